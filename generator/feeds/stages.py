"""A stage to its published data: sessions with their items, criteria, rules, ways on."""

from __future__ import annotations

from collections.abc import Iterable

from generator.feeds.address import entity_data, markdown
from generator.feeds.all_day import along
from generator.feeds.doses import bouts, dose, rest
from generator.feeds.head import said
from generator.feeds.numbers import choices, conditions, lasting, maybe, number, often, quantity, rules
from generator.feeds.pain import bands_of
from generator.feeds.shape.dose import Bouts
from generator.feeds.shape.numbers import Said
from generator.feeds.shape.plan import Stage
from generator.feeds.shape.session import ExerciseNamed, Group, Item, Session
from generator.feeds.totals import total
from generator.model import Group as ModelGroup
from generator.model import Item as ModelItem
from generator.model import Library, Protocol
from generator.model import Session as ModelSession
from generator.model import Stage as ModelStage
from generator.model.drill import DrillWord, changed
from generator.notation.rate import Timing
from generator.notation.session import Sequence
from generator.pages.addresses.short_codes import code
from generator.pages.frame.address import stage_address
from generator.pages.parts.groups import group_words, grouped, in_groups
from generator.pages.parts.line import item_title
from generator.rules.step import Step
from generator.words.branch import lines_of
from generator.words.often import often_words
from generator.words.outcome import outcome_words
from generator.words.rate import lasts_words, timing_words
from generator.words.stages import counted_from, when_words
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
        lasts=_lasts(one, protocol),
        weeks=_weeks(one),
        sessions_planned=step.fewest.sessions if one.trains else 0,
        days_at_least=step.days_at_least,
        days_at_most=step.most_days,
        sessions_at_most=step.most_sessions,
        formerly=one.formerly,
        summary=one.summary,
        aims=one.aims,
        only_when=conditions(one.when, library),
        begin_when=conditions(one.enter_when, library),
        total=maybe(total, one.total),
        sessions=[_session(session, one, library) for session in one.sessions],
        pain=bands_of(library.pain_at(protocol, one), library) if one.pain is not None else None,
        move_on_when=conditions(one.progress_when, library),
        aim_for=conditions(one.aim_for, library),
        not_yet=along(one.all_day.not_yet, library),
        watch=along(one.all_day.watch, library),
        wear=along(one.all_day.wear, library),
        optional=along(one.all_day.optional, library),
        rules=rules(one.rules, library, lines_of(one.sessions)),
        otherwise=_otherwise(step, library) if one.trains else OVER,
        aside=one.aside or None,
        then=choices(one.then, protocol, library),
        own_numbers={name: quantity(own) for name, own in one.own_numbers.items()},
        red_flags=one.red_flags,
        as_printed=one.as_printed,
        note=said(one.note and markdown(one.note)),
    )


def _weeks(one: ModelStage) -> tuple[int, ...]:
    """Of `weeks 12 or longer` the first alone: nobody knows the last."""
    endless = one.lasts is not None and one.lasts.longer and one.lasts.amount.range.single
    return (one.weeks or ())[: 1 if endless else 2]


OVER = Said(notation="progress", words="This stage is over by itself.")
"""What comes of a stage at which nothing is done: nobody repeats it."""


def _otherwise(step: Step, library: Library) -> Said:
    return Said(notation=str(step.otherwise), words=outcome_words(step.otherwise, library))


def _lasts(one: ModelStage, protocol: Protocol) -> Said | None:
    lasts = one.lasts or one.usually
    begins = counted_from(protocol, one)
    if lasts is None:
        return None
    words = when_words(one) or lasts_words(lasts)
    return Said(notation=str(lasts), words=", ".join(filter(None, [words, begins])))


def _session(session: ModelSession, of: ModelStage, library: Library) -> Session:
    return Session(
        id=session.id,
        title=session.title,
        often=often(session.times, of, library, often_words(session, of, library), session),
        at=maybe(_at, session.at),
        in_turn=of.turns(session) > 1,
        warm_up=_bouts(session.warm_up),
        warm_up_items=_items(session.warm_up, session, of, library),
        items=_items(session.items, session, of, library),
        cool_down=_bouts(session.cool_down),
        cool_down_items=_items(session.cool_down, session, of, library),
        lasts=maybe(lasting, session.lasts),
        only_when=conditions(session.when, library),
        begin_when=conditions(session.enter_when, library),
        rules=rules(session.rules, library, lines_of([session])),
        own_numbers={name: quantity(own) for name, own in session.choose.items()},
        as_printed=session.as_printed,
        total=said(session.total and session.total.value),
        total_words=said(session_total(session, of)),
        note=said(session.note and markdown(session.note)),
        sources=session.source,
    )


def _drill(item: ModelItem, library: Library) -> tuple[DrillWord, ...]:
    exercise = library.exercises.get(item.exercise or "")
    return exercise.drill if exercise else ()


def _at(timing: Timing) -> Said:
    return Said(notation=str(timing), words=timing_words(timing))


def _bouts(items: Iterable[ModelItem]) -> Bouts | None:
    parts = [part for item in items if item.sequence for part in item.sequence.value.parts]
    return bouts(Sequence(tuple(parts))) if parts else None


def _items(
    items: tuple[ModelItem, ...], session: ModelSession, of: ModelStage, library: Library
) -> list[Item]:
    own = [tuple(_group(one, session, library) for one in groups) for _, groups in in_groups(items, library)]
    lines = [_item(item, group, session, of, library) for item, group in grouped(items, library)]
    return [line.model_copy(update={"groups": groups}) for line, groups in zip(lines, own, strict=True)]


def _item(item: ModelItem, group: str, session: ModelSession, of: ModelStage, library: Library) -> Item:
    return Item(
        id=item.id,
        title=item_title(item, library),
        group=group or None,
        groups=(),
        exercise=_exercise(str(item.exercise), item, library) if item.exercise else None,
        dose=maybe(dose, item.dose) if item.exercise else None,
        bouts=bouts(item.sequence.value) if item.sequence else None,
        drill=changed(_drill(item, library), item.drill),
        variant=item.variant,
        cue=item.cue,
        aim=item.aim,
        often=often(item.times, of, library),
        at=maybe(_at, item.at),
        lasts=maybe(lasting, item.lasts),
        only_when=conditions(item.when, library),
        begin_when=conditions(item.enter_when, library),
        rules=rules(item.rules, library),
        as_printed=item.as_printed,
        total=said(item.total and item.total.value),
        total_words=said(item_total(item, session, of)),
        note=said(item.note and markdown(item.note)),
        sources=item.source,
    )


def _group(group: ModelGroup, session: ModelSession, library: Library) -> Group:
    every = list(dict.fromkeys(id(one) for line in session.lines for one in line.groups))
    return Group(
        id=f"group-{every.index(id(group)) + 1}",
        kind=group.kind,  # type: ignore[arg-type]
        count=maybe(number, group.count),
        rest=[rest(one) for one in group.rest],
        title=group.title,
        total=said(group.total and group.total.value),
        note=said(group.note and markdown(group.note)),
        words=group_words(group, library),
    )


def _exercise(id_: str, item: ModelItem, library: Library) -> ExerciseNamed:
    exercise = library.exercises.get(id_)
    if exercise is None:
        return ExerciseNamed(id=id_, title=item_title(item, library))
    return ExerciseNamed(
        id=id_, title=exercise.title, page=f"exercises/{id_}/", data=entity_data("exercise", id_)
    )
