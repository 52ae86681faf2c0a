"""A dose to its big number, the words beside it, and the facts below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.notation.clauses import Arc, Rest
from generator.notation.dose import Dose, Sets
from generator.notation.quantity import Quantity, Range, number_text
from generator.notation.session import Amount, Modifier
from generator.words.lists import listed, upper
from generator.words.load import load_words
from generator.words.number import (
    MISSING,
    OPEN,
    UNSAID,
    missing_words,
    plain_quantity,
    quantity_words,
    range_words,
    unit_words,
)
from generator.words.session import ON_LEG, amount_words, bearing_words, modifier_words, rpe_words
from generator.words.tempo import tempo_words

SIDES = {
    "each side": "each side",
    "each direction": "in each direction",
    "bilateral": "on two legs",
    "injured side": "injured side only",
    "uninjured side": "other side only",
    "alternating": "alternating left and right",
    "alternating each rep": "alternating left and right each rep",
    "alternating each set": "alternating left and right each set",
    "alternating directions": "changing direction",
} | {
    f"alternating directions each {turn}": f"changing direction each {turn}"
    for turn in ("rep", "set", "lap", "bout", "round", "session")
}


@dataclass(frozen=True)
class Big:
    """`3 × 12` with its unit and what goes beside it."""

    number: str
    unit: str = ""
    beside: str = ""

    @property
    def unknown(self) -> str:
        """A sentence where nobody knows the number; '' where there is one."""
        if not self.number.startswith(UNSAID):
            return ""
        words = f"{self.beside}: {self._much}" if self._apart else str(self)
        return f"{upper(words)}. Ask your physical therapist."

    @property
    def long(self) -> bool:
        """Whether words stand in the number, which is then printed smaller."""
        return " sets" in self.number or any(f"× {words}" in self.number for words in UNSAID)

    def __str__(self) -> str:
        return f"{self._much}, {self.beside}" if self._apart else f"{self._much} {self.beside}".strip()

    @property
    def _much(self) -> str:
        return " ".join(part for part in (self.number, self.unit) if part)

    @property
    def _apart(self) -> bool:
        """Whether words behind a number that nobody knows would run on: `a number injured side only`."""
        return self.beside.endswith(" only") and any(words in self.number for words in UNSAID)


MANY = "as many as possible"
LEG = "Weight on your injured leg"
BLANK = OPEN["___"]

UNTIL = {"to failure": "you cannot do another", "to fatigue": "the muscles are tired"}


def big(sets: Sets) -> Big | None:
    """The number that is read first; None where the dose gives none."""
    side = SIDES.get(sets.side or "", "")
    number, unit = _work(sets)
    if sets.sets is not None:
        count = _count(sets.sets, "set")
        if not number:
            return Big(count, "" if sets.sets.open in MISSING else "sets", side)
        many, by = _many(sets.sets, count)
        times = "reps" if by == "of" or BLANK in (count, number) else ""
        return Big(f"{many} {by} {number}", unit if unit != "times" else times, side)
    return Big(number, unit, side) if number else None


def _many(sets: Range, count: str) -> tuple[str, str]:
    """The sets before what each has: a blank says what to write in it; what is no number isn't multiplied."""
    if sets.open in MISSING:
        return count, "of"
    if sets.open == MANY:
        return count.replace("many as", "many sets as"), "of"
    return (f"{count} sets" if count == BLANK else count), "×"


def _work(sets: Sets) -> tuple[str, str]:
    if sets.ladder:
        return ", ".join(map(number_text, sets.ladder)), "times"
    if sets.reps is not None:
        return _count(sets.reps, "rep"), "" if sets.reps.open in MISSING else "times"
    if sets.time is not None and sets.time.range.open in MISSING:
        return quantity_words(sets.time), ""
    if sets.time is not None:
        return range_words(sets.time.range), _time_unit(sets.time)
    if sets.said is not None:
        return range_words(sets.said), ""
    return "", ""


def _count(range_: Range, what: str) -> str:
    return missing_words(range_, what) if range_.open in MISSING else range_words(range_)


def _time_unit(time: Quantity) -> str:
    """`s`, `landings`."""
    return unit_words(time.unit, time.range)


def facts(sets: Sets) -> list[tuple[str, str]]:
    """Label and value of everything else that was said, in one order."""
    said = [
        ("Side", "" if big(sets) else SIDES.get(sets.side or "", "")),
        ("Hold", _quantity(sets.hold)),
        ("Hold", "still" if sets.held else ""),
        ("Tempo", tempo_words(sets.tempo)),
        *(_rest(rest) for rest in sets.rest),
        ("Weight", load_words(sets.load)),
        (LEG, bearing_words(sets.bearing) if sets.bearing else ""),
        ("Pain", pain_words(sets)),
        ("Effort", OPEN.get(sets.effort, sets.effort) if sets.effort else ""),
        ("Effort", OPEN.get(sets.rpe, rpe_words(sets.rpe)) if sets.rpe else ""),
        ("Effort", OPEN.get(sets.zone, f"zone {sets.zone}") if sets.zone else ""),
        ("Reps in reserve", _quantity(Quantity(sets.reserve, "rep")) if sets.reserve else ""),
        ("Range", "the full movement" if sets.full_range else ""),
        ("Range", f"{_arc(sets.arc)} {sets.joint or ''}".strip() if sets.arc else ""),
        ("Until", UNTIL.get(sets.to_failure or "", "")),
        ("For", _quantity(sets.total_time)),
        ("Add", modifier_words(sets.growth).removeprefix("adding ") if sets.growth else ""),
        *(("Setup", words) for words in setup_words(sets.modifiers)),
        *(("Note", note.text) for note in sets.notes),
    ]
    return [(label, value) for label, value in said if value]


def setup_words(modifiers: Iterable[Modifier]) -> list[str]:
    """Each in words; those that begin alike in one: `with a towel and a backpack`."""
    words = [modifier_words(modifier) for modifier in modifiers]
    things = [word.removeprefix("with ") for word in words if word.startswith("with ")]
    others = [word for word in words if not word.startswith("with ")]
    return [*others, *([f"with {listed(things)}"] if things else [])]


def _arc(arc: Arc) -> str:
    """`0–90 degrees`; `from 90 to 30 degrees` where it begins at the larger end."""
    low, high = arc.range.lo, arc.range.hi
    if not arc.falling or low is None or high is None:
        return quantity_words(arc)
    return ARC.format(number_text(high), plain_quantity(Quantity(Range(low, low), arc.unit)))


ARC = "from {} to {}"
"""An arc with its way."""


def _quantity(quantity: Quantity | None) -> str:
    return quantity_words(quantity) if quantity else ""


def _rest(rest: Rest) -> tuple[str, str]:
    return f"Rest between {rest.between}", rest_words(rest)


def rest_words(rest: Rest) -> str:
    """`60 s`, `none`, `2 times as long as the work`."""
    if isinstance(rest.amount, Quantity) and rest.amount.unit.startswith("x "):
        return f"{range_words(rest.amount.range)} times as long as the {rest.amount.unit[2:]}"
    return NONE if _is_nothing(rest.amount) else amount_words(rest.amount)


def _is_nothing(amount: Amount) -> bool:
    """0, or at most 0; at least 0 leaves it open."""
    range_ = amount.range if isinstance(amount, Quantity) else None
    return range_ is not None and range_.single and range_.hi == 0 and range_.bound != "at least"


def pain_words(sets: Sets) -> str:
    """`3–4 out of 10 is expected, up to 5 is OK; this plan's pain rule still applies`."""
    expected, allowed = sets.pain_expected, sets.pain_allowed
    if allowed is not None and allowed.hi == 0:
        return PAIN["free"]
    word, _, role = (sets.pain_in_words or "").partition(" ")
    said = [PAIN["expected"].format(range_words(expected))] if expected else []
    if allowed is not None:
        said.append(PAIN["allowed"].format(range_words(replace(allowed, bound=""))))
    if word:
        said.append(PAIN[f"{role} in words"].format(word))
    return "; ".join([", ".join(said), PAIN["rule"]]) if said else ""


PAIN = {
    "expected": "{} out of 10 is expected",
    "allowed": "up to {} out of 10 is OK",
    "expected in words": "{} pain is expected (the plan doesn't give a number)",
    "allowed in words": "{} pain is OK (the plan doesn't give a number)",
    "free": "only while it's pain-free",
    "rule": "this plan's pain rule still applies",
}
"""What an exercise may hurt. A reader may go by a stricter rule than the plan's own."""


def dose_words(dose: Dose | None) -> str:
    """The whole dose in one line; '' where there is none."""
    if dose is None:
        return ""
    others = (f" ({other_source(dose, one)}: {_parts_words(one)})" for one in dose.instead)
    return _parts_words(dose.parts) + "".join(others)


def other_source(dose: Dose, instead: tuple[Sets, ...]) -> str:
    """Who says something else than the dose that the plan goes by."""
    return SAME_SOURCE if dose.from_its_source(instead) else OTHER_SOURCE


OTHER_SOURCE, SAME_SOURCE = "another source", "the same source in another place"


def _parts_words(parts: tuple[Sets, ...]) -> str:
    """`3 × 8, slow`; of several, what is said of each stands in brackets behind it."""
    return ", then ".join(_sets_words(sets, apart=len(parts) > 1) for sets in parts)


def _sets_words(sets: Sets, *, apart: bool) -> str:
    number = big(sets)
    rest = ", ".join(_in_line(label, value) for label, value in facts(sets))
    if number and rest:
        return f"{number} ({rest})" if apart else f"{number}, {rest}"
    return str(number or rest)


def _in_line(label: str, value: str) -> str:
    if value == NONE:
        return f"no {label.lower()}"
    if value.startswith(UNSAID) and label not in OWN_WORDS:
        return f"{label.lower()}: {value}"
    if label == "Weight" and value.startswith(UNWEIGHED):
        return f"weight {value}"
    if label.startswith("Rest "):
        return f"rest {value} {label.removeprefix('Rest ')}"
    return LINE[label].format(value) if label in LINE else f"{label.lower()} {value}"


NONE = "none"
"""A rest of 0: none in a table, `no rest between reps` in a line."""

OWN_WORDS = ("Note", "Setup", "Pain", LEG)
"""Facts in sentences of their own."""
UNWEIGHED = ("as needed", "as tolerated", BLANK)
"""How weights begin that are no thing to do it with."""

LINE = {
    "Side": "{}",
    "Range": "{}",
    "Until": "until {}",
    "Weight": "with {}",
    "Note": "{}",
    "Setup": "{}",
    LEG: ON_LEG,
    "Reps in reserve": "{} in reserve",
    "Pain": "pain: {}",
}
"""Facts whose value says enough by itself."""
