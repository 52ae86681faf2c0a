"""What the engine names by its notation to the words that a reader sees: conditions, rules, acts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Library
from generator.notation.condition import Condition
from generator.notation.outcome import Act, Outcome
from generator.pages.browser.session_words import told_of_sessions
from generator.rules.awaited import parts
from generator.rules.left import left, resting
from generator.rules.machine import Machine, conditions
from generator.rules.step import Step, acts, criteria
from generator.rules.three_valued import atoms, grounds
from generator.words.condition import condition_words
from generator.words.outcome import act_words, outcome_words


def engine_words(machine: Machine, library: Library) -> Iterator[tuple[str, str]]:
    """Each as the engine says it, and its words."""
    for condition in conditions(machine):
        for part in (condition, *parts(condition), *atoms(condition)):
            yield str(part), condition_words(part, library)
    for fork in (*machine.start, *(fork for step in machine.steps for fork in step.forks)):
        if fork.target in library.protocols:
            yield f"on to {fork.target}", act_words(Act("on to", target=fork.target), library)
    for step in machine.steps:
        yield from told_of_sessions(step, machine.protocol, library)
        for condition in (*machine.gate, *step.gate, *criteria(step)):
            yield f"not yet: {condition}", f"Not true yet: {condition_words(condition, library)}"
        yield from _rules(step, library)
        yield from _acts(step, library)


def _rules(step: Step, library: Library) -> Iterator[tuple[str, str]]:
    """Each rule with all that it asks for, with its rest alone, and with what goes on once it has spoken."""
    for condition, outcome in (*step.rules, *((c, o) for _, c, o in step.returns)):
        when = condition_words(condition, library)
        for asked in _heard(condition, outcome):
            yield f"{condition}: {asked}", f"{when}: {_lower(outcome_words(asked, library))}"
    at_the_end = _lower(outcome_words(step.otherwise, library))
    yield f"otherwise: {step.otherwise}", f"If time runs out: {at_the_end}"


def _heard(condition: Condition, outcome: Outcome) -> Iterator[Outcome]:
    yield outcome
    if (rest := resting(outcome)) is not None:
        yield rest
    for part in grounds(condition):
        if (rest := left(part, outcome)) is not None:
            yield rest


def _acts(step: Step, library: Library) -> Iterator[tuple[str, str]]:
    for act in acts(step):
        yield str(act), act_words(act, library)
        if isinstance(act, Act) and act.until is not None:
            yield str(act.until), condition_words(act.until, library)


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].rstrip(".")
