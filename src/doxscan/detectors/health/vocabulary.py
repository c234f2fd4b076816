"""Lists of everyday words, kept in ``words.txt``: who is a person, what denies, what another sense.

>>> "mother" in wordlist("kin")
True
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["wordlist"]


@cache
def wordlist(name: str) -> frozenset[str]:
    """Return the words of one section of ``words.txt``; a ``_`` in the file stands for a blank."""
    return _sections()[name]


@cache
def _sections() -> dict[str, frozenset[str]]:
    sections: dict[str, frozenset[str]] = {}
    for part in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split("\n[")[1:]:
        name, _, body = part.partition("]")
        sections[name] = frozenset(word.replace("_", " ") for word in body.split())
    return sections
