"""What the rule engine does with a diary: the promises that plans, pages and clinicians rely on."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from plans import read_plan
from tries import tries

from generator.check.proved import Ways, ways
from generator.kept import Kept
from generator.model import Library, Protocol
from generator.notation.quantity import Interval
from generator.proof.explore import explore
from generator.rules.decision import URGENCY, Decision
from generator.rules.diary import Day, Memory
from generator.rules.facts import holds
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.plateau import HELP
from generator.rules.runners import RUNNERS, Runner, diary, session_answers
from generator.rules.simulate import Row, simulate
from generator.rules.state import State
from generator.rules.vectors import test_vectors as vectors_of
from generator.words.verdict import row_words

HEAD = """
id: my-plan
title: My plan
summary: One sentence.
for: runners
changed: 2026-11-26
starts: plan start
pain: {green: pain during <= 2, amber: pain during 3-5, red: pain during > 5}
sources: {opinion: Clinician opinion}
source: opinion
measures: {graft: word, heel-raises: number, limp: sign, wobble: sign}
exercises: [squat]
"""


def told(plan: str, log: str, library: Library) -> list[str]:
    """`day verdict stage` for every day of the diary, with the track before it where there is one."""
    return [
        " ".join(filter(None, [row.track, str(row.told.day), row.told.verdict, row.told.stage]))
        for row in rows(plan, log, library)
    ]


def rows(plan: str, log: str, library: Library) -> list[Row]:
    protocol = read_plan(HEAD + plan)
    assert isinstance(protocol, Protocol), protocol
    memory, days, problems = read_log(log, "log.yaml", machines(protocol, library))
    assert problems == []
    return list(simulate(protocol, library, memory, days))


PLAIN = "stages: {level 1: run 1 km, level 2: run 2 km, level 3: run 3 km}\nprogress when: no limp\n"
LEVELS = PLAIN + "house: {shortest: 1, between: 1}\n"
"""The same without the house's shortest time and day between, so that each day may be a session."""
GOOD = "{done: yes, pain during: 0, limp: no, wobble: no}"


def test_all_met_moves_on(library: Library) -> None:
    log = f"days: {{0: {GOOD}, 1: {GOOD}}}"
    assert told(LEVELS, log, library) == ["0 progress level-2", "1 progress level-3"]


def test_the_house_asks_for_a_week_at_a_stage_and_a_day_between_runs(library: Library) -> None:
    log = f"days: {{0: {GOOD}, 2: {GOOD}, 3: {GOOD}, 4: {GOOD}, 6: {GOOD}}}"
    found = rows(PLAIN, log, library)
    assert [(row.told.day, row.told.verdict, row.told.stage) for row in found] == [
        (0, "carry on", "level-1"), (2, "carry on", "level-1"), (3, "carry on", "level-1"),
        (4, "carry on", "level-1"), (6, "progress", "level-2"),
    ]  # fmt: skip
    assert [bool(row.told.also) for row in found] == [False, False, True, True, False]


def test_amber_and_red_are_settled_before_a_rise(library: Library) -> None:
    amber = "{done: yes, pain during: 4, limp: no, wobble: no}"
    red = "{done: yes, pain during: 7, limp: no, wobble: no}"
    log = f"days: {{0: {amber}, 1: {GOOD}, 2: {red}, 3: {GOOD}, 4: {amber}, 5: {GOOD}, 6: {GOOD}}}"
    assert told(LEVELS, log, library) == [
        "0 carry on level-1", "1 progress level-2", "2 hold level-2", "3 carry on level-2",
        "4 carry on level-2", "5 carry on level-2", "6 progress level-3",
    ]  # fmt: skip
    careful = LEVELS.replace("between: 1", "between: 1, after red: 3")
    assert told(careful, log, library)[-1] == "6 carry on level-2"


def test_flares_that_come_back_cost_a_stage_and_then_need_a_person(library: Library) -> None:
    red = "{done: yes, pain during: 7, limp: no, wobble: no}"
    log = f"days: {{0: {GOOD}, 1: {red}, 17: {red}, 18: {red}, 19: {{person: go on}}, 20: {red}}}"
    plan = LEVELS.replace("between: 1", "between: 1, gap back: 20")
    found = rows(plan, log, library)
    assert [row.told.verdict for row in found] == ["progress", "hold", "back", "see", "quiet", "hold"]
    assert found[2].told.because == ("your pain was above the limit 2 times in 28 days",)


def test_the_pain_rules_own_flares_hold(library: Library) -> None:
    red = "{done: yes, pain during: 7, limp: no, wobble: no}"
    plan = LEVELS + "pain: {green: pain during <= 2, red: pain during > 5, see after: 1 in 28 days}\n"
    head = HEAD.replace("pain: {green: pain during <= 2, amber: pain during 3-5, red: pain during > 5}\n", "")
    protocol = read_plan(head + plan)
    assert isinstance(protocol, Protocol), protocol
    memory, days, _ = read_log(f"days: {{0: {red}}}", "log.yaml", machines(protocol, library))
    assert [row.told.verdict for row in simulate(protocol, library, memory, days)] == ["see"]


def test_a_plan_without_an_end_goes_on(library: Library) -> None:
    days = ", ".join(f"{day}: {GOOD}" for day in range(60))
    found = rows(LEVELS + "ends: never\n", f"days: {{{days}}}", library)
    assert {row.told.verdict for row in found[2:]} == {"carry on"}
    assert found[-1].state.finished == ""


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({"pain during": Fraction(2)}, "not yet: pain during < 2"),
        ({"readiness": Fraction(7)}, "not yet: readiness > 7"),
    ],
)
def test_who_stays_below_a_bar_hears_what_holds_them(
    answers: dict[str, Fraction], why: str, library: Library
) -> None:
    protocol = library.protocols["run-walk-8-week"]
    [machine] = machines(protocol, library)
    good = session_answers(machine, State(), "well")
    planned = 2 * machine.steps[0].planned
    days = [Day(2 * number + number // 3, True, {**good, **answers}) for number in range(planned)]
    last = list(simulate(protocol, library, Memory(), days))[-1]
    assert (last.told.verdict, last.told.because) == ("plateau", (why, HELP))


@pytest.mark.parametrize(
    ("log", "why"),
    [
        ("{done: yes, pain during: 4, limp: no}", "your last session at this stage must be"),
        ("{done: no, pain during: 0, limp: no}", "sessions you cut short"),
    ],
)
def test_who_meets_every_goal_and_is_held_hears_why(log: str, why: str, library: Library) -> None:
    days = ", ".join(f"{day}: {log}" for day in range(6))
    last = rows(LEVELS, f"days: {{{days}}}", library)[-1]
    assert last.told.verdict == "plateau"
    assert last.told.because[0].startswith(why)


def test_a_missing_answer_moves_nobody_and_is_named(library: Library) -> None:
    [row] = rows(LEVELS, "days: {0: {done: yes, pain during: 0}}", library)
    assert (row.told.verdict, row.told.stage, row.told.missing) == ("ask", "level-1", ("no limp",))


def test_pain_that_was_not_logged_moves_nobody(library: Library) -> None:
    [row] = rows(LEVELS, "days: {0: {done: yes, limp: no}}", library)
    assert (row.told.verdict, row.told.colour, row.told.stage) == ("ask", "unknown", "level-1")


def test_red_holds_even_where_the_criteria_forget_it(library: Library) -> None:
    log = "days: {0: {done: yes, pain during: 8, limp: no}}"
    assert told(LEVELS, log, library) == ["0 hold level-1"]


def test_rules_that_fire_together_join_to_the_most_careful(library: Library) -> None:
    plan = (
        LEVELS
        + "if: {limp: back 1 level and rest 1 day, wobble: back 2 levels, pain during > 2: rest 3 days}\n"
    )
    log = f"days: {{0: {GOOD}, 1: {GOOD}, 2: {{done: yes, pain during: 3, limp: yes, wobble: yes}}}}"
    row = rows(plan, log, library)[-1]
    assert (row.told.verdict, row.state.stage, row.state.free_from) == ("back", 1, 6)


def test_sore_twice_in_a_row_is_counted_over_a_step_back(library: Library) -> None:
    plan = LEVELS + "if: {wobble: back 1 level, wobble twice in a row: see physio}\n"
    bad = "{done: yes, pain during: 0, limp: no, wobble: yes}"
    log = f"days: {{0: {GOOD}, 1: {bad}, 2: {bad}, 3: {GOOD}, 4: {{person: go on}}}}"
    assert told(plan, log, library) == [
        "0 progress level-2", "1 back level-1", "2 see level-1", "3 wait level-1", "4 quiet level-1",
    ]  # fmt: skip


def test_nobody_is_sent_back_to_a_day_of_rest(library: Library) -> None:
    plan = (
        "stages: {day 1: run 1 km, day 2: rest, day 3: run 2 km}\nprogress when: no limp\n"
        "if: {wobble: back 1 day}\n"
    )
    bad = "{done: yes, pain during: 0, limp: no, wobble: yes}"
    log = f"days: {{0: {GOOD}, 2: {bad}}}"
    assert told(plan, log, library) == ["0 progress day-2", "2 back day-1"]


def test_rest_that_is_owed_is_named_and_a_session_within_it_is_too_soon(library: Library) -> None:
    plan = LEVELS + "if: {wobble: rest 2 days}\n"
    bad = "{done: yes, pain during: 0, limp: no, wobble: yes}"
    first, second = rows(plan, f"days: {{0: {bad}, 1: {GOOD}}}", library)
    assert first.told.next_from == 3
    assert second.told.verdict == "carry on"
    assert any("too soon" in text for text in second.told.also)


@pytest.mark.parametrize(("days", "stage"), [(13, "level-3"), (14, "level-2"), (28, "level-1")])
def test_a_long_gap_costs_a_stage_and_a_longer_one_starts_again(
    days: int, stage: str, library: Library
) -> None:
    log = f"days: {{0: {GOOD}, 1: {GOOD}, {1 + days}: {{limp: no}}}}"
    assert told(LEVELS, log, library)[-1].endswith(stage)


def test_at_most_so_many_levels_in_a_week(library: Library) -> None:
    plan = LEVELS + "times: at most 1 level per 7 days\n"
    log = f"days: {{0: {GOOD}, 2: {GOOD}, 7: {GOOD}, 9: {GOOD}, 14: {GOOD}}}"
    assert told(plan, log, library) == [
        "0 carry on level-1", "2 carry on level-1", "7 carry on level-2", "9 carry on level-2",
        "14 finish level-3",
    ]  # fmt: skip


def test_a_stage_of_two_weeks_is_not_left_after_one_run(library: Library) -> None:
    plan = "times: 3 per week\nstages: {weeks 1-2: run 1 km, week 3: run 2 km}\nprogress when: no limp\n"
    days = ", ".join(f"{day}: {GOOD}" for day in (0, 2, 4, 7, 9, 11, 14))
    assert told(plan, f"days: {{{days}}}", library) == [
        *(f"{day} carry on weeks-1-2" for day in (0, 2, 4, 7, 9, 11)),
        "14 carry on week-3",
    ]


def test_a_test_chooses_the_first_stage_and_an_unknown_one_is_asked_for(library: Library) -> None:
    plan = (
        LEVELS + "start at: {heel-raises < 10: level 1, heel-raises >= 10: level 2, otherwise: see physio}\n"
    )
    assert told(plan, f"known: {{heel-raises: 12}}\ndays: {{0: {GOOD}}}", library) == [
        "0 start level-2", "0 progress level-3",
    ]  # fmt: skip
    assert rows(plan, f"days: {{0: {GOOD}}}", library)[0].told.missing == ("heel-raises < 10",)


def test_a_try_out_decides_the_next_stage(library: Library) -> None:
    plan = (
        "stages:\n  try-out: {do: run as needed, then: {heel-raises < 10: level 1, otherwise: level 2}}\n"
        "  level 1: run 1 km\n  level 2: run 2 km\n"
    )
    answers = "{done: yes, pain during: 0, heel-raises: 30}"
    assert told(plan, f"days: {{0: {answers}}}", library) == ["0 progress level-2"]
    assert told(plan, "days: {0: {done: yes, pain during: 0}}", library) == ["0 ask try-out"]


def test_a_branch_raises_the_bar_and_an_unknown_graft_is_the_stricter_one(library: Library) -> None:
    plan = LEVELS + "if: {graft = patellar: {progress when: heel-raises >= 20}}\n"
    for known, verdict in (("hamstring", "progress"), ("patellar", "ask")):
        log = f"known: {{graft: {known}}}\ndays: {{0: {GOOD}}}"
        assert rows(plan, log, library)[-1].told.verdict == verdict
    assert rows(plan, f"days: {{0: {GOOD}}}", library)[-1].told.verdict == "ask"


def test_red_in_one_track_holds_the_other(library: Library) -> None:
    plan = (
        "tracks:\n  running: {progress when: no limp, stages: {level 1: run 1 km, level 2: run 2 km}}\n"
        "  strength: {progress when: no wobble, stages: {phase 1: run 1 min, phase 2: run 2 min}}\n"
    )
    log = "days: {0: {done: yes, pain during: 9, limp: no, wobble: no}}"
    assert told(plan, log, library) == ["running 0 hold running-level-1", "strength 0 hold strength-phase-1"]


def test_a_red_flag_freezes_everything_until_a_person_says_go_on(library: Library) -> None:
    flag = next(iter(library.red_flags))
    log = f"days: {{0: {{{flag}: yes}}, 1: {GOOD}, 2: {{person: go on}}, 3: {GOOD}}}"
    verdicts = [row.told.verdict for row in rows(LEVELS, log, library)]
    assert verdicts == ["see", "wait", "quiet", "progress"]


def test_who_gets_no_further_is_sent_to_a_person(library: Library) -> None:
    days = ", ".join(f"{day}: {{done: yes, pain during: 4, limp: yes}}" for day in range(13))
    found = told(LEVELS, f"days: {{{days}}}", library)
    assert [found[4], found[5], found[11]] == [
        "4 carry on level-1",
        "5 plateau level-1",
        "11 plateau level-1",
    ]
    assert found[12] == "12 see level-1"


def test_a_slip_in_a_diary_is_named_with_its_place(library: Library) -> None:
    protocol = read_plan(HEAD + LEVELS)
    assert isinstance(protocol, Protocol)
    text = "days:\n  0: {done: yes, limpp: no}\n  x: {done: yes}\n"
    _, _, problems = read_log(text, "log.yaml", machines(protocol, library))
    said = [str(problem) for problem in problems]
    assert said[0] == "log.yaml:2:18: this plan doesn't ask about 'limpp'; did you mean 'limp'? [log]"
    assert said[1].startswith("log.yaml:3:3: 'x' isn't a day of a diary")


@pytest.mark.parametrize(
    ("number", "op", "truth"),
    [
        (69, ">=", False),
        (72, ">=", None),
        (75, ">=", True),
        (70, "<=", True),
        (73, "<=", None),
        (72, "in", True),
    ],
)
def test_between_its_two_ends_a_limit_is_not_known(number: int, op: str, truth: bool | None) -> None:
    assert holds(Fraction(number), op, Interval(Fraction(70), Fraction(75))) is truth


decisions = st.builds(
    Decision,
    stop=st.booleans(),
    who=st.sampled_from(["", *URGENCY]),
    move=st.integers(0, 4),
    repeat=st.booleans(),
    rest=st.integers(0, 3).map(float),
    changes=st.frozensets(st.sampled_from(["reduce load", "reduce run"])),
    rise=st.booleans(),
    adds=st.frozensets(st.sampled_from(["add 1 kg load"])),
)


@given(decisions, decisions, decisions)
@tries(200)
def test_the_order_of_rules_cannot_matter(a: Decision, b: Decision, c: Decision) -> None:
    nothing = Decision()
    assert a.join(b) == b.join(a)
    assert a.join(b).join(c) == a.join(b.join(c))
    assert a.join(a) == a.join(nothing)
    joined = a.join(b)
    assert not (joined.cautious and joined.rise)


GOLDEN = Path(__file__).parent / "golden/simulate"
PLANS = sorted(path.stem for path in (ROOT / "protocols").glob("*.yaml"))


@pytest.mark.parametrize("runner", RUNNERS)
@pytest.mark.parametrize("plan", PLANS)
def test_each_plan_with_each_runner(plan: str, runner: Runner, library: Library) -> None:
    protocol = library.protocols[plan]
    memory, days = diary(protocol, library, runner)
    said = "".join(f"{row_words(row, protocol)}\n" for row in simulate(protocol, library, memory, days))
    assert said == (GOLDEN / plan / f"{runner}.txt").read_text("utf-8")


@pytest.mark.parametrize("plan", PLANS)
def test_all_goes_well_ends_the_plan(plan: str, library: Library) -> None:
    protocol = library.protocols[plan]
    memory, days = diary(protocol, library, "perfect")
    last = list(simulate(protocol, library, memory, days))[-1]
    assert last.told.verdict == ("carry on" if protocol.entry.ends == "never" else "finish")


@pytest.mark.parametrize("plan", PLANS)
def test_every_path_of_every_plan_is_safe(plan: str, library: Library) -> None:
    for machine in machines(library.protocols[plan], library):
        found = explore(machine)
        assert found.whole
        assert found.broken == ()
        assert found.reached == {step.number for step in machine.steps}


def test_a_stage_without_a_way_on_is_found(library: Library, tmp_path: Path) -> None:
    plan = read_plan(
        HEAD + "stages: {level 1: run 1 km, level 2: {do: run 2 km, enter when: pain during > 7}}\n"
    )
    assert isinstance(plan, Protocol)
    alone = replace(library, protocols={plan.id: plan})
    said = [(problem.place, problem.message) for problem in ways(alone, Kept(tmp_path, "proofs"), Ways())]
    gate = plan.stages[1].enter_when[0].text.place
    assert [(place, message.partition(",")[0]) for place, message in said] == [
        (gate, "level-1: there is no way on")
    ]


def test_vectors_are_plain_data_that_another_engine_can_read(library: Library) -> None:
    protocol = library.protocols["run-walk-8-week"]
    memory, days = diary(protocol, library, "average")
    data = vectors_of(protocol, library, memory, days)
    assert json.loads(json.dumps(data)) == data
    first = data["tracks"][0]["steps"][0]
    assert first["rules"][0] == [
        {"is": "anyof", "of": [
            {"is": "sign", "name": "sharp-pain"}, {"is": "sign", "name": "swelling"},
            {"is": "sign", "name": "limp", "moment": "within 24-48 h"},
        ]},
        {"is": "outcome", "options": [[{"is": "act", "verb": "back", "count": 1, "unit": "stage"}]]},
    ]  # fmt: skip
    assert data["days"][0]["told"]["verdict"] == "carry on"


def test_a_plan_that_ends_with_a_day_of_rest_ends(library: Library) -> None:
    plan = "stages: {day 1: run 1 km, day 2: rest, day 3: rest}\nprogress when: no limp\n"
    log = f"days: {{0: {GOOD}, 3: {{limp: no}}}}"
    assert told(plan, log, library) == ["0 progress day-2", "3 finish day-3"]


def test_an_emergency_stops_every_plan_and_a_stage_may_add_signs_of_its_own(library: Library) -> None:
    plan = """
red flags: [night-pain]
stages:
  one: {do: run 1 min, times: 3 per week, red flags: [calf-swelling]}
  two: {do: run 2 min, times: 3 per week}
"""
    emergency = next(name for name, flag in library.red_flags.items() if flag.act == "emergency")
    for sign in ("night-pain", "calf-swelling", emergency):
        log = f"days:\n  0: {{done: yes, {sign}: yes, pain during: 0}}\n  1: {{done: yes, pain during: 0}}"
        assert told(plan, log, library) == ["0 see one", "1 wait one"]
    log = "days:\n  0: {done: yes, worsening-pain: yes, pain during: 0}"
    assert told(plan, log, library) == ["0 progress two"]
