"""Several stages to one line of words: what they need, and how the first differs from the last."""

from __future__ import annotations

from generator.model import Library, Protocol
from generator.words.lists import listed
from generator.words.often import plan_often, without_shared


def kit(plan: Protocol, library: Library) -> str:
    """What a reader needs: what the plan names and what exercises need, each once; then what only helps."""
    helps = [*map(str, plan.entry.optional_equipment)]
    needs = listed(_needs(plan, library))
    return "; ".join(filter(None, [needs, f"optional: {listed(helps)}" if helps else ""]))


MOST = 4
"""Things that a row of a list names."""


def main_kit(plan: Protocol, library: Library) -> str:
    """The same for a row of a list: the first things, and how many more; `none` without any."""
    needs = _needs(plan, library)
    if len(needs) <= MOST:
        return listed(needs) or "none"
    return f"{', '.join(needs[: MOST - 1])} and {len(needs) - MOST + 1} more"


def _needs(plan: Protocol, library: Library) -> list[str]:
    helps = [*map(str, plan.entry.optional_equipment)]
    names: dict[str, None] = dict.fromkeys(map(str, plan.entry.equipment))
    for stage in plan.stages:
        for session in stage.sessions:
            for item in session.lines:
                exercise = library.exercises.get(item.exercise or "")
                if exercise is not None:
                    names.update(dict.fromkeys(map(str, exercise.equipment)))
    # What gives a choice comes last, where its "or" cannot be taken for that of the list.
    return sorted((name for name in names if name not in helps), key=lambda name: " or " in name)


def often(plan: Protocol, library: Library) -> tuple[str, str]:
    """How often its sessions are done, and in small words how that changes; of each part that goes on beside
    others, by its name."""
    rows = plan_often(plan, library)
    if len(rows) == 1 and not rows[0][0]:
        return once(rows[0][1])
    return ". ".join(f"{name}: {' '.join(filter(None, once(words)))}" for name, words in rows), ""


def once(words: list[str]) -> tuple[str, str]:
    """The first of several words, and `later …` with the last where they differ."""
    if not words:
        return "", ""
    first, last = words[0], words[-1]
    if first == last:
        return first, ""
    if last.startswith(f"{first}, "):
        return f"{first},", f"and later {last.removeprefix(f'{first}, ')}"
    [short, *_], _ = without_shared([first, last])
    between = (
        f"then {', then '.join(words[1:-1])}, " if len(words[1:-1]) <= BETWEEN else "then as each page says, "
    )
    return f"{short} at first,", f"{between if words[2:] else ''}later {last}"


BETWEEN = 2
"""Rates in the middle that are told; more of them are read on the pages of the stages."""
