"""mkdocs.yml to the site's name and to what its section `revlanox` says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.errors import Place, Problem
from generator.load.read import read
from generator.model.extends import BASES
from generator.model.settings import UNNAMED, Settings
from generator.source import Items, Map, Text, parse_yaml, read_text
from generator.source.values import place_of

FILE = "mkdocs.yml"
PLUGIN = "revlanox"


def read_settings(root: Path) -> tuple[str, Settings, list[Problem]]:
    """The name, the settings, and what is wrong with them. All else in the file is MkDocs' to judge."""
    text = read_text(root, root / FILE) if (root / FILE).exists() else ""
    value, wrong = parse_yaml(text, FILE) if isinstance(text, str) else (None, [text])
    if not isinstance(value, Map):
        return UNNAMED, Settings(), wrong
    name, section = value.get("site_name"), next(_sections(value.get("plugins")), None)
    called = str(name) if isinstance(name, Text) and name else UNNAMED
    if section is None:
        return called, Settings(), wrong
    found = read(Settings, section, Place(FILE))
    if isinstance(found, list):
        return called, _salvaged(section), [*wrong, *found]
    return called, found, wrong


def _salvaged(section: Any) -> Settings:
    """Of settings with an error the library alone, all of it where that is the error: names that it has would
    else be errors too."""
    extends = section.get("extends") if isinstance(section, Map) else None
    if extends is None:
        return Settings()
    whole = Text(BASES[0], place_of(extends, section.place))
    tries = (read(Settings, Map({"extends": one}, section.place), Place(FILE)) for one in (extends, whole))
    return next((found for found in tries if isinstance(found, Settings)), Settings())


def _sections(plugins: Any) -> Iterator[Any]:
    """What stands below the plugin's name: plugins are a list, or names with their settings."""
    for one in plugins if isinstance(plugins, Items) else [plugins]:
        if isinstance(one, Map) and one.get(PLUGIN):
            yield one[PLUGIN]
