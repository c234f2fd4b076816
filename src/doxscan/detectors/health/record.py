r"""Health in forms, clinical notes, pharmacy labels and tables: a label, and what stands after it.

``Diagnosis: major depressive disorder``, ``PMH: HTN, DM2``, ``Allergies: penicillin``, a column
named medication. The label makes it a statement about the person of the record; what stands after it
must hold a term of health or a code of ICD-10, so that forms without answers stay silent.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(HEALTH_RECORD, "Name: Jo Doe\nDx: bipolar I disorder\nRoom 4")]
['bipolar I disorder']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .late import late
from .lexicon import misspelled, term_at

_LABEL = (
    r"(?:(?:primary|admitting|admission|discharge|final|working|principal|secondary|psychiatric|current|"
    r"differential|clinical|preoperative|postoperative) )?(?:diagnos[ei]s|dx)(?: code)?|"
    r"icd-?10?(?:-cm)?(?: codes?)?|pmhx?|psh|(?:past |prior |known )?(?:medical|psychiatric|psych|mental "
    r"health|surgical|health) (?:history|hx|conditions?|issues?)|"
    r"(?:known |current |chronic |pre-?existing )?(?:conditions?|illness|comorbidities)|(?:current |home |"
    r"active |daily |discharge |known |new )?(?:medications?|meds|prescriptions?|drugs)(?: list)?|"
    r"(?:known |drug |food |medication )?allerg(?:y|ies)|reason for (?:visit|admission|referral|consultation|"
    r"leave|absence)|chief complaint|presenting problem|impression|assessment|"
    r"disabilit(?:y|ies)|disability type|nature of (?:illness|injury|disability)|injur(?:y|ies)|rx|treatment|"
    r"indication|hx|medical|health|special needs|notes?|remarks?|medical (?:alerts?|info|notes?|needs?)|"
    r"health (?:concerns?|notes?|info)|accommodations?(?: for)?|problem list|cause of death"
)
_COLON = r"(?:[\"*_)]|\*\*)? ?[\x3a=]"  # \x3a: the colon is what is rare here, keep it
_ANCHOR_LABELS = tuple(
    f"{words}{_COLON}"
    for words in (
        r"diagnos[ei]s",
        r" code",
        r"[^a-z]icd-?10?",
        r"(?:dx|pmh|pmhx|psh|hx)",
        r"(?: rx|\nrx|meds|drugs)",
        r"(?:history|conditions?|issues?)",
        r"(?:illness|ities|complaint|problem)",
        r"(?:impression|assessment|treatment)",
        r"(?:indication|list|death|type)",
        r"(?:medications?|prescriptions?)",
        r"(?:allergy|allergies|disability)",
        r"(?:disabilities|injury|injuries|alerts?)",
        r"(?:concerns?|notes?|info)",
        r"(?:accommodations?| for)",
        r"(?:visit|admission|referral)",
        r"[^a-z](?:medical|health)",
        r"(?:needs|remarks?)",
        r"(?:consultation|leave|absence)",
        r"icd-?10-cm",
        r"codes",
    )
)
_CODE = late(r"(?<![A-Za-z0-9])[A-TV-Z]\d[0-9A-B](?:\.[0-9A-TV-Z]{1,4})?(?![A-Za-z0-9])")
_WORD = late(r"[A-Za-z0-9+'&]+")
_NONE = late(r"(?i)\s*(?:none|n/?a|no|nil|unknown|nkda|nka|not |negative|denies|deferred|pending|tbd|see )")
_PEOPLE = late(
    r"(?i)\b(?:name|patient|pt|dob|d\.o\.b|born|mrn|ssn|age|sex|gender|employee|student|member|claimant|"
    r"insured|resident|inmate|client|address|phone|mr|mrs|ms|he|she|his|her|y/?o|year[- ]old|first|last)\b"
)
_DISPENSED = late(
    r"(?i)\b(?:qty|refills?|rx ?#|rx|disp|sig|dispense[d]?|take (?:1|one|2|two)|by mouth|"
    r"prescriber|pharmacy|daily|bid|tid|qhs|qam|nightly|po|prn|tabs?|tablets?|caps?|dob|mrn|pt|"
    r"patient:|name:)\b"
)
DISPENSED = Evidence("words of a pharmacy's label nearby", 1)
_SURE = late(
    r"(?i)(?:\w+ )?(?:diagnos[ei]s|dx|(?:known |drug |food )?allerg(?:y|ies)|nature of (?:illness|"
    r"injury|disability)|chief complaint|reason for (?:visit|admission)|disability|medical "
    r"condition)\b"
)
LABEL = Evidence("the label asks for nothing else", 0)
CODE = Evidence("a code of ICD-10", 1)
TERM = Evidence("a term of the lists stands after the label", 1)
PEOPLE = Evidence("a person's particulars stand nearby", 1)


def _is_health(value: str) -> Evidence | None:
    if _CODE.search(value):
        return CODE
    words = _WORD.findall(value)
    for i in range(min(len(words), 24)):
        if term_at(words, i) or misspelled(words[i]):
            return TERM
    return None


def labelled(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep values of health labels that hold a condition, a medicine, a treatment or a code."""
    start, end = candidate.found.span("value")
    value = candidate.text[start:end]
    stop = re.search(
        r"\s{2,}|\.(?=\s+[A-Z]|\s*$)|;(?=\s+(?!and\b)[a-z]+ (?:is|was|has|to)\b)|\s+[-|]\s|"
        r"\s*(?:,|\n)\s*[A-Z][A-Za-z ]{1,20}:",
        value,
    )
    if stop:
        value = value[: stop.start()]
    value = value.rstrip(" ,;.\"'*)")
    if not value or _NONE.match(value):
        yield candidate.reject("the field is empty, or says none")
        return
    what = _is_health(value)
    if what is None and _SURE.match(candidate.raw) and value[0].isalpha() and len(value.split()) <= 8:
        what = LABEL
    if what is None:
        yield candidate.reject("no term of health after the label")
        return
    around = candidate.before(400) + candidate.after(200)
    if "medicine" in candidate.trigger.because:
        if not _DISPENSED.search(candidate.before(90) + candidate.raw + candidate.after(90)):
            yield candidate.reject("no words of a pharmacy's label nearby")
            return
        yield candidate.match(None, what, DISPENSED, span=(start, start + len(value)))
        return
    if candidate.trigger.under:
        line = candidate.text.rfind("\n", 0, candidate.start) + 1
        around = " ".join(candidate.labels) + candidate.text[max(0, line - 2000) : line] + candidate.before(200)
    notes = [what]
    if _PEOPLE.search(around):  # a label alone is not enough
        notes.append(PEOPLE)
    yield candidate.match(None, *notes, span=(start, start + len(value)))


HEALTH_RECORD = Detector(
    name="health-record",
    title="Diagnosis, medicine or allergy in a form, note or table",
    kind=Kind.HEALTH,
    form="statement",
    layer="statement",
    triggers=(
        Trigger(
            rf"(?<![A-Za-z0-9])(?:{_LABEL})"
            rf"(?:[\"*_)]|\*\*)? ?[:=][ \t]{{0,3}}[\"'*_]{{0,3}}(?P<value>[^\n\"]{{2,160}})",
            "right after a label of health",
            2,
            anchors=_ANCHOR_LABELS,
            reach=(60, 180),
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?:[a-z]{0,2}hx|h/o|s/p|pmh)(?: (?:of|significant for))? "
            r"(?P<value>[A-Za-z][^\n.;:,]{1,60})",
            "after an abbreviation of clinical notes",
            2,
            anchors=(r"hx ", r"h/o ", r"s/p ", r"pmh "),
            reach=(30, 70),
        ),
        Trigger(
            r"(?<![A-Za-z0-9.-])(?P<value>[A-Z][A-Za-z-]{3,20}(?: (?:hcl|er|xr|sr|xl|dr|cr|la|sodium|tartrate|"
            r"succinate|potassium|besylate|maleate|calcium|odt)){0,2}[ \n]\d{1,4}(?:\.\d{1,2})?"
            r" ?(?:mg|mcg|ml|units?|iu)(?:/[a-z]{1,4})?(?: (?:tab(?:let)?s?|cap(?:sule)?s?|po|bid|tid|qid|qhs|"
            r"qd|daily|nightly|twice daily|inj(?:ection)?))?)(?![A-Za-z0-9])",
            "a medicine with its dose",
            1,
            anchors=(r"\d ?(?:mg|mcg|ml|iu|unit)",),
            reach=(60, 30),
            form="statement",
        ),
        Trigger(
            r"(?:(?<=[ ,(])(?:[1-9]\d|1[01]\d) ?(?:yo|y/o|yrs?(?: old)?|years? old|m|f)?|(?<=[ ,(])\d ?(?:yo|"
            r"y/o|yrs? old|years? old)|d\.?o\.?b\.?:? [\d/-]{4,10}|[mf]/?\d{1,3}), (?!and |or |but |had |was |"
            r"is |the |with )(?P<value>[A-Z][A-Za-z' -]{3,30})(?=[,;.)\n]|$)",
            "after a person's age or date of birth",
            2,
            anchors=(r"\d, [a-z]", r"\d ?(?:yo|y/o|yrs?|years? old|m|f)(?: old)?, [a-z]"),
            reach=(40, 34),
            form="statement",
        ),
        Trigger(
            r"(?P<value>[^\n]{2,160})",
            "the whole value of a field of health",
            2,
            under=r"diagnos[ei]s|dx|(?:medical |health |chronic )?conditions?|medications?|meds|drug(?: "
            r"name)?|prescription|allerg(?:y|ies)|"
            r"disabilit(?:y|ies)|icd(?: ?10)?(?: code)?|health (?:notes|status|issues)|medical (?:notes|"
            r"history|info)|injury|treatment|illness",
        ),
    ),
    examine=labelled,
    cues=(
        Cue(
            r"dogs?|cats?|pets?|horse|breed|canine|feline|veterinary",
            -3,
            before=120,
            after=60,
            because="an animal nearby",
        ),
        Cue(
            r"placebo|cohort|randomi[sz]ed|trial|efficacy|methods|objective|conclusions?|guidelines?|leaflet|"
            r"recessive|autosomal|mutations?|prevalence",
            -4,
            before=300,
            after=160,
            because="words of studies or leaflets",
        ),
    ),
    examples=(
        hit("Name: Jo Doe\nDx: «bipolar I disorder»\nRoom 4"),
        hit("Patient: R. Oyler, DOB 03/14/1961\nAllergies: «penicillin»"),
        hit("name,diagnosis,city\nJo Doe,«multiple sclerosis»,Belton"),
        hit("Dx: «F32.1»"),
        miss("Diagnosis: pending", because="not answered"),
        miss("Allergies: none", because="none"),
        miss("Condition: used, like new", because="the state of goods"),
    ),
    references=("Mo. Rev. Stat. 407.1500.1(6)", "ICD-10-CM, structure of codes"),
)

DETECTORS = (HEALTH_RECORD,)
