"""What is a mailbox, and whose: a person's or a role's.

Syntax is asked of email-validator, offline. Roles follow RFC 2142 and what offices really use.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from doxscan.model import Evidence

__all__ = ["CUE_WORDS", "form_of", "is_valid", "terms", "whose"]

#: Words that announce an address.
CUE_WORDS = (
    r"e-?mails?|e-?mailed|e-?mailing|e-?mail address|mail|mailto|gmail|inbox|contact|reach(?:ed)?|write(?: to)?|"
    r"reply(?:-| )?to|paypal|zelle|correo(?: electronico)?|courriel|google ?pay|login|username|from|cc|bcc|to|"
    r"addr(?:ess)?"
)

_PARTS = re.compile(r"[._+-]+")


@cache
def terms(name: str) -> frozenset[str]:
    """Return the words of a list beside this module: ``hosts``, ``ends``, ``files``, ``roles``, ``no_names``."""
    lines = files(__package__ or "").joinpath(f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def form_of(local: str) -> str:
    """Return ``role`` for the name of an office or a machine, else ``personal``.

    >>> form_of("press"), form_of("city.clerk"), form_of("jane.press")
    ('role', 'role', 'personal')
    """
    name = local.lower()
    parts = [p.rstrip("0123456789") or p for p in _PARTS.split(name) if p]
    if not parts:
        return "personal"
    roles = terms("roles")
    if "".join(parts) in roles or parts[0] in roles:
        return "role"
    if name.startswith(("noreply", "no-reply", "no_reply", "do-not-reply", "donotreply", "no.reply", "bounce")):
        return "role"
    return "personal"


PERSON = Evidence("the name is not that of an office or a machine", 1)
ROLE = Evidence("the name is that of an office or a machine, not of a person", -1)


def whose(local: str) -> tuple[str, Evidence]:
    """Return the form of a mailbox with this local part, and the reason."""
    form = form_of(local)
    return form, (ROLE if form == "role" else PERSON)


@lru_cache(maxsize=4096)
def is_valid(address: str) -> bool:
    """Tell whether email-validator takes this for an address. No name server is asked."""
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - heavy, only when needed

    try:
        validate_email(address, check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError:
        return False
    return True
