"""A total that the source states against the total that its own numbers give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.errors import Problem
from generator.model import Protocol, Session, Stage, Written
from generator.notation.quantity import Interval, Quantity, Range, number_text, plural
from generator.notation.rate import Stated, Total
from generator.notation.session import Alternate
from generator.notation.totals import duration
from generator.rules.stated import (
    AROUND,
    RESTS,
    WORK,
    Lines,
    Sum,
    Units,
    line_sums,
    session_sums,
    stage_sums,
    units,
    whole_sums,
)
from generator.rules.windows import counted
from generator.words.number import minutes_words


@dataclass(frozen=True)
class Claim:
    """A total as written, and the sums that it must agree with."""

    total: Written[Total] | None
    sums: Callable[[Stated], Iterator[Sum]]


def sums(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each stated total that lies outside what its numbers can add up to."""
    for claim in _claims(protocol):
        for stated in claim.total.value.parts if claim.total else ():
            for sum_ in claim.sums(stated):
                if sum_.way(stated) is None:
                    assert claim.total is not None
                    yield Problem(claim.total.text.place, _message(stated, sum_), "sum")
    for stage in protocol.stages:
        for session in stage.sessions:
            yield from _turns(session)


def _message(stated: Stated, sum_: Sum) -> str:
    words = [f"{_words(known, stated)}{_WITH[way]}" for way, known in sum_.ways.items() if known is not None]
    adds = " or ".join(dict.fromkeys(words))
    differs = f"the plan states {stated}, but {sum_.of} adds up to {adds}"
    return f"{differs}; correct one, or explain under 'as printed'"


_WITH = {WORK: "", RESTS: " with its rests", AROUND: " with its warm-up and cool-down"}


def _claims(protocol: Protocol) -> Iterator[Claim]:
    own, count = units(protocol), counted(protocol)
    for whole in protocol.wholes:
        yield Claim(whole.total, partial(whole_sums, whole, protocol.stages_of(whole), own, count))
    for stage in protocol.stages:
        yield Claim(stage.total, partial(stage_sums, stage, own, count))
        for session in stage.sessions:
            yield from _session(session, stage, own)


def _session(session: Session, stage: Stage, own: Units) -> Iterator[Claim]:
    yield Claim(session.total, partial(session_sums, session, stage, own))
    for items in (session.items, session.warm_up, session.cool_down):
        yield from _lines(Lines("the session", items, session, stage), own)
    for instead in session.instead:
        lines = Lines("what then holds", instead.items, session, stage)
        yield Claim(instead.total, partial(line_sums, lines, own))
        yield from _lines(lines, own)


def _lines(lines: Lines, own: Units) -> Iterator[Claim]:
    """Of lines that their groups hold and of each line."""
    groups = {id(group): group for item in lines.items for group in item.groups}
    for name, group in groups.items():
        inside = tuple(item for item in lines.items if any(id(one) == name for one in item.groups))
        yield Claim(group.total, partial(line_sums, replace(lines, of="the group", items=inside), own))
    for item in lines.items:
        yield Claim(item.total, partial(line_sums, replace(lines, of="the line", items=(item,)), own))


def _words(computed: Interval, stated: Stated) -> str:
    if duration(stated.amount) is not None and stated.amount.unit != "s":
        return f"{minutes_words(computed)} min"
    high = "or more" if computed.high is None else f"to {number_text(computed.high)}"
    same = computed.high == computed.low
    unit = plural(stated.amount.unit, Range(computed.low, computed.high or computed.low))
    return f"{number_text(computed.low)} {'' if same else high + ' '}{unit}"


def _turns(session: Session) -> Iterator[Problem]:
    """Turns that do not fill their total: 3.5 min into 20 min."""
    for item in session.lines:
        for part in item.sequence.value.parts if item.sequence else ():
            if isinstance(part, Alternate) and (left := _left_over(part)):
                message = f"the repeats don't fill {part.total}: {left} left over"
                remedy = "correct one of them, or explain under 'as printed'"
                yield Problem(item.place, f"{message}; {remedy}", "sum")


def _left_over(part: Alternate) -> str:
    total = duration(part.total) if isinstance(part.total, Quantity) else None
    lengths = [duration(s.amount) if isinstance(s.amount, Quantity) else None for s in part.body]
    if total is None or any(length is None or length.low != length.high for length in lengths):
        return ""
    cycle = sum(length.low for length in lengths if length is not None)
    if not cycle or total.low != total.high or total.low % cycle == 0:
        return ""
    return f"{number_text(total.low % cycle / 60)} min"
