"""What must not be done yet at a stage to the lines that ask for it, and what holds on no day of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.all_lines import all_lines
from generator.errors import Problem
from generator.load.placed import entries_of
from generator.model import AllDay, Alongside, Item, Library, Protocol, Stage
from generator.model.stage import Ruled
from generator.notation.session import Sequence, segments
from generator.rules.during import always
from generator.rules.jumping import forbidden
from generator.rules.loading import lands
from generator.rules.windows import counted
from generator.source import Text


def contrary(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for each line of a stage, or of what is allowed beside it, that the stage forbids."""
    spans = counted(protocol).spans
    for stage in protocol.stages:
        for one in stage.all_day.not_yet:
            # What holds for a part of the stage only leaves days for the line.
            if always(one, stage, spans.get(stage.id)):
                landing = [str(line.exercise) for line in all_lines(stage) if lands(line, library)]
                names = forbidden(one, library, map(str, protocol.entry.exercises), landing)
                yield from _contrary(one, names, stage)


def _contrary(one: Alongside, names: frozenset[str], stage: Stage) -> Iterator[Problem]:
    for name, place in _asked(stage):
        if name in names:
            said = f"'{stage.key}' asks for '{name}', but 'not yet' has '{one.what}' there"
            remedy = f"delete one of the two, or say until when, such as '{one.what}: weeks 1-2'"
            yield Problem(place.place, f"{said}; {remedy}", "not-yet")


def _asked(stage: Stage) -> Iterator[tuple[str, Text]]:
    """Each activity and each exercise that is done or allowed, and where that is written."""
    yield from (found for item in all_lines(stage) for found in _of_line(item))
    for one in stage.all_day.optional:
        yield one.name, one.what
        yield from ((name, one.what) for name in _activities(one.bouts.value if one.bouts else None))


def _of_line(item: Item) -> Iterator[tuple[str, Text]]:
    if item.exercise is not None:
        yield str(item.exercise), item.exercise
    if item.sequence is not None:
        yield from ((name, item.sequence.text) for name in _activities(item.sequence.value))


def _activities(sequence: Sequence | None) -> list[str]:
    return [bout.activity for bout in segments(sequence.parts)] if sequence else []


def never(protocol: Protocol) -> Iterator[Problem]:
    """An error for each thing whose weeks are those of no stage that it is said of."""
    held = [one for stage in protocol.stages for one in _all(stage.all_day)]
    for level in levels_of(protocol):
        for one in _all(level):
            if one.lasts is not None and not any(one is other for other in held):
                message = (
                    f"'{one.lasts.text}' is in no stage that this is said of, so '{one.what}' never holds"
                )
                yield Problem(
                    one.lasts.text.place, f"{message}; write weeks of the stage, or move it", "not-yet"
                )


def levels_of(protocol: Protocol) -> Iterator[Ruled]:
    """The plan, its tracks, its stages and groups: where what holds on every day is said."""
    yield protocol.entry
    yield from protocol.entry.tracks.values()
    yield from (stage for _, stage in entries_of(protocol.entry))


def _all(level: AllDay) -> tuple[Alongside, ...]:
    return (*level.not_yet, *level.watch, *level.wear, *level.optional)
