"""Telephone numbers of the North American Numbering Plan.

Three digits of area, three of exchange, four of line; area and exchange begin with 2 to 9, an area
does not end in 11 (NANPA). Ten digits set three, three and four are a telephone number more often
than anything else; ten in a row are not and need a word, a field or a column. Seven digits need a
word right before them. Letters (816-555-COPS) stand for the digits of their key (ITU-T E.161).

>>> from doxscan.detect.engine import look
>>> [m.form for m in look(US_PHONE, "toll free 1-800-555-0199")]
['toll-free']
>>> list(look(US_PHONE, "order 8165550142"))
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .surroundings import (
    BEHIND_SIGN,
    COLUMN,
    CUES,
    EXTENSION,
    OFFICIAL,
    SIGNS,
    form_of,
    is_assigned,
    label_against,
    pretty_extension,
)

ASSIGNED = Evidence("area and exchange are of a number that can be assigned", 1)
COUNTRY_CODE = Evidence("a 1 before the area code", 1)
TOLL_FREE = Evidence("the area code is that of a line free of charge", 0)
FIELD = Evidence("a field of a record with an address or a mailbox in it", 2)
NO_AREA = Evidence("no area has this code", -1)

#: Area codes of lines free of charge (NANPA).
TOLL_FREE_AREAS = frozenset(["800", "888", "877", "866", "855", "844", "833", "822"])
#: Numbers of songs and films, which are nobody's.
FAMOUS = frozenset({"8675309", "2813308004", "6345789"})

PLAN = ("https://nationalnanpa.com/", "https://www.itu.int/rec/T-REC-E.161", "https://pypi.org/project/phonenumbers/")
_GAP = r"(?: ?[-./] ?| {1,2})"
_DASH = r"(?: ?[-/] ?| {1,2})"
_ONE = rf"(?:1{_GAP}|\+ ?1{_GAP}?|\(?1\) ?)?"
_EDGE = r"(?<![A-Za-z0-9])(?<![0-9][.:/,+-])(?<![-$=_]-)"
_STOP = r"(?![A-Za-z0-9]|[-./]\d|,\d{3}(?!\d))"

_RECORD = re.compile(
    r"@[A-Za-z0-9-]{1,40}\.[a-z]{2}|\b[A-Z]{2}[ ,|;\t]{1,3}\d{5}\b|\b\d{1,5} (?:[NSEW]{1,2} )?[A-Z][A-Za-z0-9 ]{2,30} "
    r"(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|ct|court|blvd|way|trl|pl|cir|ter|hwy|pkwy)\b|\bHC \d+ BOX|"
    r"\bPO BOX",
    re.IGNORECASE,
)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a number is all that a field of a record holds."""
    return bool(
        re.search(r"(?:\A|[\n|,;\t\"'\[]|  )\s*[\"']?\Z", text[max(0, start - 8) : start])
        and re.match(r"[\"']?\s*(?:\Z|[\n|,;\t\]]|  )", text[end : end + 8])
    )


def _in_record(candidate: Candidate, start: int, end: int) -> bool:
    """Tell whether a number is a field by itself in a line that also holds an address or a mailbox."""
    text = candidate.text
    low = max(text.rfind("\n", max(0, start - 300), start) + 1, start - 300, 0)
    stop = text.find("\n", end, end + 300)
    high = stop if stop >= 0 else min(len(text), end + 300)
    before, after = text[low:start], text[end:high]
    return _is_alone(text, start, end) and bool(_RECORD.search(before) or _RECORD.search(after))


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep what the plan allows and what no label makes another number."""
    raw = candidate.raw
    body, extension = pretty_extension(raw)
    digits = "".join(filter(str.isdigit, body))
    has_one = len(digits) == 11 and digits[0] == "1"
    number = digits[1:] if has_one else digits
    start, end = candidate.start, candidate.end
    while raw and candidate.text[end - 1] == ")" and raw.count(")") > raw.count("("):
        end -= 1
        raw = raw[:-1]
    if raw.startswith("(") and ")" not in raw:
        start += 1
        raw = raw[1:]
    because = _why_not(candidate, body, number, start)
    if because:
        yield candidate.reject(because)
        return
    area, exchange = number[:3], number[3:6]
    evidence: list[Evidence] = []
    is_in_plan = area[0] in "23456789" and exchange[0] in "23456789" and area[1:] != "11"
    if is_in_plan and is_assigned(number[:6]):
        evidence.append(ASSIGNED)
    elif not is_in_plan:
        evidence.append(NO_AREA)
    if has_one:
        evidence.append(COUNTRY_CODE)
    if candidate.text[start - 1 : start] in SIGNS:
        evidence.append(BEHIND_SIGN)
    form = form_of(candidate, start, end)
    if area in TOLL_FREE_AREAS:
        evidence.append(TOLL_FREE)
        form = "toll-free"
    elif form == "official":
        evidence.append(OFFICIAL)
    if body.isdigit() and is_in_plan and not candidate.labels and _in_record(candidate, start, end):
        evidence.append(FIELD)
    value = f"+1{number}" + (f";ext={extension}" if extension else "")
    yield candidate.match(value, *evidence, form=form, span=(start, end))


def _why_not(candidate: Candidate, body: str, number: str, start: int) -> str:
    """Return why this is no telephone number; '' where it may be one."""
    if len(number) != 10:
        return "not ten digits"
    if number in FAMOUS or number[3:] in FAMOUS:
        return "a number of a song or a film"
    if len(set(number)) == 1 and number[0] != "5":
        return "one digit all over"
    behind = candidate.text[max(0, start - 24) : start]
    if re.search(r"(?:\+|\b00|\b011)[ .-]?\(?\d{1,4}\)?[ .-]{0,2}\(?(?:\d{1,4}[ .-])?\Z", behind):
        return "a part of an international number"
    if re.search(r"[\d)] ?[-./]? ?\Z", behind) and re.match(r"\d", body) and not _ends_other(behind):
        return "a part of a longer run of digits"
    ahead = candidate.text[candidate.end : candidate.end + 10]
    if " " in body and not re.search(r"[-./()]", body) and re.match(r" \d{3,4}(?!\d)", ahead):
        return "a part of a longer run of digits"
    if body.isdigit():
        if candidate.labels and not candidate.trigger.under and _is_alone(candidate.text, start, candidate.end):
            return "the label over the field names no telephone"
        if re.search(r"[\w/=.#&?@%_-]\Z", behind) and not re.search(
            r"(?:wa\.me/|tel[:=]/{0,2}|phone=|call/)\+?\Z", behind
        ):
            return "ten digits inside of a longer word or a path"
        if re.match(r"[/_@%]|-\w|\.\d", ahead):
            return "ten digits inside of a longer word or a path"
    if re.match(r" ?(?:people|persons|dollars|votes|voters|units|km|miles|percent|%|million|euros?)", ahead + "  "):
        return "a unit stands behind it"
    return label_against(candidate, start)


def _ends_other(behind: str) -> bool:
    """Tell whether what stands before is a whole of its own: a date, a time, a telephone number, a ZIP code."""
    return bool(
        re.search(
            r"(?:\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{2}|\d{4}))?|\d{4}-\d\d-\d\d|\d{1,2}:\d\d(?::\d\d)?|\d{3}-\d{4}|"
            r"(?:^|[^\d-])\d{5}(?:-\d{4})?|(?:^|[^\d.-])\d{1,2}|\)|(?:19|20)\d\d|\d{10})(?: {1,4}|"
            r" {0,3}[-,;|/] {1,3})\Z",
            behind,
        )
    )


US_PHONE = Detector(
    name="us-phone",
    title="Telephone number of the North American plan",
    kind=Kind.PHONE,
    form="personal",
    triggers=(
        Trigger(
            rf"(?<![0-9])(?<![0-9][-.:/])(?:(?<![A-Za-z])|(?=\())\(?(?:(?:\+ ?)?1 ?[-. ]? ?)?\(\d{{3}}\) {{0,2}}"
            rf"[-./]? ?\d{{3}}(?: {{0,2}}[-.] {{0,2}}| {{1,2}}|)\d{{4}}{EXTENSION}{_STOP}",
            "written (816) 555-0142",
            3,
            anchors=(r"\d{3}\)\x20{0,2}[-./]? ?\d{3} {0,2}[-. ]? {0,2}\d{4}",),
            reach=(34, 40),
        ),
        Trigger(
            rf"{_EDGE}{_ONE}\d{{3}}(?P<gap> {{0,2}}[-./*] {{0,2}})\d{{3}} {{0,2}}[-./*] {{0,2}}\d{{4}}"
            rf"{EXTENSION}{_STOP}",
            "written 816-555-0142",
            2,
            anchors=(r"\d{3}\x20{0,2}[-./*] {0,2}\d{3} {0,2}[-./*] {0,2}\d{4}",),
            reach=(34, 40),
        ),
        Trigger(
            rf"{_EDGE}{_ONE}\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{4}}{EXTENSION}{_STOP}",
            "written 816 555 0142",
            2,
            anchors=(r"\d{3}(?:\x20{1,2}| ?[-./] ?)\d{3}(?: {1,2}| ?[-./] ?)\d{4}",),
            reach=(34, 40),
        ),
        Trigger(
            rf"{_EDGE}{_ONE}(?:\d{{3}}{_DASH}\d{{3}}{_DASH}\d\d{_DASH}\d\d|\d{{3}}{_DASH}\d{{7}}|"
            rf"\d{{6}}{_DASH}\d{{4}}){EXTENSION}{_STOP}",
            "ten digits with gaps at other places",
            1,
            anchors=(
                r"\d{3}(?:\x20{1,2}| ?[-/] ?)\d{3}(?: {1,2}| ?[-/] ?)\d\d(?: {1,2}| ?[-/] ?)\d\d",
                r"\d{3}(?:\x20{1,2}| ?[-/] ?)\d{7}",
                r"\d{6}(?:\x20{1,2}| ?[-/] ?)\d{4}",
            ),
            reach=(34, 40),
        ),
        Trigger(
            rf"(?<![A-Za-z0-9.])(?<![0-9][-.:/,])(?:\+?1)?[2-9]\d{{2}}[2-9]\d{{6}}{EXTENSION}{_STOP}",
            "ten digits in a row",
            0,
            anchors=(r"(?:^|[^0-9.])(?:\x2b?1)?[2-9]\d\d[2-9]\d{6}(?:[^0-9]|$)",),
            reach=(18, 40),
        ),
        Trigger(
            rf"{_ONE}\(?\d{{3}}\)?{_GAP}?\d{{3}}{_GAP}?\d{{4}}{EXTENSION}",
            "the whole value of a field",
            2,
            under=COLUMN,
        ),
    ),
    examine=examine,
    cues=CUES,
    examples=(
        hit("his cell is «816-555-0142», text him", at_least=Confidence.STRONG, form="personal"),
        hit("«(816) 555-0142 ext. 9»"),
        hit("call «816.555.0142» or «1 816 555 0199»"),
        hit("540-555-0181 (cell)".replace("540-555-0181", "«540/555-0181»")),
        hit("txt me at «8165550142»"),
        hit("name,phone,city\nJo Doe,«8165550142»,Belton"),
        hit("DOE|12 ELM CT|NORFOLK|VA|23503|«7575550136»|jd@mail.example"),
        hit("press office: «816-555-0100»", form="official"),
        hit("questions? «1-800-555-0199»", form="toll-free"),
        miss("order 8165550142 has shipped", because="the label names another number"),
        miss("tracking # 816-555-0142", because="the label names another number"),
        miss("posted at 2155550142 in the log", because="ten digits in a row without a word for telephones"),
        miss("sing 867-5309 with me: 816-867-5309", because="a number of a song"),
        miss("item 40816-555-0142-7", because="a part of a longer run"),
        miss("219-09-9998 is no phone", because="three, two and four digits"),
    ),
    references=PLAN,
)

_NEAR = (
    r"(?:call|text|txt|dial|phone|tel|cell|mob|home|work|fax|fone|num|#|digits|ring|reach|line|pager|desk|dispatch|"
    r"office|"
    r"direct|contact|voicemail|ph|sms|whats ?app|(?:^|[^A-Za-z0-9])[chmow][:)])"
)
_ASIDE = r" {0,2}\(?(?:cell|mobile|home|work|fax|office|phone)"
_IS_NEAR = re.compile(rf"{_NEAR}[^\n]{{0,40}}\Z|[{SIGNS}][^\n]{{0,12}}\Z", re.IGNORECASE)
_IS_ASIDE = re.compile(_ASIDE, re.IGNORECASE)


def examine_local(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep seven digits with a word for telephones right before or a mark of one behind them."""
    body, extension = pretty_extension(candidate.raw)
    digits = "".join(filter(str.isdigit, body))
    behind = candidate.before(56)
    if not (candidate.trigger.under or _IS_NEAR.search(f" {behind}") or _IS_ASIDE.match(candidate.after(12))):
        yield candidate.reject("no word for telephones near it")
    elif digits in FAMOUS:
        yield candidate.reject("a number of a song or a film")
    elif digits[0] in "01" or digits[1:3] == "11":
        yield candidate.reject("no exchange has this number")
    elif re.search(r"[\d)] ?[-./]? ?\Z", behind):
        yield candidate.reject("a part of a longer run of digits")
    else:
        because = label_against(candidate, candidate.start)
        if because:
            yield candidate.reject(because)
            return
        form = form_of(candidate, candidate.start, candidate.end)
        yield candidate.match(digits + (f";ext={extension}" if extension else ""), form=form)


LOCAL_PHONE = Detector(
    name="local-phone",
    title="Telephone number without its area code",
    kind=Kind.PHONE,
    form="personal",
    triggers=(
        *(
            Trigger(
                rf"(?<![A-Za-z0-9])(?<![0-9][-.:/,+])[2-9]\d{{2}}{gap}\d{{4}}{EXTENSION}(?![A-Za-z0-9]|[-./:]\d|"
                rf",\d{{3}})",
                because,
                points,
                anchors=(
                    rf"{_NEAR}[^\n]{{0,40}}[2-9]\d\d{gap}\d{{4}}",
                    rf"[2-9]\d\d{gap}\d{{4}}{_ASIDE}",
                    rf"(?:{'|'.join(SIGNS)})[^\n]{{0,24}}[2-9]\d\d{gap}\d{{4}}",
                ),
                reach=(64, 40),
            )
            for gap, because, points in (
                (r"\x20?[-.*] ?", "seven digits, three and four", 1),
                (r"\x20{1,2}", "seven digits, three and four, with a blank between", 0),
            )
        ),
        Trigger(rf"[2-9]\d{{2}}[-. ]?\d{{4}}{EXTENSION}", "the whole value of a field", 2, under=COLUMN),
    ),
    examine=examine_local,
    cues=(
        Cue(
            r"[\u260e\u260f\U0001f4de\U0001f4f1\U0001f4f2]|call|dial|phone|tel|telephone|cell|mobile|mob|fax|fone|"
            r"pager|landline|"
            r"text|txt|ring|home phone|work phone|voicemail|whatsapp|sms|(?:his|her|hers|my|their|mom'?s|"
            r"dad'?s) (?:num|number|#|digits)|num:",
            3,
            before=20,
            after=0,
        ),
        Cue(
            r"(?:number|num|#)(?: is|'?s| was)?|digits|reach(?:ed)?(?: (?:me|him|her|them|us))?(?: at)?|hotline|"
            r"dispatch|"
            r"front desk|switchboard|call(?:ed|s|ing)?|texted|rings?|dialed|direct|contact|\([chwmo]\)|[chwmo]:|ph|"
            r"line",
            2,
            before=16,
            after=0,
        ),
        Cue(r"cell|mobile|home|work|fax|phone|ext|\([chwmo]\)", 2, before=0, after=10),
    ),
    examples=(
        hit("her cell is «555-0142»", at_least=Confidence.FAIR),
        hit("the # is «555-0192» 314 area"),
        hit("can be reached at «555-0122»."),
        hit("phone: «555.0199 x12»"),
        miss("the team won 555-0142", because="no word for telephones before it"),
        miss("call me on 867-5309", because="a number of a song"),
        miss("parcel 210-2150", because="the label names another number"),
        miss("at 491 U.S. 781-9212", because="a citation, no word for telephones"),
    ),
    references=PLAN,
)
