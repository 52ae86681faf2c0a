"""A circuit to the course that the timer counts down: every round, each line in order, and the rests."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Group, Item, Library, Session
from generator.notation.clauses import Rest
from generator.notation.dose import Sets
from generator.notation.totals import bouts
from generator.pages.frame.wording import lower
from generator.pages.parts.boxes import is_sided, ticks_of
from generator.pages.parts.groups import group_words
from generator.pages.parts.line import line_title
from generator.pages.parts.strips import kind_of
from generator.pages.parts.timer import Step, as_json, dose_steps, is_timed, rest_seconds
from generator.rules.sums import nodes
from generator.words.group import rounds_of


@dataclass(frozen=True)
class Circuit:
    """What is counted down of all lines of a circuit together."""

    course: str
    name: str
    lines: tuple[str, ...]
    """As `session/item`: where one gets another dose, the course is no longer true."""


def circuit_at(
    item: Item, told: Sequence[Item], every: Sequence[Item], session: Session, library: Library
) -> Circuit | None:
    """The circuit that begins with this line, of those told; None where there is nothing to count."""
    circuit = next((group for group in item.groups if group.kind == "rounds"), None)
    lines = [one for one in every if any(group is circuit for group in one.groups)]
    exercises = [one for one in lines if one.exercise is not None]
    first = next((one for one in told if any(one is line for line in lines)), None)
    if circuit is None or not exercises or first is not item:
        return None
    steps = _whole(circuit, lines, session, library)
    ids = tuple(f"{session.id}/{line.id}" for line in lines)
    return Circuit(as_json(steps), circuit.title or "Circuit", ids) if steps else None


def is_in_circuit(item: Item) -> bool:
    """Whether it is counted down with its circuit."""
    return any(group.kind == "rounds" for group in item.groups)


def _whole(circuit: Group, lines: list[Item], session: Session, library: Library) -> list[Step]:
    """Every round; one where all are too long to count."""
    assert circuit.count is not None
    depth = next(at for at, group in enumerate(lines[0].groups) if group is circuit)
    way = _Way(session, library)
    every = list(way.rounds(circuit, lines, depth))
    if is_timed(every):
        return list(_numbered(every))
    said = f"1 of {rounds_of(circuit.count, ())}"
    one = [_noted(replace(step, box=""), said) for step in way.round(circuit, lines, depth)]
    return one if is_timed(one) else []


def _numbered(steps: Iterable[Step]) -> Iterator[Step]:
    """Each with the next box of its exercise and side."""
    done: Counter[str] = Counter()
    for step in steps:
        done[step.box] += 1
        yield replace(step, box=f"{step.box}-{done[step.box]}") if step.box else step


def _noted(step: Step, more: str) -> Step:
    """What is done says which round it is of; a rest says what comes next."""
    return step if step.kind == "rest" else replace(step, note=", ".join(filter(None, [step.note, more])))


@dataclass(frozen=True)
class _Way:
    """The lines of one session, done in order."""

    session: Session
    library: Library

    def rounds(self, group: Group, lines: list[Item], depth: int) -> Iterator[Step]:
        """So many rounds with their rests; one where nobody knows how many there are."""
        assert group.count is not None
        most, least = group.count.hi, group.count.lo or 0
        count = 1 if most is None else int(most)
        rest = rest_seconds(group.rest, "sets", 0.0)
        for number in range(1, count + 1):
            said = (
                f"round {number} of {count}" if most else f"1 round, then again: {rounds_of(group.count, ())}"
            )
            for step in self.round(group, lines, depth):
                yield replace(_noted(step, said), optional=step.optional or least < number <= (most or 0))
            if rest and number < count:
                yield Step("rest", "rest", rest, f"then round {number + 1} of {count}")

    def round(self, group: Group, lines: list[Item], depth: int) -> Iterator[Step]:
        """One round: its lines and the groups within it, with the rests between."""
        parts = nodes(lines, depth + 1)
        for at, part in enumerate(parts):
            yield from self._part(part, depth + 1)
            rest = rest_seconds((*group.rest, *_own_rest(part[-1])), "exercises", 0.0)
            if rest and at + 1 < len(parts):
                yield Step("rest", "rest", rest, f"then {lower(self._title(parts[at + 1][0]))}")

    def _part(self, lines: list[Item], depth: int) -> Iterator[Step]:
        group = lines[0].groups[depth] if len(lines[0].groups) > depth else None
        if group is None:
            yield from self._line(lines[0])
        elif group.kind == "rounds":
            yield from self.rounds(group, lines, depth)
        elif group.kind == "choose":
            options = "; ".join(map(self._title, lines))
            words = group_words(group, self.library).rstrip(".")
            yield Step("your choice", "hold", 0.0, f"{words}: {options}")
        else:
            yield from self.round(group, lines, depth)

    def _line(self, item: Item) -> Iterator[Step]:
        """An exercise, or bouts; what has no time waits for the reader."""
        if item.sequence is not None:
            known = bouts(item.sequence.value)
            yield from (Step(b.activity, kind_of(b.activity), float(b.seconds)) for b in known)
            if not known:
                yield Step("go", "hold", 0.0, self._title(item))
            return
        exercise = self.library.exercises.get(item.exercise or "")
        for sets in item.dose.parts if item.dose else (Sets(),):
            for step in dose_steps(sets, sided=is_sided(sets, exercise)):
                yield self._of(step, item) if step.kind == "hold" else step

    def _of(self, step: Step, item: Item) -> Step:
        """A set with its exercise and its box; one that is the only one needs no number."""
        note = re.sub(r"(, )?set 1 of 1\b", "", lower(step.note)).strip(", ")
        named = f"{self._title(item)}: {note}" if note else self._title(item)
        return replace(step, note=named, box=self._box(step, item) if step.marks else "")

    def _box(self, step: Step, item: Item) -> str:
        """The name of its boxes, without a number; '' where it has none of this side."""
        names = [tick.base for tick in ticks_of(item, self.session, self.library)]
        side = step.note.partition(",")[0].lower()
        return next((name for name in names if len(names) == 1 or name.endswith(f"-{side}")), "")

    def _title(self, item: Item) -> str:
        return line_title(item, self.library)


def _own_rest(item: Item) -> tuple[Rest, ...]:
    return item.dose.parts[-1].rest if item.dose and item.exercise else ()
