"""A dose said above that says several things of a line that can take one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.all_lines import all_lines
from generator.errors import Problem
from generator.model import Item, Protocol
from generator.words.lists import listed

_CHOICE = (
    "bouts are done in one way; write the one to use, and the other in 'note:', or let the runner choose: "
    "'choose: 1' and below 'do:' the bouts once for each"
)
_THEN = "write the whole dose here, such as '3 x 6, rest 60 s then 3 x 6, rest 90 s'"


def several(protocol: Protocol) -> Iterator[Problem]:
    """An error for each line that can't take what follows `or` or `then` in a dose above it."""
    for stage in protocol.stages:
        for item in all_lines(stage):
            yield from _left_out(item)


def _left_out(item: Item) -> Iterator[Problem]:
    if item.sequence is not None and item.sequence.value.ways:
        ways = listed([f"'{way}'" if way else "nothing" for way in item.sequence.value.ways])
        yield Problem(item.place, f"the dose above has {ways} for this line, but {_CHOICE}", "dose")
    elif item.dose is not None and item.dose.lost:
        message = f"the dose above goes on with 'then {' then '.join(map(str, item.dose.lost))}'"
        yield Problem(item.place, f"{message}, which this line can't take; {_THEN}", "dose")
