"""A plan to a booklet for paper: a cover, a sheet for each of its weeks, its tests, a log for a month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model import Library, Protocol, ReadinessTest, Stage, Track, Written
from generator.notation.condition import Condition
from generator.pages.frame.address import booklet_address, plan_address
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, page_of
from generator.pages.frame.render import render
from generator.pages.paper.sheet import DAYS, Sheet, sheet
from generator.pages.parts.criteria import criteria
from generator.pages.parts.exclusion import exclusion
from generator.pages.parts.figure import sprites
from generator.pages.parts.kit import kit
from generator.pages.parts.pain_rule import shown
from generator.pages.parts.pass_mark import UNITS, target
from generator.pages.parts.plan_facts import own_limits, when_facts
from generator.pages.parts.questions_asked import tests_of
from generator.pages.parts.stage_facts import Facts, on_paper
from generator.pages.parts.warnings import plan_flags
from generator.rules.during import in_week
from generator.steps import kept_of
from generator.words.branch import START, choice_sentence
from generator.words.people import seen
from generator.words.stages import beside_words, full_title, part_names
from generator.words.total import growth_words, total_words, whole_words

MONTH = tuple(map(str, range(1, 32)))
"""Lines of the log of a month."""


@dataclass(frozen=True)
class Blank:
    """One check of a test on paper: what to reach, and where the results go."""

    title: str
    target: str
    unit: str
    sided: bool
    """Whether left and right are measured apart."""


@dataclass(frozen=True)
class Form:
    """One test on paper."""

    title: str
    blanks: tuple[Blank, ...]


def booklet_pages(library: Library) -> Iterator[Page]:
    """A booklet for each plan."""
    for protocol in library.protocols.values():
        yield _booklet(protocol, library)


@kept_of("protocols", page_of)
def _booklet(protocol: Protocol, library: Library) -> Page:
    entry, library = protocol.entry, library.of(protocol)
    sheets = list(_sheets(protocol, library))
    each = "week" if any(sheet.weeks for sheet in sheets) else protocol.stage_word
    forms = [_form(test, library) for test, _ in tests_of(_gates(protocol), library)]
    return render(
        booklet_address(protocol),
        "booklet",
        title=f"Booklet for “{protocol.title}”",
        summary=f"The whole plan to print, with a cover, a sheet for each {each} and a log.",
        weekly=each == "week",
        word=protocol.stage_word,
        overlap=_overlap(protocol),
        changed=entry.changed,
        review=entry.review,
        plan=entry,
        plan_address=plan_address(protocol),
        stages=_stages(protocol),
        beside=beside_words(protocol),
        enter=criteria(entry.enter_when, library),
        exclusions=[exclusion(str(name), library) for name in entry.not_for],
        care=plan_flags(entry.red_flags, library),
        totals=_totals(protocol),
        person=seen(str(entry.supervised_by)) if entry.supervised_by else "",
        facts=when_facts(protocol),
        begin=[choice_sentence(choice, protocol, library, START) for choice in entry.start_at],
        limits=own_limits(protocol, library),
        abouts=_abouts(protocol, library),
        needs=kit(protocol, library),
        cover=shown(protocol, library, "cover"),
        sheets=sheets,
        forms=forms,
        days=DAYS,
        figures=sprites(_exercises(sheets), library),
        month=MONTH,
        pdf=library.pdfs,
        related=following(library, f"plan:{protocol.id}", "page:plans", "page:track"),
    )


def _exercises(sheets: list[Sheet]) -> Iterator[str]:
    """Ids of all exercises whose figure is on a sheet."""
    for one in sheets:
        yield from (dose.exercise for part in one.parts for dose in part.shown.every if one.layout.figure)


def _stages(protocol: Protocol) -> list[str]:
    """Titles of the stages, with the name of its part before the first of each."""
    found = []
    for track in protocol.tracks:
        first, *later = (stage.title for stage in track.stages)
        found += [f"{track.title}: {first}" if part_names(protocol) else first, *later]
    return found


def _abouts(protocol: Protocol, library: Library) -> list[tuple[str, Facts]]:
    """Of each stage, what its sheet has no room for."""
    told = ((full_title(protocol, stage), on_paper(protocol, stage, library)) for stage in protocol.stages)
    return [(title, facts) for title, facts in told if facts]


def _totals(protocol: Protocol) -> list[str]:
    """What the plan, its groups and its stages of several sessions add up to, and how fast it may grow."""
    wholes = [f"{w.title}: {whole_words(w)}" for w in protocol.wholes if w.total]
    stages = [f"{full_title(protocol, s)}: {total_words(s.total.value)}" for s in protocol.stages if s.total]
    growth = growth_words(protocol)
    return [*wholes, *stages, *([f"Growth: at most {growth}"] if growth else [])]


def _sheets(protocol: Protocol, library: Library) -> Iterator[Sheet]:
    """A sheet a week, with what is done in it; a stage without numbered weeks has one whose number is written
    in by hand."""
    for stage in protocol.stages:
        whole = sheet(protocol, stage, library)
        for week in _weeks(stage):
            own = in_week(stage, int(week)) if week else stage
            of_stage = whole if own is stage else sheet(protocol, own, library)
            # Only the number differs, and the ids in the drawing, which are each once in a page.
            rule = shown(protocol, library, f"sheet-{stage.id}-{week or 'x'}", stage)
            yield replace(of_stage, weeks=week, rule=rule, listed=full_title(protocol, stage))


def _overlap(protocol: Protocol) -> bool:
    """Whether a week belongs to several stages of a row, so that there are several sheets for it."""
    return any(map(_overlaps, protocol.tracks))


def _overlaps(track: Track) -> bool:
    weeks = [week for stage in track.stages for week in _weeks(stage) if week]
    return len(set(weeks)) < len(weeks)


def _weeks(stage: Stage) -> list[str]:
    if stage.weeks is None:
        return [""]
    first, last = stage.weeks
    weeks = range(first, last + 1)
    # Of a stage that may last longer, what is done in none of its numbered weeks needs a sheet too.
    more = stage.lasts and stage.lasts.longer and all(in_week(stage, week) is not stage for week in weeks)
    return [*map(str, weeks), *([""] if more else [])]


def _gates(protocol: Protocol) -> list[Written[Condition]]:
    stages = (w for stage in protocol.stages for w in (*stage.progress_when, *stage.aim_for))
    return [*protocol.entry.enter_when, *stages]


def _form(test: ReadinessTest, library: Library) -> Form:
    return Form(
        title=str(test.title),
        blanks=tuple(
            Blank(
                title=str(item.title),
                target=str(target(item, library)),
                unit=UNITS[item.measure] or "yes or no",
                sided=item.side == "each",
            )
            for item in test.items.values()
        ),
    )
