"""A site's own color to those of its pages and pictures in place of ours, and to why it can't be one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # Late: only a site that has a color of its own pays for it.
    from coloraide import Color

MAIN = "#0b5a50"
"""Links, buttons, running, and “carry on” on a light page."""

FAMILY = (
    MAIN, "#a5c3ba", "#56857a", "#e0eee9", "#06403a", "#bfe3d9", "#4e8f83", "#7fd8c6", "#06231f", "#3b5f58",
    "#6f9c92", "#17352f", "#123e38", "#6aa398", "#3f7f75", "#bfefe2", "#cfe0d9", "#23413a",
)  # fmt: skip
"""All of ours that belong to it, on light pages and on dark ones."""

GROUNDS = ("#fbfaf6", "#ffffff", "#f1efe7")
"""What words in that color stand on, beside its own tint."""
TINT = "#e0eee9"
LIGHT = "#7fd8c6"
"""What the main one is on a dark page."""

READABLE = 4.5
"""Contrast that text needs: WCAG 2.2, success criterion 1.4.3."""

LIMITS = {"red that means stop": ("#a3211b", "#ffa79e"), "amber that means hold": ("#8a5a00", "#f2be57")}
APART = 25.0
"""Least distance (CIEDE2000) from the colors that mean stop and hold: as far as those are from each other."""


def wrong_color(text: str) -> str:
    """What is wrong with it as a main color, and what to do; '' where words can be read in it and nobody
    takes it for a limit."""
    color = _read(text)
    if color is None:
        return f"'{text[:40]}' isn't a color; write it in quotes, such as \"#1b4f9c\""
    contrast, near = _contrast(color), _nearest(color)
    short = f"'{text}' has a contrast of {contrast:.1f} to 1, and words need {READABLE}"
    if limit := _limit(near):
        dark = f"{short}; as dark as that, it" if contrast < READABLE else f"'{text}'"
        return f"{dark} is close to the {limit} in every plan; choose another color"
    return f"{short}; the nearest that has it is '{_hex(near)}'" if contrast < READABLE else ""


def _nearest(color: Color) -> Color:
    """As dark as it must be for words."""
    while _contrast(color) < READABLE:
        color = color.clone().set("oklch.lightness", lambda light: light - 0.002)
    return color


def _limit(color: Color) -> str:
    """What it could be taken for, on light pages or on dark ones."""
    shown = (_hex(color), _like(LIGHT, color))
    close = (
        name
        for name, limits in LIMITS.items()
        for one, limit in zip(shown, limits, strict=True)
        if _color(one).delta_e(limit, method="2000") < APART
    )
    return next(close, "")


def _contrast(color: Color) -> float:
    """The lowest, over all that its words stand on."""
    tint = _like(TINT, color)
    shown = color.clone().fit("srgb")
    return min(float(shown.contrast(ground, method="wcag21")) for ground in (*GROUNDS, tint))


def recolored(text: str, own: str) -> str:
    """A style sheet or a drawing in the site's own color; as it is where that is ''."""
    if not own:
        return text
    colors = colors_of(own)
    return _OURS.sub(lambda found: colors[found[0].lower()], text)


_OURS = re.compile("|".join(FAMILY), re.IGNORECASE)


@lru_cache(maxsize=8)
def colors_of(own: str) -> Mapping[str, str]:
    """Each color of ours that belongs to the main one, to its own."""
    color = _read(own)
    assert color is not None
    return {ours: _like(ours, color) for ours in FAMILY} | {MAIN: _hex(color)}


def _like(ours: str, own: Color) -> str:
    """As light as ours, as far from the main color in hue, and as much paler or stronger."""
    main, there = _oklch(MAIN), own.convert("oklch", norm=False)
    part, strength = _oklch(ours), min(there["chroma"] / main["chroma"], 2.0)
    hue = there["hue"] + part["hue"] - main["hue"]
    return _hex(_color("oklch", [part["lightness"], part["chroma"] * strength, hue % 360]))


@cache
def _oklch(ours: str) -> Color:
    return _color(ours).convert("oklch")


def _read(text: str) -> Color | None:
    try:
        found = _color(text).convert("oklch")
    except ValueError:
        return None
    return found if found.alpha() == 1 else None


def _color(*said: Any) -> Color:
    from coloraide import Color

    return Color(*said)


def _hex(color: Color) -> str:
    return str(color.convert("srgb").fit(method="oklch-chroma").to_string(hex=True)).lower()
