"""What is written below over what is written above: the order of lines, their doses, and lines of `if`."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan

from generator.check.several_ways import several
from generator.model import Library, Protocol
from generator.words.branch import lines_of, rule_words

ABOVE = f"{HEAD}starts: plan start\ntimes: 3 per week\nexercises: [a, b, c, d, x, y]\n"

ORDERS: dict[str, tuple[str, str, list[str]]] = {
    "a new line before an old one": ("[a, b, c]", "[x, b: 3 x 9]", ["a", "x", "b", "c"]),
    "a new line after all": ("[a, b, c]", "[b: 3 x 9, x]", ["a", "b", "c", "x"]),
    "each beside its own": ("[a, b]", "[x, a, y, b]", ["x", "a", "y", "b"]),
    "old lines in another order": ("[a, b, c]", "[c, a]", ["c", "b", "a"]),
    "one is taken away": ("[a, b, c]", "[a: none, x, c]", ["b", "x", "c"]),
    "bouts begin where those above began": ("[run 5 min, a]", "[run 8 min]", ["session", "a"]),
    "bouts around an exercise": (
        "[walk 5 min, run 5 min, a, walk 3 min]",
        "[walk 6 min, b, run 8 min]",
        ["session", "a", "b", "session-2"],
    ),
    "a circuit stays together": (
        "[{rounds: 3, do: [a, b, c]}, d]",
        "[{rounds: 2, do: [b, x]}]",
        ["a", "c", "b", "x", "d"],
    ),
}
"""What week 1 does, what week 2 says on top, and the order of week 2's lines."""


def plan_of(text: str) -> Protocol:
    return good_plan(ABOVE + text)


@pytest.mark.parametrize("name", ORDERS)
def test_lines_are_in_the_order_written(name: str) -> None:
    above, below, order = ORDERS[name]
    plan = plan_of(f"stages:\n  week 1: {{do: {above}}}\n  week 2: {{as: week 1, do: {below}}}\n")
    assert [item.id for item in plan.stages[1].sessions[0].items] == order


def test_a_line_that_is_said_again_stays_in_its_circuit() -> None:
    plan = plan_of(
        "stages:\n  week 1: {do: [{rounds: 3, do: [a: 8 reps, b: 8 reps]}]}\n"
        "  week 2: {as: week 1, do: [b: 9 reps]}\n"
    )
    first, second = plan.stages[1].sessions[0].items
    assert first.groups == second.groups != ()
    assert str(second.dose) == "9 reps"


@pytest.mark.parametrize(
    ("line", "dose"),
    [
        ("not stated", "not stated, on floor"),
        ("not seen", "not seen, on floor"),
        ("not stated, tempo fast", "not stated, tempo fast, on floor"),
        ("not seen, load light", "not seen, load light, on floor"),
        ("not stated, full range", "not stated, full range, on floor"),
        ("not stated, 0-30 deg", "not stated, 0-30 deg, on floor"),
        ("not stated, bilateral", "not stated bilateral, on floor"),
        ("not stated, on grass", "not stated, on grass"),
        ("not stated, with band", "not stated, on floor, with band"),
        ("as needed", "as needed, tempo slow, rest 30 s, on floor"),
        ("3 x not stated", "3 x not stated each side, tempo slow, rest 30 s, on floor"),
        ("tempo fast", "3 x 12 each side, tempo fast, rest 30 s, on floor"),
        ("load not stated", "3 x 12 each side, tempo slow, load not stated, rest 30 s, on floor"),
    ],
)
def test_what_a_source_does_not_give_is_not_filled_from_above(line: str, dose: str) -> None:
    plan = plan_of(
        "stages:\n  week 1:\n    dose: 3 x 12 each side, tempo slow, rest 30 s, on floor\n"
        f"    do: [a: '{line}']\n"
    )
    assert str(plan.stages[0].sessions[0].items[0].dose) == dose


LIMITS = (
    "toe-touch weight-bearing", "load at most 20 kg", "RPE at most 4", "pain at most 2 allowed",
    "0-90 deg knee", "with brace",
)  # fmt: skip


@pytest.mark.parametrize("limit", [*LIMITS, "pain slight allowed", "at at most 8 km/h"])
@pytest.mark.parametrize("line", ["not stated", "not seen", "not stated, tempo slow", "as needed"])
def test_a_limit_holds_where_the_source_gives_no_number(limit: str, line: str) -> None:
    plan = plan_of(f"stages:\n  week 1:\n    dose: {limit}\n    do: [a: '{line}']\n")
    assert limit in str(plan.stages[0].sessions[0].items[0].dose)


@pytest.mark.parametrize("limit", LIMITS)
def test_a_limit_holds_in_the_warm_up_and_the_rest_of_a_dose_does_not(limit: str) -> None:
    plan = plan_of(
        f"stages:\n  week 1:\n    dose: 3 x 12, tempo slow, on step, {limit}\n"
        "    do: [a]\n    warm-up: [b: 2 x 5, c]\n    cool-down: [d]\n"
    )
    (session,) = plan.stages[0].sessions
    told = [str(item.dose) for item in (*session.warm_up, *session.cool_down)]
    assert told == [f"2 x 5, {limit}", limit, limit]


def test_a_limit_holds_in_bouts_of_the_warm_up_that_can_take_it() -> None:
    """A pain that is allowed is no clause of bouts: in them the pain rule of the plan holds."""
    above = "toe-touch weight-bearing, pain at most 2 allowed, in boot, tempo slow"
    plan = plan_of(f"stages:\n  week 1: {{dose: '{above}', do: [a], warm-up: walk 5 min}}\n")
    (item,) = plan.stages[0].sessions[0].warm_up
    assert item.sequence is not None
    assert str(item.sequence.value) == "walk 5 min in boot toe-touch weight-bearing"
    assert str(item.dose) == "toe-touch weight-bearing, in boot"


CADENCE = "5-10 % above usual-cadence"


@pytest.mark.parametrize(
    ("above", "line", "bouts"),
    [
        (
            f"at {CADENCE}",
            "jog 1 min at 50 % of usual-pace",
            f"jog 1 min at {CADENCE} at 50 % of usual-pace",
        ),
        ("at 180 steps/min", "run 10 min at 8 km/h", "run 10 min at 180 steps/min at 8 km/h"),
        ("at 180 steps/min", "run 10 min at 170 steps/min", "run 10 min at 170 steps/min"),
        ("at 8 km/h", "run 10 min at 170 steps/min", "run 10 min at 8 km/h at 170 steps/min"),
        ("at 8 km/h", "run 10 min at 9 km/h", "run 10 min at 9 km/h"),
        ("at 140 bpm", "run 10 min at 9 km/h", "run 10 min at 140 bpm at 9 km/h"),
        (f"at {CADENCE}", "walk 30 min", "walk 30 min"),
        ("at 180 steps/min", "walk 9 min, jog 1 min", "walk 9 min, jog 1 min at 180 steps/min"),
        ("at 180 steps/min", "cycle 9 min, jog 1 min", "cycle 9 min, jog 1 min at 180 steps/min"),
        ("at 90 rpm", "cycle 9 min, jog 1 min", "cycle 9 min at 90 rpm, jog 1 min"),
    ],
)
def test_each_clause_after_at_gives_way_to_its_own_kind(above: str, line: str, bouts: str) -> None:
    """A cadence is that of runs and holds beside a pace; nobody walks at the cadence of a run."""
    plan = plan_of(f"stages:\n  week 1:\n    dose: {above}\n    do: ['{line}']\n")
    written = plan.stages[0].sessions[0].items[0].sequence
    assert written is not None
    assert str(written.value) == bouts


@pytest.mark.parametrize(
    ("above", "line", "dose"),
    [
        ("at 20 cm ^a or at 30 cm ^b", "3 x 6", "3 x 6, at 20 cm ^a or 3 x 6, at 30 cm ^b"),
        ("3 x 6 ^a or 2 x 8 ^b", "at 20 cm", "3 x 6 ^a, at 20 cm or 2 x 8 ^b, at 20 cm"),
        ("3 x 6 ^a or 2 x 8 ^b", "on box ^a or on step ^b", "3 x 6 ^a, on box ^a or 2 x 8 ^b, on step ^b"),
        ("3 x 6 ^a or 2 x 8 ^b", "5 x 5 ^b", "5 x 5 ^b"),
        ("tempo slow ^a or tempo fast ^b", "5 x 5 then 2 x 9", (
            "5 x 5, tempo slow ^a then 2 x 9, tempo slow ^a or 5 x 5, tempo fast ^b then 2 x 9, tempo fast ^b"
        )),
        ("3 x 6 then 2 x 8", "tempo slow ^a or tempo fast ^b", (
            "3 x 6, tempo slow ^a then 2 x 8, tempo slow ^a or 3 x 6, tempo fast ^b then 2 x 8, tempo fast ^b"
        )),
        ("3 x 6, rest 60 s then 2 x 8, rest 60 s", "5 x 5", "5 x 5, rest 60 s"),
    ],
)  # fmt: skip
def test_each_of_what_sources_say_above_is_laid_under_a_line(above: str, line: str, dose: str) -> None:
    plan = plan_of(f"stages:\n  week 1:\n    dose: {above}\n    do: [x: '{line}']\n")
    assert str(plan.stages[0].sessions[0].items[0].dose) == dose
    assert not list(several(plan))


IFS = {
    "limp: {do: [squat]}": "Also do “Squat”: 3 × 12, tempo slow.",
    "limp: {do: [{squat: on floor}]}": "Also do “Squat”: 3 × 12, tempo slow, on the floor (not on a step).",
    "limp: {dose: 2 x 8, do: [squat]}": "Also do “Squat”: 2 × 8, tempo slow; Do every exercise: 2 × 8.",
    "limp: {do: [{rounds: 2, do: [squat]}]}": "Also do 2 rounds of: Squat: 3 × 12, tempo slow.",
    "limp: {do: run 5 min}": "Also do run 5 min in pool.",
    "limp: {do: [{a: none}]}": "Leave out a.",
}


@pytest.mark.parametrize("rule", IFS)
def test_a_line_of_an_if_takes_the_dose_above(rule: str, library: Library) -> None:
    above = "3 x 12, tempo slow" + (", in pool" if "run" in rule else "")
    plan = plan_of(f"dose: {above}\nstages:\n  week 1: {{if: {{{rule}}}, do: [a]}}\n")
    [stage] = plan.stages
    words = rule_words(stage.rules[0], library, lines_of(stage.sessions))
    assert words == IFS[rule]


def test_of_the_stage_and_of_the_line_it_is_the_dose_above_both(library: Library) -> None:
    plan = plan_of(
        "dose: tempo slow\nif: {limp: {do: [squat]}}\nstages:\n"
        "  week 1: {dose: 3 x 8, do: [a]}\n"
        "  week 2: {dose: 3 x 9, do: [{a: 5 x 5, if: {unable: {squat: with band}}}]}\n"
    )
    rules = [rule for stage in plan.stages for rule in stage.heard]
    assert [rule_words(rule, library) for rule in rules] == [
        "Do “Squat” instead: 3 × 8, tempo slow.",
        "Do “Squat” instead: 3 × 9, tempo slow.",
        "Do “Squat” instead: 3 × 9, tempo slow, with band.",
    ]


GROUP = """dose: 3 x 8, tempo slow
pain: {green: pain during <= 1, red: pain during > 1}
wear: [brace]
if: {limp: repeat}
progress when: no limp
total: 60 reps
"""


@pytest.mark.parametrize(
    "place", ["stages:\n  later:\n    stages: {week 3: {as: week 1}}", "stages:\n  week 3: {as: week 1}"]
)
def test_a_copy_has_what_the_other_stage_has_from_its_own_group(place: str) -> None:
    """It loses no load, no limit and no rule because it stands elsewhere; what the group says of all its
    stages together is not the copy's."""
    group = "site: knee\nstages:\n  early:\n    " + GROUP.replace("\n", "\n    ")
    first, *_, copy = plan_of(
        group
        + "stages: {week 1: {do: [a: tempo fast, b]}, week 2: {do: [c]}}\n"
        + place.removeprefix("stages:\n")
    ).stages
    assert copy.sessions == first.sessions
    assert [str(item.dose) for item in copy.sessions[0].items] == ["3 x 8, tempo fast", "3 x 8, tempo slow"]
    for held in ("pain", "all_day", "rules", "progress_when"):
        assert getattr(copy, held) == getattr(first, held)
        assert getattr(copy, held)
    assert copy.total is None


def test_what_the_copy_says_itself_is_laid_over_that() -> None:
    plan = plan_of(
        "stages:\n  early: {dose: 3 x 8, stages: {week 1: {do: [a]}, week 2: {do: [a]}}}\n"
        "  late: {dose: 2 x 5, stages: {week 3: {as: week 1, dose: tempo slow}, week 4: {do: [a]}}}\n"
    )
    assert [str(stage.sessions[0].items[0].dose) for stage in plan.stages] == [
        "3 x 8", "3 x 8", "3 x 8, tempo slow", "2 x 5",
    ]  # fmt: skip
