"""Red flags to the cards that send a reader to a person: the emergencies first, with the numbers to call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from generator.errors import Place
from generator.model import Library, RedFlag
from generator.model.vocabulary import Urgency
from generator.pages.frame.wording import lower, upper
from generator.source import Text
from generator.words.lists import clauses, listed

LEVELS: tuple[Urgency, ...] = get_args(Urgency)
"""The most urgent first."""

HEADS: dict[Urgency, str] = {
    "today": "See a doctor today if",
    "soon": "See someone this week, and do not run or train until then, if",
}
"""What stands above the signs of a level, which go on after its `if`; an emergency names the numbers."""

ACTS = {level: head.removesuffix(" if").removesuffix(",") for level, head in HEADS.items()}
"""What a sign of each level asks for, in one sentence; that of an emergency names the numbers."""

SHORT: dict[Urgency, str] = {"emergency": "emergency", "today": "today", "soon": "this week"}
"""Levels where a list is counted."""

FEW = 4
"""Signs of a level that a line names at least; all stand in the card that it leads to."""

OWN: Urgency = "today"
"""How urgent a sign is that a plan writes out itself."""


@dataclass(frozen=True)
class Flag:
    """One sign in words that finish `See a doctor today if …`."""

    title: str
    sentence: str
    why: str
    never: str = ""
    """What must not be done about it, in a sentence of its own."""
    own: bool = False
    """Whether it is about this part of the body or this tissue."""


@dataclass(frozen=True)
class Level:
    """The signs that ask for the same, and what they ask for."""

    name: Urgency
    head: Markup
    """With a link for each emergency number."""
    words: str
    """The same without links, for paper."""
    flags: tuple[Flag, ...]

    @property
    def signs(self) -> str:
        """All signs at the end of one sentence, which its head begins; then what must not be done."""
        ended = clauses(lower(flag.sentence) for flag in self.flags) + "."
        return " ".join([ended, *(flag.never for flag in self.flags if flag.never)])

    @property
    def names(self) -> str:
        """Their short names, where there is no room for more."""
        return clauses(lower(flag.title) for flag in self.flags) + "."

    @property
    def few(self) -> str:
        """Of many those that are about the injury, and how many more: a line that is read."""
        number = max(FEW, sum(flag.own for flag in self.flags))
        if len(self.flags) <= number + 1:
            return self.names
        first = sorted(self.flags, key=lambda flag: not flag.own)[:number]
        more = f"one of {len(self.flags) - number} more"
        return clauses([*(lower(flag.title) for flag in first), more]) + "."


@dataclass(frozen=True)
class Flags:
    """The signs of one card, by level; an emergency comes first."""

    levels: tuple[Level, ...]
    call: Markup
    """The line on emergencies for a card whose own signs are none."""

    @property
    def all(self) -> tuple[Flag, ...]:
        """Every sign, the most urgent first."""
        return tuple(flag for level in self.levels for flag in level.flags)

    @property
    def line(self) -> tuple[Level, ...]:
        """The levels whose signs are named above the card: people train on with what can't wait."""
        return tuple(level for level in self.levels if level.name != "soon") or self.levels[:1]

    @property
    def counted(self) -> str:
        """How many a folded list has, and of which level: `emergency: 10, today: 9, this week: 5`."""
        return ", ".join(f"{SHORT[level.name]}: {len(level.flags)}" for level in self.levels)

    @property
    def level(self) -> str:
        """The most urgent one."""
        return self.levels[0].name if self.levels else "soon"


def flags(ids: Iterable[str], library: Library, *, why: bool = False) -> Flags | None:
    """The card for some red flags, the most urgent first; None when there are none."""
    chosen = [_known(str(id_), library) for id_ in dict.fromkeys(ids)]
    return Flags(tuple(_levels(chosen, library, why)), emergency_line(library)) if chosen else None


def plan_flags(ids: Iterable[str], library: Library) -> Flags:
    """The card of a plan; every flag of the house where the plan names none."""
    card = flags(tuple(ids) or library.red_flags, library)
    return card or Flags((), emergency_line(library))


def warnings(ids: Iterable[str], library: Library) -> dict[str, tuple[str, str]]:
    """Each sign in a sentence of its own, and what it asks for; the most urgent first."""
    chosen = sorted(((id_, _known(id_, library)) for id_ in ids), key=lambda pair: _urgency(pair[1]))
    acts = _acts(library)
    return {id_: (_said(flag), acts[flag.act]) for id_, flag in chosen}


def named_signs(ids: Iterable[str], library: Library) -> list[tuple[str, str]]:
    """What signs ask for and their short names, by level, the most urgent first: what is read before a plan
    begins."""
    return [(f"{level.words} it's one of these:", level.names) for level in plan_flags(ids, library).levels]


def act_heads(library: Library) -> dict[str, str]:
    """What signs ask for, to the head that stands before them: `See a doctor today if`."""
    return {act: str(_head(level, _numbers(library))) for level, act in _acts(library).items()}


def _acts(library: Library) -> dict[Urgency, str]:
    return {**ACTS, "emergency": emergency_act(library)}


def _said(flag: RedFlag) -> str:
    """The sign as a sentence without its full stop; what must not be done stays beside it, in lists too."""
    never = f" ({lower(flag.never.rstrip('.'))})" if flag.never else ""
    return f"{upper(flag.sentence)}{never}"


def emergency_act(library: Library) -> str:
    """`Call an emergency number now (911, 112, 999)`."""
    return str(_head("emergency", _numbers(library))).removesuffix(" if")


def emergency_line(library: Library) -> Markup:
    """`In an emergency, call 911, 112 or 999.` with a link that calls each."""
    called = listed(calls(library), "or") or "an emergency number"
    return Markup("In an emergency, call {}.").format(Markup(called))


def calls(library: Library) -> Iterator[Markup]:
    """A link for each emergency number, in the order of the one list."""
    for number in _numbers(library):
        yield Markup('<a href="tel:{}">{}</a>').format(number.replace(" ", ""), number)


def _numbers(library: Library) -> list[str]:
    return [str(one.number) for one in library.emergency_numbers.values()]


def _levels(chosen: list[RedFlag], library: Library, why: bool) -> Iterator[Level]:
    for name in LEVELS:
        found = tuple(_flag(flag, why) for flag in chosen if flag.act == name)
        if found:
            yield Level(name, _head(name, calls(library)), str(_head(name, _numbers(library))), found)


def _head(name: Urgency, numbers: Iterable[str]) -> Markup:
    if name in HEADS:
        return Markup(HEADS[name])
    named = Markup(", ").join(numbers)
    return Markup("Call an emergency number now{} if").format(Markup(" ({})").format(named) if named else "")


def _known(id_: str, library: Library) -> RedFlag:
    """A flag of the house, or a plan's own sentence, which is then as urgent as most."""
    if id_ in library.red_flags:
        return library.red_flags[id_]
    words = Text(id_, Place(""))
    return RedFlag.model_construct(
        title=words, sentence=words, act=OWN, why=Text("", Place("")), never=None, areas=(words,), tissues=(),
        readers=(),
    )  # fmt: skip


def _urgency(flag: RedFlag) -> int:
    return LEVELS.index(flag.act)


def _flag(flag: RedFlag, why: bool) -> Flag:
    own = not {*map(str, flag.areas)} <= {"any"} or bool(flag.tissues)
    return Flag(str(flag.title), str(flag.sentence), str(flag.why) if why else "", str(flag.never or ""), own)
