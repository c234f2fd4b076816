"""Numbers of insurance: members and groups of a health plan, Medicaid, policies and claims.

Any insurance counts: health, life, car, home, renter's, workers' compensation. The words claim,
policy, member, group and plan have other senses; they count where a number of some length stands
right after them, and better where an insurer or a kind of insurance is named nearby.

>>> from doxscan.detect.engine import look
>>> [(m.form, m.value.reveal()) for m in look(INSURANCE_POLICY, "Allstate policy #: 8841-20-7713")]
[('policy', '8841-20-7713')]
>>> list(look(INSURANCE_POLICY, "the refund policy allows 14 days"))
[]
"""

from __future__ import annotations

from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .labelled import VALUE, after, objection, trimmed
from .late import late

#: Insurers of people and things in the United States, and words for kinds of insurance.
INSURERS = (
    r"blue ?cross|blue ?shield|bcbs\w{0,3}|anthem|aetna|cigna|humana|kaiser|united ?health(?:care)?|uhc|umr|"
    r"molina|centene|"
    r"ambetter|wellcare|oscar health|health ?net|healthfirst|harvard pilgrim|highmark|carefirst|wellpoint|"
    r"oxford health|medica|emblem ?health|premera|regence|magellan|amerigroup|tricare|champva|medicare|medicaid|"
    r"medi-?cal|delta dental|metlife|guardian|vsp|eyemed|aflac|unum|mutual of omaha|prudential|lincoln financial|"
    r"state farm|allstate|geico|progressive|usaa|farmers|nationwide|liberty mutual|travelers|american family|"
    r"amfam|shelter insurance|erie|safeco|the hartford|hartford|esurance|auto-?owners|mercury|kemper|lemonade|"
    r"root|chubb|aaa|amica|sedgwick|gallagher bassett|zurich|aig|foremost|assurant"
)
#: Insurers whose names are no common words.
_OWN = (
    r"blue ?cross|blue ?shield|bcbs\w{0,3}|anthem|aetna|cigna|humana|kaiser|united ?health(?:care)?|uhc|"
    r"molina|ambetter|wellcare|health ?net|healthfirst|"
    r"highmark|carefirst|wellpoint|oxford health|emblem ?health|premera|amerigroup|tricare|champva|delta "
    r"dental|metlife|state farm|allstate|geico|usaa|"
    r"liberty mutual|american family|amfam|safeco"
)
_OWN_NAMES = (
    r"blue ?(?:cross|shield)",
    r"[^a-z]bcbs",
    r"anthem",
    r"aetna",
    r"cigna",
    r"humana",
    r"kaiser",
    r"united ?health",
    r"[^a-z]uhc[ :#\n]",
    r"molina",
    r"ambetter",
    r"wellcare",
    r"health ?net",
    r"healthfirst",
    r"highmark",
    r"carefirst",
    r"wellpoint",
    r"oxford health",
    r"emblem ?health",
    r"premera",
    r"amerigroup",
    r"tricare",
    r"champva",
    r"delta dental",
    r"metlife",
    r"state farm",
    r"allstate",
    r"geico",
    r"[^a-z]usaa",
    r"liberty mutual",
    r"american family",
    r"amfam",
    r"safeco",
)
_KINDS = (
    r"insurance|insured|insurer|insurance (?:card|company|carrier)|ins|carrier|coverage|health plan|plan|"
    r"payer|payor|hmo|ppo|epo|hdhp|medigap|"
    r"dental|vision|copay|deductible|premium|adjuster|subrogation|underwriter|loss date|date of loss|collision|"
    r"workers'? ?comp(?:ensation)?|worker's comp|wc|liability|homeowner'?s?|renter'?s?|auto|life|umbrella|eob|"
    r"pcp|rx ?bin|rx ?grp|"
    r"rx ?pcn|member|subscriber|group|policy ?holder|beneficiary|dependents?|enrollee|eligibility|pharmacy|hospital|"
    r"patient|mrn|medical|benefits?|reimbursements?|accident|injury|totaled|deductible"
)
INSURER_NEAR = Cue(INSURERS, 2, before=96, after=72, because="an insurer is named nearby")
KIND_NEAR = Cue(_KINDS, 1, before=96, after=72, because="words of insurance nearby")

_ELSEWHERE = (
    r"gym|costco|sam'?s club|club|library|union|airline|frequent flyer|miles|loyalty|rewards?|forum|guild|"
    r"team|struct|"
    r"class|array|faculty|board|committee|congress|parliament|discord|server|subreddit|steam|order|invoice|ticket"
)


def number(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep what can be a number of a plan, policy or claim."""
    value = trimmed(candidate.group("value"))
    label = candidate.group("label") if "label" in candidate.found.re.groupindex else ""
    form = candidate.trigger.form or candidate.detector.form
    if form == "policy" and label.lower().startswith("claim"):
        form = "claim"
    why = objection(value, least=3 if form == "group" else 5, digits=3 if form == "group" else 4)
    if why:
        yield candidate.reject(why)
        return
    start = candidate.found.start("value")
    between = candidate.text[candidate.found.end("label") : start] if label else ":"
    spoken = _NAMED.search(label + between)
    if form == "policy" and not spoken and _RULE.search(candidate.before(24)):
        yield candidate.reject("a rule of an organisation, not of an insurer")
        return
    if form in {"policy", "claim"} and _DOCKET.search(value):
        yield candidate.reject("a docket number")
        return
    plain = spoken or " " in label or sum(c.isdigit() for c in value) >= 6
    said = _SAID.search(label + between) or (form != "member" and " " in label)
    notes: tuple[Evidence, ...] = (SAID,) if said else () if plain else (BARE,)
    if form in {"policy", "claim"} and _OTHERS.search(between):
        notes = (*notes, WORDED)
    if form in {"policy", "claim", "member"} and _CODED.fullmatch(value):
        notes = (*notes, CODED)
    yield candidate.match(value, *notes, form=form, span=(start, start + len(value)))


CODED = Evidence("letters and digits, as such numbers have", 1)
_CODED = late(r"(?=.*[A-Z])(?=(?:.*\d){4})[A-Z0-9-]{7,20}|\d{2,5}-\d{3,8}(?:-\d{1,6}){0,2}")
SAID = Evidence("the label says that a number follows", 2)
WORDED = Evidence("policy or claim is the word that the label begins with", 2)
_OTHERS = late(r"(?i)\b(?:ref|reference|file|record|case)\b")
BARE = Evidence("the label does not say that a number follows", -1)
_NAMED = late(r"(?i)#|\b(?:no|nos|num|number|nbr|id|identifier|ref|reference)\b|[:=]|\bis\b")
_SAID = late(r"(?i)#|(?:\b|_)(?:no|nos|num|number|nbr|id|identifier)(?:\b|_)")
_RULE = late(
    r"(?i)\b(?:board|school|district|department|administrative|personnel|hr|operating|general|state|public|"
    r"procedure|company)\s+$"
)
_DOCKET = late(r"(?i)\d-?(?:cv|cr|mj|civ|bk)-?\d")

MEMBER_ID = Detector(
    name="plan-member-id",
    title="Member, subscriber, group or Medicaid number of a health plan",
    kind=Kind.INSURANCE,
    form="member",
    triggers=(
        Trigger(
            after(
                r"(?:(?:health|plan|insurance|medical|dental)[ _])?(?:member|subscriber|enrollee|beneficiary|"
                r"insured|mbr|subscr?)"
                r"(?:'?s|ship)?[ _]?(?:id|no|num|number|nbr|identification|identifier|#|:)|(?:id|number)(?: "
                r"number)? on (?:the|my|his|her|their) (?:insurance|medical|health|medicaid) card|"
                r"(?:insurance|health plan|plan|benefits?|health card|health insurance)[ _]?(?:card[ _])?(?:id|"
                r"no|num|number|#|member)"
            ),
            "right after a label of a plan's member",
            3,
            anchors=(
                r"member(?:'?s|ship)?[ _]?(?:id|no|num|nbr|#|:)",
                r"subscriber(?:'?s)?[ _]?(?:id|no|num|nbr|#|:)",
                r"enrollee(?:'?s)?[ _]?(?:id|no|num|nbr|#|:)",
                r"beneficiary(?:'?s)?[ _]?(?:id|no|num|nbr|#|:)",
                r"insured(?:'?s)?[ _]?(?:id|no|num|nbr|#|:)",
                r"(?:mbr|subscr)[ _]?(?:id|no|num|nbr|#|:)",
                r"(?:insurance|health card)[ _](?:card[ _])?(?:id|no|num|member|#)",
                r"(?:plan|benefits?)[ _](?:card[ _])?(?:id|no[. ]|num|member|#)",
                r"insurance#",
                r"on (?:the|my|his|her|their) (?:insurance|medical|health|medicaid) card",
            ),
            reach=(72, 96),
        ),
        Trigger(
            after(
                rf"(?:{_OWN})(?:'s)?(?: (?:ppo|hmo|epo|health|plan|insurance|card|member|coverage|gold|silver|"
                rf"bronze)){{0,3}}"
                r"(?:[^\n\d]{0,40}?[^A-Za-z\n\d](?:id|#|member|subscriber|mem|card)(?=[^A-Za-z]))?"
            ),
            "right after an insurer's name",
            2,
            anchors=_OWN_NAMES,
            reach=(110, 40),
        ),
        Trigger(
            after(r"(?:group|grp)[ _]?(?:id|no|num|number|nbr|#|:)"),
            "right after the label of a group",
            2,
            anchors=(r"(?:group|grp)[ _]?(?:id|no|num|nbr|#|:)",),
            reach=(24, 60),
            form="group",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?:group|grp) (?P<value>\d{2,3}-\d{3,8}|\d{4,9})(?![A-Za-z0-9-])",
            "right after the word group",
            1,
            anchors=(r"(?:group|grp) \d\d",),
            reach=(12, 12),
            form="group",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?P<label>(?:health |medical |auto |car )?insurance)(?: ?[:=#-]{1,2} ?| is "
            r")(?P<value>[A-Z]{1,4}-?\d{4,12}(?:-\d{1,6}){0,2})(?![A-Za-z0-9])",
            "right after the word insurance",
            3,
            anchors=(r"insurance(?: ?[:=#-]{1,2} ?| is )[a-z]",),
            reach=(28, 32),
        ),
        Trigger(
            r"(?<![A-Z0-9])NM1\*IL\*[^~\n]{0,80}\*MI\*(?P<value>[A-Z0-9]{5,20})",
            "the subscriber's number in a claim of X12",
            5,
            anchors=(r"nm1\*il\*",),
            reach=(8, 120),
        ),
        Trigger(
            after(
                r"(?:medicaid|medi-?cal|mo ?healthnet|healthnet|badgercare|tenncare|masshealth|soonercare|"
                r"husky|ahcccs|chip|apple health)"
                r"(?:[ _](?:recipient|client|member|card|case|beneficiary|dcn|cin|plan|insurance)){0,2}|dcn|"
                r"medicaid cin"
            ),
            "right after the name of Medicaid or of a state's plan",
            4,
            anchors=(
                (
                    r"(?:medicaid|medi-?cal|healthnet|badgercare|tenncare|masshealth|soonercare|husky|ahcccs|"
                    r"apple health)[^\n]{0,44}\d\d\d"
                ),
                r"(?:chip|dcn)[^\n]{0,24}\d{4}",
            ),
            reach=(100, 32),
            form="medicaid",
        ),
        Trigger(
            VALUE,
            "the whole value of a field for a plan's member",
            4,
            under=r"(?:member|subscriber|enrollee|beneficiary|insured)(?:ship)? (?:id|no|num|number|identifier)|"
            r"(?:insurance|plan|health plan) (?:id|no|num|number)|insurance member",
        ),
        Trigger(
            VALUE,
            "the whole value of a field for Medicaid",
            4,
            under=r"medicaid(?: (?:id|no|num|number))?",
            form="medicaid",
        ),
        Trigger(
            VALUE,
            "the whole value of a field for a group",
            2,
            under=r"(?:group|grp) (?:no|num|number|id)",
            form="group",
        ),
    ),
    examine=number,
    cues=(INSURER_NEAR, KIND_NEAR, Cue(_ELSEWHERE, -4, before=40, after=24)),
    examples=(
        hit("Member ID: «XQH884120771» Blue Cross", form="member"),
        hit("aetna member # «W220 41 7783»", form="member"),
        hit("BCBS plan, ID «YRP441207», Group No. «004417»"),
        hit("her medicaid id is «60412287»", form="medicaid"),
        hit("name,member_id,plan\nJo Doe,«H44120871»,gold"),
        miss("gym member number 448120", because="a gym is no health plan"),
        miss("seating group 3", because="no number of a plan"),
        miss("the member function at line 44120", because="a member of a class"),
    ),
    references=("Mo. Rev. Stat. 407.1500.1(5), health insurance policy or subscriber identification number",),
)

_LINES = (
    r"auto|car|vehicle|home|homeowner'?s?|renter'?s|life|dental|health|medical|insurance|umbrella|flood|"
    r"motorcycle|boat|"
    r"liability|travel|pet|disability|ins"
)
INSURANCE_POLICY = Detector(
    name="insurance-policy",
    title="Insurance policy or claim number",
    kind=Kind.INSURANCE,
    form="policy",
    triggers=(
        Trigger(
            after(rf"(?:(?:{_LINES})[ _]){{0,2}}(?:policy(?:holder)?|pol(?=\.? ?(?:#|no|num)))\.?"),
            "right after the word policy",
            2,
            anchors=(
                r"policy(?:holder)?[^A-Za-z][^\n]{0,30}\n?[^\n]{0,30}\d\d",
                r"policy_?(?:no|num|id)",
                r"[^a-z]pol\.? ?(?:#|no|num)",
            ),
            reach=(100, 56),
            form="policy",
        ),
        Trigger(
            after(
                rf"(?:(?:{_LINES}|w/c|comp|workers'? ?comp(?:ensation)?|worker's comp|wc|injury|accident|"
                rf"loss|collision|roof|hail|theft)[ _]){{0,2}}(?:claims?|clm)"
            ),
            "right after the word claim",
            2,
            anchors=(r"claims?[^A-Za-z][^\n]{0,30}\n?[^\n]{0,30}\d\d", r"claim_?(?:no|num|id|ref)", r"[^a-z]clm[ #.:]"),
            reach=(100, 56),
            form="claim",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?P<label>(?:policy|claim|coverage|insured)(?=[ ,])[^\n\d.]{1,48}?(?:nos?\.?|"
            r"number|num|#|\bis))[ .:#]{1,3}" + VALUE,
            "after the word policy or claim, and a word for a number",
            2,
            anchors=(r"(?:policy|claim|coverage|insured)[ ,][^\n\d]{0,60}\d\d",),
            reach=(110, 40),
            form="policy",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?P<label>(?-i:Progressive|Farmers|Nationwide|Travelers|Hartford|Erie|Mercury|"
            r"Chubb|Lemonade)(?: [Ii]ns(?:urance)?\.?)?),?[ :#]{1,2}(?:no\.? ?|pol\.? ?|id:? "
            r"?)?(?P<value>[A-Z]{0,4}-?\d[A-Z0-9-]{5,18})(?![A-Za-z0-9])",
            "right after an insurer's name",
            3,
            anchors=(r"(?:progressive|farmers|nationwide|travelers|hartford|erie|mercury|chubb|lemonade)[ :#,]{1,2}",),
            reach=(14, 60),
            form="policy",
        ),
        Trigger(
            VALUE,
            "the whole value of a field for a policy",
            4,
            under=r"(?:insurance )?policy(?: (?:no|num|number|id|nbr))|policy",
            form="policy",
        ),
        Trigger(
            VALUE,
            "the whole value of a field for a claim",
            4,
            under=r"claim (?:no|num|number|id|nbr|ref)|claim",
            form="claim",
        ),
    ),
    examine=number,
    cues=(
        INSURER_NEAR,
        KIND_NEAR,
        Cue(
            r"patent|paragraph|warranty|rebate|small claims|foreign policy|order|privacy|return",
            -2,
            before=40,
            after=12,
        ),
    ),
    examples=(
        hit("Allstate policy #: «8841-20-7713»", at_least=Confidence.FAIR, form="policy"),
        hit("auto policy no. «PA 4410 7782»", form="policy"),
        hit("Claim Number: «WC-2021-44781»", form="claim"),
        hit("filed claim «04-8812-77Q» with state farm", form="claim"),
        miss("critics claim 23,500 homes stand empty", because="claim is a verb here"),
        miss("the refund policy allows 14 days", because="too short for a number of a policy"),
        miss("the method of claim 14", because="a claim of a patent"),
        miss("School Board Policy 5131.62 applies", because="a rule of a school board"),
    ),
    references=("D. of KCMO draft ordinance: health or insurance information; any kind of insurance",),
)

DETECTORS = (MEMBER_ID, INSURANCE_POLICY)
