"""A session's bouts, or an exercise's holds and rests, to the course that the timer counts down."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.notation.clauses import Rest
from generator.notation.dose import Sets
from generator.notation.quantity import Quantity
from generator.notation.session import Sequence as Bouts
from generator.notation.totals import bouts, duration
from generator.pages.frame.wording import upper
from generator.pages.parts.boxes import set_count
from generator.pages.parts.strips import kind_of
from generator.words.number import range_words

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
    marks: bool = True
    """Whether a set is done with it: the last of its repetitions."""
    box: str = ""
    """The name of the box that it ticks, in a circuit, whose timer stands outside the exercise."""


def session_course(*sequences: Bouts | None) -> str:
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
    return as_json(_joined(steps))


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
    steps = dose_steps(sets, sided=sided)
    return as_json(steps) if is_timed(steps) else ""


def is_timed(steps: Sequence[Step]) -> bool:
    """Whether there is anything to count, beside changing sides, and not more than a course may have."""
    own = [step for step in steps if step.seconds and step.word != CHANGING]
    return bool(own) and len(steps) <= MOST


def dose_steps(sets: Sets, *, sided: bool) -> list[Step]:
    """Sets and their rests one after the other. Of a number of sets that nobody knows, one."""
    count = set_count(sets)
    if count * (2 if sided else 1) > MOST:
        return []
    rest, found = _rest(sets), list[Step]()
    for number in range(1, count + 1):
        for side in sides_of(sets, number, sided=sided):
            name = ", ".join(filter(None, [side, _set_name(sets, number, count)]))
            found += _one_set(sets, upper(name))
            if sided and side == "left":
                found.append(Step(CHANGING, "rest", CHANGE, f"then right, set {number}. {OUR}"))
        if rest and number < count:
            found.append(Step("rest", "rest", rest, f"then set {number + 1}"))
    return found


def sides_of(sets: Sets, number: int, *, sided: bool) -> tuple[str, ...]:
    """The sides that a set is done on, one after the other; nothing where it says none."""
    if sided:
        return ("left", "right")
    if takes_turns(sets):
        return ("left" if number % 2 else "right",)
    return ("",)


def takes_turns(sets: Sets) -> bool:
    """Whether each set is done on one side: written so, or a hold, which no two legs do by turns."""
    each = sets.side == "alternating each set"
    return each or (sets.side == "alternating" and sets.time is not None and sets.held)


def _set_name(sets: Sets, number: int, count: int) -> str:
    """`set 2 of 3`; what stands in place of a number of sets that nobody knows."""
    if sets.sets is not None and sets.sets.hi is None:
        return f"one set, then again: {range_words(sets.sets)}"
    turns = ", left and right by turns" if sets.side == "alternating" and not takes_turns(sets) else ""
    return f"set {number} of {count}{turns}"


def _one_set(sets: Sets, name: str) -> Iterator[Step]:
    """A hold or a time; each held repetition with the rest after it; or as long as the reader takes."""
    reps, between = sets.reps, _between_reps(sets)
    if reps is None or reps.hi is None or not between:
        still = sets.held or sets.hold is not None
        yield Step("hold" if still and _work(sets) else "go", "hold", _work(sets), name)
        return
    for rep in range(1, int(reps.hi) + 1):
        side = ("left, " if rep % 2 else "right, ") if sets.side == "alternating each rep" else ""
        note = f"{name}, {side}rep {rep} of {int(reps.hi)}"
        hold = _seconds(sets.hold)
        yield Step("hold" if hold else "go", "hold", hold, note, marks=rep == int(reps.hi))
        if rep < int(reps.hi):
            yield Step("rest", "rest", between, f"then rep {rep + 1}")


CHANGING = "change sides"
CHANGE = 5.0
"""Seconds to change sides."""
OUR = "We add these 5 seconds"
"""What no plan says is said to be ours."""


def _work(sets: Sets) -> float:
    """Seconds of one set that is a hold or a time; 0 for repetitions, whose pace is the reader's own."""
    return _seconds(sets.time or sets.hold) if sets.reps is None else 0.0


def _rest(sets: Sets) -> float:
    """Between sets; where a set is one hold, a rest between repetitions is that too."""
    own = rest_seconds(sets.rest, "sets", _work(sets))
    return own or (rest_seconds(sets.rest, "reps", _work(sets)) if sets.reps is None else 0.0)


def _between_reps(sets: Sets) -> float:
    return rest_seconds(sets.rest, "reps", _seconds(sets.hold))


def rest_seconds(rests: Iterable[Rest], between: str, work: float) -> float:
    """The low end of a rest, also where it is so many times as long as the work; 0 where none is known."""
    amounts = [rest.amount for rest in rests if rest.between == between]
    return next((_long(amount, work) for amount in amounts if isinstance(amount, Quantity)), 0.0)


def _long(amount: Quantity, work: float) -> float:
    low = amount.range.lo
    return float(low) * work if amount.unit == "x work" and low is not None else _seconds(amount)


def _seconds(quantity: Quantity | None) -> float:
    """The low end: nobody is made to hold for longer than the plan says."""
    length = duration(quantity) if quantity is not None else None
    return float(length.low) if length is not None else 0.0


def as_json(steps: Iterable[Step]) -> str:
    """Steps as the timer's element has them: a row each, with the box that it ticks where it has one."""
    rows = [
        [s.word, s.kind, round(s.seconds, 3), s.note, s.optional, *([s.box] if s.box else [])] for s in steps
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) if rows else ""
