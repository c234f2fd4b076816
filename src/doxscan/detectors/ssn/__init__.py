"""United States Social Security numbers.

Nine digits: area, group, serial. There is no check digit, so a bare run of nine digits proves
little; the dashes and the words around it carry the weight. Never issued are area 000, 666 and
900 to 999, group 00 and serial 0000 (SSA, randomization of June 2011). Numbers that begin with 9
may be taxpayer numbers (ITIN), which are another detector's. The last four digits and masked
numbers are found as forms of their own and weigh less.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(US_SSN, "ssn 219-09-9998")]
['219099998']
>>> list(look(US_SSN, "ssn 666-09-9998"))
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .digits import EXAMPLES, NUMBERS, TENS, impossible, nine
from .surroundings import (
    CUE,
    OTHER_NUMBERS,
    WAKE,
    WORDS,
    has_company,
    is_abroad,
    is_in_record,
    is_under_label,
    listed_otherwise,
)

ISSUABLE = Evidence("area, group and serial are of a number that can be issued", 1)
MADE_UP = Evidence("digits in a sequence that people write as an example", -2)
OTHER_LIST = Evidence("the list that it stands in is of other numbers", -3)
RECORD = Evidence("a field of its own in a record with a mail address and more about a person", 2)
PART = Evidence("no more than a part of the number shows", -3)
UNDER = Evidence("in a column under a word for the number", 3)
ZERO_LOST = Evidence("shorter than nine digits, as where a table dropped the zeros in front", -1)


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the numbers that the Social Security Administration could have issued."""
    form = candidate.trigger.form
    if form in {"last4", "partial"}:
        around = " ".join((candidate.before(80), candidate.after(24), *candidate.labels))
        evidence = [PART] if form == "partial" and CUE.search(around) else []
        yield candidate.match(None, *evidence, form=form, group="value")
        return
    opened = _OPENED.get(form)
    if opened is not None and not opened.search(candidate.before(96)):
        yield candidate.reject("no word for the number leads to the digits")
        return
    group = "value" if "value" in candidate.found.re.groupindex else 0
    raw = candidate.group(group)
    span = candidate.found.span(group)
    if form == "spoken":
        digits, end = nine(raw)
        span = (span[0], span[0] + end)
    else:
        digits = "".join(c for c in (raw.translate(_LETTERS) if form == "loose" else raw) if c.isdigit())
    is_short = bool(candidate.trigger.under) and 7 <= len(digits) < 9
    digits = digits.zfill(9) if is_short else digits
    because = impossible(digits)
    is_under = form == "bare" and not because and is_under_label(candidate)
    if not because and form == "bare" and not is_under and not has_company(candidate):
        because = "nine digits with nothing beside them that says what they are"
    if not because and form == "dashed" and is_abroad(candidate):
        because = "a country's calling code stands before it"
    if because:
        yield candidate.reject(because)
        return
    evidence = [ISSUABLE]
    if digits in EXAMPLES:
        evidence.append(MADE_UP)
    if form == "bare" and is_under:
        evidence.append(UNDER)
    elif form == "bare" and is_in_record(candidate, digits):
        evidence.append(RECORD)
    if form == "dashed" and listed_otherwise(candidate):
        evidence.append(OTHER_LIST)
    if is_short:
        evidence.append(ZERO_LOST)
    yield candidate.match(digits, *evidence, form="full", span=span)


_LETTERS = str.maketrans("OoIl", "0011")


_LABEL = (
    r"\w*ssn?\d?|ssan|ss ?#|ss ?(?:no|num(?:ber)?|nbr)|soc(?:ial)?\.? ?sec(?:urity)?\b.*|social(?: ?(?:no"
    r"|num(?:ber)?|#))?|soc"
)
_DIGIT_WORD = rf"(?:{'|'.join(TENS)}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|oh|o|double|triple|\d)"
_BETWEEN = (
    r"(?:[ ,.;:-]|uh(?![a-z])|um+(?![a-z])|er(?![a-z])|dash(?![a-z])|hyphen|then|and(?![a-z])|like|okay"
    r"|ok(?![a-z])|hundred|\n)"
)
#: What must stand before digits that are spoken or oddly divided.
_OPENED = {
    "spoken": re.compile(rf"{WAKE}[^\n]{{0,72}}$", re.ASCII | re.IGNORECASE),
    "loose": re.compile(rf"{WAKE}[^0-9]{{0,48}}$", re.ASCII | re.IGNORECASE),
}

_LEFT = r"(?:(?<![A-Za-z0-9])(?<!\d[-./])(?<![A-Za-z]-)|(?<=ssn))"
_RIGHT = r"(?![A-Za-z0-9]|[-./]\d|-[A-Za-z])"

US_SSN = Detector(
    name="us-ssn",
    title="Social Security number",
    kind=Kind.SSN,
    form="full",
    triggers=(
        Trigger(
            rf"{_LEFT}\d{{3}}-\n? ?\d{{2}}-\n? ?\d{{4}}{_RIGHT}",
            "written 123-45-6789",
            2,
            anchors=(r"\d\x2d\n? ?\d\d\x2d\n? ?\d{4}",),
            reach=(20, 4),
            form="dashed",
        ),
        Trigger(
            rf"{_LEFT}\d{{3}}([. ])\d{{2}}\1\d{{4}}{_RIGHT}(?! \d)",
            "three, two and four digits",
            1,
            anchors=(r"\d[.\x20]\d\d[.\x20]\d{4}",),
            reach=(16, 5),
        ),
        Trigger(
            rf"{_LEFT}\d{{9}}{_RIGHT}",
            "nine digits in a row",
            0,
            anchors=(r"[^\x30-9]\d{9}[^\x30-9]",),
            reach=(16, 5),
            form="bare",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?<!\d[ .-])(?<!\d )"
            r"(?P<value>\d(?:[ ._/*~:,|()-]{0,3}[\dOoIl]){7}[ ._/*~:,|()-]{0,3}[\dOIl])"
            r"(?![A-Za-z0-9])(?![ ./-]{1,2}\d)",
            "nine digits, however divided, beside a word for the number",
            0,
            anchors=(WAKE,),
            reach=(0, 112),
            form="loose",
        ),
        Trigger(
            rf"{WAKE}[^0-9\n]{{0,48}}(?P<value>\d{{3}}[ ,;](?:[ ,;]|then|and|the|middle|next|two|are|is|last|four"
            rf"|ends?|ending|in|with|it|dash|-){{1,12}}\d\d[ ,;]"
            r"(?:[ ,;]|then|and|the|last|next|four|are|is|ends?|ending|in|with|it|dash|-){1,12}\d{4})(?![A-Za-z0-9])",
            "three, two and four digits, told one after the other",
            2,
            anchors=(WAKE,),
            reach=(24, 280),
        ),
        Trigger(
            rf"(?<![A-Za-z0-9])(?P<value>{_DIGIT_WORD}(?:{_BETWEEN}{{0,8}}{_DIGIT_WORD}){{3,12}})(?![A-Za-z0-9])",
            "nine digits, spoken",
            1,
            anchors=(WAKE,),
            reach=(0, 300),
            form="spoken",
        ),
        Trigger(
            rf"(?<![A-Za-z0-9])(?:(?:last|final) (?:4|four)(?: digits?)?[^\n0-9]{{0,32}}{WAKE}[^\n0-9]{{0,28}}"
            rf"|{WAKE}[^\n0-9]{{0,24}}"
            rf"(?:end(?:s|ing|ed)?|last ?_?(?:4|four))[^\n0-9]{{0,20}})(?P<value>\d{{4}})(?![A-Za-z0-9]|[-./,]\d)",
            "the last four digits of the number",
            0,
            anchors=("(?:last|final) (?:4|four)", WAKE),
            reach=(24, 120),
            form="last4",
        ),
        Trigger(
            r"(?<![A-Za-z0-9*#])(?P<value>(?:[Xx]{3}|\*{3}|#{3})[- .](?:[Xx]{2}|\*{2}|#{2})[- .]\d{4}"
            r"|\d{3}[- .](?:(?:XX|\d\d)[- .]XXXX|(?:\*\*|\d\d)[- .]\*{4}))(?![A-Za-z0-9])",
            "a masked number that shows a part",
            3,
            anchors=(r"(?:xx|\*\*|##|\d\d)[-\x20.](?:xxxx|\*{4})", r"(?:xx|\*\*|##)[-\x20.]\d{4}"),
            reach=(16, 4),
            form="partial",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?:PID\|(?:[^|\n]{0,80}\|){18}|REF\*SY\*"
            r"|NM1(?:\*[^*\n]{0,60}){7}\*34\*)(?P<value>\d{3}-?\d{2}-?\d{4})(?![A-Za-z0-9-])",
            "the field for this number in a health record or an insurance file",
            3,
            anchors=(r"pid\|", r"\*(?:sy|34)\*\d{3}"),
            reach=(500, 1500),
        ),
        Trigger(r"\d{7,9}|\d{3} ?[- .] ?\d{2} ?[- .] ?\d{4}", "the whole value of a field", 2, under=_LABEL),
    ),
    examine=examine,
    cues=(
        Cue(WORDS, 3, before=80),
        Cue(r"\w{0,20}ssns?|s\.s\.n\.?|ssan|social ?security ?(?:numbers?|no|num|#)", 4, before=18, after=0),
        Cue(
            r"p/n|parts? (?:no|numbers?|list)|parts|sku|catalog(?:ue)?|inventory|qty|firmware|gaskets?|bolts?"
            r"|bearings?|valves?|pumps?|filters?|oem|warehouse",
            -2,
            before=120,
            after=32,
            in_labels=False,
            because="in a list of goods or parts",
        ),
        Cue(
            OTHER_NUMBERS,
            -3,
            before=22,
            after=0,
        ),
        Cue(
            r"re\.compile|regex|regexp|parametrize|assert\w*|pattern|validat\w+|fakers?|mock\w*|unittest|pytest"
            r"|fixtures?|expect\w*",
            -3,
            before=60,
            after=40,
            because="in source code or a test",
            in_labels=False,
        ),
        Cue(
            r"e\.g|(?<![.@-])examples?(?!\.[a-z])|sample|format|placeholder|dummy|specimen|such as"
            r"|looks like",
            -3,
            before=32,
            after=24,
            in_labels=False,
        ),
    ),
    examples=(
        hit("his SSN is «219-09-9998»", at_least=Confidence.STRONG),
        hit("social security: «219099998»"),
        hit("name,ssn,city\nJo Doe,«219099998»,Belton"),
        hit("her social is «four zero nine, uh, seven six, one eight seven two»"),
        hit("last 4 of social «6039»", form="last4"),
        hit("Taxpayer SSN «XXX-XX-6039»", form="partial"),
        hit("Applicant's SSN or FEIN:\n«219 09 9998»"),
        hit("her social: first three «219, then 09, ends 9998»"),
        miss("invoice 219099998", because="the word invoice names another number"),
        miss("ssn 000-12-3456", because="area 000 is never issued"),
        miss("call 219-099-9980 today", because="three, three and four digits are a phone number"),
        miss("part 219-09-9998 fits the pump", because="the word part names another number"),
        miss("SSN: 078-05-1120", because="the specimen that came with wallets"),
        miss("the sunspot number SSN rose to 112 in 2023", because="not nine digits"),
    ),
    references=(
        "https://www.ssa.gov/employer/randomization.html",
        "https://www.ssa.gov/history/ssn/misused.html",
        "https://www.irs.gov/individuals/individual-taxpayer-identification-number",
    ),
)

DETECTORS = (US_SSN,)
