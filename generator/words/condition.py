"""Conditions to whole clauses, which also fit after "If": `pain during the session is 2 or less`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

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
from generator.words.lists import listed
from generator.words.number import plain_quantity, quantity_words, range_words
from generator.words.people import yours
from generator.words.session import amount_words, modifier_words

MOMENTS = {
    "during": "during the session",
    "after": "after the session",
    "before": "before the session",
    "in warm-up": "in the warm-up",
    "next day": "the next day",
    "next morning": "the next morning",
}
UNDONE = "not-finished"

_REFERENCES = {
    "before": "before the session",
    "baseline": "your starting value",
    "norm": "the typical score for your age",
    "usual": "your usual level",
}


def condition_words(condition: Condition, library: Library) -> str:
    """The condition in words, without a full stop."""
    match condition:
        case All(of=parts):
            return _joined(parts, "and", library)
        case AnyOf(of=parts, least=1):
            return _joined(parts, "or", library)
        case AnyOf(of=parts, least=least):
            rows = "; ".join(condition_words(part, library) for part in parts)
            return f"at least {least} of these are true: {rows}"
        case Held(condition=inner, how=how):
            lasts = f"for {quantity_words(how)}" if isinstance(how, Quantity) else how
            return f"{condition_words(inner, library)} {lasts}"
        case Cited(condition=inner):
            return condition_words(inner, library)
        case Not(condition=inner):
            return f"it isn't true that {condition_words(inner, library)}"
    return _leaf(condition, library)


def _joined(parts: Iterable[Condition], word: str, library: Library) -> str:
    """Parts in one list; a part that is a list itself keeps its own word apart with a comma."""
    rows = [list(same) for _, same in groupby(parts, _alike)]
    words = [_row(row, word, library) for row in rows]
    apart = any(isinstance(row[0], (All, AnyOf)) or (len(rows) > 1 and len(row) > 1) for row in rows)
    return f", {word} ".join(words) if apart else listed(words, word)


def _alike(part: Condition) -> object:
    """What may be told in one clause: pains that differ in their moment alone, signs a reader has."""
    match part:
        case Pain() | NoPain():
            return replace(part, moment="")
        case Sign(absent=False, moment=""):
            return "sign"
    return part


def _row(parts: list[Condition], word: str, library: Library) -> str:
    """`pain during the session and the next morning is 2 or less`, `you have sharp pain or swelling`."""
    words = [condition_words(part, library) for part in parts]
    first = parts[0]
    if isinstance(first, Sign) and all(one.startswith(HAVE) for one in words):
        return HAVE + listed([one.removeprefix(HAVE) for one in words], word)
    if len(parts) == 1 or not isinstance(first, (Pain, NoPain)) or (_is_none(first) and word == "or"):
        return listed(words, word)
    moments = [when_words(part.moment) for part in parts if isinstance(part, (Pain, NoPain))]
    # No pain now and none then is no pain now or then.
    between = "or" if _is_none(first) else word
    return _felt(first, " " + listed([moment.strip() for moment in moments], between))


HAVE = "you have "


def _is_none(pain: Pain | NoPain) -> bool:
    return _felt(pain, "").startswith("you have no ")


def _leaf(condition: Condition, library: Library) -> str:
    match condition:
        case Pain() | NoPain():
            return _felt(condition, when_words(condition.moment))
        case Sign():
            return _sign(condition, library)
        case Measure():
            return _measure(condition, library)
        case Compared():
            return _compared(condition, library)
        case Finished(protocol=protocol):
            plan = library.protocols.get(protocol)
            return f"you've finished {f'“{plan.title}”' if plan else _stage_words(protocol, library)}"
        case Ask(text=text):
            return f"you can answer yes to “{text[:1].upper()}{text[1:]}”"
    return _rare(condition)


def _stage_words(name: str, library: Library) -> str:
    """A stage by its title, where all plans that have it call it the same."""
    plans = library.protocols.values()
    titles = {stage.title for plan in plans for stage in plan.stages if stage.id == name}
    return f"“{titles.pop()}”" if len(titles) == 1 else name.replace("-", " ")


def _rare(condition: Condition) -> str:
    match condition:
        case Done(amount=amount):
            return f"you've done {quantity_words(amount)}"
        case Since(amount=amount, anchor="stage"):
            return f"you've been in this stage for {quantity_words(amount)}"
        case Since(amount=amount, anchor=anchor):
            return f"it has been {quantity_words(amount)} since {anchor.replace('-', ' ')}"
        case Colour(name=name):
            return {"green": "the pain rule says carry on", "amber": "the pain rule says don't add more"}.get(
                name, "the pain rule says stop"
            )
        case Cleared(by=by):
            return f"{yours(by)} has cleared you"
        case Can():
            how = "".join(f" {modifier_words(modifier)}" for modifier in condition.modifiers)
            what = f" {_done_words(condition.amount)}" if condition.amount else ""
            return f"you can {condition.activity.replace('-', ' ')}{what}{how}"
    return str(condition)


def _felt(pain: Pain | NoPain, when: str) -> str:
    what = f"pain{_site(pain.site)}{when}"
    return f"you have no {what}" if isinstance(pain, NoPain) else _pain(pain, what)


def _pain(condition: Pain, what: str) -> str:
    """`you have any pain …` for the least there is, else the number."""
    value = condition.value
    if value.range is None:
        return f"{what} is {_bar(condition.op, value)}"
    least = {">": 0, ">=": 1}.get(condition.op)
    if not value.reference and least is not None and value.range.hi == least:
        return f"you have any {what}"
    if not value.reference and value.range.hi == 0 and condition.op in ("<=", "="):
        return f"you have no {what}"
    return f"{what} is {_bar(condition.op, value)}"


def _done_words(amount: Amount | Sets) -> str:
    return str(big(amount) or "") if isinstance(amount, Sets) else amount_words(amount)


def _site(site: str) -> str:
    return f" at the {site.replace('-', ' ')}" if site else ""


def when_words(moment: str) -> str:
    """A moment as it follows what is felt: ` during the session`; '' for none."""
    words = MOMENTS.get(moment) or re.sub(r"(?<=\d)-(?=\d)", "–", moment).replace("-", " ")
    words = re.sub(r"(?<=\d) h\b", " hours", words)
    return f" {words}" if moment else ""


def _bar(op: str, value: Value, scale: str = "") -> str:
    """`2 or less`, `higher than your usual level`, `7 out of 10 or more`, `3–5`."""
    text = _value(value) + scale
    match (op, value.sign):
        case (">=", "+") | ("<=", "-"):
            return f"at least {text}"
    match op:
        case "<=":
            return f"{text} or less" if value.range or value.word else f"no higher than {text}"
        case ">=":
            return f"{text} or more" if value.range or value.word else f"no lower than {text}"
        case "<":
            return f"below {text}"
        case ">":
            return f"above {text}" if value.range else f"higher than {text}"
    return text


def _value(value: Value) -> str:
    if value.word:
        return value.word.replace("-", " ")
    reference = _REFERENCES.get(value.reference, value.reference.replace("-", " "))
    if value.sign and value.range:
        more = "more than" if value.sign == "+" else "less than"
        unit = f" {value.unit}" if value.unit else ""
        return f"{range_words(value.range)}{unit} {more} {reference}"
    if value.range is None:
        return reference
    text = plain_quantity(Quantity(value.range, value.unit)) if value.unit else range_words(value.range)
    return f"{text} of {reference}" if reference else text


def _sign(sign: Sign, library: Library) -> str:
    measure = library.measures.get(sign.name)
    if sign.name in (DONE, UNDONE):
        done = sign.absent == (sign.name == UNDONE)
        words = "you finished the whole session" if done else "you didn't finish the session"
    elif sign.name in library.red_flags:
        words = f"{'you have no sign that ' if sign.absent else ''}{library.red_flags[sign.name].sentence}"
    elif measure is not None and measure.kind == "sign":
        words = str((measure.no if sign.absent else measure.yes) or measure.title).lower()
    elif sign.name in library.test_of:
        words = f"you {'do not pass' if sign.absent else 'pass'} “{measure_title(sign.name, library)}”"
    else:
        has = "you have no" if sign.absent else "you have"
        words = f"{has} {measure_title(sign.name, library).lower()}"
    return words + when_words(sign.moment)


def _measure(measure: Measure, library: Library) -> str:
    side = f" {SIDES[measure.side]}" if measure.side else ""
    hold = f", held {quantity_words(measure.hold)}," if measure.hold else ""
    known = library.measures.get(measure.name)
    what = _result(measure.name, library)
    unit = known.unit if known else None
    scale = f" {unit}" if unit and not measure.value.unit and not measure.value.sign else ""
    bar = _bar(measure.op, measure.value, scale)
    return f"{what}{when_words(measure.moment)} is {bar}{hold}{side}".rstrip(",")


def _compared(condition: Compared, library: Library) -> str:
    what, bar = _result(condition.name, library), _bar(condition.op, condition.value)
    if condition.how == "LSI":
        return f"{what} on your injured side is {bar} of the other side"
    return f"the difference between your sides in {what.removeprefix('your ')} is {bar}"


def _result(name: str, library: Library) -> str:
    """What a number belongs to: `your readiness`, `your “Plank” time`."""
    if name in library.measures:
        own = "your " if library.measures[name].kind == "number" else ""
        return own + measure_title(name, library).lower()
    if name not in library.test_of:
        return measure_title(name, library).lower()
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
    return name.replace("-", " ")
