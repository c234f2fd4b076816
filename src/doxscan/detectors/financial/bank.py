"""Bank accounts: account number, routing number, IBAN, BIC, sort code and their like abroad.

An account number has no form of its own; the word before it makes it one. A United States routing
number (ABA RTN) has nine digits with a checksum of weights 3, 7 and 1. An IBAN (ISO 13616) has a length
that its country sets, and a remainder of 1 modulo 97.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(IBAN, "IBAN DE89 3704 0044 0532 0130 00 please")]
['DE89370400440532013000']
>>> is_routing("021000021"), is_routing("021000022")
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .place import group_of, value_of

_NOT_MONEY = (
    r"twitter|facebook|instagram|steam|reddit|discord|aws|azure|github|netflix|library|utility|utilities|electric|"
    r"water|gas|"
    r"internet|cable|customer|member|rewards?|loyalty|frequent flyer|game|gaming|user|email|burner|invoice|vendor|"
    r"ledger|"
    r"patient|insurance|medical|hospital|case"
)
_GAP_AGAINST = re.compile(
    r"(?i)(?<![a-z])(?:phone|call|text|fax|tel|cell|order|invoice|since|opened|dated|created|until|case|zip|"
    r"routing|aba|rtn|"
    r"transit|ssn|social|ticket|for \$|followers|users|views|born|dob|code|sort|loss|balance|pin|card|visa|iban|"
    r"bsb)(?![a-z])"
)
_ENDING = re.compile(r"(?i)(?:ending|ends|last (?:4|four)|[x*]{2,})")
_DATE = re.compile(
    r"(?:19|20)\d\d[- ]?(?:0[1-9]|1[0-2])[- ]?(?:0[1-9]|[12]\d|3[01])|\d{1,2}[- ]\d{1,2}[- ](?:19|20)?\d\d"
)
DIRECT = Evidence("stands right after the word", 1)
BANKING = Evidence("the words speak of a bank", 1)
_BANK = re.compile(
    r"(?i)(?<![a-z])(?:bank(?:ing)?|checking|savings|chequing|credit union|cu|routing|aba|rtn|wire|direct deposit|"
    r"deposit|iban|swift|"
    r"sort code|bsb|brokerage|401k|ira|chase|wells fargo|citi(?:bank)?|capital one|usaa|us bank|pnc|loan|mortgage|"
    r"statements?)(?![a-z])"
)


def examine_account(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep six to seventeen digits after a word for an account, where no other word comes between."""
    value = value_of(candidate)
    digits = sum(map(str.isdigit, value))
    gap = "" if candidate.trigger.under else candidate.group("gap")
    if not 6 <= digits <= 17:
        yield candidate.reject("an account number has six to seventeen digits")
    elif _ENDING.search(gap):
        yield candidate.reject("only the last digits of a number")
    elif _GAP_AGAINST.search(gap):
        yield candidate.reject("another word stands between it and the account")
    elif _DATE.fullmatch(value):
        yield candidate.reject("a date")
    elif re.fullmatch(r"\d{3}[- ]\d{3}[- ]\d{4}|\d{3}-\d{4}|1[- ]\d{3}[- ]\d{3}[- ]\d{4}", value):
        yield candidate.reject("digits in the groups of a phone number")
    else:
        reasons = []
        if re.fullmatch(r"[\W_]*(?:(?:no|nr|num|number|is|was|acct|account|a/c)[\W_]*){0,3}", gap, re.IGNORECASE):
            reasons.append(DIRECT)
        if _BANK.search(candidate.before(64)) or _BANK.search(candidate.raw) or _BANK.search(candidate.after(48)):
            reasons.append(BANKING)
        group = group_of(candidate)
        yield candidate.match(None, *reasons, group=group)


_ACCOUNT = (
    r"(?:bank |checking |savings |deposit |brokerage |loan |mortgage |cheq(?:ue|uing) |current |joint |share |"
    r"beneficiary )?"
    r"(?:acct|accnt|account|a/c|acc)(?:\.|s)?(?: ?(?:numbers?|nos?|num|nbr|nr|#))?|checking|savings|chequing|"
    r"(?:loan|mortgage|401\(?k\)?|ira|brokerage|dda|share draft)(?: ?(?:numbers?|nos?|num|#))"
)
_ACCOUNT_LABEL = (
    r"(?:bank |checking |savings |deposit |loan |from |to |beneficiary )?(?:account|acct|acc)\.?(?: ?(?:number|no|"
    r"num|nbr|#))?|"
    r"checking|savings|iban or account|loan (?:number|no)"
)

BANK_ACCOUNT = Detector(
    name="bank-account",
    title="Bank account number",
    kind=Kind.FINANCIAL,
    form="account",
    triggers=(
        Trigger(
            rf"(?<![A-Za-z0-9])(?:{_ACCOUNT})(?![A-Za-z])(?P<gap>[^\n\d$]{{0,36}}|[^\n\d$]{{0,12}}\n?[^\n\d$]{{0,12}})"
            r"(?<![\w.,/+-])(?P<value>\d{2,17}(?:[- ]\d{1,12}){0,4})(?![\w/%]|[-.,:]\d)",
            "digits after a word for an account",
            2,
            anchors=(
                (
                    r"(?:acct|accnt|account|a/c|acc[ .#:]|checking|savings|chequing|loan|mortgage|401|ira|brokerage|"
                    r"dda|share draft)"
                    r"[^0-9$]{0,48}\d{2}[0-9 -]{4}"
                ),
            ),
            reach=(84, 40),
        ),
        Trigger(r"\d{2,17}(?:[- ]\d{1,12}){0,4}", "the whole value of a field", 2, under=_ACCOUNT_LABEL),
    ),
    examine=examine_account,
    cues=(
        Cue(
            r"account (?:number|no|num|#)|acct(?: ?(?:no|#|num))?|a/c|checking|savings|routing|bank|direct "
            r"deposit|wire",
            1,
        ),
        Cue(_NOT_MONEY, -2, before=24, after=12),
    ),
    examples=(
        hit("routing 021000021 acct «7719004426»", at_least=Confidence.STRONG),
        hit("statements for his account at Lakeside Bank, No. «4418-002-77193»"),
        hit("  checking: «8830017742»\nold one is closed"),
        hit("a/c no «30-118842» at the credit union"),
        hit("name,account_number,city\nJo Doe,«000123456789»,Belton"),
        miss("my Steam account 76561198", because="an account that holds no money"),
        miss("the account number is on the back", because="there is no number"),
        miss("accounts opened since 2019-05-03", because="a date"),
        miss("account manager: call 816-555-0142", because="a phone number"),
    ),
    references=("Fed. R. Civ. P. 5.2(a)", "Mo. Rev. Stat. 407.1500"),
)

CHECKED = Evidence("the checksum holds", 2)


@lru_cache(maxsize=4096)
def is_routing(digits: str) -> bool:
    """Tell whether nine digits are a routing number: weights 3, 7, 1 and a first part that is assigned."""
    weighed = sum(int(d) * w for d, w in zip(digits, (3, 7, 1) * 3, strict=True))
    first = int(digits[:2])
    return weighed % 10 == 0 and (1 <= first <= 12 or 21 <= first <= 32 or 61 <= first <= 72 or first == 80)


def examine_routing(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep routing numbers whose checksum holds."""
    digits = "".join(filter(str.isdigit, value_of(candidate)))
    group = group_of(candidate)
    if is_routing(digits):
        yield candidate.match(digits, CHECKED, group=group)
    else:
        yield candidate.reject("the checksum of a routing number does not hold")


US_ROUTING = Detector(
    name="us-routing",
    title="Routing number of a United States bank (ABA RTN)",
    kind=Kind.FINANCIAL,
    form="routing",
    triggers=(
        Trigger(
            r"(?<![A-Za-z])(?:(?:bank )?routing|aba|rtn|rt ?#|transit|r/t|rout)(?![A-Za-z])[^\n\d]{0,28}(?<![\w.+-])"
            r"(?P<value>\d{9}|\d{4}[- ]\d{4}[- ]\d|\d{3}[- ]\d{3}[- ]\d{3})(?![\w-]|\.\d)",
            "nine digits after a word for routing",
            3,
            anchors=(r"(?:rout|aba|rtn|rt ?#|transit|r/t)[^\n0-9]{0,36}\d{3}[- ]?\d[- ]?\d\d[- ]?\d\d[- ]?\d",),
            reach=(60, 6),
        ),
        Trigger(
            r"(?<![\w.+-])(?P<value>\d{9})(?=[ ]{0,2}[(:,-]?[ ]{0,2}(?:\(|is )?(?:the |my |bank )?(?:routing|aba|"
            r"rtn)(?![A-Za-z]))",
            "nine digits before a word for routing",
            3,
            anchors=(r"\d{9}[^\n]{0,16}(?:routing|aba|rtn)",),
            reach=(40, 4),
        ),
        Trigger(
            r"\d{9}|\d{4}[- ]\d{4}[- ]\d",
            "the whole value of a field",
            3,
            under=(r"(?:bank )?routing(?: ?(?:number|no|num|#))?|aba|rtn|transit(?: (?:number|no))?"),
        ),
    ),
    examine=examine_routing,
    examples=(
        hit("routing: «021000021»", at_least=Confidence.STRONG),
        hit("ABA # «011401533», acct 7719004426"),
        hit("name,routing,acct\nJo,«121000358»,7719004426"),
        miss("routing: 021000022", because="the checksum does not hold"),
        miss("order 021000021", because="nothing speaks of routing"),
        miss("routing table 10.0.0.1", because="no nine digits"),
    ),
    references=("https://www.aba.com/about-us/routing-number", "https://www.frbservices.org/"),
)

#: Length by country (SWIFT, IBAN registry).
_LENGTHS = {
    country: int(size)
    for size, countries in re.findall(
        r"(\d\d):([A-Z,]+)",
        "15:NO 16:BE 18:DK,FI,FK,FO,GL,NL,SD 19:MK,SI 20:AT,BA,EE,KZ,LT,LU,MN,XK 21:CH,HR,LI,LV "
        "22:BG,BH,CR,DE,GB,GE,IE,ME,RS,VA 23:AE,GI,IL,IQ,OM,SO,TL 24:AD,CZ,ES,MD,PK,RO,SA,SE,SK,TN,VG "
        "25:LY,PT,ST 26:IS,TR 27:BI,DJ,FR,GR,IT,MC,MR,SM 28:AL,AZ,BY,CY,DO,GT,HN,HU,LB,NI,PL,SV "
        "29:BR,EG,PS,QA,UA 30:JO,KW,MU,YE 31:MT,SC 32:LC 33:RU",
    )
    for country in countries.split(",")
}


@lru_cache(maxsize=4096)
def _is_iban(compact: str) -> bool:
    from stdnum import iban  # noqa: PLC0415 - only where an IBAN may stand

    return bool(iban.is_valid(compact, check_country=False))


def examine_iban(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep what has its country's length and the right remainder; leave off the words that follow it."""
    raw = candidate.raw
    size = _LENGTHS.get(raw[:2].upper())
    if size is None:
        yield candidate.reject("no country with IBANs has this code")
        return
    count = end = 0
    for end, character in enumerate(raw, 1):  # noqa: B007 - the end is wanted
        count += character.isalnum()
        if count == size:
            break
    compact = "".join(filter(str.isalnum, raw[:end])).upper()
    if (
        count < size
        or (end < len(raw) and raw[end].isalnum())
        or candidate.text[candidate.start + end : candidate.start + end + 1].isalnum()
    ):
        yield candidate.reject("it has not the length that its country sets")
    elif _is_iban(compact):
        yield candidate.match(
            compact,
            Evidence("length and remainder (mod 97) are right", 4),
            span=(candidate.start, candidate.start + end),
        )
    else:
        yield candidate.reject("the remainder (mod 97) is wrong")


IBAN = Detector(
    name="iban",
    title="International bank account number (IBAN)",
    kind=Kind.FINANCIAL,
    form="iban",
    triggers=(
        Trigger(
            r"(?<![A-Za-z0-9])(?<!\d[.-])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![A-Za-z0-9])",
            "country, two digits and an account",
            1,
            anchors=(r"[^a-z0-9][a-z]{2}\d\d[ -]?[a-z0-9]{4}[ -]?[a-z0-9]{4}[ -]?[a-z0-9]{3}",),
            reach=(24, 40),
        ),
        Trigger(
            r"(?<![A-Za-z0-9])[A-Z]{2}(?:[ .-]?\d){2}(?:[ .-]?[A-Z0-9]){11,29}(?![A-Za-z0-9])",
            "country, two digits and an account, in uneven groups",
            1,
            anchors=(r"iban[^\n]{0,12}[a-z]{2}[ .-]?\d[ .-]?\d",),
            reach=(24, 64),
        ),
    ),
    examine=examine_iban,
    cues=(Cue("iban|bank|konto|account|swift|bic|sepa|wire|transfer", 2),),
    examples=(
        hit("IBAN: «DE89 3704 0044 0532 0130 00»", at_least=Confidence.STRONG),
        hit("überweise auf «DE89370400440532013000» danke"),
        hit("send it to «GB82 WEST 1234 5698 7654 32» by Friday", at_least=Confidence.STRONG),
        miss("DE89 3704 0044 0532 0130 01", because="the remainder is wrong"),
        miss("model AB12 3456 7890 1234", because="no country with IBANs has this code"),
        miss("DE89 3704 0044", because="it has not the length that its country sets"),
    ),
    references=("ISO 13616-1", "https://www.swift.com/standards/data-standards/iban-international-bank-account-number"),
)

#: Country codes (ISO 3166-1), two letters each.
_COUNTRY = frozenset(
    re.findall(
        "..",
        "ADAEALAMAOARATAUAZBABBBDBEBGBHBMBNBOBRBSBYBZCACHCICLCMCNCOCRCUCYCZDEDKDODZECEEEGESETFIFJFOFRGAGBGEGG"
        "GHGIGLGRGTHKHNHRHTHUIDIEILIMINIQIRISITJEJMJOJPKEKHKRKWKYKZLALBLILKLTLULVLYMAMCMDMEMGMKMLMMMNMOMTMUMV"
        "MWMXMYMZNANGNINLNONPNZOMPAPEPFPGPHPKPLPRPSPTPYQARORSRURWSASESGSISKSMSNSVSYTHTNTRTTTWTZUAUGUSUYUZVAVE"
        "VGVNXKYEZAZMZW",
    )
)


def examine_bic(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep codes whose fifth and sixth letters are a country."""
    value = value_of(candidate)
    if value[4:6].upper() not in _COUNTRY:
        yield candidate.reject("fifth and sixth letter are no country")
    else:
        yield candidate.match(value.upper(), group=group_of(candidate))


_BIC = r"(?-i:[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)"

BIC = Detector(
    name="bic",
    title="Business identifier code of a bank (BIC, SWIFT)",
    kind=Kind.FINANCIAL,
    form="swift",
    triggers=(
        Trigger(
            rf"(?<![A-Za-z])(?:swift|bic)(?:[ /-]{{0,3}}(?:bic|swift|code|no|number|is|"
            rf"id))*[^\nA-Za-z0-9]{{0,4}}(?P<value>{_BIC})(?![A-Za-z0-9])",
            "after a word for the code",
            4,
            anchors=(r"(?:swift|bic)[^\n0-9]{0,24}[a-z]{6}[a-z0-9]{2}",),
            reach=(52, 8),
        ),
        Trigger(
            r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?",
            "the whole value of a field",
            4,
            under=(r"swift(?: ?(?:code|bic))?|bic|bic ?/ ?swift"),
        ),
    ),
    examine=examine_bic,
    examples=(
        hit("IBAN DE89 3704 0044 0532 0130 00, BIC «COBADEFFXXX»"),
        hit("SWIFT code: «DEUTDEFF»"),
        hit("acct 7719004426, swift/bic «CHASUS33»"),
        miss("Taylor Swift COLLECTION", because="fifth and sixth letter are no country"),
        miss("the swift reply", because="a word in small letters"),
        miss("BIC pens", because="too short for a code"),
    ),
    references=("ISO 9362", "https://www.swift.com/standards/data-standards/bic-business-identifier-code"),
)

BANK_CODE = Detector(
    name="bank-code",
    title="Branch code of a bank abroad (sort code, BSB, transit, IFSC, CLABE)",
    kind=Kind.FINANCIAL,
    form="routing",
    triggers=(
        Trigger(
            r"(?<![A-Za-z])sort(?:ing)? ?-?code(?:s|:)?(?: (?:is|no\.?|number))?[\s:#=(]{0,4}(?P<value>\d{2}[- "
            r"]?\d{2}[- ]?\d{2})(?![\d-])",
            "after the words sort code",
            4,
            anchors=(r"sort(?:ing)? ?-?code[^\n0-9]{0,16}\d\d[- ]?\d\d[- ]?\d\d",),
            reach=(52, 4),
        ),
        Trigger(
            r"(?<![A-Za-z])bsb(?: (?:is|no\.?|number|code))?[\s:#=(]{0,4}(?P<value>\d{3}[- ]?\d{3})(?![\d-])",
            "after the letters BSB",
            4,
            anchors=(r"bsb[^\n0-9]{0,14}\d{3}[- ]?\d{3}",),
            reach=(36, 4),
        ),
        Trigger(
            r"(?<![A-Za-z])transit(?: (?:no\.?|number|num|#))?[\s:#=(]{0,4}(?P<value>\d{5}(?:[- "
            r"]\d{3})?)(?=[^\n]{0,60}(?:inst|acct|account|a/c))",
            "after the word transit, with an account",
            4,
            anchors=(r"transit[^\n0-9]{0,12}\d{5}",),
            reach=(40, 80),
        ),
        Trigger(
            r"(?<![A-Za-z])ifsc(?: (?:is|code|no\.?))*[\s:#=(]{0,4}(?P<value>[A-Z]{4}0[A-Z0-9]{6})(?![A-Za-z0-9])",
            "after the letters IFSC",
            4,
            anchors=(r"ifsc[^\n0-9]{0,14}[a-z]{4}0[a-z0-9]{6}",),
            reach=(44, 4),
        ),
        Trigger(
            r"(?<![A-Za-z])clabe(?: (?:is|no\.?))?[\s:#=(]{0,4}(?P<value>\d{18})(?!\d)",
            "after the word CLABE",
            4,
            anchors=(r"clabe[^\n0-9]{0,10}\d{18}",),
            reach=(40, 4),
        ),
    ),
    examples=(
        hit("sort code «20-00-00», the rest you know"),
        hit("BSB «062-000» and the usual name"),
        hit("transit «00012» inst 003, account to follow"),
        hit("IFSC: «HDFC0001234»"),
        miss("sort codes by 20-00-00", because="codes that are to be sorted"),
        miss("transit 00012 leaves at noon", because="no account is near"),
        miss("bsb forum, 06 posts", because="no six digits"),
    ),
    references=(
        "https://www.wearepay.uk/what-we-do/sort-codes/",
        "https://www.auspaynet.com.au/resources/BSB",
        "https://www.payments.ca/financial-institutions-file",
    ),
)

DETECTORS = (BANK_ACCOUNT, US_ROUTING, IBAN, BIC, BANK_CODE)
