"""No typed value is silent: what an author writes is told in every place, two values apart."""

from __future__ import annotations

from dataclasses import fields
from typing import Literal, get_args, get_origin

import pytest
from clauses import CLAUSES, ELSEWHERE, WORDS, WRITTEN, every_field, of_field, plan_with, read, values
from everywhere import PLACES, told_apart
from levels import ELSE, LEVELS, OWN, STANDS, VALUES, inside, keys
from plans import read_plan

from generator.model import ProtocolEntry
from generator.model.base import Model
from generator.notation.parse import _parser, tree_of

pytestmark = pytest.mark.long

ELSEWHERE_TOLD = "its sheet's code leads to the page, which names its sources and what looks odd in them"
ASKED = "it is in the question that a runner is asked where they follow the plan"
HOW = "it says what is done in a session and not on which day"
CHOSEN = "a runner reads it beside the session or the line; the engine counts sessions and tells none apart"
WHILE = "it is told in words; of a branch the engine asks criteria to move on, and outcomes within it"
LIVED_IN_RULES = "diaries in tests/test_rules.py live what each of these numbers does"
ALL_DAY = "it is told beside the sessions, which alone the engine counts"
NAMES = "it names or explains, and asks for nothing"

UNTOLD: dict[tuple[str, str, str], str] = {
    ("*", "source", "paper"): ELSEWHERE_TOLD,
    ("*", "sources", "paper"): ELSEWHERE_TOLD,
    ("*", "as printed", "paper"): ELSEWHERE_TOLD,
    ("*", "related", "paper"): "a link to other pages",
    ("*", "conditions", "paper"): "the same; the sheet says who the plan is for",
    (
        "*",
        "sessions",
        "page",
    ): "a reader knows a session by its title or its number; its name is for the file",
    ("*", "sessions", "paper"): "the same",
    (
        "pain",
        "green",
        "page",
    ): "red and amber are asked first, and each number must be in a band: it is the rest",
    ("pain", "green", "paper"): "the same",
    **{
        (
            "measure",
            "better",
            place,
        ): "an index is the higher the better where nothing is said, too"
        for place in ("page", "paper")
    },
    ("plan", "measures", "page"): ASKED,
    ("plan", "measures", "paper"): ASKED,
    **{(level, "ask", place): ASKED for level in ("measure", "sign", "grade") for place in ("page", "paper")},
}
"""Level (`*` for each), key and place where it is not told, or not told apart; and why."""

UNRUN: dict[str, str] = {
    **dict.fromkeys(
        (
            "title",
            "summary",
            "for",
            "aims",
            "note",
            "equipment",
            "optional equipment",
            "exercises",
            "related",
            "conditions",
        ),
        NAMES,
    ),
    **dict.fromkeys(("not yet", "watch", "wear", "optional"), ALL_DAY),
    **dict.fromkeys(("source", "sources", "as printed", "total", "grow at most", "units", "measures"), NAMES),
    **dict.fromkeys(
        ("cue", "aim", "variant", "drill", "at", "site", "supervised by", "readers", "not for", "aim for"),
        NAMES,
    ),
    **dict.fromkeys(("do", "dose", "warm-up", "cool-down", "choose", "rounds", "sessions"), HOW),
    **dict.fromkeys(("carry on", "hold", "stop", "ask", "yes", "no", "unit", "grades", "kind"), NAMES),
}
"""Keys that hold no runner back, and why."""

UNRUN_AT: dict[tuple[str, str], str] = {
    ("plan", "lasts"): "its stages say when they are",
    ("stage", "as"): HOW,
    ("plan", "house"): "see its keys",
    **{
        ("house", key): LIVED_IN_RULES
        for key in ("after red", "stuck", "gap back", "gap more", "gap restart")
    },
    **{
        (level, key): CHOSEN
        for level in ("session", "line", "lines", "bouts")
        for key in ("times", "lasts", "when", "enter when")
        if (level, key) != ("session", "times")
    },
    **{
        (level, key): WHILE
        for level in ("branch", "branch in a line")
        for key in ("times", "enter when", "as", "otherwise")
    },
    **{
        (level, key): WHILE
        for level in LEVELS
        if level.endswith("in a branch")
        for key in ("times", "lasts", "when", "enter when", "if", "as")
    },
}
"""The same at one level only."""

Case = tuple[str, str]
KEYS: list[Case] = [
    (name, key) for name, level in LEVELS.items() for key in keys(level.model) if (name, key) not in OWN
]


def values_of(level: str, key: str) -> tuple[str, ...]:
    """All of them where a key is most at home; two elsewhere, for whom it is the same words again."""
    found = ELSE.get((level, key)) or VALUES.get(key, ())
    return found if level in ("plan", "stage", "line", "lines", "pain") else found[:2]


def silent(texts: list[str], place: str) -> bool:
    """Whether a place says the same of two plans. Of days it is enough that two of them are lived apart."""
    wanted = min(len(texts), 2) if place == "run" else len(texts)
    return told_apart(texts, place, wanted) < wanted


def why_untold(level: str, key: str, place: str) -> str:
    if place == "run":
        return UNRUN_AT.get((level, key)) or UNRUN.get(key, "")
    return UNTOLD.get((level, key, place)) or UNTOLD.get(("*", key, place), "")


@pytest.mark.parametrize(("level", "key"), KEYS)
def test_every_key_is_told_everywhere(level: str, key: str) -> None:
    there = LEVELS[level]
    texts = [there.written(key, value) for value in values_of(level, key)]
    assert texts, "write two values of it in tests/levels.py"
    lost = [
        place for place in PLACES if not why_untold(level, key, place) and silent([there.text, *texts], place)
    ]
    assert lost == [], f"{level}, {key}: {values_of(level, key)}"


@pytest.mark.parametrize(("level", "key"), KEYS)
def test_every_key_has_two_values(level: str, key: str) -> None:
    field = next(f for n, f in LEVELS[level].model.model_fields.items() if key in (n, f.alias))
    choices = next((get_args(one) for one in get_args(field.annotation) if get_origin(one) is Literal), ())
    only = len(choices) == 1 or (level, key) in OWN_KIND
    assert len(values_of(level, key)) >= (1 if only else 2)


OWN_KIND = {("session", "as")}
"""Keys of which their level can have one value."""


def test_a_key_that_is_refused_is_refused() -> None:
    """What a level has by its model and cannot say there."""
    for (name, key), why in OWN.items():
        if why == "refused":
            level = LEVELS[name]
            line = f"{' ' * level.indent}{key}: {VALUES[key][0]}\n"
            text = level.text.replace(level.after, level.after + line, 1)
            assert isinstance(read_plan(text), list), (name, key)


def test_every_value_that_has_keys_of_its_own_has_a_level() -> None:
    found: set[tuple[str, str]] = set()
    todo: list[type[Model]] = [ProtocolEntry]
    models: set[type[Model]] = set()
    while todo:
        model = todo.pop()
        if model in models:
            continue
        models.add(model)
        for name, field in model.model_fields.items():
            for part in inside(field.annotation):
                todo.append(part)
                found.add((said_by(model, name), field.alias or name))
    assert found == {*STANDS}


def said_by(model: type[Model], name: str) -> str:
    """The most general model that has the field: what is shared has one level for all."""
    owner = next(one for one in reversed(model.__mro__) if name in getattr(one, "model_fields", {}))
    return owner.__name__


def test_every_excuse_is_for_something_silent() -> None:
    for (level, key, place), why in UNTOLD.items():
        assert why
        for name in LEVELS if level == "*" else (level,):
            if level == "*" and (name, key) not in KEYS:
                continue
            there = LEVELS[name]
            texts = [there.written(key, value) for value in values_of(name, key)]
            if level != "*":
                assert silent([there.text, *texts], place), f"{name}, {key} is told on {place}"


# ---- the notation -----------------------------------------------------------------------------------

MARKS = {f"{name}.cites" for name in values()} | {"Cited.sources"}
SAME: dict[str, str] = {"Repeat.bracketed": "how it was written; it means the same"}
"""Fields that mean nothing to anybody who reads."""

SAME_DAYS: dict[str, str] = {
    "Value.unit": ASKED,
    **dict.fromkeys(("Act.count", "Act.unit"), "tests/test_sessions_back.py has stages of several sessions"),
    "Pain.site": "a runner gives one number for pain, wherever it is: the strictest reading",
    "NoPain.site": "the same",
    "NoPain.moment": "who hurts does so at each moment: tests/test_mornings.py has one alone",
    "Lasts.window": "a length, and the window of that length which begins with the plan",
    "Measure.hold": ASKED,
    "Starts.unsaid": "counted from the runner's own first day, the latest that can be meant",
    "back to what went well": "in a plan of two stages it is the one before: tests/test_forms.py has more",
    "Measure.side": "a result is given for each side; both must reach the bar",
    **dict.fromkeys(MARKS, NAMES),
}
"""Fields of what is lived by that change no day, and why."""

LIVED = ("condition", "frequency", "outcome", "lasts", "starts")
"""Entries of the notation that decide days."""


def test_every_field_has_its_texts() -> None:
    assert {*every_field()} == {*CLAUSES}


@pytest.mark.parametrize("field", CLAUSES)
def test_texts_differ_in_their_field(field: str) -> None:
    entry, texts = CLAUSES[field]
    kind, _, name = field.partition(".")
    held = [tuple(of_field(read(entry, text), kind, name)) for text in texts]
    assert len(texts) > 1
    assert len({*held}) == len(held)


NOT_THERE = {
    **dict.fromkeys(
        [("Unsaid.how", "a rule"), ("Unsaid.how", "a rule that sends to a person")],
        "refused: what nobody knows makes nothing happen",
    ),
    **dict.fromkeys(
        [("SentBack.times", ""), ("SentBack.times", "a rule"), ("SentBack.times", "a start of a stage")],
        "refused: ways back are counted to send to a person; tests/test_sent_back.py has paper and days",
    ),
}
"""Places where texts of a field are refused."""


@pytest.mark.parametrize("field", [*CLAUSES, *WORDS])
def test_every_clause_is_told_everywhere(field: str) -> None:
    entry, texts = (CLAUSES | WORDS)[field]
    if field in SAME:
        return
    forms = {"": WRITTEN[entry]} | {where: form for where, (of, form) in ELSEWHERE.items() if of == entry}
    lost = [
        (where, place)
        for where, form in forms.items()
        for place in (("page", "data") if where else PLACES)
        if (field, where) not in NOT_THERE
        and not (place == "paper" and field in MARKS)
        and not (place == "run" and (entry not in LIVED or field in SAME_DAYS))
        and silent([plan_with(form, text) for text in texts], place)
    ]
    assert lost == [], texts


def test_every_rule_of_the_grammar_is_told() -> None:
    """Each way to write something is in a text, so that a new one is told too."""
    used: set[str] = set()
    for entry, texts in (CLAUSES | WORDS).values():
        for text in texts:
            used |= {str(tree.data) for tree in tree_of(entry, text).iter_subtrees()}
    # A rule that leads to one of several others leaves no name in the tree.
    named = (rule for rule in _parser().rules if rule.alias or not rule.options.expand1)
    rules = {str(rule.alias or rule.origin.name) for rule in named}
    assert {name for name in rules - used if not name.startswith("_")} == set()


def test_every_kind_of_value_has_its_fields() -> None:
    assert all(fields(kind) for kind in values().values())
