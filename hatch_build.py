"""Hatchling's build of a wheel to one with all that comes with Revlanox, each under its own path."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Shipped(BuildHookInterface[Any]):
    """Puts in what `generator/shipped.py` lists. An editable install takes it from the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name each file or folder, and where it is in the wheel."""
        if version != "standard":
            return
        root = Path(self.root)
        listed = runpy.run_path(str(root / "generator/shipped.py"))
        missing = [part for part in listed["PARTS"] if not (root / part).exists()]
        if missing:
            raise SystemExit(f"there is no {missing[0]} yet; 'make wheel' builds the client first")
        places = {str(root / part): f"generator/{listed['FOLDER']}/{part}" for part in listed["PARTS"]}
        build_data["force_include"].update(places)
