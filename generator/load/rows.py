"""Bouts of a list without an `id` to the bouts above whose place they take: a row takes that of a row."""

from __future__ import annotations

from generator.load.over import Over
from generator.load.ways import Way, called, circuit_of, for_whom, groups_of, id_of, is_bouts
from generator.load.which_line import (
    bouts_in_a_group,
    left_over,
    of_named_bouts,
    of_several_circuits,
    of_several_rows,
)
from generator.model.stage import ItemEntry


def replace_bouts(over: Over) -> None:
    """Gives each of them a name, and takes the bouts away that they say anew: those of a circuit take the
    place of a circuit's, the others that of the bouts that stand free."""
    row = [way for way in over.ways if is_bouts(way) and id(way) not in over.keys]
    for unit in over.units:
        mine = [way for way in unit if way in row and circuit_of(way)]
        circuits = _like(over, unit) if mine else []
        if len(circuits) > 1:
            over.asked = True
            over.unclear.append(of_several_circuits(mine[0], circuits))
        elif circuits:
            _of_circuit(over, circuits[0], mine)
        if circuits:
            row = [way for way in row if way not in mine]
            _named(over, mine)
    if row:
        _free(over, row)
        _named(over, row)


def _named(over: Over, row: list[Way]) -> None:
    for way in row:
        over.keys.setdefault(id(way), [over.new(called(way))])


def _like(over: Over, unit: list[Way]) -> list[ItemEntry]:
    """The circuits above that share an exercise with this one, or, if none does, those of its kind that have
    bouts."""
    own = {key for way in unit for key in over.keys.get(id(way), ())}
    sharing, alike = {}, {}
    for key, (way, _) in over.above.items():
        circuit, mine = circuit_of(way), circuit_of(unit[0])
        if circuit is None:
            continue
        if key in own:
            sharing[id(circuit)] = circuit
        elif mine and is_bouts(way) and (circuit.choose is None) is (mine.choose is None):
            alike[id(circuit)] = circuit
    return [*(sharing or alike).values()]


def _of_circuit(over: Over, circuit: ItemEntry, mine: list[Way]) -> None:
    gone = {
        key
        for key, (way, _) in over.above.items()
        if circuit_of(way) is circuit and is_bouts(way) and id_of(way) is None
    }
    over.touched[id(circuit)] = circuit
    _take(over, gone, mine)


def _take(over: Over, gone: set[str], row: list[Way]) -> None:
    """The row's first line takes the place of the first that goes."""
    if gone:
        left = set(over.above) - gone
        first = called(row[0])
        name = first if first not in left | over.used else over.new(first)
        over.leave_place(gone, name)
        over.keys[id(row[0])] = [name]


def _free(over: Over, row: list[Way]) -> None:
    above = {k: way for k, (way, _) in over.above.items() if is_bouts(way) and k not in over.used}
    free = {key: way for key, way in above.items() if not groups_of(way) and id_of(way) is None}
    named = {key: way for key, way in above.items() if not groups_of(way) and id_of(way) is not None}
    if free:
        these = _for_these(free, row)
        _ask_which(over, these, row)
        _take(over, these, row)
    elif len(named) == 1 and not any(id_of(way) for way in over.ways if is_bouts(way)):
        _take(over, set(named), row)
    elif named:
        over.unclear.append(of_named_bouts(row[0], [*named.values()]))
    elif held := [way for way in above.values() if groups_of(way)]:
        over.unclear.append(bouts_in_a_group(row[0], held[0]))


def _ask_which(over: Over, these: set[str], row: list[Way]) -> None:
    """Where more rows stand apart above than here, each of them may be meant."""
    above = _rows([(way, key in these) for key, (way, _) in over.above.items() if not way[-1].removed])
    below = _rows([(way, way in row) for way in over.ways if not way[-1].removed])
    if len(above) > len(below):
        over.unclear.append(of_several_rows(row[0], above))


def _rows(lines: list[tuple[Way, bool]]) -> list[Way]:
    """The first of each of the rows that other lines set apart."""
    before = [False, *(own for _, own in lines)]
    return [way for (way, own), was in zip(lines, before, strict=False) if own and not was]


def _for_these(free: dict[str, Way], row: list[Way]) -> set[str]:
    """All of them; only those for the same runners, where each line of the row is for some that a line above
    names too."""
    whom = {for_whom(way) for way in row}
    if "" in whom or not whom <= {for_whom(way) for way in free.values()}:
        return set(free)
    return {key for key, way in free.items() if for_whom(way) in whom}


def nothing_left(over: Over) -> None:
    """Of a circuit that the list says again, no line may be left to stand alone without a word."""
    own = [way for way in over.ways if circuit_of(way) is not None]
    for way in own:
        for key in over.keys[id(way)]:
            circuit = circuit_of(over.before[key][0]) if key in over.before else None
            over.touched |= {id(one): one for one in (circuit,) if one is not None}
    left = [
        way
        for key, (way, _) in over.above.items()
        if id(circuit_of(way)) in over.touched and key not in over.used and not way[-1].removed
    ]
    if own and left and not over.asked:
        over.unclear.append(left_over(own[0], left))
