"""A line such as `working foot, forward 40` to where feet come down, as an author says it of the floor."""

from __future__ import annotations

import re
from dataclasses import dataclass

FEET = {"both feet": "wo", "working foot": "w", "other foot": "o"}
"""What comes down, by its words, to its sides."""

APART = 20.0
"""Centimetres from one foot to the other where none are written: under the hips."""

FARTHEST = 300.0


@dataclass(frozen=True)
class Landing:
    """Feet that come down, and how far from their start in centimetres: forward, and to the working side."""

    sides: str
    forward: float = 0.0
    sideways: float = 0.0
    apart: float = APART

    @property
    def middle(self) -> tuple[float, float]:
        """Between the feet, forward and to the working side."""
        out = {"w": 0.5, "o": -0.5}.get(self.sides, 0.0)
        return self.forward, self.sideways + out * self.apart


WAYS = ("forward", "sideways", "apart")


class LandingError(Exception):
    """A landing that can't be read: what is wrong with the remedy."""


def parse_landing(text: str) -> Landing:
    """A landing as an author writes it: `both feet, forward 40`."""
    first, *rest = (" ".join(part.split()) for part in str(text).split(","))
    if first not in FEET:
        known = ", ".join(f"'{name}'" for name in FEET)
        raise LandingError(f"'{first[:60]}' doesn't say which foot lands; begin with {known}")
    found: dict[str, float] = {}
    for part in rest:
        way, far = _way(part)
        if way in found:
            raise LandingError(f"'{way}' is written twice; keep one of them")
        found[way] = far
    return Landing(FEET[first], **found)


def _way(part: str) -> tuple[str, float]:
    read = re.fullmatch(r"(?P<way>[a-z]+) (?P<far>-?\d{1,4}(?:\.\d)?)(?: ?cm)?", part)
    if read is None or read["way"] not in WAYS:
        known = ", ".join(f"'{way} 40'" for way in WAYS)
        raise LandingError(f"we can't read '{part[:60]}'; write {known}, in cm")
    far = float(read["far"])
    if abs(far) > FARTHEST or (read["way"] == "apart" and not 6 <= far <= 80):
        limit = "6 to 80" if read["way"] == "apart" else f"at most {FARTHEST:g}"
        raise LandingError(f"'{part}' is too far to draw; write {limit} cm")
    return read["way"], far
