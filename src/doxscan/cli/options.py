"""The options that more than one command takes, and how they become ``Settings``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from doxscan.errors import SettingsError, did_you_mean
from doxscan.model import Confidence
from doxscan.settings import ENGINES, Settings

__all__ = ["examples", "recipe", "settings_options"]

_F = TypeVar("_F", bound=Callable[..., Any])

WORDS = tuple(c.name.lower() for c in Confidence)


def examples(*lines: str) -> str:
    """Return an epilogue for a help page: the lines as they are typed."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def _complete_category(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from doxscan.policy.profile import load  # noqa: PLC0415

    head, comma, tail = incomplete.rpartition(",")
    categories = load(ctx.params.get("profile") or "kcmo").categories
    return [CompletionItem(f"{head}{comma}{c.id}", help=c.words) for c in categories if c.id.startswith(tail)]


def _complete_confidence(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    head, equals, tail = incomplete.rpartition("=")
    return [CompletionItem(f"{head}{equals}{word}") for word in WORDS if word.startswith(tail)]


def profile_option(name: str, words: str) -> Callable[[_F], _F]:
    """Return the option that names a statute, as the parameter ``name``, with its help."""
    return click.option("--profile", name, default="kcmo", show_default=True, metavar="NAME|FILE", help=words)


def settings_options(function: _F) -> _F:
    """Give a command the options that decide what is found and shown."""
    for option in reversed(
        (
            click.option(
                "--category",
                "-c",
                "categories",
                multiple=True,
                metavar="ID",
                shell_complete=_complete_category,
                help="Look for this category only; repeat it or use commas, e.g. -c ssn,phone.",
            ),
            click.option(
                "--exclude",
                "excluded",
                multiple=True,
                metavar="ID",
                shell_complete=_complete_category,
                help="Leave this category out, e.g. --exclude email.",
            ),
            click.option(
                "--min-confidence",
                "least",
                multiple=True,
                metavar="WORD",
                shell_complete=_complete_confidence,
                help="Show findings from this rung on: weak, fair, strong or certain; for one category, "
                "e.g. --min-confidence strong --min-confidence email=weak.  [default: fair]",
            ),
            profile_option(
                "profile", "The statute: a shipped profile or your own TOML file, e.g. --profile ./mine.toml."
            ),
            click.option(
                "--reveal",
                is_flag=True,
                help="Show the values themselves instead of masks, e.g. doxscan scan --reveal post.txt.",
            ),
            click.option(
                "--engine",
                type=click.Choice(ENGINES),
                default="auto",
                show_default=True,
                envvar="DOXSCAN_ENGINE",
                show_envvar=True,
                help="How anchors are searched; the findings are the same, e.g. --engine re.",
            ),
        )
    ):
        function = option(function)
    return function


def recipe(
    *,
    categories: Iterable[str],
    excluded: Iterable[str],
    least: Iterable[str],
    profile: str,
    reveal: bool,
    engine: str,
    explain: bool = False,
) -> Settings:
    """Return the settings that these options ask for. Raises SettingsError for a word that is none."""
    general = Confidence.FAIR
    single: dict[str, Confidence] = {}
    for item in _split(least):
        name, equals, word = item.rpartition("=")
        try:
            rung = Confidence.named(word.strip())
        except KeyError:
            raise SettingsError(f'--min-confidence "{word}" is no confidence{did_you_mean(word, WORDS)}') from None
        if equals:
            single[name.strip()] = rung
        else:
            general = rung
    return Settings(
        profile=profile,
        min_confidence=general,
        category_confidence=single,
        categories=frozenset(_split(categories)),
        excluded=frozenset(_split(excluded)),
        reveal=reveal,
        explain=explain,
        engine=engine,
    )


def _split(items: Iterable[str]) -> list[str]:
    return [part.strip() for item in items for part in item.split(",") if part.strip()]
