"""A track's stages to their numbers, and to where ways back from each of them lead."""

from __future__ import annotations

from generator.model import Protocol, Track, stage_id
from generator.rules.decision import Place


def names_in(protocol: Protocol, track: Track) -> dict[str, int]:
    """Every way to name a stage of the track, to its number."""
    numbers = {stage.id: number for number, stage in enumerate(track.stages, 1)}
    names = dict.fromkeys(name for s in track.stages for name in (s.id, stage_id(s.key), *s.group))
    found = {name: stage for name in names if (stage := protocol.stage(name)) is not None}
    return {name: numbers[stage.id] for name, stage in found.items() if stage.id in numbers}


def number_of(target: str, named: dict[str, int]) -> int:
    """Number of the stage of that name in the track; 0 where it is elsewhere."""
    return named.get(stage_id(target), 0)


def place_of(number: int, track: Track, named: dict[str, int]) -> Place:
    """Where ways back from it lead."""
    if track.stages[number - 1].aside:
        return Place(number, (), (), named)
    earlier = range(number - 1, 0, -1)
    back = tuple(n for n in earlier if track.stages[n - 1].trains)
    own = track.stages[number - 1].group
    firsts = {s.group[0]: n for n, s in reversed(list(enumerate(track.stages, 1))) if s.group}
    phases = [n for group, n in firsts.items() if n < number and group not in own[:1]]
    same = tuple(n for n in back if track.stages[n - 1].group[:1] == own[:1])
    return Place(number, back, tuple(sorted(phases, reverse=True)), named, same if own else None)
