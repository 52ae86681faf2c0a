"""A plan in one strip: a column a week, running beside walking, a block a set, the weight as steps below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Literal, NamedTuple

from generator.draw.svg import number, picture

Kind = Literal["run", "walk", "set", "count"]
Ink = Literal["set", "cut", "run", "walk", "more", "open", "load"]

WEEK, GAP = 10.0, 1.0
HEIGHT, STEPS = 60.0, 12.0
"""Units of a week's width and the gap in it, of the tallest bar, and of the heaviest step."""

LEAST = 4
"""Weeks that the strip has room for at least: two stages are no two walls."""

NONE = 8.0
"""Height of what stands for a number that nobody knows."""

CUT = 0.16
"""What parts a block from the next one, as a share of it."""


class Bar(NamedTuple):
    """One amount of a session, as shares of the tallest bar of its kind."""

    kind: Kind
    sure: float
    most: float
    """With what only the high end of a range asks for."""
    block: float = 0
    """Height of one of its blocks, the same in all of a strip; 0 for a bar in one piece."""
    open: bool = False
    """Whether nobody knows how much more it may be."""


class Column(NamedTuple):
    """Some weeks that ask for the same: bars side by side; without any, a number that nobody knows."""

    bars: tuple[Bar, ...]
    weeks: int = 1
    step: float = 0
    """The weight as a share of the heaviest; 0 where the plan's weights cannot be compared."""


class Box(NamedTuple):
    """A rectangle of the strip and what it is filled with."""

    ink: Ink
    x: float
    y: float
    width: float
    height: float


def weeks(columns: Sequence[Column], *, label: str = "", words: str = "") -> str:
    """Draw a plan. `label` says the point of it and `words` each stage; without them it is decoration."""
    said = [f"<desc>{escape(words)}</desc>"] if words else []
    drawn = [f'<path class="{css}" d="{d}"/>' for css, d in paths(columns).items()]
    return picture("rv-weeks", *size(columns), [*said, *drawn], label=label, stretch=True)


def size(columns: Sequence[Column]) -> tuple[float, float]:
    """Width and height of the strip."""
    width = max(sum(column.weeks for column in columns), LEAST) * WEEK
    return width, HEIGHT + (STEPS + 4 if any(column.step for column in columns) else 0)


def boxes(columns: Sequence[Column]) -> Iterator[Box]:
    """All rectangles of the strip, those below others first: blocks are cut out of bars."""
    found, left = list[Box](), 0.0
    for column in columns:
        for _ in range(column.weeks):
            found += _week(column, left)
            left += WEEK
    blocks = [box for box in found if box.ink == "set"]
    each = max((bar.block for column in columns for bar in column.bars), default=0) * HEIGHT
    yield from blocks
    if each:
        yield from (
            _standing("cut", 0, left, at * each - each * CUT, each * CUT) for at in _cuts(blocks, each)
        )
    yield from (box for box in found if box.ink != "set")


def _cuts(blocks: Iterable[Box], each: float) -> range:
    return range(1, round(max(box.height for box in blocks) / each) + 1)


def _week(column: Column, left: float) -> Iterator[Box]:
    width = (WEEK - GAP) / max(len(column.bars), 1)
    if not column.bars:
        yield _standing("open", left, WEEK - GAP, 0, NONE)
    for place, bar in enumerate(column.bars):
        yield from _bar(bar, left + place * width, width)
    if column.step:
        height = column.step * STEPS
        yield Box("load", left, HEIGHT + 4 + STEPS - height, WEEK, height)


def _bar(bar: Bar, left: float, width: float) -> Iterator[Box]:
    ink: Ink = "set" if bar.kind == "count" else bar.kind
    sure, most = bar.sure * HEIGHT, bar.most * HEIGHT
    if sure:
        yield _standing(ink, left, width, 0, sure)
    if most > sure:
        yield _standing("more", left, width, sure, most - sure)
    if bar.open:
        yield _standing("open", left, width, most, NONE)


def _standing(ink: Ink, left: float, width: float, low: float, height: float) -> Box:
    """A rectangle that begins so high above the ground."""
    return Box(ink, left, HEIGHT - low - height, width, height)


def paths(columns: Sequence[Column]) -> dict[str, str]:
    """Class to the one path of all that is filled alike: a year of sets stays small."""
    found: dict[str, str] = {}
    for ink, *box in boxes(columns):
        x, y, width, height = map(number, box)
        css = f"w-{ink}"
        found[css] = f"{found.get(css, '')}M{x} {y}h{width}v{height}h-{width}z"
    return found
