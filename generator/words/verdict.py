"""What the engine tells a runner, as one plain sentence a clinician can read."""

from __future__ import annotations

import re

from generator.model import Protocol
from generator.rules.sessions_of import sessions_of
from generator.rules.simulate import Row
from generator.rules.verdict import Told

VERDICTS = {
    "progress": "Move on to this stage.",
    "finish": "You've finished this plan.",
    "switch": "Switch to another plan.",
    "carry on": "Carry on.",
    "plateau": "Stay at this stage. See what's holding you back.",
    "hold": "Don't add more.",
    "repeat": "Repeat this stage.",
    "back": "Go back to this stage.",
    "restart": "Start the plan over.",
    "aside": "Switch to this stage for now.",
    "rest": "Rest.",
    "see": "Stop and see someone.",
    "stop": "Stop for today.",
    "wait": "Wait for your check-up.",
    "too soon": "It's too soon.",
    "ask": "We need one more answer.",
    "start": "Start here.",
    "quiet": "No session today.",
}
"""The sentence of each verdict in a terminal and in data. The phone has headings of its own for those after
which something is to be done: client/src/plan/verdictwords.ts."""


PART = "You've finished this part of the plan."
"""The same of one of several rows of stages."""


SEVERAL = "We need more answers."
"""The same where more than one answer is missing."""


def row_words(row: Row, protocol: Protocol) -> str:
    """`day 4 · did run · Weeks 1–2 · green · Carry on.`; the only session of a stage is not named."""
    told = row.told
    stage = next((s.title for s in protocol.stages if s.id == told.stage), "")
    done = ", ".join(session.id for session in sessions_of(row, protocol))
    head = [f"day {told.day:>3}", row.track, done and f"did {done}", stage, told.colour]
    # Beside it another row of stages may go on.
    part = PART if row.track and told.verdict == "finish" else ""
    words = " · ".join(part for part in (*head, _told(told, part)) if part)
    # A mark says whose number it is; a diary's key is without it.
    return _MARK.sub("", words)


_MARK = re.compile(r" \^[a-z0-9][a-z0-9-]*")


def verdict_words(told: Told) -> str:
    """The verdict; what the pain rule says comes first where it is stricter, and a stop before all else."""
    words = _BY_COLOUR.get((told.verdict, told.colour), VERDICTS[told.verdict])
    words = SEVERAL if told.verdict == "ask" and told.missing[1:] else words
    stops = told.verdict not in ("stop", "see") and any(map(_stops, told.because))
    return f"{VERDICTS['stop']} {words}" if stops else words


def _stops(rule: str) -> bool:
    """Whether a rule that spoke, `limp: stop and repeat`, also ends the session."""
    first = rule.rpartition(": ")[2].partition(" or ")[0]
    return "stop" in first.split(" and ")


_BY_COLOUR = {
    ("carry on", "amber"): "Don't add more.",
    ("plateau", "amber"): "Don't add more. See what's holding you back.",
    ("hold", "red"): VERDICTS["stop"],
}


def by_colour() -> dict[str, str]:
    """The sentences that depend on the pain rule's colour, by `verdict colour`."""
    return {" ".join(both): words for both, words in _BY_COLOUR.items()}


def _told(told: Told, instead: str = "") -> str:
    words = [instead or verdict_words(told)]
    if told.because:
        words.append(f"Why: {'; '.join(told.because)}.")
    if told.missing:
        words.append(f"Still to answer: {', '.join(told.missing)}.")
    # What it came too soon for is told once.
    if also := [one for one in told.also if not any(one.endswith(why) for why in told.because)]:
        words.append(f"({'; '.join(also)}.)")
    if told.each and max(told.each.values()) > told.day + 1:
        days = (f"{id_} day {day} or later" for id_, day in told.each.items())
        words.append(f"Next session: {', '.join(days)}.")
    elif told.next_from is not None and told.next_from > told.day + 1:
        words.append(f"Next session: day {told.next_from} or later.")
    return " ".join(words)
