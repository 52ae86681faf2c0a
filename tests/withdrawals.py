"""A small project before and after a plan, an exercise and a question of it were withdrawn."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from golden import GOLDEN, buildable

SOURCE = GOLDEN / "withdrawn"

PLAN = (
    'on: 2026-11-28, because: "The runs of week 2 were twice as long as in the source.", instead: plan:other'
)
EXERCISE = 'on: 2026-11-27, because: "It hurt more than it helped."'
QUESTION = 'on: 2026-11-26, because: "The answer was wrong."'

GONE = {
    "protocols/plan.yaml": PLAN,
    "content/exercises/squat.yaml": EXERCISE,
    "content/questions/hip.yaml": QUESTION,
}
"""File to what is written under its `withdrawn`."""


def before(root: Path) -> Path:
    """A plan that does an exercise, a question, and what will take their place."""
    buildable(root, SOURCE)
    question = (root / "content/questions/knee.yaml").read_text("utf-8")
    (root / "content/questions/hip.yaml").write_text(question.replace("id: knee", "id: hip"), "utf-8")
    return root


def after(root: Path, gone: dict[str, str] = GONE) -> Path:
    """The same once they were withdrawn."""
    before(root)
    for name, said in gone.items():
        with (root / name).open("a", encoding="utf-8") as file:
            file.write(f"withdrawn: {{{said}}}\n")
    return root


def corrected(root: Path) -> Path:
    """The same with one dose of the plan corrected today."""
    before(root)
    plan = root / "protocols/plan.yaml"
    text = plan.read_text("utf-8").replace("8 x", "6 x")
    text = text.replace("changed: 2026-11-25", f"changed: {dt.date.today()}")
    plan.write_text(f"{text}changes: {{2: Each week has 6 runs instead of 8.}}\n", "utf-8")
    return root


def also_followed(root: Path) -> Path:
    """The project where the exercise alone was withdrawn: its plan leaves it out since."""
    after(root, {"content/exercises/squat.yaml": EXERCISE})
    plan = root / "protocols/plan.yaml"
    lines = plan.read_text("utf-8").splitlines(keepends=True)
    plan.write_text("".join(line for line in lines if "squat" not in line), "utf-8")
    return root
