"""Forms that papers have in words: a choice of bouts, several times a day, what is noted each day."""

from __future__ import annotations

from fractions import Fraction

from plans import good_plan
from test_forms import FORMS, plan_of

from generator.feeds.numbers import often
from generator.model import Library
from generator.notation.dose import Dose
from generator.notation.parse import parse_dose, parse_frequency
from generator.notation.quantity import Interval
from generator.pages.browser.plan_data import plan_data
from generator.reference.language import language
from generator.rules.amounts import repetition
from generator.rules.how_often import a_week, sessions_a_week

HEAD = """\
id: my-plan
title: My plan
summary: One sentence.
for: runners
changed: 2026-11-20
not for: [high-risk-bone-stress-injury, pregnant-or-postnatal]
starts: plan start
pain: general
sources: {opinion: Clinician opinion}
source: opinion
times: 3 per week
progress when: no limp
"""


def test_a_choice_in_one_line_is_the_choice_written_out(library: Library) -> None:
    short = "stages:\n  week 1:\n    do:\n      - walk or cycle 10 min easy\n"
    long = (
        "stages:\n  week 1:\n    do:\n      - choose: 1\n        do:\n"
        "          - walk 10 min easy\n          - cycle 10 min easy\n"
    )
    one, other = (plan_data(good_plan(HEAD + text), library)["stages"] for text in (short, long))
    assert one == other


def test_several_times_a_day_is_each_day_and_no_number(library: Library) -> None:
    times = parse_frequency("several times a day")
    assert (str(times), sessions_a_week(times)) == ("several times per day", 7)
    assert a_week(times) == Interval(Fraction(7), None)
    plan = next(plan_of(form) for form in FORMS if form.name == "in-the-papers-words")
    told = often(times, plan.stages[0], library)
    assert told is not None
    assert (told.words, told.rate, told.per_week) == ("several times a day", None, None)


def test_a_phase_in_words_has_no_seconds() -> None:
    dose: Dose = parse_dose("3 x 10, tempo 2 up slow down")
    assert repetition(dose.parts[0]) is None


def test_what_is_noted_is_asked_each_time(library: Library) -> None:
    plan = good_plan(
        HEAD + "measures: {knee-bend: number deg, reach: number cm}\nif: {limp: repeat}\n"
        "stages:\n  week 1: {watch: [limp, knee-bend], do: walk 5 min, progress when: knee-bend >= 90 deg}\n"
        "  week 2: {watch: reach, do: walk 6 min}\n"
    )
    data = plan_data(plan, library)
    assert data["questions"]["knee-bend"]["when"] == "session"
    # A rule asks for a limp among what troubles, watched or not.
    assert data["questions"]["limp"]["trouble"] == "Limp"
    assert {"limp", "knee-bend"} <= {*data["asked"]["week-1"]}
    assert "knee-bend" not in data["asked"]["week-2"]
    assert "reach" in data["asked"]["week-2"]


def test_the_reference_names_the_words_of_closed_lists(library: Library) -> None:
    text = language(library).body
    for word in ("`clinic-sheet`", "`repetitions`", "`centimetres`", "`{sum 510 yd: "):
        assert word in text
