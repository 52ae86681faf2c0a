"""What a line of `if` says that then holds, to the lines that are done while its condition is true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.load.bouts import dressed
from generator.load.items import branches, items_of
from generator.load.placed import Levels
from generator.model.plan import Instead, Item
from generator.model.stage import Branch, SessionEntry
from generator.model.told_apart import each_once

Titles = Mapping[str, str]


def of_session(id_: str, levels: Levels, titles: Titles) -> Iterator[Instead]:
    """The session while what a rule of the plan, the stage or the session says holds."""
    for holds in branches(levels):
        own: list[SessionEntry] = [session for name, session in holds.sessions.items() if name == id_]
        said = next((session.total for session in reversed(own) if session.total), None)
        total = said or (None if holds.sessions else holds.total)
        yield Instead(items_of((*levels, holds, *own), titles), total)


def of_lines(items: tuple[Item, ...], titles: Titles) -> Iterator[Instead]:
    """The lines that have a rule of their own, while what it says holds: it changes no other line."""
    for rule in each_once(rule for item in items for rule in item.rules):
        if rule.holds is not None:
            shared = (i for i in items if any(one.condition is rule.condition for one in i.rules))
            yield from _then(rule.holds, tuple(shared), titles)


def _then(holds: Branch, items: tuple[Item, ...], titles: Titles) -> Iterator[Instead]:
    done = items_of((holds,), titles) if holds.do else _changed(items, holds)
    yield Instead(done, holds.total)
    for rule in holds.rules:
        if rule.holds is not None:
            yield from _then(rule.holds, done, titles)


def _changed(items: tuple[Item, ...], holds: Branch) -> tuple[Item, ...]:
    """The same lines with what the rule says of them. What they come to by themselves no longer holds."""
    groups = {id(group): replace(group, total=None) for item in items for group in item.groups}
    return tuple(
        replace(_with_dose(item, holds), total=None, groups=tuple(groups[id(one)] for one in item.groups))
        for item in items
    )


def _with_dose(item: Item, holds: Branch) -> Item:
    if holds.dose is None:
        return item
    dose = holds.dose.value
    return replace(
        item,
        dose=dose.over(item.dose) if item.dose else dose,
        sequence=dressed(item.sequence, dose) if item.sequence else None,
    )
