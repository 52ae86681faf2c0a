"""All or nothing: whatever ends a build early, the old site stays whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish import publish


def write(word: str) -> Callable[[Path], None]:
    def build(folder: Path) -> None:
        (folder / "index.html").write_text(word)

    return build


def test_a_build_replaces_the_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for word in ("old", "new"):
        publish(site, write(word))
        assert (site / "index.html").read_text() == word
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failed_build_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, write("old"))

    def fail(folder: Path) -> None:
        (folder / "index.html").write_text("half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(site, fail)
    assert (site / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_crash_between_the_renames_is_mended_by_the_next_build(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, write("old"))
    site.rename(tmp_path / ".site.old")

    def fail(folder: Path) -> None:
        raise RuntimeError("no disk")

    with pytest.raises(RuntimeError, match="no disk"):
        publish(site, fail)
    assert (site / "index.html").read_text() == "old"
