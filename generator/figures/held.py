"""Things that are held, worn or looped about the legs to shapes on the page."""

from __future__ import annotations

from collections.abc import Iterator
from math import dist, hypot

from generator.figures import body as flesh
from generator.figures.body import CONTACTS
from generator.figures.camera import SCALE
from generator.figures.flesh import Shape, shape
from generator.figures.frames import Solved
from generator.figures.outline import chain, circle_path, curve_path
from generator.figures.props import Prop
from generator.figures.stage import Maker, Stage
from generator.figures.vectors import Frame, Vector


def _band(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """Around both legs, from the outside of one to that of the other: a loop, half of it behind them."""
    if prop.where == "beside the ankle":
        yield from _tied(stage, frame)
        return
    segment, front, along, out = _ROUND[prop.where]
    body = frame.body
    if stage.camera.is_aside(body.segments["pelvis"]):
        leg = body.segments[f"w.{segment}"]
        yield from _loop(stage, leg, leg.point(front - out, along, 0), leg.point(front + out, along, 0))
        return
    w, o = (body.segments[f"{side}.{segment}"] for side in "wo")
    yield from _loop(stage, w, w.point(front, along, out), o.point(front, along, -out))


def _tied(stage: Stage, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """From the ankle to a post on that side, which stays where it is."""
    ankle = frame.body.segments["w.shank"].point(0, -0.92 * flesh.SHANK, 2)
    x, _, z = stage.frames[0].body.segments["w.foot"].at
    yield False, stage.box("q", (x - 2, x + 2, 0, 34, z + 46, z + 50))
    yield from _cased(stage, ankle, (x, 12, z + 48))


def _loop(stage: Stage, leg: Frame, start: Vector, end: Vector) -> Iterator[tuple[bool, Shape]]:
    """The near half hangs a little along the leg, and the far half the other way."""
    a, b = stage.camera.flat(start), stage.camera.flat(end)
    x, y = stage.camera.flat(leg.y)
    long = hypot(x, y) or 1.0
    for before, sag in ((False, SAG), (True, -SAG)):
        turn = ((a[0] + b[0]) / 2 + sag * x / long, (a[1] + b[1]) / 2 + sag * y / long)
        yield from ((before, shape(css, curve_path(a, turn, b))) for css in "cb")


_ROUND = {
    "around the knees": ("thigh", 0.0, -0.86 * flesh.THIGH, 5.6),
    "around the ankles": ("shank", 0.0, -0.88 * flesh.SHANK, 3.6),
    "around the feet": ("foot", 12.0, -2.0, 4.4),
}
"""Where a band is to the segment, how far before it and along it, and how far its edge is."""
SAG = 10.0
"""Units of a drawing that the middle of a band is bent to."""


def _cased(stage: Stage, *points: Vector) -> Iterator[tuple[bool, Shape]]:
    """With a line of paper on both sides: on paper a band is as dark as the shorts."""
    yield True, stage.line("c", *points)
    yield True, stage.line("b", *points)


def _strap(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    if prop.where == "around the knees":
        yield from _band(stage, prop, frame)
        return
    hand, foot = frame.body.ball(CONTACTS["hand"], "w"), frame.body.segments["w.foot"]
    around = (
        foot.point(7.5, -6.8, 0),
        foot.point(flesh.BALL + 2, -7.4, 0),
        foot.point(flesh.BALL + 3, -1, 0),
    )
    x, y, z = hand
    yield from _cased(stage, *around[:2], around[2], hand, (x - 3, y - 9, z), (x + 1, y - 17, z))


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


def _ball(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """As large as the room between two knees or two feet, and not smaller than a fist."""
    name = "knee" if prop.where == "between the knees" else "foot side"
    a, b = (frame.body.ball(CONTACTS[name], side) for side in "wo")
    x, y, z = ((p + q) / 2 for p, q in zip(a, b, strict=True))
    radius = max(6.0, dist(a, b) / 2 - CONTACTS[name].radius)
    yield True, shape("i", circle_path(*stage.camera.flat((x, y, z)), SCALE * radius))


def _pad(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """A roller of a machine: on a lever from the knee, or on a post that stands on the floor."""
    shank, thigh = (frame.body.segments[f"w.{name}"] for name in ("shank", "thigh"))
    if prop.where == "on the shins":
        at = shank.point(8.5, -0.84 * flesh.SHANK, 0)
        rods = [shank.point(1, 1, 0), shank.point(9, -0.1 * flesh.SHANK, 0)]
    else:
        over = prop.where == "over the heels"
        at = shank.point(-9, -0.9 * flesh.SHANK, 0) if over else thigh.point(12, -0.84 * flesh.THIGH, 0)
        post = at[0] + (-9 if over else 30)
        rods = [(post, 0.0, at[2]), (post, at[1], at[2])]
    yield False, stage.line("k", *rods, at)
    yield True, shape("i", circle_path(*stage.camera.flat(at), SCALE * 5.5))


HELD: dict[str, Maker] = {
    "ball": _ball, "pad": _pad,
    "band": _band, "strap": _strap, "dumbbell": _dumbbell, "barbell": _barbell, "backpack": _backpack,
}  # fmt: skip
"""Every such thing to what draws it."""
