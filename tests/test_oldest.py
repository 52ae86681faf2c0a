"""Built scripts and styles use nothing that the oldest promised browsers lack; a page tells readers which."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT

from tools.npm import node

CLIENT = ROOT / "client"

NEWER = {
    "a.js": "[3, 1].toSorted(); Object.groupBy([], Number); document.startViewTransition(); URLPattern;",
    "b.js": "const groupBy = 1; [2].map((one) => one); new URL('https://a.example'); document.title = '';",
    "a.css": "a { text-decoration: underline dotted; color: light-dark(#000, #fff) } @scope (a) {}",
    "b.css": "a { -webkit-user-select: all; user-select: all; height: 9dvh } @media (scripting: none) {}"
    " @supports (-webkit-nbsp-mode: space) { a { color: red } }",
}


def newer(*folder: Path) -> list[str]:
    """What the checker finds in the folder, or in what was built."""
    command = [node(), "oldest.mjs", *map(str, folder)]
    done = subprocess.run(command, cwd=CLIENT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_what_is_built_needs_nothing_newer() -> None:
    assert newer() == []


def test_what_is_newer_is_found_and_what_is_older_is_not(tmp_path: Path) -> None:
    for name, text in NEWER.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = [line.split(" needs ")[0] for line in newer(tmp_path)]
    assert sorted(found) == [
        "a.css: @scope", "a.css: light-dark()", "a.css: text-decoration: dotted",
        "a.js: .startViewTransition", "a.js: Object.groupBy", "a.js: URLPattern",
    ]  # fmt: skip


NAMES = {
    "chrome": "Chrome",
    "edge": "Edge",
    "firefox": "Firefox",
    "safari": "Safari",
    "ios_saf": "Safari on iOS",
}


@pytest.mark.parametrize("name", NAMES)
def test_the_page_on_browsers_names_the_oldest_that_is_promised(name: str) -> None:
    lines = json.loads((CLIENT / "package.json").read_text("utf-8"))["browserslist"]
    promised = dict(line.split(" >= ") for line in lines)
    page = (ROOT / "content/docs/browsers.md").read_text("utf-8")
    assert promised.keys() == NAMES.keys()
    assert f"| {NAMES[name]} | {promised[name]} |" in page
