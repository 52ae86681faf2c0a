"""The notation: what a physical therapist writes in one line, as typed quantities and rules."""

from generator.notation.leaves import NotationError
from generator.notation.parse import (
    parse_choice,
    parse_condition,
    parse_dose,
    parse_frequency,
    parse_item,
    parse_lasts,
    parse_outcome,
    parse_own,
    parse_rounds,
    parse_starts,
    parse_timing,
    parse_total,
)

__all__ = [
    "NotationError",
    "parse_choice",
    "parse_condition",
    "parse_dose",
    "parse_frequency",
    "parse_item",
    "parse_lasts",
    "parse_outcome",
    "parse_own",
    "parse_rounds",
    "parse_starts",
    "parse_timing",
    "parse_total",
]
