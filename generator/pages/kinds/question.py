"""Questions: one page each, and the page that gathers them by subject."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.draw import icons
from generator.markdown import plain
from generator.model import Library, Question
from generator.pages.addresses.short_codes import cite
from generator.pages.frame.glossary import words_of
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.related import Entry, entries
from generator.pages.frame.render import latest, render, svg
from generator.pages.frame.sources import cited
from generator.pages.parts import search_words
from generator.pages.parts.for_conditions import injuries
from generator.pages.parts.site import marked
from generator.pages.parts.warnings import flags
from generator.steps import answer, kept_of

ALSO_ASKED = 4
"""More would be the list of all questions again."""


def question_pages(library: Library) -> Iterator[Page]:
    """The hub and a page for each question."""
    yield _hub(library)
    for question in library.questions.values():
        yield _question(question, library)


@kept_of("questions", page_of)
def _question(question: Question, library: Library) -> Page:
    address = f"questions/{question.id}/"
    return render(
        address,
        "question",
        glossary=words_of(library),
        title=str(question.title),
        summary=str(question.answer),
        changed=question.changed,
        review=question.review,
        former={"also": "about"} | dict(question.anchors),
        cite=cite(f"question:{question.id}", str(question.title), question.changed, library),
        search=[
            SearchEntry(
                address, str(question.title), search_words.of_question(question), tuple(question.also)
            )
        ],
        question=question,
        tags=[Entry(f"questions/#{tag}", str(library.tags[tag].title)) for tag in question.tags],
        where=marked(question.tags, library),
        care=flags(question.see_someone, library),
        stop_icon=svg(icons.icon("stop")),
        injuries=injuries(question.conditions, library),
        asked=[_row(library.questions[id_]) for id_ in also_asked(library)[str(question.id)]],
        related=entries(question.related, library),
        cited=cited(question.sources, library),
    )


@answer
def also_asked(library: Library) -> dict[str, list[str]]:
    """Each question to others that its page offers: of the same body part or subject, nearest first."""
    groups: dict[str, list[Question]] = {}
    for one in library.questions.values():
        groups.setdefault(_place(one, library), []).append(one)
    return {str(one.id): _near(one, group) for group in groups.values() for one in group}


def _near(question: Question, group: list[Question]) -> list[str]:
    """What people with the same injury ask first; nothing that the page links to anyhow."""
    linked = {question.id, *(link.id for link in question.related if link.kind == "question")}
    others = sorted((one for one in group if one.id not in linked), key=partial(_distance, question))
    return [str(one.id) for one in others[:ALSO_ASKED]]


def _distance(question: Question, other: Question) -> tuple[int, int, str]:
    injuries_shared = {*question.conditions} & {*other.conditions}
    return -len(injuries_shared), -len({*question.tags} & {*other.tags}), str(other.title)


@kept_of(load=page_of)
def _hub(library: Library) -> Page:
    return render(
        "questions/",
        "questions",
        title="Questions",
        summary="Each page starts with a short answer, then the details and how sure we are.",
        changed=latest(library),
        groups=[
            (tag_id, tag, *_folded(rows))
            for tag_id, tag in library.tags.items()
            if (rows := _tagged(library, tag_id))
        ],
        related=following(
            library, "page:conditions", "page:triage", "page:plans", "page:glossary", "page:stop"
        ),
    )


SHOWN = 5
"""Questions of a topic that stand open; a longer list is a fold below them."""


def _folded(rows: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Those that stand open, and those below a fold; no fold for a single one."""
    shown = SHOWN if len(rows) > SHOWN + 1 else len(rows)
    return rows[:shown], rows[shown:]


def _tagged(library: Library, tag: str) -> list[Entry]:
    """Each question once, with its body part if it has one; all of a tag that has no question of its own."""
    questions = [one for one in library.questions.values() if tag in one.tags]
    own = [one for one in questions if _place(one, library) == tag]
    return [_row(one) for one in own or questions]


def _place(question: Question, library: Library) -> str:
    areas = (tag for tag in question.tags if library.tags[tag].area is not None)
    return str(next(areas, next(iter(question.tags), "")))


def _row(question: Question) -> Entry:
    """With the beginning of its answer."""
    first = plain(question.answer).partition(". ")[0].rstrip(".")
    return Entry(f"questions/{question.id}/", str(question.title), f"{first}.")
