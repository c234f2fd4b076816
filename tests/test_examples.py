"""Each example of each detector holds, with the fast prefilter and with plain ``re``."""

from __future__ import annotations

import pytest

from doxscan.detect import Detector, Example, catalogue
from doxscan.detect.engine import Engine, look
from doxscan.detect.prefilter import Everyone
from doxscan.model import Segment

from .conftest import Prefilters

OURS = [o.detector for o in catalogue.load().offers if o.source.startswith("doxscan ")]
EXAMPLES = [pytest.param(d, e, id=f"{d.name}-{i}") for d in OURS if d.kind for i, e in enumerate(d.examples)]
DECOYS = [pytest.param(d, e, id=f"{d.name}-{i}") for d in OURS if not d.kind for i, e in enumerate(d.examples)]


@pytest.mark.parametrize("prefilter", Prefilters, ids=lambda p: p.name)
@pytest.mark.parametrize(("detector", "example"), EXAMPLES)
def test_examples_hold(detector: Detector, example: Example, prefilter: type, engine) -> None:
    seen = [m for m in engine(prefilter).find(Segment(example.text)) if m.detector == detector.name]
    found = [m for m in seen if m.points >= example.at_least]
    assert [(m.start, m.end) for m in found] == list(example.spans), [e.reason for m in seen for e in m.evidence]
    if example.form:
        assert {m.form for m in found} == {example.form}


@pytest.mark.parametrize(("decoy", "example"), DECOYS)
def test_decoys_hold(decoy: Detector, example: Example) -> None:
    """A decoy alone covers what its marks say."""
    from dataclasses import replace

    from doxscan.model import Kind

    awake = replace(decoy, kind=Kind.PHONE)
    found = [(m.start, m.end) for m in look(awake, example.text) if m.points >= example.at_least]
    assert found == list(example.spans)


def test_an_example_that_does_not_hold_is_seen(detectors: tuple[Detector, ...]) -> None:
    """The check above can fail: a detector that finds nothing fails each of its hits."""
    from dataclasses import replace

    ssn = next(d for d in detectors if d.name == "us-ssn")
    blind = replace(ssn, triggers=())
    example = next(e for e in ssn.examples if e.spans)
    assert not Engine([blind], Everyone).find(Segment(example.text))
