"""What a command may write over: nothing but an empty place and what Revlanox itself wrote."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from golden import buildable
from started import run

from generator.cli import main
from generator.output import MARK, Occupied, claim, discard, mark, own, write_over, write_whole


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project that can be built, with a mate's thesis beside it."""
    root = buildable(tmp_path / "work/project")
    (tmp_path / "work/thesis").mkdir()
    (tmp_path / "work/thesis/chapter.md").write_text("Four years.")
    (root / "notes").mkdir()
    (root / "notes/todo.txt").write_text("Mine.")
    (root / "link").symlink_to(root / "content")
    return root


def everything(folder: Path) -> dict[str, bytes]:
    """All files below a folder that are not caches or locks."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in files
        if "build" not in path.parts and not path.name.endswith(".lock")
    }


FORBIDDEN = [
    ".",
    "..",
    "../..",
    "/",
    "content",
    "content/new",
    "protocols",
    "protocols/vocabulary",
    "overrides",
    "overrides/new",
    ".git",
    "link",
    "link/new",
    "notes",
    "../thesis",
    "mkdocs.yml",
    "/dev/null",
]


@pytest.mark.parametrize("place", FORBIDDEN)
def test_a_build_never_writes_over_what_it_did_not_make(root: Path, place: str) -> None:
    before = everything(root.parent)
    for command in ("build", "pdf"):
        place = place if Path(place).is_absolute() else str(root / place)
        result = CliRunner().invoke(main, [command, "--root", str(root), "--site-dir", place])
        assert result.exit_code != 0, result.output
        assert isinstance(result.exception, SystemExit)
        assert "Built" not in result.output
        assert len(result.stderr.splitlines()) <= 4
    assert everything(root.parent) == before


@pytest.mark.parametrize("place", ["protocols", "../thesis"])
def test_mkdocs_alone_asks_the_same(root: Path, place: str) -> None:
    before = everything(root.parent)
    result = run("mkdocs", "build", "--quiet", "--site-dir", place, cwd=root)
    assert result.returncode != 0
    assert "Traceback" not in result.stderr
    assert everything(root.parent) == before


def test_a_site_with_something_of_the_readers_own_is_left_alone(root: Path) -> None:
    assert run("revlanox", "build", cwd=root).returncode == 0
    assert run("mkdocs", "build", "--quiet", cwd=root).returncode == 0
    assert run("revlanox", "build", cwd=root).returncode == 0
    (root / "site/CNAME").write_text("example.org")
    before = everything(root)
    for words in (("revlanox", "build"), ("mkdocs", "build", "--quiet")):
        result = run(*words, cwd=root)
        assert result.returncode != 0
        assert "holds 'CNAME', which Revlanox didn't write." in result.stderr
    assert everything(root) == before


@pytest.mark.parametrize(
    ("command", "folder"),
    [(["tree"], "build/docs"), (["schema"], "build/schema"), (["new", "question", "a-b"], "build/schema")],
)
def test_other_commands_ask_the_same_of_their_folders(root: Path, command: list[str], folder: str) -> None:
    (root / folder).mkdir(parents=True)
    (root / folder / "plan.md").write_text("Mine.")
    result = run("revlanox", *command, cwd=root)
    assert result.returncode == 1
    assert result.stderr == f"Error: {root / folder} holds 'plan.md' and no mark of an earlier build. " + (
        "Move it away first.\n"
    )
    assert (root / folder / "plan.md").read_text() == "Mine."
    (root / folder / "plan.md").unlink()
    for _ in range(2 if command != ["new", "question", "a-b"] else 1):
        assert run("revlanox", *command, cwd=root).returncode == 0


def test_new_writes_into_no_folder_outside_the_project(root: Path) -> None:
    shutil.rmtree(root / "content/questions")
    (root / "content/questions").symlink_to(root.parent / "thesis")
    result = run("revlanox", "new", "question", "a-b", cwd=root)
    assert result.returncode == 1
    assert "leads out of the project" in result.stderr
    assert sorted(path.name for path in (root.parent / "thesis").iterdir()) == ["chapter.md"]


def test_a_calendar_is_written_over_a_calendar_only(root: Path) -> None:
    words = ("revlanox", "calendar", "plan", "--start", "2026-11-30", "--out")
    for _ in range(2):
        assert run(*words, "plan.ics", cwd=root).returncode == 0
    before = everything(root)
    for place in ("protocols/plan.yaml", "/dev/null", "notes"):
        result = run(*words, place, cwd=root)
        assert result.returncode != 0
        assert "Traceback" not in result.stderr
    assert everything(root) == before


def test_a_folder_is_claimed_when_it_is_absent_empty_or_ours(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    claim(folder, tmp_path / "project")
    assert own(folder, tmp_path / "project").is_dir()
    (folder / "later.txt").touch()
    claim(folder, tmp_path / "project")
    mark(folder)
    claim(folder, tmp_path / "project")
    (folder / "strange.txt").touch()
    (folder / ".DS_Store").touch()
    with pytest.raises(Occupied, match=r"strange\.txt"):
        claim(folder, tmp_path / "project")


def test_deleting_takes_the_mark_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = own(tmp_path / "out", tmp_path / "project")
    (folder / "z.txt").touch()
    (folder / "sub").symlink_to(tmp_path)
    gone: list[str] = []
    unlink = Path.unlink
    monkeypatch.setattr(Path, "unlink", lambda p, **k: (gone.append(p.name), unlink(p, **k))[1])
    discard(folder)
    assert gone[-1] == MARK
    assert not folder.exists()
    assert tmp_path.exists()


def test_a_file_is_there_whole_or_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "links.lock"
    write_whole(path, "old\n")
    with limited(), pytest.raises(OSError, match="too large"):
        write_whole(path, "new\n" * 100_000)
    assert path.read_text() == "old\n"
    assert [file.name for file in tmp_path.iterdir()] == ["links.lock"]


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    write_over(path, b"HEAD 1", b"HEAD")
    write_over(path, b"HEAD 2", b"HEAD")
    path.write_bytes(b"H")
    with pytest.raises(Occupied):
        write_over(path, b"HEAD 3", b"HEAD")
    assert path.read_bytes() == b"H"


@contextmanager
def limited() -> Iterator[None]:
    """A disk that takes no more than a few bytes a file."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    kept = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, kept)
