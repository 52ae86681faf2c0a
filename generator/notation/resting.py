"""What a rest waits for to the part of it that never comes: while a runner rests, there are no sessions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.notation.condition import All, AnyOf, Cited, Colour, Condition, Done, Held, Not


def never_while_resting(condition: Condition) -> Condition | None:
    """The first part that counts sessions, what is done in them, or their colours; None where none does."""
    return next(_of_sessions(condition), None)


def remedy(part: Condition) -> str:
    """What to write in its place."""
    if isinstance(part, Held):
        return f"count days, such as 'rest until {part.condition} for 2 days'"
    return "say what must be true on a day without one, such as 'rest until no limp for 2 days'"


def _of_sessions(condition: Condition) -> Iterator[Condition]:
    match condition:
        case All(of=parts) | AnyOf(of=parts):
            for part in parts:
                yield from _of_sessions(part)
        case Held(condition=inner, how=how) if isinstance(how, str) or how.unit == "session":
            yield condition if not [*_of_sessions(inner)] else inner
        case Held(condition=inner) | Cited(condition=inner) | Not(condition=inner):
            yield from _of_sessions(inner)
        case Done() | Colour():
            yield condition
