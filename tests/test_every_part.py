"""What `check` finds in a dose it finds in each part of it: behind a `then` as well as before it."""

from __future__ import annotations

import pytest
from own import own_library
from plans import HEAD, plan_findings

LIBRARY = own_library()
GOOD = "3 x 10, load 10 kg, tempo 2-0-2, rest 60 s"
LIGHT = "2 x 15, load 5 kg, tempo 2-0-2, rest 60 s"


def found(*doses: str, total: str = "") -> list[str]:
    """What is said of a plan with a stage for each dose."""
    more = f", total: {total}" if total else ""
    stages = "".join(
        f"  level {number}: {{lasts: 1 week, do: [{{squat: '{dose}'{more}}}]}}\n"
        for number, dose in enumerate(doses, 1)
    )
    head = f"{HEAD}exercises: [squat]\nstarts: plan start\nconditions: any\n"
    text = f"{head}times: 3 per week\nprogress when: no limp\nif: {{limp: repeat}}\nstages:\n{stages}"
    return [problem.message for problem in plan_findings(text, LIBRARY)]


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        (
            LIGHT,
            LIGHT.replace("15", "20").replace("5 kg", "9 kg"),
            "repetitions and load of squat get harder",
        ),
        (LIGHT, LIGHT.replace("15", "60"), "reps goes from 15 to 60"),
    ],
)
def test_a_fault_is_found_in_either_part(first: str, second: str, says: str) -> None:
    for form in ("{}", f"{{}} then {GOOD}", f"{GOOD} then {{}}"):
        said = found(form.format(first), form.format(second))
        assert any(says in one for one in said), said
    assert not any(says in one for one in found(*[f"{GOOD} then {LIGHT}"] * 2))


def test_what_the_last_part_leaves_out_is_missed() -> None:
    [said] = found(f"{GOOD} then 2 x 15")
    assert "leaves out: load or effort, tempo, rest;" in said
    assert found(f"{GOOD} then {LIGHT}") == []


def test_a_set_of_each_part_is_added_up() -> None:
    assert found(GOOD, total="40 s per set") == []
    [said] = found(f"{GOOD} then {LIGHT}", total="40 s per set")
    assert "60 s" in said


def test_a_part_more_is_more_sets() -> None:
    more = LIGHT.replace("5 kg", "12 kg")
    assert any("sets, repetitions and load of squat" in one for one in found(GOOD, f"{GOOD} then {more}"))
