"""How much of one exercise: sets, repetitions, holds, tempo, rest, load and the rest of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, fields, replace
from fractions import Fraction
from itertools import chain, product
from typing import Any, TypeAlias, cast

from generator.notation.cited import cited_by, of_one_source
from generator.notation.clauses import Arc, Load, Rest, Tempo
from generator.notation.quantity import Quantity, Range, number_text
from generator.notation.session import Bearing, Growth, Modifier, Note
from generator.notation.setting import is_worn, laid_over

UNSAID = ("not stated", "not seen")
"""What a source doesn't give, or nobody found."""

LISTS = ("rest", "modifiers", "notes")
"""Fields of Sets that hold several clauses."""


@dataclass(frozen=True)
class Sets:
    """One prescription of one exercise. A field that is None was not said and may be inherited."""

    sets: Range | None = None
    reps: Range | None = None
    ladder: tuple[Fraction, ...] = ()
    time: Quantity | None = None
    held: bool = False
    side: str | None = None
    hold: Quantity | None = None
    tempo: Tempo | None = None
    rest: tuple[Rest, ...] = ()
    load: Load | None = None
    bearing: Bearing | None = None
    pain_expected: Range | None = None
    """What it is meant to hurt, of 10."""
    pain_allowed: Range | None = None
    """The most that it may hurt, of 10. The pain rule of the plan holds beside it."""
    pain_in_words: str | None = None
    """`slight allowed`, `mild expected`: pain of which the source gives no number."""
    effort: str | None = None
    rpe: str | None = None
    zone: str | None = None
    reserve: Range | None = None
    arc: Arc | None = None
    joint: str | None = None
    full_range: bool | None = None
    to_failure: str | None = None
    """`to failure` or `to fatigue`, as written."""
    total_time: Quantity | None = None
    growth: Growth | None = None
    modifiers: tuple[Modifier, ...] = ()
    notes: tuple[Note, ...] = ()
    said: Range | None = None
    cites: tuple[tuple[str, str], ...] = ()
    """(clause, source id) in the order written; the clause is a field's name, or `work`."""

    def __str__(self) -> str:
        return ", ".join([*self._work_first(), *self._manner()])

    @property
    def turned(self) -> str:
        """Its clauses before its amount, which says that they are those of no other part."""
        return ", ".join([*self._manner(), *self._work_first()])

    def only(self, clauses: Collection[str]) -> Sets:
        """Some of its clauses, as `cites` names them, without marks."""
        names = {name for clause in clauses for name in _CITED_AS.get(clause, (clause,))}
        return Sets(**{name: getattr(self, name) for name in names})

    def kept(self, clauses: Collection[str]) -> Sets:
        """The same with their marks."""
        cites = tuple(cite for cite in self.cites if cite[0] in clauses)
        return replace(self.only(clauses), cites=cites)

    @property
    def limits(self) -> frozenset[str]:
        """Its clauses that say how far somebody may go: no number that is missing takes them away."""
        said = {name for name in _LIMITS if getattr(self, name) is not None}
        said |= {name for name in ("load", "effort", "rpe", "zone") if _is_most(getattr(self, name))}
        allowed = self.pain_in_words is not None and self.pain_in_words.endswith("allowed")
        return frozenset(said | ({"pain_in_words"} if allowed else set()))

    def restricting(self, *, pain: bool) -> Sets:
        """Only what limits it, with the braces it is done in."""
        worn = tuple(one for one in self.modifiers if is_worn(one))
        limits = self.limits if pain else self.limits - {"pain_allowed", "pain_in_words"}
        return replace(self.kept(limits), modifiers=worn)

    @property
    def manner(self) -> frozenset[str]:
        """Names of the clauses that it has beside its amount. `1 x to failure` is an amount."""
        empty = {f.name: f.default for f in fields(self) if f.name not in _AMOUNT}
        said = frozenset(name for name in empty if getattr(self, name) != empty[name])
        return said if self._work() or self.ladder else said - {"to_failure"}

    def _work_first(self) -> list[str]:
        return [self._cited("work", text) for text in self._amount()]

    def _cited(self, clause: str, text: str) -> str:
        return text + "".join(f" ^{source}" for name, source in self.cites if name == clause)

    def _amount(self) -> list[str]:
        side = f" {self.side}" if self.side else ""
        if self.ladder:
            return [f"ladder {', '.join(map(number_text, self.ladder))} reps" + side]
        work = self._work()
        if self.sets is not None and work:
            return [f"{self.sets} x {work}{side}"]
        if self.sets is not None:
            return [f"{self.sets} sets" + side]
        if self.said is not None:
            return [str(self.said) + side]
        alone = f"{work} reps" if self.reps is not None else work
        return [(alone + side).strip()] if alone or side else []

    def _work(self) -> str:
        if self.reps is not None:
            return str(self.reps)
        if self.time is not None:
            return f"{self.time} hold" if self.held else str(self.time)
        return ""

    def _manner(self) -> list[str]:
        words = {
            "hold": f"hold {self.hold}",
            "effort": f"effort {self.effort}",
            "rpe": f"RPE {self.rpe}",
            "zone": f"zone {self.zone}",
            "reserve": f"{self.reserve} reps in reserve",
            "pain_expected": f"pain {self.pain_expected} expected",
            "pain_allowed": f"pain {self.pain_allowed} allowed",
            "pain_in_words": f"pain {self.pain_in_words}",
            "arc": f"{self.arc}" + (f" {self.joint}" if self.joint else ""),
            "full_range": "full range",
            "to_failure": str(self.to_failure),
            "total_time": f"for {self.total_time}",
        }
        plain = ["tempo", "load", "bearing", "growth"]
        said = {name: words[name] for name in words if getattr(self, name) is not None}
        said |= {name: str(getattr(self, name)) for name in plain if getattr(self, name) is not None}
        one = [self._cited(name, text) for name, text in said.items()]
        return one + [text for name in LISTS for text in self._many(name)]

    def _many(self, name: str) -> list[str]:
        """Clauses that may be said more than once; their footnotes stand behind the last."""
        texts = [str(part) for part in getattr(self, name)]
        return [*texts[:-1], self._cited(name, texts[-1])] if texts else []

    @property
    def told_pain(self) -> str:
        """The field of a number that its pain in words stands for; '' where it has none."""
        return f"pain_{self.pain_in_words.split()[1]}" if self.pain_in_words else ""

    def _other_pain(self, above: Sets) -> str:
        """The field above of pain that is said here the other way, in words or as a number; '' for none."""
        words = above.told_pain and getattr(self, above.told_pain) is not None
        return self.told_pain or ("pain_in_words" if words else "")

    def over(self, above: Sets) -> Sets:
        """This dose with what it does not say taken from the one that stands above it.

        `not stated`, whatever stands beside it, says that the source gives no dose: only where and with what
        comes from above, and what limits it."""
        if self.said is not None:
            above = replace(above, sets=None, side=None)
        if self.said is not None and self.said.open in UNSAID:
            above = above.kept({*above.limits, "modifiers", "notes"})
        empty = {f.name: f.default for f in fields(self)}
        kept = {n: v for n in empty if (v := getattr(self, n)) != empty[n]}
        if other := self._other_pain(above):
            above = replace(above, **cast(dict[str, Any], {other: None}))
        if kept.keys() & _WORK:
            above = replace(above, reps=None, ladder=(), time=None, held=False, said=None)
        said = kept.keys() | ({"work"} if kept.keys() & {*_WORK, "sets"} else set())
        manner = laid_over(self.modifiers, above.modifiers)
        if manner[: -len(self.modifiers) or None]:
            said -= {"modifiers"}
        cites = (*(c for c in above.cites if c[0] not in said), *self.cites)
        return replace(above, **{**kept, "cites": cites, "modifiers": manner})


_WORK = frozenset({"reps", "ladder", "time", "said"})
_LIMITS = ("bearing", "pain_allowed", "arc")
_CITED_AS = {"work": (*_WORK, "sets", "held"), "arc": ("arc", "joint")}
"""The fields that a mark speaks of beside the one that it names."""
_AMOUNT = _WORK | {"sets", "held", "side", "joint", "cites"}


def _is_most(clause: Load | str | None) -> bool:
    """Whether it is `at most …`."""
    if isinstance(clause, Load):
        return clause.amount is not None and clause.amount.bound == "at most"
    return clause is not None and clause.startswith("at most")


def only_last(parts: Sequence[Sets]) -> frozenset[str]:
    """Clauses of the last of several parts that none before it has, and that no source is named for."""
    *before, last = parts
    cited = {name for name, _ in last.cites}
    return last.manner.difference(cited, *(part.manner for part in before)) if before else frozenset()


@dataclass(frozen=True)
class Rounds:
    """`3, rest 2 min`: how often a circuit is done, and the rest in it."""

    times: Range
    rest: tuple[Rest, ...] = ()

    def __str__(self) -> str:
        return ", ".join(map(str, (self.times, *self.rest)))


@dataclass(frozen=True)
class Dose:
    """One exercise's prescriptions, in the order they are done (`… then …`).

    `instead` holds what other sources say (`… ^a or … ^b`); the first is the one that is used.
    """

    parts: tuple[Sets, ...]
    instead: tuple[tuple[Sets, ...], ...] = ()
    lost: tuple[Sets, ...] = field(default=(), compare=False)
    """What stands above behind a `then` and no part here can take: `check` refuses it."""

    def __str__(self) -> str:
        texts = [[str(part) for part in parts] for parts in (self.parts, *self.instead)]
        if only_last(self.every):
            texts[-1][-1] = self.every[-1].turned
        return " or ".join(map(" then ".join, texts))

    @property
    def every(self) -> tuple[Sets, ...]:
        """All parts in the order written, those of other sources too."""
        return tuple(chain(self.parts, *self.instead))

    def from_its_source(self, parts: tuple[Sets, ...]) -> bool:
        """Whether other parts are what the same source says in another place: a table against its text."""
        return not cited_by(self.parts).isdisjoint(cited_by(parts))

    def restricting(self, *, pain: bool) -> Dose | None:
        """Only what limits it, for what the rest is not meant for; None where nothing does. Parts that are
        limited alike are one."""
        parts = tuple(dict.fromkeys(part.restricting(pain=pain) for part in self.parts))
        return None if parts == (Sets(),) else Dose(parts)

    def over(self, above: Dose | None) -> Dose:
        """Clause by clause over the dose that holds above (protocol < stage < session < item).

        Each of what several sources say here is laid over each of what they say above, a source over its own.
        """
        if above is None:
            return self
        pairs = of_one_source([*product((self.parts, *self.instead), (above.parts, *above.instead))])
        first, *others = dict.fromkeys(_laid(own, other) for own, other in pairs)
        lost = next((other[1:] for own, other in pairs if _loses(own, other)), above.lost)
        return Dose(first, tuple(others), lost)


Parts: TypeAlias = tuple[Sets, ...]


def _only_how(parts: Parts) -> bool:
    """Whether they say how and not how much: what stands above then keeps all its prescriptions."""
    return len(parts) == 1 and all(getattr(parts[0], name) in (None, ()) for name in (*_WORK, "sets"))


def _laid(own: Parts, above: Parts) -> Parts:
    if _only_how(own):
        return tuple(own[0].over(part) for part in above)
    return tuple(part.over(above[0]) for part in own)


def _loses(own: Parts, above: Parts) -> bool:
    """Whether an amount here takes the place of several above that differ in more than their amount."""
    return not _only_how(own) and any(
        part.over(one) != part.over(above[0]) for part in own for one in above[1:]
    )
