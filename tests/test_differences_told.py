"""Plans that differ in one value of one text are told apart in a terminal, on pages, on paper and in data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from clauses import ELSEWHERE, WRITTEN, plan_with
from everywhere import PLACES, read, told_apart
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from plans import read_plan
from test_notation_round_trip import SAYABLE
from tries import tries

from generator.model import Protocol
from generator.notation.condition import Cited
from generator.notation.quantity import Quantity, Range

pytestmark = pytest.mark.long

ENTRIES = ("item", "dose", "condition", "frequency", "outcome", "lasts", "total", "rounds")
"""Those whose texts have more than one clause."""

FORMS = {
    entry: [WRITTEN[entry], *(form for of, form in ELSEWHERE.values() if of == entry)] for entry in ENTRIES
}
"""The plans that such a text is tried in."""

Path = tuple[str | int, ...]


def parts(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """A value and all that is in it, each with the way to it."""
    if is_dataclass(value):
        yield path, value
        for field in fields(value):
            yield from parts(getattr(value, field.name), (*path, field.name))
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from parts(one, (*path, number))


def put(value: Any, path: Path, new: Any) -> Any:
    """The value with something else at the end of that way."""
    if not path:
        return new
    step, *rest = path
    if isinstance(step, int):
        return (*value[:step], put(value[step], tuple(rest), new), *value[step + 1 :])
    return replace(value, **{step: put(getattr(value, step), tuple(rest), new)})


@st.composite
def pairs(draw: st.DrawFn, entry: str) -> tuple[Any, Any]:
    """A value, and the same one with a field as another value of its kind has it."""
    one, other = draw(SAYABLE[entry]), draw(SAYABLE[entry])
    ways = [
        (path, field.name, getattr(like, field.name))
        for path, part in parts(one)
        for _, like in parts(other)
        if type(part) is type(like)
        for field in fields(part)
        if getattr(part, field.name) != getattr(like, field.name)
    ]
    assume(ways)
    path, name, value = draw(st.sampled_from(ways))
    changed = put(one, (*path, name), value)
    try:
        str(changed)
    except (AssertionError, TypeError):
        # Two fields that no text has together.
        assume(False)
    return one, changed


def meaning(value: Any) -> Any:
    """What a value says, without what says it twice or nothing: where it was read, the unit of no number."""
    match value:
        case Cited(condition=inner):
            return meaning(inner)
        case Quantity(range=Range() as amount) if not amount.known or amount.hi == 0:
            return meaning(amount)
        case tuple():
            return tuple(dict.fromkeys(map(meaning, value)))
    if not is_dataclass(value):
        return value
    said = {
        field.name: meaning(getattr(value, field.name))
        for field in fields(value)
        if field.name not in ("cites", "bracketed")
    }
    if said.get("op") == "in":
        said["op"] = "="
    return type(value), tuple(said.items())


EQUAL = re.compile(r"(?<![\d./])0(?![\d./])|(?:not stated|not seen|___|as \w+)(?: \S+)? per|___|%")
"""Texts that differ and say alike: bounds of nothing, a rate that nobody knows, a gap and its unit."""


@pytest.mark.parametrize("entry", ENTRIES)
@given(data=st.data())
@settings(tries(12), suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_a_value_is_told_apart_beside_all_others(entry: str, data: st.DataObject) -> None:
    both = data.draw(pairs(entry))
    assume(meaning(both[0]) != meaning(both[1]) and not any(EQUAL.search(str(one)) for one in both))
    form = data.draw(st.sampled_from(FORMS[entry]))
    texts = [plan_with(form, str(one)) for one in both]
    assume(all(isinstance(read_plan(text), Protocol) for text in texts))
    assume(str(read(texts[0])) != str(read(texts[1])))
    lost = [place for place in PLACES if place != "run" and told_apart(texts, place, 2) < 2]
    assert lost == [], [*map(str, both)]
