"""Numbers by which hospitals, pharmacies and Medicare know a person.

A medical record number has no common shape; the label before it makes it one. A Medicare
Beneficiary Identifier has eleven characters whose classes CMS lays down; S, L, O, I, B and Z are
never used. A prescriber's NPI carries a Luhn digit over 80840 and the number, a DEA number a sum.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(MEDICAL_RECORD, "pt seen today, MRN 00418823")]
['00418823']
>>> [m.form for m in look(PROVIDER_ID, "NPI 1234567893")]
['provider']
"""

from __future__ import annotations

from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .labelled import VALUE, after, objection, trimmed

_MRN = (
    r"m\.?r\.?n\.?|mr ?#|med(?:ical)?\.? ?rec(?:ord)?s?|medical chart|chart (?:no|num|number|id)|chart ?#|"
    r"(?:patient|pt|pat)(?:'s)?[ _]?(?:chart[ _])?(?:id|no|num|number|identifier|record|account|acct)|"
    r"(?:patient|pt) ?#|"
    r"(?:hospital|clinic|unit|health|emr|ehr|epic)[ _](?:record[ _])?(?:no|num|number|id|#)|nhs(?: (?:no|"
    r"number|num))?"
)
_MEDICAL = (
    "patient|pt|hospital|clinic|dr|doctor|admitted|admit|discharged?|diagnos(?:is|ed)|dx|medical|nurse|er|icu|ward|"
    "mrn|surgery|surgeon|physician|lab|labs|dob|health|care|treatment|visit|seen|referral|radiology|charts?"
)


def record(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep what can be a record number: five or more characters, most of them digits, no date."""
    value = trimmed(candidate.group("value"))
    why = objection(value)
    if why:
        yield candidate.reject(why)
        return
    start = candidate.found.start("value")
    notes = (SAID,) if "label" in candidate.found.re.groupindex and "record" in candidate.group("label").lower() else ()
    yield candidate.match(value, *notes, span=(start, start + len(value)))


SAID = Evidence("the label names a medical record", 1)


MEDICAL_RECORD = Detector(
    name="medical-record",
    title="Medical record, chart or patient number",
    kind=Kind.HEALTH,
    form="mrn",
    triggers=(
        Trigger(
            after(_MRN),
            "right after a label of a patient's record",
            6,
            anchors=(
                r"m\.?r\.?n\.?[^A-Za-z]",
                r"mr ?#",
                r"med(?:ical)?\.? ?rec",
                r"(?:medical chart|chart ?#|chart (?:no|num|id))",
                r"(?:patient|pt|pat)(?:'s)?[ _]?(?:chart[ _])?(?:id|no|num|rec|acc|#)",
                r"(?:hospital|clinic|unit|health|emr|ehr|epic)[ _](?:record[ _])?(?:no|num|id|#)[^\n]{0,20}\d{3}",
                r"nhs (?:no|num)?[^\n]{0,14}\d{3}",
            ),
            reach=(60, 96),
        ),
        Trigger(
            r"(?<![A-Z0-9])PID\|[^|\n]{0,8}\|[^|\n]{0,40}\|(?P<value>[A-Z0-9-]{4,15})(?=[\^|])",
            "the patient's number in a message of HL7",
            6,
            anchors=(r"pid\|",),
            reach=(8, 80),
        ),
        Trigger(
            VALUE,
            "the whole value of a field for a patient's record",
            4,
            under=r"mrn|medical rec(?:ord)?s?(?: (?:no|num|number|id))?|chart (?:no|num|number|id)|"
            r"(?:patient|pt) (?:id|no|num|number|identifier)|patient record",
        ),
    ),
    examine=record,
    cues=(
        Cue(_MEDICAL, 1, because="words of medicine nearby"),
        Cue(r"unit (?:no|number|#)|stock|sku|invoice", -3, before=24, after=0),
    ),
    examples=(
        hit("pt seen today, MRN «00418823»", at_least=Confidence.FAIR),
        hit("Medical Record Number: «MR-771204»"),
        hit("her chart # is «5520917» at the clinic"),
        hit("name,patient_id,city\nJo Doe,«P0092214»,Belton"),
        miss("the chart shows 41772 cases", because="a chart of figures has no number of its own"),
        miss("keep your medical records for 7 years", because="no number follows the label"),
        miss("MRN issued 2021-03-04", because="a date is no record number"),
    ),
    references=("45 CFR 164.514(b)(2)(i)(H), medical record numbers",),
)

_C = "1-9"
_A = "AC-HJKMNP-RT-Y"
_AN = f"0-9{_A}"
_MBI = rf"[{_C}][{_A}][{_AN}]\d(?P<dash>[- ]?)[{_A}][{_AN}]\d(?P=dash)[{_A}][{_A}]\d\d"
_MBI_ANCHOR = rf"[{_C}][{_A}][{_AN}][0-9][- ]?[{_A}][{_AN}][0-9][- ]?[{_A}][{_A}][0-9][0-9]"
FORMATTED = Evidence("in groups of four, three and four, as Medicare prints it", 1)
CAPITALS = Evidence("in capitals", 1)
SMALL = Evidence("in small letters, as hashes are", -2)


def beneficiary(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Weigh an MBI by how it is written: in groups, in capitals."""
    raw = candidate.raw
    notes = [CAPITALS] if raw == raw.upper() else [SMALL]
    if candidate.group("dash") == "-":
        notes.append(FORMATTED)
    yield candidate.match(raw.replace("-", "").replace(" ", "").upper(), *notes)


MEDICARE_ID = Detector(
    name="medicare-id",
    title="Medicare Beneficiary Identifier (MBI)",
    kind=Kind.INSURANCE,
    form="mbi",
    triggers=(
        Trigger(
            rf"(?<![A-Za-z0-9_-]){_MBI}(?![A-Za-z0-9_-])",
            "eleven characters of the classes that CMS lays down",
            1,
            anchors=(_MBI_ANCHOR,),
            reach=(16, 4),
        ),
    ),
    examine=beneficiary,
    cues=(
        Cue(r"medicare|mbi|beneficiary|cms|medical|health|insurance", 3, before=64, after=48),
        Cue(r"serial|part|sku|license key|product key|model|order|tracking|vin", -3, after=0),
    ),
    examples=(
        hit("mom's medicare number is «1EG4-TE5-MK73»", at_least=Confidence.STRONG),
        hit("MBI «1EG4TE5MK72»"),
        hit("card on the desk: «1EG4-TE5-MK73»"),
        miss("1EG4-SE5-MK73", because="S is never used"),
        miss("license key 1EG4TE5MK72", because="a key of software, by its label"),
        miss("commit 1ca4de5fa73", because="small letters and no label: a hash"),
    ),
    references=("https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi.pdf",),
)

PRESCRIPTION = Detector(
    name="prescription-number",
    title="Prescription number",
    kind=Kind.HEALTH,
    form="rx",
    triggers=(
        Trigger(
            after(
                r"rx|prescription|script",
                r"(?P<value>[A-Z]{0,3}-?\d{5,13}(?:-\d{2,6}){0,2}|\d{2,5}[- ]\d{3,7}(?:-\d{2,4})?)(?![A-Za-z0-9])",
            ),
            "right after the label of a prescription",
            4,
            anchors=(r"rx[^\n]{0,24}\d{3}", r"(?:prescription|script) ?(?:#|no|num|ref|id|is|:|\d)[^\n]{0,16}\d{3}"),
            reach=(60, 24),
        ),
        Trigger(
            r"(?P<value>[A-Z]{0,3}-?\d{5,13}(?:-\d{2,6}){0,2})",
            "the whole value of a field for a prescription's number",
            4,
            under=r"(?:rx|prescription) ?(?:no|num|number|id|nbr)|rx",
        ),
    ),
    examine=record,
    cues=(
        Cue(r"pharmacy|refills?|mg|take|tablets?|caps?|capsules?|qty|dr|prescriber|walgreens|cvs|meds?", 1),
        Cue(r"tx|tcp|packets?|bytes?|errors?|dropped|baud|gpio|pin|mtu|ppm|dbm|kbps|mbps", -4, before=60, after=60),
    ),
    examples=(
        hit("Rx# «6604412» sertraline, 2 refills"),
        hit("Rx No: «7781204-03»"),
        hit("his prescription number is «4410982»"),
        miss("RX packets:884120 errors:0", because="received packets of a network card"),
        miss("rx 580 8gb", because="a graphics card's name is short"),
        miss("Take as directed on the prescription for 10 days", because="no number"),
    ),
    references=("21 CFR 1306.24 (labels of dispensed prescriptions hold a serial number)",),
)

NPI_LUHN = Evidence("its Luhn digit over 80840 is right", 1)
DEA_SUM = Evidence("its check digit is right", 1)


def is_npi(digits: str) -> bool:
    """Tell whether ten digits are an NPI: they begin with 1 or 2, and Luhn over 80840 holds."""
    if len(digits) != 10 or digits[0] not in "12":
        return False
    total = 0
    for place, digit in enumerate(reversed("80840" + digits)):
        n = int(digit) * (2 if place % 2 else 1)
        total += n - 9 if n > 9 else n
    return total % 10 == 0


def is_dea(number: str) -> bool:
    """Tell whether the last digit of a DEA number is that of its sum."""
    d = [int(c) for c in number[-7:]]
    return (d[0] + d[2] + d[4] + 2 * (d[1] + d[3] + d[5])) % 10 == d[6]


def provider(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep numbers of clinicians whose check digit is right."""
    value = candidate.group("value").replace(" ", "").replace("-", "").upper()
    if value.isdigit():
        if is_npi(value):
            yield candidate.match(value, NPI_LUHN, group="value")
        else:
            yield candidate.reject("the check digit is not that of an NPI")
    elif is_dea(value):
        yield candidate.match(value, DEA_SUM, group="value")
    else:
        yield candidate.reject("the check digit is not that of a DEA number")


_DEA = r"[ABCDEFGHJKLMPRSTUX][A-Z9]-?\d{7}"
PROVIDER_ID = Detector(
    name="provider-id",
    title="NPI or DEA number of a clinician",
    kind=Kind.HEALTH,
    form="provider",
    triggers=(
        Trigger(
            after(
                r"npi|national provider|provider", r"(?P<value>[12]\d{9}|[12]\d{3}[- ]\d{3}[- ]\d{3})(?![A-Za-z0-9])"
            ),
            "right after the label NPI",
            2,
            anchors=(r"npi[^\n]{0,30}[12]\d{3}", r"provider (?:id|no|num|#)[^\n]{0,24}[12]\d{3}"),
            reach=(60, 12),
        ),
        Trigger(
            after(r"dea(?: (?:reg(?:istration|\.)?|lic(?:ense)?))?", rf"(?P<value>{_DEA})(?![A-Za-z0-9])"),
            "right after the label DEA",
            2,
            anchors=(r"""[^a-z]dea[ #:.=\n-]""",),
            reach=(8, 64),
        ),
        Trigger(r"(?P<value>[12]\d{9})", "the whole value of a field for an NPI", 2, under=r"npi"),
        Trigger(rf"(?P<value>{_DEA})", "the whole value of a field for a DEA number", 2, under=r"dea"),
    ),
    examine=provider,
    examples=(
        hit("Dr Okafor NPI «1234567893»", form="provider"),
        hit("DEA# «AB1234563»", form="provider"),
        hit("npi number is «1245319599»", form="provider"),
        miss("NPI 1234567890", because="the Luhn digit is wrong"),
        miss("DEA AB1234567", because="the check digit is wrong"),
        miss("call 1234567893", because="ten digits without the label"),
    ),
    references=("45 CFR 162.406 (NPI)", "21 CFR 1301 (DEA registration)"),
)

DETECTORS = (MEDICAL_RECORD, MEDICARE_ID, PRESCRIPTION, PROVIDER_ID)
