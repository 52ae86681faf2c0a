"""What each kind of page is found by in search, besides its title and its other names."""

from __future__ import annotations

from generator.markdown import plain
from generator.model import (
    ClinicalCondition,
    Exercise,
    Library,
    Protocol,
    Question,
    ReadinessTest,
    TestItem,
    Tracker,
    Triage,
)
from generator.words.drill import drill_words

MAYBE = "what is wrong with me symptom checker self test diagnosis which injury do I have not sure"
"""What somebody types who doesn't know yet what it is."""


def of_condition(one: ClinicalCondition) -> str:
    """How it feels, what it isn't, what to do first, and what helps."""
    said = [one.summary, one.first, one.run, *one.feels, one.why]
    return " ".join([*map(plain, said), *map(str, one.looks_like), *map(str, one.helps)])


def of_exercise(exercise: Exercise) -> str:
    """What it trains, how it is done, and the properties of the drill."""
    how = [*exercise.set_up, *exercise.steps, *exercise.cues, *exercise.variants.values()]
    said = map(plain, [exercise.summary, *exercise.trains, *how])
    return " ".join([*said, drill_words(exercise.drill)]).strip()


def of_plan(protocol: Protocol) -> str:
    """Its summary, whom it is for, its stages and its note."""
    stages = " ".join(f"{stage.title} {stage.summary or ''}" for stage in protocol.stages)
    entry = protocol.entry
    return " ".join([str(entry.summary), str(entry.who), stages, plain(entry.note or "")])


def of_question(question: Question) -> str:
    """The answer, short and long."""
    return f"{plain(question.answer)} {plain(question.more)}"


def of_test(test: ReadinessTest) -> str:
    """What it is, when to do it, and what then."""
    return " ".join(map(plain, (test.summary, test.when, test.then)))


def of_test_item(item: TestItem) -> str:
    """What it shows, how it is done, and what to do before it is passed."""
    return " ".join(map(plain, (item.shows, *item.how, item.if_not_yet)))


def of_tracker(tracker: Tracker) -> str:
    """Its fields, and what it says of them."""
    fields = [str(field.title) for field in tracker.fields.values()]
    tells = [plain(tell.meaning) for tell in tracker.tells]
    return " ".join([str(tracker.summary), *fields, *tells])


def of_triage(one: Triage) -> str:
    """Its questions with their answers."""
    asked = [f"{asked.ask} {' '.join(asked.answers)}" for asked in one.questions.values()]
    return " ".join([plain(one.summary), MAYBE, *asked])


def of_warning_signs(library: Library) -> str:
    """Every sign, and everybody whom a plan is not for."""
    signs = [f"{flag.title}: {flag.sentence}. {flag.never or ''}" for flag in library.red_flags.values()]
    others = [f"{other.title}: {other.sentence}." for other in library.exclusions.values()]
    return " ".join(["emergency doctor call", *signs, *others])
