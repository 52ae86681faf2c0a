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
from own import own_proofs
from plans import good_plan
from tries import tries
from unusual import HEAD, slept

from generator.check.proved import Ways, ways
from generator.kept import Kept
from generator.model import Library, Protocol
from generator.notation.outcome import URGENCY
from generator.notation.quantity import Interval
from generator.proof import equivalence, kinds_of_day
from generator.proof.explore import explore
from generator.rules import outside, which
from generator.rules.bars import holds
from generator.rules.decision import Decision
from generator.rules.diary import Day, Memory
from generator.rules.each import Own
from generator.rules.log import read_log
from generator.rules.log_sessions import unnamed
from generator.rules.machine import machines
from generator.rules.plateau import HELP
from generator.rules.runners import RUNNERS, Runner, diary, session_answers
from generator.rules.simulate import Row, simulate
from generator.rules.state import State
from generator.rules.vectors import test_vectors as vectors_of
from generator.rules.which import free_on
from generator.words.verdict import row_words


def told(plan: str, log: str, library: Library) -> list[str]:
    """`day verdict stage` for every day of the diary, with the track before it where there is one."""
    return [
        " ".join(filter(None, [row.track, str(row.told.day), row.told.verdict, row.told.stage]))
        for row in rows(plan, log, library)
    ]


def rows(plan: str, log: str, library: Library) -> list[Row]:
    protocol = good_plan(HEAD + plan)
    memory, days, problems = read_log(log, "log.yaml", machines(protocol, library))
    assert problems == []
    return list(simulate(protocol, library, memory, slept(days)))


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
        (0, "carry on", "level-1"), (2, "carry on", "level-1"), (3, "too soon", "level-1"),
        (4, "too soon", "level-1"), (6, "progress", "level-2"),
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
    protocol = good_plan(head + plan)
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


@pytest.mark.parametrize(
    "acts", ["back 1 level", "back 1 session", "repeat", "rest 1 day", "restart", "rest until no limp"]
)
def test_what_a_test_asks_for_beside_a_step_back_goes_on_as_in_a_rule_of_its_own(
    acts: str, library: Library
) -> None:
    one = f"if: {{heel-raises < 20: {acts} and reduce load by 10 %}}\n"
    two = f"if: {{heel-raises < 20: {acts}, not (not (heel-raises < 20)): reduce load by 10 %}}\n"
    few, many = (GOOD.replace("}", f", heel-raises: {number}}}") for number in (12, 25))
    log = f"days: {{0: {GOOD}, 1: {few}, 3: {GOOD}, 4: {GOOD}, 5: {many}}}"
    found = rows(LEVELS + one, log, library)
    assert [row.told.verdict for row in found][2:] == ["hold", "hold", "progress"]
    assert found[2].told.because == ("heel-raises < 20: reduce load by 10 %",)
    assert told(LEVELS + one, log, library) == told(LEVELS + two, log, library)


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
    assert second.told.verdict == "too soon"
    assert second.told.because == ("your next session was due on day 3",)
    assert any("too soon" in text for text in second.told.also)
    assert second.state.free_from == 3


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


def test_a_session_that_a_sign_ends_begins_no_level_of_those_that_are_capped(library: Library) -> None:
    plan = (
        LEVELS.replace("between: 1", "between: 2")
        + "times: at most 1 level per 7 days\nred flags: [night-pain]\n"
    )
    sign = "{done: yes, pain during: 0, limp: no, night-pain: yes}"
    log = f"days: {{0: {GOOD}, 6: {GOOD}, 16: {sign}, 17: {{person: go on}}, 18: {GOOD}, 23: {GOOD}}}"
    assert told(plan, log, library) == [
        "0 carry on level-1", "6 progress level-2", "16 see level-2", "17 quiet level-2",
        "18 carry on level-2", "23 progress level-3",
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


def test_a_plans_gate_opens_each_of_its_tracks(library: Library) -> None:
    plan = (
        "starts: plan start\nenter when: cleared by physio\n"
        "tracks:\n  a: {stages: {phase 1: {do: run 1 min, enter when: no limp}, phase 2: run 2 min}}\n"
        "  b: {stages: {base: {stages: {week 1: walk 9 min, week 2: walk 9 min}}}}\n"
    )
    protocol = good_plan(HEAD.replace("starts: plan start\n", "") + plan)
    gates = [[str(c.text) for c in stage.enter_when] for stage in protocol.stages]
    assert gates == [["cleared by physio", "no limp"], [], ["cleared by physio"], []]


def test_a_rule_of_a_group_reaches_the_engine_once_whatever_dose_stands_above(library: Library) -> None:
    group = (
        "{do: [{squat: 3 x 12}, {lunge: 2 x 10}], if: {limp: {do: [{squat: 1 x 5}], "
        "progress when: no limp for 2 sessions}, pain during > 4: back 1 stage}}"
    )
    for dose in ("", "dose: tempo slow\n"):
        protocol = good_plan(f"{HEAD}{dose}stages: {{level 1: {{do: [{group}]}}, level 2: run 1 km}}\n")
        [machine] = machines(protocol, library)
        assert (len(machine.step(1).branches), len(machine.step(1).rules)) == (1, 1)
        assert len(protocol.stages[0].sessions[0].instead) == 1


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
    protocol = good_plan(HEAD + LEVELS)
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
    endless = machines(protocol, library)[0].endless
    assert last.told.verdict == ("carry on" if endless else "finish")


@pytest.mark.usefixtures("built_site")
@pytest.mark.parametrize("plan", PLANS)
def test_every_path_of_every_plan_is_safe(plan: str) -> None:
    for machine, found in own_proofs(plan):
        assert found.whole
        assert found.broken == ()
        assert found.reached == {step.number for step in machine.steps}


def test_a_stage_without_a_way_on_is_found(library: Library, tmp_path: Path) -> None:
    plan = good_plan(
        HEAD + "stages: {level 1: run 1 km, level 2: {do: run 2 km, enter when: pain during > 7}}\n"
    )
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
            {"is": "sign", "name": "limp"}, {"is": "sign", "name": "limp", "moment": "within 24-48 h"},
        ]},
        {"is": "outcome", "options": [[
            {"is": "act", "verb": "back", "count": 1, "unit": "stage"},
            {"is": "act", "verb": "rest", "amount": {
                "is": "quantity", "range": {"is": "range", "lo": 2, "hi": 2}, "unit": "day",
            }},
        ]]},
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


def test_a_session_too_soon_counts_for_nothing_that_must_last(library: Library) -> None:
    plan = PLAIN.replace("no limp", "no limp for 3 sessions") + "house: {shortest: 1}\n"
    log = f"days: {{0: {GOOD}, 1: {GOOD}, 3: {GOOD}, 4: {GOOD}, 5: {GOOD}}}"
    assert told(plan, log, library) == [
        "0 carry on level-1", "1 too soon level-1", "3 carry on level-1", "4 too soon level-1",
        "5 too soon level-1",
    ]  # fmt: skip
    cut = GOOD.replace("done: yes", "done: no")
    log = f"days: {{0: {GOOD}, 2: {cut}, 4: {GOOD}, 6: {GOOD}}}"
    assert [line.split(" ")[-1] for line in told(plan, log, library)] == ["level-1"] * 3 + ["level-2"]


def test_a_session_before_its_day_is_told_so_unless_it_hurt(library: Library) -> None:
    sore = GOOD.replace("pain during: 0", "pain during: 4")
    plan = good_plan(HEAD + PLAIN)
    for today, words in (
        (GOOD, "It's too soon. Why: your next session was due on day 2. Next session"),
        (sore, "Don't add more. (too soon: your next session was due on day 2.)"),
    ):
        [_, row] = rows(PLAIN, f"days: {{0: {GOOD}, 1: {today}}}", library)
        assert words in row_words(row, plan)


def test_what_is_felt_in_a_session_too_soon_is_heard(library: Library) -> None:
    sore = GOOD.replace("wobble: no", "wobble: yes")
    plan = PLAIN + "if: {wobble twice in a row: see physio}\n"
    log = f"days: {{0: {sore}, 1: {sore}}}"
    assert told(plan, log, library) == ["0 carry on level-1", "1 see level-1"]
    limps = GOOD.replace("limp: no", "limp: yes")
    plan = PLAIN.replace("no limp", "no limp for 3 sessions") + "house: {shortest: 1}\n"
    log = f"days: {{0: {GOOD}, 2: {GOOD}, 3: {limps}, 5: {GOOD}, 7: {GOOD}, 9: {GOOD}}}"
    assert told(plan, log, library)[-2:] == ["7 carry on level-1", "9 progress level-2"]


TIMED = """
times: 1 per week
stages:
  level 1: run 1 km
  level 2: {do: run 2 km, enter when: GATE}
progress when: no limp
"""


@pytest.mark.parametrize(
    "plan",
    [
        TIMED.replace("GATE", "[6 months since surgery]"),
        TIMED.replace(", enter when: GATE", "").replace("no limp", "[no limp, 6-9 months since surgery]"),
    ],
    ids=["the next stage's gate", "the stage's own criterion"],
)
def test_a_time_that_a_condition_names_is_waited_for(plan: str, library: Library) -> None:
    days = ", ".join(f"{7 * week}: {GOOD}" for week in range(20))
    found = rows(plan, f"known: {{surgery: -60}}\ndays: {{{days}}}", library)
    assert {row.told.verdict for row in found[1:18]} == {"carry on"}
    assert found[17].told.because == ("you've reached every target; you can move on from day 123",)
    assert [row.state.stage for row in found] == [1] * 18 + [2, 2]
    # Nobody has to train on the day itself.
    quiet = rows(plan, f"known: {{surgery: -60}}\ndays: {{112: {GOOD}, 123: {{limp: no}}}}", library)
    assert [(row.told.verdict, row.state.stage) for row in quiet] == [("carry on", 1), ("progress", 2)]


def test_a_time_beside_an_answer_asks_for_the_answer_and_waits_for_the_time(library: Library) -> None:
    plan = TIMED.replace("GATE", "[6 months since surgery, heel-raises >= 20]")
    can = GOOD.replace("limp", "heel-raises: 25, limp")
    days = f"0: {GOOD}, 7: {can}, 14: {GOOD}"
    found = rows(plan, f"known: {{surgery: -60}}\ndays: {{{days}}}", library)
    assert found[0].told.verdict == "ask"
    assert found[0].told.missing == ("heel-raises >= 20",)
    assert found[0].told.because == ("the next stage needs one more answer", "you can move on from day 123")
    assert [row.told.verdict for row in found[1:]] == ["carry on", "carry on"]
    own = plan.replace("no limp", "[no limp, 6 months since surgery, heel-raises >= 20]")
    found = rows(own, f"known: {{surgery: -60}}\ndays: {{{days}}}", library)
    assert (found[0].told.verdict, found[0].told.missing) == ("ask", ("heel-raises >= 20",))
    assert found[-1].told.because == ("you've reached every target; you can move on from day 123",)


def test_a_date_that_nobody_told_is_asked_for(library: Library) -> None:
    plan = TIMED.replace("GATE", "[6 months since surgery]")
    [row] = rows(plan, f"days: {{0: {GOOD}}}", library)
    assert (row.told.verdict, row.told.missing) == ("ask", ("6 months since surgery",))


def test_a_stage_whose_time_is_up_is_not_repeated_for_a_day_to_come(library: Library) -> None:
    plan = TIMED.replace(", enter when: GATE", "").replace("level 1: run 1 km", "weeks 1-2: run 1 km")
    plan = plan.replace("level 2", "week 3").replace("no limp", "[no limp, 6 months since surgery]")
    days = ", ".join(f"{7 * week}: {GOOD}" for week in range(4))
    found = rows(plan, f"known: {{surgery: -60}}\ndays: {{{days}}}", library)
    assert [row.told.verdict for row in found] == ["carry on"] * 4
    assert found[-1].state.done == 4


GREENS = PLAIN.replace("no limp", "green for 3 sessions") + "house: {shortest: 1}\n"


def felt(*pains: object) -> str:
    """A session every other day, by its pain."""
    well = "done: yes, pain before: 0, pain next morning: 0"
    days = (f"{2 * number}: {{{well}, pain during: {pain}}}" for number, pain in enumerate(pains))
    return f"days: {{{', '.join(days)}}}"


def test_a_colour_over_sessions_is_read_from_the_pain(library: Library) -> None:
    assert told(GREENS, felt(0, 0, 0, 0, 4, 0, 0, 0), library) == [
        "0 carry on level-1", "2 carry on level-1", "4 progress level-2", "6 carry on level-2",
        "8 carry on level-2", "10 carry on level-2", "12 carry on level-2", "14 progress level-3",
    ]  # fmt: skip
    amber = PLAIN + "if: {amber twice in a row: back 1 level, red: rest 3 days}\n"
    found = rows(amber, felt(4, 4, 8), library)
    assert [row.told.verdict for row in found] == ["carry on", "repeat", "rest"]


def test_a_colour_is_not_known_while_an_answer_could_make_it_another(library: Library) -> None:
    rule = "pain: {green: pain during <= 2, amber: pain next morning 3-5, red: pain next morning > 5}\n"
    head = HEAD.replace(
        "pain: {green: pain during <= 2, amber: pain during 3-5, red: pain during > 5}\n", rule
    )
    protocol = good_plan(head + GREENS.replace("for 3", "for 1"))
    for morning, verdict, colour in (("", "ask", "unknown"), (", pain next morning: 0", "progress", "green")):
        log = f"days: {{0: {{done: yes, pain during: 1{morning}}}}}"
        memory, days, problems = read_log(log, "log.yaml", machines(protocol, library))
        assert problems == []
        [row] = simulate(protocol, library, memory, days)
        assert (row.told.verdict, row.told.colour) == (verdict, colour)


def test_a_colour_decides_where_a_stage_leads(library: Library) -> None:
    plan = (
        "house: {shortest: 1}\nstages:\n  level 1: {do: run 1 km, then: {green twice in a row: level 3, "
        "otherwise: level 2}}\n  level 2: run 2 km\n  level 3: run 3 km\n"
    )
    assert told(plan, felt(0), library) == ["0 progress level-2"]
    twice = plan.replace("level 1: {do: run 1 km", "level 1: {do: run 1 km, progress when: 2 sessions done")
    assert told(twice, felt(0, 0), library)[-1] == "2 progress level-3"
    gate = PLAIN.replace("level 2: run 2 km", "level 2: {do: run 2 km, enter when: green for 3 sessions}")
    gate = gate.replace("progress when: no limp\n", "house: {shortest: 1}\n")
    assert [line.split(" ")[-1] for line in told(gate, felt(0, 0, 0), library)] == ["level-1"] * 2 + [
        "level-2"
    ]


def test_nobody_answers_with_a_colour(library: Library) -> None:
    protocol = good_plan(HEAD + GREENS)
    _, _, problems = read_log("days: {0: {done: yes, green: yes}}", "log.yaml", machines(protocol, library))
    assert ["this plan doesn't ask about 'green'" in problem.message for problem in problems] == [True]


def test_what_two_rules_ask_for_is_counted_once(library: Library) -> None:
    plan = PLAIN + "if: {wobble twice in a row: see physio, wobble twice in a row and limp: see doctor}\n"
    sore = GOOD.replace("wobble: no", "wobble: yes")
    assert told(plan, f"days: {{0: {sore}, 2: {sore}}}", library) == ["0 carry on level-1", "2 see level-1"]


BOTH = """
stages:
  weeks 1-2:
    sessions:
      run: {times: "3 per week, 2-3 days off between", do: run 1 km}
      home: {times: daily, do: [{squat: 3 x 10}]}
    progress when: 6 sessions done
  week 3: {times: daily, do: run 2 km}
"""


def did(*days: tuple[int, str]) -> str:
    felt = "done: yes, pain during: 0, limp: no, wobble: no"
    lines = (f"{day}: {{{felt}{f', session: {which}' if which else ''}}}" for day, which in days)
    return f"days: {{{', '.join(lines)}}}"


def test_a_second_session_leaves_the_first_its_days_off(library: Library) -> None:
    found = rows(BOTH, did((0, "run"), (1, "home"), (2, "run"), (3, "home")), library)
    assert [dict(row.told.each) for row in found[:2]] == [{"run": 3, "home": 1}, {"run": 3, "home": 2}]
    assert [row.told.also for row in found] == [
        (),
        ("only run counts toward moving on",),
        ("too soon: your next run was due on day 3",),
        ("only run counts toward moving on",),
    ]
    assert [row.state.done for row in found] == [1, 1, 1, 1]


def test_a_lighter_session_fills_up_no_stage(library: Library) -> None:
    days = [(day, "home") for day in range(20)]
    assert rows(BOTH, did(*days), library)[-1].state.stage == 1
    [machine] = machines(_read(BOTH), library)
    assert machine.steps[0].planned == 6
    runs = [(day, "[run, home]" if day % 3 == 0 else "home") for day in range(17)]
    last = rows(BOTH, did(*runs), library)[-1]
    assert (last.told.day, last.state.stage, last.state.done) == (16, 2, 0)
    # The run of day 15 is rested at a stage that may be run daily.
    assert last.state.free_from >= 18


def test_sessions_that_load_alike_keep_the_days_off_of_either(library: Library) -> None:
    plan = """
stages:
  week 1:
    lasts: 2 weeks
    sessions:
      easy: {times: daily, do: run 1 km}
      long: {times: "1 per week, 2 days off between", do: run 5 km}
      heavy: {times: daily, do: [{squat: "3 x 10, load 15RM"}]}
      home: {times: daily, do: [{squat: 3 x 10}]}
  week 3: {times: daily, do: run 2 km}
"""
    found = rows(plan, did((0, "long"), (1, "[home, heavy]"), (2, "easy"), (3, "easy"), (5, "long")), library)
    assert dict(found[0].told.each) == {"easy": 3, "long": 7, "heavy": 1, "home": 1}
    assert [bool(row.told.also and row.told.also[0].startswith("too soon")) for row in found] == [
        False, False, True, False, True,
    ]  # fmt: skip


def test_a_day_without_a_name_counts_as_each_session_that_was_due(library: Library) -> None:
    found = rows(BOTH, did((0, ""), (1, ""), (2, ""), (3, "")), library)
    assert [row.state.done for row in found] == [1, 1, 1, 2]
    assert [any(text.startswith("too soon") for text in row.told.also) for row in found] == [False] * 4


def test_simulate_asks_which_session_it_was(library: Library) -> None:
    protocol = _read(BOTH)
    tracks = machines(protocol, library)
    text = "days:\n  0: {done: yes, session: run, pain during: 0}\n  3: {done: yes, pain during: 0}\n"
    memory, days, problems = read_log(text, "log.yaml", tracks)
    assert problems == []
    said = [str(one) for one in unnamed(text, "log.yaml", simulate(protocol, library, memory, days), tracks)]
    assert said == [
        "log.yaml:3:3: day 3 doesn't say which session of this stage was done; write 'session: run', or "
        "several: 'session: [run, home]' [log]"
    ]
    _, _, problems = read_log(text.replace("run", "runn"), "log.yaml", tracks)
    assert [str(one) for one in problems] == [
        "log.yaml:2:18: no stage has a session 'runn'; write run or home, or several: [run, home] [log]"
    ]


def test_a_stage_with_one_session_is_told_as_before(library: Library) -> None:
    [row] = rows(PLAIN, f"days: {{0: {GOOD}}}", library)
    assert (row.told.each, row.state.by, row.state.loads) == ({}, {}, {})
    turns = "stages: {week 1: {times: 3 per week, sessions: {a: run 1 km, b: run 2 km}}}\n"
    assert machines(_read(turns), library)[0].steps[0].sessions == ()


def test_the_proof_finds_sessions_that_are_too_near(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    [machine] = machines(_read(BOTH), library)
    assert explore(machine).broken == ()

    def forgets(own: Own, state: State) -> int:
        return free_on(own, replace(state, loads={}, by={}))

    for module in (which, outside, equivalence, kinds_of_day):
        monkeypatch.setattr(module, "free_on", forgets)
    found = explore(machine).broken
    assert "two sessions that load are nearer than the days off of one of them" in found[0].text
    assert "session: run" in found[0].diary


def _read(plan: str) -> Protocol:
    return good_plan(HEAD + plan)
