"""A total that the source states, in words, with what it counts where its numbers tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.model import Item, Protocol, Session, Stage, Whole
from generator.notation.rate import Stated, Total
from generator.rules.stated import Lines, Sum, Way, line_sums, session_sums
from generator.words.lists import listed
from generator.words.number import quantity_words
from generator.words.rate import lasts_words

Sums = Callable[[Stated], Iterator[Sum]]


def total_words(total: Total, sums: Sums | None = None) -> str:
    """`20 min`, `470 landings and 22 sets`, `107 min a week with rests`."""
    return listed(_stated(stated, [*sums(stated)] if sums else []) for stated in total.parts)


def _stated(stated: Stated, sums: list[Sum]) -> str:
    words = quantity_words(stated.amount)
    per = f" {_PER.get(stated.per, 'a')} {stated.per}" if stated.per else ""
    counts = {words for sum_ in sums for words in [_counts(sum_, stated)]}
    return words + per + _SIDE[stated.side] + (counts.pop() if len(counts) == 1 else "")


_SIDE = {"": "", "each side": " on each side", "each direction": " in each direction"}


_PER = {"set": "per", "rep": "per"}


def _counts(sum_: Sum, stated: Stated) -> str:
    """What the number counts, where the others would be another number."""
    way = sum_.only_way(stated)
    if way is None:
        return ""
    sides = _SIDES[way.both] if len({one.both for one in sum_.ways}) > 1 else ""
    return sides + _with_or_without(way, {one.counts for one in sum_.ways}, sum_.around)


def _with_or_without(way: Way, ways: set[str], around: Sequence[str]) -> str:
    """What another way of counting would leave out or add, of what there is."""
    other = list(around) if "around" in ways else []
    match way.counts:
        case "around":
            return f" with {listed(other)}"
        case "rests":
            return " with rests" + (f", without {listed(other)}" if other else "")
        case "work":
            left_out = [*(["rests"] if "rests" in ways else []), *other]
            return f" without {listed(left_out)}" if left_out else ""


_SIDES = {False: " on each side", True: " for both sides"}


def session_total(session: Session, stage: Stage) -> str:
    """What the source says a session adds up to; '' where it says nothing."""
    if session.total is None:
        return ""
    return total_words(session.total.value, lambda stated: session_sums(session, stage, stated))


def item_total(item: Item, session: Session, stage: Stage) -> str:
    """The same of one line."""
    if item.total is None:
        return ""
    lines = Lines("", (item,), session, stage)
    return total_words(item.total.value, lambda stated: line_sums(lines, stated))


def whole_words(whole: Whole) -> str:
    """`weeks 1–4, total 12 km`: the length of a group or a plan, and what it adds up to."""
    lasts = [lasts_words(whole.lasts)] if whole.lasts else []
    total = [f"total {total_words(whole.total.value)}"] if whole.total else []
    return ", ".join([*lasts, *total])


def growth_words(protocol: Protocol) -> str:
    """`10% a week`: the most that the plan lets running or walking grow."""
    most = protocol.entry.grow_at_most
    return f"{quantity_words(most.value)} a week" if most else ""


def stage_totals(protocol: Protocol, stage: Stage) -> list[tuple[str, str]]:
    """Whose total, and the total: of the stage's sessions together, and of what the stage is a part of."""
    own = [(stage.title, total_words(stage.total.value))] if stage.total else []
    above = [whole for whole in protocol.wholes if whole.total and stage.id in whole.stages]
    return [*own, *((_name(w), total_words(w.total.value)) for w in reversed(above) if w.total)]


def _name(whole: Whole) -> str:
    return "whole plan" if whole.kind == "plan" else whole.title
