"""Events as JSON: one object for a run (``write``) or one line for each event (``write_lines``).

The fields are described in ``doxscan/docs/output.md``; ``schema`` changes when their meaning does.
Everything is ASCII (other characters are escaped as JSON does it), so that any terminal and any pipe can carry it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from doxscan.model import Coverage, Finding, Outcome, Place, Problem, Rejected, Summary

from . import Event, Style

__all__ = ["SCHEMA", "finding", "problem", "rejected", "summary", "write", "write_lines"]

SCHEMA = "doxscan.report/1"


def dumps(record: Any) -> str:
    """Return a record as one line of JSON."""
    return json.dumps(record, separators=(", ", ": "))


def _where(place: Place) -> dict[str, Any]:
    """Return a place as plain data."""
    return {
        "origin": list(place.origin.parts),
        "id": place.id,
        "line": place.line,
        "column": place.column,
        "start": place.start,
        "end": place.end,
    }


def finding(event: Finding) -> dict[str, Any]:
    """Return a finding as plain data; ``value`` is there only where it was revealed."""
    record: dict[str, Any] = {
        "category": event.category,
        "kind": event.kind.value,
        "detector": event.detector,
        "form": event.form,
        **_where(event.place),
        "masked": event.masked,
        "excerpt": event.excerpt,
        "confidence": event.confidence.word,
        "points": event.points,
        "evidence": [{"reason": e.reason, "points": e.points} for e in event.evidence],
    }
    if event.value is not None:
        record["value"] = event.value
    return record


def rejected(event: Rejected) -> dict[str, Any]:
    """Return a candidate that was let go as plain data."""
    record: dict[str, Any] = {
        "detector": event.detector,
        "because": event.because,
        **_where(event.place),
        "masked": event.masked,
    }
    if event.value is not None:
        record["value"] = event.value
    return record


def problem(event: Problem) -> dict[str, Any]:
    """Return a problem as plain data."""
    return {
        "origin": list(event.origin.parts),
        "id": event.id,
        "outcome": event.outcome.value,
        "message": event.message,
        "blame": event.blame,
    }


def _coverage(one: Coverage) -> dict[str, Any]:
    return {"origin": list(one.origin.parts), "outcome": one.outcome.value, "reasons": list(one.reasons)}


def summary(event: Summary) -> dict[str, Any]:
    """Return the summary as plain data."""
    return {
        "profile": event.profile,
        "profile_status": event.profile_status,
        "not_shown_by_text": list(event.not_shown_by_text),
        "findings": dict(event.findings),
        "total": event.total,
        "inputs": {outcome.value: event.inputs.get(outcome, 0) for outcome in Outcome},
        "documents": event.documents,
        "characters": event.characters,
        "seconds": round(event.seconds, 3),
        "complete": event.is_complete,
        "interrupted": event.interrupted,
        "incomplete": [_coverage(one) for one in event.incomplete],
    }


def write(events: Iterable[Event], out: TextIO, style: Style) -> None:
    """Write one JSON object; findings go out as they come, a line each."""
    aside: dict[str, list[str]] = {"rejected": [], "problems": []}
    last: Summary | None = None
    out.write('{"schema": ' + dumps(SCHEMA) + ',\n"profile": ' + dumps(dict(style.profile)) + ',\n"findings": [')
    comma = "\n"
    for event in events:
        if isinstance(event, Finding):
            out.write(comma + dumps(finding(event)))
            comma = ",\n"
        elif isinstance(event, Rejected):
            aside["rejected"].append(dumps(rejected(event)))
        elif isinstance(event, Problem):
            aside["problems"].append(dumps(problem(event)))
        else:
            last = event
    out.write("]")
    for name, rows in aside.items():
        if name == "problems" or style.explain:
            out.write(f',\n"{name}": [' + "".join("\n" + row + "," for row in rows).removesuffix(",") + "]")
    out.write(',\n"summary": ' + dumps(summary(last) if last else None) + "}\n")


def write_lines(events: Iterable[Event], out: TextIO, style: Style) -> None:
    """Write one JSON object a line, as the events come: the profile first, the summary last."""
    if not style.quiet:
        out.write(dumps({"schema": SCHEMA, "type": "profile", **style.profile}) + "\n")
    for event in events:
        if isinstance(event, Finding):
            kind, record = "finding", finding(event)
        elif style.quiet:
            continue
        elif isinstance(event, Rejected):
            kind, record = "rejected", rejected(event)
        elif isinstance(event, Problem):
            kind, record = "problem", problem(event)
        else:
            kind, record = "summary", summary(event)
        out.write(dumps({"schema": SCHEMA, "type": kind, **record}) + "\n")
        out.flush()
