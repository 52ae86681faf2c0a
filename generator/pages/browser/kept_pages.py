"""A plan to the addresses that its reader needs without a signal; the worker keeps all of them, or none."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from generator.markdown.links import links_in
from generator.model import Library, Protocol, Stage
from generator.model.inside import notes_in, within
from generator.model.link import Link
from generator.pages.browser.notation_data import ADDRESS as NOTATION
from generator.pages.frame.address import plan_address, stage_address
from generator.pages.parts.questions_asked import tests_of
from generator.steps import kept_of

EVERYWHERE = (NOTATION, "my/", "track/", "stop/")
"""Data and pages that every plan leads to."""


def kept_files(library: Library) -> dict[str, str]:
    """Address of each plan's list, to the list as JSON."""
    every = (*library.protocols.values(), *library.withdrawn_of(Protocol))
    return {f"plans/{plan.id}/pages.json": _list(plan, library) for plan in every}


@kept_of("protocols")
def _list(plan: Protocol, library: Library) -> str:
    return json.dumps(list(dict.fromkeys(needed(plan, library.of(plan)))), separators=(",", ":")) + "\n"


def needed(plan: Protocol, library: Library) -> Iterator[str]:
    """The plan with its data, its stages, and what they send to: exercises, tests, pages for all."""
    yield plan_address(plan)
    yield from (f"plans/{plan.id}/{name}.js" for name in ("plan", "lines"))
    for stage in plan.stages:
        yield stage_address(plan, stage)
        if plan.entry.withdrawn is not None:
            continue
        yield from _exercises(stage, library)
        yield from (
            f"tests/{test.id}/" for test, _ in tests_of((*stage.progress_when, *stage.aim_for), library)
        )
    yield from EVERYWHERE


def _exercises(stage: Stage, library: Library) -> Iterator[str]:
    """Those that its lines, their alternatives and its notes name."""
    links = (link for text in notes_in(stage) for link in links_in(text) if isinstance(link, Link))
    named = [*_words(stage), *(link.id for link in links if link.kind == "exercise")]
    yield from (f"exercises/{name}/" for name in named if name in library.exercises)


def _words(value: object) -> Iterator[str]:
    """Every text within a value, keys too: an alternative stands in a rule, under its exercise's id."""
    if isinstance(value, str):
        yield str(value)
    if isinstance(value, Mapping):
        yield from map(str, value)
    for _, part in within(value):
        yield from _words(part)
