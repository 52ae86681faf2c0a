"""The titles of a plan's stages and the names of its groups to what the plan calls a stage, and a group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

WORDS = {"Level": "level", "Phase": "phase", "Week": "week"}
"""The first word of a title, and what one stage is then called."""

STAGE = "stage"
"""What it is called where the plan has no word of its own."""


class Titled(Protocol):
    """A stage, by what tells it from others."""

    @property
    def id(self) -> str:
        """Its id in the plan."""

    @property
    def title(self) -> str:
        """What a reader sees."""

    @property
    def track(self) -> str:
        """The row of stages it stands in."""


class Grouped(Protocol):
    """Several stages that the author gave a name."""

    @property
    def kind(self) -> str:
        """A group, or what else holds stages."""

    @property
    def name(self) -> str:
        """As written."""

    @property
    def stages(self) -> tuple[str, ...]:
        """Ids of its stages."""


G = TypeVar("G", bound=Grouped)


def word_of(path: Sequence[Titled], wholes: Sequence[Grouped]) -> str:
    """The word with which all titles begin, where each of them is one of its own.

    A phase of several stages is none of them: `Phase 1, step 1` and `Phase 1, step 2` are stages."""
    first = {stage.title.partition(" ")[0] for stage in path}
    word = WORDS.get(first.pop(), STAGE) if len(first) == 1 else STAGE
    heads = [(stage.track, re.split("[,:]", stage.title)[0]) for stage in path]
    alone = len({*heads}) == len(heads) and not groups_called(word, path, wholes)
    return word if alone else STAGE


def groups_called(word: str, path: Sequence[Titled], wholes: Sequence[G]) -> tuple[G, ...]:
    """The outermost groups, where the plan calls all of them so (`phase 1`) and each stage is in one."""
    groups = [one for one in wholes if one.kind == "group"]
    outer = [one for one in groups if not any({*one.stages} < {*other.stages} for other in groups)]
    named = all(one.name.strip("'").partition(" ")[0] == word for one in outer)
    inside = {stage for one in outer for stage in one.stages}
    return tuple(outer) if named and inside >= {stage.id for stage in path} else ()
