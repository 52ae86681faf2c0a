"""A plan's own pain bands that say nothing of the time after a session to the same with our rule for it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from generator.model.asking import WrittenCondition
from generator.model.declared import OwnPain
from generator.model.vocabulary import PainRule
from generator.notation.condition import AnyOf, Condition, NoPain, Pain, leaves
from generator.source import Text

MORNING = "next morning"
_LATER = re.compile(
    r"next (morning|day)|(within|after) (\d+-)?(1[2-9]|[2-9]\d|\d{3,}) h|(within|after) [\d-]+ (days?|weeks?)"
)


def is_later(moment: str) -> bool:
    """Whether it tells of the morning: the night has passed."""
    return _LATER.fullmatch(moment) is not None


OURS = (
    "The plan's own pain limits don't cover the next morning, so we use our rule for it (clinician opinion)."
)


@cache
def with_morning(own: PainRule, general: PainRule) -> PainRule:
    """The bands with what the general rule holds back for on the next morning. Those that speak of it
    themselves are left as they are, and so is a rule of the site. A morning that isn't told leaves the
    session without a color: it could be amber or red."""
    if not isinstance(own, OwnPain) or any(map(_later, (own.red, own.amber, own.green))):
        return own
    ambers = (*([own.amber.value] if own.amber else []), *_of(general.amber))
    update = {
        "red": replace(own.red, value=AnyOf((own.red.value, *_of(general.red)))),
        "amber": replace(own.amber or own.red, value=AnyOf(ambers)) if ambers else None,
        "note": Text(" ".join(filter(None, (own.note, OURS))), own.title.place),
    }
    return own.model_copy(update=update) if any(map(_of, (general.red, general.amber))) else own


def _later(written: WrittenCondition | None) -> bool:
    found = leaves(written.value) if written else ()
    return any(isinstance(leaf, (Pain, NoPain)) and is_later(leaf.moment) for leaf in found)


def _of(written: WrittenCondition | None) -> tuple[Condition, ...]:
    """What a rule says of the next morning."""
    found = leaves(written.value) if written else ()
    return tuple(leaf for leaf in found if isinstance(leaf, (Pain, NoPain)) and leaf.moment == MORNING)
