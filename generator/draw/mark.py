"""The mark of the site, which is a strip, and the four blocks of "How far along are you?"."""

from __future__ import annotations

from generator.draw.svg import picture, rect

# Width and height of the running block, from "it hurts to walk" to "I'm running a little".
LEVELS = ((6, 10), (14, 26), (22, 43), (30, 62))


def mark() -> str:
    """The logo: a walk with three runs, each longer than the last."""
    runs = [rect("m-run", x, 2, width, 20) for x, width in ((4, 3), (12, 5), (21, 9))]
    return picture("rv-mark", 34, 24, [rect("m-walk", 0, 14, 34, 8), *runs])


def level(step: int) -> str:
    """How much running there is at `step` 1 to 4; decoration beside words."""
    width, height = LEVELS[min(max(step, 1), len(LEVELS)) - 1]
    run = rect("m-run", 25 - width / 2, 64 - height, width, height)
    return picture("rv-level", 50, 64, [rect("m-walk", 0, 54, 50, 10), run])
