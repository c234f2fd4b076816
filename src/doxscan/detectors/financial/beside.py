"""What stands beside a payment card: expiry date, security code, PIN, and card numbers in part.

These are three or four digits: only a card, or a plain word, beside them makes them what they are.

>>> from doxscan.detect.engine import look
>>> [m.form for m in look(CARD_EXPIRY, "visa 4111 1111 1111 1111 exp 09/27")]
['expiry']
>>> list(look(CARD_EXPIRY, "milk expires 09/27"))
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss, take
from doxscan.model import Match, Rejection

from .card import SPOKEN, is_branded, luhn
from .place import group_of

_NUMBER = r"(?<![\d.])[2-6]\d{3}[ -]?\d{4,6}[ -]?\d{4,5}[ -]?\d{0,7}"
_MONTH_YEAR = r"(?:0[1-9]|1[0-2]|[1-9])\s?[/|-]\s?(?:20)?[2-4]\d|(?:0[1-9]|1[0-2])[2-4]\d"
_EXP = (
    r"exp(?:ir(?:y|es|ed|ation|ing)|\.|s)?(?:\s?date)?|valid(?:\s(?:thru|through|until|to))?|good thru|thru|val|"
    r"mm/yy"
)
_CARD_NEAR = re.compile(rf"(?i)(?<![a-z])(?:{SPOKEN})(?![a-z])|[2-6]\d{{3}}[ -]?\d{{4,6}}[ -]?\d{{4,5}}")
BESIDE = Evidence("beside a card, or words that speak of one", 2)


def _is_beside(candidate: Candidate, before: int = 90, after: int = 60) -> bool:
    near = f"{candidate.text[max(0, candidate.start - before) : candidate.start]}\n{candidate.after(after)}"
    return bool(_CARD_NEAR.search(near))


def examine_expiry(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a month and year that stand beside a card."""
    if candidate.trigger.form == "beside":
        digits = "".join(filter(str.isdigit, candidate.group("card")))
        if not luhn(digits) or not is_branded(digits):
            yield candidate.reject("the number before it is no card number")
            return
    elif not candidate.trigger.under and not _is_beside(candidate):
        yield candidate.reject("no card is near")
        return
    group = group_of(candidate)
    yield candidate.match(None, BESIDE, group=group, form="expiry")


CARD_EXPIRY = Detector(
    name="card-expiry",
    title="Expiry date of a payment card",
    kind=Kind.FINANCIAL,
    form="expiry",
    triggers=(
        Trigger(
            rf"(?P<card>{_NUMBER})[\s|"
            rf",;:/()-]{{1,4}}(?:(?:{_EXP})[\s:.]{{0,3}})?(?P<value>{_MONTH_YEAR})(?![\d/-]|\.\d)",
            "month and year right after a card number",
            3,
            anchors=(
                (
                    r"[2-6]\d\d\d[ -]?\d{4,6}[ -]?\d{4,5}[ -]?\d{0,7}[^a-z0-9]{1,4}(?:[evgtm][^\n]{0,18})?[0-9]{1,2}[ "
                    r"]?[/|-]?[ ]?\d\d"
                ),
            ),
            reach=(64, 12),
            form="beside",
        ),
        Trigger(
            rf"(?<![A-Za-z])(?:{_EXP})(?:\s?(?:is|was|on|"
            rf"in))?[\s:.#=\"'-]{{0,5}}(?P<value>{_MONTH_YEAR})(?![\d/-]|\.\d)",
            "month and year after a word for expiry",
            2,
            anchors=(r"(?:exp|valid|thru|mm/yy)[a-z.: #=/\"'-]{0,18}\d{1,2}[ ]?[/|-]?[ ]?\d\d",),
            reach=(40, 8),
        ),
        Trigger(
            _MONTH_YEAR, "the whole value of a field", 2, under=(r"(?:card|cc) exp\w*|exp(?:iry|iration)?(?: date)?")
        ),
    ),
    examine=examine_expiry,
    examples=(
        hit("visa 4111 1111 1111 1111 exp «09/27»"),
        hit("4242424242424242|«09|27»|123|Jo Doe"),
        hit("the card expires «4/2028» and the code is on it"),
        miss("milk expires 09/27", because="no card is near"),
        miss("the permit is valid until 11/26", because="no card is near"),
        miss("order 4111111111111112 09/27", because="the number before it is no card number"),
    ),
    references=("ISO/IEC 7813",),
)


def examine_code(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a security code: after its own name, or after a card with an expiry date."""
    if candidate.trigger.form == "beside":
        digits = "".join(filter(str.isdigit, candidate.group("card")))
        if not luhn(digits):
            yield candidate.reject("the number before it is no card number")
            return
    elif candidate.trigger.form == "named" and not _is_beside(candidate):
        yield candidate.reject("no card is near")
        return
    group = group_of(candidate)
    yield candidate.match(None, group=group, form="cvv")


CARD_CODE = Detector(
    name="card-security-code",
    title="Security code of a payment card (CVV, CVC)",
    kind=Kind.FINANCIAL,
    form="cvv",
    triggers=(
        Trigger(
            rf"(?P<card>{_NUMBER})[\s|,;:/()-]{{1,4}}(?:(?:{_EXP})[\s:.]{{0,3}})?(?:{_MONTH_YEAR})[\s|,;:/()-]{{1,4}}"
            r"(?P<value>\d{3,4})(?![\d/.-])",
            "three or four digits after a card number and its expiry date",
            4,
            anchors=(
                (
                    r"[2-6]\d\d\d[ -]?\d{4,6}[ -]?\d{4,5}[ -]?\d{0,7}[^a-z0-9]{1,4}(?:[evgtm][^\n]{0,18})?\d{1,2}[ "
                    r"]?[/|-]?[ ]?\d\d"
                ),
            ),
            reach=(64, 20),
            form="beside",
        ),
        Trigger(
            r"(?<![A-Za-z])(?:cvv2?|cvc2?|cv2|cvn|card verification (?:value|code))(?: ?(?:code|number|no|is|was|#))?"
            r"[\s:.#=|(-]{0,4}(?P<value>\d{3,4})(?![\d/-]|\.\d|,\d)",
            "after the name of the code",
            4,
            anchors=(r"(?:cv[vcn2]|verification)[a-z2 :.#=|(-]{0,16}\d{3}",),
            reach=(48, 8),
        ),
        Trigger(
            r"(?<![A-Za-z])(?:(?:security|sec|verification) code|csc|cid|code on (?:the |its )?back|"
            r"(?:three|3|four|4) (?:digits|numbers?) on (?:the |its )?(?:back|front)|back of (?:it|the card))"
            r"(?: ?(?:is|was|are|says))?[\s:.#=|(-]{0,4}(?P<value>\d{3,4})(?![\d/-]|\.\d|,\d)",
            "after words for the code",
            3,
            anchors=(r"(?:code|csc|cid|back|front|card)[a-z :.#=|(-]{0,20}\d{3}",),
            reach=(64, 8),
            form="named",
        ),
        Trigger(r"\d{3,4}", "the whole value of a field", 4, under=r"cvv2?|cvc2?|cv2|csc|(?:card )?security code"),
    ),
    examine=examine_code,
    examples=(
        hit("card 4111 1111 1111 1111, cvv «123»"),
        hit("CVC2: «902»"),
        hit("4242424242424242|09|27|«318»|Jo Doe"),
        hit("her visa, the code on the back is «442»"),
        miss("building security code 4471", because="no card is near"),
        miss("cvv is three digits", because="there is no number"),
        miss("error code 404", because="a code is named, not of a card"),
    ),
    references=("https://www.pcisecuritystandards.org/glossary/",),
)

_MONEY_NEAR = re.compile(
    rf"(?i)(?<![a-z])(?:{SPOKEN}|bank|atm|debit|acct|accounts?|checking|savings|withdraw)(?![a-z])"
)
_OTHER_PIN = re.compile(
    r"(?i)(?<![a-z])(?:conference|meeting|dial|zoom|webex|passcode|participant|guest|sim|gate|garage|door|alarm|tablet|"
    r"connector|gpio|led|board|pcb|drives|chip|jumper|socket|parcel|postal|zip|india|delhi|mumbai|bowling|header|"
    r"voltage|wifi|router|locker|ipad)(?![a-z])"
)


def examine_pin(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a PIN that is said to open a card or an account."""
    near = f"{candidate.before(90)}{candidate.raw}{candidate.after(60)}"
    if candidate.trigger.under:
        yield candidate.match()
    elif _OTHER_PIN.search(near):
        yield candidate.reject("a PIN of something else")
    elif _MONEY_NEAR.search(near):
        yield candidate.match(None, BESIDE, group="value")
    else:
        yield candidate.match(group="value")


CARD_PIN = Detector(
    name="card-pin",
    title="PIN of a card or an account",
    kind=Kind.FINANCIAL,
    form="pin",
    triggers=(
        Trigger(
            r"(?<![A-Za-z0-9.-])(?:pin)(?: ?(?:number|code|no\.?|#))?(?:(?: (?:is|was|to|for|of|on|it|that|this|"
            r"the|his|her|my|"
            r"their|card|debit|probably|prob(?:ly)?|still|prolly|likely|just|always|set|changed|atm|bank|account)|"
            r"'s)){0,6}"
            r"[\s:.#=(\"'-]{0,4}(?P<value>\d{4}|\d{6})(?![\d/-]|\.\d|,\d)",
            "digits after the word PIN",
            2,
            anchors=(r"pin[a-z :.#=(\"'-]{0,48}\d{4}",),
            reach=(72, 8),
        ),
        Trigger(r"\d{4}|\d{6}", "the whole value of a field", 3, under=r"(?:card|atm|bank|debit|account) pin"),
    ),
    examine=examine_pin,
    examples=(
        hit("debit card 4111 1111 1111 1111, pin is still «0714»"),
        hit("her ATM PIN: «8080»"),
        hit("the pin to his bank card is «4419»"),
        miss("conference PIN 448812", because="a PIN of something else"),
        miss("pin 1234 on the connector", because="a PIN of something else"),
        miss("I pin 2000 recipes a year", because="nothing speaks of a card or an account"),
    ),
    references=("ISO 9564-1", "https://www.pcisecuritystandards.org/glossary/"),
)

PARTIAL_CARD = Detector(
    name="partial-card",
    title="Card or account number in part",
    kind=Kind.FINANCIAL,
    form="partial",
    triggers=(
        Trigger(
            r"(?<![A-Za-z0-9])(?:[X*#.]{2,6}[ -]?){1,4}\d{4}(?![\w-])|(?<![\w])\d{4,6}(?:[ -]?[X*#]{2,6}){1,3}[ "
            r"-]?\d{4}(?![\w-])",
            "a number with its middle hidden",
            1,
            anchors=(r"[x*#.]{2}[ -]?\d{4}",),
            reach=(40, 6),
        ),
        Trigger(
            r"(?<![A-Za-z])(?:cards?|visa|master ?card|amex|discover|debit|acct\.?|accounts?|checking|savings)\b"
            r"[^\n\d]{0,20}?(?:ending|ends|last (?:4|four))[^\n\d]{0,16}?(?P<value>\d{4})(?![\w-])",
            "the last four digits of a card or an account",
            1,
            anchors=(r"(?:ending|ends|last 4|last four)[^\n0-9]{0,16}\d{4}",),
            reach=(80, 6),
        ),
    ),
    examine=take,
    cues=(Cue(r"ssn|social(?: security)?|phone|cell|tel|fax", -3),),
    examples=(
        hit("the card ending «0932»", at_least=Confidence.WEAK, form="partial"),
        hit("visa «XXXX-XXXX-XXXX-1234»", at_least=Confidence.WEAK, form="partial"),
        hit("checking account, last four: «8812»", at_least=Confidence.WEAK, form="partial"),
        miss("the card ending 0932", because="four digits alone stay below the threshold"),
        miss("SSN XXX-XX-1234", because="it is a part of another number", at_least=Confidence.WEAK),
        miss("the war ending 1945", because="no card and no account", at_least=Confidence.WEAK),
    ),
    references=("PCI DSS 4.0.1, requirement 3.4.1", "15 U.S.C. 1681c(g)"),
)

DETECTORS = (CARD_EXPIRY, CARD_CODE, CARD_PIN, PARTIAL_CARD)
