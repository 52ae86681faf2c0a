"""What holds on every day of a stage to its published shape."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.feeds.doses import bouts
from generator.feeds.numbers import conditions, lasting, maybe
from generator.feeds.shape.all_day import Along
from generator.model import Alongside, Library
from generator.words.all_day import along_words


def along(all_: Iterable[Alongside], library: Library) -> Sequence[Along]:
    """Each with its words; `library` is the one that the plan sees."""
    return [_along(one, library) for one in all_]


def _along(one: Alongside, library: Library) -> Along:
    known = one.what in library.exercises or one.what in library.names
    since, until = (conditions([end] if end else [], library) for end in (one.since, one.until))
    return Along(
        words=along_words(one, library),
        what=str(one.what),
        activity=one.activity,
        exercise=str(one.what) if known else None,
        bouts=bouts(one.bouts.value) if one.bouts else None,
        lasts=maybe(lasting, one.lasts.value if one.lasts else None),
        since=since[0] if since else None,
        until=until[0] if until else None,
        how=None if one.how == "none" else one.how,
    )
