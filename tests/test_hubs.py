"""The pages that gather others: every plan and every source stands there once, where it belongs."""

from __future__ import annotations

import re
from collections import Counter

from bs4 import BeautifulSoup, Tag

from generator.model import Library
from generator.pages.frame.related import Entry
from generator.pages.kinds.evidence import evidence_pages
from generator.pages.kinds.plans import hub
from generator.pages.parts.kit import kit, main_kit
from generator.pages.parts.topics import topics_of


def parsed(body: str) -> BeautifulSoup:
    return BeautifulSoup(body, "html.parser")


def section(page: BeautifulSoup, id_: str) -> Tag:
    found = page.find(id=id_)
    assert isinstance(found, Tag)
    return found


def test_each_plan_has_one_row_with_its_length_its_kit_and_a_strip(library: Library) -> None:
    rows = parsed(hub(library).body).select(".rv-plan-rows a")
    assert Counter(row["href"] for row in rows) == Counter(f"{id_}/" for id_ in library.protocols)
    for row in rows:
        assert row.find("svg")
        assert re.search(r"(\d+ (week|stage|phase|level)s?|As long as you like).*Equipment: .+\.", row.text)


def test_a_plan_stands_at_its_injury_and_at_the_body_part_of_that(library: Library) -> None:
    page = parsed(hub(library).body)
    heel, rest = section(page, "heel"), section(page, "other")
    assert "Heavy, slow gym program" in heel.text
    assert heel.find("a", href="../conditions/achilles-midportion/")
    # The whole title is there for whoever hears it alone.
    assert "Achilles pain: Heavy, slow gym program" in " ".join(heel.text.split())
    # A bone is in no one body part.
    assert rest.find("a", href="../conditions/bone-stress-injury/")
    assert section(page, "in-a-row").find("a", href="run-walk-8-week/")


def test_the_jump_list_counts_what_it_leads_to(library: Library) -> None:
    page = parsed(hub(library).body)
    for link in page.select(".rv-jump a"):
        count = len(section(page, str(link["href"])[1:]).select(".rv-plan-rows li"))
        assert link.text.endswith(f"\xa0{count}")


def test_a_row_says_how_much_more_kit_there_is(library: Library) -> None:
    words = {id_: main_kit(plan, library) for id_, plan in library.protocols.items()}
    assert words["run-walk-8-week"] == "none"
    assert words["caratun-plantar"] == kit(library.protocols["caratun-plantar"], library)
    assert words["leap-gluteal"].endswith(" and 5 more")


def test_each_source_stands_once_among_the_topics(library: Library) -> None:
    page, *topics = evidence_pages(library)
    for some in ([page], topics):
        ids = [row["id"] for one in some for row in parsed(one.body).select(".rv-refs > li")]
        assert Counter(ids) == Counter(map(str, library.references))


def test_a_topic_counts_its_sources(library: Library) -> None:
    page, *topics = evidence_pages(library)
    assert len(topics) == len(parsed(page.body).select(".rv-topics > section:has(.rv-refs)"))
    for topic in topics:
        body = parsed(topic.body)
        also = len(body.select(".rv-refs + .rv-note > a"))
        told = body.select_one(".rv-lead")
        assert told
        number = int(re.findall(r"\d+", told.text)[0])
        assert number == len(body.select(".rv-refs > li")) + also, topic.address


def test_what_many_injuries_cite_is_for_every_injury(library: Library) -> None:
    every = [Entry(f"conditions/{id_}/", "") for id_ in library.conditions]
    assert topics_of(every, library)[0][2] == "For every injury"
    assert topics_of(every[:1], library) == [("injury", *_named(every[0], library))]
    assert topics_of([], library)[0][2] == "For every injury"


def _named(entry: Entry, library: Library) -> tuple[str, str]:
    id_ = entry.address.split("/")[1]
    return id_, str(library.conditions[id_].title)
