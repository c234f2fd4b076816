"""Tables in plain text: which labels stand over a place."""

from __future__ import annotations

import pytest

from doxscan.model import Segment
from doxscan.structure import Layout, cells


def labels(text: str, what: str) -> tuple[str, ...]:
    return Layout(Segment(text), text).labels(text.index(what))


@pytest.mark.parametrize(
    "text",
    [
        "id,birth,city\n1,VALUE,Belton\n",
        "id;birth;city\n1;VALUE;Belton",
        "id\tbirth\tcity\n1\tVALUE\tBelton\n",
        '"id","birth","city"\n"1","VALUE","Bel, ton"\n',
        'id,birth,city\n"a, b",VALUE,x\n',
        "| id | birth | city |\n|----|-------|------|\n| 1 | VALUE | x |\n",
        "Notes first.\n\nid,birth,city\r\n1,VALUE,Belton\r\n",
        "ID      BIRTH     CITY\n1       VALUE     Belton\n2       x         Olathe\n",
    ],
)
def test_a_header_is_found(text: str) -> None:
    assert labels(text, "VALUE")[0].lower() == "birth"


@pytest.mark.parametrize(
    "text",
    [
        "We met, talked, and left.\nThen VALUE came.\n",
        "1,2,3\n4,VALUE,6\n",
        "id,birth,city\n\nVALUE\n",
        "Dear all,\nthanks, VALUE, and bye\n",
    ],
)
def test_prose_has_no_header(text: str) -> None:
    assert labels(text, "VALUE") == ()


def test_labels_of_the_segment_stand_over_all_of_it() -> None:
    assert Layout(Segment("VALUE", ("email",)), "VALUE").labels(0) == ("email",)


def test_cells_lose_quotes_and_blanks() -> None:
    line = 'a , "b ""c"", d",, e'
    assert [line[s:e] for s, e in cells(line, ",")] == ["a", 'b ""c"", d', "", "e"]
