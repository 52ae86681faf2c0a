"""Trackers to log sheets for paper, all on one page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Library, SpikeRule, Tracker, TrackerField
from generator.pages.frame.glossary import words_of
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.render import latest, render
from generator.pages.frame.sources import Cited, cited
from generator.pages.paper.booklet import MONTH
from generator.pages.paper.sheet import DAYS
from generator.pages.parts import search_words
from generator.pages.parts.tracker_fields import diary_data, opinion, tell_words, week_data

SUMMARY = "Log pain and runs on this device, or print a sheet to fill in. Nothing leaves your device."
NEXT = (
    "page:handover",
    "guide:tracking",
    "question:what-should-i-write-down-each-day",
    "question:how-much-pain-is-ok-when-i-run",
    "page:plans",
)
LINES = {"daily": ("Day", DAYS), "per session": ("Session", tuple(map(str, range(1, 8))))}
"""When a line is written, to what the first column is called and holds."""


@dataclass(frozen=True)
class Column:
    """A field: its heading, what is below the heading, and how to fill it in."""

    title: str
    small: str
    explained: str
    words: bool


@dataclass(frozen=True)
class Sheet:
    """A tracker as it is printed."""

    tracker: Tracker
    caption: str
    first: str
    rows: tuple[str, ...]
    columns: tuple[Column, ...]
    tells: tuple[tuple[str, str], ...]
    scales: str
    """What the numbers of those fields mean that are asked at once."""
    opinion: str
    spike: SpikeShown | None
    diary: str
    """What the browser keeps a diary with; '' for a log of sessions."""


@dataclass(frozen=True)
class SpikeShown:
    """The rule on single long runs: for the page, and as JSON for the log."""

    rows: tuple[tuple[str, str], ...]
    below: str
    miles: str
    """The floor, for who runs in miles."""
    then: str
    source: Cited
    data: str


def track_pages(library: Library) -> Iterator[Page]:
    """The one page with every log sheet."""
    trackers = library.trackers.values()
    sheets = [_sheet(tracker, library) for tracker in trackers]
    sources = [source for tracker in trackers for source in tracker.sources]
    yield render(
        "track/",
        "track",
        glossary=words_of(library),
        title="Pain and run log",
        summary=SUMMARY,
        former={old: tracker.id for tracker in trackers for old in tracker.formerly},
        changed=max((tracker.changed for tracker in trackers), default=latest(library)),
        search=[SearchEntry("track/", "Pain and run log", SUMMARY), *map(_entry, trackers)],
        sheets=sheets,
        explained=[sheet for sheet in sheets if sheet.tells or sheet.spike or sheet.tracker.means],
        week=week_data(trackers),
        month=MONTH,
        related=following(library, *NEXT),
        cited=cited(sources, library),
    )


def _entry(tracker: Tracker) -> SearchEntry:
    words = search_words.of_tracker(tracker)
    return SearchEntry(f"track/#{tracker.id}", str(tracker.title), words, tuple(tracker.also))


def _sheet(tracker: Tracker, library: Library) -> Sheet:
    first, rows = LINES[tracker.times]
    return Sheet(
        tracker=tracker,
        caption=f"{tracker.title}, one line per {first.lower()}",
        first=first,
        rows=rows,
        columns=tuple(_column(field) for field in tracker.fields.values()),
        tells=tuple((tell_words(tell, library), tell.meaning) for tell in tracker.tells),
        scales=" ".join(map(_scale, filter(_at_once, tracker.fields.values()))),
        opinion=opinion(tracker),
        spike=_spike(tracker.spike, library) if tracker.spike else None,
        diary=diary_data(tracker, library) if tracker.times == "daily" else "",
    )


def _at_once(field: TrackerField) -> bool:
    return field.at_once is not None


def _scale(field: TrackerField) -> str:
    """`Readiness to train: 0 means not at all, 10 means fully ready.`"""
    low, _, high = str(field.scale).partition("-")
    return f"{field.title}: {low} means {field.low}, {high} means {field.high}."


def _spike(rule: SpikeRule, library: Library) -> SpikeShown:
    source = cited([rule.source], library)[0]
    over = sorted((percent, str(words)) for percent, words in rule.over.items())
    data = {"floor": rule.floor, "below": rule.below, "over": over, "then": rule.then, "by": source.title}
    return SpikeShown(
        rows=tuple(_bands(over)),
        below=str(rule.below),
        miles=f"{rule.floor / 1.609344:.1f}",
        then=str(rule.then),
        source=source,
        data=json.dumps(data, ensure_ascii=False),
    )


def _column(field: TrackerField) -> Column:
    scale = str(field.scale or "").replace("-", "–")
    return Column(
        title=str(field.title),
        small=scale or UNITS.get(str(field.unit), str(field.unit or "")),
        explained=_explained(field),
        words=field.text is not None,
    )


UNITS = {"km": "km or mi"}
SPELLED = {"min": "minutes", "km": "km or miles"}
"""Units below a heading, and in a sentence: paper takes either system."""


def _explained(field: TrackerField) -> str:
    """`0 no pain, 10 the worst you can think of`, `in km`, `in your own words`."""
    if field.scale:
        low, _, high = str(field.scale).partition("-")
        ends = [(low, field.low), (high, field.high)]
        return ", ".join(f"{end} {means}" for end, means in ends if means) or f"{low}–{high}"
    if field.unit:
        return f"in {SPELLED.get(str(field.unit), field.unit)}"
    return "in your own words" if field.text else "yes or no"


def _bands(over: list[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """`10–30 % longer`, and the last one without an end."""
    for at, (percent, words) in enumerate(over):
        end = over[at + 1][0] if at + 1 < len(over) else None
        label = f"More than {percent}% longer" if end is None else f"{percent}–{end}% longer"
        yield label, f"a run like this {words}"
