"""The marks of a line to which of its numbers is from which source, where several hold for the whole line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from generator.model import Item, Library, Stage
from generator.model.inside import every
from generator.notation.condition import Cited
from generator.notation.dose import Dose, Sets
from generator.notation.rate import Frequency, Often
from generator.notation.session import Alternate, Ladder, Part, Repeat, Segment, Sequence
from generator.words.condition import condition_words
from generator.words.dose import dose_words
from generator.words.rate import frequency_words
from generator.words.session import sequence_words


def marked(item: Item, library: Library) -> dict[str, str]:
    """Source id to what is from it: `walk 4 min`, `2 × 30 s`; nothing where one source holds for the line."""
    return _joined(_marked(item, library)) if item.source[1:] else {}


def marked_of_stage(stage: Stage, library: Library) -> dict[str, str]:
    """The same of what decides when a stage and its sessions are done, and how often."""
    if not any(session.source[1:] for session in stage.sessions):
        return {}
    of_sessions = ((session.times, session.when, session.enter_when) for session in stage.sessions)
    said = (stage.when, stage.enter_when, stage.progress_when, stage.aim_for, *of_sessions)
    return _joined((*_of_clauses(said, library), *_of_bouts(_all_day(stage))))


def _all_day(stage: Stage) -> Iterator[Part]:
    """Bouts that are done beside its sessions, if you like."""
    return (part for bouts in every(stage.all_day, Sequence) for part in bouts.parts)


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for source, words in pairs:
        found.setdefault(source, []).append(words)
    return {source: "; ".join(dict.fromkeys(words)) for source, words in found.items()}


def _marked(item: Item, library: Library) -> Iterator[tuple[str, str]]:
    if item.dose is not None:
        yield from _of_dose(item.dose)
    if item.sequence is not None:
        yield from _of_bouts(item.sequence.value.parts)
    yield from _of_clauses((item.times, item.when, item.enter_when), library)


def _of_clauses(said: object, library: Library) -> Iterator[tuple[str, str]]:
    """Rates and conditions with a mark of their own."""
    for rate in every(said, Often):
        words = frequency_words(Frequency((rate,))).removeprefix("how often is ")
        yield from ((source, words) for source in rate.cites)
    for cited in every(said, Cited):
        yield from ((source, condition_words(cited.condition, library)) for source in cited.sources)


def _of_dose(dose: Dose) -> Iterator[tuple[str, str]]:
    """The clauses that one source is named for, together."""
    for sets in dose.every:
        for source in dict.fromkeys(source for _, source in sets.cites):
            clauses = {clause for clause, name in sets.cites if name == source}
            yield source, dose_words(Dose((sets.only({*clauses, *_as_heavy(sets, clauses)}),)))


def _as_heavy(sets: Sets, clauses: Collection[str]) -> tuple[str, ...]:
    """`3 x 8RM` says the weight with the repetitions, in one clause."""
    load, cited = sets.load, {clause for clause, _ in sets.cites}
    one = load is not None and load.unit == "RM" and load.amount == sets.reps and "load" not in cited
    return ("load",) if one and "work" in clauses else ()


def _of_bouts(parts: Iterable[Part]) -> Iterator[tuple[str, str]]:
    """The bouts that one source is named for, in the order written."""
    found: dict[str, list[Part]] = {}
    for sources, part in _cited(parts):
        for source in sources:
            found.setdefault(source, []).append(part)
    for source, own in found.items():
        words = sequence_words(Sequence(tuple(own))).rstrip(".")
        yield source, words[:1].lower() + words[1:]


def _cited(parts: Iterable[Part]) -> Iterator[tuple[tuple[str, ...], Part]]:
    for part in parts:
        if isinstance(part, Segment | Repeat | Alternate | Ladder) and part.cites:
            yield part.cites, replace(part, cites=())
        elif isinstance(part, Repeat | Alternate):
            yield from _cited(part.body)
