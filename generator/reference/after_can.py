"""What may stand behind `can` in a condition, to a table."""

from __future__ import annotations

CAN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("nothing: it can be done at all", ("can hop", "can run")),
    (
        "how much",
        ("can walk 30 min", "can run 5 km", "can heel-raise 25", "can squat 3 x 10", "can plank 60 s"),
    ),
    ("on which side", ("can heel-raise 25 each side", "can lunge 10 reps injured side")),
    ("how fast or how hard", ("can walk 30 min brisk", "can run 5 km at 10 km/h", "can run 20 min RPE 3")),
    ("how heavy", ("can squat 10 reps at 20 kg", "can leg-press 4 x 8 at 150 %BW")),
    ("where and with what", ("can walk 10 min with crutches", "can hop 20 on grass")),
    (
        "weight on the injured leg",
        ("can walk 5 min full weight-bearing", "can walk 5 min weight-bearing 50 %"),
    ),
    ("anything else, in words", ('can squat 10 reps note "with the heels down"',)),
)
"""What it says, and examples."""


def can_table() -> str:
    """A row for each thing that `can` takes."""
    rows = (f"| {what} | {', '.join(f'`{text}`' for text in texts)} |" for what, texts in CAN)
    return "\n".join([_TEXT, "", "| After `can` | Such as |", "|-|-|", *rows])


_TEXT = """`can` asks the runner whether they can do something: an activity, an exercise of the site or one of the \
plan's. It means that or more, without an added weight where none is written. All of it stands without a comma, in this \
order. Rest, tempo, a hold, an angle and pain are no part of it: write them as a note, or as a condition of their own \
(`can walk 30 min and no limp`). What is measured isn't something that a runner *can*: `knee-flexion >= 120 deg`."""
