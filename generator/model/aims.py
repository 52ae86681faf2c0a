"""`aim for` as therapists write it to a goal that can be told from a day: of what it is, and since when."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from generator.model.activity import activity_of
from generator.model.choice import Conditions
from generator.model.shaping import as_conditions
from generator.model.text import refuse
from generator.notation import NotationError, parse_condition
from generator.source import Items, Map, Text

_AMOUNT = r"(?:at least |about |up to )?[\d.]+(?:-[\d.]+)? ?"
_TIME = re.compile(rf"{_AMOUNT}(days?|weeks?|months?)")
_MUCH = re.compile(rf"({_AMOUNT}(?:km|miles?|m|meters?|min|minutes?|h|hours?|s|laps?|steps?|contacts?))")
_COUNT = re.compile(rf"({_AMOUNT}(?:x \d+|reps?|sets?))")
_RATE = re.compile(r"(.+ (?:per|a|each) (?:day|week|session))")
_BY = re.compile(r"(.+?) (?:by|in|at|until) (?:the end of )?((?:weeks?|days?|months?) \d[\d-]*)")


def as_aims(value: Any) -> Any:
    """Goals, of which `run 8 km` is what a reader can do."""
    if isinstance(value, Items):
        items = Items([_goal(one) for one in value], value.place)
        items.key_place = value.key_place
        return as_conditions(items)
    return as_conditions(_goal(value))


Goals = Annotated[Conditions, BeforeValidator(as_aims)]


def _goal(one: Any) -> Any:
    """The goal; an amount that says nothing of what is refused with what to write."""
    if isinstance(one, Map):
        return _dated(one)
    if not isinstance(one, Text) or _reads(one):
        return one
    first, _, much = str(one).partition(" ")
    activity = activity_of(first)
    if activity and _reads(can := f"can {activity} {much}"):
        return one.said(can, 0)
    if remedy := _remedy(str(one)):
        raise refuse(f"'{str(one)[:60]}' {remedy}", one.place, "notation")
    return one


def _dated(one: Map) -> Map:
    """Not `{run 8 km: by week 3}`: a goal is of its stage."""
    for goal, when in one.items():
        if isinstance(when, Text) and (found := _BY.fullmatch(said := f"{goal} {when}")):
            raise refuse(f"'{said}' {_of_its_week(found)}", when.place, "notation")
    return one


def _of_its_week(found: re.Match[str]) -> str:
    goal, week = found[1], found[2]
    own = f"write '{goal}' under 'aim for' of the stage of {week}"
    longer = f"in a stage that is longer, write '{goal}' there and the {week.partition(' ')[0]} in a 'note'"
    return f"is a goal of its own week; {own}; {longer}"


def _reads(text: str) -> bool:
    try:
        parse_condition(str(text))
    except NotationError:
        return False
    return True


def _remedy(goal: str) -> str:
    if found := _TIME.fullmatch(goal):
        usual = f"for how long the stage usually is write 'lasts: usually {goal}'"
        return f"doesn't say since when; {usual}, for a goal '{goal} in stage' or '{goal} since surgery'"
    if _RATE.fullmatch(goal):
        often = goal.replace(" sessions", "").replace(" times", "")
        return f"is {'how often' if often != goal else 'what it comes to'}; write " + (
            f"'times: {often}'" if often != goal else f"'total: {goal}'"
        )
    if found := _MUCH.fullmatch(goal):
        whole = f"'{found[1]} done' for the whole stage"
        return f"doesn't say of what; write 'can run {found[1]}' for one go, {whole}"
    if found := _COUNT.fullmatch(goal):
        return f"doesn't say of what; name the exercise or the test, such as 'can squat {found[1]}'"
    if found := _BY.fullmatch(goal):
        return _of_its_week(found)
    return ""
