"""A plan's conditions to the questions that a reader is asked: in words, and how to answer each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.model import Library, ReadinessTest, Written
from generator.model.library import DONE
from generator.notation.condition import (
    Ask,
    Cleared,
    Colour,
    Compared,
    Condition,
    Done,
    Measure,
    NoPain,
    Pain,
    Sign,
    Since,
    Unsaid,
    leaves,
)
from generator.notation.outcome import Act
from generator.pages.frame.wording import upper
from generator.pages.parts.pass_mark import UNITS
from generator.rules.diary import MOMENTS, key_of
from generator.rules.facts import is_pain, of_today, symptom_grades
from generator.rules.machine import Machine, asked_by, conditions
from generator.rules.step import Step, acts
from generator.rules.streak import in_days
from generator.rules.three_valued import lasting
from generator.words.asked import subject
from generator.words.condition import condition_words
from generator.words.leaf import AGREES, at_site
from generator.words.measure import measure_title, when_words

Kind = Literal["pain", "scale", "yes", "number", "sides", "grade", "word", "date"]

LATER = (*MOMENTS[MOMENTS.index("at night") :], "within ", "after ")
"""Moments that are over by the next morning only."""

ALWAYS = ("pain during", "pain next morning")
"""What is asked of every session, whatever the plan's rules look at: the diary needs it."""

_GIVEN = (DONE, "not-finished", "symptoms")
"""Signs that the diary itself gives."""


@dataclass(frozen=True)
class Question:
    """One answer: its key in a diary, the question, and what may be said.

    `when`: `session` when it is over, `morning` the day after, `once` when the plan needs to know it.
    """

    key: str
    words: str
    kind: Kind
    when: str
    unit: str = ""
    choices: tuple[str, ...] = ()
    trouble: str = ""
    """What is there when the answer is yes, where yes is trouble: `Swelling`. These are asked in one list."""
    title: str = ""
    """What an answer is named by: `Readiness`; '' where the question itself does."""
    ends: tuple[str, ...] = ()
    """What the ends of a scale mean: `0 not at all`, `10 fully ready`."""


def named(conditions: Iterable[Written[Condition]]) -> list[str]:
    """Measures, signs and items of tests that conditions speak of, each once."""
    found = [leaf for written in conditions for leaf in leaves(written.value)]
    return list(dict.fromkeys(leaf.name for leaf in found if isinstance(leaf, (Measure, Sign, Compared))))


def tests_of(
    conditions: Iterable[Written[Condition]], library: Library
) -> list[tuple[ReadinessTest, list[str]]]:
    """The readiness tests that conditions ask for, in their order, each with its items that they name."""
    names = [name for name in named(conditions) if name in library.test_of]
    tests = dict.fromkeys(library.test_of[name][0].id for name in names)
    return [(test, [n for n in names if n in test.items]) for test in map(library.tests.__getitem__, tests)]


def questions(machines: Iterable[Machine], library: Library) -> dict[str, Question]:
    """Every question of a plan, by its key."""
    found = {key: _pain(NoPain(), key.partition(" ")[2], library) for key in ALWAYS}
    for machine in machines:
        for condition in conditions(machine):
            found |= {question.key: question for question in of(condition, library) if question.key}
        found |= {question.key: question for step in machine.steps for question in _untils(step, library)}
    names = {sign.name for machine in machines for step in machine.steps for sign in _troubles(step)}
    return {key: _listed(question, names, library) for key, question in found.items()}


def _untils(step: Step, library: Library) -> Iterator[Question]:
    """What a rest waits for: the engine hears of it by the condition's own words."""
    for act in acts(step):
        if isinstance(act, Act) and act.until is not None:
            yield _whether(act.until, "session", library)


def _troubles(step: Step) -> Iterator[Sign]:
    """Signs that must be absent to move on, and signs that a rule answers."""
    for condition in (*step.progress, *step.gate, *asked_by(step)):
        yield from (leaf for leaf in leaves(condition) if isinstance(leaf, Sign) and leaf.absent)
    for condition, _ in step.rules:
        yield from (leaf for leaf in leaves(condition) if isinstance(leaf, Sign) and not leaf.absent)


def _listed(question: Question, names: set[str], library: Library) -> Question:
    name, _, moment = question.key.partition(" ")
    if question.kind != "yes" or question.when == "once" or name not in names:
        return question
    title = upper(measure_title(name, library))
    # In the morning everything that is asked is about the time since the session.
    if question.when == "morning":
        return replace(question, trouble=title, words=_lately(question, name, library))
    return replace(question, trouble=title + when_words(moment, library))


def _lately(question: Question, name: str, library: Library) -> str:
    """`Have you limped since the session?`, `Has the sore area been swollen since the session?`; what is
    asked in another way stays as it is."""
    measure = library.measures.get(name)
    ask = upper(str(measure.ask)) if measure else question.words
    if match := _DID.fullmatch(ask):
        verb = match["verb"]
        comma = "," if "," in match["what"] else ""
        return f"Have you {_DONE.get(verb, verb + 'ed')}{match['what']}{comma} since the session?"
    if (match := _IS.fullmatch(ask)) and (parts := subject(match["rest"])):
        have = "Has" if match["verb"] == "Is" else "Have"
        return f"{have} {parts[0]} been {parts[1]} since the session?"
    return f"{ask[:-1]} since the session?" if ask.startswith("Did ") else ask


_DID = re.compile(r"Did you (?P<verb>feel|have|limp)(?P<what>\b.*)\?")
_DONE = {"feel": "felt", "have": "had"}
_IS = re.compile(r"(?P<verb>Is|Are) (?P<rest>[^,]+)\?")


def asked(machine: Machine, step: Step, library: Library) -> list[str]:
    """Keys of what is asked after each session of a stage; tests and clearances only when they decide."""
    conditions = (*step.pain.values(), *(c for c, _ in step.rules), *step.progress, *asked_by(step))
    found = [question for condition in conditions for question in of(condition, library)]
    keys = dict.fromkeys([*ALWAYS, *(question.key for question in found if question.when != "once")])
    return sorted(keys, key=_time)


def _time(key: str) -> int:
    """Questions of pain come first, in the order of a day."""
    name, _, moment = key.partition(" ")
    if not is_pain(name):
        return len(MOMENTS) + 1
    return MOMENTS.index(moment) if moment in MOMENTS else len(MOMENTS)


def of(condition: Condition, library: Library) -> Iterator[Question]:
    """What must be asked to know whether the condition is true; of what must last for days, not every day may
    be told, so that it is asked in its own words too."""
    yield from (_whether(held, "once", library) for held in lasting(condition) if in_days(held))
    for leaf in leaves(condition):
        if isinstance(leaf, (Pain, NoPain)):
            yield from _pains(leaf, library)
        elif isinstance(leaf, Sign):
            yield from _sign(leaf, library)
        elif isinstance(leaf, (Measure, Compared)):
            yield _measure(leaf, library)
        elif isinstance(leaf, Since):
            yield from _since(leaf)
        elif isinstance(leaf, Done):
            yield from _amount(leaf)
        elif not isinstance(leaf, Colour):
            yield _whether(leaf, "once", library)


def _whether(condition: Condition, when: str, library: Library) -> Question:
    """A condition that the reader alone can tell: a question, and what a yes to it says."""
    if isinstance(condition, Ask):
        return Question(str(condition), upper(condition.text), "yes", when)
    if isinstance(condition, Unsaid):
        return Question(
            str(condition),
            "Does your physical therapist agree that you move on?",
            "yes",
            when,
            title=upper(AGREES),
        )
    words = condition_words(condition, library)
    head, asks = next((pair for pair in _ASKS.items() if words.startswith(pair[0])), ("", "Is this true: "))
    asked_words = f"{asks}{words.removeprefix(head)}?"
    if isinstance(condition, Cleared):
        asked_words = f"Has {words.replace(' has ', ' ')}?"
    return Question(str(condition), asked_words, "yes", when, title=upper(words))


_ASKS = {"you can ": "Can you ", "you've finished ": "Have you already done "}
"""How a clause begins, and the question that asks for it."""


def _pains(leaf: Pain | NoPain, library: Library) -> Iterator[Question]:
    """Without a moment the worst of all that is asked counts; of a part of the body only this is asked."""
    if leaf.site or (leaf.moment and not leaf.moment.startswith("within")):
        yield _pain(leaf, leaf.moment, library)
    if isinstance(leaf, Pain) and leaf.value.reference == "before":
        yield _pain(leaf, "before", library)


def _pain(leaf: Pain | NoPain, moment: str, library: Library) -> Question:
    words = f"Pain{at_site(leaf.site)}{when_words(moment, library)}"
    return Question(key_of(leaf.name, moment), words, "pain", _when(moment))


def _when(moment: str) -> str:
    return "morning" if moment.startswith(LATER) else "session"


def _sign(sign: Sign, library: Library) -> Iterator[Question]:
    if sign.name in _GIVEN or sign.name in library.red_flags:
        return
    key = key_of(sign.name, sign.moment)
    when = "once" if sign.name in library.test_of else _when(sign.moment)
    words, title = _ask(sign.name, sign.moment, library), _title(sign.name, sign.moment, library)
    grades = symptom_grades(sign.name, library)
    yield Question(key, words, "grade" if grades else "yes", when, choices=grades, title=title)


def _title(name: str, moment: str, library: Library) -> str:
    return upper(measure_title(name, library)) + when_words(moment, library)


def _ask(name: str, moment: str, library: Library) -> str:
    """The measure's own question, with its moment before the question mark; else the title."""
    measure = library.measures.get(name)
    if measure is None:
        how = _RESULTS.get(library.test_of[name][1].measure, "") if name in library.test_of else ""
        return f"{_title(name, moment, library)}{how}"
    return upper(str(measure.ask)[:-1]) + when_words(moment, library) + str(measure.ask)[-1:]


def _measure(leaf: Measure | Compared, library: Library) -> Question:
    measure = library.measures.get(leaf.name)
    moment = leaf.moment if isinstance(leaf, Measure) else ""
    sided = isinstance(leaf, Compared) or bool(leaf.side) or library.is_sided(leaf.name)
    kind: Kind = measure.kind if measure and measure.kind in ("grade", "word") else "number"
    word = leaf.value.word if kind == "word" else ""
    daily = measure is not None and of_today(leaf.name, library)
    return Question(
        key_of(leaf.name, moment),
        _ask(leaf.name, moment, library),
        "sides" if sided else "scale" if measure and measure.is_scale else kind,
        _when(moment) if daily else "once",
        str(measure.unit or "") if measure else leaf.value.unit or _unit(leaf.name, library),
        tuple(map(str, measure.grades)) if measure and measure.grades else (word,) if word else (),
        title=_title(leaf.name, moment, library),
        ends=_ends(leaf.name, library),
    )


def _ends(name: str, library: Library) -> tuple[str, ...]:
    """As a log says of its field with that name."""
    every = (pair for tracker in library.trackers.values() for pair in tracker.fields.items())
    fields = (field for key, field in every if str(key) == name)
    return next(((f"0 {field.low}", f"10 {field.high}") for field in fields if field.low and field.high), ())


_RESULTS = {
    "repetitions": ": how many can you do?",
    "seconds": ": how long can you hold it?",
    "minutes": ": how long does it last?",
}
"""What is asked of an item of a test, by its measure; the others are named by their unit."""


def _unit(name: str, library: Library) -> str:
    return UNITS[library.test_of[name][1].measure] if name in library.test_of else ""


def _amount(leaf: Done) -> Iterator[Question]:
    """Sessions are counted by themselves; contacts and kilometres are not."""
    unit = leaf.amount.unit
    if unit in ("contacts", "km", "min"):
        words = _COUNTED.get(unit, unit)
        yield Question(unit, f"How many {words} did you do in this session?", "number", "session", words)


_COUNTED = {"contacts": "landings", "min": "minutes"}
"""Units as a reader counts them."""


def _since(leaf: Since) -> Iterator[Question]:
    if leaf.anchor not in ("stage", "plan start"):
        own = "your " if leaf.anchor == "last session" else ""
        yield Question(leaf.anchor, f"Date of {own}{leaf.anchor.replace('-', ' ')}", "date", "once")
