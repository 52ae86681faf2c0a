"""Several words to one list in a sentence, a count to its noun, and a sentence to its large letter."""

from __future__ import annotations

from collections.abc import Iterable


def upper(text: str) -> str:
    """The text with its first letter large, the others as they are."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """A sentence of a plan's own as it stands within another: without its full stop, its first letter small
    unless it begins a name, such as VISA-P."""
    text = text.strip().rstrip(".")
    is_word = text[1:2].islower() or (text[:1] == "A" and text[1:2] == " ")
    return text[:1].lower() + text[1:] if is_word else text


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; `last` stands before the last one."""
    *front, end = [*words] or [""]
    return f"{', '.join(front)} {last} {end}" if front else end


def clauses(words: Iterable[str], last: str = "or") -> str:
    """Clauses in one sentence; where one has a comma of its own, semicolons part them all."""
    *front, end = [*words] or [""]
    if not any("," in part for part in (*front, end)):
        return listed((*front, end), last)
    return f"{'; '.join(front)}; {last} {end}" if front else end


def counted(number: int, one: str, many: str = "") -> str:
    """`1 plan`, `2 plans`; `many` where the plural has no plain s."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
