"""What a runner has answered, held against what they have told before, and against what is left to answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from plans import HEAD as PLAIN
from plans import good_plan
from test_client import replayed, write
from test_rules import rows
from unusual import HEAD, slept

from generator.model import Library
from generator.pages.parts.questions_asked import questions
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.plateau import HELP
from generator.rules.simulate import simulate
from generator.words.condition import condition_words
from generator.words.verdict import row_words

GATE = """
enter when: [no limp or cleared by doctor, heel-raises >= 20 or cleared by physio]
house: {shortest: 1, between: 1}
stages: {level 1: {do: run 1 km, lasts: 5 days}, level 2: run 2 km}
"""


@pytest.mark.parametrize(
    ("answers", "verdict", "missing"),
    [
        # No box of the page was ticked, and none of it denied.
        ("limp: no", "carry on", ()),
        ("limp: yes", "ask", ("cleared by doctor",)),
        ("limp: yes, cleared by doctor: yes", "carry on", ()),
        ("limp: yes, cleared by doctor: no", "too soon", ()),
        ("limp: no, heel-raises: 8", "ask", ("cleared by physio",)),
        ("limp: no, heel-raises: 8, cleared by physio: yes", "carry on", ()),
        ("limp: no, heel-raises: 8, cleared by physio: no", "too soon", ()),
    ],
)
def test_who_has_denied_one_way_in_is_asked_for_the_other(
    answers: str, verdict: str, missing: tuple[str, ...], library: Library
) -> None:
    (row,) = rows(GATE, f"days: {{0: {{done: yes, pain during: 0, {answers}}}}}", library)
    assert (row.told.verdict, row.told.missing) == (verdict, missing)
    assert row.state.done == (verdict == "carry on")


LASTS = """
enter when: no limp for 7 days
house: {shortest: 1, between: 1}
stages: {level 1: {do: run 1 km, lasts: 20 days}, level 2: run 2 km}
"""


@pytest.mark.parametrize(
    ("days", "verdict"),
    [
        ("", "carry on"),
        ("3: {limp: yes}, ", "carry on"),
        ("4: {limp: yes}, ", "too soon"),
        ("9: {limp: yes}, ", "too soon"),
        ("9: {limp: no}, ", "carry on"),
    ],
)
def test_what_was_told_on_a_day_is_not_unsaid_in_other_words(
    days: str, verdict: str, library: Library
) -> None:
    today = "10: {done: yes, pain during: 0, no limp for 7 days: yes}"
    assert rows(LASTS, f"days: {{{days}{today}}}", library)[-1].told.verdict == verdict


def test_what_is_told_today_is_not_unsaid_in_other_words(library: Library) -> None:
    today = "0: {done: yes, pain during: 0, limp: yes, no limp for 7 days: yes}"
    assert rows(LASTS, f"days: {{{today}}}", library)[-1].told.verdict == "too soon"


REACH = """
measures: {limp: sign, reach: number cm, span: number cm}
stages:
  level 1: {do: run 1 km, progress when: [reach > 2 cm, span > 2 cm]}
  level 2: {do: run 2 km, enter when: BAR}
"""


@pytest.mark.parametrize(
    ("bar", "words"),
    [
        ("reach difference <= 3 cm", " on each side"),
        ("reach LSI >= 90 %", " on each side"),
        ("reach > 8 cm injured side", " on each side"),
        ("no limp", ""),
    ],
)
def test_a_number_that_both_sides_must_reach_says_so(bar: str, words: str, library: Library) -> None:
    head = HEAD.replace(HEAD[HEAD.index("measures:") : HEAD.index("exercises:")], "")
    plan = good_plan(head + REACH.replace("BAR", bar))
    seen = library.of(plan)
    reach, span = (condition_words(one.value, seen) for one in plan.stages[0].progress_when)
    assert reach == f"your reach is more than 2 cm (0.79 inches){words}"
    assert span == "your span is more than 2 cm (0.79 inches)"
    kinds = {question.key: question.kind for question in questions(machines(plan, seen), seen).values()}
    assert (kinds["reach"], kinds["span"]) == ("sides" if words else "number", "number")


NEXT = """
measures: {limp: sign, reach: number cm, span: number cm}
house: {shortest: 1, between: 1}
stages:
  level 1: run 1 km
  level 2: {do: run 2 km, enter when: [reach difference <= 3 cm, no limp, span >= 5 or cleared by physio]}
"""
FALSE = ("not yet: reach difference <= 3 cm", "not yet: no limp")


@pytest.mark.parametrize(
    ("answers", "verdict", "because", "missing"),
    [
        ("reach: {left: 9, right: 1}, limp: yes, span: 6", "carry on", FALSE, ()),
        (
            "reach: {left: 9, right: 1}, limp: yes",
            "ask",
            (*FALSE, "the next stage needs 2 more answers"),
            ("span >= 5", "cleared by physio"),
        ),
        (
            "reach: {left: 9, right: 8}, limp: no, span: 4",
            "ask",
            ("the next stage needs one more answer",),
            ("cleared by physio",),
        ),
    ],
)
def test_what_was_denied_is_not_yet_so_and_not_still_to_answer(
    answers: str, verdict: str, because: tuple[str, ...], missing: tuple[str, ...], library: Library
) -> None:
    plan = good_plan(HEAD.replace(HEAD[HEAD.index("measures:") : HEAD.index("exercises:")], "") + NEXT)
    log = f"days: {{0: {{done: yes, pain during: 0, {answers}}}}}"
    memory, days, problems = read_log(log, "log.yaml", machines(plan, library))
    assert problems == []
    (row,) = simulate(plan, library, memory, slept(days))
    assert (row.told.verdict, row.told.because, row.told.missing) == (verdict, because, missing)
    several = "We need more answers." if missing[1:] else "We need one more answer."
    assert (several in row_words(row, plan)) == bool(missing)


def test_who_waits_for_long_for_what_was_denied_is_offered_help(library: Library) -> None:
    plan = NEXT[NEXT.index("house") : NEXT.index("[reach")] + "no limp}\n"
    days = ", ".join(f"{day}: {{done: yes, pain during: 0, limp: yes}}" for day in range(9))
    told = rows(plan, f"days: {{{days}}}", library)[-1].told
    assert (told.verdict, told.because) == ("plateau", ("not yet: no limp", HELP))


SCALE = """
measures: {score: {title: Score, kind: number, unit: UNIT, ask: "How is it?"}}
house: {shortest: 1, between: 1}
stages: {level 1: {do: run 1 km, progress when: score >= 5}, level 2: run 2 km}
"""


@pytest.mark.parametrize(
    ("unit", "verdict"),
    [("of 10", "ask"), ("out of 10", "ask"), ("out of 100", "progress"), ("points", "progress")],
)
def test_a_scale_of_ten_is_of_its_day_and_any_other_number_is_kept(
    unit: str, verdict: str, library: Library, tmp_path: Path
) -> None:
    """In the browser too, which must not take a score out of 100 for such a scale."""
    plan = good_plan(f"{PLAIN}starts: plan start\n{SCALE.replace('UNIT', unit)}")
    log = "days: {0: {score: 7}, 1: {done: yes, pain during: 0, pain next morning: 0}}"
    memory, days, problems = read_log(log, "log.yaml", machines(plan, library))
    assert problems == []
    assert [*simulate(plan, library, memory, days)][-1].told.verdict == verdict
    write(tmp_path, "scale", plan, library, memory, days)
    assert replayed(tmp_path) == ""
