"""Conditions in a row, and where they lead: as an author writes them to typed values."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.model.asking import OpenCondition, WrittenCondition
from generator.model.base import Model
from generator.model.shaping import as_choices, as_conditions
from generator.model.text import Words

Conditions = Annotated[tuple[WrittenCondition, ...], BeforeValidator(as_conditions)]
Criteria = Annotated[tuple[OpenCondition, ...], BeforeValidator(as_conditions)]
"""Conditions of which some may be nowhere written down."""


class Choice(Model):
    """Where to go: the first target whose condition is true."""

    condition: OpenCondition | None = Field(None, description="When this target is taken.")
    target: Words = Field(description="A stage, another plan, `see physio`, or `not stated`.")


Choices = Annotated[tuple[Choice, ...], BeforeValidator(as_choices)]
