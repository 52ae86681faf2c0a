"""Whatever an author writes into a text, no output runs it, and every output says it as it was written."""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from click.testing import CliRunner
from hostile import MENU, Parsed, built, damaged, markers, strings
from icalendar import Calendar
from markdown_it import MarkdownIt
from pydantic import BaseModel, PlainValidator

from generator.cli import main
from generator.load import load
from generator.load.folders import ENTITY_FOLDERS, MARKDOWN_FOLDERS, TABLES
from generator.model import Library
from generator.model.text import Written, as_text, as_words
from generator.search_index import ADDRESS as SEARCH
from generator.source import Text

NOT_SAID = {
    # A mark, which is held against another and never shown.
    "Review.of",
    # One of a few words in each, such as a stage or a scale.
    "Choice.target", "Branch.as_", "SessionEntry.as_", "StageEntry.as_", "TrackerField.scale",
    "TrackerField.text",
    # Words that conditions name: letters and hyphens.
    "Measure.grades", "OwnMeasure.grades",
    # Places in a page of before, in ASCII.
    "Exercise.anchors", "Question.anchors", "Guide.anchors", "ReadinessTest.anchors", "Tracker.anchors",
    "ProtocolEntry.anchors", "Doc.anchors", "ClinicalCondition.anchors", "Triage.anchors",
    # Words that are looked for in other texts and never shown.
    "RedFlag.said", "RedFlag.also",
}  # fmt: skip


# A plan's own name for a source that the list of references has, too.
NOWHERE = {"ProtocolEntry.sources"}
"""Texts that stand in no output of the site."""


@dataclass(frozen=True)
class Made:
    """The hostile project, what it was built to, and the number of each text by its field."""

    root: Path
    library: Library
    site: Path
    tree: Path
    fields: dict[str, set[int]]

    @property
    def numbers(self) -> set[int]:
        """All that an author has written."""
        return {number for numbers in self.fields.values() for number in numbers}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    root = built(tmp_path_factory.mktemp("hostile") / "project", "tree")
    library = load(root)
    fields: dict[str, set[int]] = {}
    for name in (*ENTITY_FOLDERS, *MARKDOWN_FOLDERS, *TABLES):
        for entry in getattr(library.whole, name).values():
            for field, number in marked(getattr(entry, "entry", entry), ""):
                fields.setdefault(field, set()).add(number)
    return Made(root, library, root / "site", root / "build/docs", fields)


def marked(value: Any, field: str) -> Iterator[tuple[str, int]]:
    """Each field with the number of a text in it."""
    if isinstance(value, Written):
        value = value.text
    if isinstance(value, str):
        yield from ((field, number) for number in markers(value))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from marked(getattr(value, name), f"{type(value).__name__}.{name}")
    elif isinstance(value, (dict, tuple, list)):
        for part in [*value, *value.values()] if isinstance(value, dict) else value:
            yield from marked(part, field)


def holds(annotation: Any, *readers: Any) -> bool:
    """Whether a field of that type is read by one of these, or has parts that are."""
    validators = [one for one in getattr(annotation, "__metadata__", ()) if isinstance(one, PlainValidator)]
    own = any(one.func in readers for one in validators)
    return own or any(holds(part, *readers) for part in typing.get_args(annotation))


def fields_of(*readers: Any) -> set[str]:
    """Every field below an entity that is read by one of these."""
    roots = [model for _, model in (*ENTITY_FOLDERS.values(), *MARKDOWN_FOLDERS.values(), *TABLES.values())]
    return {
        f"{model.__name__}.{name}"
        for root in roots
        for model in models(root)
        for name in model.model_fields
        if holds(typing.get_type_hints(model, include_extras=True)[name], *readers)
    }


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Every model that may stand below a type, itself first."""
    found: list[type[BaseModel]] = []
    left = [annotation]
    while left:
        one = left.pop()
        if isinstance(one, type) and issubclass(one, BaseModel) and one not in found:
            found.append(one)
            left += typing.get_type_hints(one, include_extras=True).values()
        left += typing.get_args(one)
    yield from found


def test_every_text_that_the_model_knows_is_marked(made: Made) -> None:
    """A field that comes new fails here until tests/golden/hostile has it."""
    fields = fields_of(as_words, as_text)
    assert len(fields) > 90
    assert fields - made.fields.keys() == NOT_SAID & fields


def test_every_page_says_them_and_runs_none(made: Made) -> None:
    pages = sorted(made.site.rglob("*.html"))
    assert len(pages) > 50
    found: set[int] = set()
    for path in pages:
        page = Parsed(path.read_text("utf-8"))
        assert page.active == [], path
        assert [wrong for word in page.words for wrong in damaged(word)] == [], path
        found |= {number for word in page.words for number in markers(word)}
    assert found >= MENU


def test_what_search_finds_says_them(made: Made) -> None:
    """As text alone; and the script that holds it ends where it should."""
    script = (made.site / SEARCH).read_text("utf-8")
    assert "</" not in script
    entries = json.loads(script.removeprefix("globalThis.revlanoxSearch=").removesuffix(";\n"))["entries"]
    texts = [text for _, _, title, says, also, _ in entries for text in (title, says, *also)]
    assert len({number for text in texts for number in markers(text)}) > 30
    # A part of a page has the beginning of its text.
    whole = [text for text in texts if not text.endswith(" …")]
    assert [wrong for text in whole for wrong in damaged(text)] == []


@pytest.mark.parametrize("pattern", ["*.md", "llms.txt"])
def test_markdown_says_them_wherever_it_is_read(made: Made, pattern: str) -> None:
    read = MarkdownIt("commonmark", {"html": True}).enable("table")
    found: set[int] = set()
    for path in sorted(made.site.rglob(pattern)):
        page = Parsed(read.render(path.read_text("utf-8")))
        assert page.active == [], path
        assert [wrong for word in page.words for wrong in damaged(word)] == [], path
        found |= {number for word in page.words for number in markers(word)}
    assert len(found) > 10


def test_data_says_them_also_where_it_is_markdown(made: Made) -> None:
    read = MarkdownIt("commonmark", {"html": True}).enable("table")
    written = {number for field in MARKDOWN for number in made.fields.get(field, ())}
    assert len(written) > 30
    for path in sorted(made.site.rglob("data/v1/*/*.json")) + sorted(made.site.glob("data/v1/*.json")):
        is_fhir = "fhir" in path.parts
        for name, text in named(json.loads(path.read_text("utf-8"))):
            own = name not in PLAIN and bool(markers(text).keys() & written)
            html = read.render(text) if (name in FHIR_MARKDOWN if is_fhir else own) else ""
            page = Parsed(html or text if name == "div" else html)
            assert page.active == [], (path, name)
            words = page.words if html or name == "div" else [text]
            assert [wrong for word in words for wrong in damaged(word)] == [], (path, name)


# The note of a branch is a part of a rule in words.
MARKDOWN = fields_of(as_text) - {"Branch.note"}
PLAIN = ("answer_words", "error", "group", "words")
"""Fields of the data that say such a text, or part of one, in plain words."""
FHIR_MARKDOWN = ("copyright", "citation", "purpose")
"""And the description of a whole resource, but not that of an action, which is plain."""


def named(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Each text with the name of the field it is in."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        whole = "resourceType" in value
        for key, part in value.items():
            # In a literal of FHIRPath a quotation mark has a stroke before it.
            read = part.replace("\\'", "'") if key == "expression" and isinstance(part, str) else part
            yield from named(read, "copyright" if whole and key == "description" else key)
    elif isinstance(value, list):
        for part in value:
            yield from named(part, name)


def test_scripts_are_data_and_nothing_else(made: Made) -> None:
    scripts = [*made.site.rglob("plan.js"), *made.site.rglob("lines.js"), made.site / "assets/notation.js"]
    assert len(scripts) > 4
    for path in scripts:
        text = path.read_text("utf-8")
        data = json.loads(re.sub(r"^[^{]*(\{\})?[^={]*=", "", text).rstrip(";\n"))
        assert [wrong for word in strings(data) for wrong in damaged(word)] == [], path


def test_the_feed_and_the_map_of_the_site_say_them(made: Made) -> None:
    for name in ("feed.xml", "sitemap.xml"):
        root = ElementTree.fromstring((made.site / name).read_text("utf-8"))
        assert {one.tag.rpartition("}")[0] for one in root.iter()} == {root.tag.rpartition("}")[0]}
        assert [wrong for one in root.iter() for wrong in damaged(one.text or "")] == []
        assert not any("elsewhere" in value for one in root.iter() for value in one.attrib.values())


def test_a_calendar_says_them(made: Made) -> None:
    command = ["calendar", "plan", "--start", dt.date(2026, 3, 2).isoformat(), "--root", str(made.root)]
    program = str(Path(sys.executable).with_name("revlanox"))
    done = subprocess.run([program, *command], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    calendar = Calendar.from_ical(done.stdout)
    values = [str(value) for part in calendar.walk() for value in part.values()]
    assert [wrong for value in values for wrong in damaged(value)] == []
    assert any(markers(value) for value in values)


def test_the_tree_for_other_engines_says_them(made: Made) -> None:
    """Such an engine puts title and description into its pages as HTML, and the body as it is."""
    pages = sorted(made.tree.rglob("*.md"))
    assert len(pages) > 20
    for path in pages:
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        meta = yaml.safe_load(front)
        head = Parsed(f'<meta content="{meta["description"]}"><title>{meta["title"]}</title>')
        page = Parsed(body)
        assert head.active + page.active == [], path
        assert [wrong for word in [*head.words, *page.words] for wrong in damaged(word)] == [], path
    assert (made.tree / "images/heel.png").is_file()


def test_a_plan_in_words_says_them(made: Made) -> None:
    for plan in ("plan", "tracks"):
        said = CliRunner().invoke(main, ["show", plan, "--root", str(made.root)])
        assert said.exit_code == 0
        assert [wrong for line in said.output.splitlines() for wrong in damaged(line)] == []


def test_nothing_that_was_written_is_lost(made: Made) -> None:
    outputs = [path for path in made.site.rglob("*") if path.suffix in (".html", ".json", ".js", ".md")]
    said = {int(n) for path in outputs for n in re.findall(r"zq(\d+)q", path.read_text("utf-8"))}
    lost = {field: sorted(numbers - said) for field, numbers in made.fields.items() if numbers - said}
    assert lost.keys() == NOWHERE, lost


def test_a_line_of_html_to_copy_is_one_tag(made: Made) -> None:
    """A clinic puts it into a page of its own."""
    page = Parsed((made.site / "clinicians/index.html").read_text("utf-8"))
    lines = [text for text in page.texts if text.startswith("<iframe ")]
    assert len(lines) == 1
    assert Parsed(lines[0]).tags == ["iframe"]
    assert not markers(lines[0])


def test_a_page_that_is_none_of_ours_says_what_was_taken_out(made: Made) -> None:
    said = (made.root / "build.txt").read_text("utf-8")
    for tag in ('<a href="javascript:alert(1)">', '<img src="https://elsewhere.test/t.gif">'):
        assert f"other.md: {tag} isn't allowed in a page and was left out" in said
    page = (made.site / "other/index.html").read_text("utf-8")
    assert "&lt;b onclick=alert(1)&gt;raw" in page
    assert 'src="../images/heel.png"' in page
    assert 'href="../plans/"' in page


def test_a_text_knows_its_place_with_markers_too(made: Made) -> None:
    title = made.library.exercises["squat"].title
    assert isinstance(title, Text)
    assert title.place.line == 2
