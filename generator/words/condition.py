"""Conditions to sentences a runner can answer: `pain during the session: 2 or less`."""

from __future__ import annotations

import re

from generator.model import Library
from generator.model.library import DONE
from generator.notation.condition import (
    All,
    AnyOf,
    Ask,
    Can,
    Cited,
    Cleared,
    Colour,
    Compared,
    Condition,
    Done,
    Finished,
    Held,
    Measure,
    NoPain,
    Not,
    Pain,
    Sign,
    Since,
    Value,
)
from generator.notation.dose import Sets
from generator.notation.quantity import Quantity
from generator.notation.session import Amount
from generator.words.dose import SIDES, big
from generator.words.number import quantity_words, range_words, unit_words
from generator.words.session import amount_words, modifier_words

MOMENTS = {
    "during": "during the session",
    "after": "after the session",
    "before": "before the session",
    "in warm-up": "in the warm-up",
}
_REFERENCES = {
    "before": "before the session",
    "baseline": "your starting value",
    "norm": "the norm for your age",
    "usual": "what is usual for you",
}


def condition_words(condition: Condition, library: Library) -> str:
    """The condition in words, without a full stop."""
    match condition:
        case All(of=parts):
            return ", and ".join(condition_words(part, library) for part in parts)
        case AnyOf(of=parts, least=1):
            return ", or ".join(condition_words(part, library) for part in parts)
        case AnyOf(of=parts, least=least):
            return f"{least} of: " + "; ".join(condition_words(part, library) for part in parts)
        case Held(condition=inner, how=how):
            lasts = f"for {quantity_words(how)}" if isinstance(how, Quantity) else how
            return f"{condition_words(inner, library)} {lasts}"
        case Cited(condition=inner):
            return condition_words(inner, library)
        case Not(condition=inner):
            return f"it is not true that {condition_words(inner, library)}"
    return _leaf(condition, library)


def _leaf(condition: Condition, library: Library) -> str:
    match condition:
        case Pain(site=site, moment=moment):
            return f"pain{_site(site)}{when_words(moment)} {_bar(condition.op, condition.value)}"
        case NoPain():
            return f"no pain{_site(condition.site)}{when_words(condition.moment)}"
        case Sign():
            return _sign(condition, library)
        case Measure():
            return _measure(condition, library)
        case Compared():
            return _compared(condition, library)
        case Finished(protocol=protocol):
            plan = library.protocols.get(protocol)
            return f"you have finished {plan.title if plan else protocol.replace('-', ' ')}"
        case Ask(text=text):
            return text
    return _rare(condition)


def _rare(condition: Condition) -> str:
    match condition:
        case Done(amount=amount):
            return f"{quantity_words(amount)} done"
        case Since(amount=amount, anchor="stage"):
            return f"{quantity_words(amount)} in this stage"
        case Since(amount=amount, anchor=anchor):
            return f"{quantity_words(amount)} since {anchor.replace('-', ' ')}"
        case Colour(name=name):
            return {"green": "the pain rule says carry on", "amber": "the pain rule says hold"}.get(
                name, "the pain rule says stop"
            )
        case Cleared(by=by):
            return f"your {by} has cleared you"
        case Can():
            how = "".join(f" {modifier_words(modifier)}" for modifier in condition.modifiers)
            what = f" {_done_words(condition.amount)}" if condition.amount else ""
            return f"you can {condition.activity.replace('-', ' ')}{what}{how}"
    return str(condition)


def _done_words(amount: Amount | Sets) -> str:
    return str(big(amount) or "") if isinstance(amount, Sets) else amount_words(amount)


def _site(site: str) -> str:
    return f" at the {site.replace('-', ' ')}" if site else ""


def when_words(moment: str) -> str:
    """A moment as it follows what is felt: ` during the session`; '' for none."""
    words = re.sub(r"(?<=\d)-(?=\d)", "–", MOMENTS.get(moment, moment))
    return f" {words.replace('-', ' ')}" if moment else ""


def _bar(op: str, value: Value) -> str:
    """`2 or less`, `more than 5`, `3–5`."""
    text = _value(value)
    match (op, value.sign):
        case (">=", "+") | ("<=", "-"):
            return f"at least {text}"
    match op:
        case "<=":
            return f"{text} or less" if value.range else f"no more than {text}"
        case ">=":
            return f"{text} or more" if value.range else f"no less than {text}"
        case "<":
            return f"below {text}"
        case ">":
            return f"above {text}" if value.range else f"more than {text}"
    return text


def _value(value: Value) -> str:
    if value.word:
        return value.word.replace("-", " ")
    reference = _REFERENCES.get(value.reference, value.reference.replace("-", " "))
    if value.sign and value.range:
        more = "more than" if value.sign == "+" else "less than"
        return f"{range_words(value.range)}{f' {value.unit}' if value.unit else ''} {more} {reference}"
    if value.range is None:
        return reference
    unit = f" {unit_words(value.unit, value.range)}" if value.unit else ""
    of = f" of {reference}" if reference else ""
    return range_words(value.range) + unit + of


def _sign(sign: Sign, library: Library) -> str:
    measure = library.measures.get(sign.name)
    if sign.name == DONE:
        words = "the session not finished" if sign.absent else "the whole session done"
    elif sign.name in library.red_flags:
        words = f"{'none of this: ' if sign.absent else ''}{library.red_flags[sign.name].sentence}"
    elif measure is not None and measure.kind == "sign":
        words = str((measure.no if sign.absent else measure.yes) or measure.title).lower()
    else:
        words = ("no " if sign.absent else "") + measure_title(sign.name, library).lower()
    return words + when_words(sign.moment)


def _measure(measure: Measure, library: Library) -> str:
    side = f" {SIDES[measure.side]}" if measure.side else ""
    hold = f", held {quantity_words(measure.hold)}," if measure.hold else ""
    title = measure_title(measure.name, library).lower()
    unit = library.measures[measure.name].unit if measure.name in library.measures else None
    scale = f" {unit}" if unit and not measure.value.unit and not measure.value.sign else ""
    bar = _bar(measure.op, measure.value) + scale
    colon = ":" if bar[:1].isdigit() else ""
    return f"{title}{when_words(measure.moment)}{colon} {bar}{hold}{side}".rstrip(",")


def _compared(condition: Compared, library: Library) -> str:
    title = measure_title(condition.name, library).lower()
    what = "injured side against the other" if condition.how == "LSI" else "difference between the sides"
    return f"{title}, {what}: {_bar(condition.op, condition.value)}"


def measure_title(name: str, library: Library) -> str:
    """The name a reader knows the measure by."""
    if name in library.measures:
        return str(library.measures[name].title)
    if name in library.test_of:
        return str(library.test_of[name][1].title)
    if name in library.exercises:
        return str(library.exercises[name].title)
    return name.replace("-", " ")
