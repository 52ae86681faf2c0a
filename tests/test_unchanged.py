"""Building once more: nothing is made where nothing changed, and a warm build makes what a cold one makes."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT
from golden import buildable
from tries import FACTOR

from generator.cli import main
from generator.shipped import CLIENT, THEME, shipped
from generator.unchanged import DRAWN, FONTS, INPUTS
from tools.compare_sites import differences

PLAN = "protocols/plan.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project that can be built."""
    return buildable(tmp_path / "project")


def built(root: Path) -> bool:
    """Build the project; whether a new site was made."""
    mark = root / "site/.revlanox"
    before = mark.stat().st_ino if mark.is_file() else 0
    result = CliRunner().invoke(main, ["build", "--root", str(root)])
    assert result.exit_code == 0, result.output
    assert result.output.endswith(f"Built {root / 'site'}\n")
    return mark.stat().st_ino != before


def added(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a plan": lambda root: added(root, PLAN, "# a line\n"),
    "a template": lambda root: added(root, "overrides/main.html", "<!-- seen -->\n"),
    "a style": lambda root: added(root, "content/assets/stylesheets/base.css", "b { color: red }\n"),
    "the settings": lambda root: added(root, "mkdocs.yml", "# a line\n"),
    "a lock": lambda root: added(root, "links.lock", ""),
    "a page of the site": lambda root: added(root, "site/index.html", "x"),
    "a file of the site": lambda root: (root / "site/sitemap.xml").unlink(),
    "the record": lambda root: added(root, "build/kept/site", "x"),
    "all that was kept": lambda root: shutil.rmtree(root / "build"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_site_is_built_again_when_anything_has_changed_and_only_then(root: Path, change: str) -> None:
    assert built(root)
    assert not built(root)
    CHANGES[change](root)
    assert built(root)
    assert (root / "site/index.html").read_text("utf-8") != "x"
    assert not built(root)


def test_an_address_from_the_environment_is_one_of_its_inputs(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert built(root)
    monkeypatch.setenv("SITE_URL", "https://run.test/")
    assert built(root)
    assert "https://run.test/" in (root / "site/sitemap.xml").read_text("utf-8")
    assert not built(root)


def test_another_day_and_another_generator_are_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert built(root)
    monkeypatch.setattr("generator.unchanged._engine", lambda: ["another"])
    assert built(root)
    assert not built(root)
    monkeypatch.setattr("generator.unchanged._today", lambda: "2999-01-01")
    assert built(root)


@pytest.mark.parametrize(
    "settings",
    [
        "hooks: [a.py]\n",
        "markdown_extensions: [toc]\n",
        "INHERIT: a.yml\n",
        "plugins: [search, revlanox, tags]\n",
    ],
)
def test_what_else_a_plugin_may_read_is_not_known(root: Path, settings: str) -> None:
    from generator.unchanged import _is_known

    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert _is_known(text)
    assert not _is_known(f"{text}\n{settings}")


WATCH = """
import json, sys
opened = set()
sys.addaudithook(lambda event, args: opened.add((str(args[0]), args[1])) if event == "open" else None)
from generator.cli import main
main(["build"], standalone_mode=False)
json.dump(sorted([name, mode] for name, mode in opened if mode in ("r", "rb", None)), open(sys.argv[1], "w"))
"""


def test_every_file_that_a_build_reads_is_one_of_its_inputs(root: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "client/dist", root / "client/dist")
    shutil.copytree(ROOT / FONTS, root / FONTS)
    subprocess.run([sys.executable, "-c", WATCH, str(tmp_path / "read.json")], cwd=root, check=True)
    read = {Path(name).absolute() for name, _ in json.loads((tmp_path / "read.json").read_text("utf-8"))}
    inside = {path.relative_to(root).as_posix() for path in read if path.is_relative_to(root)}
    assert {PLAN, "mkdocs.yml"} <= inside
    known = (*INPUTS, FONTS, "build/kept", "site", ".site-", ".site.lock")
    assert [name for name in sorted(inside) if (root / name).is_file() and not name.startswith(known)] == []
    outside = {path for path in read if path.is_file() and not path.is_relative_to(tmp_path)}
    own = (
        ROOT / "generator",
        # What comes with it, which is among the inputs too.
        *map(shipped, (THEME, CLIENT, FONTS)),
        *DRAWN,
        Path(sys.prefix).resolve(),
        Path(sys.base_prefix).resolve(),
        Path(sys.prefix),
    )
    strange = [path for path in outside if not any(path.is_relative_to(folder) for folder in own)]
    assert [path for path in strange if not path.is_relative_to("/etc") and "zoneinfo" not in str(path)] == []


def edits(root: Path, chance: random.Random) -> None:
    """What an author may do between two builds."""
    files = [p for p in (root / "content").rglob("*.yaml") if p.name != "files.yaml"]
    match chance.randrange(4):
        case 0:
            path = chance.choice(files)
            path.write_text(path.read_text("utf-8").replace("summary: ", "summary: Now ", 1), "utf-8")
        case 1:
            added(root, "overrides/main.html", f"<!-- {chance.random()} -->\n")
        case 2:
            path = root / "build/kept" / chance.choice(["markdown", "twins", "proofs", "site"])
            if path.is_file():
                path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])
        case 3:
            plan = root / PLAN
            plan.write_text(plan.read_text("utf-8").replace("title: ", "title: New ", 1), "utf-8")


def test_a_warm_build_makes_what_a_cold_one_makes(root: Path, tmp_path: Path) -> None:
    chance = random.Random(0)
    for number in range(4 * FACTOR):
        built(root)
        edits(root, chance)
        built(root)
        cold = tmp_path / f"cold-{number}"
        shutil.copytree(root, cold, ignore=shutil.ignore_patterns("build", "site"))
        built(cold)
        assert list(differences(cold / "site", root / "site")) == [], number
