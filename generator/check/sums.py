"""A total that the source states against the total that its own numbers give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial

from generator.errors import Problem
from generator.model import Item, Protocol, Session, Stage, Written
from generator.notation.convert import DAYS
from generator.notation.quantity import Interval, Quantity, Range, number_text, plural
from generator.notation.rate import Stated, Total
from generator.notation.session import Alternate, segments
from generator.notation.totals import duration
from generator.rules.stated import (
    Lines,
    Sum,
    Way,
    line_sums,
    session_sums,
    stage_sums,
    whole_sums,
)
from generator.rules.windows import counted
from generator.words.number import minutes_words


@dataclass(frozen=True)
class Claim:
    """A total as written, and the sums that it must agree with."""

    total: Written[Total] | None
    sums: Callable[[Stated], Iterator[Sum]]
    items: Iterable[Item] = ()
    """The lines of all that is added up."""

    @property
    def filled_up(self) -> bool:
        """Whether it is the total that says how long a bout is, such as `walk as needed`."""
        bouts = (bout for i in self.items if i.sequence for bout in segments(i.sequence.value.parts))
        return any(isinstance(bout.amount, Range) and bout.amount.open in _FILLS for bout in bouts)


_FILLS = ("as needed", "as tolerated")


def sums(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each stated total that lies outside what its numbers can add up to, or that they don't
    give."""
    for claim in _claims(protocol):
        for stated in claim.total.value.parts if claim.total else ():
            assert claim.total is not None
            found = list(claim.sums(stated))
            wrong = [sum_ for sum_ in found if not sum_.fits(stated)]
            for sum_ in wrong:
                yield Problem(claim.total.text.place, _message(stated, sum_), "sum", about=str(stated))
            sure = claim.filled_up or any(sum_.is_sure(stated) for sum_ in found)
            if not wrong and not sure:
                message = _unsure(stated, found[0] if found else None)
                yield Problem(claim.total.text.place, message, "sum", "warning", about=str(stated))
    for stage in protocol.stages:
        for session in stage.sessions:
            yield from _turns(session)


def _message(stated: Stated, sum_: Sum) -> str:
    differs = f"the plan states {stated}, but {sum_.of} adds up to {_adds_up(stated, sum_)}"
    return f"{differs}; correct one, or explain under 'as printed'"


def _unsure(stated: Stated, sum_: Sum | None) -> str:
    if sum_ is None or not sum_.known:
        unit = plural(stated.amount.unit, Range(Fraction(2), Fraction(2)))
        why = f"nothing it counts has a number in {unit}"
        long = stated.amount.unit in ("session", *DAYS) and stated.amount.unit != "h" and not stated.per
        remedy = (
            f"write how long it goes on as 'lasts: {stated.amount}'"
            if long
            else "write the bouts and doses with one"
        )
    else:
        why = f"{sum_.of} adds up to {_adds_up(stated, sum_)}"
        remedy = "give every part a number and every rest a length"
    return f"the plan states {stated}, which can't be checked: {why}; {remedy}, or explain under 'as printed'"


def _adds_up(stated: Stated, sum_: Sum) -> str:
    words = [
        f"{_words(end, stated)}{_side(stated)}{_with(way, sum_)}{_BOTH[way.both]}"
        for way, ends in sum_.known.items()
        for end in ends
    ]
    return " or ".join(dict.fromkeys(words))


def _side(stated: Stated) -> str:
    return f" {stated.side}" if stated.side else ""


def _with(way: Way, sum_: Sum) -> str:
    counted = {"work": "", "rests": "rests", "around": " and ".join(sum_.around)}[way.counts]
    return f" with its {counted}" if counted else ""


_BOTH = {False: "", True: " for both sides"}


def _claims(protocol: Protocol) -> Iterator[Claim]:
    count = counted(protocol)
    for whole in protocol.wholes:
        inside = protocol.stages_of(whole)
        lines = [line for stage in inside for line in _lines_of(stage)]
        yield Claim(whole.total, partial(whole_sums, whole, inside, count), lines)
    for stage in protocol.stages:
        yield Claim(stage.total, partial(stage_sums, stage, count), _lines_of(stage))
        for session in stage.sessions:
            yield from _session(session, stage)


def _lines_of(stage: Stage) -> list[Item]:
    return [item for session in stage.sessions for item in session.lines]


def _session(session: Session, stage: Stage) -> Iterator[Claim]:
    yield Claim(session.total, partial(session_sums, session, stage), session.lines)
    for items in (session.items, session.warm_up, session.cool_down):
        yield from _lines(Lines("the session", items, session, stage))
    for instead in session.instead:
        lines = Lines("what then holds", instead.items, session, stage)
        yield Claim(instead.total, partial(line_sums, lines), instead.items)
        yield from _lines(lines)


def _lines(lines: Lines) -> Iterator[Claim]:
    """Of lines that their groups hold and of each line."""
    groups = {id(group): group for item in lines.items for group in item.groups}
    for name, group in groups.items():
        inside = tuple(item for item in lines.items if any(id(one) == name for one in item.groups))
        yield Claim(group.total, partial(line_sums, replace(lines, of="the group", items=inside)), inside)
    for item in lines.items:
        yield Claim(item.total, partial(line_sums, replace(lines, of="the line", items=(item,))), (item,))


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
                yield Problem(item.place, f"{message}; {remedy}", "sum", about=str(part.total))


def _left_over(part: Alternate) -> str:
    total = duration(part.total) if isinstance(part.total, Quantity) else None
    lengths = [duration(s.amount) if isinstance(s.amount, Quantity) else None for s in part.body]
    if total is None or any(length is None or length.low != length.high for length in lengths):
        return ""
    cycle = sum(length.low for length in lengths if length is not None)
    if not cycle or total.low != total.high or total.low % cycle == 0:
        return ""
    return f"{number_text(total.low % cycle / 60)} min"
