"""Read a name after "works at" and "is employed by": who works, and over which preposition the name stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate
from doxscan.detectors.workplace import name as names
from doxscan.detectors.workplace import words
from doxscan.detectors.workplace.circumstances import (
    clause,
    settle,
)
from doxscan.detectors.workplace.lazy import Pattern
from doxscan.detectors.workplace.name import Name
from doxscan.model import Match, Rejection

_THING = Pattern(
    r"\b(?:it|this|that|which|these|those|app|plan|trick|router|pump|machine|device|system|software|method|treatment|"
    r"medicine|medication|drug|code|script|feature|tool|model|card|coupon|strategy|approach|formula|engine|"
    r"battery|website|site|"
    r"program|link|button|what|everything|nothing|policy|law|process|same|idea|product|version|update|therapy|"
    r"vaccine|technique|cat|dog|squirrel|robot|hamster|santa|elf|ghost|goldfish|devil|toddler|baby|brain|heart|"
    r"god|love|money|magic|hope|karma|nobody|charger|grant|deadline|council|committee|light|lights|phone|"
    r"discount|one|hours|days|not)"
    r"(?:\s(?:also|only|still|just|really|always|never|actually|best|better|well|only))?\s*$",
    re.IGNORECASE,
)
_MANY = Pattern(
    r"\b(?:town|county|city|country|village|half|most|many|majority|americans|thousands|hundreds|percent|dozens|"
    r"millions|all of them|\d{2,})(?:\s(?:of|the|us|them|here|in|[A-Z]\w+|town|who|that|now|still|still))*\s*$",
    re.IGNORECASE,
)
WORKER = Pattern(
    r"(?:^|[\n,;:(>*.!?-]\s*|\b(?:i|he|she|who|we|they|you|u|also|and|currently|now|still|both|is|are|am|been|"
    r"i'm|im|he's|hes|she's|shes|"
    r"mostly|occasionally|actually|dad|mom|has|have|i've|was|were|be|just|only|then|always|guy|girl|dude|man|"
    r"woman|lady|"
    r"kid|suspect|defendant|respondent|petitioner|victim|witness|applicant|claimant|plaintiff|pt|patient|"
    r"decedent|landlord|subject|officer)"
    rf"|{words.KIN}|[A-Z][\w'.-]*)\s*$",
    re.IGNORECASE,
)
_TO_WORK = Pattern(
    r"\b(?:goes|go|going|heads|headed|heading|drives|off|back|reports|gets|continues|continue|walks|bikes|"
    r"commutes|came|comes) to\s*$",
    re.IGNORECASE,
)
_SAID_TO = Pattern(r"\b(?:believed|known|reported|said|thought|alleged|appears|seems|understood) to\s*$", re.IGNORECASE)
_NOUN_WORK = Pattern(r"\b(?:my|his|her|your|ur|their|from|at|after|before|s)\s*$", re.IGNORECASE)
_PREPOSITION = Pattern(r"\s(at|@|for|with|in|out of|aboard|of|over at|out at)[,.]{0,3}\s", re.IGNORECASE)
_ANOTHER = Pattern(
    r"[.!?;]\s|\b(?:he|she|i|they|we|but|because|that|which|who|so|when|while|if|lives|live|lived|stays|said|"
    r"says|to|by|is|was|"
    r"(?:and|or) (?:lives?|was|is|has|had|said|goes|went|got|go|studies|then|also|the|his|her|my))\b",
    re.IGNORECASE,
)
_WHEN = Pattern(
    r"(?:\s(?:the|a|an|as|on|in|and|n|every|most|all|part|full|time|part-time|full-time|nights?|days?|evenings?|"
    r"mornings?|weekends?|"
    r"weekdays?|overnights?|graveyards?|swing|early|late|double|doubles|shift|shifts|first|second|third|1st|2nd|"
    r"3rd|security|register|counter|"
    r"front|back|night|desk|line|floor|bar|kitchen|drive-thru|window|door|over|down|out|up|back|here|there|now|"
    r"rn|still|currently|"
    r"remotely|hard|sundays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|long|hours|"
    r"maintenance|retail|job|weeks?))*",
    re.IGNORECASE,
)


def working(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Follow "works" over its prepositions to a name."""
    text, verb = candidate.text, candidate.group("verb").lower()
    left = clause(text, candidate.start)
    if _THING.search(left):
        yield candidate.reject("a thing works, not a person")
        return
    if _MANY.search(left):
        yield candidate.reject("it speaks of many, and of nobody")
        return
    shouted = candidate.group("verb").isupper()
    end = candidate.found.end("verb")
    is_noun = verb == "work" and bool(_NOUN_WORK.search(left))
    if (
        verb == "work"
        and re.search(r"\bto\s*$", left, re.IGNORECASE)
        and not _TO_WORK.search(left)
        and not _SAID_TO.search(left)
    ):
        yield candidate.reject("a wish or a question, and no fact")
        return
    if (
        verb == "work"
        and not is_noun
        and not re.search(
            r"\b(?:i|we|you|u|they|who|both|parents|to|also|friends|and|still|currently|now|does|do|did|girls|"
            r"boys|kids|,)\s*$",
            left,
            re.IGNORECASE,
        )
    ):
        yield candidate.reject("a thing works, not a person")
        return
    worked = verb.startswith("worked") or verb == "workd"
    if candidate.group("verb")[0].isupper() and not shouted and re.search(r"[\w']\s$", left):
        yield candidate.reject("a thing works, not a person")
        return
    is_past = worked and not re.search(
        r"\b(?:has|have|'s|'ve|i've|he's|she's|ive|been|they've|who's)\s(?:\w+\s)?$", left, re.IGNORECASE
    )
    last: Name | str = names.NO_NAME
    for found in _PREPOSITION.finditer(text, end, end + 76):
        gap = text[end : found.start()]
        if gap.count("\n") > 1 or _ANOTHER.search(gap):
            break
        by = found.group(1).lower()
        by = "at" if by.endswith("at") or by == "@" else by
        plain = _WHEN.fullmatch(gap) is not None or re.match(r"\sas\s", gap) is not None
        if shouted and by not in {"at", "for"}:
            continue
        if shouted and by == "for" and gap.strip():
            continue
        name = names.read(text, found.end(), chat=plain and by in {"at", "for"}, shouted=shouted)
        if not isinstance(name, str) and by == "for" and not names_a_firm(text, name):
            name = names.KIND_OF_PLACE
        if isinstance(name, str):
            last = name
            continue
        if by in {"for", "with"} and not WORKER.search(left):
            yield candidate.reject("a thing works, not a person")
            return
        if by in {"in", "of", "with", "out of"}:
            last_word = text[name.start : name.end].lower().split()[-1]
            if by == "with" and not (verb == "works" and name.work and _SINGLE.search(left)):
                break
            if not name.is_typed or (
                by == "in" and last_word in {"county", "city", "township", "district", "port", "center"}
            ):
                continue
            if by == "of" and not re.search(
                r"\b(?:department|office|staff|division|kitchen|out|basement|lobby)$", gap, re.IGNORECASE
            ):
                continue
            if by == "in" and name.count < 3 and not name.school and not name.unit:
                continue
        yield from settle(candidate, name, is_past=is_past, needs=1 if is_noun else 0)
        return
    yield candidate.reject(last if isinstance(last, str) else names.NO_NAME)


_BE = Pattern(
    r"(?:\b(?:is|was|are|am|been|being|be|currently|presently|also|still|self|i'm|im|he's|she's|hes|shes|pt|"
    r"patient|and|formerly|gainfully|last|who|mother|father)|^|[\n:,;(])\s*$",
    re.IGNORECASE,
)


_SINGLE = Pattern(
    rf"(?:\b(?:he|she|who|i)|{words.KIN}|[A-Z][a-z]+ [A-Z][a-z]+)(?: now| currently| still| also)?\s*$", re.IGNORECASE
)
_PRODUCTS = frozenset(
    [
        "android",
        "ios",
        "windows",
        "mac",
        "macos",
        "linux",
        "chrome",
        "firefox",
        "safari",
        "edge",
        "excel",
        "word",
        "python",
        "java",
        "ps4",
        "ps5",
        "xbox",
        "alexa",
        "siri",
        "netflix",
        "gmail",
        "outlook",
        "iphone",
        "iphones",
        "usb",
        "bluetooth",
        "nvidia",
        "intel",
        "amd",
    ]
)
_ABSTRACT = frozenset(
    [
        "solutions",
        "services",
        "service",
        "systems",
        "data",
        "security",
        "energy",
        "defense",
        "media",
        "news",
        "health",
        "construction",
        "development",
        "learning",
        "fire",
        "protection",
        "peace",
        "progress",
        "future",
        "support",
        "control",
        "power",
        "water",
        "food",
        "gas",
        "oil",
        "parking",
        "post",
        "books",
        "games",
        "records",
        "cars",
        "lunch",
        "shipping",
        "transport",
        "storage",
        "bar",
        "bars",
        "vision",
        "fitness",
        "management",
    ]
)


def names_a_firm(text: str, name: Name) -> bool:
    """Tell whether what follows "for" is a firm and not a purpose: written as a name, or one that says so."""
    if name.capital:
        return text[name.start : name.end].lower() not in _PRODUCTS
    last = text[name.start : name.end].lower().split()[-1]
    return name.count > 1 and name.is_typed and (last not in _ABSTRACT or name.article == "the")


def employed(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep "employed by" where it is said of a person."""
    text = candidate.text
    left = clause(text, candidate.start)
    if not _BE.search(left):
        yield candidate.reject("a means is employed, not a person")
        return
    name = names.read(text, candidate.end, chat=True, shouted=candidate.raw.isupper())
    is_past = bool(re.search(r"\b(?:was|formerly|last)\s*$", left, re.IGNORECASE))
    weak = re.search(r"\b(?:be|are|being|been)\s*$", left, re.IGNORECASE) is not None
    yield from settle(candidate, name, is_past=is_past and "stated" not in left.lower(), needs=1 if weak else 0)
