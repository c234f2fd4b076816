"""What passes from a run to its report: counts for the exit code, problems, progress, Ctrl-C."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from . import CLEAN, FOUND, INCOMPLETE, INTERRUPTED, complain

if TYPE_CHECKING:
    from doxscan.model import Summary
    from doxscan.policy.profile import Profile
    from doxscan.report import Event

__all__ = ["Progress", "Watch"]

#: How wide the bar is, and how long its line may be.
BAR = 24
LINE = 78


class Watch:
    """What passes by: counts for the exit code, problems for stderr, progress, and Ctrl-C.

    Ctrl-C while something is read ends the reading; while something is written it waits until that is
    written. Either way the report ends with the summary of what was found until then.
    """

    def __init__(self, profile: Profile, *, is_quiet: bool) -> None:
        self._profile = profile
        self._is_quiet = is_quiet
        self._findings = {c.id: 0 for c in profile.categories}
        self._is_reading = False
        self._is_stopped = False
        self._began = time.monotonic()
        self._last: Summary | None = None
        self._progress = Progress(is_on=not is_quiet and sys.stderr.isatty())

    def over(self, events: Generator[Event]) -> Iterator[Event]:
        """Yield the events, and always a summary at the end."""
        from doxscan.model import Finding, Problem, Summary  # noqa: PLC0415

        while self._last is None:
            event = self._next(events)
            if isinstance(event, Finding):
                self._findings[event.category] = self._findings.get(event.category, 0) + 1
            elif isinstance(event, Problem):
                if not self._is_quiet:
                    self._progress.clear()
                    complain(str(event))
            elif isinstance(event, Summary):
                self._last = event
                self._progress.clear()
            yield event

    @property
    def progress(self) -> Callable[[int, int | None, str], None] | None:
        """What the run is to tell how far it is; None where nobody looks."""
        return self._progress.show if self._progress.is_on else None

    def _next(self, events: Generator[Event]) -> Event:
        """Return the next event; after Ctrl-C, the summary of what was found until then."""
        self._is_reading = True
        try:
            return events.throw(KeyboardInterrupt) if self._is_stopped else next(events)
        except (KeyboardInterrupt, StopIteration):
            self._is_stopped = True
            return self._partial()
        finally:
            self._is_reading = False

    @contextmanager
    def interrupts(self) -> Iterator[None]:
        """Heed Ctrl-C only where nothing is left half done."""

        def heed(_number: int, _frame: Any) -> None:
            if self._is_reading and not self._is_stopped:
                raise KeyboardInterrupt
            self._is_stopped = True

        try:
            before = signal.signal(signal.SIGINT, heed)
        except ValueError:  # not in the main thread: somebody else heeds it
            yield
            return
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def code(self) -> int:
        """Return the exit code for what passed by."""
        if self._is_stopped or (self._last is not None and self._last.interrupted):
            complain("interrupted; the report holds what was found until then")
            return INTERRUPTED
        if any(self._findings.values()):
            return FOUND
        if self._last is None or not self._last.is_complete:
            return INCOMPLETE
        return CLEAN

    def _partial(self) -> Summary:
        from doxscan.model import Summary  # noqa: PLC0415

        profile = self._profile
        return Summary(
            profile=profile.id,
            profile_status=profile.status_line,
            not_shown_by_text=profile.not_shown_by_text,
            findings=dict(self._findings),
            inputs={},
            documents=0,
            characters=0,
            seconds=time.monotonic() - self._began,
            interrupted=True,
            categories=tuple((c.id, c.words) for c in profile.categories),
        )


class Progress:
    """A bar on stderr for work over a second, only on a terminal."""

    def __init__(self, *, is_on: bool) -> None:
        self.is_on = is_on
        self._began = self._shown = time.monotonic()
        self._width = 0

    def show(self, done: int, total: int | None, name: str) -> None:
        """Show how far the run is, at most ten times a second, and not in its first second."""
        now = time.monotonic()
        if not self.is_on or now - self._began < 1 or now - self._shown < 0.1:
            return
        self._shown = now
        line = f"{done / 1e6:.1f} MB"
        if total:
            share = min(done / total, 1)
            line = f"[{'#' * int(share * BAR):<{BAR}}] {share:4.0%}  {done / 1e6:.1f} of {total / 1e6:.1f} MB"
        line = f"{line}  {''.join(c if c.isprintable() else '?' for c in name)}"[:LINE]
        click.echo("\r" + line.ljust(self._width), err=True, nl=False)
        self._width = len(line)

    def clear(self) -> None:
        """Take the bar away."""
        if self._width:
            click.echo("\r" + " " * self._width + "\r", err=True, nl=False)
            self._width = 0
