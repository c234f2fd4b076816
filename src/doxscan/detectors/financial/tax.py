"""Taxpayer numbers that are no Social Security numbers: ITIN and EIN.

An ITIN has the form of a Social Security number, begins with 9, and its fourth and fifth digits are 50 to
65, 70 to 88, 90 to 92 or 94 to 99 (IRS). An EIN has two digits, a dash and seven; the first two are of a
campus that issues numbers. An EIN names a business, so it has its own form.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(ITIN, "ITIN 912-72-3456")]
['912723456']
"""

from __future__ import annotations

from collections.abc import Iterator

from doxscan.detect import Candidate, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .place import group_of, value_of

ISSUABLE = Evidence("first digit and group are of a number that can be issued", 1)
#: Prefixes that no campus issues (IRS, "How EINs are assigned and valid EIN prefixes").
_NO_CAMPUS = frozenset(
    {"00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96", "97"}
)
_OTHERS = Cue("order|invoice|tracking|part|sku|item|case|docket|parcel|po|phone|fax|tel|call|zip|ticket", -3, after=0)


def examine_itin(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the numbers that the Internal Revenue Service could have issued."""
    digits = "".join(filter(str.isdigit, value_of(candidate)))
    group = int(digits[3:5])
    if not (50 <= group <= 65 or 70 <= group <= 88 or 90 <= group <= 92 or 94 <= group <= 99):
        yield candidate.reject("fourth and fifth digit are of no ITIN")
    elif len(set(digits)) == 1 or digits[5:] == "0000":
        yield candidate.reject("one digit over and over is a placeholder")
    else:
        yield candidate.match(digits, ISSUABLE, group=group_of(candidate))


ITIN = Detector(
    name="us-itin",
    title="Individual taxpayer identification number (ITIN)",
    kind=Kind.TAX_ID,
    form="itin",
    triggers=(
        Trigger(
            r"(?<![\w.-])(?<!\d[ -])9\d{2}([- ])\d{2}\1\d{4}(?![\w-]|\.\d| \d)",
            "written 912-34-5678",
            2,
            anchors=(r"9\d\d[- ]\d\d[- ]\d{4}",),
            reach=(14, 4),
        ),
        Trigger(
            r"(?<![A-Za-z])(?:itin|tax ?payer|tax ?id|tin|"
            r"individual)(?![A-Za-z])[^\n]{0,40}?(?<![\w.-])(?P<value>9\d{8})(?![\w-]|\.\d)",
            "nine digits in a row, after a word for the number",
            3,
            anchors=(r"(?:itin|tax ?payer|tax ?id|tin|individual)[^\n]{0,42}9\d{8}",),
            reach=(72, 4),
        ),
        Trigger(
            r"9\d{2}[- ]?\d{2}[- ]?\d{4}",
            "the whole value of a field",
            2,
            under=(r"itin|tin|tax(?:payer)? ?id(?:entification)?(?: (?:number|no))?"),
        ),
    ),
    examine=examine_itin,
    cues=(Cue(r"itin|individual taxpayer|tax ?payer id\w*|tax id|tin|w-?7", 3), _OTHERS),
    examples=(
        hit("his ITIN is «912-72-3456»"),
        hit("taxpayer id: «933881234»"),
        hit("files with «945-92-1177» since she has no social"),
        miss("912-45-3456", because="the group 45 is of no ITIN"),
        miss("order 912-72-3456", because="the word order names another number"),
        miss("call 912-555-0142", because="three, three and four digits are a phone number"),
    ),
    references=("https://www.irs.gov/individuals/individual-taxpayer-identification-number",),
)


def examine_ein(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the numbers whose prefix is of a campus."""
    digits = "".join(filter(str.isdigit, value_of(candidate)))
    if digits[:2] in _NO_CAMPUS:
        yield candidate.reject("no campus issues numbers with this prefix")
    elif digits[0] == "9" and "-" not in candidate.raw and "ein" not in candidate.raw.lower():
        yield candidate.reject("without a dash it is rather an ITIN")
    else:
        group = group_of(candidate)
        yield candidate.match(digits, Evidence("the prefix is of a campus that issues EINs", 1), group=group)


EIN = Detector(
    name="us-ein",
    title="Employer identification number (EIN)",
    kind=Kind.TAX_ID,
    form="ein",
    triggers=(
        Trigger(
            r"(?<![A-Za-z])(?:f?e\.?i\.?n\.?|employer id(?:entification)?|federal (?:tax )?id(?:entification)?|"
            r"(?:federal )?tax id|tin|"
            r"taxpayer id(?:entification)?)[^\n\d]{0,24}(?P<value>\d{2}-?\d{7})(?![\w-]|\.\d)",
            "after the name of the number",
            3,
            anchors=(r"[^a-z]f?(?:ein|e\.i\.n|identification|id|tin)[^\n0-9]{0,24}\d\d-?\d{7}",),
            reach=(72, 4),
        ),
        Trigger(r"\d{2}-?\d{7}", "the whole value of a field", 3, under=r"f?ein|employer id\w*(?: number)?"),
    ),
    examine=examine_ein,
    examples=(
        hit("EIN: «47-1234567»", form="ein"),
        hit("Federal tax ID no. «36-7654321» for the diner", form="ein"),
        hit("FEIN «611234567»", form="ein"),
        miss("EIN 07-1234567", because="no campus issues numbers with the prefix 07"),
        miss("lot 47-1234567", because="nothing calls it an EIN"),
        miss("tax id 47-12345", because="seven digits follow the dash of an EIN"),
    ),
    references=(
        "https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes",
    ),
)

DETECTORS = (ITIN, EIN)
