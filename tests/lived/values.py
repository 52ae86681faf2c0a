"""What a drawn plan consists of: conditions, rules, stages, as plain values; each knows how it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import Any, TypeAlias

Cond: TypeAlias = tuple[Any, ...]
"""`("pain", "during", ">", 5)`, `("sign", "limp", True)`, `("number", "hop", ">=", 20, "")`, `("done", 3)`,
`("stage days", 5)`, `("colour", "green")`; `("not", c)`, `("and", c, c)`, `("or", c, c)`, `("two", c, c, c)`;
`("twice", c)`, `("for", c, 3, "sessions")`."""

LASTS = ("twice", "for")
JOINS = ("and", "or", "two")


def text(c: Cond) -> str:
    """As an author writes it."""
    match c:
        case ("pain", moment, op, number):
            return f"pain {moment} {op} {number}"
        case ("sign", name, there):
            return name if there else f"no {name}"
        case ("number", name, op, number, side):
            return f"{name} {op} {number} {side}".strip()
        case ("done", number):
            return f"{number} sessions done"
        case ("stage days", number):
            return f"{number} days in stage"
        case ("colour", name):
            return str(name)
        case ("not", one):
            return f"not ({text(one)})"
        case ("and" | "or" as join, *parts):
            return f" {join} ".join(_inside(part) for part in parts)
        case ("two", *parts):
            return f"any 2 of ({', '.join(map(text, parts))})"
        case ("twice", one):
            return f"{_inside(one)} twice in a row"
        case ("for", one, number, unit):
            return f"{_inside(one)} for {number} {unit}"
    raise ValueError(c)


def _inside(c: Cond) -> str:
    return f"({text(c)})" if c[0] in (*JOINS, *LASTS) else text(c)


def within(c: Cond) -> Iterator[Cond]:
    """It and all that is in it."""
    yield c
    for part in c[1:]:
        if isinstance(part, tuple):
            yield from within(part)


def ways(c: Cond, denied: bool = False) -> list[tuple[Cond, ...]]:
    """Each way in which it comes true, or false where it is `denied`: what must then be so together."""
    if c[0] == "not":
        return ways(c[1], not denied)
    if c[0] not in JOINS:
        return [(("not", c) if denied else c,)]
    parts = [ways(part, denied) for part in c[1:]]
    least = {"and": len(parts), "or": 1, "two": 2}[c[0]]
    some = combinations(parts, len(parts) - least + 1 if denied else least)
    return [tuple(one for way in each for one in way) for chosen in some for each in product(*chosen)]


def keys(c: Cond) -> set[str]:
    """What a diary says to answer it."""
    named = {"pain": lambda one: f"pain {one[1]}", "sign": lambda one: one[1], "number": lambda one: one[1]}
    return {named[one[0]](one) for one in within(c) if one[0] in named}


@dataclass(frozen=True)
class Rule:
    """A line of `if`: a condition and what is done, as `("back", 1)`, `("rest", 2)`, `("see", "physio")`."""

    when: Cond
    acts: tuple[tuple[Any, ...], ...]

    def __str__(self) -> str:
        asks = [one for act in self.acts if act[0] == "asks" for one in act[1:]]
        if asks:
            return f"  {text(self.when)}:\n" + "".join(_list("progress when", tuple(asks), "    "))
        return f"  {text(self.when)}: {' and '.join(map(act_text, self.acts))}\n"


def act_text(act: tuple[Any, ...]) -> str:
    """As an author writes it."""
    match act:
        case ("back", number):
            return f"back {number} level{'s' * (number > 1)}"
        case ("back sessions", number):
            return f"back {number} session{'s' * (number > 1)}"
        case ("rest", number):
            return f"rest {number} day{'s' * (number > 1)}"
        case ("rest until", one):
            return f"rest until {_inside(one)}"
        case ("to", number):
            return f"back to level {number}"
        case ("see", who):
            return f"see {who}"
        case ("check-up", who):
            return f"carry on and see {who}"
        case (word,):
            return str(word)
    raise ValueError(act)


@dataclass(frozen=True)
class Level:
    """A stage: what it asks for beside what the plan asks, and how long it is."""

    progress: tuple[Cond, ...] | None = None
    """Its own criteria in place of the plan's."""
    enter: tuple[Cond, ...] = ()
    sessions: int = 0
    """`lasts: 3 sessions`; 0 where it doesn't say."""
    days: int = 0
    """`lasts: 5 days`; 0 where it doesn't say."""
    only: tuple[Cond, ...] = ()
    """For whom it is."""
    then: tuple[tuple[Cond, int], ...] = ()
    """Where it leads where something is true, by the number of a level; else to the next."""


@dataclass(frozen=True)
class Plan:
    """All of it."""

    levels: tuple[Level, ...]
    pain: str | tuple[tuple[str, Cond], ...] = "general"
    """A rule of the site by its name, or bands of its own."""
    progress: tuple[Cond, ...] = ()
    rules: tuple[Rule, ...] = ()
    enter: tuple[Cond, ...] = ()
    otherwise: tuple[Any, ...] = ("repeat",)
    shortest: int = 1
    between: int = 1
    after_red: int = 2
    rises: tuple[int, int] | None = None
    """At most so many levels in so many days."""
    a_week: int = 0
    """Sessions in a week; 0 where it doesn't say."""

    def __str__(self) -> str:
        return HEAD + "".join(self._lines())

    def _lines(self) -> Iterator[str]:
        bands = self.pain if isinstance(self.pain, str) else _map(self.pain)
        yield f"pain: {bands}\n"
        house = {"shortest": self.shortest, "between": self.between, "after red": self.after_red}
        yield f"house: {{{', '.join(f'{key}: {number}' for key, number in house.items())}}}\n"
        rates = [f"{self.a_week} per week"] if self.a_week else []
        if self.rises:
            levels = f"{self.rises[0]} level{'s' * (self.rises[0] > 1)}"
            rates.append(f"at most {levels} per {self.rises[1]} days")
        if rates:
            yield f"times: {', '.join(rates)}\n"
        yield from _list("progress when", self.progress, "")
        yield from _list("enter when", self.enter, "")
        if self.rules:
            yield "if:\n"
            yield from map(str, self.rules)
        yield f"otherwise: {act_text(self.otherwise)}\n"
        yield "stages:\n"
        for number, level in enumerate(self.levels, 1):
            yield from _level(number, level, len(self.levels))


def _level(number: int, level: Level, last: int) -> Iterator[str]:
    yield f"  level {number}:\n    do: run {number} km\n"
    if level.sessions or level.days:
        yield f"    lasts: {level.sessions or level.days} {'sessions' if level.sessions else 'days'}\n"
    yield from _list("progress when", level.progress or (), "    ")
    yield from _list("enter when", level.enter, "    ")
    yield from _list("when", level.only, "    ")
    if level.then:
        yield "    then:\n"
        yield from (f"      {text(when)}: level {to}\n" for when, to in level.then)
        yield f"      otherwise: {f'level {number + 1}' if number < last else 'end'}\n"


def _list(key: str, conditions: tuple[Cond, ...], indent: str) -> Iterator[str]:
    if conditions:
        yield f"{indent}{key}:\n"
        yield from (f"{indent}  - {text(one)}\n" for one in conditions)


def _map(bands: tuple[tuple[str, Cond], ...]) -> str:
    return "{" + ", ".join(f"{name}: {text(band)}" for name, band in bands) + "}"


HEAD = """\
id: my-plan
title: My plan
summary: One sentence.
for: runners
changed: 2026-11-26
starts: plan start
sources: {opinion: Clinician opinion}
source: opinion
measures: {hop: number, ache: {kind: number, better: less}, limp: sign, wobble: sign, catch: sign}
red flags: [night-pain]
"""


def with_rules(plan: Plan, *rules: Rule) -> Plan:
    """The same plan by other rules."""
    return replace(plan, rules=rules)
