"""What the engine promises, counted from outside: from what a runner is told, and from where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.model import Library, Stage
from generator.notation.condition import Done, Held, leaves
from generator.notation.quantity import Quantity
from generator.rules.loading import loading, says_days
from generator.rules.machine import Machine
from generator.rules.simulate import Row
from generator.rules.step import Step, criteria
from generator.rules.three_valued import lasting

Promise: TypeAlias = Callable[[Machine, list[Row]], Iterator[str]]
"""A track and a diary to every place where the promise is broken."""

_APART = ("never on consecutive days", "every other", "between")


def early(row: Row) -> bool:
    return row.told.verdict == "too soon" or any(text.startswith("too soon") for text in row.told.also)


def moved_before(row: Row) -> bool:
    return any(text.startswith("you moved on before") for text in row.told.also)


def on_time(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row.told.colour and not early(row)]


def risen(rows: list[Row]) -> Iterator[int]:
    """For each rise, and the end of a plan, how many rows had been lived when it was earned."""
    for place, row in enumerate(rows):
        if moved_before(row):
            yield place
        if row.told.verdict == "progress" or (row.told.verdict == "finish" and row.state.finished == "end"):
            yield place + bool(row.told.colour)


def settled(machine: Machine, rows: list[Row]) -> Iterator[str]:
    """After a session in the red, enough green ones in a row, each on its day."""
    for place in risen(rows):
        past = [row for row in rows[:place] if row.told.colour]
        red = max((n for n, row in enumerate(past) if row.told.colour == "red"), default=None)
        if red is not None and _longest(past[red + 1 :]) < machine.house.after_red:
            yield f"day {past[-1].told.day}: moves on before pain has settled"


def _longest(rows: list[Row]) -> int:
    """Most green sessions in a row, on their days and without a step back or a repeat between them."""
    best = here = 0
    for row in rows:
        here = 0 if row.told.colour != "green" or _again(row) else here
        here += row.told.colour == "green" and not early(row)
        best = max(best, here)
        here = 0 if row.told.verdict in ("back", "repeat") else here
    return best


def _again(row: Row) -> bool:
    return any(text.startswith(("you went back", "you started")) for text in row.told.also)


def green(machine: Machine, rows: list[Row]) -> Iterator[str]:
    """The last session before a rise is green, and came on its day."""
    del machine
    for place in risen(rows):
        last = [row for row in rows[:place] if row.told.colour][-1:]
        if any(row.told.colour != "green" or early(row) for row in last):
            yield f"day {last[0].told.day}: moves on after a session that was {last[0].told.colour}"


def capped(machine: Machine, rows: list[Row]) -> Iterator[str]:
    """No window of days in which more new levels are begun than the plan allows."""
    cap = machine.steps[0].limits.rises
    if cap is None:
        return
    begun, highest, stage = list[int](), 0, 1
    for row in rows:
        # The level that was run today is the one that stood before the session, or was moved to before it.
        stage += moved_before(row)
        if row.told.colour and not early(row) and stage > highest:
            begun.append(row.told.day)
            highest = stage
        stage = row.state.stage
        highest = min(highest, stage) if stage < highest else highest
    for last in begun:
        if sum(0 <= last - day < cap[1] for day in begun) > cap[0]:
            yield f"day {last}: more than {cap[0]} new levels in {cap[1]} days"


def apart(machine: Machine, rows: list[Row]) -> Iterator[str]:
    """A day between two sessions that load, unless the plan says itself that days follow one another."""
    if not all_load(machine):
        return
    past: Row | None = None
    for row in (row for row in rows if row.told.colour):
        if past is not None and row.told.day - past.told.day < 2 and not early(row):
            yield f"day {row.told.day}: two days in a row"
        past = row


def all_load(machine: Machine) -> bool:
    """Whether every session of the plan asks for a day after it."""
    stages = (stage for track in machine.protocol.tracks for stage in track.stages)
    return all(_loads(stage, machine.library) for stage in stages)


def _loads(stage: Stage, library: Library) -> bool:
    own = [part for session in stage.sessions for part in (session.times.parts if session.times else ())]
    follow = any(says_days(part) and part.kind not in _APART for part in own)
    return all(loading(session, library) for session in stage.sessions) and not follow


def long_enough(machine: Machine, rows: list[Row]) -> Iterator[str]:
    """No stage is left before its time, which runs from the first session there, or from one that has led to
    it; one that only names criteria lasts a week, or as the plan says."""
    begun, stage = None, rows[0].before.stage if rows else 1
    for place, row in enumerate(rows):
        here, begun = bool(on_time([row])), None if _again(row) else begun
        if not machine.step(stage).trains or (here and not moved_before(row)):
            begun = row.told.day if begun is None else begun
        if row.state.stage == stage:
            continue
        least = _least(machine, stage)
        begins = next(
            (later.told.day for later in on_time(rows[place + bool(row.told.verdict == "progress") :])), None
        )
        if row.state.stage > stage and begins is not None and (begun is None or begins - begun < least):
            yield f"day {begins}: stage {stage} was left before its {least} days"
        led = here and (moved_before(row) or _again(row) or row.told.verdict == "progress")
        begun, stage = row.told.day if led else None, row.state.stage


def _least(machine: Machine, number: int) -> int:
    step = machine.step(number)
    stage = machine.protocol.stage(step.id)
    assert stage is not None
    counts = any(isinstance(leaf, Done) for written in stage.progress_when for leaf in leaves(written.value))
    alone = stage.progress_when and stage.lasts is None and step.limits.rises is None and not counts
    return max(step.least_days, machine.house.shortest if alone and stage.trains else 0)


def counted(machine: Machine, rows: list[Row]) -> Iterator[str]:
    """What a stage counts begins with it: its sessions, and what must hold for several."""
    since, stage = 0, rows[0].state.stage if rows else 1
    for place, row in enumerate(rows):
        if _again(row):
            # The session itself is the first of the stage that they went back to; it may already be left.
            since, stage = place, row.state.stage - (row.told.verdict == "progress")
        moved = moved_before(row)
        here = place if moved else place + 1
        if row.state.stage > stage:
            yield from _few(machine, stage, rows[since:here])
        if row.state.stage != stage or row.told.verdict == "repeat":
            since, stage = here, row.state.stage


def _few(machine: Machine, number: int, rows: list[Row]) -> Iterator[str]:
    step = machine.step(number)
    done = [row for row in on_time(rows) if row.told.colour != "red"]
    if len([row for row in on_time(rows) if row.day.done]) < in_a_row(step):
        yield f"day {rows[-1].told.day}: stage {number} counts sessions of before"
    if not step.counts_itself and len(done) < step.planned:
        yield f"day {rows[-1].told.day}: stage {number} had {len(done)} of {step.planned} sessions"


def in_a_row(step: Step) -> int:
    """How many sessions a stage's criteria must hold for."""
    return max([_sessions(held) for c in criteria(step) for held in lasting(c)], default=0)


def _sessions(held: Held) -> int:
    if isinstance(held.how, Quantity):
        return int(held.how.range.lo or 1) if held.how.unit == "session" else 1
    return 2


def person(machine: Machine, rows: list[Row]) -> Iterator[str]:
    """Pain that comes back costs a stage, and then a person is named."""
    reds = list[int]()
    for row in rows:
        reds = [] if row.day.person else reds
        if row.told.colour != "red":
            continue
        reds.append(row.told.day)
        if _came_back(machine.house.see, reds) and not row.state.waiting:
            yield f"day {row.told.day}: nobody is named although pain came back"
        if _came_back(machine.house.back, reds) and row.told.verdict not in (
            "back",
            "repeat",
            "see",
            "switch",
        ):
            yield f"day {row.told.day}: pain came back and costs nothing"


def _came_back(windows: tuple[tuple[int, int], ...], days: list[int]) -> bool:
    return any(sum(days[-1] - day < span for day in days) >= least for least, span in windows)


def stopped(machine: Machine, rows: list[Row]) -> Iterator[str]:
    """A sign that ends every session sends to a person that day."""
    for row in rows:
        if any(row.day.answers.get(flag) is True for flag in machine.red_flags) and row.told.verdict != "see":
            yield f"day {row.told.day}: goes on with {row.told.verdict} although there is a sign to stop"


def helped(machine: Machine, rows: list[Row]) -> Iterator[str]:
    """Whoever gets no further is sent to a person in time."""
    most = max(
        12, *(max(machine.house.stuck * s.planned, s.least_days * (s.planned == 1)) for s in machine.steps)
    )
    best, since, stage = 0, 0, rows[0].state.stage if rows else 1
    top, breaks = stage, 0
    for row in rows:
        since, breaks = (0, 0) if row.day.person else (since, breaks)
        if _after_a_break(row):
            best, since, stage, breaks = 0, 0, 0, breaks + 1
        since += bool(row.told.colour)
        # Who moved on before a session has got further, also where the session itself leads back.
        reached = max(row.state.stage, stage + moved_before(row))
        if reached > best or row.state.waiting or row.state.finished:
            best, since = max(best, reached), 0
        stage = row.state.stage
        if breaks >= 3 and row.told.colour and not (row.state.waiting or machine.endless):
            yield f"day {row.told.day}: {breaks} breaks without getting any further, and nobody is named"
        if reached > top:
            top, breaks = reached, 0
        endless = machine.endless and row.state.stage == len(machine.steps)
        if since > most + 1 and not endless and not _has_time(machine, row):
            yield f"day {row.told.day}: {since} sessions without getting any further, and nobody is named"


def _has_time(machine: Machine, row: Row) -> bool:
    """Whether the window of the runner's stage isn't over: that long it may take."""
    closes = machine.step(row.state.stage).closes
    return closes is not None and row.told.day < row.state.zero + closes


def _after_a_break(row: Row) -> bool:
    """Whether a long break cost stages: what was reached before says nothing of how far one gets now."""
    return any("days without a session" in one for one in (*row.told.because, *row.told.also))


PROMISES: dict[str, Promise] = {
    "settled": settled,
    "green": green,
    "capped": capped,
    "apart": apart,
    "long enough": long_enough,
    "counted": counted,
    "person": person,
    "stopped": stopped,
    "helped": helped,
}
