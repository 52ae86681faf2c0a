"""What the project is made with: pinned, with its reason, under an allowed license, and asked about."""

from __future__ import annotations

import json
import re
import tomllib
from importlib.metadata import distributions

import pytest
from conftest import ROOT

from generator.reference.dependencies import ALLOWED, BOM, LICENSES, UNREAD, WHY
from tools.audit import Answer, npm_answer, python_answer, told
from tools.licenses import license_of
from tools.lockfiles import FOLDER, packages, unpinned


def plain(name: str) -> str:
    """A name of Python's as every tool compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def allowed(expression: str) -> bool:
    """All of what must be accepted together; one of what may be chosen."""
    return any(
        all(one.strip("() ") in ALLOWED for one in way.split(" AND ")) for way in expression.split(" OR ")
    )


def test_everything_is_pinned_with_a_hash() -> None:
    files = sorted(FOLDER.glob("*.txt"))
    assert {file.stem for file in files} >= {"pip", "lock", "run", "test", "audit"}
    for file in files:
        assert unpinned(file.read_text("utf-8")) == [], file.name
    assert all(one.hashes for one in packages())
    assert unpinned("a==1 \\\n    --hash=sha256:" + "0" * 64 + "\nb>=2\nc==3\n") == ["b>=2", "c==3"]


def test_nothing_is_installed_without_its_hash() -> None:
    """Neither by make nor by a tool."""
    texts = {path.name: path.read_text("utf-8") for path in (ROOT / "tools").glob("*.py")}
    texts["Makefile"] = (ROOT / "Makefile").read_text("utf-8")
    installs = re.compile(r"pip\)? install|\(PIP\)")
    lines = [line for text in texts.values() for line in text.splitlines() if installs.search(line)]
    own = [line for line in lines if "--editable ." in line]
    assert len(own) == 1
    assert [line for line in lines if "--require-hashes" not in line and "-r" in line] == []
    assert [line for line in lines if "install" in line and " -r " not in line and line not in own] == []


def test_every_package_that_is_named_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lists = [project["project"]["dependencies"], *project["project"]["optional-dependencies"].values()]
    lists += [*project["dependency-groups"].values(), project["build-system"]["requires"]]
    named = {re.split(r"[<>=\[]", one)[0].lower() for found in lists for one in found}
    client = json.loads((ROOT / "client/package.json").read_text("utf-8"))
    named |= {*client["dependencies"], *client["devDependencies"]}
    assert {name for found in WHY.values() for name in found} == named


def test_every_license_is_known_and_allowed() -> None:
    for one in packages():
        if one.name not in UNREAD:
            said = one.license if one.kind == "npm" else LICENSES[one.name]
            assert allowed(said), f"{one.name}: {said}"
    assert not allowed("GPL-3.0-only AND MIT")
    assert allowed("GPL-3.0-only OR MIT")


def test_each_installed_package_says_the_license_that_we_list() -> None:
    locked = {plain(one.name): one for one in packages() if one.kind == "pypi"}
    assert LICENSES.keys() == {one.name for one in locked.values()} - UNREAD.keys()
    read = 0
    for found in distributions():
        one = locked.get(plain(found.name))
        if one and one.version == found.version and one.name not in UNREAD:
            assert license_of(found) == LICENSES[one.name], one.name
            read += 1
    assert read > 50


def test_the_bill_of_materials_is_of_these_lock_files() -> None:
    """`make lock` writes it anew."""
    bom = json.loads(BOM.read_text("utf-8"))
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.6")
    kinds = {one["purl"]: one["purl"].partition(":")[2].partition("/")[0] for one in bom["components"]}
    listed = {(kinds[one["purl"]], one["name"], one["version"]): one for one in bom["components"]}
    assert listed.keys() == {(one.kind, one.name, one.version) for one in packages()}
    for one in packages():
        found = listed[one.kind, one.name, one.version]
        assert (found["scope"] == "required") == one.for_site, one.name
        hashes = {hash["content"] for each in found["externalReferences"] for hash in each["hashes"]}
        assert len(hashes) == len(set(one.hashes))
        assert one.kind == "npm" or hashes == set(one.hashes)
        assert ("licenses" in found) == (one.name not in UNREAD)


HOLE = {"id": "CVE-1", "fix_versions": ["2"]}


@pytest.mark.parametrize(
    ("said", "code", "words"),
    [
        ({"dependencies": [{"name": "a", "version": "1", "vulns": []}]}, 0, "x: no known holes"),
        ({"dependencies": [{"name": "a", "version": "1", "vulns": [HOLE]}]}, 1, "x: a 1: CVE-1; take 2"),
        ({"dependencies": [{"name": "a", "skip_reason": "Not found"}]}, 2, "x: not asked about a: Not found"),
        ({"error": "no"}, 2, "x: not asked about all packages: PyPI can't be reached"),
    ],
)
def test_what_could_not_be_asked_is_said(said: object, code: int, words: str) -> None:
    """pip-audit itself says "No known vulnerabilities found" of packages that a server doesn't know."""
    text, ended = told([python_answer("x", json.dumps(said))])
    assert (text.splitlines()[0], ended) == (words, code)


def test_what_npm_could_not_ask_is_said_too() -> None:
    assert npm_answer("x", "").unasked
    assert npm_answer("x", '{"message": "405 Method Not Allowed"}').unasked
    found = {"vulnerabilities": {"a": {"range": "<2", "severity": "high"}}}
    assert npm_answer("x", json.dumps(found)) == Answer("x", holes=["a <2: high"])
