"""The account of a run: what was read, how far, and what was found."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from doxscan.model import Coverage, Finding, Origin, Outcome, Problem, Rejected, Summary
from doxscan.scanner import Scanner

__all__ = ["Account", "Tally"]

#: So many different reasons are kept for one input, and so many problems for the summary.
MOST_REASONS = 20
MOST_PROBLEMS = 100
_RANK = {Outcome.FULL: 0, Outcome.PART: 1, Outcome.NONE: 2}


@dataclass(slots=True)
class Account:
    """How the reading of one input went. Travels between processes."""

    outcome: Outcome = Outcome.FULL
    reasons: dict[str, None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    documents: int = 0
    characters: int = 0

    def note(self, problem: Problem, *, is_ours: bool = False) -> None:
        """Take a problem into account; ``is_ours`` where a detector or doxscan itself failed."""
        if problem.outcome is Outcome.FULL:
            return
        if is_ours and len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)
        outcome = problem.outcome
        # What is gone within an input is a part of it; only an input of which nothing was read is not read.
        if outcome is Outcome.NONE and self.documents:
            outcome = Outcome.PART
        if _RANK[outcome] > _RANK[self.outcome]:
            self.outcome = outcome
        if len(self.reasons) < MOST_REASONS:
            self.reasons[problem.message] = None


class Tally:
    """Counts the events of a run and gives its summary."""

    def __init__(self, scanner: Scanner) -> None:
        self._profile = scanner.profile
        self._began = time.perf_counter()
        self._findings = {category.id: 0 for category in scanner.profile.categories}
        self._inputs = dict.fromkeys(Outcome, 0)
        self._documents = 0
        self._characters = 0
        self._incomplete: list[Coverage] = []
        self._problems: dict[tuple[str, str], Problem] = {}

    def count(self, event: Finding | Rejected | Problem) -> None:
        """Count an event, if it is a finding."""
        if isinstance(event, Finding):
            self._findings[event.category] = self._findings.get(event.category, 0) + 1

    def add(self, origin: Origin, account: Account) -> None:
        """Take in how the reading of one input went."""
        self._inputs[account.outcome] += 1
        self._documents += account.documents
        self._characters += account.characters
        if account.outcome is not Outcome.FULL:
            self._incomplete.append(Coverage(origin, account.outcome, tuple(account.reasons)))
        for problem in account.problems:
            self.blame(problem)

    def blame(self, problem: Problem) -> None:
        """Keep a problem that is not of an input but of a detector, each kind of it once."""
        if len(self._problems) < MOST_PROBLEMS:
            self._problems.setdefault((problem.blame, problem.message), problem)

    def summary(self, *, interrupted: bool = False) -> Summary:
        """Return the last event of the run."""
        profile = self._profile
        return Summary(
            profile=profile.id,
            profile_status=profile.status_line,
            not_shown_by_text=tuple(profile.not_shown_by_text),
            findings=self._findings,
            inputs=self._inputs,
            documents=self._documents,
            characters=self._characters,
            seconds=time.perf_counter() - self._began,
            incomplete=tuple(self._incomplete),
            problems=tuple(self._problems.values()),
            interrupted=interrupted,
            categories=tuple((category.id, category.words) for category in profile.categories),
        )
