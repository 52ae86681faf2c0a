"""Parse trees to typed quantities and sessions; refuses what reads two ways."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Any

from lark import Token, v_args

from generator.notation.leaves import Cite, NotationError, number_of, refuse, split_cites, text_of
from generator.notation.quantity import Quantity, Range, number_text
from generator.notation.session import (
    Alternate,
    Bearing,
    Growth,
    Ladder,
    Modifier,
    Note,
    Part,
    Repeat,
    Said,
    Segment,
    Sequence,
)
from generator.notation.slip_patterns import OF_EXERCISES
from generator.notation.synonyms import OneWord
from generator.notation.two_ends import BOUNDS, as_a_fraction, one_number

_LENGTHS = frozenset(["m", "km", "yd", "ft", "mile", "lap"])


@v_args(inline=True)
class BuildNumbers(OneWord):
    """Numbers, ranges and quantities."""

    def number(self, token: Token) -> tuple[Fraction, Token]:
        return number_of(token), token

    def bound(self, token: Token) -> str:
        return str(token)

    def numbers(self, *parts: Any) -> Range:
        bound = parts[0] if isinstance(parts[0], str) and not isinstance(parts[0], Token) else ""
        ends = [part for part in parts if isinstance(part, tuple)]
        (low, first), (high, last) = ends[0], ends[-1]
        if high < low and "/" in last:
            refuse(as_a_fraction(last), last)
        if high < low:
            refuse(f"the range is the wrong way around; write {high}-{low}", first)
        if high == low and len(ends) > 1:
            refuse(f"both ends of the range are {low}; write {low}, or the other end", first)
        if bound in BOUNDS and high != low:
            refuse(one_number(bound, number_text(low), number_text(high)), first)
        return Range(low, high, bound)  # type: ignore[arg-type]

    def moving(self, word: Token, first: Any, sign: Token, last: Any) -> Range:
        """From one end to the other within the stage, in the order written."""
        (begins, token), (ends, _) = first, last
        way: Any = word.split()[0]
        if begins == ends:
            refuse(f"both ends are {token}; write {token} alone", token)
        if (begins < ends) != (way == "rising"):
            other = "falling" if way == "rising" else "rising"
            refuse(f"from {token} to {last[1]} is {other}; write '{other} {token}-{last[1]}'", word)
        return Range(min(begins, ends), max(begins, ends), way)

    def range(self, inner: Range) -> Range:
        return inner

    open = range

    def count(self, inner: Range) -> Range:
        if inner.known and inner.hi == 0:
            raise NotationError("0 times means nothing to do; delete this, or write a number", 0)
        if any(end is not None and end.denominator != 1 for end in (inner.lo, inner.hi)):
            raise NotationError(f"nobody can count {inner} times; write a whole number", 0)
        return inner

    def many(self, token: Token) -> Range:
        return Range(open="as many as possible")

    def blank(self, token: Token) -> Range:
        return Range(open="___")

    def unsaid_range(self, token: Token) -> Range:
        return Range(open=str(token))  # type: ignore[arg-type]

    def step_unit(self, token: Token) -> str:
        return str(token)

    value_unit = step_unit

    def amount_of(self, amount: Any, unit: Token | None = None) -> Quantity:
        if unit is not None and amount.known and amount.hi == 0:
            refuse(f"0 {unit} is nothing to do; leave it out, or write the number", unit)
        return Quantity(amount, str(unit)) if unit else amount

    def share(self, range_: Range, percent: Token, of: Token) -> Quantity:
        return Quantity(range_, f"% of {of}")

    def cite(self, token: Token) -> Cite:
        return Cite(str(token)[1:])


CLAUSES = ("hold", "tempo", "load", "weight", "effort")
"""Words that say how an exercise is done, and are no bout."""


class Rate(str):
    """What stands behind `at`, with its number."""

    range: Range
    unit: str


def _counted(what: tuple[Any, ...]) -> str:
    """`wedges`, or `3 wedges`."""
    number = f"{number_text(what[0][0])} " if len(what) > 1 else ""
    return f"{number}{what[-1]}"


@v_args(inline=True)
class BuildSession(BuildNumbers):
    """Bouts, repeats and the words that go with them."""

    def said_part(self, range_: Range) -> Said:
        return Said(range_)

    def ladder_lengths(self, activity: Token, *parts: Any) -> Ladder:
        said, cites = split_cites(parts)
        values = tuple(part[0] for part in said if isinstance(part, tuple))
        unit = next(part for part in said if isinstance(part, Token))
        between = next((part for part in said if isinstance(part, Segment)), None)
        return Ladder(str(activity), values, str(unit), between=between, cites=cites)

    def ladder_speed(self, activity: Token, *parts: Any) -> Ladder:
        (each, values, unit, *between), cites = split_cites(parts)
        return Ladder(str(activity), values, str(unit), each, between[0] if between else None, cites)

    def speeds_listed(self, *numbers: tuple[Fraction, Token]) -> tuple[Fraction, ...]:
        return tuple(number for number, _ in numbers)

    def speeds_by(self, first: Any, to: Token, last: Any, step: Any) -> tuple[Fraction, ...]:
        (low, token), (high, _), (by, _) = first, last, step
        count = (high - low) / by if by else Fraction(-1)
        if count.denominator != 1 or not 0 < count <= 50:
            refuse(f"steps of {by} don't get from {low} to {high}", token)
        return tuple(low + by * n for n in range(int(count) + 1))

    def between_bouts(self, segment: Segment) -> Segment:
        return segment

    def item(self, *parts: Part) -> Sequence:
        for before, after in pairwise(parts):
            if isinstance(before, Repeat) and not before.bracketed and not isinstance(after, Repeat):
                remedy = f"{before.times} x ({before.body[0]}, {after})"
                raise NotationError(f"is '{after}' repeated too? Then write {remedy}", 0)
        return Sequence(parts)

    def nothing(self, word: Token) -> Sequence:
        return Sequence(())

    def repeat_one(self, times: Range, x: Token, segment: Segment) -> Repeat:
        return Repeat(times, (segment,), bracketed=False)

    def repeat_all(self, times: Range, x: Token, body: Sequence, *marks: Cite) -> Repeat:
        return Repeat(times, body.parts, cites=split_cites(marks)[1])

    def alternate(self, *parts: Any) -> Alternate:
        said, cites = split_cites(parts)
        return Alternate(tuple(said[:-1]), said[-1], cites)

    def segment(self, activity: Token, amount: Any, *more: Any) -> Segment:
        if activity == "weight-bearing":
            refuse("'weight-bearing' is said of the bout before it; leave out the comma", activity)
        if activity in CLAUSES:
            refuse(OF_EXERCISES.format(activity), activity)
        modifiers, cites = split_cites(more)
        return Segment(str(activity), amount, tuple(modifiers), cites)

    def rest_segment(self, word: Token, amount: Any = None) -> Segment:
        return Segment("rest", amount or Range(open="as needed"))

    def note(self, word: Token, text: Token) -> Note:
        return Note(text_of(text))

    def pace(self, word: Token) -> Modifier:
        return Modifier("pace", str(word))

    def at(self, rate: str) -> Modifier:
        return Modifier("at", rate)

    def with_(self, *what: Any) -> Modifier:
        return Modifier("with", _counted(what))

    def in_(self, *what: Any) -> Modifier:
        return Modifier("in", _counted(what))

    def on(self, *what: Any) -> Modifier:
        return Modifier("on", _counted(what))

    def on_side(self, word: Token) -> Modifier:
        return Modifier("side", str(word))

    def at_effort(self, effort: Modifier) -> Modifier:
        return effort

    def rate(self, range_: Range, unit: Token) -> str:
        """After `at`: a speed, a height, a distance, or a weight."""
        if unit.type == "UNIT" and unit not in _LENGTHS:
            refuse(f"after 'at', write a speed, a height or a distance, not '{range_} {unit}'", unit)
        rate = Rate(Quantity(range_, str(unit)))
        rate.range, rate.unit = range_, str(unit)
        return rate

    def above_rate(self, range_: Range, percent: Token, above: Token, name: Token) -> str:
        return f"{range_} % {above} {name}"

    def bounded_share(self, range_: Range, percent: Token, name: Token) -> str:
        return f"{range_} % of {name}"

    def share_rate(self, share: Quantity) -> str:
        return str(share)

    def named_rate(self, name: Token) -> str:
        return str(name)

    def clock_rate(self, clock: Token, *rest: Token) -> str:
        clocks = [clock, *(token for token in rest if token.type == "CLOCK")]
        for token in clocks:
            if int(token.partition(":")[2]) > 59:
                refuse(f"'{token}' has more than 59 seconds; write minutes:seconds, such as 5:30", token)
        return f"{'-'.join(clocks)} {rest[-1]}"

    def effort_words(self, *words: Token) -> Modifier:
        return Modifier("effort", " to ".join(words))

    def effort_open(self, range_: Range) -> Modifier:
        return Modifier("effort", str(range_))

    def rpe(self, range_: Range, of: Token | None = None) -> Modifier:
        if range_.lo is not None and range_.lo.denominator > 2:
            end = number_text(range_.lo)
            raise NotationError(f"'RPE {end}' is a fraction; write the scale as 'RPE 15 of 20'", 0)
        if of and range_.hi is not None and range_.hi > Fraction(of):
            refuse(f"'RPE {range_} of {of}' is over the end of its scale; write a number up to {of}", of)
        return Modifier("RPE", f"{range_} of {of}" if of else str(range_))

    def zone(self, range_: Range) -> Modifier:
        return Modifier("zone", str(range_))

    def bearing(self, *parts: Any) -> Bearing:
        """A share of a body's weight has one unit, however it is written."""
        amount = next(part for part in parts if isinstance(part, Range))
        unit = next((str(part) for part in parts if isinstance(part, Token) and part.type != "BEARING"), "")
        return Bearing(Quantity(amount, unit.removesuffix("BW")) if unit else amount)

    def bearing_word(self, token: Token) -> Bearing:
        return Bearing(word=str(token))  # type: ignore[arg-type]

    def growth(self, *parts: Any) -> Growth:
        items = [part for part in parts if getattr(part, "type", "") != "PER"]
        step = Quantity(items.pop(0), items.pop(0))
        every = items.pop(0) if isinstance(items[0], Range) else Range(Fraction(1), Fraction(1))
        per = Quantity(every, str(items.pop(0)))
        until = items[0] if items and isinstance(items[0], Quantity) else Quantity(*items) if items else None
        return Growth(step, per, until)
