"""A plan to its lines as data: what a prescription may change, what every earlier version asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from generator.model import Item, Library, Protocol, Session, Stage
from generator.model.lines import Line, line_of, lines
from generator.notation.dose import Sets
from generator.notation.session import Sequence
from generator.pages.addresses.short_codes import short_address
from generator.pages.browser.plan_data import anchor_of, bands_of
from generator.pages.frame.address import plan_address, stage_address
from generator.pages.parts.bounds import for_whom
from generator.pages.parts.boxes import is_sided
from generator.pages.parts.figure import small_address
from generator.pages.parts.line import around_bouts, titled
from generator.pages.parts.only import only_words
from generator.rules.jumping import forbidden
from generator.rules.machine import machines
from generator.rules.stricter import by_tissue
from generator.steps import kept_of
from generator.words.all_day import along_words
from generator.words.dose import dose_words
from generator.words.injury import CHOICES
from generator.words.often import often_words
from generator.words.session import sequence_words

FORM = 1
"""Counted up when the shape changes, so that an older page refuses what it cannot read."""


def line_files(library: Library) -> dict[str, str]:
    """Address of each plan's lines, to the script that names them."""
    live = {f"plans/{plan.id}/lines.js": _script(plan, library) for plan in library.protocols.values()}
    gone = library.withdrawn_of(Protocol)
    return live | {f"plans/{plan.id}/lines.js": _script(plan, library.whole) for plan in gone}


@kept_of("protocols")
def _script(plan: Protocol, library: Library) -> str:
    text = json.dumps(lines_data(plan, library), ensure_ascii=False, separators=(",", ":"))
    return f"(globalThis.revlanoxLines??={{}})[{json.dumps(plan.id)}]={text};\n"


def lines_data(plan: Protocol, library: Library) -> dict[str, Any]:
    """Stages, their sessions and lines; what older versions asked for where that differs."""
    library = library.of(plan)
    return {
        "form": FORM,
        "id": plan.id,
        "title": plan.title,
        "address": plan_address(plan),
        "version": plan.entry.version,
        "changes": {key: str(words) for key, words in plan.entry.changes.items()},
        "changed": plan.entry.changed.isoformat(),
        "formerly": [*map(str, plan.entry.formerly)],
        "moved": {str(old): stage.id for stage in plan.stages for old in stage.formerly},
        "anchor": anchor_of(plan, machines(plan, library)),
        "stop": _stop(plan, library),
        "injuries": _injuries(plan, library),
        "stages": [_stage(plan, stage, library) for stage in plan.stages],
        "earlier": dict(_earlier(plan, library)),
    }


def _stop(plan: Protocol, library: Library) -> int | None:
    """Where the mildest of its pain rules stops: below that a link's limit is stricter than one of them."""
    stops = [bands_of(library.pain_at(plan, stage))["stop"] for stage in plan.stages]
    known = [stop for stop in stops if stop is not None]
    return max(known) if len(known) == len(stops) else None


def _injuries(plan: Protocol, library: Library) -> dict[str, list[Any]]:
    """By tissue, its name and where its stricter rule stops; empty where the plan's own is enough."""
    rules = by_tissue(plan, library)
    return {tissue: [CHOICES[tissue], bands_of(rule)["stop"]] for tissue, rule in rules.items()}


def _stage(plan: Protocol, stage: Stage, library: Library) -> dict[str, Any]:
    return {
        "id": stage.id,
        "title": stage.title,
        "address": stage_address(plan, stage),
        "go": short_address(f"plan:{plan.id}/{stage.id}"),
        "sessions": [_session(session, stage, library) for session in stage.sessions],
    } | _not_yet(stage, library)


def _not_yet(stage: Stage, library: Library) -> dict[str, Any]:
    """What no link may ask for at the stage: names, and words; nothing where nothing is said of the kind."""
    said = [[sorted(forbidden(one, library)), along_words(one, library)] for one in stage.all_day.not_yet]
    return {"not yet": said} if said else {}


def _session(session: Session, stage: Stage, library: Library) -> dict[str, Any]:
    return {
        "id": session.id,
        "title": session.title or "",
        "often": often_words(session, stage, library),
        "around": [_bouts(session.warm_up), _bouts(session.cool_down)],
        "lines": [_line(item, stage, session, library) for item in session.named_lines],
    } | _only(" ".join(for_whom(session, library)))


def _bouts(around: Iterable[Item]) -> str:
    """What the timer counts before or after the session, in the notation."""
    parts = tuple(part for sequence in around_bouts(around) for part in sequence.parts)
    return str(Sequence(parts)) if parts else ""


def _line(item: Item, stage: Stage, session: Session, library: Library) -> dict[str, Any]:
    exercise = library.exercises.get(item.exercise or "")
    parts = item.dose.parts if item.dose else (Sets(),)
    line = line_of(item)
    return {
        "key": f"{stage.id}/{session.id}/{item.id}",
        "title": titled(item, session, library) if item.exercise is not None else "",
        "kind": "bouts" if item.sequence else "dose",
        "text": line.text if line else "",
        "words": sequence_words(item.sequence.value) if item.sequence else dose_words(item.dose),
        "sided": any(is_sided(sets, exercise) for sets in parts),
        **({"figure": figure} if exercise and (figure := small_address(exercise)) else {}),
    } | _only(only_words(item, library))


def _only(words: str) -> dict[str, str]:
    """Nothing where it is for everybody all the time."""
    return {"only": words} if words else {}


def _earlier(plan: Protocol, library: Library) -> Iterator[tuple[str, dict[str, list[str] | None]]]:
    """Version to the lines that differ from those of today; null for what was not there then."""
    now = lines(plan)
    for version, old in library.earlier(plan).items():
        if version < plan.entry.version:
            keys = sorted(now.keys() | old.keys())
            yield (
                str(version),
                {key: _pair(old.get(key)) for key in keys if _differs(now.get(key), old.get(key))},
            )


def _differs(now: Line | None, old: Line | None) -> bool:
    return now is None or not now.same(old)


def _pair(line: Line | None) -> list[str] | None:
    return [line.kind, line.text] if line else None
