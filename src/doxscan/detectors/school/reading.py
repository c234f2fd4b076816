"""Read the name of a school in each kind of frame, or say why it names none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from doxscan.detect import Candidate, Evidence
from doxscan.detectors.workplace import field as fields
from doxscan.detectors.workplace import name as names
from doxscan.detectors.workplace import words
from doxscan.detectors.workplace.backward import read_back
from doxscan.detectors.workplace.circumstances import PERSON, clause, settle, tells_of_an_event, tells_of_kin
from doxscan.detectors.workplace.lazy import Pattern
from doxscan.detectors.workplace.mention import is_elsewhere, says_who, says_whose_child
from doxscan.model import Match, Rejection

from . import frames

KIN = Evidence("somebody's family is named", 1)
NO_SCHOOL = "the name does not say that it is a school"
_CHAT_SCHOOL = Pattern(
    r"\b(?:elementary|academy|college|university|preschool|daycare|montessori|institute|school)\b|\b(?:high|hs|"
    r"middle|elem|prep|univ|state|tech|"
    r"jr high|junior high|ms|primary|charter|k-8|christian|catholic)$|^(?:west|north|east|south|st|mt|mount|lake|"
    r"fort|saint|port|central)\s\w+",
    re.IGNORECASE,
)
_SCHOOLISH = Pattern(
    r"(?:view|wood|dale|ridge|brook|field|crest|hurst|haven|hills|heights|mont|valley|creek|prairie|tech)$",
    re.IGNORECASE,
)
_CHURCH = Pattern(
    r"(?:church|mass|court|hearing|meeting|temple|synagogue|services?|events?|baptist|chapel|fellowship)\b",
    re.IGNORECASE,
)


def _is_school(candidate: Candidate, name: names.Name) -> bool:
    text = candidate.text[name.start : name.end]
    return name.school or bool(_CHAT_SCHOOL.search(text) and name.count > 1)


def _attends(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep what somebody attends, goes to, is enrolled at."""
    text = candidate.text
    frame = candidate.raw.lower()
    left = clause(text, candidate.start)
    name = names.read(text, candidate.end, shouted=candidate.raw.isupper())
    extra: list[Evidence] = []
    if not isinstance(name, str):
        kin = tells_of_kin(left)
        school = _is_school(candidate, name)
        shown = text[name.start : name.end]
        sure = (
            "school" in frame
            or "colleg" in frame
            or "stud" in frame
            or re.match(r"(?:getting|earning|finish|doing|pursu|working on|starting)", frame) is not None
        )
        near = left[-50:] + text[name.end : name.end + 50]
        graded = bool(
            re.search(
                r"\b(?:grade|graders?|class|teacher|school|bus|recess|both of them|freshman|sophomore|same as)\b",
                near,
                re.IGNORECASE,
            )
        )
        if re.search(r"\sin\s+$", candidate.raw, re.IGNORECASE) and not school:
            name = NO_SCHOOL
        elif _CHURCH.search(shown) and not name.school:
            name = "no school: a church, a court or a meeting"
        elif school:
            extra.append(Evidence("the name is one of a school", 1))
        elif (
            not name.capital
            and frame.startswith("go")
            and _SCHOOLISH.search(shown)
            and (kin or re.search(r"\b(?:he|she|i|they)\s*$", left, re.IGNORECASE))
        ):
            extra.append(Evidence("the name is one that schools have", 1))
        elif (
            (not name.capital and not sure)
            or (frame.startswith("go") and not sure and not (kin and name.count > 1 and not name.work) and not graded)
            or (frame.startswith("attend") and not (kin or graded or re.search(r"\b\d{1,2},?\s*$", left)))
        ):
            name = NO_SCHOOL
        elif frame.startswith("go") and graded:
            extra.append(Evidence("a grade, a class or a school is named near it", 1))
        elif (frame.startswith("stud") and not kin) or not (
            frame.startswith(("go", "attend"))
            or sure
            or kin
            or (frame.startswith("enrol") and name.count > 1 and not name.work)
        ):
            name = NO_SCHOOL
        if (
            not isinstance(name, str)
            and frame.startswith("stud")
            and (
                re.search(r"stud\w+ \w+ed\b", frame)
                or re.search(
                    r"\b(?:the|these|our|previous|prior|other|several|many|of|in|two|three|such|most|case|all)\s*$",
                    left,
                    re.IGNORECASE,
                )
            )
        ):
            name = NO_SCHOOL
        if not isinstance(name, str) and kin:
            extra.append(KIN)
    if re.search(
        r"\b(?:proceeds|donations|money|funds|credit|award|prize|thanks|ball|trophy|scholarship|grant|it|that|"
        r"which|this|bus|road|trail)\s(?:\w+\s){0,2}$",
        left,
        re.IGNORECASE,
    ):
        name = "money or thanks go there, not a person"
    past = bool(re.match(r"(?:went|attended|studied|schooled|expelled)", frame))
    yield from settle(
        candidate,
        name,
        *extra,
        is_past=past,
        is_named=bool(re.search(r"\b(?:anyone|anybody|who) else\s*$", left, re.IGNORECASE)),
    )


def _pupil(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep where somebody is a student, in a grade, in a class."""
    text = candidate.text
    left = clause(text, candidate.start)
    name = names.read(text, candidate.end, shouted=candidate.raw.isupper())
    if not isinstance(name, str):
        typed = _is_school(candidate, name)
        if not typed and (not name.capital or re.search(r"\sfrom\s+$", candidate.raw)):
            name = NO_SCHOOL
        elif re.search(
            r"(?:^|[\s(\"])(?:a|an|the|every|any|some|one|another|each)\s(?:[\w-]+\s){0,2}$", left, re.IGNORECASE
        ) and not re.search(
            rf"\b(?:is|am|i'm|im|he's|she's|hes|shes|as|are|who's|{words.KIN}|[A-Z]\w+,)\s(?:\w+\s){{0,3}}$", left
        ):
            name = "a pupil whom nothing names"
    past = bool(re.search(r"\b(?:was|were|former)\s(?:\w+\s){0,2}$", left, re.IGNORECASE))
    yield from settle(candidate, name, is_past=past)


def _teaches(candidate: Candidate) -> Iterator[Match | Rejection]:
    name = names.read(candidate.text, candidate.end, shouted=candidate.raw.isupper())
    if not isinstance(name, str) and not name.school:
        by_in = re.search(r"\sin\s+$", candidate.raw) is not None
        if (by_in and name.capital) or (not name.capital and not _is_school(candidate, name)):
            name = NO_SCHOOL
    past = candidate.raw.lower().startswith(("taught", "coached"))
    yield from settle(candidate, name, is_past=past)


def _typed(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep names that say that they are schools."""
    name = names.read(candidate.text, candidate.end, shouted=candidate.raw.isupper())
    if not isinstance(name, str) and not _is_school(candidate, name):
        name = NO_SCHOOL
    yield from settle(candidate, name)


def _cohort(candidate: Candidate) -> Iterator[Match | Rejection]:
    name = names.read(candidate.text, candidate.end, chat=False)
    if not isinstance(name, str) and not name.school:
        name = NO_SCHOOL
    years = re.findall(r"\d{2,4}", candidate.raw)
    past = bool(years) and len(years[-1]) == 4 and int(years[-1]) < 2021
    yield from settle(candidate, name, is_past=past)


def _committed(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the school before "class of"."""
    found = candidate.found
    start = found.start("name")
    name = names.read(candidate.text, start, chat=False)
    if not isinstance(name, str) and not name.school:
        name = NO_SCHOOL
    year = found.group("year")
    past = len(year) == 4 and int(year) < 2021
    if len(year) == 2 and int(year) > 40:
        past = True
    yield from settle(candidate, name, start=candidate.start, is_past=past)


_BELONGS = Pattern(
    r"\b(?:cafeteria|locker|homeroom|classroom|dorm|semester|kindergarten|pre-?k|bullied|"
    r"suspended|expelled|varsity|freshman|sophomore|kid|band|dorm|team|new)\b"
    r"(?:\s[\w'-]+){0,3}\s*$",
    re.IGNORECASE,
)
_HE_IS = Pattern(
    r"\b(?:he|she|they|i|he's|she's|hes|shes|im|i'm|(?-i:[A-Z][a-z]+) is|(?-i:[A-Z][a-z]+) are)(?:\s(?:is|are|"
    r"'re|am|now|all|both|def|still|currently|there|here|in school))*\s*$",
    re.IGNORECASE,
)


def _at(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep "at" a school where somebody's child, or a pupil's thing, stands before it."""
    left = clause(candidate.text, candidate.start, 110)
    if not (
        tells_of_kin(left)
        or _BELONGS.search(left)
        or _HE_IS.search(left)
        or (candidate.text[candidate.end].islower() and says_who(left))
    ):
        yield candidate.reject("nothing ties the school to a person")
        return
    if _GROUP.search(left + candidate.raw):
        yield candidate.reject("pupils, parents or staff whom nothing names")
        return
    if tells_of_an_event(left) and not re.search(rf"{words.KIN}\s*$", left, re.IGNORECASE):
        yield candidate.reject("something is held at the school")
        return
    if (
        candidate.text[candidate.end].islower()
        and " school in " not in candidate.text[candidate.end : candidate.end + 24]
    ):
        name = names.read(candidate.text, candidate.end)
        if not isinstance(name, str) and (
            not _is_school(candidate, name)
            or re.search(
                r"\b(?:another|record|new|inches|feet|foot|miles|\w*time|so|too|very|how|this|that|pretty|knee|"
                r"waist|shoulder)\s(?:high|middle)$",
                candidate.text[name.start : name.end],
            )
        ):
            name = NO_SCHOOL
        yield from settle(candidate, name, PERSON)
        return
    lower = (
        candidate.text[candidate.end - 1 : candidate.end].isspace()
        and " school in " in candidate.text[candidate.end : candidate.end + 24]
    )
    name = names.read(candidate.text, candidate.end, chat=lower)
    if not isinstance(name, str) and not (
        name.school or (name.is_typed and "school" in candidate.text[name.start : name.end])
    ):
        name = NO_SCHOOL
    yield from settle(candidate, name, needs=0 if lower else 2)


def _beside(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a school with a pupil, a grade or an age beside it: "Max (9, Kiest Elementary)"."""
    text = candidate.text
    word = re.match(rf" {frames.WORD}", candidate.raw, re.IGNORECASE)
    end = candidate.start + (word.end() if word else 0)
    name = read_back(text, end)
    after = candidate.raw[end - candidate.start :]
    if not isinstance(name, str):
        left = text[max(0, name.start - 24) : name.start]
        if name.count < 2 or not _is_school(candidate, name):
            name = NO_SCHOOL
        elif after.startswith(")") and not re.search(
            r"(?:\d{1,2}|[Gg]rade|K|kindergarten),?\s?(?:,|at|-|/)?\s?$|[A-Z][a-z]+ \($", left
        ):
            name = "nothing ties the school to a person"
        elif re.search(r"\b(?:student|kid|mom|dad|parent|teacher)$", after) and re.search(
            r"\b(?:a|an|the|every|another|each)\s$", left, re.IGNORECASE
        ):
            if not re.search(r"\b(?:is|am|i'm|im|he's|she's|as|hes|shes|are)\s(?:an?|the)\s$", left, re.IGNORECASE):
                name = "a pupil whom nothing names"
        elif re.search(r"\b(?:team|band)$", after) and not re.search(
            r"\b(?:plays|on|in|runs|for|swims|my|his|her)\s(?:\w+\s){0,3}$", left, re.IGNORECASE
        ):
            name = "nothing ties the school to a person"
    yield from settle(candidate, name, start=candidate.start if isinstance(name, str) else name.start, needs=1)


def _called(candidate: Candidate) -> Iterator[Match | Rejection]:
    name = names.read(candidate.text, candidate.end, chat=True)
    if not isinstance(name, str) and not name.capital and not _is_school(candidate, name):
        name = NO_SCHOOL
    yield from settle(candidate, name)


_GROUP = Pattern(
    r"\b(?:parents|teachers|students|kids|pupils|staff|families|neighbors|officials|nurses|workers|employees|"
    r"doctors|children|scholars|researchers|players|coaches|a team|the team|alumni|graduates|"
    r"everyone|anyone|people|those|someone|somebody|a student|a teacher|the principal)\s(?:\w+\s)?(?:at|from|of|"
    r"in)\s(?:the\s)?$",
    re.IGNORECASE,
)
_BEFORE_WORD = Pattern(r"(?:(?-i:[A-Z])[\w&'.-]*\s(?:(?:of|the|and|&)\s)?){1,5}$")


def _mentioned(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a school by its name where the words around are of a pupil or of somebody's child."""
    text = candidate.text
    run = _BEFORE_WORD.search(text, max(0, candidate.start - 60), candidate.start + 1)
    name = names.read(text, run.start() if run else candidate.start + 1, chat=False)
    if not isinstance(name, str) and (name.count < 2 or not name.school or name.end < candidate.end):
        name = NO_SCHOOL
    if not isinstance(name, str):
        left, right = clause(text, name.start, 100), text[name.end : name.end + 40].split("\n")[0]
        by_at = bool(re.search(r"(?:\bat|@)\s(?:the\s)?$", left, re.IGNORECASE))
        shown = text[name.start : name.end]
        direct = bool(
            re.search(rf"{words.KIN}\s+(?:at|from|to)\s(?:the\s)?$", left, re.IGNORECASE)
        ) and not _GROUP.search(left)
        implied = by_at and says_whose_child(left[-40:])
        if _GROUP.search(left):
            name = "pupils, parents or staff whom nothing names"
        elif (
            len(left) < 34
            and says_whose_child(left)
            and not re.search(r"\b(?:a|an|the|this|that|new|our|every)\s", left, re.IGNORECASE)
            and not is_elsewhere(left, right)
        ):
            pass
        elif (
            shown.endswith(("State", "School", "High")) and not by_at and not says_whose_child(left[-30:] + right[:16])
        ):
            name = "nothing ties the school to a person"
        elif implied and not is_elsewhere(left[-24:], right):
            pass
        elif is_elsewhere(left[-70:], right) and not direct:
            name = "people go to such a place, and nothing says that they study there"
        elif (
            not (
                says_whose_child(left + " | " + right[:24])
                and (says_who(left) or re.search(r"\d|[Gg]rade|[Cc]hild", left + right[:24]))
            )
            and not direct
        ):
            name = "nothing ties the school to a person"
    yield from settle(candidate, name, start=candidate.start if isinstance(name, str) else name.start, needs=2)


def _field(candidate: Candidate) -> Iterator[Match | Rejection]:
    text = candidate.text
    if candidate.trigger.under:
        name = fields.field(text, candidate.start)
        span = (candidate.start, candidate.end)
    else:
        name = fields.field(text, candidate.end)
        span = (0, 0) if isinstance(name, str) else (name.start, name.end)
    if isinstance(name, str):
        yield candidate.reject(name)
    else:
        if not candidate.trigger.under and "-" in candidate.raw and not name.capital:
            yield candidate.reject(NO_SCHOOL)
            return
        loose_label = not candidate.trigger.under and not re.search(r"school|day ?care", candidate.raw, re.IGNORECASE)
        if loose_label and not name.school:
            yield candidate.reject(NO_SCHOOL)
        elif text[span[0] : span[1]].lower().split()[0] in words.ENDS | words.NOT_A_NAME | {
            "closed",
            "starts",
            "begins",
        }:
            yield candidate.reject(names.NOT_A_PLACE)
        else:
            yield candidate.match(None, span=span)


_NEXT = Pattern(r"(?:\s?\([^()\n]{0,40}\))?,?\s(?:and|&)\s(?=[A-Z])")


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Give a candidate to the function that knows its frame, and take a second school after "and"."""
    for outcome in _BY_REASON[candidate.trigger.because](candidate):
        yield outcome
        if isinstance(outcome, Match):
            onward = _NEXT.match(candidate.text, outcome.end)
            name = names.read(candidate.text, onward.end(), chat=False) if onward else names.NO_NAME
            if not isinstance(name, str) and name.school and name.count > 1:
                yield candidate.match(None, *outcome.evidence[1:], span=(name.start, name.end), form=outcome.form)


_BY_REASON: dict[str, Callable[[Candidate], Iterator[Match | Rejection]]] = {
    "somebody is said to attend it": _attends,
    "somebody is said to be a pupil or student there": _pupil,
    "somebody is said to teach there": _teaches,
    "a child's way or day there is told": _typed,
    "somebody is said to take lessons there": _teaches,
    "somebody's school is said to be so called": _called,
    "it is the name of a school, beside a person": _mentioned,
    "a pupil, a grade or an age stands beside it": _beside,
    "it stands beside the sign of a school": _cohort,
    "it stands beside somebody's class": lambda c: (_committed if "year" in c.found.re.groupindex else _cohort)(c),
    "somebody's child, or what a pupil has, is said to be there": _at,
    "it stands under the label of a school": _field,
    "the whole value of a field of schools": _field,
}
