"""Parse trees to typed conditions, rates, outcomes, spans and totals."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from lark import Token, v_args

from generator.notation.build import refuse, singular, split_cites, text_of
from generator.notation.build_dose import BuildDose
from generator.notation.condition import (
    All,
    AnyOf,
    Ask,
    Can,
    Cited,
    Cleared,
    Colour,
    Condition,
    Done,
    Finished,
    Held,
    Measure,
    NoPain,
    Pain,
    Sign,
    Since,
    Value,
)
from generator.notation.outcome import Act, Outcome
from generator.notation.quantity import Quantity, Range
from generator.notation.rate import Frequency, Lasts, Often, Starts, Total
from generator.notation.session import Modifier


class _Moment(str):
    """When a thing is asked about, as written."""


class _Site(str):
    """Where it hurts."""


class _Compare(str):
    """A comparison sign."""


def _pick(parts: tuple[Any, ...], kind: type, default: Any = "") -> Any:
    return next((part for part in parts if isinstance(part, kind)), default)


@v_args(inline=True)
class BuildConditions(BuildDose):
    """Atoms, what joins them, and how long they must hold."""

    def any_of(self, *parts: Condition) -> Condition:
        return parts[0] if len(parts) == 1 else AnyOf(parts)

    def all_of(self, *parts: Condition) -> Condition:
        return parts[0] if len(parts) == 1 else All(parts)

    def n_of(self, number: Token, *parts: Condition) -> Condition:
        least = int(number) if number.isdigit() else 0
        if not 1 <= least <= len(parts):
            refuse(f"'any {number} of' {len(parts)} conditions can never be asked", number)
        return parts[0] if len(parts) == 1 else AnyOf(parts, least)

    def held(self, *parts: Any) -> Condition:
        (basic, *how), cites = split_cites(parts)
        condition = Held(basic, how[0]) if how else basic
        return Cited(condition, cites) if cites else condition

    def twice(self, token: Token) -> str:
        return str(token)

    at_least_twice = twice

    def for_sessions(self, range_: Range, unit: Token) -> Quantity:
        return Quantity(range_, singular(str(unit)))

    for_time_held = for_sessions

    def site(self, name: Token) -> _Site:
        return _Site(name)

    def moment(self, token: Token) -> _Moment:
        return _Moment(token)

    def while_(self, name: Token) -> _Moment:
        return _Moment(f"while {name}")

    def within(self, range_: Range, unit: Token) -> _Moment:
        return _Moment(f"within {range_} {unit}")

    def compare(self, token: Token) -> _Compare:
        return _Compare(token)

    def pain_band(self, range_: Range) -> Value:
        return Value(range_)

    def value(self, range_: Range, unit: str = "") -> Value:
        return Value(range_, unit)

    def share_of(self, range_: Range, percent: Token, reference: Token) -> Value:
        return Value(range_, "%", str(reference))

    def reference(self, token: Token) -> Value:
        return Value(reference=str(token))

    def pain(self, *parts: Any) -> Pain:
        op = str(_pick(parts, _Compare, "in"))
        return Pain(op, parts[-1], str(_pick(parts, _Moment)), str(_pick(parts, _Site)))

    def no_pain(self, *parts: Any) -> NoPain:
        return NoPain(str(_pick(parts, _Moment)), str(_pick(parts, _Site)))

    def no_sign(self, name: Token, moment: str = "") -> Sign:
        return Sign(str(name), True, str(moment))

    def measure(self, name: Token, *parts: Any) -> Sign | Measure:
        moment = str(_pick(parts, _Moment))
        op = _pick(parts, _Compare, None)
        if op is None:
            return Sign(str(name), False, moment)
        side = str(_pick(parts, Token))
        hold = _pick(parts, Quantity, None)
        return Measure(str(name), str(op), _pick(parts, Value), hold, side, moment)

    def held_for(self, word: Token, range_: Range, unit: Token) -> Quantity:
        return Quantity(range_, singular(str(unit)))

    def sessions_done(self, range_: Range, unit: Token) -> Done:
        return Done(Quantity(range_, singular(str(unit))))

    amount_done = sessions_done

    def since(self, range_: Range, unit: Token, anchor: Token) -> Since:
        return Since(Quantity(range_, singular(str(unit))), str(anchor))

    def in_stage(self, range_: Range, unit: Token, word: Token) -> Since:
        return Since(Quantity(range_, singular(str(unit))), "stage")

    def colour(self, token: Token) -> Colour:
        return Colour(str(token))

    def cleared(self, name: Token) -> Cleared:
        return Cleared(str(name))

    def finished(self, name: Token) -> Finished:
        return Finished(str(name))

    def can(self, activity: Token, amount: Any, *modifiers: Modifier) -> Can:
        return Can(str(activity), amount, modifiers)

    def ask(self, text: Token) -> Ask:
        return Ask(text_of(text))


@v_args(inline=True)
class BuildRules(BuildConditions):
    """Rates, spans, outcomes and totals."""

    def frequency(self, *parts: Often) -> Frequency:
        return Frequency(parts)

    def often(self, *parts: Any) -> Often:
        (rate, *within), cites = split_cites(parts)
        extra = {"within": within[0] if within else "", "cites": cites}
        return Often(**{**rate, **extra})

    def per(self, range_: Range, *parts: Token) -> dict[str, Any]:
        number = Fraction(parts[0]) if len(parts) == 2 else Fraction(1)
        return {"kind": "per", "range": range_, "number": number, "unit": singular(parts[-1])}

    def rest_days(self, range_: Range, word: Token, *parts: Token) -> dict[str, Any]:
        return {**self.per(range_, *parts), "kind": "rest days"}

    def levels_per(self, range_: Range, word: Token, *parts: Token) -> dict[str, Any]:
        return {**self.per(range_, *parts), "kind": "levels"}

    def daily(self) -> dict[str, Any]:
        return {"kind": "daily"}

    def every_other(self, unit: Token) -> dict[str, Any]:
        return {"kind": "every other", "unit": singular(unit)}

    def every(self, number: Token, unit: Token) -> dict[str, Any]:
        return {"kind": "every", "number": Fraction(number), "unit": singular(unit)}

    def between(self, range_: Range, unit: Token, off: Any = None) -> dict[str, Any]:
        return {"kind": "between", "range": range_, "unit": singular(unit), "off": bool(off)}

    def never_consecutive(self, word: Token) -> dict[str, Any]:
        return {"kind": str(word)}

    consecutive_allowed = never_consecutive
    half_day = never_consecutive
    unsaid = never_consecutive

    def weekdays(self, *days: Token) -> dict[str, Any]:
        return {"kind": "on", "days": tuple(map(str, days))}

    def in_stages(self, word: Token, range_: Range) -> str:
        return f"{word} {range_}"

    in_units = in_stages

    def in_place(self, name: Token) -> str:
        return str(name)

    def outcome(self, *options: Any) -> Outcome:
        return Outcome(options)

    def acts(self, *acts: Any) -> Any:
        return acts

    def repeat_stage(self) -> Act:
        return Act("repeat")

    def resume(self) -> Act:
        return Act("resume")

    def stop(self) -> Act:
        return Act("stop")

    def not_said(self, token: Token) -> Act:
        if token == "as needed":
            refuse("an outcome cannot be 'as needed'; say what the reader does", token)
        return Act(str(token))  # type: ignore[arg-type]

    def back(self, number: Token, unit: Token) -> Act:
        if not number.isdigit() or int(number) < 1:
            refuse("go back by a whole number of stages, at least 1", number)
        return Act("back", Fraction(number), singular(unit))

    def back_to(self, name: Token) -> Act:
        return Act("back to", target=str(name))

    def on_to(self, name: Token) -> Act:
        return Act("on to", target=str(name))

    def rest_for(self, word: Token, range_: Range, unit: Token) -> Act:
        return Act("rest", amount=Quantity(range_, singular(unit)))

    def reduce(self, name: Token, *by: Any) -> Act:
        return Act("reduce", target=str(name), amount=Quantity(*by) if by else None)

    def add(self, range_: Range, unit: str, name: Token) -> Act:
        return Act("add", target=str(name), amount=Quantity(range_, unit))

    def see(self, name: Token) -> Act:
        return Act("see", target=str(name))

    def window(self, unit: Token, range_: Range, *more: Any) -> Lasts:
        longer = any(isinstance(part, Token) and part.type == "OR_LONGER" for part in more)
        return Lasts(Quantity(range_, singular(unit)), True, longer)

    def length(self, range_: Range, unit: Token, longer: Any = None) -> Lasts:
        return Lasts(Quantity(range_, singular(unit)), False, bool(longer))

    def plan_start(self, word: Token) -> Starts:
        return Starts("plan start")

    def anchor(self, *parts: Any) -> Starts:
        if len(parts) == 1:
            return Starts(str(parts[0]))
        return Starts(str(parts[3]), Quantity(parts[0], singular(parts[1])))

    def total(self, *parts: Quantity) -> Total:
        return Total(parts)
