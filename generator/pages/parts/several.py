"""Several stages to one line of words: what they need, and how the first differs from the last."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Library, Stage
from generator.words.lists import listed


def kit(stages: Iterable[Stage], library: Library, besides: Iterable[str] = ()) -> str:
    """What a reader needs for some stages: what the plan names and what exercises need, each once."""
    names: dict[str, None] = dict.fromkeys(map(str, besides))
    for stage in stages:
        for session in stage.sessions:
            for item in session.lines:
                exercise = library.exercises.get(item.exercise or "")
                if exercise is not None:
                    names.update(dict.fromkeys(map(str, exercise.equipment)))
    # What gives a choice comes last, where its "or" cannot be taken for that of the list.
    return listed(sorted(names, key=lambda name: " or " in name))


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
