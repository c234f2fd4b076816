"""JSON Lines: a post on each line.

A line is a document of its own, named by its ``id``, or by its number where it has none. Its text
is the value of ``text``. A record without one is read whole: each string and whole number in it, with
its keys as labels, one below the other.

A line that is no JSON, or holds no text, is one ``Problem``; the others are read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from doxscan.model import Document, Problem, Segment

from .blob import Blob, Limits
from .encoding import Text
from .pieces import Cutter

__all__ = ["read", "sniff"]

#: A text of a post goes by one of these names. Where there is a ``text``, it is what was published.
NAMES = ("text", "body", "content", "message", "selftext", "comment", "post")
#: A longer line is not held in memory as JSON; it is read as plain text. In code points.
LONGEST_LINE = 1 << 25
_BEGINS = re.compile(r'\s*\{\s*"')


def sniff(first: str, *, is_whole: bool = True) -> bool:
    """Tell whether a text that begins with this line is JSON Lines of posts.

    >>> sniff('{"id": 1, "text": "his SSN is 219-09-9998"}'), sniff('{"a": 1}'), sniff("[text]")
    (True, False, False)
    """
    if not _BEGINS.match(first):
        return False
    if not is_whole:
        return any(f'"{name}":' in first or f'"{name}" :' in first for name in NAMES)
    try:
        post = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(post, dict) and any(isinstance(post.get(name), str) for name in NAMES)


def read(blob: Blob) -> Iterator[Document | Problem]:
    """Yield each line of a blob as a document, and a problem for each that is none."""
    text = Text(blob)
    lines = _Lines(text)
    for number, line in lines:
        if line is None:
            yield Problem(
                blob.origin.within(f"line {number}"),
                f"longer than {LONGEST_LINE:,} characters; read as plain text, not as JSON",
                "jsonl",
            )
            yield Document(blob.origin.within(f"line {number}"), _plain(lines, blob.limits), str(number))
            for _ in lines.rest():  # what nobody asked for
                pass
        elif line and not line.isspace():
            yield _post(blob, number, line)
    yield from text.problems()


class _Lines:
    """The lines of a text with their numbers; None for one that is too long, whose text ``rest`` gives."""

    def __init__(self, text: Text) -> None:
        self._pieces = iter(text)
        self._begun: list[str] = []
        self._is_long = False

    def __iter__(self) -> Iterator[tuple[int, str | None]]:
        number = size = 0
        while (piece := next(self._pieces, None)) is not None:
            *ended, last = piece.split("\n")
            for line in ended:
                number += 1
                yield number, "".join((*self._begun, line))
                self._begun.clear()
                size = 0
            self._begun.append(last)
            size += len(last)
            if size > LONGEST_LINE:
                number += 1
                self._is_long = True
                yield number, None
                size = 0
        if any(self._begun):
            yield number + 1, "".join(self._begun)

    def rest(self) -> Iterator[str]:
        """Yield the text of the line that is too long; the next line follows as if it were not."""
        while self._begun:
            yield self._begun.pop(0)
        while self._is_long:
            piece = next(self._pieces, "\n")
            line, line_end, following = piece.partition("\n")
            if line_end:
                self._is_long = False
                self._pieces = chain((following,), self._pieces)
            yield line


def _plain(lines: _Lines, limits: Limits) -> Iterator[Segment | Problem]:
    """Yield the text of the line that is too long."""
    cutter = Cutter(limits)
    for text in lines.rest():
        yield from cutter.feed(text)
    yield from cutter.finish()


def _post(blob: Blob, number: int, line: str) -> Document | Problem:
    """Return the document of a line, or what is wrong with it."""
    origin = blob.origin.within(f"line {number}")
    try:
        post = json.loads(line)
    except json.JSONDecodeError as error:
        return Problem(origin, f"is no JSON (column {error.colno}); expected an object with a text", "jsonl")
    except (ValueError, RecursionError):
        return Problem(origin, "is no JSON that can be read: nested too deep, or a number too long", "jsonl")
    name = post.get("id") if isinstance(post, dict) else None
    id_ = str(number) if name is None or isinstance(name, (dict, list)) else _printable(str(name))
    if isinstance(post, dict) and isinstance(post.get("text"), str):
        return Document(origin, _segments([((), post["text"])], blob.limits), id_)
    if isinstance(post, dict):
        post.pop("id", None)
    fields = list(_fields(post))
    if not fields:
        return Problem(origin, 'holds no text; expected an object such as {"id": "1", "text": "..."}', "jsonl", id=id_)
    return Document(origin, _segments(fields, blob.limits), id_)


def _printable(name: str) -> str:
    """Return a name without halves of surrogate pairs, which no output can carry."""
    return name.encode("utf-8", "replace").decode()


def _fields(record: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the strings and numbers in a record with the keys over them, nearest first."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), record)]
    while waiting:
        labels, value = waiting.pop()
        if isinstance(value, str):
            yield labels, value
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            yield labels, str(value)
        elif isinstance(value, dict):
            waiting.extend(((key, *labels), value[key]) for key in reversed(value))
        elif isinstance(value, list):
            waiting.extend((labels, item) for item in reversed(value))


def _segments(fields: Iterable[tuple[tuple[str, ...], str]], limits: Limits) -> Iterator[Segment]:
    """Yield the texts of a record, one below the other."""
    offset, line = 0, 1
    for labels, text in fields:
        if len(text) <= limits.piece:
            if text:
                yield Segment(text, labels, offset=offset, line=line)
        else:
            cutter = Cutter(limits, labels=labels, offset=offset, line=line)
            yield from cutter.feed(text)
            yield from cutter.finish()
        offset += len(text) + 1
        line += text.count("\n") + 1
