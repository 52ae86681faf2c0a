"""Outcomes to the acts a reader takes: `Go back 1 stage, then rest 2 days.`"""

from __future__ import annotations

from generator.model import Library
from generator.notation.outcome import Act, Outcome
from generator.notation.quantity import Range, number_text
from generator.notation.session import Note
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
    options = [" and ".join(_act(act, library) for act in acts) for acts in outcome.options]
    text = ", or ".join(options)
    return text[:1].upper() + text[1:] + "."


def _act(act: Act | Note, library: Library) -> str:
    if isinstance(act, Note):
        return act.text
    amount = quantity_words(act.amount) if act.amount else ""
    match act.verb:
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
            plan = library.protocols.get(act.target)
            return f"go to {plan.title if plan else act.target.replace('-', ' ')}"
        case "rest":
            return f"rest {amount}"
        case "reduce":
            return f"reduce the {act.target.replace('-', ' ')}" + (f" by {amount}" if amount else "")
        case "add":
            return f"add {amount} to the {act.target.replace('-', ' ')}"
        case "see":
            return f"see {_PEOPLE.get(act.target, act.target)}"
    return f"what to do is {act.verb} by the source"
