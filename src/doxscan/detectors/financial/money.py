r"""How people write sums of money, and how often they are paid.

Pieces of patterns for the statements: a sum with its currency, scale and range (``$84,210``, ``61k``,
``four hundred and six dollars``, ``six figures``), words that make it rough (``about``), and periods
(``a year``, ``/hr``). ``plausible`` tells a person's sum from a nation's.

>>> import re
>>> [re.fullmatch(WRITTEN, s) is not None for s in ("$84,210", "61k", "£52k", "twelve grand", "1,850")]
[True, True, True, True, False]
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["ANCHORS", "APPROX", "MARK", "NUMBER", "PERIOD", "PLAIN", "SUM", "cover", "is_large"]

_SIGN = (
    r"(?:(?:us|ca?|au?|nz|hk|s)?[$]|£|€|₹|¥|(?<![A-Za-z])(?:usd|cad|aud|eur|gbp|chf|inr|rs\.?|kr|nok|sek|zar|php|"
    r"ngn|mxn)(?= ?\d))"
)
NUMBER = r"(?:\d{1,3}(?:[,.]\d{3}){1,3}(?:[.,]\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?)(?![\d])"
_SCALE = r"(?: ?-?(?:k|grand|thousand|mil|mill|million|hundred|lakhs?|crores?|m)(?![A-Za-z]))"
_UNIT = (
    r"(?: (?:dollars?|bucks|euros?|pounds?|quid|usd|eur|gbp|cad|pesos|francs|rupees|naira|kroner|kronor|"
    r"rand)(?![A-Za-z]))"
)
_ONES = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|few|couple|half)"
)
_SPELT = (
    rf"(?:{_ONES}(?:[ -]{_ONES})?[ -](?:hundred|thousand|grand|million|k)(?:[ ,]{{1,2}}(?:and )?{_ONES}(?:[ -]{_ONES})?"
    rf"(?:[ -](?:hundred|thousand))?){{0,2}}(?: (?:dollars|bucks|pounds|quid|euros))?|{_ONES}(?:[ -]{_ONES})? "
    rf"(?:dollars|bucks|grand|quid|euros)"
    r"|(?:(?:low|mid|high)[- ])?(?:five|six|seven|eight|[5-8])[- ]figures?)(?![A-Za-z])"
)
_ONE = rf"(?:{_SIGN} ?{NUMBER}{_SCALE}?{_UNIT}?|{NUMBER}(?:{_SCALE}{_UNIT}?|{_UNIT}| ?(?:€|£)))"
#: One sum, or a range of two, as people write it.
WRITTEN = (
    rf"(?:(?:{NUMBER}(?:{_SCALE})? ?(?:-|to) ?)?{_ONE}(?: ?(?:-|to) ?(?:{_ONE}|{NUMBER}))?\+?|"
    rf"{_SPELT})(?![A-Za-z\d%])"
)
#: A sum in a text whose sums are covered (``cover``): short, since it stands in many patterns.
SUM = "\x01\x02*"
#: A sum in a text as it is, plain: for statements that need none and may have one.
PLAIN = rf"(?:[$£€] ?{NUMBER}(?:k|m(?:il)?(?![a-z])| million)?|{NUMBER}(?:k| grand| thousand| dollars| bucks))"
_ROUGHLY = (
    r"about|around|roughly|approximately|approx\.?|nearly|almost|close to|over|under|like|just(?: (?:over|under|"
    r"shy of))?|barely|"
    r"only|maybe|something like|at least|at most|more than|less than|upwards of|north of|well over|well into|"
    r"exactly|easily|up to|"
    r"somewhere around|a (?:cool|measly|whopping|lousy|total of|grand total of|little over|little under|bit over|"
    r"good|solid)|"
    r"in excess of|as much as|as little as|another|probably|~|an? (?:additional|extra|estimated)|well|all of|a|the"
)
#: Words that make a sum rough; up to three.
APPROX = rf"(?:(?:{_ROUGHLY}) ?){{0,3}}"
_EACH = r"(?:a|an|per|each|every|one|/|the)"
_TIME = (
    r"(?:(?:good|slow|bad|single|calendar|busy|given|average|decent) )?"
    r"(?:years?|yr|y|annum|months?|mo|mth|weeks?|wk|hours?|hr|h|days?|shift|night|checks?|cheque|paychecks?|pay "
    r"?periods?|pay|fortnight|semester|quarter|session|gig|weekend)"
)
#: How often: ``a year``, ``/hr``, ``monthly``, ``in a good week``.
PERIOD = (
    rf"(?:,? ?(?:in )?{_EACH} ?{_TIME}(?![A-Za-z])|,? (?:annually|yearly|monthly|weekly|hourly|daily|bi-?weekly|"
    rf"p\.?a\.?|pcm|ph|every (?:two weeks|2 weeks|other (?:week|friday|thursday|month)|second week|"
    rf"friday))(?![A-Za-z]))"
)
#: What speaks of money to a first look: a sign, a scale, a unit, a period or a word of pay beside a number.
MARK = (
    r"[$](?= ?\d)|[£€₹]|(?<![\w.])(?:usd|cad|aud|eur|gbp|chf)(?= ?\d)|(?<=\d)(?= ?k(?![a-z]))|(?<=\d)(?=[ "
    r"-]?(?:grand|thousand|hundred|bucks|dollars|quid|lakh|crore|euro|pounds|mil))|"
    r"(?<=[a-z][ -])(?:hundred|thousand|grand|million|bucks|dollars|quid|figures?)(?![a-z])|(?<=\d)(?= ?(?:/ ?|"
    r"an? |per |each |every )(?:h|y|mo|w|day|shift|annum|pay|check))|"
    r"(?<=\d)(?= (?:annually|yearly|monthly|weekly|bi-?weekly|hourly|base|gross|net|salary|before tax|after tax|take))|"
    r"(?<![a-z])(?:salary|wages?|income|earnings|pension|compensation|agi|w-?2s?|pay ?checks?|checks?|take-home|"
    r"alimony|mortgage|payment|pay)(?= [^|\d\n]{0,24}\d{1,3}(?:,\d|\d{2}))|"
    r"(?<![a-z])(?:mak(?:es?|ing|in)|made|clear(?:s|ed)?|gross(?:ed)?|net(?:s|ted)?)(?= (?:about |over |like |"
    r"around |almost )?\d)"
)
ANCHORS = (
    r"[$] ?\d",
    "£",
    "€",
    "₹",
    r"(?:usd|cad|aud|eur|gbp|chf) ?\d",
    r"\d ?k[^a-z]",
    r"\d[ -]?(?:grand|thousand|hundred|bucks|dollars|quid|lakh|crore|euro|pounds|mil)",
    r"[a-z][ -](?:hundred|thousand|grand|million|bucks|dollars|quid|figure)",
    r"\d ?(?:/ ?|an? |per |each |every )(?:h|y|mo|w|day|shift|annum|pay|check)",
    r"\d (?:annually|yearly|monthly|weekly|bi-?weekly|hourly|base|gross|net|salary|before tax|after tax|take)",
    (
        r"(?:salary|wages?|income|earnings|pension|compensation|agi|w-?2s?|checks?|take-home|alimony|mortgage|payment|"
        r"pay) [^|0-9\n]{0,24}\d"
    ),
    (
        r"(?:makes?|making|makin|made|clear|clears|cleared|gross|grossed|nets?|netted) (?:about |over |like |around |"
        r"almost )?\d"
    ),
)

_LARGE = re.compile(
    r"(?i)(?:billion|trillion|bn\b)|[$£€] ?\d{1,3}(?:,\d{3}){3}|[$£€] ?\d{3,4}(?:\.\d)? ?(?:m|million)\b"
)


@cache
def _written() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![A-Za-z0-9.])(?!401 ?\(?k){WRITTEN}|(?<=[A-Za-z]){_SIGN} ?{NUMBER}", re.ASCII | re.IGNORECASE
    )


def cover(text: str) -> str:
    """Return ``text`` with each sum covered by characters that stand for sums, place by place.

    >>> cover("makes $84k a year").replace(chr(1), "<").replace(chr(2), "-")
    'makes <--- a year'
    """
    return _written().sub(lambda m: "\x01" + "\x02" * (len(m.group()) - 1), text)


def is_large(text: str) -> bool:
    """Tell whether a sum is one of nations and companies rather than of a person."""
    return bool(_LARGE.search(text))
