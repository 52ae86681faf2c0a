"""What a clinician's browser reads of a dose against this reader: the same values, words and refusals."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_client import said
from test_limits import DOSED_BY_PEOPLE, SLIPS, enlarged
from test_notation_round_trip import items, sets
from test_written import READ, REFUSED
from tries import FACTOR

from generator.load.dose_names import KINDS, is_known, named
from generator.model import Library
from generator.model.as_data import typed
from generator.notation import NotationError
from generator.notation.dose import Dose
from generator.notation.excess import Excess
from generator.notation.parse import parse_dose, parse_item
from generator.notation.session import Sequence
from generator.notation.tables import ENTRIES as TABLES
from generator.notation.totals import bouts
from generator.notation.usual_amounts import unusual
from generator.pages.browser.notation_data import TYPED, notation_data
from generator.pages.parts.boxes import set_count
from generator.pages.parts.timer import dose_course, session_course
from generator.words.dose import big, dose_words, facts
from generator.words.session import sequence_words

PIECES = (
    "x",
    "12",
    "0",
    "each side",
    "hold",
    ",",
    "(",
    ")",
    "rest 60 s",
    "-",
    "RPE",
    " to ",
    "% of",
    "then",
    "½",
    "999999",
    "30 h",
)


def case(entry: str, text: str) -> dict[str, Any] | None:
    """The text with what is read here; None for a dose with marks of sources, which a link never carries."""
    try:
        read: Dose | Sequence = parse_dose(text) if entry == "dose" else parse_item(text)
    except NotationError as error:
        beyond = isinstance(error, Excess)
        refused = {"entry": entry, "text": text, "read": None, "printed": "", "words": "", "beyond": beyond}
        return None if beyond and ("^" in text or " or " in text) else refused
    if "^" in str(read) or (isinstance(read, Dose) and read.instead):
        return None
    words = dose_words(read) if isinstance(read, Dose) else sequence_words(read)
    shown = dose_shown(read) if isinstance(read, Dose) else bouts_shown(read)
    plain = {k: v for k, v in typed(read).items() if v != []}
    asked = {"names": strange_names(read), "unusual": [found.text for found in unusual(entry, text)]}
    said = {"entry": entry, "text": text, "printed": str(read), "words": words, "shown": shown}
    return {**said, "read": plain, **asked}


def strange_names(read: Dose | Sequence) -> list[str]:
    """Names of things that no list has."""
    found = {(kind, name) for kind, name in named(read) if kind in TYPED}
    return sorted(name for kind, name in found if not is_known(name, KINDS[kind][1]))


def dose_shown(dose: Dose) -> dict[str, Any]:
    first = dose.parts[0]
    number = big(first)
    return {
        "number": [number.number, number.unit, number.beside] if number else [],
        "facts": [list(fact) for fact in facts(first)],
        "sets": set_count(first),
        "course": json.loads(dose_course(first, sided=False) or "[]"),
        "sided": json.loads(dose_course(first, sided=True) or "[]"),
    }


def bouts_shown(sequence: Sequence) -> dict[str, Any]:
    return {"course": json.loads(session_course(sequence) or "[]"), "bouts": len(bouts(sequence))}


def published(library: Library) -> Iterable[tuple[str, str]]:
    """Every dose and every bout of the plans, without marks of sources."""
    for plan in library.protocols.values():
        for item in (item for stage in plan.stages for session in stage.sessions for item in session.items):
            if item.dose is not None:
                yield "dose", str(without_marks(item.dose))
            if item.sequence is not None:
                yield "item", str(item.sequence.value)


def dosed() -> list[tuple[str, str]]:
    """What people do and write, and numbers that nobody can have meant."""
    people = [(entry, text) for entry, texts in DOSED_BY_PEOPLE.items() for text in texts]
    return [
        (entry, text) for entry, text in (*people, *SLIPS, *READ, *REFUSED, *enlarged()) if entry in TABLES
    ]


def without_marks(dose: Dose) -> Dose:
    return Dose(tuple(replace(part, cites=()) for part in dose.parts))


def generated(number: int) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []

    @settings(max_examples=number, database=None, derandomize=True, deadline=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(
        st.one_of(sets().map(lambda one: ("dose", str(Dose((one,))))), items.map(lambda i: ("item", str(i))))
    )
    def collect(pair: tuple[str, str]) -> None:
        found.append(pair)

    collect()
    return found


def slipped(text: str, chance: random.Random) -> str:
    """The text with one thing taken away, doubled or put in."""
    at = chance.randrange(len(text) + 1)
    how = chance.randrange(3)
    if how == 0:
        return text[:at] + text[at + 1 :]
    piece = chance.choice(PIECES) if how == 1 else text[max(0, at - 4) : at]
    return f"{text[:at]} {piece} {text[at:]}" if chance.random() < 0.7 else text[:at] + piece + text[at:]


def alike(cases: Iterable[dict[str, Any] | None], folder: Path) -> str:
    """What the client's test says; '' where all is well."""
    (folder / "notation.json").write_text(json.dumps(notation_data(Library())), "utf-8")
    (folder / "cases.json").write_text(json.dumps([c for c in cases if c is not None]), "utf-8")
    paths = {"NOTATION": str(folder / "notation.json"), "CASES": str(folder / "cases.json")}
    return said(ONLY="notation", **paths)


def test_every_dose_and_every_slip_is_read_alike(library: Library, tmp_path: Path) -> None:
    chance = random.Random(7)
    texts = [*dict.fromkeys(published(library)), *generated(300 * FACTOR), *dosed()]
    slips = [(entry, slipped(text, chance)) for entry, text in texts for _ in range(3)]
    assert alike([case(entry, text) for entry, text in (*texts, *slips)], tmp_path) == ""


def test_a_difference_in_reading_is_found(tmp_path: Path) -> None:
    right = case("dose", "3 x 12 each side")
    assert right is not None
    wrong = right | {"words": "3 × 13 each side"}
    assert "3 × 13" in alike([wrong, case("dose", "nonsense")], tmp_path)
