"""A figure as an author writes it: where the eye is, what lies about, and a body in one to four positions."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema

from generator.figures.clauses import Clause, Moved, PoseError, parse_arm, parse_body, parse_leg
from generator.figures.force import Force, ForceError, parse_force
from generator.figures.landings import Landing, LandingError, parse_landing
from generator.figures.props import Prop, PropError, parse_prop
from generator.model.base import ListOf, Model
from generator.model.text import Words, Written, as_text, refuse

Clauses = tuple[Clause, ...]
T = TypeVar("T")


def _pose(parse: Callable[[str], Clauses]) -> Callable[[Any], Written[Clauses]]:
    """A validator that reads a line of a pose."""

    def validate(value: Any) -> Written[Clauses]:
        if isinstance(value, Written):
            return value
        text = as_text(value).trimmed()
        try:
            return Written(parse(text), text)
        except PoseError as error:
            raise refuse(error.message, text.at(error.offset), "figure") from None

    return validate


as_leg, as_arm, as_body = _pose(parse_leg), _pose(parse_arm), _pose(parse_body)


def _plain(parse: Callable[[str], T], wrong: type[Exception]) -> Callable[[Any], Written[T]]:
    """A validator of a text that is right or wrong as a whole."""

    def validate(value: Any) -> Written[T]:
        if isinstance(value, Written):
            return value
        text = as_text(value).trimmed()
        try:
            return Written(parse(text), text)
        except wrong as error:
            raise refuse(str(error), text.place, "figure") from None

    return validate


as_prop, as_force = _plain(parse_prop, PropError), _plain(parse_force, ForceError)
as_landing = _plain(parse_landing, LandingError)


Leg = Annotated[
    Written[Clauses], PlainValidator(as_leg),
    WithJsonSchema({"type": "string", "description": "angles and contacts of a leg"}),
]  # fmt: skip
Arm = Annotated[
    Written[Clauses], PlainValidator(as_arm),
    WithJsonSchema({"type": "string", "description": "angles and contacts of an arm, or its pose in a word"}),
]  # fmt: skip
Trunk = Annotated[
    Written[Clauses], PlainValidator(as_body),
    WithJsonSchema({"type": "string", "description": "angles and contacts of trunk and head, and jumps"}),
]  # fmt: skip
Thing = Annotated[
    Written[Prop], PlainValidator(as_prop),
    WithJsonSchema({"type": "string", "description": "a thing, such as `step 18 high`"}),
]  # fmt: skip

Push = Annotated[
    Written[Force], PlainValidator(as_force),
    WithJsonSchema({"type": "string", "description": "what pushes and which way, such as `knees out`"}),
]  # fmt: skip
Steps = Annotated[
    Written[Landing], PlainValidator(as_landing),
    WithJsonSchema({"type": "string", "description": "feet and where they land: `both feet, forward 40`"}),
]  # fmt: skip

Eye = Literal["side", "front", "back", "oblique", "above", "over the shoulder"]
Start = Literal[
    "standing", "sitting", "kneeling", "on hands and knees",
    "lying on the back", "lying on the front", "lying on the side",
]  # fmt: skip
Region = Literal[
    "calf", "tendon", "shin", "thigh", "inner thigh", "hamstrings", "foot", "buttocks", "side of the hip",
    "front of the hip", "pelvic floor", "trunk", "chest",
]  # fmt: skip
Way = Literal[
    "heel", "foot", "toes", "knee", "hips", "head", "hand", "other heel", "other foot", "other knee",
    "other hip", "pelvic floor",
]  # fmt: skip


class KeyFrame(Model):
    """One position. From the second frame on, only what changes is written."""

    caption: Words | None = Field(
        None, description="What a reader does here, in a few words.", examples=["Heel up"]
    )
    body: Trunk | None = Field(
        None,
        description="Trunk and head: joints, contacts, `airborne 20`.",
        examples=['"lean 10, back on mat"'],
    )
    legs: Leg | None = Field(None, description="Both legs.", examples=['"ball on floor, plantarflexion 34"'])
    working: Leg | None = Field(
        None, description="The working leg, which is drawn nearer and in color.", examples=['"knee 60"']
    )
    other: Leg | None = Field(None, description="The other leg.", examples=['"lifted, knee 70"'])
    arms: Arm | None = Field(None, description="Both arms.", examples=["on hips"])
    working_arm: Arm | None = Field(
        None, alias="working arm", description="The arm on the working side.", examples=['"hand on wall"']
    )
    other_arm: Arm | None = Field(
        None, alias="other arm", description="The other arm.", examples=['"forearm on mat"']
    )

    @property
    def _written(self) -> dict[str, Written[Clauses]]:
        """Its lines by their names."""
        found = {
            "body": self.body, "legs": self.legs, "working": self.working, "other": self.other,
            "arms": self.arms, "working arm": self.working_arm, "other arm": self.other_arm,
        }  # fmt: skip
        return {name: line for name, line in found.items() if line is not None}

    @property
    def lines(self) -> list[Written[Clauses]]:
        """What it says of the body."""
        return list(self._written.values())

    @property
    def texts(self) -> dict[str, str]:
        """Its lines and its caption as they are written."""
        caption = {"caption": str(self.caption)} if self.caption else {}
        return {**{name: str(line.text) for name, line in self._written.items()}, **caption}


MOST = 4
"""How many positions a figure has at most: more are too small to see beside one another."""


def few(frames: tuple[KeyFrame, ...]) -> tuple[KeyFrame, ...]:
    """One to four of them."""
    if not 1 <= len(frames) <= MOST:
        raise refuse(f"a figure has 1 to {MOST} positions, found {len(frames)}; write those that show most")
    return frames


LANDINGS = 6
"""How many landings a figure has at most, with the start: no more numbers can be told apart."""


def ordered(landings: tuple[Written[Landing], ...]) -> tuple[Written[Landing], ...]:
    """None, or the start and what comes after it."""
    if landings and not 2 <= len(landings) <= LANDINGS:
        message = f"'landings' has 2 to {LANDINGS} lines, found {len(landings)}; begin with the start"
        raise refuse(f"{message}, such as 'both feet', then 'both feet, forward 40'")
    return landings


class Figure(Model):
    """How an exercise looks: a body in one to four positions, which the generator draws."""

    view: Eye = Field("side", description="Where you look from.")
    posture: Start = Field("standing", description="How the body is before anything is said of it.")
    props: Annotated[tuple[Thing, ...], ListOf] = Field(
        (), description="What lies, stands or is held there.", examples=["[wall, step 15 high]"]
    )
    highlight: Annotated[tuple[Region, ...], ListOf] = Field(
        (), description="What works, in a color of its own.", examples=["calf"]
    )
    arrow: Way | None = Field(
        None,
        description="Whose way the arrow shows; the point that moves most when left out.",
        examples=["heel"],
    )
    close_up: Literal["yes"] | None = Field(
        None, alias="close-up", description="`yes` shows the working foot alone."
    )
    barefoot: Literal["yes"] | None = Field(None, description="`yes` draws feet without shoes.")
    quick: Literal["yes"] | None = Field(
        None, description="`yes` where what the arrow shows goes up and down quickly."
    )
    push: Annotated[tuple[Push, ...], ListOf] = Field(
        (), description="What pushes and hardly moves, and which way.", examples=["knees out"]
    )
    landings: Annotated[tuple[Steps, ...], ListOf, AfterValidator(ordered)] = Field(
        (),
        description="Where feet come down, seen from above: the start, then each landing from there, in cm.",
        examples=['["both feet", "both feet, forward 40"]'],
    )
    frames: Annotated[tuple[KeyFrame, ...], ListOf, AfterValidator(few)] = Field(
        description="One to four positions in order.",
        examples=['[{arms: forward}, {legs: "knee 80, dorsiflexion 25"}]'],
    )

    @property
    def jumps(self) -> bool:
        """Whether the body leaves the floor."""
        lines = [line for frame in self.frames for line in frame.lines]
        return any(isinstance(one, Moved) and one.way == "airborne" for line in lines for one in line.value)

    def written(self, *, both: bool) -> str:
        """All of it as text, which the painter takes; `both` legs work, or one."""
        found = {
            "view": self.view, "posture": self.posture, "props": [str(prop.text) for prop in self.props],
            "highlight": list(self.highlight), "arrow": self.arrow or "", "both": both,
            "close-up": self.close_up is not None, "barefoot": self.barefoot is not None,
            "quick": self.quick is not None, "push": [str(one.text) for one in self.push],
            "landings": [str(one.text) for one in self.landings],
            "frames": [frame.texts for frame in self.frames],
        }  # fmt: skip
        return json.dumps(found, ensure_ascii=False)
