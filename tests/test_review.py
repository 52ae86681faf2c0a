"""Nothing is called reviewed that nobody reviewed, and no review holds for ever."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.check.review import review
from generator.errors import Place
from generator.load.read import read
from generator.load.reviewed import as_reviewed
from generator.model import Guide, Library
from generator.model.review import later
from generator.pages.kinds.guide import guide_pages
from generator.source import parse_yaml

TODAY = dt.date(2026, 11, 26)
GUIDE = """\
id: walking
title: Walking
summary: Walk.
order: 1
related: []
sources: opinion
changed: 2026-01-10
body: Walk.
"""


def said(status: str, today: dt.date = TODAY) -> list[str]:
    value, _ = parse_yaml(GUIDE + (f"review: {{{status}}}\n" if status else ""), "content/guides/walking.md")
    guide = read(Guide, value, Place("content/guides/walking.md"))
    if isinstance(guide, list):
        return [str(problem) for problem in guide]
    guide = as_reviewed(guide, value, today)
    return [str(problem) for problem in review(Library(guides={"walking": guide}), today)]


@pytest.mark.parametrize(
    "status",
    [
        "",
        "status: draft",
        "status: reviewed, by: A, on: 2026-01-10",
        "status: reviewed, by: A, on: 2024-11-26, due: 2026-11-26",
        "status: draft, by: A",
    ],
)
def test_silent(status: str) -> None:
    found = [line for line in said(status) if "was changed" not in line]
    assert found == []


@pytest.mark.parametrize(
    ("status", "lacks"),
    [
        ("status: reviewed", "'by' and 'on'"),
        ("status: reviewed, by: A", "'on'"),
        ("status: reviewed, on: 2026-01-10", "'by'"),
    ],
)
def test_a_review_without_a_name_or_a_day_is_an_error(status: str, lacks: str) -> None:
    (error,) = said(status)
    assert error.startswith("content/guides/walking.md:9:18: a review needs a reviewer ")
    assert error.endswith(f"add {lacks}, or write 'status: draft' [review]")


def test_a_day_still_to_come_is_an_error() -> None:
    (error,) = said("status: reviewed, by: A, on: 2026-11-27")
    assert "the review date 2026-11-27 is in the future; correct 'on'" in error
    assert "warning" not in error


@pytest.mark.parametrize(
    ("status", "date"),
    [
        ("status: reviewed, by: A, on: 2026-02-01, due: 2026-11-25", "2026-11-25"),
        ("status: reviewed, by: A, on: 2026-02-01, due: 2026-01-01", "2026-01-01"),
    ],
)
def test_a_review_after_its_due_day_is_a_warning(status: str, date: str) -> None:
    (warning,) = said(status)
    assert f"warning: the review of 2026-02-01 was due again by {date}; have it reviewed" in warning


def test_without_a_due_day_it_holds_for_24_months() -> None:
    status = "status: reviewed, by: A, on: 2026-02-01"
    assert said(status, dt.date(2028, 2, 1)) == []
    (warning,) = said(status, dt.date(2028, 2, 2))
    assert "was due again by 2028-02-01" in warning
    assert later(dt.date(2028, 2, 29), 2) == dt.date(2030, 3, 1)


def test_a_change_after_the_review_is_a_warning() -> None:
    (warning,) = said("status: reviewed, by: A, on: 2026-01-09")
    assert "warning: this was changed after the review of 2026-01-09; have the change reviewed" in warning


def test_another_status_is_refused_when_it_is_read() -> None:
    (error,) = said("status: approved")
    assert error.endswith("'approved' isn't a status; write draft or reviewed [value]")


def test_this_site_s_reviews_are_in_order(library: Library) -> None:
    assert list(review(library, TODAY)) == []


def test_a_page_names_who_reviewed_it_or_says_that_it_is_a_draft(library: Library) -> None:
    for status, expected in (
        ("status: reviewed, by: A. Byron, on: 2026-01-10", "A. Byron reviewed this guide on 10 Jan 2026"),
        ("status: draft", "No physical therapist has reviewed this guide yet"),
    ):
        value, _ = parse_yaml(GUIDE + f"review: {{{status}}}\n", "content/guides/walking.md")
        guide = read(Guide, value, Place("content/guides/walking.md"))
        assert isinstance(guide, Guide)
        alone = Library(guides={"walking": guide}, references=library.references)
        page = next(page for page in guide_pages(alone) if page.kind == "guide")
        assert expected in page.body
