"""A mark as SVG to an icon as PNG: what a phone shows for a site that was put on its first screen."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from generator.cards.paths import Point, UnknownPath, polygons

FINE = 4
"""How many times finer it is drawn than it is shown."""

SAFE = 0.8
"""Share of an icon that no phone cuts off, whatever form it gives to icons."""

_SVG = "{http://www.w3.org/2000/svg}"


class Part(NamedTuple):
    """A polygon of one color, in units of the mark."""

    color: str
    corners: list[Point]


class Mark(NamedTuple):
    """What is drawn on a ground of one color."""

    width: float
    height: float
    ground: str
    parts: tuple[Part, ...]


def mark_of(svg: str) -> Mark | None:
    """Read a mark that consists of a rectangle behind all and of filled paths; None for any other drawing."""
    try:
        root = ElementTree.fromstring(svg)
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        ground, *paths = root
        if ground.tag != f"{_SVG}rect" or any(path.tag != f"{_SVG}path" for path in paths):
            return None
        return Mark(width, height, ground.attrib["fill"], tuple(_parts(paths)))
    except (ElementTree.ParseError, KeyError, ValueError, UnknownPath):
        return None


def _parts(paths: list[ElementTree.Element]) -> Iterator[Part]:
    for path in paths:
        yield from (Part(path.attrib["fill"], corners) for corners in polygons(path.attrib["d"]))


def icon(mark: Mark, size: int) -> bytes:
    """A square of `size` pixels, full of the ground's color, with the mark where no phone cuts it off."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (size * FINE, size * FINE), mark.ground)
    draw = ImageDraw.Draw(image)
    scale = size * FINE * SAFE / max(mark.width, mark.height)
    left, top = (size * FINE - mark.width * scale) / 2, (size * FINE - mark.height * scale) / 2
    for color, corners in mark.parts:
        draw.polygon([(left + x * scale, top + y * scale) for x, y in corners], fill=color)
    file = io.BytesIO()
    image.resize((size, size), Image.Resampling.LANCZOS).save(file, "PNG", optimize=True)
    return file.getvalue()
