"""Parse trees to typed rates, outcomes, spans and totals."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Any

from lark import Token, v_args

from generator.notation.build_conditions import BuildConditions
from generator.notation.condition import Condition, Held
from generator.notation.dose import Rounds
from generator.notation.leaves import NotationError, refuse, split_cites
from generator.notation.of_which import opened, unsaid
from generator.notation.outcome import Act, Outcome, carries_on
from generator.notation.quantity import SECONDS, SEVERAL, Quantity, Range, number_text
from generator.notation.rate import Frequency, Lasts, Often, Starts, Stated, Timing, Total
from generator.notation.resting import never_while_resting, remedy

PER = frozenset(["set", "rep", "session", "day", "week", "month"])
"""What a total is counted over."""

BOTH_SIDES = ("each side", "each direction")
"""Of what a total may be that of one."""

EACH = "write 'at most 1 level per 2 sessions'"

ONCE = Range(Fraction(1), Fraction(1))

_ON_DAYS = (
    "days 1 to 7 are those of each week, from the stage's first day; write 'on days 1 and 3', "
    "or a stage with a key such as 'day 10'"
)


def _pick_words(words: tuple[Token, ...]) -> tuple[str, str]:
    """(unit, what it is counted over) of `min per week`, `% of usual-week` having no unit of its own."""
    at = next((n for n, word in enumerate(words) if word.type == "PER"), len(words))
    return "".join(words[:at]), "".join(words[at + 1 :])


def _rated(unit: Token, *more: str) -> None:
    """Refuse what is no time from one session to the next."""
    if unit not in ("h", "day", "week", "month", "year", "session", *more):
        remedy = "write a time, such as 'every other day' or '3 per week'"
        refuse(f"'{unit}' doesn't tell how often; {remedy}", unit)


def _quantity(amount: Any, unit: Any = None) -> Quantity:
    return Quantity(amount, str(unit)) if unit else amount


@v_args(inline=True)
class BuildRules(BuildConditions):
    """Rates, spans, outcomes and totals."""

    def frequency(self, *parts: Often) -> Frequency:
        if any(part.kind == "per" and part.unit == "day" for part in parts):
            return Frequency(parts)
        return Frequency(tuple(replace(p, kind="per") if p.kind == "days" else p for p in parts))

    def often(self, *parts: Any) -> Often:
        (rate, *within), cites = split_cites(parts)
        extra = {"within": " ".join(within), "cites": cites}
        said = Often(**{**rate, **extra})
        if said.number == 0 or (said.range is not None and said.range.known and said.range.hi == 0):
            raise NotationError(f"'{said}' orders nothing; delete it, or write the number", 0)
        return said

    def per(self, range_: Range, *parts: Token) -> dict[str, Any]:
        number = next((Fraction(part) for part in parts if part.type == "NUMBER"), Fraction(1))
        kind = "days" if parts[0] in ("day", "days") and len(parts) > 1 else "per"
        _rated(parts[-1])
        return {"kind": kind, "range": range_, "number": number, "unit": str(parts[-1])}

    def several_per(self, word: Token, *parts: Token) -> dict[str, Any]:
        return self.per(Range(open=SEVERAL), *parts)

    def rest_days(self, range_: Range, word: Token, *parts: Token) -> dict[str, Any]:
        return {**self.per(range_, *parts), "kind": "rest days"}

    def levels_per(self, range_: Range, word: Token, *parts: Token) -> dict[str, Any]:
        fields = {**self.per(range_, *parts), "kind": "levels"}
        one = range_.hi == 1 and range_.bound != "at least" and fields["number"].denominator == 1
        if fields["unit"] == "session" and not one:
            refuse(f"sessions are counted for each level; {EACH}", word)
        return fields

    def once_per(self, word: Token, *parts: Token) -> dict[str, Any]:
        number = Fraction(1 if word == "once" else 2)
        times = Range(number, number)
        period = {"DAILY": "day", "WEEKLY": "week"}.get(parts[-1].type)
        return self.per(times, *(parts if period is None else [Token("UNIT", period)]))

    def in_a_row(self, range_: Range, unit: Token, word: Token) -> dict[str, Any]:
        if unit != "day":
            refuse("'in a row' counts days; write '2 days in a row'", unit)
        return {"kind": "in a row", "range": range_, "unit": str(unit)}

    def daily(self, word: Token) -> dict[str, Any]:
        if str(word) in ("per day", "a day"):
            refuse(f"how often '{word}'? Write 'daily', or a number before it, such as '2 per day'", word)
        return {"kind": "daily"}

    def weekly(self, word: Token) -> dict[str, Any]:
        return self.per(ONCE, Token("UNIT", "week"))

    def alternate_days(self, word: Token) -> dict[str, Any]:
        return {"kind": "every other", "unit": "day"}

    def every_other(self, unit: Token) -> dict[str, Any]:
        _rated(unit)
        return {"kind": "every other", "unit": str(unit)}

    def every(self, *parts: Any) -> dict[str, Any]:
        _rated(parts[-1], "min")
        return {"kind": "every", "range": parts[0] if len(parts) > 1 else ONCE, "unit": str(parts[-1])}

    def for_span(self, range_: Range, unit: Token) -> str:
        return f"for {Quantity(range_, str(unit))}"

    def while_doing(self, name: Token) -> str:
        return f"while {name}"

    def on_days(self, unit: Token, *numbers: Any) -> dict[str, Any]:
        days = tuple(number_text(number) for number, _ in numbers)
        if str(unit) != "day" or not set(days) <= set("1234567"):
            words = f"on {unit}{'s' if days[1:] else ''} {' and '.join(days)}"
            refuse(f"'{words}' names no days of a week; {_ON_DAYS}", unit)
        return {"kind": "on days", "unit": str(unit), "days": days}

    def between(self, range_: Range, unit: Token, off: Any = None) -> dict[str, Any]:
        _rated(unit)
        return {"kind": "between", "range": range_, "unit": str(unit), "off": bool(off)}

    def never_consecutive(self, word: Token) -> dict[str, Any]:
        return {"kind": str(word)}

    consecutive_allowed = never_consecutive
    half_day = never_consecutive
    unsaid = never_consecutive

    def weekdays(self, days: Token) -> dict[str, Any]:
        return {"kind": "on", "days": tuple(re.findall(r"Mon|Tue|Wed|Thu|Fri|Sat|Sun", days))}

    def in_stages(self, word: Token, range_: Range) -> str:
        # A number behind a level says which, not how many: level 3, levels 1-3.
        return f"in {word}{'' if range_.single or range_.open else 's'} {range_}"

    in_units = in_stages

    def in_place(self, name: Token) -> str:
        if re.fullmatch(r"[a-z]+?s?-?\d.*", name):
            refuse(f"'{name}' isn't a place; write a space before the number", name)
        if name in ("warm-up", "cool-down"):
            refuse(f"'in {name}' isn't how often; write it under its own key: 'at: in the {name}'", name)
        return f"in {name}"

    def outcome(self, *options: Any) -> Outcome:
        return Outcome(options)

    def acts(self, *acts: Any) -> Any:
        if carries_on(acts) and Act("see", target="emergency") in acts:
            refuse("nobody carries on with an emergency; write 'stop and see emergency'", acts)
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

    def rested(self, basic: Any, *how: Any) -> Condition:
        return Held(opened(basic), *how) if how else opened(basic)

    def rest_until(self, word: Token, condition: Condition) -> Act:
        if unsaid(condition):
            refuse("'rest until' needs something to wait for; say how long, such as 'rest 2 days'", word)
        if (part := never_while_resting(condition)) is not None:
            refuse(f"while resting there is no session, so '{part}' never comes; {remedy(part)}", word)
        return Act("rest until", until=condition)

    def reduce_to(self, name: Token, to: Token, *amount: Any) -> Act:
        return Act("reduce to", target=str(name), amount=_quantity(*amount))

    def not_said(self, token: Token) -> Act:
        if token.startswith("as "):
            refuse(f"an outcome can't be '{token}'; say what the reader does", token)
        return Act(str(token))  # type: ignore[arg-type]

    def back(self, number: Token, unit: Token) -> Act:
        if not number.isdigit() or int(number) < 1:
            refuse("'back' needs a whole number of stages, 1 or more", number)
        return Act("back", Fraction(number), str(unit))

    def stage_name(self, name: Token, *number: Any) -> str:
        return f"{name}-{number_text(number[0][0])}" if number else str(name)

    def back_to(self, to: Token, name: str) -> Act:
        return Act("back to", target=name)

    def back_to_green(self, to: Token, where: Token) -> Act:
        return Act("back to green")

    def on_to(self, to: Token, name: str) -> Act:
        return Act("on to", target=name)

    def rest_for(self, word: Token, range_: Range, unit: Token) -> Act:
        return Act("rest", amount=Quantity(range_, str(unit)))

    def reduce(self, name: Token, *by: Any) -> Act:
        return Act("reduce", target=str(name), amount=Quantity(*by) if by else None)

    def add(self, range_: Range, unit: str, name: Token) -> Act:
        return Act("add", target=str(name), amount=Quantity(range_, unit))

    def see(self, *words: Token) -> Act:
        return Act("see", target=str(words[-1]))

    def window(self, unit: Token, range_: Range, *more: Any) -> Lasts:
        if unit in SECONDS:
            refuse(
                f"'{unit} {range_}' isn't a part of a plan; write 'days {range_}' or 'weeks {range_}'", unit
            )
        longer = any(isinstance(part, Token) and part.type == "OR_LONGER" for part in more)
        return Lasts(Quantity(range_, str(unit)), True, longer)

    def mixed_window(self, unit: Token, first: Any, to: Token, last: Any, *more: Token) -> Lasts:
        amount = Quantity(Range(first[0], first[0]), str(unit))
        until = Quantity(Range(last[0], last[0]), str(more[0]))
        return Lasts(amount, True, len(more) > 1, until)

    def length(self, range_: Range, unit: Token, longer: Any = None) -> Lasts:
        if range_.bound == "at least":  # At least 2 weeks is 2 weeks or longer.
            range_, longer = replace(range_, bound=""), True
        return Lasts(Quantity(range_, str(unit)), False, bool(longer))

    def lasts(self, lasts: Lasts) -> Lasts:
        return lasts

    def usual(self, lasts: Lasts) -> Lasts:
        return replace(lasts, usual=True)

    def rounds(self, times: Range, *rests: Any) -> Rounds:
        rests = tuple(rest for rest in rests if isinstance(rest, dict))
        return Rounds(times, tuple(rest for fields in rests for rest in fields["rest"]))

    def choice(self, range_: Range) -> Range:
        return range_

    def own(self, range_: Range, unit: str = "") -> Quantity:
        return Quantity(range_, unit)

    def timing(self, *occasions: Token) -> Timing:
        return Timing(tuple(dict.fromkeys(map(str, occasions))))

    def plan_start(self, word: Token) -> Starts:
        return Starts("plan start")

    def starts_unsaid(self, token: Token) -> Starts:
        if token.startswith("as "):
            refuse(f"a plan can't start '{token}'; write 'plan start', or 'not stated'", token)
        return Starts("plan start", unsaid="___" if token.type == "BLANK" else str(token))

    def anchor(self, *parts: Any) -> Starts:
        if len(parts) == 1:
            return Starts(str(parts[0]))
        return Starts(str(parts[3]), Quantity(parts[0], str(parts[1])))

    def quantity(self, amount: Range | Quantity, *words: Token) -> Stated:
        sides = [word for word in words if word.type == "SIDE"]
        unit, per = _pick_words(tuple(word for word in words if word.type != "SIDE"))
        assert isinstance(amount, Quantity) or unit
        for side in [one for one in sides if one not in BOTH_SIDES] or sides[1:]:
            refuse(f"a total can't be '{side}' here; write 'each side' once, or leave it out", side)
        if per and per not in PER:
            remedy = "write 'per week', 'per day', 'per session', 'per set' or 'per rep'"
            refuse(f"a total can't be 'per {per}'; {remedy}", words[-1])
        whole = amount if isinstance(amount, Quantity) else Quantity(amount, unit)
        return Stated(whole, per, str(sides[0]) if sides else "")

    def total(self, *parts: Stated) -> Total:
        return Total(parts)
