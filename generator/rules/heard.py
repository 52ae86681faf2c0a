"""What must last at a stage to what only whole sessions on their day feed, and what any session does."""

from __future__ import annotations

from collections.abc import Iterable

from generator.notation.condition import Condition
from generator.notation.outcome import Outcome
from generator.rules.decision import Place, decide
from generator.rules.three_valued import lasting_signed


def row_of_sessions(
    pain: Iterable[Condition],
    rules: Iterable[tuple[Condition, Outcome]],
    criteria: Iterable[Condition],
    place: Place,
) -> frozenset[str]:
    """What must last, as printed, so that a runner gets on: in a criterion, or in a rule that holds nobody
    back; not where it stands after `not`. What stands in a rule that holds a runner back is heard of any
    session, and so is what the pain rule asks."""
    acts = [(condition, decide(outcome, place).cautious) for condition, outcome in rules]
    written = [*((c, False) for c in criteria), *acts, *((c, True) for c in pain)]
    signs = [(held.printed, heard != denied) for c, heard in written for held, denied in lasting_signed(c)]
    return frozenset(name for name, _ in signs) - {name for name, heard in signs if heard}
