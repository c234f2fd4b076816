"""The command line, through its door: what it prints, what it hides, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doxscan.cli import app
from doxscan.detect import Detector
from doxscan.detect.engine import Engine
from doxscan.detect.prefilter import Prefilter

SSN = "219-09-9998"
POST = f"his SSN is {SSN}, lives at 4417 Wornall Rd, KCMO"
HIDDEN = (SSN, "219099998", "9998")
COMMAND = [sys.executable, "-m", "doxscan"]


def doxscan(*words: str, text: str | bytes = "") -> Result:
    return CliRunner().invoke(app, list(words), input=text, catch_exceptions=False)


def process(*words: str, text: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *words], input=text, capture_output=True, text=True, check=False, env=os.environ | env
    )


def one_line(done: Result, code: int, words: str) -> None:
    """Assert that a run ended with a code and with one line on stderr that says so."""
    assert done.exit_code == code, done.output
    (line,) = done.stderr.splitlines()
    assert line.startswith("doxscan: ")
    assert words in line


_MADE: dict[object, Engine] = {}


@pytest.fixture(autouse=True)
def one_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the engine of the installed detectors once for all tests of this process."""

    def kept(detectors: Sequence[Detector], prefilter: type[Prefilter]) -> Engine:
        key = (tuple(map(id, detectors)), prefilter)
        if key not in _MADE:
            _MADE[key] = Engine(detectors, prefilter)
        return _MADE[key]

    monkeypatch.setattr("doxscan.scanner.Engine", kept)


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "post.txt"
    path.write_text(POST, encoding="utf-8")
    return path


# What it ends with


def test_findings_are_one() -> None:
    done = doxscan("scan", text=POST)
    assert done.exit_code == 1
    assert "<stdin>:1:12" in done.stdout or "stdin:1:12" in done.stdout
    assert not [s for s in HIDDEN if s in done.output]


def test_nothing_is_zero() -> None:
    done = doxscan("scan", text="")
    assert done.exit_code == 0
    assert "No findings." in done.stdout
    assert done.stderr == ""


def test_a_missing_file_is_three_and_one_line() -> None:
    one_line(doxscan("scan", "no-such-file.txt"), 3, "no-such-file.txt")


def test_a_missing_file_beside_a_finding_is_one(post: Path) -> None:
    one_line(doxscan("scan", "no-such-file.txt", str(post)), 1, "no-such-file.txt")


def test_below_the_threshold_is_zero() -> None:
    assert doxscan("scan", "--exclude", "ssn,home-address,school-employment", text=POST).exit_code == 0
    assert doxscan("scan", "-c", "email", text=POST).exit_code == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["scan", "-c", "emial"], 'did you mean "email"'),
        (["scan", "--exclude", "emial"], 'did you mean "email"'),
        (["scan", "--min-confidence", "strnog"], 'did you mean "strong"'),
        (["scan", "--min-confidence", "emial=weak"], 'did you mean "email"'),
        (["scan", "--profile", "kcm"], 'did you mean "kcmo"'),
        (["scan", "--profile", "no/such.toml"], "cannot be read"),
        (["scan", "--frmat", "json"], "--format"),
        (["scan", "--format", "xml"], "xml"),
        (["scan", "--engine", "fast"], "fast"),
        (["scan", "-j", "many"], "many"),
        (["scan", "--output", "no/such/folder/a.json"], "make it first"),
        (["scna"], 'did you mean "scan"'),
        (["explain", "us-sn"], 'did you mean "us-ssn"'),
        (["explain"], "NAME"),
        (["detectors", "check", "us-sn"], 'did you mean "us-ssn"'),
        (["profiles", "show", "kcm"], 'did you mean "kcmo"'),
        (["completion", "tcsh"], "tcsh"),
        (["stream", "-c", "emial"], 'did you mean "email"'),
    ],
)
def test_wrong_words_are_two_and_one_line(words: list[str], message: str) -> None:
    one_line(doxscan(*words), 2, message)


def test_a_bad_profile_file_is_two_and_one_line(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("id = ", encoding="utf-8")
    one_line(doxscan("scan", "--profile", str(bad)), 2, "not TOML")


def test_an_unexpected_error_shows_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(POST)

    monkeypatch.setattr("doxscan.scanner.Scanner.scan", fail)
    done = doxscan("stream", text=json.dumps({"id": 1, "text": POST}))
    one_line(done, 2, "internal error: RuntimeError in test_cli.py:")
    assert not [s for s in HIDDEN if s in done.output]
    monkeypatch.setenv("DOXSCAN_DEBUG", "1")
    with pytest.raises(RuntimeError):
        doxscan("stream", text=json.dumps({"id": 1, "text": POST}))


# What it hides


@pytest.mark.parametrize("shape", ["table", "json", "jsonl", "csv"])
@pytest.mark.parametrize(
    "more", [[], ["--explain"], ["--color"], ["--coverage", "--explain", "--min-confidence", "weak"]], ids=" ".join
)
def test_no_output_shows_a_value(shape: str, more: list[str], post: Path) -> None:
    done = doxscan("scan", str(post), "-f", shape, *more)
    assert done.exit_code == 1
    assert not [s for s in HIDDEN if s in done.output]
    assert "4417" not in done.output


@pytest.mark.parametrize("shape", ["table", "json", "jsonl", "csv"])
def test_reveal_shows_values(shape: str, post: Path) -> None:
    done = doxscan("scan", str(post), "-f", shape, "--reveal")
    assert SSN in done.stdout


# Bad input


def test_bad_input_is_a_line_each_and_the_rest_goes_on(tmp_path: Path, post: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "nul.txt").write_bytes(b"ssn \0 219-09-9998\0\0\0" + bytes(range(256)) * 8)
    (tmp_path / "broken.txt").write_bytes(b"caf\xe9 \xff\xfe ssn 219-09-9998")
    (tmp_path / "posts.jsonl").write_text('{"id": 1, "text": "nothing"}\nno json\n{"id": 2}\n', encoding="utf-8")
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o000)
    try:
        done = doxscan("scan", str(tmp_path), "-f", "json")
    finally:
        locked.chmod(0o700)
    assert done.exit_code == 1
    report = json.loads(done.stdout)
    assert str(post) in {f["origin"][0] for f in report["findings"]}
    assert not [s for s in HIDDEN if s in done.output]
    assert len(done.stderr.splitlines()) == len(report["problems"])
    assert all(line.startswith("doxscan: ") for line in done.stderr.splitlines())
    named = {Path(p["origin"][0]).name for p in report["problems"]}
    assert "posts.jsonl" in named
    if os.getuid():
        assert "locked" in named
    assert not report["summary"]["complete"]
    assert "empty.txt" not in named


def test_posts_that_are_none_are_answered() -> None:
    lines = [
        b'\xef\xbb\xbf{"id": "a", "text": "his SSN is 219-09-9998"}',
        b"",
        b"no json",
        b"[1]",
        b'{"id": 7}',
        b'{"id": [1, null], "text": 3}',
        b'{"text": "x"}',
        b'{"id": 1e999, "text": "x"}',
        b'{"id": "bytes", "text": "caf\xe9, SSN 219-09-9998"}',
        b"[" * 100_000,
        b'{"id": ' + b"9" * 5000 + b', "text": ""}',
        b'{"id": "\\ud800", "text": "\\ud800 his SSN is 219-09-9998"}',
        b'{"id": "last", "text": "", "lang": "en"}',
    ]
    done = doxscan("stream", text=b"\n".join(lines))
    assert done.exit_code == 3
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    names = ["a", None, None, 7, [1, None], None, None, "bytes", None, None, "\ud800", "last"]
    assert [a["id"] for a in answers] == names
    assert [bool(a["problems"]) for a in answers] == [
        False, True, True, True, True, False, True, True, True, True, False, False,
    ]  # fmt: skip
    assert [len(a["findings"]) for a in answers] == [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0]
    assert all(a["schema"] == "doxscan.post/1" for a in answers)
    assert not [s for s in HIDDEN if s in done.output]


def test_a_post_is_answered_with_its_places_and_a_verdict() -> None:
    text = f"né 🎂\n{POST}"
    done = doxscan("stream", text=json.dumps({"id": "x", "text": text}))
    assert done.exit_code == 0
    answer = json.loads(done.stdout)
    first = next(f for f in answer["findings"] if f["category"] == "ssn")
    assert text[first["start"] : first["end"]] == SSN
    assert (first["line"], first["column"]) == (2, 12)
    assert first["masked"] == "***-**-****"
    assert sum(e["points"] for e in first["evidence"]) == first["points"]
    assert answer["verdict"]["dox"] is True
    assert answer["verdict"]["level"] == "exposed"


def test_each_post_is_answered_before_the_next_is_read() -> None:
    with subprocess.Popen([*COMMAND, "stream"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for number in range(3):
            running.stdin.write(json.dumps({"id": number, "text": POST}).encode() + b"\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == number
        running.stdin.close()
        assert running.wait() == 0


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text((json.dumps({"text": POST}) + "\n") * 3000, encoding="utf-8")
    for words in (["stream"], ["scan", "-", "-f", "jsonl"]):
        with (
            many.open("rb") as source,
            subprocess.Popen(
                [*COMMAND, *words], stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            ) as running,
        ):
            assert running.stdout is not None
            assert running.stderr is not None
            running.stdout.readline()
            running.stdout.close()
            assert running.stderr.read() == b""
            assert running.wait() == 141


def test_ctrl_c_is_one_line_and_a_summary(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(POST, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "scan", str(tmp_path / "a.txt"), "-", "-f", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert json.loads(running.stdout.readline())["type"] == "profile"
        assert json.loads(running.stdout.readline())["type"] == "finding"
        time.sleep(0.3)  # now it waits for standard input
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)
    assert running.returncode == 130
    assert len(err.splitlines()) == 1
    assert b"interrupted" in err
    last = json.loads(out.splitlines()[-1])
    assert last["type"] == "summary"
    assert last["interrupted"] is True
    assert last["total"] >= 1


# Where it goes and how it looks


def test_formats_can_be_read_back(post: Path) -> None:
    report = json.loads(doxscan("scan", str(post), "-f", "json").stdout)
    lines = [json.loads(line) for line in doxscan("scan", str(post), "-f", "jsonl").stdout.splitlines()]
    rows = list(csv.DictReader(io.StringIO(doxscan("scan", str(post), "-f", "csv").stdout)))
    seen = [(f["category"], f["line"], f["column"]) for f in report["findings"]]
    assert ("ssn", 1, 12) in seen
    assert seen == [(f["category"], f["line"], f["column"]) for f in lines if f["type"] == "finding"]
    assert seen == [(r["category"], int(r["line"]), int(r["column"])) for r in rows]


def test_a_report_goes_to_a_file_whole_and_by_its_suffix(post: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "report.json"
    done = doxscan("scan", str(post), "-o", str(target))
    assert done.exit_code == 1
    assert done.stdout == ""
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "doxscan.report/1"
    assert [p.name for p in target.parent.iterdir()] == ["report.json"]
    assert doxscan("scan", str(post), "-o", str(target), "-f", "csv").exit_code == 1
    assert target.read_text(encoding="utf-8").startswith("category,")


def test_an_input_is_never_written_over(post: Path, tmp_path: Path) -> None:
    one_line(doxscan("scan", str(post), "-o", str(post)), 2, "never written over")
    link = tmp_path / "link.txt"
    link.symlink_to(post)
    one_line(doxscan("scan", str(link), "-o", str(post)), 2, "never written over")
    one_line(doxscan("scan", str(tmp_path), "-o", str(post)), 2, "outside of it")
    assert post.read_text(encoding="utf-8") == POST


def test_a_report_in_the_scanned_folder_is_not_read_by_its_own_run(post: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.json"
    assert doxscan("scan", str(tmp_path), "-o", str(target)).exit_code == 1
    report = json.loads(target.read_text(encoding="utf-8"))
    assert {f["origin"][0] for f in report["findings"]} == {str(post)}


def test_quiet_is_findings_only_and_twice_is_nothing(post: Path) -> None:
    done = doxscan("scan", str(post), "no-such-file.txt", "-q")
    assert done.exit_code == 1
    assert done.stderr == ""
    assert "***-**-****" in done.stdout
    assert "violation" not in done.stdout
    done = doxscan("scan", str(post), "no-such-file.txt", "-qq")
    assert (done.exit_code, done.output) == (1, "")


def test_colour_is_for_terminals_and_for_those_who_ask(post: Path) -> None:
    words = ("scan", str(post))
    assert "\x1b" not in process(*words).stdout
    assert "\x1b[" in process(*words, "--color", TERM="xterm-256color").stdout
    assert "\x1b[" in process(*words, "--color", TERM="xterm-256color", NO_COLOR="1").stdout
    assert "\x1b" not in process(*words, "--no-color").stdout


def test_a_terminal_gets_a_drawn_table_without_colour_where_asked(post: Path) -> None:
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    for env, is_coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        main, side = pty.openpty()
        done = subprocess.run(
            [*COMMAND, "scan", str(post)],
            stdout=side,
            stderr=subprocess.PIPE,
            check=False,
            env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "80"} | env,
        )
        os.close(side)
        shown = b""
        try:
            while data := os.read(main, 65536):
                shown += data
        except OSError:
            pass
        os.close(main)
        assert done.returncode == 1
        assert b"Social Security numbers" in shown
        assert (b"\x1b[3" in shown or b"\x1b[1;3" in shown) is is_coloured
        assert not [s for s in HIDDEN if s.encode() in shown]


def test_explain_prints_reasons_and_what_was_let_go() -> None:
    done = doxscan("scan", "--explain", text="his SSN is 219-09-9998\n\n" + "word " * 40 + "\nssn 000-12-3456")
    assert "written 123-45-6789" in done.stdout
    assert "Looked at and let go" in done.stdout
    assert "never issued" in done.stdout


# The other commands


def test_detectors_are_listed() -> None:
    assert "us-ssn" in doxscan("detectors").stdout
    listed = json.loads(doxscan("detectors", "--format", "json").stdout)
    assert listed["schema"] == "doxscan.detectors/1"
    row = next(r for r in listed["detectors"] if r["name"] == "us-ssn")
    assert (row["kind"], row["category"], row["source"].split()[0]) == ("ssn", "ssn", "doxscan")


def test_a_detector_that_breaks_the_contract_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from doxscan.detect import Detector, Kind, Trigger, hit, miss
    from doxscan.detect.catalogue import Catalogue, Offer

    bad = Detector(
        "Bad_One",
        "",
        Kind.SSN,
        (Trigger(r"\d{5}", "", 3, anchors=(r"x\d{5}",)),),
        examples=(hit("«12345»"), miss("12345", because="no reason"), miss("a", because="")),
    )
    monkeypatch.setattr("doxscan.detect.catalogue.load", lambda: Catalogue((Offer(bad, "somebody 1.0"),)))
    done = doxscan("detectors", "check")
    assert done.exit_code == 1
    asleep = "the example '12345' must give ['12345']; found [] (hyperscan)"
    for words in (
        "Bad_One (somebody 1.0): the name must be kebab-case",
        "the title is empty",
        "trigger 1 gives no reason",
        "no references",
        "three examples for, or more; found 1",
        "three examples against, or more; found 2",
        "does not say because",
        "the example '12345' must give []; found ['12345'] (re)",
        *([asleep] if find_spec("hyperscan") else []),
    ):
        assert words in done.stdout, words


def test_explain_shows_a_detectors_page() -> None:
    page = doxscan("explain", "us-ssn").stdout
    for words in ("“Social Security numbers” (ssn)", "What wakes it:", "because", "https://www.ssa.gov", "«"):
        assert words in page


def test_profiles_are_listed_and_shown() -> None:
    assert "enactment not verified" in doxscan("profiles").stdout
    assert "school or employment location" in doxscan("profiles", "show", "kcmo").stdout
    shown = json.loads(doxscan("profiles", "show", "kcmo", "--format", "json").stdout)
    assert [c["id"] for c in shown["categories"]][-1] == "school-employment"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_printed(shell: str) -> None:
    assert "_DOXSCAN_COMPLETE" in doxscan("completion", shell).stdout


def test_categories_are_completed() -> None:
    done = process(COMP_WORDS="doxscan scan -c ssn,ho", COMP_CWORD="3", _DOXSCAN_COMPLETE="bash_complete")
    assert "ssn,home-address" in done.stdout


def test_version_and_help() -> None:
    from doxscan import __version__

    assert doxscan("--version").stdout == f"doxscan {__version__}\n"
    assert doxscan("-h").stdout == doxscan("--help").stdout


# What it imports


def imported(*words: str, text: str = "") -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "doxscan", *words],
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


def test_the_version_costs_little_more_than_click() -> None:
    ours = {name for name in imported("--version") if name.startswith("doxscan")}
    assert ours <= {"doxscan", "doxscan.cli", "doxscan.errors", "doxscan.__main__"}


@pytest.mark.parametrize("words", [["stream"], ["scan"]])
def test_a_quiet_post_imports_nothing_heavy(words: list[str]) -> None:
    text = "does anyone know a good plumber near Waldo"
    names = imported(*words, text=json.dumps({"text": text}) if words == ["stream"] else text)
    roots = {name.partition(".")[0] for name in names}
    assert not roots & {"rich", "phonenumbers", "usaddress", "email_validator", "stdnum", "pycrfsuite", "dns"}


def test_the_engine_may_be_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOXSCAN_ENGINE", "fast")
    done = doxscan("scan", text="nothing")
    assert done.exit_code == 2
    assert "fast" in done.stderr
    monkeypatch.setenv("DOXSCAN_ENGINE", "re")
    assert doxscan("scan", text="nothing").exit_code == 0
