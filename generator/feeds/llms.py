"""The library to llms.txt: what the site is, and where the Markdown of each page stands (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.feeds.twin import NAME
from generator.markdown import escaped, plain
from generator.model import Entity, Library
from generator.pages.frame.address import plan_address
from generator.pages.frame.order import plans_in_order

ADDRESS = "llms.txt"

HEAD = """\
# NAME

> Week-by-week plans, exercises, readiness tests and answers for runners coming back from injury.

Every plan is a draft that awaits clinical review, unless its page names who reviewed it. Nothing here is
medical advice. Before any dose comes what to stop for: with such a sign, or when unsure, a person must look,
not a page. Numbers hold only together with their page: its pain rule, its criteria, its sources, its date.
"""


def llms_files(library: Library) -> dict[str, str]:
    """Address to text."""
    return {ADDRESS: "\n".join([HEAD.replace("NAME", escaped(library.name)), *_sections(library)])}


def _sections(library: Library) -> Iterator[str]:
    yield from (
        "## Warning signs",
        "",
        _row("Stop and see someone", "stop/", "All warning signs", library),
        "",
    )
    plans = ((plan_address(plan), plan.entry) for plan in plans_in_order(library))
    yield from _section("Plans", plans, library)
    for title, folder, entities in (
        ("Injuries", "conditions", library.conditions),
        ("Exercises", "exercises", library.exercises),
        ("Tests", "tests", library.tests),
        ("Questions", "questions", library.questions),
        ("What could it be?", "triage", library.triage),
        ("Guides", "guides", library.guides),
    ):
        yield from _section(title, ((f"{folder}/{id_}/", one) for id_, one in entities.items()), library)
    yield from ("## Optional", "", f"- [Open data]({library.site}data/v1/index.json): everything as JSON", "")


def _section(title: str, entries: Iterable[tuple[str, Entity]], library: Library) -> Iterator[str]:
    rows = [_row(str(entity.title), address, _about(entity), library) for address, entity in entries]
    if rows:
        yield from (f"## {title}", "", *rows, "")


def _about(entity: Entity) -> str:
    """One line of what it says."""
    said = str(getattr(entity, "summary", "") or getattr(entity, "answer", ""))
    return plain(said).partition(". ")[0].rstrip(".") + "."


def _row(title: str, address: str, about: str, library: Library) -> str:
    return f"- [{escaped(title)}]({library.site}{address}{NAME}): {escaped(about)}"
