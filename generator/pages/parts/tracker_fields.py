"""Trackers to the data that the browser keeps a diary with: fields, what entries mean, places of the body."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.markdown import plain
from generator.model import Library, Tell, Tracker, TrackerField
from generator.model.as_data import typed
from generator.notation.condition import Held
from generator.pages.frame.wording import upper
from generator.words.condition import condition_words

MOST = {"min": 1440, "hours": 24, "km": 500}
"""What nobody exceeds, so that a slip of the finger is seen, by the unit; 1000 for others."""


def diary_data(tracker: Tracker, library: Library) -> str:
    """JSON of a tracker: what is asked, what the entries mean, and where it may hurt."""
    data = {
        "fields": list(fields(tracker)),
        "tells": [_tell(tell, library) for tell in tracker.tells],
        "note": plain(opinion(tracker)),
        "sites": {name: [str(site.title), site.risk] for name, site in library.sites.items()},
    }
    return json.dumps(data, ensure_ascii=False)


def opinion(tracker: Tracker) -> str:
    """Said once where no limit of a tracker has a source; '' where one has."""
    return OPINION if {*map(str, tracker.sources)} == {"opinion"} else ""


OPINION = "These limits are [clinician opinion](source:opinion)."


def fields(tracker: Tracker) -> Iterator[dict[str, Any]]:
    """Each field as the browser asks it."""
    for name, field in tracker.fields.items():
        yield {
            "key": key_of(name),
            "title": str(field.title),
            "ask": _ASKS.get(name, ""),
            "kind": kind_of(field),
            "low": str(field.low or ""),
            "high": str(field.high or ""),
            "unit": str(field.unit or ""),
            "most": 10 if field.scale else MOST.get(str(field.unit), 1000),
            "once": field.at_once is not None,
            "better": field.better,
        }


_ASKS = {
    "pain-during": "Pain during the session",
    "pain-after": "Pain after the session",
    "pain-next-morning": "Pain the next morning",
}
"""What a form asks, where the heading of a column on paper is too short to stand alone."""


def key_of(name: str) -> str:
    """The question that conditions know a field by: `pain-next-morning` is `pain next morning`."""
    return name.replace("-", " ") if name.startswith("pain-") else name


def kind_of(field: TrackerField) -> str:
    """How the field is answered."""
    if field.scale is not None:
        return "scale"
    return "number" if field.unit else "text" if field.text else "yes"


def _tell(tell: Tell, library: Library) -> dict[str, Any]:
    condition = tell.condition
    return {"if": typed(condition), "words": tell_words(tell, library), "meaning": plain(tell.meaning)}


def tell_words(tell: Tell, library: Library) -> str:
    """What the entries show, as a heading: how far a number has moved is read at once, a margin is not."""
    words = upper(condition_words(tell.condition.value, library))
    if isinstance(tell.condition.value, Held):
        words = re.sub(r"\bis\b", "has been", words)
    for pattern, instead in _PLAINER:
        words = re.sub(pattern, instead, words)
    return words


_PLAINER = (
    (r"is at least (\S+) more than last week", r"is up by \1 points or more since last week"),
    (r"is at least (\S+) less than last week", r"is down by \1 points or more since last week"),
    (r"^Your (\w+) is above 0 out of 10$", r"You log your \1"),
)
"""Conditions of trackers to shorter words, which the conditions of plans never need."""


UNITS = {"km": "km, or 3 mi"}
"""How a unit stands beside a blank that takes another one too."""


RUN = {"time": "minutes", "distance": "km", "effort": "effort"}
"""What the run log keeps, by the field of a tracker."""


_PAST = {"pain": "Pain that day", "pain-next-morning": "Pain the morning after"}
"""What a past day is asked, where the form asks of now."""


def week_data(trackers: Iterable[Tracker]) -> str:
    """JSON of the columns in which a week on paper is typed in: the run's numbers, then what was felt."""
    columns: dict[str, dict[str, Any]] = {}
    for tracker in trackers:
        for name, field in zip(tracker.fields, fields(tracker), strict=True):
            if field["kind"] not in ("scale", "number"):
                continue
            ran = RUN.get(name) if tracker.times == "per session" else None
            scale = "0–10" if field["kind"] == "scale" else UNITS.get(field["unit"], field["unit"])
            title = _PAST.get(name, field["ask"] or field["title"])
            own = {"title": f"{title} ({scale})", "key": ran or field["key"]}
            columns.setdefault(name, {"log": "run" if ran else "diary", **field, **own})
    return json.dumps(sorted(columns.values(), key=lambda c: c["log"] == "diary"), ensure_ascii=False)
