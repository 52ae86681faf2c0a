"""What is said above to what holds below: clauses of a dose by kind, and in bouts."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan, plan_findings, plan_problems, read_plan

from generator.check.entry_signs import SAID as SAID_OF
from generator.model import Library, Protocol
from generator.notation.parse import parse_dose
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.show import show

PLAN = f"{HEAD}starts: plan start\nexercises: [squat, lunge, leg-swing]\nred flags: night-pain\n"

DOSES = (
    ("on grass", "3 x 10, in pool", "3 x 10, on grass, in pool"),
    ("in pool", "3 x 10, on step", "3 x 10, in pool, on step"),
    ("in pool", "3 x 10, in sitting", "3 x 10, in pool, in sitting"),
    ("in pool", "3 x 10, in shallow-water", "3 x 10, in shallow-water"),
    ("on floor", "3 x 10, on step", "3 x 10, on step"),
    ("on grass", "3 x 10, on one-leg", "3 x 10, on grass, on one-leg"),
    ("on grass", "3 x 10, on uphill", "3 x 10, on grass, on uphill"),
    ("with band", "3 x 10, with ball", "3 x 10, with band, with ball"),
    ("with band-red", "3 x 10, with band-green", "3 x 10, with band-green"),
    ("with 2 towels", "3 x 10, with towel", "3 x 10, with towel"),
    ("in boot, on grass", "3 x 10, in shoe", "3 x 10, on grass, in shoe"),
    ("at home", "3 x 10, at 30 cm", "3 x 10, at home, at 30 cm"),
    ("at home", "3 x 10, at clinic", "3 x 10, at clinic"),
    ("tempo slow, with band", "3 x 10, tempo fast", "3 x 10, tempo fast, with band"),
)


@pytest.mark.parametrize(("above", "below", "held"), DOSES)
def test_a_clause_replaces_its_own_kind(above: str, below: str, held: str) -> None:
    assert str(parse_dose(below).over(parse_dose(above))) == held


BOUTS = (
    ("on grass", "run 5 min", "run 5 min on grass"),
    ("on grass", "run 5 min on track", "run 5 min on track"),
    ("in pool, with band", "run 5 min, rest 1 min", "run 5 min in pool with band, rest 1 min"),
    ("on grass, effort hard", "3 x (run 1 min, walk 2 min)",
     "3 x (run 1 min on grass effort hard, walk 2 min on grass)"),
    ("effort light", "walk 20 min", "walk 20 min effort light"),
    ("RPE 3", "run 5 min effort hard", "run 5 min effort hard"),
    ("weight-bearing 50 %", "walk 5 min", "walk 5 min weight-bearing 50 %"),
    ("on grass", "ladder run 1, 2 min with walk 1 min between",
     "run 1 min on grass, walk 1 min on grass, run 2 min on grass"),
    ("on grass", "alternate run 1 min, walk 1 min for 20 min",
     "alternate run 1 min on grass, walk 1 min on grass for 20 min"),
)  # fmt: skip


@pytest.mark.parametrize(("above", "below", "held"), BOUTS)
def test_bouts_take_what_a_bout_can_say(above: str, below: str, held: str) -> None:
    plan = good_plan(f"{PLAN}dose: {above}\nstages:\n  week 1: {below}\n")
    [item] = plan.stages[0].sessions[0].items
    assert item.sequence is not None
    assert str(item.sequence.value) == held


def test_what_no_bout_can_take_is_found(library: Library) -> None:
    text = f"{PLAN}dose: on grass, tempo slow\nstages:\n  week 1: {{times: daily, do: walk 20 min}}\n"
    found = [str(problem) for problem in plan_findings(text, library) if problem.rule == "unheard"]
    assert found == [
        "protocols/my-plan.yaml:12:7: 'tempo slow' holds for no exercise, since bouts don't take it; "
        "delete it, or say it in the dose of each exercise that it is meant for [unheard]"
    ]


def shown(text: str, library: Library) -> str:
    plan = good_plan(PLAN + text)
    return "\n".join(show(plan, library))


BRANCHES = """\
stages:
  level 1:
    times: 3 per week
    warm-up: walk 5 min
    do: [squat: 3 x 10, lunge: 2 x 10]
    if:
      limp: {do: [BRANCH]}
"""

SAID = (
    ("leg-swing", "Also do Leg swing."),
    ("leg-swing: 2 x 10", "Also do Leg swing: 2 × 10."),
    ("squat: 1 x 10", "Do “Squat” instead: 1 × 10."),
    ("squat: none", "Leave out Squat."),
    ("walk 5 min", "Also do walk 5 min."),
)


@pytest.mark.parametrize(("branch", "said"), SAID)
def test_a_branch_says_what_is_added_and_what_is_done_instead(
    branch: str, said: str, library: Library
) -> None:
    text = BRANCHES.replace("BRANCH", branch)
    assert f"   If you limp: {said}\n" in shown(text, library) + "\n"


OF_A_LINE = (
    ("squat: 3 x 10", "{dose: with band}", "Do it with band."),
    ("squat: 3 x 10", "{dose: 2 x 8}", "Do it: 2 × 8."),
    ("squat: 3 x 10", "{note: Slowly.}", "Slowly."),
    ("squat: 3 x 10", "{dose: with band, times: 2 per week, at: after a run, note: Slowly.}",
     "Do it with band; How often: 2 times a week; When: after a run; Slowly."),
    ("squat: 3 x 10", "{do: [lunge: 2 x 8], dose: with band}",
     "Do Lunge: 2 × 8, with band instead; Do every exercise with band."),
    ("do: run 8 min", "{dose: on grass}", "Do it on grass."),
)  # fmt: skip


@pytest.mark.parametrize(("line", "branch", "said"), OF_A_LINE)
def test_what_the_rule_of_a_line_says_is_said_of_that_line(
    line: str, branch: str, said: str, library: Library
) -> None:
    text = f"stages:\n  level 1:\n    times: daily\n    do:\n      - {line}\n        if: {{limp: {branch}}}\n"
    printed = shown(f"{text}      - leg-swing: 2 x 10\n", library)
    assert f"        If you limp: {said}\n" in printed


TOTALS = (
    ("{dose: 2 x 8, total: 16 reps}", ""),
    ("{dose: 2 x 8, total: 20 reps}", "the plan states 20 reps, but what then holds adds up to 16 reps"),
    ("{do: [lunge: 2 x 8], total: 16 reps}", ""),
)


@pytest.mark.parametrize(("branch", "said"), TOTALS)
def test_a_total_in_the_rule_of_a_line_is_that_of_the_line(branch: str, said: str, library: Library) -> None:
    lines = f"      - squat: 3 x 10\n        if: {{limp: {branch}}}\n      - leg-swing: 2 x 10\n"
    text = f"{PLAN}stages:\n  level 1:\n    times: daily\n    do:\n{lines}"
    found = [str(problem) for problem in plan_findings(text, library) if problem.rule == "sum"]
    assert len(found) == bool(said)
    assert all(said in one for one in found)


def test_bouts_of_a_branch_replace_bouts(library: Library) -> None:
    text = "stages:\n  level 1: {do: run 8 min, times: daily, if: {limp: {do: walk 8 min}}}\n"
    assert "   If you limp: Do walk 8 min instead.\n" in shown(text, library)


def test_a_branch_without_a_warm_up_says_so(library: Library) -> None:
    text = BRANCHES.replace("{do: [BRANCH]}", "{warm-up: none, cool-down: none}")
    assert "   If you limp: Warm up: none; Cool down: none.\n" in shown(text, library)


def test_a_copy_leaves_the_note_where_it_was_written(library: Library) -> None:
    plan = read_plan(f"""{PLAN}stages:
  level 1: {{do: run 5 min, note: No jumps., progress when: no limp}}
  level 2: {{as: level 1}}
  level 3: {{as: level 1, note: Jump now.}}
  level 4: {{sessions: {{a: {{do: run 5 min, note: Slowly.}}, b: {{as: a}}}}}}
""")
    assert isinstance(plan, Protocol)
    assert [stage.note for stage in plan.stages] == ["No jumps.", None, "Jump now.", None]
    assert [str(stage.progress_when[0].value) for stage in plan.stages[:3]] == ["no limp"] * 3
    assert [session.note for session in plan.stages[3].sessions] == ["Slowly.", None]
    assert {str(s.items[0].sequence.value) for s in plan.stages[3].sessions if s.items[0].sequence} == {
        "run 5 min"
    }


def test_a_sign_that_no_beginning_asks_is_not_known_before_the_first_day(library: Library) -> None:
    plan = read_plan(f"""{PLAN}measures: {{other-injury: sign, heel-raises: number}}
stages:
  level 1: {{do: run 5 min, times: daily, enter when: no limp, if: {{other-injury: see surgeon}}}}
  level 2: {{do: run 8 min, times: daily, progress when: heel-raises >= 3}}
""")
    assert isinstance(plan, Protocol)
    log = "known: {other-injury: yes, limp: no, heel-raises: 3}\ndays: {0: {done: yes}}\n"
    [problem] = read_log(log, "diary.yaml", machines(plan, library))[2]
    assert str(problem) == (
        "diary.yaml:1:9: 'other-injury' holds for one day alone; write it below a day, such as "
        "'0: {other-injury: …}' [log]"
    )


NOTHING_TO_TAKE = (
    ("progress when: no limp\nstages:\n  level 1: {do: run 5 min, times: daily, progress when: none}\n",
     "criteria from above can't be taken away; say them only at the stages that have them"),
    ("times: daily\nstages:\n  level 1: walk 5 min\n  level 2: {do: [walk: none, squat: 3 x 10]}\n",
     "'walk: none' takes nothing away, since it is a bout; write the bouts that are left, or give it"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "remedy"), NOTHING_TO_TAKE)
def test_none_where_it_takes_nothing_away_has_a_remedy(text: str, remedy: str, library: Library) -> None:
    assert remedy in "\n".join(plan_problems(PLAN + text, library))


@pytest.mark.parametrize(
    ("text", "spoken"),
    [("after surgery", True), ("treated without surgery", False), ("who had no operation", False)],
)
def test_who_had_no_surgery_is_not_spoken_of_as_operated(text: str, spoken: bool) -> None:
    assert bool(SAID_OF["after-surgery"].search(text)) == spoken
