"""The numbers that a plan sets in place of the house's own, in a sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import PainRule
from generator.rules.house import House
from generator.words.lists import counted
from generator.words.often import OURS

_WORDS = {
    "after red": "After a session with too much pain, do {} before you move on.",
    "shortest": "Stay at each {word} that only has targets for at least {}.",
    "plateau": "We tell you what holds you back after {}the planned sessions at one {word}.",
    "stuck": "See a physical therapist after {}the planned sessions at one {word}.",
    "gap back": "After {} without a session, go back 1 {word}.",
    "gap more": "For every {}, go back 1 more {word}.",
    "gap restart": "After {} without a session, start the plan over.",
    "between": "From one session that runs, hops or loads heavily to the next: at least {}.",
}


_BACK = "After {} with too much pain in {}, go back 1 {word}."
_SEE = "After {} with too much pain in {}, see a physical therapist."


def flare_words(rule: PainRule, word: str, ours: House | None = None) -> Iterator[str]:
    """What sessions with too much pain lead to, by the pain rule's own numbers; where it has none, by the
    house's, said as `ours`."""
    for words, own, house in (
        (_BACK, rule.back_after, ours.back if ours else ()),
        (_SEE, rule.see_after, ours.see if ours else ()),
    ):
        for sessions, days in own or house:
            said = words.format(counted(sessions, "session"), counted(days, "day"), word=word)
            yield said if own else f"{said} This is our rule."


def house_words(numbers: Mapping[str, int], word: str) -> Iterator[str]:
    """What each number of the plan's own asks for, in the plan's word for a stage."""
    for key, number in numbers.items():
        yield _WORDS[key].format(_amount(key, number), word=word)


def after_red(house: House, word: str, own: bool) -> str:
    """How many good sessions it takes after a red one, and whether that is our number."""
    said = _WORDS["after red"].format(_amount("after red", house.after_red), word=word)
    return said if own else f"{said.removesuffix('.')} {OURS}."


def _amount(key: str, number: int) -> str:
    """The number with what is counted: `1 good session`, `2 days`."""
    if key in ("plateau", "stuck"):
        return "" if number == 1 else f"{number} times "
    if key == "after red":
        return counted(number, "good session") + (" in a row" if number > 1 else "")
    return counted(number, "more day" if key == "gap more" else "day")
