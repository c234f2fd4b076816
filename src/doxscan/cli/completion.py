"""``doxscan completion``: what a shell needs to complete our words."""

from __future__ import annotations

import click

from .options import examples

__all__ = ["command"]


@click.command(
    "completion",
    epilog=examples(
        'eval "$(doxscan completion bash)"        # in ~/.bashrc',
        'eval "$(doxscan completion zsh)"         # in ~/.zshrc',
        "doxscan completion fish > ~/.config/fish/completions/doxscan.fish",
    ),
)
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands, options and categories in a shell."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415

    made = get_completion_class(shell)
    if made is not None:
        click.echo(made(ctx.find_root().command, {}, "doxscan", "_DOXSCAN_COMPLETE").source())
