"""Measure speed side by side, in one run: ``.venv/bin/python .ci/bench.py FILE_OR_FOLDER...``

Prints megabytes a second of one doxscan process (start included) and of ``grep -c`` over the same
files, in turn, as medians; the start of ``doxscan --version`` against a bare ``import click``; and where
the time of a scan goes. Machines differ: quote the ratios.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

BIN = Path(sys.executable).parent
ROUNDS = 5


def seconds(*command: str) -> float:
    """Run a command to its end and return how long it took."""
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begun


def compare(**commands: tuple[str, ...]) -> dict[str, float]:
    """Run the commands in turn, several times, and return the median of each in seconds."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            taken[name].append(seconds(*command))
    return {name: statistics.median(times) for name, times in taken.items()}


def parts(files: list[Path]) -> None:
    """Print what the parts of a scan cost, in one process, without the start of Python."""
    from doxscan.detect import catalogue
    from doxscan.detect.engine import Engine
    from doxscan.detect.prefilter import Hyperscan
    from doxscan.model import Problem, Segment
    from doxscan.read import documents
    from doxscan.read.walk import Limits, walk

    begun = time.perf_counter()
    detectors = catalogue.load().detectors
    loaded = time.perf_counter()
    engine = Engine(detectors, Hyperscan)
    built = time.perf_counter()
    segments: list[Segment] = []
    for blob in walk([str(f) for f in files], None, Limits()):
        for document in documents(blob) if not isinstance(blob, Problem) else ():
            if not isinstance(document, Problem):
                segments.extend(s for s in document.segments if isinstance(s, Segment))
    read = time.perf_counter()
    prefilter = Hyperscan(detectors)
    made = time.perf_counter()
    for segment in segments:
        for _ in prefilter.wake(segment.text):
            pass
    woken = time.perf_counter()
    for segment in segments:
        engine.find(segment)
    found = time.perf_counter()
    size = sum(f.stat().st_size for f in files) / 1e6
    print(f"load detectors {loaded - begun:.3f} s, compile anchors {built - loaded:.3f} s")
    for name, took in (("read", read - built), ("prefilter", woken - made), ("prefilter and detect", found - woken)):
        print(f"{name}: {took:.3f} s, {size / took:.0f} MB/s")


def main(words: list[str]) -> None:
    """Measure over the files and folders named."""
    named = [Path(w) for w in words]
    files = [f for n in named for f in ([n] if n.is_file() else sorted(n.rglob("*"))) if f.is_file()]
    names = tuple(map(str, files))
    size = sum(f.stat().st_size for f in files) / 1e6
    took = compare(
        doxscan=(str(BIN / "doxscan"), "scan", "--format", "jsonl", "--jobs", "1", *names),
        grep=("grep", "-c", "-E", "[0-9]{3}-[0-9]{2}-[0-9]{4}", *names),
    )
    print(f"{len(files)} files, {size:.1f} MB")
    for name, median in took.items():
        print(f"{name}: {median:.3f} s, {size / median:.1f} MB/s")
    start = compare(
        version=(str(BIN / "doxscan"), "--version"),
        click=(sys.executable, "-c", "import click"),
        python=(sys.executable, "-c", "pass"),
    )
    print(", ".join(f"{n} {1000 * t:.0f} ms" for n, t in start.items()))
    print(f"doxscan --version takes {start['version'] / start['click']:.2f} times what importing click does")
    parts(files)


if __name__ == "__main__":
    main(sys.argv[1:])
