"""The parts of a sheet to how they are laid out: how dense, and on how many sheets."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.pages.paper.block_height import HEIGHT, LEADING, POINT, WIDTH, height, total
from generator.pages.paper.sheet_parts import Line, Part
from generator.pages.parts.pain_rule import Shown

Density = Literal["airy", "roomy", "close"]
DENSITIES: tuple[Density, ...] = ("airy", "roomy", "close")

ROWS: Mapping[Density, float] = {"airy": 13.0, "roomy": 10.2, "close": 7.6}
"""Millimetres of a day's row."""
TEXT: Mapping[Density, float] = {"airy": 11.0, "roomy": 10.0, "close": 9.0}
"""Points of the words."""
LEAST = 9.0
FIGURES = (18, 14, 11)
"""Millimetres that a figure may be high and wide, the largest first; less could not be read."""
NAME, DOSE, FOOT = 56.0, 84.0, (71.0, 114.0)
"""Millimetres of the columns of the exercises, and of the two at the foot."""
HEAD, FOOTER, GAP, AIR = 30.5, 7.0, 2.5, 3.0
"""Millimetres of what is always the same; air is what is left free for a font that is wider still."""


Stop = tuple[tuple[str, str], ...]
"""The head of each level of warning and its signs in a line."""


@dataclass(frozen=True)
class Layout:
    """How dense, on how many sheets, and what stands on those after the first."""

    density: Density
    pages: int
    work_after: bool = False
    marks_after: bool = False
    log_after: bool = False
    """Whether the first sheet has what to do, and the week is on the second."""
    rules_after: bool = False
    """Whether the pain rule and what to stop at are there, too."""
    flows: bool = False
    """Whether the exercises begin on the first sheet, below the rules, and go on over the next."""
    figure: int = 0
    """Millimetres of the square that a figure stands in, beside the name; 0 where there is no room."""


@dataclass(frozen=True)
class Content:
    """What is printed for one week: sessions, pain rule, what to stop at, criteria, what holds all day."""

    parts: Sequence[Part]
    rule: Shown
    stop: Stop
    marks: Sequence[str]
    above: Sequence[str] = ()


def layout(
    parts: Sequence[Part], rule: Shown, stop: Stop, marks: Sequence[str], above: Sequence[str] = ()
) -> Layout:
    """As it is laid out in words; with figures where they make no sheet more and nothing smaller."""
    content = Content(parts, rule, stop, marks, above)
    words = _layout(content)
    if not any(line.figure for part in parts for line in part.lines):
        return words
    for size in FIGURES:
        drawn = [replace(part, lines=tuple(_framed(line, size) for line in part.lines)) for part in parts]
        if _layout(replace(content, parts=drawn)) == words:
            return replace(words, figure=size)
    return words


def _framed(line: Line, size: int) -> Line:
    """A line whose figure is reckoned with."""
    return replace(line, framed=size if line.figure else 0)


def _layout(content: Content) -> Layout:
    """All on one sheet, as airy as it can be; else on two, and what to do comes first.

    Where it doesn't, the first sheet keeps what holds all day (`above`), the days, the pain rule, what to
    stop at, and the criteria where they fit.
    Where that makes three sheets and two would do, the exercises fill the first one up.
    Nothing is made smaller than 9 pt.
    """
    for density in DENSITIES:
        first = _first(content, density) + _foot(content, content.marks)
        if first + _exercises(content.parts, density) <= ROOM:
            return Layout(density, 1)
    split = [_split(content, density, after) for density in DENSITIES for after in (False, True)]
    week, rules, flowing = (
        [way(content, density) for density in DENSITIES] for way in (_week_after, _rules_after, _flow)
    )
    return min((*week, *rules, *split, *flowing), key=lambda way: way.pages)


ROOM = HEIGHT - AIR
ROW = 14.0
"""Millimetres of a high row: so much may stay free below the last one of a sheet."""


def _split(content: Content, density: Density, marks_after: bool) -> Layout:
    """The exercises leave the first sheet."""
    here, there = ((), content.marks) if marks_after else (content.marks, ())
    first = _first(content, density) + _foot(content, here)
    rest = _exercises(content.parts, density) + FOOTER + 6 + _criteria(there, WIDTH)
    return Layout(density, math.ceil(first / ROOM) + math.ceil(rest / ROOM), True, marks_after)


def _week_after(content: Content, density: Density) -> Layout:
    """What to do and the rules on the first sheet, if it has room for them; the week on the second."""
    here, there = _foot(content, ()) + 13, _criteria(content.marks, WIDTH)
    return replace(_two(content, density, here, there), marks_after=bool(content.marks))


def _rules_after(content: Content, density: Density) -> Layout:
    """What to do on the first sheet, the week and the rules on the second."""
    return replace(_two(content, density, 6, _foot(content, content.marks)), rules_after=True)


def _two(content: Content, density: Density, here: float, there: float) -> Layout:
    """What to do on the first sheet, the week on the second; `here` and `there`: the heights of the rest."""
    week = _week(content.parts, density)
    first = _first(content, density) - week + _exercises(content.parts, density) + here
    rest = 6 + week + there + FOOTER
    return Layout(density, 2 if max(first, rest) <= ROOM else NEVER, log_after=True)


NEVER = 99
"""Sheets of a layout that can't be."""


def _flow(content: Content, density: Density) -> Layout:
    """Rows are never cut, so that each sheet but the last may end some millimetres early."""
    whole = _first(content, density) + _foot(content, content.marks) + FOOTER
    whole += _exercises(content.parts, density)
    return Layout(density, math.ceil((whole - ROW) / (ROOM - ROW)), work_after=True, flows=True)


def _first(content: Content, density: Density) -> float:
    """Head, what holds all day, sessions of bouts, days, footer."""
    bouts = [height(words, WIDTH, TEXT[density]) for words in content.above]
    bouts += [_bouts(part, density) for part in content.parts if part.shown.today]
    return HEAD + FOOTER + total(bouts, GAP) + _week(content.parts, density)


def _week(parts: Sequence[Part], density: Density) -> float:
    """The days, and what their columns mean."""
    return 16 + (4 if len(parts) > 1 else 0) + 7 * ROWS[density] + GAP


def _bouts(part: Part, density: Density) -> float:
    today = part.shown.today
    assert today is not None
    words = f"{_around(part)} {today.words} {today.cue}"
    numbers = 14 if part.numbers else 0
    return numbers + (13 if today.strip else 0) + height(words, WIDTH - 10, TEXT[density]) + 6


def _around(part: Part) -> str:
    """What is said of a session beside its bouts and exercises."""
    shown = part.shown
    return f"{part.letter} {shown.title} {shown.often} {shown.before} {shown.after} {shown.only} {shown.note}"


def _exercises(parts: Sequence[Part], density: Density) -> float:
    with_lines = [part for part in parts if part.lines]
    heads = [_heading(part, density) for part in with_lines]
    return total(heads, GAP) + sum(_line(line, density) for part in with_lines for line in part.lines)


def _heading(part: Part, density: Density) -> float:
    """What stands above the exercises of a session, and what is true of all of them."""
    common = height("; ".join(part.common), WIDTH - 25, LEAST)
    said = max(common, 10.5 if part.trace else 0)
    return height(_around(part), WIDTH - 60, TEXT[density]) + 4 + (said + 2 if said else 0)


def _line(line: Line, density: Density) -> float:
    size = TEXT[density]
    drawn = bool(line.trace) and density != "close"
    # The words flow around the drawing, which costs them about a line.
    around = LEAST * POINT * LEADING if drawn else 0.0
    width = NAME - (line.framed + 2 if line.framed else 0)
    name = height(line.title, width, size, bold=True) + height(line.cue, width, LEAST)
    dose = (
        height(line.dose, DOSE, size + 2.5, bold=True) + height("; ".join(line.facts), DOSE, LEAST) + around
    )
    group = height(line.group, WIDTH, LEAST) + 1 if line.group else 0
    return group + max(name, dose, 10 if drawn else 0, line.framed, 7) + 2.4


def _foot(content: Content, marks: Sequence[str]) -> float:
    """The pain rule beside what to stop at, with those of the criteria that stand there."""
    rule, (first, last) = content.rule, FOOT
    bands = sum(height(f"{row.numbers} {row.verb} {row.act}", first, LEAST) + 0.6 for row in rule.rows)
    pain = 6 + 8 + bands + height(f"Check again the next morning: {rule.morning}", first, LEAST)
    pain += total([height(f"{one.head} {one.line}", first, LEAST) for one in rule.injured], 0.6)
    return max(pain, _stop(content.stop, last) + _criteria(marks, last)) + 2 * GAP


def _stop(stop: Stop, width: float) -> float:
    """The warnings in their frame, above the criteria."""
    return 4 + sum(height(f"{head} {signs}", width - 8, LEAST) + 0.5 for head, signs in stop)


def _criteria(marks: Sequence[str], width: float) -> float:
    return 9 + sum(max(5.2, height(mark, width - 9, LEAST)) + 1.4 for mark in marks) if marks else 0.0
