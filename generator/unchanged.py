"""A project and its built site to whether building it once more would change a byte."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from generator.kept import Kept, key_of
from generator.shipped import CLIENT, FONT, LIBRARY, THEME, shipped

CONFIG = "mkdocs.yml"

INPUTS = ("content", "protocols", "overrides", "client/dist", CONFIG, "links.lock", "versions.lock")
"""What a site is made of, in a project's folder; and the one font among the client's packages."""

EXTENDS = "extends"
"""The key with which a project takes the library: what is in it is then one more input."""

FONTS = FONT.rpartition("/")[0]

_OURS = Path(__file__).parent

DRAWN = (_OURS.parent / "client/src", _OURS.parent / "client/rooms.json")
"""Sources that a page of the documentation is drawn from, where the generator stands among them."""

_PLUGINS = {"search", "material/search", "revlanox"}
_OWN_KEYS = {"hooks", "INHERIT", "markdown_extensions", "extra_templates"}
"""Keys of mkdocs.yml whose files could stand anywhere."""


class Built:
    """The last build of a site, as long as nothing that it was made of and nothing in it has changed."""

    def __init__(self, root: Path, site: Path, *, strict: bool) -> None:
        self._root, self._site, self._strict = root, site, strict
        self._kept = Kept(root, "site")
        self._inputs = self._made_of()

    def said(self) -> list[str] | None:
        """What that build said to the author; None where the site has to be built."""
        inputs, site, said = self._kept.of(str(self._site), lambda: [None, None, []])
        if inputs is None or inputs != self._inputs:
            return None
        return list(said) if site and site == _site(self._site) else None

    def note(self, said: list[str]) -> None:
        """Remember a build that has ended well, unless a file has changed since it began."""
        if self._inputs is not None and self._inputs == self._made_of():
            fresh = Kept(self._root, "site")
            fresh.put(str(self._site), [self._inputs, _site(self._site), said])
            fresh.save()

    def _made_of(self) -> str | None:
        """A key of everything that the site is made of; None where that isn't known."""
        try:
            settings = (self._root / CONFIG).read_text("utf-8")
            own = [self._root / name for name in (*INPUTS, FONTS)]
            library = LIBRARY if EXTENDS in settings else ()
            made_of = dict.fromkeys([*own, *map(shipped, (THEME, CLIENT, FONTS, *library))])
            found = [*map(_contents, made_of)]
            if not _is_known(settings):
                return None
        except (OSError, ValueError, yaml.YAMLError):
            return None
        return key_of(*found, *_engine(), *_surroundings(settings), _today(), str(self._strict))


def _site(site: Path) -> str:
    """A key of the site as it is on disk: whoever writes to a file leaves another time at it.

    Its bytes aren't read, there are too many; what a site is made of is.
    """
    try:
        return key_of(*map(_stamp, _files(site)))
    except OSError:
        return ""


def _stamp(file: os.PathLike[str]) -> str:
    state = os.stat(file, follow_symlinks=False)
    return f"{os.fspath(file)} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"


def _engine() -> list[str]:
    """The generator and its client, Python, and every package installed beside them, with its version."""
    names = {name for folder in sys.path if os.path.isdir(folder) for name in os.listdir(folder)}
    return [
        *map(_contents, (_OURS, *DRAWN)),
        sys.version,
        *sorted(name for name in names if name.endswith(".dist-info")),
    ]


def _surroundings(settings: str) -> list[str]:
    """What mkdocs.yml may take from the environment, and what MkDocs itself does."""
    names = {"SOURCE_DATE_EPOCH", *re.findall(r"[A-Za-z_]\w*", settings)} & os.environ.keys()
    return [f"{name}={os.environ[name]}" for name in sorted(names)]


def _today() -> str:
    """A site says what day it is: which review is due, and when the map of it was made."""
    return dt.date.today().isoformat()


def _contents(path: Path) -> str:
    """A key of a file, or of all files below a folder with their names; '' for nothing."""
    digest = hashlib.sha256()
    for file in _files(path):
        data = Path(file).read_bytes()
        digest.update(f"{os.path.relpath(file, path)}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest() if path.exists() else ""


def _files(path: Path) -> Iterator[os.PathLike[str]]:
    """The files below a folder, in order. Links and devices aren't followed: what is in them isn't known."""
    if path.is_file():
        yield path
    elif path.is_dir():
        yield from _inside(path)


def _inside(folder: os.PathLike[str]) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_file(follow_symlinks=False):
            yield entry
        elif not entry.is_dir(follow_symlinks=False):
            raise OSError(f"{entry.path} isn't a plain file")
        elif entry.name != "__pycache__":
            yield from _inside(entry)


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without what its tags stand for."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def _is_known(settings: str) -> bool:
    """Whether all that a build reads is known: a plugin or a hook of somebody else may read anything."""
    found = yaml.load(settings, Loader=_Loader)
    if not isinstance(found, dict) or found.keys() & _OWN_KEYS or found.get("docs_dir") != "content":
        return False
    theme: Any = found.get("theme")
    custom = theme.get("custom_dir", "overrides") if isinstance(theme, dict) else "overrides"
    plugins = found.get("plugins")
    named = [_named(one) for one in plugins] if isinstance(plugins, list) else [None]
    return custom == "overrides" and all(isinstance(name, str) and name in _PLUGINS for name in named)


def _named(plugin: Any) -> Any:
    """A plugin's name, whether its settings stand below it or not."""
    return next(iter(plugin), None) if isinstance(plugin, dict) else plugin
