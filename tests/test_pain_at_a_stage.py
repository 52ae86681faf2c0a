"""A stage's own pain rule holds there in place of the plan's: told, run, exported, or refused."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from diaries import random_diary
from everywhere import LIBRARY, data_of_stages, paper, read, seen
from plans import HEAD, plan_findings
from test_client import replayed, write

from generator.pages.browser.plan_data import plan_data
from generator.pages.browser.plan_lines import lines_data
from generator.pages.kinds.plan import overview
from generator.pages.kinds.stage import stage_page
from generator.rules.diary import Day, Memory
from generator.rules.simulate import simulate
from generator.show import show
from generator.words.pain import bands

EARLY = "{green: pain during <= 5, red: pain during > 5}"
LATE = "{green: pain during <= 1, amber: pain during = 2, red: pain during > 2}"
SITE = f"{HEAD}site: knee\nstarts: plan start\ntimes: 3 per week\n"
STAGES = f"""stages:
  phase 1: {{lasts: 2 sessions, pain: {EARLY}, do: run 5 min}}
  phase 2: {{lasts: 2 sessions, do: run 10 min}}
  phase 3: {{lasts: 2 sessions, pain: {LATE}, do: run 15 min}}
"""
PLAN = SITE + STAGES


def colours(*pains: int) -> list[str]:
    """The colour of each session, every third day."""
    felt = [{f"pain {at}": Fraction(0) for at in ("before", "next morning")} for _ in pains]
    days = [Day(3 * n, True, {**felt[n], "pain during": Fraction(pain)}) for n, pain in enumerate(pains)]
    return [row.told.colour for row in simulate(read(PLAN), LIBRARY, Memory(), days)]


def test_a_session_is_judged_by_the_rule_of_its_stage() -> None:
    assert colours(5, 0, 5, 0) == ["green", "green", "amber", "green"]
    assert colours(6) == ["red"]
    assert colours(0, 0, 0, 0, 1, 2) == ["green"] * 5 + ["amber"]
    assert colours(0, 0, 0, 0, 3) == ["green"] * 4 + ["red"]


def test_a_group_has_it_for_its_stages_and_a_copy_keeps_it() -> None:
    plan = read(f"""{SITE}stages:
  phase 1:
    pain: {LATE}
    stages:
      week 1: {{do: run 5 min}}
      week 2: {{do: run 6 min, pain: {EARLY}}}
  week 3: {{as: phase 1/week 2, do: run 7 min}}
  week 4: {{do: run 8 min}}
""")
    limits = [bands(LIBRARY.pain_at(plan, stage)).stop_from for stage in plan.stages]
    assert limits == [3, 6, 6, 6]
    assert [stage.pain is None for stage in plan.stages] == [False, False, False, True]


def test_its_limits_are_told_at_the_stage_wherever_a_plan_is_told() -> None:
    plan = read(PLAN)
    first, second, third = plan.stages
    assert "0–5 carry on, 6–10 stop" in "\n".join(show(plan, LIBRARY))
    pages = {stage.id: seen(stage_page(plan, stage, LIBRARY).body) for stage in plan.stages}
    assert ["6–10 Stop for today." in pages[one.id] for one in (first, second, third)] == [True, True, False]
    assert "3–10 Stop for today." in pages[third.id]
    assert "Phase 1 and Phase 3 have a pain rule that replaces this one." in seen(
        overview(plan, LIBRARY).body
    )
    assert "3–10 Stop" in " ".join(paper(plan))
    assert ["'title': 'Pain at this phase'" in text for text in data_of_stages(plan)] == [True, False, True]


def test_the_phone_has_the_limits_of_the_stage_and_a_link_may_narrow_the_mildest() -> None:
    data = plan_data(read(PLAN), LIBRARY)
    assert data["bands"] == {"hold": 3, "stop": 6}
    found = {id_: stage.get("bands") for id_, stage in data["stages"].items()}
    assert found == {
        "phase-1": {"hold": None, "stop": 6}, "phase-2": None, "phase-3": {"hold": 2, "stop": 3},
    }  # fmt: skip
    assert lines_data(read(PLAN), LIBRARY)["stop"] == 6
    mild = PLAN.replace(EARLY, "{green: pain during <= 7, red: pain during > 7}")
    assert lines_data(read(mild), LIBRARY)["stop"] == 8


def test_it_is_heard_alike_in_the_browser(tmp_path: Path) -> None:
    for number in range(12):
        write(tmp_path, f"{number}", read(PLAN), LIBRARY, *random_diary(read(PLAN), LIBRARY, number))
    assert replayed(tmp_path) == ""


REFUSED = {
    "pain: not stated": "'not stated' is for a whole plan; delete the line, and the plan's pain rule holds",
    "pain: tendn": "there is no pain rule 'tendn'; did you mean 'tendon'?",
    "pain: none-allowed": "here 'back after' would be 1 in 28 days, but sessions with too much pain are "
    "counted over the whole plan, and that has 2 in 28 days",
    f"pain: {LATE}, dose: pain 0-4 allowed, do: [squat: 3 x 10]": "pain of 3 or more means stop",
}


@pytest.mark.parametrize("keys", REFUSED)
def test_what_would_not_hold_as_it_is_written_is_refused(keys: str) -> None:
    text = f"{SITE}stages: {{a: {{lasts: 1 week, {keys}}}, b: run 5 min}}\n"
    text = text if "do:" in keys else text.replace(keys, f"{keys}, do: run 5 min")
    said = [p.message for p in plan_findings(text, LIBRARY) if p.severity == "error"]
    assert any(REFUSED[keys] in one for one in said), said


def test_a_plan_for_any_body_part_has_one_rule_beside_that_of_the_injury() -> None:
    said = [str(problem) for problem in plan_findings(PLAN.replace("site: knee\n", ""), LIBRARY)]
    assert sum("this plan isn't for one body part" in one for one in said) == 2


def test_a_dose_above_answers_to_the_rule_of_each_stage_it_holds_at() -> None:
    squats = STAGES
    for minutes in ("5", "10", "15"):
        squats = squats.replace(f"do: run {minutes} min", f"do: [squat: 3 x {minutes}]")
    said = [str(problem) for problem in plan_findings(f"{SITE}dose: pain 0-4 allowed\n{squats}", LIBRARY)]
    assert any("pain of 3 or more means stop" in one for one in said), said
