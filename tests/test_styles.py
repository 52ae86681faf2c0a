"""The joined style sheets: every part is in them once, in order, as it is now, under a name of its own."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from conftest import ROOT

from generator.scripts import read_scripts
from generator.styles import NAMES, SOURCES, Sheets, parts, read_sheets

FOLDER = ROOT / SOURCES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy to edit: the parts, what esbuild made of them, and the font."""
    shutil.copytree(FOLDER, tmp_path / SOURCES)
    shutil.copytree(ROOT / "client/dist", tmp_path / "client/dist")
    return tmp_path


def read(root: Path, *theme: Path) -> Sheets:
    return read_sheets(root, theme, read_scripts(root).styles)


def test_every_part_is_in_one_of_them_and_once() -> None:
    named = [part for name in NAMES for part in re.findall(r'"(.+)"', (FOLDER / name).read_text("utf-8"))]
    # The sheet of pages in a frame is linked by itself; the font's is added where there is one.
    apart = {*NAMES, "embed.css", "font.css"}
    assert Counter(named) == Counter(path.name for path in FOLDER.glob("*.css") if path.name not in apart)


def test_what_is_for_paper_alone_holds_nowhere_else() -> None:
    """An engine without plugins links it for every medium."""
    for part in re.findall(r'"(.+)"', (FOLDER / "paper.css").read_text("utf-8")):
        text = re.sub(r"/\*.*?\*/", "", (FOLDER / part).read_text("utf-8"), flags=re.DOTALL)
        tops = [line for line in text.splitlines() if line and line[0] not in " }"]
        assert set(tops) <= {"@media print {", "@page {"}, part


def test_they_are_built_small_and_follow_every_edit(project: Path) -> None:
    built = read(project)
    plain = read_sheets(project, [], {})
    assert len(built.texts[built.screen]) < 0.8 * len(plain.texts[plain.screen])
    tokens = project / SOURCES / "tokens.css"
    tokens.write_text(tokens.read_text("utf-8").replace("#fbfaf6", "#fbfaf5"), "utf-8")
    edited = read(project)
    assert "#fbfaf5" in edited.texts[edited.screen]
    assert edited.screen != built.screen
    assert edited.paper == built.paper


def test_without_a_build_or_a_font_they_are_the_parts_as_they_are(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(project / "client")
    monkeypatch.setattr("generator.shipped.shipped", lambda path: project / "nowhere" / path)
    sheets = read(project)
    assert sheets.font == ""
    assert "@font-face" not in sheets.texts[sheets.screen]
    assert "@media print" in sheets.texts[sheets.paper]


def test_the_theme_comes_first_and_says_nothing_of_its_own_file(project: Path) -> None:
    theme = project / "main.css"
    theme.write_text('@charset "UTF-8";.md-x{top:0}\n/*# sourceMappingURL=main.css.map */', "utf-8")
    text = read(project, theme).texts[read(project, theme).screen]
    assert text.startswith(".md-x{top:0}")
    assert "sourceMappingURL" not in text


def test_the_site_has_the_two_and_none_of_their_parts(built_site: Path) -> None:
    found = {path.name for path in built_site.glob("assets/stylesheets/*.css")}
    kinds = sorted(re.sub(r"-[0-9a-f]{8}", "", name) for name in found)
    assert kinds == ["embed.css", "paper.css", "screen.css"]
    screen = next(built_site.glob("assets/stylesheets/screen-*.css")).read_text("utf-8")
    # The theme's two, ours and the font's, which is there under the name that the sheet gives it.
    assert screen.index(".md-header") < screen.index("[data-md-color-scheme=slate]") < screen.index("--pine")
    font = re.search(r'url\("\.\./fonts/([^"]+)"\)', screen)
    assert font is not None
    assert (built_site / "assets/fonts" / font[1]).is_file()
    assert not parts(ROOT) & {f"assets/stylesheets/{name}" for name in found}


def test_a_missing_page_has_them_too(built_site: Path) -> None:
    text = (built_site / "404.html").read_text("utf-8")
    assert re.search(r'href="/assets/stylesheets/screen-[0-9a-f]{8}\.css"', text)
