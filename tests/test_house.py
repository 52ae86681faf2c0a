"""The order of the house: imports run one way, MkDocs has one door, files stay small."""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from conftest import ROOT

GENERATOR = ROOT / "generator"

# Each room may use those before it; rooms on one line do not use each other.
ROOMS = [
    {"errors", "draw", "exchange", "progress", "scripts"},
    {"faults", "output"},
    {"pdf", "publish"},
    {"source"},
    {"notation"},
    {"model"},
    {"markdown"},
    {"rules"},
    {"proof"},
    {"words"},
    {"load"},
    {"check"},
    {"pages/frame"},
    {"pages/addresses"},
    {"pages/parts"},
    {"pages/paper"},
    {"pages/kinds", "pages/browser", "pages/machines"},
    {"feeds"},
    {"reference"},
    {"ordinary", "search", "site", "tree", "show_words"},
    {"anchors", "show", "survey"},
    {"plugin", "new_ids"},
    {"commands"},
    {"cli"},
    {"entry"},
]
RANK = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
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
CLIENT_ROOMS = ["store", "rules", "notation", "plan", "dom", "timer", "view", "elements"]
CLIENT_FILES = sorted(CLIENT.rglob("*.ts"))


@pytest.mark.parametrize("path", CLIENT_FILES, ids=lambda p: p.relative_to(CLIENT).as_posix())
def test_the_client_imports_one_way(path: Path) -> None:
    if path.parent == CLIENT:
        return
    here = CLIENT_ROOMS.index(path.parent.name)
    for name in re.findall(r'from "\.\./(\w+)/|import\("\.\./(\w+)/', path.read_text("utf-8")):
        room = "".join(name)
        assert CLIENT_ROOMS.index(room) < here, f"{path.parent.name} uses {room}"


def test_what_counts_and_keeps_knows_no_page() -> None:
    words = re.compile(r"\b(document|window|HTMLElement|localStorage|sessionStorage)\b")
    quiet = [*CLIENT.glob("store/*.ts"), *CLIENT.glob("rules/*.ts"), *CLIENT.glob("plan/*.ts")]
    quiet += CLIENT.glob("notation/*.ts")
    found = [path.name for path in [*quiet, CLIENT / "timer/course.ts"] if words.search(code(path))]
    # The one place where the device's own keep is reached.
    assert found == ["keep.ts"]


# Who reads the doses of a link. What draws them draws their mark; a builder shows what is being typed.
DRAWS = re.compile(
    r"import (?!type )[^;]*\b(boutsOf|lineWords|textWords|prescribed|resolved)\b[^;]*/(prescribed|given)\.ts"
)
TYPED = {"doseline.ts", "prescribe.ts", "patient.ts"}


def test_what_draws_doses_of_a_link_says_where_they_come_from() -> None:
    rooms = [*CLIENT.glob("dom/*.ts"), *CLIENT.glob("view/*.ts"), *CLIENT.glob("elements/*.ts")]
    draws = {path.name: path.read_text("utf-8") for path in rooms if DRAWS.search(path.read_text("utf-8"))}
    assert {"amend.ts", "giventold.ts", "paperdose.ts", "slip.ts"} <= draws.keys()
    bare = [name for name, text in draws.items() if not re.search(r'/(mark|origin)\.ts"', text)]
    assert set(bare) == TYPED


def test_a_timer_is_made_in_the_browser_with_its_mark() -> None:
    makers = [path.name for path in CLIENT_FILES if 'createElement("rv-timer")' in path.read_text("utf-8")]
    assert makers == ["mark.ts"]


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
