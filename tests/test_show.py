"""What `revlanox show` prints of rates, sides and pain."""

from __future__ import annotations

import pytest
from levels import PLAN, STAGES
from plans import HEAD, good_plan

from generator.model import Library
from generator.show import show


def shown(text: str, library: Library) -> list[str]:
    plan = good_plan(text)
    return list(show(plan, library))


def test_sessions_of_one_rate_take_turns(library: Library) -> None:
    for rate, often in (("2 per week", "once a week"), ("3 per week", "3 times a week in all, taking turns")):
        said = "\n".join(shown(f"{PLAN}times: {rate}\n{STAGES}", library))
        assert f"   a, {often}, in turn with b" in said
        assert f"   b, {often}, never the day after another session (our rule), in turn with a" in said


def test_a_side_without_a_number_and_pain_at_other_moments_are_shown(library: Library) -> None:
    text = PLAN.replace("amber: pain during 3-5", "amber: pain next morning 3-5 or pain in warm-up > 2")
    said = "\n".join(shown(text + STAGES.replace("3 x 10", "each side, hold 15 s"), library))
    assert "Squat: each side, hold 15 s" in said
    assert "next morning" in said
    assert "warm-up" in said


MEASURED = "measures: {hop-test-pain: sign, severe: sign}\nexercises: [squat]\ntimes: 3 per week\n"
NEGATED = {
    "progress when: no hop-test-pain\nstages: {week 1: walk 9 min}\n":
        "Move on when: you have no hop test pain",
    "stages: {week 1: {do: walk 9 min, when: no severe}}\n": "Only for: you have no severe",
    "stages: {week 1: {do: walk 9 min, enter when: no severe}}\n": "Begin when: you have no severe",
    "stages: {week 1: {sessions: {a: {do: walk 9 min, when: no severe}}}}\n": "only if: you have no severe",
    "stages: {week 1: {do: [{squat: 3 x 12, when: no severe}]}}\n": "Only if: you have no severe",
    "stages: {week 1: {do: walk 9 min, if: {no severe: see physio}}}\n": "If you have no severe: See a",
}  # fmt: skip
"""What a plan says of signs of its own, and how it is shown: a lost 'no' turns it round."""


def own(text: str, library: Library) -> str:
    return "\n".join(shown(f"{HEAD}starts: plan start\n{MEASURED}{text}", library))


@pytest.mark.parametrize("text", NEGATED)
def test_a_no_before_a_sign_of_the_plans_own_is_shown(text: str, library: Library) -> None:
    assert NEGATED[text] in own(text, library)


BOTH = {
    "{squat: 3 x 12, when: no severe}, {squat: 2 x 8, when: severe}": ("Squat: 3 × 12", "Squat: 2 × 8"),
    "{do: run 9 min, when: no severe}, {do: run 9 min, when: severe}": ("Run 9 min.", "Run 9 min."),
    "run 9 min, walk 5 min, run 9 min": ("Run 9 min.", "Walk 5 min.", "Run 9 min."),
}
"""Lines of one exercise and equal bouts: each is kept, in its place."""


@pytest.mark.parametrize("lines", BOTH)
def test_two_lines_of_one_thing_both_stay(lines: str, library: Library) -> None:
    said = own(f"stages: {{week 1: {{do: [{lines}]}}}}\n", library).splitlines()
    assert tuple(line.strip(" -") for line in said if line.startswith("     - ")) == BOTH[lines]
    if "when" in lines:
        assert [line.strip() for line in said if "Only if" in line] == [
            "Only if: you have no severe", "Only if: you have severe",
        ]  # fmt: skip


NOTES = """note: One.
starts: plan start
exercises: [squat]
tracks:
  running:
    note: Two.
    stages:
      phase 1:
        note: Three.
        stages:
          week 1:
            note: Four.
            sessions:
              a:
                note: Five.
                do:
                  - {rounds: 2, note: Six., do: [{squat: 2 x 10, note: Seven.}]}
                  - {do: run 5 min, note: Eight.}
                if: {limp: {do: [{squat: 1 x 5, note: Ten.}], note: Nine.}}
              b: 'run 5 min, note "Eleven"'
          week 2: {as: week 1}
"""


def test_every_note_is_counted_once_wherever_it_stands(library: Library) -> None:
    assert shown(HEAD + NOTES, library)[-1] == "In free words: 11 notes, 0 questions."
