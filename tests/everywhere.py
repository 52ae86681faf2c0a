"""A plan to what every place tells of it: a terminal, its pages, paper, its data, and a runner's days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache
from html import unescape
from itertools import islice
from random import Random
from typing import Any

from own import own_library
from plans import good_plan

from generator.feeds.plans import plan as published
from generator.load.signs import signed
from generator.model import Library, Protocol
from generator.pages.kinds.plan import overview
from generator.pages.kinds.stage import stage_page
from generator.pages.paper.booklet import booklet_pages
from generator.pages.parts.questions_asked import Question, questions
from generator.rules.diary import Answer, Day, Memory
from generator.rules.flags import red_flags
from generator.rules.machine import machines
from generator.rules.simulate import simulate
from generator.show import show

_SITE = own_library()
_SIGNS = {
    id_: flag
    for id_, flag in _SITE.red_flags.items()
    if flag.readers or id_ in ("night-pain", "both-heels", "giving-way")
}
LIBRARY = replace(_SITE, red_flags=_SIGNS)
"""The site's own content with a few of its signs, which every page repeats."""

SHEET = re.compile(r'<section class="rv-sheet .*(?=<footer class="rv-foot">)', re.DOTALL)
"""The paper that a stage's page brings along: it is read apart."""

UNSEEN = re.compile(r"<(svg|script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)


def seen(html: str) -> str:
    """The words of a page, one space between them; no drawing and nothing that only a program reads."""
    return " ".join(unescape(UNSEEN.sub(" ", html)).split())


def _only(plan: Protocol) -> Library:
    return replace(LIBRARY, protocols={plan.id: plan})


def pages(plan: Protocol) -> Iterator[str]:
    """The words of the plan's page, then those of each stage: where one tells two apart, no more are made."""
    library = _only(plan)
    yield seen(SHEET.sub("", overview(plan, library).body))
    for stage in plan.stages:
        yield seen(SHEET.sub("", stage_page(plan, stage, library).body))


def paper(plan: Protocol) -> Iterator[str]:
    """The words of the booklet: its cover, every stage's sheet, and what follows them."""
    [page] = booklet_pages(_only(plan))
    yield seen(page.body[page.body.index('<section class="rv-sheet rv-sheet-cover') :])


PRINTED = frozenset(["notation", "outcome", "code"])
"""Fields of the data that repeat what the author wrote as it was written: they say everything anyhow."""


def data(plan: Protocol) -> Iterator[str]:
    """The published plan, without the notation that it repeats beside its words and numbers."""
    yield str(_data(plan))


def data_of_stages(plan: Protocol) -> list[str]:
    """The same of each stage."""
    return [str(stage) for stage in _data(plan)["stages"]]


def _data(plan: Protocol) -> Any:
    return _without(published(plan, _only(plan)).model_dump(mode="json", by_alias=True))


def _without(value: Any) -> Any:
    if isinstance(value, dict):
        # A condition's id is made from its notation, and so is a total that is a text.
        made = {"id"} if "notation" in value else {"total"} if isinstance(value.get("total"), str) else set()
        return {key: _without(one) for key, one in value.items() if key not in PRINTED | made}
    return [_without(one) for one in value] if isinstance(value, list) else value


def run(plan: Protocol) -> Iterator[str]:
    """What runners are told, who answer every question alike, or ever more, or ever less."""
    library = _only(plan)
    asked = questions(machines(plan, library), library.of(plan))
    asked |= {flag: Question(flag, flag, "yes", "session") for flag in red_flags(plan, library)}
    diaries = _diaries(plan, asked)
    while some := [*islice(diaries, AT_ONCE)]:
        yield "\n".join(_decided(plan, library, *diary) for diary in some)


def _decided(plan: Protocol, library: Library, memory: Memory, days: Iterable[Day]) -> str:
    """Decisions alone: a reason in words says what was written, and not what it does."""
    rows = [(row.track, row.told, row.state) for row in simulate(plan, library, memory, days)]
    return str([
        (track, told.day, told.stage, told.verdict, told.colour, told.next_from, state.waiting,
         state.finished, sorted(state.changes), sorted(state.until), state.free_from, state.done)
        for track, told, state in rows
    ])  # fmt: skip


Diary = tuple[Memory, list[Day]]
NUMBERS = (0, 1, 2, 3, 4, 6, 8, 13, 30, 60, 89, 97)
"""What a runner may answer to a question for a number."""

RUNNERS = 24
AT_ONCE = 4
"""One who answers anew on every day, three who don't: where they tell two plans apart, no more are asked."""


def _diaries(plan: Protocol, asked: Mapping[str, Question]) -> Iterator[Diary]:
    """Runners who answer each question in their own way, alike on every day or anew; then some who rest."""
    anchor = plan.starts.anchor
    for who in range(RUNNERS):
        apart, alike = (1, 2, 4)[who % 3], who % 4 != 3
        numbers = range(0, 20 * apart, apart)
        first = {key: answer(one, who, 0) for key, one in asked.items()}
        days = [
            Day(n, True, first if alike else {key: answer(one, who, n) for key, one in asked.items()})
            for n in numbers
        ]
        known = {} if anchor == "plan start" else {anchor: Fraction(-(31, 40, 5)[who % 3])}
        away = [
            replace(days[0], number=days[-1].number + rest) for rest in ((12, 13, 26, 27)[who % 4], 70, 72)
        ]
        yield (
            Memory(known | dict(days[0].answers)),
            [*days, *away, Day(away[-1].number + 1, person=True), _again(away)],
        )


def _again(days: list[Day]) -> Day:
    return replace(days[-1], number=days[-1].number + 4)


def answer(asked: Question, who: int, day: int) -> Answer:
    """What somebody says to a question; most have little pain, and say so of every moment alike."""
    pick = Random(f"{asked.key} {who} {day}")
    match asked.kind:
        case "yes":
            return pick.random() < (0.05 if asked.key == asked.words else 0.5)
        case "pain" | "scale":
            return Fraction(pick.choice((0, 0, 1, 1, 2, 3, 4, 7)) if who % 2 else min(who // 2 % 4, 2))
        case "sides":
            return {"injured": Fraction(pick.choice(NUMBERS)), "uninjured": Fraction(100)}
        case "grade" | "word":
            return pick.choice(asked.choices or ("hamstring",))
        case "date":
            return Fraction(-pick.choice(NUMBERS))
    return Fraction(pick.choice(NUMBERS))


PLACES: dict[str, Callable[[Protocol], Iterable[str]]] = {
    "show": lambda plan: ["\n".join(show(plan, LIBRARY))],
    "page": pages,
    "paper": paper,
    "data": data,
    "run": run,
}
"""Where a plan is told, to all that is told of it there: whole, page by page, or some runners at a time."""


class Telling:
    """What a place says of a plan, as far as anybody has asked."""

    def __init__(self, parts: Iterable[str]) -> None:
        self._coming = iter(parts)
        self._told: list[str] = []

    def part(self, number: int) -> str | None:
        """One of the parts; None after the last."""
        while len(self._told) <= number:
            if (said := next(self._coming, None)) is None:
                return None
            self._told.append(said)
        return self._told[number]


@cache
def telling(text: str, place: str) -> Telling:
    """What the place says of a plan that is written like that."""
    return Telling(PLACES[place](read(text)))


def told_apart(texts: Iterable[str], place: str, enough: int) -> int:
    """How many of the plans the place tells apart; it looks no further than that there are enough."""
    alone, alike, number = 0, [[*dict.fromkeys(texts)]], 0
    while alike and alone + len(alike) < enough:
        groups = [group for one in alike for group in _by_part(one, place, number)]
        alike = [group for said, group in groups if said is not None and len(group) > 1]
        alone += len(groups) - len(alike)
        number += 1
    return alone + len(alike)


def _by_part(texts: list[str], place: str, number: int) -> list[tuple[str | None, list[str]]]:
    found: dict[str | None, list[str]] = {}
    for text in texts:
        found.setdefault(telling(text, place).part(number), []).append(text)
    return [*found.items()]


@cache
def read(text: str) -> Protocol:
    """The plan; a test that writes one which can't be read is wrong."""
    plan = good_plan(text)
    return signed(replace(LIBRARY, protocols={plan.id: plan}, tests={}, questions={})).protocols[plan.id]
