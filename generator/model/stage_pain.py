"""The pain rule of a stage, as an author writes it in place of the plan's."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generator.errors import Place
from generator.model.base import Model
from generator.model.declared import OwnPain, PainChoice, as_pain
from generator.model.house import UNSAID
from generator.model.text import refuse
from generator.source import Text

_TITLE = Text("Pain at this stage", Place(""))


def as_stage_pain(value: Any) -> Any:
    """A rule's id, or bands; a stage of which nothing is said goes by the plan's rule."""
    if isinstance(value, Text) and value in UNSAID:
        raise refuse(f"'{value}' is for a whole plan; delete the line, and the plan's pain rule holds")
    rule = as_pain(value)
    if isinstance(rule, OwnPain) and "title" not in rule.model_fields_set:
        return rule.model_copy(update={"title": _TITLE})
    return rule


class Limited(Model):
    """What may have a pain rule of its own."""

    pain: Annotated[PainChoice | None, BeforeValidator(as_stage_pain)] = Field(
        None,
        description="The pain rule here, in place of the plan's. Sessions in the red count over all of it.",
        examples=["{green: pain during <= 2, red: pain during > 2}"],
    )
