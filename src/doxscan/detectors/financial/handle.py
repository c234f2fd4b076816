r"""Names at payment services: Cash App, Venmo, PayPal.Me, UPI.

A $Cashtag begins with a letter and has up to twenty letters and digits; a Venmo name has five to thirty
letters, digits, dashes and underscores. Either looks like many other things, so the name of the service
must stand beside it, or the link must be one of the service's own.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(PAYMENT_HANDLE, "cashapp me $JoDoe77")]
['$JoDoe77']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

_ORGANISATION = re.compile(
    r"(?i)(?<![a-z])(?:foundation|charity|non-?profit|rescue|shelter|church|ministry|mutual aid|relief|"
    r"fund(?:raiser)?|project|"
    r"society|food bank|pantry|campaign|pac|club|booster|pta|inc|llc|official|our (?:team|org|organization|"
    r"work))(?![a-z])"
)
_NO_NAME = frozenset(
    word
    for line in (
        "me my is the and for not account handle name username here link below above now only accepted payment pay",
        "money request paypal zelle cashapp cash app or if you works fine please tag info on at it too also with us",
        "him her them someone somebody everyone today tomorrow later this that transfer user code charge fee fees",
        "accepts preferred available optional whatever",
    )
    for word in line.split()
)
OFFICIAL = Evidence("asks for an organisation, not for a person", -1)


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep names beside the name of their service; those of an organisation are official."""
    value = candidate.group("value")
    bare = value.lstrip("@$")
    if bare.lower() in _NO_NAME or (candidate.trigger.form == "plain" and not re.search(r"[-_\d]|[a-z][A-Z]", bare)):
        yield candidate.reject("a plain word, not a name")
    elif _ORGANISATION.search(candidate.before(60)) or _ORGANISATION.search(candidate.after(32)):
        yield candidate.match(value, OFFICIAL, group="value", form="official")
    else:
        yield candidate.match(value, group="value", form="handle")


_TAG = r"(?P<value>\$[A-Za-z][A-Za-z0-9_-]{1,19})(?![A-Za-z0-9_$(])"
_NAME = r"[A-Za-z0-9][A-Za-z0-9_.-]{2,28}[A-Za-z0-9]"

PAYMENT_HANDLE = Detector(
    name="payment-handle",
    title="Name at a payment service (Cash App, Venmo, PayPal.Me)",
    kind=Kind.FINANCIAL,
    form="handle",
    triggers=(
        Trigger(
            rf"(?<![A-Za-z])(?:cash ?-?app|cash ?tag|cash\.app)[^\n$]{{0,40}}{_TAG}",
            "a $Cashtag after the name of the service",
            4,
            anchors=(r"cash[ -.]?(?:app|tag)[^\n]{0,40}[$][a-z]",),
            reach=(64, 24),
        ),
        Trigger(
            rf"(?<![A-Za-z0-9_$]){_TAG}(?=[^\n$]{{0,24}}(?<![A-Za-z])cash ?-?(?:app|tag))",
            "a $Cashtag before the name of the service",
            3,
            anchors=(r"[$][a-z][a-z0-9_-]{1,19}[^\n]{0,24}cash ?-?(?:app|tag)",),
            reach=(72, 4),
        ),
        Trigger(
            rf"(?<![A-Za-z])(?:send|tips?|donate|donations?|venmo|paypal|zelle|pay|"
            rf"support)(?![A-Za-z])[^\n$]{{0,24}}{_TAG}",
            "a $Cashtag where money is asked for",
            2,
            anchors=(r"(?:send|tip|tips|donat|venmo|paypal|zelle|pay|support)[^\n]{0,30}[$][a-z][a-z0-9_-]{2}",),
            reach=(64, 24),
        ),
        Trigger(
            r"(?<![A-Za-z.])venmo(?![A-Za-z.])[^\n@]{0,32}(?P<value>@[A-Za-z0-9][A-Za-z0-9_-]{1,29})(?![\w.]*\.\w)",
            "an @name after the name of the service",
            4,
            anchors=(r"venmo[^\n]{0,32}@[a-z0-9]",),
            reach=(48, 34),
        ),
        Trigger(
            r"(?<![\w.])(?P<value>@[A-Za-z0-9][A-Za-z0-9_-]{2,29})(?=[ ,(]{1,3}(?:on|via|at|is my|-)?[ ]?(?:my "
            r")?venmo(?![A-Za-z]))",
            "an @name before the name of the service",
            4,
            anchors=(r"@[a-z0-9][a-z0-9_-]{2,29}[ ,(]{1,3}[a-z -]{0,10}venmo",),
            reach=(64, 4),
        ),
        Trigger(
            r"(?<![A-Za-z.])(?:paypal|zelle|cash ?app|revolut|wise|chime|"
            r"bizum)(?![A-Za-z.])[^\n@$]{0,12}(?P<value>@[A-Za-z][A-Za-z0-9_-]{2,29})(?![\w.]*\.\w)",
            "an @name after the name of the service",
            4,
            anchors=(r"(?:paypal|zelle|cash ?app|revolut|wise|chime|bizum)[^\n]{0,12}@[a-z]",),
            reach=(36, 34),
        ),
        Trigger(
            rf"(?<![A-Za-z.])(?:cash ?app|cash ?tag|paypal(?:\.me)?|revolut|chime sign)(?: (?:me|us|name|handle|"
            rf"tag|user(?:name)?|id|is))*(?: ?[:=]\s?| is | at )(?P<value>{_NAME})(?![\w@])",
            "a name after the name of the service",
            3,
            anchors=(
                (
                    r"(?:cash ?app|cash ?tag|paypal(?:[.]me)?|revolut|chime sign)[a-z ]{0,24}(?:[:=]|is|at)[ "
                    r"]?[a-z0-9]"
                ),
            ),
            reach=(56, 36),
            form="plain",
        ),
        Trigger(
            rf"(?<![A-Za-z.])venmo(?: (?:me|us|him|her|name|handle|user(?:name)?|id|is|acc(?:oun)?t))*(?: "
            rf"?[:=]\s?| is | at | to )(?P<value>{_NAME})"
            r"(?![\w@])",
            "a name after the name of the service",
            3,
            anchors=(r"venmo[a-z ]{0,24}(?:[:=]|is|at|to)[ ]?[a-z0-9]",),
            reach=(48, 36),
            form="plain",
        ),
        Trigger(
            r"(?<![A-Za-z])(?P<value>(?:(?:www|account)\.)?(?:venmo\.com/(?:u/)?|paypal\.me/|"
            r"paypal\.com/paypalme/|cash\.app/\$?)"
            r"[A-Za-z0-9$][\w.-]{1,30}\w)",
            "a link to a payment page",
            4,
            anchors=(r"(?:venmo\.com|paypal\.me|paypal\.com/paypalme|cash\.app)/[$a-z0-9]",),
            reach=(48, 36),
        ),
        Trigger(
            r"(?<![\w.+-])(?P<value>[A-Za-z0-9][A-Za-z0-9._-]{1,40}@(?:ok(?:hdfcbank|icici|sbi|axis)|ybl|paytm|"
            r"upi|ibl|axl|apl|yapl))(?![\w.-])",
            "a name at an Indian payment bank (UPI)",
            4,
            anchors=(r"@(?:ok(?:hdfcbank|icici|sbi|axis)|ybl|paytm|upi|ibl|axl|apl|yapl)[^a-z0-9]",),
            reach=(60, 4),
        ),
        Trigger(
            r"(?P<value>[@$]?[A-Za-z][\w.-]{2,29})",
            "the whole value of a field",
            4,
            under=(r"venmo|cash ?app|cash ?tag|paypal\.?me"),
        ),
    ),
    examine=examine,
    cues=(Cue(r"shell|bash|php|env|variable|script|jquery|regex|stock|ticker|calls|puts|shares", -3),),
    examples=(
        hit("send rent to my cash app «$JoDoe77» ty"),
        hit("Venmo «@Jo-Doe-4» for the pizza"),
        hit("«@jo_doe» on venmo works too"),
        hit("venmo me: «jo-doe-12»"),
        hit("tip jar https://«paypal.me/jodoe12»"),
        hit("donate to the Sunrise Rescue, cash app «$SunriseRescue»", form="official"),
        miss("cash app took $25 off", because="a sum of money"),
        miss("you can venmo me later", because="no name follows"),
        miss("echo $HOME in the shell", because="a variable", at_least=Confidence.WEAK),
        miss("follow @jo_doe on the bird site", because="a name at no payment service"),
    ),
    references=(
        "https://cash.app/help/3123-cashtags",
        "https://help.venmo.com/",
        "https://www.paypal.com/paypalme/",
    ),
)

DETECTORS = (PAYMENT_HANDLE,)
