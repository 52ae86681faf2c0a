"""A drawing to SVG: a cell for each key frame on one scale, all of them in a row, or one small picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from generator.figures.arrow import arrow
from generator.figures.camera import SCALE, Camera
from generator.figures.flesh import Painter, Shape, shape
from generator.figures.frames import Solved, hidden, solved
from generator.figures.outline import Circle, line_path
from generator.figures.scene import VIEWS, Drawing
from generator.figures.stage import Stage
from generator.figures.things import things

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

PAD, GAP = 9, 24
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
    if number and not landed:
        solid = (*figure.circles, *_walls(stage, frame))
        marks = arrow(drawing, stage.frames[number - 1], frame, stage.camera, solid)
    all_ = [*props.behind, *figure.shapes, *props.before, *marks]
    box = close_up(stage) if drawing.close_up else around(all_)
    floor = [] if VIEWS[drawing.view].pitch else [ground(box)]
    return Cell((*floor, *props.behind), (*figure.shapes, *props.before), tuple(marks), box)


def _walls(stage: Stage, frame: Solved) -> list[Circle]:
    """Walls as circles that arrows keep clear of, seen from the side."""
    xs = [at for name, at in frame.task.walls.items() if name == "wall" and stage.drawing.view == "side"]
    return [(*stage.camera.flat((x, float(y), 0.0)), 3.0) for x in xs for y in range(0, 180, 12)]


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


def ground(box: Box) -> Shape:
    """The floor, seen from its edge."""
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


def in_a_row(found: Sequence[Cell]) -> tuple[Box, str]:
    """All frames beside one another."""
    boxes, shapes, at = common(found), "", 0
    for cell, (left, _, right, _) in zip(found, boxes, strict=True):
        drawing = whole(cell)
        shapes += f'<g transform="translate({round(at - left)})">{drawing}</g>' if len(found) > 1 else drawing
        at += round(right - left) + GAP
    wide = at - GAP if len(found) > 1 else boxes[0][2]
    return (0 if len(found) > 1 else boxes[0][0], boxes[0][1], wide, boxes[0][3]), shapes


def view_box(box: Box) -> str:
    """As the attribute says it."""
    left, top, right, bottom = map(round, box)
    return f"{left} {top} {right - left} {bottom - top}"


def ghost(cell: Cell) -> str:
    """A frame as one pale shape."""
    return f'<path class="g" d="{"".join(one.d for one in cell.body if one.css not in "bko")}"/>'


def small(found: Sequence[Cell]) -> tuple[Box, str]:
    """The one frame that shows most, with the frame before it behind and the arrow."""
    shown = 1 if len(found) > 1 else 0
    cell, before = found[shown], found[shown - 1] if shown else None
    box = _union([cell.box, *([before.box] if before else [])])
    rest = [one for one in cell.things if one.css != "n"]
    floor = [ground(box)] if len(rest) < len(cell.things) else []
    behind = ghost(before) if before else ""
    return box, _draw([*floor, *rest]) + behind + _draw([*cell.body, *cell.marks])


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
