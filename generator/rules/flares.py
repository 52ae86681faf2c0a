"""Sessions in the red that come back to what they cost: a stage, or a person who must look."""

from __future__ import annotations

from generator.rules.decision import Decision, Place
from generator.rules.house import reached
from generator.rules.judge import Judge, Judged
from generator.rules.replace import changed
from generator.rules.state import State

PERSON = "physio"
"""Who looks at flares that come back, where the plan's own rules name nobody."""

_SEE = Decision(stop=True, who=PERSON)


def escalated(judge: Judge, state: State, found: Judged) -> Judged:
    """What the rules said, joined with what so many flares ask for: the more careful of each."""
    if found.colour != "red":
        return found
    house, today = judge.machine.house, judge.facts.day.number
    see, back = reached(house.see, state.reds, today), reached(house.back, state.reds, today)
    within = see or back
    if within is None:
        return found
    times, span = within
    because = "your pain was above the limit" + (f" {times} times in {span} days" if times > 1 else "")
    more = _SEE if see else _back(judge.place)
    return changed(found, decision=found.decision.join(more), spoke=(*found.spoke, because))


def _back(place: Place) -> Decision:
    return Decision(stop=True, move=place.back[0] if place.back else place.stage)
