"""The grammar to tables by which another runner reads doses and bouts exactly as this one does.

They are Lark's own LALR tables, cut down to what can be reached from a dose or a session's bouts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from lark.grammar import Rule, Symbol
from lark.parsers.lalr_analysis import Shift

from generator.notation.parse import LENGTH_LIMIT, lalr

ENTRIES = ("dose", "item")
"""What a reader of the tables can begin with."""

FORM = 2
"""Counted up when the shape of the tables changes."""

END = "$END"


def tables() -> dict[str, Any]:
    """What a runner needs: terminals in the order in which they are tried, rules, and a row a state.

    A row is `[symbol, action, …]`: symbols count terminals, then `$END`, then rules' names. An action
    from 0 on shifts to that state; -1 and below reduces by rule 0 and on.
    """
    grammar = lalr()
    # Lark numbers states anew each time it makes them; sorted, the same grammar gives the same tables.
    table = {state: dict(sorted(row.items())) for state, row in grammar.states.items()}
    states = _reached(table, [grammar.start_states[entry] for entry in ENTRIES])
    number = {state: at for at, state in enumerate(states)}
    rules = _unique(arg for state in states for kind, arg in table[state].values() if kind is not Shift)
    used = {name for state in states for name in table[state]}
    words = [
        (t.name, t.pattern.to_regexp()) for t in grammar.terminals if t.name in {*used, *grammar.ignored}
    ]
    symbols = [*(name for name, _ in words), END, *sorted({rule.origin.name for rule in rules})]
    places, turns = _places(symbols), _places(rules)
    rows = [_row(table[state], places, number, turns) for state in states]
    kept = _places(_unique(rows))
    return {
        "form": FORM,
        "most": LENGTH_LIMIT,
        "entries": {e: [number[grammar.start_states[e]], number[grammar.end_states[e]]] for e in ENTRIES},
        "terminals": [pattern for _, pattern in words],
        "symbols": symbols,
        "ignored": [places[name] for name in grammar.ignored],
        "rules": [_rule(rule) for rule in rules],
        "rows": [list(row) for row in kept],
        "states": [kept[row] for row in rows],
    }


def _reached(states: dict[int, Any], starts: list[int]) -> list[int]:
    """Every state that a text can bring the parser into, the starts first."""
    found = list(starts)
    for state in found:
        found += [arg for kind, arg in _shifts(states[state]) if arg not in found]
    return list(dict.fromkeys(found))


def _shifts(row: dict[str, Any]) -> list[tuple[Any, int]]:
    return list(dict.fromkeys((kind, arg) for kind, arg in row.values() if kind is Shift))


T = TypeVar("T")


def _unique(all_: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(all_))


def _places(all_: list[T]) -> dict[T, int]:
    return {one: place for place, one in enumerate(all_)}


def _row(
    row: dict[str, Any], symbols: dict[str, int], number: dict[int, int], rules: dict[Rule, int]
) -> tuple[int, ...]:
    found: list[int] = []
    for name, (kind, arg) in row.items():
        if name in symbols:
            found += [symbols[name], number[arg] if kind is Shift else -1 - rules[arg]]
    return tuple(found)


def _rule(rule: Rule) -> list[Any]:
    """Its name in the tree, its rule's name, whether one child stands for it, and what becomes of each part.

    A part is dropped (0), kept (1), or its own parts take its place (2).
    """
    alone = bool(rule.options.expand1) and not rule.alias
    parts = [_part(symbol, rule.options.keep_all_tokens) for symbol in rule.expansion]
    return [rule.alias or rule.origin.name, rule.origin.name, int(alone), parts]


def _part(symbol: Symbol, keep: bool) -> int:
    if symbol.is_term:
        return int(keep or not symbol.filter_out)  # type: ignore[attr-defined]
    return 2 if symbol.name.startswith("_") else 1
