"""A named school or workplace that is mentioned beside a person, in words that no list of frames has.

Where the name itself says what it is, few words are needed: "got detention at", "two weeks in at". What speaks
against it is that people also eat, shop, vote, are born and are treated at such places.
"""

from __future__ import annotations

import re

from .lazy import Pattern
from .words import KIN

__all__ = ["GROUP", "is_elsewhere", "says_who", "says_whose_child"]

_WHO = Pattern(
    rf"(?<![\w-])(?:i|i'm|im|i've|ive|i'll|me|my|mine|we|our|he|she|he's|she's|hes|shes|he'll|she'll|his|her|"
    rf"hers|him|who|{KIN}|ur|"
    r"spouse|employee|subject|suspect|pt|patient|officer|ofc|deputy|sgt|dr)(?![\w-])|"
    r"(?-i:(?<![\w-])[A-Z][a-z]+(?:,|\s(?:is|has|was|who)\b|\s[A-Z][a-z]+(?:,|\s(?:is|has|who)\b)|\s\())",
    re.IGNORECASE,
)
_CHILD = Pattern(
    rf"(?<![\w-])(?:{KIN}|grade|grader|grades|age|aged|\d{{1,2}}\s?(?:yo|y/o|years old)|class|classes|freshman|"
    rf"sophomore|junior|senior|student|pupil|bus|"
    r"captain|team|band|detention|homework|locker|dorms?|dorm|major|minor|pre-med|pre-law|adjunct|faculty|pta|"
    r"chem|math|recess|prom|tuition|"
    r"graduates?|graduating|zoned|degree|masters|master's|mba|phd|candidate|cadet|recruit|boards|boarder|"
    r"student id|tour|choir|teaches|walks|bikes|diploma|ged|scholarship|semester|daycare|kindergarten|pre-?k|"
    r"teacher|coach|quarterback|roommate)(?![\w-])|\(\d{1,2}\)|,\s\d{1,2},",
    re.IGNORECASE,
)
_ELSEWHERE = Pattern(
    r"(?<![\w-])(?:eat|eats|ate|eating|eaten|lunch|dinner|brunch|breakfast|buy|buys|bought|buying|shop|shops|"
    r"shopped|shopping|order(?:ed)?|purchased?|refund(?:ed)?|"
    r"met|meet|meeting|saw|seen|spotted|parks|parked|parking|stay|stays|stayed|staying|treated|admitted|born|"
    r"died|die|buried|surgery|operation|appointment|"
    r"visit(?:s|ed|ing)?|spoke|speaks|speech|speaking|lectured?|address(?:ed)?|live|lives|lived|living|house|"
    r"apartment|arrived|stopped|pulled over|arrested|"
    r"crash(?:ed)?|fire|shooting|party|wedding|funeral|concert|game|reunion|vote|votes|voted|voting|rally|"
    r"recital|fundraiser|election|ceremony|graduation ceremony|conference|"
    r"festival|exhibit|held|booked|reserved|tickets?|banks?|account|loan|insured|insurance through|checkup|"
    r"diagnosed|hospitalized|evaluated|followed|er visit|"
    r"went|took|taken|brought|rushed|transported|transferred|pronounced|coupon|sale|discount|deal|review|stars?|"
    r"waited|customer|patient at|guest|"
    r"near|behind|outside|across|beside|past|donat\w+|gave|given|opened|built|named|beat|defeated|rivals?|"
    r"touchdowns?|scored|named after|graduate of|grad of|researchers?|scientists?|authors?|published|developed|"
    r"found|discovered|conducted|performed|measured|according|jury|trial|court|signed|treaty|battle|troops|war|"
    r"president|senator|prime minister|"
    r"play at|playing at|prescription|pick(?:ed)? up my|returned|browsing|looked|watch(?:ed|ing)?|attack(?:ed)?|"
    r"incident|scene|protest(?:ed)?|ended up|hung out|hanging out|drinks?|drank|beers?)(?![\w-])",
    re.IGNORECASE,
)
GROUP = Pattern(
    r"\b(?:parents|teachers|students|kids|pupils|staff|families|neighbors|officials|nurses|workers|employees|"
    r"doctors|children|scholars|researchers|players|coaches|cashiers|"
    r"everyone|anyone|people|those|someone|somebody|customers|patients|residents|members|managers)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_AFTER = Pattern(
    r"^(?:'s)?\s(?:announced|offers?|opened|hosts?|hosting|will host|won|beat|lost|auditorium|gym|field|stadium|"
    r"parking|board|campus|professors?|researchers?|students|"
    r"teachers|parents|officials|spokes\w+|for (?:lunch|dinner|surgery|treatment|evaluation)|said|says|reported|"
    r"is closed|and (?:bought|ate)|with (?:chest|a broken|severe)|"
    r"was (?:so|great|rude|awful|terrible|amazing)|last night|yesterday|this morning)\b",
    re.IGNORECASE,
)


def says_who(left: str) -> bool:
    """Tell whether the words before speak of one person."""
    return bool(_WHO.search(left))


def says_whose_child(near: str) -> bool:
    """Tell whether the words around speak of a pupil, a child, a grade or an age."""
    return bool(_CHILD.search(near))


def is_elsewhere(left: str, right: str) -> bool:
    """Tell whether the words around are of a visit, a purchase, an event, or of news."""
    return bool(_ELSEWHERE.search(left) or _AFTER.match(right))
