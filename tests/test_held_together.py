"""What ends a day ends all of it: a sign to stop whoever waits or has finished, a person for every track."""

from __future__ import annotations

from pathlib import Path

import pytest
from plans import good_plan
from test_client import replayed, write
from test_rules import GOOD, LEVELS, rows, told
from unusual import HEAD, slept

from generator.model import Library
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import SENT

SIGN = "night-pain: yes"
SEEN = LEVELS.replace("level 3: run 3 km}", "level 3: run 3 km}\nred flags: [night-pain]").replace(
    "progress when: no limp", "if: {wobble: see physio}\nprogress when: no limp"
)
TRACKS = """
tracks:
  run:
    stages: {run-1: run 1 km, run-2: run 2 km}
    if: {wobble: see doctor}
  hop:
    progress when: no limp
    stages: {hop-1: run 1 km, hop-2: run 2 km, hop-3: run 3 km}
house: {shortest: 1, between: 1}
"""
WOBBLE = "{done: yes, pain during: 0, limp: no, wobble: yes}"
PLANS = {
    "waits": (SEEN, f"{{0: {WOBBLE}, 1: {{{SIGN}}}, 2: {{limp: no}}}}"),
    "finished": (SEEN, f"{{0: {GOOD}, 1: {GOOD}, 2: {GOOD}, 3: {{{SIGN}}}, 4: {GOOD}}}"),
    "goes on": (
        SEEN.replace("between: 1", "between: 2"),
        f"{{0: {{done: yes, pain during: 8, limp: no, {SIGN}}}, 1: {GOOD[:-1]}, person: go on}}, 3: {GOOD}, "
        f"5: {GOOD}, 7: {GOOD}}}",
    ),
    "tracks": (TRACKS, f"{{0: {WOBBLE}, 1: {GOOD}, 2: {{person: go on}}, 3: {GOOD}}}"),
}  # fmt: skip
TOLD = {
    "waits": ["0 see level-1", "1 see level-1", "2 wait level-1"],
    "finished": [
        "0 progress level-2", "1 progress level-3", "2 finish level-3", "3 see level-3", "4 finish level-3",
    ],
    # The day after is too soon, and pain above the limit is settled by two good sessions.
    "goes on": [
        "0 see level-1", "1 too soon level-1", "3 carry on level-1", "5 progress level-2",
        "7 progress level-3",
    ],
    "tracks": [
        "run 0 see run-1", "hop 0 hold hop-1", "run 1 wait run-1", "hop 1 wait hop-1",
        "run 2 quiet run-1", "hop 2 quiet hop-1", "run 3 progress run-2",
        "hop 3 progress hop-2",
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_a_day_that_is_ended_is_ended(name: str, library: Library) -> None:
    plan, days = PLANS[name]
    assert told(plan, f"days: {days}", library) == TOLD[name]


def test_who_waits_for_a_physio_and_has_a_sign_waits_for_a_doctor(library: Library) -> None:
    plan, days = PLANS["waits"]
    assert [row.state.waiting for row in rows(plan, f"days: {days}", library)] == [
        "physio",
        "doctor",
        "doctor",
    ]


def test_a_track_says_why_it_is_held(library: Library) -> None:
    plan, days = PLANS["tracks"]
    assert rows(plan, f"days: {days}", library)[1].told.because == (SENT,)


def test_it_is_told_alike_in_the_browser(library: Library, tmp_path: Path) -> None:
    for name, (text, days) in PLANS.items():
        plan = good_plan(HEAD + text)
        memory, log, problems = read_log(f"days: {days}", "log.yaml", machines(plan, library))
        assert problems == []
        write(tmp_path, name, plan, library, memory, slept(log))
    assert replayed(tmp_path) == ""
