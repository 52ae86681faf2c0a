"""Style sheets, scripts and drawings of the theme and of the project to files of the site."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.draw.own_color import recolored
from generator.scripts import Scripts, script_files
from generator.shipped import FONT, taken
from generator.styles import BELOW, Sheets, parts, read_sheets


def join_styles(files: Files, config: MkDocsConfig, scripts: Scripts, color: str) -> Sheets:
    """Two sheets, and the font that they name, in place of all that is joined in them."""
    root = root_of(config)
    theme = sorted((file for file in files if BELOW.fullmatch(file.src_uri)), key=lambda file: file.src_uri)
    below = [Path(str(file.abs_src_path)) for file in theme]
    sheets = read_sheets(root, below, scripts.styles, color)
    gone = parts(root)
    for file in list(files):
        if file.src_uri in gone or file in theme:
            files.remove(file)
    for address, text in sheets.texts.items():
        files.append(File.generated(config, address, content=text))
    if sheets.font:
        files.append(File.generated(config, sheets.font, abs_src_path=str(taken(root, FONT))))
    return sheets


def add_scripts(files: Files, config: MkDocsConfig) -> None:
    """Beside what MkDocs has found."""
    for address, path in script_files(root_of(config)).items():
        files.append(File.generated(config, address, abs_src_path=str(path)))


def recolor(files: Files, config: MkDocsConfig, color: str) -> None:
    """The mark in a browser's tab, in the site's own color."""
    file = files.get_file_from_path(str(config.theme.get("favicon") or ""))
    if file is not None and color and file.src_uri.endswith(".svg"):
        files.remove(file)
        text = recolored(Path(str(file.abs_src_path)).read_text("utf-8"), color)
        files.append(File.generated(config, file.src_uri, content=text))


def root_of(config: MkDocsConfig) -> Path:
    """The project's folder."""
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent
