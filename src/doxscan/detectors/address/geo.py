"""Places on a map that are given as where somebody lives.

Coordinates, plus codes (Open Location Code), what3words and links to maps name a place to the
metre. Most name trailheads, shops or lots; only words nearby that say somebody lives there make a
home of one.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(HOME_COORDINATES, "her house is at 38.80112, -94.51276 btw")]
['38.80112, -94.51276']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from doxscan.detect import Candidate, Confidence, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

__all__ = ["HOME_COORDINATES"]

_HOME = (
    "liv(?:es?|ed|ing)|resid(?:es?|ed|ing|ence)|home|house|crib|sleeps?|addy"
    "|address|addr|adr|apartment|condo|trailer|driveway"
    "|porch|roof|front door|back door|front yard|backyard|(?:his|her|their|my"
    "|our|your|own|the) (?:place|spot|pad|door|flat|farm|cabin)"
    "|(?:his|her|their|my|our|'s)[ ](?:coords|coordinates|pin|location|gps|lat"
    "|geotag|exact location)|pull up|pay (?:him|her|them) a visit|res"
    "|stays|staying|doorstep|wohnt|vive|casa|domicilio|residence|where (?:he"
    "|she|they)(?:'s| is|'re| are)?|find (?:him|her|them)"
)
_ELSEWHERE = (
    "trail ?heads?|trail|camp(?:site|ground)?|summit|park|parking|lot|parcel"
    "|gis|quake|earthquake|epicent(?:er|re)|station|buoy|airport|runway"
    "|office|store|shop|restaurant|school|venue|weather|sensor|survey|well|geocache"
    "|harbou?r|lake|bridge|centroid|home ?page|white house"
    "|house of|opera house|home depot|home office|center of|headquarters|hq"
    "|courthouse|warehouse|coffee house|light ?house|field"
)


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    def whole(words: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])", re.ASCII | re.IGNORECASE)

    return whole(_HOME), whole(_ELSEWHERE)


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep places on a map that words nearby call somebody's home."""
    text, start, end = candidate.text, candidate.start, candidate.end
    found = re.match(r"([^,; ]+)[,; /]", candidate.raw)
    if found and candidate.trigger.form == "geo" and candidate.raw[0] in "+-0123456789":
        numbers = [float(n) for n in re.findall(r"\d{1,3}\.\d+", candidate.raw)]
        if len(numbers) > 1 and (numbers[0] > 90 or numbers[1] > 180) and (numbers[1] > 90 or numbers[0] > 180):
            yield candidate.reject("no latitude and longitude")
            return
    home, elsewhere = _words()
    is_pair = candidate.raw[-1:].isdigit() and "." in candidate.raw and "/" not in candidate.raw
    before = "\n".join(text[max(0, start - (110 if is_pair else 200)) : start].split("\n")[-2 if is_pair else -4 :])
    after = text[end : end + 60].split("\n")[0].split(",,")[0]
    named = home.search(before) or home.search(after)
    labelled = any(_LABEL.search(label) for label in candidate.labels)
    whom = None if named or labelled else _WHOM.search(before.rsplit("\n", 1)[-1][-40:])
    if whom and not elsewhere.search(before):
        yield candidate.match(
            None, Evidence(f"near the word \u201c{whom.group().lower()}\u201d, which speaks of a person", 2)
        )
        return
    if not named and not labelled:
        yield candidate.reject("nothing says that somebody lives there")
        return
    evidence = [
        Evidence(f"near the word \u201c{' '.join(named.group().lower().split()) if named else 'home'}\u201d", 3)
    ]
    if elsewhere.search(before.split("\n")[-1]) or elsewhere.search(after):
        evidence.append(Evidence("near a word for a place where nobody lives", -3))
    raw = candidate.raw.rstrip(".,;:!?")
    yield candidate.match(raw, *evidence, span=(start, start + len(raw)))


_WHOM = re.compile(r"(?<![A-Za-z])(?:his|her|their|him|them)(?![A-Za-z])", re.ASCII | re.IGNORECASE)
_LABEL = re.compile(r"home|house|resid|domicil", re.IGNORECASE)
_NUMBER = r"[+-]?\d{1,3}\.\d{3,10}"
_CODE = "23456789CFGHJMPQRVWX"
_NEAR = (
    "liv|resid|home|house|crib|sleep|add|adr|apart|condo|trailer|driveway|porch"
    "|roof|door|yard|place|spot|pad|flat|farm|cabin|stay|wohn|vive|casa|domic"
    "|where|find|coord|pin|gps|locat|geotag|pull up|a visit|res|lat|his|her"
    "|their|him|them"
)
_SOON = "liv|resid|home|house|crib|sleep|addr|apart|door|place|spot|pad|stay|where|find|roof|yard|porch"
_PAIR = r"\d\.\d\d\d[0-9nsew]*(?:\xc2\xb0)?[ nsew]*[^0-9]{1,24}[+-]?\d+\.\d\d\d"
_MAPS = (
    r"google\.[a-z.]{2,8}/maps|maps\.google\.[a-z.]{2,8}|goo\.gl/maps|maps\.app\.goo\.gl|maps\.apple\.com|maps\.apple"
    r"|openstreetmap\.org|osm\.org|waze\.com/ul|bing\.com/maps|what3words\.com"
    r"|w3w\.co|plus\.codes|geohack\.toolforge\.org"
)

HOME_COORDINATES = Detector(
    name="home-coordinates",
    title="Coordinates, plus code or map link of a home",
    kind=Kind.HOME_ADDRESS,
    form="geo",
    triggers=(
        Trigger(
            rf"(?<![\w.+-])(?:{_NUMBER}\u00b0?[ ]?[NS]?[ ]?(?:[,;/ ]|[ ,;/|\n\"']{{0,4}}"
            rf"(?:lon|lng|long|longitude)[\"']?[ ]?[:=]?)[ ]?{_NUMBER}(?![\d.]\d)\u00b0?"
            "(?:[ ]?[EW](?![A-Za-z]))?"
            r"|[NS][ ]?\d{1,2}\.\d{3,8}\u00b0?,?[ ][EW][ ]?\d{1,3}\.\d{3,8}\u00b0?(?!\d)"
            r"|\d{1,2}\u00b0[ ]?\d{1,2}(?:\.\d{1,4})?'[ ]?(?:\d{1,2}(?:\.\d{1,4})?(?:\""
            r"|''))?[ ]?[NS],?[ /]{0,3}\d{1,3}\u00b0[ ]?\d{1,2}(?:\.\d{1,4})?'[ ]?(?:\d{1,2}"
            r"(?:\.\d{1,4})?(?:\"|''))?[ ]?[EW](?![A-Za-z]))",
            "latitude and longitude",
            1,
            anchors=(
                rf"(?:{_NEAR})[^\n]*\n?[^\n]*{_PAIR}",
                rf"{_PAIR}[^\n]*(?:{_SOON})",
                "\u00b0[^\\n]{2,30}'[^\\n]{0,30}[ew]",
            ),
            reach=(180, 80),
            form="geo",
        ),
        Trigger(
            rf"(?<![A-Za-z0-9+])[{_CODE}]{{4}}(?:[{_CODE}]{{2}}){{0,2}}\+[{_CODE}]{{2,3}}(?![A-Za-z0-9+])",
            "a plus code",
            2,
            anchors=(rf"[{_CODE}]{{4}}\+[{_CODE}]{{2}}",),
            reach=(12, 4),
        ),
        Trigger(
            r"(?<![A-Za-z0-9/])///?[a-z]{3,16}\.[a-z]{3,16}\.[a-z]{3,16}(?![A-Za-z0-9./])",
            "three words for a place",
            2,
            anchors=(r"///?[a-z]{3,16}\.[a-z]{3,16}\.[a-z]",),
            reach=(44, 18),
        ),
        Trigger(
            rf"(?<![A-Za-z0-9/.])(?:https?://)?(?:www\.)?(?:{_MAPS})[/?][^\s<>\"'()\[\]]{{2,300}}",
            "a link to a map",
            2,
            anchors=(rf"(?:{_MAPS})[/?]",),
            reach=(40, 304),
        ),
    ),
    examine=examine,
    examples=(
        hit("her house is at «38.80112, -94.51276» btw"),
        hit("where he sleeps: «https://maps.google.com/?q=38.80,-94.51»", at_least=Confidence.STRONG),
        hit("her place is «86F7RG2P+4X», blue roof", form="geo"),
        miss("trailhead at 38.80112, -94.51276, parking for ten", because="nobody lives at a trailhead"),
        miss("https://maps.google.com/?q=38.80,-94.51", because="nothing says that somebody lives there"),
        miss("rates of 12.3456, 14.5678 in the table", because="nothing says that somebody lives there"),
    ),
    references=("https://github.com/google/open-location-code", "https://www.rfc-editor.org/rfc/rfc5870"),
)
