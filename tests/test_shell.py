"""The theme's shell, composed once and filled: every page is what the theme's own template makes of it."""

from __future__ import annotations

import shutil
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT
from golden import buildable

from generator.cli import main
from generator.load import load
from generator.plugin import shell
from generator.site import pages
from tools.compare_sites import differences


def built(root: Path, site: Path, monkeypatch: pytest.MonkeyPatch, *, composed: bool) -> int:
    """Build the project; how many pages were filled into a shell."""
    filled: list[object] = []
    fill = shell._Shell.filled
    monkeypatch.setattr("generator.plugin.shell.COMPOSED", composed)
    monkeypatch.setattr(
        "generator.plugin.shell._Shell.filled", lambda own, values: filled.append(own) or fill(own, values)
    )
    result = CliRunner().invoke(main, ["build", "--root", str(root), "--site-dir", str(site)])
    monkeypatch.undo()
    assert result.exit_code == 0, result.output
    return len(filled)


@pytest.fixture
def every_kind(tmp_path: Path) -> Path:
    """A project with pages of every kind, and titles that a template changes."""
    root = buildable(tmp_path / "project")
    for name in ("content", "protocols", "client/dist"):
        shutil.rmtree(root / name, ignore_errors=True)
        shutil.copytree(ROOT / name, root / name)
    for lock in ("links.lock", "versions.lock"):
        shutil.copy(ROOT / lock, root)
    return root


@pytest.mark.parametrize("address", ["", "https://run.test/here/"])
def test_a_filled_shell_is_what_the_template_makes(
    every_kind: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("SITE_URL", address)
    question = min((every_kind / "content/questions").glob("*.yaml"))
    lines = question.read_text("utf-8").splitlines()
    lines = [
        "title: 'A < B & \"C\": is that a runner''s question?'" if line.startswith("title:") else line
        for line in lines
    ]
    question.write_text("\n".join(lines) + "\n", "utf-8")
    made = list(pages(load(every_kind)).values())
    filled = built(every_kind, tmp_path / "filled", monkeypatch, composed=True)
    monkeypatch.setenv("SITE_URL", address)
    assert built(every_kind, tmp_path / "theme", monkeypatch, composed=False) == 0
    assert list(differences(tmp_path / "theme", tmp_path / "filled")) == []
    assert 0.8 * len(made) < filled < len(made)


def test_shells_are_composed_for_the_theme_that_they_were_compared_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert shell.COMPOSED, (
        f"mkdocs-material {version('mkdocs-material')} is here: run this file with that version in {shell.__file__}"
    )
