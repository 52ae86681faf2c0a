"""Groups of lines to the words above each line: where a circuit or a choice begins, goes on and has ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.model import Group, Item
from generator.words.group import choice_of, rounds_of
from generator.words.total import total_words

Groups = tuple[Group, ...]


def grouped(items: Iterable[Item]) -> Iterator[tuple[Item, str]]:
    """Each line with the words that stand above it where a group begins or has ended; '' elsewhere."""
    before: Groups = ()
    for item, groups in in_groups(items):
        yield item, _above(before, groups)
        before = groups


def in_groups(items: Iterable[Item]) -> Iterator[tuple[Item, Groups]]:
    """Each line with the groups that a reader sees: a silent block of one line is none."""
    every = tuple(items)
    lines = Counter(id(group) for item in every for group in item.groups)
    for item in every:
        yield (
            item,
            tuple(
                one for one in item.groups if one.kind != "block" or lines[id(one)] > 1 or group_words(one)
            ),
        )


def group_words(group: Group) -> str:
    """What is said of a group itself: `Do these as a circuit: 3 rounds.`"""
    title = f"{group.title}." if group.title else ""
    total = f"Total: {total_words(group.total.value)}." if group.total else ""
    return " ".join(filter(None, [title, _how(group), total, str(group.note or "")]))


def _how(group: Group) -> str:
    if group.count is None:
        return ""
    if group.kind == "choose":
        return choice_of(group.count)
    return f"Do these as a circuit: {rounds_of(group.count, group.rest)}."


def _above(before: Groups, now: Groups) -> str:
    """What stands above a line, from the groups of the line before it and its own."""
    kept = now[: _common(before, now)]
    left = [group for group in before[len(kept) :] if group_words(group)]
    words = " ".join(filter(None, _openings(kept, now)))
    inner = kept[-1].kind if kept else ""
    if inner == "choose":
        many = len(before) > len(kept) or len(now) > len(kept)
        return " ".join(filter(None, ["Another choice:" if many else "", words]))
    if not left:
        return f"In each round, {_lower(words)}" if words and inner == "rounds" else words
    return _after(left[0], words, inside=inner == "rounds")


def _common(before: Groups, now: Groups) -> int:
    """How many groups the two lines share, from the outermost on."""
    pairs = enumerate(zip(before, now, strict=False))
    return next((at for at, (one, other) in pairs if one is not other), min(len(before), len(now)))


def _openings(kept: Groups, now: Groups) -> Iterator[str]:
    """Words of each group that begins; what is one of several choices says so, and that it is done whole."""
    above = kept[-1] if kept else None
    for group in now[len(kept) :]:
        words = group_words(group)
        within = above is not None and above.kind == "choose"
        if within and group.kind == "block":
            words = f"{words} Do all of these:".strip()
        yield f"One choice: {words}" if within and above not in kept else words
        above = group


def _after(left: Group, words: str, *, inside: bool) -> str:
    """What stands where a group has ended, before a line or before the next group."""
    start = _INSIDE[left.kind] if inside else _AFTER[left.kind]
    if not words.startswith(_SAYING):
        return f"{start} do the next part. {words}" if words else f"{start} do:"
    return f"{start} {_lower(words)}"


_SAYING = ("Do ", "Choose", "One choice:")
"""How words begin that say what to do; a name, a total or a note is a sentence of its own."""

_AFTER = {
    "rounds": "After the circuit,",
    "choose": "Whatever you choose, also",
    "block": "Then",
}
_INSIDE = {
    "rounds": "After the inner circuit, in each round,",
    "choose": "Whatever you choose, in each round also",
    "block": "Then, in each round,",
}


def _lower(words: str) -> str:
    """Words within a sentence: a verb is small, a title keeps its letter."""
    return words[:1].lower() + words[1:] if words.startswith(("Do these", "Choose")) else words
