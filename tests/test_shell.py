"""The theme's shell, composed once and filled: every page is what the theme's own template makes of it."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from golden import buildable

from generator.load import load
from generator.model import Library
from generator.plugin import shell
from generator.plugin.run import build
from generator.plugin.shell import Shells
from generator.source import Text
from tools.compare_sites import differences

HARD = 'A < B & "C": is that a  runner\'s <b>question</b>?'
"""A title that the theme's filters change."""


def built(
    root: Path, library: Library, site: Path, monkeypatch: pytest.MonkeyPatch, *, composed: bool = True
) -> tuple[int, int, list[str]]:
    """Build a project: how many pages it has, how many fill a shell, and what the theme makes otherwise."""
    filled, pages, other = [], [], []
    fill, render = shell._Shell.filled, Shells.render

    def rendered(own: Shells, context: Any) -> str:
        made = render(own, context)
        if made != own._template.render(context):
            other.append(str(context["page"].url))
        return made

    with monkeypatch.context() as patch:
        patch.setattr(shell, "COMPOSED", composed)
        patch.setattr(shell._Shell, "filled", lambda own, values: filled.append(own) or fill(own, values))
        patch.setattr(Shells, "render", rendered)
        none = lambda done, total: None  # noqa: E731
        build(root, library, site, strict=True, progress=none, written=lambda *page: pages.append(page))
    return len(pages), len(filled), other


def hard(library: Library) -> Library:
    """The library with a title that the theme's filters change."""
    id_, question = next(iter(library.questions.items()))
    changed = question.model_copy(update={"title": Text(HARD, question.title.place)})
    return replace(library, questions={**library.questions, id_: changed})


def test_a_filled_shell_is_what_the_template_makes(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "")
    pages, filled, other = built(ROOT, hard(library), tmp_path / "site", monkeypatch)
    assert other == []
    assert 0.8 * pages < filled < pages


def test_where_a_site_knows_its_address_it_is_so_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://run.test/here/")
    root = buildable(tmp_path / "project")
    _, filled, other = built(root, hard(load(root)), tmp_path / "site", monkeypatch)
    assert other == []
    assert filled > 0


def test_without_shells_the_site_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = buildable(tmp_path / "project")
    pages, filled, _ = built(root, load(root), tmp_path / "filled", monkeypatch)
    without = built(root, load(root), tmp_path / "theme", monkeypatch, composed=False)
    assert without == (pages, 0, [])
    assert filled > 0
    assert list(differences(tmp_path / "theme", tmp_path / "filled")) == []


def test_shells_are_composed_for_the_theme_that_they_were_compared_with() -> None:
    here = version("mkdocs-material")
    assert shell.COMPOSED, f"write {here} in generator/plugin/shell.py, and see whether this file passes"
