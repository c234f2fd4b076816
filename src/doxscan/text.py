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
from collections.abc import Iterator
from functools import cache

__all__ = ["Folded", "fold"]

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


#: Letters of other scripts that look like Latin ones (Unicode Technical Standard 39, confusables).
_LOOK = dict(
    zip(
        "аеорсухіјѕһԁԛԝАВЕКМНОРСТХУІЈЅԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρακιυ",
        "aeopcyxijshdqwABEKMHOPCTXYIJSGABEZHIKMNOPTYXovpakiu",
        strict=True,
    )
)

#: Ways to write one character with several. Each begins with the sign that wakes it.
_WRITTEN = {
    "&": re.compile(
        r"&(?:\#\d{2,6}|\#[xX][0-9a-fA-F]{2,5}|nbsp|amp|commat|period|hyphen|[nm]dash|minus|lpar|rpar|num);"
    ),
    "%": re.compile(r"%(?:40|2[BDEF]|2[bdef]|20)"),
    "\\u": re.compile(r"\\u00[2-7][0-9a-fA-F]"),
}
#: Marks of Markdown that may be put into a word to break it.
_MARKS = {"**": re.compile(r"\*\*"), "~~": re.compile(r"~~"), "__": re.compile(r"__"), "*": re.compile(r"\*")}
_NAMED = {
    "nbsp": " ",
    "amp": "&",
    "commat": "@",
    "period": ".",
    "hyphen": "-",
    "ndash": "-",
    "mdash": "-",
    "minus": "-",
    "lpar": "(",
    "rpar": ")",
    "num": "#",
}
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places that have to be rewritten, in order, none over another."""
    found = [m.span() for sign, pattern in _WRITTEN.items() if sign in text for m in pattern.finditer(text)]
    for sign, pattern in _MARKS.items():
        if sign in text:
            found.extend(m.span() for m in pattern.finditer(text) if _is_within(text, sign, *m.span()))
    if not text.isascii():
        found.extend(m.span() for m in _FOREIGN.finditer(text))
    done = 0
    for begin, finish in sorted(found, key=lambda span: (span[0], -span[1])):
        if begin >= done:
            yield begin, finish
            done = finish


def _is_within(text: str, sign: str, begin: int, finish: int) -> bool:
    """Tell whether a mark stands at or in a word as Markdown has it, not by itself or in code."""
    before, after = text[begin - 1 : begin], text[finish : finish + 1]
    if sign in before or sign in after:
        return False
    if sign == "*":
        return (before in {".", "@"} and after.isalnum()) or (before.isalnum() and after in {".", "@"})
    if sign == "__":
        return (before.isalnum() and not after.isalnum()) or (not before.isalnum() and after.isalnum())
    return before.isalnum() or after.isalnum()


def _read(written: str) -> str:
    """Return the character that an escape or a mark stands for; marks stand for nothing."""
    if written[0] == "&":
        name = written[1:-1]
        if name[0] != "#":
            return _NAMED[name]
        return _sane(int(f"0{name[1:]}", 16) if name[1] in "xX" else int(name[1:]))
    if written[0] in "%\\":
        return chr(int(written[-2:], 16))
    return ""


def _sane(number: int) -> str:
    """Return the plain form of a character given by number; a space where it is none to be seen."""
    if 32 <= number < 0x11_0000 and not 0xD800 <= number < 0xE000:
        plain = _plain(chr(number))
        return plain if len(plain) == 1 else " "
    return " "


class Folded:
    """A plain view of a text, and the way back.

    ``text`` is the view. ``start`` and ``end`` give the code point in the text as it was for a code
    point in the view.
    """

    __slots__ = ("_ends", "_here", "_there", "size", "text")

    def __init__(
        self,
        text: str,
        size: int,
        here: list[int] | None = None,
        there: list[int] | None = None,
        ends: dict[int, int] | None = None,
    ) -> None:
        self.text = text
        self.size = size
        self._here = here
        self._there = there
        self._ends = ends or {}

    @property
    def is_moved(self) -> bool:
        """True where places in the view differ from those in the text as it was."""
        return self._here is not None

    def start(self, at: int) -> int:
        """Return where the character at ``at`` of the view stands in the text as it was."""
        if self._here is None or self._there is None:
            return at
        i = bisect_right(self._here, at) - 1
        return self._there[i] + at - self._here[i]

    def end(self, at: int) -> int:
        """Return the end, in the text as it was, of a run that ends at ``at`` of the view."""
        if at <= 0:
            return 0
        return self._ends.get(at - 1) or self.start(at - 1) + 1


def fold(text: str) -> Folded:
    """Return the plain view of ``text``.

    >>> fold("５１２\u201144\u200b-9081").text
    '512-44-9081'
    >>> fold("５１２\u201144\u200b-9081").end(11)
    12
    >>> fold("jane&#64;mail**.**example").text
    'jane@mail.example'
    """
    if text.isascii() and not any(sign in text for sign in ("&", "%", "\\u", "*", "~~", "__")):
        return Folded(text, len(text))
    pieces: list[str] = []
    here: list[int] = [0]
    there: list[int] = [0]
    ends: dict[int, int] = {}
    done = written = 0
    for begin, finish in _runs(text):
        pieces.append(text[done:begin])
        written += begin - done
        done = finish
        found = text[begin:finish]
        if found[0].isascii():
            plain = [_read(found)]
            steps = [(plain[0], finish)]
        else:
            plain = list(map(_plain, found))
            if _is_latin(text, begin - 1) or _is_latin(text, finish):
                plain = [_LOOK.get(c, c) for c in plain]
            steps = [(c, begin + i + 1) for i, c in enumerate(plain)]
        joined = "".join(plain)
        pieces.append(joined)
        if len(joined) == finish - begin:
            written += len(joined)
            continue
        at = begin
        for character, after in steps:
            written += len(character)
            if len(character) != after - at:
                here.append(written)
                there.append(after)
                if character:
                    ends[written - 1] = after
            at = after
    pieces.append(text[done:])
    view = "".join(pieces)
    if len(here) == 1:
        return Folded(view, len(text))
    return Folded(view, len(text), here, there, ends)


def _is_latin(text: str, at: int) -> bool:
    """Tell whether there is an ASCII letter at ``at``."""
    return 0 <= at < len(text) and text[at].isascii() and text[at].isalpha()
