"""Exercises to the groups of their list: by what they are for, and strength by the part of the body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Exercise, Library
from generator.pages.frame.wording import listed, upper
from generator.pages.parts.figure import small_address


@dataclass(frozen=True)
class Row:
    """One exercise: its small picture, and what it needs."""

    address: str
    title: str
    picture: str
    needs: str


@dataclass(frozen=True)
class Group:
    """Exercises below one heading."""

    id: str
    heading: str
    rows: tuple[Row, ...]
    part: bool = False
    """Whether it is a part of the group before it."""
    called: str = ""
    """In a button, where the heading is long."""

    @property
    def short(self) -> str:
        """For a button that leads to it."""
        return self.called or self.heading


PARTS = {
    "lower-leg": (
        "Calf, ankle and foot",
        "Calf",
        ("calf", "achilles", "foot", "ankle", "shin", "toe", "heel"),
    ),
    "hip": ("Hip and buttocks", "Hip", ("hip", "buttock", "glute")),
    "thigh": ("Thigh and knee", "Thigh", ("thigh", "hamstring", "knee", "groin", "quadriceps")),
    "trunk": ("Trunk and arms", "Trunk", ("trunk", "back", "stomach", "shoulder", "chest", "arm", "core")),
}
"""Parts of the body to their heading, its short form, and what an exercise that trains them says of it."""

REST = ("whole-body", "Whole body")

AIMS = {"hops": ("plyometrics", "Hops and jumps"), "mobility": ("mobility", "Mobility")}
"""What exercises are for, beside strength, to the id and the heading of their group."""

FORMER = {"other": "strength"}
"""Headings of before to those that have their place."""


def exercise_groups(library: Library) -> list[Group]:
    """Strength in its parts, then the other groups; none that is empty."""
    every = library.exercises.values()
    parts = [group for group in _parts(one for one in every if one.aim == "strength") if group.rows]
    aims = [
        Group(id_, heading, _rows(one for one in every if one.aim == aim), called=heading.split()[0])
        for aim, (id_, heading) in AIMS.items()
    ]
    head = [Group("strength", "Strength", ())] if parts else []
    return [*head, *parts, *(group for group in aims if group.rows)]


def _parts(exercises: Iterable[Exercise]) -> Iterator[Group]:
    found = {part: list[Exercise]() for part in (*PARTS, REST[0])}
    for exercise in exercises:
        found[part_of(exercise)].append(exercise)
    for part, (heading, short, _) in PARTS.items():
        yield Group(part, heading, _rows(found[part]), part=True, called=short)
    yield Group(*REST, _rows(found[REST[0]]), part=True)


def part_of(exercise: Exercise) -> str:
    """The part of the body that the first of what it trains names."""
    for trained in map(str.casefold, map(str, exercise.trains)):
        for part, (_, _, words) in PARTS.items():
            if any(word in trained for word in words):
                return part
    return REST[0]


def _rows(exercises: Iterable[Exercise]) -> tuple[Row, ...]:
    return tuple(map(_row, sorted(exercises, key=lambda one: str(one.title).casefold())))


def _row(exercise: Exercise) -> Row:
    needs = upper(listed(exercise.equipment)) or "No equipment"
    return Row(f"exercises/{exercise.id}/", str(exercise.title), small_address(exercise), needs)
