"""A plan to what is said of it as a whole: from when it counts, how long it is, and limits of its own."""

from __future__ import annotations

from generator.model import Library, PainRule, Protocol
from generator.rules.house import House
from generator.words.house import flare_words, house_words
from generator.words.number import quantity_words
from generator.words.rate import lasts_words, starts_words


def when_facts(protocol: Protocol) -> list[tuple[str, str, str]]:
    """From when it counts, how long it is, and what it calls a lap."""
    facts = [
        ("Length", _length(protocol), ""),
        ("Starts", "" if _any_day(protocol) else starts_words(protocol.starts), ""),
        ("End", NO_END if protocol.entry.ends else "", ""),
        ("Units", _units(protocol), ""),
    ]
    return [fact for fact in facts if fact[1]]


def _any_day(protocol: Protocol) -> bool:
    """Whether day one is simply the day on which its reader starts, which needs no words."""
    starts = protocol.starts
    return starts.anchor == "plan start" and not starts.after and not starts.unsaid


NO_END = "none: keep going as long as you want"


def _units(protocol: Protocol) -> str:
    """`1 lap is 300 m; 1 mile is about 1500 landings`."""
    return "; ".join(f"1 {unit} is {quantity_words(own.value)}" for unit, own in protocol.entry.units.items())


def own_limits(protocol: Protocol, library: Library) -> list[str]:
    """Numbers that no source gives, where the plan or its pain rule sets its own; and ours beside bands of
    its own that say nothing of pain that comes back."""
    word = protocol.stage_word
    ours = House() if isinstance(protocol.entry.pain, PainRule) else None
    flares = flare_words(library.pain_rule(protocol), word, ours)
    return [*house_words(protocol.entry.house.said, word), *flares]


def _length(protocol: Protocol) -> str:
    """What the plan says of its length, where its weeks do not."""
    lasts = protocol.entry.lasts
    return lasts_words(lasts.value) if lasts and not protocol.weeks else ""
