"""A stage's sessions to the parts of its sheet: bouts, and exercises in a line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from generator.markdown import plain
from generator.pages.frame.wording import lower
from generator.pages.parts.shown import DoseShown, SessionShown
from generator.words.number import UNSAID

LARGE = 2
"""Kinds of bouts up to which their numbers are printed large."""


@dataclass(frozen=True)
class Line:
    """One exercise: what to do, the cue that matters most, its dose, and the drawing of its tempo."""

    title: str
    group: str
    cue: str
    dose: str
    facts: tuple[str, ...]
    trace: Markup
    id: str = ""
    """Its place in the stage."""
    boxes: tuple[str, ...] = ()
    """Names of its ticks on the page, of which a day has its own."""
    figure: Markup = field(default_factory=Markup)
    """How it looks."""
    framed: int = 0
    """Millimetres that are reckoned for it."""

    @property
    def known(self) -> bool:
        """Whether anybody knows what is to be done; else there is nothing to mark."""
        return not self.dose.startswith(UNSAID[1])

    @staticmethod
    def of(dose: DoseShown) -> Line:
        """The line of a dose as the page shows it: nothing of the dose is left out."""
        facts = [f"{lower(label)}: {lower(value).rstrip('.')}" for label, value in dose.facts]
        said = [*facts, plain(dose.note)] if dose.note else facts
        number = str(dose.number) if dose.number else ""
        boxes = tuple(name for tick in dose.ticks for name, _ in tick.boxes)
        return Line(
            dose.title, dose.group, dose.cue, number, tuple(said), dose.trace, dose.id, boxes, dose.figure
        )


@dataclass(frozen=True)
class Part:
    """One kind of session: its letter where there are several, its bouts and its exercises."""

    letter: str
    shown: SessionShown
    numbers: tuple[tuple[str, str, str], ...]
    """Of its bouts, printed large; none where there are more than two kinds, whose words say them."""
    lines: tuple[Line, ...]
    common: tuple[str, ...] = ()
    """What is true of all its lines: said once, above them."""
    trace: Markup = field(default_factory=Markup)


def parts_of(sessions: Sequence[SessionShown]) -> tuple[Part, ...]:
    """A part a session; `A`, `B` where there are several."""
    letters = [chr(ord("A") + at) for at in range(len(sessions))] if len(sessions) > 1 else [""]
    large = sum(session.today is not None for session in sessions) <= LARGE
    return tuple(_part(letter, session, large) for letter, session in zip(letters, sessions, strict=True))


def _part(letter: str, session: SessionShown, large: bool) -> Part:
    lines = tuple(_lines(session))
    common = tuple(fact for fact in lines[0].facts if _of_all(fact, lines)) if len(lines) > 1 else ()
    trace = lines[0].trace if len({line.trace for line in lines}) == 1 and len(lines) > 1 else Markup()
    if session.ordered:
        # Its bouts are lines of the table.
        session = replace(session, today=None)
    return Part(
        letter=letter,
        shown=session,
        numbers=session.today.numbers if session.today and large else (),
        lines=tuple(_without(line, common, trace) for line in lines),
        common=common,
        trace=trace,
    )


def _lines(session: SessionShown) -> Iterator[Line]:
    """Exercises of the warm-up, of the session and of the cool-down, each part with its name above it."""
    heads = ("Warm-up:", "After the warm-up:" if session.first else "", "Cool-down:")
    for head, doses in zip(heads, (session.first, session.doses, session.last), strict=True):
        for at, line in enumerate(map(Line.of, doses)):
            above = f"{head} {line.group}".strip() if at == 0 else line.group
            yield replace(line, group=above)


def _of_all(fact: str, lines: Sequence[Line]) -> bool:
    return all(fact in line.facts for line in lines)


def _without(line: Line, common: Sequence[str], trace: Markup) -> Line:
    facts = tuple(fact for fact in line.facts if fact not in common)
    return replace(line, facts=facts, trace=Markup() if trace else line.trace)
