"""Exercises: one page each, and the page that gathers them by what they are for and by the body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown import links_in
from generator.model import (
    Exercise,
    Library,
    Link,
    Protocol,
    ReadinessTest,
    Stage,
    TestItem,
)
from generator.notation.dose import Dose
from generator.pages.addresses.short_codes import cite
from generator.pages.frame.address import stage_address
from generator.pages.frame.glossary import words_of
from generator.pages.frame.onward import following
from generator.pages.frame.order import plan_order, tests_in_order
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.related import Entry, entries
from generator.pages.frame.render import latest, render
from generator.pages.frame.sources import cited
from generator.pages.frame.wording import listed, upper
from generator.pages.parts import search_words
from generator.pages.parts.exclusion import left_out
from generator.pages.parts.exercise_groups import FORMER, exercise_groups
from generator.pages.parts.figure import figure_of
from generator.pages.parts.for_conditions import injuries
from generator.pages.parts.line import variant_words
from generator.pages.parts.pass_mark import target
from generator.pages.parts.site import marked, parts_of
from generator.steps import kept_of
from generator.words.blanks import screen_words
from generator.words.dose import big, dose_words
from generator.words.drill import drill_words

SIDES = {"each": "one side at a time", "both": "both sides together"}


def exercise_pages(library: Library) -> Iterator[Page]:
    """The hub and a page for each exercise."""
    yield _hub(library)
    for exercise in library.exercises.values():
        yield _exercise(exercise, library)


@kept_of("exercises", page_of)
def _exercise(exercise: Exercise, library: Library) -> Page:
    address = f"exercises/{exercise.id}/"
    used = [*_plans(exercise, library), *_tests(exercise, library)]
    return render(
        address,
        "exercise",
        glossary=words_of(library),
        title=str(exercise.title),
        summary=str(exercise.summary),
        changed=exercise.changed,
        injuries=injuries(exercise.conditions, library),
        where=marked(parts_of(map(str, exercise.conditions), library), library),
        review=exercise.review,
        former=exercise.anchors,
        cite=cite(f"exercise:{exercise.id}", str(exercise.title), exercise.changed, library),
        search=[
            SearchEntry(
                address, str(exercise.title), search_words.of_exercise(exercise), tuple(exercise.also)
            )
        ],
        exercise=exercise,
        figure=figure_of(exercise, library),
        also=_names(exercise),
        trains=listed(exercise.trains),
        needs=listed(exercise.equipment) or "None",
        side=SIDES[exercise.side],
        drill=drill_words(exercise.drill),
        leave_out=left_out(exercise, library),
        used=used,
        blanks=any("the plan doesn't give" in row.hint for row in used),
        sets=any("×" in row.hint for row in used),
        related=[*_linked(exercise, library), *following(library, "page:exercises")],
        cited=cited(exercise.sources, library),
    )


def _names(exercise: Exercise) -> list[str]:
    """Its other names, each once; a title that it had may differ in nothing but a large letter."""
    others = {str(name).casefold(): upper(str(name)) for name in exercise.also}
    return [name for key, name in others.items() if key != str(exercise.title).casefold()]


def _plans(exercise: Exercise, library: Library) -> list[Entry]:
    """A row for each dose that a plan prescribes of it, to the first stage that has it."""
    order = {id_: place for place, id_ in enumerate(plan_order(library))}
    used = sorted(library.used_in.get(exercise.id, []), key=lambda pair: order[pair[0].id])
    rows: dict[tuple[str, str], list[tuple[Protocol, Stage]]] = {}
    for plan, stage in used:
        rows.setdefault((plan.id, _dose(exercise, stage, library)), []).append((plan, stage))
    return [_in_stages(dose, stages) for (_, dose), stages in rows.items()]


def _in_stages(dose: str, stages: list[tuple[Protocol, Stage]]) -> Entry:
    plan, first = stages[0]
    where = _called(first)
    if len(stages) > 1:
        where = f"{len(stages)} stages, first {where.removeprefix('Stage ')}"
    return Entry(stage_address(plan, first), plan.title, ": ".join(filter(None, (where, dose))), "Plan")


def _called(stage: Stage) -> str:
    """Without quotation marks, a title such as `Add weight` reads as an order."""
    if re.match(r"Every |(Week|Phase|Level)s? \d", stage.title):
        return str(stage.title)
    return f"Stage “{stage.title}”"


def _dose(exercise: Exercise, stage: Stage, library: Library) -> str:
    items = [item for session in stage.sessions for item in session.lines]
    own = [item for item in items if item.exercise == exercise.id]
    if not own:
        return "in place of another exercise"
    doses = [f"{screen_words(item.dose, _how_much)}{variant_words(item, library)}".strip() for item in own]
    return ", ".join(dict.fromkeys(dose for dose in doses if dose))


def _how_much(dose: Dose | None) -> str:
    """Sets and repetitions, as far as the dose gives them; how it is done is on the stage's page."""
    numbers = [big(sets) for sets in dose.parts] if dose else []
    return ", then ".join(map(str, numbers)) if all(numbers) else dose_words(dose)


def _tests(exercise: Exercise, library: Library) -> list[Entry]:
    """A row for each item of a test that is done with it, with its bar."""
    return [
        _in_test(test, name, item, library)
        for test in tests_in_order(library)
        for name, item in test.items.items()
        if item.exercise == exercise.id
    ]


def _in_test(test: ReadinessTest, name: str, item: TestItem, library: Library) -> Entry:
    hint = f"{item.title}. Target: {target(item, library)}"
    return Entry(f"tests/{test.id}/#{name}", str(test.title), hint, "Test")


def _linked(exercise: Exercise, library: Library) -> list[Entry]:
    """The other exercises that its easier and harder forms name, and what is done in its place."""
    texts = (*exercise.easier, *exercise.harder, *exercise.instead, exercise.if_it_hurts)
    links = [link for text in texts for link in links_in(text) if isinstance(link, Link)]
    others = {link.id: link for link in links if link.kind == "exercise"}
    return entries((link for id_, link in others.items() if id_ != exercise.id), library)


@kept_of(load=page_of)
def _hub(library: Library) -> Page:
    return render(
        "exercises/",
        "exercises",
        title="Exercises",
        summary="How to set up, what to do, and how to make it easier or harder. Your plan says how many.",
        changed=latest(library),
        former=FORMER,
        groups=exercise_groups(library),
        related=following(library, "page:plans", "page:tests", "page:track", "page:glossary"),
    )
