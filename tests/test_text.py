"""Folding: what it makes plain, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doxscan.text import fold


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("５１２－４４－９０８１", "512-44-9081"),
        ("512\u201344\u22129081", "512-44-9081"),
        ("816\u00a0555\u20090142", "816 555 0142"),
        ("jane\u200b@\u2060example\ufeff.com", "jane@example.com"),
        ("𝟖𝟏𝟔-𝟓𝟓𝟓", "816-555"),
        ("④①⑤", "415"),
        ("4\ufe0f\u20e31\ufe0f\u20e3", "41"),
        ("José Muñoz", "Jose Munoz"),
        ("٣٤", "34"),
        ("Straße", "Strase"),
        ("ѕunfіеld Саnnеry", "sunfield Cannery"),
        ("&#56;16&#x2d;555&nbsp;0142", "816-555 0142"),
        ("512&ndash;44&mdash;9081", "512-44-9081"),
        ("jane%40mail.example", "jane@mail.example"),
        ("jane\\u002ddoe@mail.example", "jane-doe@mail.example"),
        ("**816** ~~555~~ __0142__", "816 555 0142"),
        ("jane*.*doe*@*mail*.*example", "jane.doe@mail.example"),
        ("Иван и __init__.py", "Иван и init.py"),
    ],
)
def test_people_write_and_doxscan_reads(written: str, plain: str) -> None:
    assert fold(written).text == plain


def test_plain_ascii_is_its_own_view() -> None:
    text = "nothing to do"
    assert fold(text).text is text


PIECES = st.sampled_from(
    ["a", "1", " ", "\u200b", "１", "é", "о", "&#64;", "&", "%40", "**", "*", "\\u0040", "__", "."]
)


def test_the_end_of_an_escape_is_its_end() -> None:
    text = "816-555-014&#50; x"
    folded = fold(text)
    at = folded.text.index(" x")
    assert text[folded.start(0) : folded.end(at)] == "816-555-014&#50;"


@given(st.lists(PIECES, max_size=24).map("".join) | st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_folding_has_a_way_back(text: str) -> None:
    folded = fold(text)
    places = [folded.start(at) for at in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= p < len(text) for p in places)
    for at, character in enumerate(folded.text):
        source = text[places[at]]
        if source.isascii():
            assert source == character or source in "&%\\"
        assert folded.start(at) < folded.end(at + 1) <= len(text)


@given(st.text(alphabet=st.sampled_from("a1 \u200b１é😀"), max_size=30), st.text(alphabet="xé １\u200b", max_size=20))
def test_text_put_before_moves_places_and_changes_nothing(text: str, before: str) -> None:
    alone, after = fold(text), fold(before + text)
    assert after.text.endswith(alone.text)
    shift = len(after.text) - len(alone.text)
    for at in range(len(alone.text)):
        assert after.start(at + shift) == alone.start(at) + len(before)
