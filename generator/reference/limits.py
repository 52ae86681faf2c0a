"""How much a number can be in each place of the notation, as a table."""

from __future__ import annotations

from generator.notation.excess import shown
from generator.notation.limits import EVERYWHERE, PLACES
from generator.notation.usual_amounts import USUAL


def limits_table() -> str:
    """A row a place, from the one table that both readers of the notation ask."""
    rows = [(what, place.most, place.least) for what, place in PLACES.items()]
    rows += [(what, most, ()) for what, most in EVERYWHERE.items()]
    return "\n".join(["| what | at most | at least |", "|---|---|---|", *(_row(*row) for row in rows)])


def usual_table() -> str:
    """A row a place, with the most that is usual."""
    rows = [f"| {what} | {_listed(place.most)} |" for what, place in USUAL.items()]
    return "\n".join(["| what | usually at most |", "|---|---|", *rows])


def _row(what: str, most: tuple[str, ...], least: tuple[str, ...]) -> str:
    return f"| {what} | {_listed(most)} | {_listed(least) or '0'} |"


def _listed(written: tuple[str, ...]) -> str:
    """A bare number is not told beside the same with its unit."""
    bare = {text.partition(" ")[0] for text in written if " " in text}
    return ", ".join(shown(text) for text in written if text not in bare)
