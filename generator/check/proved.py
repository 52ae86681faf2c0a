"""Every way through every plan: what must hold on all of them, and how much of them was seen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, MutableMapping
from dataclasses import astuple, dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import Any

from generator.check.causes import causes
from generator.errors import Problem
from generator.model import Library, Protocol
from generator.proof.dead_ends import Lost
from generator.proof.explore import Broken, Explored, explore
from generator.rules.machine import Machine, machines
from generator.rules.vectors import FORM, machine_data

Seen = MutableMapping[str, list[Any]]
"""What earlier runs explored, by a hash of the engine and of everything that it reads of a plan."""


@dataclass
class Ways:
    """How much was explored, over all plans; `used` are the keys of what was explored, then or now."""

    plans: int = 0
    states: int = 0
    sampled: int = 0
    used: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        whole = f"{self.plans - self.sampled} of {self.plans} plans explored on every path"
        return f"{whole} ({self.states} states)"


def ways(library: Library, seen: Seen, total: Ways) -> Iterator[Problem]:
    """Errors for what must never happen and can; a warning for a plan that is too large to prove."""
    for protocol in library.protocols.values():
        total.plans += 1
        for machine in machines(protocol, library):
            key = _key(machine)
            total.used.add(key)
            found = _explored(machine, key, seen)
            total.states += found.states
            total.sampled += not found.whole
            yield from _problems(protocol, machine, found)


def _problems(protocol: Protocol, machine: Machine, found: Explored) -> Iterator[Problem]:
    seen = set()
    for broken in found.broken:
        for problem in causes(protocol, machine, broken):
            if problem.place not in seen:
                yield replace(problem, more=_shown(protocol, broken))
            seen.add(problem.place)
    if not found.whole:
        message = f"this plan has too many paths to check them all; {found.states} states were checked"
        yield Problem(protocol.entry.id.place, message, "path", "warning")


def _shown(protocol: Protocol, broken: Broken) -> str:
    """A diary that shows it, and how to replay it."""
    if not broken.diary:
        return ""
    command = f"revlanox simulate {protocol.id} --log diary.yaml"
    return f"As a diary, to replay with '{command}':\n{broken.diary}"


def _key(machine: Machine) -> str:
    text = json.dumps([FORM, machine_data(machine)], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(_engine() + text.encode()).hexdigest()


@cache
def _engine() -> bytes:
    """The engine's own text: a proof about another engine proves nothing."""
    modules = sorted(files("generator.rules").iterdir(), key=lambda module: module.name)
    return b"".join(module.read_bytes() for module in modules if module.name.endswith(".py"))


def _explored(machine: Machine, key: str, seen: Seen) -> Explored:
    if key in seen:
        states, steps, whole, reached, broken = seen[key]
        return Explored(states, steps, whole, frozenset(reached), tuple(_broken(*one) for one in broken))
    found = explore(machine)
    broken = [[one.text, one.diary, astuple(one.lost) if one.lost else None] for one in found.broken]
    seen[key] = [found.states, found.steps, found.whole, sorted(found.reached), broken]
    return found


def _broken(text: str, diary: str, lost: Any) -> Broken:
    if lost is None:
        return Broken(text, diary)
    stage, node, circle, ready = lost
    return Broken(text, diary, Lost(stage, node, tuple(circle), ready))
