"""Names that stand in doses, bouts and conditions for equipment, places, parts of the body and amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.model.inside import within
from generator.model.shaping import ACTIVITIES
from generator.notation.clauses import WEIGHTS, Load
from generator.notation.condition import NoPain, Pain, Since
from generator.notation.dose import Sets
from generator.notation.quantity import Quantity
from generator.notation.rate import Often
from generator.notation.session import Modifier


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


EQUIPMENT = _words(
    "ankle-weight assistance backpack ball band bar barbell belt bench bent-knee boot box brace cable "
    "cane chair crutch cuff disc dowel dumbbell eyes-closed eyes-open foam-roller hand handrail "
    "heel-lift heel-wedge help hoop insole kettlebell knee-bent knee-straight loop-band machine "
    "medicine-ball metronome mini-band mirror music orthosis pad partner plate pole pull-up-bar rail "
    "resistance-band roller rope sandbag shoe skipping-rope slider sling splint step stick "
    "straight-knee strap support swiss-ball table tape towel tube vest walker wall wedge weight "
    "weight-belt weight-vest"
)
SURFACES = _words(
    "asphalt back balance-board balance-pad ball beach bed bench bike board bosu box chair concrete "
    "decline decline-board disc downhill edge elbow elliptical flat floor foam foam-pad foam-roller forefoot "
    "gentle-hills grass gravel ground gym-floor hand hard-ground heel hill incline injured-leg "
    "injured-side knee leg-press level-ground mat mini-trampoline mixed-terrain one-leg pavement plate "
    "reformer road sand side slant-board slope soft-ground stair step stomach table toe track trail "
    "trampoline treadmill turf two-legs uneven-ground uninjured-leg uphill wall wedge wobble-board"
)
PLACES = _words(
    "bed boot brace chair clinic corridor deep-water gym hallway lane line lying park place pool sand "
    "shallow-water shoe sitting sock squat standing studio water"
)
BODY = _words(
    "achilles ankle arch arm back big-toe bone buttock calf cast chest elbow femur fibula foot forefoot "
    "fracture fracture-site glute graft groin hamstring hand head heel hip incision injured-area injury "
    "insertion it-band joint knee kneecap leg lower-back metatarsal midfoot muscle navicular neck "
    "other-knee patella pelvis quad quadriceps ribs sacrum scar shin shoulder site sole spine tendon "
    "thigh tibia toe trunk wound wrist"
)
RATES = _words(
    "clinic conversational-pace easy-pace goal-pace half-marathon-pace home interval-pace long-run-pace "
    "marathon-pace max-speed night race-pace self-selected-pace self-selected-speed sprint-speed "
    "tempo-pace threshold threshold-pace usual usual-cadence usual-pace usual-speed walking-pace"
)
SHARES = _words(
    "best best-load heart-rate-reserve last-load max-heart-rate max-speed race-pace threshold-pace "
    "usual-cadence usual-distance usual-load usual-pace usual-speed usual-time usual-week vo2max "
    "weekly-distance"
)
WORK = _words("work bout effort exercise hold interval set") | ACTIVITIES
BAND = re.compile(
    r"(band|tube|loop)-(red|green|blue|black|yellow|silver|gold|tan|orange|purple|gray|grey|white|pink"
    r"|extra-light|light|medium|heavy|extra-heavy)"
)

FELT = {"easy": "light", "hard": "hard"}
"""Words for how a load feels, to the effort that they mean."""

_NEEDED = "name it under the plan's 'equipment:'"
_OWN = "name it under 'choose:', such as 'choose: {{0}: 5 km}'"
KINDS = {
    "with": ("equipment", EQUIPMENT, _NEEDED),
    "load": ("load", EQUIPMENT | {"bodyweight", "none", *WEIGHTS}, _NEEDED),
    "on": ("surface", SURFACES, _NEEDED),
    "in": ("place", PLACES, _NEEDED),
    "site": ("body part", BODY, "name it in content/tags.yaml, with its 'area:'"),
    "at": ("pace or place", RATES, "write a speed, such as 'at 8 km/h'"),
    "share": ("number to take a share of", SHARES, _OWN),
    "work": ("work to rest from", WORK, "write 'work'"),
}
"""What a name is called, the names there are, and how there comes to be another."""


def named(value: Any) -> Iterator[tuple[str, str]]:
    """Each name with its kind, in the order written."""
    yield from _own_names(value)
    for _, part in within(value):
        yield from named(part)


def _own_names(value: Any) -> Iterator[tuple[str, str]]:
    match value:
        case Modifier(kind="with" | "in" | "on" as kind, text=text):
            yield kind, text.rpartition(" ")[2]
        case Modifier(kind="at", text=text):
            yield from _rate(text)
        case Load(name=str() as name):
            yield "load", name
        case Load(unit=unit) | Quantity(unit=unit):
            yield from _unit(unit)
        case Pain(site=str() as site) | NoPain(site=str() as site) if site:
            yield "site", site
        case Sets(joint=str() as joint):
            yield "site", joint
        case Since(anchor=anchor):
            yield "since", anchor
        case Often(within=within):
            yield from (("in", name) for name in re.findall(r"\bin ([a-z][a-z-]*)$", within))


def _rate(text: str) -> Iterator[tuple[str, str]]:
    share = re.search(r" % (?:of|above|below) (\S+)$", text)
    if share:
        yield "share", share[1]
    elif not re.search(r"\d|^___|^not |^as ", text):
        yield "at", text


def _unit(unit: str) -> Iterator[tuple[str, str]]:
    if unit.startswith("% of "):
        yield "share", unit.removeprefix("% of ")
    elif unit.startswith("x "):
        yield "work", unit.removeprefix("x ")


def is_known(name: str, known: Iterable[str]) -> bool:
    """A band has its color, and several wedges are wedges."""
    ones = {name, name.removesuffix("s"), name.removesuffix("es")}
    return bool(BAND.fullmatch(name)) or not ones.isdisjoint(known)


def is_listed(name: str, needed: Iterable[str]) -> bool:
    """Whether a list of equipment in words has it: `a slant board` is `slant-board`, and EMG is emg."""
    words = re.escape(name.lower().removesuffix("s")).replace(r"\-", "[- ]")
    return any(re.search(rf"\b{words}(e?s)?\b", text.lower()) for text in needed)
