"""What may stand behind `at` in a dose or a bout, to a table."""

from __future__ import annotations

FORMS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "a height or a distance",
        ("30 cm", "27 inches", "2 ft", "0.5 m"),
        "`mm`, `cm`, `m`, `km`, `inches`, `ft`, `yd`, `miles`, `laps`; shown in both systems",
    ),
    (
        "a speed",
        ("8 km/h", "6 mph", "5:30 /km", "80 % max speed"),
        "a pace is a clock time and `/km` or `/mile`",
    ),
    ("a rhythm", ("170 steps/min", "90 rpm"), "steps, turns or beats (`bpm`)"),
    ("a weight", ("20 kg", "45 lb"), "the same as `load`"),
    (
        "a share of the body's weight",
        ("50 %BW",),
        "how much of it is carried, in water or on a treadmill that lifts; to lift so much, write `load 150 %BW`",
    ),
    (
        "a share",
        ("60 % of usual-pace", "10 % above usual-pace"),
        "of what is known, or named under `choose:`",
    ),
    ("a place, a time or a pace by name", ("home", "clinic", "night", "marathon-pace"), "a closed list"),
)
"""What it is, how it is written, and its units."""


def at_table() -> str:
    """A row a form, with its units."""
    rows = (f"| {what} | {_written(texts)} | {more} |" for what, texts, more in FORMS)
    return "\n".join([_TEXT, "", "| After `at` | Such as | Units |", "|-|-|-|", *rows])


def _written(texts: tuple[str, ...]) -> str:
    return ", ".join(f"`at {text}`" for text in texts)


_TEXT = """In a dose or a bout `at` says how high, how far, how fast, how heavy or where. It takes no `as tolerated`: \
write `load as tolerated`, or `as tolerated` alone. The key `at:` beside a line is another thing: when in the day."""
