"""``doxscan explain``: the page of one detector."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from .options import examples, profile_option

__all__ = ["command"]


def _complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from doxscan.detect import catalogue  # noqa: PLC0415

    return [CompletionItem(d.name, help=d.title) for d in catalogue.load().detectors if d.name.startswith(incomplete)]


@click.command("explain", epilog=examples("doxscan explain us-ssn", "doxscan explain us-ssn --profile ./mine.toml"))
@click.argument("name", shell_complete=_complete)
@profile_option("statute", "Whose words to quote, e.g. --profile ./mine.toml.")
def command(name: str, statute: str) -> None:
    """Show what a detector looks for, what speaks for and against, its examples and references."""
    from doxscan.cli.pages import page  # noqa: PLC0415
    from doxscan.detect import catalogue  # noqa: PLC0415
    from doxscan.policy.profile import load  # noqa: PLC0415

    offer = catalogue.load().named(name)
    click.echo("\n".join(page(offer, load(statute))))
