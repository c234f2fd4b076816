"""Structure in plain text: tables whose header speaks for their cells.

A label and its value may stand lines apart. This module finds tables in folded text and tells which
labels stand over a place, in the same way for every detector. What a label means, detectors say.

A table is a header line of short names and two or more further lines, or one, with the same number
of delimiters (RFC 4180 for quoting).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doxscan.model import Segment, Table

__all__ = ["Layout", "cells", "sniff"]

DELIMITERS = ",\t;|"
_NAME = re.compile(r"[ \t\"']*[A-Za-z_#][\w .#/()?&:-]{0,39}[ \t\"']*|[ \t]*", re.ASCII)
_LONGEST_HEADER = 4000
_FEWEST = 2


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
            close = at + 1
            while True:
                close = line.find('"', close)
                if close < 0:
                    close = size
                    break
                if line[close + 1 : close + 2] != '"':
                    break
                close += 2
            yield start + at + 1, start + close
            stop = line.find(delimiter, close)
        else:
            stop = line.find(delimiter, at)
            last = (size if stop < 0 else stop) - 1
            while last >= at and line[last] in " \t\r":
                last -= 1
            yield start + at, start + last + 1
        if stop < 0:
            return
        at = stop + 1


def sniff(first: str, second: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the delimiter and the names, if ``first`` is a table's header and ``second`` a row under it."""
    if not first or len(first) > _LONGEST_HEADER:
        return None
    for delimiter in DELIMITERS:
        count = first.count(delimiter)
        if count < _FEWEST or second.count(delimiter) < count:
            continue
        names = [first[s:e] for s, e in cells(first, delimiter)]
        if not all(_NAME.fullmatch(n) for n in names) or sum(map(bool, names)) < _FEWEST:
            continue
        if len(list(cells(second, delimiter))) == len(names):
            return delimiter, tuple(names)
    return None


class Layout:
    """The tables of one segment, and the labels over each place of its folded text."""

    __slots__ = ("_labels", "_text", "tables")

    def __init__(self, segment: Segment, text: str) -> None:
        self._text = text
        self._labels = segment.labels
        if segment.header:
            self.tables: Sequence[Table] = (Table(0, len(text), segment.delimiter, segment.header),)
        else:
            self.tables = tuple(_tables(text))

    def labels(self, at: int) -> tuple[str, ...]:
        """Return the labels over the code point ``at``, nearest first."""
        for table in self.tables:
            if table.start <= at < table.end:
                start = self._text.rfind("\n", 0, at) + 1
                stop = self._text.find("\n", at)
                line = self._text[start : stop if stop >= 0 else len(self._text)]
                for name, (_, end) in zip(table.names, cells(line, table.delimiter, start), strict=False):
                    if at < end:
                        return (name, *self._labels)
        return self._labels

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
                spans = list(cells(line, table.delimiter, at))
                if len(spans) == width:
                    for column in wanted:
                        start, end = spans[column]
                        if end > start:
                            yield column, start, end
            at = stop + 1


def _tables(text: str) -> Iterator[Table]:
    """Find the tables in a text: a header, and the lines after it with as many cells."""
    if "\n" not in text or not any(d in text for d in DELIMITERS):
        return
    lines = text.split("\n")
    at = 0
    i = 0
    last = len(lines) - 1
    while i < last:
        line = lines[i]
        size = len(line)
        found = None
        for delimiter in DELIMITERS:
            if line.count(delimiter) >= _FEWEST:
                found = sniff(line.rstrip("\r"), lines[i + 1].rstrip("\r"))
                break
        if found is None:
            at += size + 1
            i += 1
            continue
        delimiter, names = found
        start = end = at + size + 1
        i += 1
        while i <= last and lines[i].count(delimiter) >= len(names) - 1:
            end += len(lines[i]) + 1
            i += 1
        yield Table(start, min(end, len(text)), delimiter, names)
        at = end
