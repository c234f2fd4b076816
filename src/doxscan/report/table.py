"""A report for people: findings under the statute's own words, in its own order, then a summary.

On a terminal Rich draws it; in a pipe or a file it is plain text, two lines for a finding, and nothing
is cut off. Findings are grouped, so nothing is written before the last event: for a first line at
once, take ``jsonl``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from doxscan.model import Evidence, Finding, Outcome, Rejected, Summary

from . import Event, Style

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

__all__ = ["summary_lines", "visible", "write"]

NOTE = "A match is not a violation. No match is not clearance. This is not legal advice."
#: So many reasons for incomplete reading are named in the summary; --coverage names all inputs.
MOST_REASONS = 5
#: From this width on, in columns, a terminal shows place and value side by side.
WIDE = 110
#: Plain text is wrapped at this width.
WIDTH = 80
_STYLES = {"weak": "dim", "fair": "yellow", "strong": "bold yellow", "certain": "bold red"}


def visible(text: str) -> str:
    """Return a text without anything that moves a cursor, starts a line or cannot be encoded.

    >>> visible(f"a{chr(27)}[31mb")
    'a?[31mb'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c in "\r\n\t" else "?" for c in text)


def write(events: Iterable[Event], out: TextIO, style: Style) -> None:
    """Write the table when the last event has come."""
    groups: dict[str, list[Finding]] = {c["id"]: [] for c in style.profile["categories"]}
    let_go: list[Rejected] = []
    last: Summary | None = None
    for event in events:
        if isinstance(event, Finding):
            groups.setdefault(event.category, []).append(event)
        elif isinstance(event, Rejected):
            let_go.append(event)
        elif isinstance(event, Summary):
            last = event
    titles = {c["id"]: c["title"] for c in style.profile["categories"]}
    headed = [(f"{titles.get(name, name)} ({len(found)})", found) for name, found in groups.items() if found]
    if style.is_terminal:
        _draw(headed, let_go, last, out, style)
        return
    for heading, found in headed:
        out.write(f"{heading}\n")
        out.writelines(f"{line}\n" for line in _rows(found, style))
        out.write("" if style.quiet else "\n")
    if let_go and not style.quiet:
        out.write(f"Looked at and let go ({len(let_go)})\n")
        out.writelines(
            f"  {place(one)}  {_shown(one)}  {one.detector}\n      {visible(one.because)}\n" for one in let_go
        )
        out.write("\n")
    if last and not style.quiet:
        import textwrap  # noqa: PLC0415 - only a plain table wraps by itself

        for line in summary_lines(last, style):
            indent = "    " if line.startswith("  ") else "  "
            whole = textwrap.fill(line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
            out.write(f"{whole}\n")


def place(event: Finding | Rejected) -> str:
    """Return where something stands, as ``file:line:column``."""
    at = event.place
    origin = str(at.origin)
    named = f" [{at.id}]" if at.id and at.id not in at.origin.parts else ""
    return visible(f"{origin}{named}:{at.line}:{at.column}")


def _shown(event: Finding | Rejected) -> str:
    return visible(event.masked if event.value is None else event.value)


def _by(event: Finding) -> str:
    return f"{event.detector} ({event.form})" if event.form else event.detector


def _sure(event: Finding) -> str:
    return f"{event.confidence.word} ({event.points})"


def _reasons(evidence: Iterable[Evidence]) -> list[str]:
    return [f"{e.points:+d}  {visible(e.reason)}" for e in evidence]


def _rows(found: list[Finding], style: Style) -> Iterator[str]:
    """Yield the plain lines of one category, in columns where they are not too wide."""
    cells = [(place(f), _shown(f), _by(f), _sure(f)) for f in found]
    widths = [min(limit, max(len(row[i]) for row in cells)) for i, limit in enumerate((32, 28, 24))]
    for event, row in zip(found, cells, strict=True):
        yield "  " + "  ".join([cell.ljust(w) for cell, w in zip(row[:3], widths, strict=True)] + [row[3]])
        yield f"      {visible(event.excerpt)}"
        if style.explain:
            for reason in _reasons(event.evidence):
                yield f"        {reason}"


def summary_lines(last: Summary, style: Style) -> list[str]:
    """Return the summary of a run: counts, what was read, under which statute, and what no text shows."""
    profile = style.profile
    counts = ", ".join(f"{name} {n}" for name, n in last.findings.items() if n)
    total = f"{last.total} finding{'' if last.total == 1 else 's'}: {counts}" if last.total else "No findings"
    lines = [f"{total}."]
    inputs = ", ".join(f"{n} {outcome.value}" for outcome in Outcome if (n := last.inputs.get(outcome, 0)))
    lines.append(f"Inputs: {inputs or 'none'}.")
    lines += _incomplete(last, style)
    if last.interrupted:
        lines.append("Interrupted: this is what was found until then.")
    lines.append(f"Profile {profile['id']}: {profile['title']}; {profile['status']}.")
    lines.append(f"Citation: {profile['citation']}. Read: {profile['read']}.")
    if last.not_shown_by_text:
        lines.append(f"A text does not show: {'; '.join(last.not_shown_by_text)}.")
    lines.append(NOTE)
    return lines


def _incomplete(last: Summary, style: Style) -> list[str]:
    """Say what was not read in full: every input with --coverage, else the reasons with their counts."""
    if style.coverage:
        return [visible(f"  {c.origin}: {c.outcome.value}: {'; '.join(c.reasons)}") for c in last.incomplete]
    counts: dict[str, int] = {}
    for one in last.incomplete:
        for reason in one.reasons or (one.outcome.value,):
            counts[reason] = counts.get(reason, 0) + 1
    lines = [visible(f"  {n} x {reason}") for reason, n in sorted(counts.items(), key=lambda c: (-c[1], c[0]))]
    if len(lines) > MOST_REASONS:
        rest = len(lines) - MOST_REASONS
        more = f"  and {rest} more reason{'' if rest == 1 else 's'}; --coverage names every input"
        lines = [*lines[:MOST_REASONS], more]
    return lines


def _draw(
    headed: list[tuple[str, list[Finding]]], let_go: list[Rejected], last: Summary | None, out: TextIO, style: Style
) -> None:
    """Draw the report with Rich, as wide as the terminal."""
    from rich.console import Console  # noqa: PLC0415 - for terminals only
    from rich.text import Text  # noqa: PLC0415

    console = Console(
        file=out,
        force_terminal=True if style.colour else None,
        no_color=style.colour is False,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
    )
    for heading, found in headed:
        rows = [_cells(f, style, is_wide=console.width >= WIDE) for f in found]
        console.print(_grid(heading, rows, ("Confidence", 11)))
    if let_go and not style.quiet:
        heading = f"Looked at and let go ({len(let_go)})"
        rows = [
            [Text(f"{place(r)}\n", style="cyan").append(_shown(r), style="not cyan"), r.detector, visible(r.because)]
            for r in let_go
        ]
        console.print(_grid(heading, rows, ("Because", 24)))
    if last and not style.quiet:
        first, *rest = summary_lines(last, style)
        console.print(Text(first, style="bold"))
        for line in rest:
            console.print(Text(line, style="dim" if line.startswith("  ") else ""))


def _cells(event: Finding, style: Style, *, is_wide: bool) -> list[Text | str]:
    """Return the cells of a finding: on a narrow terminal its place and its value share one."""
    from rich.text import Text  # noqa: PLC0415

    where = Text(place(event), style="cyan")
    what = Text(_shown(event), style="bold")
    what.append(f"\n{visible(event.excerpt)}", style="not bold dim")
    if style.explain:
        for reason in _reasons(event.evidence):
            what.append(f"\n{reason}", style="not bold")
    by = Text(event.detector)
    if event.form:
        by.append(f"\n{event.form}", style="dim")
    sure = Text(_sure(event), style=_STYLES[event.confidence.word])
    return [where, what, by, sure] if is_wide else [Text("\n").join((where, what)), by, sure]


def _grid(heading: str, rows: list[list[Text | str]], last: tuple[str, int]) -> RenderableType:
    """Return a table under a heading; the last column has this name and is at least so wide."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(
        box=SIMPLE_HEAD, title=Text(heading, style="bold"), title_justify="left", pad_edge=False, expand=False
    )
    names = ("Place", "Value and excerpt") if len(rows[0]) > 3 else ("Place, value and excerpt",)
    for name in names:
        table.add_column(name, overflow="fold")
    table.add_column("Detector", overflow="fold", max_width=24)
    table.add_column(last[0], overflow="fold", min_width=last[1])
    for row in rows:
        table.add_row(*row)
    return table
