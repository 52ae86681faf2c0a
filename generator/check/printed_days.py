"""A plan that prints its days (`day 1`, `day 2`) against what it and the house ask for between sessions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.check.rest import AS_PRINTED
from generator.errors import Problem
from generator.model import Library, Protocol, Stage, Track
from generator.notation.rate import Often
from generator.rules.how_often import WEEK
from generator.rules.least_most import gap_of, most_in_a_row, most_of
from generator.rules.limits import parts_of
from generator.rules.loading import Loading, between_in, loading, says_days
from generator.rules.windows import Count, counted, is_day, opens


@dataclass(frozen=True)
class Day:
    """A day of the plan on which a stage prints its sessions."""

    number: int
    stage: Stage

    @property
    def parts(self) -> tuple[Often, ...]:
        """What holds of any of its sessions."""
        return tuple(part for s in self.stage.sessions for part in parts_of(s, self.stage, self.stage.number))


def kept(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for a printed day that the plan's own limits leave no room for: they can't both be kept."""
    for days in _tables(protocol):
        for number, after in enumerate(days[1:], 1):
            found = (*_apart(days[number - 1], after, library), *_crowded(days[:number], after))
            for message in found[:1]:
                yield Problem(after.stage.key.place, f"{message}; correct one of them", "times")


def followed(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """A finding for two printed days that load and leave fewer days between than the house asks for."""
    for days in _tables(protocol):
        for before, after in pairwise(days):
            first, then = _first_loading(before.stage, library), _first_loading(after.stage, library)
            said = before.stage.between is not None or any(map(says_days, before.parts))
            near = after.number - before.number < between_in(before.stage)
            if first and then and near and not said:
                row = f"{then} on '{after.stage.key}' comes right after {first} on '{before.stage.key}'"
                remedy = f"move one, write 'times: consecutive days allowed', {AS_PRINTED}"
                message = f"{row}, with no day between; {remedy}"
                yield Problem(after.stage.key.place, message, "rest")


def _tables(protocol: Protocol) -> Iterator[list[Day]]:
    count = counted(protocol)
    for track in protocol.tracks:
        yield _days(track, count)


def _days(track: Track, count: Count) -> list[Day]:
    row = (stage for stage in track.stages if stage.trains and not stage.aside and is_day(stage))
    dated = ((opens(stage, count), stage) for stage in row)
    return sorted((Day(day, stage) for day, stage in dated if day is not None), key=lambda day: day.number)


def _apart(before: Day, after: Day, library: Library) -> Iterator[str]:
    days = after.number - before.number
    far = "the day after" if days == 1 else f"{days} days after"
    row = f"'{after.stage.key}' is {far} '{before.stage.key}'"
    for part in before.parts:
        if gap_of(part) > days:
            yield f"{row}, but '{part}' leaves no room for it"
    own = before.stage.between
    if own is not None and own > days and all(_first_loading(day.stage, library) for day in (before, after)):
        yield f"{row}, but 'house: {{between: {own}}}' leaves no room for it"


def _crowded(earlier: Sequence[Day], after: Day) -> Iterator[str]:
    """More in seven days, or one after the other, than the plan says."""
    week = 1 + sum(after.number - day.number < WEEK for day in earlier)
    numbers = {day.number for day in earlier}
    row = next(n for n in range(1, after.number + 2) if after.number - n not in numbers)
    for part in after.parts:
        most, most_row = most_of(part), most_in_a_row(part)
        if most is not None and week > most:
            yield f"'{after.stage.key}' is the {_nth(week)} session in 7 days, but the plan says '{part}'"
        if most_row is not None and row > most_row:
            yield f"'{after.stage.key}' is the {_nth(row)} day in a row, but the plan says '{part}'"


def _nth(number: int) -> str:
    return f"{number}{_ENDS.get(number, 'th')}"


_ENDS = {1: "st", 2: "nd", 3: "rd"}


def _first_loading(stage: Stage, library: Library) -> Loading:
    """That of the first session that loads; '' where none does."""
    return next((kind for one in stage.sessions if (kind := loading(one, library))), "")
