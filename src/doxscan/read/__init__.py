"""Bytes to documents: a file for each format, ``walk`` to find inputs, ``blob`` for what they are.

A reader is a module with one verb, ``read(blob)``. ``documents`` picks it, by the name of the input
and by what it holds. Readers keep places: line, column, and code points from the beginning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from doxscan.model import Document, Outcome, Problem

from . import binary, plain
from .blob import HEAD, Blob, Limits, reason
from .encoding import guess

__all__ = ["Blob", "Limits", "documents"]

_JSONL = (".jsonl", ".ndjson", ".jsonlines")
_TABLES = (".csv", ".tsv", ".tab")
#: Files of these names are as they say; what they look like is not asked.
_PLAIN = (".json", ".md", ".html", ".htm", ".xml", ".eml", ".mbox", ".py", ".js", ".c", ".h", ".java", ".sql")


def documents(blob: Blob) -> Iterator[Document | Problem]:
    """Yield the documents of an input, and a problem for each part that cannot be read.

    A document's segments must be read before the next document is asked for. An empty input is one
    document without segments.
    """
    try:
        head = blob.head()
        what = binary.name(head)
        if what:
            message = f"is {what}; this version reads plain text, JSON Lines and CSV"
            yield Problem(blob.origin, message, "read", Outcome.NONE)
        elif head:
            yield from _reader(blob.name, head)(blob)
        else:
            yield Document(blob.origin, ())
    except OSError as error:
        yield Problem(blob.origin, reason(error), "read", Outcome.NONE)
    finally:
        blob.close()


def _reader(name: str, head: bytes) -> Callable[[Blob], Iterator[Document | Problem]]:
    """Pick the reader for an input that is called so and begins so. Only what is needed is imported."""
    name = name.lower()
    if name.endswith(_JSONL):
        from . import jsonl  # noqa: PLC0415

        return jsonl.read
    if name.endswith(_TABLES):
        from . import table  # noqa: PLC0415

        return table.read
    if name.endswith(_PLAIN):
        return plain.read
    return _by_content(head, is_named="." in name)


def _by_content(head: bytes, *, is_named: bool) -> Callable[[Blob], Iterator[Document | Problem]]:
    """Pick the reader for text of any other name, or of none (standard input, a pipe)."""
    encoding, mark = guess(head)
    text = head[mark:].decode(encoding, "replace")
    is_whole = len(head) < HEAD
    if not is_named and text.lstrip()[:1] == "{":
        from . import jsonl  # noqa: PLC0415

        first, line_end, _ = text.partition("\n")
        if jsonl.sniff(first, is_whole=is_whole or bool(line_end)):
            return jsonl.read
    first = text[: text.find("\n")]
    if any(first.count(d) > 1 for d in ",\t;|"):
        from . import table  # noqa: PLC0415

        if table.sniff(text, is_whole=is_whole):
            return table.read
    return plain.read
