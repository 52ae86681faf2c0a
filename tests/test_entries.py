"""`enter when` with a sign or a pain of the day: nothing counts before it was answered well."""

from __future__ import annotations

import pytest
from plans import good_plan
from test_rules import rows
from unusual import HEAD

from generator.model import Library
from generator.words.verdict import row_words

PLAN = "enter when: ASKS\nstages: {level 1: {do: run 1 km, lasts: 3 sessions}, level 2: run 2 km}\n"
STAGE = "stages: {level 1: {do: run 1 km, lasts: 3 sessions, enter when: ASKS}, level 2: run 2 km}\n"


def log_of(*days: str) -> str:
    lines = (f"  {3 * at}: {{done: yes{more and ', '}{more}}}\n" for at, more in enumerate(days))
    return "days:\n" + "".join(lines)


@pytest.mark.parametrize("plan", [PLAN, STAGE])
def test_a_sign_holds_back_until_it_is_answered_well(plan: str, library: Library) -> None:
    days = ("pain during: 0", "pain during: 0, limp: yes", "pain during: 0", "pain during: 0, limp: no")
    log = log_of(*days, "pain during: 0", "pain during: 0, limp: yes")
    found = rows(plan.replace("ASKS", "no limp"), log, library)
    assert [(row.told.verdict, row.told.because, row.told.missing, row.state.done) for row in found] == [
        ("ask", (), ("no limp",), 0),
        ("too soon", ("not yet: no limp",), (), 0),
        ("ask", (), ("no limp",), 0),
        ("carry on", (), (), 1),
        # It was true once: what each session needs, a criterion or a rule says.
        ("carry on", (), (), 2),
        ("progress", (), (), 0),
    ]
    protocol = good_plan(HEAD + plan.replace("ASKS", "no limp"))
    assert "It's too soon. Why: not yet: no limp." in row_words(found[1], protocol)


@pytest.mark.parametrize("plan", [PLAN, STAGE])
def test_so_does_a_pain(plan: str, library: Library) -> None:
    log = log_of("pain during: 0", "pain during: 0, pain at rest: 3", "pain during: 0, pain at rest: 0")
    found = rows(plan.replace("ASKS", "no pain at rest"), log, library)
    assert [(row.told.verdict, row.state.done) for row in found] == [
        ("ask", 0), ("too soon", 0), ("carry on", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("asks", ["heel-raises >= 20", "cleared by physio", "no night-pain"])
def test_a_box_on_the_page_and_a_sign_that_stops_every_plan_are_not_asked_again(
    asks: str, library: Library
) -> None:
    [row] = rows(PLAN.replace("ASKS", asks), log_of("pain during: 0"), library)
    assert (row.told.verdict, row.state.done) == ("carry on", 1)


def test_what_is_known_not_to_be_so_holds_back_whatever_else_is_missing(library: Library) -> None:
    log = log_of("limp: no, heel-raises: 10", "pain during: 0, limp: no", "pain during: 0, heel-raises: 20")
    found = rows(PLAN.replace("ASKS", "[no limp, heel-raises >= 20]"), log, library)
    assert [(row.told.verdict, row.told.because) for row in found] == [
        ("too soon", why := ("not yet: heel-raises >= 20",)), ("too soon", why), ("ask", ()),
    ]  # fmt: skip


def test_the_pain_rule_is_heard_all_the_same(library: Library) -> None:
    log = log_of("pain during: 8, limp: yes", "pain during: 8")
    found = rows(PLAN.replace("ASKS", "no limp"), log, library)
    assert [(row.told.verdict, row.told.colour) for row in found] == [("hold", "red"), ("see", "red")]
