"""The numbers that no source gives, as a table: what each is, and what may stand in its place."""

from __future__ import annotations

from dataclasses import fields

from generator.model.house import OwnNumbers, Windows
from generator.model.vocabulary import PainRule
from generator.rules.heavy import heavy_words
from generator.rules.house import FEWEST, House

WORDS = {
    "after_red": "green sessions in a row, each on its day, before a runner moves on after a red session",
    "shortest": "days that a stage lasts at least, where it names criteria and neither a time nor a pace",
    "plateau": "times the planned sessions without getting further, before a runner hears what holds them",
    "stuck": "times the planned sessions without getting further, before a person is asked",
    "gap_back": "days without a session that cost a stage",
    "gap_more": "days more without a session, each time for another stage",
    "gap_restart": "days without a session that start the plan over",
    "between": "days from one session that runs, hops or loads heavily to the next, where `times` doesn't say. "
    f"Heavy is {heavy_words()}; a band, a lighter weight and your own body are not (clinician opinion)",
    "back": "red sessions that cost a stage",
    "see": "red sessions after which a person is asked",
}


def house_table() -> str:
    """A row a number, from the one place that the engine reads them from."""
    house = House()
    rows = [
        f"| {WORDS[f.name]} | {_shown(getattr(house, f.name))} | {_instead(f.name)} |" for f in fields(House)
    ]
    least = f"| sessions below which nobody is told or asked, whatever is planned | {FEWEST} | nothing |"
    return "\n".join(["| what | number | what overrides it |", "|---|---|---|", *rows, least])


def _shown(number: int | Windows) -> str:
    if isinstance(number, int):
        return str(number)
    return " or ".join(f"{least} in {days} days" for least, days in number)


def _instead(name: str) -> str:
    own = OwnNumbers.model_fields.get(name)
    if own is not None:
        alone = ", or a stage's own time, such as `lasts: 1 day or longer`" if name == "shortest" else ""
        return f"`{own.alias or name}` under `house` of a plan{alone}"
    return f"`{PainRule.model_fields[f'{name}_after'].alias}` of a pain rule"
