"""A stage of so many sessions is over with its last one; what is added is told on days that allow it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan
from test_client import replayed

from generator.model import Protocol
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import Row, simulate
from generator.rules.vectors import test_vectors as vectors_of

LIBRARY = own_library()
START = f"{HEAD}starts: plan start\ntimes: every other day\n"
STAGES = (
    "stages:\n  week 1: {do: walk 20 min}\n"
    "  second:\n    do: run 5 min\n    lasts: LASTS\n    progress when: no limp\n    OTHERWISE\n"
)
NO = "pain during: 0, pain next morning: 0, limp: yes"


def lived(plan: Protocol, days: dict[int, str], folder: Path) -> list[Row]:
    """The diary in both engines."""
    text = "days:\n" + "".join(f"  {day}: {{done: yes, {said}}}\n" for day, said in days.items())
    memory, log, problems = read_log(text, "log.yaml", machines(plan, LIBRARY))
    assert problems == []
    (folder / "one.json").write_text(json.dumps(vectors_of(plan, LIBRARY, memory, log)), "utf-8")
    assert replayed(folder) == ""
    return [*simulate(plan, LIBRARY, memory, log)]


@pytest.mark.parametrize(
    ("lasts", "otherwise", "verdicts"),
    [
        ("3 sessions", "otherwise: see physio", ["carry on", "carry on", "see"]),
        ("2 sessions", "otherwise: back 1 stage", ["carry on", "back"]),
        ("2-3 sessions", "otherwise: see physio", ["carry on", "carry on", "see"]),
        ("2 sessions", "otherwise: repeat", ["carry on", "repeat"]),
        ("2 sessions", "note: No more is said.", ["carry on", "carry on", "carry on"]),
        ("2 sessions or longer", "otherwise: see physio", ["carry on", "carry on", "carry on"]),
    ],
)
def test_otherwise_speaks_after_the_last_session(
    lasts: str, otherwise: str, verdicts: list[str], tmp_path: Path
) -> None:
    plan = good_plan(START + STAGES.replace("LASTS", lasts).replace("OTHERWISE", otherwise))
    days = {**dict.fromkeys((0, 2, 4, 6), "pain during: 0, pain next morning: 0")}
    days |= dict.fromkeys(range(8, 8 + 2 * len(verdicts), 2), NO)
    rows = [row for row in lived(plan, days, tmp_path) if row.day.number >= 8]
    assert [row.told.verdict for row in rows] == verdicts


@pytest.mark.parametrize(
    ("criterion", "verdicts"),
    [
        ("no limp twice in a row", ["carry on", "see"]),
        ("no limp for 3 sessions", ["carry on", "carry on", "see"]),
        ("no limp and 3 sessions done", ["carry on", "carry on", "see"]),
        ("no limp", ["see"]),
    ],
)
def test_otherwise_waits_until_the_criteria_can_have_come_true(
    criterion: str, verdicts: list[str], tmp_path: Path
) -> None:
    second = STAGES.replace("LASTS", "1 session").replace("OTHERWISE", "otherwise: see physio")
    plan = good_plan(START + second.replace("no limp", criterion))
    days = {**dict.fromkeys((0, 2, 4, 6), "pain during: 0, pain next morning: 0")}
    days |= dict.fromkeys(range(8, 8 + 2 * len(verdicts), 2), NO)
    rows = [row for row in lived(plan, days, tmp_path) if row.day.number >= 8]
    assert [row.told.verdict for row in rows] == verdicts


ADDING = (
    "stages:\n  week 1:\n    do: run 5 min\n    progress when: no limp\n"
    "    if: {finished-session and no swelling: add 5 % speed}\n"
    "  week 2: {do: run 6 min}\n"
)
TOLD = "finished-session and no swelling: add 5 % speed"


@pytest.mark.parametrize(
    ("day", "said", "adds"),
    [
        (2, "pain during: 0, pain next morning: 0, swelling: no, limp: yes", True),
        (2, "pain during: 4, pain next morning: 0, swelling: no, limp: yes", False),
        (1, "pain during: 0, pain next morning: 0, swelling: no, limp: yes", False),
        (2, "pain during: 6, pain next morning: 0, swelling: no, limp: yes", False),
    ],
)
def test_more_is_told_only_on_a_day_that_allows_it(day: int, said: str, adds: bool, tmp_path: Path) -> None:
    plan = good_plan(START + ADDING)
    first = "pain during: 0, pain next morning: 0, swelling: yes, limp: yes"
    row = lived(plan, {0: first, day: said}, tmp_path)[-1]
    assert (TOLD in (*row.told.because, *row.told.also)) is adds, (row.told, row.day)


@pytest.mark.parametrize(
    "lasts", ["lasts: 1 week or longer", "lasts: usually 1 week", "note: No more is said."]
)
@pytest.mark.parametrize("rule", ["", "if: {2 weeks in stage and limp: back 1 stage}"])
def test_a_stage_without_an_end_waits_for_its_criteria_its_rules_or_a_person(
    lasts: str, rule: str, tmp_path: Path
) -> None:
    stages = STAGES.replace("lasts: LASTS", lasts).replace("OTHERWISE", f"otherwise: see doctor\n    {rule}")
    plan = good_plan(f"{START}house: {{shortest: 1}}\n{stages}")
    days = {**dict.fromkeys((0, 2), "pain during: 0, pain next morning: 0")}
    rows = lived(plan, days | dict.fromkeys(range(4, 60, 2), NO), tmp_path)
    told = [
        (row.day.number, row.told.verdict) for row in rows if row.told.verdict in ("back", "see", "repeat")
    ]
    assert told[0] == ((22, "back") if rule else (32, "see"))
    assert {row.state.waiting for row in rows} <= {"", "clinician"}
