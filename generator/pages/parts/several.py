"""Several stages to one line of words: how often they are trained, how the first differs from the last."""

from __future__ import annotations

from generator.model import Library, Protocol
from generator.words.often import plan_often, without_shared


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
