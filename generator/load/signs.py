"""What a page is about to the warning signs it must show: its author names none of them and can only add."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from generator.model import (
    ClinicalCondition,
    Library,
    Protocol,
    Question,
    ReadinessTest,
    RedFlag,
    Stage,
    Triage,
)
from generator.model.naming import areas_of
from generator.model.vocabulary import ANY


def signed(library: Library) -> Library:
    """The library whose conditions, plans, tests and questions carry the signs of what they are about."""
    return replace(
        library,
        conditions={id_: _condition(one, library) for id_, one in library.conditions.items()},
        protocols={id_: _plan(plan, library) for id_, plan in library.protocols.items()},
        tests={id_: _test(test, library) for id_, test in library.tests.items()},
        questions={id_: _question(one, library) for id_, one in library.questions.items()},
        triage={id_: _triage(one, library) for id_, one in library.triage.items()},
    )


def _condition(one: ClinicalCondition, library: Library) -> ClinicalCondition:
    sites = library.sites_of(one.sites)
    areas = {ANY, *areas_of(one, library)}
    tissues = {site.tissue for site in sites if site.tissue}
    derived = _once(tuple(_derived(library, areas, tissues, one.readers)), one.red_flags)
    return one.model_copy(update={"red_flags": derived})


def _plan(plan: Protocol, library: Library) -> Protocol:
    entry = plan.entry
    sites = library.sites_of(entry.sites)
    areas = {ANY, *(site.area for site in sites if site.area)}
    tissues = {site.tissue for site in sites if site.tissue}
    # Of a place that nobody knows, any sign may be one.
    urgent = () if sites and len(sites) == len(entry.sites) else _urgent(library)
    derived = _once(tuple(_derived(library, areas, tissues, entry.readers)), urgent)
    written = len(entry.red_flags)
    whole = entry.model_copy(update={"red_flags": _once(derived, entry.red_flags)})
    tracks = tuple(
        replace(track, stages=tuple(_stage(stage, derived, written) for stage in track.stages))
        for track in plan.tracks
    )
    return replace(plan, entry=whole, tracks=tracks)


def _urgent(library: Library) -> tuple[str, ...]:
    """A plan for any injury is a way in for each of them: whatever can't wait, of any body part."""
    flags = library.red_flags.items()
    return tuple(id_ for id_, flag in flags if flag.act != "soon" and (flag.areas or flag.tissues))


def _stage(stage: Stage, derived: tuple[str, ...], written: int) -> Stage:
    """Signs of the plan come first in a stage, then its own."""
    plan, own = stage.red_flags[:written], stage.red_flags[written:]
    return replace(stage, red_flags=_once(derived, (*plan, *own)))


def _test(test: ReadinessTest, library: Library) -> ReadinessTest:
    derived = tuple(_derived(library, {ANY, *test.areas}, (), test.readers))
    return test.model_copy(update={"red_flags": _once(derived, test.red_flags)})


def _question(question: Question, library: Library) -> Question:
    """One about no body part is no way in for an injury: only what holds for everybody follows."""
    areas = {tag for tag in question.tags if tag in library.tags and library.tags[tag].area is not None}
    derived = tuple(_derived(library, {ANY, *areas} if areas else (), (), question.readers))
    return question.model_copy(update={"see_someone": _once(derived, question.see_someone)})


def _triage(triage: Triage, library: Library) -> Triage:
    """Whatever tissue it may be: nobody knows yet."""
    area = str(triage.area)
    tissues = {site.tissue for site in library.sites.values() if site.area == area and site.tissue}
    derived = tuple(_derived(library, {ANY, area}, tissues, ()))
    return triage.model_copy(update={"red_flags": _once(derived, triage.red_flags)})


def _derived(
    library: Library, areas: Collection[str], tissues: Collection[str], readers: Collection[str]
) -> Iterator[str]:
    for id_, flag in library.red_flags.items():
        if _everywhere(flag) or any(
            set(names) & set(held)
            for names, held in ((flag.areas, areas), (flag.tissues, tissues), (flag.readers, readers))
        ):
            yield id_


def _everywhere(flag: RedFlag) -> bool:
    return not (flag.areas or flag.tissues or flag.readers)


def _once(derived: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*derived, *own)))
