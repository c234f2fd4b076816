"""What is documented is generated or tested."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from doxscan.cli import app
from doxscan.detect import Kind
from doxscan.policy.profile import names

from .test_cli import one_engine  # noqa: F401 - a fixture that is used by itself

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "src" / "doxscan" / "docs"
POST = "his SSN is 219-09-9998 they say, and order 219-09-9997 is none, jo@posts.example"


def doxscan(*words: str, text: str = "") -> str:
    return CliRunner().invoke(app, list(words), input=text, catch_exceptions=False).stdout


def commands() -> list[tuple[tuple[str, ...], click.Command]]:
    found: list[tuple[tuple[str, ...], click.Command]] = []

    def go(path: tuple[str, ...], command: click.Command) -> None:
        found.append((path, command))
        if isinstance(command, click.Group):
            context = click.Context(command)
            for name in command.list_commands(context):
                below = command.get_command(context, name)
                assert below is not None
                go((*path, name), below)

    go((), app)
    return found


def test_the_page_of_detectors_is_current(request: pytest.FixtureRequest) -> None:
    page = DOCS / "detectors.md"
    now = doxscan("detectors", "--format", "markdown", "--source", "doxscan")
    if request.config.getoption("--update"):
        page.write_text(now, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == now, "pytest tests/test_docs.py --update writes it anew"


@pytest.mark.parametrize(("path", "command"), commands(), ids=lambda x: " ".join(x) if isinstance(x, tuple) else "")
def test_each_command_has_help_with_an_example(path: tuple[str, ...], command: click.Command) -> None:
    page = doxscan(*path, "--help")
    assert command.help
    assert "Examples:" in page
    assert " ".join(("doxscan", *path[:1])) in page.partition("Examples:")[2]
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.name not in {"help", "version"}:
            assert parameter.help, parameter.name
            assert "e.g." in parameter.help, f"{parameter.name} has no example"


@pytest.mark.parametrize("name", names())
def test_each_kind_in_a_profile_exists(name: str) -> None:
    data = tomllib.loads((ROOT / f"src/doxscan/policy/profiles/{name}.toml").read_text(encoding="utf-8"))
    assert {k for c in data["categories"] for k in c["kinds"]} <= {k.value for k in Kind}


def fields(record: object) -> set[str]:
    """All names of fields, at any depth; names that are data (category ids, outcomes) are left out."""
    if isinstance(record, dict):
        return {k for k in record if " " not in k and k not in {"ssn", "email"}} | {
            f for k, v in record.items() for f in fields(v)
        }
    if isinstance(record, list):
        return {f for item in record for f in fields(item)}
    return set()


def test_each_field_of_the_outputs_is_documented() -> None:
    documented = set(re.findall(r"`([a-z_-]+)`", (DOCS / "output.md").read_text(encoding="utf-8")))
    shown: set[str] = set()
    for reveal in ([], ["--reveal"]):
        for paths in (["-"], ["no-such-file"]):
            shown |= fields(json.loads(doxscan("scan", *paths, "-f", "json", "--explain", *reveal, text=POST)))
            lines = doxscan("scan", *paths, "-f", "jsonl", "--explain", *reveal, text=POST).splitlines()
            shown |= fields([json.loads(line) for line in lines])
        shown |= fields(json.loads(doxscan("stream", *reveal, text=json.dumps({"id": "1", "text": POST}))))
    shown |= fields(json.loads(doxscan("stream", text="no json")))
    shown |= fields(json.loads(doxscan("detectors", "-f", "json")))
    shown |= fields(json.loads(doxscan("profiles", "show", "kcmo", "-f", "json")))
    shown |= set(doxscan("scan", "-f", "csv", text=POST).splitlines()[0].split(","))
    assert {"findings", "because", "outcome", "verdict", "masked", "not_shown_by_text", "blame"} <= shown
    known_categories = {c for c in shown if c in {k.value for k in Kind} | {"school-employment"}}
    assert shown - documented - known_categories == set()


def test_the_example_of_the_guide_keeps_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys
    import types

    from doxscan.detect import contract
    from doxscan.detect.catalogue import Offer

    guide = (DOCS / "writing-a-detector.md").read_text(encoding="utf-8")
    source = guide.partition("```python\n")[2].partition("```")[0]
    module = types.ModuleType("doxscan_larkmoor")
    monkeypatch.setitem(sys.modules, "doxscan_larkmoor", module)
    exec(compile(source, "doxscan_larkmoor.py", "exec"), module.__dict__)  # noqa: S102 - our own page
    offers = [Offer(detector, "larkmoor 1.0") for detector in module.DETECTORS]
    assert [str(fault) for fault in contract.check(offers)] == []
