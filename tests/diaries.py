"""Random diaries that ask a plan everything it can be asked: gaps, broken sessions, missing answers."""

from __future__ import annotations

import re
from fractions import Fraction
from random import Random

from generator.model import Library, Protocol
from generator.rules.diary import Answer, Day, Memory
from generator.rules.machine import Machine, machines
from generator.rules.runners import session_answers
from generator.rules.state import State

IN_DAYS = re.compile(r" for \d+ (days?|weeks?)$")
MOODS = ("well", "well", "well", "so-so", "badly")


def random_diary(
    protocol: Protocol, library: Library, seed: int, length: int = 60
) -> tuple[Memory, list[Day]]:
    """The same diary for the same seed. Not every day is one of the plan's, nor is it meant to be."""
    luck, tracks = Random(seed), machines(protocol, library)
    known: dict[str, Answer] = {"surgery": Fraction(-luck.randint(0, 90))} if luck.random() < 0.8 else {}
    days, number = list[Day](), 0
    # A long break lets nobody be called stuck, so every other runner takes none.
    gaps = (1, 1, 2, 2, 3, 5) if seed % 2 else (1, 1, 2, 2, 3, 5, 16, 30)
    for _ in range(length):
        number += luck.choice(gaps)
        done = luck.choice((True, True, True, True, False, None))
        found, person = _answers(luck, tracks), luck.random() < 0.1
        days.append(Day(number, done, found, person, _some(luck, tracks)))
    return Memory(known), days


def _some(luck: Random, tracks: tuple[Machine, ...]) -> tuple[str, ...]:
    """Now and then some of the sessions of stages that have several, or some of the tracks."""
    steps = (step for machine in tracks for step in machine.steps)
    ids = dict.fromkeys(machine.track for machine in tracks[1:] and tracks)
    ids |= dict.fromkeys(own.id for step in steps for own in (*step.sessions, *step.turns))
    return tuple(id_ for id_ in ids if luck.random() < 0.4)


def _answers(luck: Random, tracks: tuple[Machine, ...]) -> dict[str, Answer]:
    machine = luck.choice(tracks)
    state = State(stage=luck.choice(machine.steps).number, done=99)
    found = session_answers(machine, state, luck.choice(MOODS))
    signs = dict.fromkeys(machine.red_flags[:1] if luck.random() < 0.03 else (), True)
    # What must last for days is told day by day, or in its own words.
    share = {key: 0.3 if IN_DAYS.search(key) else 0.92 for key in found}
    return {key: _shaken(luck, answer) for key, answer in found.items() if luck.random() < share[key]} | signs


def _shaken(luck: Random, answer: Answer) -> Answer:
    if luck.random() < 0.9:
        return answer
    if isinstance(answer, bool):
        return not answer
    if isinstance(answer, Fraction):
        return max(Fraction(0), answer + luck.choice((-2, -1, Fraction(1, 2), 1, 3)))
    return answer
