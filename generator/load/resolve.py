"""A protocol as written to a protocol as it holds: what is said once holds below.

Clauses of a dose merge; `do` merges by exercise and `sessions` by name; limits and `if` rules add
up; rates, criteria and `otherwise` are replaced by the nearest.
"""

from __future__ import annotations

import re
from fractions import Fraction

from generator.model.plan import Item, Protocol, Session, Stage
from generator.model.protocol import (
    ItemEntry,
    ProtocolEntry,
    SessionEntry,
    Shared,
    StageEntry,
)
from generator.model.text import Written
from generator.notation.dose import Dose
from generator.notation.outcome import Outcome
from generator.notation.quantity import Quantity, Range
from generator.notation.rate import Frequency, Lasts
from generator.notation.session import Sequence
from generator.source import Text

_TIMED_KEY = re.compile(
    r"(?P<word>weeks?|days?|levels?|phases?|sessions?|steps?) (?P<from>\d+)(-(?P<to>\d+))?"
)


def resolve(entry: ProtocolEntry) -> Protocol:
    """Every stage of the protocol complete."""
    stages = tuple(
        _stage(entry, stage, key, number) for number, (key, stage) in enumerate(entry.stages.items(), 1)
    )
    return Protocol(entry, stages)


def stage_id(key: str) -> str:
    """`weeks 1-2` to `weeks-1-2`: the stage's place in addresses and ticks."""
    return key.replace(" ", "-")


def _stage(plan: ProtocolEntry, stage: StageEntry, key: Text, number: int) -> Stage:
    return Stage(
        id=stage_id(key),
        key=key,
        title=str(stage.title) if stage.title else _title(key),
        number=number,
        lasts=_lasts(key),
        sessions=_sessions(plan, stage),
        enter_when=stage.enter_when or (plan.enter_when if number == 1 else ()),
        progress_when=stage.progress_when or plan.progress_when,
        rules=(*plan.rules, *stage.rules),
        otherwise=_value(stage.otherwise or plan.otherwise),
        as_printed=stage.as_printed,
        red_flags=(*plan.red_flags, *stage.red_flags),
        aims=stage.aims,
        summary=stage.summary,
        note=stage.note,
    )


def _value(outcome: Written[Outcome] | None) -> Outcome | None:
    return outcome.value if outcome else None


def _title(key: str) -> str:
    words = key.replace("-", "–") if _TIMED_KEY.fullmatch(key) else key.replace("-", " ")
    return words[:1].upper() + words[1:]


def _lasts(key: str) -> Lasts | None:
    match = _TIMED_KEY.fullmatch(key)
    if match is None or match["word"].rstrip("s") not in ("week", "day"):
        return None
    low, high = Fraction(match["from"]), Fraction(match["to"] or match["from"])
    return Lasts(Quantity(Range(low, high), match["word"].rstrip("s")), window=True)


def _sessions(plan: ProtocolEntry, stage: StageEntry) -> tuple[Session, ...]:
    named = {**plan.sessions, **stage.sessions}
    if not named:
        return (_session("session", (plan, stage), None),)
    return tuple(_session(name, (plan, stage, entry), entry) for name, entry in named.items())


def _session(id_: str, levels: tuple[Shared, ...], own: SessionEntry | None) -> Session:
    return Session(
        id=id_,
        title=str(own.title) if own and own.title else None,
        times=_times(levels),
        warm_up=_nearest_sequence(levels, "warm_up"),
        cool_down=_nearest_sequence(levels, "cool_down"),
        items=tuple(_item(item, _dose(levels)) for item in _do(levels)),
        total=levels[-1].total,
        note=own.note if own else None,
    )


def _do(levels: tuple[Shared, ...]) -> list[ItemEntry]:
    """The items of all levels; the same exercise replaces, others add."""
    merged: dict[str, ItemEntry] = {}
    for level in levels:
        for item in level.do:
            merged[_key(item)] = item
    return list(merged.values())


def _key(item: ItemEntry) -> str:
    written = item.id or item.exercise or (item.sequence.text if item.sequence else "")
    return str(written)


def _dose(levels: tuple[Shared, ...]) -> Dose | None:
    dose: Dose | None = None
    for level in levels:
        if level.dose is not None:
            dose = level.dose.value.over(dose)
    return dose


def _times(levels: tuple[Shared, ...]) -> Frequency | None:
    """The nearest rate, and every limit said on the way."""
    rates = [level.times.value for level in levels if level.times is not None]
    if not rates:
        return None
    limits = [part for rate in rates[:-1] for part in rate.parts if part.is_limit]
    return Frequency((*rates[-1].parts, *(part for part in limits if part not in rates[-1].parts)))


def _nearest_sequence(levels: tuple[Shared, ...], name: str) -> Sequence | None:
    found: list[Written[Sequence]] = [v for level in levels if (v := getattr(level, name)) is not None]
    return found[-1].value if found else None


def _item(item: ItemEntry, above: Dose | None) -> Item:
    dose = item.dose.value.over(above) if item.dose else above
    place = item.exercise.place if item.exercise else item.sequence.text.place if item.sequence else None
    assert place is not None
    return Item(
        id=slug(_key(item)),
        title=item.title,
        exercise=item.exercise,
        sequence=item.sequence,
        dose=dose,
        times=item.times.value if item.times else None,
        note=item.note,
        place=place,
    )


def slug(text: str) -> str:
    """An id for a line that has none of its own: a run is ticked as its session."""
    return text if re.fullmatch(r"[a-z0-9-]+", text) else "session"
