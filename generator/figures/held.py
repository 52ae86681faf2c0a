"""Things that are held, worn or looped about the legs to shapes on the page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.figures import body as flesh
from generator.figures.body import CONTACTS
from generator.figures.camera import SCALE
from generator.figures.flesh import Shape, shape
from generator.figures.frames import Solved
from generator.figures.outline import chain, circle_path
from generator.figures.props import Prop
from generator.figures.stage import Maker, Stage
from generator.figures.vectors import Vector


def _band(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """Around both legs, from the outside of one to that of the other."""
    segment, front, along, out = _ROUND[prop.where]
    body = frame.body
    if stage.camera.is_aside(body.segments["pelvis"]):
        leg = body.segments[f"w.{segment}"]
        yield from _cased(stage, leg.point(front - out, along, 0), leg.point(front + out, along, 0))
        return
    ends = [body.segments[f"{s}.{segment}"].point(front, along, o) for s, o in (("w", out), ("o", -out))]
    yield from _cased(stage, *ends)


_ROUND = {
    "around the knees": ("thigh", 0.0, -0.86 * flesh.THIGH, 5.6),
    "around the ankles": ("shank", 0.0, -0.88 * flesh.SHANK, 3.6),
    "around the feet": ("foot", 12.0, -2.0, 4.4),
}
"""Where a band is to the segment, how far before it and along it, and how far its edge is."""


def _cased(stage: Stage, *points: Vector) -> Iterator[tuple[bool, Shape]]:
    """With a line of paper on both sides: on paper a band is as dark as the shorts."""
    yield True, stage.line("c", *points)
    yield True, stage.line("b", *points)


def _strap(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    if prop.where == "around the knees":
        yield from _band(stage, prop, frame)
        return
    hand = frame.body.ball(CONTACTS["hand"], "w")
    sole = frame.body.segments["w.foot"].point(7, -6.6, 0)
    yield from _cased(stage, hand, sole)


def _dumbbell(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    body = frame.body
    if prop.where == "on the thighs":
        x, y, z = body.segments["w.thigh"].point(12.5, -0.72 * flesh.THIGH, 0)
    else:
        x, y, z = body.ball(CONTACTS["hand"], "w")
    for low, high, tall in ((-13.0, -7.0, 6.5), (7.0, 13.0, 6.5), (-7.0, 7.0, 1.6)):
        yield True, stage.box("i", (x + low, x + high, y - tall, y + tall, z - 2, z + 2))


def _barbell(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    x, y = stage.camera.flat(frame.body.segments["chest"].point(-12.0, 51 - flesh.CHEST, 0))
    yield True, shape("o", circle_path(x, y, SCALE * 15))
    yield True, shape("i", circle_path(x, y, SCALE * 3))


def _backpack(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    chest = frame.body.segments["chest"]
    at = [(-15.0, -8.0, 7.5), (-15.5, 12.0, 7.5), (-13.0, 19.0, 5.5)]
    circles = [(*stage.camera.flat(chest.point(x, y, 0)), SCALE * r) for x, y, r in at]
    yield False, shape("i", chain([(x, y) for x, y, _ in circles], lambda n, _: circles[n][2]).path)
    strap = [chest.point(*p, 0) for p in ((-9, 24), (3, 25), (8, 14), (-7, -4))]
    yield True, stage.line("k", *strap)


HELD: dict[str, Maker] = {
    "band": _band, "strap": _strap, "dumbbell": _dumbbell, "barbell": _barbell, "backpack": _backpack,
}  # fmt: skip
"""Every such thing to what draws it."""
