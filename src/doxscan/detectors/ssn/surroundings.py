"""What stands around nine digits: the words that name them, and what a record, a list or a column says."""

from __future__ import annotations

import re

from doxscan.detect import Candidate

__all__ = [
    "CUE",
    "OTHER_NUMBERS",
    "WAKE",
    "WORDS",
    "has_company",
    "is_abroad",
    "is_in_record",
    "is_under_label",
    "listed_otherwise",
]

_SOCIAL = (
    r"social(?:'s)?(?! ?(?:media|work|worker|studies|distanc|network|service|event|hour|club|profile|handle"
    r"|account|link|life|skills|post))"
)
WORDS = (
    rf"\w{{0,20}}ssns?\d?|s\.s\.n\.?|ssan|ss ?#|s\.s\.? ?(?:#|no\.?|num(?:ber)?)|ss (?:no|num(?:ber)?|nbr)|{_SOCIAL}"
    r"|social ?security(?: ?(?:numbers?|no|num|#))?|ss(?=[:=]? {0,2}\d)|(?:numero de )?seguro social|socialnum\w*"
    r"|\w{0,12}social_?security\w*|soc(?:ial)?\.? ?sec\w*\.?|soc"
)
#: Words of a label or a sentence that open the window for digits in any dress.
WAKE = r"(?:ssn|s\.s\.n|ssan|social|soc\.? ?sec|seguro soc|soc[ #:]|ss ?#|ss no|ss num)"

CUE = re.compile(rf"(?<![A-Za-z0-9])(?:{WORDS})(?![A-Za-z0-9])", re.ASCII | re.IGNORECASE)
#: Names of other numbers.
OTHER_NUMBERS = (
    r"order|invoice|tracking|part|parts|p/n|pn|serial|s/n|sku|item|case|docket|parcel|po|lot|batch|model|catalog"
    r"|cat|isbn|upc|ref(?!\*)|reference"
    r"|confirmation|ticket|rma|product|stock|drawing|spec|revision|cause|control|contract|phone|tel|fax"
    r"|cell|account|acct|routing|(?<!or )(?<!/)(?<!/ )f?ein|duns|cas"
)
_OTHERS = re.compile(rf"(?<![A-Za-z0-9])(?:{OTHER_NUMBERS})s?(?![A-Za-z0-9])", re.ASCII | re.IGNORECASE)


#: What shows that nine digits stand in a record of a person, or beside their label.
_COMPANY = re.compile(
    r"@[a-z0-9-]+\.[a-z]|(?<!\d)\d{10}(?!\d)|(?<!\d)\d{3}\)? ?[-.] ?\d{3}[-.]\d{4}|\d[-/]\d{1,2}[-/]\d{2}|ssn|ssan"
    r"|soc|ss ?#|ss[ :]",
    re.ASCII | re.IGNORECASE,
)


_ABROAD = re.compile(r"\+\d{1,3}[ (-]{0,2}$")
_LIST = re.compile(r"(?:\d{3}-\d\d-\d{4}(?:[ ,;/&]| and| or){1,6}){1,8}$", re.ASCII)


def is_abroad(candidate: Candidate) -> bool:
    """Tell whether a country's calling code stands before the number."""
    return bool(_ABROAD.search(candidate.before(8)))


def listed_otherwise(candidate: Candidate) -> bool:
    """Tell whether the number goes on a list of numbers whose name, before the first, is another's."""
    lead = candidate.before(160)
    listed = _LIST.search(lead)
    return bool(listed and _OTHERS.search(lead[max(0, listed.start() - 24) : listed.start()]))


_LINES = 40
_COLUMN = 6


def is_under_label(candidate: Candidate) -> bool:
    """Tell whether a word for the number heads the column that nine digits stand in."""
    text = candidate.text
    if CUE.search(candidate.before(80)):
        return False  # the cue counts by itself
    begin = text.rfind("\n", 0, candidate.start) + 1
    column = candidate.start - begin
    at = begin
    for _ in range(_LINES):
        if at <= 1:
            return False
        above = text.rfind("\n", max(0, at - 400), at - 1) + 1
        line = text[above : at - 1]
        if above == at or not line.strip():
            return False
        for found in CUE.finditer(line):
            if not any(c.isdigit() for c in line):
                return abs(found.start() - column) <= _COLUMN
        at = above
    return False


_MAIL = re.compile(r"[\w.+-]@[a-z0-9-]+\.[a-z]", re.ASCII | re.IGNORECASE)
_MORE = re.compile(
    r"(?<!\d)\d{10}(?!\d)|\d{3}\)? ?[-. ] ?\d{3}[-.]\d{4}|(?-i:\b[A-Z]{2})[ |:;,\t]\d{5}(?!\d)|\d[-/]\d{1,2}[-/]\d{2}",
    re.ASCII | re.IGNORECASE,
)
_FIELDS = 5


def is_in_record(candidate: Candidate, digits: str) -> bool:
    """Tell whether nine digits are a field of a line that tells a person's mail address and more."""
    text, start, end = candidate.text, candidate.start, candidate.end
    low = max(text.rfind("\n", max(0, start - 400), start) + 1, start - 400)
    high = text.find("\n", end, end + 400)
    line = text[low : high if high >= 0 else min(len(text), end + 400)]
    for mark in "|;\t:,":
        if line.count(mark) >= _FIELDS - 1:
            left = text[low:start].rstrip(" \"'")[-1:]
            right = text[end : end + 3].lstrip(" \"'")[:1]
            is_field = left in {mark, ""} and right in {mark, "", "\n", "\r"}
            weights = sum(int(d) * w for d, w in zip(digits, (3, 7, 1) * 3, strict=True))
            return is_field and weights % 10 != 0 and bool(_MAIL.search(line) and _MORE.search(line))
    return False


def has_company(candidate: Candidate) -> bool:
    """Tell whether a label, a word for the number, or other data of a person stand around nine digits."""
    return bool(candidate.labels) or bool(
        _COMPANY.search(candidate.text, max(0, candidate.start - 160), candidate.end + 160)
    )
