"""What stands in a project's folders is published because something names it, or it is a finding."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from golden import buildable
from started import run

from generator.cli import main
from generator.errors import Problem
from generator.survey import findings

SECRET = "root:x:0:0"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project that can be built, beside a file that is nobody's business."""
    root = buildable(tmp_path / "project")
    (tmp_path / "private").mkdir()
    (tmp_path / "private/passwd.yaml").write_text(SECRET)
    return root


def said(problems: list[Problem]) -> list[str]:
    return [str(problem) for problem in problems]


def put(path: str, words: str = SECRET) -> Callable[[Path], None]:
    def act(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(words)

    return act


def link(path: str, target: str) -> Callable[[Path], None]:
    def act(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).symlink_to(root.parent / target)

    return act


def pipe(path: str) -> Callable[[Path], None]:
    return lambda root: os.mkfifo(root / path)


SILENT = ("draft.md", "x.html", "evil.svg", "questions/below/deep.yaml", "exercises/squat.yaml~", "notes.txt")


@pytest.mark.parametrize("name", SILENT)
def test_a_file_that_nothing_names_is_not_published_and_is_said(root: Path, name: str) -> None:
    put(f"content/{name}", f"<script>alert(1)</script>{SECRET}")(root)
    assert said(findings(root)) == [
        f"content/{name}:1:1: warning: nothing reads this file, and it isn't published; list '{name}' in"
        " content/files.yaml to publish it as it is, or remove it [file]"
    ]


def test_none_of_them_is_in_the_site_or_in_the_tree(root: Path) -> None:
    for name in SILENT:
        put(f"content/{name}")(root)
    put("protocols/plan.txt")(root)
    for command in (["revlanox", "build"], ["revlanox", "tree"], ["mkdocs", "build", "-q", "-d", "other"]):
        assert run(*command, cwd=root).returncode == 0
    for folder in ("site", "build/docs", "other"):
        texts = (path.read_bytes() for path in (root / folder).rglob("*") if path.is_file())
        assert not any(SECRET.encode() in text for text in texts), folder


OUT = {
    "file": link("content/questions/passwd.yaml", "private/passwd.yaml"),
    "file nobody reads": link("content/photo.png", "private/passwd.yaml"),
    "table": link("content/retired.yaml", "private/passwd.yaml"),
    "folder": link("content/guides", "private"),
    "protocol": link("protocols/passwd.yaml", "private/passwd.yaml"),
    "style": link("overrides/assets/passwd.css", "private/passwd.yaml"),
    "lock": link("links.lock", "private/passwd.yaml"),
    "versions": link("versions.lock", "private/passwd.yaml"),
    "leads nowhere": link("content/questions/gone.yaml", "private/gone.yaml"),
}


@pytest.mark.parametrize("name", OUT)
def test_a_link_out_of_the_project_is_an_error_and_shows_nothing(root: Path, name: str) -> None:
    OUT[name](root)
    problems = findings(root)
    assert problems != []
    assert all(problem.severity == "error" for problem in problems)
    assert all("leads out of the project" in problem.message for problem in problems)
    for command in ("build", "tree"):
        result = CliRunner().invoke(main, [command, "--root", str(root)])
        assert result.exit_code == 1
        assert SECRET not in result.output
    assert not (root / "site").exists()


def test_a_link_inside_the_project_is_followed(root: Path) -> None:
    (root / "content/questions/other.yaml").symlink_to(root / "content/questions/knee.yaml")
    assert "the id 'knee' is already used" in "".join(said(findings(root)))


@pytest.mark.parametrize(
    "path", ["content/questions/x.yaml", "content/pipe", "protocols/x.yaml", "content/tags.yml"]
)
def test_a_pipe_is_named_and_never_waited_for(root: Path, path: str) -> None:
    pipe(path)(root)
    assert said(findings(root)) == [f"{path}:1:1: isn't a plain file; remove it [file]"]


@pytest.mark.parametrize("path", ["links.lock", "versions.lock"])
def test_a_lock_file_that_is_a_pipe_is_named(root: Path, path: str) -> None:
    pipe(path)(root)
    assert said(findings(root)) == [f"{path}:1:1: isn't a plain file; remove it [file]"]


LISTS = {
    "- ../mkdocs.yml": "1:3: '../mkdocs.yml' leads out of content/; write a path inside it",
    "- /etc/passwd": "1:3: '/etc/passwd' leads out of content/; write a path inside it",
    "- questions/knee.yaml": "1:3: 'questions/knee.yaml' has a page already; delete this line",
    "- questions": "1:3: there is no file content/questions; correct the name, or delete this line",
    "- logo.png": "1:3: there is no file content/logo.png; correct the name, or delete this line",
    "logo.png: yes": "1:1: expected a list of files, such as '- images/logo.png'",
    "- [a, b]": "1:1: expected a list of files, such as '- images/logo.png'",
}


@pytest.mark.parametrize("words", LISTS)
def test_a_list_of_files_is_checked(root: Path, words: str) -> None:
    put("content/files.yaml", f"{words}\n")(root)
    assert [line.rpartition(" [")[0] for line in said(findings(root))] == [
        f"content/files.yaml:{LISTS[words]}"
    ]
