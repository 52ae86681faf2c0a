"""How often and how long, as published, to a FHIR Timing: typed where it is a number, and in words always."""

from __future__ import annotations

from typing import Any

from generator.feeds.fhir.common import Resource, some
from generator.feeds.shape.numbers import Number, Often, Rate
from generator.feeds.shape.plan import Stage
from generator.feeds.shape.session import Session

UNITS = {"h": "h", "day": "d", "week": "wk", "month": "mo", "year": "a"}
"""Periods of the notation to those of FHIR (UCUM)."""


def timing(often: Often | None, stage: Stage, seconds: Number | None = None) -> Resource:
    """Frequency, length of the session and length of the stage; {} where nothing is known."""
    repeat = {
        **_bounds(stage),
        **_duration(seconds),
        **(_frequency(often.rate) if often and often.rate else {}),
    }
    return some(repeat=repeat, code={"text": often.words} if often else None)


def own_often(session: Session) -> Often | None:
    """How often it is done itself; a rate that it shares is in the words alone."""
    return session.often and session.often.model_copy(update={"rate": None} if session.in_turn else {})


def _frequency(rate: Rate) -> dict[str, Any]:
    """Whole times of at least 1 in a period that FHIR knows; otherwise the words alone hold."""
    low, high, period = rate.times.low, rate.times.high, rate.period
    whole = isinstance(low, int) and low >= 1 and (high is None or isinstance(high, int))
    if not whole or period.low is None or period.unit not in UNITS or rate.times.high is None:
        return {}
    return {
        "frequency": low,
        **({"frequencyMax": high} if high != low else {}),
        "period": period.low,
        **({"periodMax": period.high} if period.high not in (None, period.low) else {}),
        "periodUnit": UNITS[period.unit],
    }


def _duration(seconds: Number | None) -> dict[str, Any]:
    if seconds is None or seconds.low is None or seconds.high is None:
        return {}
    most = {"durationMax": seconds.high} if seconds.high != seconds.low else {}
    return {"duration": seconds.low, **most, "durationUnit": "s"}


def _bounds(stage: Stage) -> dict[str, Any]:
    """Days of the stage, where it has a length."""
    least, most = stage.days_at_least or None, stage.days_at_most
    if least and most == least:
        return {"boundsDuration": _days(least)}
    bounds = some(low=least and _days(least), high=most and _days(most))
    return {"boundsRange": bounds} if bounds else {}


def _days(number: int) -> dict[str, Any]:
    return {"value": number, "unit": "days", "system": "http://unitsofmeasure.org", "code": "d"}
