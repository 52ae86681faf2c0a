"""Bodies in their frames to what is wrong with them: what floats, sinks, tips over or bends too far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.figures.body import CONTACTS
from generator.figures.clauses import FLOOR, Angle
from generator.figures.frames import Solved
from generator.figures.joints import BODY, JOINTS
from generator.figures.planes import Plane, wall_facing
from generator.figures.residuals import bearing_of, contacts_of
from generator.figures.scene import LINES, Drawing, Key

MISSED, BELOW, PAST = 0.5, 1.2, 3.0
"""Centimetres that a contact may be off and a point may sink, and degrees that a joint may go too far."""
TIPS = 3.0
"""Centimetres that the body's weight may be outside its feet."""
STRAYED = 45.0
"""Degrees that an angle may come out from where its `about` is: a body that is farther off is another one."""

LOW = ("heel", "ball", "tip", "knee", "elbow", "hand", "seat", "back", "head")
"""Points that may not be below the floor."""

SIDE = {"w": "working ", "o": "other ", "": ""}


@dataclass(frozen=True)
class Fault:
    """What is wrong in a frame, counted from 0, with the remedy; `word` is what the author wrote about it."""

    frame: int
    message: str
    word: str = ""


def faults(drawing: Drawing, frames: Sequence[Solved]) -> Iterator[Fault]:
    """Everything that is wrong, frame by frame; of each kind the worst."""
    for number, frame in enumerate(frames):
        found = [*_absent(drawing, frame), *_nowhere(frame)] or [*_missed(frame)]
        found = found or [*_sunk(frame), *_through(frame), *_bent(frame), *_tipped(frame)]
        found = found or [*_strayed(drawing.keys[number], frame)]
        yield from (Fault(number, f"frame {number + 1}: {message}", word) for message, word in found[:2])


Said = Iterator[tuple[str, str]]


def _absent(drawing: Drawing, frame: Solved) -> Said:
    """A surface that no prop gives."""
    for surface in dict.fromkeys(contact.surface for _, contact in frame.on):
        if surface == FLOOR or drawing.prop(surface):
            continue
        yield f"it is on the {surface}, and no {surface} is there; write '{surface}' in 'props'", surface


def _nowhere(frame: Solved) -> Said:
    if not frame.on and not frame.wanted.moves.get("airborne"):
        yield "nothing touches the floor; write 'foot on floor' for a leg, or 'airborne 20' in 'body'", ""


def _named(side: str, point: str) -> str:
    return f"the {SIDE[side]}{point}"


def _missed(frame: Solved) -> Said:
    """The contact that is farthest off."""
    found = contacts_of(frame.task)
    off = [(_over(frame, side, contact.point, plane), side, contact) for side, contact, plane in found]
    if not off:
        return
    far, side, contact = max(off, key=lambda one: abs(one[0]))
    if abs(far) > MISSED:
        where = "off" if contact.surface == "wall" else ("above" if far > 0 else "below")
        yield (
            f"{_named(side, contact.point)} is {abs(far):.1f} cm {where} the {contact.surface}; "
            "leave out one of its angles, or write 'about' before it",
            contact.surface,
        )


def _over(frame: Solved, side: str, point: str, plane: Plane) -> float:
    ball = CONTACTS[point]
    return plane.over(frame.body.ball(ball, side), ball.radius)


def _sunk(frame: Solved) -> Said:
    """The point that is lowest below the floor."""
    low = [(frame.body.height(point, side), side, point) for point in LOW for side in _sides(point)]
    height, side, point = min(low)
    if height < -BELOW:
        remedy = f"lift it, or write '{point} on floor'" if point != "tip" else "bend the toes up"
        yield f"{_named(side, point)} is {-height:.1f} cm below the floor; {remedy}", ""


def _through(frame: Solved) -> Said:
    """The point that is deepest in a wall."""
    at = frame.task.walls.get("wall")
    if at is None:
        return
    facing = wall_facing("wall", frame.task.drawing)
    deep = [
        (facing * (frame.body.ball(CONTACTS[point], side)[0] - at), side, point)
        for point in ("elbow", "knee", "head", "hand")
        for side in _sides(point)
    ]
    far, side, point = min(deep)
    if far < -BELOW:
        yield f"{_named(side, point)} is {-far:.1f} cm inside the wall; bend it another way", "wall"


def _sides(point: str) -> tuple[str, ...]:
    return ("",) if CONTACTS[point].segment in ("pelvis", "chest", "head") else ("w", "o")


def _bent(frame: Solved) -> Said:
    """The joint that is farthest beyond its range, where the solver put it."""
    over = [
        (max(v - JOINTS[n].most, JOINTS[n].least - v), n) for n, v in frame.body.pose.items() if n in JOINTS
    ]
    far, name = max(over, default=(0.0, ""))
    if far > PAST and name.split(".")[-1] not in BODY:
        joint, value = JOINTS[name], frame.body.pose[name]
        most = abs(joint.most if value > 0 else joint.least)
        word, value = (joint.minus[0], -value) if value < 0 and joint.minus else (joint.plus[0], value)
        yield (
            f"the {SIDE[name[0]]}{word} comes out at {value:.0f} degrees, further than a body goes; "
            f"write it, such as '{word} {most:.0f}', and leave out another angle",
            "",
        )


def _strayed(key: Key, frame: Solved) -> Said:
    """The hint that is farthest from where the solver put it."""
    found = max(_hints(key, frame), default=None)
    if found is None or found[0] <= STRAYED:
        return
    _, name, degrees, comes = found
    joint = JOINTS[name]
    word = joint.minus[0] if degrees < 0 and joint.minus else joint.plus[0]
    sign = -1 if word in joint.minus else 1
    said = f"about {word} {sign * degrees:g}"
    yield (
        f"the {SIDE.get(name[0], '') if '.' in name else ''}{word} comes out at {sign * comes:.0f} degrees, "
        f"far from '{said}'; write it without 'about', and leave another angle out",
        said,
    )


def _hints(key: Key, frame: Solved) -> Iterator[tuple[float, str, float, float]]:
    """How far each is off, its name, what was written, and what came out."""
    for line, clauses in key.lines.items():
        hints = [one for one in clauses if isinstance(one, Angle) and one.about]
        for part in LINES[line][1]:
            for one in hints:
                name = one.name if part == "body" else f"{part[0]}.{one.name}"
                comes = frame.body.pose.get(name, 0.0)
                yield abs(comes - one.degrees), name, one.degrees, comes


def _tipped(frame: Solved) -> Said:
    """A body on its feet alone whose weight isn't over them."""
    span = bearing_of(frame.body, frame.task)
    if span is None:
        return
    x = frame.body.balance[0]
    low, high = span
    if x < low - TIPS or x > high + TIPS:
        way = "backward" if x < low else "forward"
        far = low - x if x < low else x - high
        yield (
            f"the body tips {way}: its weight is {far:.0f} cm outside the feet; leave out 'lean' or a hip",
            "lean",
        )
