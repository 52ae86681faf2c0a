"""A day that names no track, and tracks whose sessions are for some days only: for which it counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from plans import HEAD, good_plan
from test_client import replayed

from generator.model import Library
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import simulate
from generator.rules.vectors import test_vectors as vectors_of

PLAN = """starts: plan start
house: {shortest: 1}
times: consecutive days allowed
measures: {match-today: sign, tired: sign}
tracks:
  warm-up: {stages: {one: {do: walk 5 min, lasts: 9 sessions}}}
  strength: {stages: {two: {lasts: 9 sessions, sessions: {gym: {do: squat, when: no match-today}}}}}
  jumps:
    stages:
      three:
        lasts: 9 sessions
        sessions: {high: {do: squat, when: no match-today}, low: {do: squat, when: no tired}}
"""
GOOD = "done: yes, pain during: 0, pain next morning: 0"
DAYS = {
    "match-today: no, tired: no": {"warm-up": "carry on", "strength": "carry on", "jumps": "carry on"},
    "match-today: yes, tired: no": {"warm-up": "carry on", "strength": "rest", "jumps": "carry on"},
    "match-today: yes, tired: yes": {"warm-up": "carry on", "strength": "rest", "jumps": "rest"},
    "match-today: yes, tired: yes, session: warm-up": {
        "warm-up": "carry on", "strength": "rest", "jumps": "rest",
    },
    "match-today: yes, tired: yes, session: strength": {
        "warm-up": "rest", "strength": "too soon", "jumps": "rest",
    },
    "tired: yes": {"warm-up": "carry on", "strength": "ask", "jumps": "ask"},
}  # fmt: skip
"""What a day answers, and what each track is told."""


def told(text: str, answers: str, library: Library, file: Path) -> dict[str, str]:
    plan = good_plan(HEAD + text)
    tracks = machines(plan, library)
    memory, log, wrong = read_log(f"days: {{0: {{{GOOD}, {answers}}}}}", "log.yaml", tracks)
    assert wrong == []
    file.write_text(json.dumps(vectors_of(plan, library, memory, log)), "utf-8")
    return {row.track: row.told.verdict for row in simulate(plan, library, memory, log)}


@pytest.mark.parametrize("answers", DAYS)
def test_a_day_counts_for_each_track_that_it_is_for(answers: str, library: Library, tmp_path: Path) -> None:
    found = told(PLAN, answers, library, tmp_path / "one.json")
    rests = {track: "rest" if verdict in ("rest", "quiet") else verdict for track, verdict in found.items()}
    assert rests == DAYS[answers]
    assert replayed(tmp_path) == ""


def test_a_day_that_is_for_no_track_came_too_soon(library: Library, tmp_path: Path) -> None:
    text = PLAN.replace("do: walk 5 min,", "sessions: {easy: {do: walk 5 min, when: no tired}},")
    found = told(text, "match-today: yes, tired: yes", library, tmp_path / "one.json")
    assert set(found.values()) == {"too soon"}
    assert replayed(tmp_path) == ""
