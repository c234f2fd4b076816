"""Read patterns as the standard library parses them: how wide, what strings, and written again.

Only what anchors are made of is known here; TooOddError says that a pattern holds something else.
"""

from __future__ import annotations

from re import _constants as c  # type: ignore[attr-defined]
from typing import Any

__all__ = [
    "TooOddError",
    "all_strings",
    "class_of",
    "escaped",
    "is_plain",
    "is_starred",
    "joined",
    "strings_of",
    "total",
    "width",
    "written",
]

#: Unbounded repetitions count as so many code points; triggers are bound to less.
UNBOUNDED = 240
#: A plain node repeats nothing more freely than this, and nothing more often than MOST_REPEATS.
FREE = 2
MOST_REPEATS = 120
#: More strings than this are too many to tell one by one.
MOST_STRINGS = 240


class TooOddError(Exception):
    """Something in a pattern that is left as its author wrote it."""


def strings_of(node: Any) -> frozenset[str] | None:
    """Return the strings, in small letters, that a plain node stands for; None where they are too many."""
    kind, value = node
    found: frozenset[str] | None = None
    if kind is c.AT:
        found = frozenset({""})
    elif kind is c.LITERAL:
        found = frozenset({chr(value).lower()})
    elif kind is c.IN and value[0][0] is not c.NEGATE and all(op is c.LITERAL for op, _ in value):
        found = frozenset(chr(v).lower() for _, v in value)
    elif kind is c.SUBPATTERN:
        found = all_strings(value[-1])
    elif kind is c.BRANCH:
        found = frozenset()
        for branch in value[1]:
            more = all_strings(branch)
            found = None if found is None or more is None else found | more
    elif kind in {c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT}:
        once = all_strings(value[2])
        found = frozenset() if once is not None else None
        power: frozenset[str] | None = frozenset({""})
        for times in range(int(value[1]) + 1):
            if times >= value[0]:
                found = None if found is None or power is None else found | power
            power = joined(power, once)
    return found if found is not None and len(found) <= MOST_STRINGS else None


def all_strings(nodes: Any) -> frozenset[str] | None:
    """Return the strings that a sequence of nodes stands for; None where they are too many."""
    strings: frozenset[str] | None = frozenset({""})
    for node in nodes:
        strings = joined(strings, strings_of(node))
    return strings


def joined(heads: frozenset[str] | None, tails: frozenset[str] | None) -> frozenset[str] | None:
    """Return each head with each tail; None where they are too many."""
    if heads is None or tails is None or len(heads) * len(tails) > MOST_STRINGS:
        return None
    return frozenset(h + t for h in heads for t in tails)


def width(node: Any) -> tuple[int, int]:
    """Return the least and greatest width of a node, the greatest no more than UNBOUNDED."""
    kind, value = node
    if kind is c.AT:
        return 0, 0
    if kind in {c.LITERAL, c.NOT_LITERAL, c.IN, c.ANY}:
        return 1, 1
    if kind is c.SUBPATTERN:
        return total(value[-1])
    if kind is c.BRANCH:
        spans = [total(b) for b in value[1]]
        return min(s[0] for s in spans), max(s[1] for s in spans)
    if kind in {c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT}:
        low, high = total(value[2])
        return low * int(value[0]), min(UNBOUNDED, high * min(int(value[1]), UNBOUNDED))
    raise TooOddError


def total(nodes: Any) -> tuple[int, int]:
    """Return the least and greatest width of a sequence of nodes."""
    spans = [width(n) for n in nodes]
    return sum(s[0] for s in spans), min(UNBOUNDED, sum(s[1] for s in spans))


def is_plain(node: Any) -> bool:
    """Tell whether a node repeats nothing freely."""
    kind, value = node
    if kind in {c.AT, c.LITERAL, c.NOT_LITERAL, c.IN, c.ANY}:
        return True
    if kind is c.SUBPATTERN:
        return all(map(is_plain, value[-1]))
    if kind is c.BRANCH:
        return all(is_plain(n) for b in value[1] for n in b)
    if kind in {c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT}:
        return value[1] <= value[0] + FREE and value[1] <= MOST_REPEATS and all(map(is_plain, value[2]))
    return False


def is_starred(node: Any) -> bool:
    """Tell whether what a node repeats freely are classes of characters without a bound."""
    kind, value = node
    if kind is c.SUBPATTERN:
        return all(map(is_starred, value[-1]))
    if kind is c.BRANCH:
        return all(is_starred(n) for b in value[1] for n in b)
    if kind in {c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT} and not is_plain(node):
        return value[1] is c.MAXREPEAT and all(n[0] in {c.IN, c.LITERAL, c.NOT_LITERAL, c.ANY} for n in value[2])
    return True


_CATEGORIES = {
    c.CATEGORY_DIGIT: r"\d",
    c.CATEGORY_NOT_DIGIT: r"\D",
    c.CATEGORY_SPACE: r"\s",
    c.CATEGORY_NOT_SPACE: r"\S",
    c.CATEGORY_WORD: r"\w",
    c.CATEGORY_NOT_WORD: r"\W",
}


def class_of(items: Any) -> str:
    """Write a class of characters again; one with characters beyond ASCII as an alternation."""
    beyond = [chr(v) for op, v in items if op is c.LITERAL and v > 0x7F]
    text = ""
    for op, value in items:
        if op is c.NEGATE:
            if beyond:
                raise TooOddError
            text += "^"
        elif op is c.LITERAL:
            text += escaped(value) if value <= 0x7F else ""
        elif op is c.RANGE:
            if value[1] > 0x7F:
                raise TooOddError
            text += f"{escaped(value[0])}-{escaped(value[1])}"
        elif op is c.CATEGORY:
            text += _CATEGORIES[value]
        else:
            raise TooOddError
    if beyond:
        return "(?:" + "|".join(([f"[{text}]"] if text else []) + beyond) + ")"
    return f"[{text}]"


def escaped(code: int) -> str:
    """Write an ASCII character so that it stands for itself, inside a class and outside."""
    character = chr(code)
    return character if character.isalnum() else f"\\x{code:02x}"


def written(node: Any) -> str:
    """Write a plain node again as a pattern."""
    kind, value = node
    if kind is c.AT:
        return ""
    if kind is c.LITERAL:
        return escaped(value) if value <= 0x7F else chr(value)
    if kind is c.NOT_LITERAL and value <= 0x7F:
        return f"[^{escaped(value)}]"
    if kind is c.ANY:
        return "[^\\x0a]"
    if kind is c.IN:
        return class_of(value)
    if kind is c.SUBPATTERN:
        return "(?:" + "".join(map(written, value[-1])) + ")"
    if kind is c.BRANCH:
        return "(?:" + "|".join("".join(map(written, b)) for b in value[1]) + ")"
    if kind in {c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT}:
        return (
            "(?:" + "".join(map(written, value[2])) + f"){{{value[0]},{'' if value[1] is c.MAXREPEAT else value[1]}}}"
        )
    raise TooOddError
