"""The read side through its door: paths to blobs, blobs to documents, whatever the bytes."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import socket
from pathlib import Path

import pytest

from doxscan.model import Document, Outcome, Problem, Segment
from doxscan.read import Limits, documents
from doxscan.read.blob import Blob
from doxscan.read.walk import walk
from doxscan.structure import Layout
from doxscan.text import fold


def names(*paths: Path | str) -> list[str]:
    return [str(b.origin) for b in walk([str(p) for p in paths]) if isinstance(b, Blob)]


def problems(*paths: Path | str) -> list[Problem]:
    return [b for b in walk([str(p) for p in paths]) if isinstance(b, Problem)]


def read(path: Path | str, limits: Limits | None = None, stdin: bytes = b"") -> list[Document | Problem]:
    """Everything in the inputs, with the segments of each document as a list."""
    found: list[Document | Problem] = []
    for blob in walk([str(path)], io.BytesIO(stdin), limits):
        for one in [blob] if isinstance(blob, Problem) else documents(blob):
            held = one if isinstance(one, Problem) else Document(one.origin, list(one.segments), one.id)
            found.append(held)
    return found


def segments(path: Path | str, limits: Limits | None = None, stdin: bytes = b"") -> list[Segment]:
    documents = [d for d in read(path, limits, stdin) if isinstance(d, Document)]
    return [s for d in documents for s in d.segments if isinstance(s, Segment)]


def complaints(path: Path | str, limits: Limits | None = None, stdin: bytes = b"") -> list[Problem]:
    found: list[Problem] = []
    for one in read(path, limits, stdin):
        found.extend([one] if isinstance(one, Problem) else [s for s in one.segments if isinstance(s, Problem)])
    return found


def own(segment: Segment) -> str:
    """The text that belongs to a segment, without its context."""
    start, end = segment.core or (0, len(segment.text))
    return segment.text[start:end]


def whole(path: Path | str, limits: Limits | None = None, stdin: bytes = b"") -> str:
    return "".join(own(s) for s in segments(path, limits, stdin))


class TestWalk:
    def test_folders_are_read_by_name_and_deep(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a/z.txt", "a/c/d.txt", "a.txt"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text("x")
        assert [n[len(str(tmp_path)) + 1 :] for n in names(tmp_path)] == ["a/c/d.txt", "a/z.txt", "a.txt", "b.txt"]

    def test_hidden_files_are_read_and_git_is_not(self, tmp_path: Path) -> None:
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git/config").write_text("x")
        (tmp_path / ".env").write_text("x")
        assert names(tmp_path) == [f"{tmp_path}/.env"]

    def test_gitignore_holds_in_folders_and_deeper_ones_decide(self, tmp_path: Path) -> None:
        (tmp_path / ".gitignore").write_text("*.log\nbuild/\n/only-here.txt\n")
        (tmp_path / "sub/build").mkdir(parents=True)
        for name in (
            "a.log",
            "a.txt",
            "only-here.txt",
            "sub/only-here.txt",
            "sub/keep.log",
            "sub/b.log",
            "sub/build/c",
        ):
            (tmp_path / name).write_text("x")
        (tmp_path / "sub/.gitignore").write_text("!keep.log\n")
        kept = [os.path.relpath(n, tmp_path) for n in names(tmp_path) if not n.endswith(".gitignore")]
        assert kept == ["a.txt", "sub/keep.log", "sub/only-here.txt"]

    @pytest.mark.parametrize(
        ("rules", "left_out"),
        [
            ("**/b", ["a/b", "b"]),
            ("a/**", ["a/b", "a/c.txt"]),
            ("a/*.txt", ["a/c.txt"]),
            ("*.txt\n!d.txt", ["a/c.txt"]),
            ("?", ["a/b", "a/c.txt", "b"]),
            ("[!a]", ["a/b", "b"]),
            ("\\!x", ["!x"]),
            ("# b\n\n   \n", []),
            ("b  ", ["a/b", "b"]),
            ("b/", []),
            ("!", []),
            ("/", []),
            ("[", []),
            ("/**", ["!x", "a/b", "a/c.txt", "b", "d.txt"]),
        ],
    )
    def test_gitignore_patterns(self, tmp_path: Path, rules: str, left_out: list[str]) -> None:
        everything = ["!x", "a/b", "a/c.txt", "b", "d.txt"]
        (tmp_path / "a").mkdir()
        for name in everything:
            (tmp_path / name).write_text("x")
        (tmp_path / ".gitignore").write_bytes(rules.encode())
        kept = {os.path.relpath(n, tmp_path) for n in names(tmp_path)}
        assert sorted(set(everything) - kept) == left_out

    def test_a_named_file_is_always_read(self, tmp_path: Path) -> None:
        (tmp_path / ".gitignore").write_text("*")
        (tmp_path / "a.txt").write_text("x")
        assert names(tmp_path / "a.txt") == [f"{tmp_path}/a.txt"]
        assert names(tmp_path) == []

    def test_globs_are_expanded(self, tmp_path: Path) -> None:
        for name in ("p/a.txt", "p/b.md", "p/q/c.txt", "p/.hidden.txt"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text("x")
        assert names(tmp_path / "p/*.txt") == [f"{tmp_path}/p/a.txt"]
        assert names(tmp_path / "**/*.txt") == [f"{tmp_path}/p/a.txt", f"{tmp_path}/p/q/c.txt"]
        assert names(tmp_path / "p/[ab].*") == [f"{tmp_path}/p/a.txt", f"{tmp_path}/p/b.md"]
        assert names(tmp_path / "*/q") == [f"{tmp_path}/p/q/c.txt"]

    def test_globs_below_the_current_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "p").mkdir()
        (tmp_path / "p/a.txt").write_text("x")
        monkeypatch.chdir(tmp_path)
        assert names("p/*.txt") == names("*/a.txt") == names("**/a.txt") == ["p/a.txt"]

    def test_a_file_may_be_called_like_a_glob(self, tmp_path: Path) -> None:
        (tmp_path / "a[1].txt").write_text("x")
        assert names(tmp_path / "a[1].txt") == [f"{tmp_path}/a[1].txt"]

    def test_a_glob_without_files_is_a_problem(self, tmp_path: Path) -> None:
        (problem,) = problems(tmp_path / "*.txt")
        assert problem.outcome is Outcome.NONE
        assert "no file has such a name" in problem.message

    def test_paths_are_read_once(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("x")
        (tmp_path / "link.txt").symlink_to("a.txt")
        assert len(names(tmp_path / "a.txt", tmp_path, f"{tmp_path}/./a.txt", tmp_path / "*.txt")) == 1

    def test_a_missing_path_does_not_stop_the_others(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("x")
        (problem,) = problems(tmp_path / "none.txt", tmp_path / "a.txt")
        assert problem.outcome is Outcome.NONE
        assert "no such file" in problem.message
        assert names(tmp_path / "none.txt", tmp_path / "a.txt") == [f"{tmp_path}/a.txt"]

    @pytest.mark.parametrize("path", ["", "a\0b", "x" * 5000])
    def test_paths_that_cannot_be(self, path: str) -> None:
        (problem,) = walk([path])
        assert isinstance(problem, Problem)
        assert problem.outcome is Outcome.NONE

    def test_links_that_go_round_are_told_and_not_followed(self, tmp_path: Path) -> None:
        (tmp_path / "a/b").mkdir(parents=True)
        (tmp_path / "a/b/c.txt").write_text("x")
        (tmp_path / "a/b/up").symlink_to("../..")
        (tmp_path / "a/b/self").symlink_to("self")
        found = problems(tmp_path)
        assert [str(p.origin).rsplit("/", 1)[1] for p in found] == ["self", "up"]
        assert [p.outcome for p in found] == [Outcome.NONE, Outcome.FULL]
        assert len(names(tmp_path)) == 1

    def test_linked_folders_are_read_once(self, tmp_path: Path) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out/a.txt").write_text("x")
        (tmp_path / "in").mkdir()
        (tmp_path / "in/one").symlink_to("../out")
        (tmp_path / "in/two").symlink_to("../out")
        assert names(tmp_path / "in") == [f"{tmp_path}/in/one/a.txt"]

    def test_what_is_no_file_is_skipped_in_folders(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "null").symlink_to("/dev/null")
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(str(tmp_path / "s"))
            found = problems(tmp_path)
        assert [p.message.split(";")[0] for p in found] == ["is a device", "is a named pipe", "is a socket"]
        assert {p.outcome for p in found} == {Outcome.NONE}

    def test_a_named_device_is_read(self) -> None:
        assert read("/dev/null") == [Document(names_origin("/dev/null"), [], "")]

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_without_permission(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("x")
        (tmp_path / "a.txt").chmod(0)
        (tmp_path / "d").mkdir(mode=0)
        assert [p.message.split(";")[0] for p in complaints(tmp_path)] == ["permission denied", "permission denied"]

    def test_a_folder_that_cannot_be_listed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "a").mkdir()
        (tmp_path / "b.txt").write_text("x")
        listed = os.scandir

        def deny(path: str) -> object:
            if path.endswith("/a"):
                raise PermissionError(13, "Permission denied", path)
            return listed(path)

        monkeypatch.setattr(os, "scandir", deny)
        (problem,) = problems(tmp_path)
        assert problem.message.startswith("permission denied")
        assert names(tmp_path) == [f"{tmp_path}/b.txt"]

    def test_deep_folders(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        for _ in range(1200):
            Path("d").mkdir()
            os.chdir("d")
        Path("a.txt").write_text("x")
        assert len(names(tmp_path)) == 1
        Path("a.txt").unlink()
        for _ in range(1200):
            os.chdir("..")
            Path("d").rmdir()

    def test_names_that_are_no_text(self, tmp_path: Path) -> None:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("x")
        assert names(tmp_path) == [f"{tmp_path}/\ufffd.txt"]
        assert whole(tmp_path) == "x"

    def test_standard_input_is_read_once(self) -> None:
        assert [str(b.origin) for b in walk([], io.BytesIO(b"x"))] == ["<stdin>"]
        assert len(list(walk(["-", "-"], io.BytesIO(b"x")))) == 1
        assert whole("-", stdin=b"hello") == "hello"


def names_origin(path: str) -> object:
    return next(b.origin for b in walk([path]))


TEXT = "Zoë’s SSN: 219-09-9998 — 東京 🙂\nsecond line\n"


class TestEncodings:
    @pytest.mark.parametrize(
        "encoding",
        ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be-sig", "utf-16-be-sig"],
    )
    def test_text_is_the_same_in_every_encoding(self, tmp_path: Path, encoding: str) -> None:
        mark = "\ufeff" if encoding.endswith("be-sig") else ""
        name = encoding.removesuffix("-sig") if mark else encoding
        (tmp_path / "a.txt").write_bytes((mark + TEXT).encode(name))
        (segment,) = segments(tmp_path / "a.txt")
        assert segment == Segment(TEXT)
        assert complaints(tmp_path / "a.txt") == []

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
    def test_other_scripts_without_a_mark(self, tmp_path: Path, encoding: str) -> None:
        text = "Его телефон 816 555 0123, дом на углу.\nОн живёт там давно, и все это знают.\n" * 3
        (tmp_path / "a.txt").write_bytes(text.encode(encoding))
        assert whole(tmp_path / "a.txt") == text

    def test_windows_1252_is_read_in_full(self, tmp_path: Path) -> None:
        text = "Zoë’s café – 219-09-9998\n" * 1000
        (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
        assert whole(tmp_path / "a.txt") == text
        assert complaints(tmp_path / "a.txt") == []

    @pytest.mark.parametrize("last", ["é", "Ã", "\xf0"])
    def test_windows_1252_may_end_with_any_byte(self, tmp_path: Path, last: str) -> None:
        (tmp_path / "a.txt").write_bytes(f"caf{last}".encode("cp1252"))
        assert whole(tmp_path / "a.txt") == f"caf{last}"
        assert complaints(tmp_path / "a.txt") == []

    def test_bytes_that_windows_1252_has_not(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(b"caf\xe9 \x81 219-09-9998")
        assert whole(tmp_path / "a.txt") == "café \ufffd 219-09-9998"
        (problem,) = complaints(tmp_path / "a.txt")
        assert problem.outcome is Outcome.PART
        assert "1 byte is neither UTF-8 nor windows-1252" in problem.message

    def test_broken_utf8_is_read_and_told_once(self, tmp_path: Path) -> None:
        good = "Zoë 219-09-9998 "
        (tmp_path / "a.txt").write_bytes((good.encode() + b"caf\xe9 \xff\n") * 30_000)
        assert whole(tmp_path / "a.txt") == (good + "café ÿ\n") * 30_000
        (problem,) = complaints(tmp_path / "a.txt")
        assert problem.message == "60,000 bytes are not UTF-8 and were read as windows-1252"
        assert problem.outcome is Outcome.PART

    def test_a_mark_promises_utf8(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfcaf\xe9")
        assert whole(tmp_path / "a.txt") == "café"
        assert complaints(tmp_path / "a.txt")[0].message == "1 byte is not UTF-8 and was read as windows-1252"

    def test_characters_on_the_edge_of_what_is_read_at_once(self, tmp_path: Path) -> None:
        for shift in range(4):
            text = "a" * shift + "🙂ë東" * 60_000
            (tmp_path / "a.txt").write_bytes(text.encode())
            assert whole(tmp_path / "a.txt") == text
            (tmp_path / "a.txt").write_bytes(text.encode("utf-16"))
            assert whole(tmp_path / "a.txt") == text
        assert complaints(tmp_path / "a.txt") == []

    def test_utf16_cut_short(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes("219-09-9998 x".encode("utf-16")[:-1])
        assert whole(tmp_path / "a.txt") == "219-09-9998 \ufffd"
        assert complaints(tmp_path / "a.txt")[0].message == "1 byte is not UTF-16 and was read as U+FFFD"

    def test_half_a_pair_in_utf16(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes("\ufeffab".encode("utf-16-le") + b"\x3d\xd8" + "cd".encode("utf-16-le"))
        assert whole(tmp_path / "a.txt") == "ab\ufffdcd"
        assert complaints(tmp_path / "a.txt")[0].message == "2 bytes are not UTF-16 and were read as U+FFFD"

    def test_nul_divides_and_is_noted(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(b"his SSN is\x00219-09-9998, and more of the same text")
        assert whole(tmp_path / "a.txt") == "his SSN is 219-09-9998, and more of the same text"
        (problem,) = complaints(tmp_path / "a.txt")
        assert problem.outcome is Outcome.FULL

    def test_line_ends(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(b"a\r\nb\rc\nd\r")
        assert whole(tmp_path / "a.txt") == "a\r\nb\nc\nd\n"

    def test_a_line_end_on_the_edge_of_what_is_read_at_once(self, tmp_path: Path) -> None:
        for shift in range(3):
            text = "x" * ((1 << 16) - 1 - shift) + "\r\ny\r" + "z" * (1 << 18) + "\r\n"
            (tmp_path / "a.txt").write_bytes(text.encode())
            assert whole(tmp_path / "a.txt") == text.replace("y\r", "y\n")

    def test_an_empty_file_is_a_document(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(b"")
        (document,) = read(tmp_path / "a.txt")
        assert isinstance(document, Document)
        assert document.segments == []

    @pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"])
    def test_nothing_but_a_mark(self, tmp_path: Path, mark: bytes) -> None:
        (tmp_path / "a.txt").write_bytes(mark)
        assert whole(tmp_path / "a.txt") == ""
        assert complaints(tmp_path / "a.txt") == []


NOISE = random.Random(4).randbytes(20_000)  # noqa: S311 - any bytes will do


class TestBinary:
    @pytest.mark.parametrize(
        ("data", "what"),
        [
            (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF document"),
            (b"PK\x03\x04\x14\x00\x00\x00[Content_Types].xml....word/document.xml", "a Word document"),
            (b"PK\x03\x04\x14\x00\x00\x00a.txt", "a ZIP archive"),
            (gzip.compress(b"his SSN is 219-09-9998"), "a gzip archive"),
            (b"BZh91AY&SY\x01\x02\x03", "a bzip2 archive"),
            (b"\xfd7zXZ\x00\x00", "an xz archive"),
            (b"\x28\xb5\x2f\xfd\x04", "a Zstandard archive"),
            (b"7z\xbc\xaf\x27\x1c\x00", "a 7-Zip archive"),
            (b"\x89PNG\r\n\x1a\n\x00", "a PNG image"),
            (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
            (b"GIF89a\x01\x00\x01\x00", "a GIF image"),
            (b"\x7fELF\x02\x01\x01", "a program (ELF)"),
            (b"SQLite format 3\x00\x10", "an SQLite database"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "an old Office document or Outlook message"),
            (b"\x00" * 512, "binary data"),
            (bytes(range(256)) * 4, "binary data"),
            (b"\x01\x02\x03", "binary data"),
            (NOISE, "binary data"),
            (b"\x00\x00\x00\x01" * 500, "binary data"),
            (b"\x01\x00\x02\x00" * 500, "binary data"),
        ],
    )
    def test_binary_is_named_and_not_read(self, tmp_path: Path, data: bytes, what: str) -> None:
        (tmp_path / "a.txt").write_bytes(data)
        (problem,) = read(tmp_path / "a.txt")
        assert isinstance(problem, Problem)
        assert problem.outcome is Outcome.NONE
        assert problem.message == f"is {what}; this version reads plain text, JSON Lines and CSV"

    @pytest.mark.parametrize(
        "text",
        [
            "BMW für Köln",
            "MZ ist Müllers Zeitung – 219-09-9998",
            "GIF89a is a format of images",
            "PK is short for Patrick",
            "BZh is no word",
            "\x1b[31mred\x1b[0m and \x0c a new page",
            "Rar! is a cry",
        ],
    )
    def test_text_that_begins_like_something_else(self, tmp_path: Path, text: str) -> None:
        for encoding in ("cp1252", "utf-8"):
            (tmp_path / "a.txt").write_bytes(text.encode(encoding))
            assert whole(tmp_path / "a.txt") == text


SSN = "219-09-9998"


class TestPieces:
    @pytest.mark.parametrize("width", [0, 30, 5000, 300_000])
    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def test_cores_make_up_the_text_and_places_are_right(self, tmp_path: Path, width: int, end: str) -> None:
        chance = random.Random(width)  # noqa: S311 - any text will do
        lines = [
            "".join(chance.choices("abcdefgh é🙂", k=chance.randint(0, width)))
            for _ in range(200_000 // (width + 1) + 2)
        ]
        text = end.join(lines)
        (tmp_path / "a.txt").write_bytes(text.encode())
        limits = Limits(piece=20_000, context=4096)
        found = segments(tmp_path / "a.txt", limits)
        assert "".join(map(own, found)) == text
        at = 0
        for segment in found:
            start, stop = segment.core or (0, len(segment.text))
            begin = at - start
            assert segment.offset == begin
            assert segment.text == text[begin : begin + len(segment.text)]
            assert segment.line == text.count("\n", 0, begin) + 1
            assert segment.column == begin - (text.rfind("\n", 0, begin) + 1) + 1
            assert start >= min(at, limits.context)
            at += stop - start
            assert len(segment.text) - stop >= min(len(text) - at, limits.context)
            assert len(segment.text) <= limits.piece + 4 * limits.context
            if width <= 5000 and at < len(text):
                assert text[at - 1] == "\n"

    def test_short_text_is_one_segment(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("his SSN is 219-09-9998")
        assert segments(tmp_path / "a.txt") == [Segment("his SSN is 219-09-9998")]

    def test_each_thing_begins_in_one_core(self, tmp_path: Path) -> None:
        limits = Limits(piece=1000, context=100)
        for shift in range(0, 40, 3):
            text = "x" * shift + f" {SSN} and so on" * 3000
            (tmp_path / "a.txt").write_text(text)
            starts = []
            for segment in segments(tmp_path / "a.txt", limits):
                low, high = segment.core or (0, len(segment.text))
                at = segment.text.find(SSN)
                while at >= 0:
                    if low <= at < high:
                        starts.append(segment.offset + at)
                    at = segment.text.find(SSN, at + 1)
            assert starts == [i for i in range(len(text)) if text.startswith(SSN, i)]

    def test_more_than_the_limit_is_left_and_told(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("x" * 100_000)
        assert whole(tmp_path / "a.txt", Limits(max_bytes=70_000)) == "x" * 70_000
        (problem,) = complaints(tmp_path / "a.txt", Limits(max_bytes=70_000))
        assert problem.outcome is Outcome.PART
        assert "limit of 70,000 bytes" in problem.message
        assert complaints(tmp_path / "a.txt", Limits(max_bytes=100_000)) == []
        assert complaints("-", Limits(max_bytes=4), stdin=b"abcd") == []
        assert len(complaints("-", Limits(max_bytes=4), stdin=b"abcde")) == 1


class TestFilesThatChange:
    def test_what_is_written_meanwhile_is_not_followed(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text("x" * 600_000)
        (blob,) = walk([str(path)])
        assert isinstance(blob, Blob)
        blob.head()
        with path.open("a") as file:
            file.write("y")
        found = [s for d in documents(blob) if isinstance(d, Document) for s in d.segments]
        assert "y" not in "".join(s.text for s in found if isinstance(s, Segment))

    def test_a_file_that_shrinks_is_read_in_part(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text("x" * 600_000)
        (blob,) = walk([str(path)])
        assert isinstance(blob, Blob)
        blob.head()
        os.truncate(path, 70_000)
        found = [s for d in documents(blob) if isinstance(d, Document) for s in d.segments]
        assert isinstance(found[-1], Problem)
        assert found[-1].outcome is Outcome.PART
        assert found[-1].message == "became shorter while it was read: 70,000 of 600,000 bytes were there"

    def test_a_file_that_is_gone_when_its_turn_comes(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text("x")
        (blob,) = walk([str(path)])
        path.unlink()
        assert isinstance(blob, Blob)
        (problem,) = documents(blob)
        assert isinstance(problem, Problem)
        assert problem.outcome is Outcome.NONE
        assert "no such file" in problem.message

    def test_a_source_that_fails_is_read_in_part(self) -> None:
        class Failing(io.BytesIO):
            def read(self, size: int | None = -1) -> bytes:
                if self.tell() >= 65_536:
                    raise OSError(5, "Input/output error")
                return super().read(size)

        found: list[object] = []
        for blob in walk(["-"], Failing(b"x" * 100_000)):
            assert isinstance(blob, Blob)
            for document in documents(blob):
                assert isinstance(document, Document)
                found.extend(document.segments)
        assert isinstance(found[0], Segment)
        assert isinstance(found[-1], Problem)
        assert found[-1].message == "could not be read to its end: Input/output error"


class TestJsonLines:
    def posts(self, tmp_path: Path, *lines: str, name: str = "p.jsonl") -> list[Document | Problem]:
        (tmp_path / name).write_text("\n".join(lines) + "\n")
        return read(tmp_path / name)

    def test_each_line_is_a_document(self, tmp_path: Path) -> None:
        found = self.posts(tmp_path, '{"id": 7, "text": "one\\ntwo", "author": "x"}', "", '{"text": "three"}')
        assert [(str(d.origin), d.id) for d in found] == [
            (f"{tmp_path}/p.jsonl > line 1", "7"),
            (f"{tmp_path}/p.jsonl > line 3", "3"),
        ]
        assert [d.segments for d in found if isinstance(d, Document)] == [[Segment("one\ntwo")], [Segment("three")]]

    def test_without_text_every_value_is_read_under_its_keys(self, tmp_path: Path) -> None:
        record = {"id": 1, "title": "a\nb", "user": {"email": "jo@mail.example", "tags": ["x", "y"]}, "ssn": 219099998}
        record |= {"ok": True, "none": None}
        (document,) = self.posts(tmp_path, json.dumps(record))
        assert isinstance(document, Document)
        assert document.segments == [
            Segment("a\nb", ("title",), offset=0, line=1),
            Segment("jo@mail.example", ("email", "user"), offset=4, line=3),
            Segment("x", ("tags", "user"), offset=20, line=4),
            Segment("y", ("tags", "user"), offset=22, line=5),
            Segment("219099998", ("ssn",), offset=24, line=6),
        ]

    @pytest.mark.parametrize(
        ("line", "message"),
        [
            ("no json at all", "is no JSON"),
            ('{"text": "cut', "is no JSON"),
            ("{}", "holds no text"),
            ('{"id": 3}', "holds no text"),
            ('{"id": 3, "text": null}', "holds no text"),
            ("null", "holds no text"),
            ("[" * 100_000, "nested too deep"),
            ("1" * 5000, "is no JSON that can be read"),
        ],
    )
    def test_a_line_that_is_no_post_is_told_and_the_rest_goes_on(self, tmp_path: Path, line: str, message: str) -> None:
        problem, document = self.posts(tmp_path, line, '{"text": "next"}')
        assert isinstance(problem, Problem)
        assert message in problem.message
        assert problem.outcome is Outcome.PART
        assert str(problem.origin).endswith("p.jsonl > line 1")
        assert isinstance(document, Document)

    def test_no_message_quotes_the_input(self, tmp_path: Path) -> None:
        (problem,) = self.posts(tmp_path, f'{{"text": "\\{SSN}"}}')
        assert isinstance(problem, Problem)
        assert SSN not in str(problem)

    def test_nested_deep_but_readable(self, tmp_path: Path) -> None:
        (document,) = self.posts(tmp_path, '{"a":' * 400 + '"deep"' + "}" * 400)
        assert isinstance(document, Document)
        assert [s.text for s in document.segments if isinstance(s, Segment)] == ["deep"]

    def test_standard_input_is_sniffed(self) -> None:
        (document,) = read("-", stdin=b'{"id": "p1", "text": "his SSN"}\n')
        assert document.id == "p1"
        assert whole("-", stdin=b'{"a": 1}\n') == '{"a": 1}\n'
        assert whole("-", stdin=b'{"text": no json}') == '{"text": no json}'

    def test_json_of_one_object_is_plain_text(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_text('{"text": "x"}')
        assert whole(tmp_path / "a.json") == '{"text": "x"}'

    def test_utf16_and_windows_line_ends(self, tmp_path: Path) -> None:
        (tmp_path / "p.ndjson").write_bytes('{"text": "é"}\r\n{"text": "b"}\r\n'.encode("utf-16"))
        assert [s.text for s in segments(tmp_path / "p.ndjson")] == ["é", "b"]

    def test_lines_on_the_edge_of_what_is_read_at_once(self, tmp_path: Path) -> None:
        texts = [f"{i} " + "x" * (i * 37 % 9000) for i in range(300)]
        found = self.posts(tmp_path, *(json.dumps({"text": t}) for t in texts))
        assert [own(s) for d in found if isinstance(d, Document) for s in d.segments if isinstance(s, Segment)] == texts

    def test_a_long_post_comes_in_pieces(self, tmp_path: Path) -> None:
        (tmp_path / "p.jsonl").write_text(json.dumps({"text": "ab\n" * 200_000}) + '\n{"text": "c"}')
        assert whole(tmp_path / "p.jsonl") == "ab\n" * 200_000 + "c"

    def test_a_line_too_long_to_hold_is_read_as_plain_text(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("doxscan.read.jsonl.LONGEST_LINE", 300_000)
        long = json.dumps({"text": "x " * 400_000})
        first, problem, document, last = self.posts(tmp_path, '{"text": "a"}', long, '{"text": "b"}')
        assert isinstance(problem, Problem)
        assert str(problem.origin).endswith("line 2")
        assert isinstance(document, Document)
        assert "".join(own(s) for s in document.segments if isinstance(s, Segment)) == long
        assert (first.id, document.id, last.id) == ("1", "2", "3")


def labelled(path: Path, limits: Limits | None = None, stdin: bytes = b"") -> dict[str, tuple[str, ...]]:
    """Every word of the own text of a table with the labels that detectors would see over it."""
    import re

    seen: dict[str, tuple[str, ...]] = {}
    for segment in segments(path, limits, stdin):
        layout = Layout(segment, fold(segment.text).text)
        low, high = segment.core or (0, len(segment.text))
        for word in re.finditer(r"\w+", segment.text):
            if low <= word.start() < high:
                assert word.group() not in seen, "read twice"
                seen[word.group()] = layout.labels(word.start())
    return seen


class TestTables:
    def test_the_header_speaks_for_every_row_of_every_piece(self, tmp_path: Path) -> None:
        rows = [f"n{i},s{i},c{i}" for i in range(5000)]
        (tmp_path / "a.csv").write_text("\n".join(["name,ssn,city", *rows]))
        seen = labelled(tmp_path / "a.csv", Limits(piece=5000, context=500))
        assert all(
            seen[f"n{i}"] == ("name",) and seen[f"s{i}"] == ("ssn",) and seen[f"c{i}"] == ("city",) for i in range(5000)
        )

    @pytest.mark.parametrize(
        ("name", "header", "row"),
        [
            ("a.tsv", "name\tssn", "A\tB"),
            ("a.csv", "name;ssn", "A;B"),
            ("a.csv", 'sep=;\n"name";"ssn"', "A;B"),
            ("a.csv", "\n\nname,ssn", "A,B"),
            ("a.csv", "Release of March\n\nname,ssn", "A,B"),
            ("a.csv", "name|ssn", "A|B"),
            ("a.CSV", "\ufeffname,ssn", "A,B"),
            ("a.csv", "name,ssn\r", "A,B\r"),
        ],
    )
    def test_headers(self, tmp_path: Path, name: str, header: str, row: str) -> None:
        (tmp_path / name).write_bytes(f"{header}\n{row}\n".encode())
        seen = labelled(tmp_path / name)
        assert (seen["A"], seen["B"]) == (("name",), ("ssn",))

    def test_a_table_of_one_column(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text("ssn\nA\nB\n")
        assert labelled(tmp_path / "a.csv")["B"] == ("ssn",)

    @pytest.mark.parametrize(
        "text", ["1,2,3\n4,5,6\n", "Dear Jo and all of you there\nA\n", "", "\n", "name,ssn", "a@b.example,c\nA,B\n"]
    )
    def test_without_a_header_it_is_plain_text(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "a.csv").write_text(text)
        assert whole(tmp_path / "a.csv") == text
        assert not any(s.header for s in segments(tmp_path / "a.csv"))

    def test_cells_with_line_breaks_are_texts_of_their_own(self, tmp_path: Path) -> None:
        text = 'id,body,mail\nA,"B\nC ""D"", E\r\nF",G\nH,I,J\n"K\nL",M,"N\nO"\nP,"Q",R\n'
        (tmp_path / "a.csv").write_bytes(text.encode())
        seen = labelled(tmp_path / "a.csv")
        under = {"id": "AHKLP", "body": "BCDEFIMQ", "mail": "GJNOR"}
        for label, words in under.items():
            assert {seen[w] for w in words} == {(label,)}
        for segment in segments(tmp_path / "a.csv"):
            assert text[segment.offset : segment.offset + len(segment.text)] == segment.text
            assert segment.line == text.count("\n", 0, segment.offset) + 1
            assert segment.column == segment.offset - text.rfind("\n", 0, segment.offset)

    def test_quotes_that_quote_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text('id,size,mail\nA,5\'11",B\nC,6\'0",D\nE,"F,G\nH,I,J\n')
        seen = labelled(tmp_path / "a.csv")
        assert [seen[w][0] for w in "ABCDHIJ"] == ["id", "mail", "id", "mail", "id", "size", "mail"]

    def test_lines_that_are_no_rows_have_no_labels(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text("id,name,ssn\nA,B,C\nTotal\n\nD,E,F\nthe end\n")
        seen = labelled(tmp_path / "a.csv")
        assert seen["Total"] == seen["end"] == ()
        assert seen["F"] == ("ssn",)

    def test_a_row_on_the_edge_of_what_is_read_at_once(self, tmp_path: Path) -> None:
        rows = [f'n{i},"{"x" * (i % 50)}\ny{i}",m{i}' if i % 3 else f"n{i},y{i},m{i}" for i in range(20_000)]
        (tmp_path / "a.csv").write_text("\n".join(["name,body,mail", *rows]).replace("x", "-"))
        seen = labelled(tmp_path / "a.csv")
        assert all(
            seen[f"n{i}"] == ("name",) and seen[f"y{i}"] == ("body",) and seen[f"m{i}"] == ("mail",)
            for i in range(20_000)
        )

    def test_a_quote_that_is_never_closed(self, tmp_path: Path) -> None:
        rows = "".join(f"n{i},s{i},m{i}\n" for i in range(100_000))
        (tmp_path / "a.csv").write_text(f'name,ssn,mail\nA,"B,C\n{rows}')
        seen = labelled(tmp_path / "a.csv")
        assert {seen[f"s{i}"] for i in range(100_000)} == {("ssn",)}

    @pytest.mark.parametrize("line", ["x" * 3_000_000, '"' + "x,\n" * 1_000_000, ",x" * 1_500_000])
    def test_a_line_without_end(self, tmp_path: Path, line: str) -> None:
        text = f"id,name,ssn\nA,B,C\n{line}\nD,E,F\n"
        (tmp_path / "a.csv").write_text(text)
        assert whole(tmp_path / "a.csv") == text
        assert max(len(s.text) for s in segments(tmp_path / "a.csv")) < 300_000

    def test_tables_of_other_names_are_told_by_what_they_hold(self, tmp_path: Path) -> None:
        text = "name,ssn,city\n" + "A,B,C\n"
        rows = "".join(f"n{i},s{i},c{i}\n" for i in range(3000))
        for source in (tmp_path / "a.txt", "-"):
            (tmp_path / "a.txt").write_text(text + rows)
            seen = labelled(Path(source), Limits(piece=5000, context=500), (text + rows).encode())
            assert seen["s2999"] == ("ssn",)

    def test_prose_with_commas_is_no_table(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Al, Jo, Di,\nlook, look, look\nat this\n")
        assert not any(s.header for s in segments(tmp_path / "a.txt"))
