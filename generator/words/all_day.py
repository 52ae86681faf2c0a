"""What holds on every day of a stage to words: what is not done yet, what is worn, what may be done too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import AllDay, Alongside, Library
from generator.model.activity import gerund
from generator.words.condition import condition_words
from generator.words.rate import span_words
from generator.words.session import sequence_words

HEADS: dict[str, str] = {
    "not_yet": "Do not do yet",
    "watch": "Note each day",
    "wear": "Wear or use",
    "optional": "If you like",
}

UNCOUNTED = "This doesn't count as a session."
"""What a reader must know of all that is only allowed."""


@dataclass(frozen=True)
class Row:
    """Things of one kind in words, each with when it holds."""

    kind: str
    """not_yet, watch, wear or optional."""
    head: str
    things: tuple[str, ...]
    note: str = ""
    """What a reader must know of all of them."""

    @property
    def words(self) -> str:
        """All of them in a sentence, without its full stop."""
        return "; ".join(self.things)


def rows(all_day: AllDay, library: Library) -> Iterator[Row]:
    """A row for each kind of which something is said; `library` is the one that the plan sees."""
    for kind, head in HEADS.items():
        things = tuple(along_words(one, library) for one in getattr(all_day, kind))
        if things:
            yield Row(kind, head, things, UNCOUNTED if kind == "optional" else "")


def along_words(one: Alongside, library: Library) -> str:
    """`running (weeks 2–3 only)`."""
    thing, when = thing_words(one, library), when_words(one, library)
    return _inside(thing) + (f" ({when})" if when else "")


def _inside(words: str) -> str:
    """As it stands after others: `RDL` keeps its letters."""
    return words if words[1:2].isupper() else f"{words[:1].lower()}{words[1:]}"


def thing_words(one: Alongside, library: Library) -> str:
    """An activity, an exercise by its title, bouts, or the author's words."""
    if one.bouts is not None:
        return sequence_words(one.bouts.value).rstrip(".")
    if one.activity is not None:
        return gerund(one.activity)
    known = library.exercises.get(one.what) or library.measures.get(one.what)
    return str(known.title) if known else library.names.get(one.what, str(one.what))


def when_words(one: Alongside, library: Library) -> str:
    """`weeks 2–3 only`, `once you do not limp, until your doctor has cleared you`; '' for all the time."""
    if one.lasts is not None:
        return span_words(one.lasts.value)
    ends = (("once", one.since), ("until", one.until))
    said = [f"{word} {condition_words(end.value, library)}" for word, end in ends if end is not None]
    return ", ".join(said) or one.how or ""
