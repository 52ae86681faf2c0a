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


STILL = PLAN.replace("limp: rest until UNTIL", "wobble: rest until no limp, heel-raises < 9: back 1 level")
ASKED = "0: {done: yes, pain during: 0}, 1: {wobble: yes}"


@pytest.mark.parametrize(
    ("days", "too_soon"),
    [
        (f"2: {SILENT}", [2]),
        (f"2: {{limp: no}}, 3: {SILENT}", []),
        # Neither a way back nor a break ends it.
        (f"2: {{done: yes, pain during: 0, heel-raises: 8}}, 3: {SILENT}", [2, 3]),
        (f"2: {{heel-raises: 8}}, 3: {SILENT}", [3]),
        (f"20: {SILENT}", [20]),
        # A person's word is not the runner's; what is told while they wait is heard.
        (f"2: {{night-pain: yes}}, 4: {{person: go on}}, 5: {SILENT}", [5]),
        (f"2: {{night-pain: yes}}, 3: {{limp: no}}, 4: {{person: go on}}, 5: {SILENT}", []),
        (f"2: {{night-pain: yes, limp: no}}, 3: {{limp: yes}}, 4: {{person: go on}}, 5: {SILENT}", [5]),
    ],
)
def test_a_rest_that_begins_on_a_day_without_a_session_lasts_until_it_is_over(
    days: str, too_soon: list[int], library: Library
) -> None:
    found = rows(STILL, f"days: {{{ASKED}, {days}}}", library)
    assert [row.day.number for row in found if "too soon: no limp" in row.told.also] == too_soon


BACK = """
stages: {level 1: run 1 km, level 2: run 2 km, level 3: run 3 km}
house: {shortest: 1, between: 1}
if: {RULE}
"""


def lived(rule: str, days: str, library: Library, plan: str = BACK) -> list[str]:
    """Day, verdict and stage of each day, and the first day for the next session."""
    found = rows(plan.replace("RULE", rule), f"days: {{{days}}}", library)
    return [
        f"{row.told.day} {row.told.verdict} {row.told.stage} {row.state.free_from}"
        for row in found
        if row.track in ("", "hop")
    ]


BESIDE = BACK.replace("stages: {", "tracks: {run: {stages: {week: run 1 km}}, hop: {stages: {").replace(
    "3 km}", "3 km}}}"
)
UP = "0: {done: yes, pain during: 0}, 1: {done: yes, pain during: 0}"


@pytest.mark.parametrize(
    ("rule", "days", "told"),
    [
        ("limp: rest 2 days", "2: {limp: yes}", ["2 rest level-3 5"]),
        ("limp: rest 2 days", "2: {limp: no}", ["2 quiet level-3 2"]),
        # Each day of rest would cost a stage; each of them begins the rest anew.
        (
            "limp: back 1 level and rest 2 days",
            "2: {limp: yes}, 3: {limp: yes}, 6: {done: yes, pain during: 0, limp: yes}, 7: {limp: yes}",
            ["2 back level-2 5", "3 rest level-2 6", "6 back level-1 9", "7 repeat level-1 10"],
        ),
        ("limp or wobble: back 1 level", "2: {limp: yes}, 3: {wobble: yes}, 4: {limp: yes}",
         ["2 back level-2 2", "3 back level-1 2", "4 quiet level-1 2"]),
        # What was told before waits for a session: it is nothing new.
        ("heel-raises < 9: back 1 level", "2: {heel-raises: 8}, 3: {limp: no}",
         ["2 back level-2 2", "3 quiet level-2 2"]),
        ("2 sessions done: rest 2 days", "2: {limp: no}", ["2 quiet level-3 2"]),
        ("no limp twice in a row: rest 2 days", "2: {limp: no}, 3: {limp: no}",
         ["2 quiet level-3 2", "3 quiet level-3 2"]),
        # Nothing is left to be stopped.
        ("limp: stop", "2: {limp: yes}", ["2 quiet level-3 2"]),
    ],
)  # fmt: skip
def test_a_rule_is_heard_on_a_day_without_a_session(
    rule: str, days: str, told: list[str], library: Library
) -> None:
    assert lived(rule, f"{UP}, {days}", library)[2:] == told


def test_a_track_rests_beside_another_whose_session_made_a_rule_true(library: Library) -> None:
    ran = "3: {done: yes, session: run, pain during: 0, limp: yes}"
    hopped = UP.replace("done: yes", "done: yes, session: hop")
    found = lived("limp: back 1 level and rest 2 days", f"{hopped}, {ran}", library, BESIDE)
    assert found[-1] == "3 rest hop-level-3 6"
