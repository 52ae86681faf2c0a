"""`run-today` and `strength-today`: taken from the day's sessions in every track, else from the runner."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan

from generator.model import Library
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.runners import diary
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
        (TRACKS, "session: running", {"running": "carry on", "gym": "quiet"}),
        (TRACKS, "session: loosen", {"running": "quiet", "gym": "carry on"}),
        (TRACKS, "session: [running, lift], strength-today: no", dict.fromkeys(BOTH, "too soon")),
        (ONE, "session: [run, lift], strength-today: no", {"": "carry on"}),
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


BESIDE = f"""{HEAD}starts: plan start
exercises: [hold]
stages:
  level 1:
    lasts: 3 weeks
    sessions:
      sport: {{times: every other day, do: run 10 min}}
      holds: {{times: daily, when: no run-today, do: [hold: 5 x 45 s hold]}}
"""
"""Holds on the days without the stage's own run."""

RISES = BESIDE.replace("level 1:", "level 2:").replace(
    "stages:",
    """house: {shortest: 1}
stages:
  level 1:
    progress when: 4 days in stage
    sessions:
      holds: {times: daily, do: [hold: 5 x 45 s hold]}
      slow: {times: daily, do: [hold: 1 x 9 s hold]}""",
)
"""The same after a stage that has holds too, and that time alone ends."""


@pytest.mark.parametrize(
    ("day", "verdict", "also"),
    [
        ("session: sport", "carry on", ()),
        ("session: holds", "carry on", ("only sport counts toward moving on",)),
        ("session: [sport, holds]", "carry on", ("holds doesn't count today",)),
        ("session: holds, run-today: yes", "too soon", ("too soon: holds waits for no run-today",)),
    ],
)
def test_a_session_that_is_not_for_the_day_is_passed_by(
    day: str, verdict: str, also: tuple[str, ...], library: Library
) -> None:
    told = lived(BESIDE, day, library)[""].told
    assert (told.verdict, told.also, told.missing) == (verdict, also, ())


@pytest.mark.parametrize("text", [BESIDE, RISES, TRACKS, ONE], ids=["beside", "rises", "tracks", "one"])
def test_who_keeps_to_the_plan_does_no_session_on_a_day_that_is_not_for_it(
    text: str, library: Library
) -> None:
    plan = good_plan(text)
    rows = [*simulate(plan, library, *diary(plan, library, "perfect"))]
    assert not {row.told.verdict for row in rows} & {"too soon", "ask", "see"}
    assert not any("doesn't count today" in why for row in rows for why in row.told.also)
    assert {row.told.verdict for row in rows if row.own.done} >= {"finish"}
