"""What a stage's page, its sheet and its embed show of a session and of each of its exercises."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from markupsafe import Markup

from generator.pages.parts.boxes import Tick
from generator.pages.parts.circuit import Circuit
from generator.pages.parts.today import Today
from generator.words.blanks import missing_names, missing_sentence
from generator.words.dose import Big


@dataclass(frozen=True)
class DoseShown:
    """An exercise with its dose, a drawing of its tempo, the one cue, and its boxes."""

    id: str
    """`session/item`: its place in the stage."""
    title: str
    address: str
    group: str
    number: Big | None
    own: tuple[tuple[str, str], ...]
    """Facts of the dose itself."""
    conditions: tuple[tuple[str, str], ...]
    """Whether and how often it is done."""
    trace: Markup
    cue: str
    ticks: tuple[Tick, ...]
    note: str
    course: str
    bouts: bool = False
    """Whether these are bouts in their place among exercises."""
    rounds: int = 1
    """How often it is done as its circuit is."""
    circuit: Circuit | None = None
    """What is counted down of the circuit that begins with it."""
    exercise: str = ""
    """The id of its exercise, where that has a page."""
    figure: Markup = field(default_factory=Markup)
    """How the exercise looks, from `sprites` on the same page."""
    picture: str = ""
    """Where the same stands alone."""
    missing: tuple[str, ...] = ()
    """Which of its numbers nobody has filled in; a screen says so in place of the blanks that paper has."""
    filled: tuple[Big | None, tuple[tuple[str, str], ...]] = (None, ())
    """Its number and its own facts without blanks."""

    @property
    def below(self) -> tuple[str, ...]:
        """Small words below the number: its side or why there is none, and what is missing."""
        small = (self.number.unknown or self.number.beside) if self.number else ""
        return tuple(filter(None, (small, missing_names(self.missing))))

    @property
    def lacking(self) -> str:
        """What is missing, in a sentence; '' where nothing is."""
        return missing_sentence(self.missing)

    @property
    def on_screen(self) -> DoseShown:
        """The same with words in place of blanks."""
        return replace(self, number=self.filled[0], own=self.filled[1]) if self.missing else self

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """Label and value of all that is said below the number."""
        return (*self.own, *self.conditions)


@dataclass(frozen=True)
class SessionShown:
    """One session of the stage: bouts, exercises, or both."""

    id: str
    title: str
    often: str
    today: Today | None
    doses: tuple[DoseShown, ...]
    before: str
    """The warm-up in order; the doses of its exercises are in `first`, those of the cool-down in `last`."""
    after: str
    first: tuple[DoseShown, ...]
    last: tuple[DoseShown, ...]
    only: str
    """For which days and for whom it is, in sentences; before all that is done in it."""
    note: str
    ticks: tuple[Tick, ...]
    ordered: bool
    """Whether its bouts are lines among `doses`, in the order written; else they are done before them."""
    names: tuple[str, ...]
    """Of all its lines in order."""

    @property
    def on_screen(self) -> SessionShown:
        """The same with words in place of the blanks that paper has."""
        first, doses, last = (
            tuple(dose.on_screen for dose in some) for some in (self.first, self.doses, self.last)
        )
        return replace(self, first=first, doses=doses, last=last)

    @property
    def every(self) -> tuple[DoseShown, ...]:
        """All its doses, with those of warm-up and cool-down."""
        return (*self.first, *self.doses, *self.last)

    @property
    def timed(self) -> str:
        """What stands above the numbers of bouts that are lines: `Run and walk in this session`."""
        return f"{self.today.activities} in this session" if self.today else ""
