"""A value from the source to a model object, pydantic's findings to problems with places."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.errors import Place, Problem, did_you_mean, quote
from generator.model.alongside import AllDay
from generator.model.base import Model
from generator.model.protocol import ProtocolEntry
from generator.model.shaping import ACTIVITIES, is_stage
from generator.model.stage import Branch
from generator.source import Map, Text
from generator.source.characters import strange_letter
from generator.source.values import place_of

M = TypeVar("M", bound=Model)


def read(model: type[M], value: Any, place: Place) -> M | list[Problem]:
    """The object, or one problem for each thing that is wrong with it."""
    if not isinstance(value, Map):
        return [Problem(place_of(value, place), _not_a_map(value), "type")]
    try:
        return model.model_validate(value)
    except ValidationError as error:
        return [problem_of(details, model, place) for details in error.errors()]
    except RecursionError:
        return [Problem(place, "nested too deeply to read", "type")]


def _not_a_map(value: Any) -> str:
    if value is None:
        return "the file is empty; start with 'id:' and 'title:'"
    return "expected keys with values, such as 'title: Squat'"


def problem_of(details: ErrorDetails, model: type[Model], file: Place) -> Problem:
    """What pydantic found, as an author reads it."""
    kind, value, context = details["type"], details["input"], details.get("ctx", {})
    at = place_of(value, file)
    if kind == "author":
        return Problem(context.get("place") or at, context["message"], context["rule"])
    # Of a value in a list, the list's key.
    name = next((step for step in reversed(details["loc"]) if isinstance(step, str)), "")
    if kind == "extra_forbidden":
        where = getattr(value, "key_place", None) or at
        cut = isinstance(value, Text) and value.split_off
        return Problem(where, _cut(name) if cut else _unknown(name, model, details["loc"]), "unknown-key")
    if kind == "missing":
        return Problem(at, f"'{name}' is missing{_purpose(name, model, details['loc'])}", "missing")
    such = _such(name, _field(name, model, details["loc"]))
    return Problem(at, _wrong_type(kind, value, context, name) + such, "type")


def _wrong_type(kind: str, value: Any, context: dict[str, Any], name: str) -> str:
    if kind == "literal_error":
        return f"'{name}' is one of {context['expected']}; found {quote(str(value))}"
    if kind in ("dict_type", "model_type", "model_attributes_type"):
        return f"'{name}' takes keys with values below it; found {quote(str(value))}"
    if kind == "too_short":
        return f"'{name}' is empty; write at least one"
    if kind in ("tuple_type", "list_type"):
        return f"'{name}' takes a list; found {quote(str(value))}"
    return f"'{name}' can't be read here: {quote(str(value))}"


def _cut(name: str) -> str:
    return f"'{name[:60]}' ends at a comma; inside {{ }}, put the whole text in quotes"


def _unknown(name: str, model: type[Model], loc: tuple[int | str, ...]) -> str:
    if re.search(r"[()]|\d [a-z]", name):
        return _cut(name)
    above = _model_at(model, loc[:-1])
    if above is ProtocolEntry and is_stage(name):
        return f"'{name[:60]}' is a stage; indent it with two spaces, below 'stages:'"
    if strange := strange_letter(name[:60]):
        return f"'{name[:60]}' isn't a valid key here; {strange}"
    if beside := _elsewhere(name, above):
        return f"'{name[:60]}' isn't a valid key here; {beside}"
    known = _names(above)
    remedy = did_you_mean(name, known) or f"; the keys are {', '.join(known)}"
    return f"'{name[:60]}' isn't a valid key here{remedy}"


def _elsewhere(name: str, above: type[Model]) -> str:
    """Where a word belongs that is written in another place: an outcome, or a bout."""
    if above is Branch and name.split(" ")[0] in _ACTS:
        return (
            f"an outcome is a rule of its own: below 'if:' in here, write the same condition and '{name}', "
            f"such as 'limp: {{if: {{limp: {name}}}, do: run 10 min}}'"
        )
    if name in _IN_TURN:
        return "delete it: under 'sessions:', those without 'times' of their own are done in turn"
    if issubclass(above, AllDay) and name in _ALL_DAY:
        return f"write '{_ALL_DAY[name]}'"
    if name in _names(AllDay) and not issubclass(above, AllDay):
        return f"it holds on every day of a stage; write '{name}' at the stage, the track or the plan"
    if name == "aim for":
        return "a goal stands at its stage, 'aim for: can run 8 km'; what a session comes to is 'total: 8 km'"
    return f"'{name}' is a bout; write it below 'do:', such as '- {name} 5 min'" if name in ACTIVITIES else ""


_IN_TURN = ("in turn", "alternate", "alternating", "turn", "turns", "rotate", "rotation", "by turns")
"""What therapists call sessions that take turns."""

_ALL_DAY = {
    **dict.fromkeys(("avoid", "do not", "precautions", "restrictions", "forbidden", "no"), "not yet"),
    **dict.fromkeys(("monitor", "observe", "track", "note each day", "check each day"), "watch"),
    **{thing: f"wear: {thing}" for thing in ("brace", "boot", "crutches", "orthosis", "splint")},
    **dict.fromkeys(("allowed", "may", "may also", "if you like", "cross-training"), "optional"),
}
"""What therapists call the keys of what holds all day."""

_ACTS = (
    "repeat", "resume", "restart", "stop", "back", "on", "rest", "reduce", "see", "skip", "progress", "carry",
)  # fmt: skip
"""How outcomes begin."""


def _purpose(name: str, model: type[Model], loc: tuple[int | str, ...]) -> str:
    """What the key is for, and how it is written."""
    field = _field(name, model, loc)
    if field is None:
        return ". Every entry has one"
    return f". {(field.description or '').rstrip('.')}{_such(name, field)}"


def _field(name: str, model: type[Model], loc: tuple[int | str, ...]) -> FieldInfo | None:
    fields = _model_at(model, loc[:-1]).model_fields
    return next((field for id_, field in fields.items() if (field.alias or id_) == name), None)


def _such(name: str, field: FieldInfo | None) -> str:
    """`; such as pain: general`, from the field's own example."""
    example = field.examples[0] if field is not None and field.examples else None
    return f"; such as {name}: {example}" if example is not None else ""


def _names(model: type[Model]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_at(model: type[Model], loc: tuple[int | str, ...]) -> type[Model]:
    """The model that a path of keys leads to, as far as it can be followed."""
    for step in loc:
        for name, field in model.model_fields.items():
            if step == (field.alias or name):
                model = _inner_model(field.annotation) or model
                break
    return model


def _inner_model(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    for part in getattr(annotation, "__args__", ()) + getattr(annotation, "__metadata__", ()):
        found = _inner_model(part)
        if found:
            return found
    origin = getattr(annotation, "__origin__", None)
    return _inner_model(origin) if isinstance(origin, type) else None
