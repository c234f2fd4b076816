"""Read the delivery line of an address after its house number: direction, name, suffix.

USPS Publication 28, chapter 2, with numbered roads, grids, and streets whose word comes first. It looks
at folded text and gives places in it; what an address is, ``street`` decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .words import ALONE, COMMON, DIRECTIONS, ORDINARY, STREET, word_set

__all__ = ["NUMBER", "Street", "street"]

#: A house number: 4417, 221B, 44-18, 12 1/2, 1204 - 88, N6W23001.
NUMBER = (
    r"(?:[NSEW]\d{1,5}[NSEW]\d{1,5}|[NSEW]\d{3,5}|\d{1,6}(?: ?- ?\d{1,5})?(?:[A-Za-z]"
    r"(?![A-Za-z0-9'])|-[A-Za-z](?![A-Za-z]))?(?: ?(?:\d/\d|[\u00bc-\u00be]))?)"
)
_ORDINAL = r"(?:\d{1,3}[\u00bc-\u00be]|\d{1,3} \d/\d)(?= )|\d{1,3} ?(?:st|nd|rd|th|ST|ND|RD|TH|St|Nd|Rd|Th)(?![A-Za-z])"
_TOKEN = (
    rf"(?:{_ORDINAL}|\d{{1,3}}(?= (?:St|Street|Ave|Avenue|Rd|Road|Pl|Place|Ter"
    r"|Terrace|Dr|Drive)(?![A-Za-z]))|[A-Za-z](?:[A-Za-z0-9'/-]*[A-Za-z])?\.?"
    r"(?:[A-Z]\.)?)"
)
#: Most words of a street's name with its suffix and directions.
MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Street:
    """A delivery line: where it ends, and how it is made.

    ``how``: "suffix" (ends in a street word), "common" (in a word that is common in prose as well),
    "route" (a numbered road), "leading" (Avenue B), "alone" (Broadway), "grid", "bare" (no street word).
    """

    begin: int
    end: int
    how: str
    name: str
    suffix: str
    is_capital: bool


@cache
def _run() -> re.Pattern[str]:
    return re.compile(rf"(?:[ ]{{1,3}}|[ ]?\n[ ]{{0,8}})({_TOKEN})(?![A-Za-z0-9_])", re.ASCII)


@cache
def _route() -> re.Pattern[str]:
    return re.compile(
        r"[ ](?:[NSEW]\.?[ ]|(?:north|south|east|west|old|private)[ ]){0,2}"
        r"(?:(?:us|u\.s\.|state|county|co\.?|farm[ -]to[ -]market|farm|ranch|township|twp|forest|private|c|s|p)[ ]?)?"
        "(?:highway|hwy|road|rd|route|rte|interstate|trunk|fm|rm|cr|sr|sh|ih|us"
        r"|i|rural route|trail|loop|spur)\.?[ ]?-?\#?"
        r"(?:\d{1,5}[a-z]?|[A-Z]{1,3})(?![A-Za-z0-9])"
        r"(?:[ ](?:[NSEW]|NE|NW|SE|SW|north|south|east|west|northeast|northwest|southeast|southwest)(?![A-Za-z.'/-]))?",
        re.ASCII | re.IGNORECASE,
    )


@cache
def _grid() -> re.Pattern[str]:
    return re.compile(
        r"[ ](?:[NSEW]\.?|north|south|east|west)[ ]\d{1,5}[ ](?:[NSEW](?![A-Za-z])\.?"
        "|north|south|east|west)(?![A-Za-z])",
        re.ASCII | re.IGNORECASE,
    )


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(
        r"(?:[ ](?:bis|ter))?,?[ ](?:[NSEW]\.?[ ])?"
        r"(?:(?i:avenue|ave|av)\.?[ ](?:[A-Z](?![A-Za-z0-9'.])|of[ ]the[ ][A-Z][a-z]+"
        "|(?:du|de|des|d')[ ]?(?:la[ ]|l')?[A-Za-z'-]+(?:[ -][A-Z][A-Za-z'-]+){0,3})"
        r"|(?:avenue|boulevard|bd|place|cours|allee)[ ][A-Z][a-z'-]+(?:[ -][A-Z][A-Za-z'-]+){0,2}"
        "|(?i:(?:el[ ])?(?:rue|calle|chemin|impasse|allee|quai|cours|place|route"
        "|boulevard|bd|paseo|camino|via|avenida|carrera|rua|viale"
        r"|piazza|corso|caminito|callejon))\.?[ ](?:(?:de|du|des|del|la|las|los|le|les|el|l'|d'|da|do|dos)[ ]?){0,2}"
        r"[A-Z][A-Za-z'-]+(?:[ -](?:(?:de|du|des|del|la|le|l'|d')[ ]?){0,2}[A-Z][A-Za-z'-]+){0,3})",
        re.ASCII,
    )


@cache
def _soon() -> re.Pattern[str]:
    return re.compile(
        r"(?:[A-Z][A-Za-z'-]*\.?[ ]){0,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln"
        "|Drive|Dr|Court|Ct|Circle|Cir|Boulevard|Blvd|Way|Place|Pl"
        r"|Terrace|Trail|Parkway|Pkwy|Loop|Highway)(?![A-Za-z0-9])",
        re.ASCII,
    )


def street(text: str, at: int, *, bare: int = 0) -> Street | None:
    """Read a delivery line after its number, which ends at ``at``; None where there is none.

    ``bare``: how many words may make the name where no street word ends it; 0 is not at all.

    >>> street("72 Birch Knoll Rd, Belton", 2).name
    'Birch Knoll'
    """
    for how, pattern in (("grid", _grid()), ("route", _route()), ("leading", _leading())):
        found = pattern.match(text, at)
        if found and not (how == "route" and not _is_route(found.group())):
            return Street(at, found.end(), how, found.group().strip(), "", found.group().strip()[:1].isupper())
    words: list[tuple[str, str, int]] = []
    place = at + 1 if text.startswith(", ", at) else at
    is_wrapped = False
    while len(words) < MOST_WORDS:
        found = _run().match(text, place)
        if not found:
            break
        word = found.group(1)
        if "\n" in found.group():
            # Wrapped text: a street word must come soon after the line end, once.
            if is_wrapped or not _soon().match(text, found.start(1)):
                break
            is_wrapped = True
        place = found.end()
        words.append((word, word.lower().rstrip("."), place))
        if word.endswith(".") and not (len(word) <= 5 or word[:-1].lower() in STREET):
            break
    if not words:
        return None
    return _named(text, at, words, bare)


def _is_route(found: str) -> bool:
    """A route needs a number, or a letter road written in capitals."""
    last = (
        found.rsplit(maxsplit=1)[-1]
        if found.rsplit(maxsplit=1)[-1].lower() not in DIRECTIONS
        else (found.split()[-2:] or [""])[0]
    )
    return any(c.isdigit() for c in found) or last.isupper()


def _named(text: str, at: int, words: list[tuple[str, str, int]], bare: int) -> Street | None:
    """Find where the street ends in a run of words."""
    plain = [w[1] for w in words]
    begin = 0
    while begin < len(words) - 1 and plain[begin] in DIRECTIONS and begin < 2:
        begin += 1
    if begin and (plain[begin] in STREET) and len(words) > begin:
        # "N Street", "East Avenue": the direction is the name
        begin -= 1
    first = _first_suffix(words, plain, begin)
    is_capital = words[begin][0][0].isupper() or words[begin][0][0].isdigit()
    if first is None:
        if plain[begin] in ALONE or (plain[begin] == "the" and len(words) > begin + 1 and plain[begin + 1] in ALONE):
            j = begin + (plain[begin] == "the")
            return Street(at, _post(text, words, j), "alone", words[j][0], "", is_capital)
        return _bare(at, words, begin, bare, is_capital=is_capital)
    last = _last_suffix(words, plain, first)
    name = text[words[begin][2] - len(words[begin][0]) : words[last - 1][2]]
    if plain[begin] in ORDINARY and not (words[begin][0][0].isupper() or words[begin][0][0].isdigit()):
        return None
    if any(p in ORDINARY for p in plain[begin:last]) and not all(
        w[0][0].isupper() or w[0][0].isdigit() or w[1] in {"the", "of", "de", "la", "las", "los", "del", "el", "and"}
        for w in words[begin:last]
    ):
        return None
    end = _post(text, words, last)
    how = "suffix" if plain[last] in STREET else "common"
    return Street(at, end, how, name, plain[last], is_capital)


def _first_suffix(words: list[tuple[str, str, int]], plain: list[str], begin: int) -> int | None:
    for j in range(begin + 1, len(words)):
        if plain[j] in STREET or plain[j] in COMMON:
            return j
        if words[j - 1][0].endswith(".") and len(words[j - 1][0]) > 5:
            return None
    return None


def _last_suffix(words: list[tuple[str, str, int]], plain: list[str], first: int) -> int:
    """Go on from the first suffix to a later one, as in "Dune Grove Rd" or "Lake Shore Drive"."""
    last = first
    while last + 1 < len(words) and (plain[last + 1] in STREET or plain[last + 1] in COMMON):
        ended = words[last][0].endswith(".") and plain[last] in STREET and plain[last] != "st"
        if ended or (words[last][0][0].isupper() and not words[last + 1][0][0].isupper()):
            break
        if plain[last] in STREET and plain[last] != "st" and plain[last + 1] not in STREET:
            break
        last += 1
    if plain[last] in COMMON or plain[last] in {"st", "mt", "pt"}:
        for ahead in (2, 3):
            j = last + ahead
            if j < len(words) and plain[j] in STREET and plain[j] not in {"st", "mt", "pt", "ft"}:
                between = words[last + 1 : j + 1]
                if all(w[0][0].isupper() and w[1] not in DIRECTIONS for w in between):
                    return j
    return last


#: "Ave 3 #05-12", as in Singapore.
_NUMBERED = re.compile(r"[ ]\d{1,2}(?=,?[ ]\#\d)", re.ASCII)
#: Short forms that keep their full stop.
_SHORT = word_set(
    "st ave av rd ln dr ct cir blvd pl ter terr trl pkwy hwy sq cv cres str pt hts xing aly plz expy fwy rte mt"
    " n s e w ne nw se sw"
)


def _post(text: str, words: list[tuple[str, str, int]], last: int) -> int:
    """The end of a street whose suffix is word ``last``: its full stop and a direction after it go in or out."""
    end = words[last][2]
    numbered = _NUMBERED.match(text, end)
    if numbered:
        return numbered.end()
    if last + 1 < len(words) and words[last + 1][1] in DIRECTIONS - {"no", "so"}:
        word = words[last + 1][0]
        is_part = word.isupper() or words[last][0][0].isupper() == word[0].isupper()
        follows = words[last + 2][0] if last + 2 < len(words) else ""
        is_city = (
            len(word) > 4
            and follows[:1].isupper()
            and follows.lower().rstrip(".") not in {"apt", "unit", "ste", "suite"}
        )
        if is_part and not is_city:
            return words[last + 1][2]
    return end if words[last][1] in _SHORT or not words[last][0].endswith(".") else end - 1


_BARE_STOP = ORDINARY | word_set(
    "if so when where how why now right just please lol because apt apartment unit suite ste lot floor trlr bldg room"
)


def _bare(at: int, words: list[tuple[str, str, int]], begin: int, most: int, *, is_capital: bool) -> Street | None:
    """A name without a street word: capitalised words, or lower-case ones up to a stop word."""
    if not most:
        return None
    count = begin
    while count < len(words) and count - begin < most:
        word, low, end = words[count]
        if count and end - len(word) - words[count - 1][2] != 1:
            break
        if low in _BARE_STOP and not (word[0].isupper() and low in {"may", "march", "point", "star"}):
            break
        if is_capital and not (word[0].isupper() or word[0].isdigit()):
            break
        count += 1
        if word.endswith("."):
            break
    if count == begin:
        return None
    name = words[begin][0]
    if words[begin][1] in ORDINARY or (len(name.rstrip(".")) < 3 and not name[0].isdigit()):
        return None
    return Street(at, words[count - 1][2], "bare", name, "", is_capital)
