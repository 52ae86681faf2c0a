"""Several sessions of a stage to their names and words, and to what is told of one that doesn't count."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.model import Item, Library, Protocol, Session, Stage
from generator.notation.session import Sequence
from generator.pages.frame.wording import listed
from generator.pages.parts.bounds import for_whom
from generator.pages.parts.line import bouts_for_whom, in_turn, titled
from generator.pages.parts.only import only_words, with_only
from generator.rules.each import Own, filling
from generator.rules.line_days import days_of
from generator.rules.outside import SOON, passed_words, waits
from generator.rules.sessions_of import sessions_of, trained_at
from generator.rules.simulate import Row
from generator.rules.step import Step
from generator.rules.turns import next_words, turn_words
from generator.rules.verdict import lighter_words
from generator.rules.which import taking_turns
from generator.words.blanks import known_words
from generator.words.condition import condition_words
from generator.words.session import sequence_words
from generator.words.session_name import own_name


def told_of_sessions(step: Step, protocol: Protocol, library: Library) -> Iterator[tuple[str, str]]:
    """What is told of a session that fills up no stage, or that came before what it asks for was true."""
    stage = protocol.stage(step.id)
    names = {one.id: session_name(one, stage) for one in stage.sessions} if stage else {}
    always = filling([own for own in step.sessions if own.counts])
    for fills in filter(None, dict.fromkeys((always, *_fills(step)))):
        titles = listed([names[own.id] for own in fills])
        yield lighter_words(fills), f"This session doesn't count toward moving on; {titles} does"
    for id_ in taking_turns(step):
        words = f"You did this session out of turn. It counts as today's. Next in turn: {names[id_]}"
        yield next_words(id_), words
        again = f"You did the same session last time. Next in turn: {names[id_]}"
        yield from ((turn_words(id_), again), (SOON + turn_words(id_), again))
    for own in step.sessions:
        if own.bounds.only and step.sessions[1:]:
            asked = " and ".join(condition_words(condition, library) for condition in own.bounds.only)
            yield passed_words(own), f"Not for today: {names[own.id]}. It's only for days when {asked}"
        for condition in (*own.bounds.only, *own.bounds.gate):
            words = condition_words(condition, library)
            yield waits(own, condition), f"Too soon for this: {names[own.id]}. Not true yet: {words}"


def _fills(step: Step) -> Iterator[tuple[Own, ...]]:
    """Whatever of them may fill up the stage on a day, as some of them have days of their own."""
    sessions = step.sessions if step.bounded else ()
    sizes = (combinations(sessions, size) for size in range(1, len(sessions)))
    yield from (filling(some) for size in sizes for some in size)


def session_name(session: Session, stage: Stage) -> str:
    """What a reader chooses it by, where a stage has several; without a name, what its author calls it."""
    return own_name(session, stage) or session.id.replace("-", " ").capitalize()


def session_words(session: Session, library: Library) -> str:
    """Its bouts and exercises in the order written, and when and by whom each and all of it is done."""
    lines, lacks = list[str](), False
    for bouts, items in in_turn(session.named_lines):
        if bouts is not None:
            lines += _row(bouts, items, library)
            continue
        for item in items:
            known, missing = known_words(item.dose)
            lacks = lacks or missing
            dose = f": {known}" if known else ""
            lines.append(with_only(f"{titled(item, session, library)}{dose}", only_words(item, library)))
    ask = [ASK] if lacks else []
    return " ".join([*(f"{line}." for line in lines), *for_whom(session, library), *ask])


ASK = "Ask your physical therapist for the numbers that this plan doesn't give."
"""Once for all lines that have blanks."""


def _row(bouts: Sequence, items: list[Item], library: Library) -> list[str]:
    """Bouts in one sentence; where only some of several are for some, that in one each."""
    if len(items) == 1:
        return [with_only(sequence_words(bouts).rstrip("."), only_words(items[0], library))]
    if any(group.kind != "block" for item in items for group in item.groups):
        return [bouts_for_whom(items, library).rstrip(".")]
    timed = ((item.sequence.value, only_words(item, library)) for item in items if item.sequence is not None)
    each = [f"{sequence_words(bout).rstrip('.')}: {only}" for bout, only in timed if only]
    return [sequence_words(bouts).rstrip("."), *each]


def day_words(session: Session, library: Library) -> str:
    """The same of what is left of a session on a day on which some of its lines are not done."""
    return session_words(session, library) if session.named_lines else NOTHING


NOTHING = "None of this session's exercises are due on this day."


def lines_on(row: Row, protocol: Protocol, library: Library) -> str:
    """What was done on a day of a diary, where some of the stage's lines have days of their own; else ''."""
    if row.own.done is None:
        return ""
    stage, state = trained_at(row, protocol)
    plan, own = row.day.number - state.zero, row.day.number - state.entered
    done = [*sessions_of(row, protocol)] or stage.sessions
    found = (one for session in done for one in days_of(session, stage, protocol) if one.holds(plan, own))
    return " ".join(day_words(one.session, library.of(protocol)) for one in found)
