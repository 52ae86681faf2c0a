"""The page that lists all plans: those for any injury, then those for one, by body part and injury."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.draw import icons
from generator.model import Library, Protocol
from generator.pages.frame.address import plan_address
from generator.pages.frame.onward import following
from generator.pages.frame.order import plans_in_a_row
from generator.pages.frame.page import Page, page_of
from generator.pages.frame.related import Entry
from generator.pages.frame.render import latest, render, svg
from generator.pages.frame.wording import upper
from generator.pages.parts.by_part import FOR_ANY, Part, by_part, made_for
from generator.pages.parts.kit import main_kit
from generator.pages.parts.plan_length import length_words
from generator.pages.parts.warnings import emergency_line
from generator.pages.parts.weeks import small
from generator.steps import kept_of

NEXT = ("page:compare", "page:tests", "page:my", "page:stop")
ONE = "one-injury"
"""Where all plans for one injury were, before they were told apart by body part."""


@kept_of(load=page_of)
def hub(library: Library) -> Page:
    """All plans, each with its length, what it needs, and its weeks in a small strip."""
    groups = _groups(library)
    local = next((group.id for group in groups if group.id != ROW), "")
    return render(
        "plans/",
        "plans",
        title="Plans",
        summary="From your first walk to running, or for one injury.",
        changed=latest(library),
        former={ONE: local} if local else {},
        groups=groups,
        keys=_keys(groups),
        stop_icon=svg(icons.icon("stop")),
        call=emergency_line(library),
        related=following(library, *NEXT),
    )


KEYS = (("run", "running"), ("walk", "walking"), ("set", "strength"))
"""What the colors of the small strips mean."""


def _keys(groups: list[Group]) -> list[tuple[str, str]]:
    """Only those that are there."""
    rows = (row for group in groups for block in group.blocks for row in block.rows)
    drawn = "".join(row.entry.drawing for row in rows)
    return [(kind, words) for kind, words in KEYS if f'"w-{kind}"' in drawn]


ROW = "in-a-row"
"""Anchor of the plans for any injury."""


@dataclass(frozen=True)
class Row:
    """A plan among others: what it is for, how long it takes, and what a reader needs."""

    entry: Entry
    injury: str
    """What its title begins with where the heading above it has said that."""
    facts: str


@dataclass(frozen=True)
class Block:
    """Plans for one injury, with the address of its page; or for any."""

    title: str
    address: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Group:
    """Plans that a reader looks at together."""

    id: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def count(self) -> int:
        """How many plans it has."""
        return sum(len(block.rows) for block in self.blocks)


def _groups(library: Library) -> list[Group]:
    """Those for any injury, then those for one; what is in many places, or in none, comes last."""
    any_injury, *local = by_part(library)
    groups = [Group(part.id, part.title, tuple(_injuries(part.plans, library))) for part in local]
    return [group for group in (Group(ROW, FOR_ANY, _for_any(any_injury, library)), *groups) if group.blocks]


def _for_any(part: Part, library: Library) -> tuple[Block, ...]:
    row = plans_in_a_row(library)
    others = [plan for plan in part.plans if plan not in row]
    return _blocks({"From walking to running, in this order": row, "Other plans": others}, library)


def _blocks(named: Mapping[str, list[Protocol]], library: Library) -> tuple[Block, ...]:
    """Only plans that build on each other have an order; of the others a reader takes the one that fits."""
    return tuple(
        Block(title, "", tuple(_row(plan, str(plan.entry.summary), library) for plan in plans))
        for title, plans in named.items()
        if plans
    )


def _injuries(plans: Sequence[Protocol], library: Library) -> Iterator[Block]:
    for id_, condition in library.conditions.items():
        own = [plan for plan in plans if made_for(plan, library) == id_]
        if own:
            rows = tuple(_row(plan, _for_whom(plan), library, cut=True) for plan in own)
            yield Block(str(condition.title), f"conditions/{id_}/", rows)


def _for_whom(plan: Protocol) -> str:
    """Which of those with that injury it is for."""
    return next(str(words) for words in plan.entry.conditions.values())


def _row(plan: Protocol, words: str, library: Library, *, cut: bool = False) -> Row:
    injury, _, title = plan.title.rpartition(": ") if cut else ("", "", plan.title)
    entry = Entry(plan_address(plan), upper(title), upper(words), drawing=small(plan))
    return Row(entry, injury, f"{upper(length_words(plan))}. Equipment: {main_kit(plan, library)}.")
