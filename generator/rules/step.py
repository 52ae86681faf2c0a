"""A stage as the engine sees it: its length, its rules, its criteria and its ways on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from generator.notation.condition import Condition, Held
from generator.notation.outcome import Act, Outcome, tells
from generator.notation.quantity import Quantity, Range
from generator.notation.session import Note
from generator.rules.decision import Decision, Place, decide
from generator.rules.each import Own
from generator.rules.fewest import ONE_SESSION, Fewest
from generator.rules.left import Spoken, names
from generator.rules.limits import Limits
from generator.rules.turns import Turn


@dataclass(frozen=True)
class Fork:
    """Where a stage leads when its condition is true; no condition is the way that is left."""

    condition: Condition | None
    stage: int
    """Number of a stage of this track; 0 when the target is elsewhere."""
    target: str
    """A plan's id, or `see …`."""


@dataclass(frozen=True)
class Step:
    """A stage as the engine sees it. Days and sessions are whole numbers."""

    id: str
    title: str
    number: int
    trains: bool
    """False for a day of rest, which is over by itself."""
    planned: int
    """Sessions to be done before a rise."""
    clean: int
    """Sessions without red before a rise: a week of them, or the planned ones where those are fewer."""
    opens: int | None
    """Days from the plan's day zero on which it may begin; None where its place in time is not said."""
    least_days: int
    """Days from entry before the next stage's window is open."""
    most_days: int | None
    """Days from entry after which `otherwise` is asked; None without an end."""
    most_sessions: int | None
    """Sessions after which it is asked, where the stage lasts so many; None where its days end it."""
    only: tuple[Condition, ...]
    """For whom the stage is; others pass it by."""
    gate: tuple[Condition, ...]
    progress: tuple[Condition, ...]
    branches: tuple[tuple[Condition, tuple[Condition, ...]], ...]
    """Criteria that hold as well unless the condition is false."""
    rules: tuple[tuple[Condition, Outcome], ...]
    otherwise: Outcome
    forks: tuple[Fork, ...]
    limits: Limits
    onward: int | None
    """Days from the stage's day to the next with a session, where the plan prints its days; else None."""
    place: Place
    counts_itself: bool
    """Its criteria count sessions, which replaces the planned number."""
    sessions: tuple[Own, ...] = ()
    """Each session, where the stage has several not limited alike, or one with days of its own."""
    way: Fewest = ONE_SESSION
    """The shortest way to where the first of its ways on leads."""
    unending: bool = False
    """Whether no time ends it, and something other than days and sessions decides when it is over."""
    turns: tuple[Turn, ...] = ()
    """Each session, where the stage has several that are kept as one: on named days, or in turn."""
    gives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By each session, the signs of its day that it gives; {} where the plan asks for none of them."""
    aside: bool = False
    """Off the path: it comes after all others, none leads on to it, and it leads back to where one was."""
    beyond: Condition | None = None
    """More pain than its doses allow: such a session is amber at least."""
    pain: Mapping[str, Condition] = field(default_factory=dict)
    """Its pain rule by its colours, in the order in which they are asked: its own, or the plan's."""
    apart: tuple[str, ...] = ()
    """What tells each of its rules from one with the same condition that is written elsewhere in the plan; ()
    where there is none."""
    closes: int | None = None
    """Days from day zero on which its window, or that of the group it ends, is over; None without one."""
    fewest: Fewest = ONE_SESSION
    """The shortest way through it: its planned sessions, and what its criteria need."""
    before: Fewest = ONE_SESSION
    """What its gate needs in the stage before it."""
    returns: tuple[tuple[int, Condition, Outcome], ...] = ()
    """Rules that speak once a rule has led back to it so many times."""

    def is_up(self, done: int, passed: int) -> bool:
        """Whether its time is, after so many sessions and days from the one on which it was entered."""
        by_days = self.most_days is not None and passed + 1 >= self.most_days
        return by_days or (self.most_sessions is not None and done >= self.most_sessions)

    @property
    def days_at_least(self) -> int:
        """Days from entry before which nobody is past it: its own, and those that its criteria name."""
        return max(self.least_days, self.fewest.days)

    @property
    def holding(self) -> tuple[Condition, ...]:
        """What its rules ask, and what decides on its branches."""
        return (*(condition for condition, _ in self.rules), *(when for when, _ in self.branches))

    @cached_property
    def spoken(self) -> tuple[Spoken, ...]:
        """Its rules, each with the name by which it is kept that it has spoken."""
        apart = self.apart or ("",) * len(self.rules)
        return tuple((c, o, c.printed + own) for (c, o), own in zip(self.rules, apart, strict=True))

    @cached_property
    def telling(self) -> tuple[Spoken, ...]:
        """Its rules that tell something which is heard whatever else the day brings."""
        return tuple(rule for rule in self.spoken if tells(rule[1]))

    @cached_property
    def silenced(self) -> Mapping[str, Condition]:
        """What may be kept of its rules that have spoken, each with the part of one that it stands for."""
        return dict(names(self.spoken))

    @cached_property
    def naming(self) -> Mapping[str, str]:
        """Its rules that name a person, as they are told, each with whom."""
        return {said: decision.who for said, decision in self._decided if decision.who}

    @cached_property
    def adding(self) -> frozenset[str]:
        """Its rules that only say to do more, as they are told."""
        more = ((said, d) for said, d in self._decided if d.adds or d.rise)
        return frozenset(said for said, d in more if not (d.cautious or d.visits))

    @property
    def _decided(self) -> Iterator[tuple[str, Decision]]:
        """Its rules, each with what it comes to; whom it names and what it adds hold wherever one stands."""
        return ((f"{c}: {outcome}", decide(outcome, self.place)) for c, outcome in self.rules)

    @cached_property
    def bounded(self) -> bool:
        """Whether one of its sessions may not be done on each of its days."""
        return any(own.bounded for own in self.sessions)


def criteria(step: Step) -> tuple[Condition, ...]:
    """A stage's own criteria and those of its branches."""
    return (*step.progress, *(c for _, more in step.branches for c in more))


def acts(step: Step) -> Iterator[Act | Note]:
    """Whatever the stage's rules, or the end of its time, may ask a runner to do."""
    ruled = [outcome for _, outcome in step.rules]
    counted = [outcome for _, _, outcome in step.returns]
    for outcome in (*ruled, *counted, step.otherwise):
        for option in outcome.options:
            yield from option


_TOLD = Quantity(Range(Fraction(1), Fraction(1)), "day")


def untils(steps: Iterable[Step]) -> Mapping[str, Held]:
    """What rests wait for, by its own words. Each lasts for the day on which it is told, so that it is known
    whether it was so on the last day on which somebody said."""
    found = (act.until for step in steps for act in acts(step) if isinstance(act, Act) and act.until)
    return {str(until): Held(until, _TOLD) for until in found}
