"""Golden cases of `check`: a base project, a folder of files laid over it, what must be said."""

from __future__ import annotations

import shutil
from pathlib import Path

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
