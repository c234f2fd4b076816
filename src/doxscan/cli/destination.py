"""Where a report goes: stdout, nothing, or a file that appears when it is whole and is never an input."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from doxscan.errors import SettingsError

__all__ = ["check_output", "destination"]


def check_output(output: Path, paths: tuple[str, ...]) -> None:
    """Refuse to write over what is read."""
    if not output.parent.is_dir():
        raise SettingsError(f'--output "{output}": there is no folder "{output.parent}"; make it first')
    if not output.exists():
        return
    here = output.resolve()
    for path in paths:
        given = Path(path)
        if path == "-" or not given.exists():
            continue
        if given.is_dir() and given.resolve() in here.parents:
            raise SettingsError(f'--output "{output}" exists inside of the scanned "{path}"; name a file outside of it')
        if given.samefile(output):
            raise SettingsError(f'--output "{output}" is one of the inputs, which are never written over')


@contextmanager
def destination(output: str | None, *, is_silent: bool) -> Iterator[TextIO]:
    """Give what the report is written to: stdout, nothing, or a file that appears when it is whole."""
    if is_silent and output is None:
        with Path(os.devnull).open("w", encoding="utf-8") as nothing:
            yield nothing
        return
    if output is None:
        yield sys.stdout
        sys.stdout.flush()
        return
    # Written aside first, outside of what is scanned, so that a run never reads its own report.
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="backslashreplace", newline="") as draft:
        yield draft
        draft.seek(0)
        _put(Path(output), draft)


def _put(target: Path, draft: TextIO) -> None:
    """Copy a finished report beside its target and move it there in one step."""
    import shutil  # noqa: PLC0415

    try:
        number, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(number, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
                shutil.copyfileobj(draft, file)
            mask = os.umask(0)
            os.umask(mask)
            Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~mask)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise SettingsError(f'--output "{target}" cannot be written: {error.strerror}') from None
