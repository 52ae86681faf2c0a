"""What a project takes from the library that comes with Revlanox, and what it changes there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from generator.errors import did_you_mean
from generator.model.base import ListOf
from generator.model.frozen import Model
from generator.model.text import Id, Words, refuse
from generator.source import Map, Text

NAME = "Revlanox"
BASES = ("revlanox",)
"""The libraries that a project can begin with."""

LICENCE = ("Creative Commons Attribution 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")
"""Of the library: its name, its short name, and where it can be read. LICENSE-CONTENT says the same."""

AUTHORS = "The Revlanox authors"


def _as_extends(value: Any) -> Any:
    """`revlanox` alone takes all of it."""
    return Map({"base": value}, value.place) if isinstance(value, Text) else value


def _known(base: Text) -> Text:
    if base not in BASES:
        near = did_you_mean(str(base), BASES) or f"; write '{BASES[0]}'"
        raise refuse(f"there is no library '{base}'{near}", base.place)
    return base


class Extends(Model):
    """The library that a project begins with."""

    base: Annotated[Id, AfterValidator(_known)] = Field(
        description="Whose library it is.", examples=["revlanox"]
    )
    only: Annotated[tuple[Words, ...], ListOf] = Field(
        (),
        description="What is taken: ids such as `plan:run-walk-8-week`, or kinds such as `exercise`. What"
        " these need comes too. Default: all of it.",
        examples=["[condition:calf-strain, plan:calf-back-to-running]"],
    )
    hide: Annotated[tuple[Words, ...], ListOf] = Field(
        (),
        description="What isn't taken, in the same words. Links to it go too.",
        examples=["[plan:beyer-hsr, triage]"],
    )


Extending = Annotated[Extends, BeforeValidator(_as_extends)]


@dataclass(frozen=True)
class Changed:
    """A page of the library that the project changes."""

    since: dt.date
    """The day of the page that the change was written for."""
    now: dt.date
    """The day of the page as it is in the library."""
    version: int = 0
    """Of a plan, its version in the library; else 0."""
    what: tuple[tuple[str, ...], ...] = ()
    """The keys that lead to each thing that was changed."""

    @property
    def newer(self) -> bool:
        """Whether the library's page has changed since."""
        return self.now > self.since


@dataclass(frozen=True)
class Base:
    """What of a project comes from the library. Each is named by its id with its kind: `plan:first-runs`."""

    taken: frozenset[str] = frozenset()
    """As it is there; `entry:` stands before the id of what has no page, such as a word or a sign."""
    changed: Mapping[str, Changed] = field(default_factory=dict)
    name: str = NAME
    licence: tuple[str, str, str] = LICENCE

    def has(self, id_: str) -> bool:
        """Whether it comes from the library, changed or not."""
        return id_ in self.taken or id_ in self.changed
