"""A printed page: its size, where its words stand and how large they are, and what its QR code says."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import zxingcpp
from pypdf import PageObject, PdfReader
from pypdf.generic import RectangleObject

MM = 72 / 25.4
SIZES = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}


@dataclass(frozen=True)
class Word:
    """A run of text: its left end and its base line in mm from the top left, its size in pt."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True)
class Paper:
    """One PDF as it came out of the printer."""

    data: bytes

    @property
    def pages(self) -> list[PageObject]:
        return list(PdfReader(io.BytesIO(self.data)).pages)

    @property
    def text(self) -> str:
        """All words in reading order, spaces made one."""
        return " ".join(" ".join(page.extract_text() for page in self.pages).split())

    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of each page in mm."""
        boxes: list[RectangleObject] = [page.mediabox for page in self.pages]
        return [(float(box.width) / MM, float(box.height) / MM) for box in boxes]

    def words(self) -> Iterator[tuple[int, Word]]:
        """Every run of text with the number of its page."""
        for number, page in enumerate(self.pages):
            found: list[Word] = []
            high = float(page.mediabox.height)

            def visit(
                text: str,
                cm: Any,
                tm: Any,
                font: Any,
                size: float,
                high: float = high,
                found: list[Word] = found,
            ) -> None:
                if text.strip():
                    x, y, scale = _placed(tm, cm)
                    found.append(Word(text.strip(), x / MM, (high - y) / MM, size * scale))

            page.extract_text(visitor_text=visit)
            yield from ((number, word) for word in found)

    def edges(self) -> Iterator[tuple[int, float, float, float, float]]:
        """Page, then left, top, right and bottom in mm of the box around all letters."""
        document = pypdfium2.PdfDocument(self.data)
        for number, page in enumerate(document):
            words = page.get_textpage()
            wide, high = page.get_size()
            boxes = [words.get_rect(at) for at in range(words.count_rects())]
            left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
            right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
            yield number, left / MM, (high - top) / MM, (wide - right) / MM, bottom / MM

    def codes(self, page: int = 0, dpi: int = 150) -> list[str]:
        """What a reader of bar codes makes of the page as a picture in grey."""
        bitmap = pypdfium2.PdfDocument(self.data)[page].render(scale=dpi / 72, grayscale=True)
        rows = bytes(bitmap.buffer)
        plain = b"".join(rows[at * bitmap.stride :][: bitmap.width] for at in range(bitmap.height))
        picture = memoryview(plain).cast("B", shape=[bitmap.height, bitmap.width])
        return [found.text for found in zxingcpp.read_barcodes(picture)]


def _placed(tm: Any, cm: Any) -> tuple[float, float, float]:
    """Where the text matrix and the page's put the origin, and how they scale."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    return x, y, abs(tm[3] * cm[3] + tm[2] * cm[1])
