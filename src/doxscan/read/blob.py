"""Bytes to be read, and the way to them.

A blob knows where its bytes lie, what it is called, and how much of it may be read. It opens its
source when it is first asked for bytes and gives them once, from the beginning. What the bytes
mean is left to the readers.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from doxscan.model import Origin

__all__ = ["Blob", "Limits", "reason"]

#: So many bytes are read at a time.
READ = 1 << 18
#: So many bytes from the beginning decide what a blob is.
HEAD = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be read, and in what pieces.

    max_bytes: of one input; the rest is left unread and reported. None means all.
    piece: a piece of text holds about so many code points of its own.
    context: a piece also holds so many code points before and after, where there are so many.
    """

    max_bytes: int | None = None
    piece: int = 1 << 18
    context: int = 1 << 12


@dataclass(slots=True)
class Blob:
    """One input as bytes: a file (``path``) or a stream that is open already (``stream``).

    ``name`` tells its format where the content does not, ``size`` is None where it cannot be known,
    ``done`` is the number of bytes given so far. A blob of a file travels to another process.
    """

    origin: Origin
    name: str = ""
    path: str = ""
    stream: IO[bytes] | None = None
    size: int | None = None
    limits: Limits = field(default_factory=Limits)
    done: int = 0
    _source: IO[bytes] | None = None
    _head: bytes | None = None
    _promised: int | None = None
    _is_cut: bool = False

    def head(self) -> bytes:
        """Return the first bytes, at most 64 KiB; empty where there are none. Raises OSError."""
        if self._head is None:
            source = self._opened()
            parts: list[bytes] = []
            missing = HEAD
            while missing and (data := source.read(missing)):
                parts.append(data)
                missing -= len(data)
            self._head = b"".join(parts)
        return self._head

    def pieces(self) -> Iterator[bytes]:
        """Yield all bytes from the beginning, once, at most 256 KiB at a time. Raises OSError.

        A file is read to where it ended when it was opened: what is written to it meanwhile, perhaps
        by ourselves, is not followed.
        """
        data = self.head()
        source = self._opened()
        limit = self.limits.max_bytes
        while data:
            if self._promised is not None:
                data = data[: self._promised - self.done]
            if limit is not None and self.done + len(data) > limit:
                self._is_cut = True
                data = data[: limit - self.done]
            if data:
                self.done += len(data)
                yield data
            if self._is_cut or self.done == self._promised:
                return
            data = source.read(READ)

    def faults(self) -> list[str]:
        """Return why fewer bytes were given than there were, in words, after the last piece."""
        if self._is_cut:
            return [f"larger than the limit of {self.limits.max_bytes:,} bytes; the rest was not read"]
        if self._promised is not None and self.done < self._promised:
            return [f"became shorter while it was read: {self.done:,} of {self._promised:,} bytes were there"]
        return []

    def close(self) -> None:
        """Close what was opened here; a stream that was given stays open."""
        if self._source is not None and self._source is not self.stream:
            self._source.close()
        self._source = self._head = None

    def _opened(self) -> IO[bytes]:
        if self._source is None:
            if self.stream is not None:
                self._source = self.stream
            else:
                self._source = open(self.path, "rb", buffering=0)  # noqa: SIM115, PTH123 - closed by close()
                status = os.fstat(self._source.fileno())
                # Files that the kernel makes up (/proc) are told to have no size.
                if stat.S_ISREG(status.st_mode) and status.st_size:
                    self._promised = status.st_size
        return self._source


def reason(error: OSError) -> str:
    """Return in words why the system did not open something, and what to do."""
    if isinstance(error, PermissionError):
        return "permission denied; run doxscan as somebody who may read it"
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder; check the path"
    return f"cannot be opened: {error.strerror or type(error).__name__}"
