"""`run 5 m` reads as minutes to one and as meters to another: it is refused until it says which."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lark import Token, Tree

from generator.notation.leaves import NotationError, number_of
from generator.notation.session import BOTH_WAYS, FEW_METRES

Node = Tree[Token]


def refuse_metres(tree: Node) -> None:
    """Raises NotationError for the first `m` that may be minutes."""
    for node in tree.iter_subtrees_topdown():  # type: ignore[no-untyped-call]
        if node.data in ("segment", "ladder_lengths", "alternate"):
            _look(node)


def _look(node: Node) -> None:
    first = node.children[0]
    activity = str(first) if isinstance(first, Token) else ""
    unit = next((token for token in _own(node) if token.type == "UNIT" and token == "m"), None)
    if unit is None or not (activity in BOTH_WAYS or node.data == "alternate"):
        return
    numbers = [token for token in _own(node) if token.type == "NUMBER"]
    if numbers and max(map(number_of, numbers), default=Fraction(0)) < FEW_METRES:
        said = " to ".join(numbers) if node.data == "ladder_lengths" else "-".join(numbers)
        message = f"'{said} m' could be minutes or meters; write '{said} min' or '{said} meters'"
        raise NotationError(message, numbers[0].start_pos or 0)


def _own(node: Node) -> Iterator[Token]:
    """Tokens of its length: not those of its modifiers, nor of the bouts within it."""
    for child in node.children:
        if isinstance(child, Token):
            yield child
        elif child.data in ("amount_of", "numbers", "range", "number"):
            yield from _own(child)
