"""The pain that a stage's doses allow to the condition of a session that hurt more: it is amber at least."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from generator.model import PainRule, Session, Stage
from generator.notation.condition import AnyOf, Pain, Value
from generator.notation.dose import Sets
from generator.notation.quantity import Range


def beyond(stage: Stage) -> Pain | None:
    """`pain during > 3`; None where a session of the stage says nothing of the pain that it allows.

    Nobody is asked which exercise hurt: of several limits in a stage the highest counts."""
    most = [ceiling(session) for session in stage.sessions if session.trains]
    known = [one for one in most if one is not None]
    if not known or len(known) < len(most):
        return None
    return Pain(">", Value(Range(max(known), max(known))), "during")


def beyond_all(stages: Iterable[Stage]) -> Pain | None:
    """The same of stages that all allow as much; None where they differ."""
    found = dict.fromkeys(beyond(stage) for stage in stages if stage.trains)
    return next(iter(found)) if len(found) == 1 else None


def narrowed(rule: PainRule, above: Pain | None) -> PainRule:
    """A pain rule as it holds where doses allow so much: amber begins `above` that."""
    if above is None:
        return rule
    said = replace(rule.red, value=above)
    either = replace(said, value=AnyOf((above, rule.amber.value))) if rule.amber else said
    return rule.model_copy(update={"amber": either})


def ceiling(session: Session) -> Fraction | None:
    """The most pain that any of its doses allows or brings on; None where none has a limit."""
    doses = [sets for item in session.lines if item.dose for sets in item.dose.parts]
    if not any(_high(sets.pain_allowed) is not None for sets in doses):
        return None
    return max(high for sets in doses for high in _said(sets))


def _said(sets: Sets) -> list[Fraction]:
    found = (_high(sets.pain_allowed), _high(sets.pain_expected))
    return [high for high in found if high is not None]


def _high(range_: Range | None) -> Fraction | None:
    interval = range_.interval() if range_ else None
    return interval.high if interval else None
