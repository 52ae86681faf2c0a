"""Text in the notation to typed values; every refusal points at a character and says the remedy."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import cache_from_source
from typing import Any, cast

from lark import Lark
from lark.exceptions import UnexpectedInput, UnexpectedToken, VisitError

from generator.notation.arcs import refuse_fallen, turned
from generator.notation.build_rules import BuildRules
from generator.notation.condition import Condition
from generator.notation.dose import Dose, Rounds
from generator.notation.excess import refuse_excess
from generator.notation.expected import describe
from generator.notation.leaves import NotationError
from generator.notation.marks import misplaced
from generator.notation.metres import refuse_metres
from generator.notation.outcome import Outcome
from generator.notation.quantity import Quantity, Range
from generator.notation.rate import Frequency, Lasts, Starts, Timing, Total
from generator.notation.session import Sequence
from generator.notation.session_limits import refuse_total
from generator.notation.slips import decimal_comma, without_comma
from generator.notation.speeds import refuse_lifted, refuse_rising
from generator.source.characters import SPACES

ENTRIES = (
    "item", "dose", "condition", "frequency", "outcome", "lasts", "starts", "timing", "total", "rounds",
    "choice", "own",
)  # fmt: skip
LENGTH_LIMIT = 500
"""Characters. The longest line of a published protocol that was read has 140."""


def parse_item(text: str) -> Sequence:
    """`8-10 x (run 30 s, walk 2 min)`. Raises NotationError, as all of these do."""
    return cast(Sequence, _parse("item", text))


def parse_dose(text: str) -> Dose:
    """`3 x 12 each side, load 15RM, tempo 3-2-3, rest 60 s`."""
    return cast(Dose, _parse("dose", text))


def parse_condition(text: str) -> Condition:
    """`pain next morning <= 2 and no limp`."""
    return cast(Condition, _parse("condition", text))


def parse_frequency(text: str) -> Frequency:
    """`3-4 per week, never on consecutive days`."""
    return cast(Frequency, _parse("frequency", text))


def parse_outcome(text: str) -> Outcome:
    """`back 1 stage and rest 2 days`."""
    return cast(Outcome, _parse("outcome", text))


def parse_lasts(text: str) -> Lasts:
    """`weeks 3-4` (a window) or `2 weeks` (a length)."""
    return cast(Lasts, _parse("lasts", text))


def parse_starts(text: str) -> Starts:
    """`plan start` or `4 weeks after surgery`."""
    return cast(Starts, _parse("starts", text))


def parse_timing(text: str) -> Timing:
    """`before training`, `after a run, at the end`."""
    return cast(Timing, _parse("timing", text))


def parse_total(text: str) -> Total:
    """`470 contacts, 22 sets`."""
    return cast(Total, _parse("total", text))


def parse_rounds(text: str) -> Rounds:
    """`3, rest 2 min`: rounds of a circuit."""
    return cast(Rounds, _parse("rounds", text))


def parse_choice(text: str) -> Range:
    """`2-3`, `at most 1`: how many of a list."""
    return cast(Range, _parse("choice", text))


def parse_own(text: str) -> Quantity:
    """`5-10 km`, `300 m`: a number of the reader's own, or what a unit is worth."""
    return cast(Quantity, _parse("own", text))


@cache
def _parser() -> Lark:
    # The tables take a quarter of a second to make. They are kept where Python keeps compiled modules,
    # and made again when the grammar or Lark changes.
    grammar = files("generator.notation").joinpath("grammar.lark").read_text("utf-8")
    options: dict[str, Any] = {"parser": "lalr", "start": list(ENTRIES)}
    kept = cache_from_source(__file__).removesuffix(".pyc") + ".tables"
    if os.access(os.path.dirname(kept), os.W_OK):
        options["cache"] = kept
    # One meaning of a digit and a word, here and in a browser.
    return Lark(grammar, g_regex_flags=re.ASCII, **options)


@dataclass(frozen=True)
class Lalr:
    """Lark's tables, for those who hand them on."""

    states: dict[int, Any]
    start_states: dict[str, int]
    end_states: dict[str, int]
    terminals: tuple[Any, ...]
    """In the order in which they are tried."""
    ignored: tuple[str, ...]


def lalr() -> Lalr:
    """The tables of the whole notation."""
    front = cast(Any, _parser().parser)
    table, lexer = front.parser._parse_table, front.lexer.root_lexer
    return Lalr(
        table.states, table.start_states, table.end_states, tuple(lexer.terminals), tuple(lexer.ignore_types)
    )


@lru_cache(maxsize=2**16)
def _parse(entry: str, text: str) -> Any:
    # A str subclass would travel on inside tokens; plain text keeps equal inputs one cache entry.
    text = str.__str__(text).translate(SPACES)
    if not text.strip():
        raise NotationError(f"this is empty; {_EXAMPLES[entry]}", 0)
    if len(text) > LENGTH_LIMIT:
        raise NotationError(f"longer than {LENGTH_LIMIT} characters; split it into items", 0)
    try:
        tree = turned(_parser().parse(text, start=entry))
        refuse_fallen(tree)
        read = BuildRules().transform(tree)
        refuse_excess(tree)
        refuse_metres(tree)
        refuse_lifted(tree)
        refuse_rising(tree)
        refuse_total(read)
        return read
    except UnexpectedInput as error:
        raise _refusal(error, text, entry) from None
    except VisitError as error:
        if isinstance(error.orig_exc, NotationError):
            raise _comma(text) or error.orig_exc from None
        raise


def tree_of(entry: str, text: str) -> Any:
    """The tree of a text that can be read."""
    return _parser().parse(str.__str__(text).translate(SPACES), start=entry)


def _refusal(error: UnexpectedInput, text: str, entry: str) -> NotationError:
    offset = error.pos_in_stream or 0
    if isinstance(error, UnexpectedToken) and error.token.type == "$END":
        offset = len(text.rstrip())
    while 0 < offset < len(text) and text[offset - 1].isalpha() and text[offset].isalpha():
        offset -= 1  # `once` is no `on`: a word is refused as a whole.
    if mark := misplaced(text, offset, entry, lambda other: _reads(other, entry)):
        return NotationError(*mark)
    comma = _comma_helps(text, offset, entry)
    said = describe(text, offset, _may_follow(entry, text[:offset]), entry, comma=comma)
    return NotationError(said, offset)


def _reads(text: str, entry: str) -> bool:
    try:
        _parser().parse(text, start=entry)
    except UnexpectedInput:
        return False
    return True


def _comma_helps(text: str, offset: int, entry: str) -> bool:
    """Whether a comma there would let more be read than the next word alone."""
    before, behind = text[:offset].rstrip(), text[offset:].lstrip()
    try:
        _parser().parse(f"{before}, {behind}", start=entry)
    except UnexpectedInput as error:
        # A text that only breaks off has been read to its end.
        broken = isinstance(error, UnexpectedToken) and error.token.type == "$END"
        return broken or (error.pos_in_stream or 0) > len(before) + 2
    return True


def _may_follow(entry: str, beginning: str) -> set[str]:
    """The kinds of token that the notation can read behind the beginning of a text."""
    parser = _parser().parse_interactive(beginning, start=entry)
    try:
        for _ in parser.iter_parse():
            pass
    except UnexpectedInput:
        return set()
    return set(parser.accepts())  # type: ignore[no-untyped-call]


def _comma(text: str) -> NotationError | None:
    """A decimal comma cuts a number in two: what is then said twice is not what was meant."""
    match = decimal_comma(text)
    return match and NotationError(f"a decimal has a point; write {without_comma(match)}", match.start())


_EXAMPLES = {
    "item": "such as 8-10 x (run 30 s, walk 2 min)",
    "dose": "such as 3 x 12 each side, rest 60 s",
    "condition": "such as pain next morning <= 2",
    "frequency": "such as 3 per week",
    "outcome": "such as back 1 stage and rest 2 days",
    "lasts": "such as weeks 3-4, or 2 weeks",
    "starts": "such as plan start, or 4 weeks after surgery",
    "timing": "such as before training, or after a run",
    "total": "such as 20 min",
    "rounds": "such as 3, rest 2 min",
    "choice": "such as 2-3",
    "own": "such as 5-10 km",
}
