"""A session's exercises to a row above them: what is ahead at a glance, and where each one stands."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.parts.shown import DoseShown, SessionShown

FEWEST = 2
"""Exercises that make a row: a single one says all by itself."""


@dataclass(frozen=True)
class Tile:
    """One exercise of the row."""

    of: str
    """`session/item`: the block below."""
    title: str
    figure: Markup
    number: str
    """What is read first; '' where the plan gives no number."""
    beside: str
    """Small words: the side, or what there is in place of a number."""

    @property
    def anchor(self) -> str:
        """Where the block is on the page."""
        return self.of.replace("/", "-")


def row_of(shown: SessionShown) -> tuple[Tile, ...]:
    """A tile a line, in their order; none where a row would only repeat the one below it."""
    return tuple(map(_tile, shown.doses)) if len(shown.doses) >= FEWEST else ()


def _tile(dose: DoseShown) -> Tile:
    number, figure = dose.number, dose.figure
    if dose.bouts:
        return Tile(dose.id, dose.title, figure, "", "")
    if number is None or number.unknown:
        return Tile(dose.id, dose.title, figure, "", _instead(dose))
    shown = " ".join(filter(None, [number.number, number.unit]))
    return Tile(dose.id, dose.title, figure, shown, number.beside)


def _instead(dose: DoseShown) -> str:
    """How long it is held, where that is all that is said."""
    held = [f"hold {value}" for label, value in dose.own if label == "Hold" and value != "still"]
    return held[0] if held else "no number given"
