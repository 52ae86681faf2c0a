"""A plan and its first day to a calendar file: a whole-day event for each session, if all goes well."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from icalendar import Calendar, Event

from generator.model import Library, Protocol, Stage
from generator.pages.address import stage_address
from generator.pages.plan_data import stage_data
from generator.rules.forecast import Coming, forecast
from generator.rules.machine import machines
from generator.rules.state import State

ONLY_IF = "Only if the session before it allowed it. The page asks and tells you."


def calendar(protocol: Protocol, library: Library, start: dt.date, now: dt.datetime) -> bytes:
    """The file's text; `start` is the plan's first day, in its first stage.

    Ids and sequence are those of the browser's file: whichever was made later replaces the days of the other.
    """
    file = Calendar()
    file.add("version", "2.0")
    file.add("prodid", "//Revlanox//Plan//EN")
    file.add("name", protocol.title)
    file.add("x-wr-calname", protocol.title)
    for stage, coming in sessions(protocol, library):
        file.add_component(_event(protocol, stage, coming, library, start, now))
    return bytes(file.to_ical())


def sessions(protocol: Protocol, library: Library) -> Iterator[tuple[Stage, Coming]]:
    """Each session with its stage, from the plan's first day on, one track after the other."""
    for machine in machines(protocol, library):
        for coming in forecast(machine, State(), 0):
            stage = protocol.stage(machine.step(coming.stage).id)
            assert stage is not None
            yield stage, coming


def _event(
    protocol: Protocol, stage: Stage, coming: Coming, library: Library, start: dt.date, now: dt.datetime
) -> Event:
    shown = stage_data(protocol, stage, library.of(protocol))["sessions"]
    words = "\n".join(" ".join(filter(None, (one["words"], one["often"]))) for one in shown)
    url = library.site + stage_address(protocol, stage) if library.site else ""
    event = Event()
    event.add("uid", f"{protocol.id}/{stage.id}/{coming.session}@revlanox")
    event.add("sequence", int(now.timestamp() // 60))
    event.add("dtstamp", now)
    # A date without a time: the same day wherever the calendar is opened, whatever the clocks do.
    event.add("dtstart", start + dt.timedelta(days=coming.day))
    event.add("summary", f"{stage.title}, session {coming.session}")
    event.add("description", "\n".join(filter(None, (f"{words}\n\n{ONLY_IF}", url))))
    if url:
        event.add("url", url)
    return event
