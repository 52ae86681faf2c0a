"""Plans side by side: who each is for, how long and how much, what it allows, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Library, Protocol
from generator.model.vocabulary import ANY
from generator.pages.frame.address import plan_address
from generator.pages.frame.onward import following
from generator.pages.frame.order import plans_in_order
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.render import latest, render
from generator.pages.frame.sources import cited
from generator.pages.parts.criteria import criteria
from generator.pages.parts.exclusion import exclusion
from generator.pages.parts.kit import kit
from generator.pages.parts.pain_rule import shown
from generator.pages.parts.plan_length import length_words
from generator.pages.parts.several import often
from generator.pages.parts.strips import runs_in
from generator.rules.weekly import weekly
from generator.steps import kept_of
from generator.words.number import minutes_words

TITLE = "Compare plans"
SUMMARY = "Who each plan is for, how long it lasts, how much you run, and the evidence."


@dataclass(frozen=True)
class Compared:
    """One plan: its rows, in the same order for all."""

    id: str
    title: str
    address: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def compare_pages(library: Library) -> Iterator[Page]:
    """The one page; without script it lists all plans one below the other."""
    yield _page(library)


@kept_of(load=page_of)
def _page(library: Library) -> Page:
    return render(
        "compare/",
        "compare",
        title=TITLE,
        summary=SUMMARY,
        changed=latest(library),
        former={old: plan.id for plan in library.protocols.values() for old in plan.entry.formerly},
        search=[SearchEntry("compare/", TITLE, f"{SUMMARY} choose a plan, difference between plans")],
        plans=[_compared(plan, library) for plan in plans_in_order(library)],
        first=_first(library),
        related=following(library, "page:plans", "page:evidence", "page:clinicians"),
    )


def _first(library: Library) -> list[str]:
    """Ids of two plans that a reader may have to choose between: for the same injury, else the first two."""
    plans = plans_in_order(library)
    pairs = (
        [plan.id for plan in plans if id_ in plan.entry.conditions and ANY not in plan.entry.conditions]
        for id_ in library.conditions
    )
    found = next((pair for pair in pairs if len(pair) > 1), [plan.id for plan in plans])
    return found[:2]


def _compared(plan: Protocol, library: Library) -> Compared:
    entry, library = plan.entry, library.of(plan)
    rule = shown(plan, library)
    rows = (
        ("For", (f"{entry.who}",)),
        ("Not for", tuple(str(exclusion(str(name), library).title) for name in entry.not_for)),
        ("Length", (length_words(plan),)),
        ("Sessions", tuple(_often(plan, library))),
        ("Running per week", (_running(plan),)),
        ("You need", (kit(plan, library) or "nothing",)),
        ("Pain", tuple(f"{row.numbers.removesuffix(':')}: {row.verb}" for row in rule.rows)),
        ("To move on", tuple(_criteria(plan, library))),
        ("Evidence", tuple(_evidence(plan, library))),
    )
    return Compared(plan.id, plan.title, plan_address(plan), rows)


def _often(plan: Protocol, library: Library) -> list[str]:
    first, last = often(plan, library)
    return [f"{first} {last}".strip()]


def _running(plan: Protocol) -> str:
    """Of the first stage that has any and of the last; nothing where it is not known."""
    found = [
        minutes
        for stage in plan.stages
        if (minutes := weekly(stage, "run")) and (minutes.low or minutes.high)
    ]
    if not found:
        return "the plan doesn't give a number" if any(map(runs_in, plan.stages)) else "none"
    first, last = minutes_words(found[0]), minutes_words(found[-1])
    return f"{first} min" if first == last else f"{first} min, rising to {last} min"


def _criteria(plan: Protocol, library: Library) -> list[str]:
    """What any of its stages asks for, each once."""
    rule = library.pain_rule(plan)
    words = (row.words for stage in plan.stages for row in criteria(stage.progress_when, library, rule))
    return list(dict.fromkeys(words)) or ["Move on when the weeks are up" if plan.weeks else "nothing"]


def _evidence(plan: Protocol, library: Library) -> list[str]:
    rows = cited(plan.entry.sources, library)
    return [f"{row.title} ({row.kind})" if row.kind else row.title for row in rows]
