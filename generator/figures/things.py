"""Props to shapes on the page: where the frames put them, and what of them is before or behind the body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.figures.body import BALL, CONTACTS
from generator.figures.camera import SCALE
from generator.figures.flesh import Shape, shape
from generator.figures.floor import DOTS
from generator.figures.frames import Solved
from generator.figures.held import HELD
from generator.figures.outline import circle_path, polygon_path
from generator.figures.planes import SLOPE
from generator.figures.props import Prop
from generator.figures.scene import VIEWS
from generator.figures.stage import WIDE, Maker, Stage
from generator.figures.vectors import Vector

EDGE = 9.0
"""How far a step reaches to each side of a foot that stands on it alone."""


@dataclass(frozen=True)
class Things:
    """What is drawn behind a body, and before it."""

    behind: tuple[Shape, ...]
    before: tuple[Shape, ...]


def things(stage: Stage, frame: Solved) -> Things:
    """Every thing of a drawing as one frame has it."""
    floor = list(_floor(stage))
    found = floor + [one for prop in stage.drawing.props for one in MAKERS[prop.name](stage, prop, frame)]
    return Things(tuple(s for before, s in found if not before), tuple(s for before, s in found if before))


def _block(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """A step, a box, a plate: from under what stands on it to the front."""
    touching = stage.touches(prop.name)
    if not touching:
        return
    xs, zs = [at[0] for _, at in touching], [at[2] for _, at in touching]
    whole = any(point == "heel" for point, _ in touching)
    deep = {"plate": 16.0, "towel": 9.0, "box": 46.0}.get(prop.name, 32.0)
    start = min(xs) - (8.0 if whole else {"towel": -1.0, "plate": 5.0}.get(prop.name, 3.5))
    # Seen from the front, a step under one foot ends beside it: the other foot has room to go down.
    alone = stage.drawing.lateral and max(zs) - min(zs) < 1
    wide = EDGE if alone else WIDE
    yield False, stage.box("p", (start, start + deep, 0, prop.height, min(zs) - wide, max(zs) + wide))


def _slope(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """A wedge from behind the heel to before the toes."""
    touching = stage.touches("slope")
    if touching:
        xs = [at[0] for _, at in touching]
        low, high = min(xs) - 14, max(xs) + 18
        tops = [(x, (SLOPE.out - x * SLOPE.normal[0]) / SLOPE.normal[1]) for x in (low, high)]
        corners = [(low, 0.0), *tops, (high, 0.0)]
        yield False, shape("p", polygon_path([stage.camera.flat((x, y, 0.0)) for x, y in corners]))


def _towel(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """A roll under the toes, on a step where there is one."""
    step = stage.drawing.prop("step")
    for side in ("w", "o"):
        contacts = [c.point for s, c in frame.on if s == side and c.surface in ("step", "towel", "floor")]
        if "ball" in contacts and (side == "w" or stage.drawing.both):
            toe = frame.body.segments[f"{side}.toes"]
            x, y, z = toe.point(4.2, -2.2, 0)
            ground = step.height if step else 0.0
            radius = max(2.6, (y - ground) / 2)
            at = stage.camera.flat((x, ground + radius, z))
            yield True, shape("q", circle_path(*at, SCALE * radius))


def _seat(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """A chair, a bench or a table about what sits or lies on it."""
    touching = stage.touches(prop.name)
    if not touching:
        return
    xs, zs = [at[0] for _, at in touching], [at[2] for _, at in touching]
    low, high = min(xs) - (17 if prop.name == "chair" else 16), max(xs) + (24 if prop.name != "bench" else 16)
    left, right = min(zs) - WIDE, max(zs) + WIDE
    top = prop.height
    for x in (low + 3, high - 7):
        yield False, stage.box("q", (x, x + 4, 0, top, left + 2, left + 6))
        yield False, stage.box("q", (x, x + 4, 0, top, right - 6, right - 2))
    if prop.name == "chair":
        yield False, stage.box("q", (low - 3, low + 1, top - 4, top + 46, left, right))
    yield False, stage.box("p", (low, high, top - 5, top, left, right))


def _mat(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    bodies = [one.body for one in stage.frames]
    points = [
        body.ball(CONTACTS[n], s) for body in bodies for n in ("tip", "head", "knee", "seat") for s in "wo"
    ]
    xs, zs = [p[0] for p in points], [p[2] for p in points]
    low, high = (min(xs) - 12, max(xs) + 14) if max(xs) - min(xs) > 80 else (min(xs) - 22, max(xs) + 22)
    yield False, stage.box("m", (low, high, -2.4, -0.2, min(zs) - 16, max(zs) + 16))


def _floor(stage: Stage) -> Iterator[tuple[bool, Shape]]:
    """A patch of floor where the eye looks down on it."""
    drawing = stage.drawing
    if VIEWS[drawing.view].pitch and drawing.prop("mat") is None:
        yield from _mat(stage, Prop("mat"), stage.frames[0])


def _wall(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    at = frame.task.walls.get("wall")
    if at is not None:
        low, high = (at - 5, at) if prop.where == "behind" else (at, at + 5)
        yield False, stage.box("q", (low, high, 0, 178, -40, 40))


def _leg_press(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    plate = frame.task.walls.get("leg press")
    pelvis, chest = frame.body.segments["pelvis"], frame.body.segments["chest"]
    if plate is None:
        return
    x, y, _ = pelvis.point(0, -11, 0)
    seat = y - 1
    back = [
        chest.point(-13.5, 30, 0),
        pelvis.point(-13.5, -6, 0),
        pelvis.point(-19, -6, 0),
        chest.point(-19, 30, 0),
    ]
    yield False, shape("p", polygon_path([stage.camera.flat(point) for point in back]))
    yield False, stage.box("p", (x - 14, x + 22, seat - 6, seat, -WIDE, WIDE))
    yield False, stage.box("q", (x, x + 5, 0, seat - 6, -WIDE, WIDE))
    yield False, stage.box("q", (x - 20, plate + 30, 3, 7, -WIDE, WIDE))
    low = frame.body.ball(CONTACTS["ball"], "w")[1] - 5
    yield False, stage.box("p", (plate, plate + 5, low, low + 48, -WIDE, WIDE))
    yield False, stage.box("i", (plate + 8, plate + 24, low - 2, low + 44, -WIDE, WIDE))


def _cushion(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    body = frame.body
    if prop.where == "between the legs":
        for name in ("knee", "ankle"):
            a, b = (body.ball(CONTACTS[name], s) for s in "wo")
            middle = tuple((p + q) / 2 for p, q in zip(a, b, strict=True))
            half = max(3.0, abs(a[1] - b[1]) / 2 - CONTACTS[name].radius + 1)
            x, y, z = middle
            for before, back in ((False, -18), (True, 5)):
                box = (x + back, x + 18, y - half, y + half, z - 14, z + 14)
                yield before, stage.box("q", box)
        return
    point, width = ("knee", 13.0) if prop.where == "under the knee" else ("head", 15.0)
    sides = {s: body.ball(CONTACTS[point], s) for s in "wo"}
    x, _, z = min(sides.values(), key=lambda at: at[1])
    yield False, stage.box("p", (x - width, x + width, 0, prop.height, z - width, z + width))


def _on_floor(css: str) -> Maker:
    def make(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
        feet = [one.body.segments[f"{s}.foot"].point(4, 0, 0) for one in stage.frames for s in "wo"]
        first = [stage.frames[0].body.segments[f"{s}.foot"].point(20, 0, 0) for s in "wo"]
        xs, zs = [p[0] for p in feet], [p[2] for p in feet]
        if prop.where == "beside":
            z = max(p[2] for p in first) + 14
            yield False, stage.box(css, (min(xs) - 24, max(xs) + 30, -4.0, 0.6, z - 2.5, z + 2.5))
        else:
            x = max(p[0] for p in first) + 7 if prop.where == "in front" else min(p[0] for p in first) - 32
            yield False, stage.box(css, (x - 5, x + 5, -4.0, 0.6, min(zs) - 22, max(zs) + 22))

    return make


def _dots(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    foot = stage.frames[0].body
    x = sum(foot.segments[f"{s}.foot"].point(6, 0, 0)[0] for s in "wo") / 2
    rings = [[(x + dx + 7 * a, 0.0, dz + 7 * b) for a, b in _RING] for dx, dz in DOTS]
    yield False, shape("l", *(polygon_path([stage.camera.flat(point) for point in ring]) for ring in rings))


_RING = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))


def _platform(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """A fixed part, and one that slides under the working foot, with a spring between."""
    for side, css in (("o", "p"), ("w", "i")):
        x, _, z = frame.body.segments[f"{side}.foot"].at
        yield False, stage.box(css, (x - 20, x + 26, prop.height - 4, prop.height, z - 13, z + 13))
    first = stage.frames[0].body.segments["o.foot"].at
    last = max(one.body.segments["w.foot"].at[2] for one in stage.frames)
    yield False, stage.box("q", (first[0] - 22, first[0] + 28, 0, 4, first[2] - 16, last + 16))
    yield True, stage.line("k", *_spring(frame, prop))


def _spring(frame: Solved, prop: Prop) -> list[Vector]:
    a, b = (frame.body.segments[f"{s}.foot"].at[2] for s in "ow")
    start, end = a + 13, b - 13
    count = 9
    zs = [start + (end - start) * n / count for n in range(count + 1)]
    return [(26.0, prop.height - (1 if n % 2 else 4.5), z) for n, z in enumerate(zs)]


def _cloth(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """Under each foot that slides on it."""
    sides = {side for side, contact in frame.on if contact.surface == "cloth"}
    for side in sorted(sides):
        x, _, z = frame.body.segments[f"{side}.foot"].point(BALL, 0, 0)
        yield False, stage.box("i", (x - 20, x + 14, -0.4, 1.6, z - 9, z + 9))


def _treadmill(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """A belt under all that walks on it, with a post and a console before it."""
    xs = [at[0] for _, at in stage.touches("treadmill")]
    if not xs:
        return
    low, high, top = min(xs) - 52, max(xs) + 58, prop.height
    yield False, stage.box("i", (high - 8, high - 2, top, top + 96, -WIDE, WIDE))
    yield False, stage.box("i", (high - 22, high, top + 92, top + 100, -WIDE, WIDE))
    yield False, stage.box("q", (low, high, 2, top, -WIDE, WIDE))
    yield False, stage.box("i", (low + 2, high - 2, top - 4, top, -WIDE + 4, WIDE - 4))


def _support(stage: Stage, prop: Prop, frame: Solved) -> Iterator[tuple[bool, Shape]]:
    """The back of a chair to hold, where the hand is."""
    touching = stage.touches("support")
    if not touching:
        return
    x, y, z = touching[0][1]
    top, seat = y - 3, y - 3 - 44
    z = z if stage.drawing.view == "side" else z + (4 if z > 0 else -4)
    yield False, stage.box("q", (x - 2, x + 2, 0, top, z - 3, z + 3))
    yield False, stage.box("q", (x + 34, x + 38, 0, seat, z - 3, z + 3))
    yield False, stage.box("p", (x - 2, x + 38, seat - 5, seat, z - 3, z + 3))


MAKERS: dict[str, Maker] = {
    "step": _block, "slope": _slope, "plate": _block, "box": _block, "towel": _towel, "cushion": _cushion,
    "bench": _seat, "chair": _seat, "table": _seat, "mat": _mat, "wall": _wall, "leg press": _leg_press,
    "line": _on_floor("i"), "dots": _dots, "platform": _platform, "cloth": _cloth, "support": _support,
    "treadmill": _treadmill,
    **HELD,
}  # fmt: skip
"""Every kind of thing to what draws it."""
