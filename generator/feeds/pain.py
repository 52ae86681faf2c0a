"""A pain rule to its published shape: its bands, each with its act."""

from __future__ import annotations

from typing import Any

from generator.feeds.address import markdown
from generator.feeds.head import said
from generator.feeds.numbers import conditions
from generator.feeds.shape.pain import Band, PainBands
from generator.model import Library, PainRule, Written
from generator.notation.condition import Condition
from generator.words.pain import bands
from generator.words.stages import in_words_of


def bands_of(rule: PainRule, library: Library, *, stated: bool = True) -> PainBands:
    """The rule of a plan or of a stage; `stated` is whether its source gives it."""
    named = next((id_ for id_, one in library.pain_rules.items() if one == rule), None)
    return PainBands(**pain_bands(named, rule, library, stated=stated))


def pain_bands(id_: str | None, rule: PainRule, library: Library, *, stated: bool) -> dict[str, Any]:
    """The fields of a pain rule; `stated` is whether the source gives it."""
    first = bands(rule)
    amber = rule.amber and _band(rule.amber, rule.hold or "", first.hold_from, library)
    free = 0 if first.any and 0 not in (first.hold_from, first.stop_from) else None
    return {
        "id": id_,
        "title": in_words_of(str(rule.title), library.stage_word),
        "stated": stated,
        "red": _band(rule.red, rule.stop, first.stop_from, library),
        "amber": amber,
        "green": _band(rule.green, rule.carry_on, free, library),
        "back_after": rule.back_after,
        "see_after": rule.see_after,
        "note": said(rule.note and markdown(rule.note)),
        "source": rule.source,
    }


def _band(written: Written[Condition], act: str, first: int | None, library: Library) -> Band:
    return Band(condition=conditions([written], library)[0], act=act, pain_from=first)
