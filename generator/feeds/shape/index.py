"""The list of all data as published, and the schema of every file in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from generator.feeds.shape.base import Published
from generator.feeds.shape.condition import ClinicalCondition
from generator.feeds.shape.knowledge import Exercise, Guide, Question, Tracker
from generator.feeds.shape.plan import Plan
from generator.feeds.shape.readiness import Test
from generator.feeds.shape.triage import Triage
from generator.feeds.shape.vocabulary import (
    EmergencyNumbers,
    Exclusions,
    Glossary,
    Measures,
    PainRules,
    RedFlags,
    References,
    Shared,
    Sites,
)


class Entry(Published):
    """One entity."""

    kind: Literal[
        "plan", "exercise", "test", "question", "guide", "tracker",
        "reference", "red-flag", "not-for", "pain-rule", "measure", "site",
    ]  # fmt: skip
    """The kind of entity. Newer files may name more kinds."""
    id: str
    """Its id, unique in its kind."""
    title: str
    """The name a reader sees."""
    changed: str | None = None
    """The day its content last changed: its version. Entries of shared files have none of their own."""
    page: str | None = None
    """Its page, below the site's root."""
    data: str
    """Its data, below the site's root; after # a JSON pointer, where a file holds several."""
    code: str | None = None
    """The short code under which its page opens."""
    withdrawn: str | None = None
    """The day it was withdrawn: nobody should go by it any more. Its data says why."""
    fhir: str | None = None
    """A plan's FHIR R4 Bundle, below the site's root."""


class _Newer(Published):
    """One entity of a kind that came after the kinds of `Entry` were fixed."""

    id: str
    """Its id, unique in its kind."""
    title: str
    """The name a reader sees."""
    changed: str
    """The day its content last changed: its version."""
    page: str
    """Its page, below the site's root."""
    data: str
    """Its data, below the site's root."""
    code: str
    """The short code under which its page opens."""
    withdrawn: str | None = None
    """The day it was withdrawn: nobody should go by it any more. Its data says why."""


class ConditionEntry(_Newer):
    """One condition."""

    kind: Literal["condition"]
    """The kind of entity."""


class TriageEntry(_Newer):
    """One body part's questions."""

    kind: Literal["triage"]
    """The kind of entity."""


class Index(Shared):
    """Every entity, with its addresses."""

    kind: Literal["index"]
    """The kind of file."""
    version: Literal[1]
    """The version of the shape, as in the address. In one version fields are only added."""
    site: str | None = None
    """The address that all others stand below, ending in a slash, where the site knows its own."""
    about: str
    """The page that explains this data, below the site's root."""
    entries: Sequence[Entry]
    """The entities of the kinds that it may have."""
    conditions: Sequence[ConditionEntry]
    """The conditions, which came after the kinds of `entries` were fixed."""
    triage: Sequence[TriageEntry]
    """The questions of each body part, which came later still."""


File = Annotated[
    Index
    | ClinicalCondition
    | Plan
    | Exercise
    | Test
    | Question
    | Triage
    | Guide
    | Tracker
    | References
    | RedFlags
    | EmergencyNumbers
    | Exclusions
    | PainRules
    | Measures
    | Sites
    | Glossary,
    Field(discriminator="kind"),
]
"""Any file; `kind` says which."""


class _Schema(GenerateJsonSchema):
    """What nobody said is left out, so that nothing is ever null."""

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of every file; each is one of the kinds under `$defs`."""
    made = TypeAdapter(File).json_schema(schema_generator=_Schema)
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": f"{name} data, version 1",
        "description": "Any file below data/v1/ except this one and fhir/; `kind` says which it is.",
    } | made
