"""Bodies in their frames to the sentences that a screen reader reads in place of the drawing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import inf

from generator.figures.body import CONTACTS
from generator.figures.frames import Solved
from generator.figures.props import KINDS, TOPS
from generator.figures.scene import Drawing

BENDS = (
    (9, "straight"),
    (36, "slightly bent"),
    (74, "bent"),
    (106, "bent to a right angle"),
    (inf, "deeply bent"),
)
"""Up to how many degrees a knee is called what."""

CHANGED = 14.0
"""From how many degrees on a change is told."""
RAISED = 12.0
"""The same of a leg that goes behind a body, which goes less far."""
RISEN, SUNK = 2.0, 6.0
"""From how many centimetres on a heel and the hips are told to move."""
HOPS = 35.0
"""From how many degrees between two knees on a body in the air is on one leg."""
MOST = 3
"""How many changes a frame tells."""


def spoken(drawing: Drawing, frames: Sequence[Solved]) -> str:
    """The first position, and what changes from one frame to the next."""
    return " ".join(filter(None, sentences(drawing, frames)))


def sentences(drawing: Drawing, frames: Sequence[Solved]) -> list[str]:
    """The same, a sentence a frame; '' where nothing changes that words would tell."""
    found = [_upper(", ".join(_first(drawing, frames[0]))) + "."]
    for before, after in pairwise(frames):
        changes = list(_changes(drawing, before, after))[:MOST]
        found.append(f"Then {_and(changes)}." if changes else "")
    if drawing.forces:
        found[-1] = f"{found[-1]} {_pushed(drawing)}".strip()
    return found


def _pushed(drawing: Drawing) -> str:
    """What pushes without moving."""
    if inward := [f"your {force.called}" for force in drawing.forces if force.way == "inward"]:
        return f"You draw {_and(inward)} up inside."
    named = [f"your {force.called} {force.way}" for force in drawing.forces]
    return f"You push {_and(named)}."


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _and(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _first(drawing: Drawing, frame: Solved) -> Iterator[str]:
    yield _posture(drawing, frame)
    yield from _step(drawing, frame)
    yield from _on_top(drawing, frame)
    yield from _knees(drawing, frame)
    yield from _free_leg(frame)
    yield from _hands(frame)
    yield from _held(drawing)


ARMS = ("hand", "forearm", "elbow")


def _points(frame: Solved, side: str, *, arms: bool = False) -> set[str]:
    """Points of a leg, or with `arms` of an arm, or with no side of the trunk, that are on something."""
    return {c.point for s, c in frame.on if s == side and (c.point in ARMS) == arms}


def _feet(frame: Solved) -> list[str]:
    return [side for side in ("w", "o") if _points(frame, side) & {"heel", "ball", "tip"}]


def _posture(drawing: Drawing, frame: Solved) -> str:
    arms = any(_points(frame, side, arms=True) & {"elbow", "forearm"} for side in ("w", "o"))
    if drawing.posture == "sitting":
        if drawing.prop("leg press"):
            return "sitting in a leg press"
        seat = next((c.surface for s, c in frame.on if c.point == "seat"), "chair")
        return f"sitting on {KINDS[seat].called}" if seat in KINDS else "sitting"
    if drawing.posture == "lying on the back":
        if edge := next((c.surface for _, c in frame.on if c.point == "back" and c.surface in TOPS), ""):
            return f"your upper back on {KINDS[edge].called}"
        return "lying on your back" + ("" if "buttocks" in _points(frame, "") else " with your hips lifted")
    if drawing.posture == "lying on the front":
        return "propped on your forearms and toes, face down" if arms else "lying on your front"
    if drawing.posture == "lying on the side":
        return (
            "on your side, propped on your forearm"
            if arms and not _points(frame, "")
            else "lying on your side"
        )
    if drawing.posture == "on hands and knees":
        return "on your hands and knees"
    return _upright(drawing, frame)


def _upright(drawing: Drawing, frame: Solved) -> str:
    if knees := [side for side in ("w", "o") if "knee" in _points(frame, side)]:
        return "kneeling" if len(knees) == 2 else "kneeling on one knee"
    if "buttocks" in _points(frame, "") and drawing.prop("wall"):
        return "standing with your back against a wall"
    feet = _feet(frame)
    if not feet:
        return "in the air"
    legs = "standing on both legs" if len(feet) == 2 else "standing on one leg"
    lifted = all(frame.body.height("heel", side) > RISEN for side in feet)
    on_floor = all(c.surface == "floor" for s, c in frame.on if s in feet and c.point not in ARMS)
    return f"{legs}, {'heels' if len(feet) == 2 else 'heel'} up" if lifted and on_floor else legs


def _step(drawing: Drawing, frame: Solved) -> Iterator[str]:
    for name in ("step", "slope", "plate", "treadmill", "leg press"):
        sides = [side for side in ("w", "o") if any(c.surface == name and s == side for s, c in frame.on)]
        if not sides or (name == "leg press" and "ball" not in _points(frame, "w")):
            continue
        thing = "the plate" if name == "leg press" else KINDS[name].called
        if name == "treadmill" or all("heel" in _points(frame, side) for side in sides):
            yield f"on {thing}"
            continue
        front = "the front of your foot" if len(sides) == 1 else "the front of both feet"
        prop = drawing.prop(name)
        below = (
            prop is not None and name != "leg press" and frame.body.height("heel", sides[0]) < prop.height - 1
        )
        heel = "heel" if len(sides) == 1 else "heels"
        yield f"{front} on {thing}" + (f", {heel} lower than your toes" if below else "")


def _on_top(drawing: Drawing, frame: Solved) -> Iterator[str]:
    """What carries the upper leg of somebody on their side."""
    if drawing.posture != "lying on the side":
        return
    for side, contact in frame.on:
        if side == "w" and contact.surface in TOPS:
            part = "knee" if contact.point.endswith("knee") else "foot"
            yield f"your top {part} on {KINDS[contact.surface].called}"


def _knees(drawing: Drawing, frame: Solved) -> Iterator[str]:
    pose = frame.body.pose
    yield f"{'knees' if _two(pose) else 'your knee'} {_bend(pose.get('w.knee', 0.0))}"


def _bend(degrees: float) -> str:
    return next(word for most, word in BENDS if degrees < most)


def _free_leg(frame: Solved) -> Iterator[str]:
    feet = _feet(frame)
    if feet != ["w"] and feet != ["o"]:
        return
    free = "o" if feet == ["w"] else "w"
    if _points(frame, free):
        return
    body = frame.body
    ahead = body.ball(CONTACTS["heel"], free)[0] - body.ball(CONTACTS["heel"], feet[0])[0]
    yield "your other foot lifted" + (" in front" if ahead > 15 else (" behind you" if ahead < -15 else ""))


HANDS = {"wall": ("fingertips on the wall",), "support": ("a hand on a chair",)}


def _hands(frame: Solved) -> Iterator[str]:
    surfaces = [c.surface for _, c in frame.on if c.point in ARMS]
    if surfaces:
        yield from HANDS.get(surfaces[0], ())
        return
    pose = frame.body.pose
    shoulder, elbow, out = (pose.get(f"w.{name}", 0.0) for name in ("shoulder", "elbow", "out"))
    if elbow > 75 and out > 35 and shoulder < 0:
        yield "hands on your hips"
    elif 45 < shoulder < 130 and out < 40:
        yield "arms out in front"
    elif shoulder < -30:
        yield "arms swung back"


ELSEWHERE = {
    "backpack": "on your back", "towel": "under your toes",
    "platform": "under your feet", "dots": "around you",
}  # fmt: skip
"""Where a thing is that has only one place."""


def _held(drawing: Drawing) -> Iterator[str]:
    for prop in drawing.props:
        name = KINDS[prop.name].called
        if prop.name in ("band", "strap", "dumbbell", "barbell", "cushion", "ball", "pad"):
            yield f"{'a weight' if prop.name == 'dumbbell' else name} {prop.where.replace('the', 'your')}"
        elif prop.name == "line":
            yield f"{name} {'in front of you' if prop.where == 'in front' else f'{prop.where} you'}"
        elif prop.name == "cloth":
            yield f"{name} under {'both feet' if drawing.both else 'one foot'}"
        elif prop.name in ELSEWHERE:
            yield f"{name} {ELSEWHERE[prop.name]}"


def _changes(drawing: Drawing, before: Solved, after: Solved) -> Iterator[str]:
    up = bool(after.wanted.moves.get("airborne"))
    was_up = bool(before.wanted.moves.get("airborne"))
    if up:
        yield from _flight(after)
        return
    if was_up:
        yield "you land with your knees bent" if len(_feet(after)) == 2 else "you land on one leg, knee bent"
        return
    yield from _heels(drawing, before, after)
    yield from _body(before, after)
    yield from _joints(before, after)


def _flight(after: Solved) -> Iterator[str]:
    moves = after.wanted.moves
    forward, aside = moves.get("forward", 0.0), moves.get("sideways", 0.0)
    way = "forward" if forward > 0 else ("backward" if forward < 0 else ("sideways" if aside else "up"))
    if forward and aside:
        way = "forward and to the side"
    yield f"you jump {way}" if _two(after.body.pose, HOPS) else f"you hop {way} on one leg"
    if after.body.pose.get("turn"):
        yield "you turn in the air"


def _heels(drawing: Drawing, before: Solved, after: Solved) -> Iterator[str]:
    for side in ("w", "o"):
        if before.wanted.contacts.get(f"{side}.leg") and not after.wanted.contacts.get(f"{side}.leg"):
            yield "your other foot lifts" if side == "o" else "your foot lifts"
    feet = _feet(after)
    if drawing.posture not in ("standing", "sitting") or not feet:
        return
    if drawing.prop("leg press"):
        pushed = after.body.pose.get("w.ankle", 0.0) < before.body.pose.get("w.ankle", 0.0)
        yield "the balls of your feet push the plate away" if pushed else "the plate comes back"
        return
    risen = {side: after.body.height("heel", side) - before.body.height("heel", side) for side in feet}
    told = [side for side in feet if abs(risen[side]) > RISEN and "ball" in _points(after, side)]
    if "w" in told:
        verb = "rise" if risen["w"] > 0 else "sink"
        yield f"your heels {verb}" if len(told) == 2 else f"your heel {verb}s"


def _body(before: Solved, after: Solved) -> Iterator[str]:
    a, b = before.body.segments["pelvis"].at, after.body.segments["pelvis"].at
    heels = after.body.height("heel", "w") - before.body.height("heel", "w")
    if abs(b[1] - a[1]) > SUNK and abs(b[1] - a[1] - heels) > SUNK:
        yield "your hips " + ("rise" if b[1] > a[1] else "sink")
    elif b[0] - a[0] > SUNK and "knee" in _points(after, "w"):
        yield "your hips move forward"
    if abs(after.body.pose.get("twist", 0.0) - before.body.pose.get("twist", 0.0)) > CHANGED:
        yield "your chest turns and your arm opens"


def _joints(before: Solved, after: Solved) -> Iterator[str]:
    a, b = before.body.pose, after.body.pose
    change = {
        name: b.get(f"w.{name}", 0.0) - a.get(f"w.{name}", 0.0)
        for name in ("knee", "hip", "ankle", "abduction", "rotation")
    }
    free = not _points(after, "w")
    if after.task.drawing.lateral and change["abduction"] > CHANGED:
        yield "your leg moves out to the side"
    elif abs(change["rotation"]) > CHANGED:
        yield "your foot swings out to the side"
    elif free and change["hip"] > CHANGED:
        yield "your leg lifts"
    elif free and change["hip"] < -RAISED:
        yield "your leg lifts behind you"
    elif free and abs(change["ankle"]) > CHANGED:
        yield "your foot " + ("pulls up toward you" if change["ankle"] > 0 else "points away")
    if abs(change["knee"]) > CHANGED:
        bent = _bend(b.get("w.knee", 0.0))
        yield ("your knees " if _two(b) else "your knee ") + (
            f"bend{'' if _two(b) else 's'}" + (" to a right angle" if bent.endswith("angle") else "")
            if change["knee"] > 0
            else ("straighten" if _two(b) else "straightens")
        )


def _two(pose: Mapping[str, float], most: float = CHANGED) -> bool:
    """Whether both knees are bent alike."""
    return abs(pose.get("o.knee", 0.0) - pose.get("w.knee", 0.0)) < most
