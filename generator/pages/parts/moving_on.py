"""How a stage is left: the head above its criteria, and what else must be true."""

from __future__ import annotations

from math import ceil, floor

from generator.model import Library, Protocol, Stage
from generator.notation.condition import Pain, Unsaid, leaves
from generator.pages.frame.wording import upper
from generator.rules.filling import sessions_first, several_of
from generator.rules.house import house_of
from generator.rules.shortest import counts_sessions, our_days
from generator.words.house import after_red
from generator.words.lists import counted
from generator.words.often import counts_words
from generator.words.pain import bands
from generator.words.rate import lasts_words
from generator.words.stages import part_names, row_of


def is_last(protocol: Protocol, stage: Stage) -> bool:
    """Whether nothing of its row, and no plan, comes after it."""
    return stage is row_of(protocol, stage)[-1] and not stage.then


def goes_on(protocol: Protocol, stage: Stage) -> bool:
    """Whether it is the last of a plan without an end, whose criteria lead nowhere."""
    return protocol.entry.ends == "never" and is_last(protocol, stage)


def head(protocol: Protocol, stage: Stage) -> str:
    """`Move on when all of these are true`."""
    number = len(stage.progress_when)
    if not number:
        return ""
    if stage.aside and not stage.then:
        return f"Go back to where you were when {'this is' if number == 1 else 'all of these are'} true"
    if goes_on(protocol, stage):
        targets = "target when this is" if number == 1 else "targets when all of these are"
        return f"This plan goes on for as long as you like. You've reached its {targets} true"
    end = f"You've finished this {'part' if part_names(protocol) else 'plan'} when"
    begin = end if is_last(protocol, stage) else "Move on when"
    return f"{begin} {'this is' if number == 1 else 'all of these are'} true"


def without(protocol: Protocol, stage: Stage) -> str:
    """What a reader may do who reaches the criteria and none of the goals."""
    if goes_on(protocol, stage):
        return "carry on"
    end = "finish this part" if part_names(protocol) else "finish the plan"
    return end if is_last(protocol, stage) else "move on"


def stricter(protocol: Protocol, stage: Stage, library: Library) -> str:
    """What the criteria leave open; where the pain rule draws another line, which one counts for what; and
    what counts as a session where there are several kinds."""
    pain = allows_less(protocol, stage, library) or _allows_more(protocol, stage, library)
    counts = counts_words(stage, several_of(stage, protocol, library)) if counts_sessions(stage) else ""
    least = _at_least(protocol, stage, library)
    first = _first(protocol, stage, library)
    red = _after_red(protocol, stage, library)
    return " ".join(filter(None, (usual_words(stage), _left_open(stage), first, least, pain, counts, red)))


def _first(protocol: Protocol, stage: Stage, library: Library) -> str:
    """The sessions that are needed beside its targets."""
    if not stage.progress_when or goes_on(protocol, stage):
        return ""
    number = sessions_first(stage, protocol, library)
    return f"You also need {number} sessions in this {library.stage_word}." if number > 1 else ""


def _after_red(protocol: Protocol, stage: Stage, library: Library) -> str:
    """What a session above the limit costs, where the stage leads on."""
    if goes_on(protocol, stage) or not stage.trains:
        return ""
    house = house_of(protocol, library.pain_rule(protocol))
    return after_red(house, library.stage_word, own=protocol.entry.house.after_red is not None)


def _at_least(protocol: Protocol, stage: Stage, library: Library) -> str:
    """The days of our own rule, where the plan says targets and no time."""
    days = our_days(stage, protocol, library)
    if not days:
        return ""
    word = library.stage_word
    stay = f"Stay at this {word} for at least {counted(days, 'day')}."
    return f"{stay} We use this rule when a {word} only has targets."


def usual_words(stage: Stage) -> str:
    """When most runners are at the stage, and that this moves nobody on."""
    if stage.usually is None:
        return ""
    return f"{upper(lasts_words(stage.usually))}. Your targets decide when you move on, not the calendar."


def _left_open(stage: Stage) -> str:
    """That what is written down doesn't say when the stage is over, or not all of it."""
    found = [leaf for written in stage.progress_when for leaf in leaves(written.value)]
    how = next((leaf.how for leaf in found if isinstance(leaf, Unsaid)), None)
    return (
        LEFT_OPEN[how].format("when to move on" if len(found) == 1 else "all you need to move on")
        if how
        else ""
    )


LEFT_OPEN = {
    "not stated": "The source doesn't say {}. Ask your physical therapist.",
    "not seen": "We couldn't find {}. Ask your physical therapist.",
    "___": "Fill in {} with your physical therapist.",
}
"""What is told beside the targets of a stage of which one is nowhere written down."""


def _allows_more(protocol: Protocol, stage: Stage, library: Library) -> str:
    """That a pain at which the reader may carry on is too much to move on."""
    rule = bands(library.pain_at(protocol, stage))
    most = min(at for at in (rule.hold_from, rule.stop_from, 11) if at is not None) - 1
    felt = (leaf for written in stage.progress_when for leaf in leaves(written.value))
    bars = [_most(leaf) for leaf in felt if isinstance(leaf, Pain) and leaf.moment in ("", "during")]
    allowed = min((bar for bar in bars if bar is not None), default=most)
    if not 0 < allowed < most:
        return ""
    span = str(most) if most == allowed + 1 else f"{allowed + 1} to {most}"
    to = "reach this plan's target" if goes_on(protocol, stage) else without(protocol, stage)
    return f"With pain of {span} you can carry on at this {library.stage_word}, but you can't {to} yet."


def _most(pain: Pain) -> int | None:
    """The highest whole number that the criterion still allows."""
    range_ = pain.value.limit
    if range_ is None or range_.hi is None or pain.op not in ("<", "<="):
        return None
    return ceil(range_.hi) - 1 if pain.op == "<" else floor(range_.hi)


def allows_less(protocol: Protocol, stage: Stage, library: Library) -> str:
    """That the pain rule allows less than the source's criteria do; '' where it does not."""
    felt = (leaf for written in stage.progress_when for leaf in leaves(written.value))
    allows = any(isinstance(leaf, Pain) and not _is_none(leaf) for leaf in felt)
    return STRICTER if allows and bands(library.pain_at(protocol, stage)).stop_from == 1 else ""


def _is_none(pain: Pain) -> bool:
    range_ = pain.value.limit
    return range_ is not None and range_.hi == 0 and pain.op in ("<=", "=")


STRICTER = "The source allows some pain here. Our pain rule allows none: a session with pain doesn't count."
