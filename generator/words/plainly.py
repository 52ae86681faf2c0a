"""A condition to one that says the same in fewer words: no double no, no list in a list of its kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from generator.notation.condition import (
    All,
    AnyOf,
    Cited,
    Condition,
    Held,
    NoPain,
    Not,
    Pain,
    Sign,
    Value,
)
from generator.notation.quantity import Range
from generator.notation.sides import turned


def plainly(condition: Condition, *, no: bool = False) -> Condition:
    """Without footnotes; a no to several things as a no to each: not (a or b) is no a and no b."""
    match condition:
        case Cited(condition=inner):
            return plainly(inner, no=no)
        case Not(condition=inner):
            return plainly(inner, no=not no)
        case All(of=parts):
            return _some(parts, 1 if no else len(parts), no=no)
        case AnyOf(of=parts, least=least):
            return _some(parts, len(parts) - least + 1 if no else least, no=no)
        case Held(condition=inner, how=how):
            held = Held(plainly(turned(inner) if no else inner), how)
            return Not(held) if no else held
    return _opposite(condition) if no else condition


def _some(parts: Iterable[Condition], least: int, *, no: bool) -> Condition:
    said = tuple(plainly(part, no=no) for part in parts)
    if 1 < least < len(said):
        return AnyOf(said, least)
    flat = _flat(said, all_=least > 1)
    return flat[0] if len(flat) == 1 else All(flat) if least > 1 else AnyOf(flat)


def _flat(parts: Iterable[Condition], *, all_: bool) -> tuple[Condition, ...]:
    """Parts of a list of the same kind stand in the list itself, each once."""
    found: list[Condition] = []
    for part in parts:
        same = isinstance(part, All) if all_ else isinstance(part, AnyOf) and part.least == 1
        found += part.of if same and isinstance(part, (All, AnyOf)) else (part,)
    return tuple(dict.fromkeys(found))


NONE = Range(Fraction(0), Fraction(0))
_TURNED = {"<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def _opposite(leaf: Condition) -> Condition:
    match leaf:
        case Sign(absent=absent):
            return replace(leaf, absent=not absent)
        case NoPain(moment=moment, site=site):
            return Pain(">", Value(NONE), moment, site)
        case Pain(op=op) if op in _TURNED:
            return replace(leaf, op=_TURNED[op])
    return Not(turned(leaf))
