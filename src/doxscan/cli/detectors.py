"""``doxscan detectors``: what is installed, and whether it keeps the contract."""

from __future__ import annotations

import json

import click

from . import CLEAN, FOUND, complain
from .options import examples, profile_option

__all__ = ["SCHEMA", "command"]

SCHEMA = "doxscan.detectors/1"


@click.group(
    "detectors",
    invoke_without_command=True,
    epilog=examples(
        "doxscan detectors",
        "doxscan detectors --format json",
        "doxscan detectors check",
        "doxscan detectors --format markdown --source doxscan > src/doxscan/docs/detectors.md",
    ),
)
@click.option(
    "--format",
    "-f",
    "shape",
    type=click.Choice(("table", "json", "markdown")),
    default="table",
    show_default=True,
    help="A list, data, or the page of the documentation, e.g. --format json.",
)
@click.option("--source", metavar="NAME", help="Only detectors of this distribution, e.g. --source doxscan.")
@profile_option("statute", "Whose categories to show, e.g. --profile ./mine.toml.")
@click.pass_context
def command(ctx: click.Context, shape: str, source: str | None, statute: str) -> int:
    """List the installed detectors; `check` tests whether they keep the contract."""
    if ctx.invoked_subcommand is not None:
        return CLEAN
    from doxscan.cli import pages  # noqa: PLC0415 - not for --help
    from doxscan.detect import catalogue  # noqa: PLC0415
    from doxscan.policy.profile import load  # noqa: PLC0415

    profile = load(statute)
    loaded = catalogue.load()
    offers = [o for o in loaded.offers if source is None or o.source.partition(" ")[0] == source]
    if shape == "markdown":
        click.echo("\n".join(pages.book(offers, profile)))
    elif shape == "json":
        rows = [pages.row(offer, profile) for offer in offers]
        click.echo(json.dumps({"schema": SCHEMA, "detectors": rows, "failures": list(loaded.failures)}, indent=2))
    else:
        width = max((len(o.detector.name) for o in offers), default=0)
        for offer in offers:
            row = pages.row(offer, profile)
            click.echo(f"{row['name']:<{width}}  {row['category'] or 'decoy':<17}  {row['title']} ({row['source']})")
    for failure in loaded.failures:
        complain(failure)
    return CLEAN


@command.command("check", epilog=examples("doxscan detectors check", "doxscan detectors check us-ssn"))
@click.argument("names", nargs=-1)
def check(names: tuple[str, ...]) -> int:
    """Test the installed detectors: names, pages, examples for and against, references.

    Every example must hold on both engines. Exit code 1 where something does not.
    """
    from doxscan.detect import catalogue, contract  # noqa: PLC0415

    loaded = catalogue.load()
    for name in names:
        loaded.named(name)
    count = 0
    for failure in loaded.failures:
        count += 1
        click.echo(failure)
    for fault in contract.check(loaded.offers, names):
        count += 1
        click.echo(str(fault))
    size = len(names) or len(loaded.offers)
    click.echo(f"{size} detector{'' if size == 1 else 's'} checked: {count or 'no'} fault{'' if count == 1 else 's'}")
    return FOUND if count else CLEAN
