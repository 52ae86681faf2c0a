"""Outcomes to the acts a reader takes: `Go back 1 stage, then rest 2 days.`"""

from __future__ import annotations

from generator.model import Library
from generator.notation.outcome import Act, Outcome
from generator.notation.quantity import Range, number_text
from generator.notation.session import Note
from generator.words.condition import condition_words
from generator.words.number import quantity_words

_PEOPLE = {
    "physio": "a physical therapist",
    "doctor": "a doctor",
    "surgeon": "your surgeon",
    "clinician": "your clinician",
    "emergency": "emergency care",
}


def outcome_words(outcome: Outcome, library: Library) -> str:
    """One sentence; options are joined by `or`."""
    options = [" and ".join(act_words(act, library) for act in acts) for acts in outcome.options]
    text = ", or ".join(options)
    return text[:1].upper() + text[1:] + "."


def target_words(target: str, library: Library) -> str:
    """Where a choice leads: a person, a plan, or a stage."""
    if target.startswith("see "):
        who = target.removeprefix("see ")
        return f"see {_PEOPLE.get(who, who)}"
    plan = library.protocols.get(target)
    return plan.title if plan else target.replace("-", " ")


def people() -> dict[str, str]:
    """Who may be seen, by the name that the notation gives them."""
    return dict(_PEOPLE)


def act_words(act: Act | Note, library: Library) -> str:
    """One act, as it stands inside a sentence."""
    if isinstance(act, Note):
        return act.text
    amount = quantity_words(act.amount) if act.amount else ""
    match act.verb:
        case "progress":
            return "go on to the next stage"
        case "carry on":
            return "carry on"
        case "restart":
            return "start the plan again"
        case "skip":
            return f"leave out the {act.target.replace('-', ' ')}"
        case "rest until":
            assert act.until is not None
            return f"rest until {condition_words(act.until, library)}"
        case "reduce to":
            return f"reduce the {act.target.replace('-', ' ')} to {amount}"
        case "repeat":
            return "do this stage again"
        case "resume":
            return "go on from where you stopped"
        case "stop":
            return "stop for today"
        case "back":
            assert act.count is not None
            unit = act.unit if Range(act.count, act.count).hi == 1 else f"{act.unit}s"
            return f"go back {number_text(act.count)} {unit}"
        case "back to":
            return f"go back to {act.target.replace('-', ' ')}"
        case "on to":
            return f"go to {target_words(act.target, library)}"
        case "rest":
            return f"rest {amount}"
        case "reduce":
            return f"reduce the {act.target.replace('-', ' ')}" + (f" by {amount}" if amount else "")
        case "add":
            return f"add {amount} to the {act.target.replace('-', ' ')}"
        case "see":
            return f"see {_PEOPLE.get(act.target, act.target)}"
    return f"what to do is {act.verb} by the source"
