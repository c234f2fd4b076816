"""Dates as people write them, found in a stretch of text. What a date is for, others say.

Read are day, month and year in figures, in names of months (English, Spanish, German, French,
Italian, Portuguese, Dutch) and in English number words; a day and month without a year; a month
and year; a year alone. Of two readings of figures (3/4/87) the American one is taken first.

>>> [(w.year, w.month, w.day) for w in find("March the fourteenth of eighty-seven", 0, 40)]
[(1987, 3, 14)]
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

__all__ = ["Written", "age", "compact", "find", "today", "whole"]

#: The oldest that a living person can be.
OLDEST = 120


class Written(NamedTuple):
    """A date as written: its place in the text, and what it says; None where it does not."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    is_named: bool = False

    @property
    def form(self) -> str:
        """``full``, ``day`` (no year), ``month`` (month and year) or ``year``."""
        if self.day is not None:
            return "day" if self.year is None else "full"
        return "year" if self.month is None else "month"

    @property
    def value(self) -> str:
        """The date in the manner of ISO 8601, with dashes for what is missing."""
        year = "-" if self.year is None else f"{self.year:04}"
        month = "" if self.month is None else f"-{self.month:02}"
        return year + month + ("" if self.day is None else f"-{self.day:02}")


def today() -> dt.date:
    """Return the day by which ages are told. Tests put another in its place."""
    return dt.datetime.now(tz=dt.UTC).date()


def age(written: Written) -> int:
    """Return how many years lie between a date with a year and today; less than 0 if it is to come."""
    now = today()
    year = written.year if written.year is not None else now.year
    later = (written.month or 1, written.day or 1) > (now.month, now.day)
    return now.year - year - (1 if later else 0)


_MONTHS = (
    "january jan januar enero ene janvier janv gennaio janeiro januari janner",
    "february feb februar febrero fevrier fevr febbraio fevereiro februari febr",
    "march mar marz mrz marzo mars marco maart",
    "april apr abril abr avril avr aprile",
    "may mai mayo maggio maio mei",
    "june jun juni junio juin giugno junho",
    "july jul juli julio juillet juil luglio julho",
    "august aug agosto ago aout augustus",
    "september sept sep septiembre septembre settembre setembro setiembre",
    "october oct oktober okt octubre octobre ottobre outubro",
    "november nov noviembre novembre novembro",
    "december dec dezember dez diciembre dic decembre dicembre dezembro",
)
_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: E501, SIM905
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}


@cache
def _days() -> dict[str, int]:
    days = {word: number for number, word in enumerate(_ORDINALS, 1)}
    days["thirtieth"] = 30
    for number, word in enumerate(_ORDINALS[:9], 21):
        days[f"twenty {word}"] = number
    days["thirty first"] = 31
    return days


#: Days with a name of their own, as in "born on Christmas Day 1971".
_FEASTS = {
    "new year's day": (1, 1),
    "groundhog day": (2, 2),
    "valentine's day": (2, 14),
    "valentines day": (2, 14),
    "leap day": (2, 29),
    "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _words(names: Iterator[str] | list[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Written | None]], ...]:
    """The patterns of dates, with what reads each; of those that lie over one another the longest counts."""
    month = f"(?P<m>{_words(list(_months()))})"
    day = rf"(?P<d>{_words([w.replace(' ', '[ -]') for w in _days()])}|\d{{1,2}}(?:st|nd|rd|th|er|d|[.o](?= ?[a-z]))?)"
    plain = day.replace("|[.o](?= ?[a-z])", "")
    ones, tens = "|".join(sorted(_ONES, key=len, reverse=True)), "|".join(_TENS)
    small = rf"(?:{tens})(?:[ -](?:{ones}))?|{ones}"
    spoken = (
        rf"(?:nineteen|twenty)[ -](?:oh?[ -](?:{ones})|hundred(?: and)?(?: (?:{small}))?|{small})"
        rf"|two thousand(?:(?: and)? (?:{small}))?|{small}"
    )
    # Two figures are a year where a mark, "of" or an apostrophe leads to them, or nothing follows.
    year = (
        rf"(?:(?:(?:[ ,./-]{{0,3}}(?:(?:of|in|de|del|the year)[ ,]{{1,2}}(?:the year )?)?)(?P<y>\d{{4}}|'\d\d)"
        rf"|(?:, ?|[./-]| (?:of|in|de|del) |(?<=[a-z]))(?P<y2>\d\d)(?! ?(?:[ap]\.?m|percent|people|other|of|hours"
        rf"|years?|more)\b|[:%/])"
        rf"| (?P<y3>\d\d)(?=[ \t]*(?:$|[\n,;.)\]\"]))(?![.,]\d)"
        rf"| (?P<y4>[3-9]\d)(?! ?(?:[ap]\.?m|percent|people|other|hours|years?|more|guests|kids)\b|[:%/]|[.,]\d)"
        rf"|(?:,? (?:of |in )?)(?P<w>{spoken}))(?![A-Za-z0-9]))"
    )
    left = r"(?<![A-Za-z0-9])(?<!\d[./-])"
    flags = re.ASCII | re.IGNORECASE
    d = r"[\dOIl]"
    return tuple(
        (re.compile(pattern, flags if not exact else re.ASCII), read)
        for pattern, read, exact in (
            (
                (
                    rf"{left}({d}{{1,4}}) ?([-/._]) ?({d}{{1,2}}) ?\2 ?'?"
                    rf"({d}{{4}}(?![a-z0-9])|{d}{{2}}(?=T\d|(?![A-Za-z0-9])))(?![-/._]\d)"
                ),
                _figures,
                True,
            ),
            (
                (
                    rf"{left}{day}(?: day)?[ ./,-]{{0,2}}(?:(?:of|de"
                    rf"|di) )?(?:the month of )?{month}(?![a-z])\.?{year}?"
                ),
                _named,
                False,
            ),
            (rf"{left}{month}\.?[ ,./-]{{0,2}}(?:the )?{plain}(?![A-Za-z0-9]|:\d){year}?", _named, False),
            (rf"{left}(?P<y>\d{{4}})[ ,./-]{{1,2}}{month}\.?[ ./-]{{1,2}}{day}(?![A-Za-z0-9])", _named, False),
            (r"(?<!\d)(\d{4})\u5e74 ?(\d{1,2})\u6708 ?(\d{1,2})\u65e5?", _east, False),
            (
                (
                    rf"{left}(\d{{1,2}})([/.-])(\d{{1,2}})(?![A-Za-z0-9/%]|[.,-]\d|-| (?:of|cups?|inch|off|hours?|price"
                    rf"|time|ths?|tsp|tbsp|miles?|lbs?)\b)"
                ),
                _day_month,
                False,
            ),
            (
                (
                    rf"{left}(\d{{1,2}})([./ -]) ?(VI{{0,3}}|I[XV]|I{{1,3}}"
                    rf"|XI{{0,2}})\2 ?(\d{{4}})(?![A-Za-z0-9])"
                ),
                _roman,
                True,
            ),
            (
                (
                    rf"{left}(?P<h>{_words(list(_FEASTS))})(?:,? (?:of |in )?(?P<y>\d{{4}}"
                    rf"|'\d\d))?(?![A-Za-z0-9])"
                ),
                _named,
                False,
            ),
            (rf"{left}{month}\.?[ ,/-]{{1,2}}(?:of )?(?P<y>\d{{4}})(?![A-Za-z0-9])", _named, False),
            (r"(?<![A-Za-z0-9$#./-])(?:(?P<y>1[89]\d\d|20\d\d)|'(?P<y2>\d\d))(?![A-Za-z0-9%]|[./,-]\d)", _named, False),
        )
    )


def find(text: str, start: int, end: int) -> list[Written]:
    """Return the dates that lie between ``start`` and ``end`` of ``text``, in order, none over another."""
    if not _MAYBE.search(text, start, end):
        return []
    found = [
        written
        for pattern, read in _patterns()
        for match in pattern.finditer(text, start, end)
        if (written := read(match)) is not None
    ]
    found.sort(key=lambda w: (w.start - w.end, w.start))
    kept: list[Written] = []
    for written in found:
        if all(written.end <= k.start or k.end <= written.start for k in kept):
            kept.append(written)
    return sorted(kept)


_MAYBE = re.compile(rf"\d|{'|'.join(_ORDINALS)}|thirt|christmas|hallow|valentin| year's ", re.ASCII | re.IGNORECASE)


def whole(text: str, start: int, end: int) -> Written | None:
    """Return the date that a field between ``start`` and ``end`` holds, be it with a time after it."""
    while end > start and text[end - 1] in " \t'\"":
        end -= 1
    while start < end and text[start] in " \t'\"":
        start += 1
    for written in (*find(text, start, end)[:1], compact(text, start, min(end, start + 8))):
        if written is not None and written.start == start and _TIME.fullmatch(text, written.end, end):
            return written
    return None


_TIME = re.compile(
    r"(?:[T ]?\d{0,2}:\d\d[:\d.]{0,10} ?(?:[AP]M|Z|[+-]\d\d:?\d\d)?)?"
    r"|T\d{4,6}Z?",
    re.ASCII | re.IGNORECASE,
)


def compact(text: str, start: int, end: int) -> Written | None:
    """Return the date in eight or six figures that stands exactly between ``start`` and ``end``."""
    digits = text[start:end]
    if not (digits.isascii() and digits.isdigit() and len(digits) in {6, 8}):
        return None
    orders = ("ymd", "mdy", "dmy")
    if len(digits) == 6:
        orders = ("mdy", "ymd", "dmy")
    for order in orders:
        at = 0
        part: dict[str, int] = {}
        for letter in order:
            width = len(digits) - 4 if letter == "y" else 2
            part[letter] = int(digits[at : at + width])
            at += width
        year = _year(part["y"], len(digits) - 4, part["m"], part["d"])
        if len(digits) == 8 and not 1850 <= year <= 2100:
            continue
        if _is_real(year, part["m"], part["d"]):
            return Written(start, end, year, part["m"], part["d"])
    return None


def _year(number: int, width: int, month: int | None = None, day: int | None = None) -> int:
    """Return the year that two figures mean: the last one that is not to come."""
    if width > 2:
        return number
    now = today()
    year = now.year - now.year % 100 + number
    return year - 100 if (year, month or 1, day or 1) > (now.year, now.month, now.day) else year


def _is_real(year: int | None, month: int, day: int) -> bool:
    """Tell whether there is such a day; 29 February where the year is not known."""
    try:
        dt.date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True


_LETTERS = str.maketrans("OIl", "011")


def _figures(found: re.Match[str]) -> Written | None:
    """Read three numbers; letters that look like figures stand for them where most are figures."""
    raw = found.group()
    if sum(map(str.isdigit, raw)) < 3 or raw.count(" ") % 2:
        return None
    a, b, c = (part.translate(_LETTERS) for part in found.group(1, 3, 4))
    first, second, third = int(a), int(b), int(c)
    if len(a) == 4:
        tries = [(first, 4, second, third)] if len(c) == 2 else []
    elif len(a) > 2:
        tries = []
    else:
        tries = [(third, len(c), first, second), (third, len(c), second, first)]
        if found.group(2) == "." or (found.group(2) == "-" and len(c) == 2 and first > 31):
            tries.reverse()
        if len(c) == 2 and len(a) == 2:
            tries.append((first, 2, second, third))
    for number, width, month, day in tries:
        if 1 <= month <= 12 and 1 <= day <= 31:
            year = _year(number, width, month, day)
            if 1000 <= year <= 2200 and _is_real(year, month, day):
                return Written(*found.span(), year, month, day)
    return None


def _day_month(found: re.Match[str]) -> Written | None:
    """Read two numbers as month and day, or day and month."""
    first, second = int(found.group(1)), int(found.group(3))
    tries = ((second, first), (first, second)) if found.group(2) == "." else ((first, second), (second, first))
    for month, day in tries:
        if 1 <= month <= 12 and _is_real(None, month, day):
            return Written(*found.span(), None, month, day)
    return None


def _roman(found: re.Match[str]) -> Written | None:
    """Read a day, a month in Roman figures and a year."""
    day, month, year = int(found.group(1)), _ROMAN.index(found.group(3).upper()) + 1, int(found.group(4))
    return Written(*found.span(), year, month, day, is_named=True) if _is_real(year, month, day) else None


def _east(found: re.Match[str]) -> Written | None:
    year, month, day = map(int, found.groups())
    return Written(*found.span(), year, month, day) if year >= 1 and _is_real(year, month, day) else None


def _named(found: re.Match[str]) -> Written | None:
    """Read what the groups m, d and y hold: a name, a figure or a number word each."""
    part = found.groupdict()
    month = _months()[part["m"].lower()] if part.get("m") else None
    day = None
    if part.get("d"):
        word = part["d"].lower().replace("-", " ")
        day = int(re.sub(r"\D", "", word)) if word[0].isdigit() else _days()[word]
    if part.get("h"):
        month, day = _FEASTS[part["h"].lower()]
    year = None
    figures = part.get("y") or part.get("y2") or part.get("y3") or part.get("y4")
    if figures:
        figures = figures.lstrip("'")
        year = _year(int(figures), len(figures), month, day)
    elif part.get("w"):
        year = _spoken(part["w"].lower(), month, day)
        if year is None:
            return None
    if year is not None and not 1000 <= year <= 2200:
        return None
    if day is not None and month is not None and not _is_real(year, month, day):
        return None
    return Written(*found.span(), year, month, day, is_named=bool(part.get("m")))


def _spoken(words: str, month: int | None, day: int | None) -> int | None:
    """Return the year that number words mean, of a century if they name none."""
    parts = [p for p in re.split(r"[ -]", words) if p != "and"]
    rest = parts
    century = None
    if parts[:2] == ["two", "thousand"]:
        century, rest = 2000, parts[2:]
    elif parts[0] in {"nineteen", "twenty"} and len(parts) > 1 and not (parts[0] == "twenty" and parts[1] in _ONES[:9]):
        century, rest = (1900 if parts[0] == "nineteen" else 2000), [p for p in parts[1:] if p != "hundred"]
    total = 0
    for word in rest:
        total += 0 if word in {"o", "oh"} else _TENS.get(word) or _ONES.index(word) + 1
    if century is not None:
        return century + total
    return _year(total, 2, month, day) if total >= 20 else None
