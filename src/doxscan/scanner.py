"""One document to findings: detect, judge, mask.

A ``Scanner`` is made once from ``Settings`` (it loads the profile, the installed detectors and the
engine) and then takes documents. All detectors run on every text, whatever categories the user asked
for, because what one sees, every excerpt must mask. What leaves this module is masked, unless the
user asked for values (``reveal``): values stay, masks travel.

>>> [f.masked for f in Scanner().scan_text("his SSN is 219-09-9998")]
['***-**-****']
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doxscan.detect import Detector, catalogue
from doxscan.detect.catalogue import Offer
from doxscan.detect.engine import Engine, Result
from doxscan.detect.prefilter import Prefilter, choose
from doxscan.errors import DetectorError
from doxscan.model import (
    Confidence,
    Document,
    Evidence,
    Finding,
    Match,
    Origin,
    Outcome,
    Place,
    Problem,
    Rejected,
    Rejection,
    Segment,
    mask,
)
from doxscan.policy.judge import Judge
from doxscan.policy.profile import Profile
from doxscan.policy.profile import load as load_profile
from doxscan.settings import Settings

__all__ = ["Scanner"]

#: How much of a line an excerpt shows on each side of a match, in code points.
MARGIN = 30
_LINE_END = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
#: Shorter values are not looked for in the words of the evidence: they are part of ordinary words.
SHORTEST_SECRET = 4


class Scanner:
    """Detectors, a statute and a user's thresholds, made ready to look at documents.

    profile: the statute. failures: which installed detectors cannot be used, in words; the others are.
    Raises SettingsError or ProfileError where it cannot be made. Not for use by two threads at once.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.profile: Profile = load_profile(self.settings.profile)
        self._judge = Judge(self.profile, self.settings)
        self._catalogue = catalogue.load()
        prefilter = choose(self.settings.engine)
        try:
            self._engine = Engine(self._catalogue.detectors, prefilter)
            faults: tuple[str, ...] = ()
        except DetectorError:
            sound, faults = _sound(self._catalogue.offers, prefilter)
            self._engine = Engine(sound, prefilter)
        self.failures: tuple[str, ...] = self._catalogue.failures + faults

    def scan(self, document: Document) -> Iterator[Finding | Rejected | Problem]:
        """Yield what is in a document, in order; problems of its reader are passed on.

        A detector that fails becomes one ``Problem`` of the document, and the others go on.
        """
        failed: set[str] = set()
        for segment in document.segments:
            if isinstance(segment, Problem):
                yield segment
                continue
            # The engine is asked for the context too: what stands there must be masked in excerpts.
            whole = segment if segment.core is None else replace(segment, core=None)
            result = self._engine.examine(whole, explain=self.settings.explain)
            for failure in result.failures:
                if failure.detector not in failed:
                    failed.add(failure.detector)
                    blame = f"{failure.detector} of {self._catalogue.source_of(failure.detector)}"
                    yield Problem(document.origin, failure.message, blame, Outcome.PART, document.id)
            if result.matches or result.rejections:
                yield from self._events(document, segment, result)

    def scan_text(self, text: str, id: str = "") -> list[Finding]:  # noqa: A002 - the word that posts use
        """Return the findings in one text."""
        document = Document(Origin((id or "text",)), (Segment(text),), id)
        return [event for event in self.scan(document) if isinstance(event, Finding)]

    def _events(self, document: Document, segment: Segment, result: Result) -> Iterator[Finding | Rejected]:
        """Yield findings and rejections of one segment, each list in order of place."""
        low, high = segment.core or (0, len(segment.text))
        places = _Places(document, segment)
        veil = _Veil(segment.text, result.matches)
        for match in result.matches:
            if not low <= match.start < high:
                continue
            ruling = self._judge.ruling(match.kind)
            confidence = match.confidence
            if ruling is None or match.kind is None:
                continue
            category, least = ruling
            if confidence is None or confidence < least:
                if self.settings.explain:
                    yield self._rejected(match, _too_little(match, least), places, segment.text)
                continue
            span = segment.text[match.start : match.end]
            yield Finding(
                place=places.of(match.start, match.end),
                category=category.id,
                kind=match.kind,
                form=match.form,
                detector=match.detector,
                confidence=confidence,
                points=match.points,
                evidence=_discreet(match.evidence, span, match.value.reveal(), is_open=self.settings.reveal),
                masked=mask(span),
                excerpt=veil.excerpt(match.start, match.end, is_open=self.settings.reveal),
                value=span if self.settings.reveal else None,
            )
        if self.settings.explain:
            places = _Places(document, segment)
            for rejection in result.rejections:
                if low <= rejection.start < high and self._judge.ruling(rejection.kind):
                    yield self._rejected(rejection, rejection.because, places, segment.text)

    def _rejected(self, thing: Match | Rejection, because: str, places: _Places, text: str) -> Rejected:
        span = text[thing.start : thing.end]
        if not self.settings.reveal:
            because = _without(because, span, thing.value.reveal())
        return Rejected(
            place=places.of(thing.start, thing.end),
            detector=thing.detector,
            because=because,
            masked=mask(span),
            value=span if self.settings.reveal else None,
        )


class _Places:
    """Lines and columns of ascending places of one segment, counted once."""

    __slots__ = ("_at", "_document", "_line", "_segment")

    def __init__(self, document: Document, segment: Segment) -> None:
        self._document = document
        self._segment = segment
        self._at = 0
        self._line = segment.line

    def of(self, start: int, end: int) -> Place:
        """Return the place of a span of the segment's text. A line ends with its line feed."""
        segment = self._segment
        text = segment.text
        if start < self._at:
            self._at, self._line = 0, segment.line
        self._line += text.count("\n", self._at, start)
        self._at = start
        begin = text.rfind("\n", 0, start) + 1
        column = start - begin + (1 if begin else segment.column)
        offset = segment.offset
        document = self._document
        return Place(document.origin, self._line, column, offset + start, offset + end, document.id)


class _Veil:
    """The matches of one text, and excerpts in which all of them are masked."""

    __slots__ = ("_ends", "_longest", "_spans", "_starts", "_text")

    def __init__(self, text: str, matches: Sequence[Match]) -> None:
        self._text = text
        self._spans = sorted((m.start, m.end) for m in matches)
        self._starts = [s for s, _ in self._spans]
        self._longest = max((e - s for s, e in self._spans), default=0)

    def excerpt(self, start: int, end: int, *, is_open: bool) -> str:
        """Return the line around a match, shortened; every match and every digit in it is masked."""
        text = self._text
        low, high = max(0, start - MARGIN), min(len(text), end + MARGIN)
        for cut in _LINE_END.finditer(text, low, start):
            low = cut.end()
        cut_after = _LINE_END.search(text, end, high)
        if cut_after:
            high = cut_after.start()
        low, high = _at_words(text, low, start, end, high)
        if is_open:
            return _one_line(text[low:high])
        pieces: list[str] = []
        at = low
        # Matches of different layers may lie in each other: go on from the furthest end.
        for first, last in self._between(low, high):
            if last <= at:
                continue
            pieces.append(_without_digits(text[at : max(at, first)]))
            pieces.append(mask(text[max(at, first) : min(last, high)]))
            at = min(last, high)
        pieces.append(_without_digits(text[at:high]))
        return _one_line("".join(pieces))

    def _between(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        for first, last in self._spans[bisect_left(self._starts, low - self._longest) :]:
            if first >= high:
                return
            if last > low:
                yield first, last


def _at_words(text: str, low: int, start: int, end: int, high: int) -> tuple[int, int]:
    """Move the ends of an excerpt inwards to where a word begins and ends, if one does within its margins."""
    if low and text[low - 1 : low + 1].isalnum():
        low = text.find(" ", low, start) + 1 or low
    if text[high - 1 : high + 1].isalnum() and high < len(text):
        space = text.rfind(" ", end, high)
        high = space if space >= 0 else high
    return low, high


def _sound(offers: Sequence[Offer], prefilter: type[Prefilter]) -> tuple[list[Detector], tuple[str, ...]]:
    """Return the detectors that an engine can be made of, and in words why the others cannot."""
    sound: list[Detector] = []
    faults: list[str] = []
    for offer in offers:
        try:
            Engine([offer.detector], prefilter)
        except DetectorError as error:
            faults.append(f"{error} (of {offer.source}; the others go on)")
        else:
            sound.append(offer.detector)
    return sound, tuple(faults)


def _without_digits(text: str) -> str:
    if text.isascii():
        return re.sub(r"\d+", lambda m: mask(m.group()), text)
    return "".join(mask(c) if c.isdigit() else c for c in text)


def _one_line(text: str) -> str:
    """Return a text on one line, with nothing in it that moves a cursor."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _too_little(match: Match, least: Confidence) -> str:
    word = "point" if match.points == 1 else "points"
    reasons = "; ".join(f"{e.reason} ({e.points:+d})" for e in match.evidence)
    return f"{match.points} {word}, and {least.word} takes {int(least)}: {reasons}"


def _discreet(evidence: tuple[Evidence, ...], span: str, value: str, *, is_open: bool) -> tuple[Evidence, ...]:
    """Return the evidence, with the value masked where somebody's detector quotes it."""
    if is_open or all(_without(e.reason, span, value) == e.reason for e in evidence):
        return evidence
    return tuple(Evidence(_without(e.reason, span, value), e.points) for e in evidence)


def _without(words: str, span: str, value: str) -> str:
    for secret in (span, value):
        if len(secret) >= SHORTEST_SECRET and secret in words:
            words = words.replace(secret, mask(secret))
    return words
