"""A triage to its ways: the answers that lead to each of its questions and ends.

Ways are never written out one by one: their number grows with each answer of each question.
"""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from generator.model.triage import Asked, Triage

UNSURE = "I'm not sure"

Step = tuple[str, str]
"""The id of a question, with what was answered."""

MOST = 6
"""Questions between the signs and an end; more are not answered with care."""


def answers_of(asked: Asked) -> list[tuple[str, str]]:
    """Each answer with where it leads; the one for whoever isn't sure comes last."""
    return [*((str(words), str(to)) for words, to in asked.answers.items()), (UNSURE, str(asked.unsure))]


def steps_to(triage: Triage) -> Mapping[str, list[Step]]:
    """Every question and end that is reached: the answers that lead straight to it, none to the first."""
    asked = {str(id_): one for id_, one in triage.questions.items()}
    found: dict[str, list[Step]] = {str(triage.first): []}
    open_ = [str(triage.first)]
    for place in open_:  # it grows as more is reached
        for words, to in answers_of(asked[place]) if place in asked else ():
            if to not in found:
                open_.append(to)
            found.setdefault(to, []).append((place, words))
    return found


def only_way(place: str, steps: Mapping[str, list[Step]]) -> list[Step] | None:
    """Each answer from the first question to a place, where there is one way alone."""
    way: list[Step] = []
    while steps.get(place):
        if len(steps[place]) > 1 or len(way) > MOST:
            return None
        way.insert(0, steps[place][0])
        place = way[0][0]
    return way


def asked_before(triage: Triage) -> Mapping[str, int]:
    """How many questions at most come before each question and end. Beyond `MOST` nobody counts."""
    asked = {str(id_): one for id_, one in triage.questions.items()}
    found: dict[str, int] = {}
    places = {str(triage.first)}
    for number in range(MOST + 2):
        found |= dict.fromkeys(places, number)
        places = {to for place in places if place in asked for _, to in answers_of(asked[place])}
    return found


def circle(triage: Triage) -> list[str]:
    """Questions that lead back to one another, in the order of the file; none where every way ends."""
    leads = {str(id_): {to for _, to in answers_of(one)} for id_, one in triage.questions.items()}
    try:
        TopologicalSorter(leads).prepare()
    except CycleError as found:
        return [id_ for id_ in leads if id_ in found.args[1]]
    return []
