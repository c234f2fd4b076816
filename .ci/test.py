"""Set up a fresh environment and run every check: README's second command.

Needs Python 3.11 or newer and nothing else. Makes ``.venv`` if there is none, installs doxscan with
the versions of ``.ci/constraints.txt``, and stops at the first check that fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / ".venv"
BIN = "Scripts" if os.name == "nt" else "bin"
CONSTRAINTS = str(ROOT / ".ci" / "constraints.txt")
POST = "his SSN is 219-09-9998, lives at 4417 Wornall Rd, KCMO"


def run(title: str, *command: str, home: Path = HOME, fails: int = 0, **more: object) -> str:
    """Run a program of an environment; stop where its exit code is not ``fails``. Returns its output."""
    print(f"\n== {title}", flush=True)
    begun = time.monotonic()
    capture = subprocess.PIPE if "input" in more else None
    done = subprocess.run(  # type: ignore[call-overload]
        [str(home / BIN / command[0]), *command[1:]], cwd=ROOT, text=True, stdout=capture, check=False, **more
    )
    if done.returncode != fails:
        print(done.stdout or "", end="")
        sys.exit(f"{title}: exit code {done.returncode}, expected {fails}")
    print(f"   {time.monotonic() - begun:.1f} s", flush=True)
    return done.stdout or ""


def environment(home: Path) -> None:
    """Make a virtual environment where there is none."""
    if not (home / BIN).is_dir():
        venv.create(home, with_pip=True)


def wheel_works() -> None:
    """Build the wheel, install it bare, with hyperscan and without, and scan one post."""
    with tempfile.TemporaryDirectory() as folder:
        run("build the wheel", "python", "-m", "build", "-q", "--wheel", "--no-isolation", "--outdir", folder)
        (wheel,) = Path(folder).glob("*.whl")
        bare = Path(folder) / "venv"
        environment(bare)
        run("install it bare", "python", "-m", "pip", "install", "-q", "-c", CONSTRAINTS, str(wheel), home=bare)
        scan = ("doxscan", "scan", "--format", "csv")
        seen = [run("scan one post with it", *scan, home=bare, fails=1, input=POST)]
        run("take hyperscan away", "python", "-m", "pip", "uninstall", "-q", "-y", "hyperscan", home=bare)
        seen.append(run("scan it again on plain re", *scan, home=bare, fails=1, input=POST))
        if seen[0] != seen[1] or len(seen[0].splitlines()) != 3 or "219" in seen[0]:
            sys.exit(f"the bare wheel: expected two masked findings on both engines, got {seen}")


def main() -> None:
    """Run all checks in order, the quick ones first."""
    environment(HOME)
    run("install", "python", "-m", "pip", "install", "-q", "-c", CONSTRAINTS, "-e", ".[dev]")
    run("ruff", "ruff", "check", ".")
    run("ruff format", "ruff", "format", "--check", ".")
    run("mypy", "mypy")
    run("import-linter", "lint-imports")
    run("detectors check", "doxscan", "detectors", "check")
    run("tests and doctests", "python", "-m", "pytest", "-q")
    run("tests without hyperscan", "python", "-m", "pytest", "-q", "-p", "tests.without_hyperscan", "tests")
    wheel_works()
    print("\nall checks passed")


if __name__ == "__main__":
    main()
