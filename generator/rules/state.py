"""Where a runner stands in a plan: all that the engine keeps from one day to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from fractions import Fraction

from generator.rules.replace import record


@record(frozen=True)
class Streak:
    """How long a condition has held: sessions in a row, in all, and the days of the first and last. What must
    last for days has only the days; its row is 1 while it lasts."""

    row: int = 0
    total: int = 0
    since: int = 0
    last: int = 0
    broken: int | None = None
    """Of what must last for days, the last day on which it was told not to be so."""


@record(frozen=True)
class State:
    """One track. Days count from 0, the day the plan starts; stages from 1."""

    zero: int = 0
    """The plan's own day zero, from which its windows count: the surgery's, where it starts with one."""
    stage: int = 1
    entered: int = 0
    """Its first day. As long as its time doesn't run, that of the first session there takes its place."""
    runs: bool = False
    origin: int = 0
    """At a stage that stands aside, the one that the runner came from; 0 where they began there."""
    done: int = 0
    """Finished sessions in this stage since it was entered or repeated."""
    turned: int = 0
    """How many turns further on than that the sessions in turn are, since one was done out of turn."""
    amounts: Mapping[str, Fraction] = field(default_factory=dict)
    streaks: Mapping[str, Streak] = field(default_factory=dict)
    """By the condition as printed; those of criteria start over with a stage, those of `if` do not."""
    since_red: int = 10**6
    """Sessions without red since the last red one."""
    green: int = 0
    """Green sessions in a row in this stage, each on its day; one that came too soon doesn't count."""
    unsettled: bool = False
    """A session in the red has not been followed by enough green ones yet, whatever stage it was in."""
    reds: tuple[int, ...] = ()
    """Days of the sessions in the red that are remembered, until a person has given the go-ahead."""
    last: int | None = None
    """Day of the last session."""
    free_from: int = 0
    """First day on which one may train again."""
    rested: int = 0
    """The same without what caps the number of sessions in some days."""
    since: int = 0
    """The first day whose sessions count toward that cap: another stage's may have another."""
    until: frozenset[str] = frozenset()
    """Conditions that must be true before the next session, at whichever stage it is."""
    said: frozenset[str] = frozenset()
    """Rules that have held the runner back on a day without a session, since the last one, each with the part
    of it that has: it leads back once."""
    by: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """By each session of stages that have several: the day it was last done, and those before that count."""
    loads: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """The same stages, by what a session loads: the last day of one, and the first day for the next."""
    trained: tuple[int, ...] = ()
    """Days of the sessions of the last seven days, or of as many as a stage counts its sessions in."""
    too_soon: tuple[int, ...] = ()
    """Those of its days on which a session didn't count, because it wasn't due: a cap has no place for it."""
    rises: tuple[int, ...] = (0,)
    """Days of the first session of each stage that is higher than the one before; the first one counts."""
    best: int = 1
    since_best: int = 0
    """Sessions since the best stage was reached; too many of them need a person."""
    gap: int = 0
    """How many days without a session have already been answered."""
    top: int = 1
    """The highest stage that was ever reached."""
    breaks: int = 0
    """Breaks that have cost a stage since then; too many of them need a person."""
    rest_over: int = 0
    """The last day of a stage of rest that was left, or that was told to be one on which the plan asks for
    rest: a break counts from there."""
    well: frozenset[int] = frozenset()
    """Stages that were left after a green session, where a rule may lead back to the last of them."""
    returned: Mapping[int, int] = field(default_factory=dict)
    """By a stage at which a rule counts them, how often one has led back to it. A person's go-ahead
    ends a count of which none higher is asked."""
    open: frozenset[int] = frozenset()
    """Stages whose gate has opened."""
    begun: frozenset[str] = frozenset()
    """Sessions of the stage that waited for something which has been true once."""
    changes: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    """Rules that are not told again, each with the part of it that has spoken: on days, once a person has
    given the go-ahead; by answers that still hold, once one has or the rule has led back or to a rest, until
    one of them is given anew. A rule that also asks for less is kept as that alone, which goes on."""
    ready: bool = False
    """Everything to move on is true; only a day is waited for: the next stage's window's, a cap's on
    rises, or one that a condition names."""
    waiting: str = ""
    """The person who must look first; '' when nobody must."""
    finished: str = ""
    """The plan or the end that comes after this one; '' while it runs."""
