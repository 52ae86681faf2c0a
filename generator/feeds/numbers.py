"""Numbers, conditions, rules and rates of the notation to their published shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, TypeVar

from generator.feeds.shape.numbers import Choice, Condition, Number, Often, Quantity, Rate, Rule, Said
from generator.model import Choice as ModelChoice
from generator.model import Library, Protocol, Session, Stage, Written
from generator.model import Rule as ModelRule
from generator.model.inside import printed_in, sources_in
from generator.notation.condition import Condition as Clause
from generator.notation.quantity import SEVERAL, WAYS, Interval, Range
from generator.notation.quantity import Quantity as Amount
from generator.notation.rate import Frequency, Lasts
from generator.notation.rate import Often as Part
from generator.pages.parts.criteria import criteria
from generator.rules.each import days_between
from generator.rules.limits import here
from generator.rules.loading import again_only
from generator.words.branch import Lines, choice_words, rule_words
from generator.words.rate import frequency_words, lasts_words

T = TypeVar("T")
P = TypeVar("P")


def decimal(value: Fraction) -> int | float:
    """A whole number where it is one."""
    return int(value) if value.denominator == 1 else round(float(value), 6)


def maybe(make: Callable[[T], P], value: T | None) -> P | None:
    """The published form of what may not have been said."""
    return None if value is None else make(value)


def number(range_: Range) -> Number:
    """A range."""
    return Number(**_ends(range_))


def quantity(amount: Amount | Range) -> Quantity:
    """A quantity; what is openly unknown may have no unit."""
    if isinstance(amount, Amount):
        return Quantity(**_ends(amount.range), unit=amount.unit)
    return Quantity(**_ends(amount), unit="")


def length(interval: Interval) -> Number:
    """What a sum can be."""
    return Number(low=decimal(interval.low), high=None if interval.high is None else decimal(interval.high))


def _ends(range_: Range) -> dict[str, Any]:
    if range_.lo is None or range_.hi is None:
        return {"unknown": range_.open}
    return {
        "low": None if range_.bound == "at most" else decimal(range_.lo),
        "high": None if range_.bound == "at least" else decimal(range_.hi),
        "about": True if range_.bound == "about" else None,
        "way": range_.bound if range_.bound in WAYS else None,
    }


def conditions(written: Iterable[Written[Clause]], library: Library) -> list[Condition]:
    """Each with its words, and where it is explained."""
    all_ = list(written)
    return [
        Condition(
            id=row.id,
            notation=str(one.value),
            words=row.words,
            page=row.address or None,
            cites=sources_in(one),
        )
        for one, row in zip(all_, criteria(all_, library), strict=True)
    ]


def rules(all_: Iterable[ModelRule], library: Library, lines: Lines | None = None) -> list[Rule]:
    """Lines of `if`, and the lines of sessions that they are said of."""
    return [
        Rule(
            when=conditions([rule.condition], library)[0],
            then=rule_words(rule, library, lines),
            outcome=str(rule.outcome.value) if rule.outcome else None,
            sources=sources_in(rule.holds),
            as_printed=[why for _, why in printed_in(rule.holds)],
        )
        for rule in all_
    ]


def choices(all_: Iterable[ModelChoice], protocol: Protocol, library: Library) -> list[Choice]:
    """Ways that fork; a stage is named by its id, however the plan writes it."""
    return [_choice(choice, protocol, library) for choice in all_]


def _choice(choice: ModelChoice, protocol: Protocol, library: Library) -> Choice:
    stage = protocol.stage(choice.target)
    when = conditions([choice.condition], library)[0] if choice.condition else None
    where = choice_words(choice, protocol, library)[1]
    return Choice(when=when, to=where, target=stage.id if stage else str(choice.target))


def often(
    frequency: Frequency | None, stage: Stage, library: Library, words: str = "", of: Session | None = None
) -> Often | None:
    """How often, as far as it speaks of that stage; `of`: the session that it is said of."""
    times = here(frequency, stage)
    if times is None or not times.parts:
        return None
    gap = 1 if again_only(stage) else days_between(of, stage, library)
    return Often(
        notation=str(times),
        words=words or frequency_words(times),
        rate=_rate(times),
        cites=sources_in(times),
        per_week=None if (rate := times.per_week()) and rate.open == SEVERAL else maybe(number, rate),
        days_between=gap if gap > 1 else None,
    )


def _rate(times: Frequency) -> Rate | None:
    """The one part that is a rate, where the others are limits; what several come to, or None."""
    found = [(part, rate) for part in times.parts if (rate := _rate_of(part)) is not None]
    if len(found) < 2:
        return found[0][1] if found else None
    if times.by_place and (all_ := times.per_week()):
        return Rate(times=number(all_), period=_WEEK)
    kinds = {part.kind: part for part, _ in found}
    daily, days = kinds.get("per"), kinds.get("days")
    return _product(daily, days) if len(found) == 2 and daily and days else None


_WEEK = Quantity(low=1, high=1, unit="week")


def _product(daily: Part, days: Part) -> Rate | None:
    """`2 per day, 3 days per week` is 6 a week."""
    each, of = (part.range.interval() if part.range else None for part in (daily, days))
    plain = daily.unit == "day" and days.unit == "week" and daily.number == days.number == 1
    if not plain or each is None or of is None:
        return None
    return Rate(times=length(each.times(of)), period=_WEEK)


def _rate_of(part: Part) -> Rate | None:
    once, period = Number(low=1, high=1), decimal(part.number)
    match part.kind:
        case "per" | "days" if part.range is not None and part.range.open != SEVERAL:
            return Rate(times=number(part.range), period=Quantity(low=period, high=period, unit=part.unit))
        case "daily":
            return Rate(times=once, period=Quantity(low=1, high=1, unit="day"))
        case "every other":
            return Rate(times=once, period=Quantity(low=2, high=2, unit=part.unit))
        case "every" if part.range is not None:
            return Rate(times=once, period=quantity(Amount(part.range, part.unit)))
    return None


def lasting(lasts: Lasts) -> Said:
    """How long, or where in the plan."""
    return Said(notation=str(lasts), words=lasts_words(lasts))
