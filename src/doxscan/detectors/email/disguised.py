"""Electronic mail addresses as people write them to hide them from machines.

"jane [at] mail [dot] example", "jane dot doe at gmail dot com", "jane@gmail dot com",
"j a n e @ g m a i l . c o m", "**jane**@*gmail*.com". Brackets around the words leave no doubt. The
bare words "at" and "dot" are ordinary English: they count where a host of private mailboxes or a
word such as "email" stands beside them, and never after a word that is no name ("look at").

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(EMAIL_DISGUISED, "jane [at] mail [dot] example")]
['jane@mail.example']
>>> list(look(EMAIL_DISGUISED, "we met at cafe dot com"))
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .mailbox import CUE_WORDS, is_valid, terms, whose

_OPEN = r"[\[({<]{1,2}"
_SHUT = r"[\])}>]{1,2}"
_MARK = r"[*~`|^]"
_AT_WORD = r"(?:at|@|a|arroba|chez|bei|at-sign|at sign)"
_DOT_WORD = r"(?:dot|\.|d0t|punto|punkt|point|ponto|period|puntocom|d)"
_AT = (
    rf"(?: {{0,2}}{_OPEN} ?{_AT_WORD} ?{_SHUT} {{0,2}}"
    r"| {0,2}[-_*~|/]{1,2} ?(?:at|@) ?[-_*~|/]{1,2} {0,2}"
    rf"| {{1,2}}(?:at|arroba) {{1,2}}|{_MARK}{{0,3}} {{0,2}}@ {{0,2}}{_MARK}{{0,3}})"
)
_DOT = (
    rf"(?: {{0,2}}{_OPEN} ?{_DOT_WORD} ?{_SHUT} {{0,2}}"
    r"| {0,2}[-_*~|/]{1,2} ?dot ?[-_*~|/]{1,2} {0,2}"
    rf"| {{1,2}}(?:dot|punto|punkt|point|ponto|period) {{1,2}}|{_MARK}{{0,3}} ?\.{_MARK}{{0,3}}| \. |"
    rf",(?=com(?![A-Za-z])))"
)
_INNER = _DOT.replace(r" ?\.", r"\.")
_JOIN = rf"(?:{_INNER}| {{1,2}}(?:underscore|dash|hyphen|minus|plus|guion bajo|guion) {{1,2}}|_{_MARK}{{1,2}})"
_WORD = r"[A-Za-z0-9\u0080-\U0010ffff][A-Za-z0-9_+\u0080-\U0010ffff-]{0,40}"
_NAME = r"[A-Za-z0-9\u0080-\U0010ffff][A-Za-z0-9\u0080-\U0010ffff-]{0,40}"
_EDGE = r"(?<![A-Za-z0-9_@\u0080-\U0010ffff])"
_PATTERN = (
    rf"{_EDGE}(?P<local>{_WORD}(?:{_JOIN}{_WORD}){{0,4}}){_AT}"
    rf"(?P<domain>{_NAME}(?:{_DOT}{_NAME}){{1,4}})(?![A-Za-z0-9])"
)
_SAID = "dot|punto|punkt|point|ponto|period|underscore|dash|hyphen|plus"
_HOSTS = (
    "gmail|yahoo|hotmail|outlook|icloud|protonmail|proton|aol|live|msn|ymail|gmx|tutanota|comcast|verizon|att|me|pm"
)
_BARE = (
    rf"{_EDGE}(?P<local>{_WORD}(?:{_JOIN}{_WORD}){{0,4}}){_AT}"
    r"(?P<domain>gmail|yahoo|hotmail|outlook|icloud|protonmail|proton|aol)(?![A-Za-z0-9]|[ .]{0,2}[.@])"
)
_SPACED = (
    rf"{_EDGE}(?P<local>(?:[A-Za-z0-9_.+-] {{1,2}}){{2,40}})(?:@|\(at\)|\[at\]|at) {{1,2}}"
    r"(?P<domain>(?:[A-Za-z0-9_.-] {1,2}){4,40}[A-Za-z])(?![A-Za-z0-9])"
)

BRACKETED = Evidence("the at sign or a dot is written as a word in brackets", 3)
PROVIDER = Evidence("the domain is that of a host of private mailboxes", 2)
NAMED = Evidence("the name has digits, dots or lines in it, as names of mailboxes have", 1)
BOTH = Evidence("both the at sign and a dot are spelled out", 1)
VALID = Evidence("put together, email-validator takes it for an address", 1)
MARKED = Evidence("the at sign stands between marks that divide it", 2)
JOINED = Evidence("an at sign joins the name to a domain whose dot is disguised", 2)
ANNOUNCED = Evidence("a word for electronic mail stands right before it", 2)


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    """The patterns that take a disguise apart."""
    words = rf" {{0,2}}(?:{_OPEN}|[-_*~|/]{{1,2}}| ) ?{_DOT_WORD} ?(?:{_SHUT}|[-_*~|/]{{1,2}}| ) {{0,2}}"
    return {
        "dot": re.compile(rf"{words}|{_MARK}{{0,3}} ?\.{_MARK}{{0,3}}| \. |,", re.IGNORECASE),
        "underscore": re.compile(r" +(?:underscore|guion bajo) +|_[*~`|^]{1,2}", re.IGNORECASE),
        "dash": re.compile(r" +(?:dash|hyphen|minus|guion) +", re.IGNORECASE),
        "plus": re.compile(r" +plus +", re.IGNORECASE),
        "bracket": re.compile(
            r"[\[({<]{1,2} ?[a-z@.0 -]{1,8} ?[\])}>]|[-_*~|/] ?(?:at|dot|@) ?[-_*~|/]", re.IGNORECASE
        ),
        "announced": re.compile(
            r"(?:e-?mails?(?: ?address)?|mail|inbox|write(?: to)?|reach (?:me|us|her|him|them)|contact|correo)"
            r"(?: (?:is|was|me|us|him|her|them|at|to|es|now))*['\"]?\s*[:=>-]{0,3}\s*['\"(<]?\Z",
            re.IGNORECASE,
        ),
        "said": re.compile(r"[\[({<]| (?:" + _SAID + r") ", re.IGNORECASE),
        "shell": re.compile(r"(?:^|\s)(?:ssh|scp|sftp|rsync|git clone)\s[^\n]{0,60}\Z", re.IGNORECASE),
    }


@cache
def _woken(anchors: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern of the anchors: what none of them matches is not looked at, whatever the prefilter."""
    return re.compile("|".join(f"(?:{anchor})" for anchor in anchors), re.IGNORECASE)


def _plain(part: str) -> str:
    """Return a local part or domain with its dots as dots and nothing between."""
    rules = _rules()
    part = rules["underscore"].sub("_", part)
    part = rules["dash"].sub("-", part)
    part = rules["plus"].sub("+", part)
    part = rules["dot"].sub(".", part)
    return re.sub(r"[*~`|^ ]+", "", part)


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Put the address together and weigh how far from ordinary English it is."""
    rules = _rules()
    local, domain = candidate.group("local"), candidate.group("domain")
    start, end = candidate.start, candidate.end
    sign = candidate.text[candidate.found.end("local") : candidate.found.start("domain")]
    if sign == "@" and not re.search(r"[ ,*~`|^()\[\]{}<>]", candidate.raw):
        return  # nothing is disguised: the plain detector has it
    if not _woken(candidate.trigger.anchors).search(f"\n{candidate.before(70)}{candidate.raw}{candidate.after(2)}\n"):
        return
    if sign == "@" and re.fullmatch(r"[A-Za-z0-9.-]+", domain) and not rules["said"].search(local):
        return  # what stands before a plain address is not of it
    name, host = _plain(local), _plain(domain).lower()
    is_spaced = candidate.trigger.pattern == _SPACED
    if candidate.trigger.pattern == _BARE:
        host += ".com"
    labels = host.split(".")
    is_provider = any(label in terms("hosts") for label in labels[:-1])
    has_brackets = bool(rules["bracket"].search(sign) or rules["bracket"].search(domain))
    if labels[-1] not in terms("ends"):
        yield candidate.reject("the end is no top level domain")
    elif rules["shell"].search(candidate.before(80)):
        yield candidate.reject("a command for a remote host stands before it")
    elif name.lower() in terms("no_names") and not (has_brackets and is_provider):
        yield candidate.reject("the word before is no name of a mailbox")
    elif not is_valid(f"{name}@{host}"):
        yield candidate.reject("put together, email-validator does not take it for an address")
    else:
        found = {
            BRACKETED: has_brackets,
            PROVIDER: is_provider,
            NAMED: bool(re.search(r"[\d._+]", name)),
            ANNOUNCED: bool(rules["announced"].search(candidate.before(40))),
            BOTH: sign.strip().lower() in {"at", "arroba"} and not re.fullmatch(r"[\w.-]+", domain),
            MARKED: "@" in sign and bool(is_spaced or re.search(_MARK, candidate.raw)),
            JOINED: sign == "@" and not is_spaced and not re.search(_MARK, candidate.raw),
        }
        evidence = [VALID, *(reason for reason, holds in found.items() if holds)]
        form, reason = whose(name)
        if reason.points < 0:
            evidence.append(reason)
        yield candidate.match(f"{name}@{host}", *evidence, form=form, span=(start, end))


EMAIL_DISGUISED = Detector(
    name="email-disguised",
    title="Electronic mail address, disguised from machines",
    kind=Kind.EMAIL,
    form="personal",
    triggers=(
        Trigger(
            _PATTERN,
            "the parts of an address, with the at sign or the dot disguised",
            0,
            anchors=(
                r"[\[({<]\x20?(?:at|@|a|arroba|chez|bei|dot|d0t|\.|punto|punkt|point|ponto|period) ?[\])}>]",
                r"[-_*~|/]\x20?(?:at|dot|@) ?[-_*~|/]",
                (
                    r"[\x20@a-z](?:dot|punto|punkt|point|ponto|period)\x20{1,2}(?:com|net|org|edu|gov|info|io|me|us|"
                    r"uk|co|ca|de|fr|es|it|mx|example|test|mil|biz|dev|app)(?:[^A-Za-z0-9]|$)"
                ),
                rf"\x20(?:at|arroba) {{1,2}}(?:{_HOSTS}|proton)\.[a-z]",
                r"mail[^\n]{0,60}\x20at {1,2}[a-z0-9-]{1,40}\.[a-z]",
                r"\x20@ ?[a-z0-9]|@ [a-z0-9]|@[a-z]{2,12},com",
                rf"(?:{_SAID})\x20{{1,2}}[a-z0-9_+-]{{1,40}} ?(?:@|at )",
                r"[*~`|^]@|@[*~`|^]|@[a-z0-9-]{1,40}(?:\x20\.|[*~`|^])",
            ),
            reach=(200, 140),
        ),
        Trigger(
            _BARE,
            "a name at a host of private mailboxes, without the end of the domain",
            0,
            anchors=(
                r"(?:@|\x20at|at[\])}>]) {0,2}(?:gmail|yahoo|hotmail|outlook|icloud|proton|protonmail|aol)(?:[^\w.]|$)",
            ),
            reach=(200, 8),
        ),
        Trigger(
            _SPACED,
            "the letters of an address with blanks between",
            0,
            anchors=(r"[a-z0-9_.+-]\x20[a-z0-9_.+-] {1,2}(?:@|\(at\)|\[at\]|at) [a-z0-9] [a-z0-9.] ",),
            reach=(140, 100),
        ),
    ),
    examine=examine,
    cues=(Cue(CUE_WORDS, 1, before=32, after=0),),
    examples=(
        hit("«jane [at] mail [dot] example»", form="personal"),
        hit("or «jane dot doe at gmail dot com» if you must", at_least=Confidence.STRONG),
        hit("send it to «jane.doe AT gmail DOT com»"),
        hit("hit him up: «jdoe(at)mail.example», he answers"),
        hit("«jane@gmail dot com»"),
        hit("email: «jane @ mail.example»"),
        hit("her email is «jane_doe88 at yahoo.com»"),
        hit("«j a n e 8 8 @ g m a i l . c o m»"),
        hit("mail |«jane|@|gmail|.|com»|"),
        hit("«info (at) town (dot) org»", form="role"),
        miss("we met at cafe dot com last year", because="a verb before at, and no host of private mailboxes"),
        miss("look at the dot com bubble", because="no name, and no domain"),
        miss("she is an engineer at Yahoo", because="a place of work, not a mailbox"),
        miss("find us at shop.example or sign up at gmail.com", because="no names of mailboxes before at"),
    ),
    references=("https://www.rfc-editor.org/rfc/rfc5321", "https://en.wikipedia.org/wiki/Address_munging"),
)
