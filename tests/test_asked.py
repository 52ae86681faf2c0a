"""A question of a plan's own as a clause: said anew only where nobody can take its subject for another."""

from __future__ import annotations

import pytest

from generator.words.asked import asked_words

CLAUSES = {
    "Was your form good?": "your form was good",
    "is your form still good at the end?": "your form is still good at the end",
    "Is your running form normal?": "your running form is normal",
    "Is the sore area on your heel swollen?": "you answer yes to “Is the sore area on your heel swollen?”",
    "Is your running form symmetrical today?": "you answer yes to “Is your running form symmetrical today?”",
    "Is your sore red spot gone?": "your sore red spot is gone",
    "Is the right weak leg warmer?": "you answer yes to “Is the right weak leg warmer?”",
    "are your calf and thigh sore?": "your calf and thigh are sore",
    "can the swelling be pressed in?": "you answer yes to “Can the swelling be pressed in?”",
    "can you hold the plank, the side plank and bridge?":
        "you can hold the plank, the side plank and bridge",
    "Is your knee dropping inward, one hip dropping, or your landing out of control?":
        "your knee is dropping inward, one hip is dropping, or your landing is out of control",
    "do your hip muscles work?": "your hip muscles work",
}  # fmt: skip
"""What a yes says, by the question."""


@pytest.mark.parametrize("question", CLAUSES)
def test_clause_says_what_was_asked(question: str) -> None:
    assert asked_words(question) == CLAUSES[question]
