"""Properties that hold for every installed detector."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doxscan.detect import Detector, Example, catalogue
from doxscan.detect.prefilter import Everyone, Hyperscan
from doxscan.model import Secret, Segment, mask

OURS = [o.detector for o in catalogue.load().offers if o.source.startswith("doxscan ")]
HITS = [(d, e) for d in OURS if d.kind for e in d.examples if e.spans]
IDS = [f"{d.name}-{i}" for i, (d, _) in enumerate(HITS)]

#: What a text may stand in. A new surprise goes in here.
SURROUNDINGS = [
    "{}",
    "\n\n{}\n",
    "x " * 400 + "\n\n{}\n\n" + "y " * 400,
    "({})",
    "「{}」",
    "他说 {} 谢谢",
    "🎂 {} 🎂",
    "Él dijo: {}. ¿Qué?",
    "$ {} %",
    "<p>{}</p>",
]


def seen(engine, prefilter, text: str) -> list[tuple]:
    return [(m.detector, m.form, m.start, m.end, m.evidence) for m in engine(prefilter).find(Segment(text))]


@pytest.mark.parametrize("surrounding", SURROUNDINGS)
@pytest.mark.parametrize(("detector", "example"), HITS, ids=IDS)
def test_the_prefilter_wakes_whatever_plain_re_finds(
    detector: Detector, example: Example, surrounding: str, engine
) -> None:
    text = surrounding.replace("{}", example.text)
    assert seen(engine, Hyperscan, text) == seen(engine, Everyone, text)


_SAID = """
ssn dob born lives at call his 816-555-0142 219-09-9998 jane@mail.example 4417 Wornall Rd , . | $ has diabetes works
nights at the Harlan Mill acct 4471902285 routing 101000019 3/14/1987 é １ 🎂 policy no HX-4417702 Venmo @jo-doe
4111 1111 1111 1111 is a nurse name,ssn,dob
"""
_WORDS = st.sampled_from(["\n", "\u200b", *_SAID.split()])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(_WORDS, max_size=24))
def test_both_prefilters_agree_on_words_in_any_order(words: list[str], engine) -> None:
    text = " ".join(words)
    assert seen(engine, Hyperscan, text) == seen(engine, Everyone, text)


@pytest.mark.parametrize(("detector", "example"), HITS, ids=IDS)
def test_a_match_on_the_edge_of_two_pieces_is_found_once(detector: Detector, example: Example, engine) -> None:
    if "\n" in example.text:
        pytest.skip("tables are cut at line ends")
    text = f"filler {example.text} filler"
    whole = [s[:4] for s in seen(engine, Hyperscan, text)]
    for cut in range(0, len(text), 7):
        pieces = (Segment(text, core=(0, cut)), Segment(text, core=(cut, len(text))))
        found = [(m.detector, m.form, m.start, m.end) for p in pieces for m in engine(Hyperscan).find(p)]
        assert found == whole


@given(st.text(max_size=80))
def test_a_mask_shows_no_letter_and_no_digit(value: str) -> None:
    assert not any(c.isalnum() for c in mask(value))
    assert not any(c.isalnum() for c in f"{Secret(value)}{Secret(value)!r}{Secret(value):>10}")


def test_no_reason_holds_a_value(engine) -> None:
    """Evidence and rejections speak of rules: the digits of a value are in none of them."""
    for _, example in HITS:
        result = engine(Hyperscan).examine(Segment(example.text), explain=True)
        for match in result.matches:
            digits = "".join(filter(str.isdigit, match.value.reveal()))
            if len(digits) > 4:
                assert not any(digits in "".join(filter(str.isdigit, e.reason)) for e in match.evidence)
        for rejection in result.rejections:
            digits = "".join(filter(str.isdigit, rejection.value.reveal()))
            assert len(digits) <= 4 or digits not in "".join(filter(str.isdigit, rejection.because))
