"""A stage at which nothing is done, as inherited, to what is so there: nothing above it asks for sessions."""

from __future__ import annotations

from dataclasses import replace

from generator.model.plan import Session, Stage
from generator.model.stage import StageEntry
from generator.notation.rate import Frequency

OF_SESSIONS = ("times", "at", "dose", "warm-up", "cool-down", "progress when", "otherwise")
"""Keys that speak of sessions. Written at such a stage itself, they are refused."""


def rested(stage: Stage, entry: StageEntry) -> Stage:
    """The stage as it is where there is something to do; else without what holds for sessions alone: it's
    over by itself, so no rate, criterion or end of its time that stands above it is asked."""
    if stage.trains:
        return stage
    return replace(
        stage,
        sessions=tuple(stage.sessions if _asks(entry) else map(_session, stage.sessions)),
        progress_when=entry.progress_when,
        otherwise=entry.otherwise.value if entry.otherwise else None,
        said={k: where for k, where in stage.said.items() if k not in OF_SESSIONS or where == "here"},
    )


def _asks(entry: StageEntry) -> bool:
    """Whether it asks for sessions itself."""
    return bool(entry.times or entry.warm_up or entry.cool_down)


def _session(session: Session) -> Session:
    """How fast levels may follow is said of the plan, not of a session."""
    caps = tuple(part for part in (session.times.parts if session.times else ()) if part.kind == "levels")
    return replace(session, times=Frequency(caps) if caps else None, at=None, warm_up=(), cool_down=())
