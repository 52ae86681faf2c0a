"""Real builds, killed at random moments or started at once: a whole site, and clear answers."""

from __future__ import annotations

import random
import subprocess
import time
from pathlib import Path

import pytest
from golden import buildable
from started import BIN, run
from test_commands import spoil
from tries import FACTOR

from generator.output import MARK

PAGE = "plans/plan/index.html"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with a site, and how long it takes to build."""
    root = buildable(tmp_path_factory.mktemp("kills") / "project")
    assert run("revlanox", "build", cwd=root).returncode == 0
    return root


def begun(root: Path) -> subprocess.Popen[str]:
    # Without it, a build in which nothing has changed ends before it begins.
    (root / "build/kept/site").unlink(missing_ok=True)
    words = [str(BIN / "revlanox"), "build"]
    return subprocess.Popen(words, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def is_whole(root: Path) -> bool:
    """Whether the site has all that its mark lists, and a page and the search index of one build."""
    listed = (root / "site" / MARK).read_text().splitlines()[1:]
    there = {path.name for path in (root / "site").iterdir()} - {MARK}
    return (
        there == set(listed)
        and (root / "site" / PAGE).is_file()
        and (root / "site/assets/search.js").is_file()
    )


def leftovers(root: Path) -> list[str]:
    return [path.name for path in root.iterdir() if path.name.startswith(".site-") or path.suffix == ".old"]


def test_killed_builds_leave_a_whole_site_whatever_the_next_command_finds(root: Path) -> None:
    began = time.monotonic()
    begun(root).communicate()
    lasts = time.monotonic() - began
    good = (root / "protocols/plan.yaml").read_text("utf-8")
    for number in range(4 * FACTOR):
        building = begun(root)
        # Most of the time goes into making pages: more kills fall there, some into the end.
        time.sleep(random.uniform(0, lasts * 1.1))
        building.kill()
        building.communicate()
        if number % 2:
            spoil(root)
        run("revlanox", "check" if number % 3 else "build", cwd=root)
        (root / "protocols/plan.yaml").write_text(good, "utf-8")
        assert is_whole(root), number
        assert leftovers(root) == [], number


def test_two_builds_at_once_give_two_clear_answers_and_one_whole_site(root: Path) -> None:
    for _ in range(FACTOR):
        pair = [begun(root), begun(root)]
        answers = [(building.wait(), *building.communicate()) for building in pair]
        for code, out, said in answers:
            assert "Traceback" not in said
            assert (code, out) == (0, f"Built {root / 'site'}\n") or (
                (code, out) == (1, "") and said.startswith(f"another build is writing {root / 'site'}.")
            )
        assert any(code == 0 for code, _, _ in answers)
        assert is_whole(root)
        assert leftovers(root) == []
