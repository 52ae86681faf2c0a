"""The theme's shell, composed once and filled: every page is what the theme's own template makes of it."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest
from conftest import ROOT

from generator.model import Library
from generator.plugin import shell
from generator.plugin.run import build
from generator.source import Text
from tools.compare_sites import differences

HARD = 'A < B & "C": is that a  runner\'s <b>question</b>?'
"""A title that the theme's filters change."""


def built(
    library: Library, site: Path, monkeypatch: pytest.MonkeyPatch, *, composed: bool
) -> tuple[int, int]:
    """Build this project; how many pages there are, and how many were filled into a shell."""
    filled, pages, fill = [], [], shell._Shell.filled
    with monkeypatch.context() as patch:
        patch.setattr(shell, "COMPOSED", composed)
        patch.setattr(shell._Shell, "filled", lambda own, values: filled.append(own) or fill(own, values))
        none = lambda done, total: None  # noqa: E731
        build(ROOT, library, site, strict=True, progress=none, written=lambda *page: pages.append(page))
    return len(pages), len(filled)


@pytest.mark.parametrize("address", ["", "https://run.test/here/"])
def test_a_filled_shell_is_what_the_template_makes(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("SITE_URL", address)
    id_, question = next(iter(library.questions.items()))
    hard = question.model_copy(update={"title": Text(HARD, question.title.place)})
    library = replace(library, questions={**library.questions, id_: hard})
    pages, filled = built(library, tmp_path / "filled", monkeypatch, composed=True)
    assert built(library, tmp_path / "theme", monkeypatch, composed=False) == (pages, 0)
    assert list(differences(tmp_path / "theme", tmp_path / "filled")) == []
    assert 0.8 * pages < filled < pages


def test_shells_are_composed_for_the_theme_that_they_were_compared_with() -> None:
    here = version("mkdocs-material")
    assert shell.COMPOSED, f"write {here} in generator/plugin/shell.py, and see whether this file passes"
