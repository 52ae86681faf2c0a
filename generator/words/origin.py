"""Where a page comes from that a project took from the library, and what the project changed, in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.model import Library, Protocol
from generator.model.extends import AUTHORS, Base, Changed
from generator.model.plan import stage_id
from generator.words.lists import listed

SPOKEN = {
    "also": "its other names",
    "do": "what you do",
    "for": "who it is for",
    "if": "what to do when something comes up",
    "if it hurts": "what to do if it hurts",
    "looks like": "what else it can be",
    "not for": "who it is not for",
    "progress when": "when to move on",
    "red flags": "the warning signs",
    "related": "where to go next",
    "run if": "when to run and when not",
    "start at": "where to start",
    "takes": "how long it takes",
    "then": "what comes next",
    "times": "how often",
}
"""Keys that don't name what they say."""

LINES = ("do", "warm-up", "cool-down")


def by(base: Base) -> str:
    """Who wrote it, and under what others may use it."""
    return f"by {AUTHORS[0].lower()}{AUTHORS[1:]}, under {base.licence[1].replace('-', ' ')}"


def vocabulary_origin(base: Base) -> str:
    """The same of what has no page: warning signs, pain rules, words and sources."""
    return f"Warning signs, pain rules, sources and other entries that come from {base.name} are {by(base)}."


def changes(id_: str, library: Library) -> str:
    """`the summary and the dose of Heel raise in Phase 1`; nothing of a page that is as it was."""
    changed = library.base.changed.get(id_) if library.base else None
    parts: dict[str, list[str]] = {}
    for path in changed.what if changed else ():
        whole, part = _said(path, id_, library)
        parts.setdefault(whole, []).append(part)
    found = ((whole, listed(_told(some))) for whole, some in parts.items())
    return listed(f"the {part} of {whole}" if part else whole for whole, part in found)


def _told(parts: list[str]) -> list[str]:
    """Whose a number is goes without saying where the number is another."""
    return [part for part in parts if part != "source" or "dose" not in parts]


def since(changed: Changed) -> str:
    """`version 3, of 30 Nov 2026`: what was changed."""
    version = f"version {changed.version}, of " if changed.version and not changed.newer else "version of "
    return f"{version}{changed.since.day} {changed.since:%b %Y}"


def _said(path: tuple[str, ...], id_: str, library: Library) -> tuple[str, str]:
    """What was changed, and which part of it; '' where it has none."""
    plan = library.protocols.get(id_.removeprefix("plan:")) if id_.startswith("plan:") else None
    where = f" in {stage}" if plan and (stage := _stage(path, plan)) else ""
    if (line := _line(path)) is not None:
        return f"{_title(line[0], library)}{where}", line[1]
    key = next((key for key in path if key in SPOKEN), path[-1] if where else path[0])
    return f"{SPOKEN.get(key, f'the {key}')}{where}", ""


def _line(path: tuple[str, ...]) -> tuple[str, str] | None:
    """The exercise of a line, and what of it."""
    at = next((number for number, key in enumerate(path) if key in LINES), None)
    if at is None or len(path) < at + 3:
        return None
    return path[at + 1], path[at + 2]


def _title(name: str, library: Library) -> str:
    one = library.exercises.get(name)
    return f"“{one.title}”" if one else name.replace("-", " ")


def _stage(path: tuple[str, ...], plan: Protocol) -> str:
    """The title of the stage that a path leads into; '' where it leads into none."""
    keys = [stage_id(name) for above, name in pairwise(path) if above == "stages"]
    for stage in plan.stages if keys else ():
        if [*stage.group, stage_id(stage.key)][: len(keys)] == keys:
            return f"“{stage.title}”"
    return ""


def newer(changed: Changed) -> Iterator[str]:
    """That there is a newer one, where there is."""
    if changed.newer:
        yield f"They have changed it since, on {changed.now.day} {changed.now:%b %Y}."
