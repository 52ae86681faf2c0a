"""A build into a new folder to a site that changes all at once, or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

OLD, NEW = ".old", ".new"


def publish(site: Path, build: Callable[[Path], None]) -> None:
    """Let `build` fill a folder beside `site`, then put it in the site's place.

    Whatever ends the build early, the old site stays whole. A crash between the two renames leaves
    the old site beside its place; the next call puts it back.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    recover(site)
    fresh = Path(tempfile.mkdtemp(prefix=f".{site.name}-", suffix=NEW, dir=site.parent))
    try:
        build(fresh)
        _swap(site, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def recover(site: Path) -> None:
    """Put an old site back that a crash left without a place."""
    old = site.with_name(f".{site.name}{OLD}")
    if old.exists():
        if site.exists():
            shutil.rmtree(old)
        else:
            old.rename(site)


def _swap(site: Path, fresh: Path) -> None:
    fresh.chmod(0o755)
    old = site.with_name(f".{site.name}{OLD}")
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
