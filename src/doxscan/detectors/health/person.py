"""Whether a person is the subject of a verb: a pronoun, a name, somebody's kin, a party of a case.

``subject`` reads back from a verb to the nearest word that can be its subject, over adverbs and
earlier parts of the sentence that are joined to it by "and" or a comma.

>>> subject("my brother lost his job and ", 28)
('a relative or a role, as one person', 2)
>>> subject("the engine ", 11)
>>> subject("if he ", 6)
('', -1)
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from .late import late
from .vocabulary import wordlist

PRONOUNS = frozenset({"he", "she", "i", "hes", "shes", "im", "ive"})
KIN = wordlist("kin")
#: Words before a role that make it one person; with "a" or "any" it is anybody.
_ONE = wordlist("one")
_ANY = wordlist("any")
#: Words between a subject and its verb.
_BETWEEN = wordlist("between")
_ALONE = wordlist("alone")
_NOT = wordlist("not")
_MAYBE = wordlist("maybe")
_NO_PERSON = wordlist("no-person")
#: Words with a capital at the start of sentences or elsewhere that are no person's name.
_NO_NAME = wordlist("no-name")
_WORD = late(r"[A-Za-z][A-Za-z'-]*|[^\sA-Za-z]")
_END = late(
    r"[.!?](?=\s)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!Mrs\.)(?<!Sgt\.)(?<!Det\.)(?<! "
    r"[A-Z]\.)|\n\s*\n|\n(?=[-*#>A-Z])"
)
BACK = 150
WRITER = ("the writer is the subject", 2)


@cache
def _names() -> frozenset[str]:
    text = Path(__file__).with_name("names.txt").read_text(encoding="utf-8")
    return frozenset(w for line in text.splitlines() if line and line[0] != "#" for w in line.split())


def is_name(word: str) -> bool:
    """Tell whether a word, as written, can be a person's name: known, or with a capital and no other use."""
    low = word.lower()
    low = low.removesuffix("'s")
    if low in _names():
        return True
    return word[0].isupper() and word[1:2].islower() and low not in _NO_NAME and low not in KIN and "'" not in word


def _plain(word: str) -> str:
    return word.lower().replace("'", "").replace("’", "")


def subject(text: str, at: int) -> tuple[str, int] | None:
    """Return (reason, points) for the subject of the verb at ``at``.

    ('', -1) says that the clause denies or supposes; None that no person is its subject.
    """
    start = max(0, at - BACK)
    clause = text[start:at]
    ends = [m.end() for m in _END.finditer(clause)]
    head = clause[ends[-1] :] if ends else clause
    words = _WORD.findall(head)
    plains = [_plain(w) for w in words]
    if any(w in _NOT for w in plains[-4:]):
        return "", -1
    if any(w in _MAYBE for w in plains[-6:]):
        return "", -1
    skipped = 0
    direct = True
    for i in range(len(words) - 1, -1, -1):
        word, low = words[i], plains[i]
        if low in _BETWEEN or low.endswith("ly") or word in ",-(&+/'\"*;:0123456789":
            if word in ",(;:" or low in {"and", "but", "or", "so"}:
                direct = False
            continue
        found = _is_person(words, plains, i, direct)
        if found:
            return found if found[1] > 0 else None
        if direct and low in _NO_PERSON:
            return None
        if direct and skipped == 0 and i == len(words) - 1 and low.isalpha() and low not in _LOOSE:
            # The word right before the verb is a noun that is no person.
            direct = False
            skipped += 4
        skipped += 1
        if skipped > 14:
            break
    if words and _is_small_name(text, at, head, words[-1]):
        return "a name in small letters is the subject", 1
    if len(words) <= 1 or all(p in _BETWEEN or not p.isalpha() for p in plains):
        before = clause[: ends[-1]] if ends else ""
        if before and (_PERSON_BEFORE.search(before[-110:]) or _NAME_LINE.search(before)):
            return "without a subject, after words about a person", 1
    return None


#: Words that may stand before a verb whose subject is further back.
_LOOSE = wordlist("loose")
_PERSON_BEFORE = late(
    r"(?:\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|I|my|[Mm]y|him|pt|[Pp]atient)\b)|(?:^|[\s,])[A-Z][a-z]+ [A-Z][a-z]+"
)


#: A line of two words or three and nothing else, as a heading of what follows.
_NAME_LINE = late(r"(?:^|\n)[>* -]{0,3}[A-Za-z]{2,14} [A-Za-z]{2,14}(?: [A-Za-z]{2,14})?:?\s*\n?[>* -]{0,3}$")
#: A word that nothing precedes in its clause, in text without capitals, may be a name.
_FIRST = late(
    r"(?:^|[,;:(>-])\s*(?:(?:and|but|so|bc|cuz|because|lol|yeah|ok|btw|also|that|like|fr) "
    r")?[a-z]{3,10}(?<!ing)(?<!tion)(?<!ness)(?<!ment)(?<!s)\s+$"
)
_CAPITAL = late(r"[A-HJ-Z]")
_HEARD = late(
    r"(?:\b(?:hear|heard|know|knew|told me|says|said|think|guess|omg|lol|btw|apparently|turns out)|"
    r"^)\s+(?:that )?[a-z]{4,12}\s+(?:lol |also |just |really )?$",
    re.IGNORECASE,
)


def _is_small_name(text: str, at: int, head: str, word: str) -> bool:
    """Tell whether the last word before a verb may be a name in small letters."""
    if not word.islower() or len(word) <= 3 or _plain(word) in _NO_PERSON:
        return False
    if _HEARD.search(head):
        return True
    return bool(
        _FIRST.search(head) and not _CAPITAL.search(text, max(0, at - 120), at + 60) and _plain(word) not in _NO_NAME
    )


def _is_person(words: list[str], plains: list[str], i: int, direct: bool) -> tuple[str, int] | None:
    low, word = plains[i], words[i]
    if low in PRONOUNS and (low != "i" or word in "Ii"):
        return WRITER if low in {"i", "im", "ive"} else ("a pronoun for one person is the subject", 2)
    base = (low[:-1] if low.endswith("s") and word.endswith("'s") else low).split("-")[-1]
    if base in KIN:
        for j in range(i - 1, max(-1, i - 5), -1):
            if plains[j] in _ONE or words[j].endswith("'s"):
                return "a relative or a role, as one person", 2
            if plains[j] in _ANY:
                if plains[j] in {"a", "an"} and j and plains[j - 1] in {"have", "has", "had", "got", "raising"}:
                    return "a relative or a role, as one person", 2
                return "", 0
        if (i == 0 or not words[i - 1][0].isalpha()) and base in _ALONE:
            return "a relative or a role, as one person", 2
        if base in wordlist("bare-role") or (i == 0 and word[0].isupper() and base in wordlist("role-first")):
            return "a relative or a role, as one person", 2
        return None
    if word[0].isalpha() and is_name(word):
        if low in _names() or (i and plains[i - 1] not in wordlist("place-word")):
            return "a name is the subject", 2
        if i == 0:
            return "a word with a capital is the subject", 2 if direct else 1
    return None
