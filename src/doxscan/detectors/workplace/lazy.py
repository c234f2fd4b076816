"""Patterns that are compiled when first used: importing a detector stays cheap."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

__all__ = ["Pattern"]


class Pattern:
    """A regular expression that is compiled at its first use.

    >>> Pattern("a+").search("caat").group()
    'aa'
    """

    __slots__ = ("_flags", "_made", "_text")

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags
        self._made: re.Pattern[str] | None = None

    @property
    def made(self) -> re.Pattern[str]:
        """The compiled pattern."""
        if self._made is None:
            self._made = re.compile(self._text, self._flags)
        return self._made

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Search as ``re.Pattern.search`` does."""
        return self.made.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Match as ``re.Pattern.match`` does."""
        return self.made.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match as ``re.Pattern.fullmatch`` does."""
        return self.made.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Iterate as ``re.Pattern.finditer`` does."""
        return self.made.finditer(text, start, len(text) if end is None else end)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace as ``re.Pattern.sub`` does."""
        return self.made.sub(new, text)
