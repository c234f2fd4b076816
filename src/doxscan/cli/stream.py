"""``doxscan stream``: one post in, one answer out, at once.

Each line of standard input is a JSON object with ``text`` and, if you like, ``id``; other keys are
ignored. Each is answered with one line, in order, before the next is read. A line that is no post is
answered too, with what is wrong with it. Empty lines are skipped.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any

import click

from . import CLEAN, INCOMPLETE, complain
from .options import examples, recipe, settings_options

if TYPE_CHECKING:
    from doxscan.scanner import Scanner

__all__ = ["SCHEMA", "answer", "command"]

SCHEMA = "doxscan.post/1"
#: A longer line is answered with a problem and not held in memory, in bytes.
LONGEST_LINE = 64_000_000


@click.command(
    "stream",
    epilog=examples(
        """echo '{"id": 7, "text": "his SSN is 219-09-9998"}' | doxscan stream""",
        "doxscan stream --min-confidence strong < posts.jsonl > answers.jsonl",
    ),
)
@settings_options
def command(**options: Any) -> int:
    """Read posts as JSON Lines, answer each with one line at once.

    Exit code 0: every line was answered in full; 3: some line was no post, or not fully read; 2: usage.
    What was found stands in the answers.
    """
    from doxscan.scanner import Scanner  # noqa: PLC0415 - not for --help

    scanner = Scanner(recipe(**options))
    for failure in scanner.failures:
        complain(failure)
    if sys.stdin.isatty():
        complain("reading posts from standard input, a JSON object a line; end it with Ctrl-D")
    out = sys.stdout
    is_complete = not scanner.failures
    for number, line in _lines(sys.stdin.buffer):
        record = answer(scanner, line, number)
        is_complete = is_complete and not record["problems"]
        out.write(json.dumps(record) + "\n")
        out.flush()
    return CLEAN if is_complete else INCOMPLETE


def _lines(source: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Yield (number, line) of the lines that hold something; None for one that is too long."""
    number = 0
    while line := source.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            while line and not line.endswith(b"\n"):
                line = source.readline(LONGEST_LINE)
            yield number, None
        elif line.strip() and line.strip() != b"\xef\xbb\xbf":
            yield number, line


def answer(scanner: Scanner, line: bytes | None, number: int = 1) -> dict[str, Any]:
    """Return the answer to one line: what was found in the post, or what is wrong with the line."""
    from doxscan.model import Document, Finding, Origin, Problem, Segment  # noqa: PLC0415
    from doxscan.policy.verdict import judge  # noqa: PLC0415

    name, text, problems = _post(line, number)
    findings: list[Finding] = []
    if text:
        document = Document(Origin((f"line {number}",)), (Segment(text),))
        for event in scanner.scan(document):
            if isinstance(event, Finding):
                findings.append(event)
            elif isinstance(event, Problem):
                problems.append({"message": event.message, "blame": event.blame})
    verdict = judge(text, findings, scanner.profile)
    return {
        "schema": SCHEMA,
        "id": name,
        "findings": [_finding(f) for f in findings],
        "verdict": {"dox": verdict.dox, "level": verdict.level, "reasons": list(verdict.reasons)},
        "problems": problems,
    }


def _finding(event: Any) -> dict[str, Any]:
    """Return a finding as the answer holds it: as in the other JSON outputs, without its document."""
    from doxscan.report import records  # noqa: PLC0415

    record = records.finding(event)
    del record["origin"], record["id"]
    return record


def _post(line: bytes | None, number: int) -> tuple[Any, str, list[dict[str, str]]]:
    """Return (id as it was given, text, problems) of a line."""
    problems: list[dict[str, str]] = []

    def refuse(message: str, name: Any = None) -> tuple[Any, str, list[dict[str, str]]]:
        problems.append({"message": f"line {number}: {message}", "blame": "jsonl"})
        return name, "", problems

    if line is None:
        return refuse(f"longer than {LONGEST_LINE} bytes; cut the post into pieces")
    try:
        decoded = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        decoded = line.decode("utf-8-sig", "replace")
        refuse("not valid UTF-8; the bytes that are not were replaced by U+FFFD")
    try:
        post = json.loads(decoded)
    except json.JSONDecodeError as error:
        return refuse(f"not JSON: {error.msg} at column {error.colno}")
    except (ValueError, RecursionError):
        return refuse("not JSON that can be read: too deep, or a number too long")
    if not isinstance(post, dict):
        return refuse('expected a JSON object such as {"id": "1", "text": "..."}')
    name = post.get("id")
    try:
        json.dumps(name, allow_nan=False)
    except ValueError:
        return refuse("the id is a number that JSON has not (NaN or infinite)")
    if "text" not in post:
        return refuse('the object has no "text"', name)
    if not isinstance(post["text"], str):
        return refuse('"text" is no string', name)
    return name, post["text"], problems
