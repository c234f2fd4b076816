"""Read a name after "at": what stands before it says whether somebody works there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Evidence
from doxscan.detectors.workplace import name as names
from doxscan.detectors.workplace import words
from doxscan.detectors.workplace.circumstances import (
    PERSON,
    clause,
    is_of_a_person,
    job_before,
    settle,
    some_job_before,
)
from doxscan.detectors.workplace.lazy import Pattern
from doxscan.detectors.workplace.mention import GROUP, is_elsewhere, says_who
from doxscan.model import Match, Rejection

_BOSS = Pattern(
    r"\b(?:my|his|her|our|ur|your|their)\s(?:[\w-]+\s)?(?:manager|boss|supervisor|coworker|co-worker|trainer|"
    r"foreman|shift lead|lead|crew|crew chief|general manager)\s*$",
    re.IGNORECASE,
)
_JOB_REASON = Evidence("it is said what somebody is there", 1)
_MINE = Pattern(
    r"\b(?:my|our|his|her|their|ur|your|own|the|[A-Z]\w+'s|long|morning|afternoon|night|hour|"
    r"closing)\s(?:[\w'/-]+\s){0,5}?"
    r"(?P<what>shifts?|job|jobs|boss|supervisor|manager|coworkers?|co-workers?|colleagues?|team|career|gig|"
    r"internship|residency|apprenticeship|"
    r"position|role|paycheck|desk|uniform|cubicle|office|second job|day job|software|projects?|research|lab|"
    r"database|system|crm|api|"
    r"module|data|protocols?|policies|department|analysis|schema|employer|work|workplace|integration|session|"
    r"kitchens|kitchen|records?|workflow|server|network)"
    r"(?:\s(?:as|with|on|in|over|today|tonight|here|up|down|out|coming out)(?:\s[\w'-]+){0,4})?\s*$",
    re.IGNORECASE,
)
_HERS = frozenset(
    {
        "shift",
        "shifts",
        "job",
        "jobs",
        "boss",
        "supervisor",
        "coworker",
        "coworkers",
        "career",
        "gig",
        "internship",
        "co-workers",
        "residency",
        "apprenticeship",
        "paycheck",
        "uniform",
        "position",
        "colleagues",
        "cubicle",
        "role",
    }
)
_OWN = Pattern(r"\b(?:my|our|his|her|their|ur|your|[A-Z]\w+'s)\s", re.IGNORECASE)
_SHIFT = Pattern(r"\b(?:shift|register \d{1,2}|career|coworkers?|shifts)\s*$", re.IGNORECASE)
_AT_WORK = Pattern(r"\b(?:at|from) work\s*,?\s*$", re.IGNORECASE)
_FOUND_AT = Pattern(
    r"\b(?:catch|find|found|see|meet|visit)\s(?:him|her|them|me|you can)(?:\s(?:at work|there|working))?\s*$|"
    r"\bclock(?:s|ed|ing)? (?:in|out)\s*$",
    re.IGNORECASE,
)
_TITLE_REASON = Evidence("the title of a job stands before it", 1)
_MINE_REASON = Evidence("somebody's shift, job or boss is said to be there", 2)
_OURS_REASON = Evidence("it is where somebody's own work is said to be", 1)


_OFFICIAL = frozenset(
    {
        "director",
        "secretary",
        "president",
        "head",
        "minister",
        "chair",
        "chairman",
        "commissioner",
        "judge",
        "dean",
        "vice president",
    }
)
_AREA = frozenset({"county", "city", "township", "district", "port", "center", "park", "road", "parish", "bridge"})
_DOES = Pattern(
    rf"(?:\b(?:he|she|who|i|they|we)\s|{words.KIN}\s|\b(?!The|An?|This|That|These|It|In|No|Each|One|Its|"
    rf"For)[A-Z][a-z]+\s|^\s*|[\n,;]\s*|\band\s)(?:also |still |now |just |currently |mostly |usually |"
    rf"sometimes |\w+ly )?"
    r"(?:slings?|makes?|flips?|scoops?|sells?|fix(?:es)?|details?|loads?|unloads?|bags?|cleans?|scans?|answers?|"
    r"keeps? the books|leads?|hosts?|serves?|cooks?|"
    r"bakes?|paints?|builds?|repairs?|assembles?|packs?|sorts?|delivers?|designs?|codes?|programs?|manages?|"
    r"supervises?|oversees?|handles?|mix(?:es)?|pours?|"
    r"mops?|sweeps?|wash(?:es)?|grooms?|counsels?|hauls?|welds?|machines?|operates?|guards?|patrols?|covers?|"
    r"picks? up|clerks?|stocks?|rings?|preps?|waits?|"
    r"butchers?|trims?|presses|press|sews?|shampoos?|tattoos?|moonlights?|interns?|temps?|nurses?|doctors?|"
    r"practices?|preaches|ministers?|sings?|djs?|performs?|dances?|"
    r"inspects?|dispatches|monitors?|runs?|rotates?|closes?|opens?|clocks?|reports?|lifeguards?|referees?|"
    r"umpires?|trains?|researches|volunteers?|ushers?|cashiers?|hostesses|bartends?|"
    r"commutes?|sees patients|bus|buses|walks|cares|writes|edits|does|throws|details|tunes|mines|logs|fishes|"
    r"shines|stacks|mans|processes|files?|types?|teaches|drives?|works?)"
    r"(?:\s[\w'/&-]+){0,4}\s*$"
)
_ON_DUTY = Pattern(
    r"(?:\b(?:m-f|mon-fri|mwf|m-th)|\d\s?(?:a|p|am|pm)?\s?-\s?\d{1,2}\s?(?:a|p|am|pm)?)\s*$|\b(?:(?:day|week|"
    r"month|year) (?:one|two|three|four|\d{1,3})|(?:[a-z]+|\d{1,2}) (?:years|yrs)|(?:do|doing|does|worked|on|my|"
    r"his|her) (?:nights|days|overnights|weekends|mornings|evenings|graveyards)|(?:day|night|morning|swing|"
    r"closing|opening|line|paint|dock|kitchen|road|ground|cleaning|framing) crew|part of the team|"
    r"part of the crew|on (?:shift|duty|the clock|the line|the floor|call|the night shift|nights)|"
    r"behind the (?:counter|bar|desk|register|wheel|chair|grill)|(?:picks?|picking|picked) up (?:extra )?shifts|"
    r"(?:covers?|covering|pulls?|pulling|working|works) (?:a |extra |double |the )?(?:shifts?|doubles?|double)|"
    r"(?:night|day|second|third|swing|graveyard|evening|overnight|morning) shift|"
    r"(?:day|second|other|night|full-time|part-time|new|current|summer|main) (?:job|gig)(?: is)?|"
    r"ask for [A-Za-z]+|employment|(?:residency|fellowship|externship|clinicals|rotation|rounds|tenure|probation|"
    r"training|orientation)(?: year)?|"
    r"(?:his|her|my|their) (?:practice|salon chair|chair|station|booth|classroom|lab|studio|post|unit|locker|"
    r"cubicle|parking spot|badge|office|desk|counter)(?: is)?)\s*$",
    re.IGNORECASE,
)


_MENTION = Evidence("it stands beside a person", 0)
_USUALLY = Pattern(
    r"\b(?:is|he's|she's|hes|shes|i'm|im|be|are)\s(?:usually|always|generally|typically|mostly|there|normally|"
    r"most days|every day|weekdays|nights|days|stuck)\s*$",
    re.IGNORECASE,
)
_IS_AT = Pattern(r"\b(?:he|she|i)(?:'s| is|s|'m|m)?\s(?:still |now |in )?$", re.IGNORECASE)
_TIME_AFTER = Pattern(
    r",?\s(?:til|till|until|'til|from \d|mon|weekday|every|most|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|\d{1,2}(?::\d\d)?\s?(?:am|pm|a|p|to|-)|"
    r"(?:mornings|evenings|nights|days|overnights|weekends)\b|between \d|on (?:mon|tue|wed|thu|fri|sat|sun|week)|"
    r"(?:two|three|four|five|six|\d+) (?:days|nights|years))",
    re.IGNORECASE,
)


def at(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep "at" and "for" and a name where a job, a shift or a title stands before it."""
    text = candidate.text
    stand = candidate.found.start("by")
    left = clause(text, stand, 90)
    before, title = job_before(left)
    by = candidate.group("by").lower()
    shouted = len(left) > 6 and left.isupper()
    if title:
        whose = is_of_a_person(before)
        if not whose and _BOSS.search(left):
            whose = "now"
        if not whose:
            yield candidate.reject("a person whom nothing names has this job")
            return
        name = names.read(text, candidate.end, chat=whose == "now" or by in {"at", "@"}, shouted=shouted)
        if (
            by in {"for", "with", "of", "in", "from", "out of"}
            and not isinstance(name, str)
            and not name.capital
            and name.count < 2
        ):
            name = names.KIND_OF_PLACE
        if by == "in" and not isinstance(name, str) and text[name.start : name.end].lower().split()[-1] in _AREA:
            name = "a town or a district, no workplace"
        if whose == "alone" and not isinstance(name, str) and not name.capital and name.count < 2 and not name.is_typed:
            name = names.KIND_OF_PLACE
        said = (PERSON,) if whose == "now" else ()
        start = stand - len(left) + len(before)
        if by in {"of", "in"} and (
            (whose != "now" and title not in {"employee", "owner", "co-owner", "principal", "pastor"})
            or title in _OFFICIAL
        ):
            name = "a public office, or a person whom nothing names"
        needs = (
            2
            if by in {"of", "in", "from", "out of"}
            else int((whose == "alone" and by not in {"at", "@"}) or by == "with")
        )
        yield from settle(
            candidate, name, _TITLE_REASON, *said, start=start, is_past=whose == "past", needs=needs, is_named=True
        )
        return
    if by in {"at", "@", "for", "from"} and some_job_before(left):
        name = names.read(text, candidate.end, chat=False)
        yield from settle(
            candidate, name, _JOB_REASON, start=stand - 1, needs=1 if by in {"at", "@"} else 2, is_named=True
        )
        return
    if by == "for" and (
        _DOES.search(left) or (candidate.trigger.because == "a job is said to be done for them" and says_who(left))
    ):
        name = names.read(text, candidate.end, chat=False)
        yield from settle(candidate, name, _OURS_REASON, start=stand - 1, needs=2)
        return
    if by not in {"at", "@"}:
        yield candidate.reject("no title of a job stands before it")
        return
    mine = _MINE.search(left)
    if mine or _SHIFT.search(left):
        what = mine.group("what").lower() if mine else "shift"
        strong = what in _HERS
        if not strong and not (mine and _OWN.match(mine.group())):
            yield candidate.reject("nothing ties the place to a person's work")
            return
        name = names.read(text, candidate.end, chat=False)
        yield from settle(candidate, name, _MINE_REASON if strong else _OURS_REASON, start=stand - 1, needs=1)
        return
    if _ON_DUTY.search(left) or _DOES.search(left):
        name = names.read(text, candidate.end, chat=False)
        yield from settle(
            candidate, name, _MINE_REASON if _ON_DUTY.search(left) else _OURS_REASON, start=stand - 1, needs=1
        )
        return
    if _USUALLY.search(left) or (_IS_AT.search(left) and _TIME_AFTER.search(text[candidate.end : candidate.end + 70])):
        name = names.read(text, candidate.end, chat=False)
        if not isinstance(name, str) and not _TIME_AFTER.match(text[name.end : name.end + 24]) and not name.is_typed:
            name = "nothing ties the place to a person's work"
        yield from settle(
            candidate, name, Evidence("somebody is said to be there at such hours", 1), start=stand - 1, needs=1
        )
        return
    if (
        by in {"at", "@"}
        and says_who(left)
        and not GROUP.search(left)
        and not re.search(r"\b(?:work|works|worked|working)\s*$", left, re.IGNORECASE)
    ):
        name = names.read(text, candidate.end, chat=False)
        if not isinstance(name, str):
            if is_elsewhere(left, text[name.end : name.end + 40]):
                name = "people go to such a place, and nothing says that they work there"
            elif name.count < 2 or not name.is_typed:
                name = "nothing ties the place to a person's work"
        yield from settle(candidate, name, _MENTION, start=stand - 1, needs=2)
        return
    if _FOUND_AT.search(left):
        name = names.read(text, candidate.end, chat=False)
        yield from settle(candidate, name, Evidence("somebody is to be found there", 0), needs=2)
        return
    yield candidate.reject("nothing ties the place to a person's work")
