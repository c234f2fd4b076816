"""Read the name of a school or workplace: where it begins, where it ends, and what it looks like.

A name in capitals is a run of capitalised words with ``of``, ``and``, ``&`` inside; it ends at a
lower-case word, a full stop or a comma (``, Inc.`` belongs to it). A place that tells one branch
from another belongs to it as well (``the Foodmart on Route 9``, ``the steel plant in Harrow``).
In chat nothing is capitalised: there a name ends at the first word that cannot be part of one.

>>> text = "works at the Corvane tire plant in Dunmore, nights"
>>> name = read(text, 9)
>>> text[name.start:name.end]
'Corvane tire plant in Dunmore'
>>> read("works at a private school", 9)
'it says a kind of place and names none'
"""

from __future__ import annotations

import re

from . import words
from .capitals import in_capitals
from .lazy import Pattern
from .shape import (
    KIND_OF_PLACE,
    LEGAL_END,
    NO_NAME,
    NOT_A_PLACE,
    PLACE,
    TOKEN,
    Name,
    is_capital,
    is_date,
    is_digit,
    judged,
    number_belongs,
)

__all__ = ["KIND_OF_PLACE", "NOT_A_PLACE", "NO_NAME", "Name", "read"]

#: A name in chat has no more words than this.
MOST_IN_CHAT = 4
_LEAD = Pattern(
    r"(?:[,.\s]{0,4}(?:uh+|um+|er+|like|you know|i think|i guess|that)[,.]{0,3}(?=\s)){0,2}\s{0,3}[\"'*_`(\[]{0,3}"
    r"(?:(?P<article>the|an?|our|das|die|der|dem|el|la|le|les)\s{1,2}(?:local\s|nearby\s|downtown\s)?"
    r"|local\s)?"
    r"(?:(?:[a-z-]{2,16}\s){1,4}(?:called|named)\s)?[\"'*_`\[]{0,3}",
    re.IGNORECASE,
)
_OF_SOMEONE = Pattern(
    r"(?:my|his|her|their|your|ur|this|that|these|those|any|some|each|every|all|no|one|another|whatever|which|what)\s",
    re.IGNORECASE,
)
_STREET = Pattern(
    r"(?:the )?(?:\d{1,3}(?:st|nd|rd|th)|(?:route|rt|rte|highway|hwy|us|i|county road)[ -]?\d{1,4}|square|corner|plaza"
    r"|[a-z][a-z'-]{2,}(?: [a-z]{3,})?(?= (?:st|street|ave|avenue|rd|road|blvd|dr|drive|ln|lane|pkwy|hwy)\b)"
    r"|[a-z][a-z'-]{2,})(?: (?:st|street|ave|avenue|rd|road|blvd|dr|drive|ln|lane|pkwy|hwy)\b)?",
    re.IGNORECASE,
)


def read(text: str, at: int, *, chat: bool = True, shouted: bool = False) -> Name | str:
    """Return the name that begins at ``at`` (after an article, a quote), or in words why there is none.

    chat: whether a name in lower case will do. shouted: the words around are in capitals, so that capitals
    say nothing.
    """
    lead = _LEAD.match(text, at)
    begin = lead.end() if lead else at
    article = (lead.group("article") or "").lower() if lead else ""
    first = TOKEN.match(text, begin)
    if first is None and article:
        begin, article = at, ""
        while begin < len(text) and text[begin] in " \"'*":
            begin += 1
        first = TOKEN.match(text, begin)
    if first is None:
        return NO_NAME
    if _OF_SOMEONE.match(text, begin):
        return KIND_OF_PLACE
    word = first.group()
    if shouted and word.isupper():
        return _in_chat(text, begin, article, shouted=True)
    if is_capital(word) or (is_digit(word) and _number_leads(text, first)):
        return in_capitals(text, begin, article)
    if not chat or is_digit(word):
        return NO_NAME if not is_digit(word) else NOT_A_PLACE
    return _in_chat(text, begin, article, shouted=False)


def _number_leads(text: str, first: re.Match[str]) -> bool:
    """Tell whether a number begins a name: ``3rd Battalion``, ``99 Noodles``, ``24K``."""
    word = first.group()
    following = text[first.end() : first.end() + 2]
    return (
        len(word) <= 5
        and not re.fullmatch(r"\d+(?:am|pm|a|p|[:.]\d+|k|s)?", word + following.strip(), re.IGNORECASE)
        and (
            following[:1] == " "
            and following[1:2].isupper()
            and not re.match(r" (?:[AP]M|GHz|Hz|V|W|K|C|F)\b", text[first.end() : first.end() + 5])
        )
    )


def _in_chat(text: str, begin: int, article: str, *, shouted: bool) -> Name | str:
    """Read a name in lower case."""
    tokens: list[str] = []
    end = pos = begin
    placed = False
    while len(tokens) < MOST_IN_CHAT + 1:
        found = TOKEN.match(text, pos)
        if found is None:
            break
        word = found.group()
        low = word.lower()
        if tokens and low in {"in", "on", "at", "of", "off", "by"}:
            if low in {"at", "by"} and tokens[-1].lower() not in words.PLACES:
                break
            stop = _chat_place(text, found.end() + 1, low, tokens[-1].lower())
            if stop:
                placed = True
                if low == "of":
                    tokens.append(low)
                end = stop
            break
        if low.split("/")[0].split("-")[0] in words.ENDS and not (low in {"st", "n"} and not tokens):
            break
        if not shouted and is_capital(word) and tokens and tokens[-1].lower() in words.PLACES:
            break
        if is_digit(word) and tokens and not number_belongs(tokens[-1], word):
            break
        tokens.append(word)
        end = found.end()
        if text[end : end + 2] == ". " and low in {"st", "mt", "ft", "dr"}:
            end += 1
        legal = LEGAL_END.match(text, end)
        if legal and text[end] == ",":
            end = legal.end()
            tokens.append("inc")
            break
        if text[end : end + 1] != " ":
            break
        pos = end + 1
    if not tokens or len(tokens) > MOST_IN_CHAT + (shouted * 2):
        return NO_NAME if not tokens else "more words than a name has"
    generic = all(t.lower() in words.GENERIC for t in tokens if t != "of")
    head = tokens[-1].lower()
    if generic and not placed:
        return KIND_OF_PLACE
    if generic and head not in words.PLACES and head not in {"department", "mall", "lounge", "school"}:
        return KIND_OF_PLACE
    if article in {"a", "an"}:
        return KIND_OF_PLACE
    if head in _PACE or (not placed and re.match(r"\sof\b", text[end : end + 4])):
        return KIND_OF_PLACE
    if article == "the" and len(tokens) == 1 and not placed and not shouted:
        return KIND_OF_PLACE
    if head in {"company", "firm", "business", "job", "place", "industry", "field"} and article != "the":
        return KIND_OF_PLACE
    return judged(text, begin, end, tokens, article, capital=shouted or any(map(is_capital, tokens)))


#: Words that end a manner or a price, and no name: ``warp speed``, ``chump change``.
_PACE = frozenset(
    [
        "speed",
        "pace",
        "rate",
        "change",
        "wages",
        "wage",
        "pay",
        "cents",
        "dollars",
        "bucks",
        "temps",
        "temperature",
        "temperatures",
        "volume",
        "degrees",
        "height",
        "power",
        "fun",
        "love",
        "glory",
        "justice",
        "peace",
    ]
)


def _chat_place(text: str, at: int, by: str, head: str) -> int:
    """Return where the place after ``in``, ``on``, ``at`` or ``of`` ends; 0 where there is none."""
    capital = PLACE.match(text, at)
    if capital and not is_date(text, at):
        return 0 if capital.group().split()[0].lower() in words.TIMES else capital.end()
    found = _STREET.match(text, at)
    if found is None:
        return 0
    first = found.group().lower().split()
    if first[0] == "the":
        return found.end() if first[-1] in {"square", "corner", "plaza"} else 0
    if any(w in words.ENDS or w in words.GENERIC for w in first):
        return 0
    if by == "of" or (by == "in" and head not in words.PLACES):
        return 0
    return found.end()
