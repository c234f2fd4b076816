"""Read a name that is written with capitals."""

from __future__ import annotations

import re

from . import words
from .lazy import Pattern
from .shape import (
    FIRM,
    GAP,
    INNER,
    KIND_OF_PLACE,
    LEGAL_END,
    NO_NAME,
    PLACE,
    TOKEN,
    Name,
    is_capital,
    is_date,
    is_digit,
    judged,
    number_belongs,
)

__all__ = ["in_capitals"]

_A_FIRM = Pattern(
    r"\s(?:company|firm|startup|business|agency|corporation|organi[sz]ation|institution|school|university|"
    r"hospital|newspaper|bank)s?\b"
)
#: A name has no more words than this.
MOST = 9
#: After these "for" belongs to the name: ``Center for ...``.
_FOR = frozenset(
    [
        "academy",
        "center",
        "centre",
        "institute",
        "school",
        "college",
        "home",
        "hospital",
        "foundation",
        "society",
        "association",
        "department",
        "museum",
        "alliance",
        "campaign",
        "bureau",
        "clinic",
        "council",
        "coalition",
        "ministry",
        "office",
    ]
)
_OF_PLACE = frozenset({"in", "at", "on", "near", "off", "by"})


def in_capitals(text: str, begin: int, article: str) -> Name | str:
    """Return the name in capitals that begins at ``begin``, or in words why there is none."""
    tokens: list[str] = []
    end = pos = begin
    firm = FIRM.match(text, begin)
    if firm:
        tokens = [t.group() for t in TOKEN.finditer(text, begin, firm.end())]
        end = pos = firm.end()
        gap = GAP.match(text, end)
        pos = gap.end() if gap else len(text)
    while len(tokens) < MOST + 4 and pos < len(text):
        found = TOKEN.match(text, pos)
        if found is None:
            break
        word = found.group()
        low = word.lower()
        if is_digit(word):
            if tokens and not number_belongs(tokens[-1], word):
                break
        elif is_capital(word) or word in "&+":
            if (
                low in words.TIMES
                and word != "Am"
                and (tokens or low not in {"may", "march", "the"})
                and not (low == "the" and not tokens)
            ):
                break
            if (
                tokens
                and low == "class"
                and re.match(r"\s(?:of|')", text[found.end() : found.end() + 4], re.IGNORECASE)
            ):
                break
        else:
            taken = _inner(text, found, tokens) if tokens else 0
            if not taken:
                break
            tokens.extend(t.group() for t in TOKEN.finditer(text, pos, taken))
            end = pos = taken
            if tokens[-1].lower() in words.PLACES:
                place = place_after(text, end)
                end = place or end
                break
            gap = GAP.match(text, pos)
            if gap is None:
                break
            pos = gap.end()
            continue
        tokens.append(word)
        end = found.end()
        if text[end : end + 1] == "." and (low in words.ABBREVIATIONS or (len(word) == 1 and word.isalpha())):
            end += 1
            if low in words.LEGAL:
                break
        legal = LEGAL_END.match(text, end)
        if legal and text[end] == ",":
            end = legal.end()
            if text[end - 1] == "." and legal.group().lower().strip(" ,.") in {
                "llc",
                "llp",
                "lp",
                "pllc",
                "plc",
                "gmbh",
                "pc",
                "pa",
            }:
                end -= 1
            tokens.append("Inc")
            break
        gap = GAP.match(text, end)
        if gap is None:
            break
        if "\n" in gap.group() and not _is_wrapped(text, end, gap.end(), low):
            break
        pos = gap.end()
    while tokens and tokens[-1] in "&+":
        tokens.pop()
        end = begin + len(text[begin:end].rstrip("&+ \n"))
    if not tokens:
        return NO_NAME
    if article in {"a", "an"} and len(tokens) == 1 and _A_FIRM.match(text, end):
        return KIND_OF_PLACE
    return judged(text, begin, end, tokens, article, capital=True)


def _is_wrapped(text: str, end: int, following: int, word: str) -> bool:
    """Tell whether a name goes on after a line end: a long line, and no word before that ends a name."""
    if word in words.SCHOOL or word in words.WORK or word in words.LEGAL:
        return False
    start = text.rfind("\n", 0, end) + 1
    stop = text.find("\n", following)
    return end - start >= 56 and text[following : following + 1].isupper() and (stop < 0 or stop - following > 20)


def _inner(text: str, found: re.Match[str], tokens: list[str]) -> int:
    """Return where the name goes on to over the lower-case word ``found``, or 0 where it ends before it."""
    word = found.group().lower()
    last = tokens[-1].lower()
    rest = text[found.end() : found.end() + 1]
    following = TOKEN.match(text, found.end() + 1) if rest in {" ", "\n"} else None
    if following is None:
        return found.end() if word in words.PLACES and last not in words.LEGAL else 0
    after = following.group()
    if word == "on" and after == "the":
        square = re.match(
            r" (?:square|corner|plaza|hill|lake|river|highway|bypass|parkway)\b",
            text[following.end() : following.end() + 10],
        )
        return following.end() + square.end() if square else 0
    if word in INNER and (is_capital(after) or (is_digit(after) and word == "on") or (after == "the" and word == "of")):
        if after.lower() in words.TIMES and after != "Am" and not (word == "of" and after == "the"):
            return 0
        if word in {"and", "und"}:
            tail = re.match(
                r"(?:\s[A-Z&][\w&'-]*){0,3}(?P<next>\s[a-z]+)?", text[following.end() : following.end() + 60]
            )
            goes_on = (tail.group("next") or "").strip() if tail else ""
            if goes_on in {"is", "was", "has", "had", "are", "will", "lives", "works", "goes", "said", "says", "can"}:
                return 0
            both = after.lower() in {"sons", "co", "company", "associates", "partners", "bros", "brothers", "daughters"}
            typed = re.match(r"[A-Z][\w'-]*(?:\s[A-Z][\w'-]*){0,2}", text[following.start() : following.start() + 60])
            ends = (typed.group().split()[-1].lower() if typed else "") in words.WORK | words.SCHOOL
            if last in words.SCHOOL or last in words.WORK - {
                "road",
                "steel",
                "auto",
                "paving",
                "family",
                "rehab",
                "nursing",
            }:
                return 0
            return found.end() if both or ends else 0
        if word == "for":
            return found.end() if any(t.lower() in _FOR for t in tokens) else 0
        if word == "at":
            return found.end() if any(t.lower() in {"university", "college", "school"} for t in tokens) else 0
        if word == "in":
            return 0
        if word == "on":
            place = PLACE.match(text, following.start())
            if place is None or is_date(text, following.start()):
                return 0
            return place.end()
        if word == "the" and last != "of":
            return 0
        return found.end()
    # A lower-case noun of a place after the name, perhaps after one more word: "Ford plant", "Ash Grove bus barn".
    at = found
    for _ in range(3):
        low = at.group().lower()
        if low in words.PLACES and last not in words.LEGAL and last not in words.SCHOOL:
            onward = re.match(r" (barn|center|centre|depot|yard|hall|plant)\b", text[at.end() : at.end() + 8])
            return at.end() + (onward.end() if onward else 0)
        if low in words.ENDS or low in INNER or low in _OF_PLACE or low not in _MIDDLE:
            return 0
        further = TOKEN.match(text, at.end() + 1)
        if text[at.end() : at.end() + 1] != " " or further is None:
            return 0
        at = further
    return 0


#: Words that may stand between a name and its place noun.
_MIDDLE = words.GENERIC | frozenset(
    [
        "tire",
        "bus",
        "rail",
        "rust",
        "steel",
        "meat",
        "meatpacking",
        "assembly",
        "truck",
        "engine",
        "sales",
        "service",
        "bottling",
        "post",
        "auto",
        "bike",
    ]
)


def place_after(text: str, end: int) -> int:
    """Return where ``in Harrow`` or ``on Route 9`` after a place noun ends; 0 where there is none."""
    found = re.match(r"\s(?:in|at|on|off|near)\s", text[end : end + 7])
    if not found:
        return 0
    at = end + found.end()
    place = PLACE.match(text, at)
    if place is None or is_date(text, at):
        return 0
    first = place.group().split()[0].lower()
    if first in words.TIMES:
        return 0
    return place.end()
