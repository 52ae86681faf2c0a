"""A Library to the pages of its site: which exist and in what order, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.draw.own_color import recolored
from generator.feeds.about import about_pages
from generator.feeds.data import data_files
from generator.feeds.fhir.files import fhir_files
from generator.feeds.llms import llms_files
from generator.model import Doc, Library
from generator.pages.addresses.former_ids import moved_files, retired_pages
from generator.pages.addresses.short_code_page import go_pages
from generator.pages.addresses.short_codes import short_files
from generator.pages.browser.kept_pages import kept_files
from generator.pages.browser.notation_data import notation_files
from generator.pages.browser.plan_data import plan_files
from generator.pages.browser.plan_lines import line_files
from generator.pages.frame.origin import page_id
from generator.pages.frame.page import Page
from generator.pages.frame.written_at import written_at
from generator.pages.kinds.clinicians import clinicians_pages
from generator.pages.kinds.compare import compare_pages
from generator.pages.kinds.condition import condition_pages
from generator.pages.kinds.doc import doc_pages
from generator.pages.kinds.embed import embed_files
from generator.pages.kinds.evidence import evidence_pages
from generator.pages.kinds.exercise import exercise_pages
from generator.pages.kinds.find import find_page
from generator.pages.kinds.glossary import glossary_pages
from generator.pages.kinds.guide import guide_pages
from generator.pages.kinds.handover import handover_pages
from generator.pages.kinds.home import home_pages
from generator.pages.kinds.my import my_pages
from generator.pages.kinds.plan import plan_pages
from generator.pages.kinds.prescribe import prescribe_pages
from generator.pages.kinds.question import question_pages
from generator.pages.kinds.readiness import readiness_pages
from generator.pages.kinds.reviews import review_pages
from generator.pages.kinds.stop import stop_pages
from generator.pages.kinds.track import track_pages
from generator.pages.kinds.triage import triage_pages
from generator.pages.kinds.withdrawn import withdrawn_files, withdrawn_pages
from generator.pages.machines.atom import feed_files
from generator.pages.machines.attribution import attributed, with_attribution
from generator.pages.machines.corrections import with_correction
from generator.pages.machines.json_ld import with_linked_data
from generator.pages.paper.booklet import booklet_pages
from generator.pages.parts.figure import figure_files
from generator.pdf import Job
from generator.reference.dependencies import bom_files

KINDS: tuple[Callable[[Library], Iterator[Page]], ...] = (
    home_pages,
    my_pages,
    handover_pages,
    condition_pages,
    plan_pages,
    booklet_pages,
    compare_pages,
    exercise_pages,
    readiness_pages,
    question_pages,
    triage_pages,
    guide_pages,
    track_pages,
    evidence_pages,
    glossary_pages,
    clinicians_pages,
    review_pages,
    prescribe_pages,
    about_pages,
    stop_pages,
    go_pages,
    retired_pages,
    withdrawn_pages,
)


def pages(library: Library, made: Iterable[Doc] = ()) -> dict[str, Page]:
    """Address to page, for every page of the site; `made` is documentation that comes from code."""
    found = {page.address: page for kind in KINDS for page in kind(library)}
    found |= {page.address: page for page in doc_pages(library, made)}
    found["find/"] = find_page(found.values(), library)
    found = {address: with_attribution(page, library) for address, page in found.items()}
    at = written_at(library) if library.settings.edit else {}
    found = {address: with_correction(page, at, library) for address, page in found.items()}
    return {address: with_linked_data(page, library) for address, page in found.items()}


PRINTED = {"stage": "sheet.pdf", "booklet": "booklet.pdf"}
"""Kind of page to the name of its PDF, which stands beside it."""


def printed(made: Mapping[str, Page]) -> list[Job]:
    """What is printed of a site, where PDF files are asked for."""
    kinds = {page.address: _printed_as(page) for page in made.values()}
    return [
        Job(page.address, f"{page.address}{PRINTED[kinds[page.address]]}", f"{page.changed:%Y%m%d}")
        for page in made.values()
        if kinds[page.address] in PRINTED
    ]


def _printed_as(page: Page) -> str:
    """The kind of page; of a notice that of what stood there, so that a link to its file shows the notice."""
    folder, _, part, *_ = [*page.address.split("/"), "", ""]
    if page.kind != "withdrawn" or folder != "plans" or not part:
        return page.kind
    return "booklet" if part == "booklet" else "stage"


def _embeds(library: Library) -> dict[str, str]:
    made = embed_files(library).items()
    return {
        address: attributed(text, page_id(address.removeprefix("embed/")), library) for address, text in made
    }


def files(library: Library) -> dict[str, str]:
    """Address to text, for what is published beside the pages."""
    made = (
        plan_files,
        line_files,
        kept_files,
        notation_files,
        short_files,
        moved_files,
        _embeds,
        figure_files,
        llms_files,
        feed_files,
        data_files,
        fhir_files,
        withdrawn_files,
    )
    found = {address: text for make in made for address, text in make(library).items()} | bom_files()
    drawn = {address: text for address, text in found.items() if address.endswith(".svg")}
    return found | {address: recolored(text, library.color) for address, text in drawn.items()}
