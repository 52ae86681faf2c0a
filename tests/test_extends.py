"""A project that begins with the library takes, leaves out, changes and adds, or is told what is wrong."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from own import own_library
from tries import FACTOR

from generator.cli import main
from generator.load import load
from generator.model import Library
from generator.model.library import FIELDS, entry_of
from generator.pages.addresses.short_codes import short_files
from generator.pages.frame.page import Page
from generator.pages.kinds.embed import embed_files
from generator.reference.documentation import documentation
from generator.reference.first_project import begin_with_library
from generator.reference.library_site import library_site
from generator.site import pages
from generator.survey import survey

PLAN = "run-walk-8-week"
FEW = "{base: revlanox, only: [plan:silbernagel-achilles]}"
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


def changed(id_: str, kind: str = "plan") -> str:
    return str(entry_of(own_library().collection(kind)[id_]).changed)


def test_it_has_all_pages_of_the_library_and_its_own(root: Path) -> None:
    library = load(root)
    assert library.protocols.keys() == own_library().protocols.keys()
    assert library.exercises.keys() == own_library().exercises.keys()
    assert "how-we-work" in library.guides


def every(library: Library) -> Mapping[str, Page]:
    """Its pages, documentation among them."""
    return pages(library, documentation(library, main))


def dead(library: Library, made: Mapping[str, Page]) -> list[str]:
    """Links of pages that lead to no page of the site."""
    beside = {**short_files(library), **embed_files(library)}
    known = {address.rstrip("/") for address in made} | {address.rpartition("/")[0] for address in beside}
    found = []
    for address, page in made.items():
        for href in re.findall(r'href="([^"#?:]+)[#?"]', page.body):
            target = posixpath.normpath(posixpath.join(address or ".", href)).removeprefix("../").strip("./")
            if href.endswith("/") and target not in known:
                found.append(f"{address} -> {href}")
    return found


def test_what_is_hidden_takes_its_links_with_it_and_all_others_are_whole(root: Path) -> None:
    extend(root, "{base: revlanox, hide: [plan:beyer-hsr, question:can-i-run-with-shin-splints]}")
    assert said(root) == []
    library = load(root)
    assert "beyer-hsr" not in library.protocols
    made = every(library)
    assert "the Revlanox authors" in made[f"plans/{PLAN}/"].body
    assert "Revlanox" not in made["guides/how-we-work/"].body
    assert dead(library, made) == []


def test_what_is_taken_brings_what_it_needs(root: Path) -> None:
    extend(root, f"{{base: revlanox, only: [plan:{PLAN}]}}")
    assert said(root) == []
    library = load(root)
    assert PLAN in library.protocols
    assert len(library.protocols) < 10
    assert dead(library, every(library)) == []


def test_a_text_a_dose_and_a_source_are_changed_and_told(root: Path) -> None:
    extend(root, FEW)
    write(
        root,
        "protocols/silbernagel-achilles.yaml",
        f"""id: silbernagel-achilles
based on: {changed("silbernagel-achilles")}
changed: 2026-12-01
summary: Daily heel raises, and we call you after two weeks.
sources: {{opinion: Harbor Clinic}}
changes: {{4: We begin the heel raises with 8.}}
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
    assert str(line.dose).startswith("3 x 8-15, tempo slow")
    others = [item for item in old.stages[0].sessions[0].lines if item.exercise != "calf-raise"]
    now = [item for item in plan.stages[0].sessions[0].lines if item.exercise != "calf-raise"]
    assert [str(item.dose) for item in now] == [str(item.dose) for item in others]
    told = every(library)["plans/silbernagel-achilles/"].body
    assert "Changed here from Revlanox" in told
    assert "the summary" in told


def test_what_the_documentation_shows_is_read_without_an_error(root: Path) -> None:
    settings, page = re.findall(r"```yaml\n(extends:\n.*?|id:.*?)```", library_site().body, re.S)
    file = root / "mkdocs.yml"
    indented = "".join(f"      {line}\n" for line in settings.splitlines())
    file.write_text(file.read_text("utf-8").replace("      extends: revlanox\n", indented), "utf-8")
    assert [one for one in survey(root).problems if one.severity == "error"] == []
    write(root, "protocols/silbernagel-achilles.yaml", page)
    assert [one for one in survey(root).problems if one.severity == "error"] == []
    assert "silbernagel-achilles" in load(root).protocols


def test_a_page_of_the_library_is_shown_and_reviewed_only_as_one_of_the_projects_own(root: Path) -> None:
    told = CliRunner().invoke(main, ["show", PLAN, "--root", str(root)])
    assert told.output.startswith(own_library().protocols[PLAN].title)
    day = changed("calf-raise", "exercise")
    own = "content/exercises/calf-raise.yaml"
    write(root, own, f"id: calf-raise\nbased on: {day}\nchanged: 2026-11-30\ncues: [Slow and smooth]\n")
    words = ["review", "exercise:calf-raise", "--by", "Ada, PT", "--on", "2026-12-01", "--root", str(root)]
    assert CliRunner().invoke(main, words).exit_code == 0
    assert load(root).exercises["calf-raise"].review.reviewed
    write(root, own, (root / own).read_text("utf-8").replace(day, "2026-01-01"))
    assert not load(root).exercises["calf-raise"].review.reviewed
    refused = CliRunner().invoke(main, ["review", f"plan:{PLAN}", "--by", "Ada, PT", "--root", str(root)])
    assert refused.exit_code == 1
    assert "comes from the library; write a file of your own" in refused.output


BROKEN = {
    "another dose of a version that was published": (
        "sources: {opinion: us}\nstages: {symptoms: {do: [calf-raise: 3 x 8-15 ^opinion]}}\n",
        "write what changed below 'changes:', as '4: <what changed>'",
    ),
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
    extend(root, FEW)
    text, message = BROKEN[name]
    day = changed("silbernagel-achilles")
    head = f"id: silbernagel-achilles\nbased on: {day}\nchanged: 2026-12-01\nsummary: Ours.\n"
    write(root, "protocols/silbernagel-achilles.yaml", head + text)
    found = [problem for problem in survey(root).problems if problem.severity == "error"]
    assert any(message in problem.message for problem in found)
    assert {problem.place.path for problem in found} == {"protocols/silbernagel-achilles.yaml"}


def test_a_newer_page_of_the_library_is_told(root: Path) -> None:
    extend(root, FEW)
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
    extend(root, FEW)
    write(root, "content/exercises/calf-raise.yaml", "id: calf-raise\nchanged: 2026-12-01\n")
    told = [str(one) for one in survey(root).problems]
    assert any("write 'based on:" in one and "hide 'exercise:calf-raise'" in one for one in told)


EVERY = sorted(
    f"{kind}:{id_}"
    for kind in ("plan", "exercise", "question", "condition", "test", "guide", "triage")
    for id_ in getattr(own_library(), FIELDS[kind])
)


EXAMPLE = ("plan:walking-8-week", f"plan:{PLAN}")


@settings(max_examples=3 * FACTOR, deadline=None)
@given(st.sampled_from(EVERY))
def test_whatever_is_hidden_only_the_line_that_hides_it_is_at_fault(
    tmp_path_factory: pytest.TempPathFactory, hidden: str
) -> None:
    root = tmp_path_factory.mktemp("hidden") / "clinic"
    begin_with_library(root, "Harbor Clinic", TODAY)
    extend(root, f"{{base: revlanox, hide: [{hidden}]}}")
    found = [problem for problem in survey(root).problems if problem.severity == "error"]
    # The example's own guide and doors name plans, which may be the hidden one.
    own = {"mkdocs.yml"} | ({"content/guides/how-we-work.md"} if hidden in EXAMPLE else set())
    assert {problem.place.path for problem in found} <= own


SIGN = """{id}:
  title: One sore spot
  sentence: one spot on your shin hurts to touch
  act: today
  why: A clinician should look at it.
  source: opinion
  said: [sore spot]
"""

FIXED = {
    "red_flags": "protocols/vocabulary/red-flags.yaml",
    "pain_rules": "protocols/vocabulary/pain-rules.yaml",
    "measures": "protocols/vocabulary/measures.yaml",
    "references": "content/references.yaml",
}
"""Tables of which no entry is rewritten by a project."""


@pytest.mark.parametrize("name", FIXED)
def test_a_sign_a_rule_and_a_source_of_the_library_are_not_rewritten(root: Path, name: str) -> None:
    extend(root, FEW)
    id_ = next(iter(getattr(own_library(), name)))
    entry = re.search(rf"^{id_}:.*\n(?:[ #].*\n|\n)*", (ROOT / FIXED[name]).read_text("utf-8"), re.M)
    assert entry
    write(root, FIXED[name], entry[0])
    [problem] = survey(root).problems
    assert (problem.place.path, problem.place.line) == (FIXED[name], 1)
    assert problem.message == f"the library has '{id_}' too, and its pages mean that one; choose another id"


def test_a_sign_of_the_projects_own_is_one_more(root: Path) -> None:
    extend(root, FEW)
    write(root, "protocols/vocabulary/red-flags.yaml", SIGN.format(id="shin-spot"))
    assert load(root).red_flags.keys() == {*own_library().red_flags, "shin-spot"}


def test_a_word_of_the_glossary_may_be_the_projects_own(root: Path) -> None:
    extend(root, FEW)
    id_ = next(iter(own_library().terms))
    write(root, "content/glossary.yaml", f"{id_}:\n  title: Ours\n  says: What we call it here.\n")
    assert said(root) == []
    assert str(load(root).terms[id_].says) == "What we call it here."
