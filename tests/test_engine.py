"""The engine: windows, competition, company, tables, pieces, and detectors that fail."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from doxscan.detect import Cue, Detector, Evidence, Kind, Trigger, hit, miss
from doxscan.detect.engine import Engine, look
from doxscan.detect.prefilter import Everyone, Hyperscan
from doxscan.errors import DetectorError
from doxscan.model import Segment

from .conftest import FIXTURES, Prefilters

NUMBER = Detector(
    name="a-number",
    title="five digits",
    kind=Kind.SSN,
    triggers=(Trigger(r"(?<!\d)\d{5}(?!\d)", "five digits", 3, anchors=(r"\d{5}",), reach=(12, 4)),),
)
DECOY = Detector(
    name="a-decoy",
    title="lot number",
    kind=None,
    triggers=(Trigger(r"lot (?P<value>\d{5})", "a lot number", 5),),
)


@pytest.fixture(params=Prefilters, ids=lambda p: p.name)
def prefilter(request: pytest.FixtureRequest) -> type:
    if request.param is Hyperscan:
        pytest.importorskip("hyperscan", reason="no hyperscan wheel for this platform")
    return request.param


def test_a_decoy_with_more_evidence_wins_the_place_and_says_nothing(prefilter: type) -> None:
    engine = Engine([NUMBER, DECOY], prefilter)
    assert engine.find(Segment("lot 12345")) == []
    assert [m.start for m in engine.find(Segment("pot 12345"))] == [4]


def test_explain_names_the_rival_that_won(prefilter: type) -> None:
    result = Engine([NUMBER, DECOY], prefilter).examine(Segment("lot 12345"), explain=True)
    (rejection,) = result.rejections
    assert rejection.detector == "a-number"
    assert "a-decoy has more evidence" in rejection.because


def test_strongest_cue_of_each_side_counts_once(prefilter: type) -> None:
    cues = (Cue("alpha", 1), Cue("beta", 2), Cue("gamma", -1), Cue("delta", -2))
    detector = replace(NUMBER, cues=cues)
    (match,) = Engine([detector], prefilter).find(Segment("alpha beta gamma delta 12345"))
    assert [e.points for e in match.evidence] == [3, 2, -2]


def test_a_cue_is_a_whole_word(prefilter: type) -> None:
    detector = replace(NUMBER, cues=(Cue("pin", 2),))
    (match,) = Engine([detector], prefilter).find(Segment("spinning 12345"))
    assert match.points == 3


def test_offsets_are_those_of_the_text_as_given(prefilter: type) -> None:
    text = "é 🎂 x１２\u200b３45 end"
    (match,) = Engine([NUMBER], prefilter).find(Segment(text))
    assert text[match.start : match.end] == "１２\u200b３45"
    assert match.value.reveal() == "12345"


def test_a_match_belongs_to_the_piece_where_it_starts(prefilter: type) -> None:
    text = "11111 22222 33333"
    found = Engine([NUMBER], prefilter).find(Segment(text, core=(6, 12)))
    assert [m.value.reveal() for m in found] == ["22222"]


def test_a_column_header_speaks_for_its_cells(prefilter: type) -> None:
    detector = replace(
        NUMBER, triggers=(Trigger(r"\d{4}", "a code column", 3, under="code"),), cues=(Cue("secret", 2),)
    )
    text = "name,secret_code,n\nAda,1234,7\nBob,99,1234\n"
    (match,) = Engine([detector], prefilter).find(Segment(text))
    assert text[match.start : match.end] == "1234"
    assert match.points == 5


def test_rows_read_later_know_the_header(prefilter: type) -> None:
    detector = replace(NUMBER, triggers=(Trigger(r"\d{4}", "a code column", 3, under="code"),))
    segment = Segment("Ada,1234,7\n", header=("name", "code", "n"), delimiter=",")
    assert [m.start for m in Engine([detector], prefilter).find(segment)] == [4]


def test_weak_identifiers_are_raised_in_the_company_of_strong_ones(prefilter: type) -> None:
    weak = Detector("weak-one", "t", Kind.PHONE, (Trigger(r"(?<!\d)\d{3}(?!\d)", "three digits", 1),))
    mail = Detector("mail", "t", Kind.EMAIL, (Trigger(r"MAIL", "mail", 5),))
    card = Detector("card", "t", Kind.FINANCIAL, (Trigger(r"CARD", "card", 5),))
    engine = Engine([weak, mail, card], prefilter)
    assert [m.points for m in engine.find(Segment("MAIL|CARD|123")) if m.detector == "weak-one"] == [3]
    assert [m.points for m in engine.find(Segment("MAIL|123")) if m.detector == "weak-one"] == [1]
    assert [m.points for m in engine.find(Segment("MAIL|CARD\n123")) if m.detector == "weak-one"] == [1]


def test_a_failing_detector_is_named_and_the_others_go_on(prefilter: type) -> None:
    def examine(candidate):
        raise ValueError(candidate.raw)

    broken = replace(NUMBER, name="broken-one", examine=examine)
    result = Engine([broken, NUMBER], prefilter).examine(Segment("see 12345"))
    assert [m.detector for m in result.matches] == ["a-number"]
    (failure,) = result.failures
    assert "broken-one" in failure.message
    assert "ValueError" in failure.message
    assert "12345" not in failure.message


def test_a_pattern_that_is_none_names_its_detector() -> None:
    bad = replace(NUMBER, name="bad-one", triggers=(Trigger(r"(", "?", 1),))
    result = Engine([bad], Everyone).examine(Segment("x"))
    assert "bad-one" in result.failures[0].message


def test_an_anchor_that_cannot_be_compiled_names_its_detector() -> None:
    pytest.importorskip("hyperscan", reason="no hyperscan wheel for this platform")
    bad = replace(NUMBER, name="bad-one", triggers=(Trigger(r"a", "?", 1, anchors=(r"(?<=a)b",)),))
    with pytest.raises(DetectorError, match="bad-one"):
        Engine([bad], Hyperscan)


def test_marks_in_examples_must_be_there() -> None:
    with pytest.raises(DetectorError, match="marks"):
        hit("nothing marked")
    assert miss("x", because="y").spans == ()


def test_values_show_themselves_only_when_asked() -> None:
    (match,) = look(NUMBER, "12345")
    assert "12345" not in repr(match)
    assert "12345" not in f"{match.value} {match.value!r}"
    assert match.value.reveal() == "12345"
    assert match.evidence == (Evidence("five digits", 3),)


def _same(engine, text: str) -> None:
    fast, plain = (engine(p).examine(Segment(text)) for p in (Hyperscan, Everyone))
    assert fast.failures == plain.failures == []
    seen = [[(m.detector, m.form, m.start, m.end, m.evidence) for m in r.matches] for r in (fast, plain)]
    assert seen[0] == seen[1]


def test_both_engines_agree_on_every_fixture(engine) -> None:
    paths = [p for p in sorted(FIXTURES.rglob("*")) if p.is_file() and p.suffix in {".txt", ".csv", ".jsonl", ".md"}]
    assert paths
    for path in paths:
        _same(engine, path.read_text(encoding="utf-8", errors="replace"))


@pytest.mark.parametrize("name", ["dev.jsonl", "statements.jsonl"])
def test_both_engines_agree_on_the_labelled_texts(name: str, engine, shared) -> None:
    with (shared / "eval" / name).open(encoding="utf-8") as lines:
        for line in lines:
            _same(engine, json.loads(line)["text"])
