"""Paths to blobs: files, folders, globs and standard input, each once, in order.

A file that is named is always read. In a folder everything is read, in the order of the names,
except what its ``.gitignore`` files leave out, what version control keeps for itself, and what is no
file. All limits are kept here and in the blobs that leave here.
"""

# Paths are plain strings here: there may be millions of them.
# ruff: noqa: PTH112, PTH116, PTH118, PTH119, PTH123

from __future__ import annotations

import fnmatch
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from doxscan.model import Origin, Outcome, Problem

from .blob import Blob, Limits, reason

if TYPE_CHECKING:
    from .ignore import Ignored

__all__ = ["Limits", "walk"]

#: What version control keeps in a folder for itself.
_KEPT = frozenset({".git", ".hg", ".svn"})
_MAGIC = frozenset("*?[")
STDIN = "<stdin>"
_SPECIAL = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder to go into: as it was named, its real path, its path below the first one, and its rules."""

    path: str
    real: str
    below: str = ""
    ignored: Ignored | None = None
    above: frozenset[str] = frozenset()


def walk(
    paths: Sequence[str], stdin: IO[bytes] | None = None, limits: Limits | None = None
) -> Iterator[Blob | Problem]:
    """Yield what the paths name; a problem for each that cannot be read. No path, or "-", is ``stdin``.

    ``stdin`` None means the standard input of the process.
    """
    yield from _Walk(limits or Limits(), stdin).over(paths or ("-",))


class _Walk:
    """One walk: what was seen already is not read again."""

    def __init__(self, limits: Limits, stdin: IO[bytes] | None) -> None:
        self._limits = limits
        self._stdin = stdin
        self._seen: set[str] = set()

    def over(self, paths: Sequence[str]) -> Iterator[Blob | Problem]:
        for path in paths:
            if path == "-":
                yield from self._standard_input()
                continue
            try:
                status = os.stat(path)
            except (OSError, ValueError) as error:
                if isinstance(error, FileNotFoundError) and not _MAGIC.isdisjoint(path):
                    yield from self._glob(path)
                else:
                    yield _problem(path, error)
                continue
            yield from self._named(path, status)

    def _standard_input(self) -> Iterator[Blob | Problem]:
        if self._is_new("-"):
            stream = self._stdin
            if stream is None:
                import sys  # noqa: PLC0415

                stream = sys.stdin.buffer if sys.stdin else None
            if stream is None:
                yield Problem(Origin((STDIN,)), "there is no standard input; name a file", "read", Outcome.NONE)
            else:
                yield Blob(Origin((STDIN,)), stream=stream, limits=self._limits)

    def _named(self, path: str, status: os.stat_result) -> Iterator[Blob | Problem]:
        """Yield what a path on the command line names, whatever it is."""
        if stat.S_ISDIR(status.st_mode):
            yield from self._folder(path)
        elif self._is_new(os.path.realpath(path)):
            # Pipes and devices are read where they are named, as in: doxscan scan <(pbpaste)
            size = status.st_size if stat.S_ISREG(status.st_mode) else None
            yield self._blob(path, size)

    def _blob(self, path: str, size: int | None) -> Blob:
        return Blob(Origin((_shown(path),)), os.path.basename(path), path, size=size, limits=self._limits)

    def _is_new(self, real: str) -> bool:
        if real in self._seen:
            return False
        self._seen.add(real)
        return True

    def _glob(self, pattern: str) -> Iterator[Blob | Problem]:
        """Yield what a pattern names; ``**`` is any number of folders."""
        is_empty = True
        for path in _expanded("", [p for i, p in enumerate(pattern.split("/")) if p or i == 0]):
            try:
                status = os.stat(path)
            except OSError as error:
                yield _problem(path, error)
                continue
            is_empty = False
            yield from self._named(path, status)
        if is_empty:
            message = "no file has such a name; check the pattern"
            yield Problem(Origin((_shown(pattern),)), message, "walk", Outcome.NONE)

    def _folder(self, top: str) -> Iterator[Blob | Problem]:
        """Yield the files below a folder, by name. A stack, since folders may lie deep."""
        stack = [self._entries(_Folder(top, os.path.realpath(top)))]
        while stack:
            entry = next(stack[-1], None)
            if entry is None:
                stack.pop()
            elif isinstance(entry, _Folder):
                stack.append(self._entries(entry))
            else:
                yield entry

    def _entries(self, folder: _Folder) -> Iterator[Blob | Problem | _Folder]:
        """Yield what is in one folder: files, folders to go into, and problems."""
        if not self._is_new(folder.real + os.sep):
            return
        try:
            with os.scandir(folder.path) as found:
                entries = sorted(found, key=lambda e: e.name)
        except OSError as error:
            yield _problem(folder.path, error)
            return
        ignored = folder.ignored
        if any(e.name == ".gitignore" for e in entries):
            ignored = _with_rules(folder, ignored)
        for entry in entries:
            if entry.name in _KEPT:
                continue
            try:
                is_link = entry.is_symlink()
                is_folder = entry.is_dir()
                # git takes a link for a file, wherever it leads.
                if ignored and ignored.has(folder.below + entry.name, is_folder=is_folder and not is_link):
                    continue
                real = os.path.realpath(entry.path) if is_link else os.path.join(folder.real, entry.name)
                if is_folder:
                    yield self._deeper(folder, entry, real, ignored)
                elif (file := self._file(entry, real)) is not None:
                    yield file
            except OSError as error:
                yield _problem(entry.path, error)

    @staticmethod
    def _deeper(folder: _Folder, entry: os.DirEntry[str], real: str, ignored: Ignored | None) -> _Folder | Problem:
        """Return a folder to go into; a link that leads back to where it lies is a problem."""
        if real == folder.real or real in folder.above:
            message = "links back to a folder that it lies in; what is there is read once"
            return Problem(Origin((_shown(entry.path),)), message, "walk", Outcome.FULL)
        return _Folder(entry.path, real, f"{folder.below}{entry.name}/", ignored, folder.above | {folder.real})

    def _file(self, entry: os.DirEntry[str], real: str) -> Blob | Problem | None:
        """Return the blob of a file that was not seen yet; a problem for what is no file."""
        status = entry.stat()
        if not stat.S_ISREG(status.st_mode):
            message = f"is {_SPECIAL.get(stat.S_IFMT(status.st_mode), 'no file')}; name it to read it"
            return Problem(Origin((_shown(entry.path),)), message, "walk", Outcome.NONE)
        return self._blob(entry.path, status.st_size) if self._is_new(real) else None


def _with_rules(folder: _Folder, ignored: Ignored | None) -> Ignored:
    """Return the rules that hold in a folder that has a ``.gitignore``."""
    from .ignore import Ignored, parse  # noqa: PLC0415 - only where there is one

    rules = ignored.rules if ignored else ()
    try:
        with open(os.path.join(folder.path, ".gitignore"), encoding="utf-8", errors="surrogateescape") as file:
            return Ignored((*rules, *parse(file.read(), folder.below)))
    except OSError:  # it is reported as a file
        return Ignored(rules)


def _expanded(base: str, parts: Sequence[str]) -> Iterator[str]:
    """Yield the paths below ``base`` that match the parts of a pattern, by name. Links are not followed by ``**``."""
    if not parts:
        yield base
        return
    part, rest = parts[0], parts[1:]
    if part != "**" and _MAGIC.isdisjoint(part):
        path = os.path.join(base, part) if part or base else os.sep
        if os.path.lexists(path):
            yield from _expanded(path, rest)
        return
    names = _listed(base)
    if part == "**":
        if rest:
            yield from _expanded(base, rest)
        for name, is_link in names:
            path = os.path.join(base, name)
            if name.startswith("."):
                continue
            if os.path.isdir(path) and not is_link:
                yield from _expanded(path, parts)
            elif not rest:
                yield path
        return
    for name, _ in names:
        if fnmatch.fnmatchcase(name, part) and (part.startswith(".") or not name.startswith(".")):
            yield from _expanded(os.path.join(base, name), rest)


def _listed(folder: str) -> list[tuple[str, bool]]:
    try:
        with os.scandir(folder or os.curdir) as found:
            return sorted((e.name, e.is_symlink()) for e in found)
    except OSError:
        return []


def _shown(path: str) -> str:
    """Return a path as text that every output can carry."""
    return os.fsencode(path).decode("utf-8", "replace")


def _problem(path: str, error: OSError | ValueError) -> Problem:
    words = reason(error) if isinstance(error, OSError) else "is no path that can exist"
    return Problem(Origin((_shown(path),)), words, "walk", Outcome.NONE)
