"""A plan to where it is started: its first stage, or that of each part, and when one that waits begins."""

from __future__ import annotations

from generator.model import Protocol, Track
from generator.pages.frame.address import stage_address
from generator.pages.frame.related import Entry
from generator.pages.frame.wording import upper
from generator.words.stages import not_before, part_names


def firsts(protocol: Protocol) -> list[Entry]:
    """Where each part begins, and when, if it waits."""
    tracks = protocol.tracks if part_names(protocol) else ()
    return [Entry(stage_address(protocol, t.stages[0]), _first_of(protocol, t)) for t in tracks]


def _first_of(protocol: Protocol, track: Track) -> str:
    first = track.stages[0]
    waits = not_before(protocol, first)
    return f"{track.title}: {first.title}{f', {waits}' if waits else ''}"


def button_words(protocol: Protocol) -> str:
    """The words of the button that leads to the first stage."""
    title, word = protocol.stages[0].title, protocol.stage_word
    if len(protocol.stages) == 1:
        return "See what to do"
    numbered = title.startswith(("Week", upper(word)))
    return f"See {title}" if numbered else f"See the first {word}: {title}"
