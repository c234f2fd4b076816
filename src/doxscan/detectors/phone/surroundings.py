"""What the words around a number say: that it is a telephone number, another number, whose it is."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from doxscan.detect import Candidate, Cue, Evidence

__all__ = [
    "BEHIND_SIGN",
    "COLUMN",
    "CUES",
    "EXTENSION",
    "OFFICIAL",
    "SIGNS",
    "STRONG_WORDS",
    "form_of",
    "is_assigned",
    "label_against",
    "pretty_extension",
]

#: A telephone, a mobile, a fax, as one character.
SIGNS = "\u260e\u260f\u2706\u2121\u2742\U0001f4de\U0001f4f1\U0001f4f2\U0001f4df\U0001f4e0\U0001f919"

#: Words that stand beside telephone numbers and nothing else.
STRONG_WORDS = (
    rf"[{SIGNS}]|(?:[a-z]{{2,12}}[_-]?)?(?:phones?|telephones?)(?:[_ -]?(?:number|num|no|nr|#))?s?|tel(?:s|[.:#]|"
    rf" ?no)?|"
    r"telefon[oe]?s?|tlf|tfno?|fone|fon|ph(?:[.:#]| ?no)?|mob(?:ile|il|[.:])?s?|movil|celular|celu|cel|cells?|cellular|"
    r"cell ?(?:phone|#|no|number)?|handy|handynummer|portable|landline|home line|fax(?:es)?|telefax|pager|beeper|"
    r"whats ?app|whatsapp|wa\.me|viber|telegram|signal|imessage|facetime|sms|mms|txts?|dial(?:s|ed|ing)?|"
    r"voice ?mail|call[- ]?out|call ?back|caller ?id|ani|answering machine|burner|blow up|"
    r"rufnummer|telefonnummer|nummer|numero de telefono|telefonos?|telefoon|telefonnr|telephone|keitai|denwa"
)
#: Words that often do.
_WORDS = (
    r"calls?|called|calling|caller|rings?|rang|ringing|texts?|texted|texting|msg|message|messages|messaging|reach|"
    r"reached|reachable|contact|contacts|hit (?:me|him|her|them) up|hmu|digits|number is|number'?s|numbers?|nums?|"
    r"(?:his|her|their|my|s) #|# ?(?:is|was)|#:|llamar?|llame|llamame|appeler|appelez|anrufen|chiamare|ligar|"
    r"emergency contact|next of kin|home|work|\([chwmo]\)"
)
#: Words of lines that are there to be called by anybody.
OFFICIAL_WORDS = (
    r"press|media (?:line|office|desk|contact|inquir(?:y|ies))|hotline|hot line|tip ?line|tips|helpline|crisis line|"
    r"lifeline|switchboard|front desk|reception|office|offices|clerk|main (?:line|number|office|phone)|main|dispatch|"
    r"non-?emergency|customer (?:service|care|support)|help ?desk|support|toll[- ]?free|sales|information line|"
    r"info line|bureau|department|dept|division|headquarters|city hall|courthouse|court|precinct|police|sheriff|"
    r"hospital|clinic|pharmacy|school|library|church|store|shop|restaurant|hotel|bank|agency|company|"
    r"business hours|m-f|mon-fri|24/7|noc|vendor|store|work|\(w\)|business|biz|reservations|booking|billing|"
    r"info|questions|enquiries|inquiries|contractor|school office|attendance line|box office|hours"
)
_PERSONAL_WORDS = (
    r"cell(?:phone|ular)?s?|mob(?:ile)?|mom|dad|wife|husband|mother|father|his|her|hers|personal|private|home|direct|"
    r"whatsapp|text|txt|owner|resident|tenant|guardian|parent|\(c\)|\(h\)|\(m\)|my|me|him|them|he|she|sister|brother|"
    r"son|daughter|girlfriend|boyfriend|landline|burner|night|after hours|unlisted"
)

CUES = (
    Cue(STRONG_WORDS, 3, before=40, after=16),
    Cue(_WORDS, 2, before=40, after=0),
    Cue(r"cell|cellphone|mobile|home|fax|landline|work|office|phone|tel|text|voice|direct|pager|\([chwmo]\)", 2, 0, 14),
    Cue(OFFICIAL_WORDS, 1, before=48, after=24),
)

#: Labels of columns and fields that hold telephone numbers.
COLUMN = (
    r"(?:tele)?phones?(?: ?\w{0,8})?|tel|tel no|telefon[oe]?|mobile|mobil|mobiltelefon|cell|cellular|celular|fax|ph|"
    r"contact (?:no|num|number)|msisdn|whatsapp|home ph|work ph|pager|landline|handy|ani|movil|"
    r"(?:home|work|day|evening|alt|parent|guardian|emergency) (?:no|num|number)"
)

EXTENSION = (
    r"(?: {0,2}\((?:work|home|cell|office|desk|day|[chwo])[,;]? {0,2}(?:ext|x|extension)[. ]{0,2}\d{1,6}\)|"
    r"[ ,;]{0,3}(?:\(? ?(?:extension|exten|extn|ext|x|#|poste|durchwahl|dw|int|anexo)[.:]{0,2} {0,4})#?\d{1,7}\)?)?"
)

#: A number right behind one of these is that, and no telephone number.
_AGAINST = (
    r"orders?|po|purchase order|invoices?|inv|tracking|track|case|cause|docket|dkt|file|part|sku|item|model|serial|s/n|"
    r"confirmation|conf|booking ref|reservation|ref|reference|ticket|policy|claim|member(?:ship)?|subscriber|group|"
    r"account|acct|a/c|routing|aba|iban|student id|employee id|user ?id|uid|gid|pid|badge|permit|licen[cs]e|lic|parcel|"
    r"apn|pin|isbn(?:-1[03])?|issn|imei|meid|iccid|esn|vin|upc|ean|asin|gtin|lot|batch|npi|dea|ein|tin|itin|ssn|"
    r"social security|mrn|rx|prescription|chart|patient id|id|identifier|guid|uuid|snowflake|message id|msg id|"
    r"tweet|status|timestamp|epoch|ts|unix time|build|version|ver|rev|revision|release|commit|hash|sha|md5|crc|"
    r"checksum|port|zip|postcode|postal code|form|publication|pub|doi|pmid|pmc|patent|pat|bill|statute|section|sec|"
    r"chapter|page|pages|pp|vol|volume|lines?|row|no\. of|total|sum|amount|balance|usd|eur|price|score|coordinates?|"
    r"lat|lon|lng|latitude|longitude|gps|meter|waybill|awb|pnr|contract|transaction|txn|trace|receipt|check|cheque|"
    r"incident|report|warrant|inmate|booking|dl|driver'?s license|passport|plate|vehicle|nino|nhs|medicare|medicaid|"
    r"(?:fedex|ups|usps|dhl) (?:#|no|number|tracking)|duns|cage|naics|cas|sn|mac|ip|call (?:number|no)|"
    r"customer (?:id|no|number)|bic|hs code"
)


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    return {
        "against": re.compile(
            rf"(?<![A-Za-z0-9])(?:{_AGAINST})(?:[ _-]?(?:numbers?|num|nos?|nr|ids?|code|#))?\.?(?: (?:is|was|are|of))?"
            r"[\s\"']{0,2}[:#=-]{0,2}[\s\"'#(]{0,3}\Z",
            re.IGNORECASE,
        ),
        "official": re.compile(rf"(?<![A-Za-z0-9])(?:{OFFICIAL_WORDS})(?![A-Za-z0-9])", re.IGNORECASE),
        "personal": re.compile(rf"(?<![A-Za-z0-9])(?:{_PERSONAL_WORDS})(?![A-Za-z0-9])", re.IGNORECASE),
        "phone": re.compile(rf"(?<![A-Za-z0-9])(?:{STRONG_WORDS})[\s:.#\"'-]*\Z", re.IGNORECASE),
    }


def label_against(candidate: Candidate, start: int) -> str:
    """Return the reason where a label right before ``start`` names another number; '' where none does."""
    behind = candidate.text[max(0, start - 40) : start]
    rules = _rules()
    if behind.rstrip()[-1:] in "$\u20ac\u00a3\u00a5" and behind.strip():
        return "a sign of money stands before it"
    if rules["against"].search(behind) and not rules["phone"].search(behind):
        return "the label before it names another number"
    return ""


BEHIND_SIGN = Evidence("right behind the sign of a telephone", 3)
OFFICIAL = Evidence("a line for anybody to call, by the words around it", -1)


def form_of(candidate: Candidate, start: int, end: int) -> str:
    """Return ``official`` where the nearest word around says so, else ``personal``."""
    rules = _rules()
    text = candidate.text
    line = text.rfind("\n", max(0, start - 56), start) + 1 or max(0, start - 56)
    behind = text[line:start]
    ahead = text[end : end + 20].split("\n")[0]
    official = personal = 99
    for found in rules["official"].finditer(behind):
        official = len(behind) - found.end()
    for found in rules["personal"].finditer(behind):
        personal = len(behind) - found.end()
    aside = re.match(r"[\s,]{0,3}\(?\s?([A-Za-z-]+)", ahead)
    if aside:
        if rules["official"].fullmatch(aside[1]):
            official = min(official, 1)
        elif rules["personal"].fullmatch(aside[1]) and "(" in ahead[:4]:
            personal = 0
    return "official" if official < personal else "personal"


@lru_cache(maxsize=4096)
def is_assigned(first_six: str) -> bool:
    """Tell whether phonenumbers knows numbers of the North American plan that begin so.

    Area 555 is not assigned, but it is what people write who make a number up.
    """
    if first_six.startswith("555"):
        return True
    import phonenumbers  # noqa: PLC0415 - heavy, only when needed

    return phonenumbers.is_valid_number(phonenumbers.parse(f"+1{first_six}0142"))


def pretty_extension(raw: str) -> tuple[str, str]:
    """Return a number without its extension, and the extension's digits.

    >>> pretty_extension("816-555-0142 ext. 9")
    ('816-555-0142', '9')
    """
    found = re.search(
        r"[ ,;(]*(?:(?:work|home|cell|office|desk|day|[chwo])[,;]? *)?(?:extension|exten|extn|ext|x|#|poste|"
        r"durchwahl|dw|int|anexo)[.:]* *#?(\d{1,7})\)?$",
        raw,
        re.IGNORECASE,
    )
    return (raw[: found.start()], found[1]) if found else (raw, "")
