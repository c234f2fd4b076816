"""Which detectors there are: those that installed packages offer.

A detector comes in by an entry point of the group ``doxscan.detectors``, ours by the same door as
yours. The entry point names a ``Detector`` or an iterable of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points

from doxscan.errors import DetectorError

from .detector import Detector

__all__ = ["GROUP", "Catalogue", "Offer", "load"]

GROUP = "doxscan.detectors"


@dataclass(frozen=True, slots=True)
class Offer:
    """A detector and the distribution that brought it, as ``name version``."""

    detector: Detector
    source: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All installed detectors, by name, and what could not be loaded, in words."""

    offers: tuple[Offer, ...]
    failures: tuple[str, ...] = ()

    @property
    def detectors(self) -> tuple[Detector, ...]:
        """The detectors alone."""
        return tuple(o.detector for o in self.offers)

    def named(self, name: str) -> Offer:
        """Return the detector with this name. Raises DetectorError with the nearest known name."""
        for offer in self.offers:
            if offer.detector.name == name:
                return offer
        from doxscan.errors import did_you_mean  # noqa: PLC0415

        raise DetectorError(
            f'no detector is named "{name}"{did_you_mean(name, [o.detector.name for o in self.offers])}'
        )

    def source_of(self, name: str) -> str:
        """Return the distribution that brought the detector with this name."""
        return next((o.source for o in self.offers if o.detector.name == name), "")


@cache
def load() -> Catalogue:
    """Return the installed detectors, sorted by name. A package that fails is named, the rest goes on."""
    offers: dict[str, Offer] = {}
    failures: list[str] = []
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.dist is None or p.dist.name != "doxscan", p.name)):
        source = f"{point.dist.name} {point.dist.version}" if point.dist else "an unknown distribution"
        try:
            offered = point.load()
        except Exception as error:  # noqa: BLE001 - a stranger's package may raise anything
            failures.append(f'detectors "{point.name}" of {source} cannot be loaded: {type(error).__name__}: {error}')
            continue
        is_many = isinstance(offered, Iterable) and not isinstance(offered, Detector)
        for detector in offered if is_many else (offered,):
            if not isinstance(detector, Detector):
                failures.append(
                    f'entry point "{point.name}" of {source} gives a {type(detector).__name__}; expected a Detector'
                )
            elif detector.name in offers:
                failures.append(
                    f'detector "{detector.name}" of {source} has the name of one of '
                    f"{offers[detector.name].source}; the first is used"
                )
            else:
                offers[detector.name] = Offer(detector, source)
    return Catalogue(tuple(offers[name] for name in sorted(offers)), tuple(failures))
