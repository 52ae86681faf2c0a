"""What a project says of the library that it extends, to the ids that it takes and those that it hides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.errors import Problem, did_you_mean
from generator.load.shelf import KIND_OF, Shelf
from generator.load.withdrawn import KINDS as MEANT
from generator.model import Library
from generator.model.library import FIELDS
from generator.source import Text

CHOOSABLE = tuple(kind for kind in FIELDS if kind != "doc")
"""Kinds that a project takes or leaves. It can't do without the log and the vocabulary."""

Ids = dict[str, Text]
"""Ids with their kind, such as `plan:first-runs`, each with the words that mean it."""


def chosen(words: Iterable[Text], shelf: Shelf) -> tuple[Ids, list[Problem]]:
    """The ids that are meant, and a problem for each word that means nothing of the library."""
    found: Ids = {}
    problems: list[Problem] = []
    for word in words:
        kind, _, id_ = word.partition(":")
        ids = shelf.values[FIELDS[kind]] if kind in CHOOSABLE else {}
        if kind in CHOOSABLE and (not id_ or id_ in ids):
            found |= {f"{kind}:{one}": word for one in ([id_] if id_ else ids)}
        else:
            problems.append(Problem(word.place, _unknown(word, shelf), "missing-reference"))
    return found, problems


def _unknown(word: Text, shelf: Shelf) -> str:
    kind, _, id_ = word.partition(":")
    if kind not in CHOOSABLE:
        own = next((f"{one}:{word}" for one in CHOOSABLE if word in shelf.values[FIELDS[one]]), "")
        near = f"; write '{own}'" if own else did_you_mean(kind, CHOOSABLE)
        what = f"'{word[:60]}' is no kind of page and has none before it"
        return f"{what}{near or '; the kinds are ' + ', '.join(CHOOSABLE)}"
    known = shelf.values[FIELDS[kind]]
    near = did_you_mean(id_, known) or f"; '{kind}' alone means all of them"
    return f"there is no {kind} '{id_[:60]}' in the library{near}"


def needed(missing: Iterable[Problem], shelf: Shelf) -> Iterator[str]:
    """Ids of the library that were looked for and not found."""
    for problem in missing:
        what, _, name = problem.about.partition(":")
        if problem.rule == "missing-reference" and name:
            yield from _named(what, name, shelf.values)


def _named(what: str, name: str, values: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    for kind in MEANT.get(what, ("source" if what == "reference" else what,)):
        if name in values.get(FIELDS.get(kind, ""), ()):
            yield f"{kind}:{name}"
    if what == "measure or test":
        for id_, test in values["tests"].items():
            if name in (test.get("items") or ()):  # type: ignore[attr-defined]
                yield f"test:{id_}"


def plans_needed(library: Library, shelf: Shelf) -> Iterator[str]:
    """The plans for each injury that would have nothing to do about it and nobody to see."""
    helped = {str(id_) for plan in library.protocols.values() for id_ in plan.entry.conditions}
    alone = {id_ for id_, one in library.conditions.items() if one.person is None} - helped
    for id_, plan in shelf.values["protocols"].items():
        if not alone.isdisjoint(plan.get("conditions") or ()):
            yield f"plan:{id_}"


def is_page(what: str) -> bool:
    """Whether a name of that kind is of something that can be hidden."""
    return what in (*MEANT, *KIND_OF.values(), "reference") or what.startswith(("stage of", "variant of"))
