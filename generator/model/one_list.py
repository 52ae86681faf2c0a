"""A list of lines to whether one list can be all that it says it is."""

from __future__ import annotations

from typing import Any

from generator.model.text import refuse

TWO = (
    "'choose' and 'rounds' are two lists; write the one that is chosen inside the circuit, as '- do:' with "
    "its own 'choose:'"
)
OF_RUNS = "'dose' is for exercises; write how a run is done on its own line, such as 'run 5 min easy'"


def one_list(line: Any) -> Any:
    """The line of `do`, an ItemEntry; refuses what would be lost: rounds of a choice, a dose of bouts."""
    if line.choose is not None and line.rounds is not None:
        raise refuse(TWO, line.choose.text.place)
    if line.dose is not None and line.do and all(one.sequence is not None for one in line.do):
        raise refuse(OF_RUNS, line.dose.text.place)
    return line


def is_alone(group: Any) -> bool:
    """Whether a line of `do` only carries the keys of the one below it, as `{do: run 20 min, when: limp}`."""
    silent = group.choose is None and group.rounds is None
    return silent and len(group.do) == 1 and not group.do[0].do
