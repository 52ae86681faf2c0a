"""A plan to its weeks in one strip, and the words that say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from markupsafe import Markup

from generator.draw import weeks
from generator.draw.weeks import Bar, Column
from generator.model import Protocol, Stage
from generator.notation.clauses import Load
from generator.notation.quantity import Interval
from generator.pages.frame.render import svg
from generator.pages.frame.wording import upper
from generator.pages.parts.stage_amounts import Amounts, Span, amounts_of
from generator.rules.amounts import METRES
from generator.words.lists import listed
from generator.words.load import load_words
from generator.words.number import minutes_words
from generator.words.stages import named

Row = Sequence[tuple[Stage, Amounts]]


@dataclass(frozen=True)
class Weeks:
    """The strip of stages that follow one another."""

    columns: tuple[Column, ...]
    drawing: Markup
    keys: tuple[tuple[str, str], ...]
    """What each ink means: its class, and words."""
    ends: tuple[str, ...]
    """Below the columns."""
    notes: tuple[str, ...]
    """How tall the tallest bar is, and for which stages nobody gives a number."""


def weeks_of(stages: Sequence[Stage]) -> Weeks | None:
    """The strip of a row of stages; None where nothing of it has a number."""
    row = [(stage, amounts_of(stage)) for stage in stages if not stage.aside]
    if not any(amounts.known for _, amounts in row):
        return None
    columns = _columns(row)
    drawing = weeks.weeks(columns, label=_point(row), words=" ".join(_said(*one) for one in row))
    return Weeks(columns, svg(drawing), tuple(_keys(columns)), _ends(row), tuple(_notes(row)))


def small(protocol: Protocol) -> Markup:
    """A plan's strip for a row of a list, whose words say the plan.

    So small, a week has one bar: its running, else its walking, else its strength work. Of several rows at
    once, only their stages.
    """
    first, *others = protocol.tracks
    found = None if others else weeks_of(first.stages)
    columns = found.columns if found else [Column(()) for _ in protocol.path]
    return svg(weeks.weeks([Column(column.bars[:1], column.weeks) for column in columns]))


def _columns(row: Row) -> tuple[Column, ...]:
    widths, steps = _widths(row), _steps(row)
    tops = {name: _top(row, name) for name in ("s", "m", "set", "count")}
    return tuple(
        Column(tuple(_bars(amounts, tops)), width, step)
        for (_, amounts), width, step in zip(row, widths, steps, strict=True)
    )


def _top(row: Row, name: str) -> Fraction:
    """What fills the height of the strip, with room above for what nobody knows."""
    most = max(_most(amounts, name) for _, amounts in row)
    spans = (span for _, a in row for span in (a.run, a.walk, a.sets, a.counted))
    room = any(span.more for span in spans if span)
    return (max(most, FEW) if name == "set" else most) * (Fraction(6, 5) if room else 1)


FEW = Fraction(4)
"""Sets that fill the strip at least: one set a day is no wall."""


def _widths(row: Row) -> list[int]:
    """Weeks of each stage, where they follow one another without a gap; else all stages are as wide."""
    spans = [stage.weeks for stage, _ in row]
    known = [span for span in spans if span]
    follows = all(after[0] == before[1] + 1 for before, after in pairwise(known))
    if len(known) < len(spans) or not follows or known[-1][1] > MOST_WEEKS:
        return [1] * len(row)
    return [last - first + 1 for first, last in known]


MOST_WEEKS = 52
"""Columns of a strip; of a longer plan each stage is one."""


def _most(amounts: Amounts, name: str) -> Fraction:
    """The most of what has a scale of its own: times, distances, sets, what is counted."""
    moved = (amounts.run, amounts.walk) if name == ("m" if amounts.far else "s") else ()
    own = {"set": (amounts.sets,), "count": (amounts.counted,)}.get(name, moved)
    return max((one.high for one in own if one), default=Fraction(0))


def _bars(amounts: Amounts, tops: dict[str, Fraction]) -> Iterator[Bar]:
    moved = tops["m" if amounts.far else "s"]
    if amounts.run:
        yield _bar("run", amounts.run, moved)
    if amounts.walk:
        yield _bar("walk", amounts.walk, moved)
    if amounts.sets:
        yield _bar("set", amounts.sets, tops["set"], blocks=True)
    if amounts.counted:
        yield _bar("count", amounts.counted, tops["count"])


def _bar(kind: weeks.Kind, amount: Span, top: Fraction, *, blocks: bool = False) -> Bar:
    return Bar(kind, float(amount.low / top), float(amount.high / top), float(blocks / top), amount.more)


def _steps(row: Row) -> list[float]:
    """The weights as steps of the same height, the heaviest last; 0 where they are not of one kind."""
    loads = [amounts.load for _, amounts in row]
    weights = [weight for load in loads if (weight := _weight(load)) is not None]
    units = {load.unit for load in loads if load}
    ranks = sorted(set(weights))
    if len(weights) < len(row) or len(units) > 1 or len(ranks) < 2:
        return [0.0] * len(row)
    return [(ranks.index(weight) + 1) / len(ranks) for weight in weights]


def _weight(load: Load | None) -> Fraction | None:
    """A number that grows with the weight: one that you can lift fewer times is heavier."""
    if load is None or load.amount is None or not load.amount.single or load.amount.bound:
        return None
    number = load.amount.lo or Fraction(0)
    return -number if load.unit == "RM" else number


def _keys(columns: Sequence[Column]) -> Iterator[tuple[str, str]]:
    bars = [bar for column in columns for bar in column.bars]
    for ink, words in (("run", "running"), ("walk", "walking"), ("set", "one set")):
        if any(bar.kind == ink for bar in bars):
            yield ink, words
    if any(bar.most > bar.sure for bar in bars):
        yield "more", "up to"
    if any(bar.open for bar in bars) or not all(column.bars for column in columns):
        yield "open", "no single number"
    if any(column.step for column in columns):
        yield "load", "weight, each step heavier"


def _ends(row: Row) -> tuple[str, ...]:
    """A label a column, where few are as wide; else of the first one and of the last."""
    if sum(_widths(row)) > len(row):
        (first, *_), (*_, last) = ([*stage.weeks] for stage in (row[0][0], row[-1][0]) if stage.weeks)
        return f"Week {first}", f"Week {last}"
    names = [upper(named(stage.title).strip("“”")) for stage, _ in row]
    room = [""] * (weeks.LEAST - len(names))
    return (*names, *room) if len(names) <= LABELLED else (names[0], names[-1])


LABELLED = 5
"""Columns that are wide enough on a phone for a label each."""


def _notes(row: Row) -> Iterator[str]:
    time, far, count = (max(_most(amounts, name) for _, amounts in row) for name in ("s", "m", "count"))
    if time:
        yield f"The tallest bar is {_minutes(Span(time, time))} of one session."
    if far:
        yield f"The tallest bar is about {_far(Span(far, far))} of one session."
    if count:
        yield f"The tallest bar is {count} {next(UNITS[a.unit] for _, a in row if a.unit)} of one session."
    if any(amounts.sets for _, amounts in row):
        yield "Each block is one set of one session."
    unknown = [named(stage.title) for stage, amounts in row if not amounts.known]
    if unknown:
        yield f"The plan gives no single number for {listed(unknown)}."


UNITS = {"contacts": "landings", "rep": "reps"}


def _point(row: Row) -> str:
    """What the strip shows, in a sentence: from the first known number to the last."""
    name = next(name for name in ("run", "walk", "sets", "counted") if any(getattr(a, name) for _, a in row))
    known = [amounts for _, amounts in row if getattr(amounts, name)]
    first, last = (_amount_words(amounts, name) for amounts in (known[0], known[-1]))
    what = {"run": "Running", "walk": "Walking"}.get(name, "Work")
    return f"{what} in one session: {first}" + ("" if first == last else f" at first, {last} at the end")


def _said(stage: Stage, amounts: Amounts) -> str:
    """`Weeks 1–2: run 4–5 min, walk 16–20 min.`"""
    told = [
        f"{verb}{_amount_words(amounts, name)}"
        for name, verb in (("run", "run "), ("walk", "walk "), ("sets", ""), ("counted", ""))
        if getattr(amounts, name)
    ]
    weight = [load_words(amounts.load)] if amounts.load else []
    return f"{stage.title}: {', '.join([*told, *weight]) or 'no number'}."


def _amount_words(amounts: Amounts, name: str) -> str:
    amount: Span = getattr(amounts, name)
    if name in ("run", "walk"):
        words = f"about {_far(amount)}" if amounts.far else _minutes(amount)
    else:
        unit = "sets" if name == "sets" else UNITS[amounts.unit]
        words = f"{_range(amount)} {unit[:-1] if amount.high == 1 else unit}"
    return f"{words} or more" if amount.more else words


def _range(amount: Span) -> str:
    return "–".join(map(str, dict.fromkeys([amount.low, amount.high])))


def _minutes(amount: Span) -> str:
    return f"{minutes_words(Interval(amount.low, amount.high))} min"


def _far(amount: Span) -> str:
    """`3.2 km (2 miles)`: laps and curves are seldom whole kilometers."""
    km, miles = (
        "–".join(dict.fromkeys(f"{float(end / each):.1f}".removesuffix(".0") for end in amount[:2]))
        for each in (METRES["km"], METRES["mile"])
    )
    return f"{km} km ({miles} {'mile' if miles == '1' else 'miles'})"
