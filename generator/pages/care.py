"""Red flags to the cards that send a reader to a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.errors import Place
from generator.model import Library, RedFlag
from generator.model.vocabulary import Urgency
from generator.pages.wording import upper
from generator.source import Text

LEVELS = ("emergency", "today", "soon")

ACTS = {
    "emergency": "Call an emergency number now: 112, 911 or 999",
    "today": "See a doctor today",
    "soon": "See a doctor before your next session",
}
"""What a sign of each level asks for, in one sentence."""

OWN: Urgency = "today"
"""How urgent a sign is that a plan writes out itself."""


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
    chosen = sorted((_known(str(i), library) for i in dict.fromkeys(ids)), key=_urgency)
    if not chosen:
        return None
    return Flags(chosen[0].act, tuple(_flag(flag, why) for flag in chosen))


def plan_flags(ids: Iterable[str], library: Library) -> Flags:
    """The card of a plan; every flag of the house where the plan names none."""
    card = flags(tuple(ids) or library.red_flags, library)
    return card or Flags("soon", ())


def warnings(ids: Iterable[str], library: Library) -> dict[str, tuple[str, str]]:
    """Each sign in a sentence of its own, and what it asks for; the most urgent first."""
    chosen = sorted(((id_, _known(id_, library)) for id_ in ids), key=lambda pair: _urgency(pair[1]))
    return {id_: (upper(flag.sentence), ACTS[flag.act]) for id_, flag in chosen}


def _known(id_: str, library: Library) -> RedFlag:
    """A flag of the house, or a plan's own sentence, which is then as urgent as most."""
    if id_ in library.red_flags:
        return library.red_flags[id_]
    words = Text(id_, Place(""))
    return RedFlag.model_construct(title=words, sentence=words, act=OWN, why=Text("", Place("")))


def _urgency(flag: RedFlag) -> int:
    return LEVELS.index(flag.act)


def _flag(flag: RedFlag, why: bool) -> Flag:
    return Flag(str(flag.title), str(flag.sentence), str(flag.why) if why else "")
