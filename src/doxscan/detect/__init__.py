"""How things are found: detector, prefilter, evidence, engine, catalogue.

This is the door for those who write detectors:

    from doxscan.detect import Cue, Detector, Evidence, Trigger, hit, miss
"""

from __future__ import annotations

from doxscan.model import Confidence, Evidence, Kind

from .detector import Candidate, Detector, Example, Trigger, hit, miss, take
from .evidence import Cue

__all__ = [
    "Candidate",
    "Confidence",
    "Cue",
    "Detector",
    "Evidence",
    "Example",
    "Kind",
    "Trigger",
    "hit",
    "miss",
    "take",
]
