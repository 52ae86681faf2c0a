"""Change one thing at a time: between two stages, how much differs in one step?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from generator.check.steps import exercises, steps
from generator.errors import Problem
from generator.load.placed import entries_of
from generator.model import Protocol, Stage
from generator.model.shaping import ACTIVITIES
from generator.notation.dose import Sets
from generator.notation.quantity import WAYS, Quantity, Range
from generator.notation.session import BOUNDS, Alternate, Bearing, Ladder, Modifier, Part, Repeat, Segment
from generator.words.lists import listed

_FIRST = re.compile(rf"^({'|'.join((*map(str.strip, BOUNDS), *WAYS))}) ")
_AT = {"%BW": "weight-bearing", "% grade": "slope", "mph": "speed", "km/h": "speed", "m/s": "speed"}


def changes(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each stage that changes more than one thing against the one before."""
    copies = {key.place for key, entry in entries_of(protocol.entry) if entry.as_ is not None}
    for before, after in steps(protocol):
        copied = after.key.place in copies
        for words in (*_bouts(before, after, copied=copied), *_doses(before, after)):
            yield Problem(after.key.place, f"{words}, or explain under 'as printed'", "changes")


_ONE = "in the same step; change one at a time"


def _bouts(before: Stage, after: Stage, *, copied: bool) -> Iterator[str]:
    """Any change of bouts counts: a longer run with a shorter walk is two. What is only left out makes
    nothing harder."""
    old, new = variables(before), variables(after)
    gone, come = [name for name in old if name not in new], [name for name in new if name not in old]
    differ = [name for name in old if name in new and old[name] != new[name]]
    if not old or not new or not (come or differ) or len(gone) + len(come) + len(differ) < 2:
        return
    if not gone or not come or not {*gone, *come} <= ACTIVITIES:
        changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
        yield f"{listed(changed)} change {_ONE}"
        return
    takes = f"{listed(come)} {'takes' if len(come) == 1 else 'take'} the place of {listed(gone)}"
    more = f", with a change of {listed(differ)}" if differ else ""
    add = ", give what is new an 'id:' to add it" if copied else ""
    yield f"'{after.key}' against '{before.key}': {takes}{more} {_ONE}{add}"


def _doses(before: Stage, after: Stage) -> Iterator[str]:
    """Of a dose only what gets harder counts: fewer repetitions with more load are one step."""
    old = exercises(before)
    for name, sets in exercises(after).items():
        harder = _harder_in_any(old[name], sets) if name in old else []
        if len(harder) > 1:
            yield f"{listed(harder)} of {name} get harder {_ONE}"


def variables(stage: Stage) -> dict[str, str]:
    """What a step can change: the length of each activity, repeats, the ground, sessions a week."""
    found: dict[str, str] = {}
    for session in stage.sessions[:1]:
        for item in session.items:
            for part in item.sequence.value.parts if item.sequence else ():
                _collect(part, found)
        if found and session.times is not None and session.times.per_week() is not None:
            found["times a week"] = str(session.times.per_week())
    return found


def _collect(part: Part, found: dict[str, str]) -> None:
    match part:
        case Segment():
            _more(found, part.activity, str(part.amount))
            for modifier in part.modifiers:
                if isinstance(modifier, Bearing):
                    found["weight-bearing"] = str(modifier)
                if isinstance(modifier, Modifier) and modifier.kind in ("on", "at"):
                    unit = _FIRST.sub("", modifier.text).partition(" ")[2]
                    name = "ground" if modifier.kind == "on" else _AT.get(unit, "speed")
                    found[name] = modifier.text
        case Repeat(times=times, body=body):
            _more(found, "repeats", str(times))
            for inner in body:
                _collect(inner, found)
        case Alternate(body=body, total=total):
            _more(found, "total", str(total))
            for segment in body:
                _collect(segment, found)
        case Ladder():
            _more(found, part.activity, str(part))


def _more(found: dict[str, str], name: str, text: str) -> None:
    """Bouts of one kind that differ within a session are one thing, such as 3, 5 and 3 minutes."""
    seen = found.get(name, "")
    found[name] = text if not seen else seen if text in seen.split(", ") else f"{seen}, {text}"


def _harder_in_any(old: tuple[Sets, ...], new: tuple[Sets, ...]) -> list[str]:
    """What gets harder in a part of it, each against the one in its place; a part more is more sets."""
    last = [old[min(number, len(old) - 1)] for number in range(len(new))]
    more = ["sets"] if len(new) > len(old) else []
    harder = (name for before, after in zip(last, new, strict=True) for name in _harder(before, after))
    return list(dict.fromkeys([*more, *harder]))


def _harder(old: Sets, new: Sets) -> list[str]:
    pairs = {
        "sets": (_low(old.sets), _low(new.sets)),
        "repetitions": (_low(old.reps), _low(new.reps)),
        "time": (_amount(old.time), _amount(new.time)),
        "hold": (_amount(old.hold), _amount(new.hold)),
        "load": (_load(old), _load(new)),
        "weight-bearing": (_bearing(old), _bearing(new)),
    }
    return [name for name, (a, b) in pairs.items() if a is not None and b is not None and b > a]


def _low(range_: Range | None) -> Fraction | None:
    return range_.lo if range_ is not None else None


def _amount(quantity: Quantity | None) -> Fraction | None:
    return quantity.range.lo if quantity is not None else None


def _bearing(sets: Sets) -> Fraction | None:
    amount = sets.bearing.amount if sets.bearing else None
    return _amount(amount) if isinstance(amount, Quantity) else None


def _load(sets: Sets) -> Fraction | None:
    """Heavier is more; a weight that can be lifted fewer times is heavier."""
    if sets.load is None or sets.load.amount is None or sets.load.amount.lo is None:
        return None
    return -sets.load.amount.lo if sets.load.unit == "RM" else sets.load.amount.lo
