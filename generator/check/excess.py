"""A session whose lines together are more than anybody can do in one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from generator.errors import Problem
from generator.model import Item, Protocol, Session
from generator.notation.session_limits import Shares, excess, most, times, together


def excesses(protocol: Protocol) -> Iterator[Problem]:
    """An error for each session that is longer than a day, or further than anybody runs in one."""
    for stage in protocol.stages:
        for session in stage.sessions:
            limit = excess(_session(session))
            if limit:
                message = f"together, the lines of this session are too much (at most {limit})"
                yield Problem(session.items[0].place, f"{message}; write fewer or shorter ones", "limit")


def _session(session: Session) -> Shares:
    found: Shares = Counter()
    for item in session.lines:
        found.update(_item(item))
    return found


def _item(item: Item) -> Shares:
    """Of lines to choose from nobody knows which are done."""
    if any(group.kind == "choose" for group in item.groups):
        return Counter()
    rounds = Fraction(1)
    for group in item.groups:
        rounds *= most(group.count) if group.kind == "rounds" else 1
    read = item.sequence.value if item.sequence is not None else item.dose
    return times(together(read), rounds) if read is not None else Counter()
