"""A session to what its page says beside its numbers: when, for whom, how often, what it adds up to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model import Group, Item, Library, Session, Stage
from generator.pages.frame.wording import lower
from generator.pages.parts.line import beside_bouts, is_ordered
from generator.words.branch import lines_of, rule_words
from generator.words.condition import condition_words, every_words
from generator.words.number import quantity_words
from generator.words.rate import span_words
from generator.words.session import sequence_words
from generator.words.total import item_total, session_total, total_words


def note_of(session: Session, stage: Stage, library: Library) -> str:
    """What else is said of a session as a whole, in sentences, behind for which days it is."""
    # Bouts that are lines of their own say there what they say.
    apart = session if not is_ordered(session) else replace(session, items=())
    bouts = [*_titles(apart), beside_bouts(apart, library)]
    said = [*_bounds(session, library), *bouts, _total(session, apart, stage), str(session.note or "")]
    return " ".join(filter(None, said))


def for_whom(session: Session, library: Library) -> Iterator[str]:
    """In which part of the plan it is done, and by whom: a sentence each."""
    if session.lasts is not None:
        yield f"In {span_words(session.lasts)}."
    for label, conditions in (
        ("Do this only if", session.when),
        ("Do not start this before", session.enter_when),
    ):
        if words := every_words(conditions, library):
            yield f"{label} {words}."


def _bounds(session: Session, library: Library) -> Iterator[str]:
    for name, own in session.choose.items():
        yield f"You choose your {name.replace('-', ' ')}, {quantity_words(own)}."
    for rule in session.rules:
        when = condition_words(rule.condition.value, library)
        yield f"If {when}: {lower(rule_words(rule, library, lines_of([session]))).rstrip('.')}."


def _total(session: Session, apart: Session, stage: Stage) -> str:
    """What the source says that the session adds up to, and each of the bouts and groups told with it."""
    bouts = [item for item in apart.items if item.sequence is not None]
    groups = _groups(apart)
    said = [session_total(session, stage), *(item_total(item, session, stage) for item in bouts)]
    said += [total_words(group.total.value) for group in groups if group.total]
    notes = dict.fromkeys(
        [*_notes_of(groups, bouts), *(_noted(b, str(b.note), bouts) for b in bouts if b.note)]
    )
    totals = dict.fromkeys(filter(None, said))
    return " ".join([*([f"The plan's own total: {'; '.join(totals)}."] if totals else []), *notes])


def _notes_of(groups: list[Group], bouts: list[Item]) -> Iterator[str]:
    """Notes of groups; of one that holds a single line, with the line."""
    for group in groups:
        inside = [item for item in bouts if any(one is group for one in item.groups)]
        if group.note:
            yield _noted(inside[0], str(group.note), bouts) if not inside[1:] else str(group.note)


def _noted(item: Item, note: str, bouts: list[Item]) -> str:
    """A note of bouts; where there are several, with their name."""
    name = sequence_words(item.sequence.value).rstrip(".") if item.sequence and bouts[1:] else ""
    return f"{name}: {note}" if name else note


def _groups(session: Session) -> list[Group]:
    """Groups of bouts alone: none of them has a line of its own above it."""
    bouts = [item for item in session.items if item.sequence is not None]
    return [group for item in bouts for group in item.groups if _of_bouts(group, session)]


def _titles(session: Session) -> list[str]:
    """Names of groups of bouts."""
    return list(dict.fromkeys(f"{group.title}." for group in _groups(session) if group.title))


def _of_bouts(group: Group, session: Session) -> bool:
    inside = [item for item in session.items if any(one is group for one in item.groups)]
    return all(item.sequence is not None for item in inside)
