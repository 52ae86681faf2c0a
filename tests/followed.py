"""A random runner who follows a plan: how each session goes, and what they are told day by day."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import TypeAlias

from generator.model import Library, Protocol
from generator.rules.diary import Answer, Day, Memory
from generator.rules.machine import Machine, machines
from generator.rules.runners import session_answers
from generator.rules.simulate import Row, simulate
from generator.rules.state import State

Moods: TypeAlias = list[tuple[int, str]]
"""Days to the next session, and how it goes."""

GAPS = (1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 7, 16)
FEELS = ("well",) * 5 + ("so-so", "badly", "sign")


def random_moods(seed: int, length: int = 60) -> Moods:
    """The same for the same seed; those of even seeds flare seldom, so that they get far."""
    luck = Random(seed)
    feels = FEELS if seed % 2 else ("well",) * 30 + FEELS
    return [(luck.choice(GAPS), luck.choice(feels)) for _ in range(length)]


def told(plan: Protocol, library: Library, moods: Moods) -> list[Row]:
    """Rows of a diary in which each day's answers are those that the runner's own stage asks for."""
    [machine] = machines(plan, library)
    rows = list[Row]()

    def diary() -> Iterator[Day]:
        number = 0
        for gap, mood in moods:
            state = rows[-1].state if rows else State()
            if state.finished:
                return
            number += gap
            yield Day(number, True, felt(machine, state, mood), person=bool(state.waiting))

    for row in simulate(plan, library, Memory(), diary()):
        rows.append(row)
    return [row for row in rows if row.told.verdict != "start"]


def felt(machine: Machine, state: State, mood: str) -> dict[str, Answer]:
    """A day's answers; a sign is one that ends every session, on a day on which all else goes well."""
    found = session_answers(machine, state, "well" if mood == "sign" else mood)
    return found | dict.fromkeys(machine.red_flags[:1] if mood == "sign" else (), True)
