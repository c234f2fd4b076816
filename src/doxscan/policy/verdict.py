"""What a post amounts to: a first version, from the forms of its findings and the words before them.

``exposed``: an identifier stands there that is private by its form and, by the words before it, is not
the writer's own. ``mentioned``: there are findings, but they belong to an office or a role, are partial,
or the writer speaks of themselves. ``none``: there are no findings. ``dox`` is true where the level is
``exposed``.

This is a reading aid, not a legal finding: it knows no intent, no consent and no protected person, and
it looks only at pronouns. What was left out on purpose for now: who the subject of a post is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from doxscan.model import Confidence, Finding

from .profile import Profile

__all__ = ["NOT_PRIVATE", "Verdict", "judge"]

#: Forms that tell of an office, a role, a firm or a place, or that give only a part of an identifier.
NOT_PRIVATE = frozenset(
    {"official", "role", "toll-free", "provider", "ein", "area", "year", "last4", "partial", "business", "published"}
)
#: How far before a finding a pronoun may stand, in code points.
REACH = 160

_WRITER = re.compile(r"\b(?:i|i'm|im|i've|i'd|i'll|my|mine|me|myself)\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:he|he's|his|him|she|she's|her|hers|they|they're|their|them|your|"
    r"(?:this|that) (?:guy|man|woman|officer|cop|person)|"
    r"(?:my|our) (?:ex|boss|landlord|neighbou?r|teacher|coworker|colleague))\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a post exposes somebody, how far, and why in words."""

    dox: bool
    level: str
    reasons: tuple[str, ...]


def judge(text: str, findings: Sequence[Finding], profile: Profile) -> Verdict:
    """Return what the findings in a post amount to. Their places must be those of ``text``."""
    exposed: dict[str, int] = {}
    mentioned: dict[str, int] = {}
    for finding in findings:
        is_private = finding.form not in NOT_PRIVATE and finding.confidence >= Confidence.FAIR
        side = exposed if is_private and not _is_of_writer(text, finding.place.start) else mentioned
        side[finding.category] = side.get(finding.category, 0) + 1
    if exposed:
        level, counts, whose = "exposed", exposed, "not the writer's own"
    elif mentioned:
        level, counts, whose = "mentioned", mentioned, "of the writer, of an office, or in part"
    else:
        return Verdict(dox=False, level="none", reasons=())
    reasons = tuple(f"{c.words}: {counts[c.id]}, {whose}" for c in profile.categories if c.id in counts)
    return Verdict(dox=bool(exposed), level=level, reasons=reasons)


def _is_of_writer(text: str, at: int) -> bool:
    """Tell whether the writer is who is spoken of at a place.

    The nearest pronoun before it in its sentence decides. Where there is none, it is the writer if the
    text speaks of the writer and of nobody else.
    """
    before = text[max(0, at - REACH) : at].replace("\u2019", "'")
    sentence = before[max((m.end() for m in _SENTENCE_END.finditer(before)), default=0) :]
    other = max((m.end() for m in _OTHER.finditer(sentence)), default=-1)
    writer = max((m.end() for m in _WRITER.finditer(sentence)), default=-1)
    if other != writer:
        return writer > other
    return bool(_WRITER.search(text)) and not _OTHER.search(text)
