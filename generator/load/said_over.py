"""The sessions of a stage with all that is said of each, and a question for each line that could say several
lines above it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.errors import Problem
from generator.load.copies import Copies
from generator.load.placed import Levels, placed_in
from generator.load.restated import merged
from generator.model.protocol import ProtocolEntry
from generator.model.stage import Rule, Ruled, SessionEntry


@dataclass(frozen=True)
class SaidOver:
    """A session and what is said of it, the plan first."""

    name: str
    """Empty where a stage has only one."""
    levels: Levels


def sessions_in(levels: Levels, copies: Copies) -> Iterator[SaidOver]:
    """What each session of a stage says, below what the levels say of all."""
    named: dict[str, list[SessionEntry]] = {}
    for level in levels:
        for key, session in level.sessions.items() if isinstance(level, Ruled) else ():
            named.setdefault(str(key), []).append(session)
    for name, own in named.items():
        yield SaidOver(name, (*levels, *copies.session(own, named)))
    if not named:
        yield SaidOver("", levels)


def unclear(entry: ProtocolEntry) -> Iterator[Problem]:
    """An error for each line that could say several of those above it again, however many stages copy it."""
    placed = list(placed_in(entry))
    copies = Copies(placed)
    found: dict[str, Problem] = {}
    for stage in placed:
        for session in sessions_in(copies.levels(stage), copies):
            found |= {str(problem): problem for problem in _unclear(session)}
    yield from found.values()


def _unclear(session: SaidOver) -> Iterator[Problem]:
    """Of the session, and of it while a line of `if` holds."""
    lines = merged(session.levels)
    yield from lines.unclear
    yield from _while(session, (rule for level in session.levels for rule in level.rules))
    for way, _ in lines.lines.values():
        yield from _while(session, (rule for line in way for rule in line.rules))


def _while(session: SaidOver, rules: Iterable[Rule]) -> Iterator[Problem]:
    for holds in (rule.holds for rule in rules if rule.holds is not None):
        own = [one for name, one in holds.sessions.items() if name == session.name]
        within = SaidOver(session.name, (*session.levels, holds, *own))
        yield from merged(within.levels).unclear
        yield from _while(within, holds.rules)
