"""Where a stage is in its plan, in the plan's own word for it: `Level 3 of 8`, `Weeks 3–4 of 8`."""

from __future__ import annotations

import re

from generator.model import Protocol, Stage
from generator.words.lists import counted


def in_words_of(text: str, word: str) -> str:
    """A text of ours that says stage, in the plan's word for it."""
    return re.sub(r"\bstage(?=s?\b)", word, text)


def stage_count(protocol: Protocol) -> str:
    """`8 levels`, `1 stage`."""
    return counted(len(protocol.path), protocol.stage_word)


_NUMBERED = re.compile(r"(Weeks?|Level|Phase|Stage|Step|Day) \d[^,:]*")


def named(title: str) -> str:
    """How a button or a sentence names a stage: `Level 7`, `Weeks 3–4`, `Phase 2`, `“Add weight”`."""
    numbered = _NUMBERED.match(title)
    return numbered[0] if numbered else f"“{title}”"


def position(protocol: Protocol, stage: Stage) -> str:
    """`Level 1 of 8`, `Weeks 3–4 of 8`; '' for the only stage of a plan."""
    last, word = len(protocol.path), protocol.stage_word
    if last == 1 or stage.aside:
        return ""
    if stage.weeks and protocol.weeks and stage.title.startswith("Week"):
        return f"{stage.title} of {protocol.weeks}"
    return f"{word.capitalize()} {stage.number} of {last}"


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
