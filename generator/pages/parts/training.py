"""A stage's sessions to what its page and its sheet show: numbers, strip, doses, boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from markupsafe import Markup

from generator.draw import trace
from generator.model import Item, Library, Session, Stage
from generator.notation.clauses import Tempo
from generator.notation.dose import Dose, Sets
from generator.notation.quantity import Range
from generator.pages.frame.render import svg
from generator.pages.frame.wording import upper
from generator.pages.parts.bounds import for_whom, note_of
from generator.pages.parts.boxes import is_sided, rounds_of, ticks_of, weekly_ticks
from generator.pages.parts.circuit import circuit_at, is_in_circuit
from generator.pages.parts.figure import small_address, small_of
from generator.pages.parts.groups import Groups, grouped
from generator.pages.parts.line import (
    around_words,
    bouts_of,
    is_ordered,
    item_title,
    line_title,
    told_facts,
)
from generator.pages.parts.only import only_words, with_only
from generator.pages.parts.shown import DoseShown, SessionShown
from generator.pages.parts.timer import dose_course
from generator.pages.parts.today import today_of
from generator.rules.sums import nodes
from generator.words.blanks import without_blanks
from generator.words.dose import big, dose_words, facts, other_source
from generator.words.lists import listed
from generator.words.number import range_words
from generator.words.often import often_words
from generator.words.session_name import own_name
from generator.words.tempo import tempo_words
from generator.words.total import item_total


def session_shown(session: Session, stage: Stage, library: Library) -> SessionShown:
    """One session, with everything that it asks for."""
    sequence = bouts_of(session)
    today = today_of(sequence, session, library) if sequence else None
    title = _title(session, stage, "One session" if today else "Exercises")
    often = often_words(session, stage, library)
    if often and any(item.times is not None for item in session.items):
        often += ", unless an exercise says otherwise"
    return SessionShown(
        id=session.id,
        title=title,
        often="" if often.lower() == title.lower() else often,
        today=today,
        first=_doses(session.warm_up, session, stage, library),
        doses=_doses(session.items, session, stage, library, ordered=is_ordered(session)),
        last=_doses(session.cool_down, session, stage, library),
        before=around_words(session.warm_up, library),
        after=around_words(session.cool_down, library),
        only=" ".join(for_whom(session, library)),
        note=note_of(session, stage, library),
        ticks=weekly_ticks(session, stage),
        ordered=is_ordered(session),
        names=tuple(_names(session.items, library, 0)),
    )


def _title(session: Session, stage: Stage, alone: str) -> str:
    """A session without a name of its own is told by its number among several."""
    number, every = stage.sessions.index(session) + 1, len(stage.sessions)
    return own_name(session, stage) or (alone if every == 1 else f"Session {number} of {every}")


def doing(sessions: Iterable[SessionShown]) -> str:
    """What is done in a stage: `Run 30 s, walk 2 min, 8 times, 3 times a week.`"""
    return " ".join(filter(None, map(_doing, sessions)))


def _doing(session: SessionShown) -> str:
    if session.today and not session.doses:
        words = session.today.words.rstrip(".")
    else:
        words = upper(listed(map(named, session.names)))
    return f"{', '.join(part for part in (words, session.often) if part)}." if words else ""


def _names(items: Sequence[Item], library: Library, depth: int, told: Groups = ()) -> Iterator[str]:
    """What is done in order; of lines to choose from, that it is a choice and whose, which is `told` then."""
    every = nodes(items, depth)
    for lines in every:
        group = lines[0].groups[depth] if len(lines[0].groups) > depth else None
        if group is None:
            yield with_only(line_title(lines[0], library), only_words(lines[0], library, told))
        elif group.kind == "choose":
            above = (*told, group)
            inside = (_names(option, library, depth + 1, above) for option in nodes(lines, depth + 1))
            options = [listed(map(named, option)) for option in inside]
            choice = _choice(options, group.count, among=len(every) > 1)
            yield with_only(choice, only_words(group, library, told))
        else:
            yield from _names(lines, library, depth + 1, told)


def _choice(options: list[str], count: Range | None, *, among: bool) -> str:
    """`squat or lunge`, `2–3 of squat, lunge and bridge`; `among` other lines, `either squat or lunge`."""
    if count is None or not count.known:
        return f"your choice of {listed(options)}"
    one = count.single and count.hi == 1 and not count.bound
    which = ("" if not among else "either " if len(options) == 2 else "one of ") + listed(options, "or")
    return which if one else f"{range_words(count)} of {listed(options)}"


def named(title: str) -> str:
    """A title within a sentence; `T-bar row` keeps its letter."""
    return title if title[1:2].isupper() or title[1:2] == "-" else title[:1].lower() + title[1:]


def _doses(
    items: Iterable[Item], session: Session, stage: Stage, library: Library, *, ordered: bool = False
) -> tuple[DoseShown, ...]:
    every = tuple(items)
    told = tuple(item for item in every if ordered or item.exercise is not None)
    found = tuple(
        (_dose if item.exercise else _bouts)(session, stage, item, group, library)
        for item, group in grouped(told, library)
    )
    circuits = [circuit_at(item, told, every, session, library) for item in told]
    return tuple(replace(dose, circuit=one) for dose, one in zip(found, circuits, strict=True))


def _bouts(session: Session, stage: Stage, item: Item, group: str, library: Library) -> DoseShown:
    """Bouts in their place among exercises: their numbers, boxes and timer are the session's."""
    return DoseShown(
        id=f"{session.id}/{item.id}",
        title=line_title(item, library),
        address="",
        group=group,
        number=None,
        own=tuple(_adds_up(item, session, stage)),
        conditions=tuple(told_facts(item, library)),
        trace=Markup(),
        cue=item.cue or "",
        ticks=(),
        note=str(item.note or ""),
        course="",
        bouts=True,
    )


def _dose(session: Session, stage: Stage, item: Item, group: str, library: Library) -> DoseShown:
    assert item.exercise is not None
    exercise = library.exercises.get(item.exercise)
    sets, *more = item.dose.parts if item.dose else (Sets(),)
    known, missing = without_blanks(sets)

    def own_facts(part: Sets) -> tuple[tuple[str, str], ...]:
        return (*facts(part), *_how_many(part), *_then(item.dose), *_adds_up(item, session, stage))

    return DoseShown(
        id=f"{session.id}/{item.id}",
        title=item_title(item, library),
        address=f"exercises/{exercise.id}/" if exercise else "",
        group=group,
        number=big(sets),
        own=own_facts(sets),
        conditions=tuple(told_facts(item, library)),
        trace=_trace(sets),
        cue=item.cue or (str(exercise.cues[0]) if exercise and exercise.cues else ""),
        ticks=ticks_of(item, session, library),
        note=str(item.note or ""),
        missing=missing,
        filled=(big(known), own_facts(known)),
        course="" if more or is_in_circuit(item) else dose_course(sets, sided=is_sided(sets, exercise)),
        rounds=rounds_of(item),
        exercise=str(exercise.id) if exercise else "",
        figure=small_of(exercise),
        picture=small_address(exercise) if exercise else "",
    )


def _adds_up(item: Item, session: Session, stage: Stage) -> list[tuple[str, str]]:
    words = item_total(item, session, stage)
    return [("Total", words)] if words else []


def _then(dose: Dose | None) -> Iterator[tuple[str, str]]:
    """What is done after the first sets, and what other sources say instead."""
    if dose is not None:
        yield from (("Then", dose_words(Dose((sets,)))) for sets in dose.parts[1:])
        for parts in dose.instead:
            yield f"{upper(other_source(dose, parts))} says", dose_words(Dose(parts))


def _how_many(sets: Sets) -> list[tuple[str, str]]:
    """That a hold says how long and not how often."""
    return [("How many", "the plan doesn't say")] if sets.hold and big(sets) is None else []


def _trace(sets: Sets) -> Markup:
    tempo = sets.tempo
    if tempo is not None and tempo.timed:
        phases = [(name, _seconds(value)) for name, value in tempo.work if isinstance(value, Range)]
        return svg(trace.trace(phases, label=_spoken(tempo)))
    if sets.held and sets.time is not None and sets.time.range.known:
        return svg(trace.held(_seconds(sets.time.range), label=f"Hold {sets.time}"))
    return Markup()


def _spoken(tempo: Tempo) -> str:
    return tempo_words(tempo).capitalize()


def _seconds(range_: Range | None) -> float:
    return float(range_.hi or Fraction(0)) if range_ is not None else 0.0
