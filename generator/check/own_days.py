"""Sessions that are only on some days of their stage (`lasts: day 2`) against the days that they can have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import permutations

from generator.errors import Problem
from generator.model import Library, Protocol, Session, Stage
from generator.rules.during import window_of
from generator.rules.each import Own
from generator.rules.filling import several_of
from generator.rules.windows import Count, counted
from generator.words.rate import lasts_words

Days = tuple[int, int]
"""The first day of the plan, from 0, and the first that is no longer one."""


def missed(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for a session that can't be done on its own days, or after which a stage has none."""
    count = counted(protocol)
    for stage in protocol.stages:
        windows = {s.id: (s, days) for s in stage.sessions if (days := _days(s, stage)) is not None}
        if windows:
            found = (*_too_near(windows, several_of(stage, protocol, library)), *_over(windows, stage, count))
            yield from (Problem(stage.key.place, message, "times") for message in found[:1])


def _days(session: Session, stage: Stage) -> Days | None:
    """None where it has no end of its own."""
    found = window_of(session.lasts, stage)
    if found is None or found[0] != "plan" or found[2] is None:
        return None
    return int(found[1]), int(found[2])


def _too_near(windows: Mapping[str, tuple[Session, Days]], several: tuple[Own, ...]) -> Iterator[str]:
    """Two that load, the second of which is over before the days off after the first are."""
    loading = [own for own in several if own.loads and own.id in windows]
    for own, other in permutations(loading, 2):
        (first, (opens, _)), (then, (later, closes)) = windows[own.id], windows[other.id]
        apart = (max if own.loads == other.loads else min)(own.gap, other.gap)
        if opens < later and closes <= opens + apart:
            row = f"{_named(then)} is too near {_named(first)}: both load"
            remedy = f"write 'times: {_on(later)}' in place of 'lasts', or 'times: consecutive days allowed'"
            yield f"{row}, and it would never be done; move one, {remedy}"


def _over(windows: Mapping[str, tuple[Session, Days]], stage: Stage, count: Count) -> Iterator[str]:
    """All are over before the stage is, the last of them after a single day: it would be done again."""
    last, (opens, closes) = max(windows.values(), key=lambda one: one[1][1])
    trained = [session for session in stage.sessions if session.trains]
    all_over = all(session.id in windows for session in trained)
    if all_over and closes == opens + 1 and closes < count.spans.get(stage.id, (0, 0))[1]:
        left = f"nothing is left to do in '{stage.key}' after {_named(last)}"
        yield f"{left}; for a session on named days write 'times: {_on(opens)}' in place of 'lasts'"


def _named(session: Session) -> str:
    words = lasts_words(session.lasts) if session.lasts else ""
    return f"'{session.id}' ({words})"


def _on(day: int) -> str:
    return f"on day {day % 7 + 1}"
