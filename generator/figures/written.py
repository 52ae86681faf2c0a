"""A figure as text to a drawing: what an author wrote and nothing else, so that it can be kept by content."""

from __future__ import annotations

import json
from typing import Any

from generator.figures.clauses import parse_arm, parse_body, parse_leg
from generator.figures.force import parse_force
from generator.figures.landings import parse_landing
from generator.figures.props import parse_prop
from generator.figures.scene import LINES, Drawing, Key

_PARSERS = {"body": parse_body, "leg": parse_leg, "arm": parse_arm}


def drawing_of(written: str) -> Drawing:
    """From the JSON that `Figure.written` gives."""
    found: dict[str, Any] = json.loads(written)
    return Drawing(
        keys=tuple(map(_key, found["frames"])),
        view=found["view"],
        posture=found["posture"],
        props=tuple(map(parse_prop, found["props"])),
        highlight=tuple(found["highlight"]),
        arrow=found["arrow"],
        both=found["both"],
        close_up=found["close-up"],
        barefoot=found["barefoot"],
        quick=found["quick"],
        forces=tuple(map(parse_force, found["push"])),
        landings=tuple(map(parse_landing, found["landings"])),
    )


def _key(lines: dict[str, str]) -> Key:
    parsed = {line: _PARSERS[LINES[line][0]](text) for line, text in lines.items() if line in LINES}
    return Key(parsed, lines.get("caption", ""))
