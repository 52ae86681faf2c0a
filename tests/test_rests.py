"""A rest that lasts until something is true: what is told on days without a session ends it, or keeps it."""

from __future__ import annotations

import pytest
from test_rules import rows

from generator.model import Library

PLAN = """
stages: {level 1: run 1 km, level 2: run 2 km, level 3: run 3 km}
house: {shortest: 1, between: 1}
if: {limp: rest until UNTIL}
"""
LIMP = "0: {done: yes, pain during: 0, limp: yes}"
GOOD = "{done: yes, pain during: 0, limp: no}"
SILENT = "{done: yes, pain during: 0}"


def early(until: str, days: str, library: Library) -> list[int]:
    """The days on which a session comes before the rest is over."""
    found = rows(PLAN.replace("UNTIL", until), f"days: {{{LIMP}, {days}}}", library)
    return [row.day.number for row in found if f"too soon: {until}" in row.told.also]


@pytest.mark.parametrize(
    ("days", "too_soon"),
    [
        (f"1: {{limp: no}}, 2: {{limp: no}}, 3: {GOOD}", []),
        (f"1: {{limp: no}}, 2: {{limp: no}}, 3: {SILENT}", []),
        (f"1: {{limp: no}}, 2: {GOOD}", []),
        (f"1: {{limp: no}}, 2: {{limp: no}}, 5: {GOOD}", []),
        ("2: {done: yes, pain during: 0, no limp for 2 days: yes}", []),
        ("1: {done: yes, pain during: 0, no limp for 2 days: yes}", [1]),
        (f"2: {{no limp for 2 days: yes}}, 3: {SILENT}", []),
        (f"2: {GOOD}", [2]),
        (f"1: {{limp: no}}, 2: {SILENT}", [2]),
        (f"1: {{limp: no}}, 3: {GOOD}", [3]),
        # It comes back on a day of rest.
        (f"1: {{limp: no}}, 2: {{limp: no}}, 3: {{limp: yes}}, 4: {GOOD}", [4]),
        # A session that comes too soon is no end of the rest.
        (f"1: {SILENT}, 2: {SILENT}", [1, 2]),
        (f"1: {GOOD}, 2: {GOOD}, 3: {GOOD}", [1]),
    ],
)
def test_days_of_rest_end_a_rest(days: str, too_soon: list[int], library: Library) -> None:
    assert early("no limp for 2 days", days, library) == too_soon


@pytest.mark.parametrize(
    ("days", "too_soon"),
    [
        (f"1: {{limp: no}}, 2: {SILENT}", []),
        (f"2: {GOOD}", []),
        (f"2: {SILENT}", [2]),
        (f"1: {{limp: no}}, 2: {{limp: yes}}, 3: {SILENT}", [3]),
    ],
)
def test_a_rest_without_a_number_of_days_hears_the_diary(
    days: str, too_soon: list[int], library: Library
) -> None:
    assert early("no limp", days, library) == too_soon


def test_what_was_so_before_the_rest_is_no_end_of_it(library: Library) -> None:
    plan = PLAN.replace("limp: rest until UNTIL", "limp: rest until no wobble")
    told = "0: {done: yes, pain during: 0, limp: yes, wobble: no}"
    found = rows(plan, f"days: {{{told}, 1: {SILENT}, 2: {{wobble: no}}, 3: {SILENT}}}", library)
    assert [row.day.number for row in found if row.told.also] == [1]
