"""Read on from a verb: which term of health it governs, and where its complement ends.

>>> from doxscan.detectors.health.clause import term_after
>>> found = term_after("has a severe peanut allergy at school", 3, 6, 1)
>>> found.kind, found.end
('n', 27)
"""

from __future__ import annotations

import re
from functools import cache

from .frames import OPEN, SOLO
from .late import late
from .lexicon import misspelled, plain, term_at
from .vocabulary import wordlist

_AUX_BEFORE = late(
    r"(?:(?<![A-Za-z0-9'])|(?='))(?:(?:has|had|have|'s|'ve|'d|was|were|is|are|am|'m|been|being|got|gets|be|"
    r"keeps|kept|just|also|still|now|currently|"
    r"recently|already|finally|newly|only|always|since|once|later|previously|again|[a-z]{3,12}ly) ){1,4}$",
    re.IGNORECASE,
)
FILL = wordlist("fill")
_HARD_STOP = wordlist("hard-stop")
#: What may not follow a term: then it names research, a shop, a group, not this person's.
_VETO = wordlist("veto")
TOKEN = late(r"[A-Za-z0-9+'&]+")
#: What may not follow these words: they have another sense there.
_STATE_VETO = {
    "blind": "to spot date as trust faith",
    "deaf": "to",
    "expecting": "to a an the that rain it some delivery more",
    "depressed": "economy market",
    "mute": "the",
    "crack": "at in of",
    "stroke": "of",
    "bypass": "the",
    "cane": "sugar",
    "surgery": "center hours",
    "walker": "hound texas",
    "coke": "zero",
    "disability": "rights",
    "prescription": "drug",
}
#: Ambiguous words and the frames after which they count.
_NO_DISEASE = wordlist("no-disease")


class Found:
    """A term that a frame governs: where it ends, its class, whether the lists have it."""

    __slots__ = ("end", "kind", "known", "words")

    def __init__(self, end: int, kind: str, words: str, *, is_known: bool) -> None:
        self.end, self.kind, self.words, self.known = end, kind, words, is_known


def open_after(text: str, at: int, verb: str) -> Found | None:
    """Return the words after a verb that is said of illness only, where the lists do not have them."""
    if not OPEN.match(verb):
        return None
    if verb.startswith("allergic"):
        return _allergen(text, at)
    misspelled = _term_misspelled(text, at)
    if misspelled or verb.startswith(("suffer", "prescribed", "doc")):
        return misspelled
    tokens = tokens_after(text, at, 5)
    last = None
    for word, _, end, _ in tokens:
        low = plain(word)
        if low in _NO_DISEASE or low in _VETO:
            return None
        if low in _HARD_STOP or low in _CONJ or low in {"in", "at", "on", "last", "this", "when", "he", "she"}:
            break
        if low not in FILL:
            last = end
    return Found(last, "n", "", is_known=False) if last else None


_ALLERGENS = wordlist("allergens")


@cache
def _allergens() -> re.Pattern[str]:
    named = "|".join(sorted(_ALLERGENS))
    return re.compile(rf"(?: nuts| stings?| dander| mites?)?(?:(?:,? and|,) (?:\w+ )?(?:{named}))*")


def _allergen(text: str, at: int) -> Found | None:
    for word, _, end, _ in tokens_after(text, at, 3):
        if plain(word) in _ALLERGENS:
            more = _allergens().match(text, end)
            return Found(more.end() if more else end, "n", plain(word), is_known=True)
    return None


def _term_misspelled(text: str, at: int) -> Found | None:
    for word, _, end, _ in tokens_after(text, at, 3):
        kind = misspelled(word)
        if kind:
            return Found(end, kind, plain(word), is_known=True)
    return None


def tokens_after(text: str, at: int, limit: int = 14) -> list[tuple[str, int, int, str]]:
    """Words after ``at`` up to a mark that ends a clause, with their places and what stands before."""
    found: list[tuple[str, int, int, str]] = []
    for _ in range(limit):
        gap = text[at : at + 1]
        if gap not in (" ", "\n", "/", "-"):
            break
        m = TOKEN.match(text, at + 1)
        if not m:
            break
        found.append((m.group(), m.start(), m.end(), gap))
        at = m.end()
    return found


def term_after(text: str, at: int, fill: int, unknown: int) -> Found | None:
    """Return the first term after ``at``, over no more than ``fill`` small words and ``unknown`` others; or None."""
    tokens = tokens_after(text, at)
    words = [t[0] for t in tokens]
    for i, word in enumerate(words):
        hit = term_at(words, i)
        if hit:
            size, kind, known = hit
            low = " ".join(plain(w) for w in words[i : i + size])
            following = plain(words[i + size]) if i + size < len(words) else ""
            of = following == "of" and known and kind == "n" and low != "stroke"
            if following in _VETO and not of:
                return None
            if following and following in _STATE_VETO.get(low, "").split():
                return None
            if kind in "nd" and following in _THINGS:
                return Found(tokens[i + size][2], "d", f"{low} {following}", is_known=True)
            return Found(tokens[i + size - 1][2], kind, low, is_known=known)
        low = plain(word)
        if low in _HARD_STOP or i > fill:
            return None
        if low not in FILL and not low.isdigit() and not low.endswith("ly"):
            unknown -= 1
            if unknown < 0 or low in _CONJ or low.endswith(("en", "ed", "ing")):
                return None
    return None


_THINGS = wordlist("things")
_CONJ = wordlist("conj")
_MORE = late(
    r"(?:,? ?(?:and|&|plus|\+|or|as well as|along with)|,|/| with| w/| for| from| after| due to| because of| "
    r"to treat)(?=[ \n/])"
    r"(?: (?:also|now|then)\b)?(?: (?:takes|take|is on|is off|on|off|has|had|have|was on|am on|taking|uses|"
    r"needs|gets|went to|was|is|am|in)\b)?",
    re.IGNORECASE,
)
_COUNT = r"(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|many|several|a few|a couple)"
_TAIL = late(
    r"(?:,? \d{1,4} ?(?:mg|mcg|ml|units?)(?: (?:a|per) day| daily| bid| tid)?)?"
    r"(?: from (?:his|her|my|two|three|one|the) [a-z]{3,10}(?: in [A-Za-z]{3,12})?(?=[.,;!\n]|$))?"
    r"(?: (?:for|because of|due to|from) (?:his|her|my|a|an|the|their) (?!first|second|last|next|birthday|job|"
    r"kids?\b|years?\b|few|couple)[a-z'-]{3,14}"
    r"(?: (?:injury|condition|problem|problems|pain|issues|attacks|pressure|disease|disorder|episodes|cancer|"
    r"infection))?)?"
    r"(?: in (?:his|her|my|both|the) [a-z]{3,10}(?: [a-z]{3,8})?(?= now|[.,;!\n]|$))?"
    r"(?: (?:since|from|after) (?:a|an|the|his|her|my) (?:[a-z]{3,12} ){0,2}(?:injury|accident|crash|wreck|"
    r"fall|surgery|stroke|fire|shooting|tour|deployment))?"
    r"(?: (?:twice|once|three times|\d+ times) (?:a|per) (?:day|week|month|year)| (?:every|each) (?:single |"
    r"other )?(?:day|week|night|morning|month)| daily| nightly| weekly)?"
    rf"(?: for (?:about |over |almost |the (?:last|past) )?{_COUNT} (?:years|months|weeks|days))?"
    rf"(?: since (?:last )?(?:he was |she was |early |late )?(?:\d{{4}}|[a-z]{{3,9}}(?: \d{{4}})?)| in (?:19|"
    rf"20)\d\d| (?:last|this) (?:year|month|week|spring|summer|fall|winter)|"
    rf" {_COUNT} (?:years|months|weeks|days) ago| (?:at|when) (?:age |he was |she was |i was )?\d{{1,2}}(?= |"
    rf"[.,;!])| again| twice| now(?= |[.,;!]|$))?",
    re.IGNORECASE,
)


def extended(text: str, end: int) -> int:
    """Return where the complement of a statement ends: further terms joined to it, for what, since when."""
    for _ in range(5):
        more = _MORE.match(text, end)
        if not more:
            break
        found = term_after(text, more.end(), 4, 1)
        if not found:
            break
        end = found.end
    alone_too = _also_alone().match(text, end)
    if alone_too:
        end = alone_too.end()
    tail = _TAIL.match(text, end)
    end = tail.end() if tail else end
    further = _FURTHER.match(text, end)
    return further.end() if further else end


_FURTHER = late(
    r" (?:(?:that|which) (?:left|leaves|makes|keeps|put)|and (?:can't|cannot|can no longer|"
    r"couldn't|almost|nearly|requires))"
    r"(?: [A-Za-z0-9'-]{1,14}){1,5}(?=[.,;!\n)]|$)|"
    r" (?:for|from|since|after|due to|because of|to treat|to remove)(?: (?!and\b|but\b|so\b|who\b|he\b|she\b|"
    r"i\b|we\b|they\b|it\b)[A-Za-z0-9'-]{1,14}){1,4}(?=[.,;!\n)]|$)",
    re.IGNORECASE,
)


@cache
def _also_alone() -> re.Pattern[str]:
    return re.compile(rf"(?:,? and| &|,|;)? (?:then )?(?:{SOLO})(?![A-Za-z0-9])", re.IGNORECASE | re.ASCII)


def begin(text: str, at: int) -> int:
    """Return where a verb begins, with the auxiliaries and adverbs before it."""
    found = _AUX_BEFORE.search(text, max(0, at - 48), at)
    return found.start() if found else at
