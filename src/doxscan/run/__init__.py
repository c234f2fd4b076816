"""Many inputs to one stream of events, in one process or in several.

Events come in the order of the inputs, however many processes read them, and the last is a
``Summary`` that tells the truth also where the run was interrupted. Settings go to a worker,
findings come back; scanners and values stay where they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import IO

from doxscan.model import Finding, Origin, Outcome, Problem, Rejected, Summary
from doxscan.read.blob import Blob, Limits
from doxscan.read.walk import walk
from doxscan.scanner import Scanner
from doxscan.settings import Settings

from .reading import Reading
from .tally import Account, Tally

__all__ = ["Event", "Limits", "run"]

Event = Finding | Rejected | Problem | Summary
Progress = Callable[[int, int | None, str], None]

#: Less than so many bytes are read faster by one process than workers start.
WORTH_WORKERS = 8_000_000
#: So many inputs are looked up before the first is read, to know how much there is to do.
LOOKED_AHEAD = 10_000


def run(
    paths: Sequence[str],
    settings: Settings | None = None,
    limits: Limits | None = None,
    jobs: int = 1,
    stdin: IO[bytes] | None = None,
    progress: Progress | None = None,
) -> Iterator[Event]:
    """Yield what is in the inputs, in their order, and last a ``Summary``, also after Ctrl-C.

    ``paths`` are files, folders, globs, or "-" for ``stdin``; none means ``stdin``. ``jobs`` is the
    number of processes. ``progress`` is told (bytes read, bytes in all or None, name of the input).
    Raises SettingsError, ProfileError or DetectorError at once where the settings cannot be.
    """
    scanner = Scanner(settings or Settings())
    return _events(scanner, walk(paths, stdin, limits), max(1, jobs), progress)


def _events(
    scanner: Scanner, inputs: Iterator[Blob | Problem], jobs: int, progress: Progress | None
) -> Iterator[Event]:
    tally = Tally(scanner)
    try:
        for failure in scanner.failures:
            problem = Problem(Origin(("detectors",)), failure, "catalogue", Outcome.PART)
            tally.blame(problem)
            yield problem
        ahead: list[Blob | Problem] = []
        if jobs > 1 or progress:
            ahead = list(islice(inputs, LOOKED_AHEAD))
        sizes = [blob.size or 0 for blob in ahead if isinstance(blob, Blob)]
        watch = _Watch(progress, sum(sizes) if len(ahead) < LOOKED_AHEAD else None)
        if jobs > 1 and len(sizes) > 1 and sum(sizes) >= WORTH_WORKERS:
            from .pool import over  # noqa: PLC0415 - not for one process

            here = partial(_one, scanner=scanner, tally=tally, watch=watch)
            yield from over(chain(ahead, inputs), scanner, min(jobs, len(sizes)), tally, watch, here)
        else:
            for blob in chain(ahead, inputs):
                yield from _one(blob, scanner, tally, watch)
    except KeyboardInterrupt:
        yield tally.summary(interrupted=True)
        return
    yield tally.summary()


class _Watch:
    """Tells how much of all is read."""

    def __init__(self, progress: Progress | None, total: int | None) -> None:
        self._progress = progress
        self._total = total
        self._before = 0

    def told(self, origin: Origin) -> Callable[[int], None] | None:
        """Return what is to be told the bytes read of one input."""
        progress = self._progress
        if progress is None:
            return None
        name = str(origin)
        return lambda done: progress(self._before + done, self._total or None, name)

    def ended(self, size: int) -> None:
        """Take note that an input of so many bytes is done."""
        self._before += size


def _one(blob: Blob | Problem, scanner: Scanner, tally: Tally, watch: _Watch) -> Iterator[Finding | Rejected | Problem]:
    """Yield the events of one input, in this process."""
    if isinstance(blob, Problem):
        if blob.outcome is not Outcome.FULL:
            account = Account()
            account.note(blob)
            tally.add(blob.origin, account)
        yield blob
        return
    reading = Reading(blob, scanner, watch.told(blob.origin))
    try:
        for event in reading.events():
            tally.count(event)
            yield event
    except KeyboardInterrupt:
        reading.account.note(Problem(blob.origin, "interrupted"))
        raise
    finally:
        tally.add(blob.origin, reading.account)
        watch.ended(blob.done)
