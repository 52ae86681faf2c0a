"""What must be true: pain by moment, signs, measures, counts, joined by and, or, n of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.notation.dose import Sets
from generator.notation.printed import Printed, words
from generator.notation.quantity import Quantity, Range, plural
from generator.notation.session import Amount, Manner


@dataclass(frozen=True)
class Value:
    """What a measure is compared with.

    A number (`25`), a share of a reference (`90 % of norm`), a reference with or without something
    added (`before`, `before + 2`), or a word such as a grade or a graft (`minimal`, `patellar`).
    """

    range: Range | None = None
    unit: str = ""
    reference: str = ""
    word: str = ""
    sign: str = ""

    @property
    def limit(self) -> Range | None:
        """The numbers themselves; None where they only say how far from something else that is told."""
        return None if self.reference else self.range

    def __str__(self) -> str:
        if self.word or self.range is None:
            return self.word or self.reference
        if self.sign:
            return words(self.reference, self.sign, self.range, self.unit)
        unit = plural(self.unit, self.range) if self.unit else None
        return words(self.range, unit, f"of {self.reference}" if self.reference else None)


class OfPain(Printed):
    """A condition on pain, of the injury or at a part of the body."""

    site: str

    @property
    def name(self) -> str:
        """What is asked: `pain`, or `pain-at-heel`."""
        return f"pain-at-{self.site}" if self.site else "pain"


@dataclass(frozen=True)
class Pain(OfPain):
    """Pain on the 0-10 scale at a moment; `op` is a comparison, or `in` for a band such as 3-5."""

    op: str
    value: Value
    moment: str = ""
    site: str = ""

    def __str__(self) -> str:
        site = f"at {self.site}" if self.site else ""
        return words("pain", site, self.moment, "" if self.op == "in" else self.op, self.value)


@dataclass(frozen=True)
class NoPain(OfPain):
    """No pain at all, at a moment or a site."""

    moment: str = ""
    site: str = ""

    def __str__(self) -> str:
        return words("no pain", f"at {self.site}" if self.site else "", self.moment)


@dataclass(frozen=True)
class Sign(Printed):
    """A yes-or-no thing such as limp or swelling; `absent` for `no limp`."""

    name: str
    absent: bool = False
    moment: str = ""

    def __str__(self) -> str:
        return words("no" if self.absent else "", self.name, self.moment)


@dataclass(frozen=True)
class Measure(Printed):
    """A measured thing against a value: `single-leg-bridge >= 10 hold 5 s each side`."""

    name: str
    op: str
    value: Value
    hold: Quantity | None = None
    side: str = ""
    moment: str = ""

    def __str__(self) -> str:
        hold = f"hold {self.hold}" if self.hold else ""
        return words(self.name, self.moment, self.op, self.value, hold, self.side)


@dataclass(frozen=True)
class Compared(Printed):
    """One side against the other: limb symmetry index in %, or the difference in the test's unit."""

    name: str
    how: Literal["LSI", "difference"]
    op: str
    value: Value

    def __str__(self) -> str:
        return words(self.name, self.how, self.op, self.value)


@dataclass(frozen=True)
class Done(Printed):
    """`6 sessions done`, `200-250 contacts done`."""

    amount: Quantity

    def __str__(self) -> str:
        return f"{self.amount} done"


@dataclass(frozen=True)
class Since(Printed):
    """`12 weeks since surgery`; anchor `stage` for `2 weeks in stage`."""

    amount: Quantity
    anchor: str

    def __str__(self) -> str:
        return f"{self.amount} in stage" if self.anchor == "stage" else f"{self.amount} since {self.anchor}"


@dataclass(frozen=True)
class SentBack(Printed):
    """`back to this stage twice`: how often rules of the plan have led back here. It stands alone in `if`."""

    times: int

    def __str__(self) -> str:
        return f"back to this stage {'twice' if self.times == 2 else f'{self.times} times'}"


@dataclass(frozen=True)
class Colour(Printed):
    """What the pain rule said of the session: green, amber or red."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Cleared(Printed):
    """Somebody must have said yes."""

    by: str

    def __str__(self) -> str:
        return f"cleared by {self.by}"


@dataclass(frozen=True)
class Finished(Printed):
    """Another protocol must be finished."""

    protocol: str

    def __str__(self) -> str:
        return f"finished {self.protocol}"


@dataclass(frozen=True)
class Can(Printed):
    """`can walk 30 min brisk`, `can leg-press 4 x 8 at 150 %BW`."""

    activity: str
    amount: Amount | Sets | None = None
    modifiers: tuple[Manner, ...] = ()

    def __str__(self) -> str:
        return words("can", self.activity, self.amount, *self.modifiers)


@dataclass(frozen=True)
class Ask(Printed):
    """A yes-or-no question put to a person, in free words; counted."""

    text: str

    def __str__(self) -> str:
        return f'ask "{self.text}"'


@dataclass(frozen=True)
class Unsaid(Printed):
    """A condition that nobody has written down: `not stated`, `not seen`, `___`. Only a person can say."""

    how: Literal["not stated", "not seen", "___"]

    def __str__(self) -> str:
        return self.how


@dataclass(frozen=True)
class Held(Printed):
    """A condition that must last: `for 2 weeks`, `for 3 sessions`, `twice in a row`."""

    condition: Condition
    how: Quantity | str

    def __str__(self) -> str:
        how = f"for {self.how}" if isinstance(self.how, Quantity) else self.how
        return f"{_inside(self.condition, 4)} {how}"


@dataclass(frozen=True)
class Not(Printed):
    """The opposite; unknown stays unknown."""

    condition: Condition

    def __str__(self) -> str:
        return f"not ({self.condition})"


@dataclass(frozen=True)
class Cited(Printed):
    """A condition with its own footnote marks."""

    condition: Condition
    sources: tuple[str, ...]

    def __str__(self) -> str:
        return words(_inside(self.condition, 3), *(f"^{source}" for source in self.sources))


@dataclass(frozen=True)
class All(Printed):
    """Every one of the conditions."""

    of: tuple[Condition, ...]

    def __str__(self) -> str:
        return _listed(self.of, 2, "and")


@dataclass(frozen=True)
class AnyOf(Printed):
    """At least `least` of the conditions; 1 is plain `or`."""

    of: tuple[Condition, ...]
    least: int = 1

    def __str__(self) -> str:
        if self.least == 1:
            return _listed(self.of, 1, "or")
        return f"any {self.least} of ({', '.join(map(str, self.of))})"


Condition: TypeAlias = (
    Pain | NoPain | Sign | Measure | Compared | Done | Since | Colour | Cleared | Finished | Can | Ask
    | Unsaid | SentBack | Held | Cited | Not | All | AnyOf
)  # fmt: skip


def _binds(condition: Condition) -> int:
    """How tightly a condition holds together: or, and, footnote, duration, a single thing."""
    if isinstance(condition, AnyOf):
        return 0 if condition.least == 1 else 4
    return {All: 1, Cited: 2, Held: 3}.get(type(condition), 4)


def _inside(condition: Condition, least: int) -> str:
    """The condition in brackets where it binds less tightly than its surroundings."""
    return str(condition) if _binds(condition) >= least else f"({condition})"


def _listed(parts: tuple[Condition, ...], least: int, word: str) -> str:
    """Joined; a length of time that stands last, behind what has none, is in brackets with what it is of."""
    held = [isinstance(part.condition if isinstance(part, Cited) else part, Held) for part in parts]
    last = f"({parts[-1]})" if held[-1] and not all(held) else _inside(parts[-1], least)
    return f" {word} ".join([*(_inside(part, least) for part in parts[:-1]), last])


def leaves(condition: Condition) -> list[Condition]:
    """The conditions without and, or, brackets, durations and footnotes, in order."""
    match condition:
        case All(of=parts) | AnyOf(of=parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case Held(condition=inner) | Cited(condition=inner) | Not(condition=inner):
            return leaves(inner)
    return [condition]
