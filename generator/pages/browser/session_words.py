"""Several sessions of a stage to their names, and to what is told of one that doesn't count."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.model import Library, Protocol, Session, Stage
from generator.pages.frame.wording import listed
from generator.rules.each import Own, filling
from generator.rules.outside import waits
from generator.rules.step import Step
from generator.rules.turns import next_words
from generator.rules.verdict import lighter_words
from generator.rules.which import in_turn
from generator.words.condition import condition_words
from generator.words.session_name import own_name


def told_of_sessions(step: Step, protocol: Protocol, library: Library) -> Iterator[tuple[str, str]]:
    """What is told of a session that fills up no stage, or that came before what it asks for was true."""
    stage = protocol.stage(step.id)
    names = {one.id: session_name(one, stage) for one in stage.sessions} if stage else {}
    always = filling([own for own in step.sessions if own.counts])
    for fills in filter(None, dict.fromkeys((always, *_fills(step)))):
        titles = listed([names[own.id] for own in fills])
        yield lighter_words(fills), f"This session doesn't count toward moving on; {titles} does"
    for id_ in in_turn(step):
        words = f"You did this session out of turn. It counts as today's. Next in turn: {names[id_]}"
        yield next_words(id_), words
    for own in step.sessions:
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
