"""Telephone numbers spelled out or taken apart to get past a filter.

"eight one six, triple five, oh one double nine"; digits with blanks or line breaks between; letters
that look like digits (8l6-555-O142). Seven or more spelled digits in a row are hardly anything else.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(SPELLED_PHONE, "eight one six five five five oh one double nine")]
['8165550199']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .surroundings import CUES, form_of, is_assigned, label_against

#: What a word stands for. Tens stand for two digits, or for one before a single digit.
DIGITS = {
    "zero": "0", "oh": "0", "o": "0", "naught": "0", "nought": "0", "cero": "0",
    "one": "1", "won": "1", "uno": "1", "un": "1", "two": "2", "dos": "2", "three": "3", "tres": "3",
    "four": "4", "cuatro": "4", "five": "5", "cinco": "5", "fife": "5", "six": "6", "seis": "6",
    "seven": "7", "siete": "7", "eight": "8", "ate": "8", "ocho": "8", "nine": "9", "niner": "9", "nueve": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "diez": "10", "once": "11", "doce": "12",
    "trece": "13", "catorce": "14", "quince": "15",
    "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80",
    "ninety": "90", "veinte": "20", "treinta": "30", "cuarenta": "40", "cincuenta": "50", "sesenta": "60",
    "setenta": "70", "ochenta": "80", "noventa": "90",
}  # fmt: skip
_TIMES = {"double": 2, "doble": 2, "triple": 3, "treble": 3}
_WORD = "(?:" + "|".join(sorted((*DIGITS, *_TIMES, "hundred", "thousand", "y"), key=len, reverse=True)) + ")"
_SURE = (
    "(?:" + "|".join(w for w in DIGITS if len(w) > 2 and w not in {"won", "ate", "once", "ten"}) + "|oh|double|triple)"
)
_LOOKS = str.maketrans("oli|sb", "011158")
_TENS = (
    r"hundred|thousand|ten(?![a-z])|eleven|twelve|teen|ty(?![a-z])|enta|veinte|once(?![a-z])|doce|trece|catorce|"
    r"quince|diez"
)
_GAP = r"[\x20,.\n\r*_/()-]{1,3}"
_TOKEN = rf"(?:{_WORD}|\d{{1,4}})"

GROUPED = Evidence("set in groups of three, three and four", 1)
ONE_BY_ONE = Evidence("each digit has its word, and there are as many as a telephone number has", 1)
DIVIDED = Evidence("marks stand between the digits", 1)
IN_PLAN = Evidence("put together, a number of the North American plan", 1)


def digits_of(text: str) -> str:
    """Return the digits that words and figures spell; '' where a word among them spells none.

    >>> digits_of("eight-one-six, triple five, oh one ninety-nine")
    '8165550199'
    """
    digits = ""
    times = 1
    tens = False
    for word in re.findall(rf"{_WORD}|[a-z]+|\d+", text.lower()):
        if word == "y":
            continue
        if word in _TIMES:
            times = _TIMES[word]
            continue
        if word in {"hundred", "thousand"}:
            digits += "00" if word == "hundred" else "000"
            tens = False
            continue
        spelled = word if word.isdigit() else DIGITS.get(word, "")
        if not spelled:
            return ""
        if tens and len(spelled) == 1 and spelled != "0" and times == 1:
            digits = digits[:-1] + spelled
            tens = False
            continue
        digits += spelled * times
        tens = times == 1 and not word.isdigit() and len(spelled) == 2 and spelled[1] == "0" and spelled != "10"
        times = 1
    return digits


@cache
def _woken(anchors: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern of the anchors: what none of them matches is not looked at, whatever the prefilter."""
    return re.compile("|".join(f"(?:{anchor})" for anchor in anchors), re.IGNORECASE)


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Put the digits together and keep what has the length of a telephone number."""
    raw = candidate.raw
    start, end = candidate.start, candidate.end
    trigger = candidate.trigger
    if not _woken(trigger.anchors).search(f"\n{raw}\n"):
        return
    if trigger is LOOKING_ALIKE:
        digits = raw.lower().translate(_LOOKS)
        digits = "".join(filter(str.isdigit, digits))
        if not re.search(r"\d.*[oli|sb]|[oli|sb].*\d", raw, re.IGNORECASE):
            return  # nothing is disguised
    elif trigger is APART:
        digits = "".join(filter(str.isdigit, raw))
    else:
        digits = digits_of(raw)
        if len(re.findall(_WORD, raw, re.IGNORECASE)) < (2 if trigger is GLUED else 3):
            return
    number = digits[1:] if len(digits) == 11 and digits[0] == "1" else digits
    in_plan = len(number) == 10 and number[0] in "23456789" and number[3] in "23456789" and is_assigned(number[:6])
    if not 7 <= len(number) <= 12 or (trigger not in {SPELLED, GLUED} and not in_plan):
        yield candidate.reject("put together, no number of the length that telephone numbers have")
        return
    if len(set(number)) < 3 or number in "01234567890123456789" or number in "98765432109876543210":
        yield candidate.reject("somebody counts")
        return
    if number.endswith(("8675309", "2813308004")):
        yield candidate.reject("a number of a song or a film")
        return
    because = label_against(candidate, start)
    if because:
        yield candidate.reject(because)
        return
    evidence = [IN_PLAN] if in_plan else []
    if trigger in {SPELLED, GLUED} and len(number) in {7, 10} and not re.search(_TENS, raw, re.IGNORECASE):
        evidence.append(ONE_BY_ONE)
    if trigger is APART and re.search(r"\d[-*_]\d", raw):
        evidence.append(DIVIDED)
    if trigger is APART:
        gaps = [len(gap) for gap in re.findall(r"\D+", raw)][-9:]
        if gaps[2] == gaps[5] > max(gaps[:2] + gaps[3:5] + gaps[6:]):
            evidence.append(GROUPED)
    yield candidate.match(number, *evidence, form=form_of(candidate, start, end), span=(start, end))


SPELLED = Trigger(
    rf"(?<![A-Za-z0-9]){_TOKEN}(?:{_GAP}{_TOKEN}){{4,16}}(?![A-Za-z0-9])",
    "digits spelled as words, one after the other",
    2,
    anchors=(
        rf"(?:^|[^a-z0-9]){_SURE}{_GAP}{_TOKEN}{_GAP}{_TOKEN}{_GAP}{_TOKEN}",
        rf"{_TOKEN}{_GAP}{_TOKEN}{_GAP}{_TOKEN}{_GAP}{_SURE}(?:{_GAP}|$)",
    ),
    reach=(160, 160),
)
GLUED = Trigger(
    rf"(?<![A-Za-z0-9])(?:{_WORD}|\d)(?:[ ,.*_-]{{0,2}}(?:{_WORD}|\d)){{6,14}}(?![A-Za-z0-9])",
    "digits, some as words, run together",
    2,
    anchors=(
        rf"[0-9]{_SURE}[\x30-9]",
        rf"[0-9]{_SURE}[\x20,.*_-]?{_WORD}",
        rf"{_SURE}[0-9][\x20,.*_-]?{_WORD}",
        rf"{_SURE}[\x20,.*_-]?{_SURE}[0-9]",
    ),
    reach=(130, 130),
)
APART = Trigger(
    r"(?<![A-Za-z0-9])(?<![0-9][ .,-])(?:[2-9]|1[ \n.*_-]{1,3}[2-9])(?:[ \n.*_-]{1,3}\d){9}(?![A-Za-z0-9]|[ .,-]\d)",
    "ten digits, each set apart from the next",
    1,
    anchors=(r"(?:[0-9][\x20\n.*_-]{1,3}){9}[0-9]",),
    reach=(48, 4),
)
_D = "[0-9OolI|sSbB]"
LOOKING_ALIKE = Trigger(
    rf"(?<![A-Za-z0-9])(?<![0-9OlI][-.])(?![sSbB])\(?{_D}{{3}}\)?[-. ]{{1,2}}{_D}{{3}}[-. ]{_D}{{4}}(?![A-Za-z0-9]|"
    rf"[-.]\d)",
    "letters that look like digits, in the shape of a telephone number",
    2,
    anchors=(
        r"[0-9olisb|]{3}\)?[-.\x20]{1,2}[0-9][0-9olisb|]{2}[-. ][0-9olisb|]{4}(?:[^a-z0-9]|$)",
        r"[0-9][0-9olisb|]{2}\)?[-.\x20]{1,2}[0-9olisb|]{3}[-. ][0-9olisb|]{4}(?:[^a-z0-9]|$)",
    ),
    reach=(20, 3),
)

SPELLED_PHONE = Detector(
    name="spelled-phone",
    title="Telephone number spelled out or taken apart",
    kind=Kind.PHONE,
    form="personal",
    triggers=(SPELLED, GLUED, APART, LOOKING_ALIKE),
    examine=examine,
    cues=(
        *CUES,
        Cue(
            r"ssn|social|card|account|acct|routing|pin|iban|code|serial|combination|policy|member|chapters?|verses?",
            -3,
            after=0,
        ),
        Cue(r"dollars?|percent|million|years?|minutes?|miles|points|degrees|feet|votes", -3, before=0, after=14),
    ),
    examples=(
        hit("call «eight one six five five five oh one double nine»", at_least=Confidence.STRONG),
        hit("his cell. «Eight-one-six, triple five, oh-one-ninety-nine»."),
        hit("any hour: «three zero two 555 01 09»"),
        hit("llama al «cinco cinco cinco cero uno cuatro dos»"),
        hit("fone «8l6-555-O142»"),
        hit("text «8 1 6 5 5 5 0 1 4 2»"),
        miss("one two three four five six seven eight", because="somebody counts"),
        miss("one of two or three men in four", because="no seven digits in a row"),
        miss("from seven to nine, five or six days", because="other words between"),
    ),
    references=("https://www.itu.int/rec/T-REC-E.161", "https://nationalnanpa.com/"),
)
