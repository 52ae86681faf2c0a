"""What the site already knows by name: exercises, measures, pain rules, red flags, and closed lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.units import OF_MEASURES
from generator.load.dose_names import BODY, EQUIPMENT, PLACES, RATES, SHARES, SURFACES, WORK
from generator.load.names import ANCHORS, MEANWHILE, PEOPLE
from generator.load.plan_references import CHANGEABLE
from generator.model import Library
from generator.model.library import BUILT_IN
from generator.model.shaping import ACTIVITIES

CLOSED: dict[str, str] = {
    "Units of time": "s min h days weeks months years",
    "Units of distance": "m (below 100, `meters` in bouts) km miles yd ft laps lengths straights curves (a lap is 400 m unless `units` says so)",
    "Counts": "reps sets contacts steps bouts parts sessions",
    "Speed and slope": "km/h m/s mph, `5:30 /km`, % max speed, % grade, steps/min, /min, bpm, rpm, % of NAME",
    "Load": "RM %1RM %MVIC %BW kg lb W, `% of NAME`, a name such as band-red or bodyweight, ___ kg (also after `at`; `at 50 %BW` is how much of the body's weight is carried)",
    "Load without a number, as a source prints it": "load low, light, moderate, medium, high or heavy, `load low to "
    "moderate`; heavy and high are heavy for the day after, and how hard it feels is `effort`",
    "More or less from the beginning of a stage to its end": "`weight-bearing rising 25-75 %`, `at falling 9-6 km/h`, "
    "`load rising 5-10 kg`: a weight, a speed, a slope or a height; an amount grows with `add`",
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


FORMER = {
    "beginnings-after-since-and-in-starts": "beginnings",
    "equipment-after-with-and-load-besides-what-equipment-names": "equipment",
    "measures-of-the-site": "measures",
    "measures-that-a-test-of-the-site-takes": "measures-of-tests",
    "not-for_1": "whom-a-plan-is-not-for",
    "paces-and-places-after-at": "paces-and-places",
    "parts-of-the-body-after-pain-at-and-an-angle": "body-parts",
    "places-after-in": "places",
    "red-flags-which-are-signs-in-conditions-too": "red-flags",
    "signs-and-numbers-that-the-diary-gives": "what-the-diary-gives",
    "surfaces-after-on": "surfaces",
    "what-a-rest-is-a-multiple-of": "work",
    "what-a-share-is-taken-of-besides-measures-and-own-numbers": "shares",
    "what-is-done-meanwhile-after-while-besides-exercises": "meanwhile",
}
"""What its headings were called when they said where a name stands too."""


def vocabulary(library: Library) -> str:
    """The chapter of names."""
    rows = [f"| {name} | {words} |" for name, words in CLOSED.items()]
    closed = "\n".join(["| what | words |", "|---|---|", *rows])
    return "\n\n".join([closed, *(_chapter(*one) for one in _lists(library))])


def _lists(library: Library) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Heading, where such a name stands, and the names there are."""
    needed = {str(text) for one in library.exercises.values() for text in one.equipment}
    conditions = (f"{id_}: {one.title}" for id_, one in library.conditions.items())
    yield "Conditions", "In `conditions`; `any` for whatever the injury is.", conditions
    yield (
        "Exercises with a page",
        "In `do`, on this site; yours has those in its `content/exercises/`. Others are named under `exercises:` of the plan.",
        library.exercises,
    )
    yield "Activities", "In bouts.", sorted(ACTIVITIES)
    yield "Measures", "In conditions. Others are named under `measures:` of the plan.", library.measures
    yield "Measures of tests", "In conditions; a test of this site takes them.", library.test_of
    yield "What the diary gives", "In conditions, such as `no run-today`; nothing has to be named.", BUILT_IN
    yield "Units of measures", "As `unit` of a measure, where a condition compares it.", sorted(OF_MEASURES)
    yield (
        "What an outcome changes",
        "After `reduce` and `add`, besides exercises, activities, measures, sessions and own numbers.",
        CHANGEABLE,
    )
    yield (
        "Beginnings",
        "In `starts` and after `since`; a plan can name other days under `measures:`.",
        ANCHORS,
    )
    yield "People", "After `see` and `cleared by`, and in `supervised by`.", PEOPLE
    yield (
        "Equipment",
        "After `with` and `load`. Others are named under `equipment:` of the plan.",
        sorted(EQUIPMENT),
    )
    yield (
        "What the exercises need",
        "Known after `with` too; `optional equipment` names what of it a plan can do without.",
        sorted(needed),
    )
    yield "Surfaces", "After `on`.", sorted(SURFACES)
    yield "Places", "After `in`.", sorted(PLACES)
    yield "Body parts", "After `pain at`, and behind an angle.", sorted(BODY)
    yield "Paces and places", "After `at`.", sorted(RATES)
    yield "Shares", "After `% of`, besides measures and own numbers.", sorted(SHARES)
    yield "Work", "What a rest is a multiple of: `rest 2 x work`.", sorted(WORK)
    yield "Meanwhile", "After `while`, besides exercises.", MEANWHILE
    yield "Pain rules", "In `pain`.", library.pain_rules
    yield "Red flags", "In `red flags`; they are signs in conditions too.", library.red_flags
    yield "Whom a plan is not for", "In `not for`.", library.exclusions
    yield "Sites of bone stress injuries", "In `site`.", library.sites


def _chapter(heading: str, where: str, names: Iterable[str]) -> str:
    return f"### {heading}\n\n{where}\n\n{_names(names)}"


def _names(names: Iterable[str]) -> str:
    """As they are written; of a condition with what it is called behind its id."""
    parts = [str(name).partition(": ") for name in names]
    between = "; " if any(colon for _, colon, _ in parts) else ", "
    return between.join(f"`{name}`{colon}{title}" for name, colon, title in parts)
