"""A plan to its lines: every bout and every dose by its place, as a prescription may change them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from generator.errors import Place
from generator.model.plan import Item, Protocol
from generator.notation.dose import Dose

Kind = Literal["dose", "bouts"]


@dataclass(frozen=True)
class Line:
    """How much of one exercise, or one row of bouts, in the notation and without marks of sources."""

    kind: Kind
    text: str
    place: Place | None = None

    def same(self, other: Line | None) -> bool:
        """Whether both ask for the same."""
        return other is not None and (self.kind, self.text) == (other.kind, other.text)


def lines(plan: Protocol) -> dict[str, Line]:
    """`weeks-1-2/session/run` to its line; what has no number is not there."""
    found = {
        f"{stage.id}/{session.id}/{item.id}": line_of(item)
        for stage in plan.stages
        for session in stage.sessions
        for item in session.named_lines
    }
    return {key: line for key, line in found.items() if line is not None}


def line_of(item: Item) -> Line | None:
    """The line of an item; None where it gives no number."""
    if item.sequence is not None:
        return Line("bouts", _unmarked(str(item.sequence.value)), item.place)
    return Line("dose", dose_text(item.dose), item.place) if item.dose is not None else None


def dose_text(dose: Dose) -> str:
    """The dose that is used, without marks and without what other sources say."""
    return str(Dose(tuple(replace(part, cites=()) for part in dose.parts)))


def _unmarked(text: str) -> str:
    return " ".join(word for word in text.split(" ") if not word.startswith("^"))


def moved(plan: Protocol, earlier: dict[str, Line]) -> dict[str, Line]:
    """Lines of an earlier version under the ids that their stages have now."""
    now = {str(former): stage.id for stage in plan.stages for former in stage.formerly}
    return {_renamed(key, now): line for key, line in earlier.items()}


def _renamed(key: str, now: dict[str, str]) -> str:
    stage, _, rest = key.partition("/")
    return f"{now.get(stage, stage)}/{rest}"
