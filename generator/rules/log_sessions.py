"""A made-up diary to the days on which it must say which of a stage's sessions was done, and doesn't."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.errors import Place, Problem
from generator.rules.machine import Machine
from generator.rules.simulate import Row
from generator.rules.step import Step
from generator.rules.verdict import EARLIER
from generator.source import Map, parse_yaml


def unnamed(text: str, path: str, rows: Iterable[Row], machines: tuple[Machine, ...]) -> Iterator[Problem]:
    """Days with a session at a stage that has several which are not limited alike, and none of them named."""
    value, _ = parse_yaml(text, path)
    days = value.get("days") if isinstance(value, Map) else None
    tracks = {machine.track: machine for machine in machines}
    for row in rows:
        ids = [own.id for own in _step(row, tracks[row.track]).sessions]
        if row.own.done is None or len(ids) < 2 or not set(ids).isdisjoint(row.own.sessions):
            continue
        place = days.key(str(row.day.number)).place if isinstance(days, Map) else Place(path)
        yield Problem(place, _message(row, ids, [track for track in tracks if track != row.track]), "log")


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
