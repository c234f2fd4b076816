"""``doxscan scan``: files, folders and standard input to a report and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import complain
from .destination import check_output, destination
from .options import examples, recipe, settings_options
from .watch import Watch

if TYPE_CHECKING:
    from doxscan.report import Event

__all__ = ["command"]

FORMATS = ("table", "json", "jsonl", "csv")
_BY_SUFFIX = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv"}


@click.command(
    "scan",
    epilog=examples(
        "doxscan scan post.txt",
        "pbpaste | doxscan scan --explain",
        "doxscan scan release/ --min-confidence strong --format csv --output findings.csv",
        "doxscan scan dump/ -c home-address,phone -f jsonl | jq -r .masked",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH]...")
@settings_options
@click.option(
    "--format",
    "-f",
    "shape",
    type=click.Choice(FORMATS),
    help="How to report, e.g. -f jsonl.  [default: by the suffix of --output, else table]",
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Write the report to a file, at once and whole when the run is over, e.g. -o report.json.",
)
@click.option(
    "--explain",
    is_flag=True,
    help="Print the evidence of each finding, and what was let go and why, e.g. doxscan scan --explain a.txt.",
)
@click.option(
    "--coverage",
    is_flag=True,
    help="Name every input that was not read in full, e.g. doxscan scan --coverage dump/.",
)
@click.option(
    "--quiet", "-q", count=True, help="Findings only, without summary and notes; -qq: nothing at all, e.g. -q."
)
@click.option(
    "--color/--no-color",
    "colour",
    default=None,
    help="Draw the table in colour or not; NO_COLOR is heeded, e.g. --color | less -R.  [default: on a terminal]",
)
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    metavar="N",
    help="So many processes; 0 for one on each processor, e.g. -j 4.",
)
def command(
    paths: tuple[str, ...],
    shape: str | None,
    output: str | None,
    explain: bool,
    coverage: bool,
    quiet: int,
    colour: bool | None,
    jobs: int,
    **options: Any,
) -> int:
    """Scan files, folders and globs; with no PATH, or with -, standard input.

    Exit code 0: nothing found and everything read; 1: findings; 2: usage or configuration; 3: nothing
    found, but something could not be fully read; 130: interrupted; 141: the reader of the output left.
    """
    from doxscan.policy.judge import Judge  # noqa: PLC0415 - not for --help
    from doxscan.policy.profile import load  # noqa: PLC0415
    from doxscan.report import Style, writer  # noqa: PLC0415

    settings = recipe(**options, explain=explain)
    profile = load(settings.profile)
    Judge(profile, settings)  # a wrong category is told before anything is read
    to_file = output if output not in {None, "-"} else None
    if to_file:
        check_output(Path(to_file), paths)
    shape = shape or (_BY_SUFFIX.get(Path(to_file).suffix.lower(), "table") if to_file else "table")
    if (not paths or "-" in paths) and sys.stdin.isatty():
        complain("reading standard input; end it with Ctrl-D")
    if colour is None and os.environ.get("NO_COLOR"):
        colour = False
    style = Style(
        profile.record(),
        explain=explain,
        coverage=coverage,
        quiet=quiet > 0,
        is_terminal=not to_file and (sys.stdout.isatty() or colour is True),
        colour=colour,
        notes=sys.stderr,
    )
    watch = Watch(profile, is_quiet=quiet > 0)
    with watch.interrupts(), destination(to_file, is_silent=quiet > 1) as out:
        events = _events(paths or ("-",), settings, jobs, watch)
        writer(shape)(watch.over(events), out, style)
    return watch.code()


def _events(paths: tuple[str, ...], settings: Any, jobs: int, watch: Watch) -> Generator[Event]:
    """Start the run; nothing is read before the first event is asked for."""
    from doxscan.read.walk import Limits  # noqa: PLC0415
    from doxscan.run import run  # noqa: PLC0415

    yield from run(
        paths,
        settings,
        limits=Limits(),
        jobs=jobs or os.cpu_count() or 1,
        stdin=sys.stdin.buffer,
        progress=watch.progress,
    )
