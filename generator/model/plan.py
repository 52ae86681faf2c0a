"""A protocol as it holds: every stage complete, with all that was said once above it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import Place
from generator.model.protocol import ProtocolEntry, Rule
from generator.model.text import Written
from generator.notation.condition import Condition
from generator.notation.dose import Dose
from generator.notation.outcome import Outcome
from generator.notation.rate import Frequency, Lasts, Total
from generator.notation.session import Sequence
from generator.source import Text


@dataclass(frozen=True)
class Item:
    """A line of a session: bouts, or an exercise with its whole dose."""

    id: str
    title: str | None
    exercise: Text | None
    sequence: Written[Sequence] | None
    dose: Dose | None
    times: Frequency | None
    note: Text | None
    place: Place


@dataclass(frozen=True)
class Session:
    """What is done on one day, and how often."""

    id: str
    title: str | None
    times: Frequency | None
    warm_up: Sequence | None
    cool_down: Sequence | None
    items: tuple[Item, ...]
    total: Written[Total] | None
    note: Text | None


@dataclass(frozen=True)
class Stage:
    """One step of a plan with its criteria and its rules."""

    id: str
    key: Text
    title: str
    number: int
    lasts: Lasts | None
    sessions: tuple[Session, ...]
    enter_when: tuple[Written[Condition], ...]
    progress_when: tuple[Written[Condition], ...]
    rules: tuple[Rule, ...]
    otherwise: Outcome | None
    as_printed: dict[str, Text]
    red_flags: tuple[str, ...]
    aims: tuple[str, ...]
    summary: str | None
    note: Text | None

    @property
    def weeks(self) -> tuple[int, int] | None:
        """First and last week, both counted, where the stage is a window of weeks."""
        if self.lasts is None or not self.lasts.window or self.lasts.amount.unit != "week":
            return None
        low, high = self.lasts.amount.range.lo, self.lasts.amount.range.hi
        return None if low is None or high is None else (int(low), int(high))


@dataclass(frozen=True)
class Protocol:
    """A whole plan. What the author wrote is in `entry`; `stages` is what follows from it."""

    entry: ProtocolEntry
    stages: tuple[Stage, ...]

    @property
    def id(self) -> str:
        """The id as plain text."""
        return str(self.entry.id)

    @property
    def title(self) -> str:
        """The title as plain text."""
        return str(self.entry.title)

    @property
    def weeks(self) -> int | None:
        """Weeks from the first day to the last, where every stage says when it is."""
        ends = [stage.weeks[1] for stage in self.stages if stage.weeks]
        return max(ends) if ends and len(ends) == len(self.stages) else None
