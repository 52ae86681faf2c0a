"""The calendar has each session of which nobody knows yet whether it may be done, with what it asks for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan
from test_client import laid_out
from test_client import said as on_a_phone
from unusual import UNUSUAL

from generator.feeds.calendar import PRODID, sessions
from generator.model import Protocol
from generator.pages.browser.plan_data import plan_data
from generator.rules.forecast import Coming, first_session
from generator.rules.machine import machines

LIBRARY = own_library()
RULES = "starts: plan start\nmeasures: {limp: sign, heel-raises: number}\nprogress when: no limp\n"
LIFT = "lift: {times: 2 per week, do: [squat: '3 x 8, load 20 kg']}"
RUN = "run: {times: 3 per week, do: run 1 km"
NEXT = ", weeks 3-4: {times: 3 per week, do: run 2 km}"
TURNS = "hills: run 1 km, long: {do: run 2 km, when: heel-raises >= 20}, easy: run 3 km"


def staged(*own: str, more: str = "", head: str = "") -> Protocol:
    return good_plan(f"{HEAD}{RULES}{head}stages: {{weeks 1-2: {{sessions: {{{', '.join(own)}}}}}{more}}}\n")


def tracks(run: str, lift: str) -> Protocol:
    first = f"run: {{stages: {{weeks 1-2: {{times: 3 per week, sessions: {{jog: {{{run}}}}}}}}}}}"
    second = f"gym: {{stages: {{weeks 1-2: {{times: 2 per week, sessions: {{lift: {{{lift}}}}}}}}}}}"
    return good_plan(f"{HEAD}{RULES}tracks: {{{first}, {second}}}\n")


PLANS = {
    "each time": staged(LIFT, f"{RUN}, when: no limp}}", more=NEXT),
    "once": staged(LIFT, f"{RUN}, enter when: [1 week in stage, no limp]}}", more=NEXT),
    "alone": staged(f"{RUN}, when: no limp}}", more=NEXT),
    "after sessions": staged(LIFT, f"{RUN}, when: 2 sessions done}}", more=NEXT),
    "no lift": staged(LIFT, f"{RUN}, when: no strength-today}}", more=NEXT),
    "both ways": staged(
        f"{RUN}, when: no strength-today}}", LIFT.replace("do:", "when: no run-today, do:"), more=NEXT
    ),
    "in turn": staged(TURNS, head="times: 3 per week\n"),
    "beside": tracks("do: run 1 km", "when: no run-today, do: [squat: '3 x 8, load 20 kg']"),
    "same day": UNUSUAL["same day"],
}


def coming(name: str) -> list[Coming]:
    return [one for _, one in sessions(PLANS[name], LIBRARY, 0)]


def days_of(found: list[Coming], id_: str) -> list[int]:
    return [one.day for one in found if id_ in one.which]


@pytest.mark.parametrize("asks", ["when", "enter when"])
def test_it_is_on_the_days_that_it_would_have_without_its_condition(asks: str) -> None:
    asking = staged(LIFT, f"{RUN}, {asks}: no limp}}")
    found, free = (
        [one for _, one in sessions(plan, LIBRARY, 0)] for plan in (asking, staged(LIFT, f"{RUN}}}"))
    )
    assert [(one.day, one.which) for one in found] == [(one.day, one.which) for one in free]
    assert {one.maybe for one in found if "run" in one.which} == {("run",)}
    assert {one.maybe for one in free} == {()}


def test_an_event_says_what_it_asks_for_in_its_title_and_in_its_words() -> None:
    titles = [title for _, _, title, _ in laid_out(PLANS["each time"], LIBRARY)]
    assert titles[0] == "Weeks 1–2, Lift and Run (only if you have no limp)"
    assert titles[1] == "Weeks 1–2, Run (only if you have no limp)"
    [_, _, title, words] = laid_out(PLANS["alone"], LIBRARY)[0]
    assert title == "Weeks 1–2, session 1 (only if you have no limp)"
    assert "Do this only if you have no limp." in words


def test_time_and_sessions_are_known_before() -> None:
    assert days_of(coming("once"), "run")[0] == 7
    assert days_of(coming("after sessions"), "run")[0] > days_of(coming("after sessions"), "lift")[1]


def test_no_stage_is_promised_sooner_for_a_session_that_may_not_be() -> None:
    alone = [one for _, one in sessions(staged(LIFT, more=NEXT), LIBRARY, 0)]
    for name in ("each time", "once", "no lift"):
        begins, least = (next(c.day for c in found if c.stage == 2) for found in (coming(name), alone))
        assert begins >= least, name


def test_sessions_that_shut_each_other_out_are_on_days_of_their_own() -> None:
    for name, certain in (("no lift", "lift"), ("both ways", "")):
        found = [one for one in coming(name) if one.stage == 1]
        assert not any({"run", "lift"} <= {*one.which} for one in found), name
        assert days_of(found, "run"), name
        assert days_of(found, "lift"), name
        assert all(certain not in one.maybe for one in found if certain)
    ran = {one.day for stage, one in sessions(PLANS["beside"], LIBRARY, 0) if stage.track == "run"}
    lifted = {one.day for stage, one in sessions(PLANS["beside"], LIBRARY, 0) if stage.track == "gym"}
    assert lifted
    assert lifted.isdisjoint(ran)


def test_another_takes_its_place_in_turn() -> None:
    found = coming("in turn")
    assert [one.which for one in found[:4]] == [("hills",), ("long",), ("easy",), ("hills",)]
    assert [one.instead for one in found[:4]] == ["", "easy", "", ""]
    assert "If not, do Easy instead." in laid_out(PLANS["in turn"], LIBRARY)[1][3].split("\n")


def test_the_first_session_of_a_plan_is_one_that_is_certain() -> None:
    late = LIFT.replace("do:", "lasts: week 2, do:")
    plan = staged(late, f"{RUN}, when: no limp}}")
    assert first_session(machines(plan, LIBRARY)) == 7
    assert first_session(machines(PLANS["alone"], LIBRARY)) == 0


def test_the_phone_has_the_same_days_and_words(tmp_path: Path) -> None:
    for name, plan in PLANS.items():
        data = plan_data(plan, LIBRARY) | {"calendar": laid_out(plan, LIBRARY), "prodid": PRODID}
        (tmp_path / f"{name}.json").write_text(json.dumps(data), "utf-8")
    assert on_a_phone(PLANS=str(tmp_path), ONLY="plans") == ""
