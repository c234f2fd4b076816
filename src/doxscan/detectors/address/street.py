"""Street addresses: a house number, a street, and what follows it up to the ZIP.

The delivery line is that of USPS Publication 28: primary number, predirectional, name, suffix,
postdirectional, secondary unit; then city, state and ZIP Code, over line ends, commas, table cells
or JSON keys. Words of prose are street suffixes too (way, drive, court), so a number and such a
word prove little: what stands around, capitals, a unit or a ZIP decide, and in doubt ``usaddress``
is asked.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(STREET_ADDRESS, "lives at 72 Birch Knoll Rd, Belton MO 64012, ask")]
['72 Birch Knoll Rd, Belton MO 64012']
>>> list(look(STREET_ADDRESS, "a 20 minute drive to the court"))
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from doxscan.detect import Candidate, Confidence, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .context import HOME, OFFICIAL, is_home_near, is_other_label, leads_in, side
from .parse import NUMBER, Street, street
from .shape import WRAPPED, directed, shape
from .tail import Rest, rest
from .words import ALONE, COMMON, FAMOUS, SAMPLE, STATES, STREET

__all__ = ["STREET_ADDRESS", "decide"]

_START = r"(?<![A-Za-z0-9_$])(?<![0-9][./-])(?<![A-Za-z]-)(?<![^.]\.)"
_OCR = r"(?=[IlO]{0,3}[0-9])[0-9IlO]{2,5}(?![A-Za-z0-9])"

_UNIT_BEFORE = (
    r"(?:(?:flat|apt|apartment|unit|suite|room|studio|cottage|cabin)\.?[ ]?\#?[A-Za-z]?-?\d{0,4}[A"
    r"-Za-z]?(?:,[ ]?|[ ]|[ ]?/[ ]?|,?\n|[ ](?:at|of)[ ])(?-i:(?:[A-Z][a-z']+[ ]){1,3}[A-Z][a-z']+"
    r",[ ])?|(?:\d[ ]){2,4})$"
)


@cache
def _unit_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z0-9]){_UNIT_BEFORE}", re.ASCII | re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(
        "(?<![A-Za-z0-9])(?:exit|section|sec|type|bus|line|mile|chapter|ch|article"
        "|art|psalm|area|formula|apollo|windows|version|top|highway"
        "|interstate|route|boeing|scored|won|channel|episode|level|quest|season"
        "|page|pp?|vol(?:ume)?|phase|title|part|item|figure|fig"
        "|table|grade|group|class|size|ages?|aged|act|scene|verse|track|week|day"
        "|year|round|game|rank|rev|step|stage|tier|catch|district|ward"
        "|zone|pier|terminal|platform|gate|bed|case|docket|count|counts|than|about"
        "|over|under|nearly|almost|every|another|usc|cfr|least|most)"
        r"\.?[ ]$",
        re.ASCII | re.IGNORECASE,
    )


@cache
def _tail() -> re.Pattern[str]:
    """A unit, a city and state, or a state and ZIP after a number and a name without a street word."""
    return re.compile(
        rf"[ ](?:[A-Za-z0-9 ,.|;'#\t\n\"-]{{2,80}}[ ,|;\t\n](?:{_STATE_ZIP})[ ,|;\t\n]{{1,2}}\d{{5}}(?!\d)"
        rf"|[A-Za-z][A-Za-z .'-]{{2,40}}, [A-Za-z .'-]{{2,25}}, (?:{_STATE_ZIP})(?![A-Za-z])"
        r"|[A-Za-z][A-Za-z .'-]{2,40},? (?:apt|unit|\#|lot|trlr|apartment)\.? ?\#?[A-Za-z]?\d)",
        re.ASCII | re.IGNORECASE,
    )


def _is_piece(text: str, start: int, number: str) -> bool:
    """Tell whether a number goes on one before it: 1,420 and 18:15."""
    before = text[max(0, start - 5) : start]
    if before.endswith(",") and len(number) == 3 and number.isdigit():
        return bool(re.search(r"(?<![0-9/-])[0-9]{1,3},$", before))
    return before.endswith(":") and len(number) == 2 and before[-2:-1].isdigit()


def _is_set_off(text: str, line: Street, number: str) -> bool:
    """Tell whether a number that a comma parts from its street is a house number: "12, Rose Street, Bedford"."""
    is_year = len(number) == 4 and number[:2] in {"19", "20"}
    following = rest(text, line.end)
    return line.how == "suffix" and line.is_capital and not is_year and (following.has_city or following.has_zip)


def _is_at(text: str, start: int, end: int) -> bool:
    """Tell whether a number of three to five digits stands after "at" or the like, before a name in capitals."""
    if not 3 <= end - start <= 5 or (end - start == 4 and text[start : start + 2] in {"19", "20"}):
        return False
    return bool(
        re.search(r"(?<![a-z])(?:at|@|outside|of|by|near) $", text[max(0, start - 9) : start])
        and _NAME.match(text, end)
    )


_NAME = re.compile(r" (?:[NSEW]\.? )?[A-Z][a-z']{3,}")
_NOT_A_NAME = re.compile(
    "(?:apt|apartment|suite|ste|unit|room|rm|lot|box|no|bldg|floor|january|february"
    "|march|april|may|june|july|august|september"
    r"|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\#)\.?[ ]?\#?$",
    re.ASCII | re.IGNORECASE,
)


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Read the street after a house number and weigh what makes it an address."""
    text, start = candidate.text, candidate.start
    is_field = bool(candidate.trigger.under)
    if is_field and any(map(is_other_label, candidate.labels[:1])):
        yield candidate.reject("the label names an address of machines or mail")
        return
    end = candidate.found.end("number")
    has_tail = bool(_tail().match(text, end))
    has_cue = is_field or leads_in(text, start) or (_is_at(text, start, end) and is_home_near(text, start, end + 24))
    if _is_piece(text, start, candidate.group("number")):
        yield candidate.reject("part of a longer number or a time")
        return
    has_direction = bool(directed().match(text, end))
    line = street(text, end, bare=4 if has_tail or is_field else 3 if has_cue else 2 if has_direction else 0)
    if line is None:
        yield candidate.reject("no street name follows the number")
        return
    if text.startswith(",", end) and line.how != "leading" and not _is_set_off(text, line, candidate.group("number")):
        yield candidate.reject("a comma after the number, and no street with its town")
        return
    following = rest(text, line.end, abroad=line.how in {"leading", "bare"})
    if not (following.has_zip or following.has_state) and _counted().search(text, max(0, start - 14), start):
        yield candidate.reject("the word before counts or names something else")
        return
    if line.how == "bare" and not is_field:
        doubt = _doubt(candidate, line, following, has_cue=has_cue)
        if doubt:
            yield candidate.reject(doubt)
            return
    yield from _weigh(candidate, line, following)


def _doubt(candidate: Candidate, line: Street, following: Rest, *, has_cue: bool) -> str:
    """Why a number and a name without a street word are no address; '' where they may be."""
    number, text = candidate.group("number"), candidate.text
    if number.startswith("0") or re.search(r"[0-9)][ -]$", text[: candidate.start][-2:]):
        return "part of a longer number"
    if _NOT_A_NAME.search(text[max(0, candidate.start - 12) : candidate.start]):
        return "the number of a unit or a month's day"
    if following.has_zip and following.has_state:
        return ""
    is_year = len(number) == 4 and number[:2] in {"19", "20"}
    if (
        line.is_capital
        and not is_year
        and len(number) > 1
        and (following.has_unit or (following.has_state and following.has_city))
    ):
        return ""
    if len(number) < 2 and not re.search(r"[ ]at[ ]$", text[max(0, candidate.start - 4) : candidate.start]):
        return "a number of one digit counts things"
    if directed().match(text, candidate.found.end("number")) and len(number) > 1 and not is_year:
        return ""
    if not has_cue:
        return "no street word, no state with ZIP, and no words that lead to a home"
    if line.is_capital:
        return ""
    if not re.search(r"(?:[ ](?:at|is)|[:=])[ ]$", text[max(0, candidate.start - 4) : candidate.start]):
        return "small letters, and no words that lead straight to a home"
    if not re.match(
        r"[ ]?(?:[,.;:!?)\n]|$|(?:and|with|if|right|near|by|in|when|rn|fr|tho|btw" "|lol|now|tonight|but|so)(?![a-z]))",
        text[line.end : line.end + 8],
    ):
        return "small letters that go on as prose"
    return ""


def _weigh(candidate: Candidate, line: Street, following: Rest) -> Iterator[Match | Rejection]:
    text = candidate.text
    number = candidate.group("number")
    first = (line.name.split() or [""])[0].lower()
    key = (number.lower(), first)
    if key in FAMOUS:
        yield candidate.reject("an address that everybody knows")
        return
    made = shape(number, line, following, text)
    if isinstance(made, str):
        yield candidate.reject(made)
        return
    evidence = [made]
    start = candidate.start
    found = _unit_before().search(text, max(0, start - 50), start)
    if found:
        start = found.start()
        evidence.append(Evidence("a flat or unit stands before it", 1))
    if following.has_zip:
        evidence.append(Evidence("a ZIP or postal code follows", 2 if line.how == "bare" else 1))
    elif following.has_state:
        evidence.append(Evidence("a city and state follow", 2 if line.how == "bare" else 1))
    elif following.has_city and line.how != "bare":
        evidence.append(Evidence("a city follows", 1 if line.how in {"common", "route"} else 0))
    if key in SAMPLE:
        evidence.append(Evidence("an address that people make up", -3))
    if line.how == "bare" and following.has_unit:
        evidence.append(Evidence("a unit follows", 1))
    yield from decide(candidate, start, following, evidence)


def decide(candidate: Candidate, start: int, following: Rest, evidence: list[Evidence]) -> Iterator[Match]:
    """Yield the match from ``start`` to the end of what follows, as a home or as official, with its reasons."""
    text, end = candidate.text, following.end
    labels = candidate.labels
    whose, why = side(text, start, end, labels)
    if following.unit in {"suite", "ste", "bldg", "building", "dept", "department"} and whose != HOME:
        whose = OFFICIAL
        why = why or Evidence("a suite is seldom a home", -2)
    elif following.has_unit and whose != OFFICIAL:
        evidence.append(Evidence("a unit of a dwelling follows", 1))
    if why:
        evidence.append(why)
    form = "official" if whose == OFFICIAL else ""
    made = candidate.match(text[start:end], *[e for e in evidence if e.points], form=form, span=(start, end))
    yield made


_WORDS = sorted(STREET | COMMON)
#: So many street words go into one anchor: hyperscan refuses larger ones.
_CHUNK = 80
_SUFFIXES = tuple(
    rf"\d-?[a-z]{{0,2}} [a-z0-9 .'/-]* (?:{'|'.join(_WORDS[i : i + _CHUNK])})[^a-z0-9]"
    for i in range(0, len(_WORDS), _CHUNK)
)
_ROADS = "fm|rm|cr|sr|sh|ih|us|i|interstate|trunk|highway|hwy|route|rte|road|rd|loop|spur|trail"
_LEADERS = (
    "avenue|ave|av|rue|calle|chemin|impasse|allee|quai|cours|place|route|boulevard|bd|paseo|camino|via|avenida"
    "|carrera|rua|viale|piazza|corso|caminito|callejon"
)
_CUES = (
    "liv(?:es?|ed|ing?)|resid|home|house|crib|domicil|wohn|addy|ad?dress|addr|stay|i'm|sleeps|mov(?:ed|ing)|[^a-z]res"
    "|(?:his|her|their|our|my|own|mom's|dad's|parents?'?) (?:place|spot|pad)|apartment|duplex|condo|trailer"
    "|come by|stop by"
    "|swing by|pull up|ship|mail|deliver|bill|dispatched|find (?:him|her|them)|he's|she's|they're|we're"
    "|(?:he|she|they|we) (?:is|are) (?:over |out |now )?(?:at|on)"
)
_STATE_ZIP = "|".join(STATES)

STREET_ADDRESS = Detector(
    name="street-address",
    title="Street address",
    kind=Kind.HOME_ADDRESS,
    form="street",
    triggers=(
        Trigger(
            rf"{_START}(?P<number>(?:\d{{1,3}}[A-Za-z]?/(?=\d{{1,4}} [A-Z]))?{NUMBER}"
            rf"|\d(?:[- ]\d){{2,4}}(?![0-9])|{_OCR})(?=(?: bis| ter)?,?[ \n])",
            "a house number",
            0,
            anchors=(
                *_SUFFIXES,
                rf"\d-?[a-z]{{0,2}}[ \n][a-z0-9 .'/-]*\n *(?:[a-z'-]+\.? ){{0,3}}(?:{WRAPPED})[^a-z0-9]",
                rf"\d-?[a-z]{{0,2}}\n *(?:[a-z'-]+\.? ){{1,4}}(?:{WRAPPED})[^a-z0-9]",
                rf"\d[a-z]? (?:[nsew]\.? |north |south |east |west )?(?:the )?(?:{'|'.join(sorted(ALONE))})[^a-z0-9]",
                rf"\d [a-z. ]*(?:{_ROADS})\.? ?-?#?\d",
                r"\d (?:[nsew] |old )?(?:highway|hwy|route|rte|cr|road|rd) [a-z]{1,3}[^a-z]",
                r"\d (?:n|s|e|w|north|south|east|west)\.? \d+ (?:n|s|e|w)",
                r"\d[a-z]? (?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\.? (?:[a-z]{4}|\d{1,3}(?:st|nd|rd|th))",
                rf"\d[a-z]?(?: bis| ter)?,? (?:[nsew]\.? )?(?:el )?(?:{_LEADERS})\.? [a-z]",
                rf"\d[a-z]?, [a-z][a-z .'-]* (?:{WRAPPED})[^a-z0-9]",
                r"(?:at|@|outside|of|by|near) \d{3,5} [a-z]",
                r"\xc2[\xbc-\xbe] [a-z]",
                rf"[^a-z](?:{_CUES})[a-z '\":=(,;>-]*\d",
                r"\d[a-z]? [a-z0-9 ,.|;'#\t\n\"-]*[ ,|;\t\n][a-z][a-z][ ,|;\t\n]{1,2}\d{5}",
                rf"\d [a-z][a-z .'-]*, [a-z .'-]+, (?:{_STATE_ZIP})[^a-z]",
                r"\d [a-z][a-z .'-]*,? (?:apt|unit|#|lot|trlr|apartment)\.? ?#?[a-z]?\d",
            ),
            reach=(130, 20),
        ),
        Trigger(
            rf"(?P<number>{NUMBER}|{_OCR}) [^\n]{{2,120}}",
            "the value of a field for addresses",
            1,
            under=r"(?:home |mail(?:ing)? |street |res(?:idential|idence)? |billing |shipping |current |permanent )?"
            r"(?:address|addr|street|adresse?|anschrift|direccion|domicilio)(?: ?(?:line)? ?1)?|residence|home|line ?1",
        ),
    ),
    examine=examine,
    examples=(
        hit("he lives at «72 Birch Knoll Rd, Apt 4, Belton, MO 64012» with a dog", form="street"),
        hit("send it to «31 copper fern ln belton mo 64012» pls", at_least=Confidence.STRONG),
        hit("Home:\n«905 N 88th St.\nBelton, MO 64012-1104»\n", form="street"),
        hit("name,address,city,state,zip\nJo Doe,«14 Fernhill,Belton,MO,64012»"),
        hit("moved to «640 County Road 9, Marlow, Kansas 66220» in May"),
        miss("a 20 minute drive to the court", because="minute drive is a time"),
        miss("See 491 U.S. 781 and 15 C.F.R. 744.21 in court", because="numbers of reporters and codes"),
        miss("our office, 210 Perry St., Ste. 4, Belton, MO 64012", because="an office is official, not a home"),
        miss("the actor of 221B Baker Street", because="an address that everybody knows"),
    ),
    references=(
        "https://pe.usps.com/text/pub28/28c2_012.htm",
        "https://pe.usps.com/text/pub28/28apc_002.htm",
        "https://usaddress.readthedocs.io/",
    ),
)
