"""A plan to what the engine runs: per stage its length, its rules, its criteria and its ways on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil

from generator.model import Library, Protocol, Stage, Track
from generator.model.heard import counts_back
from generator.notation.condition import Condition, Held, Since, leaves
from generator.notation.outcome import Act, Outcome
from generator.notation.rate import Starts
from generator.rules.apart import apart_of
from generator.rules.ceiling import beyond
from generator.rules.colours import colours
from generator.rules.decision import outcomes
from generator.rules.each import counted_of, own_sessions
from generator.rules.fewest import fewest
from generator.rules.filling import planned_of
from generator.rules.flags import red_flags
from generator.rules.gives import asked_of_days, gives
from generator.rules.heard import row_of_sessions
from generator.rules.house import House, house_of
from generator.rules.limits import limits, onward, parts_of, sessions_each
from generator.rules.loading import rested
from generator.rules.places import names_in, number_of, place_of
from generator.rules.planned import has_end, is_endless, is_unending, most_sessions, rates
from generator.rules.shortest import counts_sessions, shortest
from generator.rules.step import Fork, Step, acts, criteria, untils
from generator.rules.streak import in_days
from generator.rules.three_valued import lasting
from generator.rules.turns import turns_of
from generator.rules.windows import Count, clock_of, counted, least_days, most_days, opens

REPEAT = Outcome(((Act("repeat"),),))


@dataclass(frozen=True)
class Machine:
    """One track of a plan, ready to run."""

    protocol: Protocol
    library: Library
    track: str
    steps: tuple[Step, ...]
    start: tuple[Fork, ...]
    gate: tuple[Condition, ...]
    """What must be true before the plan is begun, at whichever stage."""
    house: House
    over: int | None = None
    """Days from the plan's day zero to the end of the window of its last group; None where none is said."""
    later: int = 0
    """Days by which its first window opens after the first of all tracks."""

    @cached_property
    def last(self) -> int:
        """Number of the last stage of the path; those with a higher one stand aside."""
        return sum(not step.aside for step in self.steps)

    @cached_property
    def going(self) -> frozenset[str]:
        """Streaks that go on from stage to stage: those of the pain rule and of every `if`."""
        fired = (condition for step in self.steps for condition, _ in step.rules)
        asked = (*pain_conditions(self.steps), *fired, *self.untils.values())
        return frozenset(held.printed for condition in asked for held in lasting(condition))

    @cached_property
    def untils(self) -> Mapping[str, Held]:
        """What its rests wait for, by its own words."""
        return untils(self.steps)

    @cached_property
    def counted(self) -> dict[int, tuple[Held, ...]]:
        """By a stage's number, all that must last in its pain rule, and in whatever the stage asks."""
        found = {s.number: (*s.pain.values(), *s.holding, *self._leading_on(s)) for s in self.steps}
        # What stands in several places is counted once a session.
        return {
            number: tuple({held.printed: held for one in asked for held in lasting(one)}.values())
            for number, asked in found.items()
        }

    @cached_property
    def earned(self) -> dict[int, frozenset[str]]:
        """By a stage's number, what must last so that a runner gets on. What must last so that they are held
        back, a limp twice in a row, is heard of any session."""
        asked = ((s, [*s.pain.values()]) for s in self.steps)
        return {s.number: row_of_sessions(p, s.rules, self._leading_on(s), s.place) for s, p in asked}

    @cached_property
    def own_days(self) -> dict[int, frozenset[str]]:
        """By a stage's number, what must last for days at the stage itself: none of them is before it."""
        own = {s.number: (held for c in criteria(s) for held in lasting(c)) for s in self.steps}
        return {n: frozenset(h.printed for h in all_ if in_days(h)) - self.going for n, all_ in own.items()}

    @cached_property
    def lasts_days(self) -> frozenset[int]:
        """Numbers of the stages at which something must last for days."""
        return frozenset(n for n, helds in self.counted.items() if any(map(in_days, helds)))

    def _leading_on(self, step: Step) -> tuple[Condition, ...]:
        """What a runner needs at that stage: criteria, ways on, gates, what its sessions ask, and what a
        rest waits for."""
        ways = (fork.condition for fork in step.forks if fork.condition)
        gates = (condition for one in self.steps for condition in one.gate)
        return (*criteria(step), *ways, *gates, *asked_by(step), *self.untils.values())

    @cached_property
    def dated(self) -> frozenset[int]:
        """Numbers of the stages whose criteria ask for a time: only there are days waited for."""
        own = {step.number: [leaf for one in criteria(step) for leaf in leaves(one)] for step in self.steps}
        return frozenset(n for n, asked in own.items() if any(isinstance(leaf, Since) for leaf in asked))

    @cached_property
    def looks_back(self) -> bool:
        """Whether a rule leads back to the last stage that went well."""
        return any(isinstance(a, Act) and a.verb == "back to green" for s in self.steps for a in acts(s))

    @cached_property
    def parted(self) -> bool:
        """Whether a stage is for some runners only."""
        return any(step.only for step in self.steps)

    @cached_property
    def between(self) -> dict[int, int]:
        """By a stage's number, the days from one of its sessions to the next that the house asks for."""
        return {
            number: min(
                (rested(s, stage, self.library, parts_of(s, stage, number)) for s in stage.sessions),
                default=1,
            )
            for number, stage in enumerate(self._stages, 1)
        }

    @cached_property
    def most_between(self) -> int:
        """The most days that the house asks for between two sessions of any stage."""
        return max(self.between.values())

    @cached_property
    def red_flags(self) -> tuple[str, ...]:
        """Signs that end every session of the plan."""
        return tuple(red_flags(self.protocol, self.library))

    @cached_property
    def endless(self) -> bool:
        """Whether its last stage goes on for as long as the reader wants."""
        return is_endless(self._stages[self.last - 1], self.protocol)

    @property
    def _stages(self) -> tuple[Stage, ...]:
        return next(track for track in self.protocol.tracks if track.id == self.track).stages

    def step(self, number: int) -> Step:
        """The stage with that number in this track, from 1."""
        return self.steps[number - 1]


def machines(protocol: Protocol, library: Library) -> tuple[Machine, ...]:
    """One machine a track."""
    seen = library.of(protocol)
    asked = asked_of_days(protocol)
    found = [_machine(protocol, track, seen, asked) for track in protocol.tracks]
    opens = [machine.steps[0].opens or 0 for machine in found]
    return tuple(replace(one, later=day - min(opens)) for one, day in zip(found, opens, strict=True))


def _machine(protocol: Protocol, track: Track, library: Library, asked: frozenset[str]) -> Machine:
    named = names_in(protocol, track)
    house = house_of(protocol, library.pain_rule(protocol))
    count = counted(protocol)
    common = named, count, house, library, protocol.starts, asked
    pain = [colours(library.pain_at(protocol, stage)) for stage in track.stages]
    apart = enumerate(zip(apart_of(track.stages), pain, strict=True), 1)
    steps = tuple(replace(_step(n, track, *common), apart=own, pain=bands) for n, (own, bands) in apart)
    gate = tuple(written.value for written in protocol.entry.enter_when)
    start = tuple(
        Fork(c.condition.value if c.condition else None, number_of(str(c.target), named), str(c.target))
        for c in protocol.entry.start_at
        if not _beside(str(c.target), protocol, named)
    )
    over = ceil(count.over[track.id]) if track.id in count.over else None
    return Machine(protocol, library, track.id, steps, start, gate, house, over)


def _beside(target: str, protocol: Protocol, named: dict[str, int]) -> bool:
    """Whether it is a stage of another track: it says nothing of where to begin in this one."""
    return not number_of(target, named) and protocol.stage(target) is not None


def conditions(machine: Machine) -> Iterator[Condition]:
    """Everything that the track asks about: its pain rules, where it begins, and its stages."""
    yield from pain_conditions(machine.steps)
    yield from (fork.condition for fork in machine.start if fork.condition)
    yield from machine.gate
    for step in machine.steps:
        yield from (*step.only, *step.gate, *step.progress, *(condition for condition, _ in step.rules))
        if step.beyond is not None:
            yield step.beyond
        yield from (fork.condition for fork in step.forks if fork.condition)
        for when, more in step.branches:
            yield from (when, *more)
        yield from asked_by(step)
    yield from (held.condition for held in machine.untils.values())


def asked_by(step: Step) -> Iterator[Condition]:
    """What its sessions ask for by themselves."""
    for own in step.sessions:
        yield from (*own.bounds.only, *own.bounds.gate)


def pain_conditions(steps: Iterable[Step]) -> list[Condition]:
    """Red, amber where there is one, and green of each pain rule."""
    return [*dict.fromkeys(condition for step in steps for condition in step.pain.values())]


def _step(
    number: int,
    track: Track,
    named: dict[str, int],
    count: Count,
    house: House,
    library: Library,
    starts: Starts,
    asked: frozenset[str],
) -> Step:
    stage = track.stages[number - 1]
    path = sum(not other.aside for other in track.stages)
    after = track.stages[number] if number < path else None
    progress = tuple(written.value for written in stage.progress_when)
    held = limits(stage, number, library)
    several = own_sessions(stage, number, library, clock_of(stage, starts, count))
    each = sessions_each(stage, number)
    least = max(each, planned_of(stage, after, count, several))
    gate = tuple(written.value for written in stage.enter_when)
    # Criteria that count sessions replace the planned number, never how many each level takes.
    itself = each == 1 and counts_sessions(stage)
    return Step(
        id=stage.id,
        title=stage.title,
        number=number,
        trains=stage.trains,
        planned=least,
        clean=min(least, ceil(max(rates(counted_of(stage, several)), default=10**6))),
        opens=opens(stage, count),
        least_days=max(least_days(stage, after, count), shortest(stage, held, house)),
        most_days=most_days(stage, after, count),
        most_sessions=most_sessions(stage, least),
        only=tuple(written.value for written in stage.when),
        gate=gate,
        progress=progress,
        branches=tuple(_branches(stage)),
        rules=tuple(rule for rule in outcomes(stage.heard) if not counts_back(rule[0])),
        otherwise=(stage.otherwise if has_end(stage) else None) or REPEAT,
        forks=tuple(_forks(stage, named)),
        limits=held,
        onward=onward(stage, _trained_next(track, number, path), number, count, house.gap_back),
        place=place_of(number, track, named),
        counts_itself=itself,
        sessions=several,
        way=fewest(choice.condition.value for choice in stage.then[:1] if choice.condition),
        unending=is_unending(stage),
        turns=() if several else turns_of(stage),
        gives=gives(stage, asked),
        aside=stage.aside,
        beyond=beyond(stage),
        closes=ceil(count.closes[stage.id]) if stage.id in count.closes else None,
        fewest=fewest(progress, 1 if itself else least),
        before=fewest(gate, gate=True),
        returns=tuple((n, c, o) for c, o in outcomes(stage.heard) if (n := counts_back(c))),
    )


def _trained_next(track: Track, number: int, path: int) -> Stage | None:
    """The next stage of the path that is more than rest."""
    return next((stage for stage in track.stages[number:path] if stage.trains), None)


def _branches(stage: Stage) -> Iterator[tuple[Condition, tuple[Condition, ...]]]:
    held = ((rule.condition.value, rule.holds.progress_when) for rule in stage.heard if rule.holds)
    yield from ((when, tuple(written.value for written in more)) for when, more in held if more)


def _forks(stage: Stage, named: dict[str, int]) -> Iterator[Fork]:
    for choice in stage.then:
        condition = choice.condition.value if choice.condition else None
        yield Fork(condition, number_of(str(choice.target), named), str(choice.target))
