"""Change one thing at a time: between two stages, how much differs in one step?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.errors import Problem
from generator.model import Protocol, Stage
from generator.notation.session import Alternate, Modifier, Part, Repeat, Segment


def changes(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each stage of bouts that changes more than one thing against the one before."""
    for before, after in pairwise(protocol.stages):
        old, new = variables(before), variables(after)
        changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
        if old and new and len(changed) > 1:
            words = f"{', '.join(changed[:-1])} and {changed[-1]}"
            message = f"{words} change at once; change one at a time, or say why under 'as printed'"
            yield Problem(after.key.place, message, "changes")


def variables(stage: Stage) -> dict[str, str]:
    """What a step can change: the length of each activity, turns, the ground, sessions a week."""
    found: dict[str, str] = {}
    for session in stage.sessions:
        for item in session.items:
            for part in item.sequence.value.parts if item.sequence else ():
                _collect(part, found)
        if found and session.times is not None and session.times.per_week() is not None:
            found["times a week"] = str(session.times.per_week())
    return found


def _collect(part: Part, found: dict[str, str]) -> None:
    match part:
        case Segment():
            found[part.activity] = str(part.amount)
            for modifier in part.modifiers:
                if isinstance(modifier, Modifier) and modifier.kind in ("on", "at"):
                    found["ground" if modifier.kind == "on" else "speed"] = modifier.text
        case Repeat(times=times, body=body):
            found["turns"] = str(times)
            for inner in body:
                _collect(inner, found)
        case Alternate(body=body, total=total):
            found["total"] = str(total)
            for segment in body:
                _collect(segment, found)
