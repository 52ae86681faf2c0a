"""Numbers that no source gives: the house's own, clinician opinion. A plan may replace each of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model import PainRule, Protocol
from generator.model.house import REMEMBERED, Windows


@dataclass(frozen=True)
class House:
    """What holds in every plan that doesn't say otherwise; the comment beside each is shown to authors."""

    after_red: int = 2
    """Green sessions in a row, each on its day, before a runner moves on after a session in the red."""
    shortest: int = 7
    """Days that a stage lasts at least which only names criteria."""
    plateau: int = 2
    """Times a stage's planned sessions without getting any further, before they hear what holds them."""
    stuck: int = 4
    """Times a stage's planned sessions without getting any further, before a person is asked."""
    gap_back: int = 14
    """Days without a session after which a runner goes back a stage."""
    gap_more: int = 7
    """Days more, each of which costs another stage."""
    gap_restart: int = 28
    """Days without a session after which a runner starts the plan over."""
    between: int = 2
    """Days from one session that runs, hops or loads heavily to the next."""
    back: Windows = ((2, 28),)
    """Sessions in the red, in so many days, that cost a stage."""
    see: Windows = ((2, 14), (3, 28))
    """Sessions in the red, in so many days, after which a person is asked."""


FEWEST = 6
"""Sessions without getting any further, below which nobody is told or sent anywhere, whatever is planned."""

BREAKS = 3
"""Breaks that cost a stage, without a new one in between, after which a person is asked."""


def house_of(protocol: Protocol, rule: PainRule) -> House:
    """The house's numbers, those of the pain rule and of the plan in their place."""
    plan = {name: number for name, number in protocol.entry.house if number is not None}
    house = replace(House(), **plan)
    return replace(house, back=rule.back_after or house.back, see=rule.see_after or house.see)


__all__ = ["BREAKS", "FEWEST", "REMEMBERED", "House", "house_of", "reached"]


def reached(windows: Windows, days: tuple[int, ...], today: int) -> tuple[int, int] | None:
    """How many of the days lie within one of the windows that end today, and its days; None where they are
    too few in each."""
    for least, span in windows:
        if len(days) >= least and (found := sum([today - day < span for day in days])) >= least:
            return found, span
    return None
