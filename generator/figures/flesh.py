"""A body in space to shapes on the page, in the order in which they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot, inf

from generator.figures import body as flesh
from generator.figures.beside import LEGS, beside
from generator.figures.body import Ball, Level
from generator.figures.camera import SCALE, Camera, Flat
from generator.figures.outline import (
    COARSE,
    FINE,
    PLAIN,
    Circle,
    Outline,
    Path,
    chain,
    hull,
    polygon_path,
    same_way,
)
from generator.figures.scene import Drawing
from generator.figures.skeleton import Skeleton
from generator.figures.vectors import Frame, dot

NEARER = 3.0
"""From how many centimetres on a limb is before or behind the trunk."""

ACROSS = 16.0
"""The same of a leg seen from the front or the back, which hangs below the trunk."""

SHORT = 0.5
"""Below this part of its length a limb points at the eye, and is drawn as a hull."""


@dataclass(frozen=True)
class Shape:
    """A part of a drawing: its class of the style sheet, and its paths, which melt into one."""

    css: str
    paths: tuple[Path, ...]

    @property
    def d(self) -> str:
        """All its paths as one."""
        return "".join(path.d for path in self.paths)


def shape(css: str, *paths: Path) -> Shape:
    """A shape of some paths."""
    return Shape(css, paths)


@dataclass(frozen=True)
class Figure:
    """A body as seen: shapes from the back to the front, and the circles that arrows keep clear of."""

    shapes: tuple[Shape, ...]
    circles: tuple[Circle, ...]


@dataclass
class Painter:
    """Draws one body."""

    body: Skeleton
    camera: Camera
    drawing: Drawing
    hidden: frozenset[str] = frozenset()
    """Limbs that lie behind the same of the other side in every frame: `legs`, `arms`."""
    circles: list[Circle] = field(default_factory=list)
    ordered: Painter | None = None
    """Who says what is before what; itself, or in a movement the painter of its end."""
    far: tuple[str, Flat] = ("", (0.0, 0.0))
    """The side of the far leg, and how far it is drawn beside the near one."""

    def __post_init__(self) -> None:
        self.far = beside(self.drawing, self.body, self.camera)

    def depths(self) -> tuple[dict[str, float], dict[str, float]]:
        """How near legs and arms are, by their sides."""
        return {s: self._leg_depth(s) for s in "wo"}, {s: self._arm_depth(s) for s in "wo"}

    def figure(self) -> Figure:
        """The whole of it."""
        legs, arms = (self.ordered or self).depths()
        found: list[Shape] = []
        for limbs, depths in (("legs", legs), ("arms", arms)):
            if limbs in self.hidden and self._aside:
                del depths[min(depths, key=depths.__getitem__)]
        for side in _sorted(arms, -inf, -NEARER):
            found += self.arm(side)
        away = NEARER if self._aside else ACROSS
        behind = _sorted(legs, -inf, -away)
        for side in behind:
            found += self.leg(side, self.shorts(side).path)
        level = [] if self._aside else _sorted(arms, -NEARER, 9)
        for side in level:
            found.append(self._skin(side))
        found += self.trunk(level)
        near = _sorted(legs, -away, inf)
        for side in near:
            found += self.leg(side)
        found += self.hips(near)
        found += self.head()
        for side in _sorted(arms, -NEARER, inf):
            found += [] if side in level else self.arm(side)
        return Figure(tuple(found), tuple(self.circles))

    @property
    def _aside(self) -> bool:
        """Whether the body is seen from its side, so that its far limbs are paler."""
        return self.camera.is_aside(self.body.segments["pelvis"])

    def _tone(self, near: str, far: str, side: str) -> str:
        """The class of a limb's part, paler on the far side of the body."""
        out = 1.0 if side == "w" else -1.0
        return far if self._aside and out * self.camera.depth(self.body.segments["pelvis"].z) < 0 else near

    def _leg_depth(self, side: str) -> float:
        frames = [self.body.segments[f"{side}.{name}"] for name in ("thigh", "shank", "foot")]
        middle = self.camera.depth(self.body.segments["pelvis"].at)
        return sum(self.camera.depth(frame.at) for frame in frames) / 3 - middle

    def _arm_depth(self, side: str) -> float:
        upper, fore = (self.body.segments[f"{side}.{n}"] for n in ("upper arm", "forearm"))
        hand = fore.point(0, -flesh.FOREARM, 0)
        depths = [self.camera.depth(p) for p in (upper.at, fore.at, hand)]
        return sum(depths) / 3 - self.camera.depth(self.body.segments["chest"].point(0, 12, 0))

    def circle(self, ball: Ball, side: str) -> Circle:
        """A ball on the page."""
        x, y = self.camera.flat(self.body.ball(ball, side))
        if side == self.far[0] and ball.segment in LEGS:
            x, y = x + self.far[1][0], y + self.far[1][1]
        return (x, y, SCALE * ball.radius)

    def limb(self, balls: Sequence[Ball], side: str, flat: tuple[bool, bool] = (False, False)) -> Outline:
        """The outline of a chain of balls."""
        circles = [self.circle(ball, side) for ball in balls]
        self.circles += [*circles, *map(_middle, pairwise(circles))]
        return chain([(x, y) for x, y, _ in circles], lambda n, _: circles[n][2], flat=flat)

    def around(self, balls: Sequence[Ball], side: str, segment: str, at: Sequence[float] = FINE) -> Outline:
        """The hull of some balls, flat toward the sole of its segment."""
        circles = [self.circle(ball, side) for ball in balls]
        self.circles += circles
        y = self.body.frame(segment, side).y
        down = (-dot(y, self.camera.right), dot(y, self.camera.up))
        return hull(circles, down if abs(down[0]) + abs(down[1]) > 0.3 else (0.0, 1.0), at)

    def leg(self, side: str, *shorts: Path) -> list[Shape]:
        """Skin, shoe, its part of the shorts, and what is highlighted on it."""
        both = self.drawing.both
        skin = "w" if side == "w" else self._tone("w" if both else "s", "x" if both else "f", side)
        foot = [
            self.around(flesh.SHOE, side, "foot", COARSE).path,
            self.around(flesh.TIP, side, "toes", PLAIN).path,
        ]
        bare, shod = (foot, []) if self.drawing.barefoot else ([], foot)
        leg = flesh.LEG if self._aside else flesh.LEG_AHEAD
        shapes = [shape(skin, self.limb(leg, side).path, *bare)]
        if side == "w" or (both and not self._aside):
            shapes += self._regions("thigh", "shank")
        if shod or shorts:
            shapes.append(shape(self._tone("u", "v", side), *shod, *shorts))
        return shapes + (self._regions("foot") if side == "w" else [])

    def _regions(self, *segments: str) -> list[Shape]:
        """What is highlighted on the working side, or on both where both work and are seen."""
        sides = ("w", "o") if self.drawing.both and not self._aside else ("w",)
        found = []
        for name in self.drawing.highlight:
            side, balls = flesh.REGIONS[name]
            if balls[0].segment in segments:
                shown = [s for s in (sides if side else ("w",)) if self._seen(balls, s)]
                found += [shape("h", self._patch(balls, s)) for s in shown]
        return found

    def _patch(self, balls: Sequence[Ball], side: str) -> Path:
        circles = [self.circle(ball, side) for ball in balls]
        return chain([(x, y) for x, y, _ in circles], lambda n, _: circles[n][2]).path

    def _seen(self, balls: Sequence[Ball], side: str) -> bool:
        """Whether a region isn't on the side that looks away."""
        frame = self.body.frame(balls[0].segment, side)
        ball = balls[len(balls) // 2]
        out = -1 if side == "o" else 1
        way = frame._replace(at=(0.0, 0.0, 0.0)).point(ball.forward, 0, out * ball.outside)
        return self.camera.depth(way) > -1.5

    def shorts(self, side: str) -> Outline:
        """A leg of the shorts; a hull where it points at the eye."""
        first, *_, last = (self.circle(ball, side) for ball in flesh.SHORTS)
        seen = hypot(first[0] - last[0], first[1] - last[1])
        if seen < SHORT * SCALE * (flesh.SHORTS[0].up - flesh.SHORTS[-1].up):
            return self.around(flesh.SHORTS, side, "thigh")
        return self.limb(flesh.SHORTS, side, (True, True))

    def hips(self, sides: Sequence[str]) -> list[Shape]:
        """The shorts with those legs, in one."""
        paths = [self.levels(flesh.HIPS, (True, False)).path, *(self.shorts(side).path for side in sides)]
        return [Shape("u", tuple(paths)), *self._regions("pelvis")]

    def levels(self, levels: Sequence[Level], flat: tuple[bool, bool]) -> Outline:
        """The outline of a piece of the trunk."""
        frames = [self._level(level) for level in levels]
        middles = [self.camera.flat(frame.at) for frame in frames]
        sizes = [(level.deep, 4.0, level.wide) for level in levels]
        self.circles += [(x, y, SCALE * (d + 2)) for (x, y), (d, _, _) in zip(middles, sizes, strict=True)]

        def reach(n: int, towards: Flat) -> float:
            return self.camera.width(frames[n], *sizes[n], towards)

        return chain(middles, reach, flat=flat)

    def _level(self, level: Level) -> Frame:
        height = level.height - (flesh.CHEST if level.segment == "chest" else 0.0)
        return self.body.segments[level.segment].moved(level.forward, height)

    def trunk(self, sleeves: Sequence[str]) -> list[Shape]:
        """Neck and shirt, with the sleeves of those arms in one."""
        neck = shape("s", self.limb(flesh.THROAT, "w").path)
        paths = [self.levels(flesh.SHIRT, (True, True)).path, *(self._sleeve(side) for side in sleeves)]
        return [neck, Shape("t", tuple(paths)), *self._regions("waist", "chest")]

    def _skin(self, side: str) -> Shape:
        return shape(self._tone("s", "f", side), self.limb(flesh.ARM, side).path)

    def _sleeve(self, side: str) -> Path:
        return self.limb(flesh.SLEEVE, side, (False, True)).path

    def arm(self, side: str) -> list[Shape]:
        """An arm with its sleeve."""
        return [self._skin(side), shape(self._tone("t", "v", side), self._sleeve(side))]

    def head(self) -> list[Shape]:
        """Face and hair, whichever is nearer last."""
        face = shape("s", self.around(flesh.FACE, "w", "head").path, self._nose())
        hair = shape("r", self.around(flesh.HAIR, "w", "head", COARSE).path)
        looks = self.camera.depth(self.body.segments["head"].x)
        return [face, hair] if looks < -0.4 else [hair, face]

    def _nose(self) -> Path:
        head = self.body.segments["head"]
        points = [head.point(*at, 0) for at in ((8.6, 10.0), (12.0, 6.0), (8.4, 4.4))]
        return polygon_path(same_way([self.camera.flat(point) for point in points]))


def _middle(pair: tuple[Circle, Circle]) -> Circle:
    """Between two circles."""
    a, b, c = ((p + q) / 2 for p, q in zip(*pair, strict=True))
    return a, b, c


def _sorted(depths: dict[str, float], least: float, most: float) -> list[str]:
    """Sides whose limb is that near, the farthest first."""
    found = [side for side, depth in depths.items() if least <= depth < most]
    return sorted(found, key=depths.__getitem__)
