"""Parse trees to typed doses; the same clause twice is refused."""

from __future__ import annotations

from dataclasses import fields, replace
from fractions import Fraction
from typing import Any

from lark import Token, v_args

from generator.notation.arcs import FALLING
from generator.notation.build import BuildSession, Rate
from generator.notation.clauses import PHASES, Arc, Load, Rest, Tempo, order_of
from generator.notation.dose import LISTS, Dose, Sets
from generator.notation.leaves import NotationError, refuse, split_cites
from generator.notation.pain import agree, compared, most, of_ten
from generator.notation.quantity import Quantity, Range
from generator.notation.session import Bearing, Growth, Modifier, Note
from generator.notation.trailing import told_trailing


def which_first(numbers: str) -> str:
    """Trainers count from lowering, therapists often from lifting: numbers that differ say which."""
    first, second, third, *fourth = numbers.split("-")
    lowering = f"{first} down {second} pause {third} up" + "".join(f" {n} hold" for n in fourth)
    lifting = f"{first} up {second} hold {third} down" + "".join(f" {n} pause" for n in fourth)
    return f"which comes first? If lowering, write 'tempo {lowering}'; if lifting, 'tempo {lifting}'"


class Between(str):
    """What a rest lies between."""


@v_args(inline=True)
class BuildDose(BuildSession):
    """Clauses in any order to one prescription; the same clause twice is refused."""

    def dose(self, *options: tuple[tuple[Sets, frozenset[str]], ...]) -> Dose:
        every = [tuple(sets for sets, _ in parts) for parts in options]
        if len(every) > 1 and not all(sets.cites for parts in every for sets in parts):
            raise NotationError(
                "'or' means that two sources disagree, or one with itself, so each needs its mark "
                "(3 x 15 ^a or 3 x 10 ^b); "
                "for a choice write 'choose: 1'",
                0,
            )
        dose = Dose(every[0], tuple(every[1:]))
        if told := told_trailing(dose, options[-1][-1][1], _NAMES):
            raise NotationError(told, 0)
        return dose

    def option(self, *parts: tuple[Sets, frozenset[str]] | Rest) -> tuple[tuple[Sets, frozenset[str]], ...]:
        every = [part for part in parts if not isinstance(part, Rest)]
        for rest in (part for part in parts if isinstance(part, Rest)):
            sets, behind = every.pop()
            if any(one.between == rest.between for one in sets.rest):
                raise NotationError(_twice("rest"), 0)
            every.append((replace(sets, rest=(*sets.rest, rest)), behind))
        for sets, _ in every[1:]:
            if sets == Sets(rest=sets.rest, notes=sets.notes, cites=sets.cites):
                raise NotationError(_NO_AMOUNT, 0)
        return tuple(every)

    def then_rest(self, word: Token, amount: Any, unit: Token | None = None) -> Rest:
        """After all sets, so before the exercise that follows."""
        return Rest(Quantity(amount, str(unit)) if unit else amount, "exercises")

    def cited(self, *parts: Any) -> dict[str, Any]:
        (clause, *joined), cites = split_cites(parts)
        fields = _fields_of(clause)
        for more in map(_fields_of, joined):
            if "load" in fields and "load" in more:
                raise NotationError(_twice("load"), 0)
            also = {name: fields.get(name, ()) + value for name, value in more.items() if name in LISTS}
            fields = {**fields, **more, **also}
        name = next(iter(fields))
        marks = tuple(("work" if name in _WORK else name, source) for source in cites)
        return {**fields, "cites": marks} if marks else fields

    def sets(self, *clauses: dict[str, Any]) -> tuple[Sets, frozenset[str]]:
        """A part of a dose, and the clauses that stand behind its amount."""
        said: dict[str, Any] = {}
        behind: set[str] = set()
        worked = any(clause.keys() & (_WORK - {"side"}) and "held" not in clause for clause in clauses)
        for clause in (_held_as_hold(clause) if worked else clause for clause in clauses):
            behind |= clause.keys() if said.keys() & _WORK else set()
            for name, value in clause.items():
                if name in said and name not in (*LISTS, "cites"):
                    raise NotationError(_twice(name), 0)
                said[name] = said.get(name, ()) + value if name in (*LISTS, "cites") else value
        if len(_WORK & said.keys() - {"sets", "side"}) > 1:
            raise NotationError("the amount appears twice; join two prescriptions with 'then'", 0)
        agree(said)
        if "cites" in said:
            said["cites"] = _in_order(said["cites"])
        return Sets(**said), frozenset(behind)

    def ladder_reps(self, *parts: Any) -> dict[str, Any]:
        side = next((part for part in parts if isinstance(part, Token) and part.type == "SIDE"), None)
        return {"ladder": tuple(p[0] for p in parts if isinstance(p, tuple)), **_side(side)}

    def shared(self, share: Quantity) -> dict[str, Any]:
        return {"time": share}

    def alone_share(self, share: Quantity, side: Any = None) -> dict[str, Any]:
        return {"time": share, **_side(side)}

    def reserve(self, *parts: Any) -> dict[str, Any]:
        return {"reserve": next(part for part in parts if isinstance(part, Range))}

    def times_clause(self, sets: Range, x: Token, work: dict[str, Any], side: Any = None) -> Any:
        return {"sets": sets, **work, **_side(side)}

    def times_failure(self, sets: Range, x: Token, word: Token, side: Any = None) -> Any:
        return {"sets": sets, "to_failure": str(word), **_side(side)}

    def reps(self, count: Range, word: Any = None) -> dict[str, Any]:
        return {"reps": count}

    def timed(self, range_: Range, unit: Token, hold: Any = None) -> dict[str, Any]:
        return {"time": Quantity(range_, str(unit)), **({"held": True} if hold else {})}

    def rm(self, range_: Range, unit: Token, same: Quantity | None = None) -> dict[str, Any]:
        return {"reps": range_, **self.load(range_, unit, same)}

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
        return {"hold": Quantity(range_, str(unit))}

    def tempo_numbers(self, token: Token) -> dict[str, Any]:
        up, hold, down, *pause = map(Fraction, token.split("-"))
        if up != down or (pause and pause[0] != hold):
            refuse(which_first(token), token)
        ends = [Range(number, number) for number in (up, hold, down, *pause)]
        return {"tempo": Tempo(ends[0], ends[1], ends[2], ends[3] if pause else None)}

    def tempo_phases(self, *phases: tuple[str, Range | str]) -> dict[str, Any]:
        if len(dict(phases)) < len(phases):
            raise NotationError("a phase of the tempo appears twice", 0)
        timed = {name: value for name, value in phases if isinstance(value, Range)}
        up, hold, down, pause = (timed.get(name) for name in PHASES)
        words = {name: word for name, word in phases if isinstance(word, str)}
        paces = tuple((name, words[name]) for name in PHASES if name in words)
        return {"tempo": Tempo(up, hold, down, pause, paces=paces, order=order_of([*dict(phases)]))}

    def tempo_word(self, word: Token) -> dict[str, Any]:
        return {"tempo": Tempo(word=str(word))}

    def tempo_open(self, range_: Range) -> dict[str, Any]:
        return {"tempo": Tempo(word=str(range_))}

    def phase_word(self, word: Token, phase: Token) -> tuple[str, str]:
        if word == "slow onset" or phase == "pause":
            refuse(f"'{word} {phase}' can't be counted; write seconds, such as '3 {phase}'", word)
        return str(phase), str(word)

    def phase(self, range_: Range, *words: Token) -> tuple[str, Range]:
        if len(words) > 1 and words[0] != "s":
            refuse("a tempo is in seconds; write 's', or leave the unit out", words[0])
        return str(words[-1]), range_

    def rest(self, word: Token, amount: Any, *more: Any) -> dict[str, Any]:
        between = next((str(part) for part in more if isinstance(part, Between)), "sets")
        unit = next((part for part in more if isinstance(part, Token)), None)
        return {"rest": (Rest(Quantity(amount, str(unit)) if unit else amount, between),)}

    def rest_multiple(self, word: Token, range_: Range, x: Token, of: Token, place: Any = None) -> Any:
        amount = Quantity(range_, f"x {of}")
        return {"rest": (Rest(amount, str(place) if place else "sets"),)}

    def rest_place(self, token: Token) -> Between:
        return Between(str(token).removeprefix("between "))

    def load(self, range_: Range, unit: Token, same: Quantity | None = None) -> dict[str, Any]:
        if same is not None and _KIND.get(unit, unit) == _KIND.get(same.unit, same.unit):
            refuse("the brackets are for the same weight in another unit, such as '(70 %1RM)'", unit)
        return {"load": Load(range_, str(unit), same=same)}

    def same_load(self, range_: Range, unit: Token) -> Quantity:
        return Quantity(range_, str(unit))

    def load_name(self, name: Token) -> dict[str, Any]:
        return {"load": Load(name=str(name))}

    def load_open(self, range_: Range) -> dict[str, Any]:
        return {"load": Load(range_)}

    def load_share(self, share: Quantity) -> dict[str, Any]:
        return {"load": Load(share.range, share.unit)}

    def pain_role(self, *parts: Any) -> dict[str, Any]:
        *sign, range_, role = parts
        range_ = compared(range_, str(sign[0]) if sign else "", str(role))
        if role == "allowed":
            return {"pain_allowed": most(range_)}
        return {"pain_expected": of_ten(range_)}

    def pain_in_words(self, word: Token, role: Token) -> dict[str, Any]:
        return {"pain_in_words": f"{word} {role}"}

    def arc(self, range_: Range, unit: Token, *more: Token) -> dict[str, Any]:
        joint = next((str(token) for token in more if token.type == "NAME"), "")
        arc = Arc(range_, str(unit), falling=any(token.type == FALLING for token in more))
        return {"arc": arc, **({"joint": joint} if joint else {})}

    def for_time(self, range_: Range, unit: Token) -> dict[str, Any]:
        return {"total_time": Quantity(range_, str(unit))}

    def full_range(self, word: Token) -> dict[str, Any]:
        return {"full_range": True}

    def to_failure(self, word: Token) -> dict[str, Any]:
        return {"to_failure": str(word)}


_LOADS = frozenset({"%1RM", "%MVIC", "kg", "lb", "RM"})
"""Units of a weight that may stand behind `at` as well as behind `load`."""
_KIND = {"lb": "kg"}
"""Units that are told in each other anyway."""
_WORK = frozenset({"sets", "reps", "ladder", "time", "said", "side"})
_NAMES = {
    "sets": "the number of sets", "reps": "the number of repetitions", "rpe": "RPE", "arc": "the angle",
    "growth": "add … per …", "total_time": "for …", "time": "the amount", "reserve": "reps in reserve",
    "bearing": "weight-bearing", "pain_expected": "expected pain", "pain_allowed": "allowed pain",
    "pain_in_words": "pain in words",
    "full_range": "full range", "to_failure": "to failure", "said": "the amount", "held": "the amount",
}  # fmt: skip


def _twice(name: str) -> str:
    """What is told of a clause that is said again."""
    remedy = "; for one weight in two units, write 'load 30RM (20-40 %1RM)'" if name == "load" else ""
    return f"{_NAMES.get(name, name)} appears twice{remedy}"


def _held_as_hold(clause: dict[str, Any]) -> dict[str, Any]:
    """`10 s hold` beside `3 x 12` says how long each is held."""
    if "held" not in clause or "sets" in clause:
        return clause
    return {"hold": clause["time"], **{k: v for k, v in clause.items() if k not in ("time", "held")}}


def _in_order(cites: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Marks in the order in which a dose prints its clauses."""
    order = ["work", *(field.name for field in fields(Sets))]
    printed = sorted(range(len(cites)), key=lambda n: (order.index(cites[n][0]), n))
    return tuple(cites[n] for n in printed)


def _side(word: Any) -> dict[str, Any]:
    return {"side": str(word)} if word else {}


def _fields_of(clause: Any) -> dict[str, Any]:
    """The fields of Sets that one clause fills."""
    match clause:
        case Growth():
            return {"growth": clause}
        case Bearing():
            return {"bearing": clause}
        case Note():
            return {"notes": (clause,)}
        case Modifier(kind="effort"):
            return {"effort": clause.text}
        case Modifier(kind="RPE"):
            return {"rpe": clause.text}
        case Modifier(kind="zone"):
            return {"zone": clause.text}
        case Modifier(text=Rate() as rate) if rate.unit in _LOADS:
            return {"load": Load(rate.range, rate.unit)}
        case Modifier():
            return {"modifiers": (clause,)}
    assert isinstance(clause, dict)
    return clause


_NO_AMOUNT = (
    "after 'then' an amount is missing; write '3 x 12 then 2 x 8', or the rest last, '3 x 12 then rest 90 s'"
)
