"""Whatever goes wrong, the command line answers with a sentence and a remedy, never with a traceback."""

from __future__ import annotations

import ctypes
import re
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from golden import buildable
from started import Said, run

from generator.cli import main
from generator.faults import Commands, sentence
from generator.reference import starting
from generator.reference.command_line import every_command


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project that can be built."""
    return buildable(tmp_path / "project")


def held_by_permissions() -> None:
    """Root too is held by the permissions of files from here on: the process gives up all that it may do."""
    libc = ctypes.CDLL(None)
    version_3, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert libc.capset(version_3, none) == 0


def held(root: Path, *words: str) -> Said:
    """A command by somebody whom permissions hold."""
    return run(*words, cwd=root, before=held_by_permissions)


def small_disk() -> None:
    """A disk that is full after a kilobyte a file."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def only_a_sentence(result: Said) -> str:
    assert result.returncode in (1, 2), result.stdout
    assert "Traceback" not in result.stderr
    assert len(result.stderr.splitlines()) <= 4, result.stderr
    return result.stdout or result.stderr


def test_an_unreadable_folder_is_named(root: Path) -> None:
    (root / "content/questions").chmod(0)
    try:
        said = only_a_sentence(held(root, "revlanox", "check"))
    finally:
        (root / "content/questions").chmod(0o755)
    assert said.startswith("content/questions:1:1: can't be read")


def test_a_project_that_may_only_be_read_can_be_checked_but_not_built_in(root: Path) -> None:
    root.chmod(0o555)
    try:
        checked = held(root, "revlanox", "check")
        assert (checked.returncode, checked.stdout) == (0, "")
        for command in ("build", "tree", "schema"):
            said = only_a_sentence(held(root, "revlanox", command))
            assert "Permission denied. Check who may read and write there." in said
            assert str(root) in said
    finally:
        root.chmod(0o755)


@pytest.mark.parametrize("command", [("build",), ("tree",), ("links", "--update")])
def test_a_full_disk_is_said_and_nothing_is_lost(root: Path, command: tuple[str, ...]) -> None:
    assert run("revlanox", "build", cwd=root).returncode == 0
    (root / "links.lock").write_text("# " + "x" * 2000 + "\n")
    before = {p: p.read_bytes() for p in [root / "links.lock", *(root / "site").rglob("*.html")]}
    result = run("revlanox", *command, cwd=root, before=small_disk)
    assert "File too large" in only_a_sentence(result)
    assert {path: path.read_bytes() for path in before} == before


EMPTY = {
    "nothing but a configuration": lambda root: None,
    "a starting file": lambda root: CliRunner().invoke(main, ["new", "protocol", "a-b", "--root", str(root)]),
    "a plan that states no pain rule": lambda root: _plan(root),
    "an empty configuration": lambda root: (root / "mkdocs.yml").write_text(""),
    "a broken configuration": lambda root: (root / "mkdocs.yml").write_text("site_name: [x"),
    "a configuration without the plugin": lambda root: (root / "mkdocs.yml").write_text("site_name: x\n"),
    "folders that are files": lambda root: [(root / name).touch() for name in ("content", "protocols")],
}


def _plan(root: Path) -> None:
    text = starting.starting_text("protocol", "a-b", __import__("datetime").date(2026, 11, 28))
    (root / "protocols").mkdir()
    (root / "protocols/a-b.yaml").write_text(re.sub("(?m)^pain:.*", "pain: not stated", text))


@pytest.mark.parametrize("name", EMPTY)
def test_a_project_with_hardly_anything_in_it(tmp_path: Path, name: str) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nplugins: [search, revlanox]\n")
    EMPTY[name](tmp_path)
    for command in (["check"], ["build"], ["tree"], ["links"], ["show", "a-b"], ["schema"]):
        result = CliRunner().invoke(main, [*command, "--root", str(tmp_path)])
        assert "Something is wrong in Revlanox" not in result.output, command
        assert result.exit_code == 0 or result.stderr.strip(), command


def broken(act: Callable[[], None]) -> click.Group:
    """A command line with one command, which goes wrong."""
    group = Commands("revlanox")
    group.add_command(click.Command("go", callback=act))
    return group


def test_a_fault_of_our_own_is_one_sentence_with_what_to_report() -> None:
    def act() -> None:
        starting.starting_text("protocol", "a", None)  # type: ignore[arg-type]

    result = CliRunner().invoke(broken(lambda: {}["general"]), ["go"])
    assert result.exit_code == 1
    assert result.output.startswith("Error: Something is wrong in Revlanox itself: KeyError: 'general'. ")
    assert "Please report this line and the command you ran." in result.output
    assert result.output.count("\n") == 1
    known = CliRunner().invoke(broken(act), ["go"])
    assert re.search(r"\(generator/reference/starting\.py, line \d+\)", known.output)


def test_the_traceback_is_there_for_who_asks() -> None:
    result = CliRunner().invoke(broken(lambda: {}["general"]), ["go", "--debug"])
    assert isinstance(result.exception, KeyError)


def test_every_command_takes_debug() -> None:
    for name, command in every_command(main).items():
        assert any("--debug" in option.opts for option in command.params), name


def test_words_of_a_fault_stay_on_one_line() -> None:
    assert "\n" not in sentence(ValueError("one\ntwo " + "x" * 5000))
    assert len(sentence(ValueError("x" * 5000))) < 500
