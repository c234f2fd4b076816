"""``doxscan profiles``: the statutes that doxscan brings."""

from __future__ import annotations

import json

import click

from .options import examples

__all__ = ["command"]


@click.group(
    "profiles",
    invoke_without_command=True,
    epilog=examples("doxscan profiles", "doxscan profiles show kcmo", "doxscan profiles show ./mine.toml"),
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """List the statutes that doxscan brings, or show one."""
    if ctx.invoked_subcommand is None:
        from doxscan.policy.profile import load, names  # noqa: PLC0415

        for name in names():
            profile = load(name)
            click.echo(f"{profile.id}  {profile.title}; {profile.status}")


@command.command("show", epilog=examples("doxscan profiles show kcmo", "doxscan profiles show kcmo --format json"))
@click.argument("name")
@click.option(
    "--format",
    "-f",
    "shape",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
    help="Words or data, e.g. --format json.",
)
def show(name: str, shape: str) -> None:
    """Show a statute: its words, status, sources, and what a text cannot show of it."""
    from doxscan.policy.profile import load  # noqa: PLC0415

    profile = load(name)
    if shape == "json":
        click.echo(json.dumps(profile.record(), indent=2))
        return
    click.echo(f"{profile.id}: {profile.title}\n")
    for label, value in (
        ("citation", profile.citation),
        ("status", profile.status),
        ("as of", profile.as_of),
        ("read", profile.read),
    ):
        click.echo(f"{label + ':':<10}{value}")
    click.echo("\nCategories, in the statute's words and order:")
    for category in profile.categories:
        click.echo(f"  {category.id:<18} {category.words} ({', '.join(category.kinds)})")
    for heading, items in (
        ("Protects", profile.protects),
        ("Intent", profile.intent),
        ("Elements", profile.elements),
        ("A text does not show", profile.not_shown_by_text),
        ("Sources", profile.sources),
    ):
        click.echo(f"\n{heading}:")
        for item in items:
            click.echo(f"  - {item}")
