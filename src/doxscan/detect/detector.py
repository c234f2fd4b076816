"""A detector is a value: what to look for, what wakes it, which words speak for or against.

A detector holds triggers (where to look), a function ``examine`` (what it is), cues (which words
nearby count), examples (what it must find and must not) and references (where the rules come
from). The engine reads it; it never runs by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from doxscan.errors import DetectorError
from doxscan.model import Confidence, Evidence, Kind, Match, Rejection, Secret

from .evidence import Cue, Weigher

__all__ = ["Candidate", "Detector", "Example", "Trigger", "hit", "miss"]

#: How far a window reaches around an anchor where a trigger does not say, in code points.
DEFAULT_REACH = (96, 64)


@dataclass(frozen=True, slots=True)
class Trigger:
    r"""A pattern that makes a candidate.

    pattern: an ordinary ``re`` pattern, read on folded text (ASCII digits, one dash, one space),
        without regard to case, with ASCII classes. Bound every repetition. Begin it with a
        look-behind such as ``(?<![A-Za-z0-9])``, so that it matches the same in a window as in the
        whole text. Use ``(?-i:...)`` where case matters.
    because: the reason that this shape is evidence, in words.
    points: what the shape is worth.
    anchors: loose, linear patterns for the prefilter, in the syntax that hyperscan and ``re`` share:
        no look-around, no ``\b``, no back-references. One of them must match, and end within
        ``reach``, wherever the trigger matches. Empty: the trigger looks at the whole text.
    reach: how many code points a window reaches before and after the end of an anchor's match.
    under: a pattern for the label of a field (column header, key). If set, the trigger is matched
        against the whole value of fields so labelled, and nowhere else; it needs no anchors.
    form: the form of its matches, where ``examine`` gives none.
    """

    pattern: str
    because: str
    points: int
    anchors: tuple[str, ...] = ()
    reach: tuple[int, int] = DEFAULT_REACH
    under: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A text with what must be found in it.

    ``text`` is without marks, ``spans`` are the marked places (code points), ``form`` and
    ``at_least`` what the matches there must reach. Without spans it is a miss, and ``because``
    says why.
    """

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    at_least: Confidence = Confidence.FAIR
    form: str = ""
    because: str = ""


def hit(marked: str, *, at_least: Confidence = Confidence.FAIR, form: str = "") -> Example:
    """Return an example for: each place between « and » must be found, and nothing else.

    >>> hit("his SSN is «219-09-9998»").spans
    ((11, 22),)
    """
    text = ""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for character in marked:
        if character == "«":
            opened = len(text)
        elif character == "»" and opened is not None:
            spans.append((opened, len(text)))
            opened = None
        else:
            text += character
    if not spans or opened is not None:
        raise DetectorError(f"an example for needs «marks» around what must be found; found {len(spans)}")
    return Example(text, tuple(spans), at_least, form)


def miss(text: str, *, because: str, at_least: Confidence = Confidence.FAIR) -> Example:
    """Return an example against: nothing in ``text`` may reach ``at_least``."""
    return Example(text, (), at_least, "", because)


class Candidate:
    """A place where a trigger matched, with what stands around it.

    ``raw`` is the matched text (folded), ``start`` and ``end`` its place in the folded text
    ``text``. ``labels`` are the labels over it. Make a match or a rejection of it.
    """

    __slots__ = ("_labels", "detector", "end", "found", "start", "text", "trigger")

    def __init__(
        self,
        detector: Detector,
        trigger: Trigger,
        found: re.Match[str],
        text: str,
        labels: Callable[[int], tuple[str, ...]],
    ) -> None:
        self.detector = detector
        self.trigger = trigger
        self.found = found
        self.text = text
        self.start, self.end = found.span()
        self._labels = labels

    @property
    def raw(self) -> str:
        """The matched text, folded."""
        return self.found.group()

    def group(self, name: str | int) -> str:
        """A group of the trigger's match; '' where it took no part."""
        return self.found.group(name) or ""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that stand over this place: column header, key, form field, as written."""
        return self._labels(self.start)

    def before(self, reach: int = 64) -> str:
        """Up to ``reach`` code points before the candidate."""
        return self.text[max(0, self.start - reach) : self.start]

    def after(self, reach: int = 48) -> str:
        """Up to ``reach`` code points after the candidate."""
        return self.text[self.end : self.end + reach]

    def match(
        self,
        value: str | None = None,
        *evidence: Evidence,
        form: str = "",
        group: str | int | None = None,
        span: tuple[int, int] | None = None,
    ) -> Match:
        """Return a match of this candidate.

        value: the identifier in its normal form; left out, the text of the span.
        evidence: reasons beyond that of the trigger.
        group, span: the part of the candidate that is the identifier; left out, all of it.
        """
        start, end = span or (self.found.span(group) if group is not None else (self.start, self.end))
        return Match(
            self.detector.name,
            self.detector.kind,
            form or self.trigger.form or self.detector.form,
            start,
            end,
            Secret(self.text[start:end] if value is None else value),
            (Evidence(self.trigger.because, self.trigger.points), *evidence),
            self.detector.layer,
        )

    def reject(self, because: str) -> Rejection:
        """Return a rejection, with the rule that did it."""
        return Rejection(self.detector.name, self.detector.kind, self.start, self.end, Secret(self.raw), because)


def take(candidate: Candidate) -> Iterator[Match]:
    """The simplest ``examine``: what the trigger matched is the identifier.

    Where the trigger has a group named ``value``, that is the identifier.
    """
    yield candidate.match(group="value" if "value" in candidate.found.re.groupindex else None)


_FLAGS = re.ASCII | re.IGNORECASE


@dataclass(frozen=True)
class Detector:
    """What to look for, as a value.

    name: for ever, kebab-case, reads well after "allow".
    title: what it finds, in the field's standard term.
    kind: what it sees; None for a decoy, which competes for its place and says nothing when it wins.
    triggers, cues: see there.
    examine: makes matches or rejections of a candidate. It never logs, reads files or asks the network.
    form: the form of its matches, where neither trigger nor ``examine`` gives one.
    layer: matches compete for their place within a layer: ``value`` for identifiers,
        ``statement`` for language (an identifier may stand inside a statement).
    examples: three or more for, three or more against.
    references: where its rules come from.
    """

    name: str
    title: str
    kind: Kind | None
    triggers: tuple[Trigger, ...]
    examine: Callable[[Candidate], Iterator[Match | Rejection]] = take
    cues: tuple[Cue, ...] = ()
    form: str = ""
    layer: str = "value"
    examples: tuple[Example, ...] = ()
    references: tuple[str, ...] = ()
    _patterns: dict[int, re.Pattern[str]] = field(default_factory=dict, init=False, compare=False, repr=False)

    @cached_property
    def weigher(self) -> Weigher:
        """The detector's cues, made ready."""
        return Weigher(self.cues)

    def pattern(self, index: int) -> re.Pattern[str]:
        """The compiled pattern of trigger ``index``, made when first woken.

        Raises DetectorError, naming the detector, where it is no pattern.
        """
        made = self._patterns.get(index)
        if made is None:
            try:
                made = re.compile(self.triggers[index].pattern, _FLAGS)
            except re.error as error:
                raise DetectorError(f'detector "{self.name}": trigger {index + 1} is no pattern: {error}') from None
            self._patterns[index] = made
        return made
