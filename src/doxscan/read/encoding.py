"""Bytes to text, in pieces, whatever the encoding.

Text is UTF-8, UTF-16 (with or without a byte order mark), UTF-32 with one, or else windows-1252,
which is what files that are none of these are in practice (WHATWG Encoding Standard, section 4.2).
Bytes that are no UTF-8 are read one by one as windows-1252, so that nothing around them is lost.

The text comes out ready for the detectors, code point for code point: the byte order mark is
left out, a lone carriage return is a line feed, and NUL is a blank.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator

from doxscan.model import Outcome, Problem

from .blob import Blob

__all__ = ["Text", "guess"]

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE: dict[str, Callable[[bytes, str, bool], tuple[str, int]]] = {
    "utf-16-le": codecs.utf_16_le_decode,
    "utf-16-be": codecs.utf_16_be_decode,
    "utf-32-le": codecs.utf_32_le_decode,
    "utf-32-be": codecs.utf_32_be_decode,
}
#: In 16-bit text half of the bytes are high bytes. Of a hundred, so many are zero (blanks, digits, line
#: ends), and so many are zero or the one of the script that it is written in.
FEWEST_ZEROS = 8
FEWEST_ALIKE = 80
SAMPLE = 8192
#: ``surrogateescape`` leaves a byte that is no UTF-8 as one of these.
_BROKEN = re.compile("[\udc80-\udcff]+")
_MULTIBYTE = re.compile("[^\x00-\x7f\udc80-\udcff]")
_MAYBE_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
_NOT_ASCII = bytes(range(0x80, 0x100))
_LONE_RETURN = re.compile("\r(?!\n)")
_WINDOWS = {0xDC00 + b: bytes([b]).decode("cp1252", "replace") for b in range(0x80, 0x100)}


def guess(head: bytes) -> tuple[str, int]:
    """Return the encoding of the text that begins so, and how long its byte order mark is.

    ``utf-8`` also stands for windows-1252: which it is shows when the bytes are read.

    >>> guess("his SSN is".encode("utf-16-le"))
    ('utf-16-le', 0)
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = head[first:SAMPLE:2], head[1 - first : SAMPLE : 2]
        zeros = high.count(0)
        if zeros * 100 >= FEWEST_ZEROS * len(high) > 0 and low.count(0) * 20 <= zeros:
            script = max(high.count(b) for b in {*high} - {0}) if zeros < len(high) else 0
            if (zeros + script) * 100 >= FEWEST_ALIKE * len(high):
                return encoding, 0
    return "utf-8", 0


class Text:
    """The text of a blob: iterate over it once for the pieces, then ask for the problems."""

    def __init__(self, blob: Blob) -> None:
        self._blob = blob
        self._encoding = "utf-8"
        self._broken = 0
        self._undefined = 0
        self._nuls = 0
        self._has_multibyte = False
        self._stopped = ""

    def __iter__(self) -> Iterator[str]:
        """Yield the text in pieces of about 256 KB. What goes wrong ends the text and is a problem."""
        held = ""
        for text in self._decoded():
            if "\0" in text:
                self._nuls += text.count("\0")
                text = text.replace("\0", " ")  # noqa: PLW2901
            if held or "\r" in text:
                text = held + text  # noqa: PLW2901
                held = "\r" if text.endswith("\r") else ""
                text = text.removesuffix("\r") if held else text  # noqa: PLW2901
                if text.count("\r") != text.count("\r\n"):
                    text = _LONE_RETURN.sub("\n", text)  # noqa: PLW2901
            if text:
                yield text
        if held:
            yield "\n"

    def problems(self) -> Iterator[Problem]:
        """Yield what was wrong with the text that was read, after its end."""
        origin = self._blob.origin
        for reason in (*self._blob.faults(), *([self._stopped] if self._stopped else [])):
            yield Problem(origin, reason, "read", Outcome.PART)
        if self._broken and (self._has_multibyte or self._encoding != "utf-8"):
            name = self._encoding.upper().removesuffix("-LE").removesuffix("-BE")
            instead = "windows-1252" if name == "UTF-8" else "U+FFFD"
            yield Problem(
                origin, f"{_bytes(self._broken)} not {name} and {_were(self._broken)} read as {instead}", "encoding"
            )
        elif self._undefined:
            yield Problem(
                origin,
                f"{_bytes(self._undefined)} neither UTF-8 nor windows-1252 and {_were(self._undefined)} "
                "read as U+FFFD; is the text in another encoding? convert it to UTF-8",
                "encoding",
            )
        if self._nuls:
            count = f"{self._nuls:,} NUL character{'' if self._nuls == 1 else 's'}"
            yield Problem(origin, f"{count} in the text {_were(self._nuls)} read as blanks", "encoding", Outcome.FULL)

    def _decoded(self) -> Iterator[str]:
        """Yield the decoded text as it comes."""
        try:
            self._encoding, mark = guess(self._blob.head())
            self._has_multibyte = mark > 0  # a mark says that it is no windows-1252
            pieces = self._blob.pieces()
            yield from self._narrow(pieces, mark) if self._encoding == "utf-8" else self._wide(pieces, mark)
        except OSError as error:
            self._stopped = f"could not be read to its end: {error.strerror or type(error).__name__}"

    def _narrow(self, pieces: Iterator[bytes], skip: int) -> Iterator[str]:
        """Decode UTF-8, and as windows-1252 what is none."""
        rest = b""
        for piece in pieces:
            data = piece[skip:] if skip else piece
            skip = 0
            if not rest and data.isascii():
                yield data.decode("ascii")
                continue
            data = rest + data
            try:
                text, used = codecs.utf_8_decode(data, "strict", False)  # noqa: FBT003 - takes no keyword
            except UnicodeDecodeError:
                if _MAYBE_MULTIBYTE.search(data):
                    text, used = codecs.utf_8_decode(data, "surrogateescape", False)  # noqa: FBT003
                    self._has_multibyte = self._has_multibyte or bool(_MULTIBYTE.search(text))
                    text = _BROKEN.sub(self._as_windows, text)
                else:
                    # The last bytes may be the first of a character.
                    used = len(data) if data[-1] < 0xC2 else len(data) - 1
                    text = data[:used].decode("cp1252", "replace")
                    self._broken += used - len(data[:used].translate(None, _NOT_ASCII))
                    self._undefined += text.count("\ufffd")
            else:
                self._has_multibyte = self._has_multibyte or not text.isascii()
            rest = data[used:]
            yield text
        if rest:
            yield _BROKEN.sub(self._as_windows, rest.decode("utf-8", "surrogateescape"))

    def _as_windows(self, found: re.Match[str]) -> str:
        run = found.group()
        text = run.translate(_WINDOWS)
        self._broken += len(run)
        self._undefined += text.count("\ufffd")
        return text

    def _wide(self, pieces: Iterator[bytes], skip: int) -> Iterator[str]:
        """Decode UTF-16 and UTF-32."""
        decode = _WIDE[self._encoding]
        unit = int(self._encoding[4:6]) // 8
        rest = b""
        for piece in pieces:
            data = rest + (piece[skip:] if skip else piece)
            skip = 0
            try:
                text, used = decode(data, "strict", False)  # noqa: FBT003 - takes no keyword
            except UnicodeDecodeError:
                text, used = decode(data, "replace", False)  # noqa: FBT003
                genuine = data.count("\ufffd".encode(self._encoding))
                self._broken += unit * max(1, text.count("\ufffd") - genuine)
            rest = data[used:]
            yield text
        if rest:
            self._broken += len(rest)
            yield "\ufffd"


def _bytes(count: int) -> str:
    return "1 byte is" if count == 1 else f"{count:,} bytes are"


def _were(count: int) -> str:
    return "was" if count == 1 else "were"
