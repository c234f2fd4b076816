"""Lines of a resume: title, organisation, place, dates, in any order and divided in any way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate
from doxscan.detectors.workplace import words
from doxscan.detectors.workplace.circumstances import job_before
from doxscan.detectors.workplace.lazy import Pattern
from doxscan.model import Match, Rejection

_DATES = Pattern(
    r"[\s(|,-]*(?:(?:since\s)?(?:[A-Z][a-z]{2,8}\.?\s)?(?:\d{1,2}[/.-])?(?:19|20)\d\d\s?(?:-|to|"
    r"until)+\s?)?(?:present|current|now|ongoing|till date|to date)\b[):]?",
    re.IGNORECASE,
)
_SPLIT = Pattern(r"\s{2,}|\t|\s[|*-]{1,2}\s|\s?\|\s?|,\s(?!(?:Inc|LLC|Ltd|LLP|Co|Corp|PC|PLLC)\b)|\sat\s|\s@\s|\s?;\s?")
_CITY = Pattern(r"[A-Z][\w.' -]+ [A-Z]{2}|[A-Z]{2}|remote|usa|[A-Z]{2} \d{5}", re.IGNORECASE)


def line(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep the organisation of a line of a resume that lasts to the present."""
    text = candidate.text
    line = candidate.raw
    head = _DATES.sub(lambda found: " " * len(found.group()), line)
    place = _organisation(candidate.start, head)
    if place is None:
        start = text.rfind("\n", 0, max(0, candidate.start - 1)) + 1
        above = text[start : max(start, candidate.start - 1)]
        stop = text.find("\n", candidate.end + 1)
        below = text[candidate.end + 1 : stop if stop >= 0 else len(text)][:100]
        place = _organisation(candidate.end + 1, below, typed=True) or _organisation(start, above, typed=True)
    if place is None:
        yield candidate.reject("no organisation in a line of a resume")
        return
    yield candidate.match(None, span=place)


def _organisation(start: int, line: str, *, typed: bool = False) -> tuple[int, int] | None:
    """Return the part of a line that names an organisation: neither title nor place nor date."""
    at = 0
    parts: list[tuple[int, int, str]] = []
    for cut in [*_SPLIT.finditer(line), None]:
        stop = cut.start() if cut else len(line)
        raw = line[at:stop]
        value = raw.strip(' ,.*_|-()"\r')
        if value:
            begin = at + raw.index(value)
            stop_at = begin + len(value)
            if line[stop_at : stop_at + 1] == "." and value.lower().split()[-1] in words.LEGAL:
                stop_at += 1
            parts.append((begin, stop_at, value))
        at = cut.end() if cut else stop
    best: tuple[int, tuple[int, int]] | None = None
    for index, (begin, stop, value) in enumerate(parts):
        lows = value.lower().split()
        if not value[0].isupper() or len(lows) > 8 or job_before(value)[1] or any(c.isdigit() for c in value[-4:]):
            continue
        is_typed = any(w in words.WORK or w in words.SCHOOL or w in words.LEGAL for w in lows)
        if _CITY.fullmatch(value) and not is_typed:
            continue
        has_title = index > 0 and bool(job_before(parts[index - 1][2])[1])
        title_after = index + 1 < len(parts) and bool(job_before(parts[index + 1][2])[1])
        points = 2 * is_typed + 2 * has_title + title_after
        if points >= (2 if typed else 1) and (not typed or is_typed) and (best is None or points > best[0]):
            best = points, (start + begin, start + stop)
    return best[1] if best else None
