"""The body as numbers: bones, masses and flesh of an adult 175 cm tall, in centimetres."""

from __future__ import annotations

from dataclasses import dataclass

STATURE = 175.0
"""Every length is a fraction of it."""

SOURCE = (
    "Segment lengths as fractions of stature after Drillis and Contini (1966), and segment masses, both as"
    " printed in Winter, Biomechanics and Motor Control of Human Movement (2009), second hand."
)


def _of(fraction: float) -> float:
    return fraction * STATURE


THIGH, SHANK, ANKLE, FOOT = _of(0.245), _of(0.246), _of(0.039), _of(0.152)
UPPER_ARM, FOREARM, HAND = _of(0.186), _of(0.146), _of(0.080)
TRUNK, HALF_HIP, HALF_SHOULDER = _of(0.288), _of(0.052), _of(0.098)
WAIST, CHEST = 9.0, 26.0
"""How high above the hips the trunk bends."""
HEAD = 61.0
"""How high above the hips the head begins."""
HEEL, BALL = -4.0, 12.5
"""How far before the ankle the heel and the ball of the foot are."""
TOES = FOOT - 6.0 - BALL
"""From the ball to the tip of the toes."""

MASS = {
    "thigh": 0.100, "shank": 0.0465, "foot": 0.0145, "upper arm": 0.028, "forearm": 0.022,
    "pelvis": 0.142, "waist": 0.139, "chest": 0.216, "head": 0.081,
}  # fmt: skip
"""Fractions of the body's mass."""

CENTRE = {"thigh": 0.433, "shank": 0.433, "foot": 0.5, "upper arm": 0.436, "forearm": 0.55}
"""How far along a limb's segment its centre of mass is."""


@dataclass(frozen=True)
class Ball:
    """A ball of flesh: in its segment's frame, forward, up and to the outside; and its radius."""

    segment: str
    forward: float
    up: float
    outside: float
    radius: float


def _along(segment: str, length: float, *balls: tuple[float, float, float, float]) -> tuple[Ball, ...]:
    """Balls along a bone: fraction of its length, forward, outside, radius."""
    return tuple(Ball(segment, f, -t * length, out, r) for t, f, out, r in balls)


LEG = (
    *_along("thigh", THIGH, (0.25, 0.4, -0.4, 8.4), (0.62, 0.7, 0, 6.7), (0.88, 0.6, 0, 5.5)),
    *_along("shank", SHANK, (0.06, 0.5, 0, 5.2), (0.3, -1.3, 0, 5.5)),
    *_along("shank", SHANK, (0.6, -0.9, 0, 4.2), (0.97, -0.2, 0, 3.1)),
)  # fmt: skip
"""From the hip to the ankle, seen from the side, where a bent knee shows."""

LEG_AHEAD = (LEG[0], LEG[1], *LEG[3:5], LEG[6])
"""The same seen from the front or the back, with as much as shows there."""

SHORTS = _along(
    "thigh", THIGH, (-0.02, -1.2, -0.4, 9.6), (0.2, 0.2, -0.2, 9.5), (0.46, 0.6, 0, 8.8)
)  # fmt: skip
"""A leg of the shorts, which ends in a hem."""

ARM = (
    *_along("upper arm", UPPER_ARM, (0.25, 0.1, 0, 4.7)),
    *_along("forearm", FOREARM, (0.1, 0.1, 0, 4.1), (0.94, 0, 0, 2.6)),
    *_along("forearm", FOREARM, (1.2, 0.2, 0, 3.3), (1.42, 0.5, 0, 2.5)),
)  # fmt: skip
"""From the shoulder to the half-closed hand."""

SLEEVE = _along("upper arm", UPPER_ARM, (0.05, 0, -0.8, 5.2), (0.24, 0.1, -0.2, 5.8), (0.47, 0.1, 0, 5.5))
"""A sleeve, which ends in a hem."""

SHOE = (
    Ball("foot", -3.4, -4.2, 0, 2.6), Ball("foot", -2.2, 0.6, 0, 3.5), Ball("foot", 2.0, 0.2, 0, 3.2),
    Ball("foot", BALL - 3.0, -4.0, 1.0, 2.8), Ball("foot", BALL, -4.4, -1.0, 2.4),
)  # fmt: skip
"""Heel, ankle and the middle of the foot."""

TIP = (
    Ball("toes", -1.0, 0.5, 0.4, 2.7),
    Ball("toes", 3.6, 0.1, 0.4, 2.2),
    Ball("toes", TOES - 2.0, -0.5, -1.0, 1.7),
)
"""The shoe over the toes."""


@dataclass(frozen=True)
class Level:
    """A level of the trunk: how high above the hips, how deep and wide to each side, moved forward by."""

    segment: str
    height: float
    deep: float
    wide: float
    forward: float = 0.0


SHIRT = (
    Level("pelvis", 6.0, 10.2, 14.6, -0.6),
    Level("waist", 18.0, 9.8, 13.5, 0.2), Level("chest", 33.0, 11.4, 16.2, 0),
    Level("chest", 42.0, 11.2, 17.6, -0.4), Level("chest", 49.0, 8.8, 17.4, -1.2),
    Level("chest", 53.0, 6.8, 11.6, -1.0), Level("chest", 55.5, 5.4, 6.2, -0.6),
)  # fmt: skip
"""From hem to collar."""

HIPS = (
    Level("pelvis", 9.0, 10.0, 14.4, -0.5), Level("pelvis", 2.5, 11.2, 16.0, -1.4),
    Level("pelvis", -4.5, 10.6, 16.4, -2.0), Level("pelvis", -9.5, 8.0, 13.0, -1.4),
)  # fmt: skip
"""The shorts from the waist to the seat."""

FACE = (
    Ball("head", 2.0, 11.0, 0, 8.2), Ball("head", 2.9, 6.0, 0, 6.6), Ball("head", 4.6, 1.2, 0, 3.6),
)  # fmt: skip
HAIR = (Ball("head", -1.0, 11.9, 0, 9.9), Ball("head", -3.4, 8.0, 0, 7.6), Ball("head", -4.2, 4.2, 0, 5.0))
THROAT = (Ball("chest", 0.2, 50.0 - CHEST, 0, 5.4), Ball("head", -1.0, 3.0, 0, 5.0))

REGIONS: dict[str, tuple[str, tuple[Ball, ...]]] = {
    "calf": ("w", _along("shank", SHANK, (0.14, -2.4, 0, 2.0), (0.3, -3.2, 0, 2.7), (0.52, -2.6, 0, 1.7))),
    "tendon": ("w", _along("shank", SHANK, (0.62, -2.7, 0, 1.5), (0.8, -1.9, 0, 1.2), (0.96, -2.2, 0, 1.3))),
    "shin": ("w", _along("shank", SHANK, (0.2, 2.0, 0, 1.6), (0.4, 1.4, 0, 1.6), (0.66, 0.9, 0, 1.2))),
    "thigh": ("w", _along("thigh", THIGH, (0.54, 3.2, 0, 2.4), (0.7, 3.0, 0, 2.6), (0.86, 2.8, 0, 1.9))),
    "hamstrings": (
        "w", _along("thigh", THIGH, (0.54, -2.4, 0, 2.3), (0.7, -1.9, 0, 2.3), (0.86, -1.5, 0, 1.8))
    ),
    "inner thigh": (
        "w", _along("thigh", THIGH, (0.54, 2.0, -2.8, 2.3), (0.7, 1.8, -2.4, 2.3), (0.86, 1.6, -2.0, 1.7))
    ),
    "foot": (
        "w", (Ball("foot", 0.0, -3.6, 0, 1.4), Ball("foot", 5.0, -3.4, 0, 1.5), Ball("foot", 10, -4, 0, 1.3))
    ),
    "buttocks": ("w", (Ball("pelvis", -6.6, 1.5, 6.0, 3.2), Ball("pelvis", -6.2, -3.5, 6.0, 3.6))),
    "side of the hip": ("w", (Ball("pelvis", -1.0, 4.2, 11.5, 2.7), Ball("pelvis", -0.8, -1.6, 12.5, 3.0))),
    "front of the hip": ("w", (Ball("pelvis", 6.0, 1.5, 6.5, 2.2), Ball("pelvis", 6.2, -3.5, 7.0, 2.6))),
    "pelvic floor": ("", (Ball("pelvis", -5.0, -8.6, 0, 2.2), Ball("pelvis", 0.0, -9.8, 0, 2.6))),
    "trunk": ("", (Ball("waist", 4.0, 4.0, 0, 3.2), Ball("waist", 4.2, 13.0, 0, 3.6))),
    "chest": ("", (Ball("chest", 5.0, 6.0, 0, 3.4), Ball("chest", 4.6, 14.0, 0, 3.8))),
}  # fmt: skip
"""What may be highlighted: on the working side or in the middle, and the balls that mark it."""

CONTACTS: dict[str, Ball] = {
    "heel": Ball("foot", HEEL, 2.5 - ANKLE, 0, 2.5),
    "ball": Ball("foot", BALL, 2.2 - ANKLE, 0, 2.2),
    "tip": Ball("toes", TOES - 2.0, -0.6, 0, 1.6),
    "ankle": Ball("shank", 0, -SHANK, 0, 3.4),
    "foot side": Ball("foot", 4.0, -3.4, 3.6, 1.6),
    "knee": Ball("thigh", 0.5, -THIGH, 0, 5.2),
    "inner knee": Ball("thigh", 0, -THIGH, 0, 5.4),
    "shin": Ball("shank", 0, -0.55 * SHANK, 0, 4.4),
    "thigh": Ball("thigh", 0, -0.55 * THIGH, 0, 7.0),
    "elbow": Ball("upper arm", 0, -UPPER_ARM, 0, 3.9),
    "forearm": Ball("forearm", 0, -0.7 * FOREARM, 0, 3.1),
    "hand": Ball("forearm", 0.4, -1.3 * FOREARM, 0, 3.0),
    "buttocks": Ball("pelvis", -2.0, -2.4, 0, 10.4),
    "seat": Ball("pelvis", -1.2, -1.0, 0, 8.6),
    "back": Ball("chest", -2.0, 17.0, 0, 10.4),
    "belly": Ball("pelvis", 0.2, 6.0, 0, 9.2),
    "chest": Ball("chest", 0.4, 14.0, 0, 10.6),
    "head": Ball("head", -1.4, 11.5, 0, 9.4),
    "hip side": Ball("pelvis", 0, -2.0, -8.2, 8.2),
    "shoulder": Ball("chest", 0, 22.0, -13.0, 7.8),
    "head side": Ball("head", 0, 9.0, -1.0, 8.6),
}
"""What of the body may stand, lie or lean on something, as balls against planes."""
