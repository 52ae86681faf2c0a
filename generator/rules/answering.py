"""Conditions to answers of one day that make them true, or false."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import TypeAlias

from generator.model import Library
from generator.notation.condition import (
    All,
    AnyOf,
    Cited,
    Colour,
    Compared,
    Condition,
    Done,
    Held,
    Measure,
    NoPain,
    Not,
    Pain,
    Sign,
    Since,
    leaves,
)
from generator.rules.bars import answer_by, grades_of, number_by
from generator.rules.diary import Answer, Day, Memory, key_of
from generator.rules.facts import Facts, symptom_grades
from generator.rules.streak import in_days

Given: TypeAlias = Mapping[str, Answer]
NONE: Given = {}


def all_answers(
    conditions: Iterable[Condition], wanted: bool, library: Library, known: Given = NONE
) -> dict[str, Answer]:
    """Answers that make each condition true, or each false. One that was given, or that another of them asks
    for, stays where it is good enough for this one too: of two numbers to reach, the higher. Else the last
    word counts; but of a number to reach and of sides to compare, both."""
    found: dict[str, Answer] = {}
    for condition in conditions:
        for name, answer in answers(condition, wanted, library, {**known, **found}).items():
            found[name] = _both(found.get(name), answer)
    return found


def _both(one: Answer | None, other: Answer) -> Answer:
    """Two sides, neither of which is worse than a number that is wanted of each."""
    number, sides = (other, one) if isinstance(one, Mapping) else (one, other)
    if not isinstance(sides, Mapping) or not isinstance(number, Fraction):
        return other
    wanted, least = number or Fraction(1, 100), min(sides.values())
    if not least:
        return {side: own + number for side, own in sides.items()}
    return {side: own * wanted / (least if number else max(sides.values())) for side, own in sides.items()}


def answers(condition: Condition, wanted: bool, library: Library, known: Given = NONE) -> dict[str, Answer]:
    """Answers of one day that make the condition true, or false, as far as one day can; those that are known
    and do so already are kept."""
    match condition:
        case All(of=parts):
            return all_answers(parts if wanted else parts[:1], wanted, library, known)
        case AnyOf(of=parts, least=least):
            # No answer makes a time true that is over: another part can be answered.
            able = sorted(parts, key=_runs_out)
            return all_answers(able[:least] if wanted else parts, wanted, library, known)
        case Not(condition=inner):
            return answers(inner, not wanted, library, known)
        case Held(condition=inner):
            # No single day tells what must last for days: it is answered in its own words too.
            return answers(inner, wanted, library, known) | (
                {condition.printed: wanted} if in_days(condition) else {}
            )
        case Cited(condition=inner):
            return answers(inner, wanted, library, known)
        case Done() | Since():
            return _amount(condition, wanted)
    return {
        name: known[name] if _is_enough(condition, wanted, library, name, known) else answer
        for name, answer in _leaf(condition, wanted, library)
    }


def _is_enough(leaf: Condition, wanted: bool, library: Library, name: str, known: Given) -> bool:
    """Whether what is known makes a number to reach, or sides to compare, as it is wanted already."""
    if name not in known or not isinstance(leaf, (Measure, Compared)):
        return False
    facts = Facts(Day(0, True, {name: known[name]}), Memory(), library, 0, 1, {})
    return facts.truth(leaf) is wanted


def _runs_out(condition: Condition) -> bool:
    return any(isinstance(one, Since) and one.amount.range.bound == "at most" for one in leaves(condition))


def _amount(condition: Condition, wanted: bool) -> dict[str, Answer]:
    if isinstance(condition, Done) and condition.amount.unit != "session" and wanted:
        return {condition.amount.unit: condition.amount.range.hi or Fraction(1)}
    return {}


def _leaf(leaf: Condition, wanted: bool, library: Library) -> Iterator[tuple[str, Answer]]:
    match leaf:
        case Pain(name=name, op=op, value=value, moment=moment):
            yield key_of(name, moment or "during"), number_by(op, value, wanted)
        case NoPain(name=name, moment=moment):
            yield key_of(name, moment or "during"), Fraction(0 if wanted else 3)
        case Sign(name="finished-session" | "not-finished") | Colour():
            return
        case Sign(name=name, absent=absent, moment=moment):
            there, grades = wanted != absent, symptom_grades(name, library)
            yield key_of(name, moment), grades[-1 if there else 0] if grades else there
        case Measure(name=name, op=op, value=value, moment=moment):
            yield key_of(name, moment), answer_by(op, value, wanted, grades_of(name, library))
        case Compared(name=name, how=how, op=op, value=value):
            number = number_by(op, value, wanted)
            sides = [number, Fraction(100) if how == "LSI" else Fraction(0)]
            less = how == "LSI" and name in library.less_is_better
            yield name, dict(zip(("injured", "uninjured"), reversed(sides) if less else sides, strict=True))
        case _:
            yield str(leaf), wanted
