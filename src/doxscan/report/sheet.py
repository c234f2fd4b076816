"""Findings as CSV (RFC 4180), a row each, for spreadsheets; the summary goes to the notes.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula and runs it. What
stands in a report comes from strangers, so such a cell begins with an apostrophe here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from doxscan.model import Finding, Summary

from . import Event, Style
from .table import summary_lines, visible

__all__ = ["COLUMNS", "SCHEMA", "guard", "write"]

SCHEMA = "doxscan.csv/1"

COLUMNS = (
    "category",
    "kind",
    "detector",
    "form",
    "confidence",
    "points",
    "origin",
    "id",
    "line",
    "column",
    "start",
    "end",
    "masked",
    "excerpt",
    "evidence",
    "value",
    "schema",
)

#: What begins a formula in some spreadsheet, also in its full-width form.
_DANGEROUS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def guard(cell: str) -> str:
    """Return a cell's text so that no spreadsheet runs it.

    >>> guard("=1+1"), guard("ordinary")
    ("'=1+1", 'ordinary')
    """
    return f"'{cell}" if cell.lstrip(" ").startswith(_DANGEROUS) else cell


def write(events: Iterable[Event], out: TextIO, style: Style) -> None:
    """Write a header and a row for each finding, as they come."""
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for event in events:
        if isinstance(event, Finding):
            rows.writerow(_row(event))
        elif isinstance(event, Summary) and not style.quiet and style.notes is not None:
            style.notes.write("\n".join(summary_lines(event, style)) + "\n")


def _row(event: Finding) -> list[str | int]:
    place = event.place
    evidence = "; ".join(f"{e.points:+d} {e.reason}" for e in event.evidence)
    texts = [
        guard(visible(text))
        for text in (str(place.origin), place.id, event.masked, event.excerpt, f"{evidence}", event.value or "")
    ]
    return [
        event.category,
        event.kind.value,
        event.detector,
        event.form,
        event.confidence.word,
        event.points,
        *texts[:2],
        place.line,
        place.column,
        place.start,
        place.end,
        *texts[2:],
        SCHEMA,
    ]
