"""A session's bouts, or an exercise's holds and rests, to the course that the timer counts down."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.notation.dose import Sets
from generator.notation.quantity import Quantity
from generator.notation.session import Sequence
from generator.notation.totals import bouts, duration
from generator.pages.parts.boxes import set_count
from generator.pages.parts.strips import kind_of

MOST = 200
"""Bouts in one course."""


@dataclass(frozen=True)
class Step:
    """One thing to do. `seconds` 0 lasts until the reader says so: repetitions without a tempo.

    `kind`: `run`, `walk`, `rest` or `hold`; `note` tells sets and sides apart.
    """

    word: str
    kind: str
    seconds: float
    note: str = ""
    optional: bool = False


def session_course(*sequences: Sequence | None) -> str:
    """Warm-up, bouts and cool-down as JSON; '' where a length of the bouts is a distance or not known.

    A warm-up whose length is not known is left out: the timer then starts with what it can count.
    """
    steps = [
        Step(
            bout.activity,
            kind_of(bout.activity),
            float(bout.seconds),
            optional=bout.optional,
        )
        for sequence in sequences
        for bout in (bouts(sequence) if sequence else [])
    ]
    return _json(_joined(steps))


def _joined(steps: list[Step]) -> list[Step]:
    """The sure and the optional part of one bout stay apart; two alike are one."""
    found: list[Step] = []
    for step in steps:
        last = found[-1] if found else None
        if last and (last.word, last.optional) == (step.word, step.optional) and not step.optional:
            found[-1] = Step(step.word, step.kind, last.seconds + step.seconds)
        else:
            found.append(step)
    return found


def dose_course(sets: Sets, *, sided: bool) -> str:
    """Sets side by side with their rests as JSON; '' where there is neither a hold nor a rest to time."""
    count, work, rest = set_count(sets), _work(sets), _rest(sets)
    if not (work or (rest and count > 1)) or not 0 < count * (2 if sided else 1) <= MOST:
        return ""
    return _json(list(_sets(count, work, rest, sided, held=sets.held or sets.hold is not None)))


def _sets(count: int, work: float, rest: float, sided: bool, *, held: bool) -> Iterator[Step]:
    sides = ("Left, ", "Right, ") if sided else ("",)
    for number in range(1, count + 1):
        for side in sides:
            note = f"{side}set {number} of {count}"
            yield Step("hold" if held and work else "go", "hold", work, note)
            if side == "Left, ":
                yield Step("change sides", "rest", CHANGE, f"then right, set {number}")
        if rest and number < count:
            yield Step("rest", "rest", rest, f"then set {number + 1}")


CHANGE = 5.0
"""Seconds to change sides."""


def _work(sets: Sets) -> float:
    """Seconds of one set that is a hold or a time; 0 for repetitions, whose pace is the reader's own."""
    return _seconds(sets.time or sets.hold) if sets.reps is None else 0.0


def _rest(sets: Sets) -> float:
    amounts = [rest.amount for rest in sets.rest if rest.between == "sets"]
    return next((_seconds(amount) for amount in amounts if isinstance(amount, Quantity)), 0.0)


def _seconds(quantity: Quantity | None) -> float:
    """The low end: nobody is made to hold for longer than the plan says."""
    length = duration(quantity) if quantity is not None else None
    return float(length.low) if length is not None else 0.0


def _json(steps: list[Step]) -> str:
    rows = [[s.word, s.kind, round(s.seconds, 3), s.note, s.optional] for s in steps]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) if rows else ""
