"""A stage whose length and whose way on don't fit, or are both missing, to what its reader then gets."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.errors import Problem
from generator.model import Library, Protocol, Stage
from generator.notation.outcome import Act
from generator.rules.machine import machines
from generator.rules.planned import sessions_asked, sessions_of
from generator.rules.step import Step


def soon_over(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """A warning for each stage that is over after its first good session, since nothing says when it is."""
    silent = [*_silent(protocol)]
    # To make its machines takes longer than all else here, and most plans say how long their stages are.
    made = machines(protocol, library) if silent else ()
    over = {step.id for machine in made for step in machine.steps if _is_short(step)}
    for stage in silent:
        if stage.id in over:
            message = f"'{stage.key}' says neither how long it is nor when to move on, so one session ends it"
            remedy = "write 'lasts: 1 session' if that's meant; else its length, 'progress when: …' or "
            remedy += "'progress when: not stated'"
            yield Problem(stage.key.place, f"{message}; {remedy}", "path", "warning")


def too_few_sessions(protocol: Protocol) -> Iterator[Problem]:
    """A warning for each stage that lasts fewer sessions than it asks for before its reader may move on: they
    would do more of them than it says."""
    for stage in protocol.stages:
        most = _most_sessions(stage)
        for asked in stage.progress_when:
            if most is not None and max(sessions_asked(asked.value), default=0) > most:
                message = f"'{stage.key}' lasts {stage.lasts}, but moving on asks for '{asked.text}'"
                message += "; correct one, or explain under 'as printed'"
                yield Problem(stage.key.place, message, "sum", "warning", about=str(asked.text))


def _most_sessions(stage: Stage) -> Fraction | None:
    """Sessions that it lasts at most; None of one that lasts for days, or has no end."""
    lasts = stage.lasts
    if lasts is None or lasts.longer or lasts.amount.unit != "session":
        return None
    own = sessions_of(lasts)
    return own.high if own is not None else None


def _silent(protocol: Protocol) -> Iterator[Stage]:
    """Stages of which neither they nor a group say how long they are."""
    groups = (whole for whole in protocol.wholes if whole.lasts and whole.kind != "plan")
    inside = {id_ for whole in groups for id_ in whole.stages}
    for stage in protocol.stages if protocol.entry.ends is None else ():
        said = stage.lasts or stage.usually or stage.key.startswith("session")
        if stage.id not in inside and not said:
            yield stage


def _is_short(step: Step) -> bool:
    acts = (act for _, outcome in step.rules for option in outcome.options for act in option)
    leads = any(isinstance(act, Act) and act.verb in ("progress", "on to") for act in acts)
    said = step.least_days or step.progress or step.branches or step.forks or leads or step.aside
    return step.trains and step.planned == 1 and not said
