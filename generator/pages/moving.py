"""How a stage is left: the head above its criteria, and what else must be true."""

from __future__ import annotations

from generator.model import Library, Protocol, Stage
from generator.notation.condition import Pain, leaves
from generator.words.pain import bands


def is_last(protocol: Protocol, stage: Stage) -> bool:
    """Whether nothing of the plan, and no plan, comes after it."""
    return stage is protocol.stages[-1] and not stage.then


def head(protocol: Protocol, stage: Stage) -> str:
    """`Move on when all of these are true`."""
    number = len(stage.progress_when)
    if not number:
        return ""
    begin = "You've finished this plan when" if is_last(protocol, stage) else "Move on when"
    return f"{begin} {'this is' if number == 1 else 'all of these are'} true"


def without(protocol: Protocol, stage: Stage) -> str:
    """What a reader may do who reaches the criteria and none of the goals."""
    return "finish the plan" if is_last(protocol, stage) else "move on"


def stricter(protocol: Protocol, stage: Stage, library: Library) -> str:
    """That the pain rule allows less than the source's criteria do; '' where it does not."""
    felt = (leaf for written in stage.progress_when for leaf in leaves(written.value))
    allows = any(isinstance(leaf, Pain) and not _is_none(leaf) for leaf in felt)
    return STRICTER if allows and bands(library.pain_rule(protocol)).stop_from == 1 else ""


def _is_none(pain: Pain) -> bool:
    range_ = pain.value.range
    return range_ is not None and range_.hi == 0 and pain.op in ("<=", "=")


STRICTER = "The pain rule is stricter: any pain means stop, and that session doesn't count."
