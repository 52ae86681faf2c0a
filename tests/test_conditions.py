"""A condition's page: links of both ways from one fact, what comes first, who must see the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from own import own_library, own_pages

from generator.feeds.conditions import condition as published
from generator.feeds.fhir.common import Site
from generator.feeds.fhir.plan import plan_definition
from generator.feeds.plans import plan as published_plan
from generator.feeds.twin import twin
from generator.model import Library
from generator.model.naming import NAMING, is_high_risk, naming
from generator.model.vocabulary import ANY
from generator.pages.frame.page import Page
from generator.pages.machines.json_ld import linked
from generator.site import pages

LIBRARY = own_library()
IDS = sorted(map(str, LIBRARY.conditions))
FOLDER = {"plan": "plans", "test": "tests", "question": "questions", "exercise": "exercises"}


def page(id_: str) -> Page:
    return own_pages()[f"conditions/{id_}/"]


def led(one: Page) -> set[str]:
    """Addresses that a page leads to, below the site's root."""
    up = "../" * one.address.count("/")
    return {href.removeprefix(up) for href in re.findall(r'href="([^"#]+)', one.body)}


def pairs() -> Iterator[tuple[str, str]]:
    """A condition's page, and the page of each thing that names it."""
    for condition, kinds in naming(LIBRARY).items():
        for kind, found in kinds.items():
            for id_ in found if condition != ANY else ():
                yield f"conditions/{condition}/", f"{FOLDER[kind]}/{id_}/"


@pytest.mark.parametrize(("condition", "other"), [*pairs()])
def test_what_names_a_condition_is_led_to_and_leads_back(condition: str, other: str) -> None:
    assert other in led(own_pages()[condition])
    assert condition in led(own_pages()[other])


def test_every_kind_that_names_conditions_does() -> None:
    assert {kind for kinds in naming(LIBRARY).values() for kind in kinds} == set(NAMING)


@pytest.mark.parametrize("id_", IDS)
def test_what_to_do_comes_before_what_it_is_and_why(id_: str) -> None:
    order = [
        "first",
        "run",
        "stop-card",
        "plans",
        "feels",
        "looks-like",
        "how-long",
        "what-helps",
        "why",
        "sources",
    ]
    places = [page(id_).body.find(f'id="{name}"') for name in order]
    assert places == sorted(places)
    assert min(places) > 0


@pytest.mark.parametrize("id_", IDS)
def test_other_names_and_slips_of_spelling_are_for_search_alone(id_: str) -> None:
    one = LIBRARY.conditions[id_]
    (entry,) = page(id_).search
    assert entry.also == tuple(map(str, one.also))
    assert one.also
    slips = [
        name for name in ("planter fasciitis", "achillies", "illiotibial", "siatica") if name in one.also
    ]
    assert [name for name in slips if name in page(id_).body] == []


def test_a_bone_that_can_break_through_leads_to_no_plan_and_to_a_doctor() -> None:
    risky = [one for one in LIBRARY.conditions.values() if is_high_risk(one, LIBRARY)]
    assert risky
    for one in risky:
        body = page(str(one.id)).body
        assert not {
            address for address in led(page(str(one.id))) if re.match(r"plans/.|exercises/.|tests/.", address)
        }
        assert "See a doctor before you follow any plan." in body


@pytest.mark.parametrize("id_", IDS)
def test_who_must_have_seen_the_reader_is_said(id_: str) -> None:
    one = LIBRARY.conditions[id_]
    assert ("before you follow any plan" in page(id_).body) == (one.person is not None)


def test_the_body_map_leads_to_injuries_where_there_are_some() -> None:
    parts = [tag for tag, one in LIBRARY.tags.items() if one.area is not None]
    assert {f"conditions/#{tag}" for tag in parts} <= {
        href.removeprefix("./") for href in re.findall(r'href="([^"]+)"', own_pages()[""].body)
    }
    without = pages(replace(LIBRARY, conditions={}, **_unnamed()))
    assert f"questions/#{parts[0]}" in without[""].body
    assert "There are no injuries here yet" in without["conditions/"].body


def _unnamed() -> dict[str, Any]:
    """Everything that names conditions, without them."""
    plain = {
        field: {
            id_: one.model_copy(update={"conditions": {}}) for id_, one in getattr(LIBRARY, field).items()
        }
        for field in ("exercises", "tests", "questions")
    }
    plans = {
        id_: replace(plan, entry=plan.entry.model_copy(update={"conditions": {}}))
        for id_, plan in LIBRARY.protocols.items()
    }
    return {**plain, "protocols": plans}


def test_machines_read_what_it_is_and_its_code() -> None:
    about = linked(page("achilles-midportion"), LIBRARY)["mainEntity"]
    assert about["@type"] == "MedicalCondition"
    assert about["code"] == [{"@type": "MedicalCode", "codingSystem": "ICD-10", "codeValue": "M76.6"}]
    assert {"A blood clot"} <= {one["diagnosis"]["name"] for one in about["differentialDiagnosis"]}


def test_a_plan_in_fhir_is_about_its_conditions() -> None:
    plan = published_plan(LIBRARY.protocols["beyer-hsr"], LIBRARY)
    (context,) = plan_definition(plan, Site("", "Clinic"))["useContext"]
    assert context["code"]["code"] == "focus"
    assert context["valueCodeableConcept"]["coding"] == [
        {"system": "http://hl7.org/fhir/sid/icd-10", "code": "M76.6"}
    ]


def test_the_data_has_what_names_it_and_numbers_with_units() -> None:
    data = published(LIBRARY.conditions["achilles-midportion"], LIBRARY)
    assert {one.id for one in data.plans} == {"plan:silbernagel-achilles", "plan:beyer-hsr"}
    longest = next(one for one in data.takes if one.source == "east-lancashire-achilles")
    assert (longest.time.low, longest.time.high, longest.time.unit) == (3, 12, "month")
    assert longest.words == "3–12 months"


def test_the_twin_has_the_tables_without_a_label_in_each_cell() -> None:
    words = twin(page("shin-splints"))
    assert "How it differs:" not in words
    assert "| It may be | How it differs | What to do |" in words


def test_signs_follow_from_where_it_is() -> None:
    flags = {id_: set(map(str, one.red_flags)) for id_, one in LIBRARY.conditions.items()}
    assert {"both-heels", "antibiotic-tendon"} <= flags["achilles-midportion"]
    assert "antibiotic-tendon" not in flags["ankle-sprain"]
    assert {"missed-periods", "under-eating"} <= flags["bone-stress-injury"]
    assert "fever-or-wound" in flags["after-acl-surgery"]
    assert "heavy-bleeding" in flags["after-birth"]


def test_every_condition_has_a_source_for_each_time_and_each_means() -> None:
    for one in LIBRARY.conditions.values():
        named = [takes.source for takes in one.takes.values()]
        named += [id_ for means in (*one.helps.values(), *one.no_help.values()) for id_ in means.source]
        assert {*map(str, named)} <= {*map(str, one.sources)}, one.id


def test_a_library_without_conditions_has_no_findings_of_them() -> None:
    from generator.check.ways_in import ways_in

    assert [*ways_in(Library())] == []
