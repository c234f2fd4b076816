"""United States Social Security numbers.

Nine digits: area, group, serial. There is no check digit, so a bare run of nine digits proves
little; the dashes and the words around it carry the weight. Never issued are area 000, 666 and
900 to 999, group 00 and serial 0000 (SSA, randomization of June 2011).

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(US_SSN, "ssn 219-09-9998")]
['219099998']
>>> list(look(US_SSN, "ssn 666-09-9998"))
[]
"""

from __future__ import annotations

from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

ISSUABLE = Evidence("area, group and serial are of a number that can be issued", 1)

#: Numbers that were printed as specimens or used in advertisements (SSA history, "Misused SSNs").
SPECIMENS = frozenset({"078051120", "219099999", "123456789", "111111111", "987654321"})


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the numbers that the Social Security Administration could have issued."""
    digits = "".join(filter(str.isdigit, candidate.raw))
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    if area in {"000", "666"} or area[0] == "9":
        yield candidate.reject(f"area {'900-999' if area[0] == '9' else area} is never issued")
    elif group == "00":
        yield candidate.reject("group 00 is never issued")
    elif serial == "0000":
        yield candidate.reject("serial 0000 is never issued")
    elif digits in SPECIMENS:
        yield candidate.reject("a known specimen number")
    else:
        yield candidate.match(digits, ISSUABLE)


_WORDS = r"ssn|ssan|ss ?#|ss no|social|social security(?: (?:number|no|num))?|soc(?:ial)? sec|soc"
_LABEL = rf"{_WORDS}|ss num(?:ber)?|tax ?id"

US_SSN = Detector(
    name="us-ssn",
    title="Social Security number",
    kind=Kind.SSN,
    form="full",
    triggers=(
        Trigger(
            r"(?<![\w.-])\d{3}([-. ])\d{2}\1\d{4}(?![\w-]|\.\d)",
            "written 123-45-6789",
            2,
            anchors=(r"\d[-. ]\d\d[-. ]\d{4}",),
            reach=(14, 4),
        ),
        Trigger(
            r"(?<![\w.-])\d{9}(?![\w-]|\.\d)",
            "nine digits in a row",
            0,
            anchors=(r"(?:ssn|ssan|social|soc sec|ss ?#)[^\n]{0,40}\d{9}",),
            reach=(16, 4),
        ),
        Trigger(r"\d{9}|\d{3}[- .]\d{2}[- .]\d{4}", "the whole value of a field", 2, under=_LABEL),
    ),
    examine=examine,
    cues=(
        Cue(_WORDS, 3),
        Cue("order|invoice|tracking|part|sku|item|case|docket|parcel|po", -3, after=0),
    ),
    examples=(
        hit("his SSN is «219-09-9998»", at_least=Confidence.STRONG),
        hit("social security: «219099998»"),
        hit("name,ssn,city\nJo Doe,«219099998»,Belton"),
        miss("invoice 219099998", because="the word invoice names another number"),
        miss("ssn 000-12-3456", because="area 000 is never issued"),
        miss("call 219-099-9980 today", because="three, three and four digits are a phone number"),
    ),
    references=("https://www.ssa.gov/employer/randomization.html", "https://www.ssa.gov/history/ssn/misused.html"),
)

DETECTORS = (US_SSN,)
