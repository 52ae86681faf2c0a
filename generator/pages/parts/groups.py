"""Groups of lines to the words above each line: where a circuit or a choice begins, goes on and has ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.model import Group, Item, Library
from generator.pages.parts.only import only_words, with_only
from generator.words.group import choice_of, rounds_of
from generator.words.total import total_words

Groups = tuple[Group, ...]


def grouped(items: Iterable[Item], library: Library) -> Iterator[tuple[Item, str]]:
    """Each line with the words that stand above it where a group begins or has ended; '' elsewhere."""
    before: Groups = ()
    for item, groups in in_groups(items, library):
        yield item, _above(before, groups, library)
        before = groups


def in_groups(items: Iterable[Item], library: Library) -> Iterator[tuple[Item, Groups]]:
    """Each line with the groups that a reader sees: a silent block of one line is none."""
    every = tuple(items)
    lines = Counter(id(group) for item in every for group in item.groups)
    for item in every:
        yield (
            item,
            tuple(
                one
                for one in item.groups
                if one.kind != "block" or lines[id(one)] > 1 or group_words(one, library)
            ),
        )


def group_words(group: Group, library: Library) -> str:
    """What is said of a group itself: `Do these as a circuit: 3 rounds (only if you have no limp).` Lines
    that only stand together say themselves for whom they are."""
    title = f"{group.title}." if group.title else ""
    total = f"Total: {total_words(group.total.value)}." if group.total else ""
    return " ".join(filter(None, [title, _how(group, library), total, str(group.note or "")]))


def _how(group: Group, library: Library) -> str:
    if group.count is None:
        return ""
    circuit = f"Do these as a circuit: {rounds_of(group.count, group.rest)}"
    words = choice_of(group.count).rstrip(".") if group.kind == "choose" else circuit
    return f"{with_only(words, only_words(group, library))}."


def _above(before: Groups, now: Groups, library: Library) -> str:
    """What stands above a line, from the groups of the line before it and its own."""
    kept = now[: _common(before, now)]
    left = [group for group in before[len(kept) :] if group_words(group, library)]
    words = " ".join(filter(None, _openings(kept, now, library)))
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


def _openings(kept: Groups, now: Groups, library: Library) -> Iterator[str]:
    """Words of each group that begins; what is one of several choices says so, and that it is done whole."""
    above = kept[-1] if kept else None
    for group in now[len(kept) :]:
        words = group_words(group, library)
        within = above is not None and above.kind == "choose"
        if within and group.kind == "block":
            words = f"{words} Do all of these:".strip()
        yield f"One choice: {words}" if within and above not in kept else words
        above = group


def _after(left: Group, words: str, *, inside: bool) -> str:
    """What stands where a group has ended, before a line or before the next group."""
    # A choice that only some make isn't made whatever the reader's lot.
    kind = "block" if left.kind == "choose" and (left.when or left.enter_when or left.lasts) else left.kind
    start = _INSIDE[kind] if inside else _AFTER[kind]
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
