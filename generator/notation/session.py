"""What is done in order in a session: bouts of walking and running, repeated and alternated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.notation.quantity import Quantity, Range

Amount: TypeAlias = Quantity | Range
"""A quantity, or an open range (`not stated`, `as needed`)."""


@dataclass(frozen=True)
class Modifier:
    """How a bout is done: `kind` is pace, at, with, in, on or effort; `text` the words after it."""

    kind: str
    text: str

    def __str__(self) -> str:
        return self.text if self.kind == "pace" else f"{self.kind} {self.text}"


@dataclass(frozen=True)
class Growth:
    """`add 10-15 % per week until 45-60 min`."""

    step: Quantity
    per: Quantity
    until: Quantity | None = None

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


@dataclass(frozen=True)
class Segment:
    """One bout: an activity (or `rest`) for a time or distance."""

    activity: str
    amount: Amount
    modifiers: tuple[Modifier | Growth | Note, ...] = ()
    cites: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = [self.activity, str(self.amount), *map(str, self.modifiers)]
        return " ".join([*parts, *(f"^{cite}" for cite in self.cites)])


@dataclass(frozen=True)
class Repeat:
    """`8-10 x (run 30 s, walk 2 min)`."""

    times: Range
    body: tuple[Part, ...]
    bracketed: bool = True

    def __str__(self) -> str:
        inside = ", ".join(map(str, self.body))
        return f"{self.times} x ({inside})" if self.bracketed else f"{self.times} x {inside}"


@dataclass(frozen=True)
class Alternate:
    """`alternate run 90 s, walk 2 min for 20 min`: in turn until the total is reached."""

    body: tuple[Segment, ...]
    total: Quantity

    def __str__(self) -> str:
        return f"alternate {', '.join(map(str, self.body))} for {self.total}"


Part: TypeAlias = Segment | Repeat | Alternate | Note


@dataclass(frozen=True)
class Sequence:
    """A whole item: parts done one after the other."""

    parts: tuple[Part, ...]

    def __str__(self) -> str:
        return ", ".join(map(str, self.parts))
