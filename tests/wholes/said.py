"""A drawn plan to the texts that its author wrote, each as one thing that a reader must find."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wholes.drawn import SHORT, Keys
from wholes.parts import EXERCISES

LISTS = ("when", "enter when", "progress when", "aim for")
PLAIN = ("times", "lasts", "otherwise", "at", "note", "cue", "total", "rounds", "choose")


def of_level(level: Keys) -> Iterator[str]:
    """What a plan, a stage, a session, a branch or a line says."""
    for key, value in level.items():
        if key in LISTS:
            yield from _conditions(value)
        elif key in PLAIN:
            yield value
        else:
            yield from _of_key(key, value)


def _of_key(key: str, value: Any) -> Iterator[str]:
    if key in SHORT or key in EXERCISES:
        yield from [value] if value != "none" else []
    elif key in ("do", "warm-up", "cool-down"):
        for line in [value] if isinstance(value, str) else value:
            yield from [line] if isinstance(line, str) else of_level(line)
    elif key == "sessions":
        for session in value.values():
            yield from of_level(session)
    elif key == "if":
        for condition, holds in value.items():
            yield condition
            yield from [holds] if isinstance(holds, str) else of_level(holds)
    elif key == "dose":
        yield from value.split(", ")
    elif key in ("then", "start at"):
        yield from (condition for condition in value if condition != "otherwise")


def _conditions(value: Any) -> Iterator[str]:
    for one in [value] if isinstance(value, str) else value:
        yield from [one] if isinstance(one, str) else next(iter(one.values()))
