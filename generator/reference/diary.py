"""Every key of a diary for `simulate` to a table: what is written on a day, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.notation.condition import (
    Ask,
    Can,
    Cleared,
    Colour,
    Compared,
    Condition,
    Done,
    Finished,
    Measure,
    NoPain,
    Pain,
    SentBack,
    Sign,
    Since,
    Unsaid,
)
from generator.rules.diary import MOMENTS


@dataclass(frozen=True)
class Row:
    """One form of a condition, and what a diary writes for it; no key where nobody is asked."""

    of: type[Condition]
    asks: str
    """In a plan."""
    key: str
    value: str
    remark: str


ROWS = (
    Row(Pain, "pain during <= 2", "pain during", "1", "0 to 10; `pain` alone is any moment of the day"),
    Row(NoPain, "no pain next morning", "pain next morning", "0", "a number too, not yes or no"),
    Row(Sign, "no limp", "limp", "no", "`yes` where it is there, also for `no limp`; asked anew each day, so what never changes, such as a procedure, is a `word`"),
    Row(Sign, "no limp while walking", "limp while walking", "no", "the moment is part of the key"),
    Row(
        Measure, "heel-raises >= 20", "heel-raises", "22",
        "number, or the word of a grade; kept until the next, except a number with the unit `out of 10` and a "
        "grade whose best word is `none`, such as swelling: they hold for their day alone, as a sign does. What is "
        "told on a day without a session is heard on it",
    ),
    Row(
        Measure, "heel-raises >= 20 each side", "heel-raises", "{injured: 21, uninjured: 24}",
        "one number a side; without `each side` too, each of them must reach it, but in a rule that holds a runner "
        "back (`heel-raises < 10: see physio`) one side is enough",
    ),
    Row(
        Measure, "heel-raises >= 20 injured side", "heel-raises", "{injured: 21, uninjured: 24}",
        "only the injured side must reach it",
    ),
    Row(
        Measure, "heel-raises >= norm", "heel-raises norm", "25",
        "below `known:`; `usual` in place of `norm` is what is usual for this runner",
    ),
    Row(
        Compared, "heel-raises LSI >= 90 %", "heel-raises", "{injured: 21, uninjured: 24}",
        "the share or the difference is worked out",
    ),
    Row(Done, "15 km done", "km", "5", "what was done that day, in `km`, `min` or `contacts`; sessions are counted"),
    Row(Since, "12 weeks since surgery", "surgery", "-60", "below `known:`, its day: 60 days before day 0"),
    Row(SentBack, "back to this stage twice", "", "", "no key: the ways back are counted"),
    Row(Colour, "green", "", "", "no key: the pain rule finds it from the day's pain"),
    Row(Cleared, "cleared by physio", "cleared by physio", "yes", "once said, it stays said"),
    Row(Finished, "finished run-walk-8-week", "finished run-walk-8-week", "yes", "once said, it stays said"),
    Row(Can, "can walk 30 min brisk", "can walk 30 min brisk", "yes", "as the plan has it; `8 inches` and `8 inch` are the same"),
    Row(Can, "can single-leg-stance 60 s", "can single-leg-stance 60 s", "yes", "a hold is a time, without the word"),
    Row(Ask, 'ask "Good form?"', 'ask "Good form?"', "yes", "in single quotes, for its own quotes"),
    Row(Unsaid, "not stated", "not stated", "yes", "a physical therapist agrees; for this stage alone"),
)  # fmt: skip
"""By kind of condition, in the order in which they are told."""


def diary_table() -> str:
    """Keys of a day and of what is known before, then what answers each form of a condition."""
    moments = ", ".join(f"`{moment}`" for moment in MOMENTS)
    rows = "\n".join(f"| `{row.asks}` | {_written(row)} | {row.remark} |" for row in ROWS)
    return _TEXT.replace("MOMENTS", moments) + f"\n\n| The plan asks | The diary says | |\n|-|-|-|\n{rows}"


def written(row: Row) -> str:
    """`limp: no`, as it is written in YAML."""
    return f"'{row.key}': {row.value}" if '"' in row.key else f"{row.key}: {row.value}"


def _written(row: Row) -> str:
    return f"`{written(row)}`" if row.key else "—"


_TEXT = """A diary for `simulate --log` has two keys. `known:` holds what is known before day 0: dates, norms, and \
results of tests. `days:` holds the days, by their number from 0, such as `0: {done: yes, pain during: 1}`. A day that \
is left out is a day of rest.

A day has `done: yes` for a whole session, `done: no` for one that was cut short, and no `done` for none; \
`person: go on` for the go-ahead of the person the plan sent to; a red flag by its id, such as `night-pain: yes`; and \
answers.

`session:` says what was done, where a stage has several sessions or the plan has tracks. A session is called as its key \
under `sessions:` is (`session: run`), a track as its key under `tracks:` is, whichever stage it is at (`session: \
strength`). Several of a day are a list: `session: [run, home]`, `session: [running, strength]`, and with the session of \
a track whose stage has several, `session: [running, heavy]`. A day that names no track counts for each that had a \
session due, but not for one whose sessions all have a `when` that isn't so that day. A plan without tracks, each stage of which has one session, has no `session:`.

Pain and signs hold for their \
day alone. What was tested or agreed to holds until it's told again. A sign is answered with yes or no, a pain and a \
scale with 0 to 10, a grade with one of its words, a date with the day of the plan; any other answer is refused.

Moments of a key, behind its name: MOMENTS, `while walking`, `within 24 h`, `after 2 h`. A condition over several days \
(`for 3 sessions`) has no key of its own: write each day; what must last for days (`no limp for 2 days: yes`) may be told in its own words as well. A line that has `any` or `and` is answered part by part."""
