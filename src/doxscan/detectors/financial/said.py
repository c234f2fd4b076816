"""Judge what a sentence says of money: it must be of a person, and not of people in general.

The triggers of ``pay``, ``debt``, ``hardship`` and ``wealth`` find verbs and nouns with a sum or a fact;
``examine`` here asks whose they are. A group named ``verb`` is the verb whose subject counts, a group
named ``own`` is a noun that may have an owner before it (``her wages``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from doxscan.detect import Candidate, Evidence, Trigger
from doxscan.model import Match, Rejection

from .money import ANCHORS, MARK, cover, is_large
from .who import PRONOUN, is_general, owner, subject

__all__ = ["Frame", "examine", "sum_trigger"]

OWN = Evidence("of a person: said with his, her, my or a name", 1)

_COMPANY = re.compile(
    r"(?<![A-Za-z])(?:[Rr]evenues?|LLC|Inc|Corp|Corporation|[Ss]tartup|EBITDA|[Ss]hareholders|[Ii]nvestors?|"
    r"Series [A-D]|[Cc]ongress|[Bb]illion|[Tt]rillion)(?![A-Za-z])"
)


NOTED = Evidence("in a record that names a person", 1)
_FILED = re.compile(
    r"(?<![A-Za-z.])(?:DOB|D\.O\.B|SSN|SSAN|born|age \d\d|[Aa]pplicant|[Bb]orrower|[Tt]enant|[Pp]etitioner|"
    r"[Rr]espondent|[Dd]efendant|[Pp]laintiff|[Cc]laimant|[Dd]ebtor|[Ss]pouse|[Ee]mployee|[Hh]usband|[Ww]ife|"
    r"[Pp]atient)(?![a-z])"
)
RECORD = Evidence("in a record that names a person by title", 2)
_TITLED = re.compile(
    r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Dr|Officer|Off|Sgt|Lt|Capt|Det|Deputy|Sergeant|Detective|Captain|Lieutenant|Cpl|"
    r"Maj|Trooper|Agent|Employee|EMPLOYEE|Name|NAME|Judge|Nurse|Prof)\.?:? [A-Z][A-Za-z'-]+"
)
_HAS = re.compile(
    r"(?i)(?<![a-z])(?:has|have|had|with|on|reports?|reported|lists?|listed|shows?|showing|disclosed|carries|"
    r"holds)(?: (?:an?|the|only|just|about|like|around))? $"
)
_OFFER = re.compile(
    r"(?i)(?<![a-z])(?:range|apply|hiring|posting|vacanc|budget|contract|grant|cost|fee|rent|lease|tuition|"
    r"insurance|premium|position)"
)


def _record(text: str, at: int) -> Evidence | None:
    if _OFFER.search(text, max(0, at - 160), at + 80) or _COMPANY.search(text, max(0, at - 160), at):
        return None
    if _TITLED.search(text, max(0, at - 480), at):
        return RECORD
    return NOTED if _FILED.search(text, max(0, at - 200), at + 120) else None


_SOMEBODY = re.compile(
    r"(?<![A-Za-z.])(?:[A-Z][a-z]+,? [A-Z][a-z]+|[A-Z]{3,},? [A-Z]{3,}|[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|I|[Mm]y)"
    r"(?![A-Za-z])"
)


def _named(text: str, at: int) -> Evidence | None:
    return NOTED if _SOMEBODY.search(text, max(0, at - 160), at) else None


#: Sums that are pay by their size, where no period is named.
_BIG = re.compile(r"(?i)\d ?k|\d,\d{3}|figure|grand|thousand|\d{5}")


class Frame(NamedTuple):
    """A way to say something of money: a pattern over text whose sums are covered.

    ``hints`` are words, of which one must be near for the pattern to be tried. ``form`` says whose word
    counts: ``told`` (the pattern itself names a person), ``owned`` (an owner before the noun), ``noted``
    (an owner, or a record of a person), ``loose`` (a person right before), else the subject of ``verb``.
    """

    pattern: str
    because: str
    points: int
    hints: str
    form: str = ""


def sum_trigger() -> Trigger:
    """Return the trigger that wakes at sums of money, for frames to be tried there."""
    return Trigger(MARK, "a sum of money", 0, anchors=ANCHORS, reach=(44, 16), form="sum")


_REACH = (112, 112)
_WORDS = re.compile(r"[a-z0-9-]+")


@lru_cache(maxsize=256)
def _ready(frame: Frame) -> tuple[re.Pattern[str], frozenset[str]]:
    return re.compile(frame.pattern, re.ASCII | re.IGNORECASE), frozenset(frame.hints.split())


@lru_cache(maxsize=32)
def _region(covered: str) -> tuple[str, frozenset[str]]:
    return cover(covered), frozenset(_WORDS.findall(covered.lower()))


def examine(frames: tuple[Frame, ...], candidate: Candidate) -> Iterator[Match | Rejection]:
    """Try the frames around a sum; judge a fact as it stands."""
    if candidate.trigger.form != "sum":
        yield from _judge(candidate, candidate.found, 0, candidate.trigger.form)
        return
    low = max(0, candidate.start - _REACH[0])
    text, words = _region(candidate.text[low : candidate.end + _REACH[1]])
    for frame in frames:
        pattern, hints = _ready(frame)
        if hints.isdisjoint(words):
            continue
        for found in pattern.finditer(text, min(low, 1)):
            if found.start() <= candidate.start - low <= found.end():
                yield from _judge(candidate, found, low, frame.form, Evidence(frame.because, frame.points))


def _judge(
    candidate: Candidate, found: re.Match[str], low: int, form: str, *reasons: Evidence
) -> Iterator[Match | Rejection]:
    """Ask of whom it is said; the mark runs from the verb to the sum and its unit."""
    text = candidate.text
    start, end = found.start() + low, found.end() + low
    groups = found.groupdict()
    verb = (groups.get("verb") or "").lower()
    while end > start and text[end - 1] in " ,\n":
        end -= 1
    big = found.span("big") if groups.get("big") else None
    if big and not _BIG.search(text, big[0] + low, big[1] + low):
        yield candidate.reject("a small sum with no word of pay")
    elif is_large(text[start:end]):
        yield candidate.reject("a sum of nations and companies")
    elif is_general(text, start, end):
        yield candidate.reject("the sentence speaks of people in general, of prices, or of a game")
    else:
        who = _whose(candidate, verb, found.start("own") + low if groups.get("own") else -1, start, form)
        if who is None:
            yield candidate.reject("not said of a person")
        elif who.points < 2 and who not in {OWN, NOTED} and _COMPANY.search(text, max(0, start - 120), end + 60):
            yield candidate.reject("said of a company")
        else:
            yield candidate.match(None, *reasons, who, span=(start, end), form="statement")


def _whose(candidate: Candidate, verb: str, own: int, start: int, form: str) -> Evidence | None:
    """Return the reason that a statement is of a person, by what its form asks for."""
    text = candidate.text
    if verb.startswith(("im ", "hes ", "shes ", "theyre ")):
        return PRONOUN
    if form == "told":
        return OWN
    if form == "record":
        return _record(text, start)
    if form == "loose":
        return subject(text, start, is_strict=True) or _record(text, start)
    if own >= 0:
        who = owner(text, own)
        if who is None and form == "owned" and _HAS.search(text, max(0, own - 24), own):
            who = subject(text, own, "has")
        if who is None and form == "scored":
            return subject(text, own, "has", is_strict=True) or _record(text, own) or _named(text, own)
        if who is None and form in {"owned", "noted"}:
            return _record(text, own)
        if who is not None:
            return who
    return subject(text, start, verb)
