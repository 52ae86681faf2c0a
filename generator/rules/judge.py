"""One session's answers to what they mean: its colour, the rules that spoke, and what is still missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import ceil
from typing import TypeAlias

from generator.notation.condition import Cited, Colour, Condition, Done, Finished, Held
from generator.notation.outcome import Outcome
from generator.rules.awaited import awaited
from generator.rules.decision import Decision, Place, decide, together
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.left import speaking
from generator.rules.machine import Machine
from generator.rules.replace import changed, record
from generator.rules.started import started_on
from generator.rules.state import State, Streak
from generator.rules.step import Step
from generator.rules.streak import NO_DAY, counted, denied, in_days, lasts
from generator.rules.three_valued import Truth, all_of, at_least, atoms, lasting, truth

NEVER = 10**6
"""Number of a stage that the plan doesn't have."""

COLOURS = ("red", "amber", "green")
"""The bands of a pain rule in the order in which they are asked; the first that is true is the colour."""


@record(frozen=True)
class Judged:
    """What a session's answers say: the rules that spoke, and what was not answered."""

    colour: str
    decision: Decision
    spoke: tuple[str, ...]
    progress: Truth
    """Whether all is true but for what only days are missing to."""
    missing: tuple[str, ...]
    streaks: Mapping[str, Streak]
    waits: int = 0
    """The day on which the last of those days has come; 0 where no day is waited for."""


@record(frozen=True)
class Judge:
    """Answers for conditions from today's facts and from how long things have held."""

    machine: Machine
    step: Step
    facts: Facts
    streaks: Mapping[str, Streak]
    heard: frozenset[str] = frozenset()
    """Rules that have spoken, and that only time or an earlier day's answers keep true."""
    well: frozenset[int] = frozenset()
    """Earlier stages that were left after a green session."""
    origin: int = 0
    """The stage that the runner came from, where this one stands aside."""
    counts: bool = True
    """Whether it is a whole session on its day: no other is one of `for 3 sessions`."""
    any_day: bool = False
    """Whether a gate asks, for which days before the stage count too, as far as they were told."""

    @property
    def at_gate(self) -> Judge:
        """The same for what a stage or a session asks before it begins, and not to be left."""
        return changed(self, any_day=True)

    def ask(self, atom: Condition) -> Truth:
        """A leaf from the facts; what must last from its streak, or from an answer in its own words.

        A stage of this plan is finished for a runner who leaves it or is past it."""
        if isinstance(atom, Colour):
            return self.is_colour(atom.name)
        said = self.facts.day.answers.get(atom.printed)
        if isinstance(said, bool):
            return said and not (isinstance(atom, Held) and self._denied(atom))
        # Who stands aside has not left the stage they came from.
        passed = self.origin - 1 if self.step.aside else self.step.number
        if isinstance(atom, Finished) and passed >= self.step.place.named.get(atom.protocol, NEVER):
            return True
        if isinstance(atom, Held):
            own = not self.any_day and atom.printed in self.machine.own_days[self.step.number]
            first = self.facts.entered if own else NO_DAY
            return lasts(self.streaks.get(atom.printed, Streak()), atom, self.facts.day.number, first)
        return self.facts.truth(atom)

    def _denied(self, held: Held) -> bool:
        """Whether what was told day by day says otherwise than the runner's own words today."""
        streak = self.streaks.get(held.printed, Streak())
        return denied(streak, held, self.facts.day.number) or truth(held.condition, self.ask) is False

    @property
    def place(self) -> Place:
        """Where the runner stands; no way leads back to a stage that is not for them."""
        place = self.step.place
        if self.origin:
            # Back is back from where one was.
            place = changed(self.machine.step(self.origin).place, stage=place.stage)
        if not self.machine.parted and not self.well:
            return place
        back = tuple(n for n in place.back if self.true(self.machine.step(n).only) is not False)
        return changed(place, back=back, green=next((n for n in back if n in self.well), 0))

    def true(self, conditions: Iterable[Condition]) -> Truth:
        """Whether all are true."""
        return all_of(truth(condition, self.ask) for condition in conditions)

    def with_streaks(self) -> Judge:
        """The same judge once today's answers are counted into what must last."""
        return self._counting(self.machine.counted[self.step.number])

    def with_days(self) -> Judge:
        """The same once they are counted into what must last for days, on whichever day."""
        helds = [held for held in self.machine.counted[self.step.number] if in_days(held)]
        if self.facts.day.done is not None:
            # Sessions in a row are not known before the day's own is counted.
            helds = [held for held in helds if all(map(in_days, lasting(held.condition)))]
        return self._counting(helds)

    def _counting(self, helds: Iterable[Held]) -> Judge:
        streaks = dict(self.streaks)
        judge = changed(self, streaks=streaks)
        for held in helds:
            earned = held.printed in self.machine.earned[self.step.number]
            streaks[held.printed] = counted(
                streaks.get(held.printed, Streak()),
                truth(held.condition, judge.ask),
                self.facts.day.number,
                held,
                self.counts or not earned,
                earned,
            )
        return judge

    def colour(self) -> str:
        """The first true of red, amber, green; unknown when none is known to be true, and when green is while
        an answer still to come, such as the next morning's, could make it another.

        More pain than the stage's doses allow is amber, whatever the pain rule says of it."""
        open_ = False
        for name, band in self.bands:
            known = truth(band, self._in_rule)
            if known:
                return "unknown" if open_ and name == "green" else name
            open_ = open_ or known is None
        return "unknown"

    def is_colour(self, name: str) -> Truth:
        """Whether the session is of that colour: its band is true, and none before it is. Not known while an
        answer that is still to come could make it another."""
        bands = [(own, truth(band, self._in_rule)) for own, band in self.bands]
        worse = [now for own, now in bands if COLOURS.index(own) < COLOURS.index(name)]
        own = at_least(1, [now for own, now in bands if own == name])
        return all_of([*(None if now is None else not now for now in worse), own])

    @property
    def bands(self) -> list[tuple[str, Condition]]:
        """The pain rule's, and what the stage's doses allow."""
        bands = [*self.step.pain.items()]
        if self.step.beyond is not None:
            bands.insert(1, ("amber", self.step.beyond))
        return bands

    def _in_rule(self, atom: Condition) -> Truth:
        """For the pain rule itself, which no colour can be asked for in."""
        return None if isinstance(atom, Colour) else self.ask(atom)


def facts_of(
    machine: Machine,
    state: State,
    memory: Memory,
    day: Day,
    more: int = 0,
    amounts: Mapping[str, Fraction] | None = None,
) -> Facts:
    """What is known on that day: before its session, or with it as one `more` and its amounts."""
    done, summed = state.done + more, state.amounts if amounts is None else amounts
    entered = started_on(machine.step(state.stage), state, day.number).entered
    return Facts(day, memory, machine.library, entered, done, summed)


Judging: TypeAlias = Callable[[Judge], Judged]


def judged(judge: Judge) -> Judged:
    """Everything a session's answers say. `if` fires only on true; progress needs true."""
    judge = judge.with_streaks()
    colour = judge.colour()
    fired = [*speaking(judge.step.spoken, judge.heard, judge.ask)]
    needed, waits = criteria_now(judge), 0
    progress = judge.true(needed)
    if progress is False and judge.step.number in judge.machine.dated:
        waits, left = awaited(needed, judge.facts, judge.ask)
        needed = [*left] if waits else needed
        progress = judge.true(needed)
    return Judged(
        colour=colour,
        decision=joined((outcome for _, outcome, _ in fired), judge.place),
        spoke=tuple(f"{condition}: {outcome}" for condition, outcome, _ in fired),
        progress=progress,
        missing=missing(needed, judge),
        streaks=judge.streaks,
        waits=waits,
    )


def joined(outcomes: Iterable[Outcome], place: Place) -> Decision:
    """Outcomes that fired together, as one decision."""
    return together(decide(outcome, place) for outcome in outcomes)


def criteria_now(judge: Judge) -> list[Condition]:
    """What must be true to move on: the stage's criteria, and those of branches that hold."""
    return [*judge.step.progress, *_branches(judge)]


def _branches(judge: Judge) -> list[Condition]:
    """Criteria of branches hold unless their condition is known to be false: unknown is the stricter."""
    return [c for when, more in judge.step.branches if truth(when, judge.ask) is not False for c in more]


def not_yet(condition: Condition, judge: Judge) -> str:
    """That it isn't so; of sessions to be done, how many have been."""
    leaf = condition.condition if isinstance(condition, Cited) else condition
    interval = leaf.amount.range.interval() if isinstance(leaf, Done) else None
    if not isinstance(leaf, Done) or leaf.amount.unit != "session" or interval is None:
        return f"not yet: {condition}"
    return done_of(judge.facts.done, ceil(interval.low))


def done_of(done: int, needed: int) -> str:
    """How many of the sessions that a stage needs have been done."""
    return f"you've done {done} of the {needed} sessions that this stage needs"


def missing(conditions: Iterable[Condition], judge: Judge) -> tuple[str, ...]:
    """What has to be answered before the conditions can be decided."""
    unknown = [a for c in conditions if truth(c, judge.ask) is None for a in atoms(c) if judge.ask(a) is None]
    if any(isinstance(atom, Colour) for atom in unknown):
        pain = [a for _, band in judge.bands for a in atoms(band)]
        asked = (pain if isinstance(atom, Colour) else [atom] for atom in unknown)
        unknown = [atom for of in asked for atom in of if judge.ask(atom) is None]
    return tuple(dict.fromkeys(atom.printed for atom in unknown))
