"""Sessions to strips: one mark for the plan's chart, today's session and the paper."""

from __future__ import annotations

import math

from markupsafe import Markup

from generator.draw import strip
from generator.model import Protocol, Stage
from generator.notation.quantity import Interval
from generator.notation.session import RUNS, Sequence, segments
from generator.notation.totals import bouts, seconds
from generator.pages.frame.render import svg
from generator.pages.parts.line import bouts_of
from generator.rules.sums import added
from generator.rules.weekly import of_activity
from generator.words.session import sequence_words

_KIND: dict[str, strip.Kind] = {**dict.fromkeys(RUNS, "run"), "rest": "rest"}


def kind_of(activity: str) -> strip.Kind:
    """How an activity is drawn and counted: what is neither a run nor a rest is a walk."""
    return _KIND.get(activity, "walk")


def sequence_of(stage: Stage) -> Sequence | None:
    """The bouts of the stage's first session that has any."""
    return next((found for session in stage.sessions if (found := bouts_of(session))), None)


def drawing(sequence: Sequence, total: int | None = None) -> Markup:
    """The strip of a session, on a scale of `total` seconds; nothing when lengths are not known."""
    parts = [
        strip.Part(kind_of(bout.activity), float(bout.seconds), bout.optional) for bout in bouts(sequence)
    ]
    return svg(strip.strip(parts, label=sequence_words(sequence), total=total)) if parts else Markup()


def scale(protocol: Protocol) -> int:
    """Seconds of the chart's width: the longest session, up to the next ten minutes."""
    lengths = [seconds(s) for stage in protocol.stages if (s := sequence_of(stage)) is not None]
    longest = max((float(x.high or x.low) for x in lengths if x is not None), default=0)
    return max(1, math.ceil(longest / 600)) * 600


def ticks(total: int) -> list[str]:
    """Labels of the axis, every ten minutes: `0`, `10`, `20`, `30 min`."""
    minutes = list(range(0, total // 60 + 1, 10))
    return [*map(str, minutes[:-1]), f"{minutes[-1]} min"]


def running_of(stage: Stage) -> Interval | None:
    """Seconds of running in one session, of the shortest to the longest; None when it is not known."""
    sessions = [
        bouts for one in stage.sessions if (bouts := [i for i in one.items if i.sequence is not None])
    ]
    run = of_activity("run", "s", stage)
    totals = [total for bouts in sessions if (total := added(bouts, run)) and (total.low or total.high)]
    if not totals or len(totals) < len(sessions) or any(total.high is None for total in totals):
        return totals[0] if len(sessions) == 1 and totals else None
    return Interval(min(total.low for total in totals), max(total.high or total.low for total in totals))


def runs_in(stage: Stage) -> bool:
    """Whether a session of it has a run, however long."""
    sequences = (found for session in stage.sessions if (found := bouts_of(session)))
    return any(bout.activity in RUNS for sequence in sequences for bout in segments(sequence.parts))


def keys(protocol: Protocol) -> list[tuple[str, str]]:
    """What the colors of a plan's strips mean: only those that are there."""
    drawn = [bout for stage in protocol.stages if (one := sequence_of(stage)) for bout in bouts(one)]
    kinds: set[str] = {kind_of(bout.activity) for bout in drawn}
    if any(bout.optional for bout in drawn):
        kinds.add("optional")
    return [(kind, words) for kind, words in _KEYS.items() if kind in kinds]


_KEYS = {"run": "running", "walk": "walking", "optional": "optional"}
