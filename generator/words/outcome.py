"""Outcomes to the acts a reader takes: `Rest 2 days, then go back 1 stage.`"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Library
from generator.notation.outcome import Act, Outcome, carries_on
from generator.notation.quantity import Range, number_text
from generator.notation.session import Note
from generator.words.condition import condition_words
from generator.words.lists import inside, listed, upper
from generator.words.number import OPEN, asked_quantity
from generator.words.people import seen


def outcome_words(outcome: Outcome, library: Library) -> str:
    """One sentence; options are joined by `or`."""
    options = [_option(acts, library) for acts in outcome.options]
    text = ", or ".join(options)
    if all(isinstance(act, Act) and act.verb == "reduce" for acts in outcome.options for act in acts):
        text = f"next time, {text}"
    return f"{upper(text)}."


def _option(acts: Sequence[Act | Note], library: Library) -> str:
    """The acts of one option; a check-up while training goes on isn't a stop."""
    words = [act_words(act, library) for act in _rest_first(acts)]
    if not carries_on(acts):
        return _acts(words)
    visits = [isinstance(act, Act) and act.verb == "see" for act in _rest_first(acts)]
    words = [f"{one} for a check-up" if visit else one for one, visit in zip(words, visits, strict=True)]
    return f"{words[0]}, and {words[1]}" if len(words) == 2 else listed(words)


def _rest_first(acts: Sequence[Act | Note]) -> Sequence[Act | Note]:
    """Who goes back and rests does so in this order; the level below is not done before the rest."""
    verbs = [act.verb if isinstance(act, Act) else "" for act in acts]
    if verbs[1:] == ["rest"] and verbs[0] in ("back", "back to green", "on to"):
        return acts[::-1]
    return acts


def _acts(words: list[str]) -> str:
    """Two acts one after the other, `rest 2 days, then go back 1 stage`; more of them as a list."""
    return ", then ".join(words) if len(words) == 2 else listed(words)


UNSAID = {
    "not stated": "the plan doesn't say what to do",
    "not seen": "we couldn't find what the plan says to do; ask your physical therapist",
}
"""What is told where there is no act: the source has none, or we have not read it."""

NOWHERE = {
    "not stated": "the source doesn't say where to go",
    "not seen": "we couldn't find where to go",
}
"""Why a person decides where a choice leads."""

LESS = {
    "run": "run less",
    "speed": "run slower",
    "weight-bearing": "put less weight on your legs",
    "reps": "do fewer reps",
    "sets": "do fewer sets",
    "load": "use less weight",
}
"""How less of something is said."""


def target_words(target: str, library: Library) -> str:
    """Where a choice leads: a person, a plan, or a stage."""
    if target.startswith("see "):
        return f"see {seen(target.removeprefix('see '))}"
    if target in NOWHERE:
        return f"see {seen('physio')}, as {NOWHERE[target]}"
    plan = library.protocols.get(target)
    return plan.title if plan else target.replace("-", " ")


def _add(act: Act, amount: str) -> str:
    """A blank says who fills it in."""
    more = f"add {amount}" if act.target == "load" else f"add {amount} to the {act.target.replace('-', ' ')}"
    return f"{more} (fill in with your physical therapist)" if OPEN["___"] in amount else more


def act_words(act: Act | Note, library: Library) -> str:
    """One act, as it stands inside a sentence."""
    if isinstance(act, Note):
        return inside(act.text)
    amount = asked_quantity(act.amount) if act.amount else ""
    match act.verb:
        case "progress":
            return f"move on to the next {library.stage_word}"
        case "carry on":
            return "carry on"
        case "restart":
            return "start the plan over"
        case "skip":
            return f"skip the {act.target.replace('-', ' ')}"
        case "rest until":
            assert act.until is not None
            return f"rest until {condition_words(act.until, library)}"
        case "reduce to":
            return f"reduce the {act.target.replace('-', ' ')} to {amount}"
        case "repeat":
            return f"repeat this {library.stage_word}"
        case "resume":
            return "pick up where you stopped"
        case "stop":
            return "stop for today"
        case "back":
            assert act.count is not None
            unit = library.stage_word if act.unit == "stage" else act.unit
            unit = unit if Range(act.count, act.count).hi == 1 else f"{unit}s"
            return f"go back {number_text(act.count)} {unit}"
        case "back to":
            return f"go back to {act.target.replace('-', ' ')}"
        case "back to green":
            return f"go back to the last {library.stage_word} that went well"
        case "on to":
            title = target_words(act.target, library)
            return f"go to “{title}”" if act.target in library.protocols else f"go to {title}"
        case "rest":
            return f"rest {amount}"
        case "reduce":
            if not amount and act.target in LESS:
                return LESS[act.target]
            return f"reduce the {act.target.replace('-', ' ')}" + (f" by {amount}" if amount else "")
        case "add":
            return _add(act, amount)
        case "see":
            return f"see {seen(act.target)}"
    return UNSAID[act.verb]
