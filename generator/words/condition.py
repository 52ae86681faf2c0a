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
    Unsaid,
)
from generator.notation.dose import Sets
from generator.notation.quantity import Quantity, plural
from generator.notation.session import Amount
from generator.words.dose import big
from generator.words.lists import listed
from generator.words.measure import bar_words, compared, measure_title, measured, when_words
from generator.words.number import quantity_words, range_words
from generator.words.people import yours
from generator.words.session import amount_words, modifier_words

UNDONE = "not-finished"


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
            long = isinstance(inner, (All, AnyOf, Pain))
            return _lasting(condition_words(inner, library), how, long=long)
        case Cited(condition=inner):
            return condition_words(inner, library)
        case Not(condition=inner):
            return f"it isn't true that {condition_words(inner, library)}"
    return _leaf(condition, library)


def _lasting(words: str, how: Quantity | str, *, long: bool = False) -> str:
    """What has been true for some time: `you have had no pain for 2 weeks`."""
    if not isinstance(how, Quantity):
        # All of it comes again, not its last words alone.
        return f"{words}, and this happens {how}" if long else f"{words} {how}"
    if words == WHOLE and how.unit == "session":
        return f"you finished {range_words(how.range)} whole {plural('session', how.range)} in a row"
    if how.unit == "session" and words.endswith(DURING):
        words, how_long = words.removesuffix(DURING), f"during {quantity_words(how)} in a row"
        return f"{_been(words)} {how_long}"
    return f"{_been(words)} for {quantity_words(how)}"


DURING = " during the session"


def _been(words: str) -> str:
    been = re.sub(r"\bis\b", "has been", words, count=1)
    if been == words:
        been = re.sub(r"^you have (?=no |any )", "you have had ", words)
    return been


def _joined(parts: Iterable[Condition], word: str, library: Library) -> str:
    """Parts in one list; a part that is a list itself keeps its own word apart with a comma."""
    rows = [list(same) for _, same in groupby(parts, _alike)]
    words = [_of_several(row) + _row(row, word, library) for row in rows]
    apart = any(isinstance(row[0], (All, AnyOf)) or (len(rows) > 1 and len(row) > 1) for row in rows)
    return f", {word} ".join(words) if apart else listed(words, word)


def _of_several(row: list[Condition]) -> str:
    """A list of three or more within another list says where it begins."""
    part = row[0]
    several = isinstance(part, All) and len(part.of) > 2
    return "all of these are true: " if several else ""


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
WHOLE = "you finished the whole session"


def _is_none(pain: Pain | NoPain) -> bool:
    return _felt(pain, "").startswith("you have no ")


def _leaf(condition: Condition, library: Library) -> str:
    match condition:
        case Pain() | NoPain():
            return _felt(condition, when_words(condition.moment))
        case Sign():
            return _sign(condition, library)
        case Measure():
            return measured(condition, library)
        case Compared():
            return compared(condition, library)
        case Finished(protocol=protocol):
            plan = library.protocols.get(protocol)
            return f"you've finished {f'“{plan.title}”' if plan else _stage_words(protocol, library)}"
        case Ask(text=text):
            return asked_words(text)
        case Unsaid(how=how):
            return f"{AGREES}{_WHY[how]}"
    return _rare(condition, library)


AGREES = "your physical therapist agrees"
"""What decides where nobody has written down what does."""

_WHY = {
    "not stated": ", as the source doesn't say when",
    "not seen": ", as we couldn't find when",
    "___": " (fill in when: ___)",
}

_BE = re.compile(r"(?P<verb>are|can|is|was|were) (?P<who>you|(?:your|the) \w+) (?P<what>.+)\?", re.IGNORECASE)
_ALSO = re.compile(r", (?:or )?(?:one|your|the) \w+")
"""Of what else the same is asked: the question says its verb once, a clause says it of each."""
_DO = re.compile(r"do (?P<who>both \w+|the \w+|you|your \w+) (?P<what>.+)\?", re.IGNORECASE)


def asked_words(text: str) -> str:
    """What a yes says: `your form was good` for `Was your form good?`; else the question itself."""
    if match := _BE.fullmatch(text):
        verb = match["verb"].lower()
        what = _ALSO.sub(lambda found: f"{found[0]} {verb}", match["what"])
        return f"{match['who']} {verb} {what}"
    if match := _DO.fullmatch(text):
        return f"{match['who']} {match['what']}"
    return f"you answer yes to “{text[:1].upper()}{text[1:]}”"


def _stage_words(name: str, library: Library) -> str:
    """A stage by its title, where all plans that have it call it the same."""
    plans = library.protocols.values()
    titles = {stage.title for plan in plans for stage in plan.stages if stage.id == name}
    return f"“{titles.pop()}”" if len(titles) == 1 else name.replace("-", " ")


def _rare(condition: Condition, library: Library) -> str:
    match condition:
        case Done(amount=amount):
            return f"you've done {quantity_words(amount)}"
        case Since(amount=amount, anchor="stage"):
            return f"you've been in this {library.stage_word} for {quantity_words(amount)}"
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
        return f"{what} is {bar_words(condition.op, value)}"
    least = {">": 0, ">=": 1}.get(condition.op)
    if not value.reference and least is not None and value.range.hi == least:
        return f"you have any {what}"
    if not value.reference and value.range.hi == 0 and condition.op in ("<=", "="):
        return f"you have no {what}"
    return f"{what} is {bar_words(condition.op, value)}"


def _done_words(amount: Amount | Sets) -> str:
    return str(big(amount) or "") if isinstance(amount, Sets) else amount_words(amount)


def _site(site: str) -> str:
    return f" at the {site.replace('-', ' ')}" if site else ""


def _sign(sign: Sign, library: Library) -> str:
    measure = library.measures.get(sign.name)
    has = "you have no" if sign.absent else "you have"
    if sign.name in (DONE, UNDONE):
        done = sign.absent == (sign.name == UNDONE)
        words = WHOLE if done else "you didn't finish the session"
    elif sign.name in library.red_flags:
        words = f"{'you have no sign that ' if sign.absent else ''}{library.red_flags[sign.name].sentence}"
    elif measure is not None and measure.kind == "sign":
        said = measure.no if sign.absent else measure.yes
        words = str(said).lower() if said else f"{has} {str(measure.title).lower()}"
    elif sign.name in library.test_of:
        words = f"you {'do not pass' if sign.absent else 'pass'} “{measure_title(sign.name, library)}”"
    else:
        words = f"{has} {measure_title(sign.name, library).lower()}"
    return words + when_words(sign.moment)
