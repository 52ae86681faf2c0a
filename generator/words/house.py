"""The numbers that a plan sets in place of the house's own, in a sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import PainRule
from generator.rules.house import House
from generator.words.lists import in_number

_WORDS = {
    "after red": "After a session with too much pain, do {} good sessions in a row before you move on.",
    "shortest": "Stay at each {word} that only has targets for at least {} days.",
    "plateau": "We tell you what holds you back after {} times the planned sessions at one {word}.",
    "stuck": "See a physical therapist after {} times the planned sessions at one {word}.",
    "gap back": "After {} days without a session, go back 1 {word}.",
    "gap more": "For every {} more days, go back 1 more {word}.",
    "gap restart": "After {} days without a session, start the plan over.",
    "between": "From one session that runs, hops or loads heavily to the next: at least {} days.",
}


_BACK = "After {} sessions with too much pain in {} days, go back 1 {word}."
_SEE = "After {} sessions with too much pain in {} days, see a physical therapist."


def flare_words(rule: PainRule, word: str, ours: House | None = None) -> Iterator[str]:
    """What sessions with too much pain lead to, by the pain rule's own numbers; where it has none, by the
    house's, said as `ours`."""
    for words, own, house in (
        (_BACK, rule.back_after, ours.back if ours else ()),
        (_SEE, rule.see_after, ours.see if ours else ()),
    ):
        yield from (in_number(words.format(*window, word=word)) for window in own)
        yield from (in_number(words.format(*window, word=word)) + OURS for window in house if not own)


OURS = " This is our rule."


def house_words(numbers: Mapping[str, int], word: str) -> Iterator[str]:
    """What each number of the plan's own asks for, in the plan's word for a stage."""
    for key, number in numbers.items():
        yield in_number(_WORDS[key].format(number, word=word))
