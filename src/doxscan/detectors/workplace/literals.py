"""Write anchors as plain strings: the prefilter searches thousands of them at once."""

from __future__ import annotations

import re
from itertools import product

__all__ = ["each"]

#: A string longer than this needs no blank at its end to be rare.
LONG = 5
#: So many strings make one anchor.
TOGETHER = 120

_GROUP = re.compile(r"\{([^{}]*)\}")


def each(*templates: str) -> tuple[str, ...]:
    r"""Return every string that the templates stand for, as anchors.

    ``{a|b|}`` is one of its parts. A blank stands for a blank and for the end of a line; at the end
    of a long string it is left out.

    >>> each("first {day|week}")
    ('(?:first\\ day|first\\\nday|first\\ week|first\\\nweek)',)
    """
    found: dict[str, None] = {}
    for template in templates:
        pieces = _GROUP.split(template)
        choices = [piece.split("|") if i % 2 else [piece] for i, piece in enumerate(pieces)]
        for chosen in product(*choices):
            text = "".join(chosen)
            if len(text) > LONG:
                text = text.rstrip(" ")
            inner = text.split(" ")
            for blanks in product(" \n", repeat=len(inner) - 1):
                made = inner[0] + "".join(b + part for b, part in zip(blanks, inner[1:], strict=True))
                found[re.escape(made)] = None
    every = list(found)
    return tuple(f"(?:{'|'.join(every[i : i + TOGETHER])})" for i in range(0, len(every), TOGETHER))
