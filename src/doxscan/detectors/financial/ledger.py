"""Sums of a person's money in forms and tables: salary, wages, balance, adjusted gross income.

A form says ``Salary: $84,000``, a table has a column of that name. A column of sums is a person's only
where another column names people, and salaries of public employees are open records, so a cell is weak
or fair.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(PAY_FIELD, "Name: Jo Doe" + chr(10) + "Monthly income: $4,200")]
['$4,200']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .money import NUMBER, PERIOD
from .place import group_of

_LABEL = (
    r"(?:(?:annual|yearly|monthly|weekly|bi-?weekly|combined|imputed|est\.?|avg\.?|hourly|gross|net|base|current|"
    r"total|household|adjusted gross|take-?home|estimated|family|starting|regular|ytd|other) ){0,2}"
    r"(?:salary|wages?|income|pay(?: ?rate)?|earnings|compensation|net worth|rate of pay|hourly rate)|agi|"
    r"(?:(?:account|checking|savings|current|outstanding|loan|mortgage|credit card|available|principal|ending|"
    r"unpaid|remaining|statement) )(?:balance)|balance due|amount owed|total debt|"
    r"credit score|fico(?: score)?|total (?:liabilities|assets|debts?)|liens?(?: ?/ ?judg(?:e?)ments?)?|"
    r"judg(?:e?)ments?|student loans?|credit limit|available credit|minimum (?:payment|due)|loan amount|amount "
    r"financed|"
    r"(?:beginning|opening|closing|current) bal(?:ance)?|bal|total due|garnishment|severance|pension|ssi|ssdi|va "
    r"disability|unemployment|"
    r"social security(?: benefits?| income)?|food stamps|snap|hourly|est\.? net worth|brokerage|investments|"
    r"estimated (?:income|worth)|bonus|overtime|"
    r"401\(?k\)?(?: balance)?|savings|unpaid rent|rent owed|(?:monthly "
    r")?(?:mortgage|rent|child support|alimony)(?: payment)?|amount past due|past due(?: amount)?|arrears"
)
_COLUMN = (
    r"(?:(?:annual|yearly|monthly|weekly|hourly|gross|net|base|current|total|household) )?(?:salary|wages?|income|"
    r"pay|pay rate|earnings|compensation)|annual|net worth|"
    r"(?:account|checking|savings|loan|outstanding|mortgage|current) balance|balance(?: due)?|amount owed|credit "
    r"score|fico"
)
_PERSON = re.compile(
    r"(?i)(?<![a-z])(?:name|employee|applicant|borrower|ssn|dob|date of birth|patient|tenant|debtor|client|member|"
    r"spouse|taxpayer|customer|occupation|employer|social|address|phone|"
    r"first|last|mr|mrs|ms)(?![a-z])"
)
_PERSON_COLUMN = re.compile(
    r"(?i)(?<![a-z])(?:name|first|last|fname|lname|employee|ssn|birth|dob|surname|full ?name|customer|patient|"
    r"tenant|borrower|member|person|email|phone)"
)
_ADVERT = re.compile(
    r"(?i)(?<![a-z])(?:posting|vacancy|vacancies|job title|apply by|to apply|apply (?:at|now|online)|now hiring|"
    r"requirements|qualifications|job opening|salary range|pay range|"
    r"department total|median|benefits package|equal opportunity)(?![a-z])"
)
_PUBLIC = re.compile(
    r"(?i)(?<![a-z])(?:budget|revenues?|company|invoice|vendor|order|llc|inc|corp|qty|quantity|unit price|"
    r"subtotal|shipping|tax id)(?![a-z])"
)
SUM = Evidence("with a sum of money", 1)
BUSINESS = Evidence("words of a company or a bill are near", -1)
NEAR = Evidence("in a record of a person", 1)


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep a sum in a record that also names a person."""
    value = candidate.group(group_of(candidate) or 0)
    digits = "".join(filter(str.isdigit, value.split(".", maxsplit=1)[0]))
    if not 3 <= len(digits) <= 8 and "k" not in value.lower() and not re.search(r"[$£€/]", value):
        yield candidate.reject("too small or too large for a person's sum")
        return
    if candidate.trigger.under:
        header = _header(candidate.text, candidate.start)
        if not _PERSON_COLUMN.search(header):
            yield candidate.reject("no column of the table names people")
        elif any("balance" in label.lower() or "owed" in label.lower() for label in candidate.labels):
            yield candidate.match()
        else:
            yield candidate.match(None, NEAR)
        return
    around = candidate.before(240) + candidate.after(120)
    if _ADVERT.search(around):
        yield candidate.reject("of a post that is to be filled, or of many people")
        return
    reasons = [SUM] if re.search(r"[$£€,.k]|\d{4}", value) else []
    if _PERSON.search(around) or re.search(
        r"(?<![A-Za-z])[A-Z][a-z]+,? [A-Z](?:[a-z]+|\.)|(?<![A-Za-z])[A-Z]{3,} [A-Z]{3,}", around
    ):
        reasons.append(NEAR)
    if _PUBLIC.search(around):
        reasons.append(BUSINESS)
    yield candidate.match(None, *reasons, group=group_of(candidate))


def _header(text: str, at: int) -> str:
    """Return the line that heads the table around ``at``, as far as it can be seen: the first of the block."""
    low = max(text.rfind("\n\n", 0, at), at - 6000, 0)
    block = text[low:at].lstrip("\n")
    return (
        block.split("\n", 1)[0]
        if low
        else text[: text.find("\n") if "\n" in text else len(text)] + "\n" + block.split("\n", 1)[0]
    )


_MONEY = rf"(?:[$£€] ?{NUMBER}(?:k|m)?|{NUMBER}(?:k)?)(?:{PERIOD})?"

PAY_FIELD = Detector(
    name="money-field",
    title="Pay, balance or score of a person in a form or table",
    kind=Kind.FINANCIAL,
    form="statement",
    layer="statement",
    triggers=(
        Trigger(
            rf"(?<![A-Za-z])(?:{_LABEL})(?: ?\((?:usd|gross|net|annual|monthly|yearly|est\.?|approx\.?)\))? "
            rf"?[:=][ \t]{{0,8}}(?P<value>{_MONEY})(?![\w%]|[-.,/]\d)",
            "after the label of a sum",
            1,
            anchors=(
                (
                    r"(?:salary|wages?|income|pay|rate|earnings|compensation|worth|agi|balance|due|owed|debt|score|"
                    r"fico|mortgage|rent|support|alimony|payment|amount|arrears|limit|credit|financed|bal|"
                    r"garnishment|severance|pension|ssi|ssdi|disability|unemployment|security|benefits?|stamps|"
                    r"snap|hourly|brokerage|investments|bonus|overtime|liabilities|assets|debts|liens?|"
                    r"judge?ments?|loans?|savings|401k?)(?: ?\([a-z.]{2,8}\))? ?[:=][ "
                    r"\t]{0,8}[^a-z\n]{0,3}\d"
                ),
            ),
            reach=(80, 40),
        ),
        Trigger(
            r"(?<![A-Za-z])(?:agi|adjusted gross income|wages, tips,? (?:and )?other comp(?:ensation|\.)?|gross "
            r"wages|net pay|gross pay|taxable income|total income|ytd (?:gross|net|earnings))[ "
            r"\t]{1,12}(?P<value>[$]? ?\d{1,3}(?:,\d{3})+(?:\.\d\d)?|[$] ?\d{3,7}(?:\.\d\d)?|"
            r"\d{3,7}\.\d\d)(?![\w%]|[-.,/]\d)",
            "in a line of a tax form or a pay slip",
            2,
            anchors=(r"(?:agi|income|wages|comp|compensation|comp\.|pay|gross|net|earnings)[ \t]{1,12}[$]? ?\d",),
            reach=(72, 24),
        ),
        Trigger(rf"[$£€]? ?{NUMBER}(?:k|{PERIOD})?", "the whole value of a field", 2, under=_COLUMN),
    ),
    examine=examine,
    examples=(
        hit("Name: Jo Doe\nMonthly income: «$4,200»\nEmployer: none"),
        hit("Taxpayer DOE JO    AGI «139,402»"),
        hit("Applicant: Jo Doe\nBalance due: «$612.40»", at_least=Confidence.WEAK),
        hit("last,first,salary\nDoe,Jo,«58240»\nRoe,Al,«61000»", at_least=Confidence.WEAK),
        miss("Position: Clerk II\nSalary: $41,000", because="a post, not a person"),
        miss("item,balance,unit\nbolts,4000,box", because="no column names people"),
        miss("Median income: $61,000", because="of people in general"),
    ),
    references=("Mo. Rev. Stat. 610.021(13)", "https://www.irs.gov/forms-pubs/about-form-1040"),
)

DETECTORS = (PAY_FIELD,)
