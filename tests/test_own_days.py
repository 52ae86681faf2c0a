"""A session with days or a condition of its own: not before them, and until then the others count."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan
from test_client import replayed

from generator.model import Protocol
from generator.proof import properties
from generator.proof.explore import explore
from generator.rules.beginning import begin
from generator.rules.diary import Day, Memory
from generator.rules.forecast import forecast
from generator.rules.log import read_log
from generator.rules.log_sessions import unnamed
from generator.rules.machine import Machine, machines
from generator.rules.runners import RUNNERS, diary
from generator.rules.simulate import Row, simulate
from generator.rules.vectors import test_vectors as vectors_of
from generator.rules.verdict import Told
from generator.words.verdict import row_words

LIBRARY = own_library()

BIKE = "bike: {times: 2 per week, do: cycle 20 min}"

LATE = {
    "enter when: 10 weeks since surgery": 70,
    "lasts: weeks 10-12": 63,
    "lasts: weeks 10-12, enter when: [4 weeks since plan start, 2 weeks in stage]": 63,
}
"""What a session waits for, to the day after the surgery on which it begins."""

ASKS = ("when: no limp", "enter when: no limp")


def plan_of(run: str, *others: str, more: str = "") -> Protocol:
    own = ", ".join((*others, f"run: {{times: 2 per week, do: run 20 min, {run}}}"))
    return good_plan(f"{HEAD}starts: surgery\nstages: {{weeks 1-12: {{sessions: {{{own}}}{more}}}}}\n")


def lived(plan: Protocol, days: dict[int, str], surgery: int = 0) -> list[Row]:
    """The rows of a diary in which all goes well; by its day, what else is said of it."""
    good = "done: yes, pain during: 0, pain next morning: 0"
    lines = "".join(f"  {day}: {{{good}{more and ', '}{more}}}\n" for day, more in days.items())
    text = f"known: {{surgery: {surgery}}}\ndays:\n{lines}"
    memory, log, problems = read_log(text, "log.yaml", machines(plan, LIBRARY))
    assert problems == []
    return list(simulate(plan, LIBRARY, memory, log))


def weekly(until: int, since: int = 0) -> list[int]:
    return [day for day in range(since, until) if day % 7 in (0, 3)]


@pytest.mark.parametrize("run", LATE)
@pytest.mark.parametrize("surgery", [0, -56])
def test_a_session_is_not_due_before_its_own_days(run: str, surgery: int) -> None:
    [machine] = machines(plan_of(run, BIKE), LIBRARY)
    opens = LATE[run] + surgery
    if "plan start" in run:
        opens = max(opens, 28)
    state, _ = begin(machine, Memory({"surgery": Fraction(surgery)}))
    laid = list(forecast(machine, state, 0))
    assert next(coming.day for coming in laid if "run" in coming.which) == opens
    assert laid[0].which == ("bike",)


@pytest.mark.parametrize("run", LATE)
def test_no_made_up_runner_does_it_before(run: str) -> None:
    for others in ((BIKE,), ()):
        plan = plan_of(run, *others)
        for runner in RUNNERS:
            rows = list(simulate(plan, LIBRARY, *diary(plan, LIBRARY, runner)))
            did = [row for row in rows if row.day.done and (not others or "run" in row.day.sessions)]
            # The surgery was 28 days before.
            first = did[0].day.number - (LATE[run] - 28)
            assert first == 0 if runner == "perfect" else 0 <= first < 7
            assert not any("too soon" in text for row in rows for text in row.told.also)


@pytest.mark.parametrize("surgery", [0, -56])
@pytest.mark.parametrize(("run", "opens"), [*LATE.items()][:2])
def test_an_honest_diary_leaves_the_stage_when_its_time_is_over(run: str, opens: int, surgery: int) -> None:
    plan = plan_of(run, BIKE)
    assert machines(plan, LIBRARY)[0].steps[0].planned == 24
    days = {day: f"session: {'[bike, run]' if day >= opens + surgery else 'bike'}" for day in weekly(85)}
    rows = lived(plan, days, surgery)
    last = rows[23]
    assert [row.told.verdict for row in rows[:23]] == ["carry on"] * 23
    assert (last.told.day, last.told.verdict, last.state.done) == (80, "finish", 24)
    assert all("counts toward moving on" not in text for row in rows for text in row.told.also)


def test_a_day_before_its_own_is_too_soon_and_the_right_day_is_promised() -> None:
    plan = plan_of("lasts: weeks 10-12", BIKE)
    rows = lived(plan, {0: "session: bike", 7: "session: run", 63: "session: run", 66: "session: bike"})
    assert dict(rows[0].told.each) == {"bike": 1, "run": 63}
    assert [row.told.also for row in rows] == [
        (),
        ("too soon: run begins on day 63",),
        ("you started the plan over before this session: 56 days without a session",),
        ("only run counts toward moving on",),
    ]
    assert [row.state.done for row in rows] == [1, 1, 1, 1]
    assert "Next session: bike day 1 or later, run day 63 or later." in row_words(rows[0], plan)


def test_a_session_is_over_where_its_stage_goes_on_without_it() -> None:
    plan = plan_of("lasts: weeks 1-2", BIKE)
    [machine] = machines(plan, LIBRARY)
    assert machine.steps[0].planned == 24
    rows = lived(plan, {11: "session: run", 14: "session: run", 18: "session: bike"})
    assert rows[0].told.each["bike"] == 12
    assert rows[1].told.also == ("too late: run was only until day 13",)
    assert "run" not in rows[1].told.each
    assert [row.state.done for row in rows] == [1, 1, 2]
    # The only one goes on: nothing would be left to do.
    [alone] = machines(plan_of("lasts: weeks 1-2"), LIBRARY)
    assert alone.steps[0].sessions == ()


@pytest.mark.parametrize("run", ASKS)
def test_a_condition_is_asked_and_no_day_is_promised(run: str) -> None:
    plan = plan_of(run, BIKE)
    [machine] = machines(plan, LIBRARY)
    assert machine.steps[0].planned == 24
    laid = forecast(machine, begin(machine, Memory())[0], 0)
    assert {(coming.which, coming.maybe) for coming in laid} == {(("bike", "run"), ("run",))}
    rows = lived(plan, {
        0: "session: bike, limp: yes", 3: "session: run, limp: yes", 7: "session: run",
        10: "session: run, limp: no", 14: "session: run, limp: yes", 17: "",
    })  # fmt: skip
    assert dict(rows[0].told.each) == {"bike": 1}
    assert [row.told.also for row in rows[:4]] == [(), ("too soon: run waits for no limp",), (), ()]
    assert (rows[2].told.verdict, rows[2].told.missing) == ("ask", ("no limp",))
    assert [row.state.done for row in rows[:4]] == [1, 1, 1, 2]
    # What it waited for once stays true; what it needs each time doesn't.
    once = run.startswith("enter")
    assert rows[4].told.also == (() if once else ("too soon: run waits for no limp",))
    assert rows[5].state.by["run"][-1] == (17 if once else 14)
    assert ("run" in rows[3].told.each) is once


def test_the_only_session_of_a_stage_waits_too() -> None:
    plan = plan_of("enter when: [10 weeks since surgery, no limp]")
    rows = lived(plan, {0: "limp: no", 70: "", 73: "limp: yes", 77: "limp: no", 80: ""})
    assert (rows[0].told.verdict, rows[0].told.next_from) == ("too soon", 70)
    assert [row.told.also for row in rows[1:4]] == [
        ("too soon: run begins on day 70",),
        (),
        ("too soon: run waits for no limp",),
    ]
    assert [row.told.next_from for row in rows[1:]] == [None, None, None, 79, 84]
    assert [row.state.done for row in rows[1:]] == [0, 0, 0, 1, 2]


def test_a_diary_of_one_session_need_not_name_it() -> None:
    plan = plan_of("when: no limp")
    tracks = machines(plan, LIBRARY)
    text = "days:\n  0: {done: yes, limp: no, pain during: 0}\n"
    memory, days, problems = read_log(text, "log.yaml", tracks)
    assert [*problems, *unnamed(text, "log.yaml", simulate(plan, LIBRARY, memory, days), tracks)] == []


def test_the_fewer_are_planned_for_who_begins_on_time_and_who_begins_later() -> None:
    often = BIKE.replace("2 per", "5 per")
    planned = [machines(plan_of(run, often), LIBRARY)[0].steps[0].planned for run in LATE]
    # Nobody runs in the first 2 weeks of a stage that ask for them.
    assert planned == [24, 24, 30]
    assert machines(plan_of("when: no limp", often), LIBRARY)[0].steps[0].planned == 60


def test_the_proof_finds_a_session_before_its_days(monkeypatch: pytest.MonkeyPatch) -> None:
    [machine] = machines(plan_of("lasts: weeks 10-12", BIKE), LIBRARY)
    found = explore(machine)
    assert (found.whole, found.broken) == (True, ())
    seen = _broken(machine, 10)
    assert seen == ["weeks-1-12: a session counts outside its own days"]
    assert _broken(machine, 63) == []


def _broken(machine: Machine, day: int) -> list[str]:
    """What is wrong where a run counts on that day."""
    state, _ = begin(machine, Memory())
    after = replace(state, done=1, green=1, last=day, free_from=day + 2)
    told = Told(day, "weeks-1-12", "carry on", "green")
    return [*properties.wrong(machine, state, after, told, ("run",))]


def test_it_is_told_alike_in_the_browser(tmp_path: Path) -> None:
    more = [
        "lasts: weeks 1-2",
        "enter when: [10 weeks since surgery, no limp for 2 sessions]",
        "when: 3 weeks in stage",
    ]
    for number, run in enumerate([*LATE, *ASKS, *more]):
        for alone, others in enumerate(((BIKE,), ())):
            plan = plan_of(run, *others)
            for runner in RUNNERS:
                memory, days = diary(plan, LIBRARY, runner)
                said = [_less(day, at) for at, day in enumerate(days)]
                vectors = vectors_of(plan, LIBRARY, memory, said)
                (tmp_path / f"{number}-{alone}-{runner}.json").write_text(json.dumps(vectors), "utf-8")
    assert replayed(tmp_path) == ""


def _less(day: Day, at: int) -> Day:
    """The day as it is, without its name, without answers about a limp, or with a run on it."""
    if at % 4 == 1:
        return replace(day, sessions=())
    if at % 4 == 2:
        return replace(day, answers={key: v for key, v in day.answers.items() if key != "limp"})
    return replace(day, sessions=("run",)) if at % 4 == 3 else day
