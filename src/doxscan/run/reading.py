"""One input from its bytes to its events, in whatever process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from doxscan.model import Document, Finding, Outcome, Problem, Rejected, Segment
from doxscan.read import Blob, documents
from doxscan.scanner import Scanner

from .tally import Account

__all__ = ["Reading"]


class Reading:
    """Reads one blob. Iterate over ``events`` once; ``account`` says how it went, at any time.

    ``told`` is called with the number of bytes read so far, after each piece of text.
    """

    def __init__(self, blob: Blob, scanner: Scanner, told: Callable[[int], None] | None = None) -> None:
        self.account = Account()
        self._blob = blob
        self._scanner = scanner
        self._told = told
        self._passed: Problem | None = None

    def events(self) -> Iterator[Finding | Rejected | Problem]:
        """Yield what is in the blob. Whatever fails becomes a problem, here and nowhere else."""
        account = self.account
        try:
            for document in documents(self._blob):
                if isinstance(document, Problem):
                    account.note(document)
                    yield document
                    continue
                account.documents += 1
                segments = replace(document, segments=self._segments(document))
                for event in self._scanner.scan(segments):
                    if isinstance(event, Problem):
                        account.note(event, is_ours=event is not self._passed)
                    yield event
        except Exception as error:  # noqa: BLE001 - one bad input never stops a run
            problem = Problem(
                self._blob.origin,
                f"reading failed with {_where(error)}; the other inputs were read; please report this",
                "doxscan",
                Outcome.PART if account.documents else Outcome.NONE,
            )
            account.note(problem, is_ours=True)
            yield problem
        finally:
            self._blob.close()

    def _segments(self, document: Document) -> Iterator[Segment | Problem]:
        """Pass the segments on and count them."""
        account = self.account
        for segment in document.segments:
            if isinstance(segment, Problem):
                self._passed = segment
            else:
                first, last = segment.core or (0, len(segment.text))
                account.characters += last - first
            yield segment
            if self._told:
                self._told(self._blob.done)


def _where(error: Exception) -> str:
    """Say what was raised and where, without what it says: that may hold text of the input."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    if at is None:
        return type(error).__name__
    name = at.tb_frame.f_code.co_filename.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{type(error).__name__} ({name}, line {at.tb_lineno})"
