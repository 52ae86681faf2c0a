"""Words to millimetres: how high a block of the sheet will be, so that the layout is chosen, not met.

A browser gives no page count before it prints, and prints without script. So the height is reckoned
from above, with a wide letter, and the sheet is laid out by it.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable
from functools import lru_cache

HEIGHT = 259.4
"""Of Letter within margins of 10 mm, the lower of the two papers."""
WIDTH = 190.0
"""Of A4 within margins of 10 mm, the narrower of the two."""

POINT = 0.3528
LETTER, BOLD = 0.53, 0.6
"""Width of a letter to the size of the text, measured of DejaVu Sans, the widest of the common fonts."""
LEADING = 1.26


def lines(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """Lines that a text takes in a column of `width` mm in letters of `size` pt; 0 without a text."""
    letters = max(1, math.floor(width / (size * POINT * (BOLD if bold else LETTER))))
    return _wrapped(text, letters)


@lru_cache(maxsize=2**16)
def _wrapped(text: str, letters: int) -> int:
    """Many lines of a plan stand on every sheet of it."""
    return len(textwrap.wrap(text, letters))


def height(text: str, width: float, size: float, *, bold: bool = False) -> float:
    """Millimetres of it."""
    return lines(text, width, size, bold=bold) * size * POINT * LEADING


def total(parts: Iterable[float], gap: float = 0.0) -> float:
    """Millimetres of blocks one below the other, with a gap before each."""
    return sum(part + gap for part in parts if part > 0)
