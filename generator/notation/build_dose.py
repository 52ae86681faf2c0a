"""Parse trees to typed doses; the same clause twice is refused."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from lark import Token, v_args

from generator.notation.build import BuildSession, NotationError, refuse, singular, split_cites
from generator.notation.dose import Dose, Load, Rest, Sets, Tempo
from generator.notation.quantity import Quantity, Range
from generator.notation.session import Growth, Modifier, Note


class Between(str):
    """What a rest lies between."""


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
