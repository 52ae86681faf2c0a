"""What `revlanox show` prints of rates, sides and pain."""

from __future__ import annotations

from levels import PLAN, STAGES
from plans import read_plan

from generator.model import Library, Protocol
from generator.show import show


def shown(text: str, library: Library) -> list[str]:
    plan = read_plan(text)
    assert isinstance(plan, Protocol), [*map(str, plan)]
    return list(show(plan, library))


def test_sessions_of_one_rate_take_turns(library: Library) -> None:
    for rate, often in (("2 per week", "once a week"), ("3 per week", "3 times a week in all, taking turns")):
        said = "\n".join(shown(f"{PLAN}times: {rate}\n{STAGES}", library))
        assert f"   a, {often}, in turn with b" in said
        assert (
            f"   b, {often}, never the day after another session; days between by default, in turn with a"
            in said
        )


def test_a_side_without_a_number_and_pain_at_other_moments_are_shown(library: Library) -> None:
    text = PLAN.replace("amber: pain during 3-5", "amber: pain next morning 3-5 or pain in warm-up > 2")
    said = "\n".join(shown(text + STAGES.replace("3 x 10", "each side, hold 15 s"), library))
    assert "Squat: each side, hold 15 s" in said
    assert "next morning" in said
    assert "warm-up" in said
