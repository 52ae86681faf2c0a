"""Every form of the notation, with what the site makes of it in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.model import Library
from generator.notation.parse import (
    parse_choice,
    parse_condition,
    parse_dose,
    parse_frequency,
    parse_item,
    parse_lasts,
    parse_outcome,
    parse_own,
    parse_rounds,
    parse_starts,
    parse_timing,
    parse_total,
)
from generator.words.condition import condition_words
from generator.words.dose import dose_words, rest_words
from generator.words.number import quantity_words, range_words
from generator.words.outcome import outcome_words
from generator.words.rate import frequency_words, lasts_words, starts_words, timing_words
from generator.words.session import sequence_words
from generator.words.total import total_words

NOTATION: dict[str, tuple[str, tuple[str, ...]]] = {
    "item": (
        "Bouts, in `do`, `warm-up` and `cool-down`",
        (
            "walk 5 min brisk",
            "8-10 x (run 30 s, walk 2 min)",
            "walk 5 min, 3 x run 1 min",
            "3 x (2 x (run 30 s, walk 30 s), walk 2 min)",
            "alternate run 90 s, walk 2 min for 20 min",
            "alternate run 1 part, walk 4 parts for 20 min",
            "3 x sprint 30 m at 80 % max speed, 2 x sprint 50 m",
            "ladder run 1, 2, 3, 2, 1 min with walk 1 min between",
            "ladder run 1 min at 8 to 12 by 1 km/h",
            "run 400 m at 5:30 /km, rest 90 s",
            "run 20 min at most 8 km/h",
            "cycle 20 min at 60-70 % of max-heart-rate",
            "walk 5 min in pool, hop-forward 10 contacts each side",
            "4-5 x run 1 min comfortable at 5-7 mph at 50 %BW",
            "run 60 % of long-run effort light to somewhat hard",
            "walk 10-15 min on flat add 10-15 % per week until 45-60 min",
            "run as needed at 10 km/h",
            "4 x shuffle 20 m alternating directions each bout",
            "walk 10 min with crutches weight-bearing at most 20 kg",
            "run 20 min at 105-110 % of usual with metronome ^opinion",
            "run 10 min at 160-180 steps/min, run 1 mile at 10:00-12:00 /mile",
            "run 15 min at 5-10 % above usual-cadence",
            "walk 10 min at rising 0-8 % grade, run 5 min at falling 9-6 km/h",
            "rest",
        ),
    ),
    "dose": (
        "A dose, beside an exercise or in `dose`",
        (
            "3 x 12 each side, load 15RM, tempo 3-2-3, rest 60 s",
            "3 x 10-15, hold 5-10 s, 2-3 reps in reserve",
            "30 reps bilateral",
            "5 x 45 s hold, load 70 %MVIC, rest 2 min",
            "as many as possible x at least 8, tempo 3-4 up 2 hold 3 down",
            "2 x as many as possible, to failure",
            "___ x ___ each side, load ___ kg",
            "3 x not stated, rest as needed, rest 5 min between exercises",
            "4 x 40 m, at 60 % max speed, rest 2 x work",
            "3 x 5, at 27 inches",
            "4 x 20 m alternating directions each set",
            "8 x 1 min alternating each set",
            "10 reps, hold 15 s, rest 15-20 s between reps",
            "3 x 20 contacts each side, at 30 cm",
            "ladder 12, 10, 8, 6 reps, load 60-75 %1RM",
            "3 x 50 % of best, load 40 % of best-load",
            "3 x 12, load 30RM (20-40 %1RM)",
            "3 x 20, load low",
            "3 x 12, moderate to heavy load",
            "3 x 10, weight-bearing 50 %, with crutches",
            "3 x 10, weight-bearing rising 25-75 %",
            "10 min, toe-touch weight-bearing",
            "3 x 15, pain at most 5 allowed",
            "3 x 15, pain slight allowed",
            "3 x 15, pain 2-4 expected, pain at most 5 allowed",
            "3 x 10, RPE 6-7, with band-red, on step, in pool",
            "3 x 10, 0-60 deg knee, full range, slow, tempo explosive",
            "3 x 10, 90 to 30 deg knee, tempo fast up slow down",
            "3 x 8, tempo 4 down 2 pause 1 up",
            "10 min, zone 2, effort can talk",
            "3 x 8, load 20 kg, add 2-5 % per week until 40 kg",
            "1 x 5, effort light then 2 x 5-10, effort hard",
            "3 x 12 injured side then 1 x 12 uninjured side",
            "3 x 8 then load 15RM, 2 x 6",
            "4 x 5, at 2-3 m, rest 5-10 x work",
            "3 sets, to fatigue, load as tolerated",
            "3 x 15 ^a or 3 x 10 ^b",
            'not seen, note "as if you peel the heel off"',
        ),
    ),
    "condition": (
        "A condition, in `enter when`, `progress when`, `if`, `when`, `start at`, `then`",
        (
            "pain during <= 2",
            "pain at heel next morning <= before",
            "pain after <= before + 2",
            "pain during 3-5",
            "no pain while walking for 2 weeks",
            "no swelling next morning",
            "limp",
            "single-leg-calf-raise >= 25 each side",
            "single-leg-calf-raise >= 25 injured side",
            "single-leg-bridge >= 10 hold 5 s each side",
            "single-leg-calf-raise LSI >= 90 %",
            "ankle-dorsiflexion difference <= 2 cm",
            "single-leg-calf-raise >= 90 % of norm",
            "effusion <= trace",
            "graft = patellar",
            "walking-speed = 4-5 mph",
            "can walk 30 min brisk",
            "can single-leg-stance 60 s",
            "can cycle 10 min at 100 W",
            "can squat 4 x 8 at 150 %BW",
            "pain after 2 h <= 2",
            "pain",
            "6 sessions done and 2 weeks in stage",
            "200-250 contacts done",
            "12 weeks since surgery and cleared by surgeon",
            "8-14 days since last session",
            "back to this stage twice",
            "green for 3 sessions",
            "no limp on 2 consecutive days",
            "(no limp and no swelling) for 2 sessions",
            "sore during twice in a row",
            "symptoms or not-finished",
            "finished walking-8-week",
            "any 2 of (no limp, no swelling, pain during <= 2)",
            "not (limp or swelling)",
            'ask "Is the landing quiet?"',
            "not stated",
            "6 sessions done and ___",
        ),
    ),
    "frequency": (
        "How often, in `times`",
        (
            "3-4 per week, never on consecutive days",
            "2 per day",
            "2 per day, 5 days per week",
            "several times a day",
            "3 per week, at most 2 days in a row",
            "daily, AM",
            "every other day",
            "every 2-3 days",
            "48 h between, 1 full rest day per week",
            "2 days off between in levels 1-3",
            "at most 2 levels per 7 days",
            "at most 1 level per 2 sessions",
            "14 per 8 weeks in clinic",
            "on Mon and Thu",
            "on days 1 and 3",
            "3 per week for 4 weeks",
            "consecutive days allowed",
            "not stated",
        ),
    ),
    "outcome": (
        "What a reader then does, in `if` and `otherwise`",
        (
            "carry on",
            "progress",
            "repeat",
            "resume",
            "back 1 stage and rest 2 days",
            "back 1 session",
            "back to phase-1",
            "back to last green stage",
            "restart",
            "rest until no pain for 2 days",
            "reduce load by 10 % or repeat",
            "reduce run",
            "reduce load by ___ %",
            "reduce run to 50 % of long-run",
            "add 2.5 kg load",
            "skip hop-forward",
            "stop and see physio",
            "carry on and see clinician",
            "on to strength-before-running",
            'rest 1 day and note "ice if it helps"',
            "not stated",
        ),
    ),
    "lasts": (
        "When and how long, as the key of a stage or in `lasts`",
        (
            "weeks 3-4",
            "weeks 3-12 or longer",
            "weeks 12 to 6 months",
            "2-4 weeks",
            "6 sessions",
            "usually weeks 3-6",
            "usually about 4 weeks",
        ),
    ),
    "starts": (
        "What day one is counted from, in `starts`",
        ("plan start", "4 weeks after surgery", "injury", "not stated"),
    ),
    "timing": (
        "When in the day or in the session, in `at`",
        (
            "before training",
            "after a run",
            "at the start",
            "at the end",
            "in the warm-up",
            "in the cool-down",
        ),
    ),
    "total": (
        "A total that the source states, in `total`; it is checked",
        (
            "20 min",
            "470 contacts, 22 sets",
            "240 s each side",
            "at least 64 s per set",
            "107 min per week",
            "at most 45 min per day",
            "50 % of usual-week per week",
        ),
    ),
    "rounds": ("Rounds of a circuit, in `rounds`", ("3", "2-3, rest 2 min, rest 30 s between exercises")),
    "choice": ("How many of a list, in `choose`", ("2-3", "at most 1", "not stated")),
    "own": ("A reader's own number or a unit's worth", ("5-10 km", "about 1500 contacts", "___ min")),
}
"""Grammar rule to what it is for and examples, each of which a test parses."""


def notation_tables(library: Library) -> str:
    """A table a kind of line: what is written, and what the page then says."""
    parts = []
    for entry, (purpose, examples) in NOTATION.items():
        rows = [f"| `{text}` | {_cell(entry, text, library)} |" for text in examples]
        parts.append("\n".join([f"### {purpose}\n", "| written | the page says |", "|---|---|", *rows]))
    return "\n\n".join(parts)


def _cell(entry: str, text: str, library: Library) -> str:
    return str(_WORDS[entry](text, library)).replace("|", "/").replace("___", "\\_\\_\\_")


def _rounds(text: str) -> str:
    rounds = parse_rounds(text)
    rests = "".join(f", rest {rest_words(rest)}" for rest in rounds.rest)
    return f"{range_words(rounds.times)} rounds{rests}"


_WORDS: dict[str, Callable[[str, Library], Any]] = {
    "item": lambda text, _: sequence_words(parse_item(text)),
    "dose": lambda text, _: dose_words(parse_dose(text)),
    "condition": lambda text, library: condition_words(parse_condition(text), library),
    "frequency": lambda text, _: frequency_words(parse_frequency(text)),
    "outcome": lambda text, library: outcome_words(parse_outcome(text), library),
    "lasts": lambda text, _: lasts_words(parse_lasts(text)),
    "starts": lambda text, _: starts_words(parse_starts(text)),
    "timing": lambda text, _: timing_words(parse_timing(text)),
    "total": lambda text, _: total_words(parse_total(text)),
    "rounds": lambda text, _: _rounds(text),
    "choice": lambda text, _: range_words(parse_choice(text)),
    "own": lambda text, _: quantity_words(parse_own(text)),
}
