"""A triage to its ways: the answers that lead to each of its questions and ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.triage import Asked, Triage

UNSURE = "I'm not sure"

Way = tuple[tuple[str, str], ...]
"""The id of each question on the way, with what was answered."""


def answers_of(asked: Asked) -> list[tuple[str, str]]:
    """Each answer with where it leads; the one for whoever isn't sure comes last."""
    return [*((str(words), str(to)) for words, to in asked.answers.items()), (UNSURE, str(asked.unsure))]


def ways(triage: Triage) -> Mapping[str, list[Way]]:
    """Every way to each question and end that is reached, in the order of the answers. A way that comes
    back to a question ends there."""
    found: dict[str, list[Way]] = {}
    for place, way in _from(str(triage.first), (), triage):
        found.setdefault(place, []).append(way)
    return found


def _from(place: str, way: Way, triage: Triage) -> Iterator[tuple[str, Way]]:
    yield place, way
    asked = {str(id_): one for id_, one in triage.questions.items()}
    if place not in asked or any(place == before for before, _ in way):
        return
    for words, to in answers_of(asked[place]):
        yield from _from(to, (*way, (place, words)), triage)
