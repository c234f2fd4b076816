"""Streets, blocks and corners without a house number, given as where somebody lives.

"Lives on Elm Street", "the 4200 block of Main", "corner of Fifth and Oak": they do not name a door.
They are weak by themselves; words that say somebody lives there raise them.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(HOME_AREA, "she lives on Fernhill Court with two dogs")]
['Fernhill Court']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from doxscan.detect import Candidate, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

__all__ = ["HOME_AREA"]

_SUFFIX = (
    "street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|circle|cir|boulevard|blvd|way|place|pl|terrace|ter"
    "|trail|trl|parkway|pkwy|loop|cove|crescent"
)
_NAME = (
    r"(?-i:(?:[NSEW]\.?[ ]|North[ ]|South[ ]|East[ ]|West[ ])?(?:\d{1,3}(?:st"
    "|nd|rd|th)|[A-Z][A-Za-z'-]{1,18})(?:[ ][A-Z][A-Za-z'-]{1,18}){0,2})"
)


@cache
def _home() -> re.Pattern[str]:
    return re.compile(
        "(?<![A-Za-z0-9])(?:liv(?:es?|ed|ing)|resid(?:es?|ing|ence)|home|house|his place"
        "|her place|their place|crib|stays|moved)(?![A-Za-z0-9])",
        re.ASCII | re.IGNORECASE,
    )


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Weigh a street, block or corner by whether somebody is said to live there."""
    start, end = candidate.found.span("value")
    name = candidate.group("value")
    if re.match(r"(?:Main|Wall|Sesame|Easy|Memory|Penny)[ ]", name):
        yield candidate.reject("a street of sayings")
        return
    evidence = []
    if _home().search(candidate.text, max(0, start - 40), start):
        evidence.append(Evidence("near words that say somebody lives there", 2))
    yield candidate.match(name, *evidence, span=(start, end))


HOME_AREA = Detector(
    name="home-area",
    title="Street, block or corner where somebody lives",
    kind=Kind.HOME_ADDRESS,
    form="area",
    triggers=(
        Trigger(
            "(?<![A-Za-z0-9])liv(?:e|es|ing)[ ](?:[a-z]{2,9}[ ]){0,2}(?:on|off|at)[ ]"
            f"(?P<value>{_NAME}[ ](?-i:(?:{_SUFFIX}|{_SUFFIX.title()})(?![A-Za-z0-9])))",
            "a street without a number",
            1,
            anchors=(rf"liv(?:e|es|ing) [a-z ]*(?:on|off|at) [a-z0-9 .'-]* (?:{_SUFFIX})[^a-z0-9]",),
            reach=(110, 8),
        ),
        Trigger(
            rf"(?<![A-Za-z0-9])(?P<value>\d{{3,5}}[ ](?:block|blk)[ ](?:of[ ])?{_NAME}"
            f"(?:[ ](?:{_SUFFIX})(?![A-Za-z0-9]))?)",
            "a block of a street",
            1,
            anchors=(r"\d (?:block|blk) [a-z]",),
            reach=(16, 80),
        ),
        Trigger(
            f"(?<![A-Za-z0-9])(?:corner|intersection)[ ]of[ ](?P<value>{_NAME}[ ](?:and"
            f"|&)[ ]{_NAME}(?:[ ](?:{_SUFFIX})(?![A-Za-z0-9]))?)",
            "a corner of two streets",
            1,
            anchors=(r"(?:corner|intersection) of [^\n]{2,50} (?:and|&) ",),
            reach=(80, 70),
        ),
    ),
    examine=examine,
    examples=(
        hit("she lives on «Fernhill Court» with two dogs", form="area"),
        hit("his house is on the corner of «Birch and Fifth», white fence"),
        hit("he lives in the «3300 block of Tamarack»"),
        miss("police closed the 3300 block of Tamarack", because="nobody is said to live there"),
        miss("the store on the corner of Birch and Fifth", because="nobody is said to live there"),
        miss("the value lives on Main Street, not Wall Street", because="a saying"),
    ),
    references=("https://pe.usps.com/text/pub28/28c2_012.htm",),
)
