"""What holds for everything below it to what nothing below it takes: each says its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from generator.errors import Problem
from generator.load.bouts import manners_of
from generator.load.placed import entries_in, entries_of
from generator.model import Protocol, Session, Stage
from generator.model.plan import Item
from generator.model.stage import Shared
from generator.notation.dose import Sets
from generator.notation.rate import Often
from generator.notation.session import segments
from generator.words.lists import listed


@dataclass(frozen=True)
class Level:
    """A part of the plan that says something for its stages, and these stages."""

    entry: Shared
    stages: tuple[Stage, ...]


def unheard(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each rate that every session below replaces, and each clause of a dose that every
    exercise below does."""
    for level in _levels(protocol):
        yield from _rate(level)
        yield from _dose(level)


def _levels(protocol: Protocol) -> Iterator[Level]:
    by_place = {stage.key.place: stage for stage in protocol.stages}
    yield Level(protocol.entry, protocol.stages)
    for key, entry in entries_of(protocol.entry):
        inside = (key, *(name for name, _ in entries_in(entry.stages)))
        yield Level(entry, tuple(by_place[name.place] for name in inside if name.place in by_place))


def _rate(level: Level) -> Iterator[Problem]:
    times = level.entry.times
    said = [part for part in times.value.parts if not part.is_limit] if times else []
    sessions = [session for stage in level.stages for session in stage.sessions]
    if times and said and not any({*said} <= {*(s.times.parts if s.times else ())} for s in sessions):
        # Limits beside it hold all the same.
        words = ", ".join(map(str, said))
        why = _CAP if all(map(_is_cap, said)) else _why(level, sessions)
        yield Problem(times.text.place, f"'{words}' holds for no session{why}", "unheard")


_CAP = (
    ", since each below it has 'times' of its own, and no cap counts several sessions together; delete it, "
    "and tell it in words: 'note: In all at most ...'"
)


def _is_cap(part: Often) -> bool:
    return part.kind in ("per", "days") and part.range is not None and part.range.bound == "at most"


def _why(level: Level, sessions: list[Session]) -> str:
    """What takes its place, and what to write; sessions said above take a stage's `do` to their own."""
    if level.entry.do and not getattr(level.entry, "sessions", None):
        names = listed([f"'{name}'" for name in dict.fromkeys(session.id for session in sessions)])
        took = f", since {names} from above has 'times' of its own and takes this 'do' into it"
        return (
            f"{took}; write it as a session with a name, such as 'sessions: {{run: {{times: ..., do: ...}}}}'"
        )
    own = ", since each below it has 'times' of its own"
    return f"{own}; delete it, or write it in each session that it is meant for"


def _dose(level: Level) -> Iterator[Problem]:
    written = level.entry.dose
    if written is None:
        return
    items = [item for stage in level.stages for session in stage.sessions for item in session.items]
    for sets in _clauses(written.value.parts[0]):
        # What is said of pain is refused at the bouts themselves.
        if _of_pain(sets) and any(item.sequence is not None for item in items):
            continue
        if not any(_hears(item, sets) for item in items):
            bouts = all(item.sequence is not None for item in items)
            why = "bouts don't take it" if bouts else "each below it says its own"
            message = f"'{sets}' holds for no exercise, since {why}"
            remedy = "delete it, or say it in the dose of each exercise that it is meant for"
            yield Problem(written.text.place, f"{message}; {remedy}", "unheard")


def reached(protocol: Protocol) -> Iterator[Problem]:
    """An error for each clause about an amount that comes from above without it: `add 1 set per week` beside
    `3 x 10` that reaches a hold with sets of its own."""
    for level in _levels(protocol):
        written = level.entry.dose
        sets = written.value.parts[0] if written is not None else Sets()
        items = [item for stage in level.stages for session in stage.sessions for item in session.items]
        for clause, own in _of_amount(sets):
            found = [item for item in items if _takes(item, sets, clause, own)]
            if written is not None and found:
                names = listed([f"'{item.exercise}'" for item in found[:3]])
                message = f"'{clause}' from this dose also reaches {names}, with an amount of its own"
                remedy = (
                    "write it in the dose of each line that it is meant for, or take the amount from here"
                )
                yield Problem(written.text.place, f"{message}; {remedy}", "reached")


def _of_amount(sets: Sets) -> Iterator[tuple[Sets, tuple[str, ...]]]:
    """Clauses that only make sense with the amount that is written beside them, and of which part of it."""
    if sets.growth is not None and (sets.sets or sets.reps or sets.time):
        yield Sets(growth=sets.growth), ("sets", "reps", "time")
    if sets.load is not None and sets.load.unit == "RM" and sets.reps:
        yield Sets(load=sets.load), ("reps", "time")


def _takes(item: Item, above: Sets, clause: Sets, own: tuple[str, ...]) -> bool:
    """Whether the clause stands in the line's dose beside another amount than it is written with."""
    parts = item.dose.parts if item.dose else ()
    return any(
        set(_clauses(clause)) <= set(_clauses(part))
        and any(getattr(part, name) != getattr(above, name) for name in own)
        for part in parts
    )


def _hears(item: Item, clause: Sets) -> bool:
    if item.sequence is not None:
        heard = {manner for bout in segments(item.sequence.value.parts) for manner in bout.modifiers}
        return not heard.isdisjoint(manners_of(clause))
    return any(
        set(_clauses(clause)) <= set(_clauses(part)) for part in (item.dose.parts if item.dose else ())
    )


def _of_pain(sets: Sets) -> bool:
    return any((sets.pain_expected, sets.pain_allowed, sets.pain_in_words))


def _clauses(sets: Sets) -> Iterator[Sets]:
    """Each clause as a dose of its own."""
    for field in fields(sets):
        value = getattr(sets, field.name)
        if field.name == "modifiers":
            yield from (Sets(modifiers=(one,)) for one in value)
        elif value != field.default and field.name not in ("cites", "notes"):
            yield Sets(**{field.name: value})
