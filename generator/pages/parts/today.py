"""A session's bouts to the dark block of its page: numbers read first, a strip, words, a timer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Library, Session
from generator.notation.quantity import ZERO, Quantity
from generator.notation.session import Alternate, Amount, Modifier, Repeat, Segment, Sequence, segments
from generator.notation.totals import bouts, seconds
from generator.pages.frame.wording import upper
from generator.pages.parts.line import around_bouts, bouts_for_whom, is_chosen, is_mixed, line_with, only_cue
from generator.pages.parts.only import only_words
from generator.pages.parts.strips import drawing
from generator.pages.parts.timer import session_course
from generator.rules.sums import session_length
from generator.words.lists import listed
from generator.words.number import UNSAID, minutes_words, range_words, unit_words
from generator.words.session import PACES, amount_words, rests, sequence_words


@dataclass(frozen=True)
class Today:
    """The dark block: numbers, strip and the words for one session of bouts."""

    numbers: tuple[tuple[str, str, str], ...]
    strip: Markup
    length: str
    words: str
    """The bouts, each with its pace and its effort."""
    cue: str
    above: tuple[tuple[str, str], ...]
    """`pace` and `effort` of the dose above, in words, for bouts of a patient's own that say neither."""
    course: str
    """What the timer counts down; '' where there is nothing to count."""
    activities: str
    """`Run and walk`."""


def today_of(sequence: Sequence, session: Session, library: Library) -> Today:
    """The block of a session's bouts, given as one sequence."""
    length = session_length(session)
    return Today(
        numbers=tuple(row for row in _numbers(sequence, session)[:3] if not row[1].startswith(UNSAID)),
        strip=drawing(sequence),
        length=f"{minutes_words(length)} min" if length and length != ZERO else "",
        words=_words(sequence, session, library),
        cue=only_cue(session),
        above=tuple(_above(session)),
        course=session_course(*around_bouts(session.warm_up), sequence, *around_bouts(session.cool_down))
        if bouts(sequence) and not is_chosen(session) and not is_mixed(session)
        else "",
        activities=upper(listed(dict.fromkeys(bout.activity for bout in segments(sequence.parts)))),
    )


def _words(sequence: Sequence, session: Session, library: Library) -> str:
    """The bouts in one sentence; where one is for some runners, or a part of the time, each in its own."""
    lines = [item for item in session.items if item.sequence is not None]
    if not any(only_words(item, library) for item in lines):
        return sequence_words(sequence)
    if any(group.kind != "block" for item in lines for group in item.groups):
        return bouts_for_whom(lines, library)
    return " ".join(f"{upper(line_with(item, library))}." for item in lines)


def _numbers(sequence: Sequence, session: Session) -> list[tuple[str, str, str]]:
    """Label, number and unit of what is read first; of a mix of bouts, how much there is of each in all."""
    part = sequence.parts[0]
    if rests(sequence):
        return []
    if len(sequence.parts) > 1 or (isinstance(part, Repeat) and len(part.body) > FEW):
        return _in_all(sequence)
    if isinstance(part, Repeat):
        rounds = [_number(bout) for bout in part.body if isinstance(bout, Segment)]
        return [*rounds, ("Times", range_words(part.times), "")]
    if isinstance(part, Alternate):
        rounds = [_number(bout) for bout in part.body] if len(part.body) <= FEW else []
        known = isinstance(part.total, Quantity) and part.total.range.known
        return [*rounds, *([("In all", *_amount(part.total))] if known else [])]
    if isinstance(part, Segment):
        paces = [PACES[m.text] for m in part.modifiers if isinstance(m, Modifier) and m.kind == "pace"]
        return [_number(part), *(("Pace", re.sub(r"^at an? | pace$", "", pace), "") for pace in paces)]
    return []


FEW = 2
"""Bouts of a round that are each printed large."""


def _in_all(sequence: Sequence) -> list[tuple[str, str, str]]:
    names = dict.fromkeys(bout.activity for bout in bouts(sequence))
    lengths = [(name, length) for name in names if (length := seconds(sequence, name))]
    return [(f"{upper(name)} in all", minutes_words(length), "min") for name, length in lengths]


def _number(segment: Segment) -> tuple[str, str, str]:
    label = segment.activity.capitalize()
    return label, *_amount(segment.amount)


def _amount(amount: Amount) -> tuple[str, str]:
    if isinstance(amount, Quantity):
        return range_words(amount.range), unit_words(amount.unit, amount.range)
    return amount_words(amount), ""


def _above(session: Session) -> Iterator[tuple[str, str]]:
    """How a bout should feel, from the dose that holds for the session."""
    dose = next((item.dose for item in session.items if item.dose is not None), None)
    if dose is not None:
        [sets, *_] = dose.parts
        yield from (("pace", f"{m.text.capitalize()} pace.") for m in sets.modifiers if m.kind == "pace")
        if sets.effort:
            yield "effort", f"Effort: {sets.effort}."
