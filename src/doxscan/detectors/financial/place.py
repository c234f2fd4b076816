"""Where in a candidate the identifier stands: in the group ``value``, or all of it."""

from __future__ import annotations

from doxscan.detect import Candidate

__all__ = ["group_of", "value_of"]


def group_of(candidate: Candidate) -> str | None:
    """Return the name of the group that holds the identifier; None where all of it does."""
    return "value" if candidate.found.groupdict().get("value") else None


def value_of(candidate: Candidate) -> str:
    """Return the text of the identifier."""
    return candidate.group(group_of(candidate) or 0)
