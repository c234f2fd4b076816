"""What stands around a frame such as "works at": who it is about, when it was, and whether it is real.

A frame and a name are not enough. "Anyone here worked at", "in 1888 he taught at", "the manager at ...
was rude", "we are hiring a cook at" tie nobody alive and named to a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Evidence
from doxscan.model import Match, Rejection

from .lazy import Pattern
from .name import Name
from .words import KIN, titles

__all__ = [
    "PERSON",
    "clause",
    "is_of_a_person",
    "job_before",
    "settle",
    "some_job_before",
    "spaced",
    "tells_of_an_event",
    "tells_of_kin",
]

TYPED = Evidence("a word of the name is one for a school or a workplace", 2)
CAPITAL = Evidence("what follows is written as a name", 1)
PERSON = Evidence("it is said of a person", 1)
PAST = Evidence("it is said of the past", -3)
OFFICIAL = Evidence("a public role makes it obvious", -3)

#: How far a sentence is followed to both sides, in code points.
REACH = 140


def spaced(pattern: str) -> str:
    """Return a pattern in which each blank matches a blank or the end of a line."""
    return pattern.replace(" ", r"[ \n]")


_BREAK = Pattern(
    r"[!?]+[\"')]*\s(?!(?:at|for|with|@)\s)|"
    r"(?<![A-Z])(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bInc)\.[\"')]?\s|\n\s*\n"
)


def clause(text: str, start: int, reach: int = REACH) -> str:
    """Return the sentence before ``start``, as far as it reaches back."""
    before = text[max(0, start - reach) : start]
    cut = 0
    for found in _BREAK.finditer(before):
        if found.end() < len(before) or ")" not in found.group():
            cut = found.end()
    return before[cut:]


def _rest(text: str, end: int) -> str:
    """Return the sentence after ``end``."""
    after = text[end : end + REACH]
    found = _BREAK.search(after)
    return after[: found.start()] if found else after


_CROWD = Pattern(
    r"\b(?:who (?:else|here|would|wouldn't|wants)|would|wouldn't|anyone|anybody|everyone|everybody|people|those|"
    r"whoever|ppl|guys|folks|workers|employees|"
    r"nobody|no one|employers|citizens|persons|individuals|americans|women|men|person|students|teachers|children)"
    r"(?:\s(?:else|here|who|that|wouldn't|want|wants|to|ever|has|have|had|currently|also|already|like|love|would|you|"
    r"are|were|is|was|be|been|currently|doesn't|not|in the world))*\s*$",
    re.IGNORECASE,
)
_WISH = Pattern(
    r"\b(?:want|wants|wanted|like|liked|love|hope|hopes|hoping|hoped|plan|plans|planning|could|should|might|may|"
    r"must|shall|"
    r"apply|applied|applying|interviewing|interview|ready|dream|dreaming|dreams|dreamed|thinking|consider|considering|"
    r"refuse|refused|if|how|why|worth|able|eligible|try|trying|tried|need|needs|wish|wished|decide|better|"
    r"unless|imagine|pretend|pretends|as if|as though|look like|looks like|act like|acts like|acting like|"
    r"talks like|feel like|feels like|when you|like it's|"
    r"impossible|possible|afraid|would|supposed)"
    r"(?:\s(?:to|of|about|you|one|someone|somebody|a person|go|get|ever|for|be|it's|is it|like|a job|the job|"
    r"never|i|he|she|they|we))*\s*$",
    re.IGNORECASE,
)
_SAID_TO = Pattern(r"\b(?:believed|known|reported|said|thought|alleged|appears|seems|understood) to\s*$", re.IGNORECASE)
_ASK = Pattern(
    r"(?:^|[.!?,]\s|\n)\s*(?:so |hey |um |uh )?(?:do|did|does|would|could|should|has|have|is|are|will|"
    r"can)\s(?:you|anyone|anybody|i|it|any of you|we)\b",
    re.IGNORECASE,
)
_LONG_AGO = Pattern(
    r"(?:\b(?:in|since|by|from|until|to|during|of|circa|around|late|early|about|spring|summer|fall|year|and)\s|"
    r"[,(-]\s?)(?:the\s)?"
    r"(?:1[4-8]\d\d|19[0-4]\d)(?![\d-])|\b(?:\d\dth|nineteenth|eighteenth) century|\bB\.?C\b|\bmedieval\b",
    re.IGNORECASE,
)
_ADVERT = Pattern(
    r"\b(?:now hiring|is hiring|are hiring|we're hiring|hiring (?:a|an|for)|apply (?:now|today|online|in|at|by)|"
    r"join (?:us|our team)|job opening|looking for (?:a|an) |"
    r"openings?\b|wpm\b|lift \d+ ?(?:lb|lbs|pounds)|FLSA|pay range|qualifications|essential duties|reports to:|"
    r"benefits include|vacanc(?:y|ies)|equal opportunity|resumes? to|to apply|sponsored by|sponsors?\b|"
    r"sponsoring)",
    re.IGNORECASE,
)
_FICTION = Pattern(
    r"\b(?:novel|fiction|movie|film|episode|sitcom|character|protagonist|chapter|wizard|dragon|princess|vampire|"
    r"in the book|fanfic|plot|starring|season \d+|in my dream|i dreamed|i dreamt|costume|cosplay|"
    r"plays an? [\w ]{3,20} who|once upon|kingdom|sims|screenplay|sequel)\b",
    re.IGNORECASE,
)
_LEFT = Pattern(
    r"\b(?:used to|formerly|former|ex-|retired|previously|no longer|quit|quits|graduated|graduate|fired|canned|"
    r"laid off|left|resigned|"
    r"until (?:19|20)\d\d|back in|years ago|last job|old job|prior to|before (?:that|joining)|alum|alumni|"
    r"alumnus|alumna|was once|"
    r"deceased|late husband|late wife)\b(?:\s[\w'-]+){0,7}\s*$|\b(?:never|doesn't|does not|didn't|did not|don't|"
    r"isn't|is not|not)\b(?:\s[\w'-]+){0,1}\s*$",
    re.IGNORECASE,
)
_NOW = Pattern(
    r"\b(?:now|currently|presently|today|and|then|but)(?:\s(?:he|she|i|they|is|am|works|he's|she's|i'm|has))*\s*$",
    re.IGNORECASE,
)
_ENDED = Pattern(
    r"^[,\s]{0,2}(?:until (?:he|she|they|i|it|19|20|last|her|his)|back in the|(?:in|from|"
    r"during) (?:the )?(?:1[89]\d\d|200\d|201[0-5])|(?:many |a few |\w+ )?(?:years|yrs|months) ago|"
    r"before (?:he|she|they|i|it|retir|mov|quit|leav|join)|in the (?:\d0s|\d\d\d0s|early|late)|as a (?:kid|"
    r"teenager|young)|alum(?:ni|nus|na)?\b|graduate\b|and retired)",
    re.IGNORECASE,
)
_EVENT = Pattern(
    r"\b(?:concert|wedding|funeral|game|meeting|reunion|vote|voting|voted|rally|recital|fundraiser|election|"
    r"ceremony|conference|"
    r"festival|exhibit|polls?|polling|visitation|services will|held|takes place|tournament|crash|fire|shooting|"
    r"parked)\b",
    re.IGNORECASE,
)


def settle(
    candidate: Candidate,
    name: Name | str,
    *evidence: Evidence,
    start: int | None = None,
    is_past: bool = False,
    form: str = "",
    needs: int = 0,
    is_named: bool = False,
) -> Iterator[Match | Rejection]:
    """Yield a match for a name in a frame that begins at ``start``, or why it says nothing.

    evidence: reasons beyond the frame. needs: 2 where the name must say itself what it is, 1 where it must be
    written with capitals. is_past: the frame itself is of the past. is_named: who it is about is known.
    """
    if isinstance(name, str):
        yield candidate.reject(name)
        return
    if (needs > 1 and not name.is_typed) or (needs and not name.capital):
        yield candidate.reject("the words before are weak, and the name does not say what it is")
        return
    text = candidate.text
    begin = candidate.start if start is None else start
    left, right = clause(text, begin), _rest(text, name.end)
    because = _unreal(text, begin, left, right, is_named)
    if because:
        yield candidate.reject(because)
        return
    reasons = [*evidence]
    if name.is_typed:
        reasons.append(TYPED)
    elif name.capital:
        reasons.append(CAPITAL)
    if is_past or (_LEFT.search(left) and not _NOW.search(left)) or _ENDED.match(right):
        reasons.append(PAST)
        form = "past"
    yield candidate.match(None, *reasons, span=(name.start, name.end), form=form)


def _unreal(text: str, begin: int, left: str, right: str, is_named: bool) -> str:
    """Say why what is told is of nobody, or of nobody alive; '' where it is not so."""
    if not is_named and _CROWD.search(left):
        return "it speaks of anybody, or asks a crowd"
    if (_WISH.search(left) and not _SAID_TO.search(left)) or (_ASK.search(left) and len(left) < 40):
        return "a wish or a question, and no fact"
    if _LONG_AGO.search(left[-90:]) or _LONG_AGO.search(right[:70]):
        return "it was long ago"
    if _FICTION.search(left) or _FICTION.search(right[:60]):
        return "it tells a story"
    if _ADVERT.search(text[max(0, begin - 120) : begin]) or _ADVERT.search(right[:60]):
        return "an advertisement"
    return ""


_TIE = Pattern(
    rf"(?<![\w-])(?:(?:my|his|her|their|your|ur|our|the|[A-Z]\w+'s|whose|a|two|three|"
    rf"this)\s(?:[\w-]+\s){{0,2}}{KIN}|i'm|im|i am|me and my)(?![\w-])",
    re.IGNORECASE,
)


def tells_of_kin(left: str) -> bool:
    """Tell whether somebody's son, wife, sister is named in the words before."""
    return bool(_TIE.search(left[-90:]))


def tells_of_an_event(left: str) -> bool:
    """Tell whether the words before are of something held somewhere."""
    return bool(_EVENT.search(left[-70:]))


_SAID_OF = Pattern(
    r"(?:\b(?:am|is|im|i'm|he's|she's|hes|shes|who's|are|as|became|become|becoming|named|being|remains|still|"
    r"currently|meet|pt|patient|"
    r"now|also|ur|your|my|his|her|their|our|ofc|a\.k\.a)(?:\s(?:literally|just|currently|still|now|also|actually|"
    r"basically|like|only|he|she|the guy|dad|mom|[a-z]+))?"
    r"(?:\s(?:a|an|the|our|your|his|her|my))?(?:[\s,][\w'&/.-]+){0,3}|(?:has|have) been (?:a|an|the)(?:\s[\w-]+){0,3}"
    r"|[A-Z][\w.'-]+\)?[\"”]?,\s?[\"“]?(?:(?:who is|a|an|the|our|his|her|age \d+|"
    r"\d+)[\s,]{1,2}){0,2}(?:[\w'&/.-]+[\s,]){0,4}"
    r"|(?:^|[\n:(|>*;•]|-\s)\s*[\"“]?(?:(?:a|an|job|role|works as)\s[-:]?)?(?:[\w'&/-]+\s){0,2}"
    r"|(?:an?|the)\s(?:[\w-]+\s){0,2})[\s\"“]*$",
    re.IGNORECASE,
)
_UNNAMED = Pattern(
    r"(?:^|[\s(\"'])(?:a|an|the|every|any|some|one|another|this|that|each)(?:\s[\w-]+){0,2}\s*$", re.IGNORECASE
)
_COPULA = Pattern(
    r"\b(?:am|is|im|i'm|he's|she's|hes|shes|who's|[a-z]+'s (?=an? |the )|are|became|become|becoming|named|being|"
    r"been|be|as|remains|ur dad|meet|now)\b[\s\w,'-]{0,24}$",
    re.IGNORECASE,
)
_WAS = Pattern(r"\b(?:was|were|had been|former|retired|once)\b[\s\w,'-]{0,24}$", re.IGNORECASE)
_APPOSED = Pattern(
    r"[A-Z][\w.'-]*\)?[\"”]?\s?(?:,|\(|-)\s?[\"“]?(?:(?:who is|an?|the|our|his|her|age \d+|"
    r"\d+),?\s){0,2}(?:[\w'&/.-]+,?\s){0,3}$|[A-Z]\w+'s\s(?:[\w-]+\s){0,2}$"
)
_BESIDE = Pattern(
    r"[,(]\s?(?!(?:a|an|the|every|any|some|and|or|but|if|when|because|so|where|which|that|for|with|as|at|in|on|"
    r"to)\s)(?:[\w'/-]+\s){0,2}$"
)
_ALONE = Pattern(r"(?:^|[\n:|>*;(])\s*[-*]?\s*[\"“]?(?:[\w'&/-]+\s){0,2}$")
_DEPARTMENT = Pattern(r"\s(?:of|in|on|for|with)\s(?:the\s)?[\w&' /-]{2,40}$", re.IGNORECASE)


_OVER = Pattern(
    r"(?: over| out| up| down| here| back| now| full[- ]time| part[- ]time| \(?part[- ]time\)?)+$", re.IGNORECASE
)


def job_before(left: str) -> tuple[str, str]:
    """Find the title of a job at the end of ``left``: what stands before it, and the title; '' for none.

    >>> job_before("Lars is a night custodian")
    ('Lars is a night ', 'custodian')
    >>> job_before("she is a professor of plant biology")[1]
    'professor'
    """
    trimmed = _OVER.sub("", left.rstrip(" \n\t\"'!)(?*_"))
    found = _title_at_end(trimmed)
    if found:
        return found
    part = _DEPARTMENT.search(trimmed)
    while part:
        found = _title_at_end(trimmed[: part.start()])
        if found:
            return found
        part = _DEPARTMENT.search(trimmed, part.start() + 1)
    return left, ""


_LAST_WORDS = Pattern(r"(?<![\w'])[\w'/-]+(?:[ \n][\w'/-]+){0,2}$")


def _title_at_end(text: str) -> tuple[str, str] | None:
    last = _LAST_WORDS.search(text)
    if not last:
        return None
    parts = re.split(r"[ \n]", last.group().lower())
    for many in range(len(parts), 0, -1):
        title = " ".join(parts[-many:])
        if title in titles():
            return text[: len(text) - len(title)], title
    return None


_SOME_JOB = Pattern(
    rf"(?:\b(?:i am|i'm|im|he is|he's|hes|she is|she's|shes|who is|who's|as|{KIN} is|(?-i:[A-Z][a-z]+) is|that's|"
    rf"thats|becoming|became|meet|remains)\s(?:literally |basically |actually |still |now |currently |also |"
    rf"just |only )?"
    r"(?:an?|the|one of the|some kind of|our|your|ur|their|head|chief)\s|(?-i:[A-Z][\w.'-]*),\s(?:an?|the|our|"
    r"his|her)\s)(?P<what>(?:[\w'&/-]+\s){{0,3}}[\w'/-]{{2,}})\s*$",
    re.IGNORECASE,
)
_NO_JOB = Pattern(
    r"\b(?:customer|patient|guest|regular|member|speaker|fan|visitor|visit|stay|party|game|show|night|day|time|"
    r"place|thing|problem|deal|party|"
    r"sale|event|meeting|class|event|bargain|patron|resident|victim|inmate|prisoner|favorite|best|worst|first|"
    r"last|only|same|one|price|prices|service|food|"
    r"line|wait|bomb|crowd|reason|story|look|shot at|hit|win|loss|record|witness|suspect|spokesman|spokeswoman|"
    r"spokesperson|model|mess|joke|"
    r"burial|funeral|memorial|shooting|crash|incident|scene|hearing|protest|strike|outbreak|case|cases|level|"
    r"rate|peak|table|seat|room|spot|study|"
    r"\w+ed|met|spoke|demonstration|(?:[\w-]+\s)+of(?:\s[\w-]+)+|mutation|gene|locus|deletion|position|site|exon|"
    r"residue|change|substitution|transition|marker|map|band|region|end)\s*$",
    re.IGNORECASE,
)


def some_job_before(left: str) -> bool:
    """Tell whether what somebody is said to be stands at the end of ``left``, in words that no list has."""
    found = _SOME_JOB.search(_OVER.sub("", left.rstrip()) + " ")
    return found is not None and not _NO_JOB.search(found.group("what"))


def is_of_a_person(before: str) -> str:
    """Say of whom a title is said: 'past', 'now', 'alone' (a line of its own) or '' for somebody unnamed."""
    tail = before[-60:]
    if _WAS.search(tail):
        return "past"
    if _COPULA.search(tail) or _APPOSED.search(tail) or tells_of_kin(tail):
        return "now"
    if re.search(r"\b(?:believed|known|said) to be (?:an? )?$|\b(?:fellow|proud)\s$", tail, re.IGNORECASE):
        return "now"
    if re.search(
        r"\b(?:your position|my position|my job|his job|her job|position)\s*(?:as\s*)?(?:an?\s|the\s)?$",
        tail,
        re.IGNORECASE,
    ):
        return "now"
    if _BESIDE.search(tail):
        return "now"
    if _ALONE.search(tail) and not _UNNAMED.search(tail):
        return "alone"
    return ""
