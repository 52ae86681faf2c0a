"""A plan to the addresses that its reader needs without a signal; the worker keeps all of them, or none."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model import Library, Protocol, Stage
from generator.pages.browser.notation_data import ADDRESS as NOTATION
from generator.pages.frame.address import plan_address, stage_address
from generator.pages.parts.questions_asked import tests_of
from generator.steps import kept_of

EVERYWHERE = (NOTATION, "my/", "track/", "stop/")
"""Data and pages that every plan leads to."""


def kept_files(library: Library) -> dict[str, str]:
    """Address of each plan's list, to the list as JSON."""
    return {f"plans/{plan.id}/pages.json": _list(plan, library) for plan in library.protocols.values()}


@kept_of("protocols")
def _list(plan: Protocol, library: Library) -> str:
    return json.dumps(list(dict.fromkeys(needed(plan, library.of(plan)))), separators=(",", ":")) + "\n"


def needed(plan: Protocol, library: Library) -> Iterator[str]:
    """The plan with its data, its stages, and what they send to: exercises, tests, pages for all."""
    yield plan_address(plan)
    yield from (f"plans/{plan.id}/{name}.js" for name in ("plan", "lines"))
    for stage in plan.stages:
        yield stage_address(plan, stage)
        yield from _exercises(stage, library)
        yield from (
            f"tests/{test.id}/" for test, _ in tests_of((*stage.progress_when, *stage.aim_for), library)
        )
    yield from EVERYWHERE


def _exercises(stage: Stage, library: Library) -> Iterator[str]:
    names = (str(item.exercise) for session in stage.sessions for item in session.lines if item.exercise)
    yield from (f"exercises/{name}/" for name in names if name in library.exercises)
