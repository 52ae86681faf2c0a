"""Red flags to the cards that send a reader to a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Library, RedFlag

LEVELS = ("emergency", "today", "soon")


@dataclass(frozen=True)
class Flag:
    """One sign in words that finish `Stop and see someone if …`."""

    title: str
    sentence: str
    why: str


@dataclass(frozen=True)
class Flags:
    """The signs of one card; `level` is the most urgent of them."""

    level: str
    all: tuple[Flag, ...]


def flags(ids: Iterable[str], library: Library, *, why: bool = False) -> Flags | None:
    """The card for some red flags, the most urgent first; None when there are none."""
    chosen = sorted((library.red_flags[str(i)] for i in dict.fromkeys(ids)), key=_urgency)
    if not chosen:
        return None
    return Flags(chosen[0].act, tuple(_flag(flag, why) for flag in chosen))


def _urgency(flag: RedFlag) -> int:
    return LEVELS.index(flag.act)


def _flag(flag: RedFlag, why: bool) -> Flag:
    return Flag(str(flag.title), str(flag.sentence), str(flag.why) if why else "")
