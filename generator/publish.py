"""A build into a new folder to a site that changes all at once, or not at all."""

from __future__ import annotations

import contextlib
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from generator.errors import Refusal
from generator.exchange import exchange
from generator.output import claim, discard, is_ours, mark

OLD, NEW = ".old", ".new"

ELSEWHERE = "Move it away, or name a new or empty folder with --site-dir."


class Busy(Refusal):
    """Another build writes the same site."""


@contextlib.contextmanager
def held(site: Path, root: Path) -> Iterator[None]:
    """Keep `site` to one build of the project in `root`, with what a crash left behind put right.

    Raises Occupied where the site must not stand, and Busy while another build is at it.
    """
    claim(site, root, ELSEWHERE)
    site.parent.mkdir(parents=True, exist_ok=True)
    with _alone(site):
        recover(site)
        yield


def publish(site: Path, build: Callable[[Path], None]) -> None:
    """Let `build` fill a folder beside `site`, then put it in the site's place.

    Whatever ends the build early, the old site stays whole.
    """
    fresh = Path(tempfile.mkdtemp(prefix=f".{site.name}-", suffix=NEW, dir=site.parent))
    try:
        mark(fresh, whole=True)
        build(fresh)
        mark(fresh)
        _swap(site, fresh)
    finally:
        _drop(fresh)


def settle(site: Path) -> None:
    """Put right what a crash left beside a site, unless a build is at it or nothing may be written."""
    if not site.name or not [*_leftovers(site)]:
        return
    with contextlib.suppress(Busy, OSError), _alone(site):
        recover(site)


def recover(site: Path) -> None:
    """Put a site back that a crash left without a place, and delete what broken-off builds left."""
    old = _old(site)
    if is_ours(old) and not (site.is_dir() and any(site.iterdir())):
        if site.is_dir():
            site.rmdir()
        old.rename(site)
    for folder in _leftovers(site):
        _drop(folder)


def _leftovers(site: Path) -> Iterator[Path]:
    yield from (path for path in [_old(site)] if path.exists())
    # So many letters has a name from `mkdtemp`; another site's name may begin like this one's.
    fresh = re.compile(rf"\.{re.escape(site.name)}-[a-z0-9_]{{8}}{re.escape(NEW)}")
    if site.parent.is_dir():
        yield from (path for path in site.parent.iterdir() if fresh.fullmatch(path.name))


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}{OLD}")


def _drop(folder: Path) -> None:
    """Delete a folder of ours. What cannot be deleted now is deleted by the next build."""
    with contextlib.suppress(OSError):
        if is_ours(folder):
            discard(folder)


@contextlib.contextmanager
def _alone(site: Path) -> Iterator[None]:
    lock = FileLock(site.with_name(f".{site.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise Busy(f"another build is writing {site}. Run this again when it's done.") from None
    try:
        yield
    finally:
        lock.release()


def _swap(site: Path, fresh: Path) -> None:
    fresh.chmod(0o755)
    if not site.exists():
        fresh.rename(site)
    elif not exchange(fresh, site):
        site.rename(_old(site))
        fresh.rename(site)
        _drop(_old(site))
