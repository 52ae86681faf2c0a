"""Questions: one page each, and the page that gathers them by subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.draw import icons
from generator.markdown import plain
from generator.model import Library, Question
from generator.pages.addresses.short_codes import cite
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.related import Entry, entries
from generator.pages.frame.render import latest, render, svg
from generator.pages.frame.sources import cited
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
        title=str(question.title),
        summary=str(question.answer),
        changed=question.changed,
        review=question.review,
        former={"also": "about"} | dict(question.anchors),
        cite=cite(f"question:{question.id}", str(question.title), question.changed, library),
        search=[SearchEntry(address, str(question.title), _found_by(question), tuple(question.also))],
        question=question,
        tags=[Entry(f"questions/#{tag}", str(library.tags[tag].title)) for tag in question.tags],
        where=marked(question.tags, library),
        care=flags(question.see_someone, library),
        stop_icon=svg(icons.icon("stop")),
        injuries=injuries(question.conditions, library),
        related=entries(question.related, library),
        cited=cited(question.sources, library),
    )


def _found_by(question: Question) -> str:
    return f"{plain(question.answer)} {plain(question.more)}"


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
    )


def _tagged(library: Library, tag: str) -> list[Entry]:
    questions: Iterable[Question] = library.questions.values()
    return [Entry(f"questions/{q.id}/", str(q.title)) for q in questions if tag in q.tags]
