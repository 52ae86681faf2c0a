"""A triage to what is wrong with its ways: each ends at a page or a person, and no sign is talked away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from generator.errors import Problem, did_you_mean
from generator.model import Library, Triage
from generator.model.answers import MOST, UNSURE, asked_before, circle, steps_to
from generator.model.naming import areas_of
from generator.model.triage import End, Soon

NAME = "triage"


def triages(library: Library) -> Iterator[Problem]:
    """Findings on every triage of the project."""
    for one in library.triage.values():
        yield from _names(one)
        yield from _unreached(one)
        yield from _circles(one)
        yield from _long(one)
        yield from _unsure(one)
        yield from _talked_away(one, library)
        yield from _left_out(one, library)


def _names(one: Triage) -> Iterator[Problem]:
    known = [*map(str, one.questions), *map(str, one.ends)]
    for asked in one.questions.values():
        for to in (*asked.answers.values(), asked.unsure):
            if to not in known:
                message = f"there is no question or end '{to}' here{did_you_mean(to, known)}"
                yield Problem(to.place, message, NAME)


def _unreached(one: Triage) -> Iterator[Problem]:
    found = steps_to(one)
    for id_ in (*one.questions, *one.ends):
        if id_ not in found:
            yield Problem(id_.place, f"no answer leads to '{id_}'; let one do, or delete it", NAME)


def _circles(one: Triage) -> Iterator[Problem]:
    for id_ in [id_ for id_ in one.questions if id_ in circle(one)][:1]:
        message = f"an answer leads back to '{id_}'; let it lead to another question or to an end"
        yield Problem(id_.place, message, NAME)


def _long(one: Triage) -> Iterator[Problem]:
    before = {} if circle(one) else asked_before(one)
    for id_ in one.ends:
        if before.get(str(id_), 0) > MOST:
            message = f"more than {MOST} questions lead to '{id_}'"
            message += f"; at most {MOST} are answered with care: ask fewer"
            yield Problem(id_.place, message, NAME)


def _unsure(one: Triage) -> Iterator[Problem]:
    for asked in one.questions.values():
        end = next((end for id_, end in one.ends.items() if id_ == asked.unsure), None)
        if end is None or end.person is None:
            message = f"'{UNSURE}' leads to a person; name an end with 'person'"
            yield Problem(asked.unsure.place, message, NAME)


def _talked_away(one: Triage, library: Library) -> Iterator[Problem]:
    """An answer that says a warning sign leads to a person, and as soon as the sign asks."""
    for asked in one.questions.values():
        for words, to in asked.answers.items():
            for id_, flag in library.red_flags.items():
                said = [str(flag.title), *map(str, flag.said), *map(str, flag.also)]
                if not any(re.search(rf"\b{re.escape(word)}\b", words, re.IGNORECASE) for word in said):
                    continue
                end = next((end for name, end in one.ends.items() if name == to), None)
                if end is None or not _in_time(end, flag.act):
                    message = f"this answer says the sign '{id_}', which is '{flag.act}'"
                    message += "; let it lead to an end with a person at least as soon"
                    yield Problem(words.place, message, NAME)


def _in_time(end: End, act: str) -> bool:
    order = get_args(Soon)
    return end.soon is not None and order.index(end.soon) <= order.index(act)


def _left_out(one: Triage, library: Library) -> Iterator[Problem]:
    """Each condition of the body part is where some answers lead, or stands beside one."""
    links = [link for end in one.ends.values() for link in (end.fits, *end.also) if link is not None]
    led = {link.id for link in links if link.kind == "condition"}
    for id_, condition in library.conditions.items():
        if str(one.area) in areas_of(condition, library) and str(id_) not in led:
            message = f"no answer leads to 'condition:{id_}', which is at this body part"
            yield Problem(one.area.place, f"{message}; name it under 'fits' or 'also' of an end", NAME)
