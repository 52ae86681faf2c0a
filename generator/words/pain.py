"""A pain rule to its three bands on the 0-10 scale while a reader trains."""

from __future__ import annotations

import operator
from dataclasses import dataclass

from generator.model import PainRule, Protocol
from generator.model.declared import OwnPain
from generator.notation.condition import All, AnyOf, Cited, Condition, Held, NoPain, Pain, leaves
from generator.notation.totals import bouts
from generator.words.stages import in_words_of

_COMPARE = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
}


@dataclass(frozen=True)
class Bands:
    """The first pain number that means hold and the first that means stop; None where none does."""

    hold_from: int | None
    stop_from: int | None

    @property
    def any(self) -> bool:
        """Whether any number holds a runner back."""
        return self.hold_from is not None or self.stop_from is not None

    @property
    def rows(self) -> list[tuple[str, str]]:
        """(`go`, `0–2`), (`hold`, `3–5`), (`stop`, `6–10`), without the bands there are not."""
        stop = 11 if self.stop_from is None else self.stop_from
        hold = stop if self.hold_from is None else self.hold_from
        spans = (("go", 0, hold - 1), ("hold", hold, stop - 1), ("stop", stop, 10))
        return [(name, _span(low, high)) for name, low, high in spans if low <= high]


HOME = "Walk home. "
WALKER_HOME = "Take the shortest way home, slowly, or get a ride. "
"""Where it was walking that hurt."""


def stop_words(rule: PainRule, plan: Protocol) -> str:
    """What a stop asks for; nobody walks home from exercises, which are done there."""
    sequences = [
        item.sequence.value
        for stage in plan.stages
        for session in stage.sessions
        for item in session.items
        if item.sequence is not None
    ]
    away = bool(sequences)
    ran = any(bout.activity != "walk" for sequence in sequences for bout in bouts(sequence))
    words = str(rule.stop) if away else str(rule.stop).removeprefix(HOME)
    words = words if ran else words.replace(HOME, WALKER_HOME)
    return in_words_of(words, plan.stage_word)


def beside(verb: str, act: str) -> str:
    """What an act says beyond its band's verb, which stands before it; '' where it says the same."""
    same = act == verb or (verb == VERBS["hold"] and act == NOTHING_MORE)
    return "" if same else act.removeprefix(f"{verb} ")


VERBS = {"go": "Carry on.", "hold": "Don't add more.", "stop": "Stop for today."}
COLOURS = {"go": "green", "hold": "amber", "stop": "red"}
NOTHING_MORE = "Do not add anything."
"""What a plan's own middle band says where its author wrote no words for it."""


def hold_words(rule: PainRule, plan: Protocol) -> str:
    """What a session in the amber asks for, with the plan's own word for a stage; '' where none is said."""
    return in_words_of(str(rule.hold or ""), plan.stage_word)


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def bands(rule: PainRule) -> Bands:
    """What each number means during a session. What other moments say is not known yet then."""
    stop = _first(rule.red.value)
    hold = _first(rule.amber.value) if rule.amber else None
    # Of two rules as one, the band of the milder may lie wholly above the other's stop.
    beyond = hold is not None and stop is not None and hold >= stop
    return Bands(None if beyond else hold, stop)


def worded(rule: PainRule) -> dict[str, Condition]:
    """By its band, what holds a runner back in a plan's own rule by more than a number of the session's pain.

    It is told in words; the site's rules say in their acts what their numbers leave out."""
    written = {"hold": rule.amber, "stop": rule.red} if isinstance(rule, OwnPain) else {}
    return {
        name: band.value
        for name, band in written.items()
        if band is not None and not all(map(_is_number, leaves(band.value)))
    }


def numbered(rule: PainRule) -> list[tuple[str, str]]:
    """The bands in numbers; none where the rule has no number and says all in words."""
    limits = bands(rule)
    return limits.rows if limits.any or not worded(rule) else []


def _is_number(leaf: Condition) -> bool:
    """Pain of the session in numbers; of the next morning, whose limits have a sentence of their own."""
    if not isinstance(leaf, (Pain, NoPain)) or leaf.site:
        return False
    known = isinstance(leaf, NoPain) or leaf.value.limit is not None
    return leaf.moment == "next morning" or (leaf.moment in ("", "during") and known)


def _first(condition: Condition) -> int | None:
    return next((pain for pain in range(11) if _holds(condition, pain)), None)


def _holds(condition: Condition, pain: int) -> bool | None:
    """True, false, or None when the condition asks about something else than pain during, or beside it."""
    match condition:
        case AnyOf(of=parts, least=1):
            answers = [_holds(part, pain) for part in parts]
            return True if True in answers else None if None in answers else False
        case All(of=parts):
            answers = [_holds(part, pain) for part in parts]
            return False if False in answers else None if None in answers else True
        case Cited(condition=inner) | Held(condition=inner):
            return _holds(inner, pain)
        case Pain() if condition.moment in ("", "during"):
            return _compare(condition, pain)
        case NoPain(moment="during" | ""):
            return pain == 0
    return None


def _compare(condition: Pain, pain: int) -> bool | None:
    range_ = condition.value.limit
    if range_ is None or range_.lo is None or range_.hi is None:
        return None
    if condition.op == "in":
        return range_.lo <= pain <= range_.hi
    return bool(_COMPARE[condition.op](pain, range_.hi))
