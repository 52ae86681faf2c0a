"""A rule on one line that stops, in a plan of several tracks, to what it ends: the day of all of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Item, Protocol, Rule
from generator.notation.outcome import Act


def far_stops(protocol: Protocol) -> Iterator[Problem]:
    """A warning for each exercise of such a plan whose own rule ends the day."""
    if len(protocol.tracks) < 2:
        return
    lines = (item for stage in protocol.stages for session in stage.sessions for item in session.lines)
    found = {rule.condition.text.place: (item, rule) for item in lines for rule in item.rules if _stops(rule)}
    for place, (item, rule) in found.items():
        if item.exercise is not None:
            yield Problem(place, f"{_message(rule)}; {_remedy(item)}", "stop", "warning")


def _stops(rule: Rule) -> bool:
    options = rule.outcome.value.options if rule.outcome is not None else ()
    return any(isinstance(act, Act) and act.verb == "stop" for acts in options for act in acts)


def _message(rule: Rule) -> str:
    return f"'{rule.condition.value}: stop' ends the day in all tracks, though it stands on one line"


def _remedy(item: Item) -> str:
    name = item.exercise
    return (
        f"to leave out '{name}' alone write 'pain while {name} > 0: skip {name}'; to end the day, write it "
        "under the plan's 'if:'"
    )
