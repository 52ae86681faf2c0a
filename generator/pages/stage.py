"""One stage: what to do today, what to do if it hurts, and when to move on."""

from __future__ import annotations

from collections.abc import Iterable

from generator.draw import icons
from generator.model import Library, Protocol, Stage
from generator.pages.address import plan_address, stage_address
from generator.pages.care import plan_flags
from generator.pages.criteria import criteria, rules, sentence
from generator.pages.page import Page
from generator.pages.painrule import shown
from generator.pages.pen import render, svg
from generator.pages.related import Entry, entries
from generator.pages.sheet import DAYS, sheet
from generator.pages.short import cite
from generator.pages.sources import of_plan
from generator.pages.training import doing, session_shown
from generator.words.branch import choice_words
from generator.words.number import quantity_words


def stage_page(protocol: Protocol, stage: Stage, library: Library) -> Page:
    """The page of a stage. It is found through its plan, so it has no search entry of its own."""
    entry, library = protocol.entry, library.of(protocol)
    sessions = [session_shown(session, stage, library) for session in stage.sessions]
    return render(
        stage_address(protocol, stage),
        "stage",
        title=stage.title,
        summary=stage.summary or doing(sessions),
        changed=entry.changed,
        review=entry.review,
        former=entry.anchors,
        cite=cite(
            f"plan:{protocol.id}/{stage.id}",
            f"{protocol.title}, {stage.title}",
            entry.changed,
            library,
            entry.version,
            "stage",
        ),
        plan=entry,
        plan_address=plan_address(protocol),
        tabs=_tabs(protocol, stage),
        stage=stage,
        position=f"Stage {stage.number} of {len(protocol.stages)}",
        sessions=sessions,
        rule=shown(protocol, library),
        sheet=sheet(protocol, stage, library),
        days=DAYS,
        pdf=library.pdfs,
        care=plan_flags(stage.red_flags, library),
        then=[choice_words(choice, protocol, library) for choice in stage.then],
        own=[(name.replace("-", " "), quantity_words(own)) for name, own in stage.own_numbers.items()],
        stop_icon=svg(icons.icon("stop")),
        print_icon=svg(icons.icon("print")),
        enter=sentence(criteria(stage.enter_when, library)),
        progress=criteria(stage.progress_when, library),
        goals=criteria(stage.aim_for, library),
        rules=rules(stage, library),
        note=str(stage.note or entry.note or ""),
        aims=stage.aims,
        printed=[*map(str, {**entry.as_printed, **stage.as_printed}.values())],
        before=_neighbour(protocol, stage, -1),
        after=_neighbour(protocol, stage, 1),
        cited=of_plan(protocol, library),
        related=entries(entry.related, library),
    )


def _tabs(protocol: Protocol, current: Stage) -> list[tuple[str, str, bool]]:
    """Address, short name, and whether it is this stage."""
    numbered = all(stage.key[-1:].isdigit() for stage in protocol.stages)
    return [
        (
            stage_address(protocol, stage),
            stage.title.split(" ")[-1] if numbered else stage.title,
            stage is current,
        )
        for stage in protocol.stages
    ]


def _neighbour(protocol: Protocol, stage: Stage, step: int) -> Entry | None:
    index = stage.number - 1 + step
    if not 0 <= index < len(protocol.stages):
        return None
    other = protocol.stages[index]
    return Entry(stage_address(protocol, other), other.title)


def once(words: list[str]) -> tuple[str, str]:
    """The first of several words, and `then …` with the last where they differ."""
    if not words:
        return "", ""
    return (f"{words[0]},", f"then {words[-1]}") if len(words) > 1 else (words[0], "")


def kit(stages: Iterable[Stage], library: Library, besides: Iterable[str] = ()) -> str:
    """What a reader needs for some stages: what the plan names and what exercises need, each once."""
    names: dict[str, None] = dict.fromkeys(map(str, besides))
    for stage in stages:
        for session in stage.sessions:
            for item in session.items:
                exercise = library.exercises.get(item.exercise or "")
                if exercise is not None:
                    names.update(dict.fromkeys(map(str, exercise.equipment)))
    return ", ".join(names)
