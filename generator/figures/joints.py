"""Joint words to the angles of the body: what an author may write, and how far a human joint goes."""

from __future__ import annotations

from dataclasses import dataclass

SOURCE = (
    "Ranges of motion of adults after AAOS (1965) and Norkin and White, Measurement of Joint Motion, widened"
    " where a runner under load or in a stretch goes farther."
)
"""Where the table comes from: second hand, since the books themselves were not read."""


@dataclass(frozen=True)
class Joint:
    """An angle of the body in degrees, 0 in the anatomical position, and how far it goes."""

    least: float
    most: float
    plus: tuple[str, ...]
    """Words for it as a positive angle."""
    minus: tuple[str, ...] = ()
    """Words for the opposite direction."""
    means: str = ""
    """What the positive angle is, in plain words."""


LEG = {
    "hip": Joint(-30, 125, ("hip", "hip flexion"), ("hip extension",), "the thigh forward"),
    "abduction": Joint(-30, 50, ("abduction",), ("adduction",), "the leg out to its side"),
    "rotation": Joint(-45, 60, ("turned out",), ("turned in",), "the leg turned outward"),
    "knee": Joint(0, 150, ("knee",), (), "the knee bent"),
    "ankle": Joint(-58, 40, ("dorsiflexion",), ("plantarflexion",), "the foot up"),
    "toes": Joint(-40, 80, ("toes up",), ("toes down",), "the toes up"),
}
"""Angles of one leg."""

ARM = {
    "shoulder": Joint(-60, 185, ("shoulder",), ("shoulder extension",), "the arm forward and up"),
    "out": Joint(-45, 180, ("out",), ("across",), "the arm out to its side"),
    "spin": Joint(-90, 90, ("turned out",), ("turned in",), "the arm turned outward"),
    "elbow": Joint(0, 150, ("elbow",), (), "the elbow bent"),
}
"""Angles of one arm."""

BODY = {
    "lean": Joint(-130, 130, ("lean",), ("lean back",), "the whole body forward"),
    "tilt": Joint(-120, 120, ("tilt",), ("tilt away",), "the whole body to the working side"),
    "turn": Joint(-180, 180, ("turn",), ("turn away",), "the whole body to the working side, about itself"),
    "flexion": Joint(-30, 65, ("back rounded",), ("back arched",), "the back rounded"),
    "bend": Joint(-40, 40, ("side bend",), ("side bend away",), "the trunk bent to the working side"),
    "twist": Joint(-75, 75, ("twist",), ("twist away",), "the chest turned to the working side"),
    "head": Joint(-60, 50, ("head up",), ("head down",), "the head back"),
    "look": Joint(-80, 80, ("look",), ("look away",), "the face turned to the working side"),
}
"""Angles of pelvis, trunk and head."""

SIDES = ("w", "o")
"""The working side, which is drawn as the right one, and the other."""


def _all() -> dict[str, Joint]:
    limbs = {f"{side}.{name}": joint for side in SIDES for name, joint in {**LEG, **ARM}.items()}
    return {**BODY, **limbs}


JOINTS = _all()
"""Every angle of the body by its name in a pose: `lean`, `w.knee`, `o.elbow`."""
