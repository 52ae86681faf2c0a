"""The page that lists all plans: those that build on each other, those for one injury, and the others."""

from __future__ import annotations

from dataclasses import dataclass

from generator.draw import icons
from generator.model import Library, Protocol
from generator.pages.frame.address import plan_address
from generator.pages.frame.order import plans_in_a_row, plans_in_order
from generator.pages.frame.page import Page, page_of
from generator.pages.frame.related import Entry
from generator.pages.frame.render import latest, render, svg
from generator.pages.parts.warnings import emergency_line
from generator.pages.parts.weeks import small
from generator.steps import kept_of


@kept_of(load=page_of)
def hub(library: Library) -> Page:
    """All plans, each with its weeks in a small strip."""
    groups = _groups(library)
    return render(
        "plans/",
        "plans",
        title="Plans",
        summary="Plans from your first walk to running, and plans for one injury.",
        changed=latest(library),
        groups=groups,
        keys=KEYS if any(row.drawing for group in groups for row in group.rows) else (),
        stop_icon=svg(icons.icon("stop")),
        call=emergency_line(library),
    )


KEYS = (("run", "running"), ("walk", "walking"), ("set", "strength"))
"""What the colors of the small strips mean."""


@dataclass(frozen=True)
class Group:
    """Plans that a reader looks at together."""

    id: str
    title: str
    note: str
    rows: list[Entry]


def _groups(library: Library) -> list[Group]:
    """Only plans that build on each other have an order; of the others a reader takes the one that fits."""
    row = plans_in_a_row(library)
    rest = [plan for plan in plans_in_order(library) if plan not in row]
    local, other = [plan for plan in rest if plan.entry.site], [plan for plan in rest if not plan.entry.site]
    others = "Other ways to run again" if row or local else "All plans"
    groups = [
        Group("in-a-row", "From walking to running", "Do these in this order.", _rows(row)),
        Group("one-injury", "For one injury", "Choose the one made for your injury.", _rows(local)),
        Group("other", others, "Read who each one is for, then choose one.", _rows(other)),
    ]
    return [group for group in groups if group.rows]


def _rows(plans: list[Protocol]) -> list[Entry]:
    return [
        Entry(plan_address(plan), plan.title, str(plan.entry.summary), drawing=small(plan)) for plan in plans
    ]
