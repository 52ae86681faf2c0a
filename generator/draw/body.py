"""The body figure of the home page: a standing person with the numbers of the six areas."""

from __future__ import annotations

from generator.draw.svg import number, picture, words

# Where each area's number sits: hip, thigh, knee, shin, heel, foot.
SPOTS = ((94, 200), (53, 254), (95, 310), (53, 364), (98, 412), (50, 442))

# One side of the figure from the neck down; the other is its mirror image.
TORSO = (
    "M75 46H64V60C52 64 38 66 34 84L20 176C18 188 32 192 36 181L50 118C52 136 52 150 48 168"
    "C42 194 45 224 48 252L50 306C46 334 50 362 54 388L56 424C55 434 50 440 45 446"
    "C42 452 46 456 52 456H70C73 456 74 453 74 449L73 400C77 370 76 340 73 310L75 216Z"
)


def body() -> str:
    """The figure with its numbers, hidden from screen readers: the list beside it says them."""
    half = f'<path class="f-body" d="{TORSO}"/>'
    other = f'<g transform="matrix(-1 0 0 1 150 0)">{half}</g>'
    head = '<circle class="f-body" cx="75" cy="28" r="24"/>'
    return picture("rv-figure", 150, 460, [head, half, other, *_numbers()])


def _numbers() -> list[str]:
    shapes: list[str] = []
    for area, (x, y) in enumerate(SPOTS, start=1):
        shapes.append(f'<circle class="f-spot" cx="{number(x)}" cy="{number(y)}" r="16"/>')
        shapes.append(words("f-number", x, y + 7, str(area)))
    return shapes
