"""Whatever a line or a session says is read wherever the plan is: in words, on pages, on paper, as data."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from plans import HEAD, good_plan, plan_problems
from test_totals import STARTED
from test_totals_shown import PLACES

from generator.feeds.plans import plan as published
from generator.model import Library, Protocol
from generator.model.drill import DrillWord, changed
from generator.model.lines import lines
from generator.pages.kinds.exercise import exercise_pages
from generator.pages.parts.kit import kit
from generator.rules.loading import loading
from generator.rules.machine import machines
from generator.show import show

AROUND = """times: 3 per week
dose: tempo 3-0-3
warm-up: [walk 5 min, lunge: 2 x 10 each side, {single-leg-calf-raise: 7 reps, note: Slowly first.}]
cool-down: [bridge: 2 x 30 s hold]
stages:
  week 1: {do: [squat: 3 x 12]}
  week 2: {do: [run 10 min], warm-up: none}
"""
BESIDE = """times: 3 per week
stages:
  week 1:
    warm-up: [{do: walk 5 min, cue: Swing your arms}, {lunge: 1 x 5, cue: Long steps., aim: A warm hip}]
    do:
      - {squat: 3 x 12, cue: Knee over your second toe., aim: Strength for landing}
      - {do: [bridge: 2 x 5, hop: 3 x 5 contacts], aim: Springy calves}
      - {do: run 10 min, cue: "Quick, light steps.", aim: Habit, when: no limp}
    if:
      swelling: {do: [{squat: 2 x 12, cue: Only halfway down, note: With a chair near.}]}
"""
TIMES = """times: 3 per week
at: before training
stages:
  week 1:
    do: [{squat: 3 x 12, at: at the end}, {do: run 10 min, at: in the cool-down}]
    if: {limp: {at: after training, do: [{squat: 2 x 12, at: at the start}]}}
  week 2: {do: [squat: 3 x 12], at: after the run, sessions: {a: {at: in the warm-up}, b: {lasts: 1 week}}}
"""
SAID: dict[str, tuple[str, tuple[str, ...]]] = {
    "a warm-up with exercises": (
        AROUND, ("Walk 5 min", "Lunge", "2 × 10", "7", "Slowly first", "Bridge", "2 × 30"),
    ),
    "cues and aims": (
        BESIDE, (
            "Swing your arms", "Long steps", "A warm hip", "Knee over your second toe",
            "Strength for landing", "Springy calves", "Quick, light steps", "Habit",
        ),
    ),
    "what is added each week": (
        "times: 3 per week\nstages:\n  week 1:\n    do: [squat: '3 x 12, add not stated kg per week']\n",
        ("some kg a week (the plan doesn", "say how many)"),
    ),
    "when in the day": (
        TIMES, ("before training", "at the end", "in the cool-down", "after a run", "in the warm-up"),
    ),
    "a drill": (
        "times: 3 per week\nstages:\n  week 1:\n"
        "    do: [{hop: '4 x 10 contacts, on grass', drill: [no-contact, unplanned, sideways]}]\n",
        ("no contact; unplanned: you react to what comes; sideways", "on grass"),
    ),
}  # fmt: skip
"""What is written, and the words that are read."""


def plan_of(text: str) -> Protocol:
    return good_plan(STARTED + text)


@pytest.mark.parametrize("name", SAID)
def test_what_is_written_has_no_error(name: str, library: Library) -> None:
    assert plan_problems(STARTED + SAID[name][0], library) == []


AS_WORDS_OF_A_LIST = ("a drill", "data")
"""Said there as a list of closed words."""

WORDS = [(name, words) for name, (_, all_) in SAID.items() for words in all_]


@pytest.mark.parametrize(
    ("said", "place"),
    [both for both in product(WORDS, PLACES) if (both[0][0], both[1]) != AS_WORDS_OF_A_LIST],
    ids=str,
)
def test_it_is_read(said: tuple[str, str], place: str, library: Library) -> None:
    name, words = said
    read = PLACES[place](plan_of(SAID[name][0]), library)
    assert words.casefold() in read.casefold()


def test_exercises_before_and_after_are_lines_with_ids(library: Library) -> None:
    plan = plan_of(AROUND)
    texts = {key: line.text for key, line in lines(plan).items()}
    assert texts == {
        "week-1/session/warm-up-lunge": "2 x 10 each side",
        "week-1/session/warm-up-single-leg-calf-raise": "7 reps",
        "week-1/session/squat": "3 x 12, tempo 3-0-3",
        "week-1/session/cool-down-bridge": "2 x 30 s hold",
        "week-2/session/session": "run 10 min",
        "week-2/session/cool-down-bridge": "2 x 30 s hold",
    }


def test_the_page_has_boxes_for_them(library: Library) -> None:
    page = PLACES["pages"](plan_of(AROUND), library)
    for name in ("warm-up-lunge-left-2", "warm-up-single-leg-calf-raise-left-1", "cool-down-bridge-sets-2"):
        assert f'name="session-{name}"' in page


def test_an_exercise_counts_as_used_and_needs_its_things(library: Library) -> None:
    plan = plan_of(AROUND.replace("lunge: 2 x 10 each side", "heel-raise-on-towel: 2 x 10"))
    seen = replace(library, protocols={plan.id: plan})
    assert [stage.id for _, stage in seen.used_in["heel-raise-on-towel"]] == ["week-1"]
    assert kit(plan, seen) == "a rolled towel, a step, a wall and a mat"


def test_what_only_helps_is_told_apart_from_what_is_needed(library: Library) -> None:
    said = "equipment: [a rope]\noptional equipment: [a mat, an ankle weight]\n"
    plan = plan_of(said + "stages: {week 1: {do: [bridge: 3 x 10, wall-sit: 3 x 30 s hold]}}\n")
    assert kit(plan, library.of(plan)) == "a rope and a wall; optional: a mat and an ankle weight"


def test_what_is_worn_and_what_lines_are_done_with_is_equipment(library: Library) -> None:
    """Nobody who needs crutches, a bike and a band reads that a plan needs nothing."""
    plan = good_plan(
        f"{HEAD}starts: plan start\nexercises: [bend]\nequipment: [a hip brace]\nstages:\n  week 1:\n"
        "    wear: [{crutches: 1 week}, brace locked at 30 degrees when you walk, boot]\n"
        "    do:\n      - walk 5 min with crutches\n      - cycle 20 min\n      - run 5 min on treadmill\n"
        "      - bend: 3 x 10, with band\n      - bend: 3 x 10, with eyes-closed\n"
    )
    assert kit(plan, library.of(plan)) == "a hip brace, crutches, a boot, a bike, a treadmill and a band"
    bare = good_plan(f"{HEAD}starts: plan start\nstages:\n  week 1: walk 5 min on grass\n")
    assert kit(bare, library.of(bare)) == ""


def test_hops_before_a_session_load_it(library: Library) -> None:
    calm, hopping = (
        plan_of(AROUND.replace("lunge: 2 x 10 each side", line))
        for line in ("lunge: 2 x 10", "hop: 2 x 10 contacts")
    )
    assert [loading(plan.stages[0].sessions[0], library) for plan in (calm, hopping)] == ["", "hopping"]


def test_what_an_if_says_is_shown_with_its_cue_and_note(library: Library) -> None:
    for place in ("show", "pages", "data"):
        assert "Only halfway down; With a chair near" in PLACES[place](plan_of(BESIDE), library), place


def test_a_cue_of_a_line_stands_for_that_of_its_exercise(library: Library) -> None:
    page = PLACES["pages"](plan_of(BESIDE), library)
    assert str(library.exercises["squat"].cues[0]) not in page


def test_what_bouts_say_beside_their_numbers_is_on_their_page(library: Library) -> None:
    run = '      - {do: run 10 min, cue: "Quick, light steps.", aim: Habit, when: no limp}\n'
    page = PLACES["pages"](plan_of(f"stages:\n  week 1:\n    do:\n      - walk 5 min\n{run}"), library)
    assert "Run 10 min: Quick, light steps. Aim: Habit. Only if: you do not limp." in page


def test_an_if_says_when_in_the_day_as_well(library: Library) -> None:
    shown = PLACES["show"](plan_of(TIMES), library)
    assert "instead: 2 × 12 (at the start)" in shown
    assert "When: after training" in shown


def test_when_in_the_day_changes_nothing_of_how_often(library: Library) -> None:
    without = "times: 3 per week\nstages: {week 1: {do: [squat: 3 x 12]}, week 2: {do: [run 10 min]}}\n"
    said = without.replace("do: [", "at: after a run, do: [")
    limits = [
        [step.limits for machine in machines(plan_of(text), library) for step in machine.steps]
        for text in (said, without)
    ]
    assert limits[0] == limits[1]


REFUSED = {
    "times: '3 per week, before training'": "write it under its own key: 'at: before training'",
    "times: 3 per week in warm-up": "write it under its own key: 'at: in the warm-up'",
    "times: 2 per week on days without running": "write 'when: no run-today' on the session or the line",
    "at: on non-running days": "write 'when: no run-today' on the session or the line",
    "at: in the morning": "write it under 'times', such as 'times: daily, AM'",
    "at: before bed": "I expected",
}


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_written_elsewhere_is_told(line: str, library: Library) -> None:
    said = plan_problems(f"{STARTED}stages: {{week 1: {{do: run 5 min, {line}}}}}\n", library)
    assert len(said) == 1
    assert REFUSED[line] in said[0]


VARIANT = """times: 3 per week
stages:
  week 1:
    do: [{squat: 3 x 12, variant: heels-up}]
    if: {limp: {do: [{squat: 2 x 12, variant: wall}]}}
"""


@pytest.fixture(scope="module")
def varied(library: Library) -> Library:
    variants = {"heels-up": "with your heels on a wedge", "wall": "with your back against a wall"}
    squat = library.exercises["squat"].model_copy(update={"variants": variants})
    return replace(library, exercises={**library.exercises, "squat": squat})


@pytest.mark.parametrize("place", PLACES)
def test_a_variant_is_a_part_of_the_name(place: str, varied: Library) -> None:
    assert "(with your heels on a wedge)" in PLACES[place](plan_of(VARIANT), varied)


def test_a_variant_is_data_and_on_the_page_of_its_exercise(varied: Library) -> None:
    plan = plan_of(VARIANT)
    assert '"variant":"heels-up"' in PLACES["data"](plan, varied)
    assert "(with your back against a wall)" in PLACES["show"](plan, varied)
    body = next(
        page.body
        for page in exercise_pages(replace(varied, protocols={plan.id: plan}))
        if page.address == "exercises/squat/"
    )
    assert "With your back against a wall" in body
    assert "3 × 12 (with your heels on a wedge)" in body
    assert plan_problems(STARTED + VARIANT, varied) == []


def test_what_it_is_done_with_is_typed(library: Library) -> None:
    dose = "2 x 5, on step, at 10-20 cm, with 3 wedges"
    plan = plan_of(f"times: daily\nstages: {{week 1: {{do: [squat: '{dose}']}}}}\n")
    (sets,) = published(plan, library).stages[0].sessions[0].items[0].dose.parts  # type: ignore[union-attr]
    said = [
        (one.kind, one.name, one.amount and (one.amount.low, one.amount.high, one.amount.unit))
        for one in sets.setup
    ]
    assert said == [("on", "step", None), ("at", None, (10, 20, "cm")), ("with", "wedges", (3, 3, ""))]


DRILLS = {
    ((), ("unplanned",)): ("unplanned",),
    (("no-contact", "planned", "forward", "up"), ("unplanned",)): (
        "no-contact",
        "unplanned",
        "forward",
        "up",
    ),
    (("no-contact", "forward", "up"), ("contact", "sideways")): ("contact", "sideways"),
    (("planned",), ()): ("planned",),
}


@pytest.mark.parametrize("drill", DRILLS)
def test_a_line_changes_words_of_one_kind(drill: tuple[tuple[DrillWord, ...], tuple[DrillWord, ...]]) -> None:
    assert changed(*drill) == DRILLS[drill]


def test_a_drill_is_data_as_it_holds_in_the_line(library: Library) -> None:
    exercise = library.exercises["squat"].model_copy(update={"drill": ("no-contact", "planned")})
    seen = replace(library, exercises={**library.exercises, "squat": exercise})
    plan = plan_of("times: daily\nstages: {week 1: {do: [{squat: 3 x 12, drill: unplanned}]}}\n")
    assert '"drill":["no-contact","unplanned"]' in PLACES["data"](plan, seen)
    (page,) = [page for page in exercise_pages(seen) if page.address == "exercises/squat/"]
    assert "no contact; planned: you know what comes" in page.body
    assert "no contact" in page.search[0].text


def test_words_that_exclude_each_other_are_refused(library: Library) -> None:
    for drill, said in (
        ("[planned, unplanned]", "'planned' and 'unplanned' can't both hold"),
        ("[reactive]", "unplanned"),
    ):
        text = f"{STARTED}stages: {{week 1: {{do: [{{squat: 3 x 12, drill: {drill}}}]}}}}\n"
        (problem,) = plan_problems(text, library)
        assert said in problem


def test_the_cue_of_the_only_bouts_is_said_with_them(library: Library) -> None:
    page = PLACES["pages"](plan_of(BESIDE), library)
    assert "<span data-own>Run 10 min (only if you do not limp).</span> Quick, light steps." in page


def test_an_exercise_without_a_page_is_named_beside_the_lines_own_name(library: Library) -> None:
    lines_ = "{lunge-back: 3 x 10, title: Big step}, {squat: 3 x 10, title: Down and up}"
    more = "{do: [{lunge-back: 2 x 10, title: Small step}]}"
    plan = good_plan(
        f"{HEAD}starts: plan start\nexercises: {{lunge-back: Long lunge}}\ntimes: 3 per week\n"
        f"stages: {{week 1: {{do: [{lines_}], if: {{limp: {more}}}}}}}\n"
    )
    said = " ".join(show(plan, replace(library, protocols={plan.id: plan}).of(plan)))
    assert "Big step (Long lunge)" in said
    assert "Small step (Long lunge)" in said
    assert "Down and up: 3" in said
