"""How soon a page sends its reader to someone, to a problem where the list of signs says otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import get_args

from generator.errors import Problem
from generator.model import Library
from generator.model.prose import texts_of
from generator.model.vocabulary import Urgency
from generator.source import Text

_CARE = re.compile(r"\b(see|call|get|go to|ask|doctor|clinic|therapist|help|care|x-ray)\b", re.IGNORECASE)
_EMERGENCY = re.compile(r"\b(emergency number|ambulance)\b", re.IGNORECASE)
_INSTEAD = (
    "'{}' is an emergency number; write 'an emergency number': the numbers stand in "
    "protocols/vocabulary/emergency-numbers.yaml, and every warning prints them"
)
_SOON: tuple[tuple[Urgency, re.Pattern[str]], ...] = (
    ("emergency", _EMERGENCY),
    ("today", re.compile(r"\b(today|(?:the )?same day|right away)\b", re.IGNORECASE)),
    ("soon", re.compile(r"\b(this week|within a week|in the next few days|soon)\b", re.IGNORECASE)),
)
_SENTENCE = re.compile(r"(?:[^.?!\n]|\.(?=\S)|(?<!\n)\n(?!\s*[-|#\n\d]))+")


def urgent(library: Library) -> Iterator[Problem]:
    """An error for each sentence that speaks of a sign and is more or less in a hurry than the sign, or that
    names an emergency number itself."""
    said = {id_: _pattern(flag.said) for id_, flag in library.red_flags.items() if flag.said}
    any_of = _pattern(tuple(words for flag in library.red_flags.values() for words in flag.said))
    typed = _typed(library)
    for entity in library.entities:
        for text in texts_of(entity):
            # Most texts speak of no sign, and one search tells.
            if any_of.search(text):
                yield from _wrong(text, said, library)
            yield from typed(text)


def _typed(library: Library) -> Callable[[Text], Iterator[Problem]]:
    """Elsewhere another number is the right one: they stand in one list, from which warnings print them."""
    known = [re.escape(str(one.number)) for one in library.emergency_numbers.values()]
    numbers = re.compile(rf"\b({'|'.join(known)})\b" if known else "(?!)")

    def found(text: Text) -> Iterator[Problem]:
        for sentence in _SENTENCE.finditer(text):
            if (number := numbers.search(sentence[0])) and _EMERGENCY.search(sentence[0]):
                yield Problem(
                    text.at(sentence.start() + number.start()), _INSTEAD.format(number[0]), "urgency"
                )

    return found


def _pattern(words: tuple[Text, ...]) -> re.Pattern[str]:
    return re.compile(
        r"\b(" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) + r")\b", re.I
    )


def _wrong(text: Text, said: dict[str, re.Pattern[str]], library: Library) -> Iterator[Problem]:
    for sentence in _SENTENCE.finditer(text):
        found = {id_: match for id_, words in said.items() if (match := words.search(sentence[0]))}
        levels = {level for level, words in _SOON if words.search(sentence[0])}
        acts = {library.red_flags[id_].act for id_ in found}
        late = "emergency" in acts and "emergency" not in levels
        if found and _CARE.search(sentence[0]) and (late or (levels and not levels & acts)):
            id_ = min(found, key=lambda one: get_args(Urgency).index(library.red_flags[one].act))
            message = f"'{found[id_][0]}' is the sign '{id_}', which is '{library.red_flags[id_].act}'"
            message += (
                f" in the list of signs, and here it's '{next(iter(levels), 'some time')}'; write the same"
            )
            yield Problem(text.at(sentence.start() + found[id_].start()), message, "urgency")
