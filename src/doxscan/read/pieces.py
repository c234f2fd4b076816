"""Long text in overlapping pieces, each with its place.

A piece has a core of its own and some context on both sides. What begins in the core belongs to
the piece, so each thing belongs to one; the context is long enough to hold the rest of it, and the
words around it that speak for or against.
"""

from __future__ import annotations

from collections.abc import Iterator

from doxscan.model import Segment

from .blob import Limits

__all__ = ["Cutter"]


class Cutter:
    """Cuts the text that it is fed into segments, at line ends where one is within reach.

    ``labels``, ``header`` and ``delimiter`` go to each segment; ``offset``, ``line`` and ``column`` are
    the place of the first code point that is fed. After ``finish`` they are the place of the end.
    """

    __slots__ = (
        "_at",
        "_buffer",
        "_limits",
        "_pending",
        "_size",
        "column",
        "delimiter",
        "header",
        "labels",
        "line",
        "offset",
    )

    def __init__(
        self,
        limits: Limits,
        *,
        labels: tuple[str, ...] = (),
        header: tuple[str, ...] = (),
        delimiter: str = "",
        offset: int = 0,
        line: int = 1,
        column: int = 1,
    ) -> None:
        self.labels = labels
        self.header = header
        self.delimiter = delimiter
        self.offset = offset
        self.line = line
        self.column = column
        self._limits = limits
        self._buffer = ""
        self._at = 0
        self._pending: list[str] = []
        self._size = 0

    def feed(self, text: str) -> Iterator[Segment]:
        """Take more text; yield the segments that are whole now."""
        self._pending.append(text)
        self._size += len(text)
        piece, context = self._limits.piece, self._limits.context
        if self._size - self._at <= piece + 2 * context:
            return
        self._gather()
        while self._size - self._at > piece + 2 * context:
            target = self._at + piece
            line_end = self._buffer.rfind("\n", self._at + piece // 2, target)
            yield self._cut(line_end + 1 if line_end >= 0 else target)

    def finish(self) -> Iterator[Segment]:
        """Yield what is left; the next text that is fed begins anew, at the place of the end."""
        self._gather()
        if self._at < self._size:
            yield self._cut(self._size)
        self._drop(self._size)
        self._at = 0

    def skip(self, text: str) -> None:
        """Pass over text that belongs to no segment. Only at the beginning, and after ``finish``."""
        line_ends = text.count("\n")
        self.line += line_ends
        self.column = len(text) - text.rfind("\n") if line_ends else self.column + len(text)
        self.offset += len(text)

    def _gather(self) -> None:
        if self._pending:
            self._buffer = "".join((self._buffer, *self._pending)) if self._buffer else "".join(self._pending)
            self._pending.clear()

    def _cut(self, stop: int) -> Segment:
        """Return the segment whose core ends at ``stop``; forget what no later one needs."""
        buffer, context = self._buffer, self._limits.context
        start = self._at
        begin = max(0, start - context)
        if begin:
            begin = buffer.rfind("\n", max(0, begin - context), begin) + 1 or begin
        end = min(self._size, stop + context)
        if end < self._size:
            end = buffer.find("\n", end, end + context) + 1 or end
        line, column = self._place(begin)
        whole = start == begin and stop == end
        segment = Segment(
            text=buffer[begin:end],
            labels=self.labels,
            header=self.header,
            delimiter=self.delimiter,
            offset=self.offset + begin,
            line=line,
            column=column,
            core=None if whole else (start - begin, stop - begin),
        )
        self._at = stop
        self._drop(max(0, stop - 2 * context))
        return segment

    def _place(self, at: int) -> tuple[int, int]:
        """Return line and column of a place in the buffer."""
        if not at:
            return self.line, self.column
        last = self._buffer.rfind("\n", 0, at)
        if last < 0:
            return self.line, self.column + at
        return self.line + self._buffer.count("\n", 0, at), at - last

    def _drop(self, size: int) -> None:
        """Forget the first ``size`` code points."""
        if size:
            self.line, self.column = self._place(size)
            self.offset += size
            self._buffer = self._buffer[size:]
            self._size -= size
            self._at -= size
