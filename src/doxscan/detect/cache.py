"""Keep the compiled anchors from one run to the next.

Compiling takes seconds, loading a millisecond. One file in the user's own cache folder holds what was
compiled, named by a hash of all that it depends on; it holds patterns of the detectors and nothing of
any input. It is read only where it belongs to this user and nobody else may write it. ``DOXSCAN_CACHE``
names another folder, or is ``off``.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path

from . import anchors, syntax
from .anchors import Loose

__all__ = ["key", "load", "store"]

_MAGIC = b"doxscan anchors 1\n"
#: No more files than this are kept; the oldest go.
KEPT = 6


def key(*parts: str) -> str:
    """Return the name of the file for all that the compiled anchors depend on."""
    digest = hashlib.sha256("\0".join((sys.version, *parts)).encode("utf-8", "surrogatepass"))
    with contextlib.suppress(OSError):  # how anchors are loosened decides as well
        digest.update(Path(anchors.__file__).read_bytes() + Path(syntax.__file__).read_bytes())
    return digest.hexdigest()[:32]


def _folder() -> Path | None:
    named = os.environ.get("DOXSCAN_CACHE", "")
    if named.lower() in {"off", "0", "no"}:
        return None
    if named:
        return Path(named)
    base = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "doxscan"
    except RuntimeError:  # no home
        return None


def load(name: str) -> tuple[dict[str, tuple[Loose, ...]], bytes] | None:
    """Return the loosened anchors and the serialised database, or None where there are none to trust."""
    folder = _folder()
    if folder is None:
        return None
    path = folder / name
    try:
        state = path.stat()
        if hasattr(os, "getuid") and (state.st_uid != os.getuid() or state.st_mode & 0o022):
            return None
        data = path.read_bytes()
        if not data.startswith(_MAGIC):
            return None
        head, _, database = data[len(_MAGIC) :].partition(b"\n")
        digest, _, words = head.partition(b" ")
        if hashlib.sha256(words + database).hexdigest().encode() != digest:
            return None
        kept = json.loads(words)
        loose = {a: tuple(Loose(tuple(p), h, b, c, tuple(n)) for p, h, b, c, n in ways) for a, ways in kept.items()}
    except (OSError, ValueError, TypeError):
        return None
    return loose, database


def store(name: str, loose: dict[str, tuple[Loose, ...]], database: bytes) -> None:
    """Keep what was compiled. Where that is not possible, nothing happens: the next run compiles again."""
    folder = _folder()
    if folder is None:
        return
    kept = {a: [(w.patterns, w.ahead, w.behind, w.check, w.lengths) for w in ways] for a, ways in loose.items()}
    words = json.dumps(kept).encode()
    digest = hashlib.sha256(words + database).hexdigest().encode()
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as out:  # made with mode 0600
            out.write(_MAGIC + digest + b" " + words + b"\n" + database)
        Path(out.name).replace(folder / name)
        files = sorted((p for p in folder.iterdir() if len(p.name) == len(name)), key=lambda p: p.stat().st_mtime)
        for old in files[:-KEPT]:
            old.unlink()
