"""A statute as data: its words, where they come from, and which kinds of ours they name.

A profile is a TOML file; doxscan brings some (``policy/profiles/``) and takes a user's own by its
path. Reading is strict: a field that is unknown, missing or of the wrong type is an error that says
where it stands and what to write instead. No law is in code.

>>> load("kcmo").categories[0].words
'Social Security numbers'
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from doxscan.errors import ProfileError, did_you_mean
from doxscan.model import Kind

__all__ = ["Category", "Profile", "load", "names", "parse"]

_SHIPPED = Path(__file__).with_name("profiles")
#: No statute needs more; a file named by mistake is not read into memory.
LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Category:
    """What a statute calls one or more of our kinds.

    id: short and for ever, as options and outputs name it. title: a heading. words: the statute's
    own. kinds: what detectors see of it.
    """

    id: str
    title: str
    words: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A statute: where it stands, how far it was read, what it names and what a text cannot show."""

    id: str
    title: str
    citation: str
    status: str
    as_of: str
    read: str
    sources: tuple[str, ...]
    protects: tuple[str, ...]
    intent: tuple[str, ...]
    elements: tuple[str, ...]
    not_shown_by_text: tuple[str, ...]
    categories: tuple[Category, ...]

    @property
    def status_line(self) -> str:
        """The status as every report prints it."""
        return self.status

    def category_of(self, kind: Kind) -> Category | None:
        """Return the category that names this kind, or None where the statute does not."""
        return next((c for c in self.categories if kind in c.kinds), None)

    def record(self) -> dict[str, Any]:
        """Return the profile as plain data, as the JSON outputs print it."""
        return {
            "id": self.id,
            "title": self.title,
            "citation": self.citation,
            "status": self.status,
            "as_of": self.as_of,
            "read": self.read,
            "sources": list(self.sources),
            "protects": list(self.protects),
            "intent": list(self.intent),
            "elements": list(self.elements),
            "not_shown_by_text": list(self.not_shown_by_text),
            "categories": [
                {"id": c.id, "title": c.title, "words": c.words, "kinds": [k.value for k in c.kinds]}
                for c in self.categories
            ],
        }


_TEXTS = ("id", "title", "citation", "status", "read")
_LISTS = ("sources", "protects", "intent", "elements", "not_shown_by_text")
_FIELDS = (*_TEXTS, "as_of", *_LISTS, "categories")
_CATEGORY_FIELDS = ("id", "title", "words", "kinds")


def names() -> tuple[str, ...]:
    """Return the names of the profiles that doxscan brings."""
    return tuple(sorted(p.stem for p in _SHIPPED.glob("*.toml")))


@cache
def load(name: str) -> Profile:
    """Return the profile that is shipped under this name, or that stands in the TOML file of this path.

    Raises ProfileError, which says what is wrong and what to do.
    """
    if name in names():
        path = _SHIPPED / f"{name}.toml"
    else:
        path = Path(name)
        if not (path.suffix or path.parent.parts) and not path.exists():
            known = did_you_mean(name, names())
            raise ProfileError(f'profile "{name}" is not known{known} (or the path of a .toml file)')
    return parse(_text(path, name), name)


def _text(path: Path, name: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise ProfileError(f'profile "{name}": the file cannot be read: {error.strerror}') from None
    if len(data) > LARGEST:
        raise ProfileError(f'profile "{name}": the file is over {LARGEST} bytes; a profile is a short TOML file')
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProfileError(f'profile "{name}": the file is not UTF-8; TOML must be') from None


def parse(text: str, name: str) -> Profile:
    """Return the profile that a TOML text holds. ``name`` is what messages call it."""
    import tomllib  # noqa: PLC0415 - only who scans needs it

    who = f'profile "{name}"'
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{who}: not TOML: {error}") from None
    _known(data, _FIELDS, who)
    as_of = data["as_of"]
    if not isinstance(as_of, date):
        raise ProfileError(f"{who}: as_of must be a date such as 2020-07-23; found {_shape(as_of)}")
    made: dict[str, Any] = {field: _a_text(data, field, who) for field in _TEXTS}
    made |= {field: _texts(data, field, who) for field in _LISTS}
    return Profile(**made, as_of=as_of.isoformat()[:10], categories=_categories(data["categories"], who))


def _categories(rows: object, who: str) -> tuple[Category, ...]:
    if not isinstance(rows, list) or not rows:
        raise ProfileError(f"{who}: categories must be [[categories]] tables, at least one; found {_shape(rows)}")
    made: dict[str, Category] = {}
    taken: dict[Kind, str] = {}
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise ProfileError(f"{who}: category {number} must be a [[categories]] table; found {_shape(row)}")
        label = row.get("id")
        whose = f'{who}: category "{label}"' if isinstance(label, str) else f"{who}: category {number}"
        _known(row, _CATEGORY_FIELDS, whose)
        category = Category(
            _a_text(row, "id", whose),
            _a_text(row, "title", whose),
            _a_text(row, "words", whose),
            tuple(_kind(word, whose) for word in _texts(row, "kinds", whose)),
        )
        if category.id in made:
            raise ProfileError(f"{whose} stands twice; an id names one category")
        for kind in category.kinds:
            if kind in taken:
                raise ProfileError(f'{whose} names the kind "{kind}", which "{taken[kind]}" has already')
            taken[kind] = category.id
        made[category.id] = category
    return tuple(made.values())


def _kind(word: str, whose: str) -> Kind:
    try:
        return Kind(word)
    except ValueError:
        raise ProfileError(f'{whose} names the kind "{word}"{did_you_mean(word, [k.value for k in Kind])}') from None


def _known(data: Mapping[str, Any], fields: Iterable[str], who: str) -> None:
    """Refuse a table with a field that is unknown, or without one that must be there."""
    for key in data:
        if key not in fields:
            raise ProfileError(f'{who} has the unknown field "{key}"{did_you_mean(key, fields)}')
    for field in fields:
        if field not in data:
            raise ProfileError(f'{who} has no field "{field}"; write it, it must be there')


def _a_text(data: Mapping[str, Any], field: str, who: str) -> str:
    value = data[field]
    if not isinstance(value, str) or not value.strip():
        raise ProfileError(f"{who}: {field} must be a text that is not empty; found {_shape(value)}")
    return value


def _texts(data: Mapping[str, Any], field: str, who: str) -> tuple[str, ...]:
    value = data[field]
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise ProfileError(f'{who}: {field} must be a list of texts such as ["..."]; found {_shape(value)}')
    return tuple(value)


def _shape(value: object) -> str:
    """Name what was found, without quoting it."""
    if value in ("", [], {}):
        return "nothing"
    words = {str: "a text", list: "a list", dict: "a table", bool: "true or false", int: "a number", float: "a number"}
    return words.get(type(value), f"a {type(value).__name__}")
