"""A plan to the steps that a reader takes in it: one stage and the next like it of the same track."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Protocol, Stage
from generator.notation.dose import Sets
from generator.notation.session import RUNS, Alternate, Repeat, segments
from generator.rules.windows import is_day


def steps(protocol: Protocol) -> Iterator[tuple[Stage, Stage]]:
    """Each stage with the one that it goes on from, in the order of the file, each track for itself; days of
    rest are passed over. In a table of days, a run goes on from the run before it, not from a bike ride.

    Where `then` names another way on, the next in the file is no step.
    """
    for track in protocol.tracks:
        row = [stage for stage in track.stages if stage.trains and not stage.aside]
        for number, after in enumerate(row[1:], 1):
            earlier = _earlier(row[:number], after)
            before = _like(earlier, after) if is_day(after) else earlier[0]
            if before is not None and not before.then:
                yield before, after


def _earlier(row: Sequence[Stage], after: Stage) -> list[Stage]:
    """What the stage may go on from, the nearest first: the days of its table, and the stage before them."""
    found: list[Stage] = []
    for stage in reversed(row):
        found.append(stage)
        if not (is_day(stage) and is_day(after)):
            break
    return found


def _like(earlier: Sequence[Stage], after: Stage) -> Stage | None:
    """The nearest day of the same kind; else one that runs too; else the day before, if both have anything in
    common."""
    own = _made_of(after)
    same = (stage for stage in earlier if _made_of(stage) == own)
    running = (stage for stage in earlier if "run" in own and "run" in _made_of(stage))
    near = (stage for stage in earlier[:1] if own & _made_of(stage))
    return next((stage for found in (same, running, near) for stage in found), None)


def _made_of(stage: Stage) -> frozenset[str]:
    """Its exercises and activities, all ways of running as one, and whether bouts take turns."""
    found = set(exercises(stage))
    for session in stage.sessions:
        for item in session.items:
            parts = item.sequence.value.parts if item.sequence else ()
            found |= {"run" if bout.activity in RUNS else bout.activity for bout in segments(parts)}
            found |= {"turns" for part in parts if isinstance(part, Repeat | Alternate)}
    return frozenset(found - {"rest"})


def exercises(stage: Stage) -> dict[str, tuple[Sets, ...]]:
    """Exercise id to its first prescription in the stage, each part of it; `warm-up-squat` beside `squat`."""
    found: dict[str, tuple[Sets, ...]] = {}
    for session in stage.sessions:
        for item in session.named_lines:
            if item.exercise is not None and item.dose is not None:
                name = str(item.exercise) if any(one is item for one in session.items) else item.id
                found.setdefault(name, item.dose.parts)
    return found
