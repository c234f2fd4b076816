"""doxscan says which personal identifiers an anti-doxing law names stand in a text, where, and why."""

from __future__ import annotations

__version__ = "0.1.0"
