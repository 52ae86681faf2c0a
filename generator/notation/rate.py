"""How often, for how long, from when, and what a source says it adds up to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.notation.quantity import SEVERAL, Quantity, Range, number_text, plural

IN_A_PLACE = re.compile(r"in [A-Za-z]\S*( for .*)?")
"""What a rate of one place says."""

WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True)
class Often:
    """One rate or limit.

    `kind`: per (n per period), days (n days per period, beside n per day), rest days, levels, in a row
    (limits); every (every n units); between (a gap); on (weekdays), on days (of the stage's weeks); every
    other, daily, never on consecutive days, consecutive days allowed, AM, PM, or an open word. `within` says
    when it holds: `in levels 1-3`, `for 4 weeks`.
    """

    kind: str
    range: Range | None = None
    unit: str = ""
    number: Fraction = Fraction(1)
    off: bool = False
    days: tuple[str, ...] = ()
    within: str = ""
    cites: tuple[str, ...] = ()

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The days of the week that it names, 0 for a Monday; () where it names none."""
        return tuple(sorted({WEEK.index(day[:3]) for day in self.days})) if self.kind == "on" else ()

    @property
    def numbered(self) -> tuple[int, ...]:
        """The days of its stage's weeks that it names, 0 for the first; () where it names none."""
        return tuple(sorted({int(day) - 1 for day in self.days})) if self.kind == "on days" else ()

    @property
    def apart(self) -> tuple[int, ...]:
        """Days from each day that it names to the next one, around the week; () where it names none."""
        named = self.weekdays or self.numbered
        if not named:
            return ()
        return tuple(
            (after - day - 1) % 7 + 1 for day, after in zip(named, [*named[1:], named[0]], strict=True)
        )

    @property
    def per_week(self) -> Range | None:
        """Days of a week with a session, by this part alone."""
        if self.kind == "daily":
            return Range(Fraction(7), Fraction(7))
        if self.apart:
            return Range(Fraction(len(self.apart)), Fraction(len(self.apart)))
        weekly = self.kind in ("per", "days") and self.unit == "week" and self.number == 1
        return self.range if weekly else None

    @property
    def is_limit(self) -> bool:
        """A limit holds beside any rate; a rate is replaced by the nearest."""
        return self.spaces or self.allows or self.kind in ("rest days", "levels", "in a row", "between")

    @property
    def spaces(self) -> bool:
        """Whether it keeps days free between two sessions."""
        if self.kind != "between":
            return self.kind == "never on consecutive days"
        least = (self.range.lo or 0) if self.range else 0
        return self.off or least > (24 if self.unit == "h" else 1)

    @property
    def allows(self) -> bool:
        """Whether it keeps none free: it takes the place of what does above it."""
        return self.kind == "consecutive days allowed"

    def __str__(self) -> str:
        within = f" {self.within}" if self.within else ""
        return self._core() + within + "".join(f" ^{cite}" for cite in self.cites)

    def _core(self) -> str:
        period = self.unit if self.number == 1 else f"{number_text(self.number)} {self.unit}s"
        match self.kind:
            case "per":
                times = " times" if self.range is not None and self.range.open == SEVERAL else ""
                return f"{self.range}{times} per {period}"
            case "days" | "rest days" | "levels":
                word = {"days": "day", "rest days": "full rest day", "levels": "level"}[self.kind]
                one = self.range is not None and self.range.hi == 1
                return f"{self.range} {word}{'' if one else 's'} per {period}"
            case "in a row":
                assert self.range is not None
                return f"{self.range} {plural(self.unit, self.range)} in a row"
            case "every":
                assert self.range is not None
                return f"every {self.range} {plural(self.unit, self.range)}"
            case "every other":
                return f"every other {self.unit}"
            case "between":
                assert self.range is not None
                off = " off" if self.off else ""
                return f"{self.range} {plural(self.unit, self.range)}{off} between"
            case "on days":
                return f"on {self.unit}{'s' if self.days[1:] else ''} " + " and ".join(self.days)
            case "on":
                return "on " + " and ".join(self.days)
        return self.kind


@dataclass(frozen=True)
class Frequency:
    """Rates and limits that hold together."""

    parts: tuple[Often, ...]

    def __str__(self) -> str:
        return ", ".join(map(str, self.parts))

    def per_week(self) -> Range | None:
        """Days of a week with a session as written or meant (`daily` is 7); None when it is not known."""
        known = [range_ for part in self.rates if (range_ := part.per_week) is not None]
        if not self.by_place:
            return next(iter(known), None)
        if len(known) < len(self.rates) or not all(range_.known for range_ in known):
            return None
        low, high = ([one.lo or Fraction(0) for one in known], [one.hi or Fraction(0) for one in known])
        return replace(known[0], lo=sum(low, Fraction(0)), hi=sum(high, Fraction(0)))

    @property
    def rates(self) -> tuple[Often, ...]:
        """Its parts that are no limits."""
        return tuple(part for part in self.parts if not part.is_limit)

    @property
    def by_place(self) -> bool:
        """Whether each rate speaks of another place, so that they add up."""
        here = [part for part in self.rates if part.kind == "per" and IN_A_PLACE.fullmatch(part.within)]
        return len(here) > 1 and len(here) == len(self.rates)


@dataclass(frozen=True)
class Timing:
    """When in the day or in a session it is done: `before training`, `after a run`, `at the end`."""

    occasions: tuple[str, ...]

    def __str__(self) -> str:
        return ", ".join(self.occasions)


@dataclass(frozen=True)
class Lasts:
    """A window (`weeks 3-4`: its place in the plan) or a length (`2 weeks`, `6 sessions`).

    `usual`: it tells what most runners need, and holds nobody to it.
    """

    amount: Quantity
    window: bool = False
    longer: bool = False
    until: Quantity | None = None
    """The end of a window in another unit than its beginning: `weeks 12 to 6 months`."""
    usual: bool = False

    def __str__(self) -> str:
        return f"{'usually ' if self.usual else ''}{self._core()}{' or longer' if self.longer else ''}"

    def _core(self) -> str:
        if self.until is not None:
            return f"{self.amount.unit}s {self.amount.range} to {self.until}"
        if self.window:
            return f"{self.amount.unit}s {self.amount.range}"
        return str(self.amount)


@dataclass(frozen=True)
class Starts:
    """What day one is counted from: `plan start`, or `4 weeks after surgery`.

    `unsaid` where the source doesn't say: then it is the reader's own first day, the latest that is meant.
    """

    anchor: str
    after: Quantity | None = None
    unsaid: str = ""

    def __str__(self) -> str:
        if self.unsaid:
            return self.unsaid
        return f"{self.after} after {self.anchor}" if self.after else self.anchor


@dataclass(frozen=True)
class Stated:
    """A quantity and what it is counted over: '' (the whole of where it stands), set, session, week."""

    amount: Quantity
    per: str = ""
    side: str = ""
    """`each side` or `each direction`, where it is what each of the two comes to."""

    def __str__(self) -> str:
        per = f"per {self.per}" if self.per else ""
        return " ".join(filter(None, [str(self.amount), self.side, per]))


@dataclass(frozen=True)
class Total:
    """A total that the source states: `20 min`, `470 contacts, 22 sets`, `at least 64 s per set`."""

    parts: tuple[Stated, ...]

    def __str__(self) -> str:
        return ", ".join(map(str, self.parts))
