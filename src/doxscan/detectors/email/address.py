r"""Electronic mail addresses as software reads them: ``name@domain``.

The grammar is that of RFC 5321 and RFC 6531 (letters of all scripts), checked by email-validator
without a name server. Not addresses: message identifiers (RFC 5322), ``git@host:path`` and other
remote shells, handles on social networks (``@user@host``), package versions, names of files, and
user names inside of a URL (RFC 3986, user information).

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(EMAIL_ADDRESS, "Mail <jane@mail.example>.")]
['jane@mail.example']
>>> list(look(EMAIL_ADDRESS, "git clone git@code.example:jane/site.git"))
[]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .mailbox import CUE_WORDS, is_valid, terms, whose

VALID = Evidence("email-validator takes it for an address", 1)

_LETTER = r"[A-Za-z0-9_\u0080-\U0010ffff]"
_LOCAL = rf"{_LETTER}[A-Za-z0-9_.+'&\u0080-\U0010ffff-]{{0,80}}"
_LABEL = r"[A-Za-z0-9\u0080-\U0010ffff](?:[A-Za-z0-9\u0080-\U0010ffff-]{0,62})"
_DOMAIN = rf"(?:{_LABEL}\.){{1,8}}[A-Za-z\u0080-\U0010ffff][A-Za-z0-9\u0080-\U0010ffff-]{{1,40}}"
_PATTERN = rf"(?<![A-Za-z0-9_\u0080-\U0010ffff]){_LOCAL}@{_DOMAIN}"


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    """Patterns of surroundings that make an address something else."""
    return {
        "id": re.compile(
            r"(?:^|[\s\"'>])(?:message-?id|in-reply-to|references|content-id|resent-message-id|thread-index|cid|"
            r"x-[a-z-]{0,30}-id|msgid|x-ms-[a-z-]{1,40}|gmail_original_message_id)[\"']?\s*[:=]\s*[\"']?"
            r"(?:<[^<>\s]{1,200}>[\s,]{0,4}){0,8}(?:<[^<>\s]{0,200})?\Z",
            re.IGNORECASE,
        ),
        "url": re.compile(r"[a-z][a-z0-9+.-]{1,20}://[^\s/@?#\"'<>]*\Z", re.IGNORECASE),
        "shell": re.compile(
            r"(?:^|[\s`$(])(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id|sshfs|autossh|sshpass)\s[^\n;|&]{0,80}\Z",
            re.IGNORECASE,
        ),
        "path": re.compile(r"\s?[:\s]~|:/|:[\w.~-]{1,40}/[\w./-]|:[\w-]{1,60}\.git\b|:[~]?[$#]|/[\w.-]{1,60}\.git\b"),
        "machine": re.compile(
            r"(?=[^@]*\d)[0-9a-f]{24,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|"
            r"[\w+=/-]*[0-9a-f]{8}[.$-][0-9a-f$.-]{8,}[\w.$-]*|\d{12,}[.\w$-]*\d{4,}[\w.$-]*|"
            r"\d{10,}\.\d{3,}[\w.$-]*|.*javamail.*|ca[a-z0-9+/=_-]{40,}",
            re.IGNORECASE,
        ),
        "version": re.compile(r"v?\d{1,4}\.\d{1,6}(?:\.|$)"),
        "glued": re.compile(r"(.*\.(?:com|org|net|edu|gov))\.([A-Z][a-z]+|https?|www|[A-Z]+)$"),
        "run-on": re.compile(r"(.*\.(?:com|org|net|edu|gov))(?:[A-Z][a-z]+)+$"),
    }


def _is_letter(character: str) -> bool:
    """Tell whether a character that is not ASCII may stand in a name."""
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _bounds(local: str, domain: str) -> tuple[int, int]:
    """Return how many characters at the front of ``local`` and at the end of ``domain`` are not of it."""
    skip = 0
    if not local.isascii():
        for at, character in enumerate(local):
            if not character.isascii() and not _is_letter(character):
                skip = at + 1
        rest = local[skip:]
        if domain.isascii():
            # Ideographs and kana run on into an address without a blank.
            skip += max((at + 1 for at, c in enumerate(rest) if "\u2e80" <= c <= "\ud7ff"), default=0)
    cut = len(domain)
    if not domain.isascii():
        for at, character in enumerate(domain):
            if not character.isascii() and not _is_letter(character):
                cut = at
                break
        else:
            dot = domain.rfind(".")
            last = domain[dot + 1 :]
            ascii_run = 0
            while ascii_run < len(last) and last[ascii_run].isascii():
                ascii_run += 1
            if domain[:dot].isascii() and 0 < ascii_run < len(last) and last[:ascii_run].lower() in terms("ends"):
                cut = dot + 1 + ascii_run
    return skip, len(domain) - cut


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep what email-validator accepts and what its surroundings do not make something else."""
    rules = _rules()
    local, _, domain = candidate.raw.partition("@")
    start = candidate.start
    skip, cut = _bounds(local, domain)
    if not skip and candidate.text[max(0, start - 1) : start] == "\\" and local[0] in "nrt":
        skip = 1  # the end of an escaped line, not a letter of the name
    while skip < len(local) and local[skip] in ".'&+-":
        skip += 1
    local = local[skip:]
    start += skip
    domain = domain[: len(domain) - cut]
    for rule in ("glued", "run-on"):
        found = rules[rule].match(domain)
        if found:
            domain = found[1]
    domain = domain.rstrip("-.")
    end = candidate.start + candidate.raw.index("@") + 1 + len(domain)
    because = _why_not(candidate, local, domain.lower(), start, end)
    if because:
        yield candidate.reject(because)
        return
    form, reason = whose(local)
    yield candidate.match(f"{local}@{domain.lower()}", VALID, reason, form=form, span=(start, end))


def _why_not(candidate: Candidate, local: str, domain: str, start: int, end: int) -> str:
    """Return why this is no address; '' where it is one."""
    rules = _rules()
    text = candidate.text
    last = domain.rpartition(".")[2]
    if not local or "." not in domain:
        return "no name before the at sign, or no dot in the domain"
    if last in terms("files"):
        return "the end is that of a file name"
    if rules["version"].match(domain) and not domain[:4].isalpha():
        return "a version stands after the at sign"
    if text[end : end + 1] == "@":
        return "another at sign follows: no address has two"
    behind = text[max(0, start - 240) : start]
    if behind[-1:] == "@":
        return "a handle: an at sign stands before the name"
    if rules["url"].search(behind):
        return "the user name of a URL"
    if rules["id"].search(behind):
        return "the header before it holds identifiers of messages"
    ahead = text[end : end + 80]
    if local.lower() in {"git", "hg", "svn", "gitlab"} or rules["path"].match(ahead):
        return "a place on a host: a path follows"
    if rules["shell"].search(behind):
        return "a command for a remote host stands before it"
    if rules["machine"].fullmatch(local) or domain == "mail.gmail.com":
        return "the name is a number of a machine, as in identifiers of messages"
    if not is_valid(f"{local}@{domain}"):
        return "email-validator does not take it for an address"
    return ""


EMAIL_ADDRESS = Detector(
    name="email-address",
    title="Electronic mail address",
    kind=Kind.EMAIL,
    form="personal",
    triggers=(Trigger(_PATTERN, "written name@domain", 3, anchors=(r"@",), reach=(260, 300)),),
    examine=examine,
    cues=(Cue(CUE_WORDS, 1),),
    examples=(
        hit("write to «jane.doe@mail.example», please", at_least=Confidence.STRONG, form="personal"),
        hit("Reach us: «press@town.example».", form="role"),
        hit('{"mail":"«jane\\u002ddoe@mail.example»"}'),
        hit("mailto:«jane%40mail.example»?subject=hi"),
        hit("jo:hunter2 «jo@mail.example»:hunter2"),
        hit("mail «jürgen@müller.example» or (jane) <«jane+news@mail.example»>"),
        hit("她的邮箱是«jane88@mail.example»,别忘了"),
        miss("Message-ID: <20240103.8812@mx1.mail.example>", because="the header holds identifiers of messages"),
        miss("git clone git@code.example:jane/site.git", because="a path on a host follows"),
        miss("npm i @types/node@20.1.4 and icon@2x.png", because="a version and a name of a file"),
        miss("follow @jane@social.example", because="a handle begins with an at sign"),
        miss("postgres://app:secret@db.mail.example/prod", because="the user name of a URL"),
        miss("$ ssh -p 2222 deploy@web1.host.example", because="a remote shell"),
    ),
    references=(
        "https://www.rfc-editor.org/rfc/rfc5321",
        "https://www.rfc-editor.org/rfc/rfc6531",
        "https://www.rfc-editor.org/rfc/rfc2142",
        "https://pypi.org/project/email-validator/",
    ),
)
