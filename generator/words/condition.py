"""Conditions to whole clauses, which also fit after "If": `pain during the session is 2 or less`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from generator.model import Library, Written
from generator.notation.condition import (
    All,
    AnyOf,
    Condition,
    Done,
    Held,
    Measure,
    NoPain,
    Not,
    Pain,
    Sign,
    Since,
)
from generator.notation.quantity import Quantity, plural
from generator.words.leaf import WHOLE, felt, leaf_words
from generator.words.lists import listed
from generator.words.measure import when_words
from generator.words.number import asked_quantity, range_words
from generator.words.plainly import plainly

DURING = " during the session"

Shape = Literal["clause", "pair", "list", "rows", "head"]
"""What a reader must know to see where words end that stand beside others.

`clause`: one thing. `pair`: its own and, or, or a length of time, so a comma parts it from others. `list`:
a list with commas, `rows`: a list of pairs; both need brackets beside others. `head`: it says `: ` and then
goes on to the end, so it comes last or in brackets."""


@dataclass(frozen=True)
class Phrase:
    """Words and how they may stand beside others."""

    text: str
    shape: Shape = "clause"


def condition_words(condition: Condition, library: Library) -> str:
    """The condition in words, without a full stop."""
    return _phrase(plainly(condition), library).text


def every_words(conditions: Iterable[Written[Condition]], library: Library) -> str:
    """Several that must all be true, in one clause; '' where there are none."""
    parts = tuple(written.value for written in conditions)
    return condition_words(All(parts), library) if parts else ""


def rows_words(conditions: Iterable[Written[Condition]], library: Library) -> str:
    """Several in a row: `you have no limp; you've done 3 sessions`."""
    return "; ".join(_row_words([_phrase(plainly(written.value), library) for written in conditions]))


def beside_words(condition: Condition, library: Library) -> str:
    """The condition behind a comma: in brackets where it has a list of its own."""
    return _beside(_phrase(plainly(condition), library))


def is_one(condition: Condition, library: Library) -> bool:
    """Whether its words are one clause, in which no and, or, or length of time is said."""
    return _phrase(plainly(condition), library).shape == "clause"


def _row_words(phrases: Iterable[Phrase]) -> Iterator[str]:
    """What itself has rows stands in brackets."""
    for phrase in phrases:
        yield _apart(phrase) if ": " in phrase.text or "; " in phrase.text else phrase.text


def _apart(phrase: Phrase) -> str:
    return f"({phrase.text})"


def _phrase(condition: Condition, library: Library) -> Phrase:
    match condition:
        case All(of=(only,)):
            return _phrase(only, library)
        case All(of=parts):
            return _joined(parts, "and", library)
        case AnyOf(of=parts, least=1):
            return _joined(parts, "or", library)
        case AnyOf(of=parts, least=least):
            rows = "; ".join(_row_words([_phrase(part, library) for part in parts]))
            return Phrase(f"at least {least} of these are true: {rows}", "head")
        case Held(condition=inner, how=how):
            return _lasting(inner, how, library)
        case Not(condition=inner):
            return _not(inner, library)
    return _single(leaf_words(condition, library))


def _not(inner: Condition, library: Library) -> Phrase:
    if isinstance(inner, Since) and inner.amount.range.single and inner.amount.range.bound != "about":
        return _single(_not_since(inner, library))
    phrase = _phrase(inner, library)
    if phrase.shape == "clause" and phrase.text.startswith(CAN):
        return Phrase("you can't " + phrase.text.removeprefix(CAN))
    if phrase.shape == "clause" and isinstance(inner, Measure) and " is " in phrase.text:
        # Its name stands before the first `is`.
        return Phrase(phrase.text.replace(" is ", " isn't ", 1))
    words = phrase.text if phrase.shape == "clause" else _apart(phrase)
    return Phrase(f"it isn't true that {words}", "head")


def _not_since(since: Since, library: Library) -> str:
    """`it has been more than 2 weeks since surgery` where it is not at most 2 weeks."""
    range_ = since.amount.range
    than = "more than" if range_.bound == "at most" else "less than"
    amount = replace(since.amount, range=replace(range_, bound=""))
    words = leaf_words(replace(since, amount=amount), library)
    return words.replace(asked_quantity(amount), f"{than} {asked_quantity(amount)}", 1)


_QUOTED = re.compile(r"“[^”]*”|, each held for")
_OWN = re.compile(r", |(?: and | or )(?!(?:less|more|fewer)\b)")


def _single(words: str) -> Phrase:
    """One clause, unless the words of a plan or of a question hold a list of their own."""
    own = _OWN.search(_QUOTED.sub("", words))
    return Phrase(words, "clause" if own is None else "list" if own[0] == ", " else "pair")


def _lasting(inner: Condition, how: Quantity | str, library: Library) -> Phrase:
    """What has been true for some time: `you have had no pain for 2 weeks`."""
    phrase = _phrase(inner, library)
    # How long must not be read as part of an amount: 3 days in the stage, a number that nobody gives.
    amount = isinstance(inner, (Since, Done)) or phrase.text.endswith(UNKNOWN)
    long = phrase.shape != "clause" or amount or isinstance(inner, (Held, Not))
    if isinstance(how, Quantity):
        if long:
            long_ = f"for {asked_quantity(how)}{_in_a_row(how)}"
            return Phrase(f"this has been true {long_}: {phrase.text}", "head")
        return Phrase(_for_some_time(phrase.text, how), "pair")
    if long:
        return Phrase(f"this is true {how}: {phrase.text}", "head")
    if phrase.text == WHOLE and how == TWICE:
        return Phrase("you finished 2 whole sessions in a row", "pair")
    # All of it comes again, not its last words alone.
    again = f"{phrase.text}, and this happens {how}"
    return Phrase(again, "list") if isinstance(inner, Pain) else Phrase(f"{phrase.text} {how}", "pair")


UNKNOWN = ("that the plan doesn't give", "we couldn't find")
"""How an amount ends that nobody knows."""

TWICE = "twice in a row"


def _in_a_row(how: Quantity) -> str:
    """Sessions, and days, follow one another."""
    several = how.unit == "day" and how.range.known and how.range.lo != 1
    return " in a row" if how.unit == "session" or several else ""


def _for_some_time(words: str, how: Quantity) -> str:
    if words == WHOLE and how.unit == "session":
        return f"you finished {_whole_sessions(how)} in a row"
    if how.unit == "session" and words.endswith(DURING):
        return f"{_been(words.removesuffix(DURING))} during {asked_quantity(how)} in a row"
    row = _in_a_row(how) if how.unit == "day" else ""
    return f"{_been(words)} for {asked_quantity(how)}{row}"


def _whole_sessions(how: Quantity) -> str:
    if how.range.known:
        return f"{range_words(how.range)} whole {plural('session', how.range)}"
    return asked_quantity(how).replace("sessions", "whole sessions")


def _been(words: str) -> str:
    """`is` outside quotation marks becomes `has been`."""
    been = re.sub(r"\bis\b(?![^“]*”)", "has been", words, count=1)
    if been == words:
        been = re.sub(r"^you have (?=no |any )", "you have had ", words)
    return been


def _joined(parts: Iterable[Condition], word: str, library: Library) -> Phrase:
    """Parts in one list; a part that has a list itself keeps its own word apart with a comma or brackets."""
    rows = [row for _, same in groupby(parts, _alike) for row in _together(list(same), word, library)]
    phrases = [phrase for _, phrase in rows]
    if len(phrases) == 1:
        return phrases[0]
    if all(phrase.shape == "clause" for phrase in phrases):
        return Phrase(listed([p.text for p in phrases], word), "pair" if len(phrases) == 2 else "list")
    *front, last = phrases
    return Phrase(f", {word} ".join([*map(_beside, front), _at_end(last, rows[-1][0])]), "rows")


def _beside(phrase: Phrase) -> str:
    return phrase.text if phrase.shape in ("clause", "pair") else _apart(phrase)


_HEADS = {All: "all of these are true: ", AnyOf: "one or more of these are true: "}


def _at_end(phrase: Phrase, condition: Condition) -> str:
    """Nothing comes after the last one; a list within a list says where it begins."""
    if phrase.shape == "head":
        return phrase.text
    if phrase.shape == "list" and type(condition) in _HEADS:
        return _HEADS[type(condition)] + phrase.text
    return _beside(phrase)


def _alike(part: Condition) -> object:
    """What may be told in one clause: pains that differ in their moment alone, signs a reader has."""
    match part:
        case Pain() | NoPain():
            return replace(part, moment="")
        case Sign(absent=False, moment=""):
            return SIGN
    return part


def _together(parts: Sequence[Condition], word: str, library: Library) -> list[tuple[Condition, Phrase]]:
    """In one clause where that says the same, else each in its own."""
    rows = [(part, _phrase(part, library)) for part in parts]
    words = [phrase.text for _, phrase in rows]
    if len(rows) == 1:
        return rows
    if _alike(parts[0]) == SIGN and all(p.shape == "clause" and p.text.startswith(HAVE) for _, p in rows):
        return [(parts[0], Phrase(HAVE + listed([one.removeprefix(HAVE) for one in words], word), "pair"))]
    return [(parts[0], Phrase(_at_moments(parts, word), "pair"))] if _in_time(parts, word) else rows


HAVE = "you have "
CAN = "you can "
SIGN = "sign"


def _in_time(parts: Sequence[Condition], word: str) -> bool:
    """Whether they are pains at moments that can be listed."""
    moments = {part.moment for part in parts if isinstance(part, (Pain, NoPain)) and part.moment}
    return len(moments) == len(parts) and not (word == "or" and _is_none(parts[0]))


def _at_moments(parts: Sequence[Condition], word: str) -> str:
    """`pain during the session and the next morning is 2 or less`."""
    pains = [part for part in parts if isinstance(part, (Pain, NoPain))]
    # No pain now and none then is no pain now or then.
    between = "or" if _is_none(pains[0]) else word
    return felt(pains[0], " " + listed([when_words(pain.moment).strip() for pain in pains], between))


def _is_none(pain: Condition) -> bool:
    return isinstance(pain, (Pain, NoPain)) and felt(pain, "").startswith("you have no ")
