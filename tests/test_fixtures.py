"""Each fixture gives the report that stands in ``tests/expected``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from doxscan.model import Finding, Problem
from doxscan.read.walk import Limits
from doxscan.run import run
from doxscan.settings import Settings

from .conftest import FIXTURES

EXPECTED = Path(__file__).parent / "expected"
FILES = sorted(p for p in FIXTURES.rglob("*.*") if p.is_file() and "plugin" not in p.parts and p.name != "README.md")


def report(path: Path, engine: str) -> list[str]:
    lines = []
    for event in run([str(path)], Settings(engine=engine), Limits()):
        if isinstance(event, Finding):
            seen = {
                "place": f"{event.place.line}:{event.place.column}-{event.place.end - event.place.start}",
                "id": event.place.id,
                "category": event.category,
                "detector": event.detector,
                "form": event.form,
                "confidence": event.confidence.word,
                "masked": event.masked,
            }
            lines.append(json.dumps(seen, ensure_ascii=False))
        elif isinstance(event, Problem):
            lines.append(json.dumps({"problem": event.message, "outcome": event.outcome}))
    return lines


@pytest.mark.parametrize("engine", ["auto", "re"])
@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(FIXTURES)))
def test_fixture_gives_its_report(path: Path, engine: str, request: pytest.FixtureRequest) -> None:
    expected = EXPECTED / f"{path.relative_to(FIXTURES)}.jsonl"
    seen = report(path, engine)
    if request.config.getoption("--update") and engine == "auto":
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text("".join(f"{line}\n" for line in seen), encoding="utf-8")
    assert seen == expected.read_text(encoding="utf-8").splitlines()


def test_look_alikes_are_silent() -> None:
    paths = sorted((FIXTURES / "lookalikes").iterdir())
    assert paths
    assert [line for path in paths for line in report(path, "auto")] == []
