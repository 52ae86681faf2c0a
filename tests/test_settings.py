"""What mkdocs.yml says of a site is in everything that machines and people read of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from golden import project

from generator.feeds.data import data_files
from generator.feeds.fhir.files import fhir_files
from generator.load import load
from generator.model import Library
from generator.model.settings import UNNAMED
from generator.pages.kinds.home import home_pages
from generator.pages.machines.json_ld import linked
from generator.reference.documentation import FOR_READERS, documentation

SAID = """site_name: Back on track
plugins:
  search: {}
  revlanox:
    publisher: Harbor clinic
    contact: hello@harbor.example
    licence: {name: Open licence, code: OPEN-1, address: https://harbor.example/open}
    doors: {running: plan}
"""


def of(root: Path, said: str) -> Library:
    (root / "mkdocs.yml").write_text(said, "utf-8")
    return replace(load(root), site="https://harbor.example/")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def test_a_site_says_who_publishes_it_how_they_are_reached_and_who_may_use_it(root: Path) -> None:
    library = of(root, SAID)
    (home,) = home_pages(library)
    found = linked(home, library)
    assert found["publisher"] == {
        "@type": "Organization",
        "name": "Harbor clinic",
        "email": "hello@harbor.example",
    }
    assert found["license"] == "https://harbor.example/open"
    plan = json.loads(data_files(library)["data/v1/plans/plan.json"])
    assert plan["licence"] == {"name": "OPEN-1", "address": "https://harbor.example/open"}
    assert plan["cite"].startswith("Back on track, “")
    fhir = json.loads(fhir_files(library)["data/v1/fhir/PlanDefinition-plan.json"])
    assert fhir["publisher"] == "Harbor clinic"
    assert fhir["contact"] == [{"telecom": [{"system": "email", "value": "hello@harbor.example"}]}]
    assert fhir["copyright"].startswith("OPEN-1, https://harbor.example/open. Back on track, “")


def test_a_site_that_says_nothing_claims_nothing(root: Path) -> None:
    library = of(root, "site_name: Back on track\nplugins: [revlanox]\n")
    (home,) = home_pages(library)
    found = linked(home, library)
    assert found["publisher"] == {"@type": "Organization", "name": "Back on track"}
    assert "license" not in found
    plan = json.loads(data_files(library)["data/v1/plans/plan.json"])
    assert plan["licence"] == {"name": "All rights reserved", "address": "https://harbor.example/docs/"}
    assert load(project(root / "other")).name == UNNAMED


def test_a_door_opens_the_plan_that_is_named_and_else_the_list(root: Path) -> None:
    (home,) = home_pages(of(root, SAID))
    assert '<a href="plans/plan/"><' in home.body.replace("\n", "")
    assert "Choose from 1 plan" in home.body
    assert "I'm running a little" in home.body.replace("&#39;", "'")
    (plain,) = home_pages(of(root, "site_name: x\n"))
    assert "running a little" not in plain.body
    (both,) = home_pages(of(root, SAID.replace("{running", "{walking: plan, running")))
    assert "Choose from" not in both.body


def test_documentation_for_authors_is_published_where_the_settings_ask_for_it(root: Path) -> None:
    from generator.cli import main

    few = documentation(of(root, SAID), main)
    assert sorted(doc.id for doc in few) == sorted(FOR_READERS)
    many = documentation(of(root, f"{SAID}    docs: yes\n"), main)
    assert {doc.id for doc in few} < {doc.id for doc in many}
