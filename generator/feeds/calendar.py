"""A plan and its first day to a calendar file: a whole-day event for each session, if all goes well."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from icalendar import Calendar, Event, vText

from generator.model import Library, Protocol, Stage
from generator.pages.browser.plan_data import stage_data
from generator.pages.frame.address import stage_address
from generator.pages.frame.wording import listed, sentence
from generator.rules.beginning import at_first
from generator.rules.diary import Answer
from generator.rules.forecast import NOTHING, Coming, forecasts
from generator.rules.how_often import is_unsaid
from generator.rules.machine import machines
from generator.rules.spans import Span
from generator.words.stages import full_title

ONLY_IF = "Open the page first. It tells you whether you can do this session yet."
UNSAID = "Only the next one is in this calendar."
"""Beside a session of which nobody says how often it is done; the browser's calendar says the same."""
PRODID = "-//return-to-running//Plan//EN"

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029 ]+")
"""Signs that no text of a calendar may have, line breaks among them; the browser's `oneLine` has the same."""


def calendar(
    protocol: Protocol,
    library: Library,
    start: dt.date,
    now: dt.datetime,
    reader: str = "",
    days_of: Mapping[str, dt.date] = {},
) -> bytes:
    """The file's text; `start` is the day that the plan counts from, in its first stage; `reader`: see
    `reader_key`; `days_of`: other days that its times count from, by what was on them.

    A later file counts higher, so that it replaces the days of an earlier one of the same reader.
    """
    file = Calendar()
    file.add("version", "2.0")
    file.add("prodid", PRODID)
    # Named as a text, since the library escapes nothing in a property that it does not know.
    for name in ("name", "x-wr-calname"):
        file.add(name, vText(one_line(protocol.title)))
    known = {name: Fraction((day - start).days) for name, day in days_of.items()}
    laid = sessions(protocol, library, start.weekday(), known)
    for stage, coming in _of_known_days(laid):
        file.add_component(_event(protocol, stage, coming, library, start, now, reader))
    return bytes(file.to_ical())


def _of_known_days(laid: Iterable[tuple[Stage, Coming]]) -> Iterator[tuple[Stage, Coming]]:
    """Of a session of which nobody says how often it is done, the first of each stage alone: the day of any
    other would be made up."""
    begun = set[tuple[str, str]]()
    for stage, coming in laid:
        due = [one for one in stage.sessions if one.id in coming.which or not coming.which]
        known = [one.id for one in due if not is_unsaid(one.times) or (stage.id, one.id) not in begun]
        begun.update((stage.id, one.id) for one in due)
        if known:
            yield stage, replace(coming, which=tuple(id_ for id_ in coming.which if id_ in known))


def other_days(protocol: Protocol, library: Library) -> tuple[str, ...]:
    """From what times of the plan count that its first day doesn't tell: `10 weeks since surgery` in a plan
    that starts on any day."""
    steps = [step for machine in machines(protocol, library) for step in machine.steps]
    named = [name for step in steps for needs in (step.before, step.fewest) for name, _ in needs.since]
    return tuple(dict.fromkeys(name for name in named if name not in ("plan start", protocol.starts.anchor)))


def reader_key(name: str, start: dt.date) -> str:
    """What tells a reader's events from those of everybody else in one calendar, without naming them.

    The same name gives the same key on every first day, so a new file moves the days of the old one.
    Where nobody is named, the first day stands for them.
    """
    return hashlib.sha256((name or start.isoformat()).encode()).hexdigest()[:16]


def one_line(text: str) -> str:
    """A text without the signs that a calendar cannot have."""
    return _CONTROL.sub(" ", text).strip()


def sessions(
    protocol: Protocol, library: Library, first: int | None = None, known: Mapping[str, Answer] = NOTHING
) -> Iterator[tuple[Stage, Coming]]:
    """Each session with its stage, from the plan's first day on, one track after the other.

    `first`: the weekday of that day, 0 for a Monday. `known`: other days that times count from."""
    begun = ((machine, *at_first(machine, known)) for machine in machines(protocol, library))
    tracks = [(machine, state, memory.known) for machine, state, memory in begun]
    for (machine, *_), laid in zip(tracks, forecasts(tracks, 0, first), strict=True):
        for coming in laid:
            stage = protocol.stage(machine.step(coming.stage).id)
            assert stage is not None
            yield stage, coming


def _event(
    protocol: Protocol,
    stage: Stage,
    coming: Coming,
    library: Library,
    start: dt.date,
    now: dt.datetime,
    reader: str,
) -> Event:
    data = stage_data(protocol, stage, library.of(protocol))
    shown = data["sessions"]
    due = [one for one in shown if one["id"] in coming.which]
    named = [_asking(one["name"], one, coming) for one in due]
    which = listed(named) if due else _asking(f"session {coming.session}", shown[0], coming)
    words = [one_line(_words(one, coming)) for one in due or shown]
    words += [f"If not, do {one['name']} instead." for one in shown if one["id"] == coming.instead]
    words += [data["open"]] if "open" in data else []
    words += [one_line(f"{head}: {said}") for head, said, _ in data.get("all day", ())]
    url = library.site + stage_address(protocol, stage) if library.site else ""
    event = Event()
    event.add("uid", f"{protocol.id}/{stage.id}/{coming.session}/{reader}@revlanox")
    event.add("sequence", int(now.timestamp() // 60))
    event.add("dtstamp", now)
    # A date without a time: the same day wherever the calendar is opened, whatever the clocks do.
    event.add("dtstart", start + dt.timedelta(days=coming.day))
    # A day with a session is not a day on which somebody is away.
    event.add("transp", "TRANSPARENT")
    event.add("x-microsoft-cdo-busystatus", "FREE")
    which += " (no fixed end)" if coming.open_ended else ""
    event.add("summary", f"{one_line(full_title(protocol, stage))}, {one_line(which)}")
    event.add("description", "\n".join([*words, "", ONLY_IF, *([url] if url else [])]))
    if url:
        event.add("url", url)
    return event


def _asking(name: str, session: dict[str, Any], coming: Coming) -> str:
    """The name with what the session asks for, where nobody knows yet whether it is so."""
    asks = session["id"] in coming.maybe
    return f"{name} (only if {session['only if']})" if asks else name


def _words(session: dict[str, Any], coming: Coming) -> str:
    unsaid = UNSAID if "unsaid" in session else ""
    return " ".join(filter(None, (_on_day(session, coming), _often(session["often"]), unsaid)))


def _on_day(session: dict[str, Any], coming: Coming) -> str:
    """What is done on that day; all of it where none of its lines has days of its own."""
    plan, stage = coming.day - coming.zero, coming.day - coming.entered
    return next(
        (
            str(words)
            for low, high, first, last, words in session.get("days", ())
            if Span("plan", low, high).holds(plan) and Span("stage", first, last).holds(stage)
        ),
        str(session["words"]),
    )


def _often(words: str) -> str:
    return sentence(words) if words else ""
