"""Structure in plain text: tables whose header speaks for their cells.

A label and its value may stand lines apart. This module finds tables in folded text and tells which
labels stand over a place, in the same way for every detector. What a label means, detectors say.

A table is a header line of short names with at least one row under it: as many cells divided by the
same character (RFC 4180 for quoting), or text set in columns by runs of blanks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from doxscan.model import Segment, Table

__all__ = ["Layout", "cells", "sniff"]

DELIMITERS = ",\t;|"
#: A header has at least so many columns, and a line of it is no longer than this.
FEWEST_COLUMNS = 3
LONGEST_HEADER = 4000
_NAME = r"""[ "']*+(?:[A-Za-z_#][\w .#/()?&:'"+-]{0,47}+)?"""
#: A header of columns set by blanks: words in capitals, two or more blanks between.
_SET_HEADER = r"[A-Z][A-Z0-9_#/.]*(?: [A-Z][A-Z0-9_#/.]*)?"


def cells(line: str, delimiter: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the spans of the cells of a line, without quotes and blanks around their values.

    ``start`` is added to each offset.

    >>> line = 'a,"b, c", d'
    >>> [line[s:e] for s, e in cells(line, ",")]
    ['a', 'b, c', 'd']
    """
    size = len(line)
    at = 0
    while at <= size:
        while at < size and line[at] in " \t" and line[at] != delimiter:
            at += 1
        if at < size and line[at] == '"':
            close = _closing_quote(line, at + 1)
            yield start + at + 1, start + close
            stop = line.find(delimiter, close)
        else:
            stop = line.find(delimiter, at)
            end = size if stop < 0 else stop
            while end > at and line[end - 1] in " \t\r":
                end -= 1
            yield start + at, start + end
        if stop < 0:
            return
        at = stop + 1


def _closing_quote(line: str, at: int) -> int:
    """Return where the quote that ends a cell stands; the line's end where there is none."""
    while True:
        at = line.find('"', at)
        if at < 0:
            return len(line)
        if line[at + 1 : at + 2] != '"':
            return at
        at += 2


@cache
def _headers() -> re.Pattern[str]:
    """The pattern of lines that may be a header, whatever divides the cells."""
    least = FEWEST_COLUMNS - 1
    divided = "|".join(rf"(?:{_NAME}{re.escape(d)}){{{least},}}+{_NAME}" for d in DELIMITERS)
    in_columns = rf"{_SET_HEADER}(?:  +{_SET_HEADER}){{{least},40}}"
    return re.compile(rf"^(?:{divided}|{in_columns})[ \t]*\r?$", re.MULTILINE | re.ASCII)


def sniff(first: str, second: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the delimiter and the names, if ``first`` is a table's header and ``second`` a row under it.

    >>> sniff("name,ssn,city", "Jo Doe,,Belton")
    (',', ('name', 'ssn', 'city'))
    """
    if len(first) > LONGEST_HEADER or not _headers().fullmatch(first):
        return None
    for delimiter in DELIMITERS:
        count = first.count(delimiter)
        if count < FEWEST_COLUMNS - 1 or second.count(delimiter) < count:
            continue
        names = tuple(first[s:e] for s, e in cells(first, delimiter))
        if sum(map(bool, names)) >= FEWEST_COLUMNS and len(list(cells(second, delimiter))) == len(names):
            return delimiter, names
    return None


class Layout:
    """The tables of one segment, and the labels over each place of its folded text."""

    __slots__ = ("_labels", "_row", "_text", "tables")

    def __init__(self, segment: Segment, text: str) -> None:
        self._text = text
        self._labels = segment.labels
        self._row: tuple[int, int, list[tuple[int, int]]] = (0, 0, [])
        if segment.header:
            self.tables: Sequence[Table] = (Table(0, len(text), segment.delimiter, segment.header),)
        else:
            self.tables = tuple(_tables(text))

    def labels(self, at: int) -> tuple[str, ...]:
        """Return the labels over the code point ``at``, nearest first."""
        for table in self.tables:
            if table.start <= at < table.end:
                for name, (_, end) in zip(table.names, self._row_at(at, table), strict=False):
                    if at < end:
                        return (name, *self._labels)
        return self._labels

    def _row_at(self, at: int, table: Table) -> list[tuple[int, int]]:
        """Return the cells of the row that ``at`` lies in; the last row is kept."""
        start, stop, spans = self._row
        if not start <= at < stop:
            start = self._text.rfind("\n", 0, at) + 1
            found = self._text.find("\n", at)
            stop = found + 1 if found >= 0 else len(self._text) + 1
            spans = list(_cells(self._text[start : stop - 1], table, start))
            self._row = (start, stop, spans)
        return spans

    def values(self, table: Table, wanted: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """Yield (column, start, end) for the cells of the wanted columns of a table."""
        width = len(table.names)
        at = table.start
        while at < table.end:
            stop = self._text.find("\n", at)
            if stop < 0 or stop > table.end:
                stop = table.end
            line = self._text[at:stop]
            if line:
                spans = list(_cells(line, table, at))
                if len(spans) == width:
                    for column in wanted:
                        start, end = spans[column]
                        if end > start:
                            yield column, start, end
            at = stop + 1


def _cells(line: str, table: Table, start: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the cells of a row of a table."""
    if table.delimiter:
        yield from cells(line, table.delimiter, start)
        return
    for stop, following in zip(table.stops, (*table.stops[1:], len(line)), strict=True):
        cell = line[stop:following]
        begin = len(cell) - len(cell.lstrip())
        yield start + stop + begin, start + stop + max(begin, len(cell.rstrip()))


def _tables(text: str) -> Iterator[Table]:
    """Find the tables in a text: each header, and the rows after it."""
    at = 0
    while found := _headers().search(text, at):
        header = found.group().rstrip()
        start = found.end() + 1
        at = max(start, found.end())
        stop = text.find("\n", start)
        second = text[start : stop if stop >= 0 else len(text)].rstrip("\r")
        divided = sniff(header, second)
        if divided:
            delimiter, names = divided
            at = _rows(text, start, partial(_is_divided, delimiter, len(names)))
            yield Table(start, at, delimiter, names)
        elif second and "  " in header and not any(d in header for d in DELIMITERS):
            spans = [m.span() for m in re.finditer(_SET_HEADER, header)]
            stops = tuple(s for s, _ in spans)
            at = _rows(text, start, partial(_is_set, stops))
            if at > start:
                yield Table(start, at, "", tuple(header[s:e] for s, e in spans), stops)
            at = max(at, start)


def _is_divided(delimiter: str, width: int, line: str) -> bool:
    """Tell whether a line has cells enough to be a row."""
    return line.count(delimiter) >= width - 1


def _is_set(stops: tuple[int, ...], line: str) -> bool:
    """Tell whether a line is set in the columns: text begins at most of the stops, after a blank."""
    begun = sum(1 for s in stops if s < len(line) and line[s] != " " and (s == 0 or line[s - 1] == " "))
    return begun * 2 > len(stops)


def _rows(text: str, start: int, is_row: Callable[[str], bool]) -> int:
    """Return where the rows that begin at ``start`` end."""
    at = start
    while at < len(text):
        stop = text.find("\n", at)
        line = text[at : stop if stop >= 0 else len(text)]
        if not is_row(line):
            break
        at = stop + 1 if stop >= 0 else len(text)
    return at
