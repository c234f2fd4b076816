"""One frozen recipe of a run.

Settings travel, scanners stay: a worker gets ``Settings`` and builds its own ``Scanner``. What a
setting means is known where it is used; this module only holds them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from doxscan.model import Confidence

__all__ = ["ENGINES", "Settings"]

#: How anchors are searched: the fast way, the plain way, or the fast way where it is installed.
ENGINES = ("auto", "hyperscan", "re")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose.

    profile: name of a shipped statute, or the path of a TOML file.
    min_confidence: a finding below this rung is left out.
    category_confidence: the same for single categories, by category id.
    categories: only these category ids; empty means all.
    excluded: none of these category ids.
    reveal: show values instead of masks.
    explain: also yield the candidates that were rejected.
    engine: one of ``ENGINES``.
    """

    profile: str = "kcmo"
    min_confidence: Confidence = Confidence.FAIR
    category_confidence: Mapping[str, Confidence] = field(default_factory=lambda: MappingProxyType({}))
    categories: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    reveal: bool = False
    explain: bool = False
    engine: str = "auto"
