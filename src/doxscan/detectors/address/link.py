"""Street addresses inside links and file names: ``/118-Fernhill-Loop-Marlow-MO-66220/``.

Sites that sell houses and people's data write the whole address into their links.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(ADDRESS_IN_LINK, "example.com/home/31-Copper-Fern-Ln-Marlow-KS-66220/")]
['31-Copper-Fern-Ln-Marlow-KS-66220']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .words import STATES

__all__ = ["ADDRESS_IN_LINK"]

_SUFFIX = (
    "street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|circle|cir|boulevard"
    "|blvd|way|place|pl|terrace|ter|trail|trl"
    "|parkway|pkwy|loop|highway|hwy|cove|cv|square|sq"
)
_STATE = "|".join(STATES)
_HOME = re.compile(
    "(?<![a-z])(?:home(?:details|s)?|house|property|people|address|resident|lives?|zillow|redfin|trulia|realtor)",
    re.IGNORECASE,
)


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a run of words in a link that is built as an address, with its state or a word for a home."""
    evidence = []
    if candidate.group("zip"):
        evidence.append(Evidence("a state and ZIP follow", 3))
    elif candidate.group("state"):
        evidence.append(Evidence("a state follows", 2))
    if _HOME.search(candidate.before(60)):
        evidence.append(Evidence("in a link for homes or people", 2))
    if not evidence:
        yield candidate.reject("no state and nothing that speaks of a home")
        return
    yield candidate.match(None, *evidence)


ADDRESS_IN_LINK = Detector(
    name="address-in-link",
    title="Street address in a link or file name",
    kind=Kind.HOME_ADDRESS,
    form="street",
    triggers=(
        Trigger(
            r"(?<![A-Za-z0-9])\d{1,5}(?P<d>[-_+])(?:[NSEW](?P=d))?(?:[A-Za-z]{2,15}"
            rf"(?P=d)|\d{{1,3}}(?:st|nd|rd|th)(?P=d)){{1,3}}(?:{_SUFFIX})"
            r"(?:(?P=d)(?:apt|unit)?(?:(?P=d))?\d{1,4}[A-Za-z]?)?(?:(?:(?P=d)[A-Za-z]{2,15}){1,3}"
            rf"(?P<state>(?P=d)(?:{_STATE}))(?P<zip>(?P=d)\d{{5}})?)?(?![A-Za-z0-9])",
            "an address written with dashes",
            1,
            anchors=(rf"\d[-_+][a-z0-9_+-]*[-_+](?:{_SUFFIX})[^a-z0-9]",),
            reach=(70, 90),
        ),
    ),
    examine=examine,
    examples=(
        hit("see example.com/homedetails/«31-Copper-Fern-Ln-Marlow-KS-66220»/1_id"),
        hit("example.com/people/doe/«118-fernhill-loop-marlow-ks»"),
        hit("photo «905_N_88th_St_Belton_MO_64012».jpg", at_least=Confidence.FAIR),
        miss("example.com/blog/10-tips-for-your-drive", because="a headline, no state and no home"),
        miss("release 1-2-3-way", because="no street's name"),
        miss("2020-park-avenue-design.pdf", because="no state and nothing that speaks of a home"),
    ),
    references=("https://pe.usps.com/text/pub28/28c2_012.htm",),
)
