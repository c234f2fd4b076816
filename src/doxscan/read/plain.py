"""Plain text: one document, as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from doxscan.model import Document, Problem, Segment

from .blob import Blob
from .encoding import Text
from .pieces import Cutter

__all__ = ["read"]


def read(blob: Blob) -> Iterator[Document | Problem]:
    """Yield the text of a blob as one document, in pieces where it is long."""
    yield Document(blob.origin, _segments(blob))


def _segments(blob: Blob) -> Iterator[Segment | Problem]:
    text = Text(blob)
    cutter = Cutter(blob.limits)
    for piece in text:
        yield from cutter.feed(piece)
    yield from cutter.finish()
    yield from text.problems()
