"""Every way through every plan: what must hold on all of them, and how much of them was seen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from typing import Any

from generator.check.causes import causes
from generator.errors import Problem
from generator.kept import Kept, key_of, sources
from generator.model import Library, Protocol
from generator.model.exact import exact
from generator.proof.dead_ends import Lost
from generator.proof.explore import Broken, Explored, explore
from generator.rules.machine import Machine, machines
from generator.rules.vectors import FORM
from generator.words.lists import counted, listed


@dataclass
class Ways:
    """How much was explored, over all plans, now or in an earlier run."""

    plans: int = 0
    states: int = 0
    sampled: int = 0

    def __str__(self) -> str:
        whole = self.plans - self.sampled
        said = counted(whole, "plan") if whole == self.plans else f"{whole} of {counted(self.plans, 'plan')}"
        found = f"{said} explored on every path ({self.states} states)"
        return found if self.plans else "There is no plan yet"


def ways(library: Library, kept: Kept, total: Ways) -> Iterator[Problem]:
    """Errors for what must never happen and can; a warning for a plan that is too large to prove."""
    shared = shared_inputs(library)
    for protocol in library.protocols.values():
        total.plans += 1
        for machine in machines(protocol, library):
            found = explored(machine, shared, kept)
            total.states += found.states
            total.sampled += not found.whole
            yield from _problems(protocol, machine, found)


def _problems(protocol: Protocol, machine: Machine, found: Explored) -> Iterator[Problem]:
    seen = set()
    for broken in found.broken:
        for problem in causes(protocol, machine, broken):
            if problem.place not in seen:
                yield replace(problem, more=_shown(protocol, broken))
            seen.add(problem.place)
    if not found.whole:
        few = f"this plan has too many paths to check them all; {found.states} states were checked"
        message = f"{few}; {_fewer(machine)}"
        yield Problem(protocol.entry.id.place, message, "path", "warning")


def _fewer(machine: Machine) -> str:
    """What makes so many paths, and what to write instead: conditions that count, where there are any."""
    if counting := dict.fromkeys(held.printed for all_ in machine.counted.values() for held in all_):
        named = listed([f"'{one}'" for one in [*counting][:MOST_NAMED]])
        more = f" and {len(counting) - MOST_NAMED} more" if len(counting) > MOST_NAMED else ""
        return (
            f"each condition that counts makes more of them: {named}{more}; delete some, or write two plans"
        )
    if any(step.sessions for step in machine.steps):
        own = "each session with days of its own is kept apart"
        return f"{own}; give fewer of them their own 'times', or write two plans"
    return "write fewer stages, or two plans"


MOST_NAMED = 4
"""Conditions that are named; of more, how many there are."""


def _shown(protocol: Protocol, broken: Broken) -> str:
    """A diary that shows it, and how to replay it."""
    if not broken.diary:
        return ""
    command = f"revlanox simulate {protocol.id} --log diary.yaml"
    return f"As a diary, to replay with '{command}':\n{broken.diary}"


WORDS = (
    "id", "title", "summary", "who", "also", "note", "changed", "changes", "review", "related", "anchors",
    "formerly", "equipment", "optional_equipment",
)  # fmt: skip
"""What a plan says of itself to people: the engine reads none of it."""


def _key(machine: Machine, shared: str) -> str:
    """All that a proof depends on: the engine's own text and everything that it reads."""
    entry = machine.protocol.entry.model_copy(update=dict.fromkeys(WORDS))
    machine = replace(machine, protocol=replace(machine.protocol, entry=entry))
    own = json.dumps([FORM, exact(machine), exact(machine.library.measures)])
    return key_of(sources(*ENGINE), own, shared)


ENGINE = (
    "draw/own_color.py",
    "rules", "proof", "notation", "model", "source", "errors.py", "output.py", "check/proved.py",
    "figures/__init__.py", "figures/body.py", "figures/clauses.py", "figures/force.py", "figures/joints.py",
    "figures/landings.py", "figures/props.py",
)  # fmt: skip
"""What the engine consists of, with what its models read a pose by: a proof about another proves nothing."""


def shared_inputs(library: Library) -> str:
    """What the engine reads of the library beside the plan and its measures."""
    trains = {id_: [exercise.trains, exercise.aim] for id_, exercise in library.exercises.items()}
    acts = {id_: flag.act for id_, flag in library.red_flags.items()}
    return json.dumps(exact([library.pain_rules, [*library.test_of], acts, trains]))


def explored(machine: Machine, shared: str, kept: Kept) -> Explored:
    """What was found on all ways through a machine, now or by an earlier run; `shared` is `shared_inputs`."""
    made = kept.of(_key(machine, shared), lambda: _data(explore(machine)))
    states, steps, whole, reached, broken = made
    return Explored(states, steps, whole, frozenset(reached), tuple(_broken(*one) for one in broken))


def _data(found: Explored) -> list[Any]:
    broken = [[one.text, one.diary, astuple(one.lost) if one.lost else None] for one in found.broken]
    return [found.states, found.steps, found.whole, sorted(found.reached), broken]


def _broken(text: str, diary: str, lost: Any) -> Broken:
    if lost is None:
        return Broken(text, diary)
    stage, node, circle, ready = lost
    return Broken(text, diary, Lost(stage, node, tuple(circle), ready))
