"""The order of the house: imports run one way, MkDocs has one door, files stay small."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from conftest import ROOT

from generator.reference.architecture import architecture
from generator.reference.rooms import ORDER, client_rooms, python_rooms

GENERATOR = ROOT / "generator"

RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}
FILES = sorted(GENERATOR.rglob("*.py"))


def room(path: Path) -> str:
    """The room that a file stands in; `pages` has rooms of its own."""
    return named(path.relative_to(GENERATOR).with_suffix("").parts)


def named(parts: tuple[str, ...]) -> str:
    """The room of a module by the parts of its name: `pages/paper` of `pages.paper.sheet`."""
    return "/".join(parts[: 2 if parts[0] == "pages" else 1])


def imported(path: Path) -> list[str]:
    """Names of the modules that a file imports, anywhere in it."""
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(GENERATOR).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    here = room(path)
    if here.endswith("__init__"):
        return
    for name in imported(path):
        parts = name.split(".")
        if parts[0] != "generator" or len(parts) == 1:
            continue
        there = named(tuple(parts[1:]))
        assert there == here or RANK[there] < RANK[here], f"{here} uses {there}"


def test_no_module_comes_back_to_itself() -> None:
    """Not within a room either, and not by an import that is made late."""
    names = {path: path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for path in FILES}
    names = {path: name.removesuffix(".__init__") for path, name in names.items()}
    modules = set(names.values())
    uses = {name: {one for one in _used(path) if one in modules} - {name} for path, name in names.items()}
    # A room's front door shows what is inside; nothing inside goes out by it.
    list(TopologicalSorter(uses).static_order())


def _used(path: Path) -> set[str]:
    """The modules that a file imports, or imports from."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_the_page_on_the_code_draws_what_the_imports_say() -> None:
    """Read in another way than the page reads them."""
    uses: dict[str, set[str]] = {room: set() for room in RANK}
    for path in FILES:
        modules = [name.split(".")[1:] for name in imported(path) if name.startswith("generator.")]
        if not room(path).endswith("__init__"):
            uses[room(path)] |= {named(tuple(parts)) for parts in modules} - {room(path)}
    assert {one.name: set(one.uses) for one in python_rooms()} == uses
    ours = {client_room(path): set[str]() for path in CLIENT_FILES}
    for path in CLIENT_FILES:
        ours[client_room(path)] |= {client_room(one) for one in client_imports(path)} - {client_room(path)}
    assert {one.name: set(one.uses) for one in client_rooms()} == ours
    assert all(one.sentence for one in (*python_rooms(), *client_rooms()))


def test_the_page_on_the_code_names_what_there_is() -> None:
    paths = re.findall(
        r"`((?:generator|client|protocols|overrides|tests)/[\w./-]+)`", str(architecture().body)
    )
    assert len(paths) > 40
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_only_the_plugin_knows_mkdocs() -> None:
    users = {room(path) for path in FILES for name in imported(path) if name.split(".")[0] == "mkdocs"}
    assert users == {"plugin"}


def test_words_and_pages_do_not_open_files() -> None:
    for path in FILES:
        if room(path).split("/")[0] in ("words", "pages", "feeds", "notation", "model", "markdown", "draw"):
            assert "pathlib" not in imported(path), path


def test_every_module_says_what_it_turns_into_what() -> None:
    for path in FILES:
        docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
        assert docstring, path
        assert len(docstring.splitlines()) <= 5, path


def test_files_stay_small() -> None:
    long = {path.name: n for path in FILES if (n := len(path.read_text("utf-8").splitlines())) > 300}
    assert long == {}


CLIENT = ROOT / "client/src"
# Each shared room may use those before it. A feature uses shared rooms, and never another feature.
CLIENT_ROOMS = [
    room for room in json.loads((ROOT / "client/rooms.json").read_text("utf-8")) if "/" not in room
]
QUIET = [*CLIENT_ROOMS[: CLIENT_ROOMS.index("dom")]]
"""Rooms that know no page."""
CLIENT_FILES = sorted(path for path in CLIENT.rglob("*.ts") if path.parent != CLIENT)
"""All but the worker, which stands alone."""


def client_room(path: Path) -> str:
    """The shared room or the feature that a file stands in."""
    *folders, _ = path.relative_to(CLIENT).parts
    return "/".join(folders)


def client_imports(path: Path) -> set[Path]:
    """The files of the client that a file takes from, now or when they are needed."""
    found = re.findall(r'(?:from|import\(|import) ?"(\.[^"]+)"', path.read_text("utf-8"))
    return {(path.parent / name).resolve() for name in found}


@pytest.mark.parametrize("path", CLIENT_FILES, ids=lambda p: p.relative_to(CLIENT).as_posix())
def test_the_client_imports_one_way(path: Path) -> None:
    here = client_room(path)
    before = CLIENT_ROOMS if here.startswith("features/") else CLIENT_ROOMS[: CLIENT_ROOMS.index(here)]
    for there in {client_room(one) for one in client_imports(path)}:
        assert there == here or there in before, f"{here} uses {there}"


def test_no_file_of_the_client_comes_back_to_itself() -> None:
    list(TopologicalSorter({path: client_imports(path) for path in CLIENT_FILES}).static_order())


def test_what_is_fetched_when_it_is_needed_may_not_come() -> None:
    """By the one function that says so at its place, or with an answer of its own."""
    said = re.compile(
        r'(?:late\(\s*\(\) => import\("[^"]+"\)|import\("[^"]+"\)(?:\s*\.then\([^\n]*\))?\s*\.catch\()'
    )
    for path in CLIENT_FILES:
        text = path.read_text("utf-8")
        all_of_them = re.findall(r'(?<!typeof )\bimport\("', text)
        assert len(all_of_them) == len(said.findall(text)), path.name


def test_an_element_is_called_as_its_tag() -> None:
    for path in CLIENT_FILES:
        defined = re.findall(r'customElements\.define\("(rv-\w+)"', path.read_text("utf-8"))
        assert defined == ([path.stem] if path.name.startswith("rv-") else []), path


def test_no_two_files_of_the_client_share_a_name() -> None:
    shared = Counter(path.name for path in CLIENT_FILES)
    assert [name for name, count in shared.items() if count > 1] == []


def test_what_counts_and_keeps_knows_no_page() -> None:
    words = re.compile(r"\b(document|window|HTMLElement|localStorage|sessionStorage)\b")
    quiet = [path for path in CLIENT_FILES if client_room(path) in QUIET]
    quiet += [CLIENT / "features/timer/countdown.ts", CLIENT / "summary/collect.ts"]
    found = [path.name for path in quiet if words.search(code(path))]
    # The one place where the device's own keep is reached.
    assert found == ["keep.ts"]


# Who reads the doses of a link. What draws them draws their mark; a builder shows what is being typed.
DRAWS = re.compile(
    r"import (?!type )[^;]*\b(boutsOf|lineWords|textWords|prescribed|resolved)\b"
    r"[^;]*/(patientplan|overrides)\.ts"
)
TYPED = {"doseline.ts", "rv-prescribe.ts", "patientlink.ts"}


def test_what_draws_doses_of_a_link_says_where_they_come_from() -> None:
    rooms = [path for path in CLIENT_FILES if client_room(path) not in QUIET]
    draws = {path.name: path.read_text("utf-8") for path in rooms if DRAWS.search(path.read_text("utf-8"))}
    assert {"patientstage.ts", "differences.ts", "patientsheet.ts", "handout.ts"} <= draws.keys()
    bare = [name for name, text in draws.items() if not re.search(r'/(linkmark|origin)\.ts"', text)]
    assert set(bare) == TYPED


def test_a_timer_is_made_in_the_browser_with_its_mark() -> None:
    makers = [path.name for path in CLIENT_FILES if 'createElement("rv-timer")' in path.read_text("utf-8")]
    assert makers == ["linkmark.ts"]


def test_the_client_makes_no_markup_of_a_text() -> None:
    """Whatever stands in a link, a file or the plan's data is put into a page as text."""
    makers = re.compile(
        r"\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|srcdoc|DOMParser|eval"
        r"|parseHTMLUnsafe|new Function|document\.write)\b"
    )
    assert [path.name for path in CLIENT_FILES if makers.search(code(path))] == []


def code(path: Path) -> str:
    """A file without its comments."""
    return re.sub(r"//.*|/\*[\s\S]*?\*/", "", path.read_text("utf-8"))


def test_files_of_the_client_stay_small_and_say_what_they_are() -> None:
    texts = {path.name: path.read_text("utf-8").splitlines() for path in CLIENT_FILES}
    assert {name: len(lines) for name, lines in texts.items() if len(lines) > 300} == {}
    assert [name for name, lines in texts.items() if not lines[0].startswith("// ")] == []


def test_a_field_that_begins_as_today_is_one_that_turns_with_the_day() -> None:
    """At midnight it follows, or says which day it keeps: `dayInput` does both."""
    field = re.compile(r'type: "date"[^}]*today\(')
    assert [path.name for path in CLIENT_FILES if field.search(code(path))] == ["dayfield.ts"]
