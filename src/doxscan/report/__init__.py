"""Events to text: a table for people, records for programs, a sheet for spreadsheets.

Each format is a module with one verb, ``write(events, out, style)``. It takes an iterator of Finding,
Rejected, Problem and, last, Summary, and gives text. What it gets is masked already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TextIO

from doxscan.model import Finding, Problem, Rejected, Summary

__all__ = ["FORMATS", "Event", "Style", "writer"]

Event = Finding | Rejected | Problem | Summary

FORMATS = ("table", "json", "jsonl", "csv")


@dataclass(frozen=True, slots=True)
class Style:
    """How a report is to look.

    profile: the statute as plain data (``Profile.record()``). explain: with evidence and rejections.
    coverage: with every input that was not read in full. quiet: findings only. is_terminal: the table
    is drawn by Rich. colour: True, False, or None for what the terminal can. notes: where the sheet's
    summary goes.
    """

    profile: Mapping[str, Any]
    explain: bool = False
    coverage: bool = False
    quiet: bool = False
    is_terminal: bool = False
    colour: bool | None = None
    notes: TextIO | None = field(default=None, compare=False)


def writer(name: str) -> Callable[[Iterable[Event], TextIO, Style], None]:
    """Return the ``write`` of a format. Only what it needs is imported."""
    if name == "table":
        from .table import write  # noqa: PLC0415
    elif name == "csv":
        from .sheet import write  # noqa: PLC0415
    elif name == "json":
        from .records import write  # noqa: PLC0415
    elif name == "jsonl":
        from .records import write_lines as write  # noqa: PLC0415
    else:
        raise KeyError(name)
    return write
