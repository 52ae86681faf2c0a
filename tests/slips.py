"""Slips in a plan to what became of each: caught, harmless, seen, or silent.

caught: check says something new, or an id is gone that the lock file holds.
harmless: the plan asks for what it asked for; its words for people may differ.
seen: it asks for something else, and `revlanox show` prints that. What is written is what is shown: another
plausible number is for whoever reads it through.
silent: it asks for something else, and nothing says so.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plans import plan_findings, read_plan

from generator.model import Library, Protocol
from generator.rules.vectors import typed_plan
from generator.show import show

ROWS = ("1234567890-", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./")
PROSE = (
    "title", "summary", "note", "also", "for", "aims", "sources", "as printed", "equipment", "text", "said",
    "changed", "changes", "conditions",
)  # fmt: skip
"""Words for people, dates of editing, for whom it is: a slip in them changes no number and no rule."""


@dataclass
class Tally:
    """How many slips came out how; the seen and the silent ones as (kind, file, before, after)."""

    count: Counter[str] = field(default_factory=Counter)
    passed: list[tuple[str, str, str, str]] = field(default_factory=list)

    def share(self, *kinds: str) -> float:
        """Slips of these kinds of all slips, in percent."""
        return 100 * sum(self.count[kind] for kind in kinds) / max(1, self.count.total())


Slip = Callable[[str, random.Random], str]


def slips(paths: list[Path], library: Library, number: int, seed: int, slip: Slip) -> Tally:
    """That many slips, spread over the files by their length."""
    chance, tally = random.Random(seed), Tally()
    texts = {path: path.read_text("utf-8") for path in paths}
    known = {path: _known(text, library) for path, text in texts.items()}
    weights = [len(text) for text in texts.values()]
    for path in chance.choices(list(texts), weights, k=number):
        text = texts[path]
        slipped = slip(text, chance)
        kind = judge(slipped, library, known[path])
        tally.count[kind] += 1
        if kind in ("silent", "seen"):
            tally.passed.append((kind, path.stem, *_differs(text, slipped)))
    return tally


@dataclass(frozen=True)
class Known:
    """A plan before the slip: what check says, what it asks for, what `show` prints."""

    said: set[str]
    meaning: Any
    shown: list[str]

    @classmethod
    def of(cls, text: str, library: Library) -> Known:
        """That of a text."""
        return cls(_said(text, library), _meaning(text), _shown(text, library))


_KNOWN: dict[tuple[str, int, object], Known] = {}


def _known(text: str, library: Library) -> Known:
    """That of a plan that slips begin with, found out once however many tests begin with it."""
    key = (text, id(library), show)
    if key not in _KNOWN:
        _KNOWN[key] = Known.of(text, library)
    return _KNOWN[key]


def key_slip(text: str, chance: random.Random) -> str:
    """One wrong key: a neighbour, a letter left out, doubled, or two changed over."""
    at = chance.randrange(len(text) - 1)
    kind = chance.choice(("neighbour", "left out", "doubled", "changed over"))
    if kind == "left out":
        return text[:at] + text[at + 1 :]
    if kind == "doubled":
        return text[:at] + text[at] + text[at:]
    if kind == "changed over":
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + _neighbour(text[at], chance) + text[at + 1 :]


def _neighbour(key: str, chance: random.Random) -> str:
    for row in ROWS:
        if key.lower() in row:
            where = row.index(key.lower())
            return chance.choice([row[n] for n in (where - 1, where + 1) if 0 <= n < len(row)])
    return chance.choice("abc xyz")


def judge(text: str, library: Library, before: Known) -> str:
    """What became of the slip."""
    if _said(text, library) - before.said:
        return "caught"
    meaning = _meaning(text)
    if set(_ids(before.meaning)) - set(_ids(meaning)):
        return "caught"  # By the file's name and by the lock file, which holds every id that was published.
    if meaning == before.meaning:
        return "harmless"
    return "seen" if _shown(text, library) != before.shown else "silent"


def _shown(text: str, library: Library) -> list[str]:
    plan = read_plan(text)
    return list(show(plan, library)) if isinstance(plan, Protocol) else []


def _said(text: str, library: Library) -> set[str]:
    return {f"{p.rule} {p.message}" for p in plan_findings(text, library)}


def _meaning(text: str) -> Any:
    plan = read_plan(text)
    return _without_prose(typed_plan(plan)) if isinstance(plan, Protocol) else None


def _ids(plan: Any) -> list[str]:
    """The ids of the plan, its stages, sessions and items; what they were before; its old places on pages."""
    if isinstance(plan, dict):
        own = [str(plan["id"])] if "id" in plan else []
        own += [f"#{place}" for place in (*_places(plan.get("anchors", {})), *plan.get("formerly", ()))]
        return own + [id_ for value in plan.values() for id_ in _ids(value)]
    return [id_ for part in plan for id_ in _ids(part)] if isinstance(plan, list) else []


def _places(anchors: dict[str, str]) -> list[str]:
    return [place for pair in anchors.items() for place in pair]


def _without_prose(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_prose(v) for key, v in value.items() if key not in PROSE}
    return [_without_prose(part) for part in value] if isinstance(value, list) else value


def _differs(before: str, after: str) -> tuple[str, str]:
    """The first line that differs, before and after."""
    pairs = zip(before.splitlines(), [*after.splitlines(), ""], strict=False)
    return next(((a.strip(), b.strip()) for a, b in pairs if a != b), ("", ""))
