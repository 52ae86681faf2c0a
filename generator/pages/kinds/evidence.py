"""The evidence: a page of all topics, pain rules and how plans are checked, and one page a topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model import Library, Reference
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
from generator.pages.frame.sources import name
from generator.pages.frame.wording import lower, sentence, upper
from generator.pages.parts.pain_rules import limits
from generator.pages.parts.topics import INJURY, KIND, TAG, Topic, topics_of
from generator.steps import kept_of
from generator.words.lists import counted, listed

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
    name: str
    reference: Reference
    by: str
    link: str
    kind: str
    read: str
    pages: tuple[Entry, ...]


@dataclass(frozen=True)
class Gathered:
    """A topic: its page, its line, the sources that stand there, and those that stand at another topic."""

    address: str
    title: str
    told: str
    sources: tuple[Source, ...]
    also: tuple[Entry, ...]


@dataclass(frozen=True)
class Findings:
    """What stands in a plan as its source has it, although it does not agree: each with its page."""

    title: str
    rows: tuple[tuple[str, Entry], ...]


def evidence_pages(library: Library) -> Iterator[Page]:
    """The page of all topics, then one for each of them."""
    yield from map(page_of, _data(library))


@kept_of()
def _data(library: Library) -> list[Any]:
    """Which topic a source stands at depends on all pages: they are made together."""
    groups = list(_groups(library))
    topics = (_topic(topic, library) for *_, topics in groups for topic in topics)
    return [page.data for page in (_page(groups, library), *topics)]


Groups = Sequence[tuple[str, str, Sequence[Gathered]]]
"""Anchor, heading and topics: the injuries, then all else."""


def _page(groups: Groups, library: Library) -> Page:
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
        former={f"kind-{kind}": "references" for kind in KINDS},
        groups=groups,
        number=len(library.references),
        related=following(library, *NEXT),
    )


def _topic(topic: Gathered, library: Library) -> Page:
    return render(
        topic.address,
        "evidence-topic",
        title=f"Sources: {topic.title}",
        summary=f"What each source says, and how much of it we read: {topic.told}.",
        changed=latest(library),
        topic=topic,
        related=following(library, *_of_injury(topic.address), "page:evidence"),
    )


def _of_injury(address: str) -> Iterator[str]:
    yield f"condition:{address.split('/')[1]}"


def _groups(library: Library) -> Iterator[tuple[str, str, list[Gathered]]]:
    pages = citing(library)
    topics: dict[Topic, list[tuple[str, bool]]] = {}
    homes: dict[str, str] = {}
    for id_ in map(str, library.references):
        for at, topic in enumerate(topics_of(pages.get(id_, []), library)):
            topics.setdefault(topic, []).append((id_, at == 0))
            homes.setdefault(id_, _address(topic))
    made = {topic: _gathered(topic, found, homes, pages, library) for topic, found in topics.items()}
    injuries = [topic for id_ in library.conditions for topic in topics if topic[:2] == (INJURY, id_)]
    others = [topic for kind in (TAG, KIND) for topic in topics if topic[0] == kind]
    if injuries:
        yield "references", "Sources by injury", [made[topic] for topic in injuries]
    if others or not injuries:
        apart = ("other-sources", "Sources for everything else")
        head = apart if injuries else ("references", "Every source")
        yield *head, [made[topic] for topic in others]


def _address(topic: Topic) -> str:
    return f"evidence/{topic[1]}/"


def _gathered(
    topic: Topic,
    found: list[tuple[str, bool]],
    homes: Mapping[str, str],
    pages: Mapping[str, list[Entry]],
    library: Library,
) -> Gathered:
    """`found`: ids, and whether this is where a source stands; elsewhere a link leads to it."""
    rows = [(id_, library.references[id_], here) for id_, here in found]
    kinds = Counter(reference.kind for _, reference, _ in rows)
    strong = [
        f"{kinds[kind]} {ONE[kind] if kinds[kind] == 1 else lower(KINDS[kind])}"
        for kind in STRONG
        if kinds[kind]
    ]
    number = str(counted(len(rows), "source"))
    return Gathered(
        _address(topic),
        topic[2],
        _told(number, strong, all(reference.kind in STRONG for _, reference, _ in rows)),
        tuple(_source(id_, reference, pages.get(id_, [])) for id_, reference, here in rows if here),
        tuple(Entry(f"{homes[id_]}#{id_}", name(reference)) for id_, reference, here in rows if not here),
    )


def _told(number: str, strong: Sequence[str], only: bool) -> str:
    """`1 trial`, `3 sources: 2 trials and 1 review`, `3 sources, including 1 trial`: what says most."""
    if not strong:
        return number
    if only:
        return strong[0] if len(strong) == 1 else f"{number}: {listed(strong)}"
    return f"{number}, including {listed(strong)}"


STRONG: tuple[Evidence, ...] = ("trial", "review", "guideline")
"""Kinds of source that the line of a topic counts: those that say most."""


def _source(id_: str, reference: Reference, pages: Iterable[Entry]) -> Source:
    return Source(
        id=id_,
        name=name(reference),
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


def _findings(library: Library) -> Iterator[Findings]:
    for plan in plans_in_order(library):
        whole = Entry(plan_address(plan), "The whole plan")
        rows = [(sentence(text), whole) for text in plan.entry.as_printed.values()]
        rows += [
            (sentence(text), Entry(stage_address(plan, stage), stage.title))
            for stage in plan.stages
            for text in stage.as_printed.values()
        ]
        if rows:
            yield Findings(plan.title, tuple(rows))
