"""Exercises, readiness tests, questions, guides and logs to their published data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.errors import Place
from generator.feeds.address import markdown
from generator.feeds.head import for_conditions, head, links, not_for, said
from generator.feeds.numbers import conditions, maybe
from generator.feeds.shape import knowledge as shape
from generator.feeds.shape import readiness
from generator.markdown import plain
from generator.model import Exercise, Guide, Library, Link, Question, ReadinessTest, TestItem, Tracker
from generator.model import TrackerField as ModelField
from generator.model.figure import Figure, KeyFrame
from generator.model.readiness import Healthy, Norms
from generator.pages.parts.figure import figure_address, item_address, shown, tested


def exercise(one: Exercise, library: Library) -> shape.Exercise:
    """An exercise, with the stages that prescribe it."""
    used = [Link("plan", plan.id, stage.id, "", Place("")) for plan, stage in library.used_in.get(one.id, ())]
    return shape.Exercise(
        **head("exercise", one, f"exercises/{one.id}/", library),
        summary=one.summary,
        trains=one.trains,
        purpose=one.aim,
        conditions=for_conditions(one.conditions),
        equipment=one.equipment,
        side=one.side,
        set_up=_all(one.set_up),
        steps=_all(one.steps),
        cues=one.cues,
        errors=[shape.Error(error=what, instead=markdown(how)) for what, how in one.errors.items()],
        easier=_all(one.easier),
        harder=_all(one.harder),
        instead=_all(one.instead),
        not_for=[not_for(str(name), library, ask="") for name in one.not_for],
        if_it_hurts=markdown(one.if_it_hurts),
        drill=one.drill,
        variants={str(name): str(words) for name, words in one.variants.items()},
        image=figure_address(one) or None,
        image_words=found.words if (found := shown(one)) else None,
        image_scene=_scene(one.figure) if one.figure else None,
        image_frames=[_frame(frame) for frame in one.figure.frames] if one.figure else [],
        used_in=links(used, library),
    )


def _scene(figure: Figure) -> shape.Scene:
    return shape.Scene(
        view=figure.view,
        posture=figure.posture,
        props=[str(one.text) for one in figure.props],
        highlight=list(figure.highlight),
        arrow=figure.arrow,
        quick=figure.quick is not None,
        push=[str(one.text) for one in figure.push],
        landings=[str(one.text) for one in figure.landings],
        close_up=figure.close_up is not None,
        barefoot=figure.barefoot is not None,
    )


def _frame(frame: KeyFrame) -> shape.Frame:
    return shape.Frame(**{name.replace(" ", "_"): text for name, text in frame.texts.items()})


def test(one: ReadinessTest, library: Library) -> readiness.Test:
    """A battery with its items."""
    page = f"tests/{one.id}/"
    return readiness.Test(
        **head("test", one, page, library),
        summary=one.summary,
        when=markdown(one.when),
        conditions=for_conditions(one.conditions),
        equipment=one.equipment,
        items=[_test_item(id_, item, one.id, library) for id_, item in one.items.items()],
        healthy=maybe(_healthy, one.healthy),
        then=markdown(one.then),
        again_days=one.again,
        red_flags=one.red_flags,
    )


def _test_item(id_: str, item: TestItem, test: str, library: Library) -> readiness.TestItem:
    both = item.if_both
    return readiness.TestItem(
        id=id_,
        title=item.title,
        page=f"tests/{test}/#{id_}",
        unit=item.measure,
        side=item.side,
        better=item.better,
        exercise=item.exercise,
        image=item_address(test, id_, item, library) or None,
        image_words=found.words if (found := tested(item, library)) else None,
        shows=item.shows,
        how=_all(item.how),
        pass_when=conditions([item.bar], library)[0],
        pass_when_both_injured=conditions([both.pass_when], library)[0] if both else None,
        gates=item.gates,
        healthy=maybe(_healthy, item.healthy),
        near=item.near,
        error=item.error,
        cadence=item.cadence,
        norms=_norms(item.norms) if item.norms else None,
        if_not_yet=markdown(item.if_not_yet),
        note=said(item.note and markdown(item.note)),
        source=item.source,
    )


def _healthy(one: Healthy) -> readiness.Healthy:
    return readiness.Healthy(
        typical=one.typical,
        typical_men=one.typical_men,
        typical_women=one.typical_women,
        reach_the_bar=one.reach_the_bar,
        who=one.who,
        source=one.source,
    )


def _norms(norms: Norms) -> readiness.Norms:
    return readiness.Norms(men=_ages(norms.men), women=_ages(norms.women), source=norms.source)


def _ages(numbers: Mapping[int, int]) -> dict[str, int]:
    return {str(age): value for age, value in numbers.items()}


def question(one: Question, library: Library) -> shape.Question:
    """A question with both of its answers."""
    return shape.Question(
        **head("question", one, f"questions/{one.id}/", library),
        tags=one.tags,
        conditions=for_conditions(one.conditions),
        answer=markdown(one.answer),
        answer_words=plain(one.answer),
        more=markdown(one.more),
        red_flags=one.see_someone,
        sure=markdown(one.sure),
        related=links(one.related, library),
    )


def guide(one: Guide, library: Library) -> shape.Guide:
    """A chapter."""
    return shape.Guide(
        **head("guide", one, f"guides/{one.id}/", library),
        summary=one.summary,
        body=markdown(one.body),
        related=links(one.related, library),
    )


def tracker(one: Tracker, library: Library) -> shape.Tracker:
    """A log."""
    return shape.Tracker(
        **head("tracker", one, f"track/#{one.id}", library),
        summary=one.summary,
        times=one.times,
        fields=[_field(id_, field) for id_, field in one.fields.items()],
        tells=[
            shape.Tell(when=conditions([tell.condition], library)[0], meaning=markdown(tell.meaning))
            for tell in one.tells
        ],
    )


def _field(id_: str, field: ModelField) -> shape.TrackerField:
    kinds: tuple[tuple[shape.FieldKind, Any], ...] = (
        ("scale", field.scale),
        ("number", field.unit),
        ("text", field.text),
    )
    return shape.TrackerField(
        id=id_,
        title=field.title,
        kind=next((kind for kind, said_ in kinds if said_), "yes-no"),
        scale=field.scale,
        low=field.low,
        high=field.high,
        unit=field.unit,
        better=field.better,
    )


def _all(texts: Iterable[str]) -> list[str]:
    return list(map(markdown, texts))
