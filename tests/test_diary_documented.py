"""The reference's tables of a diary's keys and of what stands after `at` are whole, and true."""

from __future__ import annotations

from json import dumps

import pytest
from plans import good_plan
from test_totals import STARTED

from generator.model import Library
from generator.notation import NotationError, condition
from generator.notation.condition import leaves
from generator.notation.parse import parse_condition, parse_dose, parse_item
from generator.notation.printed import Printed
from generator.reference.after_at import FORMS
from generator.reference.after_can import CAN
from generator.reference.diary import ROWS, Row, diary_table, written
from generator.rules.diary import MOMENTS
from generator.rules.log import read_log
from generator.rules.machine import machines

HELD = {"Held", "Not", "Cited", "All", "AnyOf"}
"""What stands around a condition."""


def ids(row: Row) -> str:
    return row.asks


@pytest.mark.parametrize("row", ROWS, ids=ids)
def test_a_row_is_of_its_kind(row: Row) -> None:
    (leaf,) = leaves(parse_condition(row.asks))
    assert type(leaf) is row.of


@pytest.mark.parametrize("row", [row for row in ROWS if row.key], ids=ids)
def test_a_diary_takes_its_key(row: Row, library: Library) -> None:
    asked = f"stages: {{week 1: {{do: run 5 min, progress when: {dumps([row.asks])}}}}}"
    text = f"{STARTED}measures: {{heel-raises: number}}\n{asked}\n"
    plan = good_plan(text)
    below = "known: {%s}\ndays: {}\n" if "`known:`" in row.remark else "days: {0: {done: yes, %s}}\n"
    _, _, problems = read_log(below % written(row), "diary.yaml", machines(plan, library.of(plan)))
    assert [str(problem) for problem in problems] == []


def parts(kind: type) -> list[type]:
    """The kinds that one kind gathers; what another module makes of it reads as it does."""
    return [one for one in kind.__subclasses__() if one.__module__ == kind.__module__]


def test_every_kind_of_condition_has_a_row() -> None:
    kinds = {
        name
        for name, value in vars(condition).items()
        if isinstance(value, type)
        and issubclass(value, Printed)
        and value is not Printed
        and not parts(value)
    }
    assert {row.of.__name__ for row in ROWS} == kinds - HELD
    assert all(f"`{moment}`" in diary_table() for moment in MOMENTS)


@pytest.mark.parametrize("text", [text for _, texts, _ in FORMS for text in texts])
def test_what_stands_after_at_is_read(text: str) -> None:
    assert str(parse_dose(f"3 x 5, at {text}")) == str(parse_dose(f"3 x 5 at {text}"))
    assert parse_item(f"run 5 min at {text}")


@pytest.mark.parametrize("text", [text for _, texts in CAN for text in texts])
def test_what_stands_after_can_is_read_and_printed(text: str) -> None:
    assert parse_condition(str(parse_condition(text))) == parse_condition(text)


@pytest.mark.parametrize("clause", ["tempo slow", "rest 60 s", "hold 5 s", "full range", "pain 0 allowed"])
def test_what_does_not_stand_after_can_is_refused_with_a_note(clause: str) -> None:
    with pytest.raises(NotationError) as refused:
        parse_condition(f"can squat 10 reps, {clause}")
    assert f"'can squat 10 reps note \"{clause}\"'" in refused.value.message
    parse_condition(f'can squat 10 reps note "{clause}"')


def test_what_grows_from_week_to_week_is_nothing_that_a_runner_can() -> None:
    with pytest.raises(NotationError, match="write 'can walk 10 min brisk'"):
        parse_condition("can walk 10 min brisk add 10 % per week until 20 min")
