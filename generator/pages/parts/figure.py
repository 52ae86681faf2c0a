"""An exercise to its figure on a page: large, small beside a dose, and as a picture that stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from generator.figures.drawn import Drawn, Frame, Picture, drawn
from generator.figures.motion import motion
from generator.figures.palette import style
from generator.figures.picture import alone, mirrored
from generator.model import Exercise, Library, TestItem
from generator.notation.clauses import Tempo
from generator.notation.quantity import Range


@dataclass(frozen=True)
class FrameShown:
    """One position, with its caption below."""

    drawing: Markup
    caption: str


@dataclass(frozen=True)
class FigureShown:
    """All positions of an exercise beside one another."""

    frames: tuple[FrameShown, ...]
    floor: FrameShown | None
    """Where feet land, seen from above, where that is the exercise."""
    wide: bool
    motion: str
    """Where its movement is; '' where it has none."""
    tempo: str
    """Seconds there, held and back, or `jump`."""


def shown(one: Exercise | TestItem | None) -> Drawn | None:
    """What is drawn of it; None where nothing is, or a body can't do it: the page then has words alone."""
    found = drawn(one.looks) if one is not None and one.looks else None
    return found if found is not None and not found.faults else None


def tested(item: TestItem, library: Library) -> Drawn | None:
    """The figure of a part of a test: its own, else that of the exercise it is done with."""
    exercise = library.exercises.get(item.exercise) if item.exercise else None
    return shown(item) if item.figure is not None else shown(exercise)


def row_of(item: TestItem, library: Library) -> Markup:
    """All positions of a part of a test in a row; nothing where it has none."""
    found = tested(item, library)
    return _svg(found.row, found.words) if found else Markup()


def figure_of(exercise: Exercise, library: Library) -> FigureShown | None:
    """The figure of its page; None where it has none, and the page has its words alone."""
    found = shown(exercise)
    if found is None:
        return None
    floor = _frame(found.floor) if found.floor else None
    moves = motion_address(exercise) if motion(exercise.looks) else ""
    frames = tuple(map(_frame, found.frames))
    return FigureShown(frames, floor, found.wide, moves, _tempo(exercise, library))


def _frame(frame: Frame) -> FrameShown:
    return FrameShown(_svg(frame.picture, frame.words or frame.caption), frame.caption)


USUAL = "2 1 2"
"""Seconds there, held and back where no plan gives a tempo: slow enough to see what moves."""


def _tempo(exercise: Exercise, library: Library) -> str:
    """The first tempo that a plan gives in numbers; of a jump none, for nobody jumps slowly."""
    if exercise.figure is not None and exercise.figure.jumps:
        return "jump"
    used = library.used_in.get(exercise.id, [])
    lines = (item for _, stage in used for session in stage.sessions for item in session.lines)
    doses = (item.dose for item in lines if item.exercise == exercise.id and item.dose)
    tempos = (sets.tempo for dose in doses for sets in dose.parts)
    return next((words for tempo in tempos if tempo and (words := _seconds(tempo))), USUAL)


def _seconds(tempo: Tempo) -> str:
    """`3 2 3`: the first way that the body moves, what is held at its end, and the way back, as written.

    '' of a tempo in words, or of one that leaves a phase open."""
    phases = [(name, value) for name, value in tempo.phases if isinstance(value, Range) and value.known]
    names = [name for name, _ in phases]
    moves = [at for at, name in enumerate(names) if name in ("up", "down")]
    if not tempo.timed or len(phases) < len(tempo.phases) or len(moves) < 2 or moves[1] - moves[0] < 2:
        return ""
    seconds = [float(value.hi or 0) for _, value in phases]
    between = sum(seconds[moves[0] + 1 : moves[1]])
    return " ".join(f"{one:g}" for one in (seconds[moves[0]], between, seconds[moves[1]]))


def motion_address(exercise: Exercise) -> str:
    """Where its movement is, as a script: a page opened as a file may load no other kind of data."""
    return f"exercises/{exercise.id}/motion.js"


def _svg(picture: Picture, words: str) -> Markup:
    head = f'<svg class="rv-fig" viewBox="{picture.box}" role="img" aria-label="{escape(words)}">'
    return Markup(f"{head}{picture.content}</svg>")


def small_address(exercise: Exercise) -> str:
    """Where the small picture stands alone; '' where there is none."""
    return f"exercises/{exercise.id}/small.svg" if shown(exercise) else ""


def figure_address(exercise: Exercise) -> str:
    """Where all positions in a row stand alone; '' where there is none."""
    return f"exercises/{exercise.id}/figure.svg" if shown(exercise) else ""


def small_of(exercise: Exercise | None) -> Markup:
    """The small picture, drawn once on the page, by `sprites`."""
    found = shown(exercise)
    if exercise is None or found is None:
        return Markup()
    box, words = found.small.box, escape(found.words)
    head = f'<svg class="rv-fig-small" viewBox="{box}" role="img" aria-label="{words}">'
    return Markup(f'{head}<use href="#fig-{exercise.id}"/></svg>')


def sprites(ids: Iterable[str], library: Library) -> Markup:
    """The small pictures of a page, each once, unseen: what is drawn takes them from here."""
    known = [library.exercises[id_] for id_ in dict.fromkeys(ids) if id_ in library.exercises]
    shapes = "".join(
        f'<g class="rv-fig" id="fig-{one.id}">{found.small.content}</g>'
        for one in known
        if (found := shown(one))
    )
    return Markup(
        f'<svg class="rv-fig-sprites" aria-hidden="true"><defs>{shapes}</defs></svg>' if shapes else ""
    )


def picture_of(exercise: Exercise, *, left: bool = False) -> str:
    """All positions in a row as a file of its own, with the right leg working or the left."""
    found = drawn(exercise.looks)
    box, content = (found.row.box, found.row.content)
    if left:
        box, content = mirrored(box, content)
    return alone(box, content, str(exercise.title), found.words, style(content))


def item_address(test: str, name: str, item: TestItem, library: Library) -> str:
    """Where the figure of a part of a test stands alone: beside the test, or with its exercise."""
    if item.figure is not None:
        return f"tests/{test}/{name}.svg" if shown(item) else ""
    exercise = library.exercises.get(item.exercise) if item.exercise else None
    return figure_address(exercise) if exercise else ""


def figure_files(library: Library) -> dict[str, str]:
    """Address to the pictures that stand alone: in lists, in frames of other sites, and in the open data."""
    return dict(_files(library))


def _files(library: Library) -> Iterator[tuple[str, str]]:
    for test, name, item in ((t.id, n, one) for t in library.tests.values() for n, one in t.items.items()):
        if item.figure is not None and (own := shown(item)):
            address = item_address(test, name, item, library)
            yield (
                address,
                alone(own.row.box, own.row.content, str(item.title), own.words, style(own.row.content)),
            )
    for exercise in (one for one in library.exercises.values() if shown(one)):
        found = drawn(exercise.looks)
        small = found.small
        yield figure_address(exercise), picture_of(exercise)
        yield (
            small_address(exercise),
            alone(small.box, small.content, str(exercise.title), found.words, style(small.content)),
        )
        if moves := motion(exercise.looks):
            yield motion_address(exercise), f"globalThis.revlanoxMotion={moves};\n"
