"""When a plan may begin, whom a stage is for, and when it is over: what is written is what the engines do."""

from __future__ import annotations

import json
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import HEAD, good_plan, plan_problems
from test_client import replayed
from tries import tries

from generator.model import Library, Protocol
from generator.rules.forecast import forecast
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import Row, simulate
from generator.rules.state import State
from generator.rules.vectors import test_vectors as vectors_of
from generator.rules.windows import counted

WEEKLY = f"{HEAD}times: 3 per week\n"

GOOD = "{done: yes, pain before: 0, pain during: 0, pain next morning: 0}"

BAD = "{done: yes, pain before: 0, pain during: 8, pain next morning: 0}"

OTHER = "{times: every other day"

CASES: dict[str, tuple[str, str, list[str]]] = {
    "a first window counts from the surgery": (
        "starts: surgery\nstages: {weeks 10-14: {do: run 20 min}}\n",
        f"known: {{surgery: -21}}\ndays: {{0: {GOOD}, 42: {GOOD}}}\n",
        ["0 too soon, next 42", "0 too soon, too soon", "42 carry on"],
    ),
    "a plan that starts some weeks after the injury waits for them": (
        "starts: 4 weeks after injury\nstages: {week 1: {do: run 20 min}}\n",
        f"known: {{injury: -14}}\ndays: {{0: {GOOD}, 14: {GOOD}}}\n",
        ["0 too soon, next 14", "0 too soon, too soon", "14 carry on"],
    ),
    "a stage waits for its window when the one before has none": (
        "starts: plan start\nstages: {early: {do: walk 20 min, lasts: 1 session},\n"
        "  weeks 2-3: {do: run 20 min}}\n",
        f"days: {{0: {GOOD}, 2: {GOOD}, 7: {GOOD}}}\n",
        ["0 carry on", "2 carry on", "7 carry on, moved on"],
    ),
    "who begins long after the surgery has whole weeks": (
        f"starts: surgery\nstages: {{week 1: {OTHER}, do: run 10 min}}, week 2: {OTHER}, do: run 12 min}},\n"
        f"  week 3: {OTHER}, do: run 14 min}}}}\n",
        "known: {surgery: -50}\ndays: {" + ", ".join(f"{day}: {GOOD}" for day in range(0, 22, 2)) + "}\n",
        ["12 progress, week-3", "14 carry on", "16 carry on", "18 carry on", "20 finish"],
    ),
    "a stage has its first day after the last session of the one before": (
        f"starts: plan start\nstages: {{a: {OTHER}, do: run 10 min, lasts: 1 week}},\n"
        f"  b: {OTHER}, do: run 12 min, lasts: 1 week}}, c: {OTHER}, do: run 14 min, lasts: 1 week}}}}\n",
        "days: {" + ", ".join(f"{day}: {GOOD}" for day in range(0, 22, 2)) + "}\n",
        ["12 progress, c", "14 carry on", "16 carry on", "18 carry on", "20 finish"],
    ),
    "a group's window is its first stage's": (
        "starts: plan start\nstages:\n  early: {do: walk 20 min, lasts: 1 session}\n"
        "  later: {lasts: weeks 2-4, stages: {a: {do: run 20 min, lasts: 1 session}}}\n",
        f"days: {{0: {GOOD}, 14: {GOOD}}}\n",
        ["0 carry on", "14 progress, later-a"],
    ),
    "a plan that asks for 3 months since a birth waits for them": (
        "starts: plan start\nenter when: 3 months since birth\nstages: {week 1: {do: run 20 min}}\n",
        f"known: {{birth: -10}}\ndays: {{0: {GOOD}, 82: {GOOD}}}\n",
        ["0 too soon, next 82", "0 too soon, too soon", "82 carry on"],
    ),
    "a plan that asks since when, and was not told, asks": (
        "starts: plan start\nenter when: 3 months since birth\nstages: {week 1: {do: run 20 min}}\n",
        f"days: {{0: {GOOD}}}\n",
        ["0 ask: 3 months since birth", "0 wait"],
    ),
    "a plan is not begun by who is known not to meet what it asks for": (
        "starts: plan start\nenter when: single-leg-calf-raise >= 20\nstages: {level 1: {do: run 20 min}}\n",
        f"known: {{single-leg-calf-raise: 8}}\ndays:\n  0: {GOOD}\n"
        f"  2: {GOOD[:-1]}, single-leg-calf-raise: 21}}\n",
        ["0 too soon", "0 too soon, too soon", "2 finish"],
    ),
    "a stage for others is passed by": (
        'starts: plan start\nstages:\n  one: {do: run 10 min, lasts: 1 session, when: ask "nurse?"}\n'
        '  two: {do: run 20 min, lasts: 1 session, when: not (ask "nurse?")}\n'
        '  three: {do: run 30 min, lasts: 1 session, when: ask "nurse?"}\n',
        f"known: {{'ask \"nurse?\"': no}}\ndays: {{0: {GOOD}}}\n",
        ["0 finish, two"],
    ),
    "nobody knows whom a stage is for: it is asked": (
        'starts: plan start\nstages: {one: {do: run 10 min, when: ask "nurse?"}}\n',
        f"days: {{0: {GOOD}}}\n",
        ['0 ask: ask "nurse?"', "0 wait"],
    ),
    "a way back leads to no stage for others": (
        "starts: plan start\nif: {limp: back 1 stage}\nstages:\n"
        "  one: {do: run 10 min, lasts: 1 session}\n"
        '  two: {do: run 20 min, lasts: 1 session, when: ask "nurse?"}\n'
        "  three: {do: run 30 min, lasts: 1 session}\n",
        f"known: {{'ask \"nurse?\"': no}}\ndays: {{0: {GOOD}, 2: {GOOD[:-1]}, limp: yes}}}}\n",
        ["0 progress, three", "2 back, one"],
    ),
    "days since the last session and weeks since the surgery can be answered at the start": (
        "starts: plan start\nstart at: {3 weeks since last session: level 1,\n"
        "  6 weeks since surgery: level 2, otherwise: see physio}\n"
        "stages: {level 1: {do: run 10 min}, level 2: {do: run 20 min}}\n",
        f"known: {{last session: -8, surgery: -50}}\ndays: {{0: {GOOD}}}\n",
        ["0 start, level-2", "0 finish"],
    ),
    "what a person has looked at is not told again because time goes on": (
        "starts: plan start\nif: {2 weeks since plan start: see clinician}\n"
        "stages: {weeks 1-6: {do: run 20 min}}\n",
        f"days: {{14: {GOOD}, 20: {{person: yes}}, 21: {GOOD}}}\n",
        ["14 see", "20 quiet", "21 carry on"],
    ),
    "an open end stays open": (
        "starts: plan start\nstages: {week 1: {do: run 10 min}, weeks 2 or longer: {do: run 20 min}}\n",
        "days: {" + ", ".join(f"{day}: {GOOD}" for day in range(0, 60, 3)) + "}\n",
        ["57 carry on"],
    ),
    "an open end of a range stays open": (
        "starts: plan start\nstages: {week 1: {do: run 10 min}, weeks 2-3 or longer: {do: run 20 min}}\n",
        "days: {" + ", ".join(f"{day}: {GOOD}" for day in range(0, 60, 3)) + "}\n",
        ["57 carry on"],
    ),
    "an open end of a length stays open": (
        "starts: plan start\nstages: {a: {do: run 9 min, lasts: 1 week},\n"
        "  b: {do: run 20 min, lasts: 2 weeks or longer}}\n",
        "days: {" + ", ".join(f"{day}: {GOOD}" for day in range(0, 60, 3)) + "}\n",
        ["57 carry on"],
    ),
    "who waits for nothing but the next stage's time is not stuck": (
        "starts: plan start\nstages: {early: {do: walk 20 min, lasts: 1 session},\n"
        "  weeks 9-10: {do: run 20 min}}\n",
        "days: {" + ", ".join(f"{day}: {GOOD}" for day in range(0, 60, 3)) + "}\n",
        ["57 carry on"],
    ),
    "each session of a stage has its own weekdays": (
        "starts: plan start\nstages: {week 1: {sessions: {a: {times: on Sun and Tue and Thu, do: run 9 min}, "
        "b: {times: on Sat, do: run 9 min}}, progress when: 4 sessions done}, week 2: {do: run 20 min}}\n",
        f"days: {{1: {GOOD}, 3: {GOOD}, 5: {GOOD}, 6: {GOOD}, 8: {GOOD}}}\n",
        ["1 carry on", "3 carry on", "5 carry on", "6 carry on", "8 carry on, week-2"],
    ),
    "a stage's numbered days are those of its own weeks": (
        "starts: plan start\nstages: {week 1: {times: on days 1 and 3 and 6, do: run 10 min},\n"
        "  week 2: {times: on days 1 and 2, do: run 12 min}}\n",
        f"days: {{0: {GOOD}, 2: {GOOD}, 5: {GOOD}, 7: {GOOD}, 8: {GOOD}}}\n",
        ["0 carry on", "2 carry on", "5 progress", "7 carry on", "8 finish"],
    ),
    "a session between two numbered days is too soon": (
        "starts: plan start\nstages: {week 1: {times: on days 1 and 4, do: run 10 min}}\n",
        f"days: {{0: {GOOD}, 2: {GOOD}}}\n",
        ["0 carry on", "2 too soon, too soon"],
    ),
    "no more sessions in one of the stage's weeks than are numbered": (
        "starts: plan start\nstages: {weeks 1-2: {times: on days 1 and 2, do: run 10 min}}\n",
        f"days: {{0: {GOOD}, 1: {GOOD}, 2: {GOOD}, 7: {GOOD}}}\n",
        ["0 carry on", "1 carry on", "2 too soon, too soon", "7 carry on"],
    ),
    "days that a plan prints are kept, and a day between comes back where one is done again": (
        "starts: plan start\nstages: {day 1: run 9 min, day 2: run 8 min, day 3: rest, day 4: run 9 min}\n",
        f"days: {{0: {GOOD}, 1: {GOOD}, 3: {BAD}, 4: {GOOD}, 5: {GOOD}}}\n",
        ["0 progress", "1 progress", "3 hold, moved on", "4 too soon, too soon", "5 too soon, too soon"],
    ),
    "sessions that are missing when the time is up are done then": (
        "starts: plan start\nstages: {week 1: {do: run 10 min, progress when: 4 sessions done},\n"
        "  week 2: {do: run 20 min}}\n",
        f"days: {{0: {GOOD}, 2: {GOOD}, 8: {GOOD}, 10: {GOOD}}}\n",
        ["0 carry on", "2 carry on", "8 carry on", "10 progress"],
    ),
    "a stage of sessions has them all": (
        "starts: plan start\nstages: {sessions 1-3: {do: run 20 min}, sessions 4-5: {do: run 25 min}}\n",
        f"days: {{0: {GOOD}, 2: {GOOD}, 4: {GOOD}, 7: {GOOD}, 9: {GOOD}}}\n",
        ["0 carry on", "2 carry on", "4 progress", "7 carry on", "9 finish"],
    ),
}
"""A plan, a diary, and what is told; of a long diary the last line is enough."""


def read(text: str) -> Protocol:
    return good_plan(WEEKLY + text)


def told(text: str, log: str, library: Library) -> list[str]:
    plan = read(text)
    memory, days, problems = read_log(log, "log.yaml", machines(plan, library))
    assert problems == []
    return [_line(row) for row in simulate(plan, library, memory, days)]


def _line(row: Row) -> str:
    """`0 carry on too soon`: the day, the verdict, the stage, and what else decides."""
    said = row.told
    more = [word for word in ("too soon", "moved on") if any(word in one for one in said.also)]
    following = [f"next {said.next_from}"] if said.next_from is not None else []
    asked = f": {'; '.join(said.missing)}" if said.missing else ""
    return ", ".join([f"{said.day} {said.verdict}{asked}", said.stage, *more, *following])


@pytest.mark.parametrize("name", CASES)
def test_what_is_written_is_what_happens(name: str, library: Library) -> None:
    text, log, expected = CASES[name]
    said = told(text, log, library)[-len(expected) :]
    for line, wanted in zip(said, expected, strict=True):
        head, *more = wanted.split(", ")
        assert line.startswith(head), said
        assert all(word in line for word in more), said


def test_the_browser_does_the_same(library: Library, tmp_path: Path) -> None:
    for number, (text, log, _) in enumerate(CASES.values()):
        plan = read(text)
        memory, days, _ = read_log(log, "log.yaml", machines(plan, library))
        vectors = vectors_of(plan, library, memory, days)
        (tmp_path / f"{number}.json").write_text(json.dumps(vectors), "utf-8")
    assert replayed(tmp_path) == ""


@pytest.mark.parametrize(
    ("keys", "lengths"),
    [
        (["weeks 0-2", "weeks 2-6", "weeks 6-12"], [14, 28, 42]),
        (["weeks 0-4", "weeks 4-14"], [28, 70]),
        (["weeks 1-2", "weeks 3-4"], [14, 14]),
        (["day 1", "days 2-7", "weeks 2-3"], [1, 6, 14]),
        (["days 0-4", "day 4 to 6 weeks"], [4, 38]),
        (["weeks 0-12", "weeks 12 to 6 months"], [84, 99]),
        (["month 1", "months 2-3"], [31, 61]),
        (["weeks 9-11", "weeks 12-14"], [21, 21]),
        (["weeks 1-12", "months 3-6"], [84, 99]),
    ],
)
def test_windows_are_as_long_as_they_say(keys: list[str], lengths: list[int], library: Library) -> None:
    stages = "".join(f"  {key}: {{do: walk {number} min}}\n" for number, key in enumerate(keys, 20))
    [machine] = machines(read(f"starts: plan start\nstages:\n{stages}"), library)
    assert [step.least_days for step in machine.steps] == lengths
    assert [step.most_days for step in machine.steps] == lengths


OPENS = {
    "week 1 and weeks 2-4 and weeks 4-6": [0, 7, 28],
    "weeks 1-2 and weeks 2-4 and weeks 4-6": [0, 14, 28],
    "weeks 0-2 and weeks 2-6 and weeks 6-12 or longer": [0, 14, 42],
    "weeks 0-2 and weeks 3-6 and weeks 6-12": [0, 14, 42],
    "weeks 0-2 and weeks 2-6 and week 7": [0, 14, 42],
    "weeks 0-6 and weeks 8-12": [0, 56],
    "weeks 2-6 and weeks 6-12": [14, 42],
    "weeks 9-11 and weeks 12-14": [56, 77],
    "week 4": [21],
    "weeks 2-4 and weeks 4 or longer": [14, 28],
    "weeks 6-12 and months 3-6": [35, 84],
    "day 0 and weeks 1-2 and weeks 3-4": [0, 1, 14],
    "week 0 and week 1 and weeks 2-4": [0, 7, 14],
    "days 0-3 and days 4-7 and weeks 2-6": [0, 4, 14],
}
"""Windows after a surgery, and the days on which they open."""


@pytest.mark.parametrize("keys", OPENS)
def test_a_shared_number_is_a_point_in_time_and_no_other(keys: str, library: Library) -> None:
    stages = "".join(f"  {key}: {{do: walk {n} min}}\n" for n, key in enumerate(keys.split(" and "), 20))
    [machine] = machines(read(f"starts: surgery\nstages:\n{stages}"), library)
    assert [step.opens for step in machine.steps] == OPENS[keys]


def test_weeks_between_points_in_time_are_whole_weeks() -> None:
    plan = read(
        "starts: surgery\nstages:\n  weeks 0-2: {do: walk 20 min}\n  weeks 2-6: {do: walk 30 min}\n"
        "  week 7: {do: walk 40 min}\n"
    )
    assert [stage.weeks for stage in plan.stages] == [(1, 2), (3, 6), (7, 7)]


def test_a_calendar_leaves_a_stage_when_the_engine_does(library: Library) -> None:
    text, _, _ = CASES["a stage has its first day after the last session of the one before"]
    [machine] = machines(read(text), library)
    coming = list(forecast(machine, State(), 0))
    assert [one.day for one, after in pairwise(coming) if one.stage < after.stage] == [6, 12]
    assert coming[-1].day == 20


def test_a_start_that_may_have_no_true_line_is_refused(library: Library) -> None:
    text = WEEKLY + (
        "starts: plan start\nstart at:\n  3 weeks since last session: level 1\n"
        "stages: {level 1: {do: run 10 min}}\n"
    )
    [problem] = plan_problems(text, library)
    assert "when none of its lines is true" in problem
    assert "'otherwise: see physio'" in problem


def test_a_stage_of_another_track_says_nothing_of_where_this_one_begins(library: Library) -> None:
    text = (
        "starts: plan start\nstart at: {3 weeks since last session: b-two, otherwise: a-one}\ntracks:\n"
        "  a: {stages: {one: {do: walk 10 min}, two: {do: walk 20 min}}}\n"
        "  b: {stages: {one: {do: run 10 min}, two: {do: run 20 min}}}\n"
    )
    log = f"known: {{last session: -30}}\ndays: {{0: {GOOD}}}\n"
    assert told(text, log, library)[:2] == ["0 start, a-one", "0 start, b-two"]


@given(st.lists(st.integers(1, 6), min_size=2, max_size=5), st.data())
@tries(40)
def test_a_window_in_days_opens_with_the_same_one_in_weeks(lengths: list[int], data: st.DataObject) -> None:
    """After a surgery, edge to edge: `days 0-14`, `weeks 2-6`, `days 42-70`."""
    edges = [0, *accumulate(lengths)]
    weeks = [f"weeks {low}-{high}" for low, high in pairwise(edges)]
    mixed = [
        data.draw(st.sampled_from([name, f"days {7 * low}-{7 * high}"]))
        for name, (low, high) in zip(weeks, pairwise(edges), strict=True)
    ]
    opened = [opening(names) for names in (weeks, mixed)]
    assert opened[0] == opened[1] == [7 * low for low in edges[:-1]]


def opening(names: list[str]) -> list[float]:
    """The days on which stages of these names open."""
    stages = ", ".join(f"{name}: {{do: walk 20 min}}" for name in names)
    plan = good_plan(f"{WEEKLY}starts: surgery\nstages: {{{stages}}}\n")
    return [opens for opens, _ in counted(plan).spans.values()]
