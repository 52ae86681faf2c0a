"""A figure as text to all that pages show of it, kept by content: solved and drawn once for all of them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from generator.figures.faults import Fault, faults
from generator.figures.floor import floor_words
from generator.figures.frames import solved
from generator.figures.picture import Cell, cells, common, floor_cell, in_a_row, small, view_box, whole
from generator.figures.scene import Drawing
from generator.figures.spoken import sentences
from generator.figures.written import drawing_of
from generator.kept import kept, sources

WIDE = 1.35
"""From which width to its height on a frame is wide: such frames stand one below the other on a phone."""

FROM_ABOVE = "Your feet, seen from above"
"""The caption of the floor."""


@dataclass(frozen=True)
class Picture:
    """A part of a drawing: its view box, and the shapes in it."""

    box: str
    content: str


@dataclass(frozen=True)
class Frame:
    """A key frame with its caption, and with what a screen reader says of it."""

    picture: Picture
    caption: str
    words: str


@dataclass(frozen=True)
class Drawn:
    """A figure on one scale frame by frame, all frames in a row, and small; and what is wrong with it."""

    frames: tuple[Frame, ...]
    row: Picture
    small: Picture
    wide: bool
    faults: tuple[Fault, ...]
    floor: Frame | None = None
    """Where feet land, seen from above, of a figure that says it."""

    @property
    def words(self) -> str:
        """What a screen reader reads in its place."""
        frames = (*self.frames, *([self.floor] if self.floor else []))
        return " ".join(frame.words for frame in frames if frame.words)


@lru_cache(maxsize=2**12)
def drawn(written: str) -> Drawn:
    """What was kept, or what is drawn now."""
    found: dict[str, Any] = json.loads(_drawn(written))
    frames = tuple(map(_frame, found["frames"]))
    floor = _frame(found["floor"]) if found["floor"] else None
    wrong = tuple(Fault(**one) for one in found["faults"])
    return Drawn(frames, Picture(**found["row"]), Picture(**found["small"]), found["wide"], wrong, floor)


def _frame(found: dict[str, Any]) -> Frame:
    return Frame(Picture(**found["picture"]), found["caption"], found["words"])


@kept("figures", lambda: sources("figures"))
def _drawn(written: str) -> str:
    drawing = drawing_of(written)
    bodies = solved(drawing)
    found = cells(drawing, bodies)
    boxes = common(found)
    words = sentences(drawing, bodies)
    frames = [
        Frame(Picture(view_box(box), whole(cell)), key.caption, said)
        for cell, box, key, said in zip(found, boxes, drawing.keys, words, strict=True)
    ]
    wide = boxes[0][2] - boxes[0][0] > WIDE * (boxes[0][3] - boxes[0][1])
    plan = floor_cell(drawing)
    row, little = _picture(*in_a_row(found, plan)), _picture(*small(found, plan))
    wrong = tuple(faults(drawing, bodies))
    return json.dumps(asdict(Drawn(tuple(frames), row, little, wide, wrong, _floor(plan, drawing))))


def _floor(plan: Cell | None, drawing: Drawing) -> Frame | None:
    if plan is None:
        return None
    return Frame(_picture(plan.box, whole(plan)), FROM_ABOVE, floor_words(drawing.landings))


def _picture(box: tuple[float, float, float, float], content: str) -> Picture:
    return Picture(view_box(box), content)
