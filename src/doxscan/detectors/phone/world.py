"""Telephone numbers of other countries, by the library phonenumbers.

A plus (or 00, 011) and a country code say by themselves what the number is (ITU-T E.164). A number
as it is dialled inside of a country says it by a word before it, or by a shape that hardly anything
else has (a British 07700 900123, a French 01 23 45 67 89), which phonenumbers must take for valid.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(WORLD_PHONE, "ring +44 20 7946 0123 at night")]
['+442079460123']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from doxscan.detect import Candidate, Confidence, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .surroundings import COLUMN, CUES, EXTENSION, OFFICIAL, form_of, label_against, pretty_extension

UNKNOWN = Evidence("phonenumbers knows the length, but no such number", -1)
VALID = Evidence("phonenumbers takes it for a number that can be assigned", 1)

#: Countries whose numbers are tried where a number is written as at home.
REGIONS = (
    "GB",
    "DE",
    "FR",
    "AU",
    "IT",
    "ES",
    "NL",
    "IE",
    "IN",
    "MX",
    "BR",
    "CH",
    "AT",
    "BE",
    "SE",
    "NZ",
    "ZA",
    "JP",
    "KR",
    "CN",
    "PL",
    "DK",
    "PH",
    "AR",
    "CO",
)

_STOP = r"(?![A-Za-z0-9]|[-./:]\d)"
_RUN = r"\(?\d{1,5}\)?(?: {0,2}[-./()]? {0,2}\(?\d{1,8}\)?){1,7}"
_BARE_RUN = r"\d{7,14}"


@lru_cache(maxsize=4096)
def _international(number: str) -> tuple[str, bool]:
    """Return the E.164 form of a number with a plus, and whether it is valid; ('', False) where none is possible."""
    import phonenumbers  # noqa: PLC0415 - heavy, only when needed

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return "", False
    if not phonenumbers.is_possible_number(parsed):
        return "", False
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164), phonenumbers.is_valid_number(parsed)


@lru_cache(maxsize=4096)
def _national(digits: str, regions: tuple[str, ...] = REGIONS) -> str:
    """Return the E.164 form of a number as it is dialled at home in one of ``regions``; '' where none has it."""
    import phonenumbers  # noqa: PLC0415 - heavy, only when needed

    for region in regions:
        try:
            parsed = phonenumbers.parse(digits, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return ""


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep what phonenumbers knows, and what a word for telephones names."""
    group = "value" if "value" in candidate.found.re.groupindex else 0
    raw = candidate.group(group)
    start, end = candidate.found.span(group)
    body, extension = pretty_extension(raw)
    tail = raw[len(body) :]
    if candidate.trigger is PLUS:
        yield from _with_plus(candidate, body, tail, extension, start)
        return
    while body and body[-1] not in "0123456789)":
        body = body[:-1]
    while body.startswith("(") and ")" not in body:
        body, start = body[1:], start + 1
    while body.endswith(")") and "(" not in body:
        body = body[:-1]
    end = start + len(body) + len(tail) if tail else start + len(body)
    digits = "".join(filter(str.isdigit, body))
    because = _why_not(candidate, body, digits, start, end)
    if because:
        yield candidate.reject(because)
        return
    regions = (
        ("GB",)
        if candidate.trigger is BRITISH
        else ("FR", "BE")
        if candidate.trigger is FRENCH
        else ("AU", "GB", "DE")
        if candidate.trigger is SHAPED
        else REGIONS
    )
    e164 = _national(digits, regions)
    is_drama = digits.startswith(("07700900", "01632960")) and len(digits) == 11
    if candidate.trigger in {BRITISH, FRENCH, SHAPED} and not e164 and not is_drama:
        yield candidate.reject("phonenumbers knows no such number in the countries that write so")
        return
    evidence = [VALID] if e164 or is_drama else []
    form = form_of(candidate, start, end)
    if form == "official":
        evidence.append(OFFICIAL)
    yield candidate.match(
        (e164 or digits) + (f";ext={extension}" if extension else ""), *evidence, form=form, span=(start, end)
    )


def _with_plus(candidate: Candidate, body: str, tail: str, extension: str, start: int) -> Iterator[Match | Rejection]:
    """Take as many groups of digits as make a number."""
    digits = "".join(filter(str.isdigit, body))
    if not digits.strip("0") or (digits[0] == "0" and not body.startswith(("00", "011"))):
        yield candidate.reject("no country code begins so")
        return
    whole = body
    best = ("", False, 0)
    for _ in range(5):
        number = re.sub(r"^(?:\+ ?)?(?:00|011)|^\+ ?", "+", body.lstrip("( "))
        number = re.sub(r"\(0\)", "", number)
        number = re.sub(r"^\+52[ -]?1[ -]", "+52", number)  # the 1 of mobile phones, gone since 2019
        e164, is_valid = _international("+" + "".join(filter(str.isdigit, number)))
        if e164 and (is_valid or not best[0]):
            best = (e164, is_valid, len(body))
            if is_valid:
                break
        shorter = re.match(r"(.*\d\)?)[^\d]+\d+\)?$", body)
        if not shorter or len(re.sub(r"\D", "", shorter[1])) < 8:
            break
        body = shorter[1]
    e164, is_valid, length = best
    if not e164:
        yield candidate.reject("phonenumbers knows no number of this length")
        return
    end = start + length + (len(tail) if length == len(whole) else 0)
    span_text = candidate.text[start:end]
    if span_text.endswith(")") and span_text.count(")") > span_text.count("("):
        end -= 1
    if span_text.startswith("(") and ")" not in span_text:
        start += 1
    because = label_against(candidate, start)
    if because and not is_valid:
        yield candidate.reject(because)
        return
    is_bare = not span_text.startswith("+") or candidate.text[start - 1 : start].isalpha()
    if not is_valid and (len(e164) < 10 or is_bare or re.fullmatch(r"\+?\d+\.\d+", span_text)):
        yield candidate.reject("a number with a sign, which phonenumbers does not take for a telephone number")
        return
    form = form_of(candidate, start, end)
    evidence = [VALID] if is_valid else [UNKNOWN] if len(e164) < 11 else []
    if e164.startswith(("+1800", "+1888", "+1877", "+1866", "+1855", "+1844", "+1833", "+800")):
        form = "toll-free"
    elif form == "official" and is_valid:
        evidence.append(OFFICIAL)
    yield candidate.match(e164 + (f";ext={extension}" if extension else ""), *evidence, form=form, span=(start, end))


#: Shapes of digits that are something else, also right behind a word for telephones.
_OTHERS = (
    (r"\d{3}[- .]\d{2}[- .]\d{4}", "three, two and four digits are a Social Security number"),
    (r"(?=\D*(?:\d\D*){7,8}\Z)\d{1,4}([-./ ])\d{1,2}\1\d{1,4}", "a date"),
    (r"(?:19|20)\d\d ?[-/ ] ?(?:19|20)\d\d", "two years"),
    (r"\d{1,3}(?:\.\d{1,3}){3}", "an address of the Internet"),
    (r"(?:\d{4}[- ]){3}\d{4}|\d{4}[- ]\d{6}[- ]\d{5}", "a number of a payment card"),
    (r"\d{5}-\d{4}", "a ZIP code with its four more digits"),
    (r"(?!0)(?:\d{1,7}\.\d{1,7}|\d{1,3}(?:[.,]\d{3}){1,2})", "a number with a decimal point or thousands"),
    (r"1[4-7]\d{8}(?:\d{3})?", "seconds since 1970"),
    (r"[01]\d\d[-. ]\d{4}", "no exchange has this number"),
    (
        r"(?:1[-. ])?(?:\(?[2-9]\d{2}\)?[-. ]{0,2})?[2-9]\d{2}[-. ]\d{4}|1?[2-9]\d{2}[2-9]\d{6}",
        "written as in North America, which another detector reads",
    ),
)


def _why_not(candidate: Candidate, body: str, digits: str, start: int, end: int) -> str:
    """Return why a number as written at home is none; '' where it may be one."""
    if not 7 <= len(digits) <= 15:
        return "fewer digits than a telephone number has, or more"
    if len(set(digits)) == 1:
        return "one digit all over"
    for shape, because in _OTHERS:
        if re.fullmatch(shape, body):
            return because
    if digits.endswith(("8675309", "2813308004")):
        return "a number of a song or a film"
    if candidate.text[end : end + 1] in {"%", "\u20ac", "$"}:
        return "a sum or a share"
    behind = candidate.text[max(0, start - 3) : start]
    if re.search(r"[\d+][-. /]?\Z", behind):
        return "a part of a longer run of digits"
    return label_against(candidate, start)


_LABEL = (
    r"(?:tele?phones?|phones?|telefonos?|telefone?|tel|tfno?|tlf|tf|fone|fon|ph|mob(?:ile)?|movil|celular|cel|cell|"
    r"handy|portable|"
    r"fax|telefax|whats ?app|landline|pager|sms|call|text|txt|dial|ring|rufnummer|telefonnummer|handynummer|"
    r"llama(?:r|me|le|la)?|llame|marca|appele[rz]|chiama|ligar?)"
)
_BRIDGE = (
    r"(?: ?(?:number|numbers|num|nummer|no|nr|#|phone|line|me|him|her|them|us|at|on|is|was|are|son|est|ist|es|sont|"
    r"now|:|de|"
    r"office|home|work|mobile|direct|numero|contact|anytime|today|al?|au|el|le|an|auf|unter|il)\b){0,4}"
)
#: A value stands on the line of its label, or on the next where a colon ends the first.
_THEN = r"""(?:[ \t.:#="'*-]{0,5}|[ \t]{0,2}[:=][\s*]{1,4})"""
PLUS = Trigger(
    rf"(?<![0-9+])(?<![0-9][.,:-])(?:\(?\+ ?\(?\d|(?<![A-Za-z])(?:00|011)[ -]?[1-9])[\d ()./-]{{6,24}}"
    rf"\d\)?{EXTENSION}(?![A-Za-z0-9])",
    "a plus or an access code, and a country code",
    3,
    anchors=(r"\+ ?\(?[1-9][0-9 ()./-]{5,5}", r"(?:^|[^0-9.])(?:00|011)[ -]?[1-9][0-9 ()./-]{7,7}"),
    reach=(24, 64),
)
BRITISH = Trigger(
    rf"(?<![A-Za-z0-9+.])(?<![0-9][-./ ])\(?0(?:7\d{{9}}|7\d{{3}}(?:\) ?| )\d{{3}} ?\d{{3}}|2\d(?:\) ?|"
    rf" )\d{{4}} \d{{4}}|"
    rf"1\d{{2,3}}\)? \d{{3}} ?\d{{3,4}}|1\d1\)? \d{{3}} \d{{4}}|[38]\d{{2,3}} \d{{3}} ?\d{{3,4}}){EXTENSION}{_STOP}",
    "written as in Britain",
    2,
    anchors=(r"(?:^|[^0-9.])07\d{9}", r"(?:^|[^0-9])0[12378]\d{1,3}(?:\)\x20?| )\d{3,4} ?\d{3}"),
    reach=(24, 36),
)
FRENCH = Trigger(
    rf"(?<![A-Za-z0-9+])(?<![0-9][-./ ])0[1-9](?P<gap>[ .-])\d\d(?P=gap)\d\d(?P=gap)\d\d(?P=gap)\d\d{_STOP}",
    "written as in France",
    2,
    anchors=(r"0[1-9][ .-]\d\d[ .-]\d\d[ .-]\d\d[ .-]\d\d",),
    reach=(18, 3),
)
SHAPED = Trigger(
    rf"(?<![A-Za-z0-9+])(?<![0-9][-./ ])(?:04\d\d \d{{3}} \d{{3}}|\(0[2378]\) \d{{4}} \d{{4}}|0\d{{2,4}} ?/ ?\d{{3}}"
    rf"[ \d-]{{2,9}}\d){_STOP}",
    "written as in Australia or Germany",
    2,
    anchors=(r"04\d\d \d{3} \d{3}", r"\(0[2378]\) \d{4} \d{4}", r"(?:^|[^0-9])0\d{2,4} ?/ ?\d{3}[ 0-9-]{2,9}[0-9]"),
    reach=(22, 12),
)

WORLD_PHONE = Detector(
    name="world-phone",
    title="Telephone number of any country",
    kind=Kind.PHONE,
    form="personal",
    triggers=(
        PLUS,
        BRITISH,
        FRENCH,
        SHAPED,
        Trigger(
            rf"(?<![A-Za-z0-9]){_LABEL}{_BRIDGE}{_THEN}(?P<value>(?:{_RUN}|"
            rf"{_BARE_RUN}){EXTENSION}){_STOP}",
            "digits right behind a word for telephones",
            1,
            anchors=(
                (
                    r"(?:^|[^a-z0-9])(?:tele?phone|phone|tele?fon|tel|tfn|tf|tlf|fon|ph|mob|movil|cel|handy|portable|fax|"
                    r"telefax|whats|"
                    r"landline|pager|sms|call|text|txt|dial|ring|rufnummer|fone|llam|marca|appel|chiama|ligar?)"
                    r"[^0-9]{0,44}\d[0-9\x20()./-]{6}"
                ),
            ),
            reach=(90, 150),
        ),
        Trigger(rf"(?:\+ ?)?(?:{_RUN}|{_BARE_RUN}){EXTENSION}", "the whole value of a field", 2, under=COLUMN),
    ),
    examine=examine,
    cues=CUES,
    examples=(
        hit("WhatsApp «+44 7700 900482»", at_least=Confidence.STRONG, form="personal"),
        hit("reach him on «+52 55 1234 5678»"),
        hit("Tel. «0221 4710 997»"),
        hit("Mob «07700 900482», flat 3"),
        hit("appelez le «01 23 45 67 89»"),
        hit("«0491 570 006»"),
        hit("phone «98765 43210»"),
        hit("llama al «55 1234 5678»"),
        miss("moved by +0.28841 and +12345", because="numbers with a sign"),
        miss("call 2019-2020 a good year", because="two years"),
        miss("tel 10.0.0.123", because="an address of the Internet"),
        miss("Handy 4111 1111 1111 1111", because="a number of a payment card"),
    ),
    references=("https://www.itu.int/rec/T-REC-E.164", "https://pypi.org/project/phonenumbers/"),
)
