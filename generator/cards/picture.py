"""A card to the bytes of a PNG: the same for the same card, font and library of drawing."""

from __future__ import annotations

import io
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from generator.cards.card import HEIGHT, WIDTH, Card, Drawing
from generator.cards.paths import Point, polygons

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

PAPER = (251, 250, 246)
INKS = {
    "ink": (20, 32, 30),
    "note": (70, 82, 78),
    "pine": (11, 90, 80),
    "walk": (165, 195, 186),
    "edge": (106, 118, 114),
    "paper": PAPER,
}
"""Colors of the light scheme."""

FILLS = {
    "w-run": "pine", "w-walk": "walk", "w-set": "note", "w-cut": "paper", "w-load": "edge",
    "f-band": "walk", "f-here": "pine", "m-run": "pine", "m-walk": "walk",
}  # fmt: skip
"""Inks by the classes of drawings."""

LINES = {"w-more": "note", "w-open": "edge"}
"""What is drawn as a line around nothing."""

SHADES = 16
"""From paper to each ink: the picture has no other colors, and needs no search for them."""

MARGIN = 64
FINE = 3
"""How many times finer a shape is drawn than it is shown; one of upright lines needs none of it."""

Box = tuple[int, int, int, int]
STRIP: Box = (MARGIN, 412, WIDTH - MARGIN, 556)
BESIDE: Box = (884, 120, WIDTH - MARGIN, 556)
MARKED: Box = (MARGIN, 56, MARGIN + 51, 92)
MARK = Drawing(
    34, 24, (("m-walk", "M0 14h34v8h-34z"), ("m-run", "M4 2h3v20h-3zM12 2h5v20h-5zM21 2h9v20h-9z"))
)

SIZES = (72, 60, 50)
"""Of a title, the first in which it has room."""


def picture(card: Card, font: bytes) -> bytes:
    """Draw a card with the site's font, given as the bytes of its file."""
    from PIL import Image

    image = Image.new("L", (WIDTH, HEIGHT), _shade("paper", SHADES - 1))
    _paint(image, MARK, MARKED)
    if card.drawing is not None:
        _paint(image, card.drawing, STRIP if card.drawing.wide else BESIDE)
    _write(image, card, font)
    image.putpalette(_palette())
    out = io.BytesIO()
    # The highest level takes five times as long for a tenth less.
    image.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _write(image: Image, card: Card, font: bytes) -> None:
    """The words: whose page it is, its title, a line about it, and who reviewed it."""
    strip = card.drawing is not None and card.drawing.wide
    width = (WIDTH if strip or card.drawing is None else BESIDE[0] + MARGIN - 40) - 2 * MARGIN
    _say(image, "Revlanox", "ink", (MARGIN + 66, 52), _font(font, 34, 740))
    kind = _font(font, 30, 600)
    _say(image, card.kind, "note", (WIDTH - MARGIN - round(kind.getlength(card.kind)), 54), kind)
    size, lines = _fitting(card.title, font, width, 2 if strip else 4)
    top = 132
    for line in lines:
        _say(image, line, "ink", (MARGIN, top), _font(font, size, 760))
        top += round(size * 1.14)
    small, bottom = _font(font, 32, 400), STRIP[1] if strip else BESIDE[3]
    for line in _wrapped(card.line, small, width)[: max(0, (bottom - top - 24) // 42)]:
        _say(image, line, "note", (MARGIN, top + 14), small)
        top += 42
    _say(image, card.status, "note", (MARGIN, 578), _font(font, 24, 400))


@lru_cache(maxsize=16)
def _font(data: bytes, size: int, weight: int) -> FreeTypeFont:
    """The font at a size and a weight, set without a shaper, which isn't on every machine."""
    from PIL import ImageFont

    font = ImageFont.truetype(io.BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def _fitting(title: str, data: bytes, width: int, most: int) -> tuple[int, list[str]]:
    """The largest size in which a title has few enough lines, and these."""
    for size in SIZES:
        lines = _wrapped(title, _font(data, size, 760), width)
        if len(lines) <= most:
            return size, lines
    return SIZES[-1], [*lines[: most - 1], f"{lines[most - 1]} …"]


def _wrapped(text: str, font: FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _say(image: Image, text: str, ink: str, at: tuple[int, int], font: FreeTypeFont) -> None:
    from PIL import Image, ImageDraw

    left, top = at
    mask = Image.new("L", (min(round(font.getlength(text)) + 8, WIDTH - left), round(font.size * 1.4)))
    ImageDraw.Draw(mask).text((0, 0), text, 255, font)
    _lay(image, ink, mask, (left, top))


def _paint(image: Image, drawing: Drawing, box: Box) -> None:
    """Fill the shapes of a drawing into a box: as wide as it, or as large as it has room for."""
    left, top, right, bottom = box
    across, down = (right - left) / drawing.width, (bottom - top) / drawing.height
    if not drawing.wide:
        across = down = min(across, down)
        left = round(right - drawing.width * across)
    fine = 1 if drawing.wide else FINE
    for css, d in drawing.shapes:
        outlines = [[(x * across * fine, y * down * fine) for x, y in points] for points in polygons(d)]
        mask = _mask(css, outlines, ((right - left) * fine, (bottom - top) * fine), fine)
        _lay(image, FILLS.get(css) or LINES[css], mask, (left, top))


def _mask(css: str, outlines: list[list[Point]], size: tuple[int, int], fine: int) -> Image:
    from PIL import Image, ImageDraw

    mask = Image.new("L", size)
    draw = ImageDraw.Draw(mask)
    for points in outlines:
        if css in LINES:
            draw.line([*points, points[0]], 255, 2 * fine)
        else:
            draw.polygon(points, 255)
    return mask.reduce(fine) if fine > 1 else mask


def _lay(image: Image, ink: str, mask: Image, at: tuple[int, int]) -> None:
    """Put an ink where the mask is, in the shade that it is there; nothing where it is hardly there."""
    shades, there = _tables(ink)
    image.paste(mask.point(shades), at, mask.point(there))


@cache
def _tables(ink: str) -> tuple[list[int], list[int]]:
    """For each of 256 shares: the shade of the ink, and whether anything is painted."""
    step = 256 // SHADES
    return [_shade(ink, value // step) for value in range(256)], [255 * (v >= step) for v in range(256)]


def _shade(ink: str, share: int) -> int:
    """The place in the palette of so many shares of an ink."""
    return [*INKS].index(ink) * SHADES + share


@cache
def _palette() -> bytes:
    mixed = (
        paper + (color - paper) * share // (SHADES - 1)
        for ink in INKS.values()
        for share in range(SHADES)
        for paper, color in zip(PAPER, ink, strict=True)
    )
    return bytes(mixed)
