r"""Look-alikes: numbers and strings that are no personal identifier, and say so.

A decoy competes for its place with the identifiers found around it and says nothing when it wins. Each
covers only the value, and only where a label stands directly before it, or where the shape or a check
digit leaves no doubt. ``account``, ``member``, ``policy``, ``claim``, ``patient`` and ``phone`` are no labels
here: such numbers are what doxscan looks for.

Decoys look only near matches, so there are few triggers, each with one alternation.

>>> from dataclasses import replace
>>> from doxscan.detect import Kind
>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(replace(LABELLED, kind=Kind.SSN), "invoice no. 219099998")]
['219099998']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Detector, Trigger, hit, miss
from doxscan.model import Match, Rejection

_LABELS = (
    r"(?:purchase |sales |work |court |change |trouble |support |boarding |flight |lottery |parking |traffic |"
    r"speeding |service |help ?desk )?(?:orders?|tickets?|requests?|permits?)|"
    r"invoices?|inv|tracking|track|shipment|waybill|awb|pro|bol|consignment|package|parts?|p/n|mpn|sku|item|"
    r"product|catalog(?:ue)?|cat|stock|asin|style|"
    r"(?:court |cause |civil |criminal |court |appeal )?cases?|dockets?|cause|matter|file|complaint|incident|"
    r"report|warrant|citation|cfs|cad|parcel|apn|pin(?= ?(?:parcel|no\.? \d\d-))|deed|plat|instrument|document|"
    r"doc|"
    r"badge|shield|unit id|dsn|officer id|bar|attorney|confirmation|conf|reservation|booking|pnr|record locator|"
    r"reference|ref|"
    r"serial|s/n|lot|batch|model|build|version|ver|firmware|revision|rev|employee|emp|staff|personnel|payroll|"
    r"student|pupil|staff|voter|applicant|application|app|"
    r"licen[cs]e|driver'?s licen[cs]e|dl|registration|certificate|cert|plu|upc|ean|gtin|barcode|ndc|din|chip|"
    r"microchip|patent|publication|accession|specimen|"
    r"isbn|issn|imei|meid|iccid|vin|msg|message|session|transaction|txn|trace|batch|job|req|requisition|grant|"
    r"award|contract|bid|rfp|solicitation|proposal|project|"
    r"issue|bug|pr|commit|revision|changeset|error|event|log|process|pid|port|user ?id|uid|guild|channel|"
    r"snowflake|epoch|timestamp|unix time|"
    r"receipt|coupon|promo|voucher|gift ?card|meter|asset|tag|device|equipment|machine|terminal|store|locker|room|"
    r"seat|gate|flight|train|bus|trailer|truck|"
    r"plate|odometer|mileage|form|omb|gpo|nsn|naics|cusip|isin|duns|cage|fips|usdot|mc|fcc|npdes|cas|ec|pmid|"
    r"pmcid|doi|oclc|lccn|nct|clinicaltrials|zip|zip code|"
    r"meeting|conference|webinar|access|pass|participant|dial-?in|lottery|powerball|sample|study|protocol|survey|"
    r"response|row|record|index|page|slide|frame|line"
)
_QUALIFIER = r"(?: ?(?:no\.?|nos\.?|num\.?|number|nr\.?|nbr|id|code|#))?"

#: Labels of numbers that may have the groups of a phone number only where the label says number.
_PHONE = re.compile(r"\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}")
_STREET = re.compile(
    r" (?:[NSEW]\.? |North |South |East |West )?(?:[A-Z][A-Za-z.']*|\d{1,3}(?:st|nd|rd|th)) (?:[A-Z][a-z]+ "
    r")?(?:st|ave|rd|dr|ln|blvd|ct|way|pl|ter|cir|pkwy|hwy|street|avenue|road|drive|lane|court)(?![a-z])",
    re.IGNORECASE,
)


def examine_labelled(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Cover the value right after its label, unless it has the shape of a phone number or begins an address."""
    value = candidate.group("value")
    label = candidate.text[candidate.start : candidate.found.start("value")].lower()
    if sum(map(str.isdigit, value)) < 3:
        yield candidate.reject("fewer than three digits")
    elif _PHONE.fullmatch(value) and not re.search(r"#|no\b|num|id\b|code", label):
        yield candidate.reject("digits in the groups of a phone number, and no word for number before them")
    elif _STREET.match(candidate.after(40)):
        yield candidate.reject("begins an address")
    else:
        yield candidate.match(group="value")


LABELLED = Detector(
    name="labelled-number",
    title="Number that its label names: order, invoice, tracking, case, part, badge, serial and the like",
    kind=None,
    triggers=(
        Trigger(
            rf"(?<![A-Za-z0-9])(?:{_LABELS}){_QUALIFIER}(?: is| was)?[ \t]?[:#=]?[ "
            rf"\t]{{0,2}}#?(?P<value>(?=[A-Z-]{{0,6}}\d)[A-Z0-9]{{1,20}}(?:[-._ ]\d{{1,12}}[A-Z]?|"
            rf"[-._][A-Z0-9]{{1,12}}){{0,5}})(?![A-Za-z0-9@])",
            "right after a label of another kind of number",
            6,
        ),
    ),
    examine=examine_labelled,
    examples=(
        hit("Order #«219-09-9998» shipped"),
        hit("tracking number: «4111111111111111»"),
        hit("Case No. «22-DR-004418-B» is set for May"),
        hit("part «4417-002-77193» is out of stock"),
        hit("IMEI «490154203237518»"),
        miss("account number 4418002771", because="an account is what is looked for"),
        miss("the case manager, 816-555-0142", because="a person stands between the word and the number"),
        miss("order from 816-555-0142", because="a phone number after another word"),
        miss("permit 4417 Wornall Rd", because="an address begins there"),
        miss("member id 8812773", because="a member number is what is looked for"),
    ),
    references=("18 U.S.C. 119(b)(1)", "45 CFR 164.514(b)(2)"),
)

CITATION = Detector(
    name="legal-citation",
    title="Citation of a statute, rule or court report",
    kind=None,
    triggers=(
        Trigger(
            r"(?<![\w.])\d{1,4} (?:U\.? ?S\.? ?C\.?(?: ?A\.?)?|C\.? ?F\.? ?R\.?|U\.? ?S\.?|S\. ?Ct\.?|L\. "
            r"?Ed\.?(?: ?2d)?|F\.?(?: ?(?:2d|3d|4th)| ?Supp\.?(?: ?[23]d)?| ?App'x)?|Fed\. ?Reg\.?|Stat\.|"
            r"[NS]\.?[EW]\.?(?: ?[23]d)?|A\.(?: ?[23]d)?|P\.(?: ?[23]d)?|So\.(?: ?[23]d)?|Cal\.[ "
            r"A-Za-z.0-9]{0,12}|N\.Y\.[ A-Za-z.0-9]{0,8}|Mo\.(?: App\.)?|WL|Ill\.[ A-Za-z.0-9]{0,8}|O\.?S\.?|ILCS|"
            r"Wn\. ?2d|LEXIS|U\.S\. LEXIS|U\.S\. Dist\. LEXIS)"
            r"(?: ?(?:\xa7{1,2}|sec(?:tion|\.)?|part|pt\.))? ?\d[\w.():-]{0,24}",
            "volume, report or code, and page or section",
            7,
        ),
        Trigger(
            r"(?<![A-Za-z])(?:\xa7{1,2}|sections?|sec\.|rsmo|r\.?s\.? ?mo\.?|art(?:icle|\.)|rules?|pub(?:lic|\.)? "
            r"?l(?:aw|\.)(?: no\.)?|p\.l\.|ordinance(?: no\.)?|ord\.|chapter|ch\.|title|h\.?r\.?|s\.?b\.?|"
            r"h\.?b\.?|res(?:olution|\.)|figure|fig\.|table|exhibit|ex\.|form|para(?:graph|\.)|appendix|docket|"
            r"dkt\.?)"
            r"[ \t]{0,2}#?(?P<value>\d{1,6}(?:[-.:]\d{1,5}){1,4}(?:\([a-z0-9]{1,4}\)){0,3}|\d{5,9})(?![\w-])",
            "right after a word for a section, rule or bill",
            5,
        ),
    ),
    examples=(
        hit("see «491 U.S. 781»"),
        hit("under «15 C.F.R. 744.21» and others"),
        hit("RSMo «565.240» as amended"),
        miss("call 816-555-0142 about the statute", because="a phone number"),
        miss("section 8 housing", because="a programme, not a number"),
        miss("12 US bases", because="no page follows"),
    ),
    references=("https://www.law.cornell.edu/citation/", "https://www.legalbluebook.com/"),
)

SUM_OF_MONEY = Detector(
    name="sum-of-money",
    title="Sum of money",
    kind=None,
    triggers=(
        Trigger(
            r"(?:[$]|£|€|¥|₹|(?<![A-Za-z])(?:usd|eur|gbp|cad|aud|chf) ) ?-?\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?(?: "
            r"?(?:k|m|million|billion|thousand))?(?![\w-])|(?:[$]|£|€) ?\d{1,12}(?:[.,]\d{1,2})?(?![\w-])|"
            r"(?<![\w.,-])\d[\d,.]{0,14}\d? (?:dollars|usd|euros?|pounds|bucks)(?![a-z])",
            "a sign or a word of money",
            5,
        ),
    ),
    examples=(
        hit("it cost «$8165550142»"),
        hit("a budget of «$4,181,655» was passed"),
        hit("about «219099998 dollars» in all"),
        miss("send to $JoDoe77", because="a name at a payment service"),
        miss("call 816-555-0142", because="a phone number"),
        miss("pounds of 4417", because="no sum before the word"),
    ),
    references=("ISO 4217",),
)


def _isbn(digits: str) -> bool:
    return (
        len(digits) == 13
        and digits[:3] in {"978", "979"}
        and sum(int(d) * (1 + 2 * (i % 2)) for i, d in enumerate(digits)) % 10 == 0
    )


def examine_code(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Cover what its shape makes plain; an ISBN needs its check digit."""
    raw = candidate.raw
    if candidate.group("isbn"):
        if not _isbn("".join(filter(str.isdigit, raw))):
            yield candidate.reject("the check digit of an ISBN does not hold")
            return
    elif candidate.group("ip") and any(int(part) > 255 for part in candidate.group("ip").split(".")):
        yield candidate.reject("a part over 255 is in no IP address")
        return
    elif candidate.group("hex") and not (re.search(r"[a-f]", raw, re.IGNORECASE) and re.search(r"\d", raw)):
        yield candidate.reject("letters or digits alone are no hash")
        return
    yield candidate.match()


def examine_shape(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Cover what its shape makes plain, or the digits within a web address."""
    if "ip" in candidate.found.re.groupindex:
        yield from examine_code(candidate)
    else:
        yield candidate.match(group="value" if candidate.found.groupdict().get("value") else None)


CODE = Detector(
    name="technical-code",
    title="Code of machines or trade: UUID, hash, IP, MAC, ISBN, DOI, parcel carriers' numbers",
    kind=None,
    triggers=(
        Trigger(
            r"(?<![A-Za-z0-9.-])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|"
            r"(?P<hex>(?:0x)?(?:[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{128}|[0-9a-f]{56}|[0-9a-f]{24})|[0-9a-f]{40}|"
            r"[0-9a-f]{16,23})|(?P<ip>\d{1,3}(?:\.\d{1,3}){3})(?:[:/]\d{1,5})?|"
            r"[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}|v\d{1,4}(?:\.\d{1,6}){1,4}|(?P<isbn>97[89][- ]?\d{1,5}[- "
            r"]?\d{1,7}[- ]?\d{1,7}[- ]?\d)|1Z(?: ?[0-9A-Z]){16}|9[2345]\d{20}|(?:9[2345]\d\d )(?:\d{4} ){4}\d\d|"
            r"10\.\d{4,9}/[-._;()/:A-Z0-9]{2,60}|arxiv:\d{4}\.\d{4,5}|\d{1,2}:\d{2}-(?:cv|cr|mj|md|mc|bk|"
            r"ap)-\d{3,6}(?:-[A-Z]{2,4})*|"
            r"\d{2,4}-?[A-Z]{2,4}-?\d{4,8}(?:-[A-Z0-9]{1,4})?|"
            r"[A-HJ-NPR-Z0-9]{3}[A-HJ-NPR-Z]{2}[A-HJ-NPR-Z0-9]{6}[A-HJ-NPR-Z0-9]{2}\d{4})(?![A-Za-z0-9]|[.-]\d)",
            "the shape of a code of machines or trade",
            4,
        ),
        Trigger(
            r"(?<![\d.-])(?:19|20)\d\d-(?:0[1-9]|"
            r"1[0-2])-[0-3]\dT(?!00:00)[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?|"
            r"(?<![\d.-])(?:19|20)\d\d[-/](?:0[1-9]|1[0-2])[-/][0-3]\d[ "
            r",]{1,2}(?!00:00)[0-2]\d:[0-5]\d:[0-5]\d(?:[.,]\d{1,6})?",
            "a date with the time of day",
            3,
        ),
        Trigger(
            r"(?:https?://|www\.)(?![^\s/]{0,20}(?:wa\.me|t\.me|tel|phone|venmo|paypal|"
            r"cash\.app))[^\s<>\"']{1,120}?[/=_-](?P<value>\d{7,20})(?![\d-])",
            "digits within a web address",
            4,
        ),
    ),
    examine=examine_shape,
    examples=(
        hit("id «3f2504e0-4f89-11d3-9a0c-0305e82c3301» failed"),
        hit("ping «192.168.10.22» twice"),
        hit("ISBN «978-3-16-148410-0»"),
        hit("UPS «1Z999AA10123456784»"),
        hit("https://social.example/jo/status/«1548392010392930304»"),
        miss("978-3-16-148410-1", because="the check digit of the ISBN does not hold"),
        miss("816.555.0142", because="three parts are no IP address"),
        miss("https://wa.me/18165550142", because="a phone number in a link that calls it"),
    ),
    references=(
        "RFC 9562",
        "RFC 791",
        "https://www.isbn-international.org/",
        "https://www.doi.org/the-identifier/resources/handbook/",
    ),
)


MEASURE = Detector(
    name="measurement",
    title="Measurement, count or score",
    kind=None,
    triggers=(
        Trigger(
            r"(?<![\w.,-])\d[\d,.]{0,12} ?(?:%|mg|mcg|ml|kg|km|lbs?|oz|mph|kph|mhz|ghz|khz|kwh|kw|mw|kb|mb|gb|tb|"
            r"px|dpi|fps|rpm|sq ?ft|acres?|miles|feet|views|followers|votes|likes|subscribers|downloads|shares|"
            r"points|pts|"
            r"people|employees|residents|copies|tokens|rows|records|bytes|seconds|minutes)(?![A-Za-z])",
            "a number with its unit",
            3,
        ),
    ),
    examples=(
        hit("«8165550142 views» in a day"),
        hit("took «219099998 bytes»"),
        hit("«4,417,002 people» voted"),
        miss("816-555-0142 x 12", because="an extension is no unit"),
        miss("4417 Main St", because="an address"),
        miss("unit 12", because="the unit stands before the number"),
    ),
    references=("ISO 80000-1",),
)

DETECTORS = (LABELLED, CITATION, SUM_OF_MONEY, CODE, MEASURE)
