"""What people without an injury do in a test to the sentences beside its bar."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Healthy, Library, ReadinessTest, TestItem
from generator.pages.frame.sources import Cited, cited
from generator.pages.parts.pass_mark import UNITS

GOAL = "This is a goal to work toward. You don't have to reach it before your next step."
"""What a bar is for that nobody has to reach."""


@dataclass(frozen=True)
class Told:
    """Sentences, and whose numbers they are; nobody's where they say only what a goal is."""

    words: str
    source: Cited | None


def healthy_words(item: TestItem, library: Library) -> Told | None:
    """What healthy people do in the item, and what a goal is for; None where neither is to be said."""
    goal = () if item.gates else (GOAL,)
    if item.healthy is None:
        return Told(GOAL, None) if goal else None
    words = " ".join((*goal, *_typical(item.healthy, _unit(item)), *_share(item.healthy, "this")))
    return Told(words, cited([item.healthy.source], library)[0])


def of_all(test: ReadinessTest, library: Library) -> Told | None:
    """How many healthy people reach every bar of the test; None where nobody says."""
    if test.healthy is None:
        return None
    return Told(" ".join(_share(test.healthy, "all of it")), cited([test.healthy.source], library)[0])


def _unit(item: TestItem) -> str:
    """What stands after a number: reps are just counted."""
    return "%" if item.compares else "" if item.measure == "repetitions" else f" {UNITS[item.measure]}"


def _typical(healthy: Healthy, unit: str) -> tuple[str, ...]:
    """`Typical scores of healthy people: men 24, women 21 (566 adults).`"""
    numbers = [
        f"{number}{unit}" if who == "people" else f"{who} {number}{unit}" for who, number in healthy.numbers
    ]
    score = "score" if len(numbers) == 1 else "scores"
    return (f"Typical {score} of healthy people: {', '.join(numbers)} ({healthy.who}).",) if numbers else ()


def _share(healthy: Healthy, what: str) -> tuple[str, ...]:
    share = healthy.reach_the_bar
    return (f"{share} of 100 healthy people reach {what} ({healthy.who}).",) if share is not None else ()
