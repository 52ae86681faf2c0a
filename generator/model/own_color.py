"""The color of a site, as an author writes it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from generator.draw.own_color import wrong_color
from generator.model.text import as_words, refuse
from generator.source import Text


def as_color(value: Any) -> Text:
    """A color of CSS in which words can be read, and which nobody takes for a limit."""
    text = as_words(value)
    if wrong := wrong_color(text):
        raise refuse(wrong)
    return text


OwnColor = Annotated[
    Text,
    PlainValidator(as_color),
    WithJsonSchema({"type": "string", "description": 'a color as CSS has it, in quotes, such as "#1b4f9c"'}),
]
