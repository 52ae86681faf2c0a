"""A number that is asked for, in words: `your “Plank” time is 90 s or more`."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import Library
from generator.notation.condition import Compared, Measure, Value
from generator.notation.quantity import Quantity
from generator.notation.sides import EitherSide
from generator.words.called import called, inside
from generator.words.dose import SIDES
from generator.words.number import range_words, spelled
from generator.words.plainly import NONE

MOMENTS = {
    "during": "during the session",
    "after": "after the session",
    "before": "before the session",
    "in warm-up": "in the warm-up",
    "next day": "the next day",
    "next morning": "the next morning",
}
_REFERENCES = {
    "before": "before the session",
    "baseline": "your starting value",
    "norm": "the typical score for your age",
    "usual": "your usual level",
}


ON_SIDES = {
    "each side": "on each side",
    "either side": "on either side",
    "each direction": "in each direction",
    "injured side": "on your injured side",
    "uninjured side": "on your other side",
}
"""Sides as they follow a number in a sentence."""


def when_words(moment: str, library: Library) -> str:
    """A moment as it follows what is felt: ` during the session`; '' for none."""
    if moment.startswith("while ") and (what := called(moment.removeprefix("while "), library)):
        return f" while you do {what}"
    words = MOMENTS.get(moment) or re.sub(r"(?<=\d)-(?=\d)", "–", moment).replace("-", " ")
    words = re.sub(r"(?<=\d) h\b", " hours", words)
    if words.startswith("within "):
        words = f"in the {words.removeprefix('within ').removeprefix('1 ')} after the session"
    return f" {words}" if moment else ""


def measured(measure: Measure, library: Library) -> str:
    """What it must reach, at its moment and on its sides."""
    # What is measured left and right must reach the bar on both; to hold a runner back, one is enough.
    both = "either side" if isinstance(measure, EitherSide) else "each side"
    own = measure.side or (both if library.is_sided(measure.name) else "")
    side = f" {ON_SIDES.get(own) or SIDES[own]}" if own else ""
    hold = f", each held for {spelled(measure.hold)}" if measure.hold else ""
    known = library.measures.get(measure.name)
    unit = known.unit if known else None
    scale = f" {unit}" if unit and _is_bare(measure.value) else ""
    bar = bar_words(measure.op, measure.value, scale)
    if known is not None and known.kind == "grade":
        bar = bar.replace("no higher than", "no worse than").replace("higher than", "worse than")
        bar = f"no more than {bar.removesuffix(OR_LESS)}" if bar.endswith(OR_LESS) else bar
    if _is_counted(measure.name, library):
        return _repetitions(measure, bar, side, hold, library)
    what = f"{_result(measure.name, library)}{when_words(measure.moment, library)} is"
    if _is_minutes(measure.name, library):
        if measure.op == ">" and not measure.value.reference and measure.value.range == NONE:
            any_ = f"you have any {inside(measure_title(measure.name, library))}"
            return f"{any_}{when_words(measure.moment, library)}{side}"
        what = f"your “{measure_title(measure.name, library)}”{when_words(measure.moment, library)} lasts"
    return f"{what} {bar}{side}{hold}"


def _is_bare(value: Value) -> bool:
    """Whether it is a number whose unit the measure itself must say."""
    return value.range is not None and value.range.known and not (value.unit or value.sign)


OR_LESS = " or less"
"""How a limit ends; a grade is no number of which there may be less."""


def _is_counted(name: str, library: Library) -> bool:
    return name in library.test_of and library.test_of[name][1].measure == "repetitions"


def _repetitions(measure: Measure, bar: str, side: str, hold: str, library: Library) -> str:
    """`you can do 10 or more reps of “Single-leg heel raise” on each side`."""
    for amount, count in _COUNTED.items():
        bar = bar.replace(amount, count)
    own = f"{bar} reps of “{measure_title(measure.name, library)}”"
    return f"you can do {own}{side}{hold}{when_words(measure.moment, library)}"


_COUNTED = {"or less": "or fewer", "below": "fewer than", "less than": "fewer than", "above": "more than"}
"""How a count is said beside how an amount or a score is."""


def _is_minutes(name: str, library: Library) -> bool:
    """What is timed because it goes away, such as stiffness: the fewer minutes, the better."""
    if name not in library.test_of:
        return False
    item = library.test_of[name][1]
    bar = item.bar.value
    return item.measure == "minutes" and isinstance(bar, Measure) and bar.op in ("<", "<=")


def compared(condition: Compared, library: Library) -> str:
    """One side of the body set beside the other."""
    value = condition.value
    if condition.how == "LSI" and value.range is not None and not (value.unit or value.reference):
        value = replace(value, unit="%")
    what, bar = _result(condition.name, library), bar_words(condition.op, value)
    if condition.how == "LSI" and condition.name in library.less_is_better:
        title = measure_title(condition.name, library)
        return f"in “{title}” your injured side is {bar} {of_other(condition.name, library)}"
    if condition.how == "LSI" and _is_counted(condition.name, library):
        title = measure_title(condition.name, library)
        return (
            f"on your injured side you can do {bar} of the “{title}” reps that you can do on the other side"
        )
    if condition.how == "LSI":
        return f"{what} on your injured side is {bar} of the other side"
    return f"the difference between your sides in {what.removeprefix('your ')} is {bar}"


TIMES = ("s", "min", "hours")
"""Units of measures outside tests that are times."""


def of_other(name: str, library: Library) -> str:
    """What one side is a share of: a time that is half as long is twice as fast."""
    if name not in library.less_is_better:
        return "of the other side"
    own = library.measures.get(name)
    timed = own.unit in TIMES if own else library.test_of[name][1].measure in ("seconds", "minutes")
    return f"as {'fast' if timed else 'good'} as the other side"


def _result(name: str, library: Library) -> str:
    """What a number belongs to: `your readiness`, `your “Plank” time`."""
    if name in library.measures:
        own = "your " if library.measures[name].kind in ("number", "grade") else ""
        title = measure_title(name, library)
        # A name with a comma or brackets would run into the sentence.
        return own + (f"“{title}”" if re.search(r"[,;:()]", title) else inside(title))
    if name not in library.test_of:
        return inside(measure_title(name, library))
    _, item = library.test_of[name]
    return f"your “{item.title}” {_RESULTS.get(item.measure, 'result')}"


_RESULTS = {"repetitions": "score", "points": "score", "seconds": "time", "minutes": "time"}


def measure_title(name: str, library: Library) -> str:
    """The name a reader knows the measure by."""
    if name in library.measures:
        return str(library.measures[name].title)
    if name in library.test_of:
        return str(library.test_of[name][1].title)
    if name in library.exercises:
        return str(library.exercises[name].title)
    return _TODAY.get(name, name.replace("-", " "))


_TODAY = {"strength-today": "strength training today"}
"""Signs of the day that are not called by their id."""


def bar_words(op: str, value: Value, scale: str = "") -> str:
    """`2 or less`, `higher than your usual level`, `7 out of 10 or more`, `3–5`."""
    text = _value(value) + scale
    if value.range is None and not value.word:
        return f"{_BESIDE[op]} {text}"
    if value.sign:
        return f"{_BY[op + value.sign]} {text}".strip()
    # An amount of something is more or less; a score is above or below.
    over, under = ("more than", "less than") if value.unit else ("above", "below")
    match op:
        case "<=":
            return f"{text} or less"
        case ">=":
            return f"{text} or more"
        case "<":
            return f"{under} {text}"
        case ">":
            return f"{over if value.range else 'higher than'} {text}"
    return text


_BESIDE = {
    "<=": "no higher than",
    ">=": "no lower than",
    "<": "lower than",
    ">": "higher than",
    "=": "the same as",
}
"""How a number is held against another: `no higher than before the session`."""

_BY = {
    "<=+": "at most", ">=+": "at least", "<+": "less than", ">+": "more than", "=+": "",
    "<=-": "at least", ">=-": "at most", "<-": "more than", ">-": "less than", "=-": "",
}  # fmt: skip
"""How far above or below another number: `at most 2 higher than before the session`."""

_UNKNOWN = {
    "not stated": "a number that the plan doesn't give",
    "not seen": "a number we couldn't find",
    "as needed": "what you need",
    "as tolerated": "what you tolerate",
}
"""A bar that nobody has written down."""


def _value(value: Value) -> str:
    if value.word:
        return value.word.replace("-", " ")
    reference = _REFERENCES.get(value.reference, value.reference.replace("-", " "))
    if value.sign and value.range:
        # An amount of something is more or less; a score is higher or lower.
        over, under = ("more", "less") if value.unit else ("higher", "lower")
        more = f"{over if value.sign == '+' else under} than"
        unit = f" {value.unit}" if value.unit else ""
        return f"{range_words(value.range)}{unit} {more} {reference}"
    if value.range is None:
        return reference
    if value.range.open in _UNKNOWN:
        return _UNKNOWN[value.range.open]
    text = spelled(Quantity(value.range, value.unit)) if value.unit else range_words(value.range)
    return f"{text} of {reference}" if reference else text
