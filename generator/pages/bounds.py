"""A session to what its page says beside its numbers: when, for whom, how often, what it adds up to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from generator.model import Group, Item, Library, Session, Stage
from generator.notation.session import Sequence
from generator.pages.line import bouts_of, item_facts
from generator.pages.wording import lower, upper
from generator.words.branch import rule_words
from generator.words.condition import condition_words
from generator.words.lists import listed
from generator.words.number import quantity_words
from generator.words.rate import lasts_words
from generator.words.session import sequence_words
from generator.words.total import item_total, session_total, total_words


def note_of(session: Session, stage: Stage, library: Library) -> str:
    """All that is said of a session as a whole, in sentences."""
    said = [*_bounds(session, library), _total(session, stage), str(session.note or "")]
    return " ".join(filter(None, said))


def _bounds(session: Session, library: Library) -> Iterator[str]:
    if session.lasts is not None:
        yield f"{upper(_in(lasts_words(session.lasts)))} only."
    for label, conditions in (
        ("Do this only if", session.when),
        ("Do not start this before", session.enter_when),
    ):
        if words := [condition_words(written.value, library) for written in conditions]:
            yield f"{label} {listed(words)}."
    for name, own in session.choose.items():
        yield f"You choose your {name.replace('-', ' ')}, {quantity_words(own)}."
    for rule in session.rules:
        when = condition_words(rule.condition.value, library)
        yield f"If {when}: {lower(rule_words(rule, library)).rstrip('.')}."


def _in(lasts: str) -> str:
    """`in weeks 1–3`, `for 3 weeks`."""
    return f"for {lasts}" if lasts[:1].isdigit() else f"in {lasts}"


def _total(session: Session, stage: Stage) -> str:
    """What the source says that the session adds up to, and each of its bouts and groups of bouts."""
    bouts = [item for item in session.items if item.sequence is not None]
    groups = _groups(session)
    said = [session_total(session, stage), *(item_total(item, session, stage) for item in bouts)]
    said += [total_words(group.total.value) for group in groups if group.total]
    notes = dict.fromkeys(str(note) for note in [*(g.note for g in groups), *(b.note for b in bouts)] if note)
    totals = dict.fromkeys(filter(None, said))
    return " ".join([*([f"Total: {'; '.join(totals)}."] if totals else []), *notes])


def _groups(session: Session) -> list[Group]:
    """Groups of bouts alone: none of them has a line of its own above it."""
    bouts = [item for item in session.items if item.sequence is not None]
    return [group for item in bouts for group in item.groups if _of_bouts(group, session)]


def _of_bouts(group: Group, session: Session) -> bool:
    inside = [item for item in session.items if any(one is group for one in item.groups)]
    return all(item.sequence is not None for item in inside)


def bounds_of(session: Session, library: Library) -> Iterator[str]:
    """`Run 5 min, walk 1 min: only if you have no limp.` Bouts of which the same is said are named together,
    and not at all where it is said of every one."""
    bouts = [item for item in session.items if item.sequence is not None]

    def said(item: Item) -> tuple[str, tuple[tuple[str, str], ...]]:
        return _title(item, session), tuple(item_facts(item, library))

    for (title, facts), alike in groupby(bouts, said):
        words = "; ".join(_bound(label, value) for label, value in facts)
        name = title or ("" if len(rows := list(alike)) == len(bouts) else _words(session, rows))
        if words or title:
            yield upper(": ".join(filter(None, [name, words]))) + "."


_JOINED = ("In", "Only if", "Not before")
"""Labels that make one clause with what they are of."""


def _bound(label: str, value: str) -> str:
    return f"{lower(label)}{'' if label in _JOINED else ':'} {lower(value).rstrip('.')}"


def _title(item: Item, session: Session) -> str:
    """The name of the group of bouts that it stands in."""
    own = [str(group.title) for group in item.groups if group.title and _of_bouts(group, session)]
    return ", ".join([*own, *([item.title] if item.title else [])])


def _words(session: Session, items: list[Item]) -> str:
    sequence = bouts_of(replace(session, items=tuple(items)))
    assert sequence is not None
    return sequence_words(Sequence(sequence.parts)).rstrip(".")
