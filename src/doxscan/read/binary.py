"""What a blob is that is not text, told from its first bytes.

Most formats begin with bytes of their own ("magic", as their specifications give them); others are
told by the control bytes that no text has.
"""

from __future__ import annotations

import re

from .encoding import guess

__all__ = ["name"]

#: Beginnings that are bytes no text begins with.
_MAGIC = (
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x04\x22\x4d\x18", "an LZ4 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x7fELF", "a program (ELF)"),
    (b"\xcf\xfa\xed\xfe", "a program (Mach-O)"),
    (b"\xce\xfa\xed\xfe", "a program (Mach-O)"),
    (b"\xca\xfe\xba\xbe", "a program (Java or Mach-O)"),
    (b"\x00asm", "a program (WebAssembly)"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document or Outlook message"),
    (b"\x1a\x45\xdf\xa3", "a Matroska or WebM video"),
    (b"\xff\xfb", "an MP3 recording"),
    (b"\x89HDF\r\n\x1a\n", "an HDF5 data file"),
    (b"\x93NUMPY", "a NumPy data file"),
    (b"\xed\xab\xee\xdb", "an RPM package"),
    (b"\x00\x01\x00\x00\x00", "a font"),
)
#: Beginnings that a text may have: what follows must hold control bytes, which text has not.
_PERHAPS = (
    (b"BZh", "a bzip2 archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"!<arch>\n", "an ar archive or Debian package"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"BM", "a bitmap image"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"ID3", "an MP3 recording"),
    (b"MZ", "a program (Windows)"),
    (b"PAR1", "a Parquet data file"),
    (b"!BDN", "an Outlook mailbox (PST)"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OTTO", "a font"),
    (b"bplist00", "a binary property list"),
)
_RIFF = {b"WEBP": "a WebP image", b"WAVE": "a WAV recording", b"AVI ": "an AVI video"}
_ZIPPED = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument document"),
    (b"mimetypeapplication/epub", "an EPUB book"),
    (b"[Content_Types].xml", "an Office document"),
)
_PDF = re.compile(rb"[\x00\s\xef\xbb\xbf]*%PDF-\d")
#: Bytes that text does not hold: not tab, line ends, form feed and escape.
_CONTROLS = bytes([*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
#: So many of the first bytes are counted.
SAMPLE = 8192
#: A larger share of control bytes makes it binary, in percent: alone, or beside bytes that are not UTF-8.
MOST_CONTROLS = 30
MOST_CONTROLS_BESIDE_BROKEN = 5


def name(head: bytes) -> str:
    """Return what the bytes are the beginning of, as ``a PDF document``; '' where it is text.

    >>> name(b"%PDF-1.7 ...")
    'a PDF document'
    >>> name(b"Call me. I have no phone.")
    ''
    """
    if _PDF.match(head):
        return "a PDF document"
    for magic, what in _MAGIC:
        if head.startswith(magic):
            return what
    if head[:4] in {b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"}:
        return next((what for part, what in _ZIPPED if part in head), "a ZIP archive")
    sample = head[:SAMPLE]
    if _has_controls(sample):
        for magic, what in _PERHAPS:
            if head.startswith(magic):
                return what
        if head[:4] == b"RIFF":
            return _RIFF.get(head[8:12], "a RIFF media file")
        if head[4:8] == b"ftyp":
            return "an MP4 or HEIF media file"
        if head[257:262] == b"ustar":
            return "a tar archive"
    return "binary data" if _is_binary(sample) else ""


def _has_controls(sample: bytes) -> bool:
    return len(sample.translate(None, _CONTROLS)) != len(sample)


def _is_utf8(sample: bytes) -> bool:
    try:
        # The sample may end within a character.
        sample[: len(sample) - 4].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_binary(sample: bytes) -> bool:
    """Tell whether the share of control bytes is larger than in any text."""
    encoding, mark = guess(sample)
    if encoding != "utf-8":
        wide = sample[mark:].decode(encoding, "replace")
        odd = sum(1 for c in wide if (c < " " and c not in "\t\n\v\f\r\x1b") or c in "\ufffd\ufffe\uffff")
        return odd * 100 > MOST_CONTROLS_BESIDE_BROKEN * len(wide) + 100
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 100 > MOST_CONTROLS * len(sample):
        return True
    return controls * 100 > MOST_CONTROLS_BESIDE_BROKEN * len(sample) and not _is_utf8(sample)
