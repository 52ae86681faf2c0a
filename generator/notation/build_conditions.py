"""Parse trees to typed conditions: atoms, what joins them, how long they must hold."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Any

from lark import Token, v_args

from generator.notation.build_dose import BuildDose
from generator.notation.condition import (
    All,
    AnyOf,
    Ask,
    Can,
    Cited,
    Cleared,
    Colour,
    Compared,
    Condition,
    Done,
    Finished,
    Held,
    Measure,
    NoPain,
    Not,
    Pain,
    SentBack,
    Sign,
    Since,
    Unsaid,
    Value,
)
from generator.notation.dose import Sets
from generator.notation.leaves import refuse, split_cites, text_of
from generator.notation.limits import limits
from generator.notation.of_which import Grouped, of_which, opened, unsaid
from generator.notation.quantity import Quantity, Range, number_text
from generator.notation.session import Growth
from generator.notation.slip_patterns import scale
from generator.notation.two_ends import BOUNDS, one_number

OTHER = "other side"
_SCALES = ("VAS", "NRS", "NPRS")
NONE = Range(Fraction(0), Fraction(0))


class _Moment(str):
    """When a thing is asked about, as written."""


class _Site(str):
    """Where it hurts."""


class _Compare(str):
    """A comparison sign, and where it stands."""

    start_pos: int | None = 0


def _compared(token: Token) -> _Compare:
    sign = _Compare(token)
    sign.start_pos = token.start_pos
    return sign


def _bar(parts: tuple[Any, ...], default: str = "") -> tuple[str, Value]:
    """How it is compared, and with what."""
    sign, value = _pick(parts, _Compare, None), _pick(parts, Value)
    if sign is not None and isinstance(value, Value) and value.range is not None:
        _one_limit(sign, value.range)
    return str(sign or default), value


def _one_limit(sign: str, range_: Range) -> None:
    if sign in ("", "="):
        return
    if range_.known and range_.lo != range_.hi:
        ends = (number_text(end) for end in (range_.lo, range_.hi) if end is not None)
        refuse(one_number(sign, *ends), sign)
    if range_.bound in BOUNDS:
        number = replace(range_, bound="")
        ways = dict.fromkeys([f"'{sign} {number}'", f"'{BOUNDS[range_.bound]} {number}'"])
        refuse(f"'{sign} {range_}' sets two limits; write {' or '.join(ways)}", sign)


def _reached(amount: Quantity, form: str, near: object) -> Quantity:
    """What only grows is at most so much from the first day on."""
    if amount.range.bound == "at most":
        least = Quantity(replace(amount.range, bound=""), amount.unit)
        said, plain = (form.format(quantity) for quantity in (amount, least))
        refuse(f"'{said}' is true from the start; say how much it takes: '{plain}'", near)
    return amount


def _pick(parts: tuple[Any, ...], kind: type | tuple[type, ...], default: Any = "") -> Any:
    return next((part for part in parts if isinstance(part, kind)), default)


@v_args(inline=True)
class BuildConditions(BuildDose):
    """Atoms, what joins them, and how long they must hold."""

    def any_of(self, *parts: Any) -> Condition:
        of_which("or", parts)
        open_ = tuple(map(opened, parts))
        return open_[0] if len(open_) == 1 else AnyOf(open_)

    def all_of(self, *parts: Any) -> Any:
        of_which("and", parts)
        return parts[0] if len(parts) == 1 else All(tuple(map(opened, parts)))

    def grouped(self, condition: Condition) -> Grouped:
        return Grouped(condition)

    def n_of(self, number: Token, *parts: Condition) -> Condition:
        least = int(number) if number.isdigit() else 0
        if not 1 <= least <= len(parts):
            refuse(f"'any {number} of' {len(parts)} conditions can never be asked", number)
        return parts[0] if len(parts) == 1 else AnyOf(parts, least)

    def held(self, *parts: Any) -> Any:
        (basic, *how), cites = split_cites(parts)
        if not how and not cites:
            return basic
        basic = opened(basic)
        if how and unsaid(basic):
            refuse(f"nobody can count what is '{basic}'; leave out '{how[0]}'", None)
        condition = Held(basic, how[0]) if how else basic
        return Cited(condition, cites) if cites else condition

    def twice(self, token: Token) -> str:
        return str(token)

    at_least_twice = twice

    def for_sessions(self, range_: Range, *words: Token) -> Quantity:
        unit = next(word for word in words if word.type in ("UNIT", "SESSIONS"))
        return _reached(Quantity(range_, str(unit)), "for {}", unit)

    for_time_held = for_sessions

    def site(self, name: Token) -> _Site:
        return _Site(name)

    def moment(self, token: Token) -> _Moment:
        return _Moment(token)

    def while_(self, name: Token) -> _Moment:
        return _Moment(f"while {name}")

    def within(self, range_: Range, unit: Token) -> _Moment:
        limit = limits()["within"].get(str(unit))
        if limit is None or (range_.hi is not None and range_.hi > limit.high):
            refuse(f"'within {range_} {unit}' isn't a valid time; write 'within 24 h'", unit)
        return _Moment(f"within {range_} {unit}")

    def compare(self, token: Token) -> _Compare:
        return _compared(token)

    def at_what(self, token: Token) -> _Compare:
        return _compared(self.COMPARE(token))

    def OF_TEN(self, token: Token) -> Value:
        ends = [Fraction(number) for number in re.findall(r"\d+(?:\.\d+)?", token)[:-1]]
        return Value(Range(ends[0], ends[-1]))

    def side_share(self, range_: Range, percent: Token, side: Token) -> Value:
        return Value(range_, "%", reference=OTHER)

    def pain_band(self, range_: Range) -> Value:
        return Value(range_)

    def value(self, range_: Range, unit: str = "") -> Value:
        return Value(range_, unit)

    def share_of(self, share: Quantity) -> Value:
        return Value(share.range, "%", share.unit.removeprefix("% of "))

    def grade(self, name: Token) -> Value:
        return Value(word=str(name))

    def reference(self, token: Token, sign: Any = None, number: Any = None, unit: str = "") -> Value:
        if sign is None:
            return Value(reference=str(token))
        return Value(Range(number[0], number[0]), unit, str(token), sign="+" if sign == "+" else "-")

    def pain(self, *parts: Any) -> Pain:
        said = _pick(parts, Value, None)
        bare = said is not None and _pick(parts, _Compare, None) is None
        if bare and said.range and said.range.bound and 0 < (said.range.hi or 0) < 1:
            refuse("a share of 10 has a sign before it; write 'pain <= 5/10' or 'pain <= 5'", parts[0])
        op, value = _bar(parts, "in" if said else ">")
        return Pain(op, value or Value(NONE), str(_pick(parts, _Moment)), str(_pick(parts, _Site)))

    def no_pain(self, *parts: Any) -> NoPain:
        return NoPain(str(_pick(parts, _Moment)), str(_pick(parts, _Site)))

    def no_sign(self, name: Token, moment: str = "") -> Sign:
        return Sign(str(name), True, str(moment))

    def measure(self, name: Token, *parts: Any) -> Sign | Measure | Compared:
        moment = str(_pick(parts, _Moment))
        op, value = _bar(parts)
        if name.upper() in _SCALES:
            limit = (op, str(value.range)) if op and isinstance(value, Value) and value.range else ()
            refuse(f"'{name}' is a pain scale; {scale(*limit)}", name)
        if not op:
            return Sign(str(name), False, moment)
        side = str(_pick(parts, Token))
        hold = _pick(parts, Quantity, None)
        if value.reference == OTHER:
            return Compared(str(name), "LSI", str(op), replace(value, reference=""))
        return Measure(str(name), str(op), value, hold, side, moment)

    def not_(self, condition: Condition) -> Not:
        if unsaid(condition):
            refuse("what isn't written down has no opposite; leave out 'not'", None)
        return Not(condition)

    def symmetry(self, name: Token, *parts: Any) -> Compared:
        return Compared(str(name), "LSI", *_bar(parts))

    def difference(self, name: Token, *parts: Any) -> Compared:
        return Compared(str(name), "difference", *_bar(parts))

    def held_for(self, word: Token, range_: Range, unit: Token) -> Quantity:
        return Quantity(range_, str(unit))

    def sessions_done(self, range_: Range, unit: Token) -> Done:
        if unit in ("day", "week", "month", "year"):
            amount = Quantity(range_, str(unit))
            refuse(f"'{amount} done' is no amount of training; write '{amount} in stage'", unit)
        return Done(_reached(Quantity(range_, str(unit)), "{} done", unit))

    amount_done = sessions_done

    def since(self, *parts: Any) -> Condition:
        """More than 14 days is the opposite of at most 14 days."""
        sign = next((part for part in parts if getattr(part, "type", "") == "COMPARE"), "")
        range_ = _pick(parts, Range)
        _one_limit(sign, range_)
        unit = next(part for part in parts if getattr(part, "type", "") == "UNIT")
        bound = {">=": "at least", "<": "at least", "<=": "at most", ">": "at most"}.get(sign)
        amount = Quantity(replace(range_, bound=bound) if bound else range_, str(unit))
        since = Since(amount, str(parts[-1]))
        return Not(since) if sign in ("<", ">") else since

    def in_stage(self, range_: Range, unit: Token, word: Token) -> Since:
        return Since(Quantity(range_, str(unit)), "stage")

    def sent_back(self, token: Token, *parts: Any) -> Condition:
        times = SentBack(2 if token.endswith("twice") else int(token.split()[-2]))
        cites = split_cites(parts)[1]
        return Cited(times, cites) if cites else times

    def colour(self, token: Token) -> Colour:
        return Colour(str(token))

    def cleared(self, name: Token) -> Cleared:
        return Cleared(str(name))

    def finished(self, name: Token) -> Finished:
        return Finished(str(name))

    def can(self, activity: Token, *parts: Any) -> Can:
        parts = tuple(Sets(**part) if isinstance(part, dict) else part for part in parts)
        amount = _pick(parts, (Quantity, Range, Sets), None)
        if growth := _pick(parts, Growth, None):
            plain = " ".join(str(part) for part in ("can", activity, *parts) if part is not growth)
            refuse(f"'can' is about one day, and '{growth}' about many; write '{plain}'", activity)
        return Can(str(activity), amount, tuple(part for part in parts if part is not amount))

    def bare_reps(self, range_: Range) -> Quantity | Range:
        return Quantity(range_, "rep") if range_.known else range_

    def ask(self, text: Token) -> Ask:
        return Ask(text_of(text))

    def unsaid_condition(self, token: Token) -> Unsaid:
        if token.startswith("as "):
            refuse(f"a condition can't be '{token}'; write 'not stated'", token)
        return Unsaid("___" if token.type == "BLANK" else str(token))  # type: ignore[arg-type]
