"""A drawing to SVG: a cell for each key frame on one scale, all of them in a row, or one small picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from generator.figures.arrow import Solid, arrow
from generator.figures.camera import SCALE, Camera
from generator.figures.flesh import Painter, Shape, shape
from generator.figures.floor import floor_plan
from generator.figures.frames import Solved, hidden, solved
from generator.figures.outline import Circle, line_path
from generator.figures.pushes import pushes
from generator.figures.scene import VIEWS, Drawing
from generator.figures.stage import Stage
from generator.figures.things import things

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

PAD, GAP = 9, 24
LONG = 1.4
"""From which width to its height on a piece of floor stands below the body, not beside it."""
CLOSE = (-24.0, -58.0, 36.0, 4.0)
"""What a close-up shows about the ankle, in centimetres; the last is below the floor."""


@dataclass(frozen=True)
class Cell:
    """One key frame: everything behind, the body, what is before it, and the arrow."""

    things: tuple[Shape, ...]
    body: tuple[Shape, ...]
    marks: tuple[Shape, ...]
    box: Box


def cells(drawing: Drawing, frames: Sequence[Solved] | None = None) -> list[Cell]:
    """Every key frame."""
    frames = frames or solved(drawing)
    stage = Stage(drawing, frames, Camera.of(VIEWS[drawing.view]))
    return [_cell(stage, n) for n in range(len(frames))]


def _cell(stage: Stage, number: int) -> Cell:
    frame, drawing = stage.frames[number], stage.drawing
    figure = Painter(frame.body, stage.camera, drawing, hidden(drawing, stage.frames)).figure()
    props = things(stage, frame)
    marks: list[Shape] = []
    landed = number and stage.frames[number - 1].wanted.moves.get("airborne")
    solid = _solid(stage, figure.circles, (*props.behind, *props.before))
    if number and not landed:
        marks = arrow(drawing, stage.frames[number - 1], frame, stage.camera, solid)
    if number == len(stage.frames) - 1:
        marks += pushes(drawing, frame, stage.camera, solid)
    all_ = [*props.behind, *figure.shapes, *props.before, *marks]
    box = close_up(stage) if drawing.close_up else around(all_)
    return Cell((*ground(drawing, box), *props.behind), (*figure.shapes, *props.before), tuple(marks), box)


def _solid(stage: Stage, circles: Sequence[Circle], props: Sequence[Shape]) -> Solid:
    """The body, and things that are seen from the side."""
    filled = [one for one in props if one.css in "pqib"] if stage.camera.level else []
    return Solid(circles, [path.box for one in filled for path in one.paths], stage.camera.level)


def around(shapes: Sequence[Shape]) -> Box:
    """The box of some shapes, with room for their lines."""
    left, top, right, bottom = _union([path.box for one in shapes for path in one.paths])
    return (left - PAD, top - PAD, right + PAD, max(bottom, 3.0) + PAD)


def _union(boxes: Sequence[Box]) -> Box:
    """The box around some boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def close_up(stage: Stage) -> Box:
    """The box of the working foot, where the first frame has it."""
    x, _ = stage.camera.flat(stage.frames[0].body.segments["w.foot"].at)
    left, top, right, bottom = CLOSE
    return (x + SCALE * left, SCALE * top, x + SCALE * right, SCALE * bottom)


def ground(drawing: Drawing, box: Box) -> list[Shape]:
    """The floor, seen from its edge; none where a mat is it, or where the eye looks down on it."""
    if VIEWS[drawing.view].pitch or drawing.prop("mat"):
        return []
    return [_edge(box)]


def _edge(box: Box) -> Shape:
    return shape("n", line_path([(box[0] + PAD, 3.0), (box[2] - PAD, 3.0)]))


def _draw(shapes: Sequence[Shape]) -> str:
    return "".join(f'<path class="{one.css}" d="{one.d}"/>' for one in shapes)


def whole(cell: Cell) -> str:
    """Everything of a frame."""
    return _draw([*cell.things, *cell.body, *cell.marks])


def common(found: Sequence[Cell]) -> list[Box]:
    """For each frame a box of one size, with one floor, about its middle."""
    wide = max(cell.box[2] - cell.box[0] for cell in found)
    top, bottom = min(cell.box[1] for cell in found), max(cell.box[3] for cell in found)
    middles = [(cell.box[0] + cell.box[2]) / 2 for cell in found]
    return [(middle - wide / 2, top, middle + wide / 2, bottom) for middle in middles]


def floor_cell(drawing: Drawing) -> Cell | None:
    """The piece of floor that shows where feet land; None where that isn't said."""
    plan = floor_plan(drawing)
    return Cell(plan, (), (), _flush(plan)) if plan else None


def _flush(shapes: Sequence[Shape]) -> Box:
    left, top, right, bottom = _union([path.box for one in shapes for path in one.paths])
    return (left - PAD, top - PAD, right + PAD, bottom + PAD)


def in_a_row(found: Sequence[Cell], floor: Cell | None = None) -> tuple[Box, str]:
    """All frames beside one another, and the floor after them."""
    boxes = common(found)
    if len(found) == 1 and floor is None:
        return boxes[0], whole(found[0])
    shapes, at = "", 0
    for cell, (left, _, right, _) in zip(found, boxes, strict=True):
        shapes += f'<g transform="translate({round(at - left)})">{whole(cell)}</g>'
        at += round(right - left) + GAP
    return _beside((0, boxes[0][1], at - GAP, boxes[0][3]), shapes, floor)


def _beside(box: Box, shapes: str, floor: Cell | None) -> tuple[Box, str]:
    """With the floor to its right, or below it where it is long."""
    if floor is None:
        return box, shapes
    left, top, right, bottom = box
    low, high, far, deep = floor.box
    if far - low > LONG * (deep - high):
        scale = min(1.5, max(0.75, max(right - left, 0.9 * (bottom - top)) / (far - low)))
        x, y = (left + right - scale * (low + far)) / 2, bottom + GAP - scale * high
    else:
        scale = min(1.5, max(1.0, 0.7 * (bottom - top) / (deep - high)))
        x, y = right + GAP - scale * low, (top + bottom) / 2 - scale * (high + deep) / 2
    low, high, far, deep = x + scale * low, y + scale * high, x + scale * far, y + scale * deep
    wide = (min(left, low), min(top, high), max(right, far), max(bottom, deep))
    sized = f" scale({scale:.2g})" if scale != 1 else ""
    return wide, f'{shapes}<g transform="translate({round(x)} {round(y)}){sized}">{whole(floor)}</g>'


def view_box(box: Box) -> str:
    """As the attribute says it."""
    left, top, right, bottom = map(round, box)
    return f"{left} {top} {right - left} {bottom - top}"


def ghost(cell: Cell) -> str:
    """A frame as one pale shape."""
    return f'<path class="g" d="{"".join(one.d for one in cell.body if one.css not in "bko")}"/>'


def small(found: Sequence[Cell], floor: Cell | None = None) -> tuple[Box, str]:
    """The one frame that shows most, with the frame before it behind and the arrow; beside it the floor."""
    shown = 1 if len(found) > 1 else 0
    cell, before = found[shown], found[shown - 1] if shown else None
    box = _union([cell.box, *([before.box] if before else [])])
    rest = [one for one in cell.things if one.css != "n"]
    edge = [_edge(box)] if len(rest) < len(cell.things) else []
    behind = ghost(before) if before else ""
    return _beside(box, _draw([*edge, *rest]) + behind + _draw([*cell.body, *cell.marks]), floor)


def mirrored(box: str, content: str) -> tuple[str, str]:
    """The same with the other side of the body working."""
    left, top, width, height = map(int, box.split())
    return f"{-left - width} {top} {width} {height}", f'<g transform="scale(-1 1)">{content}</g>'


def svg(box: Box, content: str, title: str, description: str = "", style: str = "") -> str:
    """A picture that stands alone, by its box in numbers."""
    return alone(view_box(box), content, title, description, style)


def alone(box: str, content: str, title: str, description: str = "", style: str = "") -> str:
    """A picture that stands alone, with its words in it."""
    said = f"<title>{escape(title)}</title>" + (f"<desc>{escape(description)}</desc>" if description else "")
    look = f"<style>{style}</style>" if style else ""
    _, _, width, height = box.split()
    size = f'width="{width}" height="{height}" viewBox="{box}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" class="rv-fig" {size} role="img">'
    return f"{head}{said}{look}{content}</svg>"
