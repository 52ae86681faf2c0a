"""What a stage has noted each day to the questions that the diary asks: no rule of the plan looks at them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model import Library, Stage
from generator.notation.condition import Condition, Measure, Sign, Value
from generator.pages.parts.questions_asked import Question, of


def with_watched(
    asked: Mapping[str, Question], stages: Iterable[Stage], library: Library
) -> dict[str, Question]:
    """The questions of a plan, and one for each thing that is noted; `library`: as the plan sees it.

    What its rules ask each time stays as it is; what they need once is then asked each time."""
    names = dict.fromkeys(name for stage in stages for name in noted(stage))
    more = [question for name in names for question in of(_as_a_condition(name, library), library)]
    new = {one.key: replace(one, when="session") for one in more if _once(asked.get(one.key))}
    return {**asked, **new}


def _once(question: Question | None) -> bool:
    return question is None or question.when == "once"


def noted(stage: Stage) -> tuple[str, ...]:
    """Ids of what is noted at the stage."""
    return tuple(str(one.what) for one in stage.all_day.watch)


def _as_a_condition(name: str, library: Library) -> Condition:
    """What asks for it: a sign by itself, a number or a grade against anything."""
    return Sign(name) if library.measures[name].kind == "sign" else Measure(name, ">=", Value())
