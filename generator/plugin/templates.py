"""The theme's templates to those of this site: what they know, and ours in the place of some of theirs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, Environment, FileSystemLoader

from generator.plugin.compiled import COMPILED
from generator.policy import POLICY, REFERRER
from generator.scripts import ADDRESS, Scripts
from generator.shipped import themes
from generator.styles import Sheets

if TYPE_CHECKING:
    # Late: reading the plugin's name must not cost the model's import.
    from generator.model import Library

OURS = "ours"
"""Templates in the place of the theme's, for this engine alone."""


def prepare(
    env: Environment,
    root: Path,
    library: Library | None,
    sheets: Sheets | None,
    scripts: Scripts,
    *,
    guarded: bool,
) -> None:
    """Give the templates the project, addresses of style sheets and scripts, and a policy to the `guarded`.

    Texts stay text in the theme's own places: title, description, contents, names of the menu. It puts in all
    of them as HTML; its own words, which it also puts into JSON, are left alone.
    """
    env.autoescape = lambda name: not (name or "").startswith("partials/language")
    env.bytecode_cache = COMPILED
    env.globals["rv_library"] = library
    env.globals["rv_sheets"] = sheets
    env.globals["rv_policy"] = POLICY if guarded and scripts.theme else ""
    env.globals["rv_referrer"] = REFERRER
    if scripts.theme and env.loader is not None:
        # In place of what the theme writes into each page as a script.
        env.globals["rv_theme"] = f"{ADDRESS}/{scripts.theme}"
        env.loader = ChoiceLoader([FileSystemLoader([folder / OURS for folder in themes(root)]), env.loader])
