"""A card to the bytes of a PNG: the same for the same card, font and library of drawing."""

from __future__ import annotations

import io
from functools import lru_cache
from math import ceil, floor
from typing import TYPE_CHECKING

from generator.cards.card import HEIGHT, INK, NOTE, PAPER, PINE, WALK, WIDTH, Card, Drawing, Shape
from generator.cards.paths import Point, polygons
from generator.draw.own_color import colors_of

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

SHADES = 12
"""From paper to each color: the picture has no others, and needs no search for them."""

MARGIN = 64
FINE = 3
"""How many times finer a shape is drawn than it is shown; one of upright lines needs none of it."""

Box = tuple[int, int, int, int]
STRIP: Box = (MARGIN, 412, WIDTH - MARGIN, 556)
LOW: Box = (MARGIN, 416, WIDTH - MARGIN, 556)
BESIDE: Box = (884, 120, WIDTH - MARGIN, 556)
MARKED: Box = (MARGIN, 56, MARGIN + 51, 92)
MARK = Drawing(
    (0, 0, 34, 24),
    (Shape(WALK, "M0 14h34v8h-34z"), Shape(PINE, "M4 2h3v20h-3zM12 2h5v20h-5zM21 2h9v20h-9z")),
)

SIZES = (72, 60, 50)
"""Of a title, the first in which it has room."""

SMALL = (32, 28, 24)
"""The same of the line below it."""


class Canvas:
    """A picture of few colors: each pixel is the number of a color and its shade."""

    def __init__(self, card: Card) -> None:
        from PIL import Image

        drawn = card.drawing.shapes if card.drawing else ()
        used = dict.fromkeys([PAPER, INK, NOTE, PINE, WALK, *(shape.color for shape in drawn)])
        self._colors = [*used]
        self._own = colors_of(card.color) if card.color else {}
        self.image = Image.new("L", (WIDTH, HEIGHT))

    def lay(self, color: str, mask: Image, at: tuple[int, int]) -> None:
        """Put a color where the mask is, in the shade that it is there; nothing where it is hardly there."""
        first = self._colors.index(color) * SHADES
        shades = [first + share for share in _SHARES]
        self.image.paste(mask.point(shades), at, mask.point(_THERE))

    def png(self) -> bytes:
        """The bytes of the file."""
        self.image.putpalette(
            bytes(part for color in self._colors for part in _shades(self._own.get(color, color)))
        )
        out = io.BytesIO()
        # The highest level takes five times as long for a tenth less.
        self.image.save(out, "PNG", compress_level=6)
        return out.getvalue()


_SHARES = [value * (SHADES - 1) // 255 for value in range(256)]
_THERE = [255 * (share > 0) for share in _SHARES]


def picture(card: Card, font: bytes) -> bytes:
    """Draw a card with the site's font, given as the bytes of its file."""
    canvas = Canvas(card)
    _paint(canvas, MARK, MARKED)
    if card.drawing is not None:
        _paint(canvas, card.drawing, _place(card.drawing))
    _write(canvas, card, font)
    return canvas.png()


def _place(drawing: Drawing) -> Box:
    if drawing.low:
        return LOW
    return STRIP if drawing.wide else BESIDE


def _write(canvas: Canvas, card: Card, font: bytes) -> None:
    """The words: whose page it is, its title, a line about it, and who reviewed it."""
    strip = card.drawing is not None and (card.drawing.wide or card.drawing.low)
    width = (WIDTH if strip or card.drawing is None else BESIDE[0] + MARGIN - 40) - 2 * MARGIN
    _say(canvas, card.site, INK, (MARGIN + 66, 52), _font(font, 34, 740))
    kind = _font(font, 30, 600)
    _say(canvas, card.kind, NOTE, (WIDTH - MARGIN - round(kind.getlength(card.kind)), 54), kind)
    size, lines = _fitting(card.title, font, width, 2 if strip else 4)
    top = 132
    for line in lines:
        _say(canvas, line, INK, (MARGIN, top), _font(font, size, 760))
        top += round(size * 1.14)
    bottom = _place(card.drawing)[1] if card.drawing is not None and strip else BESIDE[3]
    size, lines = _whole(card.line, font, width, bottom - top - 24)
    for line in lines:
        _say(canvas, line, NOTE, (MARGIN, top + 14), _font(font, size, 400))
        top += round(size * 1.3)
    _say(canvas, card.status, NOTE, (MARGIN, 578), _font(font, 24, 400))


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


def _whole(text: str, data: bytes, width: int, room: int) -> tuple[int, list[str]]:
    """The largest size in which all of it has room; else nothing: half an answer may lack its warning."""
    for size in SMALL:
        lines = _wrapped(text, _font(data, size, 400), width)
        if len(lines) * round(size * 1.3) <= room:
            return size, lines
    return SMALL[-1], []


def _wrapped(text: str, font: FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _say(canvas: Canvas, text: str, color: str, at: tuple[int, int], font: FreeTypeFont) -> None:
    from PIL import Image, ImageDraw

    left, top = at
    mask = Image.new("L", (min(round(font.getlength(text)) + 8, WIDTH - left), round(font.size * 1.4)))
    ImageDraw.Draw(mask).text((0, 0), text, 255, font)
    canvas.lay(color, mask, (left, top))


def _paint(canvas: Canvas, drawing: Drawing, box: Box) -> None:
    """Fill the shapes of a drawing into a box: as wide as it, or as large as it has room for, at its foot."""
    left, top, right, bottom = box
    (x0, y0, width, height), fine = drawing.box, 1 if drawing.wide else FINE
    across, down = (right - left) / width, (bottom - top) / height
    if not drawing.wide:
        across = down = min(across, down)
        left, top = round(right - width * across), round(bottom - height * down)
    # A strip is stretched: its lines are as wide both ways.
    line = fine * (1 if drawing.wide else across)
    clip = (left, top, right, bottom)
    for shape in drawing.shapes:
        outlines = [
            [((left + (x - x0) * across) * fine, (top + (y - y0) * down) * fine) for x, y in points]
            for points in polygons(shape.d)
        ]
        if drawing.halo and not shape.line:
            _fill(canvas, PAPER, outlines, fine, drawing.halo * line, clip)
        _fill(canvas, shape.color, outlines, fine, shape.line * line, clip)


def _fill(canvas: Canvas, color: str, outlines: list[list[Point]], fine: int, line: float, clip: Box) -> None:
    """Paint outlines, or lines along them, in pixels that are so much finer; only where they are."""
    from PIL import Image, ImageDraw

    every, room = [point for points in outlines for point in points], fine * ceil(line / fine)
    left, top = (fine * floor(min(one[axis] for one in every) / fine) - room for axis in (0, 1))
    right, bottom = (fine * ceil(max(one[axis] for one in every) / fine + 1) + room for axis in (0, 1))
    mask = Image.new("L", (right - left, bottom - top))
    draw = ImageDraw.Draw(mask)
    for points in outlines:
        placed = [(x - left, y - top) for x, y in points]
        if line:
            draw.line(placed, 255, max(1, round(line)), joint="curve")
        else:
            draw.polygon(placed, 255)
    _lay(canvas, color, mask.reduce(fine) if fine > 1 else mask, (left // fine, top // fine), clip)


def _lay(canvas: Canvas, color: str, mask: Image, at: tuple[int, int], clip: Box) -> None:
    """What of it is inside a box: a drawing may show a part of its body."""
    (left, top), (least, high, most, low) = at, clip
    shown = (max(0, least - left), max(0, high - top), most - left, low - top)
    width, height = min(mask.width, shown[2]), min(mask.height, shown[3])
    if width > shown[0] and height > shown[1]:
        part = mask.crop((shown[0], shown[1], width, height))
        canvas.lay(color, part, (left + shown[0], top + shown[1]))


def _shades(color: str) -> list[int]:
    """Red, green and blue of each shade of a color, from paper to itself."""
    ends = [bytes.fromhex(one.removeprefix("#")) for one in (PAPER, color)]
    return [
        paper + (full - paper) * share // (SHADES - 1)
        for share in range(SHADES)
        for paper, full in zip(*ends, strict=True)
    ]
