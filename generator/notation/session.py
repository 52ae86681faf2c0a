"""What is done in order in a session: bouts of walking and running, repeated and alternated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, TypeAlias

from generator.notation.quantity import SECONDS, Quantity, Range, number_text, plural

Amount: TypeAlias = Quantity | Range
"""A quantity, or an open range (`not stated`, `as needed`)."""


RUNS = ("run", "jog", "sprint", "stride")
"""Activities that count as running."""

BOTH_WAYS = frozenset(
    ["run", "walk", "jog", "cycle", "swim", "row", "hike", "march", "elliptical", "aqua-jog", "climb"]
)
"""Activities that are told in minutes by one and in meters by another."""

FEW_METRES = 100
"""Below so many meters, an `m` may be minutes."""


def in_full(activity: str, amount: Amount) -> str:
    """The amount, with `meters` in full where an `m` may be minutes."""
    text = str(amount)
    few = isinstance(amount, Quantity) and amount.unit == "m" and (amount.range.hi or 0) < FEW_METRES
    both = few and isinstance(amount, Quantity) and amount.range.known and activity in BOTH_WAYS
    return f"{text}eters" if both else text


BOUNDS = ("at most ", "at least ")
"""How a height, a speed or a share begins that is a limit."""


def _once_at(manner: str) -> str:
    """`at most 8 km/h` of `at at most 8 km/h`: behind the amount of a bout nothing else can be meant."""
    return (
        manner.removeprefix("at ") if manner.startswith(tuple(f"at {bound}" for bound in BOUNDS)) else manner
    )


def _marks(cites: tuple[str, ...]) -> str:
    return "".join(f" ^{cite}" for cite in cites)


@dataclass(frozen=True)
class Modifier:
    """How a bout is done: `kind` is pace, side, at, with, in, on, effort, RPE or zone."""

    kind: str
    text: str

    def __str__(self) -> str:
        return self.text if self.kind in ("pace", "side") else f"{self.kind} {self.text}"


@dataclass(frozen=True)
class Bearing:
    """How much weight the injured leg may take: `weight-bearing 50 %` of the body's, `at most 20 kg`.

    `word` is full, toe-touch or no, as in `toe-touch weight-bearing`.
    """

    amount: Amount | None = None
    word: Literal["", "full", "toe-touch", "no"] = ""

    def __str__(self) -> str:
        return f"{self.word} weight-bearing" if self.word else f"weight-bearing {self.amount}"


@dataclass(frozen=True)
class Growth:
    """`add 10-15 % per week until 45-60 min`."""

    step: Quantity
    per: Quantity
    until: Quantity | None = None

    @property
    def of_amount(self) -> bool:
        """Whether the bout itself becomes longer, not how it is done: `add 5 %BW` is of the weight."""
        return self.step.unit in (*SECONDS, "m", "km", "mile", "%")

    def __str__(self) -> str:
        period = self.per.unit if str(self.per.range) == "1" else str(self.per)
        end = f" until {self.until}" if self.until else ""
        return f"add {self.step} per {period}{end}"


@dataclass(frozen=True)
class Note:
    """Free words inside the notation; always introduced, always counted."""

    text: str

    def __str__(self) -> str:
        return f'note "{self.text}"'


Manner: TypeAlias = Modifier | Growth | Note | Bearing
"""How a bout is done."""


@dataclass(frozen=True)
class Segment:
    """One bout: an activity (or `rest`) for a time or distance."""

    activity: str
    amount: Amount
    modifiers: tuple[Manner, ...] = ()
    cites: tuple[str, ...] = ()

    def __str__(self) -> str:
        manner = [_once_at(str(modifier)) for modifier in self.modifiers]
        said = [self.activity, in_full(self.activity, self.amount), *manner]
        return " ".join(said) + _marks(self.cites)


@dataclass(frozen=True)
class Repeat:
    """`8-10 x (run 30 s, walk 2 min)`."""

    times: Range
    body: tuple[Part, ...]
    bracketed: bool = True
    cites: tuple[str, ...] = ()

    def __str__(self) -> str:
        inside = ", ".join(map(str, self.body))
        return f"{self.times} x " + (f"({inside}){_marks(self.cites)}" if self.bracketed else inside)


@dataclass(frozen=True)
class Alternate:
    """`alternate run 90 s, walk 2 min for 20 min`: in turn until the total is reached."""

    body: tuple[Segment, ...]
    total: Amount
    cites: tuple[str, ...] = ()

    def __str__(self) -> str:
        total = in_full("run", self.total)
        return f"alternate {', '.join(map(str, self.body))} for {total}{_marks(self.cites)}"


@dataclass(frozen=True)
class Ladder:
    """Bouts that change from one to the next: `ladder run 1, 2, 3, 2, 1 min with walk 1 min between`.

    Either the lengths change (`values` in `unit`), or the speeds do and `each` is every bout's length.
    """

    activity: str
    values: tuple[Fraction, ...]
    unit: str
    each: Quantity | None = None
    between: Segment | None = None
    cites: tuple[str, ...] = ()

    def __str__(self) -> str:
        between = f" with {self.between} between" if self.between else ""
        values = ", ".join(map(number_text, self.values))
        what = f"{self.each} at {values} {self.unit}" if self.each else f"{values} {self._plural}"
        return f"ladder {self.activity} {what}{between}{_marks(self.cites)}"

    @property
    def _plural(self) -> str:
        most = max(self.values)
        if in_full(self.activity, Quantity(Range(most, most), self.unit)).endswith("meters"):
            return "meters"
        return plural(self.unit, Range(self.values[-1], self.values[-1]))

    @property
    def bouts(self) -> tuple[Segment, ...]:
        """The same bouts written out, with what lies between them."""
        lengths = [self.each or Quantity(Range(v, v), self.unit) for v in self.values]
        speeds = [f"{number_text(v)} {self.unit}" if self.each else "" for v in self.values]
        own = [
            Segment(self.activity, length, (Modifier("at", speed),) if speed else ())
            for length, speed in zip(lengths, speeds, strict=True)
        ]
        if self.between is None:
            return tuple(own)
        return tuple(part for bout in own for part in (bout, self.between))[:-1]


@dataclass(frozen=True)
class Said:
    """A part of the session that has no number: `not stated`, `not seen`, `as needed`, `___`."""

    range: Range

    def __str__(self) -> str:
        return str(self.range)


Part: TypeAlias = Segment | Repeat | Alternate | Ladder | Said | Note


def segments(parts: Iterable[Part]) -> Iterator[Segment]:
    """Every bout, however deep it stands; of a ladder each, with what lies between them."""
    for part in parts:
        match part:
            case Segment():
                yield part
            case Repeat(body=body) | Alternate(body=body):
                yield from segments(body)
            case Ladder(bouts=bouts):
                yield from bouts


@dataclass(frozen=True)
class Sequence:
    """A whole item: parts done one after the other; no part for `none`."""

    parts: tuple[Part, ...]
    ways: tuple[str, ...] = field(default=(), compare=False)
    """The ways in which a dose above has them done, where it has several: `check` refuses it."""

    def __str__(self) -> str:
        return ", ".join(map(str, self.parts)) or "none"
