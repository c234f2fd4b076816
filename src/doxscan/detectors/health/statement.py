"""Statements that tie a person to a condition, a medicine, a treatment, a disability or a pregnancy.

A statement is a person, a verb frame and a term of health: "my brother was hospitalized for bipolar
disorder". Terms without a person are general talk, and stay silent: abstracts, leaflets, statistics,
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
from functools import cache

from doxscan.detect import Candidate, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .lexicon import anchors, misspelled, plain, term_at
from .vocabulary import wordlist
from .person import KIN, WRITER, subject

_AUX_BEFORE = re.compile(
    r"(?:(?<![A-Za-z0-9'])|(?='))(?:(?:has|had|have|'s|'ve|'d|was|were|is|are|am|'m|been|being|got|gets|be|keeps|kept|just|also|still|now|currently|"
    r"recently|already|finally|newly|only|always|since|once|later|previously|again|[a-z]{3,12}ly) ){1,4}$",
    re.IGNORECASE,
)
_STRONG = (
    r"(?:mis)?diagnosed(?: (?:with|as having|as|w/?|at \d+ with|in \d{4} with|last year with|this year with|at age \d+ with))?|dx'?e?d(?: (?:with|w/?))?|dx with|tested positive for|tests positive for|"
    r"came down with|suffer(?:s|ed|ing)?(?: (?:from|with|through|a|an))|treated for|hospitali[sz]ed (?:twice |again |\w+ times |recently |briefly )?(?:for|with|after|due to|because of)|"
    r"institutionali[sz]ed (?:for|with|after)|committed (?:for|to (?:a|the))|admitted (?:for|with|to (?:a |the )?(?:hospital|icu|er) (?:for|with)|to (?:a |an |the )?)|"
    r"recover(?:ing|ed) from|dying (?:of|from)|died (?:of|from)|in remission (?:from|for)|in recovery (?:from|for)|in treatment for|"
    r"(?:a )?(?:long )?history of|(?:a )?diagnos[ei]s (?:of|is|was)|came back positive for|were positive for|prescriptions? for|scripts? for|refills? (?:of|for)|refilled|gave (?:him|her|me)|known to (?:suffer from|have)|rushed to the (?:hospital|er) (?:with|for|after)|sustained|due to|afflicted with|living with|lives with|lived with|born with|battl(?:ed|es|ing)|struggl(?:ed|es|ing) with|"
    r"fighting|contracted|(?:taking|taken|on|seeing (?:a|an|his|her) \w+|sees (?:a|an|his|her) \w+) for|overdosed on|od'?d on|prescribed|allergic to|addicted to|hooked on|detoxing from|detoxed from|withdrawing from|"
    r"strung out on|(?:maintained|stabili[sz]ed|stable|kept|managed|controlled) (?:on|with)|present(?:s|ed|ing)? (?:with|for|to (?:the )?(?:er|ed|hospital|clinic) (?:with|for|after))|"
    r"(?:here|seen|seen today|brought in) (?:for|with|after)|(?:long |brief |short |courageous |lengthy )?(?:battle|fight|bout|struggle) (?:with|against)|"
    r"doc(?:tor)?s? (?:says|said|thinks|told (?:me|us|him|her))(?: that)? (?:it'?s|it is|it was|i have|he has|she has|i had|i've got)|in (?:the )?hospital (?:with|for)|in (?:the )?icu (?:with|for)|complications (?:of|from)|lost (?:his|her|my|a|an) \w{2,10} to"
)
_STRONG = _STRONG.replace(" with", " (?:with|w/)")
_HAVE = (
    r"has got|has|had|have|having|'s got|got|gets|get|getting|developed|develops|caught|beat|survived|undergoing|underwent|shows signs of|deals with|dealing with|dealt with|managing|"
    r"in and out of|takes|take|taking|took|started taking|started|starting|began|stopped taking|quit taking|went off|off of|off|uses|use|using|used|injects|shoots|shooting|smokes|smoking|snorts|"
    r"fills|picks up|ran out of|needs|need|relies on|(?:put|puts|got|had|has|started|keeps) (?:him|her|me) on|put on|puts on|got out of|came out of|discharged from|released from|out of|spent|going through|gone through|walks with|stopped|not taking|in therapy for|on|in|went (?:to|into|through|on|in|for)|going (?:to|through)|goes (?:to|through|in for)|"
    r"checked (?:him|her|my)self into|checked into|entered|finished|finishing|completed|scheduled for|waiting (?:for|on)|awaiting|doing|did|does|pops|popping|abused|abuses|abusing|kicked|"
    r"is|was|'s|am|'m|im|hes|shes|born|going|been|be|became|went|turned|gone|as|with|from|lost|having had|attends|attending|wears|carries"
)
_VERB = (
    rf"(?:(?<![A-Za-z0-9-])(?=[abcdefghijklmnoprstuw])|(?='(?:s|m) ))(?P<verb>{_STRONG}|{_HAVE})(?=[ \n])"
)


_FILL = wordlist("fill")
_HARD_STOP = wordlist("hard-stop")
#: What may not follow a term: then it names research, a shop, a group, not this person's.
_VETO = wordlist("veto")
_TOKEN = re.compile(r"[A-Za-z0-9+'&]+")
_STATE_VETO = {"blind": "to spot date as trust faith", "deaf": "to", "expecting": "to a an the that rain it some delivery more", "depressed": "economy market", "mute": "the", "crack": "at in of", "stroke": "of", "bypass": "the", "cane": "sugar", "surgery": "center hours", "walker": "hound texas", "coke": "zero", "disability": "rights", "prescription": "drug"}
#: Ambiguous words and the frames after which they count.
_DRUGGY = re.compile(r"(?i)smok|snort|inject|shoot|uses?\b|using|used|\bon\b|does|doing|addict|hook|strung|overdos|od'?d|abus|kicked|pops|withdraw|detox|off")
_AMBIGUOUS = wordlist("ambiguous")
_PLACES = wordlist("places")

NEGATED = "the clause denies or supposes it"
STRONG = Evidence("the verb is said of illness only", 2)
KNOWN = Evidence("the term is in the lists of conditions, medicines and treatments", 1)
ENDING = Evidence("the word has an ending of medicines or diseases", 0)


_OPEN = re.compile(r"doc.*|allergic to|diagnosed (?:with|as)|hospitali[sz]ed (?:for|with)|treated for|tested positive for|prescribed|suffer\w* from|admitted (?:for|with)")
_OPEN_ANCHORS = (
    r"diagnosed[ \n](?:with|as)[ \n]", r"hospitali[sz]ed[ \n](?:for|with)[ \n]", r"treated[ \n]for[ \n]", r"tested[ \n]positive[ \n]for[ \n]",
    r"[^a-z]prescribed[ \n]", r"suffer(?:s|ing|ed)?[ \n]from[ \n]", r"admitted[ \n](?:for|with)[ \n]", r"doc(?:tor)?s? (?:says|said|thinks|told) ", r"allergic to ",
)
_NO_DISEASE = wordlist("no-disease")


def _open(text: str, at: int, verb: str) -> _Found | None:
    """Return the words after a verb that is said of illness only, where the lists do not have them."""
    if not _OPEN.match(verb):
        return None
    if verb.startswith("allergic"):
        return _allergen(text, at)
    misspelled = _term_misspelled(text, at)
    if misspelled or verb.startswith(("suffer", "prescribed", "doc")):
        return misspelled
    tokens = _tokens(text, at, 5)
    last = None
    for word, _, end, _ in tokens:
        low = plain(word)
        if low in _NO_DISEASE or low in _VETO:
            return None
        if low in _HARD_STOP or low in _CONJ or low in {"in", "at", "on", "last", "this", "when", "he", "she"}:
            break
        if low not in _FILL:
            last = end
    return _Found(last, "n", False, "") if last else None


_ALLERGENS = wordlist("allergens")


def _allergen(text: str, at: int) -> _Found | None:
    for word, _, end, _ in _tokens(text, at, 3):
        if plain(word) in _ALLERGENS:
            more = re.compile(r"(?: nuts| stings?| dander| mites?)?(?:(?:,? and|,) (?:\w+ )?(?:" + "|".join(sorted(_ALLERGENS)) + r"))*").match(text, end)
            return _Found(more.end() if more else end, "n", True, plain(word))
    return None


def _term_misspelled(text: str, at: int) -> _Found | None:
    for word, _, end, _ in _tokens(text, at, 3):
        kind = misspelled(word)
        if kind:
            return _Found(end, kind, True, plain(word))
    return None


class _Found:
    """A term that a frame governs: where it ends, its class, whether the lists have it."""

    __slots__ = ("end", "kind", "known", "words")

    def __init__(self, end: int, kind: str, known: bool, words: str) -> None:
        self.end, self.kind, self.known, self.words = end, kind, known, words


def _tokens(text: str, at: int, limit: int = 14) -> list[tuple[str, int, int, str]]:
    """Words after ``at`` up to a mark that ends a clause, with their places and what stands before."""
    found: list[tuple[str, int, int, str]] = []
    for _ in range(limit):
        gap = text[at : at + 1]
        if gap not in (" ", "\n", "/", "-"):
            break
        m = _TOKEN.match(text, at + 1)
        if not m:
            break
        found.append((m.group(), m.start(), m.end(), gap))
        at = m.end()
    return found


def _term(text: str, at: int, fill: int, unknown: int) -> _Found | None:
    tokens = _tokens(text, at)
    words = [t[0] for t in tokens]
    for i, word in enumerate(words):
        hit = term_at(words, i)
        if hit:
            size, kind, known = hit
            low = " ".join(plain(w) for w in words[i : i + size])
            following = plain(words[i + size]) if i + size < len(words) else ""
            if following in _VETO and not (following == "of" and known and kind == "n" and low != "stroke"):
                return None
            if following and following in _STATE_VETO.get(low, "").split():
                return None
            if kind in "nd" and following in _THINGS:
                return _Found(tokens[i + size][2], "d", True, low + " " + following)
            return _Found(tokens[i + size - 1][2], kind, known, low)
        low = plain(word)
        if low in _HARD_STOP or i > fill:
            return None
        if low not in _FILL and not low.isdigit() and not low.endswith("ly"):
            unknown -= 1
            if unknown < 0 or low in _CONJ or low.endswith(("en", "ed", "ing")):
                return None
    return None


_THINGS = wordlist("things")
_CONJ = wordlist("conj")
_MORE = re.compile(
    r"(?:,? ?(?:and|&|plus|\+|or|as well as|along with)|,|/| with| w/| for| from| after| due to| because of| to treat)(?=[ \n/])"
    r"(?: (?:also|now|then)\b)?(?: (?:takes|take|is on|is off|on|off|has|had|have|was on|am on|taking|uses|needs|gets|went to|was|is|am|in)\b)?",
    re.IGNORECASE,
)
_COUNT = r"(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|many|several|a few|a couple)"
_TAIL = re.compile(
    r"(?:,? \d{1,4} ?(?:mg|mcg|ml|units?)(?: (?:a|per) day| daily| bid| tid)?)?"
    r"(?: from (?:his|her|my|two|three|one|the) [a-z]{3,10}(?: in [A-Za-z]{3,12})?(?=[.,;!\n]|$))?"
    r"(?: (?:for|because of|due to|from) (?:his|her|my|a|an|the|their) (?!first|second|last|next|birthday|job|kids?\b|years?\b|few|couple)[a-z'-]{3,14}"
    r"(?: (?:injury|condition|problem|problems|pain|issues|attacks|pressure|disease|disorder|episodes|cancer|infection))?)?"
    r"(?: in (?:his|her|my|both|the) [a-z]{3,10}(?: [a-z]{3,8})?(?= now|[.,;!\n]|$))?"
    r"(?: (?:since|from|after) (?:a|an|the|his|her|my) (?:[a-z]{3,12} ){0,2}(?:injury|accident|crash|wreck|fall|surgery|stroke|fire|shooting|tour|deployment))?"
    r"(?: (?:twice|once|three times|\d+ times) (?:a|per) (?:day|week|month|year)| (?:every|each) (?:single |other )?(?:day|week|night|morning|month)| daily| nightly| weekly)?"
    rf"(?: for (?:about |over |almost |the (?:last|past) )?{_COUNT} (?:years|months|weeks|days))?"
    rf"(?: since (?:last )?(?:he was |she was |early |late )?(?:\d{{4}}|[a-z]{{3,9}}(?: \d{{4}})?)| in (?:19|20)\d\d| (?:last|this) (?:year|month|week|spring|summer|fall|winter)|"
    rf" {_COUNT} (?:years|months|weeks|days) ago| (?:at|when) (?:age |he was |she was |i was )?\d{{1,2}}(?= |[.,;!])| again| twice| now(?= |[.,;!]|$))?",
    re.IGNORECASE,
)


def _extended(text: str, end: int) -> int:
    """Return where the complement of a statement ends: further terms joined to it, for what, since when."""
    for _ in range(5):
        more = _MORE.match(text, end)
        if not more:
            break
        found = _term(text, more.end(), 4, 1)
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


_FURTHER = re.compile(
    r" (?:for|from|since|after|due to|because of|to treat|to remove)(?: (?!and\b|but\b|so\b|who\b|he\b|she\b|i\b|we\b|they\b|it\b)[A-Za-z0-9'-]{1,14}){1,4}(?=[.,;!\n)]|$)",
    re.IGNORECASE,
)


@cache
def _also_alone() -> re.Pattern[str]:
    return re.compile(rf"(?:,? and| &|,|;)? (?:then )?(?:{_SOLO})(?![A-Za-z0-9])", re.IGNORECASE | re.ASCII)


def _begin(text: str, at: int) -> int:
    """Return where a verb begins, with the auxiliaries and adverbs before it."""
    found = _AUX_BEFORE.search(text, max(0, at - 48), at)
    return found.start() if found else at


def frame(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a verb that governs a term of health and has a person for its subject."""
    text = candidate.text
    verb = candidate.group("verb").lower().replace("\n", " ")
    strong = len(verb) > 6 and _IS_STRONG.fullmatch(verb) is not None
    found = _term(text, candidate.end, 6, 2 if strong else 1) or (_open(text, candidate.end, verb) if strong else None)
    if found is None:
        return
    start = _begin(text, candidate.start)
    why = _mismatch(verb, text[max(0, start - 64) if verb == "due to" else start : candidate.end].lower(), found, strong, _OF_PERSON.search(text, max(0, start - 40), start) is not None)
    if why:
        yield candidate.reject(why)
        return
    if verb in {"im", "hes", "shes"} or _HIM.search(verb) or (verb == "with" and _HES_A.search(text, max(0, start - 40), start)) or (verb.startswith("doc") and _MINE.search(text, max(0, start - 8), start)):
        who: tuple[str, int] | None = _INSIDE
    elif strong and _YOU.search(text, max(0, start - 24), candidate.start):
        who = ("a letter tells the reader so", 1)
    else:
        who = subject(text, start)
        if who is None and verb == "due to":
            who = ("the words before speak of somebody's absence or disability", 1)
    if who is None:
        yield candidate.reject("no person is the subject of the verb")
        return
    if who[1] < 0:
        yield candidate.reject(NEGATED)
        return
    if candidate.start == start and who is not WRITER and _MANY.match(verb) and not _DO.search(text, max(0, start - 10), start):
        yield candidate.reject("the verb is of many")
        return
    end = _extended(text, found.end)
    if "?" in text[end : end + 40] and _ASKED.search(text, max(0, start - 60), start):
        yield candidate.reject("a question")
        return
    yield candidate.match(
        None, Evidence(who[0], who[1]), KNOWN if found.known else ENDING, *((STRONG,) if strong else ()), span=(start, end)
    )


_HIM = re.compile(r" (?:him|her|me)(?: on)?$")
_HES_A = re.compile(r"\b(?:he|she|I)(?:'s| is|'m| am) an? (?:[\w-]+ ){0,2}\w+ $", re.IGNORECASE)
_MINE = re.compile(r"(?:^|[^A-Za-z])(?:my|his|her|our|the)\s$", re.IGNORECASE)
_YOU = re.compile(r"(?<!if )(?<!when )(?<!have )(?<!or )(?<!If )(?<!When )[Yy]ou (?:were|have been)(?: being| recently| first)? $")
_MANY = re.compile(r"(?:have|take|suffer|struggle|use|need|get|smoke|abuse|battle|live with)(?: |$)")
_DO = re.compile(r"(?:will|did|does|to|'ll|would) $")
_ASKED = re.compile(r"(?:^|[.!?\n]\s*)(?:so |and |but )?(?:is|does|did|do|has|was|are|can|could|would|should|will|what if|have)\s[^.!?\n]{0,40}$", re.IGNORECASE)
_INSIDE = ("a pronoun for one person is the subject", 2)
_IS_STRONG = re.compile(_STRONG, re.IGNORECASE)
_NOT_OF_NOUNS = re.compile(r"as|off|off of|did|doing|put on|puts on|uses?|using|used|takes?|taking|took|attends|attending|fills|spent|on|finish\w+|completed|needs?|started")
_BE = re.compile(r"(?:is|was|'s|am|'m|im|hes|shes|been|be|became|went|turned|gone|being|as)")
_HAS = re.compile(r"has|had|have|having|got|gets|get|developed|develops|caught|beat|survived|battl|deal|managing|shows|underw|undergoing|lost|needs?|wears|carries")


def _mismatch(verb: str, raw: str, found: _Found, strong: bool, near: bool) -> str:
    """Return why this verb does not take this term, or ''."""
    kind, words = found.kind, found.words
    if words in _AMBIGUOUS and not _DRUGGY.search(raw):
        return "the word has another sense after this verb"
    if words in _GENERIC and not _TAKES.search(raw) and not re.search(r"\b(?:his|her|my)\b", raw):
        return "the word names no medicine of this person"
    if verb == "due to":
        return "" if found.kind in "nt" and _ABSENT.search(raw) else "nothing before it says what it led to"
    if strong:
        return ""
    if verb in {"in", "on", "off", "with", "from", "as"} and not _BEING.search(raw) and not (
        (verb in {"with", "on", "in"} and near) or (verb in {"on", "off"} and kind == "d" and found.known)
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
_TAKES = re.compile(r"\b(?:tak\w+|took|on|off|needs?|stop\w*|quit|refilled|hooked|addicted|overdosed)\b")
_ABSENT = re.compile(r"\b(?:leave|light duty|modified duty|off work|out|absen\w+|missed|accommodat\w+|disability|disabled|unable|restrict\w+|retired|died|resign\w+)\b")
_OF_PERSON = re.compile(
    r"\b(?:(?:my|his|her|our|their|the) (?:\w+ )?(?:sister|brother|mom|mother|dad|father|son|daughter|wife|husband|ex|friend|cousin|uncle|aunt|neighbou?r|kid|boss|roommate|grandma|grandpa|partner|coworker)|"
    r"(?i:(?:^|[.;:\n(>-]|, )\s?(?:mom|dad|mother|father|son|daughter|wife|husband|sister|brother|grandma|grandpa|kid|ex|pt|patient|subj|roommate|hubby)(?: is)?)|"
    r"(?:have|has|had|got) an? (?:\w+ )?(?:son|daughter|brother|sister|kid|child|husband|wife|dad|mom|grandson|nephew|niece|cousin|uncle|aunt)|(?i:he|she)(?:'s| is) an? (?:[\w-]+ ){0,2}\w+) $"
)
_BEING = re.compile(r"\b(?:is|hes|shes|im|was|am|been|being|has|had|were|kept|keeps|still|currently|now|got|put)\b|'s\b|'m\b")
_ADJECTIVAL = frozenset({"bipolar", "bipolar 1", "bipolar 2", "borderline", "schizo", "hiv", "blind", "paranoid"})

_WHEN = r"(?: (?:again|twice|in \d{4}|last \w+|this \w+))?"
_LIMB = (
    r"(?:acl|mcl|achilles|meniscus|rotator cuff|labrum|hip|leg|arm|ankle|foot|wrist|hand|collarbone|femur|pelvis|kneecap|spine|neck|back|jaw|nose|disc|skull|"
    r"ribs?|tibia|elbow|shoulder|knees?|kidney|legs|arms|feet|hands|eyes|breast|eyesight|vision|sight|hearing|eye|fingers?|toes?|thumb)"
)
_SOLO = (
    rf"relapsed{_WHEN}|over-?dosed{_WHEN}|od'(?:d|ed){_WHEN}|oded{_WHEN}|miscarried{_WHEN}|(?:attempted|contemplated) suicide{_WHEN}|"
    r"tried to (?:kill|hang|hurt|harm) (?:himself|herself|myself)|tried to commit suicide|slit (?:his|her|my) wrists|cuts? (?:herself|himself|myself)|self[- ]harms|self[- ]harmed|"
    rf"(?:broke|fractured|tore|ruptured|dislocated|shattered|herniated|crushed|lost) (?:his|her|my|a|an|both|three|two)(?: (?:left|right|own|lower|upper))? {_LIMB}(?: (?:to|from) [a-z]{{4,14}})?|"
    r"had (?:his|her|my|a|an|one|both)(?: (?:left|right))? [a-z]{3,11} (?:removed|amputated|replaced)|"
    rf"is (?:\w{{1,8}} )?(?:weeks|months|wks|mos) (?:pregnant|along)|got (?:clean|sober){_WHEN}|(?:is|been) (?:\w{{1,8}} (?:years?|months|days) )?(?:sober|clean and sober)|fell off the wagon|cutting (?:again|herself|himself|myself)|(?:is )?in (?:her|my) (?:first|second|third) trimester|"
    r"(?:needs|waiting (?:for|on)|got|getting|received) an? (?:new )?(?:kidney|liver|heart|lungs?)|lost (?:his|her|my) (?:leg|foot|arm|hand|kidney) to [a-z]{4,14}|"
    r"was (?:5150'?d|baker acted|sectioned)|(?:going|went|is|born|was) (?:blind|deaf)(?: in (?:one|his|her|my|the)(?: left| right)? (?:eye|ear))?|losing (?:his|her|my) (?:sight|eyesight|hearing|vision|memory)|"
    r"walks? with a (?:cane|limp|walker)|lost (?:the|a|her|their|our) baby|(?:is|are) expecting (?:twins|a baby|a boy|a girl|her|their|another)(?: \w+)?(?= |[.,;!\n]|$)|"
    r"has \w{2,8} (?:months|weeks|days) to live|failed (?:a|his|her|the|another) (?:drug|piss|urine) (?:test|screen)|tried to (?:off|end) (?:himself|herself|it all)|"
    r"(?:put |placed |held |is |was )?on an? (?:72[- ]?h(?:ou)?r|psych|psychiatric|involuntary) hold|(?:collects?|gets?|draws|on|receives) (?:ssdi|ssi|va disability|disability benefits|disability checks?|disability)|"
    rf"(?:injured|hurt|sprained|blew out|strained|wrecked|messed up|threw out) (?:his|her|my)(?: (?:left|right|own|lower|upper))? {_LIMB}|is in remission|"
    rf"sustained (?:a|an) (?:[a-z]+ ){{0,2}}{_LIMB}(?: (?:injury|fracture|strain|sprain))?|paraly[sz]ed from the (?:waist|neck|chest) down|"
    r"(?:sees?|saw|is seeing) (?:a|an|his|her|my) (?:psychiatrist|therapist|shrink|oncologist|cardiologist|neurologist|psychologist|addiction counselor|counselor|rheumatologist|"
    r"endocrinologist|nephrologist|fertility doctor)(?: (?:every|each|twice|once|on) (?:an? )?\w+)?(?: for (?:his|her|my) \w+| for \w+)?|"
    r"(?:goes|went|going) to (?:na|aa|n\.a\.|a\.a\.)(?: meetings?)?(?: every \w+)?|(?:is|was|went) (?:in|into) labor"
)
_BODY = (
    r"(?:his|her|my|[a-z]{2,12}'s) (?:cancer|tumou?r|leukemia|lymphoma|depression|ms|epilepsy) (?:is back|came back|has spread|has returned|returned|spread|has come back|is getting worse|is terminal)|"
    r"(?:his|her|my|[a-z]{2,12}'s) (?:kidneys?|liver|heart|lungs?|eyesight|memory) (?:is|are) (?:failing|shot|giving out|going)|"
    r"(?:his|her|my|[a-z]{2,12}'s) (?:a1c|viral load|t-?cell count|cd4(?: count)?|blood pressure|bp|cholesterol|psa|blood sugar|hemoglobin) (?:is|was|came back|hit) (?:at )?[\d.,/%]{2,9}"
)
_SOLO_ANCHORS = (
    r"relapsed", r"dosed", r" od'", r" oded", r"miscarried", r"suicide", r"tried to (?:kill|hang|hurt|harm) ", r"slit (?:his|her|my) wris", r" cuts? (?:him|her|my)self", r"self[- ]harm",
    r"(?:broke|fractured|tore|ruptured|dislocated|shattered|herniated|crushed) (?:his|her|my|an?|both|two|three) ",
    r"lost (?:his|her|my|an?|both|two)(?: left| right)? (?:leg|arm|foot|hand|hear|sight|eye|vision|kidney|breast|toe|fing|thumb)", r" (?:removed|amputated|replaced)[ \n.,;!)]",
    r"[^a-z](?:blind|deaf)[ \n.,;!)]", r"losing (?:his|her|my) ", r"walks? with a ", r"lost (?:the|a|her|their|our) baby", r"(?:is|are) expecting ", r"(?:months|weeks|days) to live", r"(?:drug|piss|urine) (?:test|screen)", r"tried to (?:off|end) ",
    r"72[- ]?h(?:ou)?r hold", r"(?:psych|psychiatric|involuntary) hold", r"(?:ssdi|[^a-z]ssi[^a-z]|va disability|(?:gets?|on|draws|collects?) disability)", r"(?:injured|hurt|sprained|blew out|strained|wrecked|messed up|threw out) (?:his|her|my) ", r"in remission", r"sustained an? ", r"from the (?:waist|neck|chest) down",
    r"(?:weeks|months|wks|mos) (?:pregnant|along)", r" sober", r" got clean", r"fell off the wagon", r"cutting (?:again|herself|himself|myself)", r"(?:first|second|third) trimester", r"an? (?:new )?(?:kidney|liver|heart|lung)[s \n.,;!)]", r"was (?:5150|baker acted|sectioned)",
    r"(?:a|an|his|her|my) (?:psychia|therapis|shrink|oncol|cardiol|neurol|psycholog|addiction|counselor|rheum|endocr|nephro|fertil)", r"to (?:na|aa|n\.a|a\.a)[ \n.]", r"(?:in|into) labor",
)


def alone(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a verb phrase that is health by itself and has a person for its subject."""
    start = _begin(candidate.text, candidate.start)
    who = subject(candidate.text, start)
    if who is None or who[1] < 0:
        yield candidate.reject(NEGATED if who else "no person is the subject of the verb")
        return
    if candidate.text[candidate.end : candidate.end + 1] == "?" or candidate.text[candidate.end : candidate.end + 8].lower().startswith((" of luck", " of geni", " to ", " drunk", " date", " spot")):
        yield candidate.reject("another sense, or a question")
        return
    yield candidate.match(None, Evidence(who[0], who[1]), span=(start, _extended(candidate.text, candidate.end)))


def owned(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a condition, medicine or treatment that is somebody's: "his diabetes", "her autistic son"."""
    text = candidate.text
    found = _term(text, candidate.end, 3, 0)
    if found is None:
        return
    if found.words in _AMBIGUOUS or found.words in _LOOSE_OWNED:
        yield candidate.reject("the word has another sense there")
        return
    if text[found.end : found.end + 1] == "-":
        yield candidate.reject("the term is part of another word")
        return
    following = _TOKEN.match(text, found.end + 1) if text[found.end : found.end + 1] == " " else None
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


_SOMEBODY = re.compile(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|HIS|HER|MY) (?:[a-z]+ )?(?:sister|brother|mom|mother|dad|father|son|daughter|wife|husband|hus[bB]|HUSB\w*|WIFE|MOTHER|FATHER|SON|DAUGHTER|ex|uncle|aunt|grandma|grandpa|kid)\b|"
    r"\b[A-Z][a-z]{2,12} [A-Z][a-z]{2,14}\b|\b(?i:pt|patient|subj|subject|victim|vic|caller|rp|d\.?o\.?b|mrn)\b|\b\d\d ?(?:yo|y/o|YO|Y/O)\b|\b(?:he|she|He|She|HE|SHE)\b"
)


def bare(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a condition that stands alone between commas, where the words before are about a person."""
    text = candidate.text
    tokens = _tokens(" " + candidate.group("value"), 0, 5)
    words = [t[0] for t in tokens]
    covered = 0
    for i in range(len(words)):
        found = term_at(words, i)
        if found:
            if found[1] in "ns" and found[2] and i + found[0] == len(words):
                covered = found[0]
            break
        if plain(words[i]) not in _FILL:
            break
    line = text.rfind("\n", max(0, candidate.start - 110), candidate.start) + 1
    before = text[max(line, candidate.start - 110) : candidate.start]
    after = _TOKEN.findall(candidate.after(24))
    if not covered or (after and any(term_at(after, i) for i in range(min(2, len(after))))):
        yield candidate.reject("no condition by itself")
    elif not _SOMEBODY.search(before) or any(term_at([w], 0) for w in _TOKEN.findall(before[-24:])):
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


_STORY = (
    r"novel|character|episode|movie|film|protagonist|plot|fictional|season \d|sitcom|played by|screenplay|fanfic|video game|the show|in the book|"
    r"historians?|biograph(?:y|er)|in 1[0-8]\d\d|emperor|queen victoria|king (?:george|henry)|century"
)
_CREATURES = (
    r"dogs?|cats?|pupp(?:y|ies)|kittens?|vet(?:erinarian)?|horses?|mares?|foals?|cows?|calf|calves|ewes?|rams?|lambs?|goats?|pigs?|sows?|hens?|chickens?|parrots?|"
    r"hamsters?|rabbits?|breed|litter|labrador|poodle|retriever|terrier|tabby|mice|rats?|mouse|zebrafish"
)
_STUDY = (
    r"abstract|we report|we describe|case report|kindred|pedigree|probands?|mutations?|missense|alleles?|exons?|cohort|randomi[sz]ed|placebo|clinical trials?|autosomal|"
    r"recessive|heterozyg\w+|homozyg\w+|phenotypes?|chromosom\w+|linkage|loci|locus|patients with|onset in|siblings|prevalence|incidence|enzyme|carriers?|"
    r"for example|e\.g\.|leaflet|side effects?|ask your doctor|tell your doctor|consult your|hypothetical"
)

HEALTH_STATEMENT = Detector(
    name="health-statement",
    title="Statement of a person's health",
    kind=Kind.HEALTH,
    form="statement",
    layer="statement",
    triggers=(
        Trigger(_VERB, "a verb governs a term of health", 1, anchors=(*anchors(), *_OPEN_ANCHORS), reach=(110, 4)),
        Trigger(
            rf"(?<![A-Za-z0-9-])(?=[abcdefghilmnoprstw])(?:{_SOLO})(?![A-Za-z0-9])",
            "words that are said of a person's health only",
            2,
            anchors=_SOLO_ANCHORS,
            reach=(70, 80),
            form="statement",
        ),
        Trigger(
            r"(?:(?<=[,;:(/.] )|(?<=- )|(?<=[(/\n]))(?P<value>[A-Za-z][A-Za-z0-9'-]{1,16}(?: [A-Za-z0-9'-]{1,16}){0,3})(?=[,;)./\n]|$)",
            "alone between commas",
            1,
            anchors=anchors(),
            reach=(72, 4),
            form="statement",
        ),
        Trigger(
            rf"(?<![A-Za-z0-9'-])(?:{_BODY})",
            "the state of somebody's body or illness",
            3,
            anchors=(r"is back", r"came back", r"spread", r"returned", r"getting worse", r"is terminal", r"(?:is|are) (?:failing|shot|giving out|going)", r"(?:a1c|viral load|cell count|cd4|pressure|[^a-z]bp|cholesterol|[^a-z]psa|sugar|hemoglobin) (?:is|was|came|hit)"),
            reach=(50, 24),
            form="statement",
        ),
        Trigger(
            r"(?<![A-Za-z0-9'-])(?:his|her|my|their|(?:mom|dad|mother|father|brother|sister|wife|husband|son|daughter|"
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
        Cue(_STORY, -3, before=140, after=60, because="a story or a figure of history"),
        Cue(_CREATURES, -3, before=90, after=40, because="an animal nearby"),
        Cue(_STUDY, -4, before=400, after=200, because="words of studies, leaflets or examples"),
    ),
    examples=(
        hit("My brother «was hospitalized for bipolar disorder» in March."),
        hit("she «takes metoprolol for a heart condition»"),
        hit("Her son Eli «has cystic fibrosis» and a tutor."),
        hit("kyle «is on suboxone» and everyone knows"),
        hit("his wife «is pregnant»"),
        hit("my uncle «od'd again» last night"),
        miss("If you have diabetes, ask your doctor.", because="advice to anybody"),
        miss("Patients with cystic fibrosis have thick mucus.", because="a group"),
        miss("our dog Miso has diabetes", because="an animal"),
        miss("he does not have cancer", because="denied"),
        miss("Does anyone have depression here?", because="a question to a crowd"),
    ),
    references=("Mo. Rev. Stat. 407.1500.1(6), medical history, condition, treatment or diagnosis",),
)

DETECTORS = (HEALTH_STATEMENT,)
