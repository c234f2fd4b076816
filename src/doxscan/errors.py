"""What can go wrong.

DoxscanError
|-- SettingsError    a setting is unknown, or has a value that cannot be
|-- ProfileError     a statute file does not hold what it must
|-- DetectorError    a detector is declared wrongly, or failed
`-- SourceError      something could not be read

A message says what was asked, what was found, and what to do, and never holds text of the input.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["DetectorError", "DoxscanError", "ProfileError", "SettingsError", "SourceError", "did_you_mean"]


class DoxscanError(Exception):
    """Anything that doxscan itself has to complain of."""


class SettingsError(DoxscanError):
    """A setting is unknown, or has a value that cannot be."""


class ProfileError(DoxscanError):
    """A statute file does not hold what it must."""


class DetectorError(DoxscanError):
    """A detector is declared wrongly, or failed."""


class SourceError(DoxscanError):
    """Something could not be read."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``'; did you mean "..."?'`` for the nearest known word, or the list of all of them.

    >>> did_you_mean("emial", ["email", "phone"])
    '; did you mean "email"?'
    """
    import difflib  # noqa: PLC0415 - only where something went wrong

    names = list(known)
    near = difflib.get_close_matches(word, names, 1)
    if near:
        return f'; did you mean "{near[0]}"?'
    return f"; known: {', '.join(names)}"
