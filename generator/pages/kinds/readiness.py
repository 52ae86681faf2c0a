"""Readiness tests: one page each with blanks to fill in, and the page that gathers them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from generator.draw import icons
from generator.model import Library, Protocol, ReadinessTest, TestItem
from generator.model.as_data import typed
from generator.notation.condition import Compared, leaves
from generator.pages.addresses.short_codes import cite
from generator.pages.frame.address import plan_address
from generator.pages.frame.glossary import words_of
from generator.pages.frame.onward import following
from generator.pages.frame.order import plans_in_order, tests_in_order
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.related import Entry
from generator.pages.frame.render import latest, render, svg
from generator.pages.frame.sources import Cited, cited
from generator.pages.frame.wording import listed
from generator.pages.parts import search_words
from generator.pages.parts.figure import row_of
from generator.pages.parts.for_conditions import injuries
from generator.pages.parts.healthy import Told, healthy_words, of_all
from generator.pages.parts.pass_mark import OTHER, UNITS, Target, target
from generator.pages.parts.questions_asked import named
from generator.pages.parts.warnings import flags
from generator.steps import kept_of
from generator.words.stages import named as named_stage

MOST = {"repetitions": 500, "seconds": 3600, "minutes": 600, "degrees": 360, "points": 100}
"""What nobody exceeds, so that a slip of the finger is seen; 1000 for lengths and weights."""

COUNTED = ("repetitions", "seconds")
"""Measures in whole numbers, which a phone's number pad can type."""


ASKED = {"seconds": "How long", "minutes": "How long", "repetitions": "How many", "points": "Score"}
"""What stands above a blank that is not for one side, where it says more than the unit does."""


@dataclass(frozen=True)
class Blank:
    """One place for a result: its stable name and what stands above it."""

    name: str
    label: str


@dataclass(frozen=True)
class Measured:
    """An item as it is printed."""

    id: str
    item: TestItem
    target: Target
    blanks: tuple[Blank, ...]
    unit: str
    keys: str
    source: Cited
    exercise: Entry | None
    figure: Markup
    """How it looks, all positions in a row; nothing where nobody drew it."""
    norms: Norms | None
    healthy: Told | None
    """What people without an injury do."""
    both: str
    """What must be reached where both sides are injured; '' where nothing is compared."""
    by_hand: str
    """How to compare the sides without the page; '' where nothing is compared."""
    every: str
    """Seconds from one beat to the next; '' without a cadence."""
    other: str
    """What the unit is worth to who measures in the other system."""
    timed: str
    """Names of the blanks that a stopwatch fills; '' where nothing is timed."""


@dataclass(frozen=True)
class Norms:
    """Age, men, women; and whose numbers they are."""

    rows: tuple[tuple[str, str, str], ...]
    source: Cited


def readiness_pages(library: Library) -> Iterator[Page]:
    """The hub and a page for each test."""
    yield _hub(library)
    for test in library.tests.values():
        yield _test(test, library)


@kept_of("tests", page_of)
def _test(test: ReadinessTest, library: Library) -> Page:
    address = f"tests/{test.id}/"
    return render(
        address,
        "test",
        glossary=words_of(library),
        title=str(test.title),
        summary=str(test.summary),
        changed=test.changed,
        injuries=injuries(test.conditions, library),
        review=test.review,
        former=test.anchors,
        cite=cite(f"test:{test.id}", str(test.title), test.changed, library),
        search=_search(test, address),
        test=test,
        data=json.dumps([item_data(name, item) for name, item in test.items.items()], ensure_ascii=False),
        items=[_measured(name, item, library) for name, item in test.items.items()],
        care=flags(test.red_flags, library),
        stop_icon=svg(icons.icon("stop")),
        needs=listed(test.equipment) or "Nothing",
        all_of_it=of_all(test, library),
        related=[*_plans(test, library), *following(library, "page:tests", "page:track")],
        cited=cited(test.sources, library),
    )


def _search(test: ReadinessTest, address: str) -> list[SearchEntry]:
    whole = SearchEntry(address, str(test.title), search_words.of_test(test), tuple(test.also))
    items = [
        SearchEntry(f"{address}#{name}", str(item.title), search_words.of_test_item(item))
        for name, item in test.items.items()
    ]
    return [whole, *items]


def _measured(name: str, item: TestItem, library: Library) -> Measured:
    exercise = library.exercises.get(item.exercise) if item.exercise else None
    blanks = _blanks(name, item, library)
    return Measured(
        id=name,
        item=item,
        target=target(item, library),
        blanks=blanks,
        unit=UNITS[item.measure],
        keys="numeric" if item.measure in COUNTED else "decimal",
        source=cited([item.source], library)[0],
        exercise=Entry(f"exercises/{exercise.id}/", str(exercise.title)) if exercise else None,
        figure=row_of(item, library),
        norms=_norms(item, library),
        healthy=healthy_words(item, library),
        both=_both(item, library),
        by_hand=_by_hand(item),
        every=f"{60 / item.cadence:g}" if item.cadence else "",
        other=OTHER.get(item.measure, ""),
        timed=" ".join(blank.name for blank in blanks) if item.measure == "seconds" else "",
    )


def item_data(name: str, item: TestItem) -> dict[str, Any]:
    """The item as the browser judges it."""
    return {
        "id": name,
        "title": str(item.title),
        "measure": item.measure,
        "side": item.side,
        "pass": typed(item.bar),
        "gates": item.gates,
        "both": typed(item.if_both.pass_when) if item.if_both else None,
        "unit": UNITS[item.measure],
        "error": item.error,
        "near": item.near,
        "most": MOST.get(item.measure, 1000),
        "better": item.better,
        "norms": {"men": item.norms.men, "women": item.norms.women} if item.norms else None,
    }


def _both(item: TestItem, library: Library) -> str:
    """In words: with two injured sides there is no good one to compare with."""
    if not item.compares:
        return ""
    if item.if_both is None:
        return f"There is no published {_bar(item)} for this. Ask a physical therapist."
    bar = target(item.model_copy(update={"pass_when": item.if_both.pass_when, "aim_for": None}), library)
    return f"The {_bar(item)} is then {bar}. Source: {cited([item.if_both.source], library)[0].title}."


def _bar(item: TestItem) -> str:
    """What a reader calls it: something to reach, or something to work toward."""
    return "target" if item.gates else "goal"


def _by_hand(item: TestItem) -> str:
    compared = [leaf for leaf in leaves(item.bar.value) if isinstance(leaf, Compared)]
    if not compared:
        return ""
    if compared[0].how == "difference":
        return "take the smaller result away from the larger one."
    if item.better == "less":
        return "divide the time of your other side by the time of your injured side, then multiply by 100."
    return "divide the result of your injured side by the result of your other side, then multiply by 100."


def _norms(item: TestItem, library: Library) -> Norms | None:
    if item.norms is None:
        return None
    men, women = item.norms.men, item.norms.women
    names = ages(men)
    rows = tuple((names[age], str(men[age]), str(women[age])) for age in men if age in women)
    return Norms(rows, cited([item.norms.source], library)[0])


def ages(norms: Mapping[int, int | float]) -> dict[int, str]:
    """By the first year of each group its name: `20s`, or `18–39` where they are no decades."""
    first = sorted(norms)
    if all(age % 10 == 0 for age in first) and all(after - age == 10 for age, after in pairwise(first)):
        return {age: f"{age}s" for age in first}
    ends = {age: f"{age}–{after - 1}" for age, after in pairwise(first)}
    return {age: ends.get(age, f"{age} and older") for age in first}


def _blanks(name: str, item: TestItem, library: Library) -> tuple[Blank, ...]:
    if item.side == "each":
        return Blank(f"{name}-left", "Left"), Blank(f"{name}-right", "Right")
    ways = " in each direction" if target(item, library).words.startswith("in each direction") else ""
    return (Blank(name, ASKED.get(item.measure, "Measured") + ways),)


def _plans(test: ReadinessTest, library: Library) -> list[Entry]:
    """The plans that ask for an item of the test, and where they ask."""
    return [
        Entry(plan_address(plan), plan.title, asks, "Plan")
        for plan in plans_in_order(library)
        if (asks := _asks(plan, test))
    ]


def _asks(plan: Protocol, test: ReadinessTest) -> str:
    for stage in plan.stages:
        if found := _asked(test, named(stage.enter_when)):
            return f"{found} before you start"
        if found := _asked(test, named(stage.progress_when)):
            return f"{found} to finish {_stage(stage.title, plan)}"
        if set(test.items).intersection(named(stage.aim_for)):
            return f"Work toward this test's targets in {_stage(stage.title, plan)}"
    return ""


def _stage(title: str, plan: Protocol) -> str:
    """`Phase 3`, `the “Add weight” stage`."""
    name = named_stage(title)
    return f"the {name} {plan.stage_word}" if name.startswith("“") else name


def _asked(test: ReadinessTest, names: Iterable[str]) -> str:
    """What a plan asks for: the whole test, or the parts that it names, at a target of its own."""
    found = [str(item.title) for name, item in test.items.items() if name in set(names)]
    if len(found) < len(test.items):
        return f"You need {listed(f'“{title}”' for title in found)}" if found else ""
    return "Pass this test"


@kept_of(load=page_of)
def _hub(library: Library) -> Page:
    return render(
        "tests/",
        "tests",
        title="Tests",
        summary="Tests to do at home or with a physical therapist. Each has one or more parts. They show "
        "whether you're ready for the next step, and what to work on if you're not.",
        changed=latest(library),
        tests=[_row(test) for test in tests_in_order(library)],
        related=following(library, "page:plans", "page:exercises", "page:track"),
    )


def _row(test: ReadinessTest) -> Entry:
    return Entry(f"tests/{test.id}/", str(test.title), str(test.summary))
