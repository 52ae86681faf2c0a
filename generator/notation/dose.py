"""How much of one exercise: sets, repetitions, holds, tempo, rest, load and the rest of it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from generator.notation.quantity import Quantity, Range
from generator.notation.session import Growth, Modifier, Note


@dataclass(frozen=True)
class Tempo:
    """Seconds up, held and down, or a word (slow, moderate, fast)."""

    up: Range | None = None
    hold: Range | None = None
    down: Range | None = None
    word: str | None = None

    def __str__(self) -> str:
        if self.word:
            return f"tempo {self.word}"
        up, hold, down = self.up, self.hold, self.down
        if up and hold and down and up == down and up.whole and hold.whole:
            return f"tempo {up}-{hold}-{down}"
        phases = [("up", up), ("hold", hold), ("down", down)]
        return "tempo " + " ".join(f"{value} {name}" for name, value in phases if value)


@dataclass(frozen=True)
class Rest:
    """Rest, and between what: sets unless said."""

    amount: Quantity | Range
    between: str = "sets"

    def __str__(self) -> str:
        place = "" if self.between == "sets" else f" between {self.between}"
        return f"rest {self.amount}{place}"


@dataclass(frozen=True)
class Load:
    """`15RM`, `70 %1RM`, `___ kg`, or a named load such as band-red."""

    amount: Range | None = None
    unit: str = ""
    name: str | None = None

    def __str__(self) -> str:
        if self.name:
            return f"load {self.name}"
        known = self.amount is not None and self.amount.known
        space = "" if not self.unit or (self.unit == "RM" and known) else " "
        return f"load {self.amount}{space}{self.unit}"


@dataclass(frozen=True)
class Sets:
    """One prescription of one exercise. A field that is None was not said and may be inherited."""

    sets: Range | None = None
    reps: Range | None = None
    time: Quantity | None = None
    held: bool = False
    side: str | None = None
    hold: Quantity | None = None
    tempo: Tempo | None = None
    rest: tuple[Rest, ...] = ()
    load: Load | None = None
    effort: str | None = None
    rpe: str | None = None
    arc: Quantity | None = None
    joint: str | None = None
    full_range: bool | None = None
    to_failure: bool | None = None
    total_time: Quantity | None = None
    growth: Growth | None = None
    modifiers: tuple[Modifier, ...] = ()
    notes: tuple[Note, ...] = ()
    said: Range | None = None
    cites: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ", ".join([*self._amount(), *self._manner()]) + "".join(f" ^{c}" for c in self.cites)

    def _amount(self) -> list[str]:
        side = f" {self.side}" if self.side else ""
        work = self._work()
        if self.sets is not None and work:
            return [f"{self.sets} x {work}{side}"]
        if self.sets is not None:
            return [f"{self.sets} sets" + side]
        if self.said is not None:
            return [str(self.said) + side]
        alone = f"{work} reps" if self.reps is not None else work
        return [(alone + side).strip()] if alone or side else []

    def _work(self) -> str:
        if self.reps is not None:
            return str(self.reps)
        if self.time is not None:
            return f"{self.time} hold" if self.held else str(self.time)
        return ""

    def _manner(self) -> list[str]:
        words = {
            "hold": f"hold {self.hold}",
            "effort": f"effort {self.effort}",
            "rpe": f"RPE {self.rpe}",
            "arc": f"{self.arc}" + (f" {self.joint}" if self.joint else ""),
            "full_range": "full range",
            "to_failure": "to failure",
            "total_time": f"for {self.total_time}",
        }
        plain = ["tempo", "load", "growth"]
        said = [words[name] for name in words if getattr(self, name) is not None]
        said += [str(getattr(self, name)) for name in plain if getattr(self, name) is not None]
        return said + [str(part) for part in (*self.rest, *self.modifiers, *self.notes)]

    def over(self, above: Sets) -> Sets:
        """This dose with what it does not say taken from the one that stands above it."""
        empty = {f.name: f.default for f in fields(self)}
        kept = {n: v for n in empty if (v := getattr(self, n)) != empty[n]}
        if kept.keys() & {"reps", "time", "said"}:
            above = replace(above, reps=None, time=None, held=False, said=None)
        return replace(above, **kept)


@dataclass(frozen=True)
class Dose:
    """One exercise's prescriptions, in the order they are done (`… then …`)."""

    parts: tuple[Sets, ...]

    def __str__(self) -> str:
        return " then ".join(map(str, self.parts))

    def over(self, above: Dose | None) -> Dose:
        """Clause by clause over the dose that holds above (protocol < stage < session < item)."""
        if above is None:
            return self
        return Dose(tuple(part.over(above.parts[0]) for part in self.parts))
