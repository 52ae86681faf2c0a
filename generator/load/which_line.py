"""A line that may say several of those above again to the question that its author is asked."""

from __future__ import annotations

from collections.abc import Iterable

from generator.errors import Place, Problem
from generator.load.ways import Way, called, circuit_of, for_whom, groups_of, id_of
from generator.model.stage import ItemEntry

_ADD = "an 'id:' of its own to add it"


def of_several(way: Way, above: Iterable[Way]) -> Problem:
    """An exercise that stands above more than once."""
    told = [id_of(one) or f"when: {for_whom(one)}" for one in above]
    ways = " or ".join(f"'{one}'" if ":" in one else f"'id: {one}'" for one in told)
    message = f"'{called(way)}' could be any of {len(told)} lines above; write {ways} beside it"
    return Problem(_place(way), message if way[-1].removed else f"{message}, or {_ADD}", "value")


def of_named_bouts(way: Way, above: list[Way]) -> Problem:
    """Bouts where several above have an id."""
    names = [str(id_of(one)) for one in above]
    which = f"could replace {_or(names)} above" if len(names) > 1 else f"could replace '{names[0]}' or be new"
    remedy = f"write '{{do: {called(way)}, id: {names[0]}}}' to replace that one, or {_ADD}"
    return Problem(_place(way), f"'{called(way)}' {which}; {remedy}", "value")


def of_several_rows(way: Way, above: list[Way]) -> Problem:
    """Bouts where more rows of them stand apart above."""
    names = _or([called(one) for one in above])
    remedy = f"give them an 'id:' above, and write the 'id:' of one beside it, or {_ADD}"
    return Problem(_place(way), f"'{called(way)}' could replace {names} above; {remedy}", "value")


def bouts_in_a_group(way: Way, held: Way) -> Problem:
    """Bouts where those above stand in a circuit or a choice only."""
    group = kind_of(groups_of(held)[0])
    message = f"'{called(way)}' could replace '{called(held)}' in a {group} above or be done as well"
    remedy = f"write {_ADD}, or the whole {group} here to replace it"
    return Problem(_place(way), f"{message}; {remedy}", "value")


def of_several_circuits(way: Way, circuits: list[ItemEntry]) -> Problem:
    """A circuit where several above are like it."""
    group = kind_of(groups_of(way)[0])
    message = f"this {group} could be any of {len(circuits)} above"
    return Problem(_place(way), f"{message}; write the same 'id:' here and there, or {_ADD}", "value")


def left_over(way: Way, left: list[Way]) -> Problem:
    """Lines of a circuit above that the one here leaves out."""
    circuit = circuit_of(left[0])
    assert circuit is not None
    group, names = kind_of(circuit), [called(one) for one in left]
    message = f"this {group} leaves out {_or(names, 'and')} of the {group} above"
    remedy = f"write the same 'id:' on both to replace the whole {group}, or every line of it"
    return Problem(_place(way), f"{message}; {remedy}", "value")


def kind_of(group: ItemEntry) -> str:
    """What an author calls it."""
    return "choice" if group.choose is not None else "circuit" if group.rounds is not None else "list"


def _or(names: list[str], word: str = "or") -> str:
    *first, last = (f"'{name}'" for name in names)
    return f"{', '.join(first)} {word} {last}" if first else last


def _place(way: Way) -> Place:
    line = way[-1]
    found = line.exercise or (line.sequence.text if line.sequence else None)
    assert found is not None
    return found.place
