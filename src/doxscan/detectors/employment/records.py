"""Labels, cards, signatures and lists: the name of a workplace where no sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from doxscan.detect import Candidate
from doxscan.detectors.workplace import field as fields
from doxscan.detectors.workplace import name as names
from doxscan.detectors.workplace import words
from doxscan.detectors.workplace.backward import read_back
from doxscan.detectors.workplace.circumstances import (
    PERSON,
    TYPED,
    clause,
    is_of_a_person,
    job_before,
    settle,
)
from doxscan.detectors.workplace.lazy import Pattern
from doxscan.detectors.workplace.mention import is_elsewhere
from doxscan.detectors.workplace.name import Name
from doxscan.model import Match, Rejection


def field(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the value of a field that holds a workplace."""
    text = candidate.text
    if candidate.trigger.under:
        name = fields.field(text, candidate.start)
        if not isinstance(name, str):
            name = Name(candidate.start, candidate.end, name.school, name.work, name.unit, name.capital, name.count, "")
    else:
        name = fields.field(text, candidate.end)
    if not isinstance(name, str) and not candidate.trigger.under:
        if candidate.trigger.points == 1:
            bare = '"' in candidate.raw or candidate.start == 0 or text[candidate.start - 1] in "\n,;|"
            yield from settle(
                candidate,
                name,
                *(
                    (PERSON,)
                    if bare
                    and not isinstance(name, str)
                    and (name.count > 1 or '"' in candidate.raw)
                    and not name.is_typed
                    else ()
                ),
                needs=1 if bare else 2,
            )
            return
        if not (name.capital or re.search("[:=]", candidate.raw)) or (
            ", " in candidate.raw and not text[name.start].isupper()
        ):
            name = names.NO_NAME
    if (
        candidate.trigger.under
        and candidate.trigger.points == 2
        and not isinstance(name, str)
        and not (name.unit or name.work or name.school)
    ):
        name = "the value does not say that it is a place of work"
    if isinstance(name, str):
        yield candidate.reject(name)
    elif text[name.start : name.end].lower().split()[0] in words.NOT_A_NAME:
        yield candidate.reject(names.NOT_A_PLACE)
    else:
        typed = (TYPED,) if candidate.trigger.points < 3 and candidate.trigger.under else ()
        yield candidate.match(None, *typed, span=(name.start, name.end))


def typed_after(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the workplace after a title and a comma: "Kim, dental assistant, Harper Dental"."""
    text = candidate.text
    name = names.read(text, candidate.end, chat=False)
    left = clause(text, candidate.end, 90).rstrip(", \n")
    before, title = job_before(left)
    if title and not is_of_a_person(before):
        name = "a person whom nothing names has this job"
    yield from settle(candidate, name, needs=2, is_named=True)


def called(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the name that somebody's job, firm or practice is said to have."""
    name = names.read(candidate.text, candidate.end, chat=False)
    if not isinstance(name, str) and not name.is_typed and name.count < 2:
        name = names.NOT_A_PLACE
    yield from settle(candidate, name, needs=1)


def after_title(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the organisation in a line of its own, or after a bar, under a title (a signature)."""
    text = candidate.text
    name = names.read(text, candidate.end, chat=False)
    if not isinstance(name, str) and not re.match(r"[ \t\r.]*(?:[\n|,(]|$)", text[name.end : name.end + 4]):
        name = names.NO_NAME
    yield from settle(candidate, name, needs=2)


_RANK = Pattern(
    r"(?<!\w)(?:sgt|ofc|officer|det|detective|lt|lieutenant|capt|cpt|deputy|trooper|agent|p\.?o|badge|sergeant|"
    r"corporal|cpl|ssg|sfc|pfc|pvt|shift|watch|ff|firefighter)\.?(?!\w)|#\d{2,5}",
    re.IGNORECASE,
)


def unit_mentioned(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a unit that stands in the line of an officer: "Sgt. Dunn, East Patrol Division"."""
    text = candidate.text
    name = read_back(text, candidate.end)
    if not isinstance(name, str) and (name.count < 2 or not name.unit or name.end < candidate.end - 1):
        name = names.NOT_A_PLACE
    if not isinstance(name, str):
        left = clause(text, name.start, 60).rsplit("\n", 1)[-1]
        if not _RANK.search(left) or is_elsewhere(left, ""):
            name = "nothing says who is assigned"
    yield from settle(candidate, name, start=candidate.start if isinstance(name, str) else name.start, needs=1)


def sign(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep what stands after a sign of work in a profile; a title before it is passed over."""
    text = candidate.text
    at_ = candidate.end
    line = text[at_ : at_ + 48].split("\n", 1)[0]
    cut = re.search(r"\s(?:at|@|for|with)\s|,\s|\s[|-]\s", line)
    if cut and job_before(line[: cut.start()])[1]:
        at_ += cut.end()
    name = names.read(text, at_, chat=False)
    if not isinstance(name, str) and job_before(text[name.start : name.end])[1]:
        name = names.KIND_OF_PLACE
    yield from settle(candidate, name, needs=1)


def hires(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep who hired somebody: "Ostrander Freight hired my cousin"."""
    name = read_back(candidate.text, candidate.start)
    if not isinstance(name, str) and name.count < 2 and not name.is_typed:
        name = names.NOT_A_PLACE
    yield from settle(candidate, name, start=candidate.start if isinstance(name, str) else name.start, needs=1)


def of_kin(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a workplace that stands right after somebody of the family: "Kim (wife) - Harper Dental"."""
    text = candidate.text
    name = names.read(text, candidate.end, chat=False)
    if not isinstance(name, str) and (name.count < 2 or is_elsewhere(candidate.raw, text[name.end : name.end + 40])):
        name = "nothing ties the place to a person's work"
    yield from settle(candidate, name, needs=2)


def in_chat(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep names in lower case after a verb of work or a shift: "she dances at the velvet room"."""
    name = names.read(candidate.text, candidate.end)
    if not isinstance(name, str) and name.count < 2 and not name.is_typed:
        name = names.KIND_OF_PLACE
    if re.search(r"\b(?:it|which|that|this)\s*$", clause(candidate.text, candidate.start), re.IGNORECASE):
        name = "a thing does it, not a person"
    yield from settle(candidate, name)


def between(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the name between "he's a" and the title of a job: "he's a MetroLink driver"."""
    text = candidate.text
    start = candidate.found.start("name")
    name = names.read(text, start, chat=False)
    shown = candidate.group("name")
    if not isinstance(name, str):
        name = replace(name, start=start, end=start + len(shown), count=len(shown.split()))
        if not (name.is_typed or re.search(r"[a-z][A-Z]", shown)) or job_before(shown)[1]:
            name = "the words before are weak, and the name does not say what it is"
    yield from settle(candidate, name, PERSON, needs=1)


def before_title(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the name before a title and a person: "Ostrander Freight driver Tom Poe"."""
    name = read_back(candidate.text, candidate.start)
    if not isinstance(name, str) and (name.count < 2 or not name.is_typed):
        name = names.NOT_A_PLACE
    yield from settle(candidate, name, PERSON, start=candidate.start if isinstance(name, str) else name.start, needs=2)


_OCCUPATION = Pattern(r"\s?(?:,|/|-|\||\bat\b|@)\s?")


def occupation(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the workplace after the title in a field "Occupation: welder, Dorset Steel"."""
    text = candidate.text
    stop = text.find("\n", candidate.end)
    value = text[candidate.end : min(stop if stop >= 0 else len(text), candidate.end + 48)]
    cut = _OCCUPATION.search(value)
    name: Name | str = names.NO_NAME
    if cut and job_before(value[: cut.start()])[1]:
        name = names.read(text, candidate.end + cut.end(), chat=False)
        if not isinstance(name, str) and job_before(text[name.start : name.end])[1]:
            name = names.KIND_OF_PLACE
    yield from settle(candidate, name, needs=1)


def before_it(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the name before "where he works"."""
    name = read_back(candidate.text, candidate.start)
    if not isinstance(name, str) and not (name.count > 1 or name.is_typed):
        name = names.NOT_A_PLACE
    yield from settle(candidate, name, PERSON, start=candidate.start if isinstance(name, str) else name.start, needs=1)


def at_work(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the name that "at work" is explained by."""
    name = names.read(candidate.text, candidate.end, chat=False)
    yield from settle(candidate, name, PERSON, needs=1)
