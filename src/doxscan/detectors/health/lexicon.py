"""The words of health: conditions, states, medicines, treatments, and how to look them up.

The lists are data files beside this module, one term a line. ``term_at`` reads the longest term that
begins at a word, forgives a plural and an apostrophe, and knows
medicines and diseases that are in no list by the endings that name them (USAN stems, Greek endings).

>>> term_at(["bipolar", "disorder", "since"], 0)
(2, 'n', True)
>>> term_at(["lisinopril"], 0)
(1, 'd', True)
>>> misspelled("depresion"), term_at(["table"], 0)
('n', None)
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from .late import late
from .vocabulary import wordlist

#: Classes of terms: n condition, s state, d medicine or drug, t treatment or aid.
FILES = {"n": "conditions.txt", "s": "states.txt", "d": "drugs.txt", "t": "treatments.txt"}

#: Words of other senses that count in capitals only (ADD, AIDS as diagnoses).
CAPITALS_ONLY = wordlist("capitals-only")

#: Endings that name a medicine (USAN stems), and endings and heads that name a disease.
DRUG_ENDINGS = (
    "pril|olol|statin|azepam|azolam|prazole|mycin|cillin|floxacin|cycline|sartan|oxetine|triptan|tidine|gliptin|"
    "gliflozin|"
    "glutide|glitazone|parin|xaban|azosin|setron|conazole|ciclovir|cyclovir|navir|tegravir|buvir|tinib|ciclib|"
    "lizumab|"
    "umab|ximab|zumab|idone|apine|barbital|codone|morphone|thiazide|dronate|fibrate|terol|lukast|phylline|caine|afil|"
    "steride|relin|rubicin|platin|taxel|azine|triptyline|ipramine|peridol|gabalin|racetam|vudine"
)
DISEASE_ENDINGS = (
    "itis|osis|emia|aemia|oma|pathy|algia|plegia|paresis|phobia|trophy|sclerosis|ectasia|megaly|rrhea|rrhage|"
    "penia|uria|plasia|stenosis|cytosis|mania"
)
TREATMENT_ENDINGS = "ectomy|otomy|ostomy|plasty|therapy|scopy"
_BY_ENDING = late(
    rf"(?P<d>[a-z]{{3,}}(?:{DRUG_ENDINGS}))|(?P<n>[a-z]{{3,}}(?:{DISEASE_ENDINGS}))|"
    rf"(?P<t>[a-z]{{4,}}(?:{TREATMENT_ENDINGS}))"
)
#: English words with such endings that are neither medicine nor disease.
_PLAIN_WORDS = wordlist("plain-words")


def _words(term: str) -> tuple[str, ...]:
    return tuple(plain(w) for w in re.split(r"[ /-]+", term) if w)


#: Abbreviations have no plural: "mats" are no treatment.
SHORTEST_PLURAL = 4


def plain(word: str) -> str:
    """Return a word as the lists are keyed: small, without apostrophes.

    >>> plain("Crohn's")
    'crohns'
    """
    return word.lower().replace("'", "")


@cache
def terms(kind: str) -> tuple[str, ...]:
    """Return the terms of one class as they stand in their file."""
    text = Path(__file__).with_name(FILES[kind]).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and line[0] != "#")


@cache
def _table() -> dict[tuple[str, ...], str]:
    """Terms by their words; a term in two lists is what the first of n, s, d, t says."""
    table: dict[tuple[str, ...], str] = {}
    for kind in FILES:
        for term in terms(kind):
            table.setdefault(_words(term), kind)
    return table


@cache
def _sizes() -> dict[str, int]:
    """The words with which terms begin, and how many words the longest such term has."""
    sizes: dict[str, int] = {}
    for words in _table():
        sizes[words[0]] = max(sizes.get(words[0], 0), len(words))
    return sizes


@cache
def _near() -> dict[str, str]:
    """Long single words with one letter left out, for wrong letters; to the class of the word."""
    near: dict[str, str] = {}
    for words, kind in _table().items():
        if len(words) == 1 and len(words[0]) >= 7:
            for at in range(1, len(words[0])):
                near.setdefault(words[0][:at] + words[0][at + 1 :], kind)
            near.setdefault(words[0], kind)
    return near


def _known(key: tuple[str, ...]) -> str | None:
    table = _table()
    kind = table.get(key)
    if kind is None and key[-1].endswith("s") and len(key[-1]) > SHORTEST_PLURAL:
        kind = table.get((*key[:-1], key[-1][:-1])) or (
            table.get((*key[:-1], key[-1][:-2])) if key[-1].endswith("es") else None
        )
    return kind


@lru_cache(maxsize=4096)
def _guess(word: str) -> str | None:
    """The class of a word that is in no list, by its ending."""
    if len(word) < 7 or not word.isalpha() or word in _PLAIN_WORDS:
        return None
    stem = word[:-1] if word.endswith("s") and not word.endswith(("itis", "osis", "esis", "asis")) else word
    if stem in _PLAIN_WORDS:
        return None
    found = _BY_ENDING.fullmatch(stem) or _BY_ENDING.fullmatch(word)
    if found and found.lastgroup:
        return found.lastgroup
    return None


@lru_cache(maxsize=1024)
def misspelled(word: str) -> str | None:
    """Return the class of the long word of the lists from which ``word`` differs by one letter, or None."""
    word = plain(word)
    if len(word) < 7:
        return None
    near = _near()
    if word in near:
        return near[word]
    return next((near[k] for k in (word[:at] + word[at + 1 :] for at in range(1, len(word))) if k in near), None)


def term_at(words: list[str], at: int) -> tuple[int, str, bool] | None:
    """Return (number of words, class, whether the list has it) of the longest term at ``at``, or None.

    ``words`` are as written: case tells a diagnosis in capitals from a plain word.
    """
    first = plain(words[at])
    table = _sizes()
    sizes = table.get(first) or table.get(first.removesuffix("s")) or table.get(first.removesuffix("es"))
    if not sizes:
        kind = _guess(first)
        return (1, kind, False) if kind else None
    key = tuple(plain(w) for w in words[at : at + sizes])
    for size in range(len(key), 0, -1):
        kind = _known(key[:size])
        if kind:
            if size == 1 and (len(key[0]) <= 2 or key[0] in CAPITALS_ONLY) and not words[at].isupper():
                return None
            return size, kind, True
    kind = _guess(first)
    return (1, kind, False) if kind else None


@cache
def anchors() -> tuple[str, ...]:
    """Return patterns for the prefilter, one of which matches wherever a term stands.

    A term that holds another as whole words is left out: the other wakes for it. Long words stand for
    themselves, as plain strings; short ones need their edges, or they wake in the middle of words.
    """
    every = {_words(t) for kind in FILES for t in terms(kind)}
    long: set[str] = set()
    short: set[str] = set()
    for words in every:
        size = len(words)
        parts = {words[i:j] for i in range(size) for j in range(i + 1, size + 1)} - {words}
        if parts & every:
            continue
        best = max(words, key=len)
        if len(best) >= 7 and best not in _COMMON:
            long.add(best.removesuffix("s"))
        else:
            short.add(_GAP.join(_spelled(w) for w in words))
    endings = rf"(?:{DRUG_ENDINGS}|{DISEASE_ENDINGS}|{TREATMENT_ENDINGS}){TAIL}"
    tails = {t: "" if len(t.replace("'?", "")) > 4 else TAIL for t in sorted(short)}
    return (*sorted(long), *(f"{_GAP}{t}{tail}" for t, tail in tails.items()), endings)


#: What must stand after a short term; its plural counts.
TAIL = r"""[s \n.,;:!?)'"/-]"""
_GAP = r"[ \n/-]"
_COMMON = wordlist("common")


def _spelled(word: str) -> str:
    """A word of a term as a pattern; a final s may stand after an apostrophe."""
    word = re.escape(word)
    return word[:-1] + "'?s" if word.endswith("s") else word
