"""Cues: words nearby that speak for or against, and how they are weighed.

Of all cues near a match the strongest for and the strongest against count once each. A cue is
looked for in the words before and after the match, within its own reach, and in the labels that
stand over it (column header, key, form field). ``_`` and camelCase in labels divide words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from doxscan.model import Evidence

__all__ = ["Cue", "Weigher"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak for or against a match when they stand near it.

    words: a regular expression of whole words, read without regard to case (``ssn|social security``).
    points: for (positive) or against (negative).
    before, after: how far before and after the match they count, in code points; 0 is not at all.
    because: the reason in words; left out, it is ``near the word "..."``.
    form: the form that a match takes on by this cue, where it is the strongest of its side.
    in_labels: whether the labels over the match count as well.
    """

    words: str
    points: int
    before: int = 48
    after: int = 24
    because: str = ""
    form: str = ""
    in_labels: bool = True


_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def plain_label(label: str) -> str:
    """Return a label as words: ``dateOfBirth`` and ``date_of_birth`` are ``date of birth``.

    >>> plain_label("dateOfBirth"), plain_label("HOME_PH")
    ('date of birth', 'home ph')
    """
    return " ".join(_CAMEL.sub(" ", label).replace("_", " ").replace("-", " ").lower().split())


class Weigher:
    """The cues of one detector, made ready to weigh matches."""

    __slots__ = ("_after", "_any", "_before", "_cues", "_parts")

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._cues = tuple(cues)
        self._before = max((c.before for c in cues), default=0)
        self._after = max((c.after for c in cues), default=0)
        self._parts: list[re.Pattern[str]] | None = None
        self._any: re.Pattern[str] | None = None

    def weigh(self, text: str, start: int, end: int, labels: Sequence[str] = ()) -> tuple[tuple[Evidence, ...], str]:
        """Return the evidence of the words around ``text[start:end]``, and the form they give."""
        if not self._cues:
            return (), ""
        if self._any is None or self._parts is None:
            self._any = _words("|".join(f"(?:{c.words})" for c in self._cues))
            self._parts = [_words(c.words) for c in self._cues]
        if not labels and not self._any.search(text, max(0, start - self._before), end + self._after):
            return (), ""
        best: tuple[int, Cue, str] | None = None
        worst: tuple[int, Cue, str] | None = None
        for cue, pattern in zip(self._cues, self._parts, strict=True):
            points = cue.points
            if points > 0:
                if best is not None and best[0] >= points:
                    continue
            elif worst is not None and worst[0] <= points:
                continue
            found = self._near(cue, pattern, text, start, end, labels)
            if found:
                if points > 0:
                    best = (points, cue, found)
                else:
                    worst = (points, cue, found)
        evidence = tuple(Evidence(side[1].because or side[2], side[0]) for side in (best, worst) if side)
        form = (worst and worst[1].form) or (best and best[1].form) or ""
        return evidence, form

    @staticmethod
    def _near(cue: Cue, pattern: re.Pattern[str], text: str, start: int, end: int, labels: Sequence[str]) -> str:
        if cue.before:
            found = pattern.search(text, max(0, start - cue.before), start)
            if found:
                return f"near the word \u201c{_word(found.group())}\u201d"
        if cue.after:
            found = pattern.search(text, end, end + cue.after)
            if found:
                return f"near the word \u201c{_word(found.group())}\u201d"
        if cue.in_labels:
            for label in labels:
                found = pattern.search(plain_label(label))
                if found:
                    return f"under the label \u201c{_word(found.group())}\u201d"
        return ""


def _words(words: str) -> re.Pattern[str]:
    """A pattern of whole words."""
    return re.compile(rf"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])", re.ASCII | re.IGNORECASE)


def _word(found: str) -> str:
    """A cue as it is printed: one line, short. Cues are words of ours, not of the input."""
    return " ".join(found.split())[:40].lower()
