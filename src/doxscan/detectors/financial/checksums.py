"""The checksums of wallets: Base58Check, Bech32 and Bech32m, Keccak-256 for Ethereum.

Short, plain and own: no library that we depend on has them, and a wallet is told from a random string by
nothing else. hashlib's SHA3 is not Ethereum's Keccak: the padding differs.

>>> base58check("1BoatSLRHtKNngkdXEeobR76b53LETtpyT")[0]
0
>>> bech32("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")
True
>>> keccak256(b"").hex()[:16]
'c5d2460186f7233c'
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

__all__ = ["BITCOIN", "RIPPLE", "base58", "base58check", "bech32", "eip55", "keccak256"]

BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
_BECH = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def base58(text: str, alphabet: str = BITCOIN) -> bytes:
    """Return the bytes that ``text`` spells in Base58. Raises ValueError for a character outside it."""
    number = 0
    for character in text:
        number = number * 58 + alphabet.index(character)
    zeros = len(text) - len(text.lstrip(alphabet[0]))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


@lru_cache(maxsize=4096)
def base58check(text: str, alphabet: str = BITCOIN) -> bytes:
    """Return version and payload where the checksum holds, else nothing."""
    try:
        data = base58(text, alphabet)
    except ValueError:
        return b""
    body, check = data[:-4], data[-4:]
    return body if len(data) > 4 and sha256(sha256(body).digest()).digest()[:4] == check else b""


@lru_cache(maxsize=4096)
def bech32(text: str) -> bool:
    """Tell whether the checksum of a Bech32 or Bech32m string holds (BIP 173, BIP 350)."""
    text = text.lower()
    at = text.rfind("1")
    try:
        data = [_BECH.index(c) for c in text[at + 1 :]]
    except ValueError:
        return False
    prefix = text[:at]
    value = 1
    for number in (*(ord(c) >> 5 for c in prefix), 0, *(ord(c) & 31 for c in prefix), *data):
        top = value >> 25
        value = (value & 0x1FFFFFF) << 5 ^ number
        for bit, generator in enumerate(_GENERATORS):
            if top >> bit & 1:
                value ^= generator
    return len(data) > 6 and value in {1, 0x2BC830A3}


_WORD = (1 << 64) - 1


def _constants() -> list[int]:
    """The round constants of Keccak-f[1600], from its shift register."""
    constants, state = [], 1
    for _ in range(24):
        constant = 0
        for j in range(7):
            if state & 1:
                constant |= 1 << ((1 << j) - 1)
            state = state << 1 ^ (0x171 if state & 0x80 else 0)
        constants.append(constant)
    return constants


def keccak256(data: bytes) -> bytes:
    """Return the Keccak-256 of a message shorter than one block (136 bytes).

    Raises ValueError for a longer one; nothing here needs it.
    """
    if len(data) > 135:
        raise ValueError("keccak256 here takes one block; the message is longer")
    block = bytearray(data) + bytearray(200 - len(data))
    block[len(data)] ^= 1
    block[135] ^= 0x80
    lanes = [
        [int.from_bytes(block[8 * (x + 5 * y) : 8 * (x + 5 * y) + 8], "little") for y in range(5)] for x in range(5)
    ]
    for constant in _constants():
        parity = [lanes[x][0] ^ lanes[x][1] ^ lanes[x][2] ^ lanes[x][3] ^ lanes[x][4] for x in range(5)]
        for x in range(5):
            spread = parity[(x - 1) % 5] ^ _turn(parity[(x + 1) % 5], 1)
            lanes[x] = [lane ^ spread for lane in lanes[x]]
        x, y, current = 1, 0, lanes[1][0]
        for t in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            current, lanes[x][y] = lanes[x][y], _turn(current, (t + 1) * (t + 2) // 2)
        for y in range(5):
            row = [lanes[x][y] for x in range(5)]
            for x in range(5):
                lanes[x][y] = row[x] ^ (~row[(x + 1) % 5] & _WORD & row[(x + 2) % 5])
        lanes[0][0] ^= constant
    return b"".join(lanes[i][0].to_bytes(8, "little") for i in range(4))


def _turn(word: int, by: int) -> int:
    by %= 64
    return (word << by | word >> (64 - by)) & _WORD if by else word


@lru_cache(maxsize=4096)
def eip55(digits: str) -> bool:
    """Tell whether the capitals of forty hexadecimal digits are as EIP-55 sets them.

    >>> eip55("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"), eip55("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD")
    (True, False)
    """
    marks = keccak256(digits.lower().encode()).hex()
    return all(c.isdigit() or c.isupper() == (m >= "8") for c, m in zip(digits, marks, strict=False))
