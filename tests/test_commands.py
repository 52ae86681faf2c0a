"""What an author types: check, build, serve, tree, and MkDocs' own commands."""

from __future__ import annotations

import io
import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from golden import CASES as FOLDERS
from golden import buildable
from started import BIN, run, started

from generator.progress import Progress

PLAN = "protocols/plan.yaml"
CASES = {case.name: case for case in FOLDERS}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project that can be built."""
    return buildable(tmp_path / "project")


def spoil(root: Path) -> None:
    path = root / PLAN
    path.write_text(path.read_text("utf-8").replace("squat: 3 x 12", "squat: 3 reps x 12"), "utf-8")


EXPLORED = "No errors. 1 plan explored on every path (270 states).\n"
SPOILT = "protocols/plan.yaml:20:23: after 'reps' 'x' can't be read; the sets come first: '12 x 3'"


def test_check_says_only_problems_on_stdout_and_exits_with_1(root: Path) -> None:
    good = started("revlanox", "check", cwd=root)
    assert (good.returncode, good.stderr, good.stdout) == (0, EXPLORED, "")
    spoil(root)
    bad = started("revlanox", "check", "--root", str(root), cwd=root.parent)
    assert (bad.returncode, bad.stderr, bad.stdout) == (
        1,
        "1 error in 1 file.\n",
        f"{SPOILT} [notation]\n",
    )


def test_check_lists_the_files_that_are_asked_for_and_counts_the_others(root: Path) -> None:
    spoil(root)
    questions = root / "content/questions/knee.yaml"
    questions.write_text(questions.read_text("utf-8") + "nonsense: yes\n", "utf-8")
    for name, folder in ((PLAN, root), (str(root / PLAN), root), ("plan.yaml", root / "protocols")):
        one = run("revlanox", "check", "--root", str(root), name, cwd=folder)
        assert one.returncode == 1
        assert one.stdout == f"{SPOILT} [notation]\n"
        assert one.stderr == (
            "1 error in other files; pages are not tried yet; run 'revlanox check' without a file\n"
            "1 error in 1 file.\n"
        )
    good = run("revlanox", "check", "content/exercises/squat.yaml", cwd=root)
    assert good.returncode == 0
    assert good.stdout == ""
    assert good.stderr.startswith("2 errors in other files")
    assert "\nNo errors in content/exercises/squat.yaml. " in good.stderr


def test_check_refuses_a_path_that_is_no_file_of_the_project(root: Path) -> None:
    result = run("revlanox", "check", "protocols/plan.yml", cwd=root)
    assert result.returncode == 2
    assert (
        "'protocols/plan.yml' isn't a file of this project; did you mean 'protocols/plan.yaml'?"
    ) in result.stderr
    assert "that 'revlanox check' reads" in run("revlanox", "check", "/etc/hosts", cwd=root).stderr


def test_check_counts_what_is_explained_as_printed(tmp_path: Path) -> None:
    root = buildable(tmp_path / "project", CASES["changes-as-printed"])
    short, whole = (run("revlanox", "check", *more, cwd=root) for more in ((), ("--all",)))
    assert "1 warning is explained under 'as printed'; --all lists every warning\n" in short.stderr
    assert short.stdout == ""
    assert whole.stdout.count("; as printed: ") == 1
    assert "\nNo errors. 1 plan explored" in short.stderr
    assert whole.stderr.startswith("No errors. 1 warning. ")


def test_a_figure_is_told_and_written(root: Path) -> None:
    path = root / "content/exercises/squat.yaml"
    figure = "figure: {frames: [{}, {legs: 'knee 80, dorsiflexion 25', caption: Down}]}\n"
    path.write_text(path.read_text("utf-8") + figure, "utf-8")
    told = run("revlanox", "show", "exercise", "squat", "--figure", "squat.svg", "--side", "left", cwd=root)
    assert told.stdout == (
        "Squat (squat)\n1. Standing on both legs, knees straight.\n"
        "2. Down: Then your hips sink and your knees bend to a right angle.\nWrote squat.svg.\n"
    )
    assert (root / "squat.svg").read_text("utf-8").startswith("<svg ")
    none = run("revlanox", "show", "exercise", "sqat", cwd=root)
    assert (none.returncode, none.stderr) == (1, "there is no exercise 'sqat'; did you mean 'squat'?\n")
    wrong = run("revlanox", "show", "plan", "--figure", "plan.svg", cwd=root)
    assert "only exercises have a figure" in wrong.stderr


def test_a_plan_is_shown_while_another_file_has_an_error(root: Path) -> None:
    good = run("revlanox", "show", "plan", cwd=root)
    text = (
        (root / PLAN)
        .read_text("utf-8")
        .replace("id: plan", "id: other")
        .replace("progress when:", "progres:")
    )
    (root / "protocols/other.yaml").write_text(text, "utf-8")
    said = run("revlanox", "show", "plan", cwd=root)
    assert (said.returncode, said.stdout) == (0, good.stdout)
    assert said.stderr == "1 other file has problems; 'revlanox check' lists them\n"
    bad = run("revlanox", "show", "other", cwd=root)
    assert (bad.returncode, bad.stdout) == (1, "")
    assert bad.stderr.startswith("protocols/other.yaml:12:1: 'progres' isn't a valid key here")
    simulated = run("revlanox", "simulate", "plan", "--runner", "perfect", cwd=root)
    assert (simulated.returncode, simulated.stderr) == (0, said.stderr)
    _name_in(root / PLAN, "other")
    named = run("revlanox", "show", "plan", cwd=root)
    assert (named.returncode, named.stderr) == (0, said.stderr)
    assert "If you limp: Go to other." in named.stdout


def _name_in(path: Path, plan: str) -> None:
    """A rule of the plan that leads to another one."""
    text = path.read_text("utf-8")
    path.write_text(text.replace("limp: repeat", f"limp: on to {plan}"), "utf-8")


def test_a_folder_that_is_no_project_is_named(tmp_path: Path) -> None:
    result = run("revlanox", "check", cwd=tmp_path)
    assert result.returncode == 2
    assert "mkdocs.yml" in result.stderr
    assert "Traceback" not in result.stderr


def test_build_with_an_error_leaves_the_site_untouched(root: Path) -> None:
    assert started("revlanox", "build", cwd=root).returncode == 0
    before = (root / "site/index.html").read_bytes()
    spoil(root)
    result = run("revlanox", "build", cwd=root)
    assert result.returncode == 1
    assert SPOILT in result.stderr
    assert (root / "site/index.html").read_bytes() == before
    assert [path.name for path in root.iterdir() if path.name.startswith(".site")] == [".site.lock"]


def test_build_with_a_broken_template_leaves_the_site_untouched(root: Path) -> None:
    assert run("revlanox", "build", cwd=root).returncode == 0
    (root / "overrides/main.html").write_text("{% block", "utf-8")
    result = run("revlanox", "build", cwd=root)
    assert result.returncode == 1
    assert result.stderr.startswith("overrides/main.html:1:")
    assert "Traceback" not in result.stderr
    assert (root / "site/index.html").is_file()


def test_mkdocs_itself_builds_and_names_the_place_of_an_error(root: Path) -> None:
    assert started("mkdocs", "build", "--strict", "--quiet", cwd=root).returncode == 0
    assert (root / "site/plans/plan/week-1/index.html").is_file()
    spoil(root)
    result = started("mkdocs", "build", cwd=root)
    assert result.returncode == 1
    assert SPOILT in result.stderr
    assert "Traceback" not in result.stderr


def test_a_file_that_is_listed_is_published_as_it_is(root: Path) -> None:
    (root / "content/about.md").write_text("# About us\n\n[The plan](plans/plan/index.md)\n", "utf-8")
    (root / "content/images").mkdir()
    (root / "content/images/logo.png").write_bytes(b"\x89PNG")
    (root / "content/files.yaml").write_text("- about.md\n- images/logo.png\n", "utf-8")
    assert run("revlanox", "build", "--strict", cwd=root).returncode == 0
    assert "About us" in (root / "site/about/index.html").read_text("utf-8")
    assert (root / "site/images/logo.png").read_bytes() == b"\x89PNG"
    assert run("revlanox", "tree", cwd=root).returncode == 0
    assert (root / "build/docs/images/logo.png").read_bytes() == b"\x89PNG"
    assert not (root / "site/files.yaml").exists()


def test_a_listed_file_that_has_the_place_of_a_page_is_named(root: Path) -> None:
    (root / "content/stop").mkdir()
    (root / "content/stop/index.md").write_text("# Never stop", "utf-8")
    (root / "content/files.yaml").write_text("- stop/index.md\n", "utf-8")
    result = run("revlanox", "build", cwd=root)
    assert result.returncode == 1
    assert "content/stop/index.md: the site has its own page there; rename the file" in result.stderr


def test_tree_writes_only_what_changed(root: Path) -> None:
    first = run("revlanox", "tree", cwd=root).stdout
    again = run("revlanox", "tree", cwd=root).stdout
    assert not first.startswith("Wrote 0 ")
    assert again.startswith("Wrote 0 changed pages")
    assert "rv-plan" in (root / "build/docs/plans/plan/index.md").read_text("utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    """A running `revlanox serve`."""

    def __init__(self, root: Path) -> None:
        self.port = free_port()
        self.said = root.parent / "said.txt"
        self.process = subprocess.Popen(
            [str(BIN / "revlanox"), "serve", "--port", str(self.port)],
            cwd=root,
            stdout=self.said.open("w"),
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            # A background job of a shell ignores Ctrl-C, and so would what it starts.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )

    def ended_by(self, name: signal.Signals) -> None:
        self.process.send_signal(name)
        assert self.process.wait(timeout=60) == 0, self.said.read_text("utf-8")

    def page(self, address: str = "") -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=60) as answer:
            return str(answer.read().decode())

    def until(self, true: Callable[[], bool], seconds: float = 120) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if true():
                    return
            except OSError:
                pass
            time.sleep(0.1)
        pytest.fail(f"waited in vain; it said:\n{self.said.read_text('utf-8')}", pytrace=False)


@pytest.fixture
def served(root: Path) -> Iterator[Served]:
    served = Served(root)
    yield served
    served.ended_by(signal.SIGINT)


def test_serve_follows_edits_and_survives_a_broken_file(root: Path, served: Served) -> None:
    served.until(lambda: "Back to running" in served.page())
    path = root / PLAN
    good = path.read_text("utf-8")
    path.write_text(good.replace("title: Plan", "title: Another title"), "utf-8")
    served.until(lambda: "Another title" in served.page("plans/plan/"))
    assert "<summary>protocols/plan.yaml:1" in served.page("plans/plan/")
    served.until(
        lambda: re.search(r"\nRebuilt in [\d,]+ ms: \d+ pages changed\.\n", served.said.read_text("utf-8"))
    )
    spoil(root)
    served.until(lambda: SPOILT in served.said.read_text("utf-8"))
    assert "Another title" in served.page("plans/plan/")
    path.write_text(good.replace("title: Plan", "title: Mended"), "utf-8")
    served.until(lambda: "Mended" in served.page("plans/plan/"))
    assert "Traceback" not in served.said.read_text("utf-8")


def test_serve_shows_what_is_wrong_when_there_is_no_good_site_yet(root: Path) -> None:
    good = (root / PLAN).read_text("utf-8")
    spoil(root)
    served = Served(root)
    try:
        served.until(lambda: "Not built yet" in served.page())
        assert "3 reps x 12" not in served.page()
        assert "plan.yaml:20:23" in served.page()
        (root / PLAN).write_text(good, "utf-8")
        served.until(lambda: "Back to running" in served.page())
    finally:
        # So ends what was started in the background, where Ctrl-C is not heard.
        served.ended_by(signal.SIGTERM)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_speaks_on_a_terminal_after_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = iter([0.0, 0.5, 1.5])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    terminal = Terminal()
    with Progress("Building", terminal) as progress:
        progress.show(1, 10)
        assert terminal.getvalue() == ""
        progress.show(5, 10)
        assert "5 of 10" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\033[K")


def test_progress_is_silent_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 9.0])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    stream = io.StringIO()
    with Progress("Building", stream) as progress:
        progress.show(5, 10)
    assert stream.getvalue() == ""


def test_help_names_every_command() -> None:
    said = started("revlanox", "--help", cwd=ROOT).stdout
    assert {"build", "check", "serve", "tree"} <= set(re.findall(r"^  (\w+) ", said, re.MULTILINE))


def test_serve_says_that_a_port_is_taken(root: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        result = run("revlanox", "serve", "--port", str(other.getsockname()[1]), cwd=root)
    assert result.returncode == 1
    assert "is taken" in result.stderr
    assert "Traceback" not in result.stderr
