"""Read the name that is the value of a field, to where the field ends."""

from __future__ import annotations

import re

from . import words
from .capitals import MOST
from .lazy import Pattern
from .name import read
from .shape import FIRM, KIND_OF_PLACE, LEGAL_END, NO_NAME, NOT_A_PLACE, TOKEN, Name

__all__ = ["field"]

_FIELD_END = Pattern(
    r"\s{2,}|[\t\n\r;|(<>{}\[\]\"]|\s[-*]{1,2}\s|,?\s\d{2,6}\s[A-Z]|,\s?\d|,\s(?:[A-Z][a-z]+\s)?[A-Z]{2}\b(?!\w)|"
    r"\.\s|\s(?:\(|#|tel\b|ph\b|phone|since|from|as)\s?",
    re.IGNORECASE,
)


def field(text: str, at: int, *, reach: int = 80) -> Name | str:
    """Return the name that is the value of a field (``Employer: ...``), read to where the field ends."""
    start = at
    while start < len(text) and text[start] in " \"'*_`":
        start += 1
    window = text[start : start + reach]
    capitals = read(text, start, chat=False)
    legal = re.search(r"\b(?:Inc|LLC|Ltd|Co|Corp|Bros|St|Dr|Mt|Ft|[A-Z])\.\s", window)
    stop = len(window)
    for found in _FIELD_END.finditer(window):
        if found.group().startswith(".") and legal and legal.end() >= found.end() >= legal.end() - 2:
            continue
        stop = found.start()
        break
    value = window[:stop].rstrip(" .,*_'\"`")
    comma = value.find(", ")
    if comma > 0 and not LEGAL_END.match(value, comma) and not FIRM.match(value):
        value = value[:comma]
    tokens = [t.group() for t in TOKEN.finditer(value)]
    if not tokens or len(tokens) > MOST:
        return capitals if isinstance(capitals, Name) else NO_NAME
    if not isinstance(capitals, str) and capitals.end - start > len(value):
        return capitals
    lows = [t.lower() for t in tokens]
    if (
        lows[0] in words.NOT_A_NAME
        or (lows[0] in words.ENDS and len(lows) < 3)
        or (value[0].isdigit() and len(tokens) == 1)
    ):
        return NOT_A_PLACE
    if len(tokens) == 1 and (lows[0] in words.GENERIC or len(value) < 2):
        return KIND_OF_PLACE
    if value.islower() and (any(w in words.ENDS for w in lows) or all(w in words.GENERIC for w in lows)):
        return KIND_OF_PLACE
    shift = 4 if lows[0] == "the" and len(lows) > 2 and value[0].islower() else 0
    end = start + len(value)
    if text[end : end + 1] == "." and lows[-1] in words.LEGAL:
        end += 1
    school = any(w in words.SCHOOL for w in lows)
    work = any(w in words.WORK or w in words.LEGAL for w in lows)
    unit = any(w in words.UNIT for w in lows)
    return Name(start + shift, end, school, work, unit, not value.islower(), len(tokens), "")
