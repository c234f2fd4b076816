"""Who must look, and where.

A prefilter searches a text once for the anchors of all triggers and answers with windows: for each
trigger, the stretches in which its pattern has to be tried. It may wake a trigger in vain and must
never let one sleep. ``Hyperscan`` is the fast one; ``Everyone`` wakes each trigger for the whole
text and is its oracle, and the fallback where no hyperscan wheel exists.

Hyperscan counts bytes and reports every place where an anchor's match ends; windows are in code
points of the folded text. What a thing is, ``re`` and ``examine`` say afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from doxscan.errors import DetectorError, SettingsError

from .detector import Detector

__all__ = ["Everyone", "Hyperscan", "Prefilter", "choose"]

#: A wake-up call: index of the detector, index of its trigger, windows as (start, end).
Wake = tuple[int, int, list[tuple[int, int]]]

#: The bytes that continue a UTF-8 sequence; they start no code point.
_CONTINUATION = bytes(range(0x80, 0xC0))
_BLOCK = 2048


class Prefilter(Protocol):
    """What finds the windows. Made for a fixed list of detectors."""

    def __init__(self, detectors: Sequence[Detector]) -> None: ...

    def wake(self, text: str) -> Iterator[Wake]:
        """Yield, for each trigger that must look at ``text``, where."""
        ...


def _triggers(detectors: Sequence[Detector]) -> Iterator[tuple[int, int]]:
    """Yield the triggers that look at text; decoys wait until something is there to compete for."""
    for d, detector in enumerate(detectors):
        if detector.kind is None:
            continue
        for t, trigger in enumerate(detector.triggers):
            if not trigger.under:
                yield d, t


class Everyone:
    """Wakes each trigger for the whole text: slow, plain, and never wrong."""

    name = "re"

    def __init__(self, detectors: Sequence[Detector]) -> None:
        self._all = tuple(_triggers(detectors))

    def wake(self, text: str) -> Iterator[Wake]:
        """Yield every trigger with one window, the whole text."""
        whole = [(0, len(text))]
        for d, t in self._all:
            yield d, t, whole


class Hyperscan:
    """Searches all anchors in one pass, at about a gigabyte a second.

    Raises ImportError where hyperscan is not installed, and DetectorError for an anchor that it
    cannot compile, naming the detector.
    """

    name = "hyperscan"

    def __init__(self, detectors: Sequence[Detector]) -> None:
        import hyperscan  # noqa: PLC0415 - a fallback exists

        self._always: list[tuple[int, int]] = []
        ids: dict[str, int] = {}
        self._waiting: list[tuple[int, int, tuple[int, int], list[int]]] = []
        for d, t in _triggers(detectors):
            trigger = detectors[d].triggers[t]
            if not trigger.anchors:
                self._always.append((d, t))
                continue
            mine = [ids.setdefault(anchor, len(ids)) for anchor in trigger.anchors]
            self._waiting.append((d, t, trigger.reach, mine))
        self._size = len(ids)
        self._database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        if ids:
            flags = hyperscan.HS_FLAG_CASELESS
            try:
                self._database.compile(
                    expressions=[a.encode() for a in ids],
                    ids=list(ids.values()),
                    elements=len(ids),
                    flags=[flags] * len(ids),
                )
            except hyperscan.error as error:
                raise DetectorError(self._whose(detectors, hyperscan, flags) or str(error)) from None

    @staticmethod
    def _whose(detectors: Sequence[Detector], hyperscan: object, flags: int) -> str:
        """Name the detector whose anchor cannot be compiled; '' where each compiles alone."""
        for d, t in _triggers(detectors):
            for anchor in detectors[d].triggers[t].anchors:
                try:
                    hyperscan.Database().compile(expressions=[anchor.encode()], ids=[0], elements=1, flags=[flags])  # type: ignore[attr-defined]
                except hyperscan.error as error:  # type: ignore[attr-defined]
                    return (
                        f'detector "{detectors[d].name}": the anchor {anchor!r} of trigger {t + 1} '
                        f"cannot be compiled: {error}; anchors know no look-around and no back-reference"
                    )
        return ""

    def wake(self, text: str) -> Iterator[Wake]:
        """Yield the triggers whose anchors are in ``text``, with windows around them."""
        size = len(text)
        for d, t in self._always:
            yield d, t, [(0, size)]
        if not self._size:
            return
        data = f"\n{text}\n".encode("utf-8", "surrogatepass")
        ends: list[list[int]] = [[] for _ in range(self._size)]
        self._database.scan(data, match_event_handler=_note, context=[e.append for e in ends])
        place = None if len(data) == size + 2 else _code_points(data)
        for d, t, (before, after), mine in self._waiting:
            hits = ends[mine[0]] if len(mine) == 1 else sorted(e for i in mine for e in ends[i])
            if hits:
                yield d, t, _windows(hits, before, after, size, place)


def _note(which: int, _start: int, end: int, _flags: int, appends: Any) -> None:
    appends[which](end)


def _code_points(data: bytes) -> Callable[[int], int]:
    """Return a function from a byte offset in ``data`` to a code point offset."""
    counts = [0]
    for at in range(0, len(data), _BLOCK):
        counts.append(counts[-1] + len(data[at : at + _BLOCK].translate(None, _CONTINUATION)))

    def place(offset: int) -> int:
        block = offset // _BLOCK
        return counts[block] + len(data[block * _BLOCK : offset].translate(None, _CONTINUATION))

    return place


def _windows(
    hits: list[int], before: int, after: int, size: int, place: Callable[[int], int] | None
) -> list[tuple[int, int]]:
    """Merge the reaches around ascending hits (byte ends in the padded text) into windows."""
    merged: list[tuple[int, int]] = []
    last = -1
    low = high = -1
    for hit in hits:
        if hit == last:
            continue
        last = hit
        at = (place(hit) if place else hit) - 1
        start = at - before
        if start > high:
            if high >= 0:
                merged.append((low, min(high, size)))
            low = max(start, 0)
        high = at + after
    merged.append((low, min(high, size)))
    return merged


def choose(engine: str) -> type[Everyone | Hyperscan]:
    """Return the prefilter for a setting: ``hyperscan``, ``re`` or ``auto``.

    Raises SettingsError where hyperscan is asked for and not installed.
    """
    if engine == "re":
        return Everyone
    from importlib.util import find_spec  # noqa: PLC0415

    if find_spec("hyperscan") is not None:
        return Hyperscan
    if engine == "hyperscan":
        raise SettingsError('engine "hyperscan" is not installed here; use --engine re, or pip install hyperscan')
    return Everyone
