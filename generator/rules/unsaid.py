"""What is nowhere written down to the sentence that sends a runner to a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.rules.diary import Answer

UNSAID = {
    "not stated": "the source doesn't say",
    "not seen": "we couldn't find",
    "___": "this copy of the plan doesn't say",
}
"""How it is written, and what is told of it."""

MOVING = "when to move on"
WAY = "where to go next"
BEGINNING = "where to begin"

PERSON = "physio"
"""Who decides what is nowhere written down."""


def sent(missing: Iterable[str], what: str = MOVING) -> tuple[str, ...]:
    """For each of the answers that only a person can give, that this is so."""
    return tuple(f"{UNSAID[key]} {what}; ask your physical therapist" for key in missing if key in UNSAID)


def needs(missing: Sequence[str]) -> str:
    """That these are missing, where they are answers that a runner can give."""
    count = len(missing)
    return f"the next stage needs {'one more answer' if count == 1 else f'{count} more answers'}"


def asked_anew(answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    """Answers without a person's yes: it was to the stage that was left, not to the next one."""
    return {key: answer for key, answer in answers.items() if key not in UNSAID}
