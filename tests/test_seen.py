"""Runners whom a physical therapist followed on paper, and what they must be told: every line was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import pytest

from generator.model import Library
from generator.rules.diary import Answer, Day, Memory
from generator.rules.machine import machines
from generator.rules.runners import session_answers
from generator.rules.simulate import Row, simulate
from generator.rules.state import State
from generator.words.verdict import row_words

GOLDEN = Path(__file__).parent / "golden/seen"


@dataclass(frozen=True)
class Runner:
    """Somebody whose sessions all go well, but for what they always answer, and what is known before."""

    plan: str
    always: Mapping[str, Answer] = field(default_factory=dict)
    before: Mapping[str, Answer] = field(default_factory=dict)
    never: tuple[str, ...] = ()
    """Questions that nobody puts to them."""

    def rows(self, library: Library, most: int = 30) -> list[Row]:
        """One session on each first day on which one may be, until the plan ends or a person is asked."""
        plan = library.protocols[self.plan]
        machine, memory = machines(plan, library)[0], Memory(known=self.before)
        days, number, state = list[Day](), 0, State()
        while len(days) < most and not (state.finished or state.waiting):
            well = session_answers(machine, state, "well")
            said = {key: answer for key, answer in well.items() if key not in self.never}
            days.append(Day(number, True, said | self.always))
            found = list(simulate(plan, library, memory, days))
            state = found[-1].state
            number = max(number + 1, state.free_from)
        return found


ACHILLES: Mapping[str, Answer] = {
    "single-leg-calf-raise": Fraction(12),
    "pain-with-all-activity": False,
    "pain during": Fraction(1),
    "heel-raise-pain": True,
    "morning-stiffness": Fraction(0),
}
RUNNERS = {
    "always-2-of-10": Runner("run-walk-8-week", {"pain during": Fraction(2)}),
    "readiness-7": Runner("run-walk-8-week", {"readiness": Fraction(7)}),
    "silbernagel-from-phase-2": Runner(
        "silbernagel-achilles", {"insertional-pain": False}, ACHILLES, ("finished recovery",)
    ),
    "silbernagel-insertional": Runner(
        "silbernagel-achilles",
        {"insertional-pain": True, "cleared by physio": False},
        ACHILLES,
        ("finished recovery",),
    ),
    "silbernagel-insertional-cleared": Runner(
        "silbernagel-achilles",
        {"insertional-pain": True, "cleared by physio": True},
        ACHILLES,
        ("finished recovery",),
    ),
    "stiff-hips": Runner("strength-before-running", {"hip-internal-rotation": Fraction(30)}),
}


@pytest.mark.parametrize("name", RUNNERS)
def test_what_they_are_told(name: str, library: Library) -> None:
    runner = RUNNERS[name]
    protocol = library.protocols[runner.plan]
    told = "".join(f"{row_words(row, protocol)}\n" for row in runner.rows(library))
    assert told == (GOLDEN / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", ["always-2-of-10", "readiness-7"])
def test_who_gets_no_further_hears_why_within_twice_the_planned_sessions(name: str, library: Library) -> None:
    runner = RUNNERS[name]
    [machine] = machines(library.protocols[runner.plan], library)
    rows = runner.rows(library)
    first = next(n for n, row in enumerate(rows, 1) if row.told.verdict == "plateau")
    assert first <= 2 * machine.step(1).planned
    assert rows[-1].told.verdict == "see"


@pytest.mark.parametrize("name", ["silbernagel-from-phase-2", "silbernagel-insertional-cleared"])
def test_who_begins_at_phase_2_goes_on_to_phase_3(name: str, library: Library) -> None:
    assert RUNNERS[name].rows(library)[-1].told.stage == "rebuilding"


def test_who_hurts_at_the_heel_bone_is_sent_to_a_person_and_not_locked_out(library: Library) -> None:
    rows = RUNNERS["silbernagel-insertional"].rows(library)
    assert (rows[-1].told.verdict, rows[-1].state.waiting) == ("see", "physio")


def test_stiff_hips_lock_nobody(library: Library) -> None:
    assert RUNNERS["stiff-hips"].rows(library)[-1].state.finished == "end"
