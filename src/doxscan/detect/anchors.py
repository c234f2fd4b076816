"""Loosen anchors, so that many of them together stay fast.

An anchor may be as exact as its author likes; a set of hundreds of exact patterns is slow to compile
and to search. This module cuts each one down to the part of it that is rarest in ordinary text and
plain enough to be searched at once: whatever the anchor matches holds that part, so that nothing can
be missed. What was cut off behind the part is added to the reach.

How rare a part is, is a guess from how often letters stand in English text; a wrong guess costs time,
never a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from .syntax import (
    UNBOUNDED,
    TooOddError,
    all_strings,
    class_of,
    escaped,
    is_plain,
    is_starred,
    joined,
    strings_of,
    total,
    width,
    written,
)

__all__ = ["Loose", "loosen"]

#: A part is no wider than this.
WIDEST = 120
#: An anchor that is no more than so many strings is searched as those.
FEW_STRINGS = 160
#: A string is cut to so many characters.
LONGEST_STRING = 12
SHORT = 4
#: Looking for an anchor around a hit costs so many times what trying it in one place does.
SEARCHED = 20
#: An anchor that repeats nothing freely and is no longer than this is searched as it is.
LONGEST_WHOLE = 64
#: The same for one whose free repetitions have no bound: those cost a state each, bounded ones many.
LONGEST_STARRED = 900

#: How often a character stands in a million of English text, capitals counted as small letters.
#: Digits are counted as in tables, where they come in runs.
_OFTEN = dict(
    zip(
        " etaoinshrdlcumfpgwybvkxjqz.,-'\"\n0123456789:/()$#@+*&_|",
        [
            170_000, 100_000, 73_000, 65_000, 61_000, 57_000, 56_000, 51_000, 49_000, 49_000, 34_000, 33_000, 22_000,
            23_000, 20_000, 18_000, 16_000, 16_000, 17_000, 16_000, 12_000, 8_000, 6_000, 1_500, 1_300, 800, 600,
            12_000, 12_000, 25_000, 3_000, 3_000, 16_000, *[90_000] * 10,
            1_000, 800, 900, 900, 150, 150, 100, 200, 400, 60, 400, 100,
        ],
        strict=True,
    )
)  # fmt: skip
_RARE = 30
_ALL = sum(_OFTEN.values())
#: Words that stand in every sentence, and how often each of them does, about.
_FUNCTION_WORDS = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "he", "her", "his", "i", "in", "is", "it", "my", "of", "on"}
    | {"or", "she", "that", "the", "they", "to", "was", "with"}
)
_FUNCTION = 700


@dataclass(frozen=True, slots=True)
class Loose:
    """A part of an anchor: its patterns, and where the whole anchor may lie.

    The anchor begins no more than ``ahead`` before, and ends no more than ``behind`` after, the end of
    a match of the part. ``check`` is the anchor where it has to be looked for there; '' where the part
    is all of it. Where the anchor begins a known way before the end of the part, ``lengths`` says how far
    for each pattern, and the anchor has to be tried in one place only.
    """

    patterns: tuple[str, ...]
    ahead: int
    behind: int
    check: str
    lengths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    pattern: str
    chance: float
    behind: int
    strings: frozenset[str] | None
    head: tuple[int, int]

    @property
    def is_placed(self) -> bool:
        return self.head[0] == self.head[1]

    @property
    def cost(self) -> float:
        if self.strings is None:
            return self.chance * 1e6 * SEARCHED + 300 + len(self.pattern) ** 2 / 3
        return sum(map(_often, self.strings)) * (1 if self.is_placed else SEARCHED) + len(self.strings)


_MORE = {1: 4, 2: 24, 3: 8, 4: 4}


@lru_cache(maxsize=65536)
def _often(string: str) -> float:
    """Guess how often a string stands in a million characters of ordinary text."""
    chance = 1e6
    for character in string:
        chance *= _OFTEN.get(character, _RARE) / _ALL
    # Short strings come more often than their letters alone would let them.
    return chance * _MORE.get(len(string), 2) + (_FUNCTION if string.strip() in _FUNCTION_WORDS else 0)


@lru_cache(maxsize=4096)
def loosen(anchor: str) -> tuple[Loose, ...]:
    """Return the parts of ``anchor`` to search for, one for each of the ways that it branches at its start.

    What is better left alone comes back as it is.
    """
    # The text is searched with a line feed before and after it: an edge is a character like others.
    anchor = anchor.replace("(?:^|[^", "(?:[^").replace("]|$)", "])")
    whole = (Loose((anchor,), 0, 0, ""),)
    if "\\xc2" in anchor:  # the bytes of a character beyond ASCII
        return whole
    try:
        nodes = list(parser.parse(anchor, re.ASCII))
        if all(map(is_plain, nodes)):
            strings = all_strings(nodes)
            if strings is not None and len(strings) <= FEW_STRINGS and min(map(len, strings)) >= SHORT:
                return (Loose(tuple("".join(map(_literal, x)) for x in sorted(strings)), 0, 0, ""),)
            if len(anchor) <= LONGEST_WHOLE:
                return whole
        elif len(anchor) <= LONGEST_STARRED and all(map(is_starred, nodes)):
            return whole
        ways = list(_ways(nodes))
        if len(ways) > 1:
            return tuple(_loosened("".join(map(written, way)), way) for way in ways)
        return (_loosened(anchor, nodes),)
    except (TooOddError, re.error):
        return whole


def _ways(nodes: list[Any]) -> Iterator[list[Any]]:
    """Yield the sequences that a pattern may be, where it branches at its start into unlike ways."""
    kind, value = nodes[0]
    if kind is c.SUBPATTERN:
        for way in _ways(list(value[-1])):
            yield [*way, *nodes[1:]]
    elif kind is c.BRANCH and not all(is_plain(n) for b in value[1] for n in b):
        plain = [list(b) for b in value[1] if all(map(is_plain, b))]
        if plain:
            yield [(c.BRANCH, (None, plain)), *nodes[1:]]
        for branch in value[1]:
            if not all(map(is_plain, branch)):
                yield from (([*way, *nodes[1:]]) for way in _ways(list(branch)))
    else:
        yield nodes


def _loosened(anchor: str, tree: list[Any]) -> Loose:
    """Return the part of one way to search for."""
    try:
        ahead = total(tree)[1]
        best = min(_parts(tree), key=lambda p: p.cost, default=None)
    except (TooOddError, re.error):
        best = None
    if best is None:
        return Loose((anchor,), 0, 0, "")
    if best.strings is None:
        return Loose((best.pattern,), ahead, best.behind, anchor)
    cut = max(0, max(map(len, best.strings)) - LONGEST_STRING)
    short = sorted({x[:LONGEST_STRING] for x in best.strings})
    # A string that begins with a shorter one adds nothing: the shorter one is found there too.
    spare = max(map(len, short)) - min(map(len, short))
    least = [x for x in short if not any(x != y and x.startswith(y) for y in short)]
    patterns = tuple("".join(map(_literal, x)) for x in least)
    lengths = tuple(len(x) + best.head[0] for x in least) if best.is_placed else ()
    return Loose(patterns, ahead, best.behind + cut + spare, anchor, lengths)


def _literal(character: str) -> str:
    return escaped(ord(character)) if character.isascii() else character


def _parts(nodes: Sequence[Any]) -> Iterator[_Part]:
    """Yield the parts that every match of a sequence holds."""
    spans = [width(n) for n in nodes]
    widths = [s[1] for s in spans]
    leasts = [s[0] for s in spans]
    for first in range(len(nodes)):
        text, chance, wide = "", 1.0, 0
        strings: frozenset[str] | None = frozenset({""})
        for last in range(first, len(nodes)):
            node = nodes[last]
            wide += widths[last]
            if not is_plain(node) or wide > WIDEST:
                break
            text += written(node)
            chance *= _chance(node)
            strings = joined(strings, strings_of(node))
            if width(node)[0]:
                yield _Part(
                    text,
                    chance,
                    min(UNBOUNDED, sum(widths[last + 1 :])),
                    strings,
                    (sum(leasts[:first]), sum(widths[:first])),
                )
    for i, node in enumerate(nodes):
        least, most, after = sum(leasts[:i]), sum(widths[:i]), sum(widths[i + 1 :])
        for part in _inner(node):
            yield _Part(
                part.pattern,
                part.chance,
                min(UNBOUNDED, part.behind + after),
                part.strings,
                (part.head[0] + least, part.head[1] + most),
            )


def _inner(node: Any) -> Iterator[_Part]:
    """Yield the parts that every match of one node holds, from within it."""
    kind, value = node
    if kind is c.SUBPATTERN:
        yield from _parts(list(value[-1]))
    elif kind is c.BRANCH:
        chosen = [min(_parts(list(b)), key=lambda p: p.cost, default=None) for b in value[1]]
        if all(p is not None for p in chosen):
            parts = [p for p in chosen if p is not None]
            patterns = "|".join(dict.fromkeys(p.pattern for p in parts))
            strings: frozenset[str] | None = frozenset()
            for part in parts:
                strings = None if strings is None or part.strings is None else strings | part.strings
            chance = min(1.0, sum(p.chance for p in parts))
            yield _Part(
                f"(?:{patterns})",
                chance,
                max(p.behind for p in parts),
                strings,
                (min(p.head[0] for p in parts), max(p.head[1] for p in parts)),
            )
    elif kind in {c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT} and value[0] > 0:
        wide = width(node)[1]
        for part in _parts(list(value[2])):
            yield _Part(part.pattern, part.chance, min(UNBOUNDED, wide), part.strings, part.head)


def _chance(node: Any) -> float:
    """Guess how likely a node matches at a place in ordinary text."""
    kind, value = node
    if kind is c.AT:
        return 1.0
    if kind is c.LITERAL:
        return _OFTEN.get(chr(value).lower(), _RARE) / _ALL
    if kind is c.IN:
        return min(1.0, sum(_OFTEN.get(x, _RARE) for x in _members(value)) / _ALL)
    if kind is c.SUBPATTERN:
        return _product(value[-1])
    if kind is c.BRANCH:
        return min(1.0, sum(_product(b) for b in value[1]))
    if kind in {c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT}:
        return _product(value[2]) ** int(value[0])
    return 1.0


def _product(nodes: Any) -> float:
    chance = 1.0
    for node in nodes:
        chance *= _chance(node)
    return chance


def _members(items: Any) -> set[str]:
    """Return the common characters that a class holds, as small letters."""
    pattern = re.compile(class_of(items), re.ASCII | re.IGNORECASE)
    return {x for x in _OFTEN if pattern.fullmatch(x)}
