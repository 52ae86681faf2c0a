"""Every mistake an author can make is said at its place, all at once, without a traceback."""

from pathlib import Path
from typing import Any

import pytest
from golden import CASES, project

from generator.load import load
from generator.survey import findings


def test_the_base_project_has_no_findings(tmp_path: Path) -> None:
    assert findings(project(tmp_path)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, tmp_path: Path) -> None:
    said = "".join(f"{problem}\n" for problem in findings(project(tmp_path, case)))
    assert said == (case / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("case", [c for c in CASES if (c / "values.txt").exists()], ids=lambda c: c.name)
def test_value(case: Path, tmp_path: Path) -> None:
    library = load(project(tmp_path, case))
    for line in (case / "values.txt").read_text("utf-8").splitlines():
        path, _, expected = line.partition(" = ")
        assert str(follow(library, path)) == expected


def follow(value: Any, path: str) -> Any:
    """The value that a dotted path of attributes, keys and numbers leads to."""
    for step in path.split("."):
        if step.isdigit():
            value = value[int(step)]
        else:
            value = value[step] if hasattr(value, "keys") else getattr(value, step)
    return value


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "protocols/plan.yaml").write_text("a: b\n" * 2_000_000)
    said = [str(p) for p in findings(root) if "MB" in p.message]
    assert said == [
        "protocols/plan.yaml:1:1: the file has 10.0 MB; the limit is 1 MB. Is this the right file? [syntax]"
    ]
