"""Doses that were once published to findings where they changed and no new version says so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem, quote
from generator.model import Library, Protocol
from generator.model.lines import Line, lines


def versions(library: Library) -> Iterator[Problem]:
    """An error for each plan whose version was published with other doses, or with a higher number."""
    for plan in library.protocols.values():
        known = library.earlier(plan)
        if not known:
            continue
        version, last = plan.entry.version, max(known)
        if version < last:
            yield Problem(plan.entry.id.place, _back(version, last), "versions")
        elif version == last:
            yield from _changed(plan, known[last], version)


def _changed(plan: Protocol, before: dict[str, Line], version: int) -> Iterator[Problem]:
    """Said once a plan, at the first line that differs."""
    now = lines(plan)
    for key in sorted(now.keys() | before.keys()):
        line, old = now.get(key), before.get(key)
        if line is None or not line.same(old):
            place = (line and line.place) or plan.entry.id.place
            what = f"{key} was {quote(old.text)}" if old else f"{key} was not there"
            is_ = f"is {quote(line.text)}" if line else "is gone"
            message = f"version {version} is published; there, {what}, and now it {is_}; {_say(version + 1)}"
            yield Problem(place, message, "versions")
            return


def _back(version: int, last: int) -> str:
    return f"version {last} is published and this is version {version}; {_say(last + 1)}"


def _say(version: int) -> str:
    return f"write what changed below 'changes:', as '{version}: <what changed>'"
