"""What the site already knows by name: exercises, measures, pain rules, red flags, and closed lists."""

from __future__ import annotations

from collections.abc import Iterable

from generator.load.dose_names import BODY, EQUIPMENT, PLACES, RATES, SHARES, SURFACES, WORK
from generator.load.names import ANCHORS, MEANWHILE, PEOPLE
from generator.model import Library
from generator.model.library import BUILT_IN
from generator.model.shaping import ACTIVITIES

CLOSED: dict[str, str] = {
    "Units of time": "s min h days weeks months years",
    "Units of distance": "m (below 100, `meters` in bouts) km miles yd ft laps lengths straights curves (a lap is 400 m unless `units` says so)",
    "Counts": "reps sets contacts steps bouts parts sessions",
    "Speed and slope": "km/h m/s mph, `5:30 /km`, % max speed, % grade, steps/min, /min, bpm, rpm, % of NAME",
    "Load": "RM %1RM %MVIC %BW kg lb W, `% of NAME`, a name such as band-red or bodyweight, ___ kg (also after `at`, but %BW)",
    "Sizes": "deg cm mm inches N Nm Nm/kg points",
    "Sides": "each side, each direction, bilateral, injured side, uninjured side, alternating",
    "Effort": "very light, light, moderate, somewhat hard, hard, very hard, maximal, can talk, can sing; "
    "`light to hard`; RPE 6-7; RPE 12-14 of 20; zone 2; 2 reps in reserve",
    "Pace": "easy, steady, brisk, comfortable, varied, slow, slower, fast, faster",
    "Tempo": "3-2-3 (up, hold, down), 3-1-3-1 (and a pause), `4 down 1 pause 3 up` where they differ (in the order done), slow, "
    "slow onset, moderate, fast, controlled, explosive; of one phase, `slow down`, `fast up slow down`",
    "Arcs": "`0-60 deg knee`; `90 to 30 deg` where it begins at the larger end",
    "Moments": "before, in warm-up, during, after, at rest, at night, next morning, next day, while NAME, "
    "within 24 h, after 2 h",
    "When in the day or the session, in `at`": "before training, after training, before a run, after a run, "
    "at the start, at the end, in the warm-up, in the cool-down",
    "Drill": "contact or no-contact, planned or unplanned, forward, backward, sideways, turning, up",
    "How long it must hold": "for 3 sessions, for 2 weeks, for 2 consecutive days or on 2 consecutive days (`for 2 days`), "
    "in 3 consecutive sessions, twice in a row, at least twice",
    "Compared with": "before, last session, last week, baseline, norm, usual; `before + 2`; `90 % of norm`, `90 % of other side`",
    "Numbers": "12, 8-10, 1½, 1/2, at least 8, at most 10, about 10, as many as possible; `several times a day` is "
    "never counted as a number",
    "Not known": "___ (the clinician fills it in), not stated (the source does not say), not seen (we have not "
    "read it), as needed (the reader decides), as tolerated",
}
"""Closed lists of words, none of which an author can add to."""


def vocabulary(library: Library) -> str:
    """The chapter of names."""
    rows = [f"| {name} | {words} |" for name, words in CLOSED.items()]
    closed = "\n".join(["| what | words |", "|---|---|", *rows])
    lists = {
        "Activities": sorted(ACTIVITIES),
        "People": PEOPLE,
        "Beginnings, after `since` and in `starts`": ANCHORS,
        "Equipment, after `with` and `load`, besides what `equipment` names": sorted(EQUIPMENT),
        "Surfaces, after `on`": sorted(SURFACES),
        "Places, after `in`": sorted(PLACES),
        "Parts of the body, after `pain at` and an angle": sorted(BODY),
        "Paces and places, after `at`": sorted(RATES),
        "What a share is taken of, besides measures and own numbers": sorted(SHARES),
        "What a rest is a multiple of": sorted(WORK),
        "What is done meanwhile, after `while`, besides exercises": MEANWHILE,
        "Signs and numbers that the diary gives": BUILT_IN,
        "Measures of the site": library.measures,
        "Measures that a test of the site takes": library.test_of,
        "Pain rules": library.pain_rules,
        "Red flags, which are signs in conditions too": library.red_flags,
        "Not for": library.exclusions,
        "Sites of bone stress injuries": library.sites,
        "Exercises with a page": library.exercises,
    }
    return "\n\n".join([closed, *(f"### {name}\n\n{_names(names)}" for name, names in lists.items())])


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
