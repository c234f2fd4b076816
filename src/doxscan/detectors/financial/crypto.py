"""Wallets: addresses of crypto-currencies.

An address with a checksum that holds is nothing else: Bitcoin, Litecoin, Dogecoin, Tron (Base58Check),
Bitcoin and Litecoin (Bech32), Ripple (Base58Check with its own alphabet). An Ethereum address has a
checksum only in its capitals (EIP-55). Monero is known by its length, Solana only by the word beside it.
A wallet that gathers gifts for an organisation has the form ``official``.

>>> from doxscan.detect.engine import look
>>> [m.form for m in look(WALLET, "btc bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")]
['crypto']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.model import Match, Rejection

from .checksums import BITCOIN, RIPPLE, base58, base58check, bech32, eip55
from .place import group_of, value_of

CHECKED = Evidence("the checksum holds", 4)
CAPITALS = Evidence("the capitals are the checksum that EIP-55 sets", 2)
NO_CAPITALS = Evidence("the capitals are not those that EIP-55 sets", -1)
OFFICIAL = Evidence("gathers gifts for an organisation", -1)

#: First byte of a Base58Check address: Bitcoin, Litecoin, Dogecoin, Tron; Ripple's alphabet makes its 0 an r.
_VERSIONS = frozenset({0, 5, 0x30, 0x32, 0x1E, 0x41})
_GIFT = re.compile(r"(?i)donat|contribut|support (?:us|our|the)|give to|gifts?(?![a-z])")
_ORGANISATION = re.compile(
    r"(?i)(?<![a-z])(?:foundation|charity|charities|non-?profit|rescue|shelter|church|relief|fund(?:raiser)?|"
    r"projects?|society|"
    r"food bank|campaign|library|institute|association|organi[sz]ation|hospital|us|our|inc|open.?source|alliance|"
    r"network)(?![a-z])"
)


def _is_official(candidate: Candidate) -> bool:
    near = candidate.before(120) + candidate.after(48)
    return bool(_GIFT.search(near) and _ORGANISATION.search(near))


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Keep what its own checksum proves, or what the words beside it call a wallet."""
    value = value_of(candidate)
    reasons: list[Evidence] = []
    if value[:2].lower() == "0x":
        digits = value[2:]
        if len(set(digits.lower())) < 4:
            yield candidate.reject("a few digits over and over are a placeholder")
            return
        if digits != digits.lower() and digits != digits.upper():
            reasons.append(CAPITALS if eip55(digits) else NO_CAPITALS)
    elif value[:4].lower() in {"bc1q", "bc1p", "ltc1"}:
        if not bech32(value):
            yield candidate.reject("the checksum does not hold (Bech32)")
            return
        reasons.append(CHECKED)
    elif candidate.trigger.form == "checked":
        body = base58check(value, RIPPLE if value[0] == "r" else BITCOIN)
        if not (len(body) == 21 and body[0] in _VERSIONS):
            yield candidate.reject("the checksum does not hold (Base58Check)")
            return
        reasons.append(CHECKED)
    elif candidate.trigger.form == "key" and len(base58(value)) != 32:
        yield candidate.reject("it does not spell a key of 32 bytes")
        return
    form = "crypto"
    if _is_official(candidate):
        reasons.append(OFFICIAL)
        form = "official"
    yield candidate.match(value, *reasons, form=form, group=group_of(candidate))


_58 = "[1-9A-HJ-NP-Za-km-z]"
_CUES = (
    Cue(
        r"btc|bitcoin|eth|ethereum|ether|ltc|litecoin|doge|dogecoin|trx|tron|xrp|ripple|xmr|monero|usdt|usdc|"
        r"tether|solana|sol|"
        r"wallet|crypto|coins?|address|send|paid to|metamask|coinbase|ledger|ens|deposit|withdraw\w*",
        2,
    ),
    Cue(
        r"contract|tx|txn|transaction|hash|commit|sha1|sha|checksum|token address|bytecode|selector|git",
        -3,
        before=32,
        after=8,
    ),
)

WALLET = Detector(
    name="crypto-wallet",
    title="Address of a crypto-currency wallet",
    kind=Kind.FINANCIAL,
    form="crypto",
    triggers=(
        Trigger(
            rf"(?<![A-Za-z0-9])(?-i:[13LMDTr]{_58}{{25,34}})(?![A-Za-z0-9])",
            "letters and digits as in a wallet",
            0,
            anchors=(r"[^a-z0-9][13lmdtr][a-z0-9]{25}",),
            reach=(30, 12),
            form="checked",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?:bc1[pq]|ltc1)[a-z0-9]{20,86}(?![A-Za-z0-9])",
            "letters and digits as in a wallet",
            0,
            anchors=(r"(?:bc1[pq]|ltc1)[a-z0-9]{20}",),
            reach=(28, 72),
        ),
        Trigger(
            r"(?<![A-Za-z0-9])0x[0-9a-f]{40}(?![A-Za-z0-9])",
            "forty hexadecimal digits after 0x",
            3,
            anchors=(r"0x[0-9a-f]{40}[^0-9a-z]",),
            reach=(46, 2),
        ),
        Trigger(
            rf"(?<![A-Za-z0-9])(?-i:[48][0-9AB]{_58}{{93}}(?:{_58}{{11}})?)(?![A-Za-z0-9])",
            "ninety-five letters and digits as in a Monero wallet",
            3,
            anchors=(r"[^a-z0-9][48][0-9ab][a-z0-9]{93}",),
            reach=(98, 16),
        ),
        Trigger(
            rf"(?<![A-Za-z])(?:sol|solana|"
            rf"phantom)(?![A-Za-z])[^\n]{{0,32}}?(?<![A-Za-z0-9/])(?P<value>(?-i:{_58}{{32,44}}))(?![A-Za-z0-9])",
            "letters and digits as in a wallet, after the word Solana",
            3,
            anchors=(r"(?:sol|solana|phantom)[^a-z][^\n]{0,32}[a-z0-9]{32}",),
            reach=(80, 16),
            form="key",
        ),
        Trigger(
            r"(?<![A-Za-z0-9])addr1[a-z0-9]{50,100}(?![A-Za-z0-9])",
            "letters and digits as in a Cardano wallet",
            3,
            anchors=(r"addr1[a-z0-9]{50}",),
            reach=(60, 56),
        ),
    ),
    examine=examine,
    cues=_CUES,
    examples=(
        hit("his btc is «1BoatSLRHtKNngkdXEeobR76b53LETtpyT» lol", at_least=Confidence.STRONG),
        hit("«bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq»"),
        hit("eth wallet «0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed»", at_least=Confidence.CERTAIN),
        hit("donate to our foundation: «bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq»", form="official"),
        miss("1BoatSLRHtKNngkdXEeobR76b53LETtpyU", because="the checksum does not hold"),
        miss("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp", because="the checksum does not hold"),
        miss("tx 0x" + "5aaeb6053f3e94c9" * 4, because="sixty-four digits are a transaction"),
    ),
    references=(
        "https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki",
        "https://github.com/bitcoin/bips/blob/master/bip-0350.mediawiki",
        "https://eips.ethereum.org/EIPS/eip-55",
    ),
)

DETECTORS = (WALLET,)
