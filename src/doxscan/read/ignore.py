"""What ``.gitignore`` files leave out, by the rules of gitignore(5).

Patterns of a folder hold for what is in it; the last pattern that matches decides, and those of a
deeper folder come later. What lies in a folder that is left out cannot be brought back, since nobody
looks there. git itself is not asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Ignored", "parse"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One line: what it matches, below which folder, and whether it leaves out or brings back."""

    pattern: re.Pattern[str]
    base: str
    is_for_folders: bool
    is_negated: bool


@dataclass(frozen=True, slots=True)
class Ignored:
    """The rules that hold in a folder, those of deeper folders last."""

    rules: tuple[Rule, ...] = ()

    def has(self, path: str, *, is_folder: bool) -> bool:
        """Tell whether a path, with "/" between its parts, is left out."""
        for rule in reversed(self.rules):
            if rule.is_for_folders and not is_folder:
                continue
            if rule.pattern.fullmatch(path, len(rule.base)):
                return not rule.is_negated
        return False


def parse(text: str, base: str) -> tuple[Rule, ...]:
    r"""Return the rules of a ``.gitignore`` for what lies below ``base`` ('' or a path that ends with "/").

    >>> here = Ignored(parse("*.log\n!keep.log\nbuild/\n", ""))
    >>> here.has("a/b.log", is_folder=False), here.has("a/keep.log", is_folder=False)
    (True, False)
    >>> here.has("build", is_folder=True), here.has("build", is_folder=False)
    (True, False)
    """
    rules: list[Rule] = []
    for raw in text.removeprefix("\ufeff").split("\n"):
        line = raw.removesuffix("\r")
        while line.endswith(" ") and not line.endswith("\\ "):
            line = line[:-1]
        if not line or line.startswith("#"):
            continue
        is_negated = line.startswith("!")
        line = line[is_negated:]
        is_for_folders = line.endswith("/")
        line = line.removesuffix("/")
        if not line.strip("/"):
            continue
        is_anchored = "/" in line
        try:
            pattern = re.compile(("" if is_anchored else "(?:.*/)?") + _translated(line.removeprefix("/")), re.DOTALL)
        except re.error:
            continue
        rules.append(Rule(pattern, base, is_for_folders, is_negated))
    return tuple(rules)


def _translated(glob: str) -> str:
    """Return the expression for a pattern: ``**`` between slashes is any number of folders."""
    parts = glob.split("/")
    last = len(parts) - 1
    out: list[str] = []
    for i, part in enumerate(parts):
        if part == "**":
            out.append(".+" if i == last else "(?:.*/)?")
        else:
            out.append(_part(part) + ("/" if i < last else ""))
    return "".join(out)


def _part(part: str) -> str:
    r"""Return the expression for one name: ``*``, ``?``, ``[a-z]``, ``[!a]``, and ``\`` before a character."""
    out: list[str] = []
    at = 0
    while at < len(part):
        c = part[at]
        at += 1
        if c == "*":
            while part[at : at + 1] == "*":
                at += 1
            out.append("[^/]*")
        elif c == "?":
            out.append("[^/]")
        elif c == "\\" and at < len(part):
            out.append(re.escape(part[at]))
            at += 1
        elif c == "[":
            close = part.find("]", at + 1 + (part[at : at + 1] in {"!", "^"}))
            if close < 0:
                out.append(r"\[")
                continue
            inner = part[at:close]
            is_not = inner[:1] in {"!", "^"}
            inner = inner[is_not:].replace("\\", r"\\").replace("[", r"\[").replace("&", r"\&").replace("~", r"\~")
            inner = inner.replace("|", r"\|").replace("^", r"\^")
            out.append(f"(?!/)[{'^' if is_not else ''}{inner}]")
            at = close + 1
        else:
            out.append(re.escape(c))
    return "".join(out)
