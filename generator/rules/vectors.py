"""A plan and a diary to JSON: the plan as the engine runs it, and each day with what must come out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from generator.model import Library, Protocol
from generator.model.as_data import typed
from generator.notation.condition import Condition
from generator.rules.colours import colours
from generator.rules.diary import Day, Memory
from generator.rules.fewest import after_of
from generator.rules.flags import red_flags
from generator.rules.forecast import forecast
from generator.rules.machine import Machine, machines
from generator.rules.simulate import Row, simulate
from generator.rules.state import State
from generator.rules.step import Step

FORM = 1
"""Counted up when the shape of the vectors changes, so that another engine can refuse them."""

LAID_OUT = 10
"""Of so many days of a diary, one from which the sessions to come are laid out."""


def typed_plan(protocol: Protocol) -> dict[str, Any]:
    """The plan with every number typed: its head as written, its stages as they hold."""
    head: dict[str, Any] = typed(protocol.entry)
    for inherited in ("stages", "tracks", "do", "sessions"):
        head.pop(inherited, None)
    tracks = [{"id": track.id, "stages": typed(track.stages)} for track in protocol.tracks]
    return {"form": FORM, **head, "tracks": tracks}


def machine_data(machine: Machine) -> dict[str, Any]:
    """One track as the engine runs it, with the pain rule it is judged by."""
    pain = colours(machine.library.pain_rule(machine.protocol))
    return {
        "track": machine.track,
        "house": {name.replace("_", " "): typed(number) for name, number in asdict(machine.house).items()},
        "endless": machine.endless,
        "over": machine.over,
        "zero": _zero(machine),
        **({"later": machine.later} if machine.later else {}),
        "gate": typed(machine.gate),
        "pain": typed(pain),
        "start": typed(machine.start),
        "steps": [_step(step, pain) for step in machine.steps],
    }


def _zero(machine: Machine) -> dict[str, Any] | None:
    """What the plan's windows count from, and days from then; None where that is its first day."""
    starts = machine.protocol.starts
    if starts.anchor == "plan start":
        return None
    return {"anchor": starts.anchor, "after": after_of(starts)}


def _step(step: Step, pain: Mapping[str, Condition]) -> dict[str, Any]:
    """Without its title, which the engine has no use for, what tells its rules apart where they are, and the
    plan's own pain rule, which is said once."""
    same = {"apart": not step.apart, "pain": step.pain == pain}
    unused = {"title", *(name for name, left_out in same.items() if left_out)}
    return {k: v for k, v in typed(step).items() if k not in unused} | {"place": typed(step.place)}


def known_data(protocol: Protocol, library: Library) -> dict[str, Any]:
    """What the engine asks of the vocabulary as the plan sees it: measures, tests' items, red flags."""
    seen = library.of(protocol)
    measures = seen.measures
    said = {id_: {"kind": m.kind, "grades": m.grades, "unit": m.unit} for id_, m in measures.items()}
    return {
        "measures": {id_: {k: typed(v) for k, v in m.items() if v} for id_, m in said.items()},
        "tests": list(library.test_of),
        "less": sorted(seen.less_is_better),
        "red flags": list(red_flags(protocol, library)),
    }


def test_vectors(
    protocol: Protocol, library: Library, memory: Memory, diary: Iterable[Day]
) -> dict[str, Any]:
    """Everything another engine needs to run the diary, and what it must say and keep on each day."""
    rows = list(simulate(protocol, library, memory, diary))
    tracks = machines(protocol, library)
    return {
        "form": FORM,
        "plan": protocol.id,
        "library": known_data(protocol, library),
        "known": typed(memory.known),
        "tracks": [machine_data(machine) for machine in tracks],
        "days": [
            {"track": row.track, "day": typed(row.day), "told": typed(row.told), "state": typed(row.state)}
            for row in rows
        ],
        "coming": [part for machine in tracks for part in _coming(machine, rows, memory)],
    }


def _coming(machine: Machine, rows: Iterable[Row], memory: Memory) -> Iterator[dict[str, Any]]:
    """The sessions to come as they are laid out on the first day, and from some of those in the diary."""
    own = [row for row in rows if row.track == machine.track]
    for today, state in [(0, State()), *((row.day.number + 1, row.state) for row in own[::LAID_OUT])]:
        coming = forecast(machine, state, today, known=memory.known)
        found = [[c.day, c.stage, c.session, *c.which] for c in coming]
        yield {"track": machine.track, "today": today, "state": typed(state), "sessions": found}
