"""Conditions: one page each, what to do first at its top, and the page that gathers them by body part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.draw import icons
from generator.markdown import OPINION, plain
from generator.model import ClinicalCondition, Library, Takes, Treatment
from generator.model.naming import areas_of, is_high_risk
from generator.pages.addresses.short_codes import cite
from generator.pages.frame.glossary import words_of
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.related import Entry, entries
from generator.pages.frame.render import latest, render, svg
from generator.pages.frame.sources import cited
from generator.pages.frame.wording import upper
from generator.pages.parts import search_words
from generator.pages.parts.for_conditions import for_any, made_for
from generator.pages.parts.pain_rule import of_rule
from generator.pages.parts.site import in_order, is_asked, marked
from generator.pages.parts.warnings import emergency_line, flags
from generator.source import Text
from generator.steps import kept_of
from generator.words.number import quantity_words
from generator.words.people import seen

SURE = {
    "high": "We're sure",
    "moderate": "We're fairly sure",
    "low": "We're not sure",
    "opinion": "Clinician opinion",
}
"""How sure we are of a treatment, in words; the page says what each means."""

SUMMARY = "What it may be, when to stop, whether you can run, and which plan to follow."
FOUND_BY = "injury injuries conditions what is wrong where does it hurt"
OTHER = ("other", "Anything else")
"""Anchor and heading of what belongs to no body part."""


@dataclass(frozen=True)
class Row:
    """One line of a table: what it is about, and its cells in Markdown."""

    head: str
    cells: tuple[str, ...]
    address: str = ""
    """Its own page, where there is one."""


def condition_pages(library: Library) -> Iterator[Page]:
    """The hub and a page for each condition."""
    yield _hub(library)
    for condition in library.conditions.values():
        yield _condition(condition, library)


@kept_of("conditions", page_of)
def _condition(one: ClinicalCondition, library: Library) -> Page:
    id_, address = str(one.id), f"conditions/{one.id}/"
    plans = made_for(id_, "plan", library)
    rule = library.pain_rules.get(str(one.pain))
    return render(
        address,
        "condition",
        glossary=words_of(library),
        title=str(one.title),
        summary=str(one.summary),
        changed=one.changed,
        review=one.review,
        former=one.anchors,
        cite=cite(f"condition:{id_}", str(one.title), one.changed, library),
        search=[SearchEntry(address, str(one.title), search_words.of_condition(one), tuple(one.also))],
        condition=one,
        person=seen(str(one.person)) if one.person else "",
        care=flags(one.red_flags, library),
        stop_icon=svg(icons.icon("stop")),
        rule=of_rule(rule, library) if rule else None,
        where=marked(areas_of(one, library), library),
        plans=plans,
        then=_then(one, plans, library),
        tests=made_for(id_, "test", library),
        exercises=_all(one, "exercise", library),
        questions=_all(one, "question", library),
        looks=_looks(one),
        tables=[table for table in _tables(one) if table[2]],
        related=[*entries(one.related, library), *following(library, "page:conditions")],
        cited=cited(one.sources, library),
    )


def _then(one: ClinicalCondition, plans: list[Entry], library: Library) -> list[Entry]:
    """Plans and tests for whatever the injury is; none of them where a bone can break right through."""
    if is_high_risk(one, library):
        return []
    own = {plan.address for plan in plans}
    later = [replace(entry, kind="Plan") for entry in for_any("plan", library) if entry.address not in own]
    return [*later, *(replace(entry, kind="Test") for entry in for_any("test", library))]


def _all(one: ClinicalCondition, kind: str, library: Library) -> list[Entry]:
    """What is for it, then what is for whatever the injury is."""
    own = made_for(str(one.id), kind, library)
    return own if is_high_risk(one, library) else [*own, *for_any(kind, library)]


def _looks(one: ClinicalCondition) -> list[Row]:
    """What else it can be: how that differs, what to do, and its page."""
    return [
        Row(
            str(name),
            (str(look.differs), str(look.then)),
            f"conditions/{look.condition}/" if look.condition else "",
        )
        for name, look in one.looks_like.items()
    ]


Table = tuple[str, str, list[Row], tuple[str, ...]]
"""Anchor, heading, rows, and the heads of its columns."""


def _tables(one: ClinicalCondition) -> Iterator[Table]:
    """The facts that are compared line by line."""
    yield "how-long", "How long it takes", _times(one), ("What", "How long")
    heads = ("What", "What we know", "How sure we are")
    yield "what-helps", "What helps", _means(one.helps), heads
    yield "what-does-not-help", "What helps little or not at all", _means(one.no_help), heads


def _times(one: ClinicalCondition) -> list[Row]:
    return [Row(str(what), (_sourced(_time(takes), [takes.source]),)) for what, takes in one.takes.items()]


def _time(takes: Takes) -> str:
    return f"**{upper(quantity_words(takes.time.value))}.** {takes.note or ''}"


def _means(treatments: Mapping[Text, Treatment]) -> list[Row]:
    return [
        Row(str(what), (_sourced(str(means.says), means.source), SURE[means.sure]))
        for what, means in treatments.items()
    ]


def _sourced(words: str, sources: Iterable[str]) -> str:
    """The text with a mark for each source; opinion is said in a column, or in words."""
    named = [f"[{id_}](source:{id_})" for id_ in map(str, sources) if id_ != OPINION]
    return f"{words.strip()} ({', '.join(named)})" if named else words.strip()


@kept_of(load=page_of)
def _hub(library: Library) -> Page:
    return render(
        "conditions/",
        "conditions",
        title="Injuries",
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("conditions/", "Injuries", f"{SUMMARY} {FOUND_BY}")],
        groups=[group for group in _groups(library) if group[2]],
        stop_icon=svg(icons.icon("stop")),
        call=emergency_line(library),
        related=following(library, "page:questions", "page:plans", "page:stop"),
    )


def _groups(library: Library) -> Iterator[tuple[str, str, list[Entry]]]:
    """Anchor, heading and rows of each body part, in the order of the figure on the home page."""
    for id_, _, tag in in_order(library):
        rows = conditions_at(str(id_), library)
        yield str(id_), str(tag.title), [*rows, *_asked(str(id_), library)] if rows else []
    rest = [one for one in library.conditions.values() if not areas_of(one, library)]
    yield *OTHER, [_entry(one) for one in rest]


def _asked(area: str, library: Library) -> list[Entry]:
    """The ways on for whoever doesn't know which it is, or has a question about a body part."""
    triage = [one for one in library.triage.values() if one.area == area]
    unsure = [
        Entry(f"triage/{one.id}/", "Which one is it?", "Warning signs, then a few questions")
        for one in triage
    ]
    return [
        *unsure,
        *([Entry(f"questions/#{area}", "Questions runners ask")] if is_asked(area, library) else []),
    ]


def conditions_at(area: str, library: Library) -> list[Entry]:
    """The conditions of a body part, by name."""
    found = (_entry(one) for one in library.conditions.values() if area in areas_of(one, library))
    return sorted(found, key=lambda entry: entry.title)


def _entry(one: ClinicalCondition) -> Entry:
    first = plain(str(one.summary)).partition(". ")[0].rstrip(".")
    return Entry(f"conditions/{one.id}/", str(one.title), f"{first}.")
