"""The digits of a Social Security number: how they are said, and which cannot be issued."""

from __future__ import annotations

import re

__all__ = ["EXAMPLES", "NUMBERS", "TENS", "impossible", "nine", "spoken"]

#: Numbers that were printed as specimens or in advertisements (SSA history, "Misused SSNs").
SPECIMENS = frozenset({"078051120", "219099999", "457555462"})
EXAMPLES = frozenset({"123456789", "123121234", "123456780", "123001234", *(f"{a}{b}{c}" for a, b, c in (
    (str(n) * 3, str(n + 1) * 2, str(n + 2) * 4) for n in range(1, 8)
)), *(str(n) * 9 for n in range(1, 9))})  # fmt: skip
#: Groups that taxpayer numbers (ITIN) have.
_ITIN_GROUPS = frozenset([*range(50, 66), *range(70, 89), *range(90, 93), *range(94, 100)])

NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_TOKEN = re.compile(r"[a-z]+|\d", re.ASCII)


def spoken(words: str) -> str:
    """Return the digits that are said in ``words``, one after the other.

    >>> spoken("four zero nine, uh, seventy-six, eighteen double two")
    '409761822'
    """
    digits = ""
    tens = double = 0
    for word in _TOKEN.findall(words.lower()):
        if word in TENS:
            digits += f"{TENS.index(word) + 2}0"
            tens = len(digits)
            continue
        digit = "0" if word in {"o", "oh"} else word if word.isdigit() else NUMBERS.get(word, "")
        if word in {"double", "triple"}:
            double = 2 if word == "double" else 3
        elif digit:
            if tens == len(digits) and digits and len(digit) == 1 and digit != "0":
                digits = digits[:-1]
            digits += digit * (double or 1)
            tens = double = 0
        else:
            tens = 0
    return digits


def nine(raw: str) -> tuple[str, int]:
    """Return the digits said in ``raw``, and where they end; no more than nine where a pause follows the ninth."""
    digits = spoken(raw)
    if not re.search("[a-z]{2}", raw, re.IGNORECASE):
        return "", len(raw)
    if len(digits) > 9:
        for pause in _PAUSE.finditer(raw):
            said = spoken(raw[: pause.start()])
            if len(said) == 9:
                return said, pause.start()
    return digits, len(raw)


_PAUSE = re.compile(r"[,.;\n]| and ", re.IGNORECASE)


def impossible(digits: str) -> str:
    """Return why ``digits`` cannot be a Social Security number; '' where they can.

    >>> impossible("000123456")
    'area 000 is never issued'
    """
    if len(digits) != 9:
        return "not nine digits"
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    if area[0] == "9":
        is_itin = int(group) in _ITIN_GROUPS
        return "a taxpayer number (ITIN), which counts as financial" if is_itin else "area 900-999 is never issued"
    if area in {"000", "666"}:
        return f"area {area} is never issued"
    if group == "00":
        return "group 00 is never issued"
    if serial == "0000":
        return "serial 0000 is never issued"
    return "a known specimen number" if digits in SPECIMENS else ""
