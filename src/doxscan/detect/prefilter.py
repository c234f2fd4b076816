"""Who must look, and where.

A prefilter searches a text once for the anchors of all triggers and answers with windows: for each
trigger, the stretches in which its pattern has to be tried. It may wake a trigger in vain and must
never let one sleep. ``Hyperscan`` is the fast one; ``Everyone`` wakes each trigger for the whole
text and is its oracle, and the fallback where no hyperscan wheel exists.

Hyperscan counts bytes and reports every place where an anchor's match ends; windows are in code
points of the folded text. What a thing is, ``re`` and ``examine`` say afterwards.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from doxscan.errors import DetectorError, SettingsError

from . import cache
from .anchors import Loose, loosen
from .detector import Detector

__all__ = ["Everyone", "Hyperscan", "Prefilter", "choose"]

#: A wake-up call: index of the detector, index of its trigger, windows as (start, end).
Wake = tuple[int, int, list[tuple[int, int]]]

#: The bytes that continue a UTF-8 sequence; they start no code point.
_CONTINUATION = bytes(range(0x80, 0xC0))
_BLOCK = 2048
#: What took longer than this, in seconds, is kept for the next run.
WORTH_KEEPING = 0.3


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

        anchors = [a for d, t in _triggers(detectors) for a in detectors[d].triggers[t].anchors]
        name = cache.key(getattr(hyperscan, "__version__", ""), *anchors)
        kept = cache.load(name)
        begun = time.monotonic()
        loose = kept[0] if kept else {a: loosen(a) for a in anchors}
        self._always: list[tuple[int, int]] = []
        ids: dict[str, int] = {}
        wires: dict[str, list[_Wire]] = {}
        self._waiting: list[tuple[int, int, tuple[int, int]]] = []
        self._rings: dict[_Wire, list[int]] = {}
        for d, t in _triggers(detectors):
            trigger = detectors[d].triggers[t]
            if not trigger.anchors:
                self._always.append((d, t))
                continue
            for anchor in trigger.anchors:
                if anchor not in wires:
                    wires[anchor] = [
                        _Wire(way, [ids.setdefault(p, len(ids)) for p in way.patterns]) for way in loose[anchor]
                    ]
            for wire in dict.fromkeys(w for a in trigger.anchors for w in wires[a]):
                self._rings.setdefault(wire, []).append(len(self._waiting))
            self._waiting.append((d, t, trigger.reach))
        self._size = len(ids)
        #: For each pattern, the wires that it pulls, and how far before its end each wire's anchor begins.
        self._pulls: list[list[tuple[_Wire, int]]] = [[] for _ in ids]
        for wire in self._rings:
            for which, length in zip(wire.ids, wire.loose.lengths or [0] * len(wire.ids), strict=True):
                self._pulls[which].append((wire, length))
        if not ids:
            return
        if kept:
            try:
                self._database = hyperscan.loadb(kept[1], mode=hyperscan.HS_MODE_BLOCK)
                self._database.scratch = hyperscan.Scratch(self._database)
            except hyperscan.error:
                kept = None
        if not kept:
            self._database = self._compiled(detectors, list(ids), hyperscan)
            if time.monotonic() - begun > WORTH_KEEPING:
                cache.store(name, loose, hyperscan.dumpb(self._database))

    @classmethod
    def _compiled(cls, detectors: Sequence[Detector], patterns: list[str], hyperscan: Any) -> Any:
        """Compile the patterns. Raises DetectorError, naming the detector, where one cannot be."""
        database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        flags = hyperscan.HS_FLAG_CASELESS
        size = len(patterns)
        try:
            database.compile(
                expressions=[p.encode() for p in patterns], ids=list(range(size)), elements=size, flags=[flags] * size
            )
        except hyperscan.error as error:
            raise DetectorError(cls._whose(detectors, hyperscan, flags) or str(error)) from None
        return database

    @staticmethod
    def _whose(detectors: Sequence[Detector], hyperscan: Any, flags: int) -> str:
        """Name the detector whose anchor cannot be compiled; '' where each compiles alone."""
        for d, t in _triggers(detectors):
            for anchor in detectors[d].triggers[t].anchors:
                try:
                    hyperscan.Database().compile(expressions=[anchor.encode()], ids=[0], elements=1, flags=[flags])
                except hyperscan.error as error:
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
        # Anchors may begin and end with a character that is not of the identifier: give it to them.
        padded = f"\n{text}\n"
        data = padded.encode("utf-8", "surrogatepass")
        hits: list[tuple[int, int]] = []
        self._database.scan(data, match_event_handler=_note, context=hits.append)
        if not hits:
            return
        place = None if len(data) == size + 2 else _code_points(data)
        pulled: dict[_Wire, list[tuple[int, int]]] = {}
        for which, end in hits:
            at = place(end) if place else end
            for wire, length in self._pulls[which]:
                pulled.setdefault(wire, []).append((at, length))
        rung: dict[int, list[tuple[int, int]]] = {}
        for wire, ends in pulled.items():
            spans = wire.find(ends, padded)
            if spans:
                for waiting in self._rings[wire]:
                    rung.setdefault(waiting, []).extend(spans)
        for waiting in sorted(rung):
            d, t, (before, after) = self._waiting[waiting]
            yield d, t, _windows(rung[waiting], before, after, size)


class _Wire:
    """An anchor made ready: the ids of its parts, and the check whether all of it is there."""

    __slots__ = ("_check", "ids", "loose")

    def __init__(self, loose: Loose, ids: list[int]) -> None:
        self.loose = loose
        self.ids = ids
        self._check: re.Pattern[str] | None = None

    def find(self, ends: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
        """Return spans in which matches of the anchor end.

        ``ends`` says where its parts end, and how far before that the anchor begins. ``text`` has a line
        feed before and after it; the spans are those of the text without.
        """
        loose = self.loose
        if not loose.check:
            return [(at - 1, at - 1) for at, _ in ends]
        if self._check is None:
            self._check = re.compile(loose.check, re.ASCII | re.IGNORECASE)
        ahead = loose.ahead
        if loose.lengths:
            match = self._check.match
            starts = {at - length for at, length in ends if at >= length}
            return [(start - 1, start - 1 + ahead) for start in starts if match(text, start)]
        spans: list[tuple[int, int]] = []
        for low, high in _windows([(at, at) for at, _ in ends], ahead, loose.behind, len(text)):
            # Another match may begin within one and end behind it.
            spans.extend((m.start() - 1, m.end() - 1 + ahead) for m in self._check.finditer(text, low, high))
        return spans


def _note(which: int, _start: int, end: int, _flags: int, note: Any) -> None:
    note((which, end))


def _code_points(data: bytes) -> Callable[[int], int]:
    """Return a function from a byte offset in ``data`` to a code point offset."""
    counts = [0]
    for at in range(0, len(data), _BLOCK):
        counts.append(counts[-1] + len(data[at : at + _BLOCK].translate(None, _CONTINUATION)))

    def place(offset: int) -> int:
        block = offset // _BLOCK
        return counts[block] + len(data[block * _BLOCK : offset].translate(None, _CONTINUATION))

    return place


def _windows(spans: list[tuple[int, int]], before: int, after: int, size: int) -> list[tuple[int, int]]:
    """Merge the reaches around spans into windows within 0 and ``size``."""
    merged: list[tuple[int, int]] = []
    low, high = -1, -1
    for first, last in sorted(spans):
        start, end = first - before, last + after
        if start > high:
            if high >= 0:
                merged.append((low, min(high, size)))
            low, high = max(start, 0), end
        elif end > high:
            high = end
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
