"""Payment cards: the number, and what stands beside it.

A card number (PAN, ISO/IEC 7812) has 13 to 19 digits. The first ones name the issuer (IIN), the last is
a check digit by Luhn's rule. One number in ten passes that rule by chance, and about one in forty also
begins like a known brand, so a number without a word beside it is no more than fair.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(PAYMENT_CARD, "charge 4111 1111 1111 1111 please")]
['4111111111111111']
>>> list(look(PAYMENT_CARD, "4111 1111 1111 1112"))   # the check digit is wrong
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .place import group_of, value_of

CHECKED = Evidence("the check digit holds (Luhn)", 2)
UNCHECKED = Evidence("the check digit does not hold (Luhn)", -2)
ISSUER = Evidence("begins like a number of a known card brand, with its length", 1)
UNKNOWN = Evidence("does not begin like a number of a known card brand", -1)

#: Brands by the numbers they begin with and their lengths (ISO/IEC 7812 registry as the brands publish it).
_BRANDS: tuple[tuple[int, int, frozenset[int]], ...] = (
    (340000, 349999, frozenset({15})),  # American Express
    (370000, 379999, frozenset({15})),
    (300000, 305999, frozenset({14, 16})),  # Diners Club
    (309500, 309599, frozenset({14, 16})),
    (360000, 369999, frozenset({14, 16})),
    (380000, 399999, frozenset({14, 16})),
    (352800, 358999, frozenset({16})),  # JCB
    (400000, 499999, frozenset({13, 16, 19})),  # Visa
    (510000, 559999, frozenset({16})),  # Mastercard
    (222100, 272099, frozenset({16})),
    (601100, 601199, frozenset({16, 19})),  # Discover
    (622126, 622925, frozenset({16, 19})),
    (644000, 659999, frozenset({16, 19})),
    (620000, 629999, frozenset({16, 17, 18, 19})),  # UnionPay
    (500000, 509999, frozenset({12, 13, 15, 16, 19})),  # Maestro, Elo
    (560000, 589999, frozenset({12, 13, 15, 16, 19})),
    (630000, 639999, frozenset({12, 13, 15, 16, 19})),
    (670000, 679999, frozenset({12, 13, 15, 16, 19})),
    (606000, 608999, frozenset({16})),  # RuPay, Hipercard
    (508000, 508999, frozenset({16})),
    (220000, 220499, frozenset({16})),  # Mir
    (180000, 180099, frozenset({15})),  # JCB of old
    (213100, 213199, frozenset({15})),
)

SPOKEN = (
    r"(?:credit|debit|bank|visa|master|payment|atm|gift|prepaid|corporate|p) ?-?cards?|cards?|card ?(?:number|num|"
    r"no|#)|"
    r"visa|master ?card|amex|american express|discover|diners(?: club)?|jcb|maestro|unionpay|"
    r"ccn?|cc ?#|cc ?num(?:ber)?|cvv2?|cvc2?|pan|fullz|plastic|"
    r"tarjeta|carte (?:bancaire|bleue)|kreditkarte|carta di credito"
)
_CUES = (
    Cue(SPOKEN, 3, before=48, after=32),
    Cue(
        r"order|invoice|tracking|track|part|sku|item|case|docket|parcel|serial|imei|iccid|sim|upc|ean|gtin|isbn|"
        r"transaction|txn|reference|ref|confirmation|shipment|ticket|tweet|status|snowflake|timestamp|epoch|"
        r"barcode|session|request|hash|uuid|guid|build|model",
        -3,
        before=24,
        after=0,
    ),
)
_LABEL = (
    r"(?:credit|debit|bank|payment|cc) ?cards?(?: (?:number|num|no|#))?|card ?(?:number|num|no|#)?|cc|ccn|cc "
    r"?num(?:ber)?|cc ?#|pan"
)


def luhn(digits: str) -> bool:
    """Tell whether the check digit of ``digits`` holds by Luhn's rule.

    >>> luhn("4111111111111111"), luhn("4111111111111112")
    (True, False)
    """
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit) * (1 + place % 2)
        total += number - 9 * (number > 9)
    return total % 10 == 0


def is_branded(digits: str) -> bool:
    """Tell whether ``digits`` begin like a number of a known brand and have a length that it uses."""
    start, size = int(digits[:6]), len(digits)
    return any(low <= start <= high and size in sizes for low, high, sizes in _BRANDS)


def examine_card(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep numbers with a good check digit; without one only what the text itself calls a card."""
    digits = "".join(filter(str.isdigit, value_of(candidate)))
    if not 12 <= len(digits) <= 19:
        yield candidate.reject("a card number has 12 to 19 digits")
    elif len(set(digits)) < 3 and not is_branded(digits):
        yield candidate.reject("one digit over and over is a placeholder")
    elif luhn(digits):
        if is_branded(digits):
            yield candidate.match(digits, CHECKED, ISSUER, group=group_of(candidate))
        else:
            yield candidate.match(digits, CHECKED, UNKNOWN, group=group_of(candidate))
    elif (
        candidate.trigger.under
        or group_of(candidate)
        or re.search(rf"(?i)(?<![a-z])(?:{SPOKEN})(?![a-z])", candidate.before(40))
    ):
        yield candidate.match(digits, UNCHECKED, group=group_of(candidate))
    else:
        yield candidate.reject("the check digit does not hold (Luhn)")


_EDGE = r"(?<![A-Za-z0-9_.@#/+-])(?<!\d[ ,:])"
_END = r"(?![A-Za-z0-9_@]|[-./:]\d|,\d{3}(?!\d))"

PAYMENT_CARD = Detector(
    name="payment-card",
    title="Payment card number",
    kind=Kind.FINANCIAL,
    form="card",
    triggers=(
        Trigger(
            r"(?<![A-Za-z0-9_@#/+-])(?<!\d[ .,])(?:[2-6]\d{3}([-. ]{1,2})\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?"
            r"|3\d{3}([-. ]{1,2})\d{6}\2\d{4,5})(?![A-Za-z0-9_@]|[-.]\d|\1\d)",
            "in groups as on a card",
            1,
            anchors=(
                r"[2-6]\d\d\d[-. ]{1,2}\d{4}[-. ]{1,2}\d{4}[-. ]{1,2}\d",
                r"3\d\d\d[-. ]{1,2}\d{6}[-. ]{1,2}\d{4}",
            ),
            reach=(24, 12),
        ),
        Trigger(
            rf"{_EDGE}[2-6]\d{{12,18}}{_END}",
            "thirteen to nineteen digits in a row",
            0,
            anchors=(r"[^0-9.][2-6]\d{12}",),
            reach=(18, 10),
        ),
        Trigger(
            r"(?<![A-Za-z])(?:cards?|cre?di?t|visa|amex|debit|discover|master ?card|ccn?|"
            r"pan)(?![A-Za-z])[^\n]{0,40}?(?<![A-Za-z0-9_.@#+-])(?<!\d[ .-])"
            r"(?P<value>[1-6](?:[-. ]{0,2}\d){11,18})(?![A-Za-z0-9_@]|[-. ]{1,2}\d)",
            "twelve to nineteen digits in any groups after a word for a card",
            -1,
            anchors=(r"(?:card|visa|amex|debit|cre?di?t|discover|cc|pan)[^\n]{0,46}[1-6][-. ]{0,2}\d[-. 0-9]{9,54}\d",),
            reach=(110, 60),
        ),
        Trigger(r"\d[\d .-]{11,24}\d", "the whole value of a field", 1, under=_LABEL),
    ),
    examine=examine_card,
    cues=_CUES,
    examples=(
        hit("my debit card is «4000 0000 0000 0002», go wild", at_least=Confidence.STRONG),
        hit("amex «3782 822463 10005» exp 04/27"),
        hit("fresh: «5555555555554444»|11|28|123|Jo Doe"),
        hit("name,card_number,city\nJo Doe,«4242424242424242»,Belton", at_least=Confidence.STRONG),
        miss("tracking number 4111111111111111", because="the word tracking names another number"),
        miss("4111 1111 1111 1112", because="the check digit does not hold and nothing calls it a card"),
        miss("posted 1546300800000000", because="no brand begins with 15"),
        miss("card 4111 1111", because="eight digits are no card number"),
    ),
    references=(
        "ISO/IEC 7812-1",
        "https://www.iso.org/standard/70484.html",
        "https://www.pcisecuritystandards.org/",
    ),
)

DETECTORS = (PAYMENT_CARD,)
