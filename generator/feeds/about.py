"""The library to the page for developers of clinic systems: what stands where, with examples to copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.feeds.address import ABOUT, INDEX, SCHEMA, entity_data, plan_bundle, plan_definition
from generator.feeds.llms import ADDRESS as LLMS
from generator.feeds.twin import NAME
from generator.model import Library
from generator.pages.addresses.short_codes import short_address
from generator.pages.frame.address import plan_address
from generator.pages.frame.onward import following
from generator.pages.frame.order import plans_in_order
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.render import latest, render
from generator.pages.frame.reviews import standing
from generator.pages.kinds.embed import embed_address
from generator.pages.machines.atom import ADDRESS as FEED

TITLE = "Data for clinic systems"
SUMMARY = "Every injury, plan, exercise, test and answer as JSON, plans as FHIR R4."
FOUND_BY = "developers API open data JSON schema FHIR calendar ics feed license"
NEXT = ("page:clinicians", "page:evidence", "page:docs")


@dataclass(frozen=True)
class Way:
    """One thing to fetch: what it is, and its address below the site's root."""

    words: str
    address: str


def about_pages(library: Library) -> Iterator[Page]:
    """The one page; none where there is no plan to show it with."""
    first = next((plan.id for plan in plans_in_order(library)), "")
    exercise = next(iter(library.exercises), "")
    if not first or not exercise:
        return
    yield render(
        ABOUT,
        "data",
        title=TITLE,
        summary=_summary(library),
        changed=latest(library),
        search=[SearchEntry(ABOUT, TITLE, f"{_summary(library)} {FOUND_BY}")],
        standing=standing(library),
        # An example must be whole to be copied; without an address the reader puts in their own.
        root=library.site or "https://example.org/",
        index=INDEX,
        plan=first,
        ways=list(_ways(first, exercise, library)),
        plan_data=entity_data("plan", first),
        bundle=plan_bundle(first),
        licence=library.settings.licence,
        docs=library.settings.docs == "yes",
        related=following(library, *NEXT),
    )


def _summary(library: Library) -> str:
    """With what it costs, where others may use it."""
    return f"{SUMMARY} Free to use, no key." if library.settings.licence else f"{SUMMARY} You need no key."


def _ways(plan: str, exercise: str, library: Library) -> Iterator[Way]:
    yield Way("List of everything", INDEX)
    yield Way("JSON Schema of all files (draft 2020-12)", SCHEMA)
    yield Way("A whole plan", entity_data("plan", plan))
    if library.conditions:
        yield Way("An injury", entity_data("condition", next(iter(library.conditions))))
    yield Way("An exercise", entity_data("exercise", exercise))
    yield Way("A plan in FHIR R4 (PlanDefinition)", plan_definition(plan))
    yield Way("The same with its ActivityDefinitions (Bundle)", plan_bundle(plan))
    yield Way("A page by its short address", short_address(f"plan:{plan}"))
    yield Way("The page itself, with JSON-LD", plan_address(library.protocols[plan]))
    yield Way(
        "The same page in Markdown (every page has one)", f"{plan_address(library.protocols[plan])}{NAME}"
    )
    yield Way("What the site is, for language models", LLMS)
    yield Way("An exercise to show in a frame on another site", embed_address(f"exercises/{exercise}/"))
    if library.site:
        yield Way("What has changed (Atom)", FEED)
        yield Way("All pages with their dates (sitemap)", "sitemap.xml")
