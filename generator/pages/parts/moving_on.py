"""How a stage is left: the head above its criteria, and what else must be true."""

from __future__ import annotations

from math import ceil, floor

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
    """Where the pain rule and the stage's criteria draw their lines apart, which one counts for what."""
    return allows_less(protocol, stage, library) or _allows_more(protocol, stage, library)


def _allows_more(protocol: Protocol, stage: Stage, library: Library) -> str:
    """That a pain at which the reader may carry on is too much to move on."""
    rule = bands(library.pain_rule(protocol))
    most = min(at for at in (rule.hold_from, rule.stop_from, 11) if at is not None) - 1
    felt = (leaf for written in stage.progress_when for leaf in leaves(written.value))
    bars = [_most(leaf) for leaf in felt if isinstance(leaf, Pain) and leaf.moment in ("", "during")]
    allowed = min((bar for bar in bars if bar is not None), default=most)
    if not 0 < allowed < most:
        return ""
    span = str(most) if most == allowed + 1 else f"{allowed + 1} to {most}"
    to = without(protocol, stage)
    return f"With pain of {span} you can carry on at this {library.stage_word}, but you can't {to} yet."


def _most(pain: Pain) -> int | None:
    """The highest whole number that the criterion still allows."""
    range_ = pain.value.range
    if range_ is None or range_.hi is None or pain.op not in ("<", "<="):
        return None
    return ceil(range_.hi) - 1 if pain.op == "<" else floor(range_.hi)


def allows_less(protocol: Protocol, stage: Stage, library: Library) -> str:
    """That the pain rule allows less than the source's criteria do; '' where it does not."""
    felt = (leaf for written in stage.progress_when for leaf in leaves(written.value))
    allows = any(isinstance(leaf, Pain) and not _is_none(leaf) for leaf in felt)
    return STRICTER if allows and bands(library.pain_rule(protocol)).stop_from == 1 else ""


def _is_none(pain: Pain) -> bool:
    range_ = pain.value.range
    return range_ is not None and range_.hi == 0 and pain.op in ("<=", "=")


STRICTER = "The source allows some pain here. Our pain rule allows none: a session with pain doesn't count."
