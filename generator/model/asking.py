"""The conditions that a field may hold: those of rules, of what a day decides, of what is left open."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import PlainValidator

from generator.model.heard import counts_back
from generator.model.text import Written, refuse, text_schema, written
from generator.notation import parse_condition
from generator.notation.condition import Condition, Unsaid, leaves
from generator.notation.of_which import unsaid

_read = written(parse_condition)


def as_ruled(value: Any) -> Written[Condition]:
    """The condition of a rule. One that nobody has written down decides nothing there."""
    found = _read(value)
    if unsaid(found.value):
        how = next(str(leaf) for leaf in leaves(found.value) if isinstance(leaf, Unsaid))
        keys = "'progress when', 'enter when', 'start at' or 'then'"
        remedy = f"it can be a line of {keys}; leave it out here, or say it in a 'note'"
        raise refuse(f"'{how}' decides nothing here; {remedy}", found.place_of(how))
    return found


def as_told_apart(value: Any) -> Written[Condition]:
    """A condition that a day's answers decide, which no count of ways back is."""
    return as_open(as_ruled(value))


def as_open(value: Any) -> Written[Condition]:
    """A condition that decides anything but a rule: only those count ways back."""
    found = _read(value)
    if counts_back(found.value):
        remedy = "write 'if: {back to this stage twice: see physio}'"
        raise refuse(f"ways back are counted in 'if' alone; {remedy}")
    return found


OpenCondition = Annotated[
    Written[Condition], PlainValidator(as_open), text_schema("a condition, or `not stated`")
]
HeardCondition = Annotated[Written[Condition], PlainValidator(as_ruled), text_schema("a condition")]
WrittenCondition = Annotated[Written[Condition], PlainValidator(as_told_apart), text_schema("a condition")]
