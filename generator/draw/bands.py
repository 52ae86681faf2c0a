"""The pain rule as eleven cells, 0 to 10: outlined go, hatched hold, solid stop."""

from __future__ import annotations

from typing import Literal

from generator.draw.svg import number, picture, rect, words

Band = Literal["go", "hold", "stop"]

CELL = 30
HEIGHT = 34


def bands(hold_from: int | None, stop_from: int | None, *, label: str, prefix: str) -> str:
    """Draw the cells of a rule; `label` says it in words.

    `hold_from` and `stop_from` are the first number of each band, None where the rule has no
    such band. `prefix` begins the ids in the drawing and must be unique in the page.
    """
    hatch = f"{prefix}-hatch"
    shapes = [_pattern(hatch)]
    for value in range(11):
        shapes += _cell(value, band(value, hold_from, stop_from), hatch)
    return picture("rv-cells", 11 * CELL, HEIGHT, shapes, label=label)


def band(value: int, hold_from: int | None, stop_from: int | None) -> Band:
    """The band that a pain of `value` falls in."""
    if stop_from is not None and value >= stop_from:
        return "stop"
    if hold_from is not None and value >= hold_from:
        return "hold"
    return "go"


def _cell(value: int, kind: Band, hatch: str) -> list[str]:
    left = value * CELL
    shapes = [rect(f"b-{kind}", left + 1, 1, CELL - 2, HEIGHT - 2)]
    if kind == "stop":
        # Solid cells touch, so that "stop" reads as one block.
        shapes = [rect("b-stop", left, 0, CELL, HEIGHT)]
    if kind == "hold":
        box = f'x="{left + 1}" y="1" width="{CELL - 2}" height="{HEIGHT - 2}"'
        shapes.append(f'<rect class="b-hatch" {box} fill="url(#{hatch})"/>')
        shapes.append(rect("b-plate", left + 7, 7, CELL - 14, HEIGHT - 14))
    return [*shapes, words(f"b-number b-number-{kind}", left + CELL / 2, 22.5, str(value))]


def _pattern(hatch: str) -> str:
    """Slanted lines: they carry "hold" where colour is lost."""
    size = number(6)
    return (
        f'<defs><pattern id="{hatch}" width="{size}" height="{size}" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<path class="b-line" d="M1.5 0V6"/></pattern></defs>'
    )
