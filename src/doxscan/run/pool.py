"""Many inputs read by several processes, and their events in the order of the inputs.

Each worker has a pipe, gets a few inputs at a time and sends back what it found in them. A worker
that dies takes down the input that it was reading, which becomes a ``Problem``; a new one takes
over the rest. Processes, not threads: scanning holds the interpreter's lock.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Protocol, cast

from doxscan.model import Finding, Origin, Outcome, Problem, Rejected
from doxscan.read.blob import Blob
from doxscan.scanner import Scanner
from doxscan.settings import Settings

from .reading import Reading
from .tally import Account, Tally

__all__ = ["over"]

Events = list[Finding | Rejected | Problem]

#: A worker gets so many inputs at a time, and no more once they have so many bytes.
BATCH_INPUTS = 64
BATCH_BYTES = 1_000_000
#: Events travel in bundles of so many.
BUNDLE = 500
#: Nothing new is handed out while so many events and inputs wait for an earlier input to end.
MOST_WAITING = 100_000
#: A worker tells how far it is after each so many bytes.
TELL_EVERY = 2_000_000


class Watch(Protocol):
    """What is told how far the run is."""

    def told(self, origin: Origin) -> Callable[[int], None] | None:
        """Return what is to be told the bytes read of one input."""

    def ended(self, size: int) -> None:
        """Take note that an input of so many bytes is done."""


@dataclass(slots=True)
class _Slot:
    """One input and what came back of it so far. It is done when its account is there."""

    blob: Blob | Problem
    events: deque[Finding | Rejected | Problem] = field(default_factory=deque)
    has_events: bool = False
    account: Account | None = None

    @property
    def is_here(self) -> bool:
        """True for what cannot travel: a problem of the walk, and an open stream."""
        return isinstance(self.blob, Problem) or self.blob.stream is not None


@dataclass(slots=True)
class _Worker:
    """A process, the way to it, and the numbers of the inputs that it has still to read."""

    process: BaseProcess
    pipe: Connection
    waiting: deque[int] = field(default_factory=deque)


def over(
    inputs: Iterator[Blob | Problem],
    scanner: Scanner,
    jobs: int,
    tally: Tally,
    watch: Watch,
    here: Callable[[Blob | Problem], Iterator[Finding | Rejected | Problem]],
) -> Iterator[Finding | Rejected | Problem]:
    """Yield the events of all inputs, in order. ``here`` reads in this process what cannot travel."""
    pool = _Pool(inputs, scanner, jobs, watch)
    try:
        while (slot := pool.first()) is not None:
            if slot.is_here:
                yield from here(slot.blob)
            else:
                yield from _arriving(pool, slot, tally)
            pool.forget_first()
    finally:
        pool.stop()


def _arriving(pool: _Pool, slot: _Slot, tally: Tally) -> Iterator[Finding | Rejected | Problem]:
    """Yield the events of one input as they arrive."""
    try:
        while slot.events or slot.account is None:
            if not slot.events:
                pool.step()
            for event in pool.some_of(slot):
                tally.count(event)
                yield event
            pool.step(0)  # nobody shall wait for work while events are written
    except KeyboardInterrupt:
        slot.account = slot.account or Account()
        slot.account.note(Problem(slot.blob.origin, "interrupted"))
        raise
    finally:
        if slot.account is not None:
            tally.add(slot.blob.origin, slot.account)


class _Pool:
    """Hands out inputs and takes in what comes back."""

    def __init__(self, inputs: Iterator[Blob | Problem], scanner: Scanner, jobs: int, watch: Watch) -> None:
        self._inputs = inputs
        self._scanner = scanner
        self._jobs = jobs
        self._watch = watch
        self._slots: dict[int, _Slot] = {}
        self._first = self._last = 0
        self._again: deque[int] = deque()
        self._workers: list[_Worker] = []
        self._unread = 0
        self._reading: dict[int, int] = {}

    def first(self) -> _Slot | None:
        """Return the first input whose events were not all given; None where there is no more."""
        self._hand_out()
        return self._slots.get(self._first)

    def forget_first(self) -> None:
        """Go on to the next input."""
        del self._slots[self._first]
        self._first += 1

    def some_of(self, slot: _Slot) -> Events:
        """Return the next events of an input that came back, a bundle at most."""
        events = [slot.events.popleft() for _ in range(min(len(slot.events), BUNDLE))]
        self._unread -= len(events)
        return events

    def step(self, timeout: float | None = None) -> None:
        """Wait until something comes back, at most so many seconds, and take it in."""
        self._hand_out()
        busy = {worker.pipe: worker for worker in self._workers if worker.waiting}
        for pipe in wait(list(busy), timeout) if busy else ():
            worker = busy[cast("Connection", pipe)]
            try:
                number, events, done, account = worker.pipe.recv()
            except (EOFError, OSError):
                self._lose(worker)
                continue
            slot = self._slots[number]
            slot.events.extend(events)
            self._unread += len(events)
            slot.has_events = slot.has_events or bool(events)
            self._reading[number] = done
            told = self._watch.told(slot.blob.origin)
            if told:
                told(sum(self._reading.values()))
            if account is not None:
                self._end(worker, slot, account)

    def stop(self) -> None:
        """End all workers, also those that are at work."""
        for worker in self._workers:
            with suppress(OSError):
                if worker.waiting:
                    worker.process.terminate()
                else:
                    worker.pipe.send(None)
        for worker in self._workers:
            worker.process.join(2)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            worker.pipe.close()
        self._workers.clear()

    def _end(self, worker: _Worker, slot: _Slot, account: Account) -> None:
        number = worker.waiting.popleft()
        slot.account = account
        self._watch.ended(self._reading.pop(number, 0))

    def _pull(self) -> int | None:
        """Take the next input; return its number, None where there is no more."""
        blob = next(self._inputs, None)
        if blob is None:
            return None
        number = self._last
        self._slots[number] = _Slot(blob)
        self._last += 1
        return number

    def _batch(self, *, is_full: bool) -> list[int]:
        """Return the numbers of inputs for one worker: those that a lost one left, then new ones."""
        batch: list[int] = []
        size = 0
        while len(batch) < BATCH_INPUTS and size < BATCH_BYTES:
            number = self._again.popleft() if self._again else None if is_full else self._pull()
            if number is None:
                break
            slot = self._slots[number]
            if not slot.is_here:
                batch.append(number)
                size += getattr(slot.blob, "size", 0) or 0
        return batch

    def _hand_out(self) -> None:
        """Give work to each worker that has none; start workers while there is work."""
        is_full = self._unread + len(self._slots) > MOST_WAITING
        while True:
            worker = next((w for w in self._workers if not w.waiting), None)
            if worker is None and len(self._workers) >= self._jobs:
                return
            batch = self._batch(is_full=is_full)
            if not batch:
                return
            if worker is None:
                worker = _start(self._scanner)
                self._workers.append(worker)
            worker.waiting.extend(batch)
            try:
                worker.pipe.send([(number, self._slots[number].blob) for number in batch])
            except OSError:
                self._lose(worker)

    def _lose(self, worker: _Worker) -> None:
        """Take note that a worker died: what it was reading is a problem, the rest is read again."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        number = worker.waiting.popleft()
        slot = self._slots[number]
        problem = Problem(
            slot.blob.origin,
            f"the process that read it {_ending(worker.process.exitcode)}; the other inputs were read",
            "doxscan",
            Outcome.PART if slot.has_events else Outcome.NONE,
        )
        account = Account()
        account.note(problem, is_ours=True)
        slot.events.append(problem)
        self._unread += 1
        self._again.extend(worker.waiting)
        worker.waiting.clear()
        worker.waiting.append(number)
        self._end(worker, slot, account)


def _ending(code: int | None) -> str:
    """Say in words how a process ended."""
    if code is not None and code < 0:
        try:
            return f"was ended by {signal.Signals(-code).name}"
        except ValueError:
            return f"was ended by signal {-code}"
    return f"ended with code {code}"


def _start(scanner: Scanner) -> _Worker:
    """Start a worker: a fork has the scanner already, another process gets the settings and makes its own."""
    # A fork starts at once; where there are threads or other systems, it is not safe.
    can_fork = sys.platform == "linux" and threading.active_count() == 1
    context = get_context("fork") if can_fork else get_context("spawn")
    settings = scanner.settings
    # A read-only view of a mapping does not travel; a dictionary does.
    settings = replace(settings, category_confidence=dict(settings.category_confidence))
    ours, theirs = context.Pipe()
    args = (theirs, ours, scanner if can_fork else settings)
    process = context.Process(target=_work, args=args, daemon=True, name="doxscan")
    with _without_interrupts():
        process.start()
    theirs.close()
    return _Worker(process, ours)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Keep Ctrl-C away, here for a moment and in a process that begins now for good: its parent ends it."""
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None:
        yield
        return
    before = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)


def _work(pipe: Connection, parents: Connection, recipe: Scanner | Settings) -> None:
    """Read what comes through the pipe, until it is closed. Runs in a process of its own."""
    parents.close()  # else the pipe would stay open when the parent is gone
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        scanner = Scanner(recipe) if isinstance(recipe, Settings) else recipe
        while batch := pipe.recv():
            for number, blob in batch:
                _read(pipe, number, blob, scanner)


def _read(pipe: Connection, number: int, blob: Blob, scanner: Scanner) -> None:
    """Read one input and send what is in it."""
    bundle: Events = []
    last = 0

    def send(done: int, account: Account | None = None) -> None:
        nonlocal last
        pipe.send((number, bundle, done, account))
        bundle.clear()
        last = done

    def told(done: int) -> None:
        if done - last >= TELL_EVERY:
            send(done)

    reading = Reading(blob, scanner, told)
    for event in reading.events():
        bundle.append(event)
        if len(bundle) >= BUNDLE:
            send(blob.done)
    send(blob.done, reading.account)
