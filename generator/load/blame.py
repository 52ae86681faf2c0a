"""Problems in the library's own files to problems at the project's line that brings them about.

The library has none by itself: an author who can't change its files is told of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.errors import Place, Problem
from generator.load.base import Taking
from generator.load.chosen import is_page
from generator.load.folders import ENTITY_FOLDERS, MARKDOWN_FOLDERS
from generator.load.shelf import KIND_OF, PREFIX, is_ours
from generator.model.library import FIELDS
from generator.source import Items, Map, Text
from generator.words.lists import listed

MOST = 6
"""So many pages are named."""

_FOLDERS = {folder: name for name, (folder, _) in {**ENTITY_FOLDERS, **MARKDOWN_FOLDERS}.items()}


def blamed(problems: Iterable[Problem], base: Taking | None) -> Iterator[Problem]:
    """Those of the project's own files as they are. Warnings about the library's aren't the project's, nor
    are those about the whole of a page of which it changes a part."""
    ours: list[Problem] = []
    for problem in problems:
        if base is None or not is_ours(problem.place):
            if problem.severity == "error" or base is None or problem.place not in base.heads:
                yield problem
        elif problem.severity == "error" and _matters(problem):
            ours.append(problem)
    if base is not None:
        yield from _causes(ours, base)


def _matters(problem: Problem) -> bool:
    """A thing or a part of the body that no page is about any more is still what it is."""
    what = problem.about.partition(":")[0]
    return problem.rule != "missing-reference" or not what or is_page(what)


def _causes(problems: list[Problem], base: Taking) -> Iterator[Problem]:
    """One for each line of the project, with the pages that it breaks."""
    broken: dict[tuple[Place, str], dict[str, Problem]] = {}
    for problem in problems:
        page = _page(problem.place)
        broken.setdefault(_cause(problem, page, base), {}).setdefault(page, problem)
    for (place, why), pages in broken.items():
        named = [f"'{page}'" for page in pages][:MOST]
        named += ["others"] if len(pages) > MOST else []
        first = next(iter(pages.values()))
        said = first.message.partition(";")[0]
        yield Problem(place, why.format(pages=listed(named), first=said), "base")


_HIDDEN = "the library's {{pages}} can't do without {0}; hide that too, or keep {0} ({{first}})"
_CHANGED = "this doesn't fit the rest of {pages}: {first}; say it so that it fits, or delete it"
_ELSE = "the library's {pages} can't be read in this project ({first}); hide it, or take what it names"


def _cause(problem: Problem, page: str, base: Taking) -> tuple[Place, str]:
    """The line that brings it about, and what is said there."""
    if page in base.at:
        return base.at[page], _CHANGED
    for id_, word in base.hidden.items():
        if _means(problem, id_, base):
            return word.place, _HIDDEN.format(f"'{word}'")
    for id_, place in base.at.items():
        if f"'{id_.partition(':')[2]}'" in problem.message:
            return place, _CHANGED
    for id_, word in base.hidden.items():
        if _tied(id_, page, base):
            return word.place, _HIDDEN.format(f"'{word}'")
    if base.hidden and page not in base.only:
        word = next(iter(base.hidden.values()))
        return word.place, _HIDDEN.format(f"'{word}'")
    return base.only.get(page, base.extends.base).place, _ELSE


def _means(problem: Problem, id_: str, base: Taking) -> bool:
    """Whether it is about what is hidden: by its id, or by what a hidden test measures."""
    kind, _, name = id_.partition(":")
    test: Any = base.shelf.values["tests"].get(name, {}) if kind == "test" else {}
    names = [name, *(test.get("items") or ())]
    about = problem.about.partition(":")[2]
    return about in names if about else any(f"'{one}'" in problem.message for one in names)


def _tied(id_: str, page: str, base: Taking) -> bool:
    """Whether one of them names the other."""
    pairs = ((id_, page), (page, id_))
    return any(other.partition(":")[2] in {*_words(_value(one, base))} for one, other in pairs)


def _value(id_: str, base: Taking) -> Any:
    kind, _, name = id_.partition(":")
    return base.shelf.values[FIELDS[kind]].get(name) if kind in FIELDS else None


def _words(value: Any) -> Iterator[str]:
    """Everything in a page that could be an id."""
    if isinstance(value, Text):
        yield from re.findall(r"[a-z0-9-]+", value)
    for part in value if isinstance(value, Items) else ():
        yield from _words(part)
    for key, part in value.items() if isinstance(value, Map) else ():
        yield from (str(key), *_words(part))


def _page(place: Place) -> str:
    """The id with its kind of the page whose file it is; the file's path for a table."""
    folder, _, file = place.path.removeprefix(PREFIX).rpartition("/")
    kind = KIND_OF.get(_FOLDERS.get(folder, ""))
    return f"{kind}:{file.rpartition('.')[0]}" if kind else place.path.removeprefix(PREFIX)
