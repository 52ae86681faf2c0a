"""What begins at its larger end, to an arc that says so, `90 to 30 deg`, or to what must be written."""

from __future__ import annotations

from collections.abc import Iterator

from lark import Token, Tree

from generator.notation.leaves import number_of, refuse

Node = Tree[Token]
FALLING = "FALLING"
"""Kind of the token that is put behind such an arc."""


def turned(tree: Node) -> Node:
    """The tree, in which the two ends of such an arc have changed places."""
    for arc in tree.find_data("arc"):
        numbers = next(iter(arc.find_data("numbers")), None)
        ends = (
            [part for part in numbers.children if isinstance(part, Tree) and part.data == "number"]
            if numbers
            else []
        )
        if numbers is not None and len(ends) == 2 and _turns(arc) and _falls(ends):
            first, last = (numbers.children.index(end) for end in ends)
            numbers.children[first], numbers.children[last] = ends[1], ends[0]
            arc.children.append(Token(FALLING, "to"))
    return tree


def refuse_fallen(tree: Node) -> None:
    """Raises NotationError for a weight, a speed or a slope that begins at its higher end, and not how."""
    for place in (place for name in _FALL for place in tree.find_data(name)):
        for part in (part for part in place.children if isinstance(part, Tree) and part.data == "numbers"):
            ends = [*part.find_data("number")]
            if len(ends) == 2 and _falls(ends):
                high, low = (token for end in ends for token in _tokens(end))
                either = f"'falling {high}-{low}', or the range '{low}-{high}'"
                refuse(f"{high} to {low} falls; write {either}", high)


_FALL = ("bearing", "rate", "load")
"""Rules of what may rise or fall within a stage."""


def _turns(arc: Node) -> bool:
    """Whether it is told in degrees: centimeters have no way."""
    return any(token.type == "SIZE" and token.startswith(("deg", "°")) for token in _tokens(arc))


def _falls(ends: list[Node]) -> bool:
    low, high = (number_of(token) for end in ends for token in _tokens(end))
    return low > high


def _tokens(end: Node) -> Iterator[Token]:
    return (token for token in end.children if isinstance(token, Token))
