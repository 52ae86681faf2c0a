"""Whole plans in the words of the language reference's own examples: told in each place, run alike, lived."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import randrange

import pytest
from diaries import random_diary
from everywhere import LIBRARY, SHEET, data, data_of_stages, paper, read, seen
from plans import plan_findings
from test_client import replayed, write
from tries import FACTOR
from wholes.drawn import Plan, drawn
from wholes.parts import CONDITIONS, NAMES
from wholes.said import of_level
from wholes.told import lost

from generator.model import Protocol
from generator.pages.kinds.stage import stage_page
from generator.rules.runners import diary
from generator.rules.simulate import simulate
from generator.show import show

pytestmark = pytest.mark.long

FIRST = 0 if FACTOR == 1 else randrange(10**9)
"""A test run draws what the last one drew; `make fuzz` draws anew, and says which plan it was."""

UNTOLD = {"none", "not stated", *(name for names in NAMES.values() for name in names)}
"""What takes away, and names that only this plan asks for: they are told in the author's words."""


def accepted(many: int, first: int = FIRST) -> Iterator[tuple[int, Plan, Protocol]]:
    """Those of so many draws of which no error is said, with their number."""
    for seed in range(first, first + many * FACTOR):
        plan, found = drawn(seed)
        if not any(problem.severity == "error" for problem in found):
            yield seed, plan, read(str(plan))


def shown(plan: Protocol) -> list[str]:
    """What `show` says of each stage."""
    rows = "\n".join(show(plan, LIBRARY)).partition("\n\n1. ")[2]
    return [" ".join(part.split()) for part in re.split(r"\n\n\d+\. ", rows)]


def test_what_an_author_writes_of_a_stage_is_told_at_it_by_a_terminal_a_page_paper_and_data() -> None:
    missed = []
    for seed, plan, whole in accepted(10):
        pages = [stage_page(whole, stage, LIBRARY).body for stage in whole.stages]
        places = {"show": shown(whole), "page": [seen(page) for page in pages]}
        places["data"] = data_of_stages(whole)
        # What comes of an answer is printed once for all stages.
        rules = " ".join(paper(whole)).partition("What to do when")[2]
        places["paper"] = [
            " ".join([*map(seen, (one[0] for one in SHEET.finditer(page))), rules]) for page in pages
        ]
        for place, parts in places.items():
            for (key, stage), told in zip(plan.stages.items(), parts, strict=True):
                texts = [text for text in of_level(stage) if text not in UNTOLD]
                missed += [(seed, place, key, text, gone) for text in texts if (gone := lost(text, told))]
    assert missed == []


def test_what_an_author_writes_of_the_plan_is_told_at_a_stage() -> None:
    missed = []
    for seed, plan, whole in accepted(25, FIRST + 10**6):
        texts = [text for text in of_level(plan.top) if text not in UNTOLD]
        for told in ("\n".join(show(whole, LIBRARY)), " ".join(data(whole))):
            missed += [(seed, text, gone) for text in texts if (gone := lost(text, told))]
    assert missed == []


def test_each_part_of_the_reference_can_be_read_beside_the_others() -> None:
    """What is refused is refused for what it means: no part is misread because of another one."""
    for seed in range(FIRST, FIRST + 25 * FACTOR):
        _, found = drawn(seed)
        misread = [str(p) for p in found if p.severity == "error" and p.rule in ("notation", "syntax")]
        assert misread == [], seed


OFTEN: dict[str, tuple[int, int, tuple[int, ...]]] = {
    "3-4 per week, never on consecutive days": (4, 2, ()),
    "2 per day, 5 days per week": (5, 1, ()),
    "3 per week, at most 2 days in a row": (3, 1, ()),
    "every other day": (4, 2, ()),
    "every 2-3 days": (4, 2, ()),
    "48 h between, 1 full rest day per week": (4, 2, ()),
    "on Mon and Thu": (2, 3, (0, 3)),
    "3 sessions per week, non-consecutive days": (3, 2, ()),
    "Mon, Wed and Fri": (3, 2, (0, 2, 4)),
    "2-3x/wk": (3, 1, ()),
}
"""A rate to the most sessions in any seven days, the least days from one to the next, and its weekdays."""


def trained(plan: Protocol, key: str) -> list[int]:
    """The days on which one who trains whenever they may does so, and stays at the stage."""
    rows = list(simulate(plan, LIBRARY, *diary(plan, LIBRARY, "average")))
    # Where a session leads on, the row tells the stage it leads to: it was one of the stage before.
    at = pairwise([(plan.stages[0].id, None), *((row.told.stage, row) for row in rows)])
    here = [row for (before, _), (_, row) in at if row is not None and before == key.replace(" ", "-")]
    return [row.told.day for row in here if row.day.done]


def test_nobody_is_told_to_train_more_often_than_a_stage_says() -> None:
    seen_some = 0
    for seed, plan, _ in accepted(16, FIRST + 3 * 10**6):
        key = next((key for key, stage in plan.stages.items() if "sessions" not in stage), None)
        for times in [*OFTEN][seed % 3 :: 3] if key and "sessions" not in plan.top else ():
            plan.stages[key]["times"] = times
            if any(problem.severity == "error" for problem in plan_findings(str(plan), LIBRARY)):
                continue
            days = trained(read(str(plan)), key)
            most, apart, weekdays = OFTEN[times]
            seen_some += len(days) > most
            assert all(late - day >= apart for day, late in pairwise(days)), (seed, times, days)
            assert all(sum(day <= one < day + 7 for one in days) <= most for day in days), (seed, times, days)
            assert not weekdays or {day % 7 for day in days} <= {*weekdays}, (seed, times, days)
    assert seen_some


ASKED = [one for one in CONDITIONS if not one.startswith("back to this stage")]
"""Ways back are counted by rules alone."""


def one_of_each() -> Iterator[tuple[str, Protocol]]:
    """A plan for each of the reference's conditions that can be asked to move on."""
    for condition in ASKED:
        plan, _ = drawn(0)
        plan.top, plan.names, plan.printed = {}, ["heel-raise", "lunge", "hop", "leg-press"], []
        plan.names += ["single-leg-stance", "heel-raises", "single-leg-hop"]
        asked = {"do": ["walk 10 min"], "lasts": "1 session", "progress when": [condition]}
        plan.stages = {"level 1": asked, "level 2": {"do": ["walk 12 min"], "lasts": "1 session"}}
        yield condition, read(str(plan))


HURTS = re.compile(r"pain (?:during 3-5|.*more than 2|for 1 week)|pain")
"""What isn't so of a runner who has no pain at any time."""

NEVER = ("more than 14 days since last session",)
"""What isn't so of one who trains whenever they may."""


def test_a_runner_for_whom_all_goes_well_meets_what_the_reference_asks() -> None:
    stuck = []
    for condition, plan in one_of_each():
        *_, last = simulate(plan, LIBRARY, *diary(plan, LIBRARY, "perfect"))
        stuck += [condition] if last.state.finished != "end" else []
    assert {*stuck} == {*NEVER, *(one for one in ASKED if HURTS.fullmatch(one))}


def test_whole_plans_and_each_condition_of_the_reference_are_heard_alike_in_the_browser(
    tmp_path: Path,
) -> None:
    for number, (_, plan) in enumerate(one_of_each()):
        write(tmp_path, f"one-{number}", plan, LIBRARY, *random_diary(plan, LIBRARY, number))
    for seed, _, plan in accepted(20, FIRST + 2 * 10**6):
        write(tmp_path, f"{seed}", plan, LIBRARY, *random_diary(plan, LIBRARY, seed))
    assert replayed(tmp_path) == ""
