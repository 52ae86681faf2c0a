"""What `make bench` measures; figures are printed, and speed is shown as ratios within one run."""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT
from golden import CASES, project

from generator.load import load
from generator.site import pages
from generator.survey import findings
from generator.tree import write_tree

pytestmark = pytest.mark.bench
BIN = Path(sys.executable).parent


def median_seconds(work: Callable[[], object], times: int = 3) -> float:
    """The middle of a few runs."""
    return statistics.median(_seconds(work) for _ in range(times))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_check_of_every_golden_case(tmp_path: Path) -> None:
    taken = {}
    for case in CASES:
        root = project(tmp_path / case.name, case)
        taken[case.name] = _seconds(lambda root=root: findings(root))  # type: ignore[misc]
    slowest = max(taken, key=lambda name: taken[name])
    print(f"\nslowest golden case: {slowest}, {taken[slowest] * 1000:.0f} ms of {len(taken)} cases")


FIFTY = 50
"""Protocols; the library's own are written again under new ids until there are so many."""


def fifty(tmp_path: Path) -> Path:
    """A project with fifty plans and all other content of this one."""
    root = tmp_path / "fifty"
    for folder in ("content", "protocols"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "mkdocs.yml", root)
    plans = sorted((root / "protocols").glob("*.yaml"))
    for number in range(FIFTY - len(plans)):
        plan = plans[number % len(plans)]
        id_ = f"{plan.stem}-{number}"
        text = plan.read_text("utf-8").replace(f"id: {plan.stem}\n", f"id: {id_}\n", 1)
        plan.with_stem(id_).write_text(text, "utf-8")
    return root


def test_check_of_fifty_protocols(tmp_path: Path) -> None:
    root = fifty(tmp_path)
    assert not [problem for problem in findings(root) if problem.severity == "error"]
    (root / "build/kept/proofs").unlink()
    first = _seconds(lambda: findings(root))
    warm = median_seconds(lambda: findings(root))
    reading = median_seconds(lambda: load(root))
    command = median_seconds(
        lambda: subprocess.run(
            [str(BIN / "revlanox"), "check", "--root", str(root)], check=True, capture_output=True
        )
    )
    print(
        f"\ncheck of {FIFTY} protocols: {warm:.2f} s, of which reading {reading / warm:.0%}; "
        f"as a command {command:.2f} s; with all paths explored anew {first:.2f} s ({first / warm:.0f} times)"
    )


def cpu_seconds(*command: str) -> float:
    """What a command and all that it starts take of the processors, whoever else uses them."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(BIN / command[0]), *command[1:]], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def copied(root: Path) -> Path:
    """This project without anything that was made of it."""
    for name in ("content", "protocols", "overrides", "client/dist"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "links.lock", "versions.lock"):
        shutil.copy(ROOT / name, root)
    return root


def test_build_against_plain_mkdocs_on_the_same_pages(tmp_path: Path) -> None:
    plain, root = tmp_path / "plain", copied(tmp_path / "project")
    write_tree(ROOT, pages(load(ROOT)).values(), plain / "docs")
    shutil.copytree(ROOT / "overrides", plain / "overrides")
    config = (ROOT / "mkdocs.yml").read_text("utf-8").replace("docs_dir: content", "docs_dir: docs")
    config = config.replace("  - revlanox\n", "").split("watch:")[0]
    (plain / "mkdocs.yml").write_text(config, "utf-8")
    build = ("revlanox", "build", "--root", str(root))

    theirs = cpu_seconds("mkdocs", "build", "-q", "-f", str(plain / "mkdocs.yml"), "-d", str(tmp_path / "b"))
    taken = {"cold": cpu_seconds(*build), "nothing changed": cpu_seconds(*build)}
    exercise = min((root / "content/exercises").glob("*.yaml"))
    exercise.write_text(exercise.read_text("utf-8").replace("summary: ", "summary: Now ", 1), "utf-8")
    taken["one exercise edited"] = cpu_seconds(*build)
    print(f"\nthe same pages as Markdown: {theirs:.2f} s of CPU by plain MkDocs")
    for what, seconds in taken.items():
        print(f"revlanox build, {what}: {seconds:.2f} s of CPU, ratio {seconds / theirs:.2f}")
    assert taken["nothing changed"] < taken["cold"] / 10
    assert taken["one exercise edited"] < taken["cold"]
