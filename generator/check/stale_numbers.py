"""Numbers that the engine keeps and pages tell their readers, to a problem where the two differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from generator.errors import Problem
from generator.model import Library
from generator.model.prose import texts_of
from generator.rules.away import gap_of
from generator.rules.house import House
from generator.source import Text
from generator.words.pain import bands

_BLOCK = re.compile(r"(?:.+\n?)+")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_FLARES = re.compile(rf"\b(\d+|{'|'.join(_NUMBERS)})\s+(?:flare-ups|more\s+flare-ups)\b", re.IGNORECASE)
_WITHIN = re.compile(r"[^.\n|]*?\b(?:in|within)\s+(\d+)\s+(day|week)s", re.IGNORECASE)
_BREAK = re.compile(r"\b(time off|off for|you missed|break of|gap of|a break)\b", re.IGNORECASE)
_WAY_BACK = re.compile(r"\b(stages?\s+back|back\s+\w+\s+stages?|first\s+stage|start\s+over)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"\|[^\n]*|(?:[^.?!|]|\.(?=\S))+")
_LINKED = re.compile(r"“?\[[^\]]*\]\([^)]*\)”?")
_TIME = re.compile(r"(?:(\d+)[–-])?(\d+)\s+(day|week)s", re.IGNORECASE)
_A_MINUTE = re.compile(
    r"\b(\d+)\s+(?:heel\s+)?(?:raises|squats|hops|reps|repetitions)\s+a\s+minute", re.IGNORECASE
)
_GREEN = re.compile(r"\b0–(\d)\b(?! days| weeks)")
_RED = re.compile(r"(?<!readiness )\babove (\d)\b", re.IGNORECASE)
_UNIT = {"day": 1, "week": 7}


def agree(library: Library) -> Iterator[Problem]:
    """An error for each number of the house that a page tells otherwise, and each wrong beat."""
    told = (*library.conditions.values(), *library.questions.values())
    pages = (*told, *library.guides.values(), *library.tests.values())
    for text in (text for page in pages for text in texts_of(page)):
        for block in _BLOCK.finditer(text):
            yield from _flares(text, block)
            yield from _breaks(text, block)
            yield from _limits(text, block, library)
    for test in library.tests.values():
        for item in test.items.values():
            if item.cadence is not None:
                yield from (problem for how in item.how for problem in _beats(how, item.cadence))


def _flares(text: Text, block: re.Match[str]) -> Iterator[Problem]:
    """So many flares in so many days: a number alone is another rule than the engine's."""
    known = {*House().back, *House().see}
    for found in _FLARES.finditer(block[0]):
        count = _NUMBERS.get(found[1].lower()) or int(found[1])
        within = _WITHIN.match(block[0], found.end())
        days = int(within[1]) * _UNIT[within[2].lower()] if within else 0
        if (count, days) not in known:
            said = " or ".join(f"{least} in {span} days" for least, span in sorted(known))
            message = f"'{found[0]}' is not what the engine counts; write {said}"
            yield Problem(text.at(block.start() + found.start()), message, "house")


def _breaks(text: Text, block: re.Match[str]) -> Iterator[Problem]:
    """A break that costs a stage, or the plan: its days are those of the engine."""
    if _BREAK.search(block[0]):
        plain = _LINKED.sub(lambda link: " " * len(link[0]), block[0])
        for sentence in _SENTENCE.finditer(plain):
            if _WAY_BACK.search(sentence[0]):
                yield from _times(text, sentence, block.start())


def _times(text: Text, sentence: re.Match[str], start: int) -> Iterator[Problem]:
    house = House()
    for found in _TIME.finditer(sentence[0]):
        ends = {int(end) * _UNIT[found[3].lower()] for end in found.groups()[:2] if end}
        if not all(end == gap_of(house, end) for end in ends):
            message = f"'{found[0]}' is not when the engine goes back ({house.gap_back} days)"
            message += f" or starts over ({house.gap_restart} days); write one of these"
            yield Problem(text.at(start + sentence.start() + found.start()), message, "house")


def _limits(text: Text, block: re.Match[str], library: Library) -> Iterator[Problem]:
    """Limits of pain where a page tells all three bands: each is that of one of the pain rules."""
    if not all(word in block[0].lower() for word in ("carry on", "stop")):
        return
    known = [bands(rule) for rule in library.pain_rules.values()]
    for words, first in (
        (_GREEN, {band.hold_from for band in known}),
        (_RED, {band.stop_from for band in known}),
    ):
        for found in words.finditer(block[0]):
            if int(found[1]) + 1 not in first:
                message = f"'{found[0]}' is the limit of no pain rule; write that of the rule it's about"
                yield Problem(text.at(block.start() + found.start()), message, "house")


def _beats(how: Text, cadence: int) -> Iterator[Problem]:
    """The metronome ticks once for up and once for down, unless the step says a raise a beat."""
    for found in _A_MINUTE.finditer(how):
        each = Fraction(cadence, 1 if "every beat" in how else 2)
        if int(found[1]) != each:
            message = f"'{found[0]}' at {cadence} beats a minute is {each}, with up and down on a beat each"
            yield Problem(how.at(found.start()), f"{message}; correct the number or 'cadence'", "beat")
