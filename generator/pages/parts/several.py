"""Several stages to one line of words: what they need, and how the first differs from the last."""

from __future__ import annotations

from generator.model import Library, Protocol
from generator.words.lists import listed


def kit(plan: Protocol, library: Library) -> str:
    """What a reader needs: what the plan names and what exercises need, each once; then what only helps."""
    helps = [*map(str, plan.entry.optional_equipment)]
    names: dict[str, None] = dict.fromkeys(map(str, plan.entry.equipment))
    for stage in plan.stages:
        for session in stage.sessions:
            for item in session.lines:
                exercise = library.exercises.get(item.exercise or "")
                if exercise is not None:
                    names.update(dict.fromkeys(map(str, exercise.equipment)))
    # What gives a choice comes last, where its "or" cannot be taken for that of the list.
    needs = sorted((name for name in names if name not in helps), key=lambda name: " or " in name)
    return "; ".join(filter(None, [listed(needs), f"optional: {listed(helps)}" if helps else ""]))


def once(words: list[str]) -> tuple[str, str]:
    """The first of several words, and `later …` with the last where they differ."""
    if not words:
        return "", ""
    first, last = words[0], words[-1]
    if first == last:
        return first, ""
    if last.startswith(f"{first}, "):
        return f"{first},", f"and later {last.removeprefix(f'{first}, ')}"
    return (f"{_without_end(first, last)} at first,", f"later {last}")


def _without_end(first: str, last: str) -> str:
    """The first without the limits that the last one ends with too."""
    parts, others = first.split(", "), last.split(", ")
    while len(parts) > 1 and others and parts[-1] == others[-1]:
        parts, others = parts[:-1], others[:-1]
    return ", ".join(parts)
