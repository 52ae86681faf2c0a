"""A comparison with a grade or a word to what is wrong with it: no order, or no grade beyond the last."""

from __future__ import annotations

from generator.model.vocabulary import Measure as Measured
from generator.notation.condition import Measure

_BEYOND = {"<": ("below", 0), ">": ("above", -1)}
_ALWAYS = {">=": ("or more", 0), "<=": ("or less", -1)}


def out_of_order(leaf: Measure, measure: Measured) -> str:
    """What an author is told, with the remedy; '' where the comparison can be true and can be false."""
    word, equal = leaf.value.word, f"{leaf.name} = {leaf.value.word}"
    if measure.kind == "word":
        said = f"'{leaf.op}' asks for an order, and '{leaf.name}' is a word"
        return "" if leaf.op == "=" else f"{said}; write '{equal}'"
    grades = [str(grade) for grade in measure.grades]
    beyond, always = _BEYOND.get(leaf.op), _ALWAYS.get(leaf.op)
    if beyond and word == grades[beyond[1]]:
        never = f"no grade of '{leaf.name}' is {beyond[0]} '{word}', so this is never true"
        return f"{never}; write '{equal}', or another grade"
    if always and word == grades[always[1]]:
        sure = f"every grade of '{leaf.name}' is '{word}' {always[0]}, so this is always true"
        return f"{sure}; write another grade, or delete it"
    return ""
