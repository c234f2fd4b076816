"""Boxes: post office boxes, rural and highway contract routes, military mail.

USPS Publication 28, sections 24 (rural route), 25 (highway contract), 28 (post office box) and 29
(military). A box is grave for a person as a street is; who uses it, the words around it say.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(POSTAL_BOX, "write to PO Box 77, Marlow KS 66220.")]
['PO Box 77, Marlow KS 66220']
"""

from __future__ import annotations

from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .street import decide
from .tail import rest

__all__ = ["POSTAL_BOX"]


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Read the town after a box and weigh whose it is."""
    following = rest(candidate.text, candidate.end)
    evidence = []
    if following.has_zip or following.has_state:
        evidence.append(Evidence("a town with state or ZIP follows", 1))
    yield from decide(candidate, candidate.start, following, evidence)


_BOX = r"box|bx|drawer|b0x"

POSTAL_BOX = Detector(
    name="postal-box",
    title="Post office box, rural route or military address",
    kind=Kind.HOME_ADDRESS,
    form="po-box",
    triggers=(
        Trigger(
            "(?<![A-Za-z0-9])(?:p[. ]{0,2}o[. ]{0,2}|post(?:al)?[ ]office[ ]|postal[ ]"
            rf"|p/o[ ])(?:{_BOX}|b(?=[. ]{{0,2}}\d))[. ]{{0,2}}(?:\#|no\.?|number|numero)?[ ]?"
            r"[A-Za-z]?-?\d{1,7}(?![0-9A-Za-z])|(?<![A-Za-z0-9])(?:apartado(?:[ ](?:postal"
            r"|de[ ]correos))?|apdo\.?|postfach|"
            r"casilla|caixa[ ]postal|boite[ ]postale)[ ](?:\#|no\.?)?[ ]?\d{1,7}(?![0-9A-Za-z])",
            "a numbered post office box",
            3,
            anchors=(
                rf"p[. ]{{0,2}}o[. ]{{0,2}}(?:{_BOX}|b)[a-z .#]{{0,10}}-?\d",
                rf"(?:office|postal|p/o) (?:{_BOX})[a-z .#]{{0,10}}-?\d",
                r"(?:apartado|apdo|postfach|casilla|caixa|boite)[ a-z.#]{0,22}\d",
            ),
            reach=(40, 16),
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?:(?:rural[ ](?:route|rt)|r\.?[ ]?r\.?|r\.?[ ]?f\.?[ ]?d\.?"
            r"|rt\.?|rte\.?|route|h\.?c\.?r?|highway[ ]contract(?:[ ]route)?|star[ ]route"
            r"|s\.?r\.?)"
            r"[ ]?(?:\#|no\.?)?[ ]?(?:\d{1,3}[a-z]?|one|two|three|four|five|six),?[ ]{0,2}"
            r"(?:box|bx)[ ]?(?:\#|no\.?)?[ ]?\d{1,5}[a-z]?)(?![0-9A-Za-z])",
            "a box on a rural or highway contract route",
            4,
            anchors=(
                (
                    r"(?:route|rt|rte|rr|r\. ?r\.?|rfd|d\.?|hc|h\.c\.|hcr|sr)\.? ?(?:#|no\.?)? ?"
                    r"(?:\d{1,3}[a-z]?|one|two|three|four|five|six),? {0,2}(?:box|bx)[no .#]{0,4}\d"
                ),
            ),
            reach=(64, 16),
            form="street",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?:(?:psc|cmr|unit|ops|usns|uss)[ ][A-Z0-9][A-Za-z0-9 ]{0,20},?[ \n]"
            r"(?:box[ ]\d{1,5},?[ ]?)?)?(?:\n[ ]*)?"
            r"(?:apo|fpo|dpo),?[ ](?:ae|ap|aa)[ ,]{1,2}\d{5}(?:-\d{4})?(?![0-9A-Za-z])",
            "a military address",
            4,
            anchors=(r"(?:apo|fpo|dpo),? (?:ae|ap|aa)[ ,]{1,2}\d{5}",),
            reach=(72, 16),
            form="street",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])general[ ]delivery(?=[,\n ]{1,3}(?-i:[A-Z]))",
            "mail that waits at a post office",
            2,
            anchors=(r"general delivery[,\n ]",),
            reach=(24, 8),
        ),
        Trigger(
            r"(?:p\.?[ ]?o\.?[ ]?)?box[ ]?\#?\d{1,7}[^\n]{0,60}",
            "the value of a field for addresses",
            3,
            under=r"(?:home |mail(?:ing)? |street )?(?:address|addr|street)(?: ?(?:line)? ?1)?",
        ),
    ),
    examine=examine,
    examples=(
        hit("write to me at «PO Box 77, Marlow, KS 66220»; thanks", form="po-box"),
        hit("they are out on «rural route 2 box 41» past the mill", at_least=Confidence.STRONG),
        hit("«PSC 1404 Box 55 APO AE 09012»"),
        miss("Send comments to the Department, PO Box 80, Marlow KS 66220", because="the department's box"),
        miss("a box of 20 pens", because="no post office"),
        miss("open inbox 3 first", because="an inbox is no post office box"),
    ),
    references=("https://pe.usps.com/text/pub28/28c2_032.htm", "https://pe.usps.com/text/pub28/28c2_028.htm"),
)
