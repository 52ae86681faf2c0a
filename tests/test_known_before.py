"""What a runner says before the first day of what a plan waits for: a yes holds, and so does a no."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan
from test_client import replayed

from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import simulate
from generator.rules.vectors import test_vectors as vectors_of

LIBRARY = own_library()
GATE = "enter when: steady-hands"
DAYS = "".join(f"  {day}: {{done: yes, pain during: 0, pain next morning: 0}}\n" for day in (0, 2, 4))
PLACES = {
    "plan": f"{GATE}\nstages:\n  week 1: {{do: walk 20 min}}\n",
    "stage": f"stages:\n  week 1: {{do: walk 20 min, {GATE}}}\n",
    "later": "enter when: [steady-hands, 2 days since surgery]\nstages:\n  week 1: {do: walk 20 min}\n",
}
CASES = {
    ("plan", "yes"): ["carry on", "carry on", "carry on"],
    ("stage", "yes"): ["carry on", "carry on", "carry on"],
    ("plan", "no"): ["too soon", "ask", "ask", "ask"],
    ("stage", "no"): ["too soon", "ask", "ask", "ask"],
    # By the day on which the stage begins the answer is old.
    ("later", "yes"): ["too soon", "too soon", "ask", "ask"],
}


@pytest.mark.parametrize(("where", "known"), CASES)
def test_what_is_known_at_the_start_is_not_asked_again(where: str, known: str, tmp_path: Path) -> None:
    plan = good_plan(
        f"{HEAD}starts: surgery\ntimes: every other day\nmeasures: {{steady-hands: sign}}\n{PLACES[where]}"
        "  weeks 2-4: {do: run 20 min}\n"
    )
    text = f"known: {{surgery: 0, steady-hands: {known}}}\ndays:\n{DAYS}"
    memory, log, problems = read_log(text, "log.yaml", machines(plan, LIBRARY))
    assert problems == []
    assert [row.told.verdict for row in simulate(plan, LIBRARY, memory, log)] == CASES[where, known]
    (tmp_path / "one.json").write_text(json.dumps(vectors_of(plan, LIBRARY, memory, log)), "utf-8")
    assert replayed(tmp_path) == ""
