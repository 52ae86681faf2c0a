"""How to say what fewer papers say: more sentences, and the lines that mean them."""

from __future__ import annotations

MORE: tuple[tuple[str, str], ...] = (
    (
        "No running before the shin has been free of pain for five days in a row and the bone isn't sore; a bike "
        "meanwhile. After six weeks of waiting, a doctor",
        "measures:\n  daily-pain: {kind: sign, ask: Did your shin hurt today?, 'yes': your shin hurts, "
        "'no': your shin doesn't hurt}\n  bone-sore: {kind: sign, ask: Is the bone sore when you press it?, "
        "'yes': the bone is sore, 'no': the bone isn't sore}\nstages:\n  wait:\n    do: rest\n"
        "    watch: [daily-pain, bone-sore]\n    optional: [{cycle 30 min: as needed}]\n"
        "    if: {6 weeks in stage: see doctor}\n"
        "  week 1: {do: walk 30 min, enter when: [no daily-pain for 5 consecutive days, no bone-sore]}",
    ),
    (
        "Ankle pumps many times a day; note swelling and the bend of the knee each day, whatever they say",
        "times: several times a day\nexercises: [ankle-pump]\nmeasures: {knee-bend: number deg}\nstages:\n"
        "  week 1:\n    watch: [swelling, knee-bend]\n    do: [ankle-pump: 20 reps]",
    ),
    (
        "Warm up on a bike or an elliptical; extend the knee from 90 to 45 degrees and lower slowly",
        "exercises: [knee-extension]\nstages:\n  week 1:\n    warm-up: cycle or elliptical 5-10 min\n    do:\n"
        "      - knee-extension: 3 x 10, 90 to 45 deg, tempo slow down, rest 60 s",
    ),
    (
        "Run 10 minutes, never faster than 70 % of top speed",
        "stages:\n  week 1: run 10 min at most 70 % max speed",
    ),
    (
        "A step, and an ankle weight if there is one",
        "equipment: [a step]\noptional equipment: [an ankle weight]\nstages:\n  week 1:\n    do:\n"
        "      - heel-slide: 3 x 10, with ankle-weight",
    ),
    (
        "Significant pain: stop, rest a day and do it again; the paper gives no number, so the runner is asked",
        "measures: {significant-pain: {kind: sign, ask: Did it hurt too much to go on?, 'yes': it hurts too much to go on, "
        "'no': it doesn't hurt too much to go on}}\nif: {significant-pain: stop and rest 1 day and repeat}\n"
        "stages:\n  week 1: run 5 min",
    ),
    (
        "After surgery: crutches and a brace, no running and no stretching of the hamstring yet, a bike on days of rest",
        "starts: surgery\nstages:\n  weeks 1-6:\n    not yet: [running, stretching your hamstring, "
        "{bending your hip past 60 degrees: weeks 1-3}]\n"
        "    wear: {crutches: until cleared by physio, hip brace: weeks 1-4}\n"
        "    optional: {cycle 20-30 min: on rest days}\n    do: [{heel-slide: 3 x 10}]",
    ),
    (
        "A patellar graft waits nine weeks; pain at the tendon's end means no step under the heel",
        "measures: {graft: word, insertional: sign}\nif:\n"
        "  graft = patellar: {progress when: 9 weeks since surgery}\n  insertional: {dose: on floor}",
    ),
    (
        "If they cannot do it: an easier one",
        "stages:\n  phase 1:\n    do:\n      - lunge: 3 x 10\n        if: {unable: {squat: 3 x 10}}",
    ),
    (
        "A share of a number that the reader has: 60 % of the long run, more each week",
        "choose: {long-run: 5-10 km}\nstages:\n  week 1: run 50 % of long-run\n  week 2: run 60 % of long-run",
    ),
    (
        "Half of the time that was free of pain when it was last measured",
        "measures: {pain-free-time: number min}\nstages:\n  week 1:\n    do:\n"
        "      - run 50 % of pain-free-time\n    note: Round down to whole minutes.",
    ),
    (
        "A table: how long to run by the time free of pain and by strength",
        "measures: {pain-free-time: number min, quad-strength: number Nm}\nstages:\n  week 1:\n    do:\n"
        "      - do: run 5 min\n        when: pain-free-time < 10 min and quad-strength < 100 Nm\n"
        "      - do: run 10 min\n        when: pain-free-time < 10 min and quad-strength >= 100 Nm\n"
        "      - do: run 15 min\n        when: pain-free-time >= 10 min and quad-strength < 100 Nm\n"
        "      - do: run 20 min\n        when: pain-free-time >= 10 min and quad-strength >= 100 Nm",
    ),
    (
        "A drill that changes direction each set; an exercise that is done in each direction",
        "stages:\n  phase 1:\n    do:\n      - lunge: 4 x 20 m, alternating directions each set\n"
        "      - hop: 3 x 10 contacts each direction",
    ),
    (
        "The paper prints one load in two ways: 30RM, which is 20-40 % of 1RM",
        "stages:\n  phase 1:\n    do:\n      - squat: 3 x 30RM (20-40 %1RM)",
    ),
    (
        "Strength at least 90 % of the other leg, bend within 5 degrees of it",
        "measures: {quad-strength: number Nm, knee-bend: number deg}\n"
        "progress when: [quad-strength LSI >= 90 %, knee-bend difference <= 5 deg]",
    ),
    (
        "A time to beat, on each side: the slower leg has the lower percentage",
        "measures: {side-shuffle: {kind: number, unit: s, better: less}}\n"
        "progress when: [side-shuffle <= 12 s each side, side-shuffle LSI >= 90 %]",
    ),
    (
        "Grades, words and signs that only this plan asks for",
        "measures: {effusion-stroke: [none, trace, one-plus, two-plus], lag: sign, occupation: word}\n"
        "progress when: [effusion-stroke <= trace, no lag]",
    ),
    (
        "Two sources disagree; one line has another source than the rest",
        "stages:\n  phase 1:\n    do:\n      - heel-raise: 3 x 15 ^a or 3 x 10 ^b\n      - squat: 3 x 12 ^b",
    ),
    (
        "The table says 3 sets of 10, the text of the same paper 3 sets of 15; slight pain is allowed, without a number",
        "dose: pain slight allowed\nstages:\n  phase 1:\n    do:\n      - heel-raise: 3 x 10 ^a or 3 x 15 ^a",
    ),
    (
        "The paper contradicts itself or leaves something out",
        "as printed:\n  missing: the table of week 4 could not be read\nstages:\n  week 1: run 5 min",
    ),
    (
        "Two sources give a phase two lengths: the one you use, and the other in words",
        "stages:\n  phase 1:\n    lasts: 6-8 weeks\n    do: run 5 min\n"
        "    as printed: {contradiction: another source gives 12 weeks}",
    ),
    (
        "The paper says a total",
        "stages:\n  week 1:\n    do: alternate run 1 min, walk 90 s for 20 min\n    total: 20 min",
    ),
    (
        "A track of 300 m; running may grow by a tenth a week at most",
        "units: {lap: 300 m}\ngrow at most: 10 %\nstages:\n  week 1: run 4 laps\n  week 2: run 4 laps",
    ),
    (
        "Symptoms stop the session; next time go on from the bout that failed",
        "if:\n  pain during > 5: stop and rest 1 day\n  not-finished: resume",
    ),
    (
        "Red flags and reasons not to begin, from the site's list or in words",
        "red flags: [night-pain, The wound opens or leaks]\nnot for: [Anyone with a cast]",
    ),
    (
        "In a flare, walk for a week, then go back to the level where you were",
        "measures: {stiff: sign}\nif: {pain during > 5: on to flare-week}\nprogress when: no limp\n"
        "stages:\n  level 1: run 1 km\n  level 2: run 2 km\n"
        "  flare-week: {aside: yes, lasts: 1 week, do: walk 20 min, progress when: no stiff}",
    ),
    (
        "Never progress two sessions in a row, and no run after strength on the same day",
        "times: '3 per week, at most 1 level per 2 sessions'\nprogress when: no limp\n"
        "stages:\n  level 1:\n    sessions:\n      run: {do: run 1 km, when: no strength-today}\n"
        "  level 2: run 2 km",
    ),
    (
        "If it flares, go back to the last level that went well",
        "if: {pain during > 5: back to last green stage and rest 2 days}\n"
        "stages:\n  level 1: run 1 km\n  level 2: run 2 km",
    ),
    (
        "If one exercise hurts, leave that one out and go on with the others",
        "stages:\n  week 1:\n    do:\n      - plank: 3 x 30 s hold\n        if: {pain while plank > 0: skip plank}\n"
        "      - squat: 3 x 10",
    ),
    (
        "Hop only on days on which the knee isn't swollen (a stage's `enter when` is asked once, on its first day)",
        "stages:\n  phase 1:\n    do:\n      - squat: 3 x 10\n      - hop: 3 x 10 contacts\n        when: no swelling",
    ),
    (
        "Phase 2 usually takes from week 3 to week 6; the criteria decide",
        "stages:\n  phase 1: {do: [{squat: 3 x 10}], lasts: usually 2 weeks, progress when: [no limp, 6 sessions done]}\n"
        "  phase 2: {do: [{squat: 3 x 15}], lasts: usually weeks 3-6, progress when: not stated}",
    ),
    (
        "The paper doesn't say when to move on, where the others begin, or what day 1 is",
        "starts: not stated\nstart at: {pain during <= 2: phase 2, otherwise: not stated}\n"
        "stages:\n  phase 1: {do: [{squat: 3 x 10}], progress when: not stated}\n"
        "  phase 2: {do: [{squat: 3 x 15}], progress when: [6 sessions done, not stated]}",
    ),
    (
        "A thing to do that is no training; a rule nobody can test",
        "stages:\n  phase 1:\n    do:\n      - quad-set: 3 x 10\n    note: Wear the sling at night.\n"
        "    progress when: 'ask \"Is the landing soft on both legs?\"'",
    ),
)
