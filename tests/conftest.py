"""What several tests need: the installed detectors, both engines, and the labelled texts where they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from doxscan.detect import Detector, catalogue
from doxscan.detect.engine import Engine
from doxscan.detect.prefilter import Everyone, Hyperscan

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "fixtures"
SHARED = ROOT.parent / "shared"

Prefilters = [Everyone, Hyperscan]

#: A plugin for a run of its own; collecting it would hide hyperscan from all tests.
collect_ignore = ["without_hyperscan.py"]


@pytest.fixture(scope="session")
def detectors() -> tuple[Detector, ...]:
    """The detectors that doxscan itself brings."""
    offers = catalogue.load().offers
    return tuple(o.detector for o in offers if o.source.startswith("doxscan "))


@pytest.fixture(scope="session")
def engine(detectors: tuple[Detector, ...]) -> Callable[[type[Everyone | Hyperscan]], Engine]:
    """An engine with all detectors, made once for each prefilter."""
    made: dict[str, Engine] = {}

    def get(prefilter: type[Everyone | Hyperscan]) -> Engine:
        if prefilter.name not in made:
            if prefilter is Hyperscan:
                pytest.importorskip("hyperscan", reason="no hyperscan wheel for this platform")
            made[prefilter.name] = Engine(detectors, prefilter)
        return made[prefilter.name]

    return get


@pytest.fixture
def shared() -> Path:
    """The folder of labelled texts and samples, which does not travel with the project."""
    if not SHARED.is_dir():
        pytest.skip("the labelled texts are not beside this checkout")
    return SHARED


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the expected reports of the fixtures anew")
