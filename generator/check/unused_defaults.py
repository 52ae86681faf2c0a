"""What holds for everything below it to what nothing below it takes: each says its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from generator.errors import Problem
from generator.load.bouts import manners_of
from generator.load.dose_names import named
from generator.load.placed import entries_in, entries_of
from generator.load.ways import is_none
from generator.model import Protocol, Session, Stage
from generator.model.plan import Item
from generator.model.stage import Ruled, Shared
from generator.notation.dose import Dose, Sets
from generator.notation.outcome import stays
from generator.notation.rate import Often
from generator.notation.session import segments
from generator.rules.planned import has_end
from generator.source import Text
from generator.words.lists import listed


@dataclass(frozen=True)
class Level:
    """A part of the plan that says something for what is below it, and what that is."""

    entry: Shared
    stages: tuple[Stage, ...]
    sessions: tuple[Session, ...]


def unheard(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each rate that every session below replaces, each clause of a dose that every
    exercise below does, each criterion or end of the time that every stage does, and what is to come
    once a time is up that never is."""
    for level in _levels(protocol):
        yield from _rate(level)
        yield from _dose(level)
        yield from _branches(level)
        yield from _of_stages(level)
        yield from _chosen(level)
        yield from _otherwise(level, protocol)


def _levels(protocol: Protocol) -> Iterator[Level]:
    by_place = {stage.key.place: stage for stage in protocol.stages}
    yield from _with_sessions(protocol.entry, protocol.stages)
    for name, track in protocol.entry.tracks.items():
        yield from _with_sessions(track, tuple(s for s in protocol.stages if s.track == name))
    for key, entry in entries_of(protocol.entry):
        inside = (key, *(name for name, _ in entries_in(entry.stages)))
        yield from _with_sessions(entry, tuple(by_place[n.place] for n in inside if n.place in by_place))


def _with_sessions(entry: Ruled, stages: tuple[Stage, ...]) -> Iterator[Level]:
    """The level, and each session that is said there as one of its own."""
    sessions = tuple(session for stage in stages for session in stage.sessions)
    yield Level(entry, stages, sessions)
    for name, own in entry.sessions.items():
        if not is_none(own.do):
            yield Level(own, (), tuple(session for session in sessions if session.id == name))


def _rate(level: Level) -> Iterator[Problem]:
    times = level.entry.times
    said = [part for part in times.value.parts if not part.is_limit] if times else []
    heard = ({*(session.times.parts if session.times else ())} for session in level.sessions)
    if times and said and not any({*said} <= parts for parts in heard):
        # Limits beside it hold all the same.
        words = ", ".join(map(str, said))
        why = _CAP if all(map(_is_cap, said)) else _why(level)
        yield Problem(times.text.place, f"'{words}' holds for no session{why}", "unheard")


_CAP = (
    ", since each below it has 'times' of its own, and no cap counts several sessions together; delete it, "
    "and tell it in words: 'note: In all at most ...'"
)


def _is_cap(part: Often) -> bool:
    return part.kind in ("per", "days") and part.range is not None and part.range.bound == "at most"


def _why(level: Level) -> str:
    """What takes its place, and what to write; sessions said above take a stage's `do` to their own."""
    if level.entry.do and not getattr(level.entry, "sessions", None):
        names = listed([f"'{name}'" for name in dict.fromkeys(session.id for session in level.sessions)])
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
    items = [item for session in level.sessions for item in session.items]
    # A part that a line can't take is refused there.
    refused = any(item.dose is not None and item.dose.lost for item in items)
    for sets in _clauses_of(replace(written.value, parts=written.value.parts[: 1 if refused else None])):
        # What is said of pain is refused at the bouts themselves.
        if _of_pain(sets) and any(item.sequence is not None for item in items):
            continue
        if not any(_hears(item, sets) for item in items):
            yield _lost(sets, written.text, all(item.sequence is not None for item in items))


def _branches(level: Level) -> Iterator[Problem]:
    """The same of a dose under `if`: it replaces that of each exercise, and bouts take little of it."""
    items = [item for session in level.sessions for item in session.items]
    if not items or any(item.sequence is None for item in items):
        return
    for rule in level.entry.rules:
        if (holds := rule.holds) is not None and holds.dose is not None and not (holds.do or holds.sessions):
            for sets in _clauses_of(holds.dose.value):
                if not [*manners_of(sets)]:
                    yield _lost(sets, holds.dose.text, True)


def _lost(sets: Sets, text: Text, only_bouts: bool) -> Problem:
    why = "bouts don't take it" if only_bouts else "each below it says its own"
    message = f"'{sets}' holds for no exercise, since {why}"
    remedy = "delete it, or say it in the dose of each exercise that it is meant for"
    return Problem(text.place, f"{message}; {remedy}", "unheard")


def _of_stages(level: Level) -> Iterator[Problem]:
    """What the nearest level says to each stage: nothing is left of it where each has its own."""
    entry, stages = level.entry, level.stages
    below = getattr(entry, "stages", None) or getattr(entry, "tracks", None)
    if not isinstance(entry, Ruled) or not below:
        return
    end = entry.otherwise
    said = (
        ("progress when", entry.progress_when[:1], [stage.progress_when for stage in stages]),
        ("aim for", entry.aim_for[:1], [stage.aim_for for stage in stages]),
    )
    for key, [*first], heard in said:
        if first and not any(first[0] in one for one in heard):
            yield _own(key, first[0].text)
    if end is not None and not any(stage.otherwise is end.value for stage in stages):
        yield _own("otherwise", end.text)


def _chosen(level: Level) -> Iterator[Problem]:
    """A number of the reader's own of which nothing below it takes any part."""
    named_ = {name for part in (level.stages or level.sessions) for _, name in named(part)}
    for name in level.entry.choose:
        if name not in named_:
            message = f"'{name}' is a number that nothing here takes"
            remedy = f"delete it, or take a share of it, such as 'run 50 % of {name}'"
            yield Problem(level.entry.choose[name].text.place, f"{message}; {remedy}", "unheard")


def _own(key: str, text: Text) -> Problem:
    message = f"'{key}' holds for no stage here, since each has its own or nothing to do"
    remedy = "delete it, or write it at each stage that it is meant for"
    return Problem(text.place, f"{message}; {remedy}", "unheard")


def _otherwise(level: Level, protocol: Protocol) -> Iterator[Problem]:
    written = getattr(level.entry, "otherwise", None)
    if written is None or stays(written.value):
        return
    copies = (stage for stage in protocol.stages if stage.said.get("otherwise", "").startswith("as "))
    if not any(stage.otherwise == written.value and _runs_out(stage) for stage in (*level.stages, *copies)):
        message = f"'{written.text}' is never heard, since no stage that it is for has an end and a criterion"
        rule = f"'if: {{4 weeks in stage and limp: {written.text}}}'"
        remedy = f"give the stage an end, as in 'lasts: 4 weeks', or a rule of what is missing, as in {rule}"
        yield Problem(written.text.place, f"{message}; {remedy}", "unheard")


def _runs_out(stage: Stage) -> bool:
    """Whether its time can be up while a criterion isn't true."""
    more = (rule.holds.progress_when for rule in stage.heard if rule.holds)
    return has_end(stage) and bool(stage.progress_when or any(more))


def reached(protocol: Protocol) -> Iterator[Problem]:
    """An error for each clause about an amount that comes from above without it: `add 1 set per week` beside
    `3 x 10` that reaches a hold with sets of its own."""
    for level in _levels(protocol):
        written = level.entry.dose
        above = written.value.parts if written is not None else ()
        items = [item for stage in level.stages for session in stage.sessions for item in session.items]
        for clause, own in dict.fromkeys(pair for sets in above for pair in _of_amount(sets)):
            found = [item for item in items if _takes(item, above, clause, own)]
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


def _takes(item: Item, above: tuple[Sets, ...], clause: Sets, own: tuple[str, ...]) -> bool:
    """Whether the clause stands in the line's dose beside another amount than any that it is written with."""
    parts = item.dose.parts if item.dose else ()
    amounts = [[getattr(one, name) for name in own] for one in above if _has(one, clause)]
    return any(_has(part, clause) and [getattr(part, name) for name in own] not in amounts for part in parts)


def _has(part: Sets, clause: Sets) -> bool:
    return set(_clauses(clause)) <= set(_clauses(part))


def _hears(item: Item, clause: Sets) -> bool:
    if item.sequence is not None:
        heard = {manner for bout in segments(item.sequence.value.parts) for manner in bout.modifiers}
        return not heard.isdisjoint(manners_of(clause))
    return any(
        set(_clauses(clause)) <= set(_clauses(part)) for part in (item.dose.parts if item.dose else ())
    )


def _of_pain(sets: Sets) -> bool:
    return any((sets.pain_expected, sets.pain_allowed, sets.pain_in_words))


def _clauses_of(dose: Dose) -> Iterator[Sets]:
    """Those of each of its parts, each once."""
    yield from dict.fromkeys(clause for part in dose.parts for clause in _clauses(part))


def _clauses(sets: Sets) -> Iterator[Sets]:
    """Each clause as a dose of its own."""
    for field in fields(sets):
        value = getattr(sets, field.name)
        if field.name == "modifiers":
            yield from (Sets(modifiers=(one,)) for one in value)
        elif value != field.default and field.name not in ("cites", "notes"):
            yield Sets(**{field.name: value})
