"""A stage before the day that a plan starts with to a finding: nobody could train at it before that day."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Protocol, Written
from generator.notation.condition import Condition, Since, leaves
from generator.rules.criteria import criteria_of


def before_start(protocol: Protocol) -> Iterator[Problem]:
    """An error for each stage that ends, or begins, with the very day on which the plan starts."""
    anchor = protocol.starts.anchor
    if anchor == "plan start":
        return
    seen = set()
    for stage in protocol.stages:
        for written in (*stage.enter_when, *criteria_of(stage)):
            if written.text.place not in seen and any(
                _is_day(leaf, anchor) for leaf in leaves(written.value)
            ):
                seen.add(written.text.place)
                yield Problem(written.text.place, _message(written, anchor, protocol.id), "path", "error")


def _is_day(leaf: Condition, anchor: str) -> bool:
    return isinstance(leaf, Since) and leaf.anchor == anchor and leaf.amount.range.hi == 0


def _message(written: Written[Condition], anchor: str, own: str) -> str:
    return (
        f"this plan starts with the {anchor}, and no session before that day counts; write what comes before "
        f"it as a plan of its own, with 'starts: plan start', and at its last stage "
        f"'progress when: {written.text}' and 'then: {own}'"
    )
