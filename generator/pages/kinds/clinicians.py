"""The clinicians' page: every address worth sending, and what a link does and does not carry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Entity, Library, Protocol, ReadinessTest
from generator.pages.addresses.short_codes import addresses, short_address
from generator.pages.frame.address import plan_address, stage_address
from generator.pages.frame.onward import following
from generator.pages.frame.order import plans_in_order, tests_in_order
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.related import Entry
from generator.pages.frame.render import latest, render
from generator.pages.frame.reviews import standing
from generator.pages.kinds.embed import frame_code
from generator.pages.parts.pain_rules import limits
from generator.steps import kept_of
from generator.words.stages import full_title

SUMMARY = (
    "Every plan, stage, test, exercise and answer has its own link. Send your patient the one they need."
)
NEXT = ("page:compare", "page:evidence", "guide:professionals", "page:docs", "page:stop")
FOUND_BY = "clinicians physical therapists send a link to a patient addresses print privacy draft"


@dataclass(frozen=True)
class Addresses:
    """One table: its caption and its rows."""

    id: str
    caption: str
    rows: tuple[Entry, ...]

    @property
    def count(self) -> int:
        """How many addresses it has."""
        return len(self.rows)


DOORS = (
    ("clinicians/#send", "Find a link to send", "every plan, stage, test, exercise and answer"),
    ("compare/", "Compare plans", "who they're for, dose, pain rule, evidence"),
    ("evidence/", "Evidence by topic", "every source, and how much of it we read"),
    ("clinicians/#pain-rules", "Pain rules side by side", "which plan stops at which score"),
    ("clinicians/#print", "Print for the clinic", "one sheet for a week, booklets, logs"),
    ("clinicians/reviews/", "What has been reviewed", "by whom, when, and what is still a draft"),
    ("clinicians/data/", "Open data", "all of it as JSON and as FHIR, for software"),
)
"""What a clinician comes for: address, title and a few words."""


def clinicians_pages(library: Library) -> Iterator[Page]:
    """The one page."""
    yield _page(library)


@kept_of(load=page_of)
def _page(library: Library) -> Page:
    return render(
        "clinicians/",
        "clinicians",
        title="Clinicians",
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("clinicians/", "For clinicians", f"{SUMMARY} {FOUND_BY}")],
        sections=[section for section in _sections(library) if section[2]],
        rules=limits(library),
        standing=standing(library),
        short={address: short_address(id_) for id_, address in addresses(library)},
        frame=_frame(library),
        doors=DOORS,
        related=following(library, *NEXT),
    )


def _sections(library: Library) -> list[tuple[str, str, list[Addresses]]]:
    """Anchor, heading and tables of each kind of page."""
    return [
        ("conditions", "Injuries", _all("conditions", library.conditions.values(), "injuries")),
        ("plans", "Plans", [_plan(plan) for plan in plans_in_order(library)]),
        ("tests", "Tests", [_test(test) for test in tests_in_order(library)]),
        ("exercises", "Exercises", _all("exercises", library.exercises.values())),
        ("questions", "Questions", _all("questions", library.questions.values())),
        ("guides", "Guides", _all("guides", library.guides.values())),
        ("sheets", "Log sheets and warning signs", [_sheets(library)]),
    ]


def _frame(library: Library) -> str:
    """How a clinic shows a stage on its own site: a line to copy and try; '' without a plan."""
    for plan in plans_in_order(library):
        for stage in plan.stages[:1]:
            return frame_code(stage_address(plan, stage), library)
    return ""


def _plan(plan: Protocol) -> Addresses:
    stages = [Entry(stage_address(plan, stage), full_title(plan, stage)) for stage in plan.stages]
    whole = Entry(plan_address(plan), "The whole plan")
    return Addresses(f"t-plan-{plan.id}", plan.title, (whole, *stages))


def _test(test: ReadinessTest) -> Addresses:
    address = f"tests/{test.id}/"
    items = [Entry(f"{address}#{name}", str(item.title)) for name, item in test.items.items()]
    whole = Entry(address, "The whole test")
    return Addresses(f"t-test-{test.id}", str(test.title), (whole, *items))


def _all(folder: str, entities: Iterable[Entity], called: str = "") -> list[Addresses]:
    rows = tuple(Entry(f"{folder}/{entity.id}/", str(entity.title)) for entity in entities)
    return [Addresses(f"t-{folder}", f"All {called or folder}", rows)] if rows else []


def _sheets(library: Library) -> Addresses:
    sheets = [Entry(f"track/#{t.id}", str(t.title)) for t in library.trackers.values()]
    stop = Entry("stop/", "Stop and see someone: all warning signs")
    told = Entry("handover/", "Patient summary of recent weeks, printed or sent to you")
    return Addresses("t-sheets", "Log sheets and warning signs", (*sheets, told, stop))
