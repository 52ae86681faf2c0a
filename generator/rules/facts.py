"""One condition without parts against one day's answers: true, false, or not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from math import ceil
from operator import methodcaller
from typing import TypeAlias

from generator.model import Library
from generator.model.library import DONE
from generator.model.morning import is_later
from generator.model.vocabulary import Measure as Measured
from generator.notation.condition import (
    Colour,
    Compared,
    Condition,
    Done,
    Measure,
    NoPain,
    Pain,
    Sign,
    Since,
    Unsaid,
    Value,
)
from generator.notation.convert import DAYS
from generator.notation.quantity import Interval, Quantity
from generator.notation.sides import EitherSide
from generator.rules.bars import OPERATORS, STANDING, bar_from, holds
from generator.rules.diary import Answer, Day, Memory, key_of
from generator.rules.replace import record
from generator.rules.symmetry import difference, symmetry
from generator.rules.three_valued import Truth

_ABOVE = {"<": False, "<=": False, ">": True, ">=": True}
"""By a comparison, what is known of it once a number is above its limit."""
SIDES = ("left", "right", "injured", "uninjured")

Of: TypeAlias = Callable[[Mapping[str, Fraction]], Fraction | None]
"""An answer for each side to the one number of it that another is held against."""


def nothing(sides: Mapping[str, Fraction]) -> None:
    """No number of it is comparable with one that was told for no side."""


@record(frozen=True)
class Facts:
    """What is known when a session is judged."""

    day: Day
    memory: Memory
    library: Library
    entered: int
    done: int
    """Finished sessions in this stage, today's among them."""
    amounts: Mapping[str, Fraction]
    """What was done in this stage besides sessions: contacts, km."""

    def truth(self, leaf: Condition) -> Truth:
        """Whether the leaf is true today."""
        match leaf:
            case Pain(name=name, moment=moment, op=op, value=value):
                now = self._compare(self.answer(name, moment), op, value, key_of(name, moment))
                return self._by_then(now, name, moment, op) if moment.startswith("within") else now
            case NoPain(name=name, moment=moment):
                pain = self.answer(name, moment)
                now = None if pain is None else pain == 0
                return self._by_then(now, name, moment, "<=") if moment.startswith("within") else now
            case Sign():
                return self._sign(leaf)
            case Measure():
                return self._measure(leaf)
            case Compared():
                return self._sides(leaf)
            case Done(amount=amount):
                return self._done(amount)
            case Since(amount=amount, anchor=anchor):
                return self._since(amount, anchor)
            case Colour():
                return None  # The pain rule's to say: `Judge.ask` asks it.
            case Unsaid():
                return None  # A person's yes of an earlier day was to something else.
        return self._yes(leaf.printed)

    def answer(self, name: str, moment: str = "") -> Answer | None:
        """Today's answer at that moment; without a moment the worst of today's pain, or the plain one."""
        key = key_of(name, moment)
        if key in self.day.answers:
            return self.day.answers[key]
        if (is_pain(name) and not moment) or moment.startswith("within"):
            return self._worst(name)
        return self._kept(name, key)

    def _worst(self, name: str) -> Answer | None:
        asked = ((key.split(" ")[0], value) for key, value in self.day.answers.items())
        # The worst pain is the worst of any part of the body.
        of = is_pain if name == "pain" else name.__eq__
        found = [value for one, value in asked if of(one) and _number(value) is not None]
        return max(found, key=lambda v: _number(v) or 0) if found else None

    def _by_then(self, now: Truth, name: str, moment: str, op: str) -> Truth:
        """Of the worst of a night and a day it is known at once that it was above a limit, and once the
        morning was told, that it wasn't."""
        return now if now is _ABOVE.get(op) or self._has_passed(name, moment) else None

    def _has_passed(self, name: str, moment: str) -> bool:
        """Whether the morning, or what a time without a night ends with, was told."""
        told = (key.partition(" ") for key in self.day.answers)
        return not is_later(moment) or any(
            of == name or (name == "pain" and is_pain(of)) for of, _, at in told if is_later(at)
        )

    def _kept(self, name: str, key: str) -> Answer | None:
        """What was tested or told on an earlier day still holds; pain and signs are of today alone."""
        return None if of_today(name, self.library) else self.memory.known.get(key)

    def _yes(self, key: str) -> Truth:
        """A question put to a person; once answered it stays answered."""
        found = self.day.answers.get(key, self.memory.known.get(key))
        return found if isinstance(found, bool) else None

    def _sign(self, sign: Sign) -> Truth:
        found = self._built_in(sign.name)
        if found is None:
            answer = self.answer(sign.name, sign.moment)
            found = answer if isinstance(answer, bool) else self._there(sign.name, answer)
        return None if found is None else found != sign.absent

    def _there(self, name: str, grade: Answer | None) -> Truth:
        """Whether there is any of a symptom that is graded from `none` up."""
        return grade != "none" if grade in symptom_grades(name, self.library) else None

    def _built_in(self, name: str) -> Truth:
        if name in (DONE, "not-finished") and self.day.done is not None:
            return self.day.done if name == DONE else not self.day.done
        if (given := self.day.gives(name)) is not None:
            return given
        if name == "symptoms" and name not in self.day.answers:
            pain = _number(self._worst("pain"))
            return None if pain is None else pain > 0
        return None

    def _measure(self, measure: Measure) -> Truth:
        key = key_of(measure.name, measure.moment)
        answer = self.answer(measure.name, measure.moment)
        if isinstance(answer, Mapping):
            return self._each(answer, measure, key)
        now = self._compare(answer, measure.op, measure.value, key)
        within = measure.moment.startswith("within")
        return self._by_then(now, measure.name, measure.moment, measure.op) if within else now

    def _each(self, answer: Mapping[str, Fraction], measure: Measure, key: str) -> Truth:
        one = measure.side.removesuffix(" side")
        wanted = [one] if one in answer else list(answer)
        truths = [
            self._compare(answer.get(side), measure.op, measure.value, key, methodcaller("get", side))
            for side in wanted
        ]
        enough = isinstance(measure, EitherSide)
        return enough if enough in truths else None if None in truths else not enough

    def _sides(self, compared: Compared) -> Truth:
        answer = self.answer(compared.name)
        if not isinstance(answer, Mapping) or len(answer) != 2:
            return None
        less = compared.name in self.library.less_is_better
        both: Of = partial(symmetry, op=compared.op, less=less)
        of = difference if compared.how == "difference" else both
        return self._compare(of(answer), compared.op, compared.value, compared.name, of)

    def _compare(self, answer: Answer | None, op: str, value: Value, key: str, of: Of = nothing) -> Truth:
        """`of` is the number in an earlier answer for each side that this one is held against."""
        if answer is None:
            return None
        if value.word:
            return self._grade(answer, op, value.word, key.split(" ")[0])
        if value.reference and isinstance(answer, str):
            return self._graded_by(answer, op, value.reference, key)
        bar, number = self._bar(value, key, of), _number(answer)
        if number == 0 and value.reference and op in ("<=", ">"):
            return op == "<="  # Nothing is below 0, whatever it was before.
        return None if bar is None or number is None else holds(number, op, bar)

    def _graded_by(self, answer: str, op: str, reference: str, key: str) -> Truth:
        """A grade against one that was told before."""
        name = key.split(" ")[0]
        measure = self.library.measures.get(name)
        if measure and answer in measure.grades[:1] and op in ("<=", ">"):
            return op == "<="  # Nothing is less than the least, whatever it was before.
        other = self._reference(reference, key)
        return self._grade(answer, op, other, name) if isinstance(other, str) else None

    def _grade(self, answer: Answer, op: str, word: str, name: str) -> Truth:
        measure = self.library.measures.get(name)
        grades = [str(grade) for grade in measure.grades] if measure else []
        if op == "=":
            return answer == word
        if answer not in grades or word not in grades:
            return None
        return bool(OPERATORS[op](grades.index(str(answer)), grades.index(word)))

    def _bar(self, value: Value, key: str, of: Of) -> Interval | None:
        if not value.reference:
            return value.range.interval() if value.range else None
        told = self._reference(value.reference, key)
        number = of(told) if isinstance(told, Mapping) else _number(told)
        return None if number is None else bar_from(number, value)

    def _reference(self, name: str, key: str) -> Answer | None:
        measure = key.split(" ")[0]
        if name in STANDING:
            return self.memory.known.get(f"{measure} {name}")
        match name:
            case "before":
                return self.day.answers.get(f"{measure} before", self.memory.before(key, measure))
            case "last session":
                return self.memory.last_session(key)
            case "last week":
                return self.memory.week_ago(key, self.day.number)
            case "baseline":
                return self.memory.first.get(key)
        return self.answer(name)

    def _done(self, amount: Quantity) -> Truth:
        interval = amount.range.interval()
        if interval is None:
            return None
        if amount.unit == "session":
            return self.done >= interval.low
        done = self.amounts.get(amount.unit)
        return None if done is None else done >= interval.low

    def _since(self, amount: Quantity, anchor: str) -> Truth:
        begin = self._day_of(anchor)
        interval = amount.range.interval()
        if begin is None or interval is None or amount.unit not in DAYS:
            return None
        passed = self.day.number - begin
        if amount.range.bound == "at most":
            return interval.high is None or passed <= float(interval.high) * DAYS[amount.unit]
        return passed >= float(interval.low) * DAYS[amount.unit]

    def begins(self, since: Since) -> int | None:
        """The first day on which it is true; None where nobody knows, and for a time that runs out."""
        begin, interval = self._day_of(since.anchor), since.amount.range.interval()
        if begin is None or interval is None or since.amount.range.bound == "at most":
            return None
        return (
            ceil(begin + float(interval.low) * DAYS[since.amount.unit]) if since.amount.unit in DAYS else None
        )

    def _day_of(self, anchor: str) -> float | None:
        if anchor == "last session":
            if self.memory.sessions:
                return self.memory.sessions[0][0]
        elif anchor in ("stage", "plan start"):
            return self.entered if anchor == "stage" else 0
        number = _number(self.memory.known.get(anchor))
        return None if number is None else float(number)


def is_pain(name: str) -> bool:
    """Whether pain is asked, of the injury or of a part of the body."""
    return name == "pain" or name.startswith("pain-at-")


def of_today(name: str, library: Library) -> bool:
    """Whether an answer holds on its day alone: pain, signs and how much there is of a symptom do, what was
    tested or told does not."""
    measure = library.measures.get(name)
    daily = measure is None or measure.kind == "sign" or measure.is_scale or _of_symptom(measure)
    return daily and name not in library.test_of


def _of_symptom(measure: Measured) -> bool:
    """Whether it grades what there may be none of, such as swelling."""
    return measure.kind == "grade" and "none" in measure.grades[:1]


def symptom_grades(name: str, library: Library) -> tuple[str, ...]:
    """The grades of what there may be none of, `none` first; () of anything else."""
    measure = library.measures.get(name)
    return tuple(map(str, measure.grades)) if measure is not None and _of_symptom(measure) else ()


def _number(answer: Answer | None) -> Fraction | None:
    return answer if isinstance(answer, Fraction) else None
