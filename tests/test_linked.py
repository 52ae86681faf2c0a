"""What machines read of each page: schema.org's types and properties, and nothing that nobody said."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from conftest import SITE_URL
from own import own_pages

from generator.model import Library
from generator.pages.addresses.short_codes import addresses, short_address
from generator.pages.frame.render import day
from generator.site import files, pages

PAGE = {"@context", "@type", "name", "description", "dateModified", "inLanguage", "isAccessibleForFree"}
ALLOWED = {
    "FAQPage": {"mainEntity", "citation", "creativeWorkStatus", "lastReviewed", "reviewedBy"},
    "MedicalWebPage": {
        "about", "citation", "creativeWorkStatus", "image", "lastReviewed", "mainEntity", "medicalAudience",
        "reviewedBy",
    },
    "WebPage": {"citation"},
    "Question": {"name", "acceptedAnswer"},
    "Answer": {"text"},
    "MedicalCondition": {
        "name", "description", "signOrSymptom", "differentialDiagnosis", "possibleTreatment", "code",
    },
    "MedicalSymptom": {"name"},
    "DDxElement": {"diagnosis"},
    "MedicalTherapy": {"name"},
    "MedicalCode": {"codingSystem", "codeValue"},
    "ImageObject": {"url", "encodingFormat", "caption", "license"},
    "HowTo": {"name", "step", "tool"},
    "HowToStep": {"text"},
    "HowToTool": {"name"},
    "ExercisePlan": {"name", "exerciseType", "activityFrequency", "additionalVariable"},
    "MedicalAudience": {"audienceType"},
    "Organization": {"name"},
    "Person": {"name"},
    "ScholarlyArticle": {"name", "author", "datePublished", "sameAs"},
    "CreativeWork": {"name", "author", "datePublished", "sameAs"},
}  # fmt: skip
"""Type to the properties of schema.org that we use of it."""


@pytest.fixture(scope="module")
def data(library: Library) -> dict[str, Any]:
    """Address of each page to its data, as a reader of the page finds it."""
    found = {}
    for address, page in own_pages(SITE_URL).items():
        scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.body, re.S)
        assert len(scripts) == 1, address
        found[address] = json.loads(scripts[0])
    return found


def parts(value: Any) -> list[dict[str, Any]]:
    """Every object in it."""
    if isinstance(value, list):
        return [part for one in value for part in parts(one)]
    if not isinstance(value, dict):
        return []
    return [value, *(part for one in value.values() for part in parts(one))]


def test_every_page_says_what_it_is(data: dict[str, Any]) -> None:
    for address, page in data.items():
        assert set(page) >= PAGE, address
        assert page["url"] == f"{SITE_URL}{address}"
        assert page["name"]
        for part in parts(page):
            known = (
                ALLOWED[part["@type"]]
                | {"@type"}
                | (PAGE | {"url", "license", "publisher"} if part is page else set())
            )
            assert set(part) <= known, (address, set(part) - known)
            assert None not in part.values()


def test_a_question_has_its_short_answer_and_a_plan_its_doses(data: dict[str, Any], library: Library) -> None:
    for id_, question in library.questions.items():
        (asked,) = data[f"questions/{id_}/"]["mainEntity"]
        assert asked["name"] == question.title
        assert "](" not in asked["acceptedAnswer"]["text"]
    stage = data["plans/run-walk-8-week/weeks-1-2/"]["about"]
    assert stage["additionalVariable"] == [
        "Weeks 1–2: Run 30 s at an easy pace with very light effort, walk 2 min. Do this 8–10 times."
    ]
    assert stage["activityFrequency"] == ["3 times a week, never 2 days in a row (our rule)"]


def test_nobody_is_named_who_did_not_review_it(data: dict[str, Any], library: Library) -> None:
    reviewed = [entity for entity in library.entities if entity.review.reviewed]
    named = [address for address, page in data.items() if "reviewedBy" in page or "lastReviewed" in page]
    assert bool(named) == bool(reviewed)


def test_no_text_ends_the_script(library: Library) -> None:
    one = next(iter(library.questions.values()))
    hostile = one.model_copy(update={"title": type(one.title)("</script><b>", one.title.place)})
    body = pages(replace(library, questions={one.id: hostile}))[f"questions/{one.id}/"].body
    assert body.rpartition("<script")[2].count("</script>") == 1


def test_the_feed_has_what_changed_last_first(library: Library) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    text = files(replace(library, site="https://site.test/run/"))["feed.xml"]
    root = ElementTree.fromstring(text)
    assert root.tag == f"{atom}feed"
    for name in ("title", "id", "updated"):
        assert root.findtext(f"{atom}{name}")
    assert root.findtext(f"{atom}author/{atom}name")
    entries = root.findall(f"{atom}entry")
    days = [entry.findtext(f"{atom}updated") for entry in entries]
    assert days == sorted(days, reverse=True)  # type: ignore[type-var]
    ids = [str(entry.findtext(f"{atom}id")) for entry in entries]
    assert len(ids) == len(set(ids)) == 50
    there = {f"https://site.test/run/{address}" for address in own_pages()}
    assert set(ids) <= there
    assert all(entry.findtext(f"{atom}summary") and entry.findtext(f"{atom}title") for entry in entries)
    assert "feed.xml" not in files(library)


def test_what_has_an_id_says_how_it_is_cited(library: Library) -> None:
    made = own_pages(SITE_URL)
    for id_, address in addresses(library):
        page = made[address]
        assert f"{SITE_URL}{short_address(id_)}" in page.body, id_
        assert re.search(rf"version (\d+ )?of {day(page.changed)},", page.body), id_
