"""Every field of every value of the notation to texts that differ in it, and where such a text is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from inspect import getmembers, isclass
from types import ModuleType

from levels import PLAN

from generator.notation import clauses, condition, dose, outcome, parse, quantity, rate, session

ASKED = "measures: {grip: number kg, wobble: sign, swell: [none, trace, more], graft: word}\n"
HEAD = PLAN + ASKED
LAST = "  last: run 20 min\n"
STAGE = "stages:\n  level 1:\n"

WRITTEN: dict[str, str] = {
    "item": HEAD + STAGE + "    do:\n      - {}\n" + LAST,
    "dose": HEAD + STAGE + "    do:\n      - squat: {}\n      - lunge: 3 x 10\n" + LAST,
    "condition": HEAD + STAGE + "    do: run 5 min\n    progress when: {}\n" + LAST,
    "frequency": HEAD + STAGE + "    do: run 5 min\n    times: {}\n" + LAST,
    "outcome": HEAD
    + STAGE
    + "    do: run 5 min\n  level 2:\n    do: run 6 min\n    if:\n      limp: {}\n"
    + LAST,
    "lasts": HEAD + STAGE + "    do: run 5 min\n    lasts: {}\n    progress when: no limp\n" + LAST,
    "starts": HEAD.replace("starts: plan start", "starts: {}")
    + "stages:\n  weeks 1-6: run 5 min\n  weeks 7-9: run 6 min\n",
    "total": HEAD + STAGE + "    do: run 5 min\n    total: {}\n" + LAST,
    "timing": HEAD + STAGE + "    do:\n      - squat: 3 x 10\n        at: {}\n      - lunge: 3 x 10\n" + LAST,
    "rounds": HEAD + STAGE + "    do:\n      - rounds: {}\n        do: [squat, lunge]\n" + LAST,
    "choice": HEAD + STAGE + "    do:\n      - choose: {}\n        do: [squat, lunge]\n" + LAST,
    "own": HEAD + STAGE + "    do: run 5 min\n    choose:\n      long-run: {}\n" + LAST,
}
"""An entry of the notation to a plan in which `{}` is such a text, at its most common place."""

ELSEWHERE: dict[str, tuple[str, str]] = {
    "a dose of a stage": (
        "dose",
        HEAD + STAGE + "    do: [squat, lunge]\n    dose: {}\n" + LAST,
    ),
    "a dose while something is true": (
        "dose",
        HEAD + STAGE + "    do: [squat: 3 x 10]\n    if:\n      limp:\n        dose: {}\n" + LAST,
    ),
    "a line while something is true": (
        "dose",
        HEAD
        + STAGE
        + "    do: [squat: 3 x 10]\n    if:\n      limp:\n        do:\n          - lunge: {}\n"
        + LAST,
    ),
    "bouts while something is true": (
        "item",
        HEAD + STAGE + "    do: [run 5 min]\n    if:\n      limp:\n        do:\n          - {}\n" + LAST,
    ),
    "a warm-up": ("item", HEAD + STAGE + "    do: [run 5 min]\n    warm-up: {}\n" + LAST),
    "rounds while something is true": (
        "rounds",
        HEAD + STAGE + "    do: [squat: 3 x 10]\n    if:\n      limp:\n        do:\n          - rounds: {}\n"
        "            do: [squat, lunge]\n" + LAST,
    ),
    "rounds of bouts": (
        "rounds",
        HEAD + STAGE + "    do:\n      - rounds: {}\n        do: [run 5 min, walk 1 min]\n" + LAST,
    ),
    "a rule": ("condition", HEAD + STAGE + "    do: run 5 min\n    if:\n      {}: rest 9 days\n" + LAST),
    "a rule that sends to a person": (
        "condition",
        HEAD + STAGE + "    do: run 5 min\n    if:\n      {}: see physio\n" + LAST,
    ),
    "a start of a stage": (
        "condition",
        HEAD + STAGE + "    do: run 5 min\n  level 2:\n    do: run 6 min\n    enter when: {}\n" + LAST,
    ),
    "how often a line is done": (
        "frequency",
        HEAD + STAGE + "    do:\n      - squat: 3 x 10\n        times: {}\n      - lunge: 3 x 10\n" + LAST,
    ),
    "when a line is done": (
        "lasts",
        HEAD + STAGE + "    do:\n      - squat: 3 x 10\n        lasts: {}\n      - lunge: 3 x 10\n" + LAST,
    ),
    "a total of a line": (
        "total",
        HEAD + STAGE + "    do:\n      - squat: 3 x 10\n        total: {}\n      - lunge: 3 x 10\n" + LAST,
    ),
    "the end of a stage": (
        "outcome",
        HEAD + STAGE + "    do: run 5 min\n  level 2:\n    do: run 6 min\n    lasts: 2 weeks\n"
        "    progress when: no limp\n    otherwise: {}\n" + LAST,
    ),
}
"""Other places for the same texts, of which somebody may tell less."""

Texts = tuple[str, ...]
CLAUSES: dict[str, tuple[str, Texts]] = {
    # Numbers.
    "Range.lo": ("dose", ("3 x 8-12", "3 x 9-12")),
    "Range.hi": ("dose", ("3 x 8-12", "3 x 8-13")),
    "Range.bound": (
        "dose",
        (
            "3 x 8",
            "3 x at least 8",
            "3 x at most 8",
            "3 x about 8",
            "3 x 8, weight-bearing rising 25-75 %",
            "3 x 8, weight-bearing falling 75-25 %",
        ),
    ),
    "Range.open": (
        "dose",
        ("3 x 8", "___", "not stated", "not seen", "as needed", "as tolerated", "3 x as many as possible"),
    ),
    "Quantity.range": ("item", ("run 5 min", "run 6 min")),
    "Quantity.unit": ("item", ("run 5 min", "run 5 km", "run 5 h", "run 5 miles")),
    # Sessions.
    "Sequence.parts": ("item", ("run 5 min", "run 5 min, walk 1 min", "none")),
    "Segment.activity": ("item", ("run 5 min", "walk 5 min")),
    "Segment.amount": ("item", ("run 5 min", "run 6 min", "run as needed", "run not stated")),
    "Segment.modifiers": (
        "item",
        ("run 5 min", "run 5 min easy", "run 5 min brisk", "run 5 min easy on grass"),
    ),
    "Segment.cites": ("item", ("run 5 min", "run 5 min ^other", "run 5 min ^third")),
    "Modifier.kind": ("item", ("run 5 min on sand", "run 5 min in sand", "run 5 min with sand")),
    "Modifier.text": (
        "item",
        (
            "run 5 min on sand",
            "run 5 min on grass",
            "run 5 min RPE 3",
            "run 5 min RPE 4",
            "run 5 min at 8 km/h",
            "run 5 min at most 8 km/h",
            "run 5 min at least 8 km/h",
            "run 5 min at most 60 % of long-run",
        ),
    ),
    "Growth.step": ("item", ("run 5 min add 1 min per week", "run 5 min add 2 min per week")),
    "Growth.per": ("item", ("run 5 min add 1 min per week", "run 5 min add 1 min per 2 weeks")),
    "Growth.until": (
        "item",
        (
            "run 5 min add 1 min per week",
            "run 5 min add 1 min per week until 9 min",
            "run 5 min add 1 min per week until 8 min",
        ),
    ),
    "Note.text": ("item", ('run 5 min note "On sand."', 'run 5 min note "On grass."')),
    "Repeat.times": ("item", ("2 x run 5 min", "3 x run 5 min", "2-3 x run 5 min")),
    "Repeat.body": ("item", ("2 x (run 5 min, walk 1 min)", "2 x (run 5 min, walk 2 min)")),
    "Repeat.bracketed": ("item", ("2 x run 5 min", "2 x (run 5 min)")),
    "Repeat.cites": ("item", ("2 x (run 5 min)", "2 x (run 5 min) ^other")),
    "Alternate.body": (
        "item",
        ("alternate run 1 min, walk 1 min for 9 min", "alternate run 2 min, walk 1 min for 9 min"),
    ),
    "Alternate.total": (
        "item",
        (
            "alternate run 1 min, walk 1 min for 9 min",
            "alternate run 1 min, walk 1 min for 8 min",
            "alternate run 1 min, walk 1 min for as needed",
        ),
    ),
    "Alternate.cites": (
        "item",
        ("alternate run 1 min, walk 1 min for 9 min", "alternate run 1 min, walk 1 min for 9 min ^other"),
    ),
    "Ladder.activity": ("item", ("ladder run 1, 2 min", "ladder walk 1, 2 min")),
    "Ladder.values": ("item", ("ladder run 1, 2 min", "ladder run 1, 3 min", "ladder run 1, 2, 1 min")),
    "Ladder.unit": ("item", ("ladder run 1, 2 min", "ladder run 1, 2 km")),
    "Ladder.each": ("item", ("ladder run 1 min at 8, 9 km/h", "ladder run 2 min at 8, 9 km/h")),
    "Ladder.between": (
        "item",
        (
            "ladder run 1, 2 min",
            "ladder run 1, 2 min with walk 1 min between",
            "ladder run 1, 2 min with walk 2 min between",
        ),
    ),
    "Ladder.cites": ("item", ("ladder run 1, 2 min", "ladder run 1, 2 min ^other")),
    "Said.range": ("item", ("not stated", "not seen", "as needed", "___")),
    # Doses.
    "Tempo.up": ("dose", ("3 x 8, tempo 3 up", "3 x 8, tempo 4 up")),
    "Tempo.hold": ("dose", ("3 x 8, tempo 3 up", "3 x 8, tempo 3 up 1 hold", "3 x 8, tempo 3 up 2 hold")),
    "Tempo.down": ("dose", ("3 x 8, tempo 3 up", "3 x 8, tempo 3 up 1 down", "3 x 8, tempo 3 up 2 down")),
    "Tempo.pause": ("dose", ("3 x 8, tempo 3 up", "3 x 8, tempo 3 up 1 pause", "3 x 8, tempo 3 up 2 pause")),
    "Tempo.paces": ("dose", ("3 x 8, tempo 3 up", "3 x 8, tempo 3 up slow down", "3 x 8, tempo fast down")),
    "Tempo.order": ("dose", ("3 x 8, tempo 3 up 1 down", "3 x 8, tempo 1 down 3 up")),
    "Arc.range": ("dose", ("3 x 8, 0-60 deg", "3 x 8, 0-90 deg")),
    "Arc.unit": ("dose", ("3 x 8, 0-60 deg", "3 x 8, 0-60 cm")),
    "Arc.falling": ("dose", ("3 x 8, 30-90 deg", "3 x 8, 90 to 30 deg")),
    "Tempo.word": ("dose", ("3 x 8, tempo slow", "3 x 8, tempo fast", "3 x 8, tempo not stated")),
    "Rest.amount": (
        "dose",
        ("3 x 8, rest 30 s", "3 x 8, rest 40 s", "3 x 8, rest 2 x work", "3 x 8, rest 0 s"),
    ),
    "Rest.between": (
        "dose",
        ("3 x 8, rest 30 s", "3 x 8, rest 30 s between reps", "3 x 8, rest 30 s between exercises"),
    ),
    "Load.amount": (
        "dose",
        ("3 x 8, load 5 kg", "3 x 8, load 6 kg", "3 x 8, load ___", "3 x 8, load not stated"),
    ),
    "Load.unit": (
        "dose",
        (
            "3 x 8, load 5 kg",
            "3 x 8, load 5 lb",
            "3 x 8, load 5RM",
            "3 x 8, load 5 %1RM",
            "3 x 8, load 5 %BW",
            "3 x 8, load 5 % of last-load",
            "3 x 8, load 5 %MVIC",
            "3 x 8, load 5 W",
        ),
    ),
    "Load.name": (
        "dose",
        (
            "3 x 8, load band-red",
            "3 x 8, load band-blue",
            "3 x 8, load body weight",
            "3 x 8, load low",
            "3 x 8, load low to moderate",
            "3 x 8, heavy load",
        ),
    ),
    "Load.same": (
        "dose",
        ("3 x 8, load 30RM", "3 x 8, load 30RM (20-40 %1RM)", "3 x 8, load 30RM (30-40 %1RM)"),
    ),
    "Bearing.amount": (
        "dose",
        (
            "3 x 8, weight-bearing 50 %",
            "3 x 8, weight-bearing 75 %",
            "3 x 8, weight-bearing at most 20 kg",
        ),
    ),
    "Bearing.word": (
        "dose",
        ("3 x 8, toe-touch weight-bearing", "3 x 8, full weight-bearing"),
    ),
    "Sets.bearing": ("dose", ("3 x 8", "3 x 8, weight-bearing 50 %")),
    "Sets.pain_expected": ("dose", ("3 x 8", "3 x 8, pain 1-2 expected", "3 x 8, pain 0-1 expected")),
    "Sets.pain_allowed": (
        "dose",
        ("3 x 8", "3 x 8, pain at most 2 allowed", "3 x 8, pain at most 1 allowed"),
    ),
    "Sets.pain_in_words": (
        "dose",
        ("3 x 8", "3 x 8, pain slight allowed", "3 x 8, mild pain allowed", "3 x 8, pain slight expected"),
    ),
    "Sets.sets": ("dose", ("3 x 8", "4 x 8", "8 reps")),
    "Sets.reps": ("dose", ("3 x 8", "3 x 9", "3 sets")),
    "Sets.ladder": ("dose", ("ladder 8, 6 reps", "ladder 8, 5 reps")),
    "Sets.time": ("dose", ("3 x 8 s", "3 x 9 s", "3 x 9 m", "3 x 50 % of last-set")),
    "Sets.held": ("dose", ("3 x 8 s", "3 x 8 s hold")),
    "Sets.side": ("dose", ("3 x 8", "3 x 8 each side", "3 x 8 bilateral", "3 x 8 injured side")),
    "Sets.hold": ("dose", ("3 x 8", "3 x 8, hold 5 s", "3 x 8, hold 6 s")),
    "Sets.tempo": ("dose", ("3 x 8", "3 x 8, tempo slow")),
    "Sets.rest": ("dose", ("3 x 8", "3 x 8, rest 30 s", "3 x 8, rest 30 s, rest 10 s between reps")),
    "Sets.load": ("dose", ("3 x 8", "3 x 8, load 5 kg")),
    "Sets.effort": (
        "dose",
        ("3 x 8", "3 x 8, effort light", "3 x 8, effort hard", "3 x 8, effort light to hard"),
    ),
    "Sets.rpe": ("dose", ("3 x 8", "3 x 8, RPE 5", "3 x 8, RPE 6", "3 x 8, RPE 6 of 20")),
    "Sets.zone": ("dose", ("3 x 8", "3 x 8, zone 2", "3 x 8, zone 3")),
    "Sets.reserve": ("dose", ("3 x 8", "3 x 8, 2 reps in reserve", "3 x 8, 3 reps in reserve")),
    "Sets.arc": ("dose", ("3 x 8", "3 x 8, 0-60 deg", "3 x 8, 0-90 deg")),
    "Sets.joint": ("dose", ("3 x 8, 0-60 deg", "3 x 8, 0-60 deg knee", "3 x 8, 0-60 deg hip")),
    "Sets.full_range": ("dose", ("3 x 8", "3 x 8, full range")),
    "Sets.to_failure": ("dose", ("3 x 8", "3 x to failure", "3 x to fatigue")),
    "Sets.total_time": ("dose", ("3 x 8", "3 x 8, for 5 min", "3 x 8, for 6 min")),
    "Sets.growth": ("dose", ("3 x 8", "3 x 8, add 1 rep per week", "3 x 8, add 2 reps per week")),
    "Sets.modifiers": (
        "dose",
        ("3 x 8", "3 x 8, on step", "3 x 8, with band", "3 x 8, at 30 cm", "3 x 8, slow"),
    ),
    "Sets.notes": ("dose", ("3 x 8", '3 x 8, note "Near a wall."', '3 x 8, note "Near a door."')),
    "Sets.said": ("dose", ("as needed", "not stated", "___")),
    "Sets.cites": ("dose", ("3 x 8", "3 x 8 ^other", "3 x 8 ^third")),
    "Rounds.times": ("rounds", ("3", "4", "as needed")),
    "Rounds.rest": ("rounds", ("3", "3, rest 2 min", "3, rest 3 min", "3, rest 2 min between exercises")),
    "Dose.parts": ("dose", ("3 x 8", "3 x 8 then 2 x 6", "3 x 8 then 2 x 5")),
    "Dose.instead": (
        "dose",
        (
            "3 x 8 ^other",
            "3 x 8 ^other or 3 x 9 ^other",
            "3 x 8 ^other or 3 x 9 ^third",
            "3 x 8 ^other or 3 x 7 ^third",
        ),
    ),
    # Conditions.
    "Value.range": ("condition", ("grip > 3", "grip > 8")),
    "Value.unit": ("condition", ("grip > 3 kg", "grip > 3 lb")),
    "Value.reference": ("condition", ("grip >= baseline", "grip >= last session", "grip >= 90 % of norm")),
    "Value.word": ("condition", ("swell <= none", "swell <= trace")),
    "Value.sign": ("condition", ("grip < before + 2", "grip < before - 2")),
    "Pain.op": ("condition", ("pain during < 1", "pain during <= 1", "pain during > 1", "pain during 2-3")),
    "Pain.value": ("condition", ("pain during < 3", "pain during < 2", "pain during <= before")),
    "Pain.moment": (
        "condition",
        (
            "pain during < 3",
            "pain next morning < 3",
            "pain < 3",
            "pain within 24 h < 3",
            "pain while stair-climbing < 3",
            "pain after 2 h < 3",
        ),
    ),
    "Pain.site": ("condition", ("pain during < 3", "pain at groin during < 3", "pain at knee during < 3")),
    "NoPain.moment": (
        "condition",
        ("no pain during", "no pain next morning", "no pain", "no pain within 24 h"),
    ),
    "NoPain.site": ("condition", ("no pain during", "no pain at groin during", "no pain at knee during")),
    "Sign.name": ("condition", ("limp", "wobble")),
    "Sign.absent": ("condition", ("limp", "no limp")),
    "Sign.moment": ("condition", ("no limp", "no limp during", "no limp next morning")),
    "Measure.name": ("condition", ("grip > 3", "single-leg-calf-raise > 3")),
    "Measure.op": ("condition", ("grip > 3", "grip >= 3", "grip < 3", "grip <= 3", "grip = 3")),
    "Measure.value": ("condition", ("grip > 3", "grip > 8")),
    "Measure.hold": ("condition", ("grip > 3", "grip > 3 hold 5 s", "grip > 3 hold 6 s")),
    "Measure.side": ("condition", ("grip > 3", "grip > 3 each side", "grip > 3 injured side")),
    "Measure.moment": ("condition", ("grip > 3", "grip during > 3", "grip next morning > 3")),
    "Compared.name": ("condition", ("grip LSI > 90", "single-leg-calf-raise LSI > 90")),
    "Compared.how": ("condition", ("grip LSI > 3", "grip difference > 3")),
    "Compared.op": ("condition", ("grip LSI > 89", "grip LSI >= 89", "grip LSI < 89")),
    "Compared.value": ("condition", ("grip LSI > 50", "grip LSI > 96")),
    "Done.amount": ("condition", ("6 sessions done", "7 sessions done", "6 contacts done")),
    "Since.amount": (
        "condition",
        ("2 weeks since surgery", "5 weeks since surgery", "at most 2 weeks since surgery"),
    ),
    "Since.anchor": (
        "condition",
        ("2 weeks since surgery", "2 weeks since injury", "2 weeks in stage", "2 weeks since plan start"),
    ),
    "SentBack.times": ("condition", ("back to this stage twice", "back to this stage 3 times")),
    "Colour.name": ("condition", ("green", "amber", "red")),
    "Cleared.by": ("condition", ("cleared by physio", "cleared by doctor")),
    "Finished.protocol": ("condition", ("finished run-walk-8-week", "finished silbernagel-achilles")),
    "Can.activity": ("condition", ("can walk 30 min", "can run 30 min")),
    "Can.amount": (
        "condition",
        ("can walk", "can walk 30 min", "can walk 40 min", "can squat 3 x 8", "can squat 3 x 9"),
    ),
    "Can.modifiers": ("condition", ("can walk 30 min", "can walk 30 min brisk", "can walk 30 min easy")),
    "Ask.text": ("condition", ('ask "Was it smooth?"', 'ask "Was it quiet?"')),
    "Unsaid.how": ("condition", ("not stated", "not seen", "___")),
    "Held.condition": (
        "condition",
        ("no limp for 3 sessions", "no wobble for 3 sessions", "(no limp and no wobble) for 3 sessions"),
    ),
    "Held.how": (
        "condition",
        (
            "limp",
            "limp for 3 sessions",
            "limp for 4 sessions",
            "limp on 3 consecutive days",
            "limp twice in a row",
        ),
    ),
    "Not.condition": ("condition", ("not (limp)", "not (wobble)")),
    "Cited.condition": ("condition", ("limp ^other", "wobble ^other")),
    "Cited.sources": ("condition", ("limp ^other", "limp ^third")),
    "All.of": ("condition", ("limp and wobble", "limp and no wobble", "limp and wobble and pain during < 3")),
    "AnyOf.of": ("condition", ("limp or wobble", "limp or no wobble")),
    "AnyOf.least": (
        "condition",
        (
            "limp or wobble or pain during < 3",
            "any 2 of (limp, wobble, pain during < 3)",
            "any 3 of (limp, wobble, pain during < 3)",
        ),
    ),
    # How often, how long, from when.
    "Often.kind": (
        "frequency",
        (
            "2 per week",
            "2 levels per week",
            "2 full rest days per week",
            "every 2 days",
            "every other day",
            "2 days between",
            "2 days in a row",
            "daily",
            "never on consecutive days",
            "consecutive days allowed",
            "AM",
            "PM",
            "on Mon",
            "on days 2 and 4",
            "as needed",
            "not stated",
        ),
    ),
    "Often.range": ("frequency", ("2 per week", "3 per week", "2-3 per week", "at most 2 per week")),
    "Often.unit": ("frequency", ("2 per week", "2 per day", "2 per month")),
    "Often.number": ("frequency", ("2 per week", "2 per 2 weeks", "2 per 3 weeks")),
    "Often.off": ("frequency", ("2 days between", "2 days off between")),
    "Often.days": ("frequency", ("on Mon", "on Tue", "on Mon and Tue", "on days 2 and 4", "on days 2 and 5")),
    "Often.within": (
        "frequency",
        (
            "2 per week",
            "2 per week in clinic",
            "2 per week in gym",
            "2 per week in weeks 1-3",
            "2 per week in weeks 1-4",
            "2 per week for 4 weeks",
            "2 per week while limping",
        ),
    ),
    "Often.cites": ("frequency", ("2 per week", "2 per week ^other")),
    "Frequency.parts": ("frequency", ("2 per week", "2 per week, 48 h between", "2 per week, 72 h between")),
    "Lasts.amount": ("lasts", ("2 weeks", "3 weeks", "6 sessions", "8 sessions")),
    "Lasts.window": ("lasts", ("2 weeks", "weeks 1-2")),
    "Lasts.longer": ("lasts", ("2 weeks", "2 weeks or longer")),
    "Lasts.usual": ("lasts", ("2 weeks", "usually 2 weeks")),
    "Lasts.until": ("lasts", ("days 1 to 2 weeks", "days 1 to 3 weeks")),
    "Timing.occasions": ("timing", ("before training", "after a run", "at the end")),
    "Starts.anchor": ("starts", ("4 weeks after injury", "4 weeks after surgery", "plan start")),
    "Starts.unsaid": ("starts", ("plan start", "not stated")),
    "Starts.after": ("starts", ("injury", "4 weeks after injury", "6 weeks after injury")),
    "Stated.amount": ("total", ("5 min", "6 min", "5 km")),
    "Stated.per": ("total", ("5 min", "5 min per week", "5 min per session")),
    "Stated.side": ("total", ("5 min", "5 min each side", "5 min each direction")),
    "Total.parts": ("total", ("5 min", "5 min, 1 km")),
    # What to do.
    "Act.verb": (
        "outcome",
        (
            "carry on",
            "repeat",
            "resume",
            "restart",
            "stop",
            "progress",
            "not stated",
            "not seen",
            "skip squat",
            "back 1 stage",
            "back to level-1",
            "on to last",
            "rest 2 days",
            "rest until no limp",
            "reduce load",
            "reduce load to 5 kg",
            "add 5 kg load",
            "see physio",
        ),
    ),
    "Act.count": ("outcome", ("back 1 session", "back 2 sessions")),
    "Act.unit": ("outcome", ("back 1 stage", "back 1 session")),
    "Act.target": (
        "outcome",
        (
            "see physio",
            "see doctor",
            "see surgeon",
            "on to last",
            "on to run-walk-8-week",
            "reduce load",
            "reduce speed",
            "skip squat",
            "skip lunge",
        ),
    ),
    "Act.amount": ("outcome", ("rest 2 days", "rest 3 days", "reduce load by 10 %", "reduce load by 20 %")),
    "Act.until": ("outcome", ("rest until no limp", "rest until no wobble", "rest until no limp for 3 days")),
    "Outcome.options": (
        "outcome",
        (
            "repeat",
            "repeat and rest 2 days",
            "repeat or rest 2 days",
            "stop and see physio",
            "carry on and see physio",
            "see physio",
            "stop or repeat",
            'repeat and note "Slow."',
            'repeat and note "Fast."',
        ),
    ),
}
"""`Class.field` to the entry of the notation, and texts of which any two differ in that field."""

WORDS: dict[str, tuple[str, Texts]] = {
    "back to what went well": ("outcome", ("back 1 stage", "back to last green stage")),
    "a rest behind the sets": ("dose", ("3 x 8, rest 90 s", "3 x 8 then rest 90 s")),
    "choices": ("choice", ("1", "2", "1-2", "at most 1", "not stated", "as needed")),
    "other bouts": (
        "item",
        (
            "run 5 min at 3 % above usual",
            "run 5 min at 5:30 /km",
            "run 5 min at 60 % of usual",
            "run 5 min at race-pace",
            "rest 5 min",
            "ladder run 1 min at 8 to 10 by 1 km/h",
            "run 5 min at 5-8 km/h",
            "run 5 min at rising 5-8 km/h",
            "run 5 min at falling 8-5 km/h",
            "run 5 min each side",
        ),
    ),
    "other doses": (
        "dose",
        (
            "as many as possible reps",
            "50 % of last-set",
            "30 s",
            "3 x 8, effort ___",
            "3 x 8RM",
            "each side, hold 5 s",
            "3 x 8, to failure",
            "3 x 8, tempo 3-1-3",
            "3 x 8, weight-bearing 25-75 %",
            "3 x 8, weight-bearing rising 25-75 %",
            "3 x 8, weight-bearing falling 75-25 %",
            "3 x 8, load 5-8 kg",
            "3 x 8, load rising 5-8 kg",
        ),
    ),
    "other conditions": ("condition", ("limp at least twice", "can squat 5", "grip >= 90 % of other side")),
    "other rates": (
        "frequency",
        ("EOD", "several times a day", "once per month", "weekly", "2 per week in levels 1-2"),
    ),
    "own numbers": ("own", ("5 km", "6 km", "5 min", "5-6 km", "___")),
}
"""The same of entries that are a number and nothing else."""

MODULES: tuple[ModuleType, ...] = (quantity, session, clauses, dose, condition, rate, outcome)


def values() -> dict[str, type]:
    """Each kind of value that the notation can be read to, by its name."""
    found = [
        one
        for module in MODULES
        for _, one in getmembers(module, isclass)
        if one.__module__ == module.__name__
    ]
    return {one.__name__: one for one in found if is_dataclass(one) and one.__name__ != "Interval"}


def every_field() -> list[str]:
    """`Class.field` of all of them."""
    return [
        f"{name}.{field.name}" for name, kind in values().items() for field in fields(kind) if field.compare
    ]


def of_field(value: object, kind: str, name: str) -> Iterator[str]:
    """What the field holds, wherever such a value stands in the whole one."""
    if is_dataclass(value) and not isinstance(value, type):
        if type(value).__name__ == kind:
            yield repr(getattr(value, name))
        for field in fields(value):
            yield from of_field(getattr(value, field.name), kind, name)
    elif isinstance(value, tuple):
        for part in value:
            yield from of_field(part, kind, name)


def read(entry: str, text: str) -> object:
    """The value that a text is read to."""
    return getattr(parse, f"parse_{entry}")(text)


def plan_with(form: str, text: str) -> str:
    """The plan with the text in it, quoted where YAML asks for it."""
    return form.replace("- {}", f"- '{text}'").replace("{}", f"'{text}'")
