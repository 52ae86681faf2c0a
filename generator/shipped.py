"""A path of a project to the file that it takes: its own, or else the one that comes with Revlanox."""

from __future__ import annotations

from pathlib import Path

_OURS = Path(__file__).parent

THEME = "overrides"
"""Templates, style sheets and the mark: what the site puts around and into its pages."""

CLIENT = "client/dist"
"""Scripts and style sheets, built."""

FONT = "client/node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2"

VOCABULARY = (
    "protocols/vocabulary",
    "protocols/trackers",
    "content/tags.yaml",
    "content/references.yaml",
)
"""What a new project begins with: signs, pain rules, measures, body parts, and the sources that they cite."""

LIBRARY = (
    "protocols",
    "content/conditions",
    "content/exercises",
    "content/guides",
    "content/questions",
    "content/triage",
    "content/glossary.yaml",
    "content/references.yaml",
    "content/tags.yaml",
    "versions.lock",
    "LICENSE-CONTENT",
)
"""What a project can extend: all that readers find on our own site, and the vocabulary among it."""

PARTS = (THEME, CLIENT, FONT, *LIBRARY)
"""All that comes with Revlanox beside its program; hatch_build.py puts each into the wheel."""

FOLDER = "_shipped"
"""Where they are in an installed package."""


def shipped(path: str) -> Path:
    """A file or folder that comes with Revlanox: in the package, or in the checkout that it runs from."""
    inside = _OURS / FOLDER
    return (inside if inside.is_dir() else _OURS.parent) / path


def taken(root: Path, path: str) -> Path:
    """The project's own file or folder, where it has one there; else ours."""
    own = root / path
    return own if own.exists() else shipped(path)


def themes(root: Path) -> list[Path]:
    """Folders of templates and their files: what is in the first one goes before what is in the next."""
    found = (root / THEME, shipped(THEME))
    return [folder for folder in dict.fromkeys(one.resolve() for one in found) if folder.is_dir()]
