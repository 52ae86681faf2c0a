"""Conditions to their published data, with what names them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import Place
from generator.feeds.address import markdown
from generator.feeds.head import codes, head, links, said
from generator.feeds.numbers import quantity
from generator.feeds.shape import condition as shape
from generator.feeds.shape.base import Link as Linked
from generator.model import ClinicalCondition, Library, Link, Takes, Treatment
from generator.model.naming import areas_of
from generator.pages.parts.for_conditions import named_by
from generator.source import Text
from generator.words.number import quantity_words


def condition(one: ClinicalCondition, library: Library) -> shape.ClinicalCondition:
    """A condition, and links to what names it."""
    return shape.ClinicalCondition(
        **head("condition", one, f"conditions/{one.id}/", library),
        summary=one.summary,
        codes=codes([one.id], library),
        sites=one.sites,
        areas=areas_of(one, library),
        readers=one.readers,
        red_flags=one.red_flags,
        first=markdown(one.first),
        person=one.person,
        run=markdown(one.run),
        run_if={str(bad): markdown(act) for bad, act in one.run_if.items()},
        pain=one.pain,
        choose=said(one.choose and markdown(one.choose)),
        feels=[*map(markdown, one.feels)],
        looks_like=[
            shape.LookAlike(
                title=title,
                differs=markdown(look.differs),
                then=markdown(look.then),
                condition=look.condition,
            )
            for title, look in one.looks_like.items()
        ],
        takes=[_takes(str(what), takes) for what, takes in one.takes.items()],
        helps=_treatments(one.helps),
        does_not_help=_treatments(one.no_help),
        why=markdown(one.why),
        not_known=[*map(markdown, one.not_known)],
        plans=_named(one, "plan", library),
        tests=_named(one, "test", library),
        questions=_named(one, "question", library),
        exercises=_named(one, "exercise", library),
        related=links(one.related, library),
    )


def _takes(what: str, takes: Takes) -> shape.Takes:
    amount = takes.time.value
    return shape.Takes(
        what=what,
        time=quantity(amount),
        words=quantity_words(amount),
        note=said(takes.note and markdown(takes.note)),
        source=takes.source,
    )


def _treatments(means: Mapping[Text, Treatment]) -> list[shape.Treatment]:
    return [
        shape.Treatment(title=title, sure=one.sure, says=markdown(one.says), source=one.source)
        for title, one in means.items()
    ]


def _named(one: ClinicalCondition, kind: str, library: Library) -> list[Linked]:
    ids = named_by(library).get(str(one.id), {}).get(kind, {})
    return links((Link(kind, id_, "", "", Place("")) for id_ in ids), library)
