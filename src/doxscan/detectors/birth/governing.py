"""Which date a word of birth governs.

A date belongs to the word of birth that stands right before it, or farther before it in one
sentence with no word of another event between; or right behind it, where nothing follows the word.
On forms the label may stand above its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import dates, words
from .dates import Written

__all__ = ["Found", "above", "after", "before", "following"]

#: Between a word and a date right beside it stand at most so many code points, and so many line breaks.
BESIDE = 40
LINES = 2
#: Rows that are read under one label.
ROWS = 60
_COLUMN = 6


class Found(NamedTuple):
    """A date that a word governs, and whether it stands right beside it; or the reason against."""

    date: Written | None
    is_beside: bool
    because: str = ""


def _is_beside(gap: str) -> bool:
    return len(gap) <= BESIDE and gap.count("\n") <= LINES and bool(words.filler().fullmatch(gap))


_COMPACT = re.compile(r"(?<![A-Za-z0-9])(\d{8}|\d{6})(?![A-Za-z0-9])(?![-/.,]\d)")
_SPACED = re.compile(r"(?<![A-Za-z0-9])(\d{1,4}) (\d{1,2}) (\d{2,4})(?![A-Za-z0-9])(?![-/.,]\d)")


def _in_figures(text: str, start: int) -> Written | None:
    """Return the date in figures without marks that follows a label at ``start``."""
    found = _COMPACT.search(text, start, start + BESIDE)
    if found and _is_beside(text[start : found.start()]):
        return dates.compact(text, *found.span())
    found = _SPACED.search(text, start, start + BESIDE)
    if found and _is_beside(text[start : found.start()]):
        read = dates.find("-".join(found.groups()), 0, 10)
        if read and read[0].form == "full":
            return read[0]._replace(start=found.start(), end=found.end())
    return None


def after(
    text: str,
    end: int,
    reach: int,
    *,
    is_label: bool = False,
    is_list: bool = False,
    figures: bool = False,
    lines: int = 0,
) -> Found | None:
    """Return the date that a word of birth ending at ``end`` governs; None where no date is near.

    reach: how far the date may stand.
    is_label: dates without marks are read, and what lies between may not be another label.
    is_list: its items may begin on the next line.
    figures: eight figures without marks are read.
    lines: how many line breaks may lie between where it is not right beside.
    """
    found = dates.find(text, end, min(len(text), end + reach + 40))
    if (is_label or figures) and not (found and _is_beside(text[end : found[0].start]) and found[0].form == "full"):
        plain = _in_figures(text, end)
        if plain and (is_label or plain.end - plain.start == 8):
            return Found(plain, is_beside=True)
    stop = -1
    for written in found:
        gap = text[end : written.start]
        if len(gap) > reach:
            break
        if _is_beside(gap) and (is_label or is_list or not _NEW_SENTENCE.search(gap)):
            return Found(written, is_beside=True)
        if stop < 0:
            stop = words.cut(text, end, end + reach)
            if is_list and text[stop : stop + 1] == "\n" and not text[end:stop].strip(" \t:"):
                stop = words.cut(text, stop + 3, end + reach)
        if written.start >= stop and text[stop : written.start].strip("; "):
            break
        if gap.count("\n") > lines:
            break
        if words.event().search(_ASIDE.sub("", gap)) or _LIMIT.search(gap):
            return Found(
                None, is_beside=False, because="a word of another event stands between the word of birth and the date"
            )
        if is_label and _is_labelled(gap):
            return Found(None, is_beside=False, because="another label stands between the label and the date")
        if written.form in {"full", "day"} or written is found[-1]:
            return Found(written, is_beside=False)
    return None


#: What is said in brackets claims no date outside of them.
_ASIDE = re.compile(r"\([^()\n]*\)")
_NEW_SENTENCE = re.compile(r"(?<![A-Za-z]c)(?<!ca)(?<!abt)(?<!geb)(?<!b)(?<!hbd)\. |\n\n", re.ASCII | re.IGNORECASE)
_LIMIT = re.compile(r"\b(?:by|from|thru|through) (?:\w+day,? )?$", re.ASCII | re.IGNORECASE)
#: Another label that a date stands behind.
_LABEL_AFTER = re.compile(r"[:=].*[A-Za-z#]{2}[ ]?[:=]|\b(?:date|dt) ?[:=]? ?$", re.ASCII | re.IGNORECASE)


def _is_labelled(gap: str) -> bool:
    """Tell whether what lies between a label and a date holds another label, or says that there is no date."""
    many = gap.count(":") + gap.count("=") > 1
    return many or bool(words.unknown().search(gap) or _LABEL_AFTER.search(gap))


def following(text: str, last: Written, reach: int = 60) -> Iterator[Written]:
    """Yield the dates of a list that goes on after ``last``."""
    while True:
        low, high = last.end, min(len(text), last.end + reach)
        found = [w for w in dates.find(text, low, min(len(text), high + 24)) if w.start <= high]
        if not found:
            return
        gap = text[low : found[0].start]
        if found[0].form not in {"full", "day"} or words.event().search(gap) or gap.count("\n") > 1:
            return
        stop = words.cut(text, low, found[0].start)
        # An item of a list may begin on a new line, or behind a semicolon.
        if stop < found[0].start and not (text[stop] == ";" or (text[stop] == "\n" and "\n\n" not in gap)):
            return
        last = found[0]
        yield last


def before(text: str, start: int, reach: int) -> tuple[Written, str] | None:
    """Return the last date before a word that starts at ``start``, on its line, and what lies between."""
    low = max(0, start - reach - 30)
    line = text.rfind("\n", low, start) + 1
    found = [w for w in dates.find(text, max(low, line), start) if w.form in {"full", "day"} and start - w.end <= reach]
    if not found:
        return None
    return found[-1], text[found[-1].end : start]


_CELL = re.compile(r"\t+| {2,}| ?\| ?|[,;](?=\S)")


def _index(line: str, column: int) -> int:
    """Return in which cell of a line a column lies, where two or more blanks, tabs or bars divide cells."""
    return sum(1 for m in _CELL.finditer(line.rstrip()) if m.start() and m.start() < column)


#: A label of its own before a date on a form.
_OWN_LABEL = re.compile(r"[A-Za-z]{2,} ?[:=][^\t|]{0,12}$", re.ASCII)


def above(text: str, start: int, end: int) -> Iterator[Written]:
    """Yield the dates that stand under a label, on the lines after its own."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end, end + 300)
    if stop < 0:
        return
    label = text[begin:stop]
    index, count = _index(label, start - begin), _index(label, len(label))
    at = stop + 1
    is_alone = not re.search(r"[A-Za-z0-9]", text[end:stop]) and not re.search(r"[A-Za-z0-9]", text[begin:start])
    for row in range(ROWS):
        finish = text.find("\n", at)
        finish = len(text) if finish < 0 else finish
        line = text[at:finish]
        if row == 0 and not line.strip():
            at = finish + 1
            finish = text.find("\n", at)
            finish = len(text) if finish < 0 else finish
            line = text[at:finish]
        if row == 0 and line and not line.strip("|:-+= \t"):
            at = finish + 1
            continue
        fits = None
        for written in dates.find(text, at, min(finish, at + 400)):
            column = written.start - at
            lead = line[:column]
            same = count and _index(line, column) == index and _index(line, len(line)) >= count
            is_under = same or abs(column - (start - begin)) <= _COLUMN
            if is_under and not _OWN_LABEL.search(lead):
                fits = written
                break
        if fits is None or (is_alone and row):
            return
        if words.event().search(text, at, fits.start) and not count:
            return
        if fits.form == "full":
            yield fits
        at = finish + 1
