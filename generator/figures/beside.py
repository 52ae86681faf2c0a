"""A body seen from its side to how far its far leg is drawn from where it is, so that both legs are seen."""

from __future__ import annotations

from generator.figures.camera import SCALE, Camera, Flat
from generator.figures.scene import Drawing
from generator.figures.skeleton import Skeleton

AHEAD, UP = 4.6, 2.2
"""Centimetres that a far leg is drawn ahead of a near one and above it, where the near one would hide it."""
PRESSED = (-1.5, 4.6)
"""The same where a plate is ahead of both feet."""
BENT = ("hip", "abduction", "rotation", "knee")
"""Angles that part two legs; ankles part only the feet."""
ALIKE, APART = 6.0, 24.0
"""Up to how many degrees apart two legs hide one another, and from how many on both are seen anyway."""
LEGS = ("thigh", "shank", "foot", "toes")


def beside(drawing: Drawing, body: Skeleton, camera: Camera) -> tuple[str, Flat]:
    """The far side, and how far its leg is moved on the page; less the farther apart the legs are."""
    pelvis = body.segments["pelvis"]
    far = "o" if camera.depth(pelvis.z) > 0 else "w"
    # Where feet land and where the body turns, both legs are seen in another part of the picture.
    seen = drawing.view != "side" or drawing.landings or drawing.turns
    if seen or not camera.is_aside(pelvis):
        return far, (0.0, 0.0)
    apart = max(abs(body.pose.get(f"w.{name}", 0.0) - body.pose.get(f"o.{name}", 0.0)) for name in BENT)
    share = SCALE * max(0.0, min(1.0, (APART - apart) / (APART - ALIKE)))
    ahead, up = PRESSED if drawing.prop("leg press") else (AHEAD, UP)
    way = -1.0 if far == "w" else 1.0
    return far, (way * share * ahead, -share * up)
