"""All or nothing: whenever a build is killed, a whole site stands at once or after the next command."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import publish as publishing
from generator.output import MARK
from generator.publish import Busy, held, publish, settle

OLD = {"index.html": "old", "a/b.html": "old", "c/d/e.html": "old"}
NEW = {"index.html": "new", "a/b.html": "new", "f.html": "new"}


def write(files: dict[str, str]) -> Callable[[Path], None]:
    def build(folder: Path) -> None:
        for name, words in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(words)

    return build


def make(site: Path, files: dict[str, str]) -> None:
    with held(site, site.parent / "project"):
        publish(site, write(files))


def found(site: Path) -> dict[str, str]:
    files = [path for path in site.rglob("*") if path.is_file() and path.name != MARK]
    return {path.relative_to(site).as_posix(): path.read_text() for path in files}


def beside(site: Path) -> set[str]:
    return {path.name for path in site.parent.iterdir()} - {site.name, f".{site.name}.lock"}


@pytest.fixture(params=["exchange", "two renames"])
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site's place, on a system that swaps two folders in one step and on one that doesn't."""
    if request.param == "two renames":
        monkeypatch.setattr(publishing, "exchange", lambda one, other: False)
    return tmp_path / "site"


def test_a_build_replaces_the_site(site: Path) -> None:
    for files in (OLD, NEW):
        make(site, files)
        assert found(site) == files
    assert beside(site) == set()


def test_a_failed_build_leaves_the_old_site(site: Path) -> None:
    make(site, OLD)

    def fail(folder: Path) -> None:
        (folder / "index.html").write_text("half")
        raise KeyboardInterrupt

    with held(site, site.parent / "project"), pytest.raises(KeyboardInterrupt):
        publish(site, fail)
    assert found(site) == OLD
    assert beside(site) == set()


COUNTED = ("open", "os.", "shutil.", "tempfile.", "revlanox.")


def killed(step: int, act: Callable[[], None]) -> bool:
    """Do it in a process that is killed before its `step`th call to the system; whether it came to that."""
    child = os.fork()
    if child == 0:
        left = step

        def count(event: str, _: object) -> None:
            nonlocal left
            if event.startswith(COUNTED):
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        act()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def test_a_kill_at_any_moment_leaves_a_whole_site(site: Path) -> None:
    make(site, OLD)
    step, seen = 1, 0
    while killed(step, lambda: make(site, NEW)):
        seen += not site.exists()
        settle(site)
        assert found(site) in (OLD, NEW), f"after a kill at step {step}"
        assert beside(site) == set(), f"after a kill at step {step}"
        make(site, OLD)
        step += 1
    assert step > 40
    assert seen == (1 if publishing.exchange(site, site) is False else 0)
    assert found(site) == NEW


def test_a_kill_while_a_crash_is_put_right_does_no_harm(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make(site, OLD)
    for step in range(1, 200):
        site.rename(tmp_path / ".site.old")
        (tmp_path / ".site-abcdefgh.new").mkdir()
        ended = not killed(step, lambda: settle(site))
        settle(site)
        assert found(site) == OLD, f"after a kill at step {step}"
        assert beside(site) == set()
        if ended:
            return
    pytest.fail("it never came to an end")


def test_what_is_not_ours_is_never_deleted(site: Path) -> None:
    make(site, OLD)
    strange = [site.parent / name for name in (".site.old", ".site-abcdefgh.new", ".site-x-abcdefgh.new")]
    for folder in strange:
        folder.mkdir()
        (folder / "thesis.txt").write_text("mine")
    settle(site)
    for folder in strange:
        assert (folder / "thesis.txt").read_text() == "mine"


def test_a_build_leaves_another_sites_build_alone(tmp_path: Path) -> None:
    other = tmp_path / "site-two"

    def meanwhile(folder: Path) -> None:
        write(NEW)(folder)
        make(tmp_path / "site", OLD)

    with held(other, tmp_path / "project"):
        publish(other, meanwhile)
    assert found(other) == NEW
    assert found(tmp_path / "site") == OLD


def test_a_second_build_of_the_same_site_is_told_to_wait(site: Path) -> None:
    make(site, OLD)

    def meanwhile(folder: Path) -> None:
        write(NEW)(folder)
        with pytest.raises(Busy, match="Run this again when it's done"):
            make(site, OLD)
        settle(site)

    with held(site, site.parent / "project"):
        publish(site, meanwhile)
    assert found(site) == NEW
    assert beside(site) == set()


def test_many_builds_at_once_end_in_one_whole_site(site: Path) -> None:
    children = []
    for number in range(12):
        child = os.fork()
        if child == 0:
            try:
                make(site, {f"{n}.html": str(number) for n in range(40)})
            except Busy:
                os._exit(3)
            os._exit(0)
        children.append(child)
        time.sleep(0.002)
    answers = {os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children}
    assert answers <= {0, 3}
    assert len(set(found(site).values())) == 1
    assert len(found(site)) == 40
    assert beside(site) == set()
