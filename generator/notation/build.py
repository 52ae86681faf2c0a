"""Parse trees to typed quantities, sessions and doses; refuses what reads two ways."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Any, NoReturn

from lark import Token, Transformer, v_args

from generator.notation.dose import Dose, Load, Rest, Sets, Tempo
from generator.notation.quantity import Quantity, Range
from generator.notation.session import (
    Alternate,
    Growth,
    Modifier,
    Note,
    Part,
    Repeat,
    Segment,
    Sequence,
)

_SINGULAR = {
    "miles": "mile", "laps": "lap", "days": "day", "weeks": "week", "months": "month",
    "sessions": "session", "sets": "set", "reps": "rep", "stages": "stage", "levels": "level",
    "phases": "phase", "inches": "inch",
}  # fmt: skip


class NotationError(ValueError):
    """What an author wrote cannot be read; `offset` is the character it is about."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message, self.offset = message, offset


def refuse(message: str, near: object) -> NoReturn:
    """Stop at the character where `near`, a token, begins."""
    raise NotationError(message, getattr(near, "start_pos", None) or 0)


def singular(unit: str) -> str:
    """`weeks` to `week`."""
    return _SINGULAR.get(unit, unit)


def text_of(token: Token) -> str:
    """The words between the quotes."""
    return str(token)[1:-1]


@v_args(inline=True)
class BuildNumbers(Transformer[Token, Any]):
    """Numbers, ranges and quantities."""

    def number(self, token: Token) -> tuple[Fraction, Token]:
        try:
            value = Fraction(*map(Fraction, token.split("/"))) if "/" in token else Fraction(token)
        except ZeroDivisionError:
            refuse(f"'{token}' divides by zero", token)
        return value, token

    def bound(self, token: Token) -> str:
        return str(token)

    def numbers(self, *parts: Any) -> Range:
        bound = parts[0] if isinstance(parts[0], str) and not isinstance(parts[0], Token) else ""
        ends = [part for part in parts if isinstance(part, tuple)]
        (low, first), (high, _) = ends[0], ends[-1]
        if high < low:
            refuse(f"the range runs backwards; write {high}-{low}", first)
        return Range(low, high, bound)  # type: ignore[arg-type]

    def range(self, inner: Range) -> Range:
        return inner

    count = range
    open = range

    def many(self, token: Token) -> Range:
        return Range(open="as many as possible")

    def blank(self, token: Token) -> Range:
        return Range(open="___")

    def unsaid_range(self, token: Token) -> Range:
        return Range(open=str(token))  # type: ignore[arg-type]

    def step_unit(self, token: Token) -> str:
        return singular(str(token))

    value_unit = step_unit

    def amount_of(self, range_: Range, unit: Token) -> Quantity:
        return Quantity(range_, singular(str(unit)))

    quantity = amount_of

    def cite(self, token: Token) -> Cite:
        return Cite(str(token)[1:])


class Between(str):
    """What a rest lies between."""


class Cite(str):
    """A source id from a footnote mark."""


def split_cites(parts: tuple[Any, ...]) -> tuple[list[Any], tuple[str, ...]]:
    """The parts that are no footnote marks, and the marks."""
    rest = [part for part in parts if not isinstance(part, Cite)]
    return rest, tuple(str(part) for part in parts if isinstance(part, Cite))


@v_args(inline=True)
class BuildSession(BuildNumbers):
    """Bouts, repeats and the words that go with them."""

    def item(self, *parts: Part) -> Sequence:
        for before, after in pairwise(parts):
            if isinstance(before, Repeat) and not before.bracketed and not isinstance(after, Repeat):
                remedy = f"{before.times} x ({before.body[0]}, {after})"
                raise NotationError(f"is '{after}' repeated too? Then write {remedy}", 0)
        return Sequence(parts)

    def repeat_one(self, times: Range, x: Token, segment: Segment) -> Repeat:
        return Repeat(times, (segment,), bracketed=False)

    def repeat_all(self, times: Range, x: Token, body: Sequence) -> Repeat:
        return Repeat(times, body.parts)

    def alternate(self, *parts: Any) -> Alternate:
        return Alternate(tuple(parts[:-1]), parts[-1])

    def segment(self, activity: Token, amount: Any, *more: Any) -> Segment:
        modifiers, cites = split_cites(more)
        return Segment(str(activity), amount, tuple(modifiers), cites)

    def rest_segment(self, word: Token, amount: Any) -> Segment:
        return Segment("rest", amount)

    def note(self, word: Token, text: Token) -> Note:
        return Note(text_of(text))

    def pace(self, word: Token) -> Modifier:
        return Modifier("pace", str(word))

    def at(self, rate: str) -> Modifier:
        return Modifier("at", rate)

    def with_(self, name: Token) -> Modifier:
        return Modifier("with", str(name))

    def in_(self, name: Token) -> Modifier:
        return Modifier("in", str(name))

    def on(self, name: Token) -> Modifier:
        return Modifier("on", str(name))

    def rate(self, range_: Range, unit: Token) -> str:
        return f"{range_} {unit}"

    def clock_rate(self, clock: Token, per: Token) -> str:
        return f"{clock} {per}"

    def effort_words(self, *words: Token) -> Modifier:
        return Modifier("effort", " to ".join(words))

    def rpe(self, range_: Range) -> Modifier:
        return Modifier("RPE", str(range_))

    def growth(self, *parts: Any) -> Growth:
        items = list(parts)
        step = Quantity(items.pop(0), items.pop(0))
        every = items.pop(0) if isinstance(items[0], Range) else Range(Fraction(1), Fraction(1))
        per = Quantity(every, singular(str(items.pop(0))))
        return Growth(step, per, Quantity(*items) if items else None)


@v_args(inline=True)
class BuildDose(BuildSession):
    """Clauses in any order to one prescription; the same clause twice is refused."""

    def dose(self, *parts: Sets) -> Dose:
        return Dose(parts)

    def sets(self, *parts: Any) -> Sets:
        clauses, cites = split_cites(parts)
        said: dict[str, Any] = {"cites": cites} if cites else {}
        for clause in clauses:
            for name, value in _fields_of(clause).items():
                if name in said and name not in ("modifiers", "notes", "rest"):
                    raise NotationError(f"{name.replace('_', ' ')} is said twice", 0)
                said[name] = said.get(name, ()) + value if name in _LISTS else value
        return Sets(**said)

    def times_clause(self, sets: Range, x: Token, work: dict[str, Any], side: Any = None) -> Any:
        return {"sets": sets, **work, **_side(side)}

    def reps(self, count: Range, word: Any = None) -> dict[str, Any]:
        return {"reps": count}

    def timed(self, range_: Range, unit: Token, hold: Any = None) -> dict[str, Any]:
        return {"time": Quantity(range_, singular(str(unit))), **({"held": True} if hold else {})}

    def rm(self, range_: Range, unit: Token) -> dict[str, Any]:
        return {"reps": range_, "load": Load(range_, "RM")}

    def alone_reps(self, range_: Range, word: Token, side: Any = None) -> dict[str, Any]:
        return {"reps": range_, **_side(side)}

    def alone_many(self, word: Token, reps: Token, side: Any = None) -> dict[str, Any]:
        return {"reps": Range(open="as many as possible"), **_side(side)}

    def alone_time(self, range_: Range, unit: Token, *more: Token) -> dict[str, Any]:
        held = any(token.type == "HOLD" for token in more)
        side = next((token for token in more if token.type == "SIDE"), None)
        return {**self.timed(range_, unit, held), **_side(side)}

    def sets_only(self, range_: Range, word: Token) -> dict[str, Any]:
        return {"sets": range_}

    def side(self, word: Token) -> dict[str, Any]:
        return _side(word)

    def open_dose(self, range_: Range) -> dict[str, Any]:
        return {"said": range_}

    def hold(self, word: Token, range_: Range, unit: Token) -> dict[str, Any]:
        return {"hold": Quantity(range_, singular(str(unit)))}

    def tempo_numbers(self, token: Token) -> dict[str, Any]:
        up, hold, down = map(Fraction, token.split("-"))
        if up != down:
            refuse(f"which is up? write 'tempo {up} up {hold} hold {down} down'", token)
        return {"tempo": Tempo(Range(up, up), Range(hold, hold), Range(down, down))}

    def tempo_phases(self, *phases: tuple[str, Range]) -> dict[str, Any]:
        said = dict(phases)
        if len(said) < len(phases):
            raise NotationError("a phase of the tempo is said twice", 0)
        return {"tempo": Tempo(said.get("up"), said.get("hold"), said.get("down"))}

    def tempo_word(self, word: Token) -> dict[str, Any]:
        return {"tempo": Tempo(word=str(word))}

    def phase(self, range_: Range, name: Token) -> tuple[str, Range]:
        return str(name), range_

    def rest(self, word: Token, amount: Any, *more: Any) -> dict[str, Any]:
        between = next((str(part) for part in more if isinstance(part, Between)), "sets")
        unit = next((part for part in more if isinstance(part, Token)), None)
        return {"rest": (Rest(Quantity(amount, singular(str(unit))) if unit else amount, between),)}

    def rest_place(self, token: Token) -> Between:
        return Between(str(token).removeprefix("between "))

    def load(self, range_: Range, unit: Token) -> dict[str, Any]:
        return {"load": Load(range_, str(unit).replace("% ", "%"))}

    def load_name(self, name: Token) -> dict[str, Any]:
        return {"load": Load(name=str(name))}

    def load_open(self, range_: Range) -> dict[str, Any]:
        return {"load": Load(range_)}

    def arc(self, range_: Range, unit: Token, joint: Any = None) -> dict[str, Any]:
        return {"arc": Quantity(range_, str(unit)), **({"joint": str(joint)} if joint else {})}

    def for_time(self, range_: Range, unit: Token) -> dict[str, Any]:
        return {"total_time": Quantity(range_, singular(str(unit)))}

    def full_range(self, word: Token) -> dict[str, Any]:
        return {"full_range": True}

    def to_failure(self, word: Token) -> dict[str, Any]:
        return {"to_failure": True}


_LISTS = ("modifiers", "notes", "rest")


def _side(word: Any) -> dict[str, Any]:
    return {"side": str(word)} if word else {}


def _fields_of(clause: Any) -> dict[str, Any]:
    """The fields of Sets that one clause fills."""
    match clause:
        case Growth():
            return {"growth": clause}
        case Note():
            return {"notes": (clause,)}
        case Modifier(kind="effort"):
            return {"effort": clause.text}
        case Modifier(kind="RPE"):
            return {"rpe": clause.text}
        case Modifier():
            return {"modifiers": (clause,)}
    assert isinstance(clause, dict)
    return clause
