"""The evidence page: how plans are checked, the pain rules, what was found, and every reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from generator.model import Library, Protocol, Reference
from generator.model.knowledge import Evidence
from generator.pages.frame.address import plan_address, stage_address
from generator.pages.frame.citing import citing
from generator.pages.frame.onward import following
from generator.pages.frame.order import plans_in_order
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.related import Entry
from generator.pages.frame.render import latest, render
from generator.pages.frame.reviews import standing
from generator.pages.frame.sources import KINDS as ONE
from generator.pages.frame.wording import lower, sentence, upper
from generator.pages.parts.pain_rules import limits
from generator.steps import kept_of

KINDS = {
    "trial": "Trials",
    "review": "Reviews",
    "guideline": "Guidelines",
    "cohort": "Cohort studies",
    "norms": "Reference values",
    "clinic-sheet": "Clinic handouts",
    "expert": "Expert publications",
    "opinion": "Clinician opinion",
}
READ = {
    "source": "We read the full text.",
    "abstract": "We read only the abstract.",
    "second-hand": "We read only what others wrote about it.",
}
SUMMARY = "Where the numbers come from, how much of each source we read, and what “draft” means."
FOUND_BY = (
    "sources references studies citations evidence checked reviewed draft pain rules "
    "clinician opinion what the plans contradict"
)
NEXT = ("page:clinicians", "page:docs", "question:how-much-pain-is-ok-when-i-run", "page:stop")


@dataclass(frozen=True)
class Source:
    """A reference as it is printed."""

    id: str
    reference: Reference
    by: str
    link: str
    kind: str
    read: str
    pages: tuple[Entry, ...]


@dataclass(frozen=True)
class Finding:
    """Something that stands in a plan as its source has it, although it does not agree."""

    plan: Entry
    text: str


def evidence_pages(library: Library) -> Iterator[Page]:
    """The one page."""
    yield _page(library)


@kept_of(load=page_of)
def _page(library: Library) -> Page:
    return render(
        "evidence/",
        "evidence",
        title="Evidence",
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("evidence/", "Evidence", f"{SUMMARY} {FOUND_BY}")],
        rules=limits(library),
        standing=standing(library),
        findings=list(_findings(library)),
        groups=_groups(library),
        related=following(library, *NEXT),
    )


def _groups(library: Library) -> list[tuple[str, str, list[Source]]]:
    pages = citing(library)
    rows = [_source(id_, ref, pages.get(id_, [])) for id_, ref in library.references.items()]
    by_kind = [(k, [row for row in rows if row.reference.kind == k]) for k in get_args(Evidence)]
    return [(f"kind-{kind}", KINDS[kind], found) for kind, found in by_kind if found]


def _source(id_: str, reference: Reference, pages: Iterable[Entry]) -> Source:
    return Source(
        id=id_,
        reference=reference,
        by=_by(reference),
        link=f"https://doi.org/{reference.doi}" if reference.doi else str(reference.url or ""),
        kind=upper(ONE[reference.kind]),
        read=READ[reference.read] if reference.read else "",
        pages=tuple(pages),
    )


def _by(reference: Reference) -> str:
    """`Rambaud and others, 2018. British Journal of Sports Medicine 52:1437.`"""
    who = ", ".join(str(part) for part in (reference.authors, reference.year) if part)
    return " ".join(sentence(str(part)) for part in (who, reference.where) if part)


def _findings(library: Library) -> Iterator[Finding]:
    for plan in plans_in_order(library):
        for text in plan.entry.as_printed.values():
            yield Finding(Entry(plan_address(plan), plan.title), sentence(text))
        yield from _in_stages(plan)


def _in_stages(plan: Protocol) -> Iterator[Finding]:
    for stage in plan.stages:
        for text in stage.as_printed.values():
            said = f"{stage.title}: {lower(sentence(text))}"
            yield Finding(Entry(stage_address(plan, stage), plan.title), said)
