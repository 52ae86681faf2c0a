"""The home page: where it hurts, how far along, when to stop, and the clinicians' door."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draw import body, icons, mark
from generator.model import Library, Protocol
from generator.model.vocabulary import ANY
from generator.pages.frame.order import tests_in_order
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.related import Entry
from generator.pages.frame.render import latest, render, svg
from generator.pages.kinds.condition import conditions_at
from generator.pages.parts.site import in_order
from generator.pages.parts.warnings import flags
from generator.words.lists import counted

SUMMARY = "Plans, tests and answers for runners with an injury. Free, no account."


def home_pages(library: Library) -> Iterator[Page]:
    """The one page at the root."""
    areas = _areas(library)
    yield render(
        "",
        "home",
        title="Back to running, one week at a time",
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("", library.name, SUMMARY)],
        areas=areas,
        figure=svg(body.body({area: entry.address for area, entry in areas.items()})),
        unsure=_unsure(library),
        levels=[(svg(mark.level(i)), entry) for i, entry in enumerate(_levels(library), 1)],
        care=flags(_signs(library), library),
        stop_icon=svg(icons.icon("stop")),
    )


def _unsure(library: Library) -> Entry:
    """Where whoever can't say what it is goes first."""
    if library.triage:
        return Entry("triage/", "I'm not sure what it is", "Warning signs, then a few questions")
    return Entry("stop/", "I'm not sure", "Check the warning signs, then see someone")


def _signs(library: Library) -> list[str]:
    """What cannot wait, whoever reads and whatever hurts."""
    anybody = [(id_, flag) for id_, flag in library.red_flags.items() if not (flag.tissues or flag.readers)]
    return [id_ for id_, flag in anybody if flag.act != "soon" and set(flag.areas) <= {ANY}]


def _areas(library: Library) -> dict[int, Entry]:
    """Parts of the body by their numbers on the map."""
    return {
        area: Entry(_way(id_, library), str(tag.title), str(tag.hint or ""))
        for id_, area, tag in in_order(library)
    }


def _way(area: str, library: Library) -> str:
    """The injuries of a body part; its questions where none has a page yet."""
    return f"{'conditions' if conditions_at(area, library) else 'questions'}/#{area}"


def _levels(library: Library) -> list[Entry]:
    """Four doors, from pain in walking to running a little, where this project has what they open."""
    doors, plans, tests = library.settings.doors, library.protocols, tests_in_order(library)
    walking, running = (plans.get(str(id_)) for id_ in (doors.walking, doors.running))
    ready = counted(len(tests), "readiness test")
    found = [
        Entry("stop/", "It hurts to walk", "Check the warning signs first"),
        _of_plan("I walk without pain", walking) or _of_plans("I walk without pain", library),
        Entry("tests/", "I want to check if I'm ready", ready) if tests else None,
        _of_plan("I'm running a little", running),
    ]
    return [door for door in found if door is not None]


def _of_plan(words: str, plan: Protocol | None) -> Entry | None:
    return Entry(f"plans/{plan.id}/", words, plan.title) if plan else None


def _of_plans(words: str, library: Library) -> Entry | None:
    """Nobody said which plan is the one: then a reader chooses."""
    count = len(library.protocols)
    return Entry("plans/", words, f"Choose from {counted(count, 'plan')}") if count else None
