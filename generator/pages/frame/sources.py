"""Reference ids to the rows of a list of sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.markdown import OPINION, links_in
from generator.model import Library, Link, Protocol, Reference, Stage
from generator.model.inside import sources_in
from generator.rules.stricter import at_stage
from generator.words.marks import marked_of_stage


@dataclass(frozen=True)
class Cited:
    """A source as it is named below a page."""

    address: str
    title: str
    kind: str
    id: str = ""
    outside: str = ""
    """An address on another site, where the reference list has no entry."""
    used: bool = False
    """Whether numbers of this page alone are from it."""
    said: str = ""
    """What decides when and how often, and is marked as from it."""


KINDS = {
    "trial": "trial",
    "guideline": "guideline",
    "review": "review",
    "cohort": "cohort study",
    "norms": "reference values",
    "clinic-sheet": "clinic handout",
    "expert": "expert publication",
    "opinion": "",
}
"""What kind of evidence a source is, on a page that cites it."""

_NOTE = re.compile(r'<span id="source-([\w-]+)">')


def notes(body: str) -> dict[str, int]:
    """The number of each source in the list below a page; clinician opinion has none."""
    listed = enumerate(_NOTE.findall(body), 1)
    return {id_: number for number, id_ in listed if id_ != OPINION}


def name(reference: Reference) -> str:
    """`Rambaud and others, 2018`, or the title where nobody is named."""
    if reference.authors is None:
        # A title in brackets is ours; only the evidence page explains that.
        return str(reference.title).strip("[]")
    title = str(reference.title).strip("[]")
    return f"{reference.authors}, {reference.year}" if reference.year else f"{reference.authors}: {title}"


def own(words: str, id_: str = "") -> Cited:
    """A source that a plan writes out itself, with a link to its address where it gives one."""
    url = re.search(r"https?://[^\s,;)]+", words)
    doi = re.search(r"\b10\.\d{4,}/[^\s,;)]+", words)
    address = url[0] if url else f"https://doi.org/{doi[0]}" if doi else ""
    return Cited("", words.replace(address, "").strip(" ,;") or words, "", id_, address)


def of_stage(plan: Protocol, stage: Stage, library: Library) -> list[Cited]:
    """The same, with a word beside those that numbers of the stage are from, where a plan has several."""
    used = {*sources_in(stage)}
    said = marked_of_stage(stage, library)
    several = len(plan.entry.sources) > 1
    rows = of_plan(at_stage(plan, stage), library)
    return [replace(row, used=several and row.id in used, said=said.get(row.id, "")) for row in rows]


def of_plan(plan: Protocol, library: Library) -> list[Cited]:
    """A plan's sources, then those of its pain rule, which its pages show."""
    rule = library.pain_rule(plan)
    noted = (link.id for link in links_in(rule.note) if isinstance(link, Link)) if rule.note else ()
    named = [str(rule.source), *(id_ for id_ in noted if id_ in library.references)]
    own = {str(id_): str(words) for id_, words in plan.entry.sources.items()}
    return cited(own | dict.fromkeys(named, ""), library)


def cited(ids: Iterable[str], library: Library) -> list[Cited]:
    """One row a source, in the order given, each once. A plan's own sources come with their words."""
    rows, named = [], ids if isinstance(ids, Mapping) else {}
    for id_ in dict.fromkeys(map(str, ids)):
        reference = library.references.get(id_)
        if reference is None:
            rows.append(own(str(named[id_]), id_))
            continue
        rows.append(Cited(f"evidence/#{id_}", name(reference), KINDS[reference.kind], id_))
    return rows
