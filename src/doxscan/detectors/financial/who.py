"""Of whom a sentence speaks: a person, or people and bodies in general.

A statement about money is personal where its subject is: *I*, *he*, *her*, *my dad*, *Mr. Doe*, *Jo Doe*,
*the tenant*, or a name in small letters as people type it. *You*, *a weaver*, *workers* and *the company*
are not persons in this sense. English gives the rule for small letters: a singular noun wants an article,
so a bare one before *makes* or *is* is a name.

``subject`` reads the words before a verb, from the verb backwards, up to the first that decides.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from doxscan.detect import Evidence

__all__ = ["GENERAL", "PRONOUN", "is_general", "owner", "subject"]

PRONOUN = Evidence("of a person: a pronoun", 2)
READER = Evidence("of the person that the letter is to", 1)
KIN = Evidence("of a person: kin, or a role that one has", 2)
NAME = Evidence("of a person: a name", 2)
BARE = Evidence("of a person: a bare word where a name stands", 1)
UNSAID = Evidence("of a person: the sentence leaves its subject out, as notes about people do", 1)
GROUP = Evidence("of people who are spoken of: they, we", 1)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def _words(name: str) -> frozenset[str]:
    """The terms of a word list beside this module, read when first needed."""
    lines = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


_SINGULAR = _set("i he she my his her hers him me mine myself himself herself im ive ill hes shes id")
_PLURAL = _set("they we their our theyre weve theyve us them were")
_NOBODY = _set(
    "you your yours youre youll youve yourself one anyone everyone someone everybody anybody nobody somebody "
    "people folks most many those these it its "
    "each all others whoever nobody which what there none every any y'all ya u ur yall thou thy"
)
_TITLES = _set(
    "mr mrs ms mx dr miss officer sgt lt capt det deputy judge sheriff detective sergeant captain chief trooper "
    "agent mayor rev pastor prof professor "
    "senator rep councilman councilwoman councilmember auntie uncle aunt grandma grandpa sir coach nurse "
    "principal sister brother maj col cpl pvt hon"
)
_SHORT = _set("if in on at to so no up or as an by oh ok us uk tv it eu un de la le el id hr pm am st rd")
_ANY = _set("a an every any average typical each")
_WISH = _set(
    "want wants hope hopes wish plan plans expect expects would could might should can can't couldn't wouldn't"
)
_CLITIC = re.compile(r"'(?:s|m|ve|re|d|ll)$")
#: How many unknown words may stand between a person and the verb, and how near a wish must be.
_FARTHEST, _NEAR, _SHORTEST = 8, 3, 3
#: Verbs with which notes begin that leave their subject out.
_TOLD = _set(
    "got took lost went made behind blew won ran has had drew brought paid fell sold hid hasn't haven't never "
    "can't couldn't didn't"
)
_MODAL = _set(
    "would could might should can may must 'd wouldn't couldn't can't lets let let's hope hopes want wants wish "
    "wishes plan plans expect expects"
)
_DETERMINER = _set("the this that a an some any every each no")
_PREPOSITION = _set(
    "of in at from with for by near under after before during between through across inside behind against to on "
    "into over"
)
_CLAUSE = _set(
    "and but so because since that says said when while cuz bc lol word heard know knows think yes no well also "
    "fyi btw like apparently turns"
)
_BREAK = re.compile(
    r"(?<!mr)(?<!mrs)(?<!ms)(?<!dr)(?<!sgt)(?<!lt)(?<!det)(?<!capt)(?<!jr)(?<! [a-z])[.](?=\s)|"
    r"[!?\n](?=\s*[\n*>#-]|\s*$|[ \n])|\n[ \t]*\n|(?<=[.!?)])\n",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*|\d[\d,.]*|[$;:,()|/]")

#: What makes a sentence one about people in general, prices or bodies.
GENERAL = re.compile(
    r"(?i)(?<![a-z])(?:median|per capita|on average|average (?:worker|american|family|household|salary|person|"
    r"wage|income)|households|taxpayers?|"
    r"shareholders?|stockholders?|quarterly results|fiscal year|appropriat\w+|gdp|net revenue|gross revenue|"
    r"operating income|earnings call|"
    r"salary range|pay range|pay scale|pay grade|(?<!her )(?<!his )(?<!my )starting (?:salary|pay|at)|now hiring|"
    r"we(?:'re| are) hiring|to apply|applicants?|"
    r"if you|when you|whether you|if your|when your|family of (?:two|three|four|five|six|\d)|half of (?:all|our)|"
    r"suppose|imagine|for example|let's say|hypothetical\w*|calculator|"
    r"gold|gp|mana|xp|guild|npc|coins|loot|shillings?|ducats?|florins?|crowns|(?:in|of|since|by|until|from) "
    r"1[0-8]\d\d)(?![a-z\d,])"
)


def sentence_before(text: str, at: int, reach: int = 160) -> str:
    """Return the part of the sentence before ``at``."""
    low = max(0, at - reach)
    before = text[low:at]
    cut = 0
    for found in _BREAK.finditer(before):
        cut = found.end()
    return before[cut:]


def is_general(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence around a place speaks of people in general, prices or bodies."""
    after = text[end : end + 90]
    stop = re.search(r"[.!?](?:\s|$)|\n\s*\n", after)
    around = sentence_before(text, start) + text[start:end] + (after[: stop.start()] if stop else after)
    return bool(GENERAL.search(around))


def subject(text: str, at: int, verb: str = "", *, is_strict: bool = False) -> Evidence | None:
    """Return the reason that the verb at ``at`` is said of a person, or None where it is not.

    ``is_strict``: between the person and the place only adverbs, auxiliaries and prepositions may stand.

    >>> [
    ...     subject(s, len(s), "makes") is not None
    ...     for s in ("my cousin ", "the company ", "Jo Doe ", "If you ", "tobias ")
    ... ]
    [True, False, True, False, True]
    """
    before = sentence_before(text, at)
    words = _WORD.findall(before)[-24:]
    verb = verb.lower()
    skipped = 0
    for i in range(len(words) - 1, -1, -1):
        if not words[i][0].isalpha():
            skipped += 2 if words[i] == ";" else 0
            continue
        answer = _read(words, i, verb, skipped, is_loud=before.isupper())
        if isinstance(answer, Evidence) or answer is None:
            return answer
        skipped += answer
        if skipped > _FARTHEST or (is_strict and skipped):
            return None
    first = verb.split(" ", 1)[0].removesuffix("'s")
    is_told = first.endswith(("s", "ed")) or first in _TOLD
    return UNSAID if is_told and all(w.lower() in _words("between") for w in words) else None


def _read(words: list[str], i: int, verb: str, skipped: int, *, is_loud: bool) -> Evidence | int | None:
    """Judge one word before a verb: a person, nobody (None), or to be passed over (how much it counts)."""
    word = words[i]
    low = word.lower()
    bare = _CLITIC.sub("", low)
    previous = words[i - 1].lower() if i else ""
    if bare in _SINGULAR:
        # "if I made" is a wish, "because I made" is none.
        return None if previous == "if" and bare == "i" else PRONOUN
    if bare in _PLURAL:
        return GROUP
    if bare in _NOBODY or (low in _WISH and skipped < _NEAR):
        return None
    if bare in _TITLES and previous not in _DETERMINER:
        return NAME
    if bare in _words("kin"):
        return None if previous in _ANY else KIN
    if low in _words("between") or (low in _MODAL and low != "may"):
        return 0
    if bare in _words("bodies"):
        is_inside = previous in _PREPOSITION or (i > 1 and words[i - 2].lower() in _PREPOSITION)
        return 1 if is_inside else 0 if skipped > 1 and word.islower() and previous not in _DETERMINER else None
    if word[0].isupper() and not (is_loud and len(word) > 1):
        return _named(words, i, verb)
    if low in _PREPOSITION or low in _DETERMINER:
        return 0
    if _is_bare_name(words, i, verb, skipped):
        return BARE
    return None if skipped == 0 and _is_thing(words, i, verb) else 1


def _is_thing(words: list[str], i: int, verb: str) -> bool:
    """Tell whether an unknown word right before the verb is a thing, or many, that does the earning."""
    low = words[i].lower()
    inside = {w.lower() for w in words[max(0, i - 3) : i]}
    is_many = low.endswith("s") and not low.endswith("ss") and not verb.endswith("s")
    return not inside & _PREPOSITION and (is_many or bool(inside & _DETERMINER))


def _named(words: list[str], i: int, verb: str) -> Evidence | None:
    """Judge a capitalised word: a name, or the first word of a sentence, or many of something."""
    word = words[i]
    previous = words[i - 1] if i else ""
    if previous[:1].isupper() and previous.lower() not in _words("bodies") and previous.isalpha():
        return NAME
    if previous.lower().rstrip(".") in _TITLES:
        return NAME
    if (
        previous.lower() == "the"
        and word.lower().endswith("s")
        and not word.lower().endswith(("ans", "ese", "ats", "ists"))
    ):
        return GROUP
    if previous.lower() in {"the", "a", "an", "every", "most", "many"}:
        return None
    if word.lower().endswith("s") and not verb.endswith("s") and not verb.startswith(("is", "was", "has", "'s")):
        return None if i == 0 else NAME
    if len(word) == 1 and word not in "AI":
        return NAME
    return NAME if len(word) > 2 or word.lower() not in _SHORT else None


def _is_bare_name(words: list[str], i: int, verb: str, skipped: int) -> bool:
    """Tell whether a word in small letters stands where only a name can: no article, singular, before a verb."""
    if skipped or any(w.lower() not in _words("between") for w in words[i + 1 :]):
        return False
    first = verb.split(" ", 1)[0]
    if not (first.endswith("s") or first in {"has", "had", "got", "filed", "took", "lost", "owed", "made", "went"}):
        return False
    word = words[i].lower()
    if len(word) < _SHORTEST or word.endswith(("ing", "ed", "ly", "tion", "ment", "ness", "ity")):
        return False
    previous = words[i - 1].lower() if i else ""
    return not previous or not previous[0].isalpha() or previous in _CLAUSE


_OWNER = re.compile(
    r"(?<![a-z])(my|his|her|their|our|your)(?: [a-z][a-z'-]*){0,2}$|([a-z]+)(?:'s|(?<=s)')(?: [a-z-]+){0,2}$",
    re.IGNORECASE,
)
_IF_YOUR = re.compile(r"(?:if|when|whether|what|once|unless|how|or|and) your", re.IGNORECASE)
_NO_OWNER = _set("that let here there today year world nation it")


def owner(text: str, at: int) -> Evidence | None:
    """Return the reason that the noun at ``at`` is a person's own: ``my``, ``her``, ``Jo's``, ``Mr. Doe's``."""
    before = text[max(0, at - 56) : at].rstrip()
    found = _OWNER.search(before)
    if not found:
        return None
    if found.group(1):
        pronoun = found.group(1).lower()
        if set(re.findall(r"[a-z]+", before[found.start(1) :].lower())) & _words("bodies"):
            return None
        if pronoun == "your":
            return None if _IF_YOUR.search(before[-40:]) else READER
        return PRONOUN if pronoun in {"my", "his", "her"} else GROUP
    noun = found.group(2)
    low = noun.lower()
    if low in _words("kin") or low in _TITLES:
        return KIN
    if low in _words("bodies") or low in _NOBODY or low in _NO_OWNER:
        return None
    return NAME if noun[0].isupper() else BARE
