"""A stranger's package comes in by the same door as ours: installed, listed, used, and blamed."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from .conftest import FIXTURES


@pytest.fixture(scope="module")
def venv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment that sees what is installed here, with the stranger's package on top."""
    pytest.importorskip("hatchling", reason="hatchling builds the stranger's package")
    home = tmp_path_factory.mktemp("stranger") / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    python = home / "bin" / "python"
    site = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    here = sysconfig.get_paths()["purelib"]
    (Path(site) / "here.pth").write_text(f"import site; site.addsitedir({here!r})\n")
    command = [str(python), "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, str(FIXTURES / "plugin")], check=True, capture_output=True)
    return python


def doxscan(python: Path, *words: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(python), "-m", "doxscan", *words], input=text, capture_output=True, text=True, check=False
    )


def test_its_detector_finds(venv: Path) -> None:
    done = doxscan(venv, "scan", "--format", "json", text="her SIN is 046 454 286 they say")
    assert done.returncode == 1, done.stderr
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["detector"], finding["category"]) == ("ca-sin", "financial")
    assert "046" not in done.stdout


def test_it_is_listed_with_its_package(venv: Path) -> None:
    done = doxscan(venv, "detectors", "--format", "json")
    assert done.returncode == 0, done.stderr
    rows = {row["name"]: row for row in json.loads(done.stdout)["detectors"]}
    assert rows["ca-sin"]["source"] == "doxscan-canada 1.2.0"
    assert rows["us-ssn"]["source"].startswith("doxscan ")


def test_it_is_named_when_it_raises(venv: Path) -> None:
    done = doxscan(venv, "scan", "--format", "json", text="a trip wire 4417 here")
    assert done.returncode == 3, done.stderr
    report = json.loads(done.stdout)
    (problem,) = report["problems"]
    assert "ca-trip" in problem["blame"]
    assert "doxscan-canada 1.2.0" in problem["blame"]
    assert "4417" not in done.stdout + done.stderr


def test_the_contract_is_run_over_it(venv: Path) -> None:
    done = doxscan(venv, "detectors", "check")
    assert done.returncode == 1
    assert "ca-trip" in done.stdout + done.stderr
    assert "three" in done.stdout + done.stderr
