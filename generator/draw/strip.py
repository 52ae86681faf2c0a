"""The session strip: time runs left to right, running is tall, walking low, optional hollow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.draw.svg import picture, rect

Kind = Literal["run", "walk", "rest"]

# Top and height of a part, in hundredths of the strip's height.
HEIGHTS: dict[Kind, tuple[float, float]] = {"run": (2, 98), "walk": (62, 38), "rest": (94, 6)}


class Part(NamedTuple):
    """A stretch of a session. An `optional` one is done only when the reader feels good."""

    kind: Kind
    seconds: float
    optional: bool = False


def strip(parts: Sequence[Part], *, label: str, total: float | None = None) -> str:
    """Draw a session; `label` says it in words.

    `total` is the seconds the full width stands for, so that several strips share one scale.
    """
    length = sum(part.seconds for part in parts)
    return picture("rv-strip", max(total or 0, length, 1), 100, _shapes(parts), label=label, stretch=True)


def _shapes(parts: Sequence[Part]) -> list[str]:
    """One rectangle a part; walking first, so that a run's edge is never painted over."""
    placed: list[tuple[int, str]] = []
    start = 0.0
    for part in parts:
        top, height = HEIGHTS[part.kind]
        css = f"s-{part.kind}{' s-optional' if part.optional else ''}"
        placed.append((part.kind == "run", rect(css, start, top, part.seconds, height)))
        start += part.seconds
    return [shape for _, shape in sorted(placed, key=lambda pair: pair[0])]
