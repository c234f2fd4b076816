"""Scanner and reports: places, excerpts, masks in every format, and formats that can be read back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from doxscan.detect import Cue, Detector, Kind, Trigger
from doxscan.detect.catalogue import Catalogue, Offer
from doxscan.model import (
    Coverage,
    Document,
    Finding,
    Origin,
    Outcome,
    Problem,
    Rejected,
    Segment,
    Summary,
)
from doxscan.report import FORMATS, Event, Style, writer
from doxscan.report.sheet import COLUMNS, guard
from doxscan.scanner import Scanner
from doxscan.settings import Settings

NUMBER = Detector(
    name="us-ssn",
    title="Social Security number",
    kind=Kind.SSN,
    triggers=(Trigger(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])", "written 123-45-6789", 2),),
    cues=(Cue("ssn", 4), Cue("order", -3)),
    form="full",
)
SSN = Offer(NUMBER, "test 1")
SECRETS = ("219-09-9998", "219099998", "9998", "523-44-7719", "7719")
TEXT = (
    "he is\r\nhis SSN is 219-09-9998 or 523-44-7719\r\n"
    "a line between them, long enough to part the numbers from each other\n"
    "order 219-09-9998 is a lot number, and then comes nothing for some time\n"
    "=cmd() ssn 523-44-7719 \x1b[31mred\x07 tail"
)


@pytest.fixture(autouse=True)
def _one_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but Social Security numbers: these tests are about what becomes of a match."""
    monkeypatch.setattr("doxscan.scanner.catalogue.load", lambda: Catalogue((SSN,)))


def scanned(**settings: object) -> list[Finding | Rejected | Problem]:
    document = Document(Origin(("box.zip", "=post.txt")), (Segment(TEXT),), "p1")
    return list(Scanner(Settings(**settings)).scan(document))  # type: ignore[arg-type]


def summary(findings: int = 3) -> Summary:
    gone = Coverage(Origin(("gone.txt",)), Outcome.NONE, ("there is no such file",))
    return Summary(
        profile="kcmo",
        profile_status="introduced",
        not_shown_by_text=("intent", "danger"),
        findings={"ssn": findings},
        inputs={Outcome.FULL: 1, Outcome.NONE: 1},
        documents=1,
        characters=len(TEXT),
        seconds=0.5,
        incomplete=(gone,),
    )


def written(name: str, *, reveal: bool = False, explain: bool = True, **style: object) -> tuple[str, str]:
    problem = Problem(Origin(("gone.txt",)), "there is no such file", "walk", Outcome.NONE)
    events = [*scanned(reveal=reveal, explain=explain), problem, summary()]
    out, notes = io.StringIO(), io.StringIO()
    profile = Scanner().profile.record()
    writer(name)(iter(events), out, Style(profile, explain=explain, notes=notes, **style))  # type: ignore[arg-type]
    return out.getvalue(), notes.getvalue()


def findings(events: list[Finding | Rejected | Problem]) -> list[Finding]:
    return [e for e in events if isinstance(e, Finding)]


def test_places_count_lines_columns_and_code_points() -> None:
    for finding in findings(scanned()):
        place = finding.place
        line = TEXT.split("\n")[place.line - 1]
        assert line[place.column - 1 :].startswith(TEXT[place.start : place.end])
        assert place.id == "p1"
    assert [str(f.place) for f in findings(scanned())][:2] == ["box.zip > =post.txt:2:12", "box.zip > =post.txt:2:27"]


def test_places_of_a_later_piece_count_from_the_document() -> None:
    text = "x\nhis SSN is 219-09-9998"
    later = Segment(text, offset=1000, line=40, column=5)
    (finding,) = Scanner().scan(Document(Origin(("f",)), (later,)))
    assert isinstance(finding, Finding)
    assert (finding.place.line, finding.place.column, finding.place.start) == (41, 12, 1013)
    first = Segment("ssn 219-09-9998", offset=1000, line=40, column=5)
    (finding,) = Scanner().scan(Document(Origin(("f",)), (first,)))
    assert isinstance(finding, Finding)
    assert (finding.place.line, finding.place.column) == (40, 9)


def test_an_excerpt_is_one_line_and_masks_every_match_and_digit() -> None:
    seen = findings(scanned(min_confidence=Scanner().settings.min_confidence))
    assert seen[0].excerpt == "his SSN is ***-**-**** or ***-**-****"
    assert all("\x1b" not in f.excerpt and "\x07" not in f.excerpt for f in seen)
    assert not any(c.isdigit() for f in seen for c in f.excerpt)


def test_an_excerpt_masks_what_was_not_asked_for_and_what_was_too_weak(monkeypatch: pytest.MonkeyPatch) -> None:
    name = Detector("a-name", "t", Kind.SCHOOL, (Trigger("larkmoor high", "a word", 1),))
    offers = (SSN, Offer(name, "test 1"))
    monkeypatch.setattr("doxscan.scanner.catalogue.load", lambda: Catalogue(offers))
    settings = Settings(categories=frozenset({"ssn"}))
    (finding,) = Scanner(settings).scan_text("at Larkmoor High, ssn 219-09-9998, room 12")
    assert finding.excerpt == "at ******** ****, ssn ***-**-****, room **"


def test_an_excerpt_masks_matches_of_the_next_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    name = Detector("a-name", "t", Kind.SCHOOL, (Trigger("larkmoor high", "a word", 1),))
    offers = (SSN, Offer(name, "test 1"))
    monkeypatch.setattr("doxscan.scanner.catalogue.load", lambda: Catalogue(offers))
    text = "ssn 219-09-9998 at Larkmoor High"
    (finding,) = Scanner().scan(Document(Origin(("f",)), (Segment(text, core=(0, 17)),)))
    assert isinstance(finding, Finding)
    assert "Larkmoor" not in finding.excerpt


def test_a_long_line_gives_a_short_excerpt() -> None:
    (finding,) = Scanner().scan_text("word " * 500 + "ssn 219-09-9998" + " word" * 500)
    assert 40 < len(finding.excerpt) < 90


def test_reveal_opens_value_and_excerpt() -> None:
    seen = findings(scanned(reveal=True))
    assert [f.value for f in seen] == ["219-09-9998", "523-44-7719", "523-44-7719"]
    assert "219-09-9998 or 523-44-7719" in seen[0].excerpt


def test_a_reason_that_quotes_the_value_is_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    from doxscan.detect import Evidence

    def careless(candidate):  # type: ignore[no-untyped-def]
        yield candidate.match(None, Evidence(f"I saw {candidate.raw}", 3))

    bad = Detector("a-careless-one", "t", Kind.SSN, (Trigger(r"\d{6}", "six digits", 1),), careless)
    monkeypatch.setattr("doxscan.scanner.catalogue.load", lambda: Catalogue((Offer(bad, "test 1"),)))
    (finding,) = Scanner().scan_text("see 471902")
    assert [e.reason for e in finding.evidence] == ["six digits", "I saw ******"]


def test_explain_tells_what_was_let_go_and_what_was_too_weak() -> None:
    let_go = [e for e in scanned(explain=True) if isinstance(e, Rejected)]
    assert any("order" in e.because for e in let_go)
    (weak,) = Scanner(Settings(explain=True)).scan(Document(Origin(("f",)), (Segment("a 219-09-9998 b"),)))
    assert isinstance(weak, Rejected)
    assert weak.because == "2 points, and fair takes 3: written 123-45-6789 (+2)"


def test_a_failing_detector_is_one_problem_of_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(candidate):  # type: ignore[no-untyped-def]
        raise ValueError(candidate.raw)

    bad = Detector("a-broken-one", "t", Kind.SSN, (Trigger(r"\d{6}", "six digits", 1),), fail)
    monkeypatch.setattr("doxscan.scanner.catalogue.load", lambda: Catalogue((Offer(bad, "somebody 1.0"),)))
    events = list(Scanner().scan(Document(Origin(("f",)), (Segment("123456"), Segment("654321")), "7")))
    (problem,) = events
    assert isinstance(problem, Problem)
    assert problem.blame == "a-broken-one of somebody 1.0"
    assert "123456" not in str(problem)


def test_problems_of_a_reader_are_passed_on() -> None:
    problem = Problem(Origin(("f",)), "the end is missing")
    assert list(Scanner().scan(Document(Origin(("f",)), (problem, Segment(""))))) == [problem]


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_shows_a_value_unless_asked(name: str) -> None:
    for explain in (False, True):
        shown = "".join(written(name, explain=explain))
        assert not [s for s in SECRETS if s in shown]
    assert "219-09-9998" in "".join(written(name, reveal=True))


@pytest.mark.parametrize("colour", [True, False])
@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_the_drawn_table_shows_no_value(colour: bool, width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    monkeypatch.setenv("TERM", "xterm-256color")
    shown, _ = written("table", is_terminal=True, colour=colour)
    assert not [s for s in SECRETS if s in shown]
    assert ("\x1b[" in shown) is colour
    assert "\x07" not in shown
    assert "[31mred" not in shown.replace("\x1b", "") or "\x1b[31mred" not in shown
    if not colour:
        assert max(map(len, shown.splitlines())) <= int(width)


def test_json_can_be_read_back() -> None:
    report = json.loads(written("json")[0])
    assert report["schema"] == "doxscan.report/1"
    assert [f["category"] for f in report["findings"]] == ["ssn"] * 3
    assert report["findings"][0]["origin"] == ["box.zip", "=post.txt"]
    assert report["problems"][0]["outcome"] == "not read"
    assert report["rejected"]
    assert report["summary"]["inputs"] == {"read in full": 1, "read in part": 0, "not read": 1}
    assert report["summary"]["complete"] is False
    assert "rejected" not in json.loads(written("json", explain=False)[0])


def test_json_without_findings_can_be_read_back() -> None:
    out = io.StringIO()
    writer("json")(iter([summary(0)]), out, Style(Scanner().profile.record()))
    assert json.loads(out.getvalue())["findings"] == []


def test_json_lines_come_as_the_events_come() -> None:
    out = io.StringIO()

    def events() -> Iterator[Finding | Rejected | Problem | Summary]:
        first, *rest = scanned()
        yield first
        assert len(out.getvalue().splitlines()) == 2
        yield from rest
        yield summary()

    writer("jsonl")(events(), out, Style(Scanner().profile.record()))
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [row["type"] for row in rows] == ["profile", "finding", "finding", "finding", "summary"]
    assert all(row["schema"] == "doxscan.report/1" for row in rows)


def test_quiet_json_lines_are_findings_only() -> None:
    rows = [json.loads(line) for line in written("jsonl", quiet=True)[0].splitlines()]
    assert {row["type"] for row in rows} == {"finding"}


def test_csv_can_be_read_back_and_runs_nothing() -> None:
    out, notes = written("csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert len(rows) == 3
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["schema"] == "doxscan.csv/1"
    assert rows[2]["excerpt"].startswith("'=cmd()")
    assert rows[0]["evidence"].startswith("'+")
    assert "3 findings" in notes
    assert "findings" not in out
    for cell in ("=1", "+1", "-1", "@a", "\t=1", " =1", "\uff1d1"):
        assert guard(cell) == f"'{cell}"
    assert guard("a=1") == "a=1"


def test_the_plain_table_is_grouped_by_the_statutes_words() -> None:
    out, _ = written("table")
    assert out.startswith("Social Security numbers (3)\n")
    assert "box.zip > =post.txt:2:12" in out.replace(" [p1]", "")
    assert "us-ssn (full)" in out
    assert "+2  written 123-45-6789" in out
    assert "Looked at and let go" in out
    for words in (
        "3 findings: ssn 3.",
        "1 read in full, 1 not read",
        "1 x there is no such file",
        "enactment not verified",
        "A text does not show: intent; danger.",
        "A match is not a violation. No match is not clearance.",
    ):
        assert words in " ".join(out.split())
    assert "\x1b" not in out


def test_coverage_names_every_input_that_was_not_read() -> None:
    out, _ = written("table", coverage=True)
    assert "gone.txt: not read: there is no such file" in out


def test_quiet_tables_are_findings_only() -> None:
    out, _ = written("table", quiet=True, explain=False)
    assert out.startswith("Social Security numbers (3)\n")
    assert "violation" not in out
    assert "Inputs" not in out


def test_a_reason_in_the_table_moves_no_cursor() -> None:
    events = findings(scanned())
    bad = replace(events[0], place=replace(events[0].place, origin=Origin(("a\x1b[2Jb\nc",))))
    out = io.StringIO()
    told: list[Event] = [bad, summary(1)]
    writer("table")(iter(told), out, Style(Scanner().profile.record()))
    assert "\x1b" not in out.getvalue()
    assert "a?[2Jb c [p1]:2:12" in out.getvalue()
