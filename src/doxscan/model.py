"""The nouns of doxscan.

One noun for each stage of the corridor read -> detect -> judge -> report: a reader makes
``Segment`` values of a ``Document``, a detector makes ``Match`` values of a segment, the judge
makes ``Finding`` values of matches, a report writes findings. All are frozen, none is filled in
later. This module knows the standard library only and leaves every decision to others.

Offsets are Unicode code points, half-open, unless a name says bytes. Lines and columns count
from 1; a column is a code point.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

__all__ = [
    "Confidence",
    "Coverage",
    "Document",
    "Evidence",
    "Finding",
    "Kind",
    "Match",
    "Origin",
    "Outcome",
    "Place",
    "Problem",
    "Rejected",
    "Rejection",
    "Secret",
    "Segment",
    "Summary",
    "Table",
    "mask",
]


class Kind(StrEnum):
    """What a detector can see. Not a legal word: a profile says what a statute calls a kind."""

    SSN = "ssn"
    TAX_ID = "tax-id"
    BIRTH_DATE = "birth-date"
    HOME_ADDRESS = "home-address"
    EMAIL = "email"
    PHONE = "phone"
    FINANCIAL = "financial"
    HEALTH = "health"
    INSURANCE = "insurance"
    SCHOOL = "school"
    EMPLOYMENT = "employment"


class Confidence(IntEnum):
    """The ladder. A rung is the sum of points that reaches it; it is read off, never set."""

    WEAK = 1
    FAIR = 3
    STRONG = 5
    CERTAIN = 7

    @classmethod
    def of(cls, points: int) -> Confidence | None:
        """Return the rung that so many points reach, or None where the evidence is not for it.

        >>> Confidence.of(4).word
        'fair'
        >>> Confidence.of(0) is None
        True
        """
        for rung in _DOWNWARDS:
            if points >= rung:
                return rung
        return None

    @classmethod
    def named(cls, word: str) -> Confidence:
        """Return the rung with this name, in any case. Raises KeyError for another word."""
        return cls[word.upper()]

    @property
    def word(self) -> str:
        """The rung's name as reports print it: weak, fair, strong or certain."""
        return self.name.lower()


_DOWNWARDS = sorted(Confidence, reverse=True)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason, in words, with a small whole number of points for or against."""

    reason: str
    points: int


class Secret:
    """A value that shows itself only when asked.

    ``str``, ``repr`` and ``format`` give the mask, so that no log line, exception or report
    holds the value by accident. Comparison and hashing are by identity, for the same reason.

    >>> Secret("219-09-9998")
    ***-**-****
    >>> Secret("219-09-9998").reveal()
    '219-09-9998'
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the value itself. The only way to it."""
        return self._value

    @property
    def masked(self) -> str:
        """The value with each letter and digit as ``*``; what divides them stays."""
        return mask(self._value)

    def __repr__(self) -> str:
        return self.masked

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return format(self.masked, spec)

    def __reduce__(self) -> str:
        raise TypeError("a Secret stays in the process that found it: values stay, masks travel")


#: A mask is no longer than this; the middle of a longer one is left out.
MASK_LIMIT = 40


def mask(value: str) -> str:
    """Return ``value`` with letters and digits as ``*``: its shape, on one line, without it.

    Every masked thing in every output comes from here.

    >>> mask("jane.doe@mail.example")
    '****.***@****.*******'
    """
    shape = "".join("*" if c.isalnum() else " " if c.isspace() or not c.isprintable() else c for c in value)
    shape = " ".join(shape.split())
    # Marks that decorate (emoji digits, accents on their own) may spell a value: keep plain ones only.
    shape = "".join(c if c == "*" or (c.isascii() and c.isprintable()) else "*" for c in shape)
    if len(shape) > MASK_LIMIT:
        half = MASK_LIMIT // 2 - 1
        shape = f"{shape[:half]}..{shape[-half:]}"
    return shape


@dataclass(frozen=True, slots=True)
class Origin:
    """The way to a document through every box it lies in: ``dump.zip > inbox.mbox > 12``."""

    parts: tuple[str, ...]

    def within(self, part: str) -> Origin:
        """Return the way to ``part`` inside of this."""
        return Origin((*self.parts, part))

    def __str__(self) -> str:
        return " > ".join(self.parts)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header that names the columns.

    ``start`` is where the first row under the header begins in its segment, ``end`` where the last
    row ends; both are code points of the segment's text. Cells are divided by ``delimiter``, or,
    where that is empty, stand in columns that begin ``stops`` code points into the line.
    """

    start: int
    end: int
    delimiter: str
    names: tuple[str, ...]
    stops: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of plain text that a reader takes in at once: a post, a piece of a file, a cell.

    ``labels`` stand over the whole of it (JSON key, form field). ``header`` and ``delimiter`` are
    set where the text is rows of a table whose header was read earlier. ``offset``, ``line`` and
    ``column`` say where its first code point stands in its document.

    A long text comes as overlapping pieces: a match belongs to a piece where its start lies in
    ``core`` (start, end); the rest of the text is there as context. ``None`` means all of it.
    """

    text: str
    labels: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    delimiter: str = ""
    offset: int = 0
    line: int = 1
    column: int = 1
    core: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that was published: a post, a file, a mail.

    ``segments`` may be read once; where a part of it cannot be read, a ``Problem`` stands in its place.
    """

    origin: Origin
    segments: Iterable[Segment | Problem]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """What one detector saw in a segment. Holds the value."""

    detector: str
    kind: Kind | None
    form: str
    start: int
    end: int
    value: Secret
    evidence: tuple[Evidence, ...]
    layer: str = "value"

    @property
    def points(self) -> int:
        """The sum of the evidence."""
        return sum(e.points for e in self.evidence)

    @property
    def confidence(self) -> Confidence | None:
        """The rung that the evidence reaches, or None."""
        return Confidence.of(self.points)


@dataclass(frozen=True, slots=True)
class Rejection:
    """A candidate that was looked at and let go, with the rule that did it."""

    detector: str
    kind: Kind | None
    start: int
    end: int
    value: Secret
    because: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: its document, line and column, and code points from its beginning."""

    origin: Origin
    line: int
    column: int
    start: int
    end: int
    id: str = ""

    def __str__(self) -> str:
        return f"{self.origin}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """A match with its place and category; all that a report sees.

    ``value`` and the open excerpt are there only where the user asked to see them (``--reveal``).
    """

    place: Place
    category: str
    kind: Kind
    form: str
    detector: str
    confidence: Confidence
    points: int
    evidence: tuple[Evidence, ...]
    masked: str
    excerpt: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A rejection with its place, masked; what ``--explain`` prints beside the findings."""

    place: Place
    detector: str
    because: str
    masked: str
    value: str | None = None


class Outcome(StrEnum):
    """How far an input was read."""

    FULL = "read in full"
    PART = "read in part"
    NONE = "not read"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, or a detector that failed. Data, not an exception.

    ``blame`` names the reader or detector. ``outcome`` says what it means for the input.
    ``message`` never holds text of the input.
    """

    origin: Origin
    message: str
    blame: str = ""
    outcome: Outcome = Outcome.PART
    id: str = ""

    def __str__(self) -> str:
        blame = f" ({self.blame})" if self.blame else ""
        return f"{self.origin}: {self.outcome}: {self.message}{blame}"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far one input was read, and why no further."""

    origin: Origin
    outcome: Outcome
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The last event of a run: what was read, what was found, and under which profile."""

    profile: str
    profile_status: str
    not_shown_by_text: tuple[str, ...]
    findings: dict[str, int]
    inputs: dict[Outcome, int]
    documents: int
    characters: int
    seconds: float
    incomplete: tuple[Coverage, ...] = ()
    problems: tuple[Problem, ...] = ()
    interrupted: bool = False
    categories: tuple[tuple[str, str], ...] = field(default=())

    @property
    def total(self) -> int:
        """The number of findings."""
        return sum(self.findings.values())

    @property
    def is_complete(self) -> bool:
        """True where every input was read in full and no detector failed."""
        return not (self.inputs.get(Outcome.PART) or self.inputs.get(Outcome.NONE) or self.problems or self.interrupted)
