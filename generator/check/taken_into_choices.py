"""Bouts of a stage that take the place of bouts in a choice or a circuit above, to a finding each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.load.items import is_bouts, ways_of
from generator.load.order import Way
from generator.load.placed import placed_in
from generator.model import Protocol
from generator.model.stage import Shared


def taken_in(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each list whose bouts would stand in a choice or a circuit that it does not name: what a
    plan leaves open, `choose 1`, would leave a stage's own run open too."""
    for placed in placed_in(protocol.entry):
        held = {str(way[-1].sequence): way for level in placed.above for way in _bouts(level) if len(way) > 1}
        own = [way for way in _bouts(placed.entry) if len(way) == 1]
        if held and own:
            yield _problem(own[0], next(iter(held.values())))


def _bouts(level: Shared) -> Iterator[Way]:
    lists = [level.do, *(session.do for session in getattr(level, "sessions", {}).values())]
    return (way for lines in lists for way in ways_of(lines) if is_bouts(way))


def _problem(own: Way, held: Way) -> Problem:
    written, above = own[-1].sequence, held[-1].sequence
    assert written is not None and above is not None
    group = "choice" if held[0].choose is not None else "circuit"
    message = (
        f"'{written.text}' takes the place of '{above.text}', which stands in a {group} above, and would be "
        f"part of that {group}; write the {group} with it here, or take the bouts out of the {group} above"
    )
    return Problem(written.text.place, message, "unheard")
