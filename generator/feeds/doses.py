"""Doses and bouts of the notation to their published shape."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from generator.feeds.numbers import decimal, length, maybe, number, quantity
from generator.feeds.shape.dose import (
    Alternate,
    Bout,
    Bouts,
    Cites,
    Dose,
    Growth,
    Load,
    OtherDose,
    Pace,
    Part,
    Repeat,
    Rest,
    Row,
    Sets,
    Setup,
    Tempo,
    WeightBearing,
    Words,
)
from generator.notation import clauses
from generator.notation import dose as written
from generator.notation import session as run
from generator.notation.quantity import Quantity, Range
from generator.notation.totals import seconds
from generator.words.dose import dose_words, other_source
from generator.words.load import load_words
from generator.words.session import bearing_words, modifier_words, sequence_words


def dose(value: written.Dose) -> Dose:
    """The whole dose, and what other sources say."""
    others = [OtherDose(**_said(parts), who=other_source(value, parts)) for parts in value.instead]
    return Dose(**_said(value.parts), instead=others)


def _said(parts: tuple[written.Sets, ...]) -> dict[str, Any]:
    whole = written.Dose(parts)
    return {"notation": str(whole), "words": dose_words(whole), "parts": [_sets(part) for part in parts]}


def _sets(said: written.Sets) -> Sets:
    return Sets(
        sets=maybe(number, said.sets),
        reps=maybe(number, said.reps),
        ladder=[decimal(reps) for reps in said.ladder],
        time=maybe(quantity, said.time),
        still=said.held or None,
        side=said.side,
        hold=maybe(quantity, said.hold),
        tempo=maybe(_tempo, said.tempo),
        rest=[rest(one) for one in said.rest],
        load=maybe(_load, said.load),
        weight_bearing=maybe(_bearing, said.bearing),
        pain_expected=maybe(number, said.pain_expected),
        pain_allowed=maybe(number, said.pain_allowed),
        pain_in_words=said.pain_in_words,
        effort=said.effort,
        rpe=said.rpe,
        zone=said.zone,
        reps_in_reserve=maybe(number, said.reserve),
        range_of_motion=maybe(quantity, said.arc),
        range_falls=(said.arc is not None and said.arc.falling) or None,
        joint=said.joint,
        full_range=said.full_range,
        until=said.to_failure,  # type: ignore[arg-type]
        total_time=maybe(quantity, said.total_time),
        growth=maybe(_growth, said.growth),
        how=[modifier_words(modifier) for modifier in said.modifiers],
        setup=_setup(said.modifiers),
        notes=[note.text for note in said.notes],
        unknown=str(said.said) if said.said else None,
        cites=[Cites(part=_CLAUSES.get(part, part), source=source) for part, source in said.cites],
    )


def _setup(modifiers: Iterable[object]) -> list[Setup]:
    return [
        _one(modifier.kind, modifier.text)
        for modifier in modifiers
        if isinstance(modifier, run.Modifier) and modifier.kind in ("with", "on", "in", "at")
    ]


def _one(kind: str, text: str) -> Setup:
    """`3 wedges` has a number and a name, `20 cm` is a height, and what is neither is a name."""
    range_, unit = getattr(text, "range", None), getattr(text, "unit", "")
    number, _, thing = text.rpartition(" ")
    count = Fraction(number) if re.fullmatch(r"[\d.]+", number) and kind != "at" else None
    if range_ is None and count is not None:
        range_ = Range(count, count)
    amount = quantity(Quantity(range_, unit)) if range_ is not None else None
    name = None if unit else thing if count is not None else text
    return Setup(kind=kind, name=name, amount=amount)  # type: ignore[arg-type]


_CLAUSES = {
    "reserve": "reps_in_reserve",
    "arc": "range_of_motion",
    "to_failure": "until",
    "modifiers": "how",
    "bearing": "weight_bearing",
}
"""Clauses of the notation whose published fields have another name."""


def _tempo(tempo: clauses.Tempo) -> Tempo:
    up, hold, down, pause = (
        maybe(number, phase) for phase in (tempo.up, tempo.hold, tempo.down, tempo.pause)
    )
    paces = [Pace(phase=phase, word=word) for phase, word in tempo.paces]  # type: ignore[arg-type]
    order: Any = [name for name, _ in tempo.phases]
    return Tempo(up=up, hold=hold, down=down, pause=pause, word=tempo.word, paces=paces, order=order)


def rest(value: clauses.Rest) -> Rest:
    """A rest, and between what."""
    return Rest(amount=quantity(value.amount), between=value.between)


def _load(load: clauses.Load) -> Load:
    return Load(
        amount=maybe(number, load.amount),
        unit=load.unit or None,
        name=load.name,
        same=maybe(quantity, load.same),
        words=load_words(load),
    )


def _bearing(bearing: run.Bearing) -> WeightBearing:
    return WeightBearing(
        amount=quantity(bearing.amount) if bearing.amount else None,
        word=bearing.word or None,
        words=bearing_words(bearing),
    )


def _growth(growth: run.Growth) -> Growth:
    return Growth(step=quantity(growth.step), per=quantity(growth.per), until=maybe(quantity, growth.until))


def bouts(sequence: run.Sequence) -> Bouts:
    """Bouts in order, with how long they take."""
    return Bouts(
        notation=str(sequence),
        words=sequence_words(sequence),
        parts=_parts(sequence.parts),
        seconds=maybe(length, seconds(sequence)),
    )


def _parts(parts: tuple[run.Part, ...], above: str = "") -> list[Part]:
    """Each with its place as its id: `2-1` is the first part of the second one."""
    return [_part(part, f"{above}{number}") for number, part in enumerate(parts, 1)]


def _part(part: run.Part, id_: str) -> Part:
    match part:
        case run.Segment():
            return _bout(part, id_)
        case run.Repeat(times=times, body=body, cites=cites):
            inside = _parts(body, f"{id_}-")
            return Repeat(id=id_, is_="repeat", times=number(times), parts=inside, cites=cites)
        case run.Alternate(body=body, total=total, cites=cites):
            inside = _parts(body, f"{id_}-")
            return Alternate(id=id_, is_="alternate", total=quantity(total), parts=inside, cites=cites)
        case run.Ladder(cites=cites):
            return Row(id=id_, is_="row", parts=_parts(part.bouts, f"{id_}-"), cites=cites)
        case run.Said(range=Range() as range_):
            return Words(id=id_, is_="words", words=str(range_))
        case run.Note(text=text):
            return Words(id=id_, is_="words", words=text)
    raise AssertionError(part)


def _bout(bout: run.Segment, id_: str) -> Bout:
    return Bout(
        id=id_,
        is_="bout",
        activity=bout.activity,
        amount=quantity(bout.amount),
        how=[modifier_words(modifier) for modifier in bout.modifiers],
        setup=_setup(bout.modifiers),
        cites=bout.cites,
    )
