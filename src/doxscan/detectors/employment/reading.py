"""Give each candidate to the function that knows its frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from doxscan.detect import Candidate
from doxscan.model import Match, Rejection

from . import duty, place, records, resume, work


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Give a candidate to the function that knows its frame."""
    yield from _BY_REASON[candidate.trigger.because](candidate)


_BY_REASON: dict[str, Callable[[Candidate], Iterator[Match | Rejection]]] = {
    "somebody is said to work there": work.working,
    "somebody is said to be employed there": work.employed,
    "it stands after \u201cat\u201d and what somebody does": place.at,
    "it stands after the title of a job": place.at,
    "a job is said to be done there": duty.idiom,
    "somebody is said to run or begin there": duty.typed,
    "somebody is said to be assigned there": duty.unit,
    "somebody is said to be stationed there": duty.stationed,
    "somebody is said to be with them": duty.with_a_firm,
    "somebody is said to have joined them": duty.joined,
    "it stands after a name and a profession": records.typed_after,
    "somebody is said to be at work there": records.at_work,
    "the title of a job stands in the line before": records.after_title,
    "it stands beside an officer": records.unit_mentioned,
    "they are said to employ somebody": records.hires,
    "it stands beside the sign of work": records.sign,
    "it stands after somebody of the family": records.of_kin,
    "it stands after somebody's work, in lower case": records.in_chat,
    "the whole value of a field of units and sites": records.field,
    "it stands between somebody and a job": records.between,
    "the title of a job and a person stand after it": records.before_title,
    "somebody's workplace is said to be so called": records.called,
    "it stands with an occupation": records.occupation,
    "a job is said to be done for them": place.at,
    "it stands before “where somebody works”": records.before_it,
    "it stands under the label of an employer": records.field,
    "it stands under a label that may be one of an employer": records.field,
    "the organisation of a card (vCard)": records.field,
    "a job that lasts to the present": resume.line,
    "the whole value of a field of employers": records.field,
    "the whole value of a field of companies": records.field,
}
