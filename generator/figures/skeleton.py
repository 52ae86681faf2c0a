"""Angles to a body in space: where each segment is, and about which axis each joint turns it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from math import atan2, radians

from generator.figures import body
from generator.figures.body import Ball
from generator.figures.joints import SIDES
from generator.figures.vectors import ORIGIN, Frame, Vector, cross, less

ROOT = ("x", "y", "z")
"""Where the middle of the hips is."""

_ALONG: dict[str, Vector] = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": (0.0, 0.0, 1.0)}
"""How everything moves with them."""

FLAT = 0.7
"""How far, in radians, the sole gives to either side to stay flat."""

_TRUNK = (*ROOT, "turn", "lean", "tilt")
_CHEST = (*_TRUNK, "flexion", "bend", "twist")
_THIGH = ("hip", "abduction", "rotation")
_ARM = ("shoulder", "out", "spin")


@cache
def moved_by(segment: str, side: str) -> tuple[str, ...]:
    """The angles that move a segment."""
    match segment:
        case "pelvis":
            return _TRUNK
        case "waist" | "chest":
            return _CHEST
        case "head":
            return (*_CHEST, "head", "look")
        case "upper arm" | "forearm":
            arm = _ARM if segment == "upper arm" else (*_ARM, "elbow")
            return (*_CHEST, *(f"{side}.{name}" for name in arm))
    own = {"thigh": _THIGH, "shank": (*_THIGH, "knee")}.get(segment, (*_THIGH, "knee", "ankle"))
    return (*_TRUNK, *(f"{side}.{name}" for name in own))


@dataclass
class Skeleton:
    """A body in one pose."""

    pose: Mapping[str, float]
    """Angles in degrees by name, and `x`, `y`, `z`."""
    soles: frozenset[str] = frozenset()
    """Sides whose sole stays flat from side to side, since it stands on something."""
    segments: dict[str, Frame] = field(default_factory=dict)
    axes: dict[str, tuple[Vector, Vector]] = field(default_factory=dict)
    """The axis that an angle turns about, so that it grows, and a point on it."""

    def __post_init__(self) -> None:
        self._trunk()
        for side in SIDES:
            self._leg(side)
            self._arm(side)

    def _angle(self, name: str) -> float:
        return radians(self.pose.get(name, 0.0))

    def _axis(self, name: str, axis: Vector, frame: Frame, sign: int) -> None:
        self.axes[name] = (axis if sign > 0 else (-axis[0], -axis[1], -axis[2]), frame.at)

    def _turn(self, frame: Frame, name: str, about: str, sign: int, share: float = 1.0) -> Frame:
        angle = sign * share * self._angle(name)
        self._axis(name, getattr(frame, about), frame, sign)
        if not angle:
            return frame
        if about == "x":
            return frame.about_x(angle)
        return frame.about_y(angle) if about == "y" else frame.about_z(angle)

    def _trunk(self) -> None:
        pose = self.pose
        frame = Frame((pose.get("x", 0.0), pose.get("y", 0.0), pose.get("z", 0.0)), *ORIGIN[1:])
        frame = self._turn(frame, "turn", "y", -1)
        frame = self._turn(frame, "lean", "z", -1)
        pelvis = self._turn(frame, "tilt", "x", 1)
        waist = self._bent(pelvis.moved(0, body.WAIST), 0.45)
        chest = self._bent(waist.moved(0, body.CHEST - body.WAIST), 0.55)
        head = self._turn(chest.moved(0, body.HEAD - body.CHEST), "head", "z", 1)
        head = self._turn(head, "look", "y", -1)
        self.segments |= {
            "pelvis": pelvis, "chest": chest, "head": head,
            "waist": waist.moved(0, -body.WAIST),
        }  # fmt: skip

    def _bent(self, frame: Frame, share: float) -> Frame:
        frame = self._turn(frame, "flexion", "z", -1, share)
        frame = self._turn(frame, "bend", "x", 1, share)
        return self._turn(frame, "twist", "y", -1, share)

    def _leg(self, side: str) -> None:
        out = 1 if side == "w" else -1
        frame = self.segments["pelvis"].moved(0, 0, out * body.HALF_HIP)
        frame = self._turn(frame, f"{side}.hip", "z", 1)
        frame = self._turn(frame, f"{side}.abduction", "x", -out)
        thigh = self._turn(frame, f"{side}.rotation", "y", -out)
        shank = self._turn(thigh.moved(0, -body.THIGH), f"{side}.knee", "z", -1)
        foot = self._turn(shank.moved(0, -body.SHANK), f"{side}.ankle", "z", 1)
        if side in self.soles:
            foot = foot.about_x(max(-FLAT, min(FLAT, atan2(foot.z[1], foot.y[1]))))
        toes = foot.moved(body.BALL, 2.2 - body.ANKLE)
        toes = self._turn(toes, f"{side}.toes", "z", 1)
        found = {"thigh": thigh, "shank": shank, "foot": foot, "toes": toes}
        self.segments |= {f"{side}.{name}": one for name, one in found.items()}

    def _arm(self, side: str) -> None:
        out = 1 if side == "w" else -1
        frame = self.segments["chest"].moved(0, body.TRUNK - body.CHEST, out * body.HALF_SHOULDER)
        frame = self._turn(frame, f"{side}.shoulder", "z", 1)
        frame = self._turn(frame, f"{side}.out", "x", -out)
        upper = self._turn(frame, f"{side}.spin", "y", -out)
        fore = self._turn(upper.moved(0, -body.UPPER_ARM), f"{side}.elbow", "z", 1)
        self.segments |= {f"{side}.upper arm": upper, f"{side}.forearm": fore}

    def frame(self, segment: str, side: str) -> Frame:
        """A segment; those of the trunk have no side."""
        return self.segments.get(segment) or self.segments[f"{side}.{segment}"]

    def height(self, point: str, side: str) -> float:
        """How high the lowest part of a contact point is."""
        ball = body.CONTACTS[point]
        return self.ball(ball, side)[1] - ball.radius

    def ball(self, ball: Ball, side: str) -> Vector:
        """The middle of a ball of flesh."""
        out = -1 if side == "o" else 1
        return self.frame(ball.segment, side).point(ball.forward, ball.up, out * ball.outside)

    def column(self, name: str, point: Vector) -> Vector:
        """How a point moves as an angle grows by a radian, or the hips by a centimetre."""
        if name in ROOT:
            return _ALONG[name]
        axis, at = self.axes[name]
        return cross(axis, less(point, at))

    @cached_property
    def masses(self) -> list[tuple[str, str, float, Vector]]:
        """Segments with side, mass and centre of mass."""
        limbs = {
            "thigh": body.THIGH,
            "shank": body.SHANK,
            "upper arm": body.UPPER_ARM,
            "forearm": body.FOREARM,
        }
        found = [
            (
                name,
                side,
                body.MASS[name],
                self.segments[f"{side}.{name}"].point(0, -body.CENTRE[name] * length, 0),
            )
            for side in SIDES
            for name, length in limbs.items()
        ]
        found += [("foot", s, body.MASS["foot"], self.segments[f"{s}.foot"].point(5, -4, 0)) for s in SIDES]
        heights = {"pelvis": 1.0, "waist": 17.0, "chest": 14.0, "head": 10.0}
        middle = [(n, "", body.MASS[n], self.segments[n].point(0, up, 0)) for n, up in heights.items()]
        return found + middle

    @property
    def balance(self) -> Vector:
        """The centre of mass of the body."""
        total = sum(mass for _, _, mass, _ in self.masses)
        x, y, z = (sum(mass * at[axis] for _, _, mass, at in self.masses) / total for axis in range(3))
        return (x, y, z)
