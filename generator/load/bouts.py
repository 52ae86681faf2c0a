"""A dose said above to the bouts below it: where they are done, with what, and how hard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.text import Written
from generator.notation.dose import Dose, Sets
from generator.notation.session import (
    RUNS,
    Alternate,
    Ladder,
    Manner,
    Modifier,
    Part,
    Repeat,
    Segment,
    Sequence,
    segments,
)
from generator.notation.setting import CADENCE, TURNING, kind_of, laid_over

HOW_HARD = ("pace", "effort", "heart rate")
EASY = ("walk", "march")
"""What stands between runs to rest from them."""


def dressed(written: Written[Sequence], dose: Dose | None) -> Written[Sequence]:
    """The bouts with all that a dose above says of bouts; what they say themselves counts."""
    ways = {tuple(manners_of(part)): None for part in dose.every} if dose else {}
    if not any(ways):
        return written
    rested = not {s.activity for s in segments(written.value.parts)} <= {*EASY, "rest"}
    done: dict[tuple[Part, ...], str] = {}
    for manners in ways:
        done.setdefault(_parts(written.value, manners, rested=rested), " ".join(map(str, manners)))
    told = tuple(done.values()) if len(done) > 1 else ()
    return replace(written, value=Sequence(next(iter(done)), told))


def _parts(bouts: Sequence, manners: tuple[Manner, ...], *, rested: bool) -> tuple[Part, ...]:
    return tuple(part for one in bouts.parts for part in _dressed(one, manners, rested=rested))


def manners_of(sets: Sets) -> Iterator[Manner]:
    """The clauses of a dose that a bout can take."""
    yield from sets.modifiers
    for kind, text in (("effort", sets.effort), ("RPE", sets.rpe), ("zone", sets.zone)):
        if text is not None:
            yield Modifier(kind, text)
    if sets.bearing is not None:
        yield sets.bearing


def _dressed(part: Part, manners: tuple[Manner, ...], *, rested: bool) -> Iterator[Part]:
    match part:
        case Segment():
            yield _bout(part, manners, rested=rested)
        case Repeat(body=body) | Alternate(body=body):
            inside = tuple(p for one in body for p in _dressed(one, manners, rested=rested))
            yield replace(part, body=inside)  # type: ignore[arg-type]
        case Ladder(bouts=bouts, cites=cites):
            # What it is marked with holds for each of its bouts.
            yield from (replace(_bout(one, manners, rested=rested), cites=cites) for one in bouts)
        case _:
            yield part


def _bout(bout: Segment, manners: tuple[Manner, ...], *, rested: bool) -> Segment:
    if bout.activity == "rest":
        return bout
    eased = rested and bout.activity in EASY
    meant = [one for one in manners if not (eased and kind_of(one) in HOW_HARD) and _fits(one, bout)]
    return replace(bout, modifiers=laid_over(bout.modifiers, meant))


def _fits(manner: Manner, bout: Segment) -> bool:
    """Steps a minute that are said above are those of the runs: nobody walks at the cadence of a run, and
    who cycles has turns a minute."""
    runs = bout.activity in RUNS
    return {CADENCE: runs, TURNING: not runs and bout.activity not in EASY}.get(kind_of(manner), True)
