"""A body part's questions to their published data."""

from __future__ import annotations

from generator.feeds.address import markdown
from generator.feeds.head import head, links, said
from generator.feeds.shape import triage as shape
from generator.model import Asked, End, Library, Triage
from generator.pages.kinds.triage import place_address


def triage(one: Triage, library: Library) -> shape.Triage:
    """The questions and ends of a body part."""
    return shape.Triage(
        **head("triage", one, f"triage/{one.id}/", library),
        summary=one.summary,
        area=one.area,
        red_flags=one.red_flags,
        questions=[_asked(str(id_), asked, one) for id_, asked in one.questions.items()],
        ends=[_end(str(id_), end, one, library) for id_, end in one.ends.items()],
    )


def _asked(id_: str, asked: Asked, one: Triage) -> shape.Asked:
    return shape.Asked(
        id=id_,
        ask=asked.ask,
        hint=said(asked.hint),
        answers=[shape.Answer(words=words, to=to) for words, to in asked.answers.items()],
        unsure=asked.unsure,
        page=place_address(one, id_),
    )


def _end(id_: str, end: End, one: Triage, library: Library) -> shape.End:
    return shape.End(
        id=id_,
        fits=next(iter(links([end.fits], library)), None) if end.fits else None,
        also=links(end.also, library),
        person=end.person,
        soon=end.soon,
        says=markdown(end.says),
        page=place_address(one, id_),
    )
