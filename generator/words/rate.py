"""How often, from when and for how long, in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from generator.notation.quantity import Range, number_text, plural
from generator.notation.rate import Frequency, Lasts, Often, Starts, Timing
from generator.words.lists import listed
from generator.words.number import quantity_words, range_words, unit_words

_NUMBERS = re.compile(r"(?<=\d)-(?=\d)")
UNTRAINED = " with no training"
APART = "never 2 days in a row"
ONE = Range(Fraction(1), Fraction(1))
PLUS = "plus "
"""How visits begin, which are made besides."""
_KINDS = {
    "daily": "every day",
    "never on consecutive days": APART,
    "AM": "in the morning",
    "PM": "in the evening",
    "not stated": "as often as your physical therapist says",
    "not seen": "as often as your physical therapist says",
    "as needed": "as often as you need",
    "as tolerated": "as tolerated",
}


def frequency_words(frequency: Frequency | None) -> str:
    """`3–4 times a week, never 2 days in a row`; '' where nothing was said."""
    parts = _strictest(frequency.parts) if frequency else ()
    first, *more = [*dict.fromkeys(_merged([*map(_often, parts)]))] or [""]
    # Visits come beside what is done at home, and no exercise says otherwise about them.
    visits = [words for words in more if words.startswith(PLUS)]
    first = " ".join([first, *(f"({words})" for words in visits)]).removeprefix(PLUS)
    # A rest that follows a rate needs a word to hang on.
    return ", ".join([first, *(_joining(words) for words in more if words not in visits)])


def _joining(words: str) -> str:
    return f"and {words}" if words.endswith(UNTRAINED) else f"with {words}" if _is_rest(words) else words


def _is_rest(words: str) -> bool:
    return words[:1].isdigit() and " between sessions" in words


_EARLY = re.compile(r"(?P<days>\S+) days? off between sessions (?P<when>in weeks? \S+)")
_ALWAYS = re.compile(r"\S+ days? off between sessions")


def _merged(words: list[str]) -> list[str]:
    """A longer rest at first beside the usual one: `1 day off … (2 days off in your first 2 weeks)`."""
    early = next((match for one in words if (match := _EARLY.fullmatch(one))), None)
    always = next((one for one in words if _ALWAYS.fullmatch(one)), None)
    if early is None or always is None:
        return words
    both = f"{always} ({early['days']} days off {_first(early['when'])})"
    return [both if one == early[0] else one for one in words if one != always]


def _first(weeks: str) -> str:
    """Said in a later stage too, where `weeks 1–2` would be taken for weeks of that stage."""
    return re.sub(r"weeks 1–(\d+)", r"your first \1 weeks", weeks)


def _strictest(parts: tuple[Often, ...]) -> tuple[Often, ...]:
    """Without rests that a longer one holds already: two sources may each ask for one."""
    rests = [part for part in parts if part.kind == "between" and part.off and part.range is not None]
    always = max((rest for rest in rests if not rest.within), key=_days_off, default=None)
    if always is None:
        return parts
    return tuple(p for p in parts if p is always or p not in rests or _days_off(p) > _days_off(always))


def _days_off(rest: Often) -> float:
    return float(rest.range.hi or 0) if rest.range else 0.0


def _often(part: Often) -> str:
    if part.within == "in clinic" and part.kind == "per" and part.range is not None:
        visits = "visit" if part.range.single and part.range.hi == 1 else "visits"
        return f"{PLUS}{range_words(part.range)} clinic {visits} {_period(part)}"
    within = _NUMBERS.sub("–", part.within).replace("-", " ").replace("in clinic", "at the clinic")
    return f"{_core(part)} {within}".rstrip()


def _period(part: Often) -> str:
    return f"a {part.unit}" if part.number == 1 else f"in {number_text(part.number)} {part.unit}s"


def _core(part: Often) -> str:
    period = _period(part)
    match part.kind:
        case "per":
            assert part.range is not None
            if part.range.single and part.range.hi == 1:
                return f"{part.range.bound} once {period}".lstrip()
            return f"{range_words(part.range)} times {period}"
        case "days":
            assert part.range is not None
            return f"{range_words(part.range)} {plural('day', part.range)} {period}"
        case "rest days":
            assert part.range is not None
            return f"{range_words(part.range)} {plural('day', part.range)} {period}{UNTRAINED}"
        case "levels":
            assert part.range is not None
            most = range_words(part.range).removeprefix("at most ")
            levels = "level" if part.range.hi == 1 else "levels"
            return f"moving up no more than {most} {levels} {period}"
        case "in a row":
            assert part.range is not None
            return f"{range_words(part.range)} {unit_words(part.unit, part.range)} in a row"
        case "every" if part.range == ONE:
            return f"every {part.unit}"
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
            return f"on {numbered_words(part.days)} of each week"
        case "on":
            return f"on {listed(part.days)}"
    return _KINDS.get(part.kind, part.kind)


def numbered_words(days: Sequence[str]) -> str:
    """`days 1, 3 and 5`."""
    return f"day{'s' if days[1:] else ''} {listed(days)}"


def timing_words(timing: Timing | None) -> str:
    """`before training`, `after a run and at the end`; '' where nothing was said."""
    return listed(timing.occasions) if timing else ""


def lasts_words(lasts: Lasts) -> str:
    """`weeks 3–12 or longer`, `2 weeks`, `weeks 12 to 6 months`, `usually weeks 3–6`."""
    if lasts.usual:
        return f"usually {lasts_words(replace(lasts, usual=False))}"
    longer = " or longer" if lasts.longer else ""
    if lasts.until is not None:
        return (
            f"{lasts.amount.unit}s {range_words(lasts.amount.range)} to {quantity_words(lasts.until)}{longer}"
        )
    if lasts.window:
        plural_ = "" if lasts.amount.range.single else "s"
        return f"{lasts.amount.unit}{plural_} {range_words(lasts.amount.range)}{longer}"
    return quantity_words(lasts.amount) + longer


def span_words(lasts: Lasts) -> str:
    """When a line or a session of a stage is done: `weeks 1–3 only`, `the first 2 weeks only`."""
    words = lasts_words(lasts)
    if not (lasts.window or lasts.usual or lasts.amount.range.bound):
        one = lasts.amount.range.single and lasts.amount.range.hi == 1
        words = f"the first {words.removeprefix('1 ') if one else words}"
    return words if lasts.longer or lasts.usual else f"{words} only"


_UNSAID = {
    "not stated": " (the source doesn't say)",
    "not seen": " (we couldn't find it)",
    "___": ", or the day you fill in with your physical therapist: ___",
}


def starts_words(starts: Starts) -> str:
    """`the day you start`, `4 weeks after surgery`."""
    if starts.unsaid:
        return f"the day you start{_UNSAID[starts.unsaid]}"
    anchor = {"plan start": "the day you start"}.get(starts.anchor, starts.anchor.replace("-", " "))
    return f"{quantity_words(starts.after)} after {anchor}" if starts.after else anchor
