"""A made-up diary to the days on which it must say which of a stage's sessions was done, and doesn't."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from generator.errors import Place, Problem
from generator.rules.each import Own
from generator.rules.machine import Machine
from generator.rules.simulate import Row
from generator.rules.step import Step
from generator.rules.turns import Turn
from generator.rules.verdict import EARLIER
from generator.source import Map, parse_yaml


def unnamed(text: str, path: str, rows: Iterable[Row], machines: tuple[Machine, ...]) -> Iterator[Problem]:
    """Days with a session at a stage that has several which are not limited alike, and none of them named;
    and those that name one which is none of that day's."""
    value, _ = parse_yaml(text, path)
    days = value.get("days") if isinstance(value, Map) else None
    tracks = {machine.track: machine for machine in machines}
    for number, same in groupby(rows, key=lambda row: row.day.number):
        place = days.key(str(number)).place if isinstance(days, Map) else Place(path)
        of_day = [row for row in same if row.own.done is not None]
        said = [*_foreign(of_day, tracks)] or [*_silent(of_day, tracks)]
        yield from (Problem(place, message, "log") for message in said)


def _silent(rows: Iterable[Row], tracks: Mapping[str, Machine]) -> Iterator[str]:
    """What to write where a day doesn't say which session of a stage was done."""
    for row in rows:
        ids = [own.id for own in _step(row, tracks[row.track]).sessions]
        if len(ids) > 1 and set(ids).isdisjoint(row.own.sessions):
            yield _message(row, ids, [track for track in tracks if track != row.track])


def _foreign(rows: Sequence[Row], tracks: Mapping[str, Machine]) -> Iterator[str]:
    """What to write where a day names a session that no part of the plan has at its stage of that day."""
    steps = [_step(row, tracks[row.track]) for row in rows]
    known = [*(tracks if tracks.keys() - {""} else ()), *(one for step in steps for one in _names(step))]
    for name in rows[0].day.sessions if rows else ():
        if name not in known:
            told = f"on day {rows[0].day.number} the runner's stage has no session '{name}'"
            other = f"write {' or '.join(known)}" if known else "leave 'session' out, because it has only one"
            yield f"{told}; {other}"


def _names(step: Step) -> list[str]:
    """Those among which a day names what was done, where the stage has several."""
    several: tuple[Own | Turn, ...] = (*step.sessions, *step.turns)
    return [one.id for one in several] if several[1:] else []


def _message(row: Row, ids: list[str], beside: list[str]) -> str:
    """What isn't told, and what to write: with what the day names besides, or of the other parts alone."""
    stage = f"this stage of '{row.track}'" if beside else "this stage"
    said = [name for name in row.day.sessions if name != row.track]
    one = f"[{', '.join([*said, ids[0]])}]" if said else ids[0]
    several = f"'session: {one}', or several: 'session: [{', '.join([*said, *ids])}]'"
    message = f"day {row.day.number} doesn't say which session of {stage} was done; write {several}"
    if not beside or row.track in row.day.sessions:
        return message
    return f"{message}; if '{row.track}' wasn't trained that day, write 'session: {', '.join(beside[:1])}'"


def _step(row: Row, machine: Machine) -> Step:
    """The stage that the session was done at."""
    moved = any(text.startswith(tuple(EARLIER.values())) for text in row.told.also)
    return machine.step((row.state if moved else row.before).stage)
