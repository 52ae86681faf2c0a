"""Groups of published lines to what FHIR says of them: which are done, how often, what is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.feeds.fhir.words import line_words
from generator.feeds.shape.session import Group, Item
from generator.words.lists import listed


def exercises(items: Iterable[Item]) -> list[Item]:
    """Those of a warm-up or a cool-down; its bouts are told in the words of the session's lines."""
    return [item for item in items if item.exercise is not None]


def in_groups(items: Sequence[Item], depth: int) -> Iterator[tuple[Group | None, list[Item]]]:
    """Lines one after the other, and the groups among those that stand so many groups deep."""
    for _, found in groupby(items, lambda item: _name(item, depth)):
        lines = list(found)
        yield (lines[0].groups[depth] if len(lines[0].groups) > depth else None), lines


def _name(item: Item, depth: int) -> str:
    """Lines of one group have its name. Within a session an id of a line is no id of a group."""
    return item.groups[depth].id if len(item.groups) > depth else f"line {item.id}"


def chosen(group: Group, options: int) -> str:
    """How many of its actions are done, by the standard's codes; its words say what they cannot."""
    if group.kind != "choose":
        return "all"
    count = group.count
    low, high = (None, None) if count is None else (count.low, count.high)
    if count is None or count.unknown is not None:
        return "any"
    if low == high == options:
        return "all"
    if low == high == 1:
        return "exactly-one"
    if high == 1:
        return "at-most-one"
    return "one-or-more" if low else "any"


def lines_in_words(items: Sequence[Item], depth: int = 0, *, told: bool = False) -> Iterator[str]:
    """A line each, those of a group further in; above it what begins or ends there, unless it is told."""
    space = "  " * depth
    for group, lines in in_groups(items, depth):
        head = "" if told else lines[0].group or ""
        if head:
            yield space + head
        if group is None:
            yield space + line_words(lines[0])
        else:
            yield from lines_in_words(lines, depth + 1, told=told or bool(head))
        told = False


def part_words(item: Item, items: Sequence[Item]) -> str:
    """What groups say of one line alone: its rounds, and what it is chosen from; '' outside groups."""
    return " ".join(filter(None, (_part(group, at, items) for at, group in enumerate(item.groups))))


def _part(group: Group, depth: int, items: Sequence[Item]) -> str:
    if group.kind == "block":
        return group.words
    inside = [item for item in items if group in item.groups]
    options = [" with ".join(one.title for one in lines) for _, lines in in_groups(inside, depth + 1)]
    head = "One of these to choose from" if group.kind == "choose" else "Part of a circuit"
    return f"{head} ({listed(options)}): {group.words}"
