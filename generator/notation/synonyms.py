"""Words of one meaning to the one that is printed: `seconds`, `sec` and `s`; `per leg` and `each side`."""

from __future__ import annotations

import re
from typing import Any

from lark import Token, Transformer

UNITS = {
    "sec": "s", "second": "s", "minute": "min", "hr": "h", "hour": "h", "meter": "m", "metre": "m",
    "kilometer": "km", "kilometre": "km", "yard": "yd", "yds": "yd", "feet": "ft", "contact": "contacts",
    "wk": "week", "pound": "lb", "degree": "deg", "°": "deg", "repetition": "rep", "inches": "inch",
}  # fmt: skip
_ALONE = frozenset(["s", "rpm", "contacts"])
_SIGNS = {"=<": "<=", "≤": "<=", "=>": ">=", "≥": ">=", "at least": ">=", "at most": "<="}


def singular(unit: str) -> str:
    """`weeks` to `week`, `seconds` to `s`."""
    one = unit[:-1] if unit.endswith("s") and unit not in _ALONE else unit
    return UNITS.get(unit, UNITS.get(one, one))


class OneWord(Transformer[Token, Any]):
    """A method for each kind of word that may be written in several ways; its name is the terminal's."""

    def UNIT(self, token: Token) -> Token:
        """`weeks`, `seconds`."""
        return token.update(value=singular(token))

    SIZE = INCHES = LOAD_UNIT = REPS = SETS = SESSIONS = LEVELS = PARTS = UNIT

    def SPEED(self, token: Token) -> Token:
        """`spm`, `steps per min`, `% incline`."""
        if token == "spm" or token.startswith("step"):
            return token.update(value="steps/min")
        return token.update(value=token.replace("incline", "grade").replace("/ min", "/min"))

    def PER_DISTANCE(self, token: Token) -> Token:
        """`min/km`, `/mi`."""
        return token.update(value="/km" if token.endswith("km") else "/mile")

    def PERCENT_OF(self, token: Token) -> Token:
        """`% of 1RM`, `% body weight`."""
        word = re.sub(r"%\s?(of )?", "", token)
        return token.update(value="%BW" if word.startswith("body") else f"%{word.replace(' ', '')}")

    def BODY_WEIGHT(self, token: Token) -> Token:
        """`body weight`."""
        return token.update(value="bodyweight")

    def SIDE(self, token: Token) -> Token:
        """`per leg`, `/side`, `affected side`, `change direction every lap`."""
        first, *more = token.split(" ")
        if first == "alternating" and more[:1] in (["each"], ["every"]):
            return token.update(value=f"alternating each {more[1]}")
        if first[:6] in ("altern", "change", "changi") and more:
            return token.update(
                value=" ".join(["alternating directions", *more[1:]]).replace("every", "each")
            )
        if first in ("each", "per", "in") or first.startswith("/"):
            return token.update(value="each direction" if token.endswith("direction") else "each side")
        if first in ("bilateral", "alternating"):
            return token
        return token.update(value="uninjured side" if first.startswith("un") else "injured side")

    def BEARING_WORD(self, token: Token) -> Token:
        """`non-weight-bearing`, `full weight-bearing`."""
        word = re.sub("[ -]weight-bearing", "", token)
        return token.update(value="no" if word == "non" else word)

    def MANY(self, token: Token) -> Token:
        """`AMRAP`, `max`."""
        return token.update(value="as many as possible")

    def MOMENT(self, token: Token) -> Token:
        """`during the run`, `the next morning`."""
        if token.endswith("warm-up"):
            return token.update(value="in warm-up")
        word = token.removeprefix("the ")
        return token.update(value=word.split(" ")[0] if word.startswith(("during", "after")) else word)

    def OCCASION(self, token: Token) -> Token:
        """`before running`, `within the warm-up`, `in the end of the session`."""
        first, _, rest = token.partition(" ")
        if first in ("before", "after"):
            training = rest.endswith(("training", "practice"))
            return token.update(value=f"{first} {'training' if training else 'a run'}")
        if rest.endswith(("warm-up", "cool-down")):
            return token.update(value=f"in the {rest.rsplit(' ', 1)[-1]}")
        return token.update(value="at the end" if "end" in rest else "at the start")

    def LATER(self, token: Token) -> Token:
        """`after 2 hours`."""
        number, unit = re.findall(r"[\d.-]+|[a-z]+", token.removeprefix("after "))
        return token.update(value=f"after {number} {_plain(unit, number)}")

    def COMPARE(self, token: Token) -> Token:
        """`≥`, `more than`."""
        word = ">" if token.startswith(("more", "greater")) else "<" if token.endswith("than") else token
        return token.update(value=_SIGNS.get(word, word))

    def NEVER_CONSECUTIVE(self, token: Token) -> Token:
        """`non-consecutive days`."""
        return token.update(value="never on consecutive days")


def _plain(unit: str, number: str) -> str:
    one = singular(unit)
    return "days" if one == "day" and number != "1" else one
