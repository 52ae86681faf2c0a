"""A protocol as written to a protocol as it holds: what is said once holds below.

Clauses of a dose merge; `do` merges by exercise and `sessions` by name; limits and `if` rules add
up; rates, criteria and `otherwise` are replaced by the nearest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.load.alongside import all_of
from generator.load.copies import Copies
from generator.load.groups import title_of, wholes, written_lasts
from generator.load.inside import dose_of, filled
from generator.load.instead import of_lines, of_session
from generator.load.items import around_of, items_of
from generator.load.placed import Levels, Placed, placed_in
from generator.load.resting import rested
from generator.load.ways import is_none
from generator.model.alongside import AllDay
from generator.model.base import Model
from generator.model.plan import Protocol, Session, Stage, Track, stage_id
from generator.model.protocol import ProtocolEntry, TrackEntry
from generator.model.stage import Ruled, SessionEntry, Shared, StageEntry
from generator.model.text import Written
from generator.notation.rate import Frequency, Lasts, Often, Total
from generator.rules.during import all_day_of
from generator.rules.windows import Count, counted
from generator.source import Text


def resolve(entry: ProtocolEntry) -> Protocol:
    """Every stage of the protocol complete."""
    placed = list(placed_in(entry))
    copies = Copies(placed)
    stages = [_stage(entry, stage, copies, _number(stage, placed)) for stage in placed]
    tracks = [
        Track(name, str(track.title or title_of(name)), tuple(s for s in stages if s.track == name))
        for name, track in entry.tracks.items()
    ]
    found = Protocol(entry, tuple(tracks) or (Track("", "", tuple(stages)),), wholes(entry, stages))
    count = counted(found)
    return replace(found, tracks=tuple(_counted(track, count) for track in found.tracks))


def _counted(track: Track, count: Count) -> Track:
    """Its stages with how their weeks are counted, which only the plan's windows together tell."""
    stages = (
        replace(s, after_week=s.id in count.points, from_day=int(count.bases.get(s.id, 0)))
        for s in track.stages
    )
    dated = (replace(s, all_day=all_day_of(s, count.spans.get(s.id))) for s in stages)
    return replace(track, stages=tuple(dated))


def _number(stage: Placed, placed: list[Placed]) -> int:
    """Its place in its track, from 1."""
    return [one.id for one in placed if one.track == stage.track].index(stage.id) + 1


def _stage(plan: ProtocolEntry, placed: Placed, copies: Copies, number: int) -> Stage:
    entry, source = placed.entry, copies.sources(placed)
    copied = copies.copied(placed)
    levels = (*placed.above, *copied, entry)
    groups = [group for _, group in placed.groups]
    lasts = _lasts(placed, groups)
    stage = Stage(
        id=placed.id,
        key=placed.key,
        title=str(entry.title) if entry.title else title_of(placed.key),
        number=number,
        track=placed.track,
        group=tuple(stage_id(key) for key, _ in placed.groups),
        lasts=_binding(lasts),
        usually=_usual(lasts),
        opens_with=_opens_with(placed),
        when=tuple(c for group in (*groups, entry) for c in group.when),
        sessions=_sessions(levels, copies, _nearest((*source, entry), "total")),
        enter_when=_enter(placed, plan, number, source),
        progress_when=_nearest(levels, "progress_when") or (),
        aim_for=_nearest(levels, "aim_for") or (),
        all_day=_all_day(levels),
        rules=tuple(filled(rule, dose_of(levels)) for level in levels for rule in level.rules),
        otherwise=_value(_nearest(levels, "otherwise")),
        aside=any(level.aside is not None for level in (*groups, entry)),
        then=_then(placed, groups),
        between=plan.house.between,
        total=_nearest((*source, entry), "total") if _named(levels) else None,
        own_numbers={name: own.value for level in levels for name, own in level.choose.items()},
        units={str(name): own.value for name, own in plan.units.items()},
        as_printed={name: why for one in (*placed.above[1:], entry) for name, why in one.as_printed.items()},
        red_flags=(*plan.red_flags, *(flag for group in (*groups, entry) for flag in group.red_flags)),
        aims=_nearest((*source, entry), "aims") or (),
        formerly=tuple(map(str, entry.formerly)),
        summary=entry.summary,
        note=entry.note,
        pain=_nearest((*groups, *copied, entry), "pain"),
        said=_said(placed, copied, plan),
    )
    return rested(stage, entry)


def _said(placed: Placed, source: Levels, plan: ProtocolEntry) -> dict[str, str]:
    """Where each key that holds for the stage was said last."""
    tracks = [(level, f"track {placed.track}") for level in placed.above if isinstance(level, TrackEntry)]
    groups = [(group, str(key)) for key, group in placed.groups]
    copied = [(level, f"as {placed.entry.as_}") for level in source]
    said: dict[str, str] = {}
    for level, name in [(plan, "the plan"), *tracks, *groups, *copied, (placed.entry, "here")]:
        fields = {f.alias or n: getattr(level, n) for n, f in type(level).model_fields.items()}
        said |= {key: name for key, value in fields.items() if value not in (None, (), {})}
    return said


def _value(written: Written[Any] | None) -> Any:
    return written.value if written else None


def _nearest(levels: tuple[Model, ...], name: str) -> Any:
    """What the nearest level says; None or () where none says anything."""
    return next((value for level in reversed(levels) if (value := getattr(level, name, None))), None)


def _all_day(levels: Levels) -> AllDay:
    """What all levels say, those of the stage that it copies too: of the same thing the nearest, and without
    what a nearer one takes away. Nothing that must not be done yet lapses because a copy has its own list."""
    said = [level for level in levels if isinstance(level, AllDay)]
    return AllDay.model_construct(None, **{field: all_of(said, field) for field in AllDay.model_fields})


def _enter(placed: Placed, plan: ProtocolEntry, number: int, source: Levels) -> Any:
    """A group's and the plan's `enter when` open their first stage (the plan's, that of each track), the
    stage's own always its own."""
    above: list[Shared] = [group for _, group in placed.groups] if placed.first else []
    above += [
        level for level in placed.above if isinstance(level, TrackEntry) and _opens_track(placed, level)
    ]
    first = plan.enter_when if number == 1 else ()
    own = placed.entry.enter_when or _nearest(source, "enter_when") or ()
    return tuple(dict.fromkeys((*first, *(c for group in above for c in group.enter_when), *own)))


def _opens_track(placed: Placed, track: TrackEntry) -> bool:
    """Whether the stage is the first one of its track, however deep it stands."""
    inside = track.stages
    for key, group in placed.groups:
        if next(iter(inside)) is not key:
            return False
        inside = group.stages
    return next(iter(inside)) is placed.key


def _then(placed: Placed, groups: list[StageEntry]) -> Any:
    inherited = next((g.then for g in reversed(groups) if g.then), ()) if placed.last else ()
    return placed.entry.then or inherited


def _lasts(placed: Placed, groups: list[StageEntry]) -> Lasts | None:
    """What the stage says, or its key; a group's window is its own, or that of its only stage, and its length
    is each stage's."""
    own = written_lasts(placed.key, placed.entry)
    if own is not None:
        return own
    lengths = [g.lasts.value for g in groups if g.lasts and not g.lasts.value.window]
    if lengths or not placed.groups or len(groups[-1].stages) > 1:
        return lengths[-1] if lengths else None
    whole = written_lasts(*placed.groups[-1])
    return whole if whole is not None and whole.window else None


def _binding(lasts: Lasts | None) -> Lasts | None:
    return None if lasts is None or lasts.usual else lasts


def _usual(lasts: Lasts | None) -> Lasts | None:
    return lasts if lasts is not None and lasts.usual else None


def _opens_with(placed: Placed) -> Lasts | None:
    """The window of the nearest group that this stage begins, written in its `lasts` or as its name."""
    below = placed.key
    for key, group in reversed(placed.groups):
        if next(iter(group.stages)) is not below:
            return None
        lasts = written_lasts(key, group)
        if lasts is not None and lasts.window:
            return _binding(lasts)
        below = key
    return None


def _sessions(levels: Levels, copies: Copies, total: Written[Total] | None) -> tuple[Session, ...]:
    """`total` is the stage's, which is that of its session where it has only one, without a name."""
    named = _named(levels)
    if not named:
        return (replace(_session("session", levels, ()), total=total),)
    return tuple(
        replace(_session(name, levels, copies.session(own, named)), note=_nearest(tuple(own), "note"))
        for name, own in named.items()
    )


def _named(levels: Levels) -> dict[str, list[SessionEntry]]:
    """Sessions that have names, each with all that is said of it."""
    named: dict[str, list[SessionEntry]] = {}
    for level in levels:
        if isinstance(level, Ruled):
            _lay(named, level.sessions)
    return named


def _lay(named: dict[str, list[SessionEntry]], sessions: Mapping[Text, SessionEntry]) -> None:
    """The same name is laid over; `none` removes it."""
    for name, session in sessions.items():
        if is_none(session.do):
            named.pop(name, None)
        else:
            named.setdefault(name, []).append(session)


def _session(id_: str, above: Levels, own: tuple[SessionEntry, ...]) -> Session:
    levels = (*above, *own)
    titles = _titles(levels[0])
    items = items_of(levels, titles)
    return Session(
        id=id_,
        title=_text(_nearest(own, "title")),
        times=_times(levels),
        at=_value(_nearest(levels, "at")),
        in_turn=all(level.times is None for level in own),
        warm_up=around_of(levels, "warm_up", titles),
        items=items,
        cool_down=around_of(levels, "cool_down", titles),
        lasts=_value(_nearest(own, "lasts")),
        when=_nearest(own, "when") or (),
        enter_when=_nearest(own, "enter_when") or (),
        rules=tuple(filled(rule, dose_of(levels)) for level in own for rule in level.rules),
        source=tuple(map(str, _nearest(levels, "source") or ())),
        total=_nearest(own, "total"),
        instead=(*of_session(id_, levels, titles), *of_lines(items, titles)),
        note=_nearest(own, "note"),
        choose={name: number.value for level in own for name, number in level.choose.items()},
        as_printed={name: why for level in own for name, why in level.as_printed.items()},
    )


def _titles(plan: Shared) -> dict[str, str]:
    own = plan.exercises if isinstance(plan, ProtocolEntry) else {}
    return {str(name): str(title) for name, title in own.items()}


def _text(text: Text | None) -> str | None:
    return str(text) if text is not None else None


def _times(levels: Levels) -> Frequency | None:
    """The nearest rate, and every limit said on the way."""
    said = [level.times.value for level in levels if level.times is not None]
    if not said:
        return None
    rates = [rate for rate in said if any(not part.is_limit for part in rate.parts)]
    limits: list[Often] = []
    for rate in said:
        limits = [limit for limit in limits if not any(_replaces(part, limit) for part in rate.parts)]
        limits += [part for part in rate.parts if part.is_limit]
    own = [part for part in (rates[-1].parts if rates else ()) if not part.is_limit or part in limits]
    return Frequency(tuple(dict.fromkeys((*own, *limits))))


def _replaces(part: Often, limit: Often) -> bool:
    """Days in a row are allowed or not: the nearer holds."""
    return (part.allows and limit.spaces) or (part.spaces and limit.allows)
