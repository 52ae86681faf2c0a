"""What `check` found, in each format: for a person, for GitHub, for a program."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT
from golden import CASES, buildable
from started import BIN

from generator import __version__
from generator.cli import main
from generator.commands import check as command
from generator.commands.folder import below
from generator.errors import Place, Problem
from generator.reference.command_line import command_line
from generator.reference.first_project import begin
from generator.report.data import KEYS, PROBLEM_KEYS
from generator.report.formats import FORMATS
from generator.report.found import Report
from generator.survey import Survey, survey

PLAN = "protocols/plan.yaml"
PROBLEMS = (
    Problem(Place("content/a, b: 100%.yaml", 3, 7), "after 'x'\r\nnothing; write ': y', 50% [z]", "sum"),
    Problem(Place(PLAN, 1, 2), "warm, but right", "changes", "warning", more="diary:\n  day 1\n"),
    Problem(Place(PLAN, 9), "as printed: so it is", "changes", "warning", waived=True),
)
FOUND = Report(PROBLEMS, below="clinic/")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project with an error in its plan and one in an answer."""
    root = buildable(tmp_path / "project")
    text = (root / PLAN).read_text("utf-8")
    (root / PLAN).write_text(text.replace("squat: 3 x 12", "squat: 3 reps x 12"), "utf-8")
    answer = root / "content/questions/knee.yaml"
    answer.write_text(answer.read_text("utf-8") + "nonsense: yes\n", "utf-8")
    return root


def said(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["check", "--root", str(root), *words])


def read(shape: str, written: str) -> list[tuple[str, int, int]]:
    """The places that a format names, as a program would find them."""
    if shape == "json":
        return [(one["path"], one["line"], one["column"]) for one in json.loads(written)["problems"]]
    if shape == "sarif":
        return [*_places(json.loads(written))]
    form = r"::\w+ file=(.*?),line=(\d+),col=(\d+),.*" if shape == "github" else r"(\S+?):(\d+):(\d+): .*"
    found = [re.fullmatch(form, line) for line in written.splitlines()]
    return [(one[1], int(one[2]), int(one[3])) for one in found if one]


def _places(written: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    for result in written["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        yield place["artifactLocation"]["uri"], region["startLine"], region["startColumn"]


@pytest.mark.parametrize("shape", FORMATS)
def test_each_format_names_every_problem_and_files_that_are_asked_for(shape: str, root: Path) -> None:
    whole, one = said(root, "--format", shape), said(root, "--format", shape, PLAN)
    expected = [(p.place.path, p.place.line, p.place.column) for p in survey(root).problems]
    assert len(expected) == 2
    assert read(shape, whole.stdout) == expected
    assert read(shape, one.stdout) == [place for place in expected if place[0] == PLAN]
    assert (whole.exit_code, one.exit_code) == (1, 1)
    assert whole.stderr == "2 errors in 2 files.\n"
    assert one.stderr.startswith("1 error in other files; pages are not tried yet; ")


@pytest.mark.parametrize("shape", FORMATS)
def test_a_new_project_has_nothing_to_report_in_any_format(shape: str, tmp_path: Path) -> None:
    begin(tmp_path / "clinic", "Clinic", __import__("datetime").date(2026, 11, 25))
    result = said(tmp_path / "clinic", "--format", shape, "--quiet")
    assert (result.exit_code, result.stderr, read(shape, result.stdout)) == (0, "", [])
    assert bool(result.stdout) == (shape in ("json", "sarif"))


@pytest.mark.parametrize("shape", FORMATS)
def test_quiet_leaves_the_problems_alone(shape: str, root: Path) -> None:
    loud, quiet = said(root, "--format", shape), said(root, "-q", "--format", shape)
    assert (quiet.stdout, quiet.stderr, quiet.exit_code) == (loud.stdout, "", 1)


def test_github_is_told_what_it_reads_and_nothing_more() -> None:
    first, second, third = FORMATS["github"](FOUND).splitlines()
    assert first == (
        "::error file=clinic/content/a%2C b%3A 100%25.yaml,line=3,col=7,title=Revlanox (sum)"
        "::content/a, b: 100%25.yaml:3:7: after 'x'%0D%0Anothing; write ': y', 50%25 [z] [sum]"
    )
    assert second.startswith("::warning file=clinic/protocols/plan.yaml,line=1,col=2,")
    assert second.endswith(" [changes]%0A    diary:%0A      day 1")
    assert third.startswith("::notice ")


def test_json_has_the_keys_that_are_documented() -> None:
    made = json.loads(FORMATS["json"](FOUND))
    assert [*made] == [*KEYS]
    assert all([*one] == [*PROBLEM_KEYS] for one in made["problems"])
    assert (made["errors"], made["warnings"], made["revlanox"]) == (1, 2, __version__)
    assert [one["explained"] for one in made["problems"]] == [False, False, True]
    page = str(command_line(main).body)
    assert all(f"\n| `{key}` | " in page for key in (*KEYS, *PROBLEM_KEYS, *FORMATS))


def test_sarif_has_what_code_hosts_ask_for() -> None:
    """The whole shape: whatever else is added has to be looked up in the schema of SARIF first."""
    made = json.loads(FORMATS["sarif"](FOUND))
    (run,) = made["runs"]
    assert (made["version"], [*made]) == ("2.1.0", ["$schema", "version", "runs"])
    assert [*run] == ["tool", "columnKind", "invocations", "results"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["changes", "sum"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert [one["level"] for one in run["results"]] == ["error", "warning", "warning"]
    assert [one.get("suppressions") for one in run["results"]] == [None, None, [{"kind": "inSource"}]]
    assert run["results"][1]["message"]["text"] == "warm, but right\ndiary:\n  day 1"
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "clinic/content/a%2C%20b%3A%20100%25.yaml"
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_what_a_file_explains_is_listed_on_request_in_every_format(tmp_path: Path) -> None:
    case = next(case for case in CASES if case.name == "changes-as-printed")
    root = buildable(tmp_path / "project", case)
    for shape in FORMATS:
        short, whole = said(root, "--format", shape), said(root, "--format", shape, "--all")
        assert read(shape, short.stdout) == []
        assert short.stderr.startswith("1 warning is explained under 'as printed'; ")
        assert (len(re.findall("as printed: ", whole.stdout)), whole.exit_code) == (1, 0)
    assert json.loads(said(root, "--format", "json").stdout)["left_out"] == 1


FAILS = {
    "no project": (lambda root: (root / "mkdocs.yml").unlink(), (), "is not a project"),
    "no such file": (lambda root: None, ("protocols/plam.yaml",), "did you mean 'protocols/plan.yaml'?"),
}


@pytest.mark.parametrize("shape", FORMATS)
@pytest.mark.parametrize("why", FAILS)
def test_why_nothing_can_be_checked_comes_in_the_same_format(why: str, shape: str, root: Path) -> None:
    act, words, expected = FAILS[why]
    act(root)
    result = said(root, *words, "--format", shape)
    assert result.exit_code == 2
    assert expected in result.stderr
    assert expected in _failure(shape, result.stdout) or shape == "text"


def _failure(shape: str, written: str) -> str:
    if shape == "json":
        return str(json.loads(written)["failure"])
    if shape == "sarif":
        (told,) = json.loads(written)["runs"][0]["invocations"]
        assert told["executionSuccessful"] is False
        return str(told["toolExecutionNotifications"][0]["message"]["text"])
    assert written == "" or re.fullmatch("::error title=Revlanox::.*\n", written)
    return written


@pytest.mark.parametrize("shape", FORMATS)
def test_a_project_that_cannot_be_read_is_reported_by_line(shape: str, root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: [x\n", "utf-8")
    result = said(root, "--format", shape)
    assert ("mkdocs.yml", 2, 1) in read(shape, result.stdout)
    assert result.exit_code == 1


def test_a_mistake_of_our_own_is_reported_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "checked", mock.Mock(side_effect=RuntimeError("boom")))
    result = said(root, "--format", "json")
    assert result.exit_code == 1
    assert "RuntimeError: boom" in json.loads(result.stdout)["failure"]
    assert "Please report this line" in result.stderr


def test_files_are_named_from_the_top_of_their_repository(tmp_path: Path) -> None:
    root = tmp_path / "repository/sites/clinic"
    root.mkdir(parents=True)
    assert below(root) == ""
    (tmp_path / "repository/.git").write_text("gitdir: elsewhere\n")
    assert below(root) == "sites/clinic/"
    assert below(tmp_path / "repository") == ""


@pytest.mark.parametrize(
    ("left", "right"), [((0, 1), "1 error in 1 file."), ((1, 2), "2 errors and 1 warning in 2 files.")]
)
def test_counts_are_words(left: tuple[int, int], right: str) -> None:
    warnings, errors = left
    found = [Problem(Place(f"{number}.yaml"), "wrong") for number in range(errors)]
    found += [Problem(Place("0.yaml"), "so so", severity="warning")] * warnings
    assert [*Report(tuple(found)).sentences()] == [right]


def test_text_is_what_each_problem_says_of_itself() -> None:
    painted = FORMATS["text"](FOUND)
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == "".join(f"{problem}\n" for problem in PROBLEMS)
    assert painted.count("\x1b[31m") == 1
    assert painted.count("\x1b[33m") == 2


@pytest.mark.long
def test_color_is_for_a_terminal_and_can_be_turned_off(root: Path) -> None:
    assert "\x1b" in _on_a_terminal(root, {})
    assert "\x1b" not in _on_a_terminal(root, {"NO_COLOR": "1"})
    assert "\x1b" not in said(root).stdout


def _on_a_terminal(root: Path, more: dict[str, str]) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | more
    reader, writer = pty.openpty()
    words = [str(BIN / "revlanox"), "check", "--root", str(root), PLAN]
    subprocess.run(words, stdout=writer, stderr=subprocess.DEVNULL, env=environment, check=False, cwd=ROOT)
    os.close(writer)
    shown = os.read(reader, 65536).decode()
    os.close(reader)
    return shown


def test_a_survey_is_told_whole_or_in_part(root: Path) -> None:
    found = survey(root)
    part = Survey(found.problems[:1], "", found.library, ("a.yaml",))
    assert part.report(found, "", every=False).elsewhere == 1
    assert found.report(found, "", every=False).elsewhere == 0
