"""Conditions of lines, sessions and stages to the cases that there are: nobody has a limp and none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import partial
from itertools import pairwise, product
from typing import TypeAlias

from generator.model import Item, Session, Stage
from generator.notation.condition import Condition, Measure, NoPain, Pain, Sign, Value
from generator.notation.quantity import Interval
from generator.rules.bars import holds
from generator.rules.diary import key_of
from generator.rules.three_valued import Truth, all_of, atoms, truth

Case: TypeAlias = Mapping[str, "bool | str | Fraction"]
"""What is asked, to what is answered in this case."""

MOST = 64
"""Cases beyond which each condition stands by itself."""

_OTHER = ""
"""A word that no condition names."""


def cases(those: Iterable[Item | Session | Stage]) -> list[Case]:
    """Every case that their `when` tells apart; one in which nothing is known, where there are too many."""
    found: dict[str, set[bool | str | Fraction]] = {}
    for leaf in (leaf for one in those for when in one.when for leaf in atoms(when.value)):
        found.setdefault(_key(leaf), set()).update(_answers(leaf))
    names, answers = list(found), [_between(found[name]) for name in found]
    count = 1
    for own in answers:
        count *= len(own)
    return [dict(zip(names, one, strict=True)) for one in product(*answers)] if count <= MOST else [{}]


def is_done(one: Item | Session | Stage, case: Case) -> Truth:
    """Whether it is done in that case; None where nobody knows, or only for a part of the time."""
    own = all_of(truth(when.value, partial(_leaf, case)) for when in one.when)
    later = not isinstance(one, Stage) and (one.enter_when or one.lasts)
    return None if own and later else own


def over(those: Iterable[Item | Session | Stage], sum_: Callable[[Case], Interval | None]) -> Interval | None:
    """From the least to the most that it comes to in any case; None where it is known in none."""
    found = list(dict.fromkeys(map(sum_, cases(those))))
    known = [one for one in found if one is not None]
    if not known:
        return None
    highs = [one.high for one in known if one.high is not None]
    low = min(one.low for one in known) if len(known) == len(found) else Fraction(0)
    return Interval(low, max(highs) if len(highs) == len(found) else None)


def _key(leaf: Condition) -> str:
    match leaf:
        case Sign(name=name, moment=moment):
            return key_of(name, moment)
        case Measure(name=name, moment=moment, side=side) if _is_plain(leaf):
            return key_of(key_of(name, moment), side)
        case Pain(name=name, moment=moment) | NoPain(name=name, moment=moment) if _is_plain(leaf):
            return key_of(name, moment)
    return leaf.printed


def _is_plain(leaf: Measure | Pain | NoPain) -> bool:
    """Whether it is held against a number or a word of its own: what a grade or a norm is, nobody knows."""
    if isinstance(leaf, NoPain):
        return True
    return leaf.op == "=" if leaf.value.word else leaf.value.limit is not None


def _answers(leaf: Condition) -> Iterator[bool | str | Fraction]:
    if isinstance(leaf, NoPain):
        yield Fraction(0)
    elif isinstance(leaf, (Measure, Pain)) and _is_plain(leaf):
        interval = leaf.value.range.interval() if leaf.value.range else None
        yield from [leaf.value.word] if leaf.value.word else []
        yield from (end for end in (interval.low, interval.high) if end is not None) if interval else ()
    else:
        yield from (True, False)


def _between(answers: set[bool | str | Fraction]) -> list[bool | str | Fraction]:
    """Each answer that is named, and one of every kind that is not."""
    numbers = sorted(one for one in answers if isinstance(one, Fraction))
    words = sorted(one for one in answers if isinstance(one, str))
    if numbers:
        middles = [(low + high) / 2 for low, high in pairwise(numbers)]
        return sorted([numbers[0] - 1, *numbers, *middles, numbers[-1] + 1])
    return [*words, _OTHER] if words else sorted(answers, key=str)


def _leaf(case: Case, leaf: Condition) -> Truth:
    answer = case.get(_key(leaf))
    if answer is None:
        return None
    if isinstance(leaf, Sign):
        return bool(answer) != leaf.absent
    if isinstance(leaf, NoPain):
        return answer == 0
    if isinstance(leaf, (Measure, Pain)) and _is_plain(leaf):
        return _compared(answer, leaf.op, leaf.value)
    return bool(answer)


def _compared(answer: bool | str | Fraction, op: str, value: Value) -> Truth:
    bar = value.range.interval() if value.range else None
    if value.word or bar is None:
        return answer == value.word
    return holds(answer, op, bar) if isinstance(answer, Fraction) else None
