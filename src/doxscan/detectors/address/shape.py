"""What a delivery line is worth by its shape alone.

A street word that means nothing else, in capitals, is proof enough to be fair; a word that is common in
prose needs capitals, a town or a unit; small letters go to ``usaddress`` where cheap rules leave a doubt.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from doxscan.detect import Evidence

from .parse import Street
from .tail import Rest
from .words import AFTER, word_set

__all__ = ["WRAPPED", "directed", "shape"]

WRAPPED = (
    "street|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|circle|cir|boulevard|blvd|terrace|trail|parkway|pkwy"
    "|loop|highway"
)
#: Common words that end the names of streets where people live, rather than of places and buildings.
_HOMELY = word_set(
    "way drive court place loop trail cove trace run row ridge point pointe hollow knob landing path pass crossing"
    " bend view hill glen square mews common commons walk knoll park bluff creek garden gardens green"
    " heights meadow meadows manor"
)


@cache
def directed() -> re.Pattern[str]:
    """A direction and a name, as in "810 N. Harlan", or a direction and a number, as in "1810 W 39th"."""
    return re.compile(
        r"[ ](?:(?P<short>[NSEW]|NE|NW|SE|SW)\.?|North|South|East|West)[ ]"
        r"(?:[A-Z][a-z]{3,}(?![a-z'])|(?P<ordinal>\d{1,3}(?:st|nd|rd|th)(?![a-z])))",
        re.ASCII,
    )


@lru_cache(maxsize=4096)
def _is_tagged(address: str) -> bool:
    """Ask usaddress whether a run of words is a street address; for what cheap rules leave open."""
    import usaddress  # noqa: PLC0415 - heavy, and seldom needed

    try:
        tags, what = usaddress.tag(address)
    except usaddress.RepeatedLabelError:
        return False
    return what == "Street Address" and "StreetName" in tags and "AddressNumber" in tags


def shape(number: str, line: Street, following: Rest, text: str) -> Evidence | str:
    """What the delivery line alone is worth, or why it is none."""
    digits = re.sub(r"\D", "", number)
    is_full = following.has_zip or following.has_state
    if len(digits) > 5 and not is_full:
        return "a number of six digits is no house number without a city"
    if "\n" in text[line.begin : line.end] and not _is_wrapped(text, line):
        return "a line ends inside, and it is no running text"
    if line.how == "bare":
        way = directed().match(text, line.begin)
        if way and len(digits) > 1:
            sure = way.group("short") or way.group("ordinal")
            return Evidence("a number, a direction and a name", 3 if sure and len(digits) > 2 else 2)
        return Evidence("a number and a name without a street word", 1)
    if line.how in {"grid", "route"}:
        return Evidence("a number on a numbered road", 3 if line.how == "grid" or is_full or line.is_capital else 2)
    if line.how == "leading":
        return Evidence("a number and a named street", 3)
    if line.how == "alone":
        return Evidence("a number on a street that needs no street word", 3 if line.is_capital else 1)
    if re.match(r"[ ]?%|[ ](?:of|to|from)[ ]", text[line.end : line.end + 6]) and not line.is_capital:
        return "the street word goes on as prose"
    if line.how == "common":
        return _common(number, line, following, text)
    if (line.is_capital and _capital(text, line)) or is_full or text[line.end - len(line.suffix) :][:1].isupper():
        return Evidence("a number, a name and a street word", 3)
    if not _is_tagged(f"{number} {line.name} {line.suffix}"):
        return "no street to the eyes of usaddress"
    return Evidence(
        "a number, a name and a street word, in small letters", 3 if len(digits) > 1 or _is_alone(text, line) else 2
    )


def _common(number: str, line: Street, following: Rest, text: str) -> Evidence | str:
    """What a delivery line is worth whose street word is common in prose, or why it is none."""
    digits = re.sub(r"\D", "", number)
    is_full = following.has_zip or following.has_state
    if line.is_capital and line.suffix and _capital(text, line):
        is_year = len(digits) == 4 and digits[:2] in {"19", "20"}
        is_sure = is_full or following.has_unit or following.has_city
        if not is_sure and (is_year or line.suffix not in _HOMELY or (len(digits) < 2 and " " in line.name)):
            return Evidence("a number, a name and a word that may be a street", 2)
        return Evidence("a number, a name and a street word", 3)
    if is_full or following.has_unit:
        return Evidence("a number, a name and a street word", 2)
    goes_on = re.match(r"[ ]([a-z]+)", text[line.end : line.end + 14])
    if goes_on and goes_on.group(1) in AFTER:
        return "the street word goes on as prose"
    if not _is_tagged(f"{number} {line.name} {line.suffix}"):
        return "a common word after a number, and no street to the eyes of usaddress"
    is_likely = len(digits) > 2 and line.suffix in _HOMELY
    return Evidence("a number, a name and a word that may be a street", 2 if is_likely else 1)


def _is_alone(text: str, line: Street) -> bool:
    """Tell whether a street stands by itself between marks or line ends, and not in the flow of a sentence."""
    before = text[max(0, line.begin - 9) : line.begin].rstrip("0123456789")
    after = text[line.end : line.end + 7]
    return bool(re.search(r"(?:^|[.:;,!?(\n-])[ ]?$", before) and re.match(r"[ ]?(?:[.:;,!?)\n-]|$|right[?])", after))


def _is_wrapped(text: str, line: Street) -> bool:
    """Tell whether the line end inside a street is that of running text: a long line, a name in capitals."""
    words = text[line.begin : line.end].split()
    begin = text.rfind("\n", 0, line.begin) + 1
    is_named = all(w[0].isupper() or w[0].isdigit() for w in words)
    return (
        line.how in {"suffix", "common"} and is_named and line.begin - begin >= 30 and line.suffix in WRAPPED.split("|")
    )


def _capital(text: str, line: Street) -> bool:
    """Tell whether the street word begins with a capital, as in a name."""
    at = text.lower().rfind(line.suffix, 0, line.end)
    return text[at : at + 1].isupper()
