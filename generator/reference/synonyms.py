"""Other words for the forms of the notation that are read too, and what each is read as."""

from __future__ import annotations

ALSO: dict[str, tuple[tuple[str, str], ...]] = {
    "item": (
        ("run 20 min at 5 % incline", "run 20 min at 5 % grade"),
        ("run 90 seconds, walk 2 minutes", "run 90 s, walk 2 min"),
        ("run 10 min at 160-180 spm", "run 10 min at 160-180 steps/min"),
        ("run 20 min at RPE 3-4", "run 20 min RPE 3-4"),
        ("run 1 mile at 10:00-12:00 min/mile", "run 1 mile at 10:00-12:00 /mile"),
        ("run 50 metres", "run 50 meters"),
        ("run 20 min at at most 8 km/h", "run 20 min at most 8 km/h"),
        ("walk 5 min weight-bearing 50 % of body weight", "walk 5 min weight-bearing 50 %"),
    ),
    "dose": (
        ("3 sets of 12 per leg", "3 x 12 each side"),
        ("3 x AMRAP, load body weight", "3 x as many as possible, load bodyweight"),
        ("3 x 8, load 70 % of 1RM, rest 1-2 minutes", "3 x 8, load 70 %1RM, rest 1-2 min"),
        ("3 x 10, 90 to 30 degrees", "3 x 10, 90-30 deg"),
        ("3 x 15, tempo 3 s up 4 s down", "3 x 15, tempo 3 up 4 down"),
        ("2 x 10 affected leg with band at 30 cm", "2 x 10 injured side, with band, at 30 cm"),
        ("3 x to fatigue", "3 sets, to fatigue"),
        ("3 x 10/side, RIR 2", "3 x 10 each side, 2 reps in reserve"),
        ("3 x 20, low load", "3 x 20, load low"),
        ("3 x 8 at 70% 1RM", "3 x 8, load 70 %1RM"),
        ("3 x 10, weight 5kg", "3 x 10, load 5 kg"),
        ("3 x 12, then rest 90 s", "3 x 12, rest 90 s between exercises"),
        ("4 x 20 m, change direction every set", "4 x 20 m alternating directions each set"),
        ("3 x 15, pain <= 5 allowed", "3 x 15, pain at most 5 allowed"),
        ("3 x 15, pain 0-5 allowed", "3 x 15, pain at most 5 allowed"),
        ("10 min, 50 % weight-bearing", "10 min, weight-bearing 50 %"),
        ("3 x 10, non-weight-bearing", "3 x 10, no weight-bearing"),
    ),
    "condition": (
        ("pain during the run <= 3/10", "pain during <= 3"),
        ("pain the next morning more than 2", "pain next morning > 2"),
        ("pain for 1 week", "pain > 0 for 1 week"),
        ("knee-flexion at least 120 degrees", "knee-flexion >= 120 deg"),
        ("single-leg-hop >= 90 % of other side", "single-leg-hop LSI >= 90 %"),
        ("more than 14 days since last session", "not (at most 14 days since last session)"),
        ("3 months after surgery", "3 months since surgery"),
        ("can single-leg-hop 10", "can single-leg-hop 10 reps"),
    ),
    "frequency": (
        ("3 times a week", "3 per week"),
        ("3 sessions per week, non-consecutive days", "3 per week, never on consecutive days"),
        ("twice a day", "2 per day"),
        ("a few times a day", "several times per day"),
        ("every day", "daily"),
        ("alternate days", "every other day"),
        ("EOD", "every other day"),
        ("2-3x/wk", "2-3 per week"),
        ("Mon, Wed and Fri", "on Mon and Wed and Fri"),
    ),
    "outcome": (("back to week 2 and see a doctor", "back to week-2 and see doctor"),),
    "lasts": (
        ("weeks 12+", "weeks 12 or longer"),
        ("week 4", "weeks 4"),
        ("typically about 4 weeks", "usually about 4 weeks"),
    ),
    "timing": (
        ("within the warm-up", "in the warm-up"),
        ("before running", "before a run"),
        ("at the end of the session", "at the end"),
    ),
    "rounds": (("3 rounds", "3"),),
    "total": (("30 minutes a week", "30 min per week"),),
}
"""Grammar rule to pairs of what is written and the form that it is read as; a test reads both."""


def also_table() -> str:
    """The chapter of other words."""
    rows = [f"| `{written}` | `{read}` |" for pairs in ALSO.values() for written, read in pairs]
    return "\n".join(["| written | read as |", "|---|---|", *rows])
