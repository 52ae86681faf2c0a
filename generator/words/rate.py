"""How often, from when and for how long, in words."""

from __future__ import annotations

import re

from generator.notation.quantity import number_text, plural
from generator.notation.rate import Frequency, Lasts, Often, Starts
from generator.words.lists import listed
from generator.words.number import quantity_words, range_words, unit_words

_NUMBERS = re.compile(r"(?<=\d)-(?=\d)")
_KINDS = {
    "daily": "every day",
    "AM": "in the morning",
    "PM": "in the evening",
    "not stated": "as often as your physical therapist says",
    "not seen": "as often as your physical therapist says",
    "as needed": "as often as you need",
    "as tolerated": "as tolerated",
}


def frequency_words(frequency: Frequency | None) -> str:
    """`3–4 a week, never on consecutive days`; '' where nothing was said."""
    return ", ".join(dict.fromkeys(map(_often, frequency.parts))) if frequency else ""


def _often(part: Often) -> str:
    within = _NUMBERS.sub("–", part.within).replace("-", " ").replace("in clinic", "at the clinic")
    return f"{_core(part)} {within}".rstrip()


def _core(part: Often) -> str:
    period = f"a {part.unit}" if part.number == 1 else f"in {number_text(part.number)} {part.unit}s"
    match part.kind:
        case "per":
            assert part.range is not None
            return (
                "once " + period
                if part.range.whole and part.range.hi == 1
                else f"{range_words(part.range)} times {period}"
            )
        case "days":
            assert part.range is not None
            return f"{range_words(part.range)} {plural('day', part.range)} {period}"
        case "rest days":
            assert part.range is not None
            return f"{range_words(part.range)} full rest {plural('day', part.range)} {period}"
        case "levels":
            assert part.range is not None
            return f"no more than {range_words(part.range).removeprefix('at most ')} levels {period}"
        case "in a row":
            assert part.range is not None
            return f"{range_words(part.range)} {unit_words(part.unit, part.range)} in a row"
        case "every":
            assert part.range is not None
            return f"every {range_words(part.range)} {unit_words(part.unit, part.range)}"
        case "every other":
            return f"every other {part.unit}"
        case "between":
            assert part.range is not None
            unit = unit_words(part.unit, part.range)
            return f"{range_words(part.range)} {unit}{' off' if part.off else ''} between sessions"
        case "on days":
            return f"on {part.unit}s {listed(part.days)}"
        case "on":
            return f"on {listed(part.days)}"
    return _KINDS.get(part.kind, part.kind)


def lasts_words(lasts: Lasts) -> str:
    """`weeks 3–12 or longer`, `2 weeks`, `weeks 12 to 6 months`."""
    longer = " or longer" if lasts.longer else ""
    if lasts.until is not None:
        return (
            f"{lasts.amount.unit}s {range_words(lasts.amount.range)} to {quantity_words(lasts.until)}{longer}"
        )
    if lasts.window:
        plural_ = "" if lasts.amount.range.single else "s"
        return f"{lasts.amount.unit}{plural_} {range_words(lasts.amount.range)}{longer}"
    return quantity_words(lasts.amount) + longer


def starts_words(starts: Starts) -> str:
    """`the day you start`, `4 weeks after surgery`."""
    anchor = {"plan start": "the day you start"}.get(starts.anchor, starts.anchor.replace("-", " "))
    return f"{quantity_words(starts.after)} after {anchor}" if starts.after else anchor
