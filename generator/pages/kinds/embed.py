"""A stage or an exercise to a plain page that a clinic shows in a frame of its own site."""

from __future__ import annotations

from typing import Any

from generator.model import Exercise, Library, Protocol, Stage
from generator.model.review import Review
from generator.pages.addresses.former_ids import moves
from generator.pages.addresses.redirect import redirect
from generator.pages.frame.address import stage_address
from generator.pages.frame.render import day, filled
from generator.pages.frame.reviews import status
from generator.pages.frame.sources import cited, of_plan
from generator.pages.parts import moving_on as moving
from generator.pages.parts.criteria import criteria, rules
from generator.pages.parts.exclusion import left_out
from generator.pages.parts.figure import figure_address
from generator.pages.parts.figure import shown as looks
from generator.pages.parts.pain_rule import shown
from generator.pages.parts.training import session_shown
from generator.pages.parts.warnings import emergency_line, plan_flags
from generator.rules.stricter import at_stage
from generator.steps import kept_of
from generator.words.all_day import rows
from generator.words.stages import position

FOLDER = "embed/"


def embed_address(address: str) -> str:
    """`embed/plans/run-walk-8-week/weeks-1-2/`."""
    return FOLDER + address


def embed_files(library: Library) -> dict[str, str]:
    """Address to text: the plain pages, and those that lead on from former addresses."""
    found: dict[str, str] = {}
    for plan in library.protocols.values():
        for stage in plan.stages:
            found[stage_address(plan, stage)] = _stage(plan, stage, library)
    for exercise in library.exercises.values():
        found[f"exercises/{exercise.id}/"] = _exercise(exercise, library)
    files = {f"{embed_address(address)}index.html": text for address, text in found.items()}
    for id_, address in moves(library):
        old = _old(id_)
        if address in found and old:
            files[f"{embed_address(old)}index.html"] = redirect(embed_address(old), embed_address(address))
    return files


def _old(id_: str) -> str:
    """The former address of an exercise or a stage; '' for what has no plain page."""
    kind, _, name = id_.partition(":")
    if kind == "plan" and "/" in name:
        return f"plans/{name}/"
    return f"exercises/{name}/" if kind == "exercise" else ""


@kept_of("protocols")
def _stage(plan: Protocol, stage: Stage, library: Library) -> str:
    seen = library.of(plan)
    return filled(
        "embed-stage",
        embed_address(stage_address(plan, stage)),
        **_frame(stage_address(plan, stage), plan.entry.review, library),
        title=stage.title,
        plan=plan,
        position=position(plan, stage),
        stop=plan_flags(stage.red_flags, seen),
        rule=shown(plan, seen, stage=stage),
        sessions=[session_shown(session, stage, seen).on_screen for session in stage.sessions],
        progress=criteria(stage.progress_when, seen, seen.pain_at(plan, stage)),
        all_day=list(rows(stage.all_day, seen)),
        goals=criteria(stage.aim_for, seen),
        move_head=moving.head(plan, stage),
        stricter=moving.stricter(plan, stage, seen),
        without=moving.without(plan, stage),
        rules=rules(plan, stage, seen),
        sources=of_plan(at_stage(plan, stage), seen),
        version=f"Version {plan.entry.version} of {day(plan.entry.changed)}",
    )


@kept_of("exercises")
def _exercise(exercise: Exercise, library: Library) -> str:
    address = f"exercises/{exercise.id}/"
    return filled(
        "embed-exercise",
        embed_address(address),
        **_frame(address, exercise.review, library),
        title=str(exercise.title),
        exercise=exercise,
        leave_out=left_out(exercise, library),
        picture=figure_address(exercise),
        words=found.words if (found := looks(exercise)) else "",
        call=emergency_line(library),
        sources=cited(exercise.sources, library),
        version=f"Version of {day(exercise.changed)}",
    )


def _frame(address: str, review: Review, library: Library) -> dict[str, Any]:
    """What both have: the full page, and what it is."""
    canonical = library.site + address if library.site else ""
    return {"full": address, "canonical": canonical, "site_name": library.name, "status": status(review)}


def frame_code(address: str, library: Library) -> str:
    """The line of HTML that shows a stage in a frame, with the site's own address where it is known."""
    root = library.site or "https://example.org/"
    size = 'width="100%" height="700" loading="lazy"'
    return f'<iframe src="{root}{embed_address(address)}" title="One stage of a plan" {size}></iframe>'
