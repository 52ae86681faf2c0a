"""A project in which every text wants to be run: where `@@` and `@-` stand in its files, markers are put."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

from conftest import ROOT, SITE_URL
from golden import GOLDEN, settings

MENU = {9001, 9002, 9003, 9004}
"""Markers in mkdocs.yml: the site's name and description, an entry of the menu, a button."""

HOST = "elsewhere.test"
"""Nobody may be asked for anything there."""

_QUOTES = str.maketrans("“”‘’", "\"\"''")


SIGNS = {"@@": "", "@-": "\"'", "@.": "[]{}", "@,": "\"'[]{}", "@_": "-"}
"""What stands in the files, to the signs that its marker is without: those that mean something there."""


def marker(number: int, without: str = "") -> str:
    """A text of its own in each place, which is a tag, an attribute or a script wherever it is not a text."""
    tag = f"<img src=https://{HOST}/{number} onerror=alert({number})>"
    ends = (
        f"</title></textarea><script>alert({number})</script>{tag}--> ]]> {{{{{number}}}}} {{% x %}} ${{x}}"
    )
    whole = f"""zq{number}q "'>{ends} qz{number}"""
    return whole.translate(dict.fromkeys(map(ord, without)))


def markers(text: str) -> dict[int, str]:
    """Number of each marker in a text to what stands there in its place, quotation marks made straight."""
    return {int(m[1]): m[0].translate(_QUOTES) for m in re.finditer(r"zq(\d+)q .*?qz\1", text, re.DOTALL)}


def damaged(text: str) -> list[str]:
    """Markers that are not as they were written, and those that are cut off."""
    whole = markers(text)
    wrong = [
        found
        for number, found in whole.items()
        if found not in [marker(number, without) for without in SIGNS.values()]
    ]
    return wrong + [
        m[0] for m in re.finditer(r"zq(\d+)q .{0,200}", text, re.DOTALL) if int(m[1]) not in whole
    ]


def hostile(folder: Path) -> Path:
    """The project in `folder`, with markers in all of its texts and its menu."""
    shutil.copytree(GOLDEN / "hostile", folder)
    number = 0
    for path in sorted([*folder.rglob("*.yaml"), *folder.rglob("*.md")]):
        number = _plant(path, number)
    # A page that is none of ours is published because a list names it.
    (folder / "content/files.yaml").write_text("- other.md\n", "utf-8")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    (folder / "client").symlink_to(ROOT / "client")
    config = settings()
    config = config.replace("site_name: Revlanox", f"site_name: {_yaml('Name', 9001)}")
    config = re.sub(
        r"(?m)^site_description: .*$", lambda _: f"site_description: {_yaml('About', 9002)}", config
    )
    config = config.replace("\nnav:\n", f"\nnav:\n  - {_yaml('Out', 9003)}: https://outside.test/\n")
    config = config.replace("name: Switch to dark", f"name: {_yaml('Dark', 9004)}")
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    return folder


def built(folder: Path, *commands: str) -> Path:
    """The same after `revlanox build` and other commands; what each said is in a file named after it."""
    root = hostile(folder)
    program = str(Path(sys.executable).with_name("revlanox"))
    for command in ("build", *commands):
        run = [program, command, "--root", str(root)]
        environment = {**os.environ, "SITE_URL": SITE_URL}
        done = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        (root / f"{command}.txt").write_text(done.stdout + done.stderr, "utf-8")
    return root


def number_after(root: Path, file: str, words: str) -> int:
    """The number of the marker that stands behind these words of a file."""
    found = re.search(re.escape(words) + r" zq(\d+)q", (root / file).read_text("utf-8"))
    assert found is not None, (file, words)
    return int(found[1])


def _yaml(words: str, number: int) -> str:
    return json.dumps(f"{words} {marker(number)}")


def _plant(path: Path, number: int) -> int:
    def planted(match: re.Match[str]) -> str:
        nonlocal number
        number += 1
        text = marker(number, SIGNS[match[0]])
        return text.replace("'", "''") if front(match) else text

    def front(match: re.Match[str]) -> bool:
        """Whether it stands in a YAML text in single quotes."""
        line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
        return line.count("'") % 2 == 1

    path.write_text(re.sub("@[@.,_-]", planted, path.read_text("utf-8")), "utf-8")
    return number


class Parsed(HTMLParser):
    """What a browser makes of a page: its texts, and what runs or asks in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.active: list[str] = []
        self._script = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._script = tag == "script"
        self.tags.append(tag)
        for name, value in attrs:
            text = value or ""
            self.texts.append(text)
            where = f"<{tag} {name}={text[:80]!r}>"
            if name.startswith(("on", "zq", "qz")) or name == "srcdoc":
                self.active.append(where)
            if name in _LEADING and (HOST in text or not _may_lead(text, tag, dict(attrs))):
                self.active.append(where)

    def handle_endtag(self, tag: str) -> None:
        self._script = False

    def handle_data(self, data: str) -> None:
        (self.active if self._script and re.match(r"\s*alert\(", data) else self.texts).append(data)

    def handle_comment(self, data: str) -> None:
        if "zq" in data:
            self.active.append(f"<!--{data[:80]}-->")

    @property
    def words(self) -> list[str]:
        """Its texts; those in the data of an attribute or a script; code to copy as it is read."""
        return [word for text in self.texts for word in _words(text)]


_LEADING = ("href", "src", "action", "formaction", "poster", "srcset", "background", "ping")


def _words(text: str) -> Iterator[str]:
    try:
        data = json.loads(text) if text[:1] in ("{", "[") else text
    except ValueError:
        data = text
    yield from strings(html.unescape(data) if data is text and text.startswith("<iframe ") else data)


def _may_lead(address: str, tag: str, attributes: Mapping[str, str | None]) -> bool:
    if tag == "link" and attributes.get("rel") in ("canonical", "alternate"):
        return address.startswith("https://revlanox.example/") or "://" not in address
    scheme = re.match(r"\s*([^/?#:]*):", address)
    outside = scheme is not None or address.lstrip().startswith(("//", "\\"))
    if tag in ("a", "area"):
        return scheme is None or scheme[1].lower() in ("http", "https", "mailto", "tel")
    # The page itself asks for it: only what is of the site's own.
    return not outside or (scheme is not None and scheme[1].lower() == "data")


def strings(value: object) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)
