"""Numbers as an author knows them: exact, a range, a bound, or openly unknown; and their units."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Open = Literal["___", "not stated", "not seen", "as needed", "as tolerated", "as many as possible", "several"]
Bound = Literal["", "at least", "at most", "about", "rising", "falling"]

WAYS = ("rising", "falling")
"""Bounds of a range that is gone through within a stage, from one end to the other."""

SEVERAL: Open = "several"
"""More than one, and nobody says how many: told, and never counted with."""

SECONDS = {"s": 1, "min": 60, "h": 3600}
_PLURALS = frozenset(
    [
        "day", "week", "month", "year", "lap", "mile", "length", "straight", "curve", "session", "set",
        "rep", "stage", "level", "phase", "step", "part", "bout", "point",
    ]
)  # fmt: skip


def number_text(number: Fraction) -> str:
    """`1.5`, `12`, or `1/3` where a decimal would not be exact."""
    denominator = number.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator != 1:
        return f"{number.numerator}/{number.denominator}"
    text = f"{float(number):.6f}".rstrip("0").rstrip(".")
    return text or "0"


@dataclass(frozen=True)
class Range:
    """A number or its range; `open` when there is no number, and says which kind of not knowing."""

    lo: Fraction | None = None
    hi: Fraction | None = None
    bound: Bound = ""
    open: Open | None = None

    @property
    def known(self) -> bool:
        """Whether there is a number."""
        return self.open is None

    @property
    def single(self) -> bool:
        """Whether both ends are the same number."""
        return self.known and self.lo == self.hi

    @property
    def whole(self) -> bool:
        """Whether it is one whole number without a bound."""
        return self.single and not self.bound and self.lo is not None and self.lo.denominator == 1

    def __str__(self) -> str:
        if self.open is not None:
            return self.open
        assert self.lo is not None and self.hi is not None
        ends = number_text(self.lo) if self.single else "-".join(map(number_text, self.way))
        return f"{self.bound} {ends}".strip()

    @property
    def way(self) -> tuple[Fraction, Fraction]:
        """Its ends in the order in which they are written: one that falls begins at the higher."""
        assert self.lo is not None and self.hi is not None
        return (self.hi, self.lo) if self.bound == "falling" else (self.lo, self.hi)

    def interval(self) -> Interval | None:
        """What the number can be as (low, high); None when it is not known."""
        if self.lo is None or self.hi is None:
            return None
        low = Fraction(0) if self.bound == "at most" else self.lo
        return Interval(low, None if self.bound == "at least" else self.hi)


@dataclass(frozen=True)
class Quantity:
    """A range with its unit as written, singular: `s min km lap week contacts`, `% of long-run` …"""

    range: Range
    unit: str

    def __str__(self) -> str:
        return f"{self.range} {plural(self.unit, self.range)}"


def plural(unit: str, range_: Range) -> str:
    """The unit's form after that number: `1 week`, `2 weeks`, `8-10 laps`."""
    one = range_.single and range_.hi == 1
    return unit if one or unit not in _PLURALS else unit + "s"


@dataclass(frozen=True)
class Interval:
    """Low and high ends for sums; `high` None means no upper end is known."""

    low: Fraction
    high: Fraction | None

    def __add__(self, other: Interval) -> Interval:
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(self.low + other.low, high)

    def times(self, other: Interval) -> Interval:
        """The product of two quantities that are not negative."""
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(self.low * other.low, high)

    def holds(self, other: Interval) -> bool:
        """Whether some value of `other` lies inside this interval."""
        below = self.high is None or other.low <= self.high
        return below and (other.high is None or other.high >= self.low)


ZERO = Interval(Fraction(0), Fraction(0))


def exact(number: int | Fraction) -> Interval:
    """A number that is known."""
    return Interval(Fraction(number), Fraction(number))
