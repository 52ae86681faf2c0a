"""A drawing as it is written to its bodies in space, frame by frame, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import atan2, degrees

from generator.figures.body import CONTACTS
from generator.figures.clauses import Contact
from generator.figures.joints import ARM, JOINTS, LEG
from generator.figures.planes import place_walls
from generator.figures.residuals import Pin, Task, soles_of
from generator.figures.scene import Drawing, Wanted, begin, follow
from generator.figures.skeleton import Skeleton
from generator.figures.solver import solve

HELD = ("heel", "ball", "tip", "knee", "inner knee", "hand", "elbow", "forearm", "seat")
"""Contacts that keep their place on a surface from one frame to the next."""


@dataclass(frozen=True)
class Solved:
    """One frame: the body, what was wanted of it, and where the walls are."""

    body: Skeleton
    task: Task

    @property
    def wanted(self) -> Wanted:
        """What was asked of it."""
        return self.task.wanted

    @cached_property
    def on(self) -> list[tuple[str, Contact]]:
        """Its contacts with their sides."""
        return list(self.wanted.on())


def solved(drawing: Drawing) -> list[Solved]:
    """Each frame of a drawing, from the first."""
    walls: dict[str, float] = {}
    state = begin(drawing)
    found: list[Solved] = []
    angles: Mapping[str, float] = state.angles
    for key in drawing.keys:
        state = follow(state, angles, key)
        walls.pop("leg press", None)
        task = Task(drawing, state, dict(walls), _pins(found, state), not found)
        body = _placed(task, walls)
        body = _toes_flat(body, task)
        found.append(Solved(body, replace(task, walls=dict(walls))))
        angles = dict(body.pose)
    return found


def between(drawing: Drawing, before: Solved, after: Solved, part: float) -> Solved:
    """A body on the way from one frame to the next: angles in between, solved again where feet stay put."""
    a, b = before.body.pose, after.body.pose
    angles = {name: a.get(name, 0.0) + part * (b.get(name, 0.0) - a.get(name, 0.0)) for name in {**a, **b}}
    shared = {
        p: tuple(c for c in after.wanted.contacts.get(p, ()) if c in cs)
        for p, cs in before.wanted.contacts.items()
    }
    wanted = Wanted(angles, frozenset(), shared, {}, after.wanted.stepped)
    pins = (*_pins([before], wanted), *_sliding(before, after, wanted, part))
    task = Task(drawing, wanted, _moving(before.task.walls, after.task.walls, part), pins, first=False)
    held = any(shared.values())
    body = solve(task) if held else Skeleton(angles, frozenset())
    return Solved(_toes_flat(body, task), task)


def _moving(before: Mapping[str, float], after: Mapping[str, float], part: float) -> dict[str, float]:
    """Walls on their way: the plate of a leg press."""
    starts = {name: before.get(name, at) for name, at in after.items()}
    return {name: starts[name] + part * (at - starts[name]) for name, at in after.items()}


def _sliding(before: Solved, after: Solved, wanted: Wanted, part: float) -> Iterator[Pin]:
    """What steps elsewhere, that far on its way there."""
    for name in sorted(wanted.stepped):
        for contact in wanted.contacts.get(name, ()):
            if contact.point in HELD and contact.surface != "leg press":
                side, ball = name[0], CONTACTS[contact.point]
                a, b = (one.body.ball(ball, side) for one in (before, after))
                x, y, z = (p + part * (q - p) for p, q in zip(a, b, strict=True))
                yield Pin(side, contact, (x, y, z))


def hidden(drawing: Drawing, frames: Sequence[Solved]) -> frozenset[str]:
    """Limbs whose far one lies behind the near one all the time; of legs only where the floor shows both."""
    if drawing.view != "side" or any(frame.body.pose.get("turn", 0.0) % 90 for frame in frames):
        return frozenset()
    limbs = {"arms": ARM, **({"legs": LEG} if drawing.landings or drawing.turns else {})}
    return frozenset(name for name, joints in limbs.items() if all(_alike(f.body, joints) for f in frames))


def _alike(body: Skeleton, joints: Iterable[str]) -> bool:
    turned = ("tilt", "bend", "twist")
    apart = [body.pose.get(f"w.{n}", 0.0) - body.pose.get(f"o.{n}", 0.0) for n in joints]
    return all(abs(one) < 1.5 for one in (*apart, *(body.pose.get(n, 0.0) for n in turned)))


def _placed(task: Task, walls: dict[str, float]) -> Skeleton:
    """Solved; where it puts a wall first, that may not move what touches it."""
    body = solve(task)
    place_walls(body, list(task.wanted.on()), task.drawing, walls)
    if walls == task.walls:
        return body
    wanted = replace(task.wanted, angles=dict(body.pose))
    return solve(replace(task, wanted=wanted, walls=dict(walls)))


def _pins(found: list[Solved], wanted: Wanted) -> tuple[Pin, ...]:
    if not found:
        return ()
    body, before = found[-1].body, set(found[-1].on)
    fixed = {part: cs for part, cs in wanted.contacts.items() if part not in wanted.stepped}
    still = replace(wanted, contacts=fixed)
    kept = [(side, c) for side, c in still.on() if (side, c) in before and c.point in HELD]
    kept = [
        (side, c) for side, c in kept if c.surface != "wall" and (c.surface, c.point) != ("leg press", "ball")
    ]
    forward, aside = wanted.moves.get("forward", 0.0), wanted.moves.get("sideways", 0.0)
    pins = []
    for side, contact in kept:
        x, y, z = body.ball(CONTACTS[contact.point], side)
        pins.append(Pin(side, contact, (x + forward, y, z + aside)))
    return tuple(pins)


def _toes_flat(body: Skeleton, task: Task) -> Skeleton:
    """Toes lie on what the ball of the foot stands on, as far as they bend, where nothing else is said."""
    bent = {}
    for side in soles_of(task.wanted):
        name = f"{side}.toes"
        contact = next((c for s, c in task.wanted.on() if s == side and c.point == "ball"), None)
        if name in task.wanted.exact or contact is None or contact.surface in ("wall", "leg press"):
            continue
        foot = body.frame("foot", side)
        pitch = degrees(atan2(foot.x[1], (foot.x[0] ** 2 + foot.x[2] ** 2) ** 0.5))
        bent[name] = max(JOINTS[name].least, min(JOINTS[name].most, -pitch))
    pose = {**body.pose, **bent}
    return Skeleton(pose, soles_of(task.wanted)) if bent else body
