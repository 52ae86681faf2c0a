"""The notation to what a browser reads doses and bouts with: the grammar's tables, and the words of both."""

from __future__ import annotations

import json
from typing import Any

from generator.load.dose_names import BAND, FELT, KINDS
from generator.model import Exercise, Library
from generator.notation.convert import KILOGRAMS, METRES, OTHER, SPEEDS
from generator.notation.excess import SCALES, shown
from generator.notation.expected import TERMS
from generator.notation.limits import ANY_UNIT, MEANT, SMALLER, Limit, Limits, limits, table
from generator.notation.quantity import SECONDS, number_text
from generator.notation.slips import slips_for
from generator.notation.synonyms import UNITS
from generator.notation.tables import ENTRIES, tables
from generator.notation.usual_amounts import USUAL
from generator.pages.parts.figure import small_address
from generator.words import dose, load, number, session, tempo

ADDRESS = "assets/notation.js"


def notation_files(library: Library) -> dict[str, str]:
    """Address to text. It is a script, since a page opened as a file may load no other kind of data."""
    text = json.dumps(notation_data(library), ensure_ascii=False, separators=(",", ":"))
    return {ADDRESS: f"globalThis.revlanoxNotation={text};\n"}


def notation_data(library: Library) -> dict[str, Any]:
    """Tables, words that mean the same, remedies, how everything is said, and what exercises are called."""
    grammar = tables()
    return {
        "tables": grammar,
        "units": UNITS,
        "slips": {entry: _slips(entry) for entry in ENTRIES},
        "terms": TERMS,
        "words": {
            "open": number.OPEN,
            "missing": number.MISSING,
            "some": number.SOME,
            "asked": number.NOBODY_SAYS,
            "efforts": session.EFFORTS,
            "sides": dose.SIDES,
            "paces": session.PACES,
            "until": dose.UNTIL,
            "tempos": tempo.TEMPOS,
            "phases": tempo.PACES,
            "arc": dose.ARC,
            "units": number.UNITS,
            "one": number.ONE,
            "places": session.PLACES,
            "unknown": session.UNKNOWN,
            "loads": load.LOADS,
            "named": load.NAMED,
            "lines": dose.LINE,
            "own": dose.OWN_WORDS,
            "unsaid": number.UNSAID,
            "unweighed": dose.UNWEIGHED,
            "kinds": session.KINDS,
            "said": session.SAID,
            "leg": dose.LEG,
            "pain": dose.PAIN,
            "weights": session.WEIGHTS,
        },
        "both": sorted(number.BOTH),
        "other": OTHER,
        "worth": {unit: number_text(worth) for unit, worth in (METRES | KILOGRAMS | SPEEDS).items()},
        "seconds": SECONDS,
        "limits": _limits(limits(), {rule[0] for rule in grammar["rules"]}),
        "usual": _limits(table(USUAL), {rule[0] for rule in grammar["rules"]}),
        "things": {kind: {"what": KINDS[kind][0], "names": sorted(KINDS[kind][1])} for kind in TYPED},
        "efforts": FELT,
        "bands": BAND.pattern,
        "needed": sorted({text.lower() for one in library.exercises.values() for text in one.equipment}),
        "smaller": SMALLER,
        "meant": MEANT,
        "scales": SCALES,
        "exercises": {id_: _exercise(one) for id_, one in library.exercises.items()},
        **_withdrawn(library),
    }


TYPED = ("with", "load", "on", "in", "site", "at", "work")
"""Kinds of names whose lists a browser has; what a share is taken of, only the plan knows."""


def _limits(all_: Limits, rules: set[str]) -> dict[str, Any]:
    """What a number can be by rule and unit, for rules that the reader has; "" is for units everywhere."""
    read = {rule: units for rule, units in all_.items() if rule == "" or rule.split(" ")[0] in rules}
    names = {rule: next(iter(units.values())).what for rule, units in read.items() if rule}
    kinds = {names.get(rule, ""): {unit: _limit(limit) for unit, limit in units.items()}
             for rule, units in read.items()}  # fmt: skip
    return {"rules": names, "kinds": kinds, "any": sorted(ANY_UNIT)}


def _limit(limit: Limit) -> list[str]:
    """What it is a limit of, the high end, as it is told, and the low end where there is one."""
    low = [number_text(limit.low), shown(limit.least)] if limit.low else []
    return [limit.what, number_text(limit.high), shown(limit.most), *low]


def _exercise(exercise: Exercise) -> list[Any]:
    """Its name, whether left and right are counted apart where no dose says it, and where its figure is."""
    return [str(exercise.title), exercise.side == "each", *filter(None, [small_address(exercise)])]


def _slips(entry: str) -> list[list[str]]:
    """Those whose remedy is told in words alone; the others are told as what may stand there."""
    return [[p.pattern, remedy] for p, remedy in slips_for(entry) if isinstance(remedy, str)]


def _withdrawn(library: Library) -> dict[str, list[str]]:
    """Exercises that a link may still ask for; nothing where there is none."""
    gone = [name for kind, _, name in (id_.partition(":") for id_ in library.withdrawn) if kind == "exercise"]
    return {"withdrawn": gone} if gone else {}
