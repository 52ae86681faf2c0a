"""A tree of the notation to its first number that nobody can have meant: where it is, what to write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from lark import Token, Tree

from generator.notation.leaves import NotationError, number_of
from generator.notation.limits import (
    MEANT,
    SMALLER,
    Limit,
    is_misplaced,
    limit_of,
    limits,
    seconds_of,
    unit_in,
)
from generator.notation.quantity import Range, plural
from generator.notation.synonyms import OneWord, singular

Node = Tree[Token]


class Excess(NotationError):
    """What was written can be read, but asks for more than anybody can have meant."""


UNITS = frozenset(
    [
        "UNIT", "REPS", "PARTS", "SETS", "SESSIONS", "SIZE", "INCHES", "LOAD_UNIT", "PERCENT", "PERCENT_OF",
        "SPEED", "RM", "PER_DISTANCE",
    ]
)  # fmt: skip
"""Tokens that are the unit of the number beside them."""

SCALES = {"rpe": "'RPE {0} of 20' on the scale from 6 to 20, or a number up to 10"}
"""Rules of the scale from 0 to 10 that have a longer one, and how that is named."""

THROUGH = frozenset(["numbers", "moving", "count", "speeds_listed", "speeds_by"])
"""Rules whose numbers mean what the rule above them says."""

OVER = {"back": "back"} | dict.fromkeys(["per", "days per", "rest_days", "levels_per", "once_per"], "over")
"""Rules with a number that is no range: how far back, or how many weeks something is done over."""


@dataclass(frozen=True)
class Number:
    """A number in its place: the rule that it stands in, its unit, and what was written."""

    rule: str
    unit: str = ""
    over: Fraction = Fraction(1)
    """Of how many units its limit holds: 14 per 8 weeks."""
    value: Fraction = Fraction(0)
    text: str = ""
    offset: int = 0

    @property
    def limit(self) -> Limit | None:
        """What holds for it; None where nothing does."""
        return limit_of(self.rule, self.unit)


def refuse_excess(tree: Node) -> None:
    """Raises Excess for the first number that is beyond what its place can mean."""
    for number in numbers(tree):
        limit = number.limit
        if is_misplaced(number.rule, number.unit):
            raise Excess(_misplaced(number), number.offset)
        if limit is not None and not limit.low <= number.value <= limit.high * number.over:
            raise Excess(_message(number, limit), number.offset)


def _misplaced(number: Number) -> str:
    """A rest in metres, a hold in weeks: the unit was meant for another one, or the word for another."""
    here = limits()[number.rule]
    what = next(iter(here.values())).what
    said = f"{number.text} {plural(number.unit, Range(number.value, number.value))}"
    meant = [unit for unit in MEANT.get(number.unit, ()) if unit in here and _fits(number, unit)]
    near = [f"'{number.text} {plural(unit, Range(number.value, number.value))}'" for unit in meant]
    units = listed_units(unit for unit in here if unit)
    remedy = " or ".join(near) or (f"it in {units}" if units else "the number alone")
    return f"'{said}' can't be {what}; write {remedy}"


def listed_units(units: Iterable[str]) -> str:
    """`s, min or h`."""
    *most, last = [*units] or [""]
    return f"{', '.join(most)} or {last}" if most else last


def _message(number: Number, limit: Limit) -> str:
    said = f"'{with_unit(number, limit)}' is too"
    if number.value < limit.low:
        least = shown(limit.least)
        return f"{said} little for {limit.what} (at least {least}); write {least} or more"
    most = shown(limit.most)
    if number.rule in SCALES and number.value <= 20:
        remedy = SCALES[number.rule].format(number.text)
        return f"{said} much for {limit.what} (at most {most}); write {remedy}"
    others = (unit for unit in SMALLER.get(number.unit, ()) if _fits(number, unit))
    near = [f"'{with_unit(replace(number, unit=unit), limit)}'" for unit in others]
    remedy = " or ".join(near) or f"a number up to {most}"
    return f"{said} much for {limit.what} (at most {most}); write {remedy}"


def with_unit(number: Number, limit: Limit) -> str:
    """As it was written, with the unit as it is printed."""
    if " per " in limit.most:
        return f"{number.text} per {number.unit}"
    return f"{number.text} {plural(number.unit, Range(number.value, number.value))}".strip()


def _fits(number: Number, unit: str) -> bool:
    limit = limit_of(number.rule, unit)
    return limit is not None and number.value <= limit.high


def shown(written: str) -> str:
    """`1000 laps` of the table's `1000 lap`."""
    unit = unit_in(written)
    if " per " in written or ":" in written:
        return written
    number = Fraction(written.partition(" ")[0])
    return written.removesuffix(unit) + plural(unit, Range(number, number))


def numbers(tree: Node) -> Iterator[Number]:
    """Every number of a text with what it is a number of, in the order written."""
    yield from _within(tree, Number(_rule(tree, "")))


def _within(node: Node, where: Number) -> Iterator[Number]:
    over = next(map(Fraction, _texts(node, "NUMBER")), where.over)
    for at, child in enumerate(node.children):
        here = replace(where, unit=_unit_beside(node, at) or where.unit, over=over)
        if isinstance(child, Token):
            yield from _inside(child, here)
        elif child.data == "number":
            (token,) = child.children
            assert isinstance(token, Token)
            yield _number(here, number_of(token), str(token), token)
        else:
            yield from _within(child, here if child.data in THROUGH else Number(_rule(child, where.rule)))


def _number(where: Number, value: Fraction, text: str, token: Token) -> Number:
    return replace(where, value=value, text=text, offset=token.start_pos or 0)


def _rule(node: Node, above: str) -> str:
    """Its name, with the word in it that changes what its numbers mean."""
    name = str(node.data)
    if name in ("value", "reference") and above == "pain":
        return above
    if name == "per" and any(text.startswith("day") for text in _texts(node, "OCCASIONS")):
        return "days per"
    held, end = any(_texts(node, "HOLD")), next(_texts(node, "NUMBER"), "")
    longer = f"{name} hold" if held else f"{name} of {end}"
    return longer if longer in limits() else name


def _texts(node: Node, kind: str) -> Iterator[str]:
    """What is written in its tokens of that kind."""
    return (str(child) for child in node.children if isinstance(child, Token) and child.type == kind)


def _unit_beside(node: Node, at: int) -> str:
    """Of what stands behind the number, before it, or anywhere after it, the first that is a unit."""
    nodes = node.children
    near = [*nodes[at + 1 : at + 2], *nodes[max(0, at - 1) : at], *nodes[at + 2 :]]
    return next((unit for child in near if (unit := _unit(child))), "")


def _unit(child: Token | Node) -> str:
    if not isinstance(child, Token):
        return _plain(child.children[0]) if child.data in ("step_unit", "value_unit") else ""
    return _plain(child) if child.type in UNITS else ""


_WORDS = OneWord()


def _plain(token: Token | Node) -> str:
    """The one word for it."""
    assert isinstance(token, Token)
    return str(getattr(_WORDS, token.type, str)(Token(token.type, str(token))))


def _inside(token: Token, where: Number) -> Iterator[Number]:
    """Numbers that are tokens or parts of one: `per 8 weeks`, a clock, a tempo, `5/10`, `after 2 h`."""
    match token.type:
        case "NUMBER" if where.rule in OVER:
            yield _number(Number(OVER[where.rule], where.unit), number_of(token), str(token), token)
        case "CLOCK":
            yield _number(where, seconds_of(token), str(token), token)
        case "TEMPO_NUMBERS":
            for number in token.split("-"):
                yield _number(where, Fraction(number), number, token)
        case "OF_TEN":
            for number in re.findall(r"\d+(?:\.\d+)?", token)[:-1]:
                yield _number(Number("pain"), Fraction(number), number, token)
        case "LATER":
            unit = singular(re.findall(r"[a-z]+", token)[-1])
            for number in re.findall(r"\d+(?:\.\d+)?", token):
                yield _number(Number("LATER", unit), Fraction(number), number, token)
