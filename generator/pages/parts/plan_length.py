"""A plan to how long it takes, in a few words."""

from __future__ import annotations

from generator.model import Protocol
from generator.words.stages import has_no_last_week, stage_count


def length_words(plan: Protocol) -> str:
    """`8 weeks`, `12 weeks, 5 stages`, `7 stages, at your own pace`."""
    stages, alone = stage_count(plan), len(plan.stages) == 1
    if not plan.weeks:
        return "as long as you like" if alone else f"{stages}, at your own pace"
    weeks = f"{plan.weeks} weeks" + (" or more" if has_no_last_week(plan) else "")
    return weeks if alone or plan.stage_word == "week" else f"{weeks}, {stages}"
