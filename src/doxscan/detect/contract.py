"""What every detector must keep: the checks behind ``doxscan detectors check``.

They run over everything installed, ours and strangers' alike. A detector must have a kebab-case name, a
title, a page (its module's docstring), triggers with reasons, references, three examples for and three
against with a because; and its examples must hold: on both engines, with all other detectors beside it.
A decoy's examples must hold on the decoy alone, because a decoy says nothing when it wins.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doxscan.errors import DetectorError
from doxscan.model import Kind, Segment

from .catalogue import Offer
from .detector import Detector, Example
from .engine import Engine, look
from .prefilter import Everyone, Hyperscan

__all__ = ["Fault", "check", "home"]

#: So many examples on each side at least.
FEWEST = 3
_KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a detector does not keep, in words, and which distribution brought it."""

    detector: str
    source: str
    message: str

    def __str__(self) -> str:
        return f"{self.detector} ({self.source}): {self.message}"


def check(offers: Sequence[Offer], only: Sequence[str] = ()) -> Iterator[Fault]:
    """Yield what the detectors do not keep; with ``only``, for the detectors of these names."""
    asked = [o for o in offers if not only or o.detector.name in only]
    for offer in asked:
        for message in _declared(offer.detector):
            yield Fault(offer.detector.name, offer.source, message)
    everybody = [o.detector for o in offers]
    for prefilter in _prefilters():
        try:
            engine = Engine(everybody, prefilter)
        except DetectorError as error:
            yield Fault("all", "engine", str(error))
            continue
        for offer in asked:
            if offer.detector.kind is not None:
                for message in _held(offer.detector, engine):
                    yield Fault(offer.detector.name, offer.source, f"{message} ({prefilter.name})")
    for offer in asked:
        if offer.detector.kind is None:
            for message in _held_alone(offer.detector):
                yield Fault(offer.detector.name, offer.source, message)


def home(detector: Detector) -> str:
    """Return the name of the module whose docstring is the detector's page; '' where it uses ``take`` of ours."""
    examine = getattr(detector.examine, "func", detector.examine)
    name = str(getattr(examine, "__module__", ""))
    return "" if name.startswith("doxscan.detect.") else name


def _prefilters() -> Iterator[type[Everyone | Hyperscan]]:
    from importlib.util import find_spec  # noqa: PLC0415

    yield Everyone
    if find_spec("hyperscan") is not None:
        yield Hyperscan


def _declared(detector: Detector) -> Iterator[str]:
    """Yield what is missing in a detector's declaration."""
    if not _KEBAB.fullmatch(detector.name):
        yield "the name must be kebab-case, such as us-ssn"
    if not detector.title.strip():
        yield "the title is empty; say what it finds"
    name = home(detector)
    if name and not (getattr(sys.modules.get(name), "__doc__", None) or "").strip():
        yield f"the module {name} has no docstring; it is the detector's page"
    if not detector.triggers:
        yield "there is no trigger; nothing wakes it"
    for number, trigger in enumerate(detector.triggers, 1):
        if not trigger.because.strip():
            yield f"trigger {number} gives no reason for its points"
        for pattern in (trigger.pattern, trigger.under):
            try:
                re.compile(pattern, re.ASCII | re.IGNORECASE)
            except re.error as error:
                yield f"trigger {number} is no pattern: {error}"
    if not detector.references:
        yield "there are no references; say where its rules come from"
    hits = [e for e in detector.examples if e.spans]
    misses = [e for e in detector.examples if not e.spans]
    if len(hits) < FEWEST:
        yield f"there must be three examples for, or more; found {len(hits)}"
    if len(misses) < FEWEST:
        yield f"there must be three examples against, or more; found {len(misses)}"
    for example in misses:
        if not example.because.strip():
            yield f"the example against {example.text!r} does not say because"


def _held(detector: Detector, engine: Engine) -> Iterator[str]:
    """Yield the examples of a detector that do not hold beside all others."""
    for example in detector.examples:
        result = engine.examine(Segment(example.text))
        for failure in result.failures:
            if failure.detector == detector.name:
                yield failure.message
        found = [m for m in result.matches if m.detector == detector.name and m.points >= example.at_least]
        message = _difference(example, [(m.start, m.end) for m in found], {m.form for m in found})
        if message:
            yield message


def _held_alone(decoy: Detector) -> Iterator[str]:
    """Yield the examples of a decoy that do not hold; a kind is lent to it so that it speaks."""
    awake = replace(decoy, kind=Kind.SSN)
    for example in decoy.examples:
        found = [m for m in look(awake, example.text) if m.points >= example.at_least]
        message = _difference(example, [(m.start, m.end) for m in found], {m.form for m in found})
        if message:
            yield message


def _difference(example: Example, spans: list[tuple[int, int]], forms: set[str]) -> str:
    """Say how what was found differs from what the example marks; '' where it does not."""
    text = example.text
    if spans != list(example.spans):
        wanted, got = ([text[s:e] for s, e in where] for where in (example.spans, spans))
        return f"the example {text!r} must give {wanted}; found {got}"
    if example.form and forms != {example.form}:
        return f"the example {text!r} must have the form {example.form!r}; found {sorted(forms)}"
    return ""
