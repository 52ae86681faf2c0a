"""Lines of `do` on every level to the items of one session, with groups opened and doses complete."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from generator.load.bouts import dressed
from generator.load.inside import dose_of, filled
from generator.load.restated import merged
from generator.load.ways import Way, called, for_whom, id_of, is_bouts, is_none, ways_of
from generator.model.group import Group
from generator.model.one_list import is_alone
from generator.model.plan import Item
from generator.model.stage import Branch, ItemEntry, Shared
from generator.model.told_apart import each_once
from generator.notation.dose import Dose
from generator.source import Text


def items_of(levels: tuple[Shared, ...], titles: Mapping[str, str]) -> tuple[Item, ...]:
    """The items of all levels: `restated` says which line takes the place of which.

    `titles` names the exercises that only this plan has.
    """
    dose = dose_of(levels)
    lines = merged(levels).lines
    groups = {id(line): _group(line) for way, _ in lines.values() for line in way[:-1]}
    left = [(way, named) for way, named in lines.values() if not way[-1].removed]
    ids = _ids([way for way, _ in left])
    return tuple(
        _item(way, dose, named, titles, groups, id_) for (way, named), id_ in zip(left, ids, strict=True)
    )


def around_of(levels: tuple[Shared, ...], name: str, titles: Mapping[str, str]) -> tuple[Item, ...]:
    """The lines of the nearest `warm_up` or `cool_down`; of a `dose` only what limits is meant for them.

    Each is ticked by the list's own name before its own: the session may have the same exercise.
    """
    lines: tuple[ItemEntry, ...] = ()
    source: tuple[str, ...] = ()
    named, above = source, dose_of(levels)
    limits = above.restricting(pain=True) if above else None
    # Bouts can't be told a pain of their own; the plan's pain rule holds in them.
    of_bouts = above.restricting(pain=False) if above else None
    for level in levels:
        source = tuple(map(str, level.source)) or source
        if said := getattr(level, name):
            lines, named = said, source
    ways = [] if is_none(lines) else list(ways_of(lines))
    groups = {id(line): _group(line) for way in ways for line in way[:-1]}
    ids = _numbered(_around_id(way, name.replace("_", "-")) for way in ways)
    return tuple(
        _item(way, of_bouts if is_bouts(way) else limits, named, titles, groups, id_)
        for way, id_ in zip(ways, ids, strict=True)
    )


def _around_id(way: Way, part: str) -> str:
    """`warm-up-leg-swing`; bouts are the `warm-up`."""
    return part if is_bouts(way) else f"{part}-{slug(_key(way))}"


def _numbered(names: Iterable[str]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        yield f"{name}-{seen[name]}" if seen[name] > 1 else name


def branches(levels: Iterable[Shared]) -> Iterator[Branch]:
    """What lines of `if` say that then holds, of a session and all its lines; and what stands within that."""
    for rule in each_once(chain.from_iterable(level.rules for level in levels)):
        if rule.holds is not None:
            yield rule.holds
            yield from branches((rule.holds,))


def lost(lines: Iterable[ItemEntry]) -> Iterator[ItemEntry]:
    """Lines of one list that say of an exercise again what the list said of it already, or that have the id
    of another one."""
    seen: set[tuple[str, str]] = set()
    for way in ways_of(lines):
        name = called(way), "" if id_of(way) else for_whom(way)
        if name in seen and (id_of(way) or not is_bouts(way)):
            yield way[-1]
        seen.add(name)


def _key(way: Way) -> str:
    line = way[-1]
    return str(line.id or line.exercise or (line.sequence.text if line.sequence else ""))


def _ids(ways: list[Way]) -> Iterator[str]:
    """What each is called in links and data: what comes again gets a number."""
    seen: dict[str, int] = {}
    for way in ways:
        name = slug(_key(way))
        seen[name] = seen.get(name, 0) + 1
        yield f"{name}-{seen[name]}" if seen[name] > 1 else name


def _item(
    way: Way,
    above: Dose | None,
    source: tuple[str, ...],
    titles: Mapping[str, str],
    groups: Mapping[int, Group],
    id_: str,
) -> Item:
    line, said = way[-1], above
    for group in way:
        above = group.dose.value.over(above) if group.dose else above
    place = line.exercise.place if line.exercise else line.sequence.text.place if line.sequence else None
    assert place is not None
    return Item(
        id=id_,
        title=_title(line.title, titles.get(str(line.exercise))),
        exercise=line.exercise,
        sequence=dressed(line.sequence, above) if line.sequence else None,
        dose=above,
        times=next((g.times.value for g in reversed(way) if g.times), None),
        lasts=next((g.lasts.value for g in reversed(way) if g.lasts), None),
        when=tuple(condition for group in way for condition in group.when),
        enter_when=tuple(condition for group in way for condition in group.enter_when),
        rules=tuple(filled(rule, said) for group in way for rule in group.rules),
        groups=tuple(groups[id(line)] for line in way[:-1]),
        source=tuple(map(str, next((g.source for g in reversed(way) if g.source), ()))) or source,
        total=line.total,
        note=line.note or next((group.note for group in way[:-1] if _is_of_its_line(group)), None),
        place=place,
        cue=_said(way, "cue"),
        aim=_said(way, "aim"),
        drill=line.drill,
        variant=str(line.variant) if line.variant else None,
        at=next((g.at.value for g in reversed(way) if g.at), None),
        as_printed={name: why for group in way for name, why in group.as_printed.items()},
        named=id_of(way),
    )


def _said(way: Way, name: str) -> str | None:
    """What the line says, or the nearest group it stands in."""
    said = next((text for line in reversed(way) if (text := getattr(line, name))), None)
    return str(said) if said is not None else None


def _group(line: ItemEntry) -> Group:
    kind = "choose" if line.choose else "rounds" if line.rounds else "block"
    count = line.choose.value if line.choose else line.rounds.value.times if line.rounds else None
    rest = line.rounds.value.rest if line.rounds else ()
    note = None if _is_of_its_line(line) else line.note
    title, lasts = str(line.title) if line.title else None, line.lasts.value if line.lasts else None
    return Group(kind, count, rest, line.total, note, title, line.when, line.enter_when, lasts)


def _is_of_its_line(line: ItemEntry) -> bool:
    """Whether the note of a group is that of its only line, `- {do: run 20 min, note: ...}`: it is told
    behind it, as that of an exercise is."""
    return is_alone(line) and line.title is None and line.do[0].note is None


def slug(text: str) -> str:
    """An id for a line that has none of its own: a run is ticked as its session."""
    return text if re.fullmatch(r"[a-z0-9-]+", text) else "session"


def _title(own: Text | None, exercise: str | None) -> str | None:
    """The line's own name; an exercise that has no page to lead to is named beside it."""
    if own is None or exercise is None or str(exercise).lower() in str(own).lower():
        return own or exercise
    title = Text(f"{own} ({exercise})", own.place)
    title.key_place = own.key_place
    return title
