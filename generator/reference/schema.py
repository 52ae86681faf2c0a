"""The models to JSON Schema, with which an editor completes, explains and checks a file as it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic.fields import FieldInfo

from generator.model import Guide, ItemEntry, ProtocolEntry
from generator.model.base import BASED_ON, Model
from generator.reference.examples import EXAMPLES
from generator.reference.forms import (
    FORMS,
    ID_PATTERN,
    TEXTS,
    Schema,
    by_name,
    condition,
    line,
    printed,
    text,
)
from generator.source import parse_yaml

# Draft 7 is what yaml-language-server, and with it VS Code, Neovim and Helix, supports best.
DRAFT = "http://json-schema.org/draft-07/schema#"

HIDDEN: dict[type[Model], set[str]] = {
    Guide: {"body"},
    ItemEntry: {"awaits", "exercise", "removed", "sequence"},
}
"""Fields that no author writes as a key: the text below a front matter, and the parts of a line."""


def schema_of(model: type[Model], *, table: bool = False) -> Schema:
    """The schema of a file that is one entity, or of a table of ids with an entity each."""
    definitions: dict[str, Schema] = {}
    walk = _Walk(definitions)
    entry = walk.of(model)
    root = by_name(entry) if table else definitions.pop(_name(model))
    return {"$schema": DRAFT, **root, "definitions": dict(sorted(definitions.items()))}


class _Walk:
    """Goes through annotations; every model it meets becomes a definition."""

    def __init__(self, definitions: dict[str, Schema]) -> None:
        self.definitions = definitions

    def of(self, annotation: Any) -> Schema:
        """The schema of an annotation; of `line` and `condition`, which stand in many fields."""
        if isinstance(annotation, str):
            return self.define(annotation)
        if get_origin(annotation) is Annotated:
            inner, *marks = get_args(annotation)
            return self.marked(inner, marks)
        if get_origin(annotation) in (Union, UnionType):
            (one,) = (part for part in get_args(annotation) if part is not type(None))
            return self.of(one)
        return self.plain(annotation)

    def plain(self, annotation: Any) -> Schema:
        """Without marks: a model, a map of models or texts, or one of several words."""
        if get_origin(annotation) is Literal:
            return {"type": "string", "enum": list(get_args(annotation))}
        if get_origin(annotation) is dict:
            key, value = get_args(annotation)
            names = {k: v for k, v in self.of(key).items() if k.startswith("pattern")}
            return by_name(self.of(value), names)
        if isinstance(annotation, type) and issubclass(annotation, Model):
            return self.define(_name(annotation), annotation)
        return text()

    def marked(self, inner: Any, marks: Iterable[Any]) -> Schema:
        """With pydantic's marks: how it is read says how it may be written."""
        plain = next((mark.func for mark in marks if isinstance(mark, PlainValidator)), None)
        before = next((mark.func for mark in marks if isinstance(mark, BeforeValidator)), None)
        if plain is not None:
            return text(_said(marks), **TEXTS.get(plain, {}))
        schema = FORMS[before](self.of, inner) if before is not None else self.of(inner)
        least = next((mark.min_length for mark in marks if isinstance(mark, MinLen)), 0)
        return _at_least(schema, least) if least else schema

    def define(self, name: str, model: type[Model] | None = None) -> Schema:
        """A reference to a definition, which is made at the first mention."""
        reference = {"$ref": f"#/definitions/{name}"}
        if name not in self.definitions:
            self.definitions[name] = {}
            makers = {"line": lambda: line(self.of(ItemEntry)), "condition": lambda: condition(reference)}
            self.definitions[name] = self.keys(model) if model is not None else makers[name]()
        return reference

    def keys(self, model: type[Model]) -> Schema:
        """A map with the keys of a model."""
        hidden = HIDDEN.get(model, set())
        fields = {f.alias or name: f for name, f in model.model_fields.items() if name not in hidden}
        schema: Schema = {
            "title": _name(model).replace("-", " ").capitalize(),
            "description": (model.__doc__ or "").splitlines()[0],
            "type": "object",
            "properties": {key: self.property(key, field) for key, field in fields.items()},
            "required": [key for key, field in fields.items() if field.is_required()],
            "additionalProperties": False,
        }
        whole = {**schema, **_besides(model, fields)}
        return _in_part(whole) if BASED_ON in fields else whole

    def property(self, key: str, field: FieldInfo) -> Schema:
        """One key with its description and examples."""
        schema = printed() if key == "as printed" else self.marked(field.annotation, field.metadata)
        one = schema.get("anyOf", [schema])[0]
        known = [EXAMPLES[key]] if key in EXAMPLES and "enum" not in schema else []
        examples = [_value(example) for example in field.examples or one.get("examples") or known]
        shown = {"examples": examples} if examples else {}
        return {**schema, "description": field.description or "", **shown}


def _in_part(schema: Schema) -> Schema:
    """A page that changes one of the library says only what it changes, and when."""
    whole = {key: schema.pop(key) for key in ("required", "oneOf") if key in schema}
    part = {"required": ["changed"]}
    return {**schema, "required": ["id"], "if": {"required": [BASED_ON]}, "then": part, "else": whole}


def _besides(model: type[Model], fields: Iterable[str]) -> Schema:
    """What the fields do not say: a line is named by its exercise, a plan has stages or tracks."""
    if model is ItemEntry:
        names = "|".join([ID_PATTERN.strip("^$"), *(key for key in fields if " " in key)])
        dose = text("How much of this exercise, such as 3 x 12; `none` takes it away.")
        return {"additionalProperties": dose, "propertyNames": {"pattern": f"^({names})$"}}
    if model is ProtocolEntry:
        return {"oneOf": [{"required": ["stages"]}, {"required": ["tracks"]}]}
    return {}


def _name(model: type[Model]) -> str:
    words = re.findall("[A-Z][a-z]*", model.__name__.removesuffix("Entry"))
    return "-".join(words).lower()


def _said(marks: Iterable[Any]) -> str:
    schemas = [mark.json_schema for mark in marks if isinstance(mark, WithJsonSchema)]
    return str((schemas[0] or {}).get("description", "")) if schemas else ""


def _value(example: Any) -> Any:
    """An example is YAML; an editor that offers it needs the value."""
    return parse_yaml(example, "example")[0] if isinstance(example, str) else example


def _at_least(schema: Schema, least: int) -> Schema:
    if "anyOf" in schema:
        return {**schema, "anyOf": [_at_least(way, least) for way in schema["anyOf"]]}
    key = {"array": "minItems", "object": "minProperties"}.get(str(schema.get("type")))
    return {**schema, key: least} if key else schema
