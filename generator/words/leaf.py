"""A single condition to its clause: `pain during the session is 2 or less`."""

from __future__ import annotations

from generator.model import Library
from generator.model.library import DONE
from generator.notation.condition import (
    Ask,
    Can,
    Cleared,
    Colour,
    Compared,
    Condition,
    Done,
    Finished,
    Measure,
    NoPain,
    Pain,
    SentBack,
    Sign,
    Since,
    Unsaid,
)
from generator.notation.dose import Sets
from generator.notation.session import Amount
from generator.words.asked import asked_words
from generator.words.called import called, inside
from generator.words.dose import big
from generator.words.measure import bar_words, compared, measure_title, measured, when_words
from generator.words.number import asked_quantity
from generator.words.people import yours
from generator.words.session import amount_words, modifier_words

UNDONE = "not-finished"
WHOLE = "you finished the whole session"


def leaf_words(condition: Condition, library: Library) -> str:
    """The clause, which also fits after "If"."""
    match condition:
        case Pain() | NoPain():
            return felt(condition, when_words(condition.moment, library))
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
    "not stated": " because the source doesn't say when",
    "not seen": " because we couldn't find when",
    "___": " (fill in when: ___)",
}


def _stage_words(name: str, library: Library) -> str:
    """A stage by its title, where all plans that have it call it the same."""
    plans = library.protocols.values()
    titles = {stage.title for plan in plans for stage in plan.stages if stage.id == name}
    return f"“{titles.pop()}”" if len(titles) == 1 else name.replace("-", " ")


def _rare(condition: Condition, library: Library) -> str:
    match condition:
        case Done(amount=amount):
            return f"you've done {asked_quantity(amount)}"
        case Since(amount=amount, anchor="stage"):
            return f"you've been in this {library.stage_word} for {asked_quantity(amount)}"
        case Since(amount=amount, anchor=anchor):
            return f"it has been {asked_quantity(amount)} since {anchor.replace('-', ' ')}"
        case Colour(name=name):
            return {"green": "the pain rule says carry on", "amber": "the pain rule says don't add more"}.get(
                name, "the pain rule says stop"
            )
        case SentBack(times=times):
            often = "twice" if times == 2 else f"{times} times"
            return f"this plan has sent you back to this {library.stage_word} {often}"
        case Cleared(by=by):
            return f"{yours(by)} has cleared you"
        case Can():
            how = "".join(f" {modifier_words(modifier)}" for modifier in condition.modifiers)
            what = f" {_done_words(condition.amount)}" if condition.amount else ""
            activity, title = str(condition.activity), called(str(condition.activity), library)
            return f"you can {f'do {title}' if title else activity.replace('-', ' ')}{what}{how}"
    return str(condition)


def felt(pain: Pain | NoPain, when: str) -> str:
    """Pain at those moments: `you have no pain during the session or the next morning`."""
    what = f"pain{at_site(pain.site)}{when}"
    return f"you have no {what}" if isinstance(pain, NoPain) else _pain(pain, what)


def _pain(condition: Pain, what: str) -> str:
    """`you have any pain …` for the least there is, else the number."""
    value = condition.value
    if value.range is None:
        return f"{what} is {bar_words(condition.op, value)}"
    least = {">": 0, ">=": 1}.get(condition.op)
    if not value.reference and not value.range.bound and least is not None and value.range.hi == least:
        return f"you have any {what}"
    if not value.reference and value.range.hi == 0 and condition.op in ("<=", "="):
        return f"you have no {what}"
    return f"{what} is {bar_words(condition.op, value)}"


def _done_words(amount: Amount | Sets) -> str:
    return str(big(amount) or "") if isinstance(amount, Sets) else amount_words(amount)


def at_site(site: str) -> str:
    """` at the lower back`; nothing for the injury itself."""
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
        words = str(said)[:1].lower() + str(said)[1:] if said else f"{has} {inside(str(measure.title))}"
    elif sign.name in library.test_of:
        words = f"you {'do not pass' if sign.absent else 'pass'} “{measure_title(sign.name, library)}”"
    else:
        words = f"{has} {inside(measure_title(sign.name, library))}"
    return words + when_words(sign.moment, library)
