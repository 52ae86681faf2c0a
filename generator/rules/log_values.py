"""An answer of a diary to what is wrong with it: of another kind than what is asked, it would never count."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from generator.model import Library
from generator.model.vocabulary import Measure
from generator.rules.bars import STANDING
from generator.rules.diary import AMOUNTS, MOMENTS, Answer
from generator.rules.facts import SIDES, is_pain

_YES = "write yes or no"
_PAIN = "write a number from 0 to 10"
_NUMBER = "write a number"
_DAY = "write the day of the plan on which it was, such as -14 for two weeks before its first"
_SAYS_NO = ("none", "0", "never", "nothing")


def wrong_answer(key: str, value: object, answer: Answer, dates: Collection[str], library: Library) -> str:
    """What to write instead; '' for an answer that counts. `value` is the answer as written."""
    name, _, moment = key.partition(" ")
    asked = moment in ("", *MOMENTS, *STANDING) or moment.startswith(("within ", "after ", "while "))
    measure = library.measures.get(name) if asked else None
    if key in dates:
        is_sign = measure is not None and measure.kind == "sign" and isinstance(answer, bool)
        return "" if is_sign or isinstance(answer, Fraction) else _DAY
    if asked and (is_pain(name) or (measure is not None and measure.is_scale)):
        return "" if isinstance(answer, Fraction) and 0 <= answer <= 10 else _PAIN
    if key in AMOUNTS:
        return "" if isinstance(answer, Fraction) and answer >= 0 else _NUMBER
    if measure is None:
        found = "" if isinstance(answer, bool) else _yes_or_no(answer)
        return _number(value, answer) if found and name in library.test_of else found
    return _of_measure(measure, value, answer)


def _of_measure(measure: Measure, value: object, answer: Answer) -> str:
    match measure.kind:
        case "sign":
            return "" if isinstance(answer, bool) else _yes_or_no(answer)
        case "grade":
            grades = [*map(str, measure.grades)]
            return "" if answer in grades else f"write {', '.join(grades[:-1])} or {grades[-1]}"
        case "number":
            return _number(value, answer)
    return ""


def _yes_or_no(answer: Answer) -> str:
    return "write no" if str(answer) in _SAYS_NO else _YES


def _number(value: object, answer: Answer) -> str:
    """A number, or one of each side."""
    if not isinstance(answer, Mapping):
        return "" if isinstance(answer, Fraction) else _NUMBER
    whole = isinstance(value, Mapping) and len(answer) == len(value) and set(answer) <= set(SIDES)
    return "" if answer and whole else "write a number of each side, such as {injured: 18, uninjured: 24}"
