"""A plan to the same one in other words: each condition as another that says the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lived.values import Cond, Plan, Rule, ways

OTHER = {"<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def same(c: Cond) -> Iterator[Cond]:
    """Conditions that say what this one says."""
    yield ("not", ("not", c))
    match c:
        case ("sign", name, there):
            yield ("not", ("sign", name, not there))
        case ("pain", moment, op, number):
            yield ("not", ("pain", moment, OTHER[op], number))
        case ("number", name, op, number, side):
            yield ("not", ("number", name, OTHER[op], number, side))
        case ("and" | "or" as join, *parts):
            yield (join, *reversed(parts))
            yield ("not", ("or" if join == "and" else "and", *(("not", part) for part in parts)))
        case ("two", one, other, third):
            yield ("or", ("and", one, other), ("and", one, third), ("and", other, third))
        case ("twice", one):
            yield ("for", one, 2, "sessions")
        case ("for", one, 2, "sessions"):
            yield ("twice", one)


def rewritten(c: Cond) -> Iterator[Cond]:
    """The same with one part of it said otherwise, or all of it."""
    yield from same(c)
    for at, part in enumerate(c):
        if isinstance(part, tuple):
            yield from ((*c[:at], other, *c[at + 1 :]) for other in rewritten(part))


def variants(plan: Plan) -> Iterator[Plan]:
    """The same plan with one of its conditions said otherwise."""
    for name in ("progress", "enter"):
        for some in _each(getattr(plan, name)):
            yield replace(plan, **{name: some})
    for at, rule in enumerate(plan.rules):
        for when in rewritten(rule.when):
            yield replace(plan, rules=_put(plan.rules, at, Rule(when, rule.acts)))
    for at, level in enumerate(plan.levels):
        for some in _each(level.progress or ()):
            yield replace(plan, levels=_put(plan.levels, at, replace(level, progress=some)))
        for name in ("enter", "only"):
            for some in _each(getattr(level, name)):
                yield replace(plan, levels=_put(plan.levels, at, replace(level, **{name: some})))
        for when, to in level.then:
            for other in rewritten(when):
                yield replace(plan, levels=_put(plan.levels, at, replace(level, then=((other, to),))))
    if not isinstance(plan.pain, str):
        for at, (name, band) in enumerate(plan.pain):
            for other in rewritten(band):
                yield replace(plan, pain=_put(plan.pain, at, (name, other)))


def _each(conditions: tuple[Cond, ...]) -> Iterator[tuple[Cond, ...]]:
    for at, one in enumerate(conditions):
        yield from (_put(conditions, at, other) for other in rewritten(one))


def _put(all_: tuple[Any, ...], at: int, one: Any) -> tuple[Any, ...]:
    return (*all_[:at], one, *all_[at + 1 :])


def ordered(plan: Plan) -> Plan:
    """Everything that has no order, in another one."""
    levels = tuple(
        replace(one, progress=one.progress and one.progress[::-1], enter=one.enter[::-1])
        for one in plan.levels
    )
    return replace(
        plan, rules=plan.rules[::-1], progress=plan.progress[::-1], enter=plan.enter[::-1], levels=levels
    )


def split(plan: Plan) -> Plan:
    """Each rule as several: one for each act, and for each way in which it may come true."""
    return replace(plan, rules=tuple(one for rule in plan.rules for one in _split(rule)))


def _split(rule: Rule) -> Iterator[Rule]:
    split_ways = [rule.when] if rule.acts[0][0] == "asks" else [*map(_together, ways(rule.when))]
    for way in split_ways:
        for number, act in enumerate(rule.acts):
            when = way
            for _ in range(number):
                when = ("not", ("not", when))
            yield Rule(when, (act,))


def _together(way: tuple[Cond, ...]) -> Cond:
    return way[0] if len(way) == 1 else ("and", *way)
