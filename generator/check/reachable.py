"""The ways through a plan: can every stage be reached, can each be left, does one lead on past red?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from generator.errors import Problem
from generator.model import Library, Protocol, Stage, Written
from generator.model.choice import Choice
from generator.notation.condition import Condition, Held, NoPain, Pain, leaves
from generator.notation.outcome import Act, Outcome
from generator.rules.decision import decide
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.machine import Machine, machines
from generator.rules.step import Step
from generator.rules.three_valued import Truth, truth
from generator.rules.unsaid import UNSAID


def paths(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """Findings for stages that nobody can get to or out of, and for criteria that red would meet."""
    for machine in machines(protocol, library):
        stages = {stage.id: stage for stage in protocol.stages}
        reached = _reached(machine)
        for step in machine.steps:
            place = stages[step.id].key.place
            if step.number not in reached:
                remedy = "point 'start at', 'then' or an outcome at it, or delete it"
                yield Problem(place, f"nothing leads to '{stages[step.id].key}'; {remedy}", "unreachable")
            elif not _can_be_left(step):
                remedy = (
                    "name another stage under 'then', delete the line, or add a rule that asks someone,"
                    " such as '12 weeks since plan start: see physio'"
                )
                yield Problem(place, f"'{stages[step.id].key}' only leads to itself; {remedy}", "stuck")


def starts(protocol: Protocol) -> Iterator[Problem]:
    """A finding where none of the lines that say where to begin may be true."""
    choices = protocol.entry.start_at
    if _may_all_be_false(choices):
        remedy = "add a last line 'otherwise: ' with the stage for everybody else, or 'otherwise: see physio'"
        message = "'start at' doesn't say where to begin when none of its lines is true"
        yield Problem(choices[-1].target.place, f"{message}; {remedy}", "start")


def ways_on(protocol: Protocol) -> Iterator[Problem]:
    """A finding where none of the lines that say where a stage leads may be true: no plan ends so."""
    for stage in protocol.stages:
        if _may_all_be_false(stage.then):
            remedy = (
                "add a last line 'otherwise: ' with a stage for everybody else, or 'otherwise: see physio'"
            )
            wait = "for a stage that waits for it, name the stage alone and write 'enter when' there"
            message = "'then' doesn't say where to go when none of its lines is true"
            yield Problem(stage.then[-1].target.place, f"{message}; {remedy}; {wait}", "way")


def _may_all_be_false(choices: Sequence[Choice]) -> bool:
    """Whether there are lines, and none of them is for everybody else."""
    return bool(choices) and all(choice.condition for choice in choices)


def past_red(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """A finding for each criterion or rule on that is met by a number at which the pain rule says stop.

    The engine does not move on at red whatever a criterion says; the page would still promise it.
    """
    for stage in protocol.stages:
        yield from _past_red(stage, protocol, library.of(protocol))


def _reached(machine: Machine) -> set[int]:
    """Numbers of the stages to which some way leads from a beginning."""
    todo = {fork.stage for fork in machine.start if fork.stage} or {1}
    # Where a person says where to begin, that may be at the first.
    if all(fork.condition or fork.target in UNSAID for fork in machine.start):
        todo.add(1)
    seen: set[int] = set()
    while todo:
        number = todo.pop()
        seen.add(number)
        todo |= _ways(machine.step(number), machine) - seen
    return seen


def _ways(step: Step, machine: Machine) -> set[int]:
    after = step.number + 1 if step.number < machine.last else 0
    on = {fork.stage for fork in step.forks} if step.forks else {after}
    moved = {decide(outcome, step.place).move for _, outcome in step.rules}
    return (on | moved | {decide(step.otherwise, step.place).move}) - {0}


def _can_be_left(step: Step) -> bool:
    """Upwards: to another stage, another plan, a person, or the end of the plan."""
    asked = (decide(outcome, step.place) for outcome in (*(o for _, o in step.rules), step.otherwise))
    sent = any(decision.who or decision.onward for decision in asked)
    return sent or not step.forks or any(fork.stage != step.number for fork in step.forks)


def _past_red(stage: Stage, protocol: Protocol, library: Library) -> Iterator[Problem]:
    red = library.pain_at(protocol, stage).red.value
    onward = [
        rule.condition for rule in stage.heard if rule.outcome and _leads_on(rule.outcome.value, protocol)
    ]
    for written in (*stage.progress_when, *onward):
        for number in range(10, -1, -1):
            moment = _meets(written, number, red, library)
            if moment is not None:
                message = f"a runner with pain {number} {moment} still passes this,"
                message += " although the pain rule says stop"
                message += "; lower it, or explain under 'as printed'"
                yield Problem(written.text.place, message, "red")
                break


def _leads_on(outcome: Outcome, protocol: Protocol) -> bool:
    """Whether a rule lets the reader move on: `progress`, or on to another stage of the path."""
    acts = [act for option in outcome.options for act in option if isinstance(act, Act)]
    on = [protocol.stage(act.target) for act in acts if act.verb == "on to"]
    return any(act.verb == "progress" for act in acts) or any(to is None or not to.aside for to in on)


def _meets(written: Written[Condition], number: int, red: Condition, library: Library) -> str | None:
    """The moment at which that much pain is red and yet meets the criterion by itself; None for none."""
    for leaf in leaves(written.value):
        if isinstance(leaf, (Pain, NoPain)) and not leaf.site:
            moments = [leaf.moment] if leaf.moment else ["during"]
            for moment in moments:
                day = Day(0, True, {f"pain {moment}".strip(): Fraction(number)})
                judge = _judge(day, library)
                if truth(leaf, judge) and truth(red, judge) and truth(written.value, judge):
                    return moment
    return None


def _judge(day: Day, library: Library) -> Callable[[Condition], Truth]:
    """Answers for one day that stands alone."""
    facts = Facts(day, Memory(), library, 0, 1, {})

    def ask(atom: Condition) -> Truth:
        return ask(atom.condition) if isinstance(atom, Held) else facts.truth(atom)

    return ask
