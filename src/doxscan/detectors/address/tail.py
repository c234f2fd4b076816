"""Read what follows the delivery line of an address: units, city, state, ZIP.

The parts may stand on the same line or on the next, between commas, bars, tabs, cells of a table,
tags or JSON keys. Postal codes are those of the United States, Canada, the United Kingdom, Ireland,
Australia and the five or six digits of many other countries.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from .words import STATE_NAMES, STATES, UNITS, word_set

__all__ = ["Rest", "rest"]


@dataclass(frozen=True, slots=True)
class Rest:
    """What follows a delivery line: where it ends, and which parts were there."""

    end: int
    has_unit: bool = False
    has_city: bool = False
    has_state: bool = False
    has_zip: bool = False
    unit: str = ""
    unit_end: int = 0


# What stands between two parts of an address.
_WORD_KEYS = (
    "city|town|state|province|zip|postal|postcode|post code|county|apt|apartment"
    "|unit|suite|line ?2|address ?2|addr ?2|st"
)
_KEY = (
    r"(?:(?:[\"'][A-Za-z_0-9]{2,24}[\"'][ ]?:[ ]?(?:\"\"|''|null|None),[ \n]{0,12})?[\"'][A-Za-z_ "
    r".0-9-]{2,24}[\"'][ ]?:[ \n]{0,8}[\"']?"
    f"|(?:[A-Za-z]{{2,9}}[_ .-])?(?:{_WORD_KEYS})(?:[ /,&]{{1,3}}(?:{_WORD_KEYS}"
    r"|code)){0,3}[ ]?[:=][ ]{0,16}[\"']?)"
)
_SEP = (
    r"(?:\",(?:\"\",){1,3}\"|,?[\"']?[ \t]{0,4}(?:[,;|*/&]{1,4}|\r?\n|\\n|<br ?/?>"
    r"|</[A-Za-z:_]{1,20}>[ \n]{0,8}<[A-Za-z:_]{1,20}>)"
    rf"[ \t\r\n]{{0,12}}(?:>[ ]?|[\"']|{_KEY})?|[ \t]{{1,40}}(?:-[ ]|[\"']|{_KEY})?)"
)
_ZIP = r"(?<!\d)(?:\d{5}(?:-\d{4}|[ ]-[ ]\d{4})?|\d[\dOIl]{4})(?![\dA-Za-z])(?!-\d)"
_CODE = (
    "|".join(STATES) + "|Calif|Mass|Penn|Mich|Minn|Wash|Ore|Tenn|Tex|Fla|Ill|Ind|Wis|Wisc|Colo"
    "|Ariz|Conn|Ala|Ark|Okla|Neb|Nebr|Kan|Kans|Mo|Miss|La|Ga|Va|Md|Del|Mont"
    r"|N\.J|N\.Y|N\.C|S\.C|N\.D|S\.D|N\.H|N\.M|R\.I|W\.Va|D\.C|Wash\. D\.C|M0"
    "|C0|0H|0K|0R|1L|1N|1A|1D"
)
_NAME = "|".join(n.replace(" ", r"[ ]") for n in STATE_NAMES)
_STATE = rf"(?:(?:{_NAME})|(?:{_CODE})\.?)(?![A-Za-z0-9])"
_CITY = r"(?:[NSEW]\.?[ ])?[A-Za-z][A-Za-z'.-]{1,20}(?:[ ](?:[A-Za-z][A-Za-z'.-]{1,20}|[a-z]{2})){0,3}?"
_CAP_CITY = (
    "[A-Z][A-Za-z'-]{2,20}(?:[ ](?:of[ ]|de[ ]|la[ ])?[A-Z][A-Za-z'-]{1,20}){0,2}" r"|(?:St|Ft|Mt)\.[ ][A-Z][a-z]{2,20}"
)
_UK = r"[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2}(?![A-Za-z0-9])"
_CA = r"[A-Z]\d[A-Z][ -]?\d[A-Z]\d(?![A-Za-z0-9])"


@cache
def _sources() -> dict[str, tuple[str, int]]:
    both = re.ASCII | re.IGNORECASE
    number = (
        r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten)|[A-Za-z]?-?\d{1,5}[A-Za-z]?"
        r"(?:-?[A-Za-z0-9]{1,3})?|[A-Za-z](?:-?\d{1,4})?)(?![A-Za-z0-9])"
    )
    return {
        "unit": (
            (
                rf"(?:{_SEP}|\.[ ])(?P<open>[(])?(?:"
                rf"(?P<word>{UNITS})(?![A-Za-z])\.?[ ]?(?:\#|no\.?|number)?[ ]?{number}"
                rf"|(?P<hash>\#)[ ]?{number}"
                r"|(?P<floor>\d{1,2}(?:st|nd|rd|th)[ ](?:floor|fl|flr)(?![a-z])|(?:first"
                "|second|third|fourth|fifth)[ ]floor)"
                r"|(?P<side>(?:upper|lower|rear|back|front|garage|top|basement|bsmt|penthouse|upstairs|downstairs)"
                r"(?:[ ](?:unit|apt|apartment|house|flat|floor|level))?)(?![A-Za-z])(?=[ ]?[,;|\n.)]|$))(?(open)[)])"
            ),
            both,
        ),
        "full": (
            (
                f"(?:[ ]in(?=[ ]))?(?:{_SEP}(?P<more>{_CITY}))??{_SEP}(?P<city>{_CITY})(?P<gap>{_SEP}"
                f"|,)(?P<state>{_STATE})"
                rf"(?:(?:{_SEP}|-)(?:(?:{_STATE}|U\.?S\.?A?\.?|United[ ]States){_SEP})?(?P<zip>{_ZIP}|{_CA}))?"
            ),
            both,
        ),
        "state": (rf"(?P<gap>{_SEP})(?P<state>{_STATE})(?:{_SEP}(?P<zip>{_ZIP}|{_CA}))?", both),
        "zip": (rf"{_SEP}(?P<zip>{_ZIP})", both),
        "cityzip": (rf"(?P<gap>{_SEP})(?P<city>{_CITY}){_SEP}(?P<zip>{_ZIP})", both),
        "postcode": (rf"(?:{_SEP}(?P<city>{_CITY}))??(?:{_SEP}(?P<more>{_CITY}))??{_SEP}(?P<zip>{_UK}|{_CA})", both),
        "long": (
            (
                r"(?:[ ]?,[ \n]{1,4}(?:[A-Z]|\d{1,3}(?:st|nd|rd|th)[ ])[A-Za-z0-9'./ -]{1,32}?){1,6}"
                r"(?:,?[ \n-]{1,3}(?:[A-Z]{2,3},?[ ])?)"
                r"(?P<zip>\d{5}-\d{3}|\d{2}-\d{3}|\d{3}[ ]?\d{3}|\d{5}|(?!19|20)\d{4}(?=[.,;)\n]|$)"
                r"|[A-Z]\d[\dW][ ]?[A-Z0-9]{4}"
                r"|[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2})(?![A-Za-z0-9-])"
            ),
            re.ASCII,
        ),
        "abroad": (
            (
                rf"{_SEP}(?P<zip>\d{{4,5}}|[A-Z]-\d{{4,5}}|\d{{4}}[ ]?[A-Z]{{2}})[ ](?P<city>{_CAP_CITY})"
                r"(?=[ ]?[,.;)\n|]|$|[ ][a-z])"
            ),
            re.ASCII,
        ),
        "australia": (
            (
                f"(?:{_SEP}(?P<city>{_CITY}))?{_SEP}(?P<state>NSW|VIC|QLD|SA|WA|TAS|ACT|NT)[ ,]{{1,2}}"
                r"(?P<zip>\d{4})(?!\d)"
            ),
            re.ASCII,
        ),
        "city": (
            (
                rf"(?:,[ ]?|[ ]?\|[ ]?|;)(?P<city>{_CAP_CITY})(?:,[ ](?P<more>{_CAP_CITY})"
                rf"(?:[ ]\d{{1,2}})?(?:,[ ](?:{_CAP_CITY})(?:[ ]\d{{1,2}})?)?(?=[ ]?[.;!?)\n]|$))?"
                r"(?=[ ]?(?:[^A-Za-z0-9 ]|$)|[ ](?:[ ]"
                "|(?:and|with|on|if|but|at|where|in|near|off|by|from|is|was|for|this|every"
                "|after|before|until|around|since|because|so|or|as|tonight|today|tomorrow"
                "|right|just|next|across|behind|rn|to)[ ]))"
            ),
            re.ASCII,
        ),
        "local": (rf"{_SEP}(?P<city>KCMO|KCK|NYC|STL|SLC|OKC|ATL|PDX|NOLA|KC)(?![A-Za-z0-9])", both),
    }


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern, compiled when first needed; they are large."""
    source, flags = _sources()[name]
    return re.compile(source, flags)


#: Two-letter codes that are words of prose in lower case.
_WORDY = word_set(
    "in me or hi ok oh la ma pa id de co al on ab act vic sa nt nb ns sk mb bc qc nl ap ae gu vi pr mi mt ct ga va"
    " miss mass wash ill ark ala ore tex"
)
_NO_CITY = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december he she they we you his her the this that call cell phone tel email dob
    born ssn my your wife husband his and also fax mobile age name apt unit suite floor about please wait then
    but so where when which who at on near across behind next between off just with
    """
)


def _is_city(city: str) -> bool:
    """Tell whether words that stand where a city does may be one."""
    words = city.lower().split()
    return words[0].strip(".,") not in _NO_CITY and words[-1].strip(".,") not in _NO_CITY and len(city) > 2


def rest(text: str, end: int, *, abroad: bool = False) -> Rest:
    """Read what follows a delivery line that ends at ``end``: units, city, state, ZIP.

    ``abroad``: the postal code may stand before the city.

    >>> t = "72 Birch Knoll Rd, Apt 4, Belton, MO 64012-1234, call me"
    >>> t[: rest(t, 17).end]
    '72 Birch Knoll Rd, Apt 4, Belton, MO 64012-1234'
    """
    unit = ""
    has_unit = False
    at = end
    for _ in range(2):
        found = _pattern("unit").match(text, _past_stop(text, at))
        if not found:
            break
        has_unit = True
        unit = unit or (found.group("word") or found.group("hash") or found.group("floor") or "").lower()
        at = found.end()
    unit_end = at
    return _locality(text, at, Rest(at, has_unit, unit=unit, unit_end=unit_end), abroad=abroad)


def _past_stop(text: str, at: int) -> int:
    """Go past the full stop of an abbreviation where a comma, line or unit follows it."""
    if text[at : at + 1] == "." and text[at + 1 : at + 2] in {",", "\n", ";", "|"}:
        return at + 1
    return at


#: The ways to end an address, the surest first.
_ENDS = ("australia", "postcode", "abroad", "full", "long", "state", "zip", "cityzip", "local", "city")


def _locality(text: str, end: int, units: Rest, *, abroad: bool) -> Rest:
    """Read city, state and ZIP in any of the ways that people write them."""
    at = _past_stop(text, end)
    if text.startswith(". ", end):
        found = _pattern("full").match(text, end + 1)
        if found and found.group("zip") and _is_city(found.group("city")) and not found.group("more"):
            return replace(units, end=found.end(), has_city=True, has_state=True, has_zip=True)
    for how in _ENDS:
        if how == "abroad" and not abroad:
            continue
        found = _pattern(how).match(text, at)
        if not found:
            continue
        parts = found.groupdict()
        city, more = parts.get("city") or "", parts.get("more") or ""
        if (city and not _is_city(city)) or (more and not _is_city(more)):
            continue
        if how in {"full", "state"} and not _is_state(found, text):
            continue
        if how == "state" and not parts["zip"] and parts["state"].islower() and parts["state"] in _WORDY:
            continue
        if how == "cityzip" and not (city[0].isupper() or len(city.split()) <= 2):
            continue
        return Rest(
            found.end(), units.has_unit, bool(city) or how in {"local", "city", "long"}, bool(parts.get("state")),
            bool(parts.get("zip")), units.unit, units.unit_end,
        )  # fmt: skip
    return units


def _is_state(found: re.Match[str], text: str) -> bool:
    """Tell whether what was read as a state is one: a code in capitals, or with a ZIP, or a name."""
    state = found.group("state")
    if found.group("zip") or len(state.rstrip(".")) > 4 or state.isupper():
        return True
    if state.lower().rstrip(".") in _WORDY:
        ends = re.match(r"[.,;\n)]|$", text[found.end() : found.end() + 1])
        is_word = state.lower() in {
            "in",
            "me",
            "or",
            "hi",
            "ok",
            "oh",
            "on",
            "as",
            "act",
            "miss",
            "wash",
            "de",
            "ill",
            "ore",
        }
        return bool(ends) and ("," in found.group("gap") or not (is_word or any(c.isupper() for c in found.group())))
    ends = re.match(r"[ ]?(?:[^A-Za-z0-9 ]|$)", text[found.end() : found.end() + 2])
    return bool(ends) or "," in found.group("gap") or not any(c.isupper() for c in found.group())
