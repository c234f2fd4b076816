"""Tables: CSV and TSV, whose header speaks for the cells under it.

The header goes with every piece of the rows, so that a label holds for the last row as for the
first. A row with line breaks within quotes (RFC 4180) is taken apart: each such cell is a text of
its own under its label, since what people wrote into it may be long. Lines that are no rows are
plain text, and so is a file without a header.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise

from doxscan.model import Document, Problem, Segment
from doxscan.structure import DELIMITERS, cells
from doxscan.structure import sniff as sniff_rows
from doxscan.text import fold

from .blob import Blob, Limits
from .encoding import Text
from .pieces import Cutter

__all__ = ["read", "sniff"]

#: A name of a column: words that begin with a letter, no value.
_NAME = re.compile(r"[A-Za-z_#][\w .#/()?&:'+-]{0,63}", re.ASCII)
#: Excel's own line that tells the delimiter.
_SEPARATOR = re.compile(r"sep=(.)", re.IGNORECASE)
#: The header is looked for in so many lines; a title or a blank line may stand above it.
HEADER_WITHIN = 6
#: A file of another name is a table where so many lines look like it.
LINES_SEEN = 20
FEWEST_ROWS = 2
#: A row with line breaks in it is no longer than this, in code points; else the quote was none.
LONGEST_ROW = 1 << 20
#: The name of the only column of a table has at most so many words; a title has more.
LONGEST_NAME = 3


def sniff(head: str, *, is_whole: bool = True) -> bool:
    r"""Tell whether a text that begins so is a table from its first line on, whatever its name.

    >>> sniff("name,ssn,city\nJo Roe,,Belton\nAl Roe,,Lenexa\n"), sniff("Al, Jo, Di,\nlook, look, look\nbye\n")
    (True, False)
    """
    lines = head.split("\n")[: LINES_SEEN + 1]
    if not is_whole or len(lines) > LINES_SEEN:
        lines.pop()
    lines = [line.rstrip("\r") for line in lines if line.strip()]
    if len(lines) < FEWEST_ROWS + 1:
        return False
    found = sniff_rows(lines[0], lines[1])
    if found is None:
        return False
    delimiter, names = found
    return all(line.count(delimiter) >= len(names) - 1 for line in lines[1:])


def read(blob: Blob) -> Iterator[Document | Problem]:
    """Yield the rows of a blob as one document, with their header."""
    yield Document(blob.origin, _segments(blob))


def _segments(blob: Blob) -> Iterator[Segment | Problem]:
    text = Text(blob)
    table = _Reader(blob.limits, is_tabbed=blob.name.lower().endswith((".tsv", ".tab")))
    for piece in text:
        yield from table.feed(piece)
    yield from table.feed("", is_last=True)
    yield from text.problems()


def _header(lines: Sequence[str], *, is_tabbed: bool) -> tuple[int, str, tuple[str, ...]] | None:
    """Return which line is the header, the delimiter and the names; None where no line is."""
    delimiters = "\t" + DELIMITERS if is_tabbed else DELIMITERS
    filled = [(i, line) for i, line in enumerate(lines) if line.strip()][: HEADER_WITHIN + 1]
    for (i, line), (_, following) in pairwise(filled):
        if _SEPARATOR.fullmatch(line):
            continue
        for delimiter in sorted(delimiters, key=line.count, reverse=True):
            count = line.count(delimiter)
            if count and (following.count(delimiter) >= count or following.count('"') % 2):
                names = _names(line, delimiter)
                if names:
                    return i, delimiter, names
    if len(filled) > 1 and not any(d in line for _, line in filled for d in delimiters):
        i, line = filled[0]
        names = _names(line, delimiters[0])
        if names and len(names[0].split()) <= LONGEST_NAME:
            return i, delimiters[0], names
    return None


def _names(line: str, delimiter: str) -> tuple[str, ...]:
    """Return the cells of a line, if they read like the names of columns; else nothing."""
    plain = fold(line).text
    names = tuple(plain[s:e].strip() for s, e in cells(plain, delimiter))
    filled = [name for name in names if name]
    if filled and len(filled) * 2 >= len(names) and all(map(_NAME.fullmatch, filled)):
        return names
    return ()


class _Reader:
    """Takes the text of a table apart: its head, runs of rows, rows with line breaks, and the rest."""

    def __init__(self, limits: Limits, *, is_tabbed: bool) -> None:
        self._limits = limits
        self._is_tabbed = is_tabbed
        self._names: tuple[str, ...] | None = None
        self._delimiter = ""
        self._cutter = Cutter(limits)
        self._held = ""
        self._is_torn = False

    def feed(self, text: str, *, is_last: bool = False) -> Iterator[Segment]:
        """Take more text; yield the segments that are whole now."""
        if self._names == ():
            yield from self._cutter.feed(text)
        else:
            held = self._held + text
            stop = len(held) if is_last else held.rfind("\n") + 1
            self._held = held[stop:]
            if stop:
                unread = yield from self._lines(held[:stop], is_last=is_last)
                self._held = unread + self._held
            if len(held) - stop > LONGEST_ROW:
                # A line so long is no row; its end will come with another piece.
                yield from self._lines(self._held[: stop - len(held)], is_last=True)
                yield from self._turn(is_rows=False)
                yield from self._cutter.feed(held[stop:])
                self._held = ""
                self._is_torn = True
        if is_last:
            yield from self._cutter.finish()

    def _lines(self, block: str, *, is_last: bool) -> Generator[Segment, None, str]:
        """Take whole lines; return those that begin a row whose end has not come yet."""
        begun = at = 0
        if self._names is None:
            begun = at = yield from self._head(block)
        if not self._names:
            yield from self._cutter.feed(block[at:])
            return ""
        least = len(self._names) - 1
        while at < len(block):
            stop = block.find("\n", at) + 1 or len(block)
            line = block[at:stop]
            if line.count('"') % 2 and not self._is_torn:
                end = _row_end(block, at)
                if not end and not is_last and len(block) - at <= LONGEST_ROW:
                    yield from self._cutter.feed(block[begun:at])
                    return block[at:]
                spans = self._broken_cells(block[at:end]) if end > stop else []
                if spans:
                    yield from self._cutter.feed(block[begun:at])
                    yield from self._apart(block[at:end], spans)
                    begun = at = end
                    continue
            is_row = line.count(self._delimiter) >= least and not self._is_torn
            if is_row != bool(self._cutter.header) and not line.isspace():
                yield from self._cutter.feed(block[begun:at])
                yield from self._turn(is_rows=is_row)
                begun = at
            self._is_torn = False
            at = stop
        yield from self._cutter.feed(block[begun:])
        return ""

    def _head(self, block: str) -> Generator[Segment, None, int]:
        """Find the header and take it and what stands above it; return where the rows begin."""
        lines = block[:LONGEST_ROW].split("\n", HEADER_WITHIN * 2)[: HEADER_WITHIN * 2]
        found = _header([line.rstrip("\r") for line in lines], is_tabbed=self._is_tabbed)
        if found is None:
            self._names = ()
            return 0
        number, self._delimiter, self._names = found
        start = sum(len(line) + 1 for line in lines[: number + 1])
        yield from self._cutter.feed(block[:start])
        yield from self._turn(is_rows=True)
        return start

    def _turn(self, *, is_rows: bool) -> Iterator[Segment]:
        """End the present run; the next is rows, or is not."""
        yield from self._cutter.finish()
        self._cutter.header = (self._names or ()) if is_rows else ()
        self._cutter.delimiter = self._delimiter if is_rows else ""

    def _broken_cells(self, row: str) -> list[tuple[int, int]]:
        """Return the spans of the cells of a row with line breaks; nothing where it is none."""
        spans = list(cells(row.rstrip("\r\n"), self._delimiter))
        if len(spans) != len(self._names or ()):
            return []
        return spans if all(row[s - 1 : s] == '"' for s, e in spans if "\n" in row[s:e]) else []

    def _apart(self, row: str, spans: Sequence[tuple[int, int]]) -> Iterator[Segment]:
        """Yield a row with line breaks: such cells alone, and what stands between them."""
        yield from self._turn(is_rows=True)
        cutter, names = self._cutter, self._names or ()
        done = 0
        for start, end, first, stop in _parts(row, spans, self._delimiter):
            cutter.skip(row[done:start])
            cutter.header, cutter.labels = (names[first:stop], ()) if stop else ((), (names[first],))
            yield from cutter.feed(row[start:end])
            yield from cutter.finish()
            done = end
        cutter.skip(row[done:])
        cutter.header, cutter.labels = names, ()


def _parts(row: str, spans: Sequence[tuple[int, int]], delimiter: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield (start, end, first column, column to stop at) of the parts of a row with line breaks.

    A cell with line breaks is a part of its own, and stops at column 0; what stands before and after it
    is cut as its own short row, without the delimiter to the next.
    """
    begin = first = 0
    for k, (start, end) in enumerate(spans):
        if "\n" in row[start:end]:
            if k > first:
                yield begin, row.rfind(delimiter, begin, start), first, k
            yield start, end, k, 0
            following = row.find(delimiter, end)
            begin, first = (following + 1 if following >= 0 else len(row)), k + 1
    if begin < len(row):
        yield begin, len(row), first, len(spans)


def _row_end(text: str, at: int) -> int:
    """Return where the row that begins at ``at`` ends, its quotes closed; 0 where that is not there."""
    quotes = 0
    while at < len(text):
        stop = text.find("\n", at) + 1 or len(text)
        quotes += text.count('"', at, stop)
        if not quotes % 2:
            return stop
        at = stop
    return 0
