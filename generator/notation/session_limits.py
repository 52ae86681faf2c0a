"""Bouts and doses to what they come to together: more than a day, or than anybody runs in one."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from generator.notation.clauses import Rest
from generator.notation.dose import Dose, Sets
from generator.notation.excess import Excess, shown
from generator.notation.limits import limits
from generator.notation.quantity import Quantity, Range
from generator.notation.session import Alternate, Ladder, Part, Repeat, Segment, Sequence

Shares = Counter[str]
"""By limit: how much of it is used up. The high ends count; what is not known does not."""

ONE = Fraction(1)


def refuse_total(read: object) -> None:
    """Raises Excess for bouts or a dose that come to more than a session can be."""
    if isinstance(read, Sequence | Dose) and (limit := excess(together(read))):
        message = f"together this is too much for one session (at most {limit})"
        raise Excess(f"{message}; write fewer or shorter ones", 0)


def excess(shares: Shares) -> str:
    """The first limit that is more than used up; '' where none is."""
    return next((shown(limit) for limit, share in shares.items() if share > 1), "")


def together(read: Sequence | Dose) -> Shares:
    """What it uses up of each limit of a session."""
    if isinstance(read, Dose):
        return _sum(*(_sets(sets) for sets in read.parts))
    return _sum(*map(_part, read.parts))


def times(shares: Shares, count: Fraction) -> Shares:
    """The same so many times."""
    return Counter({limit: share * count for limit, share in shares.items()})


def most(range_: Range | None) -> Fraction:
    """The high end of a count; once where it is not known."""
    return ONE if range_ is None or range_.hi is None else range_.hi


def _sum(*all_: Shares) -> Shares:
    found: Shares = Counter()
    for shares in all_:
        found.update(shares)
    return found


def _part(part: Part) -> Shares:
    match part:
        case Segment(amount=Quantity() as amount) | Alternate(total=Quantity() as amount):
            return _amount(amount)
        case Repeat(times=count, body=body):
            return times(_sum(*map(_part, body)), most(count))
        case Ladder(bouts=steps):
            return _sum(*map(_part, steps))
    return Counter()


def _amount(amount: Quantity | Range | None) -> Shares:
    if not isinstance(amount, Quantity) or amount.range.hi is None:
        return Counter()
    limit = limits()["amount_of"].get(amount.unit)
    return Counter() if limit is None else Counter({limit.most: amount.range.hi / limit.high})


def _sets(sets: Sets) -> Shares:
    """Its sets with what is held in each repetition, and the rests between them."""
    count, reps = most(sets.sets), sum(sets.ladder) or most(sets.reps)
    work = _amount(sets.time) if sets.reps is None and not sets.ladder else _amount(_repetitions(reps))
    held = times(_amount(sets.hold), reps)
    rests = times(_sum(*map(_rest, sets.rest)), max(count - 1, Fraction(0)))
    return _sum(times(_sum(work, held), count), rests, _amount(sets.total_time))


def _repetitions(number: Fraction) -> Quantity:
    return Quantity(Range(number, number), "rep")


def _rest(rest: Rest) -> Shares:
    return _amount(rest.amount) if rest.between == "sets" else Counter()
