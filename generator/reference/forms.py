"""The short forms an author may write for one field, each to the JSON Schema that accepts it.

Named after the validators of the model that read them: a new one has to be added here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, get_args

from generator.model.aims import as_aims
from generator.model.alongside import as_alongside, as_barred, as_options
from generator.model.base import Model
from generator.model.condition import as_for
from generator.model.declared import as_measure, as_pain, as_titles
from generator.model.finding_names import FINDINGS, ONE
from generator.model.link import as_link
from generator.model.protocol import as_sites
from generator.model.readiness import Tell, as_tells
from generator.model.review import STATUSES, as_status
from generator.model.shaping import (
    as_around,
    as_choices,
    as_conditions,
    as_content,
    as_item,
    as_item_rules,
    as_rules,
    as_stage_key,
)
from generator.model.stage import Branch
from generator.model.stage_pain import as_stage_pain
from generator.model.text import ID, as_date, as_id, as_list, as_whole

Schema: TypeAlias = dict[str, Any]
SchemaOf: TypeAlias = Callable[[Any], Schema]
"""From an annotation, or a part of one, to its schema."""

ID_PATTERN = f"^{ID.pattern}$"


def text(words: str = "", **more: Any) -> Schema:
    """One value. The language has no numbers, but an editor reads `30` and `true` as more than text."""
    about = {"description": words} if words else {}
    return {"type": ["string", "number", "boolean"], "minLength": 1, **about, **more}


def ways(*schemas: Schema) -> Schema:
    """Any one of several ways to write it."""
    return {"anyOf": list(schemas)}


def many(each: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": each}


def by_name(each: Schema, names: Schema | None = None) -> Schema:
    """Keys that the author chooses, with a value each."""
    schema: Schema = {"type": "object", "additionalProperties": each}
    return {**schema, "propertyNames": names} if names else schema


TEXTS: Mapping[Any, Schema] = {
    as_id: {"pattern": ID_PATTERN, "patternErrorMessage": "Write lower-case words joined by hyphens."},
    as_date: {
        "pattern": r"^\d{4}-\d{2}-\d{2}$", "patternErrorMessage": "Write a day as 2026-11-25.",
        "examples": ["2026-11-25"],
    },
    as_whole: {"pattern": r"^\d{1,4}$", "patternErrorMessage": "Write a whole number.", "examples": [3]},
    as_link: {
        "pattern": "^[a-z]+:", "patternErrorMessage": "Write a link as plan:run-walk-8-week.",
        "examples": ["plan:run-walk-8-week"],
    },
    as_stage_key: {},
    as_status: {"enum": list(STATUSES)},
}  # fmt: skip
"""What else is known about a text, by the validator that reads it."""


def _list(of: SchemaOf, inner: Any) -> Schema:
    each = of(get_args(inner)[0])
    return ways(each if "type" in each else text(), many(each))


def _content(of: SchemaOf, inner: Any) -> Schema:
    line = of("line")
    return ways(text("What is done."), many(line), of(inner))


def _around(of: SchemaOf, inner: Any) -> Schema:
    line = of("line")
    return ways(line, many(line))


def _item(of: SchemaOf, inner: Any) -> Schema:
    return of("line")


def _conditions(of: SchemaOf, inner: Any) -> Schema:
    condition = of("condition")
    return ways(condition, many(condition))


def _rules(of: SchemaOf, inner: Any) -> Schema:
    return by_name(ways(text("What the reader then does."), of(Branch)))


def _item_rules(of: SchemaOf, inner: Any) -> Schema:
    another = by_name(text("How much of it."), {"pattern": ID_PATTERN})
    instead = {**another, "maxProperties": 1, "description": "What is done instead."}
    return by_name(ways(text("What the reader then does."), of(Branch), instead))


def _choices(of: SchemaOf, inner: Any) -> Schema:
    target = text("A stage, another plan, or `see physio`.")
    return ways(target, by_name(target))


def _pain(of: SchemaOf, inner: Any) -> Schema:
    own = next(part for part in get_args(inner) if issubclass(part, Model))
    return ways(text("A pain rule's id, `not stated` or `not seen`."), of(own))


def _titles(of: SchemaOf, inner: Any) -> Schema:
    return ways(many(text(**TEXTS[as_id])), of(inner))


def _for(of: SchemaOf, inner: Any) -> Schema:
    return ways(text(**TEXTS[as_id]), many(text(**TEXTS[as_id])), of(inner))


def _measure(of: SchemaOf, inner: Any) -> Schema:
    kind = {
        "pattern": "^(sign|number|word)( .+)?$",
        "patternErrorMessage": "Write sign, word, number, a number with its unit, or a list of grades.",
    }
    grades = {**many(text()), "description": "Grades, from the least to the most."}
    return ways(text("sign, number, number deg, or word.", **kind), grades, of(inner))


def _alongside(of: SchemaOf, inner: Any) -> Schema:
    thing = text("An activity, an exercise, or words.")
    when = by_name(text("`weeks 2-6`, `from` or `until` and a condition, `on rest days`, `as needed`."))
    return ways(thing, when, many(ways(thing, when)))


def _tells(of: SchemaOf, inner: Any) -> Schema:
    return by_name(text(str(Tell.model_fields["meaning"].description)))


FORMS: Mapping[Any, Callable[[SchemaOf, Any], Schema]] = {
    as_list: _list,
    as_sites: _list,
    as_around: _around,
    as_content: _content,
    as_item: _item,
    as_conditions: _conditions,
    as_aims: _conditions,
    as_rules: _rules,
    as_item_rules: _item_rules,
    as_choices: _choices,
    as_pain: _pain,
    as_stage_pain: _pain,
    as_titles: _titles,
    as_for: _for,
    as_measure: _measure,
    as_tells: _tells,
    as_alongside: _alongside,
    as_barred: _alongside,
    as_options: _alongside,
}
"""The validator that takes a field's short forms to the schema of all its forms."""


def line(item: Schema) -> Schema:
    """One line of `do`: bouts, an exercise, an exercise with its dose, or a group."""
    return ways(text("Bouts such as walk 5 min, or an exercise."), item)


def condition(reference: Schema) -> Schema:
    """A condition, or several under `any:`, `all:` or `any 2 of:`."""
    joined = {
        "type": "object",
        "description": "Several conditions of which any, all, or so many must be true.",
        "patternProperties": {r"^(any|all)( \d+ of)?$": ways(reference, many(reference))},
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }
    return ways(text("What must be true."), joined)


def printed() -> Schema:
    """`as printed`: a reason for each finding it accepts."""
    reason = text("Why it stands as the source prints it.")
    return {
        "type": "object",
        "properties": dict.fromkeys(FINDINGS, reason),
        "patternProperties": {rf"^({'|'.join(ONE)}) \S.*$": reason},
        "additionalProperties": False,
    }
