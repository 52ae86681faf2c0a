"""A stage that is only usually so long to whether something else says when it is over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.load.groups import written_lasts
from generator.load.placed import entries_of
from generator.model import Protocol, Stage
from generator.notation.rate import Lasts
from generator.words.stages import row_of

CRITERIA = "add 'progress when', even if it's 'not stated', or leave out 'usually'"


def usual(protocol: Protocol) -> Iterator[Problem]:
    """Errors where `usually` would have to decide, and where the key of the stage says another time."""
    yield from _said_twice(protocol)
    for stage in protocol.stages:
        told = stage.usually or _of_its_group(stage, protocol)
        if told is not None and not _decided(stage, protocol):
            message = f"'{told}' doesn't say when '{stage.key}' is over"
            remedy = CRITERIA if stage.trains else "leave out 'usually': rest has no targets to meet"
            yield Problem(stage.key.place, f"{message}; {remedy}", "usually")


def _of_its_group(stage: Stage, protocol: Protocol) -> Lasts | None:
    """What a group says of a stage in it that has no length of its own."""
    groups = [whole.lasts for whole in protocol.wholes if whole.kind == "group" and stage.id in whole.stages]
    told = [lasts for lasts in groups if lasts is not None and lasts.usual]
    return told[-1] if told and stage.lasts is None else None


def _decided(stage: Stage, protocol: Protocol) -> bool:
    """Whether criteria decide. A day of rest has none, and the last stage may go on for ever."""
    ends = protocol.entry.ends != "never" or stage is not row_of(protocol, stage)[-1]
    return bool(stage.progress_when) and stage.trains if ends else True


def _said_twice(protocol: Protocol) -> Iterator[Problem]:
    for key, entry in entries_of(protocol.entry):
        lasts = entry.lasts
        if lasts is not None and lasts.value.usual and written_lasts(key, None) is not None:
            message = (
                f"'{key}' and '{lasts.text}' say when this stage is, and the first one holds runners to it"
            )
            remedy = "name the stage, such as 'phase 2', or delete 'lasts'"
            yield Problem(lasts.text.place, f"{message}; {remedy}", "usually")
