"""Run detectors over a segment and let their matches compete.

The order is: fold the text, ask the prefilter who must look where, run triggers in their windows
and over labelled fields, let each detector examine its candidates, weigh the cues around what is
left, call the decoys to those places, and give each place to the match with the most evidence.

A detector that raises becomes a ``Problem`` with its name; the others go on.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from doxscan.errors import DetectorError
from doxscan.model import Confidence, Evidence, Match, Rejection, Segment
from doxscan.structure import Layout
from doxscan.text import Folded, fold

from .detector import Candidate, Detector
from .evidence import plain_label
from .prefilter import Everyone, Prefilter

__all__ = ["Engine", "Failure", "Result", "look"]

#: How far around a match a decoy may begin and end, in code points.
DECOY_REACH = 64
#: Identifiers within so many code points of each other, on one line, are one record.
RECORD_REACH = 240
_IN_COMPANY = 2


@dataclass(frozen=True, slots=True)
class Failure:
    """A detector that raised: its name, and where, in words without text of the input."""

    detector: str
    message: str


@dataclass(slots=True)
class Result:
    """What the detectors saw in one segment. Offsets are code points of the text as given."""

    matches: list[Match] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


class Engine:
    """Detectors made ready to look at segments. Not for use by two threads at once."""

    def __init__(self, detectors: Iterable[Detector], prefilter: type[Prefilter] = Everyone) -> None:
        self.detectors = tuple(detectors)
        self._prefilter = prefilter(self.detectors)
        self._decoys = [d for d, detector in enumerate(self.detectors) if detector.kind is None]
        self._under = [
            (d, t, re.compile(rf"(?<![a-z0-9])(?:{trigger.under})(?![a-z0-9])", re.ASCII | re.IGNORECASE))
            for d, detector in enumerate(self.detectors)
            for t, trigger in enumerate(detector.triggers)
            if trigger.under
        ]
        self._named: dict[str, tuple[tuple[int, int], ...]] = {}

    def find(self, segment: Segment) -> list[Match]:
        """Return the matches that won their places, in order, whatever their confidence."""
        return self.examine(segment).matches

    def examine(self, segment: Segment, *, explain: bool = False) -> Result:
        """Return what was seen in a segment; with ``explain``, also what was let go and why."""
        folded = fold(segment.text)
        text = folded.text
        layout = Layout(segment, text)
        result = Result()
        seen: list[Match] = []
        for d, candidates in self._candidates(text, layout):
            detector = self.detectors[d]
            try:
                for candidate in candidates:
                    for outcome in detector.examine(candidate):
                        if isinstance(outcome, Rejection):
                            if explain:
                                result.rejections.append(outcome)
                            continue
                        weighed = self._weigh(detector, outcome, text, layout)
                        if weighed.points > 0:
                            seen.append(weighed)
                        elif explain:
                            result.rejections.append(_outweighed(weighed))
            except Exception as error:  # noqa: BLE001 - a failing detector is data
                result.failures.append(_failure(detector, error))
        if seen:
            seen.extend(self._competing(seen, text, layout, result))
            winners, losers = _resolve(seen)
            if explain:
                result.rejections.extend(losers)
            result.matches = _placed(_in_company(winners, text), folded, segment.core)
        if explain:
            result.rejections = _settled(result, folded, segment.core)
        return result

    def _candidates(self, text: str, layout: Layout) -> Iterator[tuple[int, Iterator[Candidate]]]:
        """Yield (detector, candidates) for every trigger that was woken."""
        for d, t, windows in self._prefilter.wake(text):
            yield d, self._in_windows(d, t, windows, text, layout)
        for table in layout.tables:
            wanted: dict[int, tuple[tuple[int, int], ...]] = {}
            for column, name in enumerate(table.names):
                hooks = self._hooks(name)
                if hooks:
                    wanted[column] = hooks
            if wanted:
                for column, start, end in layout.values(table, list(wanted)):
                    for d, t in wanted[column]:
                        yield d, self._in_cell(d, t, start, end, text, layout)

    def _hooks(self, name: str) -> tuple[tuple[int, int], ...]:
        """The triggers for fields with this label."""
        hooks = self._named.get(name)
        if hooks is None:
            label = plain_label(name)
            hooks = tuple((d, t) for d, t, pattern in self._under if label and pattern.search(label))
            self._named[name] = hooks
        return hooks

    def _in_windows(
        self, d: int, t: int, windows: list[tuple[int, int]], text: str, layout: Layout
    ) -> Iterator[Candidate]:
        detector = self.detectors[d]
        trigger = detector.triggers[t]
        finditer = detector.pattern(t).finditer
        for start, end in windows:
            for found in finditer(text, start, end):
                yield Candidate(detector, trigger, found, text, layout.labels)

    def _in_cell(self, d: int, t: int, start: int, end: int, text: str, layout: Layout) -> Iterator[Candidate]:
        detector = self.detectors[d]
        found = detector.pattern(t).fullmatch(text, start, end)
        if found:
            yield Candidate(detector, detector.triggers[t], found, text, layout.labels)

    @staticmethod
    def _weigh(detector: Detector, match: Match, text: str, layout: Layout) -> Match:
        if not detector.cues:
            return match
        labels = layout.labels(match.start) if detector.kind is not None else ()
        evidence, form = detector.weigher.weigh(text, match.start, match.end, labels)
        if not evidence:
            return match
        return replace(match, evidence=match.evidence + evidence, form=form or match.form)

    def _competing(self, seen: list[Match], text: str, layout: Layout, result: Result) -> list[Match]:
        """Call the decoys to the places where something was seen."""
        places = _merged(((m.start - DECOY_REACH, m.end + DECOY_REACH) for m in seen), len(text))
        decoys: list[Match] = []
        for d in self._decoys:
            detector = self.detectors[d]
            try:
                for t in range(len(detector.triggers)):
                    for candidate in self._in_windows(d, t, places, text, layout):
                        for outcome in detector.examine(candidate):
                            if isinstance(outcome, Match):
                                weighed = self._weigh(detector, outcome, text, layout)
                                if weighed.points > 0:
                                    decoys.append(weighed)
            except Exception as error:  # noqa: BLE001 - a failing detector is data
                result.failures.append(_failure(detector, error))
        return decoys


def look(detector: Detector, text: str, labels: Sequence[str] = ()) -> Iterator[Match]:
    """Yield one detector's matches in a text, alone and on plain ``re``; for trying it out."""
    yield from Engine([detector], Everyone).find(Segment(text, tuple(labels)))


def _failure(detector: Detector, error: Exception) -> Failure:
    if isinstance(error, DetectorError):
        return Failure(detector.name, f"{error}; the others went on")
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = ""
    if at is not None:
        name = at.tb_frame.f_code.co_filename.rsplit("/", 1)[-1]
        where = f" ({name}, line {at.tb_lineno})"
    return Failure(
        detector.name, f'detector "{detector.name}" failed with {type(error).__name__}{where}; the others went on'
    )


def _outweighed(match: Match) -> Rejection:
    against = min(match.evidence, key=lambda e: e.points)
    return Rejection(
        match.detector,
        match.kind,
        match.start,
        match.end,
        match.value,
        f"the evidence against outweighs: {against.reason} ({against.points})",
    )


def _merged(spans: Iterable[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    """Join spans that touch, within 0 and ``size``."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        low, high = max(0, start), min(size, end)
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return joined


def _resolve(seen: list[Match]) -> tuple[list[Match], list[Rejection]]:
    """Give each place to the match with the most points, then the longest, then the first.

    Matches compete within their layer. Decoys that win are left out of the answer.
    """
    order = sorted(
        seen,
        key=lambda m: (
            -m.points,
            m.start - m.end,
            m.start,
            m.kind is not None,
            m.detector,
            m.form,
            [e.reason for e in m.evidence],
        ),
    )
    taken: dict[str, list[tuple[int, int, Match]]] = {}
    winners: list[Match] = []
    losers: list[Rejection] = []
    for match in order:
        mine = taken.setdefault(match.layer, [])
        at = bisect_right(mine, match.end, key=lambda t: t[0])
        rival = next((t for t in mine[max(0, at - 2) : at] if t[0] < match.end and match.start < t[1]), None)
        if rival is None:
            mine.insert(bisect_right(mine, match.start, key=lambda t: t[0]), (match.start, match.end, match))
            if match.kind is not None:
                winners.append(match)
        elif match.kind is not None and (*rival[:2], rival[2].detector) != (match.start, match.end, match.detector):
            losers.append(
                Rejection(
                    match.detector,
                    match.kind,
                    match.start,
                    match.end,
                    match.value,
                    f"{rival[2].detector} has more evidence for this place: {rival[2].evidence[0].reason}",
                )
            )
    winners.sort(key=lambda m: (m.start, m.end))
    return winners, losers


def _in_company(matches: list[Match], text: str) -> list[Match]:
    """Raise weak identifiers that stand in one record with two or more strong ones of other kinds."""
    strong = [m for m in matches if m.points >= Confidence.STRONG and m.layer == "value"]
    if len(strong) < _IN_COMPANY:
        return matches
    starts = [s.start for s in strong]
    raised: list[Match] = []
    for match in matches:
        if match.layer == "value" and match.points < Confidence.FAIR:
            low, high = match.start - RECORD_REACH, match.start + RECORD_REACH
            near = strong[bisect_left(starts, low) : bisect_right(starts, high)]
            kinds = {
                s.kind
                for s in near
                if s.kind != match.kind and "\n" not in text[min(s.end, match.end) : max(s.start, match.start)]
            }
            if len(kinds) >= _IN_COMPANY:
                evidence = Evidence(f"in one record with {len(kinds)} other kinds of identifiers", 2)
                match = replace(match, evidence=(*match.evidence, evidence))  # noqa: PLW2901
        raised.append(match)
    return raised


def _is_ours(start: int, core: tuple[int, int] | None) -> bool:
    return core is None or core[0] <= start < core[1]


def _placed(matches: list[Match], folded: Folded, core: tuple[int, int] | None) -> list[Match]:
    """Give matches their places in the text as it was; leave out those of the next piece."""
    if folded.is_moved:
        matches = [replace(m, start=folded.start(m.start), end=folded.end(m.end)) for m in matches]
    return [m for m in matches if _is_ours(m.start, core)]


def _settled(result: Result, folded: Folded, core: tuple[int, int] | None) -> list[Rejection]:
    """Rejections with their places in the text as it was, once each, none where a match stands."""
    kept: list[Rejection] = []
    seen: set[tuple[str, int, int, str]] = set()
    found = {(m.detector, m.start, m.end) for m in result.matches}
    for rejection in result.rejections:
        start, end = folded.start(rejection.start), folded.end(rejection.end)
        key = (rejection.detector, start, end, rejection.because)
        if key in seen or (rejection.detector, start, end) in found or not _is_ours(start, core):
            continue
        seen.add(key)
        kept.append(replace(rejection, start=start, end=end))
    return sorted(kept, key=lambda r: (r.start, r.end, r.detector))
