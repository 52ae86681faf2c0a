"""Questions: one page each, and the page that gathers them by subject."""

from __future__ import annotations

from collections.abc import Iterator

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
from generator.steps import kept_of


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
        related=entries(question.related, library),
        cited=cited(question.sources, library),
    )


@kept_of(load=page_of)
def _hub(library: Library) -> Page:
    return render(
        "questions/",
        "questions",
        title="Questions",
        summary="Each page starts with a short answer, then the details and how sure we are.",
        changed=latest(library),
        groups=[
            (tag_id, tag, _tagged(library, tag_id))
            for tag_id, tag in library.tags.items()
            if _tagged(library, tag_id)
        ],
        related=following(
            library, "page:conditions", "page:triage", "page:plans", "page:glossary", "page:stop"
        ),
    )


def _tagged(library: Library, tag: str) -> list[Entry]:
    """Each question once, with its body part if it has one; all of a tag that has no question of its own."""
    questions = [one for one in library.questions.values() if tag in one.tags]
    own = [one for one in questions if _place(one, library) == tag]
    return [_row(one) for one in own or questions]


def _place(question: Question, library: Library) -> str:
    areas = (tag for tag in question.tags if library.tags[tag].area is not None)
    return str(next(areas, question.tags[0]))


def _row(question: Question) -> Entry:
    """With the beginning of its answer."""
    first = plain(question.answer).partition(". ")[0].rstrip(".")
    return Entry(f"questions/{question.id}/", str(question.title), f"{first}.")
