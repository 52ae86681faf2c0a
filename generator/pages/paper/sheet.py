"""One week of a stage to the sheet of paper that hangs on the fridge, and how it is laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Library, Protocol, Stage
from generator.pages.addresses.short_codes import short_address
from generator.pages.frame.render import day
from generator.pages.frame.reviews import status
from generator.pages.paper.layout import Layout, Stop, layout
from generator.pages.paper.qr import qr
from generator.pages.paper.sheet_parts import Part, parts_of
from generator.pages.parts import moving_on as moving
from generator.pages.parts.criteria import Criterion, criteria
from generator.pages.parts.pain_rule import Shown, shown
from generator.pages.parts.training import session_shown
from generator.pages.parts.warnings import Flags, plan_flags
from generator.words.all_day import Row, rows
from generator.words.stages import position

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

COLUMNS = 3
"""Kinds of sessions that have a column of boxes each; where there are more, their letter is written down."""

START = 120
"""Characters that a sheet has room for beside its sessions."""


@dataclass(frozen=True)
class Sheet:
    """What is printed for one week."""

    plan: str
    title: str
    size: str
    """`large`, `middle` or `small`, by the length of the title."""
    position: str
    all_day: tuple[Row, ...]
    """What holds with a session and without."""
    parts: tuple[Part, ...]
    rule: Shown
    stop: Stop
    """Each level's head and its signs, the emergency first."""
    criteria: tuple[Criterion, ...]
    move_head: str
    stricter: str
    """That the pain rule allows less than the criteria; '' where it does not."""
    goals: str
    """What holds nobody back, in a sentence; '' for nothing."""
    qr: Markup
    go: str
    """The short address below the site's root."""
    host: str
    """What stands before it on paper, without `https://`; '' where the site has no address."""
    status: str
    version: str
    layout: Layout
    weeks: str = ""
    """The number of its week, where it is known already."""
    listed: str = ""
    """What it is called in the list of a booklet's sheets."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Heads of the columns of boxes in the grid of days."""
        if len(self.parts) == 1 or len(self.parts) > COLUMNS:
            return ("Done",)
        return tuple(part.letter for part in self.parts)


def sheet(protocol: Protocol, stage: Stage, library: Library) -> Sheet:
    """The sheet of a stage, for any of its weeks."""
    address = short_address(f"plan:{protocol.id}/{stage.id}")
    parts = parts_of([session_shown(session, stage, library) for session in stage.sessions])
    all_day = (*_start(stage, library), *rows(stage.all_day, library))
    rule = shown(protocol, library, "sheet", stage)
    stop = _stop(plan_flags(stage.red_flags, library))
    marks = tuple(criteria(stage.progress_when, library, library.pain_at(protocol, stage)))
    # Pain that may go on has no line of its own here: the rule is beside it, and paper has no room for twice.
    beside = (moving.usual_words(stage), moving.allows_less(protocol, stage, library))
    goals, stricter = _goals(stage, library), " ".join(filter(None, beside))
    return Sheet(
        plan=str(protocol.title),
        title=stage.title,
        size=_size(stage.title),
        position=position(protocol, stage),
        all_day=all_day,
        parts=parts,
        rule=rule,
        stop=stop,
        criteria=marks,
        move_head=moving.head(protocol, stage),
        stricter=stricter,
        goals=goals,
        qr=qr(library.site + address) if library.site else Markup(),
        go=address,
        host=library.site.partition("://")[2],
        status=status(protocol.entry.review),
        version=f"{protocol.entry.version} of {day(protocol.entry.changed)}",
        layout=layout(
            parts,
            rule,
            stop,
            [*(row.words for row in marks), *filter(None, [stricter, goals])],
            [f"{row.head}: {row.words}. {row.note}" for row in all_day],
        ),
    )


def _start(stage: Stage, library: Library) -> Iterator[Row]:
    """What must be true on the first day of the stage. Of much that, how many points the page has; at the
    first stage nothing, since its reader was asked before they began."""
    words = tuple(row.phrase for row in criteria(stage.enter_when, library))
    if sum(map(len, words)) > START:
        points = f"all {len(words)} points are true that the page behind the code begins with"
        words = (points,) if stage.number > 1 else ()
    if words:
        yield Row("start", "Start when", words)


def _goals(stage: Stage, library: Library) -> str:
    words = [row.phrase for row in criteria(stage.aim_for, library)]
    return f"Also aim for, but don't wait for: {'; '.join(words)}." if words else ""


def _stop(signs: Flags) -> Stop:
    """By their short names: the whole sentences are on the page that the code leads to."""
    # One line longer, and some plans would need a second sheet.
    short = {"soon": "See someone this week before you train, for"}
    heads = (short.get(level.name, level.words.removesuffix(" if")) for level in signs.levels)
    return tuple((f"{head}:", level.names) for head, level in zip(heads, signs.levels, strict=True))


def _size(title: str) -> str:
    return "large" if len(title) <= 16 else "middle" if len(title) <= 40 else "small"
