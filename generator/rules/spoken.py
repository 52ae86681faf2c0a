"""Rules that have spoken to those that stay silent until one of their answers is given anew."""

# What was tested or told on an earlier day still holds, and what is counted at a stage only grows. A rule
# that is true by that alone would speak at every session, also to a runner whom a person has seen since, or
# who has gone back for it.

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.notation.condition import (
    Colour,
    Compared,
    Condition,
    Finished,
    Held,
    Measure,
    NoPain,
    Pain,
    Sign,
    Since,
    Unsaid,
    leaves,
)
from generator.notation.outcome import tells
from generator.rules.beginning import by_time
from generator.rules.decision import Decision, decide
from generator.rules.diary import Day
from generator.rules.facts import of_today
from generator.rules.judge import Judge
from generator.rules.left import Spoken, done_name, is_count, name_of, speaking
from generator.rules.machine import Machine
from generator.rules.replace import changed, record
from generator.rules.state import State
from generator.rules.three_valued import Truth, atoms, reasons, truth


def known_to_person(judge: Judge) -> frozenset[str]:
    """Rules that hold a runner back, by what time, counts or earlier answers have made true: the person who
    looked knows of it."""
    place = judge.place
    return frozenset(name_of(rule, part) for rule, part in _by_kept(judge) if decide(rule[1], place).cautious)


def acted(judge: Judge, rules: Collection[Spoken] | None = None) -> frozenset[str]:
    """Rules that have led back or to a rest today, of those or of all, by what today's answers alone would
    keep true; where one asks for less besides, what of it goes on."""
    machine, facts = judge.machine, judge.facts
    if not any(_may_be_kept(c, machine) for c, _ in judge.step.rules):
        return frozenset()
    later = changed(judge, facts=changed(facts, memory=facts.memory.after(facts.day)))
    true = (one for one in _by_kept(later) if truth(one[0][0], judge.ask) and truth(one[1], judge.ask))
    spoke = ((rule, part) for rule, part in true if name_of(rule, part) not in judge.heard)
    spoke = ((rule, part) for rule, part in spoke if rules is None or rule in rules)
    place = judge.place
    return frozenset(done_name(rule, part) for rule, part in spoke if _acts(decide(rule[1], place), part))


@record(frozen=True)
class Telling:
    """Rules that speak today and are told whatever else the day brings, a rise or a wait."""

    rules: tuple[str, ...] = ()
    """Each with its outcome, as written."""
    visits: frozenset[str] = frozenset()
    """What is kept of those that ask for a check-up while training goes on: they are told once."""


def telling(judge: Judge) -> Telling:
    """What today's rules tell besides what they lead to: notes, check-ups, and what nobody wrote down."""
    spoke = [rule for rule in speaking(judge.step.telling, judge.heard, judge.ask) if tells(rule[1])]
    seen = (rule for rule in spoke if decide(rule[1], judge.place).visits)
    visits = (done_name(rule, part) for rule in seen for part in reasons(rule[0], judge.ask))
    return (
        Telling(tuple(f"{c}: {outcome}" for c, outcome, _ in spoke), frozenset(visits)) if spoke else NOTHING
    )


NOTHING = Telling()


def _acts(decision: Decision, part: Condition) -> bool:
    """Whether it is over once it has been done. A test asks for less until it is done anew, a count once."""
    back = decision.move or decision.repeat or decision.sessions_back
    less = decision.changes and is_count(part)
    return bool(back or decision.rest or decision.until or less)


def _by_kept(judge: Judge) -> Iterator[tuple[Spoken, Condition]]:
    """Rules that are true without any answer of today, each with the parts by which they are."""
    silent = changed(judge, facts=changed(judge.facts, day=Day(judge.facts.day.number)))

    def ask(atom: Condition) -> Truth:
        return None if isinstance(atom, (Held, Colour)) else silent.ask(atom)

    for rule in judge.step.spoken:
        if _may_be_kept(rule[0], judge.machine):
            yield from ((rule, part) for part in reasons(rule[0], ask))


def _may_be_kept(condition: Condition, machine: Machine) -> bool:
    """Whether an earlier day's answer, a count or time may make it true."""
    return any(_is_kept(leaf, machine) for leaf in leaves(condition))


def _is_kept(leaf: Condition, machine: Machine) -> bool:
    match leaf:
        case Sign(name=name) | Measure(name=name) | Compared(name=name):
            return not of_today(name, machine.library)
        case Since(anchor=anchor):
            return anchor != "last session"
        case Pain() | NoPain() | Colour() | Unsaid() | Finished():
            return False
    return True


def anew(judge: Judge, state: State) -> State:
    """The state with those rules to be heard again that are true by an answer that is given anew, or by what
    is no longer so: a count begins again with each stage."""
    steps = judge.machine.steps
    parts = {name: step.silenced[name] for step in steps for name in state.heard & step.silenced.keys()}
    told = {name for name, part in parts.items() if not by_time(part) and is_answered(part, judge)}
    over = {name for name, part in parts.items() if truth(part, judge.ask) is False}
    return changed(state, heard=state.heard - told - over) if told or over else state


def is_answered(part: Condition, judge: Judge) -> bool:
    """Whether one of its answers is given today; a color is answered by what its bands ask."""
    asked = [*leaves(part), *atoms(part)]
    if any(isinstance(leaf, Colour) for leaf in asked):
        asked += (leaf for _, band in judge.bands for leaf in leaves(band))
    names = {name for leaf in asked for name in _names(leaf)}
    return any(key in names or key.split(" ")[0] in names for key in judge.facts.day.answers)


def _names(leaf: Condition) -> Iterator[str]:
    """What it is answered by."""
    yield leaf.printed
    if isinstance(leaf, (Sign, Measure, Compared, Pain, NoPain)):
        yield leaf.name
    if isinstance(leaf, (Measure, Compared, Pain)) and leaf.value.reference:
        yield leaf.value.reference
