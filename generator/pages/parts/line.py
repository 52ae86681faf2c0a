"""One line of a session to what the page says beside its dose: its group, its conditions, its rate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Group, Item, Library, Session
from generator.notation.session import Note, Part, Repeat, Segment, Sequence
from generator.rules.sums import nodes
from generator.words.branch import rule_words
from generator.words.condition import condition_words
from generator.words.dose import rest_words
from generator.words.number import range_words
from generator.words.rate import frequency_words, lasts_words
from generator.words.session import sequence_words
from generator.words.total import total_words


def item_title(item: Item, library: Library) -> str:
    """The name of a line: its own, its exercise's, or words made from the id."""
    exercise = library.exercises.get(item.exercise or "")
    if item.title or exercise is None:
        return str(item.title or item.id.replace("-", " ").capitalize())
    return str(exercise.title)


def bouts_of(session: Session) -> Sequence | None:
    """All bouts of a session as one sequence; None where it has none."""
    parts = _parts([item for item in session.items if item.sequence], 0)
    return Sequence(parts) if parts else None


def is_chosen(session: Session) -> bool:
    """Whether a runner chooses between bouts."""
    return any(g.kind == "choose" for item in session.items if item.sequence for g in item.groups)


def _parts(items: list[Item], depth: int) -> tuple[Part, ...]:
    """Rounds as repeated bouts; bouts to choose from in words."""
    found: list[Part] = []
    for lines in nodes(items, depth):
        group = lines[0].groups[depth] if len(lines[0].groups) > depth else None
        sequence = lines[0].sequence
        if group is None:
            found += sequence.value.parts if sequence else ()
        elif group.kind == "choose":
            found.append(Note(_choice(group, lines, depth)))
        elif group.kind == "rounds" and group.count:
            found.append(Repeat(group.count, (*_parts(lines, depth + 1), *_rests(group))))
        else:
            found += _parts(lines, depth + 1)
    return tuple(found)


def _rests(group: Group) -> list[Segment]:
    return [Segment("rest", rest.amount) for rest in group.rest if rest.between == "sets"]


def _choice(group: Group, items: list[Item], depth: int) -> str:
    options = [sequence_words(Sequence(_parts(lines, depth + 1))) for lines in nodes(items, depth + 1)]
    known = group.count is not None and group.count.known
    count = f"{range_words(group.count)} of these" if known and group.count else "from these"
    return f"choose {count}: {'; '.join(option.rstrip('.').lower() for option in options)}"


def grouped(items: Iterable[Item]) -> Iterator[tuple[Item, str]]:
    """Each line with the words that stand above it where a group begins or has ended; '' elsewhere."""
    before: tuple[Group, ...] = ()
    for item in items:
        fresh = " ".join(filter(None, map(_group, _not_in(before, item.groups))))
        left = [group for group in _not_in(item.groups, before) if _group(group)]
        before = item.groups
        yield item, fresh or (_AFTER[left[0].kind] if left else "")


def _not_in(those: tuple[Group, ...], groups: tuple[Group, ...]) -> list[Group]:
    return [group for group in groups if not any(group is other for other in those)]


_AFTER = {
    "rounds": "After the circuit, do:",
    "choose": "Whatever you choose, also do:",
    "block": "Then do:",
}
"""What stands above the first line after a group that has ended."""


def _group(group: Group) -> str:
    total = f"Total: {total_words(group.total.value)}." if group.total else ""
    return " ".join(filter(None, [_how(group), total, str(group.note or "")]))


def _how(group: Group) -> str:
    if group.count is None:
        return ""
    count = range_words(group.count)
    if group.kind == "choose":
        known = f"Choose {count} of these."
        return known if group.count.known else "Choose how many to do (the plan doesn't say)."
    rests = "".join(f", rest {rest_words(rest)}" for rest in group.rest)
    return f"Do these as a circuit: {count} rounds{rests}."


def item_facts(item: Item, library: Library) -> Iterator[tuple[str, str]]:
    """Label and value of what decides whether and how often a line is done."""
    if item.times is not None:
        yield "How often", frequency_words(item.times).removeprefix("how often is ")
    if item.lasts is not None:
        yield "In", lasts_words(item.lasts)
    for label, conditions in (("Only if", item.when), ("Not before", item.enter_when)):
        for written in conditions:
            yield label, condition_words(written.value, library)
    for rule in item.rules:
        yield f"If {condition_words(rule.condition.value, library)}", rule_words(rule, library)
