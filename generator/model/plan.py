"""A protocol as it holds: every stage complete, with all that was said once above it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from generator.errors import Place
from generator.model.alongside import AllDay
from generator.model.choice import Choice
from generator.model.declared import PainChoice
from generator.model.drill import DrillWord
from generator.model.group import Group
from generator.model.protocol import ProtocolEntry
from generator.model.sided import sided
from generator.model.stage import Rule
from generator.model.stage_word import groups_called, word_of
from generator.model.text import Written
from generator.model.told_apart import each_once
from generator.model.whole import Whole
from generator.notation.condition import Condition
from generator.notation.dose import Dose
from generator.notation.outcome import Outcome
from generator.notation.quantity import Quantity
from generator.notation.rate import Frequency, Lasts, Starts, Timing, Total
from generator.notation.session import Segment, Sequence
from generator.source import Text


@dataclass(frozen=True)
class Item:
    """A line of a session: bouts, or an exercise with its whole dose.

    `groups` are the groups it stands in, the outermost first; conditions of the groups are its own.
    """

    id: str
    title: str | None
    exercise: Text | None
    sequence: Written[Sequence] | None
    dose: Dose | None
    times: Frequency | None
    lasts: Lasts | None
    when: tuple[Written[Condition], ...]
    enter_when: tuple[Written[Condition], ...]
    rules: tuple[Rule, ...]
    groups: tuple[Group, ...]
    source: tuple[str, ...]
    total: Written[Total] | None
    note: Text | None
    place: Place
    cue: str | None = None
    aim: str | None = None
    at: Timing | None = None
    variant: str | None = None
    drill: tuple[DrillWord, ...] = ()
    """What the plan changes of it."""
    as_printed: dict[str, Text] = field(default_factory=dict)
    named: str | None = None
    """The `id` that an author gave it; bouts are ticked as their session."""

    @property
    def trains(self) -> bool:
        """Whether there is something to do: a day of rest is none."""
        parts = self.sequence.value.parts if self.sequence else ()
        return not parts or any(not isinstance(p, Segment) or p.activity != "rest" for p in parts)


@dataclass(frozen=True)
class Instead:
    """A line of `if` that changes what is done: the lines that it speaks of while its condition is true."""

    items: tuple[Item, ...]
    total: Written[Total] | None


@dataclass(frozen=True)
class Session:
    """What is done on one day, and how often."""

    id: str
    title: str | None
    times: Frequency | None
    in_turn: bool
    """Whether its rate is said above it: sessions of a stage that have none of their own take turns."""
    warm_up: tuple[Item, ...]
    items: tuple[Item, ...]
    """What the session is for, between its warm-up and its cool-down."""
    cool_down: tuple[Item, ...]
    lasts: Lasts | None
    when: tuple[Written[Condition], ...]
    enter_when: tuple[Written[Condition], ...]
    rules: tuple[Rule, ...]
    source: tuple[str, ...]
    total: Written[Total] | None
    instead: tuple[Instead, ...]
    note: Text | None
    at: Timing | None = None
    choose: dict[str, Quantity] = field(default_factory=dict)
    as_printed: dict[str, Text] = field(default_factory=dict)

    @property
    def lines(self) -> tuple[Item, ...]:
        """Every line in order, those of the warm-up and the cool-down too."""
        return (*self.warm_up, *self.items, *self.cool_down)

    @property
    def named_lines(self) -> tuple[Item, ...]:
        """Lines that are ticked, and changed for a patient, by their ids: not the bouts before and after."""
        before, after = ([i for i in part if i.exercise] for part in (self.warm_up, self.cool_down))
        return (*before, *self.items, *after)

    @property
    def trains(self) -> bool:
        """Whether it is more than a day of rest."""
        return any(item.trains for item in self.items)


@dataclass(frozen=True)
class Stage:
    """One step of a plan with its criteria and its rules."""

    id: str
    key: Text
    title: str
    number: int
    track: str
    group: tuple[str, ...]
    """Ids of the groups it stands in, the outermost first."""
    lasts: Lasts | None
    """What holds a runner to it: the engine knows no other."""
    usually: Lasts | None
    """When most runners are here, or for how long; told, and nobody is held to it."""
    opens_with: Lasts | None
    """The window of the group that begins with this stage."""
    when: tuple[Written[Condition], ...]
    sessions: tuple[Session, ...]
    enter_when: tuple[Written[Condition], ...]
    progress_when: tuple[Written[Condition], ...]
    aim_for: tuple[Written[Condition], ...]
    """Goals that hold nobody back."""
    all_day: AllDay
    rules: tuple[Rule, ...]
    otherwise: Outcome | None
    aside: bool
    """Off the path: only a rule, a way or a beginning leads there, and it leads back to where one was."""
    then: tuple[Choice, ...]
    between: int | None
    """Days from one loading session to the next, where the plan sets its own number."""
    own_numbers: dict[str, Quantity]
    units: dict[str, Quantity]
    """What the plan's own units are worth."""
    as_printed: dict[str, Text]
    total: Written[Total] | None
    """Of all its sessions together, where they have names; else its one session has the total."""
    red_flags: tuple[str, ...]
    aims: tuple[str, ...]
    formerly: tuple[str, ...]
    summary: str | None
    note: Text | None
    pain: PainChoice | None
    """Its own pain rule; None where it goes by the plan's."""
    said: dict[str, str]
    """Key word to where it was said last: `here`, `the plan`, a group, or the stage that is copied."""
    after_week: bool = False
    """Whether it begins when a week is over: `weeks 2-6` after `weeks 0-2` are weeks 3 to 6."""
    from_day: int = 0
    """The day of the plan from which its numbers count: its group's first for `day 1` in `week 2`, else 0."""

    @property
    def heard(self) -> tuple[Rule, ...]:
        """Its own rules, then those of its sessions and of their lines: who trains answers all of them."""
        below = (rules for s in self.sessions for rules in (s.rules, *(item.rules for item in s.lines)))
        return each_once((*self.rules, *(rule for rules in below for rule in rules)))

    @property
    def weeks(self) -> tuple[int, int] | None:
        """First and last week of the plan, both counted, where the stage is a window of weeks; of `weeks 6 or
        longer` the first alone."""
        lasts, past = self.lasts, self.from_day // 7
        if lasts is None or not lasts.window or lasts.until or lasts.amount.unit != "week":
            return None
        low, high = lasts.amount.range.lo, lasts.amount.range.hi
        if low is None or high is None or self.from_day % 7:
            return None
        first = past + int(low) + self.after_week
        return first, max(first, past + int(high))

    def turns(self, session: Session) -> int:
        """How many sessions share one rate with this one, itself among them."""
        return sum(one.in_turn for one in self.sessions) if session.in_turn else 1

    @property
    def trains(self) -> bool:
        """Whether there is something to train: a day of rest is no place to be sent back to."""
        return any(session.trains for session in self.sessions)


@dataclass(frozen=True)
class Track:
    """Stages in a row; a plan without tracks has one that is called ''."""

    id: str
    title: str
    stages: tuple[Stage, ...]


@dataclass(frozen=True)
class Protocol:
    """A whole plan. What the author wrote is in `entry`; `tracks` is what follows from it."""

    entry: ProtocolEntry
    tracks: tuple[Track, ...]
    wholes: tuple[Whole, ...]
    """The plan, its tracks, its groups of stages: the larger before those in it."""

    @property
    def id(self) -> str:
        """The id as plain text."""
        return str(self.entry.id)

    @property
    def title(self) -> str:
        """The title as plain text."""
        return str(self.entry.title)

    @property
    def starts(self) -> Starts:
        """What day one is counted from."""
        return self.entry.starts.value

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """Every stage of every track, in the order of the file."""
        return tuple(stage for track in self.tracks for stage in track.stages)

    @cached_property
    def path(self) -> tuple[Stage, ...]:
        """The stages that follow one another: those that stand aside are not counted."""
        return tuple(stage for stage in self.stages if not stage.aside)

    @property
    def pain_rules(self) -> list[PainChoice]:
        """The plan's, and each that stages have in its place."""
        own = {id(stage.pain): stage.pain for stage in self.stages if stage.pain is not None}
        return [self.entry.pain, *own.values()]

    @cached_property
    def sided(self) -> frozenset[str]:
        """Its own measures that are taken on each side."""
        own = frozenset(map(str, self.entry.measures))
        return own.intersection(sided((self.entry, self.stages))) if own else own

    def stages_of(self, whole: Whole) -> tuple[Stage, ...]:
        """The stages of the plan, a track or a group."""
        return tuple(stage for stage in self.stages if stage.id in whole.stages)

    def stage(self, name: str) -> Stage | None:
        """The stage that a name means: `level 1`, `phase-1/week-2`, or `week-2` while it is unique."""
        id_ = stage_id(name)
        exact = [stage for stage in self.stages if stage.id == id_]
        near = [stage for stage in self.stages if stage.id.endswith(f"-{id_}")]
        first = [stage for stage in self.stages if id_ in _above(stage)]
        found = exact or (near if len(near) == 1 else first)
        return found[0] if found else None

    @property
    def stage_word(self) -> str:
        """What the plan calls a stage: a level, a phase, a week; else `stage`."""
        return word_of(self.path, self.wholes)

    def groups_of(self, word: str) -> tuple[Whole, ...]:
        """The groups that the plan calls so: each `phase 1` of a plan whose phases hold its stages."""
        return groups_called(word, self.path, self.wholes)

    @property
    def weeks(self) -> int | None:
        """Weeks from the first day to the last, where every stage says when it is."""
        ends = [stage.weeks[1] for stage in self.path if stage.weeks]
        return max(ends) if ends and len(ends) == len(self.path) else None


def stage_id(name: str) -> str:
    """`weeks 1-2` to `weeks-1-2`, `phase 1/week 2` to `phase-1-week-2`: its place in addresses and ticks."""
    return name.strip().replace(" ", "-").replace("/", "-")


def _above(stage: Stage) -> set[str]:
    """Names of the groups a stage stands in: going to a group is going to its first stage."""
    return {"-".join(stage.group[: n + 1]) for n in range(len(stage.group))} | set(stage.group)
