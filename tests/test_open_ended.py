"""A last stage of which nobody knows when it ends has its own week again and again, and says so."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan
from test_client import laid_out
from test_client import said as on_a_phone

from generator.feeds.calendar import PRODID, sessions
from generator.model import Protocol
from generator.pages.browser.plan_data import plan_data

LIBRARY = own_library()
HORIZON = 400

OPEN = {
    "no length": "late: {do: run 2 km, progress when: no limp}",
    "or longer": "weeks 3 or longer: {do: run 2 km, progress when: no limp}",
    "usually": "late: {do: run 2 km, lasts: usually 4 weeks, progress when: no limp}",
    "not stated": "late: {do: run 2 km, progress when: not stated}",
    "for ever": "weeks 3 or longer: run 2 km",
}
ENDS = {
    "sessions": "late: {do: run 2 km, progress when: 4 sessions done}",
    "a length": "late: {do: run 2 km, lasts: 2 weeks, progress when: no limp}",
    "another after it": "mid: {do: run 2 km, progress when: no limp}, late: {do: run 3 km, lasts: 1 week}",
}


def plan_of(last: str) -> Protocol:
    first = "weeks 1-2: {do: run 1 km, progress when: no limp}"
    return good_plan(f"{HEAD}starts: plan start\ntimes: 3 per week\nstages: {{{first}, {last}}}\n")


@pytest.mark.parametrize("last", OPEN)
def test_it_is_laid_out_as_far_as_any_plan(last: str) -> None:
    coming = [one for _, one in sessions(plan_of(OPEN[last]), LIBRARY, 0)]
    late = [one.day for one in coming if one.stage == 2]
    assert late[0] >= 14
    assert all(later - day in (2, 3) for day, later in pairwise(late))
    assert HORIZON - 3 < late[-1] < HORIZON
    assert [one.open_ended for one in coming] == [one.stage == 2 for one in coming]


@pytest.mark.parametrize("last", ENDS)
def test_one_that_ends_by_days_or_sessions_does(last: str) -> None:
    coming = [one for _, one in sessions(plan_of(ENDS[last]), LIBRARY, 0)]
    assert coming[-1].day < 35
    assert not any(one.open_ended for one in coming)


def test_each_of_its_days_says_so() -> None:
    [*_, (_, _, title, words)] = laid_out(plan_of(OPEN["no length"]), LIBRARY)
    assert title.endswith(" (no fixed end)")
    said = words.split("\n")
    assert "This part of the plan has no fixed end. It goes on until you do not limp." in said
    [*_, (_, _, title, words)] = laid_out(plan_of(OPEN["for ever"]), LIBRARY)
    assert title.endswith(" (no fixed end)")
    assert "This part of the plan has no fixed end. Go on for as long as you like." in words.split("\n")
    # One in the middle says it too, and the days of the next are those of who moves on at once.
    mid, late = laid_out(plan_of(ENDS["another after it"]), LIBRARY)[6::3]
    assert "It goes on until you do not limp." in mid[3]
    assert "no fixed end" not in mid[2] + late[3]


def test_the_phone_has_the_same_days_and_words(tmp_path: Path) -> None:
    for name, last in (OPEN | ENDS).items():
        plan = plan_of(last)
        data = plan_data(plan, LIBRARY) | {"calendar": laid_out(plan, LIBRARY), "prodid": PRODID}
        (tmp_path / f"{name}.json").write_text(json.dumps(data), "utf-8")
    assert on_a_phone(PLANS=str(tmp_path), ONLY="plans") == ""
