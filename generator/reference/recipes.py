"""How to say what published protocols say: a sentence from the paper, and the lines that mean it."""

from __future__ import annotations

from generator.reference.more_recipes import MORE

HEAD = {
    "id": "id: my-plan",
    "title": "title: My plan",
    "summary": "summary: One sentence.",
    "for": "for: runners after a calf strain",
    "changed": "changed: 2026-11-26",
    "starts": "starts: plan start",
    "pain": "pain: not stated",
    "sources": 'sources: {a: "Smith 2020, doi:10.1000/182", b: "A clinic, https://example.org/sheet"}',
    "source": "source: a",
    "exercises": "exercises: [squat, lunge, hop, heel-slide, quad-set, calf-raise, heel-raise, plank]",
    "times": "times: 3 per week",
    "stages": "stages:\n  week 1: run 5 min",
}
"""Lines that each recipe is read with, where it does not say them itself."""

RECIPES: tuple[tuple[str, str], ...] = (
    (
        "Cycling comes in once the knee bends to 105 degrees; squats with a hold, and only while it does not swell",
        "measures: {knee-flexion: number deg}\nstages:\n  phase 1:\n    do:\n      - do: cycle 10-15 min\n"
        "        enter when: knee-flexion >= 105 deg\n      - squat: 3 x 10, 5 s hold, at most 60 deg knee\n"
        "        when: no swelling\n    progress when: [squat >= 10, no limp]",
    ),
    (
        "Ten times every two hours while awake; 2-3 times a week in the clinic for six weeks",
        "stages:\n  phase 1:\n    lasts: 6 weeks\n    sessions:\n      home: {times: every 2 h while awake, do: [{heel-slide: 10 reps}]}\n"
        "      clinic: {times: 2-3 per week in clinic for 6 weeks, do: [{quad-set: 3 x 10}]}",
    ),
    (
        "Step-downs from 10 cm, then from 20 cm; the Nordic with help from a band at first",
        "exercises: [step-down, nordic]\ntimes: 3 per week\nstages:\n"
        "  weeks 1-2: {do: [{step-down: '2 x 8, on step, at 10 cm'}, {nordic: '2 x 5, with band'}]}\n"
        "  weeks 3-4: {do: [{step-down: '2 x 8, on step, at 20 cm'}, {nordic: 2 x 5}]}",
    ),
    (
        "A shuffle on grass, without contact; from week 3 to the side that a partner calls",
        "times: 3 per week\nexercises: [side-shuffle]\nstages:\n  weeks 1-2:\n    do:\n"
        "      - side-shuffle: 4 x 10 m, on grass\n        drill: [no-contact, planned]\n  weeks 3-4:\n    do:\n"
        "      - side-shuffle: 4 x 10 m, on grass\n        drill: [no-contact, unplanned]",
    ),
    (
        "In a boot with three wedges for two weeks, then with two",
        "exercises: [boot]\nstages:\n  weeks 1-2: {do: [{boot: '24 h, with 3 wedges'}]}\n"
        "  weeks 3-4: {do: [{boot: '24 h, with 2 wedges'}]}",
    ),
    (
        "Weeks 1 and 2, then week 3: the same run three times a week",
        "times: 3 per week, never on consecutive days\nstages:\n  weeks 1-2: 8 x (run 1 min, walk 2 min)\n"
        "  week 3: 8 x (run 90 s, walk 2 min)",
    ),
    (
        "Three runs in a week that differ, done in turn",
        "stages:\n  week 1:\n    sessions:\n      a: run 5 min, walk 3 min, run 5 min\n"
        "      b: run 8 min, walk 5 min, run 8 min\n      c: run 20 min",
    ),
    (
        "Exercises with their doses, all of them, in this order",
        "stages:\n  phase 1:\n    do:\n      - squat: 3 x 12 each side, rest 60 s\n"
        "      - lunge: 2 x 10-12, load ___ kg\n      - plank: 3 x 30 s hold",
    ),
    (
        "Balance in the warm-up before training, strength after it on days without a run",
        "stages:\n  phase 1:\n    sessions:\n      balance: {times: 3 per week, at: before training, "
        "do: [{hop: 3 x 10 contacts}]}\n      strength: {times: 2 per week, when: no run-today, "
        "do: [{squat: 3 x 12, at: at the end}]}",
    ),
    (
        "Before every session a walk and two exercises, after it a walk; in week 3 no warm-up",
        "times: 3 per week\nwarm-up: [walk 5 min, leg-swing: 2 x 10 each side, squat: 10 reps]\n"
        "cool-down: walk 5 min\nexercises: [leg-swing, squat]\nstages:\n  weeks 1-2: run 10 min\n"
        "  week 3: {do: run 12 min, warm-up: none}",
    ),
    (
        "The same way of doing it for every exercise; only sets and load change by week",
        "dose: tempo 3-0-3, rest 2-3 min\ndo: [squat, lunge]\nstages:\n  week 1: {dose: 3 x 15RM}\n"
        "  weeks 2-3: {dose: 3 x 12RM}",
    ),
    (
        "As week 1, but hops are added, the squat is heavier and the plank is left out",
        "stages:\n  week 1:\n    do: [{squat: 3 x 12}, {plank: 3 x 30 s hold}]\n  week 2:\n    as: week 1\n"
        "    do: [{squat: '3 x 12, load 10 kg'}, {hop: 3 x 20 contacts}, {plank: none}]",
    ),
    (
        "Phases that hold weeks; what stands on the phase holds for each week in it",
        "stages:\n  phase 1:\n    progress when: no limp\n    stages:\n      week 1: run 5 min\n"
        "      week 2: run 8 min\n  phase 2:\n    stages:\n      week 3: run 10 min",
    ),
    (
        "Weeks after surgery that share their edges, and a last phase without an end",
        "starts: surgery\nstages:\n  weeks 0-2: {do: [{quad-set: 3 x 10}]}\n"
        "  weeks 2-6: {do: [{heel-slide: 3 x 10}]}\n  weeks 6-12 or longer: {do: [{squat: 3 x 10}]}",
    ),
    (
        "Levels without dates: go on when it is done twice without pain, at most two levels a week",
        "times: 1 day off between, at most 2 levels per 7 days\nprogress when: no pain during for 2 sessions\n"
        "stages:\n  level 1: run 1 mile\n  level 2: run 2 miles",
    ),
    (
        "A calendar of days; a day that is not named is a day of rest",
        "stages:\n  day 1: walk 10 min, run 1 min\n  day 2: rest\n  day 3: walk 10 min, run 2 min",
    ),
    (
        "Strength and running beside one another, each with its own phases",
        "tracks:\n  running:\n    stages:\n      week 1: run 5 min\n  strength:\n    stages:\n"
        "      phase 1: {do: [{squat: 3 x 10}]}",
    ),
    (
        "A circuit of three rounds with rest",
        "stages:\n  phase 1:\n    do:\n      - rounds: 3, rest 2 min\n        do:\n          - squat: 10 reps\n"
        "          - hop: 20 contacts\n          - run 200 m",
    ),
    (
        "Choose two or three of these",
        "stages:\n  phase 1:\n    do:\n      - choose: 2-3\n        do: [squat, lunge, plank]",
    ),
    (
        "Something that may be left out",
        "stages:\n  phase 1:\n    do:\n      - run 20 min\n      - choose: at most 1\n        do:\n"
        "          - 4 x stride 100 m",
    ),
    (
        "Daily, and the heavy exercises only twice a week",
        "stages:\n  phase 1:\n    sessions:\n      every-day: {times: daily, do: [{heel-raise: 3 x 15}]}\n"
        "      heavy: {times: 2 per week, do: [{squat: '3 x 8, load 80 %1RM'}]}",
    ),
    (
        "One exercise of the session more often than the others",
        "stages:\n  phase 1:\n    do:\n      - squat: 3 x 10\n      - quad-set: 3 x 10, hold 5 s\n"
        "        times: 3 per day",
    ),
    (
        "Morning and evening; the evening only on days without a run",
        "stages:\n  phase 1:\n    sessions:\n      morning: {times: 'daily, AM', do: [{heel-slide: 3 x 10}]}\n"
        "      evening: {times: 'daily, PM', when: no run-today, do: [{quad-set: 3 x 10}]}",
    ),
    (
        "Cycling from the moment the knee bends 100 degrees, five weeks after surgery",
        "starts: surgery\nmeasures: {knee-flexion: number deg}\nstages:\n  phase 1:\n    do:\n"
        "      - squat: 3 x 10\n      - heel-slide: 10 min\n"
        "        enter when: [5 weeks since surgery, knee-flexion >= 100 deg]",
    ),
    (
        "Pain 0-2: go on; 3: same again; 4-5: a fifth less; more: back a week. Twice in a row: see someone",
        "if:\n  pain during 0-2: carry on\n  pain during = 3: repeat\n  pain during 4-5: reduce run by 20 %\n"
        "  pain during > 5: back 1 week\n  pain during > 5 twice in a row: see physio",
    ),
    (
        "Too much pain: back a level. Anyone who falls back to the same level twice sees a doctor",
        "if: {limp: back 1 level, back to this level twice: see doctor}\nstages:\n  level 1: run 1 km\n"
        "  level 2: run 2 km",
    ),
    (
        "The plan's own limits for pain",
        "pain:\n  green: pain during <= 2 and pain next morning <= before\n  amber: pain during 3-4\n"
        "  red: pain during > 4 or pain next morning > before + 2",
    ),
    (
        "Pain of up to 5 is fine in every exercise; one should bring 2-4, and one must not hurt at all",
        "pain: {green: pain during <= 5, red: pain during > 5}\ndose: pain at most 5 allowed\nstages:\n"
        "  week 1:\n    do:\n      - squat: 3 x 12\n      - heel-raise: 3 x 15, pain 2-4 expected\n"
        "      - plank: 3 x 30 s hold, pain 0 allowed",
    ),
    (
        "Pain of up to 5 is fine in the first phase; in the last one, 2 is the limit",
        "site: knee\nstages:\n  phase 1:\n    lasts: 4 weeks\n    do: [squat: 3 x 10]\n"
        "    pain: {green: pain during <= 5, red: pain during > 5}\n  phase 2:\n    lasts: at least 4 weeks\n"
        "    do: [squat: 3 x 8]\n    pain: {green: pain during <= 2, red: pain during > 2}\n"
        "    progress when: no swelling",
    ),
    (
        "Half of the body's weight on the injured leg, with crutches",
        "stages:\n  phase 1:\n    do:\n      - walk 10 min with crutches weight-bearing 50 %\n"
        "      - squat: 3 x 10, weight-bearing 50 %",
    ),
    (
        "Criteria: all of these; any of these; two of these three",
        "progress when:\n  - no limp\n  - any: [no pain during for 3 sessions, cleared by physio]\n"
        "  - any 2 of: [no swelling, pain next morning <= 1, 6 sessions done]",
    ),
    (
        "A test decides where to begin",
        "measures: {heel-raises: number}\nstart at:\n  heel-raises < 10: phase 1\n  heel-raises = 10-20: phase 2\n"
        "  otherwise: see physio\nstages:\n  phase 1: {do: [{heel-raise: 3 x 10}]}\n"
        "  phase 2: {do: [{heel-raise: 3 x 15}]}",
    ),
    (
        "A try-out first; what it shows decides the level",
        "measures: {try-distance: number km}\nstages:\n  try-out:\n    do: run as needed at 10 km/h\n"
        "    then: {try-distance <= 1 km: level 1, otherwise: level 2}\n  level 1: run 1 km\n  level 2: run 2 km",
    ),
    (
        "After that, another plan; before that, another plan",
        "enter when: finished walking-8-week\nstages:\n  week 1:\n    do: run 5 min\n"
        "    then: run-walk-8-week",
    ),
    *MORE,
)
"""What the paper says, and the lines that say it; a test reads each of them."""


def whole(recipe: str) -> str:
    """The recipe as a file that can be read by itself."""
    said = {line.partition(":")[0] for line in recipe.splitlines() if line[:1].isalpha()}
    if "tracks" in said:
        said.add("stages")
    if recipe.count("{times: ") > 1:
        said.add("times")
    return "\n".join([*(line for key, line in HEAD.items() if key not in said), recipe]) + "\n"


def recipes() -> str:
    """All of them as a chapter."""
    parts = [f"### {sentence}\n\n```yaml\n{lines}\n```" for sentence, lines in RECIPES]
    return "\n\n".join(parts)
