"""What a runner logs, day by day, and what of it is still known later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from fractions import Fraction
from typing import TypeAlias

from generator.rules.replace import record

Answer: TypeAlias = "bool | Fraction | str | Mapping[str, Fraction]"
"""Yes or no, a number, a word or grade, or a number a side (`left`, `right`, `injured`, `uninjured`)."""

MOMENTS = (
    "before", "in warm-up", "during", "after", "at rest", "at night", "next morning", "next day",
)  # fmt: skip
"""When something may be asked, in the order of a day; `while …`, `within 24 h`, `after 2 h` are more."""

AMOUNTS = ("contacts", "km", "min")
"""Units of what is counted at a stage besides its sessions."""


def key_of(name: str, moment: str = "") -> str:
    """By which an answer is kept: `pain during`; without a moment the name alone."""
    return f"{name} {moment}".strip()


def denied(sign: str) -> str:
    """What is kept of a session that would have given the sign, and wasn't done."""
    return f"no {sign}"


@record(frozen=True)
class Day:
    """One day of a log. `number` counts from 0, the day the plan starts.

    `done`: True for a whole session, False for one that was broken off, None for a day without one.
    `answers`: `pain during`, `limp`, `single-leg-calf-raise`, `cleared by physio`: what was asked.
    `person`: a clinician has looked and says go on. `sessions`: which of the stage's it was.
    """

    number: int
    done: bool | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    person: bool = False
    sessions: tuple[str, ...] = ()
    """Ids of the stage's sessions that were done, where it has several; () where nobody said."""
    given: tuple[tuple[str, str], ...] = ()
    """Signs that the day's sessions give, each with the track and the session: they need no answer. Of one
    that wasn't done, that it gave none."""

    def gives(self, sign: str) -> bool | None:
        """What the plan's sessions of the day say of it; of what is none of them a runner may tell."""
        said = [one for _, one in self.given]
        if sign in said:
            return True
        return False if denied(sign) in said and sign not in self.answers else None

    def added_to(self, amounts: Mapping[str, Fraction]) -> Mapping[str, Fraction]:
        """What was done at a stage besides sessions, by its unit, with what was done on this day."""
        if self.answers.keys().isdisjoint(AMOUNTS):
            return amounts
        today = ((unit, self.answers.get(unit)) for unit in AMOUNTS)
        return {**amounts, **{unit: amounts.get(unit, 0) + n for unit, n in today if isinstance(n, Fraction)}}


@record(frozen=True)
class Memory:
    """Answers of earlier days. Nothing else of the past is kept but the State."""

    known: Mapping[str, Answer] = field(default_factory=dict)
    """Last answer by its key; also what is known of the person, such as `graft` or `surgery`."""
    first: Mapping[str, Answer] = field(default_factory=dict)
    sessions: tuple[tuple[int, Mapping[str, Answer]], ...] = ()
    """(day, answers) of earlier sessions, the last first; ten weeks are enough."""

    def after(self, day: Day) -> Memory:
        """The memory once that day is over."""
        known, first = {**self.known, **day.answers}, {**day.answers, **self.first}
        if day.done is None:
            return Memory(known, first, self.sessions)
        return Memory(known, first, ((day.number, day.answers), *self.sessions)[:70])

    def before(self, key: str, measure: str) -> Answer | None:
        """The same question's last value before this session, else the measure's last value at any moment."""
        if key in self.known:
            return self.known[key]
        return next((v for k, v in reversed(list(self.known.items())) if k.split(" ")[0] == measure), None)

    def last_session(self, key: str) -> Answer | None:
        """The answer of the last session that gave one."""
        return next((answers[key] for _, answers in self.sessions if key in answers), None)

    def week_ago(self, key: str, today: int) -> Answer | None:
        """The last answer that is at least seven days old."""
        old = (answers[key] for day, answers in self.sessions if today - day >= 7 and key in answers)
        return next(old, None)


@record(frozen=True)
class Diary:
    """A whole log: what is known before day 0, and the days."""

    memory: Memory
    days: tuple[Day, ...]
