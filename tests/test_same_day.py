"""`run-today` and `strength-today`: taken from the day's sessions in every track, else from the runner."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan

from generator.model import Library
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import Row, simulate

TRACKS = f"""{HEAD}starts: plan start
exercises: [squat, stretch]
tracks:
  running:
    stages:
      level 1:
        lasts: 20 sessions
        sessions:
          run: {{times: 3 per week, when: no strength-today, do: run 10 min}}
  gym:
    stages:
      level 1:
        lasts: 20 sessions
        sessions:
          lift: {{times: 2 per week, when: no run-today, do: [squat: '3 x 8, load 20 kg, tempo slow']}}
          loosen: {{times: daily, do: [stretch: 3 x 30 s hold]}}
"""

BOTH = ("running", "gym")

ONE = f"""{HEAD}starts: plan start
exercises: [squat]
stages:
  level 1:
    lasts: 20 sessions
    sessions:
      run: {{times: 3 per week, when: no strength-today, do: run 10 min}}
      lift: {{times: 2 per week, when: no strength-today, do: [squat: '3 x 8, 2 reps in reserve']}}
"""


def lived(text: str, day: str, library: Library) -> dict[str, Row]:
    tracks = machines(good_plan(text), library)
    diary = f"days: {{0: {{done: yes, pain during: 0, pain next morning: 0, {day}}}}}"
    memory, days, problems = read_log(diary, "log.yaml", tracks)
    assert problems == []
    return {row.track: row for row in simulate(good_plan(text), library, memory, days)}


@pytest.mark.parametrize(
    ("plan", "day", "verdicts"),
    [
        (TRACKS, "session: [running, lift]", dict.fromkeys(BOTH, "too soon")),
        (TRACKS, "session: [running, loosen], strength-today: no", dict.fromkeys(BOTH, "carry on")),
        (TRACKS, "session: running, strength-today: yes", {"running": "too soon", "gym": "quiet"}),
        (TRACKS, "session: running", {"running": "ask", "gym": "quiet"}),
        (TRACKS, "session: [running, lift], strength-today: no", dict.fromkeys(BOTH, "too soon")),
        (ONE, "session: [run, lift], strength-today: no", {"": "too soon"}),
        (ONE, "session: lift, strength-today: no", {"": "carry on"}),
        (ONE, "session: lift", {"": "ask"}),
    ],
)  # fmt: skip
def test_a_session_of_another_track_is_known(
    plan: str, day: str, verdicts: dict[str, str], library: Library
) -> None:
    rows = lived(plan, day, library)
    assert {track: row.told.verdict for track, row in rows.items()} == verdicts


def test_what_no_plan_asks_for_is_not_kept(library: Library) -> None:
    for machine in machines(good_plan(ONE.replace("strength-today", "limp")), library):
        assert all(step.gives == {} for step in machine.steps)


def test_a_sign_of_the_plans_own_is_asked(library: Library) -> None:
    text = ONE.replace("stages:", "measures: {strength-today: sign}\nstages:", 1)
    assert lived(text, "session: [run, lift], strength-today: no", library)[""].told.verdict == "carry on"
