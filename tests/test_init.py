"""`revlanox init` begins a project that builds as it is, and each command says what a folder lacks."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import COMMANDS, main
from generator.reference.first_project import IDS, begin, first_files, laid_over
from generator.reference.vocabulary_copied import vocabulary
from generator.survey import survey

TODAY = dt.date(2026, 11, 25)
WORDS = {
    "build": ["--site-dir", "x"],
    "show": ["x"],
    "simulate": ["x"],
    "calendar": ["x"],
    "new": ["test", "x"],
    "host": ["github"],
}


def said(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """A new project."""
    begin(tmp_path / "clinic", "Harbor clinic", TODAY)
    return tmp_path / "clinic"


def test_there_is_no_finding_in_a_new_project(clinic: Path) -> None:
    assert survey(clinic).problems == ()


def test_it_has_one_of_each_kind_and_every_file_explains_itself(clinic: Path) -> None:
    library = survey(clinic).library
    kinds = (library.protocols, library.exercises, library.tests, library.questions, library.conditions)
    assert [len(kind) for kind in (*kinds, library.guides)] == [1] * 6
    assert all(exercise.figure for exercise in library.exercises.values())
    for path in (*IDS.values(), "how-we-work"):
        (file,) = (one for one in clinic.rglob(f"{path}.*") if one.suffix in (".yaml", ".md"))
        text = file.read_text("utf-8")
        assert "TO DO" not in re.sub("^#.*", "", text, flags=re.M)
        # Each key at the margin has its comment above it.
        keys = [
            number for number, line in enumerate(text.splitlines()) if re.match(r"[a-z][^:]*:( |$)", line)
        ]
        assert all(re.match("#|[a-z]", text.splitlines()[number - 1]) for number in keys)


def test_its_name_is_any_text(tmp_path: Path) -> None:
    assert said("init", str(tmp_path / "a"), "--name", 'Møller\'s "Run": #1').exit_code == 0
    text = (tmp_path / "a/mkdocs.yml").read_text("utf-8")
    assert 'Møller\'s \\"Run\\": #1' in text
    first = next(line for line in text.splitlines() if line.startswith("site_name"))
    assert yaml.safe_load(first) == {"site_name": 'Møller\'s "Run": #1'}
    assert said("init", str(tmp_path / "north-side_clinic")).exit_code == 0
    assert 'site_name: "North Side Clinic"' in (tmp_path / "north-side_clinic/mkdocs.yml").read_text("utf-8")


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    result = said("init", str(tmp_path))
    assert result.exit_code == 1
    assert result.output == (
        f"Error: {tmp_path} has 'notes.txt' in it already. Name a new folder, or an empty one.\n"
    )
    assert "isn't a folder" in said("init", str(tmp_path / "notes.txt")).output
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_vocabulary_leads_to_no_page_that_it_does_not_bring() -> None:
    texts = vocabulary("")
    assert len(texts) == 10
    for path, text in texts.items():
        assert not re.search(r"\]\((?!source:|page:)", text), path
    listed = yaml.safe_load(texts["content/references.yaml"])
    assert "opinion" in listed
    assert len(listed) < 50


def test_an_example_is_laid_over_its_template() -> None:
    template = "# A plan.\n\n# Its id.\nid: x\n# Its days.\ndays:\n  - one\n\n  - two\n# Its end.\nend: no\n"
    example = "days: [three]\n# New.\nnew: 1\nend: null\n"
    assert (
        laid_over(template, example)
        == "# A plan.\n\n# Its id.\nid: x\n# Its days.\ndays: [three]\n# New.\nnew: 1\n"
    )
    assert laid_over(template, "") == template


def test_the_day_is_in_every_page() -> None:
    texts = first_files("Clinic", TODAY)
    pages = [texts[path] for path in texts if Path(path).stem in (*IDS.values(), "how-we-work")]
    assert len(pages) == 6
    assert all("changed: 2026-11-25" in page for page in pages)


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ("init", "serve")])
def test_each_command_says_what_a_folder_lacks(
    command: str, clinic: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [command, *WORDS.get(command, [])]
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    assert "is not a project (no mkdocs.yml)" in said(*words).output
    assert "revlanox init my-site" in said(*words).output
    monkeypatch.chdir(clinic)
    shutil.rmtree(clinic / "protocols/vocabulary")
    assert "has no folder protocols/vocabulary/, which says what the warning signs" in said(*words).output
    shutil.rmtree(clinic / "content")
    result = said(*words)
    assert "has no folder content/, where the pages and their sources are" in result.output
    assert result.exit_code == 2


def test_a_project_is_found_from_any_folder_inside_it(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(clinic / "protocols/tests")
    assert said("check").output.startswith("No errors. 1 plan")
    assert "is not a project" in said("check", "--root", ".").output
