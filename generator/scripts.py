"""What esbuild made of client/ to the scripts that each page loads: none where nothing on it is alive."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.shipped import CLIENT, taken

ADDRESS = "assets/revlanox"
"""Where the scripts stand in the site."""

AT_THE_ROOT = ("offline.js", "moved.js")
"""What keeps pages offline must stand at the root to see them all. What leads on keeps its name, so it may
not stand where everything is kept for good."""

EVERYWHERE = ("find",)
"""Elements of the frame around each page."""

_ELEMENT = re.compile(r"<rv-([a-z]+)")


@dataclass(frozen=True)
class Scripts:
    """The built files of the client; empty where it was never built."""

    elements: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """An element's name to its module, then the modules that it imports."""
    classic: str = ""
    """One script of all elements, for pages that are opened as files."""
    theme: str = ""
    """What the theme asks for before it starts; it runs in the head of every page."""
    styles: Mapping[str, str] = field(default_factory=dict)
    """A built style sheet's name to the hash of the parts that it was made of."""

    def of(self, body: str) -> tuple[list[str], list[str]]:
        """The modules of the elements of a page and its frame, and those that they import; each once."""
        names = dict.fromkeys([*EVERYWHERE, *_ELEMENT.findall(body)])
        found = [self.elements[name] for name in names if name in self.elements]
        modules = [files[0] for files in found]
        return modules, list(dict.fromkeys(file for files in found for file in files[1:]))

    def loaded(self, body: str, *, as_files: bool) -> dict[str, Any]:
        """What a page with this body loads; one that is opened as a file may load no modules."""
        modules, imports = self.of(body)
        if as_files and modules:
            return {"folder": ADDRESS, "classic": self.classic, "modules": [], "imports": []}
        return {"folder": ADDRESS, "classic": "", "modules": modules, "imports": imports}


def read_scripts(root: Path) -> Scripts:
    """The manifest beside the built files."""
    try:
        manifest = json.loads((taken(root, CLIENT) / "manifest.json").read_text("utf-8"))
    except (OSError, ValueError):
        return Scripts()
    elements = {name: tuple(files) for name, files in manifest["elements"].items()}
    return Scripts(elements, manifest["classic"], manifest.get("theme", ""), manifest.get("styles", {}))


def script_files(root: Path) -> dict[str, Path]:
    """Every built script by its address."""
    found = sorted(taken(root, CLIENT).glob("*.js"))
    return {path.name if path.name in AT_THE_ROOT else f"{ADDRESS}/{path.name}": path for path in found}
