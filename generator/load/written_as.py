"""A model's field to how it is written: keys of its own, names that an author chose, lines, or one value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from generator.model.base import Model
from generator.model.stage import ItemEntry, SessionEntry, StageEntry

RULES = "if"
"""Conditions with what then holds: each is a rule of its own."""

Kind = Literal["fields", "names", "lines", "whole"]


@dataclass(frozen=True)
class Shape:
    """`fields` and `names` have values below them; what is `whole` is said anew or not at all."""

    kind: Kind
    of: Any = None

    @property
    def content(self) -> bool:
        """Whether lines alone can stand for it."""
        return self.of in (StageEntry, SessionEntry)

    def below(self, key: str) -> Shape:
        """How what stands under a key is written."""
        if self.kind == "names":
            return shape_of(self.of)
        if key == RULES:
            return Shape("names", str)
        annotations = _fields(self.of) if self.kind == "fields" else {}
        return shape_of(annotations[key]) if key in annotations else Shape("whole")


def shape_of(annotation: Any) -> Shape:
    """The shape of what an annotation reads."""
    if get_origin(annotation) is Annotated:
        return shape_of(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        shapes = [shape_of(one) for one in get_args(annotation)]
        return next((shape for shape in shapes if shape.kind != "whole"), Shape("whole"))
    if get_origin(annotation) is tuple:
        return Shape("lines" if shape_of(get_args(annotation)[0]).of is ItemEntry else "whole")
    if get_origin(annotation) is dict:
        return Shape("names", get_args(annotation)[1])
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return Shape("fields", annotation)
    return Shape("whole")


@cache
def _fields(model: type[Model]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}
