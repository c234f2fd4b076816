"""A run through its door: events in the order of the inputs, whatever happens, and a true summary."""

from __future__ import annotations

import io
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from doxscan.model import Confidence, Document, Finding, Outcome, Place, Problem, Rejected, Segment, Summary
from doxscan.read import Limits
from doxscan.run import Event, run
from doxscan.scanner import Scanner
from doxscan.settings import Settings

SSN = "219-09-9998"
POST = f"his SSN is {SSN}, as they say\n"


def events(*paths: Path | str, **options: Any) -> list[Event]:
    return list(run([str(p) for p in paths], options.pop("settings", Settings(engine="re")), **options))


def summary(found: list[Event]) -> Summary:
    """The last event, of which there is one."""
    assert [isinstance(e, Summary) for e in found].count(True) == 1
    assert isinstance(found[-1], Summary)
    return found[-1]


def findings(found: list[Event]) -> list[Finding]:
    return [e for e in found if isinstance(e, Finding)]


def problems(found: list[Event]) -> list[Problem]:
    return [e for e in found if isinstance(e, Problem) and e.blame != "catalogue"]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the Social Security number is looked for: what is tested here is not what is found."""
    from doxscan.detect import catalogue
    from doxscan.detectors.ssn import DETECTORS

    offers = tuple(catalogue.Offer(d, "test") for d in DETECTORS)
    monkeypatch.setattr(catalogue, "load", lambda: catalogue.Catalogue(offers, ()))


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with enough in it that workers start."""
    monkeypatch.setattr("doxscan.run.WORTH_WORKERS", 1)
    monkeypatch.setattr("doxscan.run.pool.BATCH_INPUTS", 3)
    folder = tmp_path / "many"
    folder.mkdir()
    for i in range(40):
        (folder / f"{i:02}.txt").write_text(("x" * i + "\n") * i + POST * (i % 4))
    (folder / "10.txt").write_bytes(b"%PDF-1.7")
    (folder / "20.jsonl").write_text('{"id": "a", "text": "his SSN is 219-09-9998"}\nno json\n')
    return folder


def plain(found: list[Event]) -> list[Event]:
    """The events without the summary, which holds the time it took."""
    return [e for e in found if not isinstance(e, Summary)]


class TestEvents:
    def test_a_finding_has_its_place(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("\n\n" + POST)
        found = events(tmp_path / "a.txt")
        (finding,) = findings(found)
        assert (finding.place.line, finding.place.column, finding.place.start) == (3, 12, 13)
        assert str(finding.place.origin) == f"{tmp_path}/a.txt"
        assert SSN not in repr(found)
        assert summary(found).findings["ssn"] == summary(found).total == 1

    def test_values_are_there_where_they_are_asked_for(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(POST)
        (finding,) = findings(events(tmp_path, settings=Settings(reveal=True)))
        assert finding.value == SSN

    def test_standard_input(self) -> None:
        found = events(stdin=io.BytesIO(POST.encode()))
        assert str(findings(found)[0].place) == "<stdin>:1:12"

    def test_empty_standard_input_is_clean(self) -> None:
        found = events("-", stdin=io.BytesIO())
        assert plain(found) == []
        assert summary(found).is_complete
        assert summary(found).inputs == {Outcome.FULL: 1, Outcome.PART: 0, Outcome.NONE: 0}

    def test_a_post_keeps_its_name_and_line(self, tmp_path: Path) -> None:
        (tmp_path / "p.jsonl").write_text('{"text": "x"}\n{"id": "p2", "text": "' + POST.strip() + '"}\n')
        (finding,) = findings(events(tmp_path))
        assert finding.place == Place(finding.place.origin, 1, 12, 11, 22, "p2")
        assert str(finding.place.origin) == f"{tmp_path}/p.jsonl > line 2"

    def test_a_column_speaks_for_its_cells_in_every_piece(self, tmp_path: Path) -> None:
        rows = "".join(f"n{i},{i % 300 + 201}-12-{1001 + i},x\n" for i in range(3000))
        (tmp_path / "a.csv").write_text("name,ssn,city\n" + rows)
        found = findings(events(tmp_path, limits=Limits(piece=5000, context=4096)))
        assert [f.place.line for f in found] == list(range(2, 3002))
        assert all(f.confidence >= Confidence.STRONG for f in found)

    def test_rejections_are_passed_on(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("ssn 000-12-3456")
        assert any(isinstance(e, Rejected) for e in events(tmp_path, settings=Settings(explain=True)))


class TestLongText:
    @pytest.mark.parametrize("end", [" ", "\n"])
    def test_pieces_find_what_one_piece_finds(self, tmp_path: Path, end: str) -> None:
        text = "".join(f"{'word ' * (i % 17)}his SSN is {i % 300 + 201}-12-{1001 + i}{end}" for i in range(1500))
        (tmp_path / "a.txt").write_text(text)
        whole = [(f.place, f.points) for f in findings(events(tmp_path, limits=Limits(piece=10_000_000)))]
        assert len(whole) == 1500
        for piece in (3000, 10_007):
            found = findings(events(tmp_path, limits=Limits(piece=piece)))
            assert [(f.place, f.points) for f in found] == whole

    def test_characters_are_counted_once(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("é" * 50_000)
        last = summary(events(tmp_path, limits=Limits(piece=3000)))
        assert (last.documents, last.characters) == (1, 50_000)

    def test_memory_is_bounded(self, tmp_path: Path) -> None:
        resource = pytest.importorskip("resource")
        code = f"""
import resource, sys
from doxscan.run import run
from doxscan.settings import Settings
from doxscan.read import documents
from doxscan.read.walk import walk
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before = peak()
for blob in walk([{str(tmp_path / "a.txt")!r}]):
    for document in documents(blob):
        for segment in document.segments:
            pass
sys.exit(peak() - before > {30_000 * (1024 if sys.platform == "darwin" else 1)})
"""
        with (tmp_path / "a.txt").open("w") as file:
            for _ in range(60):
                file.write("one line without end " * 50_000)
        import subprocess

        assert resource
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class TestCoverage:
    def test_each_input_ends_in_one_of_three(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(POST)
        (tmp_path / "b.txt").write_bytes(b"%PDF-1.7")
        (tmp_path / "c.jsonl").write_text('{"text": "x"}\nno json\nno json\n{}\n')
        found = events(tmp_path, tmp_path / "none")
        last = summary(found)
        assert last.inputs == {Outcome.FULL: 1, Outcome.PART: 1, Outcome.NONE: 2}
        assert [(c.origin.parts[0].rsplit("/", 1)[1], c.outcome) for c in last.incomplete] == [
            ("b.txt", Outcome.NONE),
            ("c.jsonl", Outcome.PART),
            ("none", Outcome.NONE),
        ]
        assert len(last.incomplete[1].reasons) == 2
        assert len(problems(found)) == 5
        assert not last.is_complete
        assert last.problems == ()

    def test_a_note_is_no_gap(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(POST.encode() * 3 + b"\0")
        found = events(tmp_path)
        assert [p.outcome for p in problems(found)] == [Outcome.FULL]
        assert summary(found).is_complete

    def test_nothing_to_read_is_complete(self, tmp_path: Path) -> None:
        assert summary(events(tmp_path)).is_complete

    def test_the_statute_is_named(self, tmp_path: Path) -> None:
        last = summary(events(tmp_path))
        assert last.profile == "kcmo"
        assert last.profile_status
        assert list(last.findings) == [name for name, _ in last.categories]

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_a_detector_that_fails_makes_it_partial(
        self, many: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
    ) -> None:
        def scan(scanner: Scanner, document: Document) -> Iterator[Problem]:
            list(document.segments)
            yield Problem(document.origin, "failed with ValueError", "us-x of test 1.0")

        monkeypatch.setattr(Scanner, "scan", scan)
        found = events(many, jobs=jobs)
        last = summary(found)
        assert [(p.message, p.blame) for p in last.problems] == [("failed with ValueError", "us-x of test 1.0")]
        assert last.inputs[Outcome.FULL] == 0
        assert not last.is_complete

    def test_what_could_not_be_loaded_is_told(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from doxscan.detect import catalogue

        monkeypatch.setattr(catalogue, "load", lambda: catalogue.Catalogue((), ("x cannot be loaded",)))
        first, last = events(tmp_path)
        assert isinstance(first, Problem)
        assert first.message == "x cannot be loaded"
        assert isinstance(last, Summary)
        assert last.problems == (first,)

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_a_reader_that_fails_does_not_stop_the_run(
        self, many: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
    ) -> None:
        from doxscan.read import jsonl

        def fail(*_: object) -> None:
            raise ValueError(SSN)

        monkeypatch.setattr(jsonl, "_post", fail)
        found = events(many, jobs=jobs)
        (_, problem) = problems(found)
        assert str(problem.origin) == f"{many}/20.jsonl"
        assert problem.message.startswith("reading failed with ValueError (test_run.py, line ")
        assert SSN not in str(problem)
        assert summary(found).inputs[Outcome.NONE] == 2
        assert len(findings(found)) == 58


class TestProcesses:
    def test_jobs_change_nothing(self, many: Path) -> None:
        paths = [many / "39.txt", many, many / "none", "-"]
        one, *others = (events(*paths, stdin=io.BytesIO(POST.encode()), jobs=jobs) for jobs in (1, 2, 3))
        assert len(findings(one)) == 60
        for other in others:
            assert plain(other) == plain(one)
            for name in ("findings", "inputs", "documents", "characters", "incomplete", "problems", "interrupted"):
                assert getattr(summary(other), name) == getattr(summary(one), name)
        assert multiprocessing.active_children() == []

    def test_settings_that_are_read_only_travel(self, many: Path) -> None:
        settings = Settings(category_confidence=MappingProxyType({"phone": Confidence.CERTAIN}), engine="re")
        assert findings(events(many, settings=settings, jobs=2)) == findings(events(many, settings=settings))

    def test_one_small_file_starts_no_process(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise AssertionError("a worker was started")

        monkeypatch.setattr("doxscan.run.pool._start", refuse)
        (tmp_path / "a.txt").write_text(POST)
        (tmp_path / "b.txt").write_text(POST)
        assert len(findings(events(tmp_path, jobs=8))) == 2

    def test_a_worker_that_dies_takes_one_input_with_it(self, many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        scan = Scanner.scan

        def die(scanner: Scanner, document: Document) -> Iterator[Finding | Rejected | Problem]:
            if str(document.origin).endswith(("/03.txt", "/05.txt", "/30.txt")):
                os.kill(os.getpid(), signal.SIGKILL)
            return scan(scanner, document)

        monkeypatch.setattr(Scanner, "scan", die)
        found = events(many, jobs=2)
        lost = [p for p in problems(found) if p.blame == "doxscan"]
        assert [str(p.origin)[-6:] for p in lost] == ["03.txt", "05.txt", "30.txt"]
        assert "was ended by SIGKILL" in lost[0].message
        assert {p.outcome for p in lost} == {Outcome.NONE}
        assert len(findings(found)) == 59 - 3 - 1 - 2
        assert summary(found).problems[0].message == lost[0].message
        assert multiprocessing.active_children() == []

    def test_workers_that_always_die_end_the_run_all_the_same(
        self, many: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("doxscan.run.pool._read", lambda *_: os._exit(7))
        found = events(many, jobs=2)
        assert summary(found).inputs == {Outcome.FULL: 0, Outcome.PART: 0, Outcome.NONE: 41}
        assert "ended with code 7" in problems(found)[0].message

    def test_who_stops_listening_leaves_no_process(self, many: Path) -> None:
        listening = run([str(many)], Settings(engine="re"), jobs=2)
        next(listening)
        listening.close()  # type: ignore[attr-defined]
        assert multiprocessing.active_children() == []

    def test_beside_threads_processes_are_spawned(self, many: Path) -> None:
        done = threading.Event()
        thread = threading.Thread(target=done.wait)
        thread.start()
        try:
            found = events(many, jobs=2)
        finally:
            done.set()
            thread.join()
        assert [f.place.origin for f in findings(found) if f.category == "ssn"]
        assert summary(found).inputs == {Outcome.FULL: 39, Outcome.PART: 1, Outcome.NONE: 1}


class TestInterrupted:
    @pytest.mark.parametrize("jobs", [1, 2])
    def test_ctrl_c_ends_with_a_summary(self, many: Path, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
        if jobs == 1:
            scan = Scanner.scan

            def interrupt(scanner: Scanner, document: Document) -> Iterator[Finding | Rejected | Problem]:
                if str(document.origin).endswith("/25.txt"):
                    raise KeyboardInterrupt
                return scan(scanner, document)

            monkeypatch.setattr(Scanner, "scan", interrupt)
        else:

            def wait(*_: object) -> list[Any]:
                raise KeyboardInterrupt

            monkeypatch.setattr("doxscan.run.pool.wait", wait)
        found = events(many, jobs=jobs)
        last = summary(found)
        assert last.interrupted
        assert not last.is_complete
        assert last.incomplete[-1].reasons == ("interrupted",)
        assert multiprocessing.active_children() == []

    def test_ctrl_c_at_the_terminal(self, many: Path) -> None:
        """The signal goes to all processes, as a terminal sends it; only the parent says something."""
        import subprocess

        os.mkfifo(many.parent / "slow")
        code = f"""
import doxscan.run
from doxscan.settings import Settings
doxscan.run.WORTH_WORKERS = 1
last = None
for event in doxscan.run.run([{str(many)!r}, {str(many.parent / "slow")!r}], Settings(engine="re"), jobs=2):
    if last is None:
        print("begun", flush=True)
    last = event
print(last.interrupted)
"""
        started = subprocess.Popen(
            [sys.executable, "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            text=True,
        )
        assert started.stdout
        assert started.stdout.readline() == "begun\n"
        time.sleep(0.5)
        os.killpg(started.pid, signal.SIGINT)
        out, err = started.communicate(timeout=20)
        assert (out, err) == ("True\n", "")
        assert started.returncode == 0


class TestProgress:
    @pytest.mark.parametrize("jobs", [1, 2])
    def test_it_tells_how_much_of_all_is_read(self, many: Path, jobs: int) -> None:
        told: list[tuple[int, int | None, str]] = []
        events(many, jobs=jobs, progress=lambda *args: told.append(args))
        done = [d for d, _, _ in told]
        assert done == sorted(done)
        size = sum(p.stat().st_size for p in many.iterdir())
        assert {total for _, total, _ in told} == {size}
        assert size - 8 <= done[-1] <= size
        assert all(name.startswith(str(many)) for _, _, name in told)

    def test_how_much_there_is_may_be_unknown(self) -> None:
        told: list[tuple[int, int | None, str]] = []
        events(stdin=io.BytesIO(POST.encode()), progress=lambda *args: told.append(args))
        assert told == [(len(POST), None, "<stdin>")]


def test_settings_that_cannot_be_are_told_at_once() -> None:
    from doxscan.errors import ProfileError

    with pytest.raises(ProfileError):
        run([], Settings(profile="no-such-statute"))


def test_segments_are_what_a_scanner_gets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Segment | Problem] = []

    def scan(scanner: Scanner, document: Document) -> Iterator[Finding]:
        seen.extend(document.segments)
        return iter(())

    monkeypatch.setattr(Scanner, "scan", scan)
    (tmp_path / "a.txt").write_text(POST)
    events(tmp_path)
    assert seen == [Segment(POST)]
