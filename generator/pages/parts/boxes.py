"""A stage's sessions, sets and criteria to boxes to tick, by names that outlive new titles and orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, prod

from generator.model import Exercise, Item, Library, Session, Stage
from generator.notation.dose import Sets
from generator.pages.parts.line import bouts_of
from generator.rules.during import sessions_in

MOST_TICKS = 10
SIDES = ("Left", "Right")


@dataclass(frozen=True)
class Tick:
    """A fieldset of boxes: the side it counts and the names of its boxes."""

    legend: str
    boxes: tuple[tuple[str, int], ...]

    @property
    def base(self) -> str:
        """What the names of its boxes have in common."""
        return self.boxes[0][0].rpartition("-")[0]

    @property
    def spoken(self) -> str:
        """What is heard before the number of a box: `left, set`, `Week 1, session`."""
        if self.legend.startswith("Week"):
            return f"{self.legend}, session"
        if self.legend == "Sessions":
            return "Session"
        return f"{self.legend.lower()}, set" if self.legend in SIDES else "set"


def _session_ticks(session: Session, stage: Stage) -> tuple[Tick, ...]:
    """A box a session of a week, for each week of the stage; three runs a week are three ticks."""
    rate = session.times.per_week() if session.times and session.trains else None
    whole = int(rate.hi) if rate is not None and rate.hi is not None else 0
    count = ceil(whole / stage.turns(session))
    first, last = stage.weeks or (1, 1)
    if not 0 < count <= 14:
        return ()
    return tuple(
        Tick(
            f"Week {week}" if stage.weeks else "Sessions",
            tuple((f"{session.id}-week-{week}-{n}", n) for n in range(1, count + 1)),
        )
        for week in range(first, last + 1)
        if not stage.weeks or any(one.id == session.id for one in sessions_in(stage, week))
    )


def session_boxes(stage: Stage) -> list[str]:
    """Names of the boxes of a stage's sessions; [] where it has several kinds, for none is then the next."""
    kinds = [ticks for session in stage.sessions if (ticks := weekly_ticks(session, stage))]
    return [name for tick in kinds[0] for name, _ in tick.boxes] if len(kinds) == 1 else []


def ticks_of(item: Item, session: Session, library: Library) -> tuple[Tick, ...]:
    """The boxes of an exercise: one for each set of each round."""
    parts = item.dose.parts if item.dose else (Sets(),)
    exercise = library.exercises.get(item.exercise or "")
    return set_ticks(f"{session.id}-{item.id}", parts, exercise, rounds_of(item))


def rounds_of(item: Item) -> int:
    """How many rounds of its circuits there are at most; 1 where nobody knows or there is none."""
    counts = [group.count for group in item.groups if group.kind == "rounds" and group.count]
    return prod(int(count.hi) for count in counts if count.hi is not None)


def set_ticks(
    id_: str, parts: Sequence[Sets], exercise: Exercise | None, rounds: int = 1
) -> tuple[Tick, ...]:
    """A box for each set of what is done one after the other; left and right apart where they are counted
    apart. What nobody found is not done; of sets that nobody counted there is one box for all."""
    count = sum(map(set_count, parts)) * rounds
    if count > MOST_TICKS or any(map(is_unseen, parts)):
        return ()
    open_ = any(sets.sets is not None and sets.sets.hi is None for sets in parts)
    sided = any(is_sided(sets, exercise) for sets in parts)
    names = ("Done",) if open_ else SIDES if sided else ("Sets",) if count > 1 else ("Done",)
    numbers = range(1, 2 if open_ else count + 1)
    return tuple(Tick(name, tuple((f"{id_}-{name.lower()}-{n}", n) for n in numbers)) for name in names)


def is_unseen(sets: Sets) -> bool:
    """Whether the source has a dose that we have not read."""
    return sets.said is not None and sets.said.open == "not seen"


def set_count(sets: Sets) -> int:
    """How many sets there are at most; 1 where none is told."""
    return int(sets.sets.hi) if sets.sets is not None and sets.sets.hi is not None else 1


def is_sided(sets: Sets, exercise: Exercise | None) -> bool:
    """Whether left and right are counted apart. In a set that alternates, both are done."""
    other = sets.side is None or sets.side.startswith("alternating directions")
    by_nature = other and exercise is not None and exercise.side == "each"
    return by_nature or sets.side == "each side"


def tick_count(stage: Stage) -> int:
    """How many boxes of a stage stay ticked: its sessions and its criteria."""
    boxes = [len(tick.boxes) for session in stage.sessions for tick in weekly_ticks(session, stage)]
    return sum(boxes) + len(stage.progress_when)


def weekly_ticks(session: Session, stage: Stage) -> tuple[Tick, ...]:
    """The boxes of a session of bouts; exercises have boxes of their own."""
    return _session_ticks(session, stage) if bouts_of(session) else ()
