"""A printed page: its size, where its letters stand and how large they are, and what its QR code says."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pypdfium2
import zxingcpp
from pypdfium2 import PdfPage, PdfTextPage, raw

MM = 72 / 25.4
DARK = 160
"""Shades of grey below this are ink."""

SIZES = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}


@dataclass(frozen=True)
class Letter:
    """One letter: where it begins and its base line in mm from the top left, its size in pt."""

    x: float
    y: float
    size: float


@dataclass(frozen=True)
class Paper:
    """One PDF as it came out of the printer."""

    data: bytes

    @cached_property
    def _pages(self) -> list[tuple[PdfPage, PdfTextPage]]:
        return [(page, page.get_textpage()) for page in pypdfium2.PdfDocument(self.data)]

    @property
    def pages(self) -> list[str]:
        """The words of each page in reading order, spaces made one."""
        return [" ".join(_whole(words.get_text_range()).split()) for _, words in self._pages]

    @property
    def text(self) -> str:
        """All words in reading order, spaces made one."""
        return " ".join(self.pages)

    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of each page in mm."""
        return [(page.get_width() / MM, page.get_height() / MM) for page, _ in self._pages]

    def letters(self) -> Iterator[Letter]:
        """Every letter that was printed; spaces have no place of their own."""
        for page, words in self._pages:
            text = words.get_text_range()
            for at in range(min(len(text), words.count_chars())):
                if not text[at].isspace():
                    yield _letter(words, at, page.get_height())

    def edges(self) -> Iterator[tuple[int, float, float, float, float]]:
        """Page, then left, top, right and bottom in mm of the box around all letters."""
        for number, (page, words) in enumerate(self._pages):
            wide, high = page.get_size()
            boxes = [words.get_rect(at) for at in range(words.count_rects())]
            left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
            right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
            yield number, left / MM, (high - top) / MM, (wide - right) / MM, bottom / MM

    def ink(self, dpi: int = 100) -> Iterator[tuple[int, float, float, float, float]]:
        """Page, then left, top, right and bottom in mm of the box around all that is dark, as a picture.

        Firefox draws letters of a font with weights as shapes, which have no text.
        """
        for number, (page, _) in enumerate(self._pages):
            picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
            left, top, right, bottom = picture.point(lambda light: 255 * (light < DARK)).getbbox() or (0,) * 4
            sides = (left, top, picture.width - right, picture.height - bottom)
            yield number, *(side / dpi * 25.4 for side in sides)

    def codes(self, page: int = 0, dpi: int = 150) -> list[str]:
        """What a reader of bar codes makes of the page as a picture in grey."""
        bitmap = self._pages[page][0].render(scale=dpi / 72, grayscale=True)
        rows = bytes(bitmap.buffer)
        plain = b"".join(rows[at * bitmap.stride :][: bitmap.width] for at in range(bitmap.height))
        picture = memoryview(plain).cast("B", shape=[bitmap.height, bitmap.width])
        return [found.text for found in zxingcpp.read_barcodes(picture)]


def _whole(text: str) -> str:
    """PDFium marks a hyphen at the end of a line, where it takes one for the sign that a word goes on."""
    return text.replace("\ufffe", "-").replace("\x02", "-")


def _letter(words: PdfTextPage, at: int, high: float) -> Letter:
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    assert raw.FPDFText_GetCharOrigin(words.raw, at, x, y)
    assert raw.FPDFText_GetMatrix(words.raw, at, matrix)
    # The matrix may be turned: its second row is the way up.
    size = raw.FPDFText_GetFontSize(words.raw, at) * math.hypot(matrix.c, matrix.d)
    return Letter(x.value / MM, (high - y.value) / MM, size)
