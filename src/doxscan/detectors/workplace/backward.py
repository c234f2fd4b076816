"""Read a name that stands before what ties it to somebody: "... Lumber, where he works"."""

from __future__ import annotations

from .lazy import Pattern
from .name import NO_NAME, Name, read

__all__ = ["read_back"]

_RUN = Pattern(
    r"(?<![\w'-])(?:the\s)?(?P<run>[A-Z][\w&'.+-]*(?:\s(?:of|the|and|&|on|for|in|de|\d{1,4}(?:st|nd|rd|th)?|"
    r"[A-Z][\w&'.+-]*)){0,7})"
    r"(?P<tail>,? (?:Inc|LLC|Ltd|Co|Corp)\.?)?[\"'*_)]{0,2}$"
)


def read_back(text: str, end: int) -> Name | str:
    """Return the name in capitals that ends at ``end``, or why there is none.

    >>> text = "at Vance Lumber, where"
    >>> name = read_back(text, 15)
    >>> text[name.start:name.end]
    'Vance Lumber'
    """
    low = max(0, end - 80)
    before = text[low:end]
    found = _RUN.search(before)
    while found:
        start = low + found.start("run")
        name = read(text, start, chat=False)
        if not isinstance(name, str) and end - 3 <= name.end <= end:
            return name
        found = _RUN.search(before, found.start("run") + 1)
    return NO_NAME
