"""Who is led back to one stage too often is sent to a person on that day, by a count of that stage alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan, plan_problems
from test_client import replayed, write

from generator.feeds.fhir.files import fhir_files
from generator.feeds.plans import plan as published
from generator.model import Library, Protocol
from generator.pages.paper.booklet import booklet_pages
from generator.proof.explore import explore
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import Row, simulate

LIBRARY = own_library()

PLAN = f"""{HEAD}starts: plan start
house: {{shortest: 1, between: 1}}
if: {{RULES}}
stages:
  level 1: {{lasts: 1 session, do: run 1 km}}
  level 2: {{lasts: 1 session, do: run 2 km}}
  level 3: {{lasts: 1 session, do: run 3 km}}
  level 4: {{lasts: 1 session, do: run 4 km}}
"""
TWICE = "limp: back 1 stage, back to this stage twice: see physio"
WELL = "done: yes, pain during: 0, pain next morning: 0"


def plan_of(rules: str) -> Protocol:
    return good_plan(PLAN.replace("RULES", rules))


def lived(rules: str, days: str, folder: Path) -> list[Row]:
    """The days in both engines: `+` went well, `-` with a limp, `!` with a go-ahead and well, `.` none."""
    plan = plan_of(rules)
    answers = {"+": f"{WELL}, limp: no", "-": f"{WELL}, limp: yes", "!": f"person: go on, {WELL}, limp: no"}
    log = "".join(f"  {n}: {{{answers[day]}}}\n" for n, day in enumerate(days) if day != ".")
    memory, diary, problems = read_log(f"days:\n{log}", "log.yaml", machines(plan, LIBRARY))
    assert problems == []
    write(folder, "back", plan, LIBRARY, memory, diary)
    assert replayed(folder) == ""
    return [*simulate(plan, LIBRARY, memory, diary)]


def told(rows: list[Row]) -> list[str]:
    return [f"{row.told.verdict} {row.told.stage[-1]}" for row in rows]


def test_the_second_way_back_to_a_stage_sends_to_a_person_at_once(tmp_path: Path) -> None:
    rows = lived(TWICE, "++-+-", tmp_path)
    assert told(rows) == ["progress 2", "progress 3", "back 2", "progress 3", "see 2"]
    assert rows[-1].state.waiting == "physio"
    assert rows[-1].told.because == ("limp: back 1 stage", "back to this stage twice: see physio")


def test_each_stage_counts_its_own(tmp_path: Path) -> None:
    # Back to level 2, then from level 4 to level 3: once each.
    assert told(lived(TWICE, "++-++-", tmp_path))[-1] == "back 3"


def test_to_repeat_a_stage_is_no_way_back(tmp_path: Path) -> None:
    assert told(lived(TWICE, "---", tmp_path)) == ["repeat 1"] * 3


def test_a_break_is_no_way_back(tmp_path: Path) -> None:
    rows = lived(TWICE, "++-+" + "." * 15 + "+", tmp_path)
    assert rows[-1].state.waiting == ""


def test_after_a_go_ahead_the_count_begins_again(tmp_path: Path) -> None:
    rows = lived(TWICE, "++-+-!-+-", tmp_path)
    assert [row.state.waiting for row in rows] == ["", "", "", "", "physio", "", "", "", "physio"]


def test_a_higher_count_goes_on_after_a_go_ahead(tmp_path: Path) -> None:
    rows = lived(f"{TWICE}, back to this stage 3 times: see doctor", "++-+-!-", tmp_path)
    assert [row.state.waiting for row in rows[-3:]] == ["physio", "", "doctor"]


def test_the_more_urgent_person_is_named_alone(tmp_path: Path) -> None:
    rows = lived("limp: back 1 stage and see doctor, back to this stage twice: see physio", "++-!-", tmp_path)
    assert rows[-1].state.waiting == "doctor"
    assert rows[-1].told.because == ("limp: back 1 stage and see doctor",)


def test_every_way_through_is_proved() -> None:
    [machine] = machines(plan_of(TWICE), LIBRARY)
    found = explore(machine)
    assert (found.whole, found.broken) == (True, ())


def sheets(plan: Protocol, library: Library) -> str:
    return "".join(page.body for page in booklet_pages(replace(library, protocols={plan.id: plan})))


def test_paper_and_data_say_it() -> None:
    plan = plan_of(TWICE)
    words = "his plan has sent you back to this level twice"
    assert words in sheets(plan, LIBRARY)
    assert words in str(published(plan, replace(LIBRARY, protocols={plan.id: plan})))
    assert words in "".join(fhir_files(replace(LIBRARY, protocols={plan.id: plan})).values())


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ("back to this stage twice: rest 2 days", "can only send to a person; write"),
        ("back to this stage twice: carry on and see physio", "can only send to a person; write"),
        ("back to this stage twice: {note: Rest.}", "can only send to a person; write"),
        ("limp: {if: {back to this stage twice: see physio}}", "can't hang on another condition; write"),
        (
            "back to this stage twice and limp: see physio",
            "after 'twice' 'and' can't be read; write 'back to this stage twice', alone in 'if'",
        ),
        ("limp and back to this stage twice: see physio", "write 'back to this stage twice', alone in 'if'"),
        ("fall back to the same stage two times: see doctor", "write 'back to this stage twice', alone"),
        ("back to this stage once: see doctor", "write 'back to this stage twice', alone in 'if'"),
    ],
)
def test_what_the_count_cannot_do_is_refused(rules: str, said: str) -> None:
    [problem] = plan_problems(PLAN.replace("RULES", rules), LIBRARY)
    assert said in problem


@pytest.mark.parametrize("key", ["progress when", "enter when", "when"])
def test_it_is_no_criterion(key: str) -> None:
    text = PLAN.replace("if: {RULES}\n", "").replace(
        "level 2: {", f"level 2: {{{key}: back to this stage twice, "
    )
    [problem] = plan_problems(text, LIBRARY)
    assert (
        "ways back are counted in 'if' alone; write 'if: {back to this stage twice: see physio}'" in problem
    )
