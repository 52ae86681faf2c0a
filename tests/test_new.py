"""`revlanox new` writes a file that passes `check` as it is, in any project, and never harms one."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from golden import project
from jsonschema import Draft7Validator
from own import own_copy

from generator.cli import main
from generator.errors import Problem
from generator.load import load
from generator.reference.schema_files import ONE_A_FILE, schema_text
from generator.reference.starting import KINDS, TEMPLATES, starting_text
from generator.site import pages
from generator.source import Map, parse_yaml
from generator.survey import findings

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with the house's words and nothing else."""
    root = project(tmp_path)
    (root / "mkdocs.yml").touch()
    for path in ("protocols/plan.yaml", "content/exercises/squat.yaml", "content/questions/knee.yaml"):
        (root / path).unlink()
    return root


def new(root: Path, kind: str, id_: str) -> Result:
    return CliRunner().invoke(main, ["new", kind, id_, "--root", str(root)])


def left(root: Path) -> list[Problem]:
    """The findings but for the one that says which words are still to write."""
    return [problem for problem in findings(root) if problem.rule != "unfinished"]


def written(root: Path, kind: str, id_: str) -> Path:
    return root / ONE_A_FILE[kind][0] / f"{id_}.yaml"


def test_there_is_a_start_for_each_kind() -> None:
    assert set(KINDS) == {"protocol", "condition", "question", "exercise", "test"}


@pytest.mark.parametrize("kind", KINDS)
def test_in_an_empty_project_it_passes_check_and_has_a_page(root: Path, kind: str) -> None:
    result = new(root, kind, "first-try")
    assert result.exit_code == 0, result.output
    assert result.output.startswith(f"Wrote {written(root, kind, 'first-try')}\n")
    assert "revlanox check" in result.output
    assert left(root) == []
    assert [p.severity for p in findings(root)] == ["warning"]
    assert any("first-try" in address for address in pages(load(root), ()))


@pytest.mark.usefixtures("built_site")
def test_in_this_project_it_passes_check(tmp_path: Path) -> None:
    root = own_copy(tmp_path / "copy")
    before = left(root)
    for kind in KINDS:
        assert new(root, kind, "first-try").exit_code == 0
    assert left(root) == before


@pytest.mark.parametrize("kind", KINDS)
def test_its_first_line_leads_an_editor_to_a_schema_that_accepts_it(root: Path, kind: str) -> None:
    new(root, kind, "first-try")
    path = written(root, kind, "first-try")
    first = path.read_text("utf-8").splitlines()[0]
    schema = path.parent / first.removeprefix("# yaml-language-server: $schema=")
    assert schema.read_text("utf-8") == schema_text(kind)
    value, _ = parse_yaml(path.read_text("utf-8"), "it.yaml")
    assert list(Draft7Validator(json.loads(schema_text(kind))).iter_errors(value)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_it_has_an_honest_status_and_no_number(kind: str) -> None:
    value, problems = parse_yaml(starting_text(kind, "a-b", TODAY), "it.yaml")
    assert problems == []
    assert isinstance(value, Map)
    assert value["review"] == {"status": "draft"}
    assert value.pop("changed") == "2026-11-25"
    assert "TO DO" in str(value)
    numbers = re.findall(r"(?<!phase )\b\d+", str(value))
    assert numbers == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_required_key_has_a_comment_above_it(kind: str) -> None:
    lines = (TEMPLATES / f"{kind}.yaml").read_text("utf-8").splitlines()
    for name, field in ONE_A_FILE[kind][1].model_fields.items():
        if field.is_required():
            at = next(n for n, line in enumerate(lines) if line.startswith(f"{field.alias or name}:"))
            assert lines[at - 1].startswith("# "), name


@pytest.mark.parametrize("kind", KINDS)
def test_comments_are_short(kind: str) -> None:
    for line in (TEMPLATES / f"{kind}.yaml").read_text("utf-8").splitlines():
        for sentence in re.split(r"[.:] ", line.strip("# ")) if line.strip().startswith("#") else ():
            assert len(sentence.split()) <= 16, sentence


def test_a_question_gets_its_title_from_its_id() -> None:
    assert "title: When can I run?\n" in starting_text("question", "when-can-i-run", TODAY)
    assert "title: Calf raise\n" in starting_text("exercise", "calf-raise", TODAY)


@pytest.mark.parametrize("suffix", ["yaml", "yml"])
def test_it_writes_over_nothing(root: Path, suffix: str) -> None:
    path = written(root, "exercise", "squat").with_suffix(f".{suffix}")
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine", "utf-8")
    result = new(root, "exercise", "squat")
    assert result.exit_code == 1
    assert f"content/exercises/squat.{suffix} already exists; open it, or choose another id" in result.output
    assert [p.read_text("utf-8") for p in path.parent.iterdir()] == ["mine"]


@pytest.mark.parametrize(
    ("id_", "near"),
    [
        ("Calf Raise", "calf-raise"), ("../../etc/passwd", "etc-passwd"), ("Übung_2", "ubung-2"),
        ("a-", "a"), ("", "calf-raise"), ("x" * 61, "x" * 60), ("a\n", "a"),
    ],
)  # fmt: skip
def test_a_bad_id_is_refused_with_one_that_would_do(root: Path, id_: str, near: str) -> None:
    before = sorted(root.rglob("*"))
    result = new(root, "protocol", id_)
    assert result.exit_code == 1
    assert result.output.rstrip().endswith(f"such as {near}")
    assert sorted(root.rglob("*")) == before


def test_the_longest_id_passes_check(root: Path) -> None:
    for kind in KINDS:
        assert new(root, kind, "x" * 60).exit_code == 0
    assert left(root) == []
