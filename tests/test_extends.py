"""A project that begins with the library: it takes, leaves out, changes and adds, or is told what is wrong."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from own import own_library
from tries import FACTOR

from generator.load import load
from generator.model import Library
from generator.model.library import FIELDS
from generator.reference.first_project import begin_with_library
from generator.site import pages
from generator.survey import survey

PLAN = "run-walk-8-week"
TODAY = dt.date(2026, 12, 1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """As `revlanox init --with-library` writes it."""
    begin_with_library(tmp_path / "clinic", "Harbor Clinic", TODAY)
    return tmp_path / "clinic"


def extend(root: Path, said: str) -> None:
    file = root / "mkdocs.yml"
    file.write_text(file.read_text("utf-8").replace("extends: revlanox", f"extends: {said}"), "utf-8")


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


def said(root: Path) -> list[str]:
    """Findings, each by its line and its words."""
    return [str(problem) for problem in survey(root).problems]


def of_plan(root: Path) -> str:
    return pages(load(root))[f"plans/{PLAN}/"].body


def changed(plan: str) -> str:
    return str(own_library().protocols[plan].entry.changed)


def test_it_has_all_pages_of_the_library_and_no_finding(root: Path) -> None:
    assert said(root) == []
    library = load(root)
    assert library.protocols.keys() == own_library().protocols.keys()
    assert library.exercises.keys() == own_library().exercises.keys()
    assert "how-we-work" in library.guides
    assert "the Revlanox authors" in of_plan(root)


def dead(library: Library) -> list[str]:
    """Links of pages that lead to no page of the site."""
    made = pages(library)
    known = {address.rstrip("/") for address in made} | {""}
    found = []
    for address, page in made.items():
        for href in re.findall(r'href="([^"#?:]+)[#?"]', page.body):
            target = posixpath.normpath(posixpath.join(address or ".", href)).removeprefix("../").strip("./")
            if href.endswith("/") and target not in known:
                found.append(f"{address} -> {href}")
    return found


def test_no_link_leads_nowhere(root: Path) -> None:
    assert dead(load(root)) == []


def test_what_is_hidden_takes_its_links_with_it(root: Path) -> None:
    extend(root, "{base: revlanox, hide: [plan:beyer-hsr, question:can-i-run-with-shin-splints]}")
    assert said(root) == []
    library = load(root)
    assert "beyer-hsr" not in library.protocols
    assert dead(library) == []


def test_what_is_taken_brings_what_it_needs(root: Path) -> None:
    extend(root, f"{{base: revlanox, only: [plan:{PLAN}]}}")
    assert said(root) == []
    library = load(root)
    assert PLAN in library.protocols
    assert len(library.protocols) < 10
    assert dead(library) == []


def test_a_text_a_dose_and_a_source_are_changed_and_told(root: Path) -> None:
    write(
        root,
        "protocols/silbernagel-achilles.yaml",
        f"""id: silbernagel-achilles
based on: {changed("silbernagel-achilles")}
changed: 2026-12-01
summary: Daily heel raises, and we call you after two weeks.
sources: {{opinion: Harbor Clinic}}
stages:
  symptoms:
    do:
      - calf-raise: 3 x 8-15
        source: opinion
""",
    )
    assert said(root) == []
    library = load(root)
    plan, old = library.protocols["silbernagel-achilles"], own_library().protocols["silbernagel-achilles"]
    assert str(plan.entry.summary).endswith("after two weeks.")
    [line] = [item for item in plan.stages[0].sessions[0].lines if item.exercise == "calf-raise"]
    assert str(line.dose) == "3 x 8-15"
    others = [item for item in old.stages[0].sessions[0].lines if item.exercise != "calf-raise"]
    now = [item for item in plan.stages[0].sessions[0].lines if item.exercise != "calf-raise"]
    assert [str(item.dose) for item in now] == [str(item.dose) for item in others]
    told = pages(library)["plans/silbernagel-achilles/"].body
    assert "Changed here from Revlanox's" in told
    assert "the summary" in told


BROKEN = {
    "a number under another's name": (
        "stages: {symptoms: {do: [calf-raise: 3 x 8-15]}}\n", "this number is yours now",
    ),
    "a stage that isn't there": (
        "stages: {symptons: {do: [calf-raise: 3 x 8-15]}}\nsource: opinion\n", "did you mean 'symptoms'?",
    ),
    "a line that isn't there": (
        "stages: {symptoms: {do: [squat: none]}}\n", "squat",
    ),
}  # fmt: skip
"""What a file changes, and why none of it is taken."""


@pytest.mark.parametrize("name", BROKEN)
def test_a_change_that_fits_nothing_is_refused_whole(root: Path, name: str) -> None:
    text, message = BROKEN[name]
    day = changed("silbernagel-achilles")
    head = f"id: silbernagel-achilles\nbased on: {day}\nchanged: 2026-12-01\nsummary: Ours.\n"
    write(root, "protocols/silbernagel-achilles.yaml", head + text)
    found = [problem for problem in survey(root).problems if problem.severity == "error"]
    assert any(message in problem.message for problem in found)
    assert {problem.place.path for problem in found} == {"protocols/silbernagel-achilles.yaml"}


def test_a_newer_page_of_the_library_is_told(root: Path) -> None:
    write(
        root,
        "content/exercises/calf-raise.yaml",
        """id: calf-raise
based on: 2026-01-01
changed: 2026-12-01
cues: [Slow and smooth]
""",
    )
    [problem] = survey(root).problems
    assert (problem.severity, problem.place.line) == ("warning", 2)
    assert "the library has a newer 'exercise:calf-raise'" in problem.message


SETTINGS = {
    "{base: revlanox, hide: [plan:beyer-hrs]}": "there is no plan 'beyer-hrs' in the library; did you mean",
    "{base: revlanox, hide: [beyer-hsr]}": "write 'plan:beyer-hsr'",
    "{base: revlanx}": "there is no library 'revlanx'; did you mean 'revlanox'?",
}


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_name_that_the_library_has_not_is_refused_in_the_settings(root: Path, setting: str) -> None:
    extend(root, setting)
    [problem] = [one for one in survey(root).problems if one.severity == "error"]
    assert problem.place.path == "mkdocs.yml"
    assert SETTINGS[setting] in problem.message


def test_the_same_id_without_a_base_is_refused_with_three_ways_on(root: Path) -> None:
    write(root, "content/exercises/calf-raise.yaml", "id: calf-raise\nchanged: 2026-12-01\n")
    told = [str(one) for one in survey(root).problems]
    assert any("write 'based on:" in one and "hide 'exercise:calf-raise'" in one for one in told)


EVERY = sorted(
    f"{kind}:{id_}"
    for kind in ("plan", "exercise", "question", "condition", "test", "guide", "triage")
    for id_ in getattr(own_library(), FIELDS[kind])
)


@settings(max_examples=3 * FACTOR, deadline=None)
@given(st.sampled_from(EVERY))
def test_whatever_is_hidden_only_the_line_that_hides_it_is_at_fault(
    tmp_path_factory: pytest.TempPathFactory, hidden: str
) -> None:
    root = tmp_path_factory.mktemp("hidden") / "clinic"
    begin_with_library(root, "Harbor Clinic", TODAY)
    extend(root, f"{{base: revlanox, hide: [{hidden}]}}")
    found = [problem for problem in survey(root).problems if problem.severity == "error"]
    assert {problem.place.path for problem in found} <= {"mkdocs.yml"}
    if not found:
        assert dead(load(root)) == []
