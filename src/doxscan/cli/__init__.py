"""The command line: flags in, exit code out.

Each command is a module of the same name, imported when it is called; this one holds what all have in
common: errors are one line on stderr, a closed pipe and Ctrl-C are no errors, and nothing that is
printed for an unexpected error holds text of the input.

Exit codes: 0 nothing found and everything read; 1 findings; 2 usage or configuration; 3 nothing found
but something not fully read. Beyond them, as shells have it: 130 interrupted, 141 the reader of the
output went away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from doxscan import __version__
from doxscan.errors import DoxscanError

__all__ = ["CLEAN", "CLOSED", "FOUND", "INCOMPLETE", "INTERRUPTED", "USAGE", "app", "complain", "main"]

CLEAN, FOUND, USAGE, INCOMPLETE, INTERRUPTED, CLOSED = 0, 1, 2, 3, 130, 141

COMMANDS = ("scan", "stream", "detectors", "explain", "profiles", "completion")


def complain(message: str) -> None:
    """Print one line on stderr, whatever is in the message."""
    line = "".join(c if c.isprintable() else " " for c in message)
    click.echo(f"doxscan: {' '.join(line.split())}", err=True)


class App(click.Group):
    """The commands, each imported when it is called, and what becomes of their errors."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's word
        """Return the names of the commands, in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """Import a command by its name; None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"doxscan.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one was meant."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            from doxscan.errors import did_you_mean  # noqa: PLC0415 - only where something went wrong

            raise click.UsageError(f'no command is named "{args[0]}"{did_you_mean(args[0], COMMANDS)}', ctx)
        return super().resolve_command(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line and end the process with its exit code."""
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors="backslashreplace")
        code = self._outcome(args, prog_name or "doxscan", complete_var, extra)
        if standalone_mode:
            sys.exit(code)
        return code

    def _outcome(self, args: Sequence[str] | None, prog_name: str, complete_var: str | None, extra: Any) -> int:
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.UsageError as error:
            where = f" (see {error.ctx.command_path} --help)" if error.ctx else ""
            complain(f"{error.format_message()}{where}")
            return USAGE
        except click.ClickException as error:
            complain(error.format_message())
            return USAGE
        except click.Abort:
            complain("interrupted")
            return INTERRUPTED
        except DoxscanError as error:
            complain(str(error))
            return USAGE
        except Exception as error:
            if os.environ.get("DOXSCAN_DEBUG") == "1":
                raise
            complain(f"internal error: {_where(error)}; DOXSCAN_DEBUG=1 shows more, and may show text of the input")
            return USAGE
        return code if isinstance(code, int) else CLEAN

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; where the reader of the output has gone away, end without a word."""
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _let_go_of_stdout()
            return CLOSED
        except KeyboardInterrupt:
            complain("interrupted")
            return INTERRUPTED
        return code


def _where(error: BaseException) -> str:
    """Say which error it was and where in the code, without its message, which may quote the input."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f" in {os.path.basename(at.tb_frame.f_code.co_filename)}:{at.tb_lineno}" if at else ""  # noqa: PTH119
    return f"{type(error).__name__}{place}"


def _let_go_of_stdout() -> None:
    """Point stdout at nothing, so that Python's last flush has nothing to complain of."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
    except (OSError, ValueError):
        pass  # no real file behind it: a test's, or one that is closed


@click.group(
    cls=App,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nExamples:\n  doxscan scan posts/ report.txt\n  doxscan stream < posts.jsonl\n  doxscan explain us-ssn",
)
@click.version_option(__version__, "--version", "-V", message="doxscan %(version)s")
def app() -> None:
    """Say which personal identifiers an anti-doxing law names stand in a text, where, and why.

    Values are masked everywhere unless --reveal is given. Nothing leaves this machine. A match is not a
    violation, and no match is not clearance.
    """


main = app
