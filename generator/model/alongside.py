"""What holds on every day of a stage: what must not be done yet, is noted, is worn, or may be done too."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.activity import activity_of, alone_of, amount_of, reads_as_bouts
from generator.model.asking import WrittenCondition
from generator.model.base import Model
from generator.model.shaping import NONE
from generator.model.text import Words, WrittenItem, WrittenLasts, as_text, one_item, refuse
from generator.model.when_held import MARK, apart, when_of
from generator.notation.session import RUNS
from generator.source import Items, Map, Text


class Alongside(Model):
    """A thing or an activity, and when it holds at its stage; all the time where nothing is said."""

    what: Words = Field(description="An activity, an exercise, or words.")
    bouts: WrittenItem | None = Field(
        None, description="The same as bouts, where it is how much of an activity."
    )
    lasts: WrittenLasts | None = Field(None, description="The part of the plan or of the stage.")
    since: WrittenCondition | None = Field(None, description="What it begins with.")
    until: WrittenCondition | None = Field(None, description="What ends it before the stage does.")
    how: Literal["on rest days", "as needed", "as tolerated", "none"] | None = Field(
        None, description="When it is; `none` takes away what was said of it above."
    )

    @property
    def name(self) -> str:
        """What tells it from others: `run` of `Running`."""
        return self.activity or self.what.lower()

    @property
    def removed(self) -> bool:
        """Whether it only takes away the same thing, or as `none` everything, that was said above."""
        return self.how == NONE or self.name == NONE

    @property
    def activity(self) -> str | None:
        """`running` and `run` as `run`; nothing for what is no activity of the notation."""
        return activity_of(self.what)

    @property
    def names(self) -> frozenset[str]:
        """The activities and exercises that it speaks of: `run` means jog, sprint and stride too."""
        return frozenset({self.name, *(RUNS if self.activity == "run" else ())})


def as_alongside(value: Any) -> Items:
    """Things in a list or by name: `run`, `{crutches: until cleared by physio}`."""
    items = _things(value)
    _without_marks(items)
    return items


def _without_marks(items: Items) -> None:
    for what in (entry["what"] for entry in items if "bouts" not in entry):
        if "^" in what:
            raise refuse(MARK, what.at(what.index("^")), "notation")


def _things(value: Any) -> Items:
    items = Items([entry for part in _parts(value) for entry in _entries(part)], value.place)
    items.key_place = value.key_place
    seen: set[str] = set()
    for what in (entry["what"] for entry in items):
        name = activity_of(what) or what.lower()
        if name in seen:
            raise refuse(f"'{what}' appears twice; delete one", what.place, "twice")
        seen.add(name)
    _none_first(items)
    return items


def as_barred(value: Any) -> Items:
    """The same of what must not be done yet: check holds each activity, and no amount of one."""
    items = as_alongside(value)
    for what in (entry["what"] for entry in items):
        alone_of(what, "not yet")
        amount_of(what, "not yet")
    return items


def _none_first(items: Items) -> None:
    """`none` speaks of what is above, so it begins the list."""
    for entry in items[1:]:
        if entry["what"].lower() == NONE:
            remedy = "write 'none' first, or write 'none' behind what you mean, such as '{brace: none}'"
            raise refuse(
                f"'none' takes away what is said above the list; {remedy}", entry["what"].place, "notation"
            )


def as_options(value: Any) -> Items:
    """The same of what may be done: how much of an activity is bouts, `cycle 20-30 min`."""
    items = _things(value)
    for entry in items:
        alone_of(entry["what"], "optional")
        if bouts := _bouts(entry["what"]):
            entry["bouts"] = bouts
        else:
            amount_of(entry["what"], "optional")
    _without_marks(items)
    return items


def _parts(value: Any) -> Items:
    return value if isinstance(value, Items) else one_item(value)


def _entries(part: Any) -> list[Map]:
    """A thing alone, or several with when they hold."""
    if not isinstance(part, Map):
        what, when = _apart(as_text(part))
        return [Map({"what": what, **(when_of(when) if when else {})}, part.place)]
    return [Map({"what": part.key(key), **when_of(as_text(said))}, part.place) for key, said in part.items()]


def _apart(what: Text) -> tuple[Text, Text | None]:
    """`walk as tolerated` is how much of it, which bouts say."""
    return (what, None) if what.endswith((" as needed", " as tolerated")) and _bouts(what) else apart(what)


def _bouts(what: Text) -> Text | None:
    """Where it begins with an activity and says how much: bouts, or an error in them."""
    name, _, much = str(what).partition(" ")
    activity = activity_of(name)
    if activity is None or not much:
        # Repeats begin with their number: `3 x (run 1 min, walk 1 min)`.
        return what if re.match(r"\d", what) and reads_as_bouts(what) else None
    bouts = what if name == activity else Text(f"{activity} {much}", what.place)
    return bouts if re.search(r"\d", much) or reads_as_bouts(bouts) else None


_SPANS = (
    "Behind it, or a colon: `weeks 2-6`, `from` and `until` with a condition, `on rest days`, `as needed`;"
    " `until week 6` is `weeks 1-6` or `weeks 1-5`. What levels and"
    " the stage behind `as` say adds up; of one thing the nearest holds. `{run: none}` takes one away, and"
    " `none` first in the list all of them."
)

Things = Annotated[tuple[Alongside, ...], BeforeValidator(as_alongside)]
Barred = Annotated[tuple[Alongside, ...], BeforeValidator(as_barred)]
Options = Annotated[tuple[Alongside, ...], BeforeValidator(as_options)]


class AllDay(Model):
    """What holds on every day of a stage, with a session or without; on a protocol, a track or a stage."""

    not_yet: Barred = Field(
        (), alias="not yet",
        description="What a reader must not do at this stage: activities, exercises, or words. `run` means"
        " jog, sprint and stride too. Check finds a session that asks for them, and no link for one patient"
        " can add them. Each stands by itself: `[running, jumping]`, not `running or jumping`; an amount is"
        f" words, `running further than 5 km`. {_SPANS}",
        examples=["[run, jumping, {hip flexion past 60 degrees: weeks 2-3}]"],
    )  # fmt: skip
    watch: Things = Field(
        (), description="Signs and measures that a reader notes each day, which no rule needs: ids of"
        f" measures, the site's or the plan's own. The diary asks for them. {_SPANS}",
        examples=["[swelling, {knee-flexion: weeks 1-6}]"],
    )  # fmt: skip
    wear: Things = Field(
        (), description=f"What a reader wears or walks with: a brace, a boot, crutches. {_SPANS}",
        examples=[
            "[brace locked at 0-90 degrees, {crutches: until cleared by physio}]",
            "[sleeve from no swelling]",
        ],
    )  # fmt: skip
    optional: Options = Field(
        (), description="What a reader may do beside the sessions if they like: bouts, exercises or words."
        " What they should do, such as ice, is a line of `do` or a `note`. It never counts as a session, and"
        " nothing waits for it. Each stands by itself; a choice, `walk or cycle 5 min`, and"
        f" the dose of an exercise are read in `do` alone. {_SPANS}",
        examples=["{cycle 20-30 min: on rest days}"],
    )  # fmt: skip
