"""Addresses whose number follows the street, as in most of Europe and Latin America.

German, Dutch, Nordic street words are the end of the name and the number follows
(Lindenweg 4, 50667 Ort); Romance ones come first (Calle 9 #114, Via Roma 12, Rua Azul, 7).
Universal Postal Union, addressing systems; DIN 5008.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(ADDRESS_ABROAD, "wohnhaft Tannenstr. 9, 50667 Altdorf, Tel.")]
['Tannenstr. 9, 50667 Altdorf']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .street import decide
from .tail import rest

__all__ = ["ADDRESS_ABROAD"]


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Read the town after the number and weigh what makes it an address."""
    raw = candidate.raw
    if raw[:1].islower() and candidate.trigger.form != "street":
        yield candidate.reject("a street's name begins with a capital")
        return
    following = rest(candidate.text, candidate.end, abroad=True)
    evidence = []
    if _SURE.search(raw):
        evidence.append(Evidence("the word means a street in its language", 1))
    if following.has_zip:
        evidence.append(Evidence("a postal code and town follow", 2))
    elif following.has_city or following.has_state:
        evidence.append(Evidence("a town follows", 1))
    if re.match(r"(?:during|string|spring|boring|bring)", raw.lower()):
        yield candidate.reject("a word of prose")
        return
    yield from decide(candidate, candidate.start, following, evidence)


_NUM = r"\d{1,4}(?:[ ]?[a-zA-Z](?![A-Za-z0-9]))?(?:[ ]?[-/][ ]?\d{1,4})?(?![0-9A-Za-z])"
_END = (
    "strasse|strase|str\\.?|gasse|platz|allee|straat|laan|gracht|kade|plein|vagen|gatan|gata|gade|katu|tie|veien|vegen"
)
_SOFT = "weg|ring|damm|ufer|steig|hof|berg|vej"
_AMERICAN = (
    "street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|circle|boulevard|blvd|way|terrace|trail|parkway|loop"
)
_HOUSES = (
    "House|Cottage|Farm|Farmhouse|Barn|Lodge|Rectory|Vicarage|Grange|Croft|Villa"
    "|Manor|Bungalow|Cabin|Gables|Orchard|Mill|View"
)
_FIRST = (
    "calle|avenida|avda\\.?|av\\.?|carrera|cra\\.?|diagonal|transversal|paseo"
    "|plaza|camino|calzada|cerrada|privada|callejon"
    "|via|viale|piazza|corso|vicolo|rua|travessa|alameda|largo|rue|ulica|ul\\.?|ulitsa|c/|cl\\.?"
)

_SURE = re.compile(r"stras+e |str\.|straat |^(?:calle|avenida|avda|av\\.|rua|carrera|ulica|ul\.) ", re.IGNORECASE)

ADDRESS_ABROAD = Detector(
    name="address-abroad",
    title="Street address with the number after the street",
    kind=Kind.HOME_ADDRESS,
    form="street",
    triggers=(
        Trigger(
            rf"(?<![A-Za-z0-9-])(?-i:[A-Z])[A-Za-z-]{{2,28}}(?:[ ](?-i:[A-Z])[a-z]{{2,20}})?[ -]?(?:{_END})[ ]{_NUM}",
            "a street and its number, as in German, Dutch and Nordic",
            2,
            anchors=(rf"[a-z -](?:{_END}) \d",),
            reach=(64, 16),
        ),
        Trigger(
            rf"(?<![A-Za-z0-9-])(?-i:[A-Z])[a-z]{{2,28}}(?:{_SOFT})[ ]{_NUM}(?=,?[ \n]{{1,3}}\d{{4,5}}[ ](?-i:[A-Z]))",
            "a street, its number and a postal code, as in German",
            2,
            anchors=(rf"[a-z](?:{_SOFT}) \d+[a-z /-]*[0-9]*[a-z]?,?[ \n]{{1,3}}\d{{4,5}} [a-z]",),
            reach=(84, 4),
        ),
        Trigger(
            rf"(?<![A-Za-z0-9-])(?:{_FIRST})[ ](?:(?-i:[A-Z]\.?|\d{{1,3}}[A-Z]?|(?:(?:de"
            "|del|de[ ]la|de[ ]los|los|las|la|el|da|do|dos|di|della|du|des|das)[ ])?[A-Z][A-Za-z'-]{1,20"
            "})[ ]?){1,4}"
            rf",?[ ]?(?:\#|no?\.?[ ]?|num\.?[ ]|nr\.?[ ]|n[ ])?[ ]?{_NUM}(?:-\d{{1,3}})?",
            "a street word, a name and a number, as in Spanish, Italian and Portuguese",
            2,
            anchors=(rf"[^a-z](?:{_FIRST}) [a-z0-9 .'-]*,? ?#?[a-z.]* ?\d",),
            reach=(100, 20),
            form="street",
        ),
        Trigger(
            f"(?<![A-Za-z0-9-])(?-i:[A-Z][a-z]+(?:[ ](?:de[rnms]?[ ]|la[ ]|du[ ])?[A-Z][a-z]+){{0,3}})[ ]{_NUM}"
            r"(?=,[ \n]{1,3}\d{5}[ ](?-i:[A-Z][a-z]{2}))",
            "a name, a number and a postal code with a town",
            2,
            anchors=(r"[0-9a-z],[ \n]{1,3}\d{5} [a-z][a-z][a-z]",),
            reach=(90, 8),
        ),
        Trigger(
            r"(?<![\u0400-\u04ff])(?:ул|улица|просп|проспект|пр-т|пер|переулок|вул|вулиця|бульвар|шоссе|наб)\.?[ ]"
            r"(?:[\u0400-\u04ff\d-]{2,24}\.?[ ]?){1,3},?[ ](?:д|дом|буд)?\.?[ ]?\d{1,4}[\u0400-\u04ff]?(?:/\d{1,3})?"
            r"(?:,?[ ](?:корп?|к|стр)\.?[ ]?\d{1,3})?(?:,?[ ](?:кв|квартира)\.?[ ]?\d{1,4})?(?![\d\u0400-\u04ff])",
            "a street word, a name and a number, as in Russian and Ukrainian",
            3,
            anchors=(r"(?:ул|просп|пр-т|пер|вул|бульвар|шоссе|наб)[^\n]{2,90}\d",),
            reach=(110, 30),
            form="street",
        ),
        Trigger(
            r"(?<![A-Za-z0-9-])(?-i:(?:[NSEW]\.?[ ])?(?:[A-Z][A-Za-z'-]+[ ]){1,3})"
            rf"(?:{_AMERICAN}),?[ ](?:\#|no\.?|number|house(?:[ ](?:number|no\.?))?)[ ]?\d{{1,5}}"
            r"(?!\d)",
            "a street and a house number after it",
            2,
            anchors=(rf" (?:{_AMERICAN}),? (?:#|no\.?|number|house(?: number| no\.?)?) ?\d",),
            reach=(80, 12),
            form="street",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?:plot|h\.?[ ]?no|house[ ]no|flat[ ]no|door[ ]no|d\.no)\.?[ ]?"
            r"(?:no\.?[ ]?)?[A-Za-z0-9/-]{1,10},[ ]"
            r"(?:[A-Za-z0-9' .]{2,30},?[ ]){1,6}-?[ ]?\d{3}[ ]?\d{3}(?!\d)",
            "a plot or house number, a locality and a PIN code, as in India",
            4,
            anchors=(r"(?:plot|no)\.? ?[a-z0-9/-]{1,10}, [a-z0-9' .,-]*\d{3} ?\d{3}",),
            reach=(230, 8),
            form="street",
        ),
        Trigger(
            r"(?<![A-Za-z0-9-])\d{1,2}-\d{1,3}(?:-\d{1,4})?,?[ ](?-i:[A-Z][a-z]+(?:-[a-z]+)?"
            "(?:,?[ ][A-Z][a-z]+(?:-[a-z]+)?){0,3}),?[ ]"
            r"(?:\d{3}-\d{4}(?!\d)|(?-i:[A-Z][a-z]+-(?:ku|shi|cho|machi|gun|ken))(?:,[ ]"
            r"(?-i:[A-Z][a-z]+)(?:[ ]\d{3}-\d{4}(?!\d))?)?)",
            "block, building and ward, as in Japan",
            3,
            anchors=(r"\d-\d{1,4},? [a-z, -]*(?:\d{3}-\d{4}|-(?:ku|shi|cho|machi|gun|ken))",),
            reach=(90, 40),
            form="street",
        ),
        Trigger(
            f"(?<![A-Za-z0-9-])(?-i:(?:The[ ])?(?:[A-Z][A-Za-z'-]+[ ]){{1,2}}(?:{_HOUSES})"
            r"(?:,[ \n]{1,3}[A-Z][A-Za-z' -]{2,30}){1,4}),?[ \n]{1,3}"
            r"(?-i:[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2})(?![A-Za-z0-9])",
            "a named house with a British postcode",
            4,
            anchors=(r"[ \n][a-z]{1,2}\d[a-z0-9]? \d[a-z]{2}[^a-z0-9]",),
            reach=(190, 4),
            form="street",
        ),
    ),
    examine=examine,
    examples=(
        hit("wohnhaft «Tannenstr. 9, 50667 Altdorf», Tel. unbekannt", at_least=Confidence.STRONG),
        hit("Mail check to: «Calle 12 #214, Villa Clara, Ponce, PR 00716»"),
        hit("vive en «Avenida del Sol 118, Altavista»"),
        miss("flew via London 12 times", because="via is a word of English"),
        miss("in the spring 2010 term", because="a season and a year"),
        miss("rue 7 people", because="to rue is a word of English"),
    ),
    references=("https://www.upu.int/en/Postal-Solutions/Programmes-Services/Addressing-Solutions",),
)
