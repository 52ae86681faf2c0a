"""Where a stage is in its plan, in the plan's own word for it: `Level 3 of 8`, `Weeks 3–4 of 8`."""

from __future__ import annotations

import re

from generator.model import Protocol, Stage
from generator.rules.windows import counted as window_count
from generator.rules.windows import opens
from generator.words.lists import counted, listed
from generator.words.number import range_words
from generator.words.rate import lasts_words


def in_words_of(text: str, word: str) -> str:
    """A text of ours that says stage, in the plan's word for it."""
    return re.sub(r"\bstage(?=s?\b)", word, text)


def stage_count(protocol: Protocol) -> str:
    """`8 levels`, `1 stage`, `14 stages in 5 parts side by side`."""
    number, several = len(part_names(protocol)), bool(part_names(protocol))
    return counted(len(protocol.path), protocol.stage_word) + f" in {number} parts side by side" * several


def part_names(protocol: Protocol) -> list[str]:
    """Names of the rows of stages that run beside one another; [] where there is one row."""
    return [track.title for track in protocol.tracks] if len(protocol.tracks) > 1 else []


def part_of(protocol: Protocol, stage: Stage) -> str:
    """The name of its row; '' where there is one row."""
    return next((t.title for t in protocol.tracks if t.id == stage.track), "") if part_names(protocol) else ""


def row_of(protocol: Protocol, stage: Stage) -> tuple[Stage, ...]:
    """The stages that follow one another in its row."""
    return tuple(one for one in protocol.path if one.track == stage.track)


def full_title(protocol: Protocol, stage: Stage) -> str:
    """Its title among those of all rows: `Running: Week 1`."""
    part = part_of(protocol, stage)
    return f"{part}: {stage.title}" if part else stage.title


def beside_words(protocol: Protocol) -> str:
    """That the rows run beside one another; '' where there is one row."""
    names = part_names(protocol)
    if not names:
        return ""
    told = f"This plan has {len(names)} parts that run side by side: {listed(names)}"
    return f"{told}. You're in one {protocol.stage_word} of each part at the same time."


_NUMBERED = re.compile(r"(Weeks?|Level|Phase|Stage|Step|Day) \d[^,:]*")


def named(title: str) -> str:
    """How a button or a sentence names a stage: `Level 7`, `Weeks 3–4`, `Phase 2`, `“Add weight”`."""
    numbered = _NUMBERED.match(title)
    return numbered[0] if numbered else f"“{title}”"


def position(protocol: Protocol, stage: Stage) -> str:
    """`Level 1 of 8`, `Weeks 3–4 of 8`, `Hop, stage 1 of 4`; '' for the only stage of a plan."""
    part, where = part_of(protocol, stage), _in_row(protocol, stage)
    return ", ".join(filter(None, [part, where[:1].lower() + where[1:] if part else where]))


def _in_row(protocol: Protocol, stage: Stage) -> str:
    row, word = row_of(protocol, stage), protocol.stage_word
    if len(row) == 1 or stage.aside:
        return ""
    longer = stage.lasts is not None and stage.lasts.longer
    if longer and stage.title.startswith("Week") and has_no_last_week(protocol) and not stage.from_day:
        return stage.title
    if stage.weeks and protocol.weeks and stage.title.startswith("Week") and not stage.from_day:
        return f"{stage.title} of {weeks_words(protocol)}"
    return f"{word.capitalize()} {stage.number} of {len(row)}"


def has_no_last_week(plan: Protocol) -> bool:
    """Whether the stage that ends last goes on as long as it takes: `weeks 12 or longer`."""
    longer = (stage.weeks[1] for stage in plan.path if stage.weeks and stage.lasts and stage.lasts.longer)
    return plan.weeks is not None and max(longer, default=0) == plan.weeks


def weeks_words(protocol: Protocol) -> str:
    """`12`, `13 or more`; '' where its stages don't all say when they are."""
    more = " or more" if has_no_last_week(protocol) else ""
    return f"{protocol.weeks}{more}" if protocol.weeks else ""


def when_words(stage: Stage) -> str:
    """How long it lasts or when it is: `weeks 3–4`; `from the end of week 12 on`, where the plan counts from
    edge to edge; '' where it says neither."""
    lasts = stage.lasts
    if lasts is None:
        return ""
    if lasts.window and lasts.longer and lasts.amount.range.single and stage.after_week:
        return f"from the end of {lasts.amount.unit} {range_words(lasts.amount.range)} on"
    return lasts_words(lasts)


def counted_from(protocol: Protocol, stage: Stage) -> str:
    """Where the numbers of a stage begin that counts from its group's first day; '' for the plan's own."""
    if not stage.from_day:
        return ""
    return f"counted from {_day(protocol, stage.from_day)}"


def not_before(protocol: Protocol, stage: Stage) -> str:
    """The day on which a stage opens at the earliest; '' where that is the plan's own day zero."""
    day = opens(stage, window_count(protocol))
    return f"not before {_day(protocol, day)}" if day else ""


def _day(protocol: Protocol, days: int) -> str:
    """So many days after day zero, as the plan calls that day."""
    if protocol.starts.anchor == "plan start":
        return f"day {days + 1} of the plan"
    return f"{counted(days, 'day')} after {protocol.starts.anchor.replace('-', ' ')}"


def placed(protocol: Protocol, stage: Stage) -> str:
    """`Level 1 of 8 in “Back to running on a track”`."""
    where, title = position(protocol, stage), f"“{protocol.title}”"
    return f"{where} in {title}" if where else f"Part of {title}"


def aside_words(stage: Stage) -> str:
    """How a runner comes to a stage off the path, and where it leads; '' for one of the path."""
    if not stage.aside:
        return ""
    return "You come here only when a rule sends you." + (
        "" if stage.then else " Then you go back to where you were."
    )
