"""The notation to what a browser reads doses and bouts with: the grammar's tables, and the words of both."""

from __future__ import annotations

import json
from typing import Any

from generator.model import Exercise, Library
from generator.notation.convert import KILOGRAMS, METRES, OTHER, SPEEDS
from generator.notation.expected import TERMS
from generator.notation.one_word import UNITS
from generator.notation.quantity import SECONDS, number_text
from generator.notation.slips import slips_for
from generator.notation.tables import ENTRIES, tables
from generator.words import dose, number, session

ADDRESS = "assets/notation.js"


def notation_files(library: Library) -> dict[str, str]:
    """Address to text. It is a script, since a page opened as a file may load no other kind of data."""
    text = json.dumps(notation_data(library), ensure_ascii=False, separators=(",", ":"))
    return {ADDRESS: f"globalThis.revlanoxNotation={text};\n"}


def notation_data(library: Library) -> dict[str, Any]:
    """Tables, words that mean the same, remedies, how everything is said, and what exercises are called."""
    return {
        "tables": tables(),
        "units": UNITS,
        "slips": {entry: _slips(entry) for entry in ENTRIES},
        "terms": TERMS,
        "words": {
            "open": number.OPEN,
            "sides": dose.SIDES,
            "paces": session.PACES,
            "until": dose.UNTIL,
            "units": number.UNITS,
            "loads": dose.LOADS,
            "lines": dose.LINE,
            "kinds": session.KINDS,
        },
        "both": sorted(number.BOTH),
        "other": OTHER,
        "worth": {unit: number_text(worth) for unit, worth in (METRES | KILOGRAMS | SPEEDS).items()},
        "seconds": SECONDS,
        "exercises": {id_: _exercise(one) for id_, one in library.exercises.items()},
    }


def _exercise(exercise: Exercise) -> list[Any]:
    """Its name, and whether left and right are counted apart where a dose does not say."""
    return [str(exercise.title), exercise.side == "each"]


def _slips(entry: str) -> list[list[str]]:
    """Those whose remedy is told in words alone; the others are told as what may stand there."""
    return [[p.pattern, remedy] for p, remedy in slips_for(entry) if isinstance(remedy, str)]
