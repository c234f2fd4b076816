"""House numbers in words: "seven seven oh West Bramble", "forty-four eighteen Bluff Street".

So people say an address on the phone, in voice notes and in captions made from speech.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(SPOKEN_ADDRESS, "it's nine oh five North Fern, ok")]
['nine oh five North Fern']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from doxscan.detect import Candidate, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .context import is_home_near, leads_in
from .parse import street
from .street import decide
from .tail import rest
from .words import ORDINARY

__all__ = ["SPOKEN_ADDRESS"]

_ONES = "one|two|three|four|five|six|seven|eight|nine|oh|zero|o"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"
_WORD = f"{_ONES}|{_TEENS}|{_TENS}|hundred|thousand|double|triple"
_DIRECTED = re.compile(
    r"[ ](?:north|south|east|west|northeast|northwest|southeast|southwest)[ ]", re.ASCII | re.IGNORECASE
)


#: As house numbers are said: "nine oh five", "twelve forty"; no year ("nineteen eighty") and no amount.
_HOUSE_LIKE = re.compile(
    f"(?:[ -](?:oh|o)[ -]|^(?!nineteen|twenty[ -])(?:{_TEENS}|{_TENS})(?:-(?:{_ONES}))?[ -]"
    f"(?:{_TEENS}|{_TENS})|^(?:{_ONES})(?:[ -](?:{_ONES})){{2,4}}$)",
    re.IGNORECASE,
)


@cache
def _spoken_zip() -> re.Pattern[str]:
    return re.compile(
        rf",?[ ](?:zip (?:code )?)?(?:{_WORD})(?:[ -](?:{_WORD})){{2,4}}(?![A-Za-z])", re.ASCII | re.IGNORECASE
    )


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Read a street after a house number in words."""
    text, start, end = candidate.text, candidate.start, candidate.end
    is_led = leads_in(text, start) or (bool(_HOUSE_LIKE.search(candidate.raw)) and is_home_near(text, start, end + 24))
    directed = _DIRECTED.match(text, end)
    line = street(text, end, bare=2 if is_led or directed else 0)
    if line is None or line.name.split()[0].lower() in ORDINARY:
        yield candidate.reject("no street follows the number in words")
        return
    if line.how == "bare" and not line.is_capital:
        yield candidate.reject("small letters and no street word")
        return
    if line.how == "common" and not (is_led or line.is_capital):
        yield candidate.reject("a common word after a number in words")
        return
    following = rest(text, line.end)
    zip_code = _spoken_zip().match(text, following.end)
    if zip_code:
        following = replace(following, end=zip_code.end(), has_zip=True)
    evidence = [Evidence("a street follows", 2 if line.how != "bare" or directed else 1)]
    yield from decide(candidate, start, following, evidence)


SPOKEN_ADDRESS = Detector(
    name="spoken-address",
    title="Street address with its number in words",
    kind=Kind.HOME_ADDRESS,
    form="street",
    triggers=(
        Trigger(
            rf"(?<![A-Za-z0-9-])(?:{_WORD})(?:[ -](?:{_WORD})){{1,7}}(?=[ ][A-Za-z0-9])(?![ -](?:{_WORD})(?![A-Za-z]))",
            "a number in words, as house numbers are said",
            1,
            anchors=(rf"[^a-z](?:{_WORD})[ -](?:{_WORD}) [a-z0-9]",),
            reach=(90, 40),
        ),
    ),
    examine=examine,
    examples=(
        hit("the package is for her, it's «seven nine oh West Thistle», she's home all day"),
        hit("lives at «forty-two sixteen Cedar Street»", form="street"),
        hit("he's at «one twelve Juniper Court», red door"),
        miss("one hundred twenty people on the street", because="people follow, no street"),
        miss("twenty-five years in court", because="years follow, no street"),
        miss("two thousand five hundred dollars a way", because="dollars follow, no street"),
    ),
    references=("https://pe.usps.com/text/pub28/28c2_012.htm",),
)
