"""What a rule makes the reader do: repeat, go back, rest, change one thing, see someone, stop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from generator.notation.condition import Condition
from generator.notation.convert import days
from generator.notation.quantity import Quantity, number_text
from generator.notation.session import Note

Verb = Literal[
    "progress", "carry on", "repeat", "resume", "restart", "stop", "skip", "back", "back to", "back to green",
    "on to", "rest", "rest until", "reduce", "reduce to", "add", "see", "not stated", "not seen",
]  # fmt: skip


@dataclass(frozen=True)
class Act:
    """One act. `count` and `unit` go with back, `target` with the acts that name something."""

    verb: Verb
    count: Fraction | None = None
    unit: str = ""
    target: str = ""
    amount: Quantity | None = None
    until: Condition | None = None

    def __str__(self) -> str:
        match self.verb:
            case "back":
                assert self.count is not None
                return f"back {number_text(self.count)} {self.unit}{'' if self.count == 1 else 's'}"
            case "back to green":
                return "back to last green stage"
            case "back to" | "on to" | "see" | "skip":
                return f"{self.verb} {self.target}"
            case "rest":
                return f"rest {self.amount}"
            case "rest until":
                return f"rest until {self.until}"
            case "reduce to":
                return f"reduce {self.target} to {self.amount}"
            case "reduce":
                return f"reduce {self.target}" + (f" by {self.amount}" if self.amount else "")
            case "add":
                return f"add {self.amount} {self.target}"
        return self.verb


def carries_on(acts: Iterable[Act | Note]) -> bool:
    """Whether they say to carry on, as in `carry on and see physio`: a check-up then holds nobody back."""
    return any(isinstance(act, Act) and act.verb == "carry on" for act in acts)


Option: TypeAlias = tuple[Act | Note, ...]


@dataclass(frozen=True)
class Outcome:
    """Acts that hold together; more than one option leaves the choice to the reader (`reduce load or stop`).

    The most careful comes first, in whatever order they were written: it is what the rules do.
    """

    options: tuple[Option, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "options", tuple(sorted(self.options, key=_care, reverse=True)))

    def __str__(self) -> str:
        return " or ".join(" and ".join(map(str, acts)) for acts in self.options)


def tells(outcome: Outcome) -> bool:
    """Whether it tells something that a runner must hear whatever else the day brings: a note, a check-up
    while training goes on, or that nobody wrote down what to do."""
    acts = [act for option in outcome.options for act in option]
    unsaid = any(isinstance(act, Note) or act.verb in ("not stated", "not seen") for act in acts)
    visits = any(isinstance(act, Act) and act.verb == "see" for act in outcome.options[0])
    return unsaid or (visits and carries_on(outcome.options[0]))


def leads_on(outcome: Outcome) -> bool:
    """Whether it lets a runner do more."""
    return any(isinstance(act, Act) and act.verb in ("progress", "add") for act in outcome.options[0])


_STAYS = ("repeat", "resume", "carry on", "not stated", "not seen")


def stays(outcome: Outcome) -> bool:
    """Whether it asks for no more than to stay at the stage, as who can't move on does anyway."""
    return all(isinstance(act, Note) or act.verb in _STAYS for act in outcome.options[0])


URGENCY = ("clinician", "physio", "surgeon", "doctor", "emergency")
"""People from the least to the most urgent."""


def urgency(who: str) -> int:
    """How urgent that person is; less than all where nobody is meant."""
    return URGENCY.index(who) if who in URGENCY else -1


_CARE = {
    "progress": -2, "add": -1, "repeat": 1, "reduce": 1, "reduce to": 1, "skip": 1, "on to": 1, "stop": 2,
    "rest": 3, "rest until": 4, "back": 5, "back to": 5, "back to green": 5, "restart": 6, "see": 7,
}  # fmt: skip
"""How careful an act is, by its verb. Of those that are alike neither is more so than the other."""


def _care(option: Option) -> tuple[tuple[int, float], ...]:
    """How careful an option is: by the most careful of its acts, then by the next."""
    checkup = carries_on(option)
    acts = (act for act in option if isinstance(act, Act) and not (checkup and act.verb == "see"))
    return tuple(sorted(((_CARE.get(act.verb, 0), _size(act)) for act in acts), reverse=True))


def _size(act: Act) -> float:
    """Of two acts with the same verb the larger is the more careful: `back 2 stages`, `rest 1 week`."""
    match act.verb:
        case "see":
            return urgency(act.target)
        case "back":
            return float(act.count or 1) * (0.01 if act.unit == "session" else 1)
        case "back to" | "back to green":
            return 1
        case "rest" if act.amount is not None:
            return days(act.amount)
    return 0
