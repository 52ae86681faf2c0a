"""Golden cases of `check`: a base project, a folder of files laid over it, what must be said."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from conftest import ROOT

GOLDEN = Path(__file__).resolve().parent / "golden"
CASES = sorted(path for path in (GOLDEN / "check").iterdir() if path.is_dir())
NOT_LAID = ("expected.txt", "values.txt")


def project(folder: Path, case: Path | None = None) -> Path:
    """A copy of the base project with the case's files laid over it."""
    shutil.copytree(GOLDEN / "base", folder, dirs_exist_ok=True)
    if case is not None:
        ignore = shutil.ignore_patterns(*NOT_LAID)
        shutil.copytree(case, folder, dirs_exist_ok=True, ignore=ignore)
    return folder


def buildable(folder: Path, case: Path | None = None) -> Path:
    """Such a copy that can be built: with the theme's layer and the settings of this project."""
    root = project(folder, case)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    (root / "mkdocs.yml").write_text(settings(), "utf-8")
    return root


def settings() -> str:
    """This project's, without the plans that its home page opens: a small project has others."""
    return re.sub("^ +doors: .*\n", "", (ROOT / "mkdocs.yml").read_text("utf-8"), flags=re.M)
