"""doxscan says which personal identifiers an anti-doxing law names stand in a text, where, and why.

The names here are the public ones; each is imported when it is first asked for.

>>> import doxscan
>>> [f.category for f in doxscan.Scanner().scan_text("his SSN is 219-09-9998")]
['ssn']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from doxscan.detect import Cue, Detector, Trigger, hit, miss
    from doxscan.model import Confidence, Evidence, Finding, Kind, Match
    from doxscan.scanner import Scanner
    from doxscan.settings import Settings

__version__ = "0.1.0"

__all__ = [
    "Confidence",
    "Cue",
    "Detector",
    "Evidence",
    "Finding",
    "Kind",
    "Match",
    "Scanner",
    "Settings",
    "Trigger",
    "__version__",
    "hit",
    "miss",
]

_HOMES = {
    "Confidence": "doxscan.model",
    "Cue": "doxscan.detect",
    "Detector": "doxscan.detect",
    "Evidence": "doxscan.model",
    "Finding": "doxscan.model",
    "Kind": "doxscan.model",
    "Match": "doxscan.model",
    "Scanner": "doxscan.scanner",
    "Settings": "doxscan.settings",
    "Trigger": "doxscan.detect",
    "hit": "doxscan.detect",
    "miss": "doxscan.detect",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - nothing is imported before it is asked for

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, imported or not."""
    return sorted(__all__)
