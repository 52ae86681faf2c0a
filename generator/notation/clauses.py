"""Clauses of a dose that have parts of their own: a tempo, a rest, a load."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

from generator.notation.quantity import Quantity, Range, number_text


@dataclass(frozen=True)
class Arc(Quantity):
    """The angles that a joint moves through; `falling`: from the larger to the smaller, `90-30 deg`."""

    falling: bool = False

    def __str__(self) -> str:
        low, high = self.range.lo, self.range.hi
        if not self.falling or low is None or high is None:
            return super().__str__()
        return f"{self.range.bound} {number_text(high)}-{number_text(low)} {self.unit}".strip()


PHASES = ("up", "hold", "down", "pause")
"""Of a repetition, in the order that three or four numbers have."""


def order_of(names: Sequence[str]) -> tuple[str, ...]:
    """Phases as written; nothing where they are in the order of PHASES."""
    return () if list(names) == sorted(names, key=PHASES.index) else tuple(names)


@dataclass(frozen=True)
class Tempo:
    """Seconds up, held, down and paused below, or a word (slow, moderate, fast, not stated).

    `paces`: a phase that has a word instead of seconds, `slow down`, as (`down`, `slow`).
    `order`: the phases as written where that isn't up, hold, down, pause: a squat begins on its way down.
    """

    up: Range | None = None
    hold: Range | None = None
    down: Range | None = None
    pause: Range | None = None
    word: str | None = None
    paces: tuple[tuple[str, str], ...] = ()
    order: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.word:
            return f"tempo {self.word}"
        up, hold, down = self.up, self.hold, self.down
        alike = up and hold and down and up == down and up.whole and hold.whole
        if alike and not self.order and self.pause in (None, hold):
            return f"tempo {up}-{hold}-{down}" + (f"-{self.pause}" if self.pause else "")
        return "tempo " + " ".join(f"{value} {name}" for name, value in self.phases)

    @property
    def phases(self) -> tuple[tuple[str, Range | str], ...]:
        """Each phase that is said, in the order it is done: its seconds, or its word."""
        seconds = {"up": self.up, "hold": self.hold, "down": self.down, "pause": self.pause}
        words = dict(self.paces)
        every = [(name, seconds[name] or words.get(name)) for name in self.order or PHASES]
        return tuple((name, value) for name, value in every if value is not None)

    @property
    def rests(self) -> bool:
        """Whether its pause lies between repetitions; in the middle of one it is held, as at the bottom
        of a squat."""
        return "pause" in (name for name, _ in (*self.phases[:1], *self.phases[-1:]))

    @property
    def work(self) -> tuple[tuple[str, Range | str], ...]:
        """Its phases without a rest between repetitions."""
        return tuple(phase for phase in self.phases if phase[0] != "pause" or not self.rests)

    @property
    def timed(self) -> bool:
        """Whether it is told in seconds alone."""
        return self.word is None and not self.paces


@dataclass(frozen=True)
class Rest:
    """Rest, and between what: sets unless said. `2 x work` is a Quantity in `x work`."""

    amount: Quantity | Range
    between: str = "sets"

    def __str__(self) -> str:
        place = "" if self.between == "sets" else f" between {self.between}"
        return f"rest {self.amount}{place}"


LIGHT, HEAVY = ("low", "light", "moderate", "medium"), ("high", "heavy")
WEIGHTS = (
    *LIGHT,
    *HEAVY,
    *(f"{one} to {other}" for one, other in permutations((*LIGHT, *HEAVY), 2)),
)
"""Loads in words, of which a source prints no number."""


@dataclass(frozen=True)
class Load:
    """`15RM`, `70 %1RM`, `___ kg`, `50 % of last-load`, or a named load: `band-red`, `low to moderate`."""

    amount: Range | None = None
    unit: str = ""
    name: str | None = None
    same: Quantity | None = None
    """The same weight, said the other way that its source says it."""

    def __str__(self) -> str:
        if self.name:
            return f"load {self.name}"
        assert self.amount is not None
        other = f" ({_weight(self.same.range, self.same.unit)})" if self.same else ""
        return f"load {_weight(self.amount, self.unit)}{other}"


def _weight(amount: Range, unit: str) -> str:
    """`15RM`, `70 %1RM`."""
    space = "" if not unit or (unit == "RM" and amount.known) else " "
    return f"{amount}{space}{unit}"
