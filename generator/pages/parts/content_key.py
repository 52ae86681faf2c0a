"""A stage and a plan to short keys of what they ask for: a page knows the data of another build by them."""

from __future__ import annotations

import json

from generator.kept import key_of
from generator.model import Library, Protocol, Stage
from generator.model.exact import exact

LETTERS = 8
"""Of a key. Two builds of one stage that differ have the same one once in four billion."""


def stage_key(protocol: Protocol, stage: Stage, library: Library) -> str:
    """Another one as soon as a dose, a criterion, a rule of the stage or its pain rule is another."""
    return key_of(json.dumps(exact([stage, library.pain_at(protocol, stage)])))[:LETTERS]


def content_keys(protocol: Protocol, library: Library) -> dict[str, str]:
    """The key of each stage by its id, and of the plan by '': another one as soon as that of a stage is."""
    own = {stage.id: stage_key(protocol, stage, library) for stage in protocol.stages}
    return {"": key_of(*own.values())[:LETTERS], **own}
