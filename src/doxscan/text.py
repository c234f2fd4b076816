"""Make text plainer, and find the way back.

Triggers are written for plain text: ASCII digits and letters, one dash, one space. People write
full-width digits, mathematical letters, no-break spaces and zero-width characters between digits.
``fold`` gives the plain view of a text and the way from a place in it to the place in the text as
it was. Plain ASCII is its own view and costs nothing.

The classes of characters come from the Unicode Character Database as the standard library holds
it (``unicodedata``): compatibility decompositions (NFKD), general categories Pd, Zs, Cf and Mn.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache

__all__ = ["Folded", "fold"]

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")

#: Punctuation whose plain form Unicode does not give.
_PLAIN = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201b": "'",
    "\u2032": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u2033": '"',
    "\u2212": "-",
    "\u00ad": "",
    "\u2022": "*",
    "\u00b7": ".",
    "\u2044": "/",
    "\u3002": ".",
    "\u200b": "",
    "\u2060": "",
    "\ufeff": "",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u0085": "\n",
    "\u00df": "s",
    "\u0131": "i",
    "\u00f8": "o",
    "\u00d8": "O",
    "\u0142": "l",
    "\u0141": "L",
    "\u0111": "d",
    "\u0110": "D",
}


@cache
def _plain(character: str) -> str:
    """Return what a reader takes one character for: '' where it is not seen at all."""
    if character in _PLAIN:
        return _PLAIN[character]
    category = unicodedata.category(character)
    if category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    if category in {"Cf", "Mn", "Me"}:
        return ""
    decimal = unicodedata.decimal(character, None)
    if decimal is not None:
        return str(decimal)
    digit = unicodedata.digit(character, None)
    if digit is not None and "SUPERSCRIPT" not in unicodedata.name(character, ""):
        return str(digit)
    plain = "".join(c for c in unicodedata.normalize("NFKD", character) if unicodedata.category(c) != "Mn")
    # Two letters for one (ligatures, fractions) are kept as they are: they name, they do not disguise.
    if len(plain) == 1 and plain.isascii():
        return plain
    return character


class Folded:
    """A plain view of a text, and the way back.

    ``text`` is the view. ``start`` and ``end`` give the code point in the text as it was for a code
    point in the view; ``of`` goes the other way.
    """

    __slots__ = ("_here", "_there", "size", "text")

    def __init__(self, text: str, size: int, here: list[int] | None = None, there: list[int] | None = None) -> None:
        self.text = text
        self.size = size
        self._here = here
        self._there = there

    def start(self, at: int) -> int:
        """Return where the character at ``at`` of the view stands in the text as it was."""
        if self._here is None or self._there is None:
            return at
        i = bisect_right(self._here, at) - 1
        return self._there[i] + at - self._here[i]

    def end(self, at: int) -> int:
        """Return the end, in the text as it was, of a run that ends at ``at`` of the view."""
        return self.start(at - 1) + 1 if at > 0 else 0

    def of(self, at: int) -> int:
        """Return the place in the view of the code point ``at`` of the text as it was."""
        if self._here is None or self._there is None:
            return at
        i = bisect_right(self._there, at) - 1
        following = self._here[i + 1] if i + 1 < len(self._here) else len(self.text)
        return min(self._here[i] + at - self._there[i], following)


def fold(text: str) -> Folded:
    """Return the plain view of ``text``.

    >>> fold("５１２\u201144\u200b-9081").text
    '512-44-9081'
    >>> fold("５１２\u201144\u200b-9081").end(11)
    12
    """
    if text.isascii():
        return Folded(text, len(text))
    pieces: list[str] = []
    here: list[int] = [0]
    there: list[int] = [0]
    done = written = 0
    for run in _NOT_ASCII.finditer(text):
        begin, finish = run.span()
        pieces.append(text[done:begin])
        written += begin - done
        plain = list(map(_plain, run.group()))
        joined = "".join(plain)
        if len(joined) == finish - begin:
            written += len(joined)
        else:
            for shift, character in enumerate(plain):
                written += len(character)
                if not character:
                    here.append(written)
                    there.append(begin + shift + 1)
        pieces.append(joined)
        done = finish
    pieces.append(text[done:])
    view = "".join(pieces)
    if len(here) == 1:
        return Folded(view, len(text))
    return Folded(view, len(text), here, there)
