"""What a step makes of its inputs to a file that the next run reads; losing it only costs time."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, wraps
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar, cast

from generator.output import write_whole
from generator.shipped import FOLDER as SHIPPED

FOLDER = "build/kept"
"""Where the files are, below a project's folder."""

_OURS = Path(__file__).parent


class Kept:
    """Results, which JSON can hold, by keys that tell apart all that they depend on."""

    def __init__(self, root: Path, name: str) -> None:
        self._path = root / FOLDER / name
        self._before = _read(self._path)
        self._now: dict[str, Any] = {}

    def of(self, key: str, make: Callable[[], Any]) -> Any:
        """What an earlier run made for that key, or what is made now."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        return self._now[key]

    def put(self, key: str, value: Any) -> None:
        """Keep another result for a key."""
        self._before.pop(key, None)
        self._now[key] = value

    def save(self, *, all_of_it: bool = False) -> None:
        """Keep what this run asked for; with `all_of_it` also what it didn't come to ask for."""
        found = {**self._before, **self._now} if all_of_it else self._now
        if found.keys() != self._before.keys():
            _write(self._path, found)


F = TypeVar("F", bound=Callable[..., str])


class _Step:
    """A function of texts. What it made in the runs before is known to it within `keeping`."""

    def __init__(self, name: str, make: Callable[..., str], engine: Callable[[], str]) -> None:
        self._name, self._make, self._engine = name, make, engine
        self._kept: Kept | None = None
        self.remembered = lru_cache(maxsize=2**16)(self._of)

    def begin(self, root: Path) -> None:
        """Know what the runs before made of the project in `root`."""
        self.remembered.cache_clear()
        self._kept = Kept(root, self._name)

    def end(self, *, all_of_it: bool) -> None:
        """Leave what was made to the runs to come."""
        assert self._kept is not None
        self._kept.save(all_of_it=all_of_it)
        self._kept = None

    def _of(self, *texts: str, **ways: bool) -> str:
        if self._kept is None:
            return self._make(*texts, **ways)
        key = key_of(self._engine(), *texts, *(f"{name} {ways[name]}" for name in sorted(ways)))
        return str(self._kept.of(key, lambda: self._make(*texts, **ways)))


_STEPS: dict[str, _Step] = {}
_OPEN: list[Path] = []
"""The project that is being made, if any."""


def kept(name: str, engine: Callable[[], str]) -> Callable[[F], F]:
    """Makes a function of texts alone remember what it made; `engine` tells its versions apart."""

    def remembering(function: F) -> F:
        _STEPS[name] = step = _Step(name, function, engine)
        for root in _OPEN:
            step.begin(root)
        return cast(F, wraps(function)(step.remembered))

    return remembering


@contextlib.contextmanager
def keeping(root: Path) -> Iterator[Callable[[], None]]:
    """Within it, what was made in earlier runs isn't made again.

    It gives what a run calls that has made the whole site: then only what that run asked for is kept.
    """
    whole: list[bool] = []
    _OPEN.append(root)
    for step in _STEPS.values():
        step.begin(root)
    try:
        yield lambda: whole.append(True)
    finally:
        _OPEN.remove(root)
        for step in _STEPS.values():
            step.end(all_of_it=not whole)


def key_of(*inputs: str) -> str:
    """A key that is another one as soon as any input is."""
    digest = hashlib.sha256()
    for text in inputs:
        data = text.encode("utf-8", "surrogatepass")
        digest.update(b"%d:%b" % (len(data), data))
    return digest.hexdigest()


@cache
def sources(*names: str) -> str:
    """A key of the generator's own text: files and folders below `generator/`, by their names."""
    return key_of(*(text for name in names for text in _texts(_OURS / name)))


@cache
def installed(*packages: str) -> str:
    """The versions of installed packages."""
    return " ".join(f"{package} {version(package)}" for package in packages)


def _texts(path: Path) -> list[str]:
    """Names and texts of a file, or of all in a folder but what Python keeps there, or a wheel brings."""
    found = [path] if path.is_file() else sorted(path.rglob("*.*"))
    files = [file for file in found if file.is_file() and not {"__pycache__", SHIPPED} & {*file.parts}]
    return [text for file in files for text in (file.relative_to(_OURS).as_posix(), file.read_text("utf-8"))]


def _read(path: Path) -> dict[str, Any]:
    """What was kept. A file that isn't to the byte what was written is none."""
    try:
        digest, _, text = path.read_bytes().partition(b"\n")
        found = json.loads(text) if digest == _digest(text) else None
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(path: Path, found: dict[str, Any]) -> None:
    text = json.dumps(found, ensure_ascii=False).encode("utf-8", "surrogatepass")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, _digest(text) + b"\n" + text)


def _digest(text: bytes) -> bytes:
    return hashlib.sha256(text).hexdigest().encode()
