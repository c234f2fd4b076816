"""What stands between a label and its number, and what such a number looks like.

Numbers of records, plans and policies have no fixed shape: what makes them one is the label right
before them. ``after`` builds the pattern of a label, what may stand between, and the number;
``trimmed`` cuts a number where the next thing begins.

>>> import re
>>> re.search(after("mrn"), "MRN #: 00412-88, seen today", re.I)["value"]
'00412-88'
>>> trimmed("00412-88")
'00412-88'
"""

from __future__ import annotations

from .late import late

#: Words and marks between a label and its number: ``no.``, ``#:``, ``is``, a quote, a line break.
_BETWEEN = (
    r"""\.?['")\]*_]{0,3}\s{0,3}(?:(?:nos?|num|numbers?|nbr|nr|id|ids|identifier|identification|card|code|ref|reference)\b\.?"""
    r"""['")\]*_]{0,3}\s{0,3}){0,3}(?:\([A-Za-z #.]{1,16}\)\s{0,2})?"""
    r"(?:(?:on|for|from|with|under|we have|you have) (?:[a-z']{2,12}\s){0,4}(?=is\b|was\b|[:=]))?"
    r"""(?:(?:is|was|are|of|ends?\sup)\b\s{0,3}|[:#=>-]{1,3}\s{0,3}){0,4}['"(\[*_`]{0,3}"""
)
#: One run of letters and digits, runs joined by dashes, and runs of digits joined by blanks.
VALUE = (
    r"(?P<value>(?:[A-Z]{1,5}-?|(?-i:[A-Z]{1,5} )|-)?\d[A-Z0-9]{0,15}(?:[-/.][A-Z0-9]{1,14}){0,5}(?: "
    r"\d[A-Z0-9]{1,11}){0,4}|"
    r"[A-Z][A-Z0-9]{2,15}(?:[-/][A-Z0-9]{1,14}){1,5})(?![A-Za-z0-9])"
)

_DATE = late(
    r"(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])|\d{1,2}[-/.]\d{1,2}[-/.](?:(?:19|"
    r"20)\d\d|\d\d)"
)
_YEARS = late(r"(?:19|20)\d\d(?:[-/ ](?:(?:19|20)?\d\d))?")
_PHONE = late(r"\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}")


def after(label: str, value: str = VALUE) -> str:
    """Return a pattern: ``label`` on its own, what may stand between, and the group ``value``."""
    return rf"(?<![A-Za-z0-9])(?P<label>{label})(?-i:(?![a-z])){_BETWEEN}{value}"


def trimmed(raw: str) -> str:
    """Return the number without what cannot be part of it: a second number after one that is whole."""
    head, *rest = raw.split(" ")
    for piece in rest:
        whole = len(head.replace("-", "").replace(" ", "")) >= 6 and not head.isalpha()
        fits = piece.isdigit() and 2 <= len(piece) <= 5 and len(head) + len(piece) <= 18
        if whole and (not fits or _YEARS.fullmatch(piece)):
            break
        head = f"{head} {piece}"
    return head.rstrip(" -/.")


def objection(value: str, *, least: int = 5, digits: int = 4) -> str:
    """Return why ``value`` is no identifier (too short, a date, a year, a phone number), or ''.

    >>> objection("2021-03-04")
    'a date'
    >>> objection("00412-88")
    ''
    """
    count = sum(c.isdigit() for c in value)
    if sum(c.isalnum() for c in value) < least or count < digits:
        return "too short for such a number"
    if _DATE.fullmatch(value):
        return "a date"
    if _YEARS.fullmatch(value):
        return "a year"
    if _PHONE.fullmatch(value):
        return "a phone number"
    return ""
