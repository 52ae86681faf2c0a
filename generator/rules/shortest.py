"""A stage that names criteria and no time to the days that our own rule keeps a runner at it."""

from __future__ import annotations

from generator.model import Library, Protocol, Stage
from generator.notation.condition import Done, leaves
from generator.rules.fewest import fewest
from generator.rules.house import House
from generator.rules.limits import Limits, limits, sessions_each


def counts_sessions(stage: Stage) -> bool:
    """Whether its criteria say how many sessions are done."""
    found = (leaf for written in stage.progress_when for leaf in leaves(written.value))
    return any(isinstance(leaf, Done) and leaf.amount.unit == "session" for leaf in found)


def _names_days(stage: Stage) -> bool:
    """Whether its criteria can't be met before a time in the stage that they name."""
    return fewest([written.value for written in stage.progress_when]).days > 0


def shortest(stage: Stage, held: Limits, house: House) -> int:
    """Days that the rule asks for; 0 where the stage says how long it is, or what else must come first."""
    said = stage.lasts is not None or counts_sessions(stage) or _names_days(stage) or not stage.progress_when
    paced = held.rises is not None or sessions_each(stage, stage.number) > 1
    if said or not stage.trains or paced:
        return 0
    return house.shortest


def our_days(stage: Stage, protocol: Protocol, library: Library) -> int:
    """Days that are our own rule's; 0 where it asks for none, or the plan has a number of its own for it."""
    if protocol.entry.house.shortest is not None:
        return 0
    return shortest(stage, limits(stage, stage.number, library), House())
