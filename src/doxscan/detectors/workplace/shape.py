"""What a name looks like: its words, and whether they make a name at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import words
from .lazy import Pattern

__all__ = [
    "FIRM", "GAP", "INNER", "KIND_OF_PLACE", "LEGAL_END", "NOT_A_PLACE", "NO_NAME", "PLACE", "TOKEN",
    "Name", "is_capital",
    "is_date", "is_digit", "judged", "number_belongs",
]  # fmt: skip

NO_NAME = "no name follows"
KIND_OF_PLACE = "it says a kind of place and names none"
NOT_A_PLACE = "what follows is no school or workplace"


@dataclass(frozen=True, slots=True)
class Name:
    """Where a name stands, and what it looks like.

    school, work, unit: a word of it is one for a school, a workplace, a unit. capital: it is written with
    capitals. count: how many words. article: ``the``, ``a`` or '' before it.
    """

    start: int
    end: int
    school: bool
    work: bool
    unit: bool
    capital: bool
    count: int
    article: str

    @property
    def is_typed(self) -> bool:
        """True where a word of the name says what it is."""
        return self.school or self.work


TOKEN = Pattern(r"&|\+|[^\W_](?:[\w&'*/+-]|\.(?=\w))*[\w+](?:'(?=\s[A-Z]))?|[^\W_]")
GAP = Pattern(r"[ \t]{1,2}[*_]{0,3}|[ \t]?\n[ \t]{0,40}")
LEGAL_END = Pattern(
    r",? (?:Inc|LLC|L\.L\.C|Ltd|LLP|PLLC|PLC|LP|P\.?C|P\.?A|Corp|Co|GmbH|S\.A|N\.A|Incorporated|Limited)\b\.?",
    re.IGNORECASE,
)
FIRM = Pattern(
    r"[A-Z][\w'-]+(?:, [A-Z][\w'-]+){1,3},? (?:and|&) [A-Z][\w'-]+"
    r"|[A-Z][\w'-]+(?: [A-Z][\w'-]+)? (?:and|&) (?:Sons?|Daughters?|Co|Company|Bros|Brothers|Associates|Partners)\b"
)
PLACE = Pattern(
    r"(?:the\s)?(?:[A-Z](?:[\w'-]|\.(?=\w|\s[A-Z]))*|\d{1,4}(?:st|nd|rd|th))(?:\s(?:[A-Z][\w'-]*|\d{1,4}(?:st|nd|"
    r"rd|th)?\b))*"
)
INNER = frozenset(
    {"of", "and", "the", "de", "del", "la", "du", "y", "von", "van", "for", "at", "on", "in", "des", "am", "und"}
)
_POSSESSIVE_NOUN = Pattern(r"'s? [a-z]")


def is_date(text: str, at: int) -> bool:
    """Tell whether a date begins at ``at``."""
    return bool(
        re.match(
            r"\d{1,4}[/.-]\d|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
            text[at : at + 12],
            re.IGNORECASE,
        )
    )


def number_belongs(before: str, number: str) -> bool:
    """Tell whether a number belongs to the name whose last word is ``before``."""
    return len(number) <= 4 and (
        before.lower().rstrip(".") in words.NUMBERED or bool(re.fullmatch(r"\d{1,3}(?:st|nd|rd|th)", number))
    )


def is_capital(word: str) -> bool:
    """Tell whether a word is written as a name."""
    return word[0].isupper() or (not word.islower() and not word[0].isdigit() and word.lower() != word)


def is_digit(word: str) -> bool:
    """Tell whether a word begins with a digit."""
    return word[0].isdigit()


def judged(text: str, begin: int, end: int, tokens: list[str], article: str, *, capital: bool) -> Name | str:
    """Say what a name looks like, or why it is none."""
    lows = [t.lower().replace("*", "") for t in tokens]
    last = text[begin:end]
    if last.endswith("'s") and _POSSESSIVE_NOUN.match(text[end - 2 : end + 2]) and len(lows) > 1 and capital:
        bare = lows[-1].removesuffix("'s")
        if bare in words.SCHOOL or bare in words.WORK or bare in words.LEGAL:
            end -= 2
            lows[-1] = bare
    telling = [w for w in lows if w not in INNER and w not in "&+"]
    if not telling or len(text[begin:end]) < 2:
        return NO_NAME
    if len(telling) == 1 and (
        telling[0] in words.NOT_A_NAME or (telling[0].rstrip(".") in words.STATES and len(telling[0]) < 3)
    ):
        return NOT_A_PLACE
    placed_at = 0 if capital else end - begin - len(" ".join(tokens))
    school = any(
        w in words.SCHOOL
        and (w not in words.SCHOOL_LAST or w == telling[-1] or (i + 2 == len(telling) and telling[-1].isdigit()))
        for i, w in enumerate(telling)
    ) or (len(telling) > 1 and telling[-1] in words.SCHOOL_END)
    work = (
        any(w in words.WORK or w.removesuffix("'s") in words.WORK for w in telling)
        or any(w in words.LEGAL for w in telling[1:])
        or (len(telling) > 1 and telling[-1] in words.WORK_END)
        or "&" in tokens[1:-1]
        or tokens[-1] in words.PLACES
        or (placed_at > 0 and tokens[-1].lower() in words.PLACES)
    )
    unit = any(w in words.UNIT for w in telling)
    placed = bool(re.search(r"\s(?:in|on|at|of|near|off)\s", text[begin:end]))
    naming = [
        w for w in telling if not (w in words.SCHOOL or w in words.WORK or w in words.NOT_A_NAME or w in words.GENERIC)
    ]
    if (
        capital
        and not placed
        and not naming
        and len(telling) < (4 if unit else 3)
        and not any(c.isdigit() for w in telling for c in w)
    ):
        if len(telling) < 2 or not all(w[0].isupper() for w in tokens if w.lower() in telling):
            return KIND_OF_PLACE
        if set(telling) <= _BARE:
            return KIND_OF_PLACE
    if telling in (["white", "house"], ["supreme", "court"], ["oval", "office"], ["social", "security"]):
        return NOT_A_PLACE
    if len(telling) <= 3 and {"united", "states"} <= set(telling) and not work:
        return NOT_A_PLACE
    return Name(
        begin, end, school, work and not (school and telling[-1] in words.SCHOOL), unit, capital, len(telling), article
    )


#: Capitalised words that make no name among themselves: ``Police Department``, ``High School``.
_BARE = frozenset(
    [
        "police",
        "fire",
        "department",
        "school",
        "schools",
        "high",
        "middle",
        "elementary",
        "university",
        "college",
        "hospital",
        "state",
        "county",
        "city",
        "community",
        "public",
        "private",
        "district",
        "office",
        "board",
        "company",
        "corporation",
        "bank",
        "government",
        "federal",
        "national",
        "medical",
        "center",
        "court",
        "supreme",
        "house",
        "senate",
        "service",
        "services",
        "health",
        "human",
        "house",
        "white",
        "hotel",
        "union",
        "commission",
        "committee",
        "agency",
        "authority",
        "division",
        "station",
        "bureau",
        "park",
        "library",
        "church",
        "museum",
        "primary",
        "secondary",
        "preschool",
        "kindergarten",
        "academy",
        "institute",
        "charter",
        "group",
        "patrol",
        "sheriff's",
    ]
)
