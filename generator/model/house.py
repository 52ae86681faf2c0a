"""Numbers that no source gives, as a plan or a pain rule replaces the house's own."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from generator.model.base import Model
from generator.model.text import Whole, as_text, refuse

Windows = tuple[tuple[int, int], ...]
"""(how many, in so many days): any of them is enough."""

UNSAID = ("not stated", "not seen")
"""What says that the source has no such number."""

_WINDOW = re.compile(r"(?P<count>[1-9]\d?) in (?P<days>[1-9]\d?) days")


def as_windows(value: Any) -> Windows:
    """`2 in 14 days or 3 in 28 days`; () for `not stated`, where the house's own numbers hold."""
    text = as_text(value)
    if text in UNSAID:
        return ()
    if text in _NEVER:
        said = f"'{text}' would let pain go on that comes back again and again"
        raise refuse(f"{said}; write the source's number, such as '3 in 28 days'; {_OURS}")
    found = [_WINDOW.fullmatch(part.strip()) for part in text.split(" or ")]
    windows = tuple((int(one["count"]), int(one["days"])) for one in found if one)
    if len(windows) < len(found):
        raise refuse(f"'{text[:60]}' isn't a number of flares; write '2 in 14 days or 3 in 28 days'")
    for count, days in windows:
        _reachable(count, days)
    return windows


def _reachable(count: int, days: int) -> None:
    if days > REMEMBERED:
        raise refuse(f"'{count} in {days} days' looks too far back; write at most {REMEMBERED} days")
    if count > min(days, MOST):
        said = f"hardly anyone gets to '{count} in {days} days', so nothing would ever follow"
        raise refuse(f"{said}; write at most {min(days, MOST)} in {days} days; {_OURS}")


MOST = 14
"""Sessions in the red, of which no rule may wait for more. House number: every other day of 28."""

_OURS = "where it has none, 'not stated' keeps our own"
_NEVER = ("never", "none", "no", "off", "0")

REMEMBERED = 28
"""Days for which a session in the red is remembered."""

_FLARES = r"\d+ in \d+ days"

Flares = Annotated[
    Windows,
    PlainValidator(as_windows),
    WithJsonSchema(
        {"type": "string", "pattern": r"^(\d+ in \d+ days( or \d+ in \d+ days)*|not (stated|seen))$"}
    ),
]


def _kept(value: Any) -> Any:
    """A number in place of the house's; none turns a rule off."""
    text = as_text(value)
    if text in (*_NEVER[:-1], *UNSAID):
        said = f"'{text}' can't stand here, since nothing turns one of our rules off"
        raise refuse(f"{said}; write a number, or delete the line and say in a 'note' what the source does")
    return value


def _at_least_one(value: Any) -> Any:
    if as_text(_kept(value)) == "0":
        raise refuse("'0' can't stand here, since nothing turns one of our rules off; write 1 or more")
    return value


Ours = Annotated[Whole, BeforeValidator(_at_least_one)]


class OwnNumbers(Model):
    """What a plan sets in place of the house's own numbers, which are clinician opinion."""

    after_red: Ours | None = Field(
        None, alias="after red", description="Green sessions in a row before a rise after a red one.",
        examples=["3"],
    )  # fmt: skip
    shortest: Annotated[Whole, BeforeValidator(_kept)] | None = Field(
        None, description="Days that a stage lasts at least which only names criteria.", examples=["14"]
    )
    plateau: Ours | None = Field(
        None,
        description="Times the planned sessions before a runner hears what holds them.",
        examples=["2"],
    )
    stuck: Ours | None = Field(
        None, description="Times the planned sessions before a person is asked.", examples=["4"]
    )
    gap_back: Ours | None = Field(
        None, alias="gap back", description="Days without a session that cost a stage.", examples=["14"]
    )
    gap_more: Ours | None = Field(
        None, alias="gap more", description="Days more without a session that cost another stage.",
        examples=["7"],
    )  # fmt: skip
    gap_restart: Ours | None = Field(
        None, alias="gap restart", description="Days without a session that start the plan over.",
        examples=["28"],
    )  # fmt: skip
    between: Ours | None = Field(
        None, description="Days from one session that runs, hops or loads heavily to the next.",
        examples=["3"],
    )  # fmt: skip

    @property
    def said(self) -> dict[str, int]:
        """The numbers that the plan sets, by their keys."""
        fields = type(self).model_fields.items()
        numbers = {field.alias or name: getattr(self, name) for name, field in fields}
        return {key: number for key, number in numbers.items() if number is not None}
