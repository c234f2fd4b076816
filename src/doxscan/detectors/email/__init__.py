"""Electronic mail addresses, plain and disguised.

``address`` finds what software would take for an address (RFC 5321, RFC 6531). ``disguised`` finds
what only a reader takes for one: "jane dot doe at gmail dot com". ``mailbox`` tells what is an
address, and whose it is: a person's or a role's.

>>> from doxscan.detect.engine import look
>>> [(m.value.reveal(), m.form) for m in look(EMAIL_ADDRESS, "write to jane.doe@mail.example, please")]
[('jane.doe@mail.example', 'personal')]
>>> [(m.value.reveal(), m.form) for m in look(EMAIL_DISGUISED, "jane dot doe at gmail dot com")]
[('jane.doe@gmail.com', 'personal')]
"""

from __future__ import annotations

from .address import EMAIL_ADDRESS
from .disguised import EMAIL_DISGUISED

DETECTORS = (EMAIL_ADDRESS, EMAIL_DISGUISED)
