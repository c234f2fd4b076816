"""Patterns that are compiled when they are first used, so that import stays cheap."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["Late", "late"]


class Late:
    """A regular expression that compiles itself at its first use; ``match`` and the like are those of ``re``."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self._pattern, self._flags)

    def _ready(self) -> None:
        made = self.compiled
        for name in ("match", "search", "fullmatch", "findall", "finditer"):
            setattr(self, name, getattr(made, name))

    def match(self, text: str, start: int = 0, end: int = 1 << 60) -> re.Match[str] | None:
        """As ``re.Pattern.match``."""
        self._ready()
        return self.compiled.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = 1 << 60) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        self._ready()
        return self.compiled.search(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = 1 << 60) -> re.Match[str] | None:
        """As ``re.Pattern.fullmatch``."""
        self._ready()
        return self.compiled.fullmatch(text, start, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        self._ready()
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """As ``re.Pattern.findall``, for patterns with one group or none."""
        self._ready()
        found: list[str] = self.compiled.findall(text)
        return found


def late(pattern: str, flags: int = 0) -> Late:
    """Return a pattern that is compiled at its first use."""
    return Late(pattern, flags)
