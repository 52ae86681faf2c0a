"""How much a number can mean in each place of the notation: one table, for every reader of it.

They are limits of what can be meant, so that a slip of the keyboard is found; none is medical advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from generator.notation.convert import KILOGRAMS, METRES, SPEEDS
from generator.notation.quantity import SECONDS


@dataclass(frozen=True)
class Limit:
    """The most that a number in its unit can be, and the least; `most` and `least` as the table has them.

    A limit in one unit holds for all of its kind: 1440 min is at most `24 h`.
    """

    what: str
    high: Fraction
    most: str
    low: Fraction = Fraction(0)
    least: str = ""


@dataclass(frozen=True)
class Place:
    """Rules of the grammar in which numbers mean one thing, and how much each kind of unit can be."""

    rules: tuple[str, ...]
    most: tuple[str, ...]
    least: tuple[str, ...] = ()


PLACES: dict[str, Place] = {
    "a bout": Place(
        ("amount_of", "timed", "alone_time", "ladder_lengths"),
        ("24 h", "320 km", "1000 lap", "15000 length", "4000 straight", "4000 curve", "5000 contacts",
         "100000 step", "5000 rep", "1000 part", "1000 bout"),
    ),
    "the number of rounds": Place(("repeat_one", "repeat_all", "rounds"), ("200",)),
    "the number of sets": Place(("times_clause", "times_failure", "sets_only"), ("100", "100 set")),
    "the number of repetitions": Place(
        ("reps", "alone_reps", "ladder_reps", "bare_reps"), ("1000", "1000 rep")
    ),
    "reps in reserve": Place(("reserve",), ("50",)),
    "a hold": Place(("hold", "held_for", "timed hold", "alone_time hold"), ("1 h",)),
    "a phase of a tempo": Place(("phase", "tempo_numbers"), ("60", "60 s")),
    "a rest": Place(("rest",), ("12 h",)),
    "a rest in times of the work": Place(("rest_multiple",), ("100",)),
    "the length of a dose": Place(("for_time",), ("24 h", "5 year")),
    "RPE": Place(("rpe",), ("10",)),
    "RPE of 20": Place(("rpe of 20",), ("20",), ("6",)),
    "RPE of 100": Place(("rpe of 100",), ("100",)),
    "a zone": Place(("zone",), ("7",)),
    "a number of things": Place(("with_", "in_", "on"), ("100",)),
    "a pace": Place(("clock_rate",), ("60:00 /km", "99:59 /mile"), ("1:30 /km", "2:20 /mile")),
    "the weight on one leg": Place(("bearing",), ("100 %", "100 %BW", "300 kg")),
    "a step of growth": Place(
        ("growth",), ("24 h", "1 year", "320 km", "100 session", "100 set", "1000 rep")
    ),
    "how many to choose": Place(("choice",), ("100",)),
    "pain": Place(("pain", "pain_band", "OF_TEN", "pain_role"), ("10",)),
    "a time after training": Place(("within", "LATER"), ("168 h", "1440 min", "28 day", "8 week")),
    "a measured number": Place(
        ("value", "reference", "amount_done", "quantity", "own", "add", "reduce_to"),
        ("1000000", "1000 h", "100 year", "10000 km", "1000 cm", "10000 mm", "400 inch", "10000 lap",
         "100000 length", "100000 straight", "100000 curve", "1000000 contacts", "10000000 step",
         "100000 rep", "10000 set", "10000 session", "10000 part", "10000 bout"),
    ),
    "a reduction": Place(("reduce",), ("100 %", "24 h", "320 km")),
    "a time since then": Place(("since", "anchor"), ("100 year",)),
    "a time in the plan": Place(
        ("for_time_held", "in_stage", "for_span", "in_units", "in_stages", "every", "between", "in_a_row",
         "on_days", "window", "mixed_window", "length", "rest_for", "stage_name", "back",
         "over"),
        ("10 year", "1000", "1000 session", "1000 bout"),
    ),
    "the number of sessions": Place(("for_sessions", "sessions_done"), ("1000 session",)),
    "how often something is done": Place(
        ("per",),
        ("60 per h", "50 per day", "350 per week", "1500 per month", "18000 per year"),
    ),
    "the days in that time": Place(
        ("days per", "rest_days"), ("1 per day", "7 per week", "31 per month", "366 per year")
    ),
    "the levels in that time": Place(
        ("levels_per",), ("1 per session", "50 per day", "50 per week", "100 per month", "1000 per year")
    ),
}  # fmt: skip
"""By what an author calls it. `timed hold` is the rule `timed` where the word hold stands in it."""

ANY_UNIT = frozenset(["a measured number", "a step of growth", "a reduction"])
"""Places that take units which they say nothing of; the others take their own alone."""

EVERYWHERE: dict[str, tuple[str, ...]] = {
    "a speed": (
        "60 km/h", "150 % max speed", "100 % grade", "400 steps/min", "400 /min", "250 bpm", "200 rpm"
    ),
    "a load": ("1000 kg", "2500 W", "100 RM", "200 %1RM", "200 %MVIC", "1000 %BW"),
    "a size": (
        "9 km", "1000 cm", "10000 mm", "400 inch", "360 deg", "10000 N", "1000 Nm", "20 Nm/kg", "1000 point"
    ),
    "a share": ("1000 %",),
}  # fmt: skip
"""Units that mean the same in every place that says nothing of them."""

CLOCK = {unit: Fraction(seconds) for unit, seconds in SECONDS.items()}
CALENDAR = {
    "day": Fraction(86400),
    "week": 7 * Fraction(86400),
    "month": Fraction(61, 2) * 86400,
    "year": 366 * Fraction(86400),
}
KINDS = (CLOCK, CALENDAR, CLOCK | CALENDAR, METRES, KILOGRAMS, SPEEDS)
"""Units of one kind; times by the clock and by the calendar stand in for each other last."""

SMALLER: dict[str, tuple[str, ...]] = {
    "year": ("month", "week"), "month": ("week", "day"), "week": ("day",), "day": ("h", "min"),
    "h": ("min", "s"), "min": ("s",), "mile": ("km", "m"), "km": ("m",),
}  # fmt: skip
"""What was meant where a unit is too large for its number: `30 h` for `30 min` or `30 s`."""

MEANT: dict[str, tuple[str, ...]] = {"m": ("min", "month", "mile")}
"""What was meant where a unit can't be in its place: `rest 2 m`."""

Limits = dict[str, dict[str, Limit]]


@cache
def limits() -> Limits:
    """By rule of the grammar and unit; under `""` what holds wherever a rule says nothing of the unit."""
    found = table(PLACES)
    everywhere = [_all(what, Place((), most)) for what, most in EVERYWHERE.items()]
    return found | {"": {unit: limit for units in everywhere for unit, limit in units.items()}}


def table(places: dict[str, Place]) -> Limits:
    """By rule and unit what the places say. A rule may be in several, with units of its own in each."""
    found: Limits = {}
    for what, place in places.items():
        for rule in place.rules:
            found.setdefault(rule, {}).update(_all(what, place))
    return found


def limit_of(rule: str, unit: str) -> Limit | None:
    """What holds for a number with that unit in that rule."""
    return limits().get(rule, {}).get(unit) or limits()[""].get(unit)


def is_misplaced(rule: str, unit: str) -> bool:
    """Whether that unit can't be there at all: a rest in meters."""
    here = limits().get(rule, {})
    return bool(unit and here) and unit not in here and next(iter(here.values())).what not in ANY_UNIT


def _all(what: str, place: Place) -> dict[str, Limit]:
    most, least = _by_unit(place.most), _by_unit(place.least)
    nothing = (Fraction(0), "")
    return {unit: Limit(what, *most[unit], *least.get(unit, nothing)) for unit in most}


def _by_unit(written: tuple[str, ...]) -> dict[str, tuple[Fraction, str]]:
    """Each text by its unit, and by every other unit of the kind that has no text of its own."""
    own = {unit_in(text): (_number(text), text) for text in written}
    found = dict(own)
    for kind in KINDS:
        for unit in (unit for unit in own if unit in kind and " per " not in own[unit][1]):
            number, text = own[unit]
            found = {other: (number * kind[unit] / kind[other], text) for other in kind} | found
    return found


def unit_in(text: str) -> str:
    """`km` of `320 km`, `week` of `350 per week`."""
    return text.partition(" ")[2].removeprefix("per ")


def _number(text: str) -> Fraction:
    """A pace counts in seconds."""
    return seconds_of(number) if ":" in (number := text.partition(" ")[0]) else Fraction(number)


def seconds_of(clock: str) -> Fraction:
    """`5:30` is 330."""
    minutes, _, seconds = clock.partition(":")
    return Fraction(60 * int(minutes) + int(seconds))
