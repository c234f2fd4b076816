"""Home or official: which words around an address say whose it is.

What stands nearest decides. Of the words before and after an address and the labels over it, the
nearest that speaks for a home or for an office counts once, with its reason. Without such words an
address is taken for a home, since that is what people hide.
"""

from __future__ import annotations

import re
from functools import cache

from doxscan.detect import Evidence
from doxscan.detect.evidence import plain_label

__all__ = ["HOME", "OFFICIAL", "is_home_near", "is_other_label", "leads_in", "side"]

HOME, OFFICIAL = "home", "official"

#: Words that say a person lives, gets mail or is to be found at what follows.
STRONG = (
    r"liv(?:es?|ed|ing?)|resid(?:es?|ed|ing|ent|ence|ential)|home[ ]?address|home|house|crib|domiciled?|wohnhaft|wohnt"
    r"|vive|domicilio|demeurant|habite|homeowner|apartment|condo|addy|adress|stay(?:s|ing|ed)?|moved|moving|relocated"
    "|my[ ]place|(?:his|her|their|our|own|mom's|dad's|parents'?)[ ](?:place"
    "|spot|pad|addr(?:ess)?)|roommates?|landlord|tenant|renting|rents?"
    "|come[ ]by|stop[ ]by|swing[ ]by|pull[ ]up|ship[ ](?:it[ ])?to|mail[ ](?:it[ ]"
    "|check[ ])?to|deliver(?:y|ed|s)?(?:[ ]it)?[ ]to|mailing"
    "|(?:send|mail|ship|bring|deliver)[ ](?:[a-z]{1,10}[ ]){0,4}to|sent[ ]to"
    "|write[ ](?:to[ ])?me|billing|bill[ ]to|shipping|ship-to|r/p|victim|suspect"
    "|defendant|decedent|respondent"
    r"|petitioner|plaintiff|complainant|subject|sleeps?|neighbou?rs?|next[ ]door|trailer|estate[ ]of|my[ ]address"
    "|new[ ]address|current[ ]address|last[ ]known|addresses|where[ ]he|where[ ]she"
    "|yard[ ]sale|garage[ ]sale|spouse|wife|husband"
    "|owner|dob|ssn|patient|applicant|employee[ ]address|borrower|insured|guardian"
    "|emergency[ ]contact|registered[ ](?:at|to)|voter"
    "|(?:[sS]?he|they|he)(?:'s|[ ]is|'re|[ ]are)(?:[ ](?:over|out|now))?[ ]"
    "(?:at|on)|we(?:'re|[ ]are)[ ](?:over[ ])?at|i'?m[ ]at|dropped|picked[ ]up[ ]at"
    "|find[ ](?:him|her|them)[ ]at"
    r"|dispatched[ ]to|rear[ ]of|front[ ]of|[(]h[)]|res|hails|ubica(?:da|do)|mr|mrs|ms"
)
#: Weaker: the word address and its kin.
PLAIN = (
    "addr(?:ess)?|adr|street|line[ ]?1|address1|address[ ]line|loc|location"
    "|anschrift|adresse|direccion|indirizzo|adres|mail|at"
)
AFTER_HOME = (
    "door[ ]code|gate[ ]code|gate|neighbou?rs?|blue|red|white|gray|grey|green"
    "|yellow|brick|house|porch|mailbox|front[ ]door|back[ ]door|door"
    "|driveway|garage|the[ ]one[ ]with|home|apartment|lives|living|cell|phone"
    "|ssn|dob|born|wife|husband|mom|kids|lock ?box|key[ ]under"
    r"|sleep|sleeps|my[ ]place|residence"
)
OFFICE = (
    "offices?|hq|headquarter(?:s|ed)|courthouse|courtroom|court|school|elementary"
    "|academy|college|university|campus|hospitals?|clinics?"
    "|medical[ ]center|center|centre|dental|dentist|pharmacy|drug|store|shop"
    "|restaurant|cafe|diner|grill|hotel|motel|inn|lodge|church|chapel|parish"
    "|temple|synagogue|mosque|cemetery|funeral[ ]home|mortuary|library|museum"
    "|auditorium|arena|stadium|gym|theat(?:er|re)|hall"
    "|city[ ]hall|town[ ]hall|county[ ]clerk|clerk(?:'s)?|police|sheriff(?:'s)?"
    "|precinct|department|dept|division|district|bureau|agency|commission|ministry"
    r"|embassy|consulate|jail|prison|correctional|llc|l\.l\.c|inc|corp(?:oration)?"
    r"|company|ltd|gmbh|plc|llp|pllc|p\.?c|(?:&|and)[ ](?:sons?|co|associates"
    "|bower)|associates"
    "|partners|group|bank|credit[ ]union|foundation|institute|laborator(?:y"
    "|ies)|pharmaceuticals?|industries|services|enterprises|holdings|solutions"
    "|systems"
    "|visit[ ]us|walk-?ins?|open[ ]house|meeting|meets|hearing|venue|event|memorial"
    "|visitation|concert|held[ ]at|work(?:place|s|ing)?|employer|employed"
    "|business|firm|attorneys?[ ]at[ ]law|attorneys?|law|manufactured|distributed"
    "|manufacturer|marketed|registered[ ]office|warehouse|plant|factory|market"
    "|mall|plaza"
    "|salon|station|contractor|contractors|realty|properties|management|mfg"
    "|optical|pathology|exteriors|roofing|plumbing|auto|towing|dealership|agents?"
    "|[(]w[)]|po[ ]box[ ]for|counter|for[ ]further[ ]information|comments[ ]to"
    "|submit(?:ted)?|vendor|supplier|nonprofit|ministries|union|association"
    "|society|council|board|committee|press|publish(?:er|ers|ing)"
)
AFTER_OFFICE = (
    r"suite|ste|office[ ]hours|business[ ]hours|open[ ](?:daily|mon|\d)|mon(?:day)?[ ]?-"
    "|m-f|walk-?ins|llc|inc|toll[ ]?free|fax|attn|courthouse|city[ ]hall|office"
    r"|auditorium|[(]w[)]|no[ ]appointment|tickets?|doors[ ]open|by[ ]appointment|\d{1,2}(?::\d\d)?[ ]?[ap]\.?m"
)


@cache
def _words() -> dict[str, re.Pattern[str]]:
    def whole(words: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])", re.ASCII | re.IGNORECASE)

    return {
        n: whole(w)
        for n, w in (
            ("strong", STRONG),
            ("plain", PLAIN),
            ("after home", AFTER_HOME),
            ("office", OFFICE),
            ("after office", AFTER_OFFICE),
            (
                "label",
                (
                    "(?:[A-Za-z/]{2,12}[ ]){0,2}(?:address(?:es)?|addr|residence|res|addy|adresse"
                    r"|direccion|anschrift|street)(?:[ ](?:line[ ]?)?1)?[ ]?[:=]{1,2}[ ]{0,8}[\"'"
                    "(]?(?=$)"
                ),
            ),
            ("other", r"ip|mac|e-?mail|web(?:site)?|wallet|btc|url|crypto|memory|bitcoin|return|subnet|host|server"),
            (
                "work label",
                (
                    "work|business|employer|office|company|org|organi[sz]ation|school|agency"
                    "|facility|provider|site|hospital|clinic|store|branch|vendor|supplier|merchant"
                    "|venue|warehouse|ngo|bill from"
                ),
            ),
            (
                "home label",
                (
                    "home|res(?:idence|idential)?|mail(?:ing)?|address(?:es)?|addr|street|line ?1"
                    "|adresse?|anschrift|direccion|domicilio|adr|where|ship(?:ping)?(?: to)?"
                    "|bill(?:ing)?(?: to)?|site address|st|loc(?:ation)?"
                ),
            ),
        )
    }


def is_other_label(label: str) -> bool:
    """Tell whether a label that names an address means one of machines or mail."""
    return bool(_words()["other"].search(plain_label(label)))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    last = None
    for found in pattern.finditer(text):
        last = found
    return last


#: Words that lead straight to a home; what may stand between them and a house number.
_LEAD = (
    "i'm|liv(?:es?|ed|ing?)|resid(?:es?|ed|ing|ent|ence)|domiciled?|wohnhaft"
    "|wohnt|stay(?:s|ing|ed)?|sleeps|moved|moving"
    r"|(?:his|her|their|our|my|own|mom's|dad's|parents'?)[ ](?:place|spot|pad)|come[ ]by|stop[ ]by|swing[ ]by|pull[ ]up"
    r"|ship(?:ping)?|mail|mailing|deliver(?:y|ed)?|bill(?:ing)?|dispatched|find[ ](?:him|her|them)"
    "|(?:he|she|they)(?:'s|[ ]is|'re|[ ]are)(?:[ ](?:over|out|now))?|we(?:'re"
    "|[ ]are)|home|house|crib|addy|ad?dress|addr|res"
)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        f"(?<![A-Za-z0-9])(?:(?:{_LEAD})(?:[ ][a-z']{{1,10}}){{0,3}}[ ](?:at|on|is"
        f"|off|of|to)|(?:{_LEAD})[ ]?(?:is|was)?[:=,;(>-]{{1,2}}"
        r"|(?:home|house|crib|addy|address|addr|residence|residing|resides|wohnhaft)"
        "|(?:house|home|apartment|duplex|condo|trailer|crib)(?:[ ][a-z']{1,10}){0,3}[ "
        r"]?[,(-]{1,2})[ ]{0,4}[\"'(]?$",
        re.ASCII | re.IGNORECASE,
    )


def leads_in(text: str, start: int) -> bool:
    """Tell whether the words just before ``start`` say that a home follows at once.

    >>> leads_in("she lives at 9 Elmhurst", 13)
    True
    """
    low = max(0, start - 40)
    line = text.rfind("\n", low, start)
    return bool(_lead().search(text[line + 1 if line >= 0 else low : start]))


def is_home_near(text: str, start: int, end: int) -> bool:
    """Tell whether words in the sentence around ``text[start:end]`` say that somebody lives there."""
    words = _words()
    before = _sentence(text[max(0, start - 80) : start])
    return bool(words["strong"].search(before) or words["strong"].search(_first_sentence(text[end : end + 40])))


def side(text: str, start: int, end: int, labels: tuple[str, ...]) -> tuple[str, Evidence | None]:
    """Return HOME or OFFICIAL, or '' where nothing says so, with the reason.

    >>> side("she lives at 9 Elm Ct", 13, 21, ())[0]
    'home'
    """
    words = _words()
    for label in labels:
        plain = plain_label(label)
        if words["work label"].search(plain):
            return OFFICIAL, Evidence("under a label that names a place of work or business", -3)
        if words["home label"].search(plain):
            return HOME, Evidence("under a label that names an address", 2)
    near: str = _sentence(text[max(0, start - 80) : start])
    line = near.rsplit("\n", 1)[-1]
    key = words["label"].search(line)
    strong = _last(words["strong"], near)
    if key and not (strong and "\n" not in near[strong.start() :]):
        if words["work label"].search(key.group()):
            return OFFICIAL, Evidence("under a label that names a place of work or business", -3)
        return HOME, Evidence("under a label that names an address", 2)
    office = _last(words["office"], near)
    if office and not _is_close(near, office):
        office = None
    follows = _first_sentence(text[end : end + 40])
    if not strong and not office and _LOCATED.search(near[-24:]):
        return OFFICIAL, Evidence("near the words \u201clocated at\u201d", -2)
    if strong and (not office or strong.end() >= office.end()):
        return HOME, _near(strong, 3)
    if office:
        return OFFICIAL, _near(office, -3)
    after_home, after_office = words["after home"].search(follows), words["after office"].search(follows)
    if after_home and (not after_office or after_home.start() < after_office.start()):
        return HOME, _near(after_home, 2)
    if after_office:
        return OFFICIAL, _near(after_office, -2)
    plain_word = _last(words["plain"], near[-24:])
    if plain_word:
        return HOME, _near(plain_word, 1)
    return "", None


def _sentence(before: str) -> str:
    """The part of ``before`` that belongs to the last sentence or paragraph."""
    cut = max(
        before.rfind("\n\n"),
        before.rfind(". ") if not _abbreviated(before) else -1,
        before.rfind("? "),
        before.rfind("! "),
    )
    return before[cut + 1 :] if cut >= 0 else before


def _first_sentence(follows: str) -> str:
    for stop in ("\n\n", ". "):
        follows = follows.split(stop, maxsplit=1)[0]
    return follows


_SURE = re.compile(
    "(?<![a-z])(?:offices?|hq|headquarter|courthouse|hospital|clinic|pharmac"
    "|city hall|town hall|clerk|police|sheriff|department|dept|llc|inc|corp"
    "|ltd"
    "|gmbh|plc|llp|pllc|foundation|institute|laborator|manufactur|distributed"
    "|marketed|visit us|church|chapel|auditorium|employer|workplace|vendor"
    r"|registered office|comments|further information|[&] |and sons|associates|venue|memorial)",
    re.IGNORECASE,
)


def _is_close(near: str, office: re.Match[str]) -> bool:
    """Tell whether a word for an office stands by the address: on its line, or on the line above."""
    gap = near[office.end() :]
    if ")" in gap:
        return False
    lines = gap.count("\n")
    if not _SURE.search(office.group()):
        return (lines == 0 and len(gap) <= 22) or (lines == 1 and len(gap) <= 30)
    return (lines <= 1 or (lines == 2 and ":" not in gap)) and len(gap) <= (40 if "\n" not in gap else 60)


_LOCATED = re.compile(r"(?<![A-Za-z])located[ ](?:at|on)(?![A-Za-z])", re.ASCII | re.IGNORECASE)


def _abbreviated(before: str) -> bool:
    """Tell whether the last full stop is of a short form (St., Mr., No.) and ends no sentence."""
    at = before.rfind(". ")
    word = before[:at].rsplit(None, 1)[-1] if before[:at].split() else ""
    return len(word) <= 3


def _near(found: re.Match[str], points: int) -> Evidence:
    word = " ".join(found.group().split()).lower()
    word = "a time of day" if word[:1].isdigit() else word
    return Evidence(f"near the word \u201c{word}\u201d", points)
