"""Totals, lengths and growth that a source states to their published data."""

from __future__ import annotations

from generator.feeds.address import markdown
from generator.feeds.head import said
from generator.feeds.numbers import lasting, maybe
from generator.feeds.shape.numbers import Said
from generator.feeds.shape.plan import Together
from generator.model import Protocol, Whole, Written
from generator.notation.rate import Total
from generator.words.total import growth_words, total_words


def total(written: Written[Total]) -> Said:
    """A total of more than one session."""
    return Said(notation=str(written.value), words=total_words(written.value))


def growth(protocol: Protocol) -> Said:
    """The most that running or walking may grow."""
    most = protocol.entry.grow_at_most
    return Said(notation=str(most.value) if most else "", words=growth_words(protocol))


def together(whole: Whole) -> Together:
    """A track or a group of stages."""
    return Together(
        id=whole.id,
        kind="track" if whole.kind == "track" else "group",
        title=whole.title,
        lasts=maybe(lasting, whole.lasts),
        total=maybe(total, whole.total),
        stages=whole.stages,
        summary=said(whole.summary),
        aims=whole.aims,
        note=said(whole.note and markdown(whole.note)),
    )
