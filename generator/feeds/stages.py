"""A stage to its published data: sessions with their items, criteria, rules, ways on."""

from __future__ import annotations

from generator.feeds.address import entity_data, markdown
from generator.feeds.doses import bouts, dose
from generator.feeds.head import said
from generator.feeds.numbers import choices, conditions, lasting, maybe, often, quantity, rules
from generator.feeds.shape.numbers import Said
from generator.feeds.shape.plan import ExerciseNamed, Item, Session, Stage
from generator.feeds.totals import total
from generator.model import Item as ModelItem
from generator.model import Library, Protocol
from generator.model import Session as ModelSession
from generator.model import Stage as ModelStage
from generator.pages.addresses.short_codes import code
from generator.pages.frame.address import stage_address
from generator.pages.parts.line import grouped, item_title
from generator.rules.machine import Step
from generator.words.often import often_words
from generator.words.outcome import outcome_words
from generator.words.total import item_total, session_total


def stage(one: ModelStage, step: Step, protocol: Protocol, library: Library) -> Stage:
    """The whole stage; `library` is the one that the plan sees, `step` what the engine makes of it."""
    return Stage(
        id=one.id,
        title=one.title,
        number=one.number,
        track=one.track or None,
        groups=one.group,
        page=stage_address(protocol, one),
        code=code(f"plan:{protocol.id}/{one.id}"),
        lasts=maybe(lasting, one.lasts),
        weeks=one.weeks or (),
        sessions_planned=step.planned,
        days_at_least=step.least_days,
        days_at_most=step.most_days,
        formerly=one.formerly,
        summary=one.summary,
        aims=one.aims,
        only_when=conditions(one.when, library),
        begin_when=conditions(one.enter_when, library),
        total=maybe(total, one.total),
        sessions=[_session(session, one, library) for session in one.sessions],
        move_on_when=conditions(one.progress_when, library),
        aim_for=conditions(one.aim_for, library),
        rules=rules(one.rules, library),
        otherwise=Said(notation=str(step.otherwise), words=outcome_words(step.otherwise, library)),
        then=choices(one.then, protocol, library),
        own_numbers={name: quantity(own) for name, own in one.own_numbers.items()},
        red_flags=one.red_flags,
        as_printed=one.as_printed,
        note=said(one.note and markdown(one.note)),
    )


def _session(session: ModelSession, of: ModelStage, library: Library) -> Session:
    return Session(
        id=session.id,
        title=session.title,
        often=often(session.times, of, library, often_words(session, of, library)),
        in_turn=of.turns(session) > 1,
        warm_up=maybe(bouts, session.warm_up),
        items=[_item(item, group, session, of, library) for item, group in grouped(session.items)],
        cool_down=maybe(bouts, session.cool_down),
        lasts=maybe(lasting, session.lasts),
        only_when=conditions(session.when, library),
        begin_when=conditions(session.enter_when, library),
        rules=rules(session.rules, library),
        total=said(session.total and session.total.value),
        total_words=said(session_total(session, of)),
        note=said(session.note and markdown(session.note)),
        sources=session.source,
    )


def _item(item: ModelItem, group: str, session: ModelSession, of: ModelStage, library: Library) -> Item:
    return Item(
        id=item.id,
        title=item_title(item, library),
        group=group or None,
        exercise=_exercise(str(item.exercise), item, library) if item.exercise else None,
        dose=maybe(dose, item.dose) if item.exercise else None,
        bouts=bouts(item.sequence.value) if item.sequence else None,
        often=often(item.times, of, library),
        lasts=maybe(lasting, item.lasts),
        only_when=conditions(item.when, library),
        begin_when=conditions(item.enter_when, library),
        rules=rules(item.rules, library),
        total=said(item.total and item.total.value),
        total_words=said(item_total(item, session, of)),
        note=said(item.note and markdown(item.note)),
        sources=item.source,
    )


def _exercise(id_: str, item: ModelItem, library: Library) -> ExerciseNamed:
    exercise = library.exercises.get(id_)
    if exercise is None:
        return ExerciseNamed(id=id_, title=item_title(item, library))
    return ExerciseNamed(
        id=id_, title=exercise.title, page=f"exercises/{id_}/", data=entity_data("exercise", id_)
    )
