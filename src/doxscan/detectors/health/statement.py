"""Statements that tie a person to a condition, a medicine, a treatment, a disability or a pregnancy.

A statement is a person, a verb frame and a term of health: "my brother was hospitalized for
anorexia". Terms without a person are general talk, and stay silent: abstracts, leaflets, statistics,
groups, animals, metaphors. What is marked runs from the verb over the term and its short complement.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(HEALTH_STATEMENT, "Her son Eli has cystic fibrosis and a tutor.")]
['has cystic fibrosis']
>>> list(look(HEALTH_STATEMENT, "Patients with cystic fibrosis have thick mucus."))
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .clause import FILL, TOKEN, Found, begin, extended, open_after, term_after, tokens_after
from .frames import BODY, CREATURES, OPEN_ANCHORS, SOLO, SOLO_ANCHORS, STORY, STRONG_VERBS, STUDY, VERB
from .late import late
from .lexicon import anchors, plain, term_at
from .person import KIN, WRITER, subject
from .vocabulary import wordlist

_DRUGGY = late(
    r"(?i)smok|snort|inject|shoot|uses?\b|using|used|\bon\b|does|doing|addict|hook|strung|overdos|"
    r"od'?d|abus|kicked|pops|withdraw|detox|off"
)
_AMBIGUOUS = wordlist("ambiguous")

NEGATED = "the clause denies or supposes it"
STRONG = Evidence("the verb is said of illness only", 2)
KNOWN = Evidence("the term is in the lists of conditions, medicines and treatments", 1)
ENDING = Evidence("the word has an ending of medicines or diseases", 0)


def _who(text: str, verb: str, start: int, at: int, *, is_strong: bool) -> tuple[str, int] | None:
    """Return what ``person.subject`` does, for verbs that hold their person too."""
    if (
        verb in {"im", "hes", "shes"}
        or _HIM.search(verb)
        or (verb == "with" and _HES_A.search(text, max(0, start - 40), start))
        or (verb.startswith("doc") and _MINE.search(text, max(0, start - 8), start))
    ):
        return _INSIDE
    if is_strong and _YOU.search(text, max(0, start - 24), at):
        return "a letter tells the reader so", 1
    who = subject(text, start)
    if who is None and verb == "due to":
        return "the words before speak of somebody's absence or disability", 1
    return who


def frame(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a verb that governs a term of health and has a person for its subject."""
    text = candidate.text
    verb = candidate.group("verb").lower().replace("\n", " ")
    strong = len(verb) > 6 and _IS_STRONG.fullmatch(verb) is not None
    found = term_after(text, candidate.end, 6, 2 if strong else 1)
    if found is None and strong:
        found = open_after(text, candidate.end, verb)
    if found is None:
        return
    start = begin(text, candidate.start)
    raw = text[max(0, start - 64) if verb == "due to" else start : candidate.end].lower()
    is_near = _OF_PERSON.search(text, max(0, start - 40), start) is not None
    why = _mismatch(verb, raw, found, is_strong=strong, is_near=is_near)
    if why:
        yield candidate.reject(why)
        return
    who = _who(text, verb, start, candidate.start, is_strong=strong)
    if who is None:
        yield candidate.reject("no person is the subject of the verb")
        return
    if who[1] < 0:
        yield candidate.reject(NEGATED)
        return
    is_bare = candidate.start == start and not _DO.search(text, max(0, start - 10), start)
    if is_bare and who is not WRITER and _MANY.match(verb):
        yield candidate.reject("the verb is of many")
        return
    end = extended(text, found.end)
    if "?" in text[end : end + 40] and _ASKED.search(text, max(0, start - 60), start):
        yield candidate.reject("a question")
        return
    yield candidate.match(
        None,
        Evidence(who[0], who[1]),
        KNOWN if found.known else ENDING,
        *((STRONG,) if strong else ()),
        span=(start, end),
    )


_HIM = late(r" (?:him|her|me)(?: on)?$")
_HES_A = late(r"\b(?:he|she|I)(?:'s| is|'m| am) an? (?:[\w-]+ ){0,2}\w+ $", re.IGNORECASE)
_MINE = late(r"(?:^|[^A-Za-z])(?:my|his|her|our|the)\s$", re.IGNORECASE)
_YOU = late(
    r"(?<!if )(?<!when )(?<!have )(?<!or )(?<!If )(?<!When )[Yy]ou (?:were|have been)(?: being| recently| first)? $"
)
_MANY = late(r"(?:have|take|suffer|struggle|use|need|get|smoke|abuse|battle|live with)(?: |$)")
_DO = late(r"(?:will|did|does|to|'ll|would) $")
_ASKED = late(
    r"(?:^|[.!?\n]\s*)(?:so |and |but )?(?:is|does|did|do|has|was|are|can|could|would|should|will|"
    r"what if|have)\s[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_INSIDE = ("a pronoun for one person is the subject", 2)
_IS_STRONG = late(STRONG_VERBS, re.IGNORECASE)
_NOT_OF_NOUNS = late(
    r"as|off|off of|did|doing|put on|puts on|uses?|using|used|takes?|taking|took|attends|"
    r"attending|fills|spent|on|finish\w+|completed|needs?|started"
)
_BE = late(r"(?:is|was|'s|am|'m|im|hes|shes|been|be|became|went|turned|gone|being|as)")


def _mismatch(verb: str, raw: str, found: Found, *, is_strong: bool, is_near: bool) -> str:
    """Return why this verb does not take this term, or ''."""
    kind, words = found.kind, found.words
    if words in _AMBIGUOUS and not _DRUGGY.search(raw):
        return "the word has another sense after this verb"
    if words in _GENERIC and not _TAKES.search(raw) and not re.search(r"\b(?:his|her|my)\b", raw):
        return "the word names no medicine of this person"
    if verb == "due to":
        return "" if found.kind in "nt" and _ABSENT.search(raw) else "nothing before it says what it led to"
    if is_strong:
        return ""
    if (
        verb in {"in", "on", "off", "with", "from", "as"}
        and not _BEING.search(raw)
        and not ((verb in {"with", "on", "in"} and is_near) or (verb in {"on", "off"} and kind == "d" and found.known))
    ):
        return "the phrase hangs on no verb of a state"
    if _BE.fullmatch(verb):
        ok = kind == "s" or words in _ADJECTIVAL
    elif kind == "s":
        ok = verb in {"went", "got", "gets", "get", "getting", "born", "going"}
    elif kind == "n":
        ok = not _NOT_OF_NOUNS.fullmatch(verb)
    elif kind == "d":
        ok = not verb.startswith(("did in", "caught", "beat"))
    else:
        ok = True
    return "" if ok else "this verb does not take this term"


_GENERIC = wordlist("generic")
_TAKES = late(r"\b(?:tak\w+|took|on|off|needs?|stop\w*|quit|refilled|hooked|addicted|overdosed)\b")
_ABSENT = late(
    r"\b(?:leave|light duty|modified duty|off work|out|absen\w+|missed|accommodat\w+|disability|"
    r"disabled|unable|restrict\w+|retired|died|resign\w+)\b"
)
_OF_PERSON = late(
    r"\b(?:(?:my|his|her|our|their|the) (?:\w+ )?(?:sister|brother|mom|mother|dad|father|son|daughter|wife|"
    r"husband|ex|friend|cousin|uncle|aunt|neighbou?r|kid|boss|roommate|grandma|grandpa|partner|coworker)|"
    r"(?i:(?:^|[.;:\n(>-]|, )\s?(?:mom|dad|mother|father|son|daughter|wife|husband|sister|brother|grandma|"
    r"grandpa|kid|ex|pt|patient|subj|roommate|hubby)(?: is)?)|"
    r"(?:have|has|had|got) an? (?:\w+ )?(?:son|daughter|brother|sister|kid|child|husband|wife|dad|mom|"
    r"grandson|nephew|niece|cousin|uncle|aunt)|(?i:he|she)(?:'s| is) an? (?:[\w-]+ ){0,2}\w+) $"
)
_BEING = late(r"\b(?:is|hes|shes|im|was|am|been|being|has|had|were|kept|keeps|still|currently|now|got|put)\b|'s\b|'m\b")
_ADJECTIVAL = frozenset({"bipolar", "bipolar 1", "bipolar 2", "borderline", "schizo", "hiv", "blind", "paranoid"})


def alone(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a verb phrase that is health by itself and has a person for its subject."""
    start = begin(candidate.text, candidate.start)
    who = subject(candidate.text, start)
    if who is None or who[1] < 0:
        yield candidate.reject(NEGATED if who else "no person is the subject of the verb")
        return
    if candidate.after(8).lower().startswith(("?", " of luck", " of geni", " to ", " drunk", " date", " spot")):
        yield candidate.reject("another sense, or a question")
        return
    yield candidate.match(None, Evidence(who[0], who[1]), span=(start, extended(candidate.text, candidate.end)))


def owned(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a condition, medicine or treatment that is somebody's: "his diabetes", "her autistic son"."""
    text = candidate.text
    found = term_after(text, candidate.end, 3, 0)
    if found is None:
        return
    if found.words in _AMBIGUOUS or found.words in _LOOSE_OWNED:
        yield candidate.reject("the word has another sense there")
        return
    if text[found.end : found.end + 1] == "-":
        yield candidate.reject("the term is part of another word")
        return
    following = TOKEN.match(text, found.end + 1) if text[found.end : found.end + 1] == " " else None
    word = plain(following.group()) if following else ""
    end = found.end
    if found.kind == "s" or found.words in _ADJECTIVAL:
        if word not in KIN:
            yield candidate.reject("a state, and no person after it")
            return
        if following:
            end = following.end()
    elif word and (word in KIN or word not in _AFTER_OWNED):
        yield candidate.reject("the term belongs to the next word")
        return
    yield candidate.match(None, OWNER, KNOWN if found.known else ENDING, span=(candidate.start, end))


OWNER = Evidence("a possessive before it names whose it is", 1)
_LOOSE_OWNED = wordlist("loose-owned")
_AFTER_OWNED = wordlist("after-owned")


_SOMEBODY = late(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|HIS|HER|MY) (?:[a-z]+ )?(?:sister|brother|mom|mother|dad|father|son|daughter|"
    r"wife|husband|hus[bB]|HUSB\w*|WIFE|MOTHER|FATHER|SON|DAUGHTER|ex|uncle|aunt|grandma|grandpa|kid)\b|"
    r"\b[A-Z][a-z]{2,12} [A-Z][a-z]{2,14}\b|\b(?i:pt|patient|subj|subject|victim|vic|caller|rp|d\.?o\.?b|"
    r"mrn)\b|\b\d\d ?(?:yo|y/o|YO|Y/O)\b|\b(?:he|she|He|She|HE|SHE)\b"
)


def bare(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a condition that stands alone between commas, where the words before are about a person."""
    text = candidate.text
    tokens = tokens_after(" " + candidate.group("value"), 0, 5)
    words = [t[0] for t in tokens]
    covered = 0
    for i in range(len(words)):
        found = term_at(words, i)
        if found:
            if found[1] in "ns" and found[2] and i + found[0] == len(words):
                covered = found[0]
            break
        if plain(words[i]) not in FILL:
            break
    line = text.rfind("\n", max(0, candidate.start - 110), candidate.start) + 1
    before = text[max(line, candidate.start - 110) : candidate.start]
    after = TOKEN.findall(candidate.after(24))
    if not covered or (after and any(term_at(after, i) for i in range(min(2, len(after))))):
        yield candidate.reject("no condition by itself")
    elif not _SOMEBODY.search(before) or any(term_at([w], 0) for w in TOKEN.findall(before[-24:])):
        yield candidate.reject("the words before are not about one person")
    else:
        yield candidate.match(None, KNOWN, Evidence("the words before are about one person", 1), group="value")


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Send a candidate to the rule of its trigger."""
    if candidate.trigger.because.startswith("alone"):
        yield from bare(candidate)
    elif candidate.trigger.because.startswith("the state"):
        yield candidate.match()
    elif candidate.trigger.because.startswith("somebody"):
        yield from owned(candidate)
    elif candidate.trigger.form:
        yield from alone(candidate)
    else:
        yield from frame(candidate)


HEALTH_STATEMENT = Detector(
    name="health-statement",
    title="Statement of a person's health",
    kind=Kind.HEALTH,
    form="statement",
    layer="statement",
    triggers=(
        Trigger(VERB, "a verb governs a term of health", 1, anchors=(*anchors(), *OPEN_ANCHORS), reach=(110, 4)),
        Trigger(
            rf"(?<![A-Za-z0-9-])(?=[abcdefghilmnoprstw])(?:{SOLO})(?![A-Za-z0-9])",
            "words that are said of a person's health only",
            2,
            anchors=SOLO_ANCHORS,
            reach=(70, 80),
            form="statement",
        ),
        Trigger(
            r"(?:(?<=[,;:(/.] )|(?<=- )|(?<=[(/\n]))(?P<value>[A-Za-z][A-Za-z0-9'-]{1,16}(?: "
            r"[A-Za-z0-9'-]{1,16}){0,3})(?=[,;)./\n]|$)",
            "alone between commas",
            1,
            anchors=anchors(),
            reach=(72, 4),
            form="statement",
        ),
        Trigger(
            rf"(?<![A-Za-z0-9'-])(?:{BODY})",
            "the state of somebody's body or illness",
            3,
            anchors=(
                r"is back",
                r"came back",
                r"spread",
                r"returned",
                r"getting worse",
                r"is terminal",
                r"(?:is|are) (?:failing|shot|giving out|going)",
                (
                    r"(?:a1c|viral load|cell count|cd4|pressure|[^a-z]bp|cholesterol|[^a-z]psa|sugar|hemoglobin) "
                    r"(?:is|was|came|hit)"
                ),
            ),
            reach=(50, 24),
            form="statement",
        ),
        Trigger(
            r"(?<![A-Za-z0-9'-])(?:his|her|my|their|(?:mom|dad|mother|father|brother|sister|wife|husband|son|"
            r"daughter|"
            r"grandma|grandpa|aunt|uncle|cousin|ex|neighbor|boss)'s|(?-i:[A-Z][a-z]{2,12}'s))(?= )",
            "somebody's condition, medicine or treatment",
            1,
            anchors=anchors(),
            reach=(70, 4),
            form="statement",
        ),
    ),
    examine=examine,
    cues=(
        Cue(STORY, -3, before=140, after=60, because="a story or a figure of history"),
        Cue(CREATURES, -3, before=90, after=40, because="an animal nearby"),
        Cue(STUDY, -4, before=400, after=200, because="words of studies, leaflets or examples"),
    ),
    examples=(
        hit("My brother «was hospitalized for anorexia» in March."),
        hit("she «takes warfarin for a blood clot»"),
        hit("Her son Eli «has cystic fibrosis» and a tutor."),
        hit("kyle «is on suboxone» and everyone knows"),
        hit("his wife «is pregnant»"),
        hit("my uncle «overdosed twice» that spring"),
        miss("If you have diabetes, ask your doctor.", because="advice to anybody"),
        miss("Patients with cystic fibrosis have thick mucus.", because="a group"),
        miss("our dog Miso has diabetes", because="an animal"),
        miss("he does not have cancer", because="denied"),
        miss("Does anyone have depression here?", because="a question to a crowd"),
    ),
    references=("Mo. Rev. Stat. 407.1500.1(6), medical history, condition, treatment or diagnosis",),
)

DETECTORS = (HEALTH_STATEMENT,)
