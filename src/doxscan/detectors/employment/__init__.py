"""Workplaces: the named place where a text says that a person works.

A frame ties the name to somebody: "works nights at the", "is employed by", "a teller at", "stationed at",
"Employer:". Strong frames take a name in any writing; weaker ones need a name that is written as one, or that
says itself what it is (``Hospital``, ``Logistics LLC``, ``Patrol Division``). Statutes against doxing name the
"school or employment location" (Kansas City ordinance), the "place of employment" (§ 595.226 RSMo; Utah Code
76-12-203), the employer's contact (ORS 30.835).

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(WORKPLACE, "he works nights at the Corvane tire plant in Dunmore")]
['Corvane tire plant in Dunmore']
>>> list(look(WORKPLACE, "he works in retail"))
[]
"""

from __future__ import annotations

from doxscan.detect import Detector, Kind, Trigger, hit, miss
from doxscan.detectors.workplace.circumstances import spaced
from doxscan.detectors.workplace.literals import each

from . import anchors, frames, reading

_B = r"(?<![\w@])"
_CAPITAL = r"""(?-i:[A-Z"'*\[_(]|[^\x00-\x7f])"""

WORKPLACE = Detector(
    name="workplace",
    title="Named workplace of a person",
    kind=Kind.EMPLOYMENT,
    form="employer",
    layer="statement",
    triggers=(
        Trigger(
            rf"{_B}(?P<verb>works?|worked|working|workin|wrks|workd|w0rks|werks|"
            rf"wurks)(?=[ \t\n][^.!?;]{{0,76}}(?:at|@|for|with|in|of|aboard)\s)",
            "somebody is said to work there",
            3,
            anchors=anchors.WORK,
            reach=(16, 96),
        ),
        Trigger(
            rf"{_B}employed{frames.EMPLOYED}",
            "somebody is said to be employed there",
            3,
            anchors=("employed",),
            reach=(16, 116),
        ),
        Trigger(
            rf"(?<![^\s,.)!\"*_])(?P<by>at|@)\s{{1,2}}(?=(?:the\s)?(?:{_CAPITAL}|\d{{1,3}}(?:st|nd|rd|th)\s))",
            "it stands after “at” and what somebody does",
            1,
            anchors=(
                rf"[\s,.)!](?:at|@)[ \n]{{1,2}}(?:the[ \n])?{_CAPITAL}",
                r"[ \n](?:at|@)[ \n]{1,2}(?:the[ \n])?\d{1,3}(?:st|nd|rd|th)[ \n]",
            ),
            reach=(12, 8),
        ),
        Trigger(
            rf"{_B}{frames.TITLES_AT}(?:\s\([^()\n]{{1,6}}\))?(?:\s[\w'-]{{1,16}})?\s(?P<by>at|@|"
            rf"for)\s{{1,2}}(?=(?:the\s|an?\s)?(?-i:[a-z]))",
            "it stands after the title of a job",
            1,
            anchors=anchors.TITLE_AT,
            reach=(20, 56),
        ),
        Trigger(
            rf"{_B}{frames.TITLES_FOR}(?:\s\([^()\n]{{1,6}}\))?(?:\s(?:at\s)?[\w'-]{{1,16}})?\s(?P<by>for|with|"
            rf"of|in|from|out of)\s{{1,2}}(?=(?:the\s)?{_CAPITAL})",
            "it stands after the title of a job",
            1,
            anchors=anchors.TITLE_FOR,
            reach=(20, 64),
        ),
        Trigger(
            rf"{_B}{spaced(frames.IDIOMS)}\s{{1,2}}(?=\S)",
            "a job is said to be done there",
            3,
            anchors=anchors.IDIOM,
            reach=(64, 88),
        ),
        Trigger(
            rf"{_B}{spaced(frames.HOLDS)}\s{{1,2}}(?=(?:the\s)?{_CAPITAL})",
            "somebody is said to run or begin there",
            2,
            anchors=anchors.HOLDS,
            reach=(40, 32),
        ),
        Trigger(
            rf"{_B}{frames.ASSIGNED}\s{{1,2}}(?=(?:the\s|our\s)?{_CAPITAL}|\d)",
            "somebody is said to be assigned there",
            2,
            anchors=anchors.ASSIGNED,
            reach=(28, 72),
        ),
        Trigger(
            rf"{_B}stationed (?:aboard|at|on|in|with|out of)\s{{1,2}}",
            "somebody is said to be stationed there",
            3,
            anchors=(r"stationed[ \n](?:aboard|at|on|in|with|out of)[ \n]",),
            reach=(40, 8),
        ),
        Trigger(
            rf"{_B}(?:is|he's|she's|hes|shes|i'm|im|been|i've been)(?: now| currently| still| also| in (?:sales|"
            rf"hr|payroll|it|marketing|accounting|shipping|billing|receiving|security|maintenance|operations|"
            rf"management))? (?:with|at)\s{{1,2}}(?=(?:the\s)?{_CAPITAL})",
            "somebody is said to be with them",
            1,
            anchors=anchors.WITH,
            reach=(20, 44),
        ),
        Trigger(
            rf"{_B}join(?:ed|s|ing)\s{{1,2}}(?=(?:the\s)?{_CAPITAL})",
            "somebody is said to have joined them",
            2,
            anchors=(rf"join(?:ed|s|ing)[ \n](?:the[ \n])?{_CAPITAL}",),
            reach=(16, 8),
        ),
        Trigger(
            rf"{_B}{frames.TITLES_FOR}(?:\s(?-i:[a-z]{{2,12}}))?,\s(?=(?-i:[A-Z]))",
            "it stands after a name and a profession",
            1,
            anchors=anchors.TITLE_COMMA,
            reach=(20, 28),
        ),
        Trigger(
            rf"{_B}(?:i'm|im|he's|she's|hes|shes)[ \n]an?[ \n]"
            rf"(?P<name>(?-i:[A-Z][\w&'-]{{0,20}})(?:\s(?-i:[A-Z][\w&'-]{{0,20}})){{0,3}})"
            rf"\s(?:[a-z-]{{2,12}}\s)?(?-i:{frames.TITLES_FOR})(?!\w)",
            "it stands between somebody and a job",
            2,
            anchors=each("{i'm|im|he's|she's|hes|shes} {a|an} "),
            reach=(12, 150),
        ),
        Trigger(
            rf"(?<=[\w.)])\s{frames.UNITS}(?!\w)",
            "it stands beside an officer",
            2,
            anchors=(rf"[ \n]{frames.UNITS}",),
            reach=(24, 6),
        ),
        Trigger(
            rf"(?<=[\w.)])\s{spaced(frames.HIRES)}(?!\w)",
            "they are said to employ somebody",
            2,
            anchors=anchors.HIRES,
            reach=(48, 12),
        ),
        Trigger(
            rf"(?<![^\s(,:*\"-]){frames.KIN_THEN}(?=(?-i:[A-Z]))",
            "it stands after somebody of the family",
            1,
            anchors=anchors.KIN,
            reach=(20, 80),
        ),
        Trigger(
            rf"{_B}{spaced(frames.CHAT_WORK)}\s{{1,2}}(?=(?:the\s)?(?-i:[a-z]))",
            "it stands after somebody's work, in lower case",
            3,
            anchors=anchors.CHAT,
            reach=(48, 72),
        ),
        Trigger(
            r"[^\n]{2,80}",
            "the whole value of a field of units and sites",
            2,
            under=(
                r"(?:work |duty |home |job )?(?:location|site|station|post|facility|branch|division|precinct|"
                r"bureau|assignment|store)|assigned (?:to|unit|station|division)|unit|works? at|department|agency"
            ),
        ),
        Trigger(
            rf"(?<=[\w.)\"]){frames.CREDENTIALS},\s(?=(?:the\s)?(?-i:[A-Z]))",
            "it stands after a name and a profession",
            2,
            anchors=anchors.CREDENTIAL,
            reach=(32, 12),
        ),
        Trigger(
            rf"{_B}(?:at|from) work,?\s(?:(?:at|on|over at)\s)?(?=(?:the\s)?{_CAPITAL})",
            "somebody is said to be at work there",
            1,
            anchors=anchors.AT_WORK,
            reach=(16, 28),
        ),
        Trigger(
            rf"{_B}{frames.DONE_FOR}\s(?P<by>for)\s{{1,2}}(?=(?:the\s)?{_CAPITAL})",
            "a job is said to be done for them",
            2,
            anchors=anchors.DONE_FOR,
            reach=(20, 72),
        ),
        Trigger(
            rf"(?<![A-Za-z]){spaced(frames.CALLED)}\s{{1,2}}(?=(?:the\s)?{_CAPITAL})",
            "somebody's workplace is said to be so called",
            2,
            anchors=anchors.CALLED,
            reach=(56, 24),
        ),
        Trigger(
            rf"{_B}{frames.TITLE_ENDS} ?(?:\r?\n|\|)[ \t]?(?=(?-i:[A-Z]))",
            "the title of a job stands in the line before",
            2,
            anchors=anchors.SIGNED,
            reach=(28, 8),
        ),
        Trigger(
            rf"(?<=[\w.)'])\s{frames.WITH_NAME}\s(?=(?-i:[A-Z][a-z]{{1,16}}\s[A-Z]))",
            "the title of a job and a person stand after it",
            2,
            anchors=anchors.WITH_NAME,
            reach=(28, 28),
        ),
        Trigger(
            rf"{_B}{frames.OCCUPATION} ?[:=]\s?(?=[A-Za-z])",
            "it stands with an occupation",
            2,
            anchors=anchors.OCCUPATION,
            reach=(24, 8),
        ),
        Trigger(
            rf"(?<=[\w.)]){spaced(frames.WHERE)}(?!\w)",
            "it stands before “where somebody works”",
            2,
            anchors=anchors.WHERE,
            reach=(32, 64),
        ),
        Trigger(
            rf"{_B}{frames.LABELS}{frames.COLON}(?=\S)",
            "it stands under the label of an employer",
            4,
            anchors=anchors.LABEL,
            reach=(52, 72),
        ),
        Trigger(
            rf"{_B}(?:company|work|organi[sz]ation|business|agency|job|unit|station|precinct|division|"
            rf"wife works|husband works|spouse)[\"'*_]{{0,3}} ?(?:[:=]|-+>|➡|"
            rf"→)[ \t]{{0,4}}[\"'*_]{{0,3}}(?=(?-i:[A-Z]))",
            "it stands under a label that may be one of an employer",
            1,
            anchors=anchors.MAYBE_LABEL,
            reach=(24, 28),
        ),
        Trigger(
            "(?:\U0001f4bc|\U0001f3e2|\U0001f3ed|\U0001f3e5)\\s?[:|-]?\\s?(?=(?-i:[A-Z]))",
            "it stands beside the sign of work",
            2,
            anchors=("(?:\U0001f4bc|\U0001f3e2|\U0001f3ed|\U0001f3e5)",),
            reach=(8, 8),
        ),
        Trigger(
            r"(?<![^\n])(?-i:ORG)(?:;[^:\n]{0,40})?:(?=\S)",
            "the organisation of a card (vCard)",
            4,
            anchors=(r"\n(?-i:ORG)(?:;[^:\n]{0,40})?:",),
            reach=(56, 4),
        ),
        Trigger(
            rf"(?<![^\n])[^\n]{{0,120}}?(?:{frames.TO_NOW})[^\n]{{0,100}}(?![^\n])",
            "a job that lasts to the present",
            4,
            anchors=anchors.TO_NOW,
            reach=(168, 116),
        ),
        Trigger(
            r"[^\n]{2,80}",
            "the whole value of a field of employers",
            4,
            under=(
                r"employers?(?: name)?|work ?place(?: name)?|place of (?:work|employment)|work ?site|"
                r"duty station|current job|works at|job site"
            ),
        ),
        Trigger(
            r"[^\n]{2,80}",
            "the whole value of a field of companies",
            3,
            under=r"company(?: name)?|organi[sz]ation(?: name)?|business(?: name)?|firm(?: name)?",
        ),
    ),
    examine=reading.examine,
    examples=(
        hit("he works nights at the «Corvane tire plant in Dunmore»"),
        hit("tam bartends at the «broken oar» now"),
        hit("Witness is employed by «Grayline Freight, Inc.» as a dispatcher"),
        hit("Employer: «MERIDIAN VALLEY ORTHOPEDICS», 9100 Harker St"),
        hit("She is a teller at «First Prairie Bank»."),
        hit("Sgt. Dunn was reassigned to «North Patrol Division» in May"),
        hit("name,employer,phone\nJo Doe,«Bayline Marine Supply»,816-555-0101"),
        hit("Senior Estimator, «Calloway Builders», Baltimore MD   03/2020 - present"),
        miss("she works at a hospital downtown", because="it says a kind of place and names none"),
        miss("The plan works for Medicare members", because="a plan works, not a person"),
        miss("The manager at Olive Barn was rude to me", because="a review; nobody is named"),
        miss("Now hiring: cashier at Burger Shack! Apply in store", because="an advertisement"),
        miss("who wouldn't want to work at Pixel Forge?", because="a question to the crowd"),
        miss("In 1888 he worked for Harlan Mills", because="it was long ago"),
    ),
    references=(
        "https://revisor.mo.gov/main/OneSection.aspx?section=595.226",
        "https://www.oregonlegislature.gov/bills_laws/ors/ors030.html",
        "https://www.rfc-editor.org/rfc/rfc6350#section-6.6.4",
    ),
)

DETECTORS = (WORKPLACE,)
