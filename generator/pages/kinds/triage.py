"""A body part's questions to linked pages that work without script: signs, one question a page, an end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.draw import icons
from generator.model import Asked, End, Library, Triage
from generator.model.answers import UNSURE, Step, answers_of, asked_before, only_way, steps_to
from generator.model.naming import areas_of
from generator.pages.addresses.short_codes import cite
from generator.pages.frame.glossary import words_of
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.related import Entry, entries, entry_for
from generator.pages.frame.render import latest, render, svg
from generator.pages.frame.sources import cited
from generator.pages.parts import search_words
from generator.pages.parts.site import in_order
from generator.pages.parts.warnings import emergency_act, emergency_line, flags
from generator.words.people import seen

T = TypeVar("T")

TITLE = "What could it be?"
SUMMARY = "Warning signs first, then a few questions. Then the page that fits, or whom to see."
SOON = {
    "today": "See {} today",
    "soon": "See {} this week",
    "weeks": "See {} in the next few weeks",
}
"""What an end with a person says first; an emergency names the numbers."""
ACTS = {
    "condition": "Read what to do first",
    "test": "Open the test",
    "plan": "Open the plan",
    "triage": "Answer these questions",
}
"""What the button of an end with a page says, by the page's kind."""
SIGN_PAGES = 1
"""Pages of warning signs before the first question."""


@dataclass(frozen=True)
class Answer:
    """One answer as a link."""

    words: str
    address: str
    unsure: bool = False


def place_address(one: Triage, id_: str) -> str:
    """The page of a question or an end."""
    return f"triage/{one.id}/{id_}/"


def triage_pages(library: Library) -> Iterator[Page]:
    """The hub, then for each body part its signs, its questions and its ends."""
    if library.triage:
        yield _hub(library)
    for one in library.triage.values():
        yield _signs(one, library)
        yield from (_question(str(id_), one, library) for id_ in one.questions)
        yield from (_end(str(id_), one, library) for id_ in one.ends)


def _hub(library: Library) -> Page:
    return render(
        "triage/",
        "triages",
        title=TITLE,
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("triage/", TITLE, f"{SUMMARY} {search_words.MAYBE}")],
        call=emergency_line(library),
        stop_icon=svg(icons.icon("stop")),
        rows=[Entry(f"triage/{one.id}/", str(one.title), str(one.summary)) for one in _in_order(library)],
        elsewhere=[
            Entry(f"conditions/{one.id}/", str(one.title), str(one.summary), "Injury")
            for one in library.conditions.values()
            if one.sites and not areas_of(one, library)
        ],
        related=following(library, "page:conditions", "page:questions", "page:stop"),
    )


def _in_order(library: Library) -> list[Triage]:
    """As the body map numbers them."""
    order = [str(id_) for id_, _, _ in in_order(library)]
    return sorted(library.triage.values(), key=lambda one: order.index(str(one.area)))


def _signs(one: Triage, library: Library) -> Page:
    """All signs on one page, the emergencies first; each list has its own way to whom to see."""
    address = f"triage/{one.id}/"
    acts = [id_ for id_ in one.red_flags if _act(id_, library) == "emergency"]
    others = [id_ for id_ in one.red_flags if id_ not in acts]
    return _page(
        address,
        "triage-signs",
        one,
        library,
        title=str(one.title),
        search=[SearchEntry(address, str(one.title), search_words.of_triage(one), tuple(one.also))],
        lists=[
            ("Is one of these true now?", flags(acts, library), "stop/"),
            ("Is one of these true?", flags(others, library), "stop/#today"),
        ],
        steps=_steps(one),
        no=place_address(one, str(one.first)),
        done=1,
        back=Entry("triage/", TITLE),
        cited=cited(one.sources, library),
    )


def _act(id_: str, library: Library) -> str:
    flag = library.red_flags.get(str(id_))
    return flag.act if flag is not None else "today"


def _question(id_: str, one: Triage, library: Library) -> Page:
    asked: Asked = _named(id_, one.questions)
    number = asked_before(one).get(id_, 0) + 1
    return _page(
        place_address(one, id_),
        "triage-question",
        one,
        library,
        title=str(asked.ask),
        hint=_hint(asked),
        number=number,
        most=_steps(one) - SIGN_PAGES,
        done=SIGN_PAGES + number,
        steps=_steps(one),
        answers=[Answer(words, place_address(one, to), words == UNSURE) for words, to in answers_of(asked)],
        back=_back(id_, one),
        over=f"triage/{one.id}/",
    )


def _hint(asked: Asked) -> list[str]:
    """Its sentences: one alone, or things to look for."""
    return re.split(r"(?<=[.?!]) ", str(asked.hint)) if asked.hint else []


def _steps(one: Triage) -> int:
    """Pages on the longest way to an end."""
    return SIGN_PAGES + max(asked_before(one).values())


def _back(id_: str, one: Triage) -> Entry:
    """To the question before, where there is but one."""
    last = {question for question, _ in steps_to(one).get(id_, [])}
    return Entry(
        place_address(one, last.pop()) if len(last) == 1 else f"triage/{one.id}/", "Back one question"
    )


def _end(id_: str, one: Triage, library: Library) -> Page:
    end: End = _named(id_, one.ends)
    fits = entry_for(end.fits, library) if end.fits is not None else None
    before = library.conditions.get(end.fits.id) if end.fits and end.fits.kind == "condition" else None
    return _page(
        place_address(one, id_),
        "triage-end",
        one,
        library,
        title=f"Your answers fit best: {fits.title}" if fits else _act_of(end, library),
        end=end,
        fits=fits,
        first=seen(str(before.person)) if before is not None and before.person else "",
        urgent=end.soon in ("emergency", "today"),
        call=emergency_line(library),
        stop_icon=svg(icons.icon("stop")),
        also=entries(end.also, library),
        alone=only_way(id_, steps_to(one)) is not None,
        said=_said(id_, one),
        act=ACTS.get(end.fits.kind, "Open it") if end.fits else "",
        over=f"triage/{one.id}/",
        related=following(library, "page:triage", "page:questions", "page:stop"),
        cited=cited(one.sources, library),
    )


def _act_of(end: End, library: Library) -> str:
    if end.soon == "emergency":
        return emergency_act(library)
    return SOON[str(end.soon)].format(seen(str(end.person)))


def _said(id_: str, one: Triage) -> list[Step]:
    """Each question that was asked, with the answer. Where several ways lead here, the last of each:
    a page can't know which was taken."""
    steps = steps_to(one)
    said = only_way(id_, steps) or steps.get(id_, [])
    return [(str(_named(question, one.questions).ask), words) for question, words in said]


def _named(id_: str, table: Mapping[Any, T]) -> T:
    return table[id_]


def _page(address: str, kind: str, one: Triage, library: Library, **values: Any) -> Page:
    return render(
        address,
        kind,
        glossary=words_of(library),
        summary=str(one.summary),
        changed=one.changed,
        review=one.review,
        region=str(one.title),
        cite=cite(f"triage:{one.id}", str(one.title), one.changed, library),
        **values,
    )
