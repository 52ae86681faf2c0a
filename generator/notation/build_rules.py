"""Parse trees to typed rates, outcomes, spans and totals."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from lark import Token, v_args

from generator.notation.build import refuse, singular, split_cites
from generator.notation.build_conditions import BuildConditions
from generator.notation.condition import Condition, Held
from generator.notation.dose import Rounds
from generator.notation.outcome import Act, Outcome
from generator.notation.quantity import Quantity, Range, number_text
from generator.notation.rate import Frequency, Lasts, Often, Starts, Stated, Total


def _quantity(amount: Any, unit: Any = None) -> Quantity:
    return Quantity(amount, singular(str(unit))) if unit else amount


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

    def every(self, range_: Range, unit: Token) -> dict[str, Any]:
        return {"kind": "every", "range": range_, "unit": singular(unit)}

    def for_span(self, range_: Range, unit: Token) -> str:
        return f"for {Quantity(range_, singular(unit))}"

    def on_days(self, unit: Token, *numbers: Any) -> dict[str, Any]:
        days = tuple(number_text(number) for number, _ in numbers)
        return {"kind": "on days", "unit": singular(unit), "days": days}

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
        return f"in {word} {range_}"

    in_units = in_stages

    def in_place(self, name: Token) -> str:
        if re.fullmatch(r"[a-z]+?s?-?\d.*", name):
            refuse(f"'{name}' is no place; write a space before the number", name)
        return f"in {name}"

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

    def progress(self) -> Act:
        return Act("progress")

    def restart(self) -> Act:
        return Act("restart")

    def carry_on(self, token: Token) -> Act:
        return Act("carry on")

    def skip(self, name: Token) -> Act:
        return Act("skip", target=str(name))

    def rested(self, *parts: Any) -> Condition:
        return Held(*parts) if len(parts) == 2 else parts[0]

    def rest_until(self, word: Token, condition: Condition) -> Act:
        return Act("rest until", until=condition)

    def reduce_to(self, name: Token, to: Token, *amount: Any) -> Act:
        return Act("reduce to", target=str(name), amount=_quantity(*amount))

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

    def mixed_window(self, unit: Token, first: Any, to: Token, last: Any, *more: Token) -> Lasts:
        amount = Quantity(Range(first[0], first[0]), singular(unit))
        until = Quantity(Range(last[0], last[0]), singular(more[0]))
        return Lasts(amount, True, len(more) > 1, until)

    def length(self, range_: Range, unit: Token, longer: Any = None) -> Lasts:
        return Lasts(Quantity(range_, singular(unit)), False, bool(longer))

    def rounds(self, times: Range, *rests: Any) -> Rounds:
        return Rounds(times, tuple(rest for fields in rests for rest in fields["rest"]))

    def choice(self, range_: Range) -> Range:
        return range_

    def own(self, range_: Range, unit: str = "") -> Quantity:
        return Quantity(range_, unit)

    def plan_start(self, word: Token) -> Starts:
        return Starts("plan start")

    def anchor(self, *parts: Any) -> Starts:
        if len(parts) == 1:
            return Starts(str(parts[0]))
        return Starts(str(parts[3]), Quantity(parts[0], singular(parts[1])))

    def quantity(self, range_: Range, unit: Token, per: Any = None) -> Stated:
        return Stated(Quantity(range_, singular(unit)), singular(per) if per else "")

    def total(self, *parts: Stated) -> Total:
        return Total(parts)
