"""Telephone numbers with letters for digits: 816-555-COPS, 1-800-FLOWERS.

Letters stand for the digits of their key (ITU-T E.161). Capitals only: small letters behind digits
are codes of other things.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(VANITY_PHONE, "his own cell: 816-555-COPS")]
['+18165552677']
"""

from __future__ import annotations

from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Cue, Detector, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .american import ASSIGNED, PLAN, TOLL_FREE, TOLL_FREE_AREAS
from .surroundings import form_of, is_assigned, label_against

_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


def examine_vanity(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Turn letters into the digits of their keys and keep numbers of the plan."""
    raw = candidate.raw
    number = "".join(c for c in raw.upper() if c.isalnum())
    if len(number) > 10 and number[0] == "1":
        number = number[1:]
    digits = number.translate(_KEYS)
    start = candidate.start + (raw[0] == "(" and ")" not in raw)
    because = label_against(candidate, start)
    if because:
        yield candidate.reject(because)
    elif len(digits) < 10 or digits[0] in "01" or digits[3] in "01" or digits[1:3] == "11" or len(digits) > 14:
        yield candidate.reject("the letters and digits are no number of the plan")
    elif digits[:3] in TOLL_FREE_AREAS:
        yield candidate.match(f"+1{digits[:10]}", ASSIGNED, TOLL_FREE, form="toll-free", span=(start, candidate.end))
    elif not is_assigned(digits[:6]):
        yield candidate.reject("no area has this code")
    else:
        yield candidate.match(
            f"+1{digits[:10]}", ASSIGNED, form=form_of(candidate, start, candidate.end), span=(start, candidate.end)
        )


VANITY_PHONE = Detector(
    name="vanity-phone",
    title="Telephone number with letters for digits",
    kind=Kind.PHONE,
    form="personal",
    triggers=(
        Trigger(
            r"(?<![A-Za-z0-9-])(?:\+?1[-. ]?)?\(?[2-9]\d{2}\)?[-. ]{1,2}[2-9]\d{2}[-. ](?-i:[A-Z]{4})(?![A-Za-z0-9-])",
            "written 816-555-COPS",
            2,
            anchors=(r"\d{3}\)?[-.\x20]{1,2}\d{3}[-. ][a-z]{4}(?:[^a-z0-9]|$)",),
            reach=(28, 3),
        ),
        Trigger(
            r"(?<![A-Za-z0-9-])(?=1|\+|\(|8\d\d-)(?:\+?1[-. ])?\(?8(?:00|88|77|66|55|44|"
            r"33)\)?[-. ]{1,2}(?=[\dA-Z-]{0,6}[A-Z]{2})"
            r"(?-i:[A-Z\d](?:[A-Z\d-]{5,12}))(?![A-Za-z0-9-])",
            "written 1-800-FLOWERS",
            2,
            anchors=(r"8(?:00|88|77|66|55|44|33)\)?[-.\x20]{1,2}[a-z0-9][a-z0-9-]{5}",),
            reach=(24, 12),
        ),
        Trigger(
            r"(?<![A-Za-z0-9-])(?:\+?1[-. ])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])(?-i:[A-Z]{7}|[A-Z]{3}-[A-Z]{4}|"
            r"[A-Z]{2}-[A-Z]{5}|"
            r"[A-Z]{4}-[A-Z]{3}|[A-Z]{3}-\d{4})(?![A-Za-z0-9-])",
            "an area code and seven letters",
            0,
            anchors=(r"[2-9]\d\d(?:\)\x20?|[-.])[a-z]{2,7}-?[a-z0-9]{0,5}(?:[^a-z0-9-]|$)",),
            reach=(32, 3),
        ),
    ),
    examine=examine_vanity,
    cues=(
        Cue(r"call(?:s|ed)?|dial|phone|tel|text|cell|mobile|ring|number|hotline|line|contact", 3, before=40, after=0),
    ),
    examples=(
        hit("his own cell («732-555-GINO», cute)", at_least=Confidence.STRONG, form="personal"),
        hit("«816-555-COPS»"),
        hit("dial «1-800-FLOWERS» now", form="toll-free"),
        hit("call «816-TOW-CARS» today"),
        miss("part 816-555-ABCD", because="the label names another number"),
        miss("the 800 COMPANY and form 116-ABC-DEFG", because="no number of the plan"),
        miss("flight 816-555-abcd", because="small letters are a code, not a number to remember"),
    ),
    references=PLAN,
)
