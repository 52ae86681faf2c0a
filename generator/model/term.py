"""A word that a runner may not know, and what it means in plain words."""

from __future__ import annotations

import re

from pydantic import Field, model_validator

from generator.model.base import Model, WordList
from generator.model.link import WrittenLink
from generator.model.text import Id, Prose, Words, refuse
from generator.source import Text

_DIGIT = re.compile(r"\d")


class Term(Model):
    """One word of the glossary. Its key is its anchor on the glossary's page."""

    title: Words = Field(description="The word, as a reader meets it.", examples=["Tempo"])
    says: Prose = Field(
        description="What it means: one or two plain sentences. With a number in them, it needs a `source`.",
        examples=["How fast you move in each rep."],
    )
    said: WordList = Field(
        (),
        description="Words by which a text says it, instead of its `title`. A page marks the first of them. "
        "Small letters match large ones too; a word with a large letter inside, such as ACL, doesn't.",
        examples=["[reps, repetitions]"],
    )
    also: WordList = Field(
        (), description="How else people say it, for search alone.", examples=["[speed of a rep]"]
    )
    page: WrittenLink | None = Field(
        None, description="The page that says more. It doesn't mark the word.", examples=["guide:strength"]
    )
    source: Id | None = Field(None, description="A reference id, for a fact that needs one.")

    @model_validator(mode="after")
    def _has_a_source_for_its_numbers(self) -> Term:
        found = _DIGIT.search(self.says)
        if found and self.source is None:
            message = (
                "this has a number and no source; add 'source:' with its id, or say it without the number"
            )
            raise refuse(message, self.says.at(found.start()))
        return self

    @property
    def forms(self) -> tuple[Text, ...]:
        """The words that stand for it in a text."""
        return self.said or (self.title,)
