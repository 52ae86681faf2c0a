"""What is wanted of a frame to a body that meets it: a small least-squares solver over the free angles."""

from __future__ import annotations

from collections.abc import Sequence
from math import degrees, hypot

from generator.figures.body import CONTACTS
from generator.figures.residuals import Row, Task, contacts_of, rows_of, soles_of
from generator.figures.skeleton import ROOT, Skeleton

MOST_STEPS = 40
ENOUGH = 1e-7
FARTHEST = (0.45, 20.0)
"""The longest step: radians, and centimetres of the hips."""


def solve(task: Task) -> Skeleton:
    """The body that meets the contacts best, near its hints, within its ranges."""
    free, pose = unknown(task), dict(task.wanted.angles)
    pose |= _hips(pose, task)
    _settle(pose, _body(pose, task), task)
    if not any(task.wanted.contacts.values()):
        return _body(pose, task)
    start = dict(pose)
    body, damping = _body(pose, task), 1e-3
    rows = rows_of(body, task, free, start)
    cost = _cost(rows)
    for _ in range(MOST_STEPS):
        step = _step(rows, len(free), damping)
        trial = {**pose, **_stepped(pose, free, step)}
        tried = _body(trial, task)
        found = rows_of(tried, task, free, start)
        if (better := _cost(found)) < cost:
            gain, cost, pose, body, rows = cost - better, better, trial, tried, found
            damping = max(damping / 6, 1e-6)
            if gain < ENOUGH * (1 + cost):
                break
        elif damping > 1e4:
            break
        else:
            damping *= 8
    return body


def _hips(pose: dict[str, float], task: Task) -> dict[str, float]:
    """Hips of a trunk whose lean is given, over a foot that is flat: no search ends upside down."""
    if "lean" not in task.wanted.exact or task.drawing.posture != "standing":
        return {}
    flat = [part[0] for part, on in task.wanted.contacts.items() if {"heel", "ball"} <= {c.point for c in on}]
    sides = [side for side in flat if f"{side}.hip" not in task.wanted.exact]
    knees, ankles = ({s: pose.get(f"{s}.{name}", 0.0) for s in sides} for name in ("knee", "ankle"))
    return {f"{s}.hip": pose["lean"] + knees[s] - ankles[s] for s in sides}


def unknown(task: Task) -> list[str]:
    """The angles that the solver may find: the hips, and the joints of limbs that touch something."""
    lateral = task.drawing.lateral
    found = ["x", "y", *(["z"] if lateral else []), "lean", *(["tilt"] if lateral else [])]
    for part, contacts in task.wanted.contacts.items():
        if part == "body" and any(one.point == "head" for one in contacts):
            found.append("head")
        elif part != "body" and contacts:
            found += [f"{part[0]}.{name}" for name in _bending(part, lateral)]
    return [name for name in found if name not in task.wanted.exact]


def _bending(part: str, lateral: bool) -> tuple[str, ...]:
    if part.endswith("leg"):
        return ("hip", "abduction", "knee", "ankle") if lateral else ("hip", "knee", "ankle")
    return ("shoulder", "out", "elbow") if lateral else ("shoulder", "elbow")


def _body(pose: dict[str, float], task: Task) -> Skeleton:
    return Skeleton(pose, soles_of(task.wanted))


def _settle(pose: dict[str, float], body: Skeleton, task: Task) -> None:
    """Move the hips so that contacts are met on average; in the air the lowest foot is that high."""
    pose.setdefault("x", 0.0)
    flat = [(s, c, p) for s, c, p in contacts_of(task) if p.normal[1] > 0.5]
    over = [p.over(body.ball(CONTACTS[c.point], s), CONTACTS[c.point].radius) for s, c, p in flat]
    if over:
        pose["y"] = pose.get("y", 0.0) - sum(over) / len(over)
    elif height := task.wanted.moves.get("airborne", 0.0):
        pose["y"] = pose.get("y", 0.0) - lowest(body) + height
        pose["x"] += task.wanted.moves.get("forward", 0.0)
        pose["z"] = pose.get("z", 0.0) + task.wanted.moves.get("sideways", 0.0)


def lowest(body: Skeleton) -> float:
    """How high the lowest point of the feet is."""
    return min(body.height(point, side) for point in ("heel", "ball", "tip") for side in ("w", "o"))


def _cost(rows: list[Row]) -> float:
    return sum(off * off for off, _ in rows)


def _step(rows: list[Row], size: int, damping: float) -> list[float]:
    """The step that lowers the sum of squares, by the normal equations."""
    matrix = [[0.0] * (size + 1) for _ in range(size)]
    for off, columns in rows:
        used = [(place, value) for place, value in enumerate(columns) if value]
        for i, a in used:
            line = matrix[i]
            for j, b in used:
                line[j] += a * b
            line[size] -= a * off
    for i in range(size):
        matrix[i][i] += damping * (matrix[i][i] + 1e-4)
    return _eliminated(matrix, size)


def _eliminated(matrix: list[list[float]], size: int) -> list[float]:
    for i in range(size):
        pivot = matrix[i]
        for line in matrix[i + 1 :]:
            if line[i]:
                share = line[i] / pivot[i]
                for j in range(i, size + 1):
                    line[j] -= share * pivot[j]
    found = [0.0] * size
    for i in range(size - 1, -1, -1):
        rest = sum(matrix[i][j] * found[j] for j in range(i + 1, size))
        found[i] = (matrix[i][size] - rest) / matrix[i][i]
    return found


def _stepped(pose: dict[str, float], free: Sequence[str], step: list[float]) -> dict[str, float]:
    """The pose after a step, which is shortened where it is too long to trust."""
    angles = hypot(*(s for s, name in zip(step, free, strict=True) if name not in ROOT), 0.0)
    lengths = hypot(*(s for s, name in zip(step, free, strict=True) if name in ROOT), 0.0)
    scale = min(1.0, FARTHEST[0] / angles if angles else 1.0, FARTHEST[1] / lengths if lengths else 1.0)
    return {
        name: pose.get(name, 0.0) + scale * (s if name in ROOT else degrees(s))
        for name, s in zip(free, step, strict=True)
    }
