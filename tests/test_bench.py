"""What `make bench` measures; figures are printed, and speed is shown as ratios within one run."""

from __future__ import annotations

import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import ROOT
from enlarged import enlarged
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


@dataclass(frozen=True)
class Taken:
    """What a command took: seconds of the processors and of the clock, and MiB of memory at most."""

    cpu: float
    wall: float
    memory: float

    def __str__(self) -> str:
        return f"{self.cpu:7.1f} s {self.wall:7.1f} s {self.memory:5.0f} MiB"


def taken(*command: str) -> Taken:
    """What a command takes, whoever else uses the machine."""
    began = time.perf_counter()
    process = subprocess.Popen([str(BIN / command[0]), *command[1:]], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0, command
    return Taken(used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss / 1024)


def plain(root: Path, folder: Path) -> Path:
    """The same pages as Markdown, for MkDocs and its theme alone."""
    write_tree(folder, pages(load(root)).values(), folder / "docs")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    config = (ROOT / "mkdocs.yml").read_text("utf-8").replace("docs_dir: content", "docs_dir: docs")
    plain = re.sub(r"  - revlanox:\n( {6}.*\n)+", "", config).split("watch:")[0]
    (folder / "mkdocs.yml").write_text(plain, "utf-8")
    return folder / "mkdocs.yml"


def measured(root: Path, site: Path) -> dict[str, Taken]:
    """Building a project plain, cold, again, and after one edit."""
    build = ("revlanox", "build", "--root", str(root))
    settings = plain(root, site.parent / f"plain-{root.name}")
    found = {"plain mkdocs-material": taken("mkdocs", "build", "-q", "-f", str(settings), "-d", str(site))}
    found |= {"revlanox, cold": taken(*build), "nothing changed": taken(*build)}
    exercise = min((root / "content/exercises").glob("*.yaml"))
    exercise.write_text(exercise.read_text("utf-8").replace("summary: ", "summary: Now ", 1), "utf-8")
    return found | {"one exercise edited": taken(*build)}


SIZES = tuple(map(int, os.environ.get("PAGES", "250 500 1000").split()))
"""How many pages a site has. `make bench PAGES="500 5000"` takes others, and its time."""


def test_build_against_plain_mkdocs_on_the_same_pages(tmp_path: Path) -> None:
    colds = {}
    for size in SIZES:
        found = measured(enlarged(tmp_path / str(size), size), tmp_path / "site")
        theirs, cold = found["plain mkdocs-material"], found["revlanox, cold"]
        print(f"\n{size} pages{'CPU':>22}{'clock':>10}{'memory':>10}  ratio of CPU to plain, to cold")
        for what, one in found.items():
            print(f"{what:22}{one}{one.cpu / theirs.cpu:7.2f}{one.cpu / cold.cpu:7.2f}")
        colds[size] = cold.cpu
        assert found["nothing changed"].cpu < cold.cpu / 5
        assert found["one exercise edited"].cpu < cold.cpu / 2
    few, many = min(colds), max(colds)
    if few < many:
        power = math.log(colds[many] / colds[few]) / math.log(many / few)
        print(f"\nfrom {few} to {many} pages, the CPU of a cold build grows with a power of {power:.2f}")
