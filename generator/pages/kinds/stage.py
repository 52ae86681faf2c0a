"""One stage: what to do today, what to do if it hurts, and when to move on."""

from __future__ import annotations

import re

from generator.draw import icons
from generator.model import Library, Protocol, Stage
from generator.model.inside import printed_in
from generator.pages.addresses.short_codes import cite
from generator.pages.frame.address import plan_address, stage_address
from generator.pages.frame.glossary import words_of
from generator.pages.frame.page import Page, page_of
from generator.pages.frame.related import Entry, entries
from generator.pages.frame.render import render, svg
from generator.pages.frame.sources import of_stage
from generator.pages.frame.wording import sentence as ended
from generator.pages.paper.sheet import DAYS, sheet
from generator.pages.parts import moving_on as moving
from generator.pages.parts.content_key import stage_key
from generator.pages.parts.criteria import criteria, rules, sentence
from generator.pages.parts.figure import sprites
from generator.pages.parts.pain_rule import shown
from generator.pages.parts.session_row import row_of
from generator.pages.parts.stage_facts import notes_of, printed_head, stage_facts
from generator.pages.parts.training import doing, session_shown
from generator.pages.parts.warnings import plan_flags
from generator.steps import kept_of
from generator.words.all_day import rows
from generator.words.branch import choice_sentence
from generator.words.stages import aside_words, full_title, named, part_of, placed
from generator.words.stages import row_of as stages_of


@kept_of("protocols", page_of)
def stage_page(protocol: Protocol, stage: Stage, library: Library) -> Page:
    """The page of a stage. It is found through its plan, so it has no search entry of its own."""
    entry, glossary, library = protocol.entry, words_of(library), library.of(protocol)
    notes = notes_of(protocol, stage)
    told = rules(protocol, stage, library)
    sessions = [session_shown(session, stage, library).on_screen for session in stage.sessions]
    return render(
        stage_address(protocol, stage),
        "stage",
        glossary=glossary,
        title=stage.title,
        summary=stage.summary or doing(sessions),
        changed=entry.changed,
        review=entry.review,
        former=entry.anchors,
        cite=cite(
            f"plan:{protocol.id}/{stage.id}",
            f"{protocol.title}, {full_title(protocol, stage)}",
            entry.changed,
            library,
            entry.version,
            "stage",
        ),
        plan=entry,
        key=stage_key(protocol, stage, library),
        plan_address=plan_address(protocol),
        tabs=_tabs(protocol, stage),
        stage=stage,
        placed=placed(protocol, stage),
        plan_word=protocol.stage_word,
        part=part_of(protocol, stage),
        start_name=named(stage.title) if len(protocol.stages) > 1 else "",
        print_name=named(stage.title) if len(protocol.stages) > 1 else "the weekly sheet",
        sessions=sessions,
        ahead={shown.id: row_of(shown) for shown in sessions},
        rule=shown(protocol, library, stage=stage),
        sheet=sheet(protocol, stage, library),
        days=DAYS,
        figures=sprites((dose.exercise for one in sessions for dose in one.every), library),
        pdf=library.pdfs,
        care=plan_flags(stage.red_flags, library),
        then=[choice_sentence(choice, protocol, library) for choice in stage.then],
        facts=stage_facts(protocol, stage, library),
        stop_icon=svg(icons.icon("stop")),
        print_icon=svg(icons.icon("print")),
        enter=sentence(criteria(stage.enter_when, library)),
        progress=criteria(stage.progress_when, library, library.pain_at(protocol, stage)),
        move_head=moving.head(protocol, stage),
        stricter=moving.stricter(protocol, stage, library),
        without=moving.without(protocol, stage),
        goals=criteria(stage.aim_for, library),
        rules=told,
        goes_back=any("back " in row.then for row in told),
        notes=notes,
        aims=stage.aims,
        all_day=list(rows(stage.all_day, library)),
        aside=aside_words(stage),
        printed_head=printed_head(protocol),
        printed=_printed(protocol, stage),
        blanks=any(dose.missing for shown in sessions for dose in shown.every),
        before=_neighbour(protocol, stage, -1),
        after=_neighbour(protocol, stage, 1),
        cited=of_stage(protocol, stage, library),
        related=entries(entry.related, library),
    )


def _printed(protocol: Protocol, stage: Stage) -> list[str]:
    """What is explained of the plan and of all that stands in the stage; the nearest of the same finding."""
    own = {**protocol.entry.as_printed, **stage.as_printed}
    below = [why for _, why in printed_in(stage) if why not in own.values()]
    return list(dict.fromkeys(ended(str(why)) for why in [*own.values(), *below]))


def _tabs(protocol: Protocol, current: Stage) -> list[tuple[str, str, str, bool]]:
    """Address, what is only heard of the name, the short name, and whether it is this stage."""
    row = [stage for stage in protocol.stages if stage.track == current.track]
    numbered = all(_NUMBERED.fullmatch(stage.title) for stage in row)
    found = []
    for stage in row:
        said, _, short = stage.title.rpartition(" ") if numbered else ("", "", stage.title)
        found.append((stage_address(protocol, stage), said, short, stage is current))
    return found


_NUMBERED = re.compile(r"[A-Za-z]+ [\d–-]+")
"""`Weeks 3–4`: a tab shows only its number."""


def _neighbour(protocol: Protocol, stage: Stage, step: int) -> Entry | None:
    if stage.aside:
        return None
    row = stages_of(protocol, stage)
    index = row.index(stage) + step
    if not 0 <= index < len(row):
        return None
    other = row[index]
    return Entry(stage_address(protocol, other), other.title)
