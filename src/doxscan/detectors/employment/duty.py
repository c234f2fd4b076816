"""Jobs told in other words: runs the register at, is assigned to, is stationed at, has joined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate
from doxscan.detectors.workplace import name as names
from doxscan.detectors.workplace import words
from doxscan.detectors.workplace.circumstances import (
    PERSON,
    clause,
    settle,
)
from doxscan.detectors.workplace.lazy import Pattern
from doxscan.model import Match, Rejection

from .work import WORKER, names_a_firm


def idiom(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep what is said of a job in other words: runs the register at, tends bar at, drives for."""
    left = clause(candidate.text, candidate.start)
    if re.search(r"\b(?:it|which|that|this)\s*$", left, re.IGNORECASE):
        yield candidate.reject("a thing does it, not a person")
        return
    name = names.read(candidate.text, candidate.end, shouted=candidate.raw.isupper())
    if not isinstance(name, str) and re.search(r"\bfor\s+$", candidate.raw, re.IGNORECASE):
        if not names_a_firm(candidate.text, name):
            name = names.KIND_OF_PLACE
        elif candidate.raw.lower().startswith(("contract", "deliver", "consult", "drive")) and not WORKER.search(left):
            name = "a thing does it, not a person"
    yield from settle(candidate, name)


def typed(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep names that say themselves what they are."""
    name = names.read(candidate.text, candidate.end, chat=False, shouted=candidate.raw.isupper())
    yield from settle(candidate, name, needs=2)


_PEOPLE = Pattern(
    rf"(?:\b(?:he|she|i|who|they|we|he's|she's|hes|shes|i'm|im|officers?|ofc|sgt|lt|det|detective|sergeant|"
    rf"deputy|is|was|been|and|now|i've|they're|has|have)\.?|{words.KIN}|[A-Z][\w'.-]*\)?)\s(?:\w+\s){{0,4}}$|"
    rf"(?:^|\n)\s*$",
    re.IGNORECASE,
)


def unit(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the units that people are assigned to and stationed at."""
    text = candidate.text
    name = names.read(text, candidate.end, chat=False)
    if not isinstance(name, str) and not name.unit:
        name = "no unit that people are assigned to"
    if not isinstance(name, str) and re.match(r"\s*(?:trial|placebo|arm)", text[name.end : name.end + 8]):
        name = "no unit that people are assigned to"
    left = clause(text, candidate.start)
    if not re.search(
        rf"\b(?:he|she|i|who|they|sgt|lt|det|ofc|officer|detective|sergeant|deputy|captain|capt|cpl|badge|"
        rf"{words.KIN})\b|[A-Z][a-z]+ [A-Z][a-z]+|(?:^|\n)\s*(?:now|currently|is)?\s*$|(?:got|was|been|get|"
        rf"be)\s*$|#\d",
        left,
        re.IGNORECASE,
    ):
        name = "nothing says who is assigned"
    yield from settle(candidate, name)


def stationed(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep where one person is stationed."""
    name = names.read(candidate.text, candidate.end, chat=False)
    left = clause(candidate.text, candidate.start)
    past = bool(re.search(r"\b(?:was|were)\s*$", left, re.IGNORECASE))
    if re.search(
        r"\b(?:troops|soldiers|forces|men|fleet|garrison|army|regiments?|ships?|units|members|personnel|tents?|"
        r"sentinels?|guards)\s(?:\w+\s){0,3}$",
        left,
        re.IGNORECASE,
    ):
        name = "troops are stationed, not one person"
    yield from settle(candidate, name, is_past=past, needs=1)


def with_a_firm(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep "is with" where the name says itself what it is."""
    name = names.read(candidate.text, candidate.end, chat=False)
    text = candidate.text
    if not isinstance(name, str) and not (name.work or name.school):
        years = re.match(r",? (?:for|since|over|\w+ years|\w+ yrs)", text[name.end : name.end + 12])
        if not (years and name.count > 1 and "been" in candidate.raw.lower()):
            name = "the words before are weak, and the name does not say what it is"
    yield from settle(candidate, name, PERSON)


def joined(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep "joined X" where it is a job."""
    text = candidate.text
    name = names.read(text, candidate.end, chat=False)
    if not isinstance(name, str):
        as_what = re.match(
            r",?\s(?:full-time |part-time )?(?:as|in the role of)\s(?:an?|the|its|their|our)?\s?([\w'/ -]{3,40})",
            text[name.end : name.end + 60],
        )
        news = re.search(
            r"\b(?:i've|i have|just|recently|thrilled|excited|happy|will be|newly|he's|she's)\s(?:[\w' ]{0,30})$",
            clause(text, candidate.start),
            re.IGNORECASE,
        )
        if not as_what and not (news and name.is_typed):
            name = "nothing says that a job was taken there"
    yield from settle(candidate, name, needs=1)
