"""One line of a session to what the page says beside its dose: its group, its conditions, its rate."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Group, Item, Library, Session
from generator.notation.session import Sequence
from generator.words.branch import rule_words
from generator.words.condition import condition_words
from generator.words.dose import rest_words
from generator.words.number import range_words
from generator.words.rate import frequency_words, lasts_words


def item_title(item: Item, library: Library) -> str:
    """The name of a line: its own, its exercise's, or words made from the id."""
    exercise = library.exercises.get(item.exercise or "")
    if item.title or exercise is None:
        return str(item.title or item.id.replace("-", " ").capitalize())
    return str(exercise.title)


def bouts_of(session: Session) -> Sequence | None:
    """All bouts of a session as one sequence; None where it has none."""
    parts = [part for item in session.items if item.sequence for part in item.sequence.value.parts]
    return Sequence(tuple(parts)) if parts else None


def grouped(session: Session) -> Iterator[tuple[Item, str]]:
    """Each line with the words that stand above it where a group begins; '' elsewhere."""
    before: tuple[Group, ...] = ()
    for item in session.items:
        fresh = [group for group in item.groups if not any(group is other for other in before)]
        before = item.groups
        yield item, " ".join(filter(None, map(_group, fresh)))


def _group(group: Group) -> str:
    note = f" {group.note}" if group.note else ""
    if group.count is None:
        return note.strip()
    count = range_words(group.count)
    if group.kind == "choose":
        known = f"Choose {count} of these."
        return (known if group.count.known else "Choose how many to do (the plan doesn't say).") + note
    rests = "".join(f", rest {rest_words(rest)}" for rest in group.rest)
    return f"Do these as a circuit: {count} rounds{rests}.{note}"


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
