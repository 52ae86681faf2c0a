"""The wheel carries everything: from it alone, in an empty folder, a clinic builds a site of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from generator.shipped import FOLDER, PARTS

Said = subprocess.CompletedProcess[str]


def python(*words: str, cwd: Path, **environment: str) -> Said:
    found = subprocess.run(
        [sys.executable, *words], cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True
    )
    assert found.returncode == 0, found.stdout + found.stderr
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As `make wheel` builds it."""
    return built(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that it is installed into. Other packages are those of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    python(
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--target",
        str(folder),
        str(wheel),
        cwd=folder,
    )
    return folder


@pytest.fixture(scope="module")
def clinic(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was begun and built with what is installed there."""
    root = tmp_path_factory.mktemp("clinic") / "harbor-clinic"
    assert revlanox(installed, "init", root.name, cwd=root.parent).stderr == ""
    assert revlanox(installed, "check", cwd=root).stderr.startswith("No errors. 1 plan")
    assert revlanox(installed, "build", "--strict", cwd=root / "content/guides").stderr == ""
    return root


def built(folder: Path) -> Path:
    python("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder), cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    return wheel


def revlanox(installed: Path, *words: str, cwd: Path) -> Said:
    site = "https://harbor.example/runners/"
    return python(str(installed / "bin/revlanox"), *words, cwd=cwd, PYTHONPATH=str(installed), SITE_URL=site)


def test_a_wheel_that_is_built_twice_is_the_same(wheel: Path, tmp_path: Path) -> None:
    assert built(tmp_path).read_bytes() == wheel.read_bytes()
    assert wheel.stat().st_size < 4_000_000


def test_all_that_comes_with_it_is_in_it(installed: Path) -> None:
    for part in PARTS:
        assert (installed / "generator" / FOLDER / part).exists(), part
    code = "import generator, generator.shipped as s; print(generator.__file__, s.shipped('overrides'))"
    where = python("-c", code, cwd=installed.parent, PYTHONPATH=str(installed)).stdout
    assert where.split() == [
        str(installed / "generator/__init__.py"), str(installed / "generator" / FOLDER / "overrides")
    ]  # fmt: skip


def test_a_site_begins_with_the_library_that_is_in_it(installed: Path, tmp_path: Path) -> None:
    root = tmp_path / "harbor-clinic"
    revlanox(installed, "init", "--with-library", root.name, cwd=tmp_path)
    assert revlanox(installed, "check", cwd=root).stderr.startswith("No errors.")
    shown = revlanox(installed, "show", "run-walk-8-week", cwd=root).stdout
    assert "(run-walk-8-week)" in shown.splitlines()[0]


def test_its_site_is_dressed_and_alive(clinic: Path) -> None:
    page = (clinic / "site/plans/first-runs/week-1/index.html").read_text("utf-8")
    for file in re.findall(r'(?:href|src)="((?:\.\./)+assets/[^"]+)"', page):
        assert (clinic / "site/plans/first-runs/week-1" / file).is_file(), file
    assert '<script type="module"' in page
    assert "Content-Security-Policy" in page
    (screen,) = (clinic / "site/assets/stylesheets").glob("screen-*.css")
    font = re.search(r'url\("\.\./fonts/([^"]+)"\)', screen.read_text("utf-8"))
    assert font is not None
    assert (clinic / "site/assets/fonts" / font[1]).is_file()
    assert len([*(clinic / "site/assets/cards").rglob("*.png")]) > 5
    assert (clinic / "site/assets/icons/192.png").is_file()


def test_its_site_asks_no_other_host(clinic: Path) -> None:
    for page in (clinic / "site").rglob("*.html"):
        asked = re.findall(
            r'<(?:script|link|img|iframe)[^>]*(?:src|href)="(https?://[^"]+)"', page.read_text("utf-8")
        )
        assert {one for one in asked if not one.startswith("https://harbor.example/runners/")} == set(), page


def test_nothing_of_ours_is_on_its_site_but_one_line(clinic: Path) -> None:
    """Pages, data, feeds, scripts and pictures' words; only the mark on the folder says what filled it."""
    ours = {
        path for path in (clinic / "site").rglob("*") if path.is_file() and b"Revlanox" in path.read_bytes()
    }
    assert {path.relative_to(clinic / "site").as_posix() for path in ours} == {
        ".revlanox", "docs/index.html", "docs/index.md"
    }  # fmt: skip
    about = (clinic / "site/docs/index.html").read_text("utf-8")
    assert about.count("Revlanox") == 1
    assert "This site is made with Revlanox." in about
    for path in (clinic / "site").rglob("*"):
        if path.suffix in (".html", ".json", ".md", ".xml") and "docs" not in path.parts:
            assert b"creativecommons" not in path.read_bytes(), path


def test_its_own_name_stands_in_each_kind_of_file(clinic: Path) -> None:
    site = clinic / "site"
    for path in (
        "index.html", "llms.txt", "feed.xml", "manifest.webmanifest", "data/v1/schema.json",
        "data/v1/plans/first-runs.json", "data/v1/fhir/PlanDefinition-first-runs.json",
        "embed/plans/first-runs/week-1/index.html", "plans/first-runs/booklet/index.html",
    ):  # fmt: skip
        assert "Harbor Clinic" in (site / path).read_text("utf-8"), path
    plan = json.loads((site / "data/v1/plans/first-runs.json").read_text("utf-8"))
    assert plan["licence"] == {
        "name": "All rights reserved",
        "address": "https://harbor.example/runners/docs/",
    }
    assert plan["cite"].startswith("Harbor Clinic, “First runs”")
    fhir = json.loads((site / "data/v1/fhir/PlanDefinition-first-runs.json").read_text("utf-8"))
    assert fhir["publisher"] == "Harbor Clinic"
    assert fhir["copyright"].startswith(
        "All rights reserved, https://harbor.example/runners/docs/. Harbor Clinic, “First runs”"
    )
    assert "All rights are reserved" in (site / "clinicians/data/index.html").read_text("utf-8")


def test_each_link_of_its_site_leads_somewhere(clinic: Path) -> None:
    site = clinic / "site"
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        for link in re.findall(
            r'href="((?!https?:|mailto:|tel:|sms:|#|data:)[^"#?]+)', page.read_text("utf-8")
        ):
            there = (page.parent / link).resolve()
            assert there.is_file() or (there / "index.html").is_file(), f"{page}: {link}"
