"""Outcomes that fire together to one decision: the most cautious of each, whatever their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from generator.model import Rule
from generator.notation.condition import All, Condition
from generator.notation.convert import days
from generator.notation.outcome import Act, Outcome, carries_on, urgency
from generator.rules.replace import changed, record


@record(frozen=True)
class Decision:
    """What a session leads to. Joining two is order-free, and joining one with itself changes nothing.

    `move`: the earliest stage to go back to, as its number from 1; 0 for none. `rest` in days.
    `changes`: what is reduced and by how much, as written. `until`: conditions that must come first.
    """

    stop: bool = False
    who: str = ""
    move: int = 0
    repeat: bool = False
    sessions_back: int = 0
    rest: float = 0
    until: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    onward: frozenset[str] = frozenset()
    """Plans to go on to instead."""
    rise: bool = False
    """A rule itself said `progress`; dropped when anything cautious fired too."""
    adds: frozenset[str] = frozenset()
    visits: frozenset[str] = frozenset()
    """People to see for a check-up while training goes on."""

    @property
    def cautious(self) -> bool:
        """Whether anything in it holds the reader back."""
        held = self.stop or self.repeat or bool(self.move or self.rest or self.sessions_back)
        return held or bool(self.who or self.until or self.changes or self.onward)

    def join(self, other: Decision) -> Decision:
        """Both at once, field by field the more cautious."""
        moves = [move for move in (self.move, other.move) if move]
        joined = Decision(
            stop=self.stop or other.stop,
            who=max(self.who, other.who, key=urgency),
            move=min(moves, default=0),
            repeat=self.repeat or other.repeat,
            sessions_back=max(self.sessions_back, other.sessions_back),
            rest=max(self.rest, other.rest),
            until=self.until | other.until,
            changes=self.changes | other.changes,
            onward=self.onward | other.onward,
            rise=self.rise or other.rise,
            adds=self.adds | other.adds,
            visits=self.visits | other.visits,
        )
        more = joined.rise or joined.adds
        return changed(joined, rise=False, adds=frozenset()) if more and joined.cautious else joined


@record(frozen=True)
class Place:
    """Where a runner stands and where ways back lead: stage numbers from 1."""

    stage: int
    back: tuple[int, ...]
    """Numbers of earlier stages with something to train, the nearest first."""
    phases: tuple[int, ...]
    """First stages of the groups before this one, the nearest first."""
    named: dict[str, int]
    levels: tuple[int, ...] | None = None
    """Those of the earlier stages that are of the same group; None where it is in none."""
    green: int = 0
    """The nearest earlier stage that the runner left after a green session; 0 where there is none."""


def decide(outcome: Outcome, place: Place) -> Decision:
    """One outcome where the runner stands. Of options joined by `or` the first, which is the most careful."""
    goes_on = carries_on(outcome.options[0])
    return together(
        Decision(visits=frozenset([act.target])) if goes_on and act.verb == "see" else _act(act, place)
        for act in outcome.options[0]
        if isinstance(act, Act)
    )


def together(decisions: Iterable[Decision]) -> Decision:
    """All of them as one; most often there is one, or none."""
    found = list(decisions)
    return reduce(Decision.join, found) if found else Decision()


def _act(act: Act, place: Place) -> Decision:
    match act.verb:
        case "stop" | "see":
            return Decision(stop=act.verb == "stop", who=act.target)
        case "repeat" | "resume":
            return Decision(repeat=act.verb == "repeat")
        case "restart":
            return Decision(move=1)
        case "back":
            return _back(act, place)
        case "back to":
            return Decision(move=place.named.get(act.target, place.stage))
        case "back to green":
            return Decision(move=place.green) if place.green else _back(act, place)
        case "on to":
            number = place.named.get(act.target)
            return Decision(move=number) if number else Decision(onward=frozenset([act.target]))
        case "rest":
            return Decision(rest=days(act.amount) if act.amount else 0)
        case "rest until":
            return Decision(until=frozenset([str(act.until)]))
        case "reduce" | "reduce to":
            return Decision(changes=frozenset([str(act)]))
        case "progress":
            return Decision(rise=True)
        case "add":
            return Decision(adds=frozenset([str(act)]))
        case "skip":
            return Decision(changes=frozenset([str(act)]))
    return Decision()


def _back(act: Act, place: Place) -> Decision:
    count = int(act.count or 1)
    if act.unit == "session":
        return Decision(sessions_back=count)
    ways = place.phases if act.unit == "phase" and place.phases else place.back
    if act.unit == "level" and place.levels is not None:
        # Levels are those of one group: at its first, the level begins again.
        ways = tuple(n for n in place.back if n in place.levels)
    return Decision(move=ways[min(count, len(ways)) - 1] if ways else place.stage)


def outcomes(rules: Iterable[Rule], *while_: Condition) -> Iterator[tuple[Condition, Outcome]]:
    """Rules with an outcome; one that stands in a branch fires while the branch's own condition is true."""
    for rule in rules:
        all_ = (*while_, rule.condition.value)
        if rule.outcome is not None:
            yield All(all_) if while_ else all_[0], rule.outcome.value
        elif rule.holds is not None:
            yield from outcomes(rule.holds.rules, *all_)
