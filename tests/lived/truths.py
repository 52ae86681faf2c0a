"""What is true of a runner on a day, read from all that they have told so far: yes, no, or not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from lived.values import Cond

Truth = bool | None
OVER_NIGHT = ("next morning", "within 24 h")


@dataclass
class Lived:
    """A day that is over, or today: what was told, and what became of it."""

    number: int
    said: Mapping[str, Any]
    session: bool
    """Whether it had a session that was lived, and not only answers."""
    stay: int
    """How often a stage had been begun by then: sessions of one stay have the same number."""
    counts: bool = False
    """A whole session on its day."""
    colour: str = "unknown"
    told: bool = True
    """Whether its answers are heard day by day."""
    visit: int = 0
    """How often a stage had been entered by then; to repeat it is no new visit."""


@dataclass
class Now:
    """Today, and the days before it."""

    days: list[Lived]
    """Today is the last."""
    bands: Mapping[str, Cond]
    entered: int = 0
    done: int = 0
    log: Iterable[tuple[int, Mapping[str, Any]]] = ()
    """All that was ever told, by its day."""
    kept: bool = False
    """Nothing is known but what earlier answers, counts and time say."""
    ahead: bool = False
    """It is the next stage that asks: of days before this visit to the stage it knows nothing."""

    @property
    def today(self) -> Lived:
        return self.days[-1]

    def truth(self, c: Cond, back: bool, own: bool = False) -> Truth:
        """Of today. `back`: it holds a runner back where it is true. `own`: only this stay counts."""
        return self._on(self.today, c, back, own)

    def _on(self, day: Lived, c: Cond, back: bool, own: bool) -> Truth:
        match c:
            case ("not", one):
                known = self._on(day, one, not back, own)
                return None if known is None else not known
            case ("and", *parts):
                return _all(self._on(day, part, back, own) for part in parts)
            case ("or", *parts):
                return _any(self._on(day, part, back, own) for part in parts)
            case ("two", *parts):
                return _two([self._on(day, part, back, own) for part in parts])
            case ("twice" | "for", *_) if self.kept:
                return None
            case ("twice", one):
                return self._row(day, one, back, own) >= 2
            case ("for", one, number, "sessions"):
                return self._row(day, one, back, own) >= number
            case ("for", one, number, "days"):
                return self._days(day, one, number, back, own)
            case ("done", number):
                return self.done >= number
            case ("stage days", number):
                return day.number - self.entered >= number
        return self._leaf(day, c, back)

    def _leaf(self, day: Lived, c: Cond, back: bool) -> Truth:
        match c:
            case ("pain" | "sign", *_) if self.kept:
                return None
            case ("pain", moment, op, number):
                return _felt(day.said, moment, op, number)
            case ("sign", name, there):
                return None if name not in day.said else day.said[name] == there
            case ("number", name, op, number, _):
                told = [said[name] for at, said in self.log if at <= day.number and name in said]
                return _reached(told[-1], op, number, back) if told else None
        raise ValueError(c)

    def _row(self, day: Lived, c: Cond, back: bool, own: bool) -> int:
        """Sessions in a row, up to that day's, in which it was so. What holds a runner back is heard of any
        session; to get on, one that was cut short or came too soon is none of them, but ends the row."""
        row = 0
        for past in reversed(self.days[: self.days.index(day) + 1]):
            if own and past.stay != self.today.stay:
                break
            if not past.session and past is not day:
                continue
            if not self._on(past, c, back, own):
                break
            row += back or past.counts
        return row

    def _days(self, day: Lived, c: Cond, number: int, back: bool, own: bool) -> Truth:
        """Each of so many days must be told; of what holds a runner back, up to 2 between need not."""
        told = {one.number: one for one in self.days if one.told}
        # Once a stage is left, what was told at it is forgotten.
        told = {n: one for n, one in told.items() if not own or one.visit == self.today.visit}
        window = [told.get(day.number - ago) for ago in range(number)]
        early = own and any(day.number - ago < self.entered for ago in range(number))
        known = [None if one is None else self._on(one, c, back, own) for one in window]
        if False in known or (early and not self.ahead and None in known):
            return False
        if back and known[0]:
            return self._with_holes(day, c, number, own)
        return _all(known)

    def _with_holes(self, day: Lived, c: Cond, number: int, own: bool) -> Truth:
        first = last = day.number
        for one in reversed(self.days[: self.days.index(day)]):
            so = self._on(one, c, True, own) if one.told else None
            if so is False or last - one.number > 3:
                break
            if so:
                first = last = one.number
        return True if day.number - first + 1 >= number else None


def _felt(said: Mapping[str, Any], moment: str, op: str, number: Any) -> Truth:
    limit = said.get("pain before") if number == "before" else number
    key = f"pain {moment}"
    worst = [n for k, n in said.items() if k.startswith("pain ")]
    felt = said.get(key, max(worst, default=None) if moment == "within 24 h" else None)
    if felt is None:
        return None
    if limit is None:
        return (op == "<=" if op in ("<=", ">") else None) if felt == 0 else None
    so = compare(felt, op, limit)
    over = any(f"pain {one}" in said for one in OVER_NIGHT) or moment != "within 24 h"
    return so if over or so is (op in (">", ">=")) else None


def compare(one: int, op: str, other: int) -> bool:
    """`3 <= 5`."""
    return {"<": one < other, "<=": one <= other, ">": one > other, ">=": one >= other}[op]


def _reached(told: Any, op: str, number: int, back: bool) -> bool:
    """Each side must reach it; to hold a runner back, one is enough."""
    sides = [n for _, n in told] if isinstance(told, tuple) else [told]
    return (any if back else all)(compare(n, op, number) for n in sides)


def _all(truths: Iterable[Truth]) -> Truth:
    found = list(truths)
    return False if False in found else None if None in found else True


def _any(truths: Iterable[Truth]) -> Truth:
    found = list(truths)
    return True if True in found else None if None in found else False


def _two(found: list[Truth]) -> Truth:
    sure, maybe = found.count(True), found.count(None)
    return True if sure >= 2 else None if sure + maybe >= 2 else False


def colour(now: Now) -> str:
    """Red, amber or green, the worst first; none where nobody knows that it isn't worse than green."""
    known = {name: now.truth(band, back=name != "green") for name, band in now.bands.items()}
    for name in ("red", "amber"):
        if known.get(name):
            return name
    return "green" if known["green"] and None not in known.values() else "unknown"


def with_morning(bands: Iterable[tuple[str, Cond]]) -> dict[str, Cond]:
    """Bands that say nothing of the next morning hear of it by our rule."""
    own = dict(bands)
    moments = [one[1] for band in own.values() for one in _pains(band)]
    if not any(moment in OVER_NIGHT for moment in moments):
        sore, worse = ("pain", "next morning", ">", 5), ("pain", "next morning", ">", "before")
        own["red"] = ("or", own["red"], sore)
        own["amber"] = ("or", own["amber"], worse) if "amber" in own else worse
    return own


def _pains(c: Cond) -> Iterable[Cond]:
    if c[0] == "pain":
        yield c
    for part in c[1:]:
        if isinstance(part, tuple):
            yield from _pains(part)
