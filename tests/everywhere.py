"""A plan to what every place tells of it: a terminal, its pages, paper, its data, and a runner's days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache
from html import unescape
from typing import Any

from conftest import ROOT
from plans import read_plan

from generator.feeds.plans import plan as published
from generator.load import load
from generator.model import Library, Protocol
from generator.pages.asks import Question, questions
from generator.pages.booklet import booklet_pages
from generator.pages.plan import plan_pages
from generator.rules.diary import Answer, Day, Memory
from generator.rules.machine import machines
from generator.rules.simulate import simulate
from generator.show import show

LIBRARY = load(ROOT)

SHEET = re.compile(r'<section class="rv-sheet .*(?=<footer class="rv-foot">)', re.DOTALL)
"""The paper that a stage's page brings along: it is read apart."""

UNSEEN = re.compile(r"<(svg|script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)


def seen(html: str) -> str:
    """The words of a page, one space between them; no drawing and nothing that only a program reads."""
    return " ".join(unescape(UNSEEN.sub(" ", html)).split())


def _only(plan: Protocol) -> Library:
    return replace(LIBRARY, protocols={plan.id: plan})


def pages(plan: Protocol) -> str:
    """The words of the plan's page and those of its stages."""
    made = [page for page in plan_pages(_only(plan)) if page.address != "plans/"]
    return "\n".join(seen(SHEET.sub("", page.body)) for page in made)


def paper(plan: Protocol) -> str:
    """The words of the booklet: its cover, every stage's sheet, and what follows them."""
    [page] = booklet_pages(_only(plan))
    return seen(page.body[page.body.index('<section class="rv-sheet rv-sheet-cover') :])


PRINTED = frozenset(["notation", "outcome", "code"])
"""Fields of the data that repeat what the author wrote as it was written: they say everything anyhow."""


def data(plan: Protocol) -> str:
    """The published plan, without the notation that it repeats beside its words and numbers."""
    return str(_without(published(plan, _only(plan)).model_dump(mode="json", by_alias=True)))


def _without(value: Any) -> Any:
    if isinstance(value, dict):
        # A condition's id is made from its notation, and so is a total that is a text.
        made = {"id"} if "notation" in value else {"total"} if isinstance(value.get("total"), str) else set()
        return {key: _without(one) for key, one in value.items() if key not in PRINTED | made}
    return [_without(one) for one in value] if isinstance(value, list) else value


def run(plan: Protocol) -> str:
    """What runners are told, who answer every question alike, or ever more, or ever less."""
    library = _only(plan)
    asked = questions(machines(plan, library), library.of(plan))
    return "\n".join(_decided(plan, library, *diary) for diary in _diaries(plan, asked))


def _decided(plan: Protocol, library: Library, memory: Memory, days: Iterable[Day]) -> str:
    """Decisions alone: a reason in words says what was written, and not what it does."""
    rows = [(row.track, row.told, row.state) for row in simulate(plan, library, memory, days)]
    return str([
        (track, told.day, told.stage, told.verdict, told.colour, told.next_from, state.waiting,
         state.finished, sorted(state.changes), sorted(state.until), state.free_from)
        for track, told, state in rows
    ])  # fmt: skip


Diary = tuple[Memory, list[Day]]
LEVELS = (0, 1, 2, 3, 4, 6, 8, 13, 30, 55, 88, 97, 120)
"""What every question for a number is answered with, all along."""


def _diaries(plan: Protocol, asked: Mapping[str, Question]) -> Iterator[Diary]:
    anchor = plan.starts.anchor
    for at, level in enumerate(LEVELS):
        for every in (1, 3):
            answers = {key: answer(one, level, yes=at % 2 == 0, at=at) for key, one in asked.items()}
            yield Memory(_known(answers, anchor)), [Day(n, True, answers) for n in range(0, 45, every)]
    for steps in (range(24), range(24, 0, -1), [0] * 8 + [9] + [0] * 8 + [9, 9] + [0] * 25):
        days = [
            Day(n, True, {k: answer(one, level, yes=level < 5, at=n) for k, one in asked.items()})
            for n, level in enumerate(steps)
        ]
        yield Memory(_known(days[0].answers, anchor)), [*days, Day(50, person=True), *_later(days)]


def _later(days: list[Day]) -> list[Day]:
    """After weeks without a session."""
    return [replace(day, number=day.number + 20 * (n + 3)) for n, day in enumerate(days[:4])]


def _known(answers: Mapping[str, Answer], anchor: str) -> dict[str, Answer]:
    return {**answers, **({} if anchor == "plan start" else {anchor: Fraction(-31)})}


def answer(asked: Question, level: int, *, yes: bool, at: int) -> Answer:
    """What somebody says to a question."""
    match asked.kind:
        case "yes":
            return yes
        case "pain" | "scale":
            return Fraction(min(level, 10))
        case "sides":
            return {"injured": Fraction(level), "uninjured": Fraction(100)}
        case "grade" | "word":
            return asked.choices[at % len(asked.choices)] if asked.choices else "hamstring"
        case "date":
            return Fraction(-level)
    return Fraction(level)


PLACES: dict[str, Callable[[Protocol], str]] = {
    "show": lambda plan: "\n".join(show(plan, LIBRARY)),
    "page": pages,
    "paper": paper,
    "data": data,
    "run": run,
}
"""Where a plan is told, to all that is told of it there."""


@cache
def told(text: str, place: str) -> str:
    """What the place says of a plan that is written like that."""
    return PLACES[place](read(text))


@cache
def read(text: str) -> Protocol:
    """The plan; a test that writes one which can't be read is wrong."""
    plan = read_plan(text)
    assert isinstance(plan, Protocol), [*map(str, plan)]
    return plan


def alike(texts: Iterable[str], place: str) -> list[str]:
    """Of plans that each say something else, those of which the place says the same as of one before."""
    first: dict[str, str] = {}
    return [text for text in texts if first.setdefault(told(text, place), text) != text]
