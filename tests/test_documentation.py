"""The documentation is complete, and what it shows is true."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Annotated

import pytest
from conftest import ROOT
from golden import GOLDEN
from own import own_copy
from plans import plan_problems
from pydantic import ConfigDict, TypeAdapter

from generator.cli import main
from generator.load.chapters import CHAPTERS, LANGUAGE, chapter
from generator.load.dose_names import KINDS
from generator.model import Library
from generator.model.base import Model
from generator.model.house import OwnNumbers
from generator.notation.parse import ENTRIES, _parse
from generator.pages.kinds.doc import doc_pages
from generator.reference.command_line import command_line, every_command
from generator.reference.house import WORDS
from generator.reference.language import COMMON, ENTITIES, NOTATION, keys_of, language
from generator.reference.recipes import RECIPES, whole
from generator.reference.synonyms import ALSO
from generator.rules.house import House
from generator.source import Map, parse_yaml
from generator.survey import findings

AUTHORING = (ROOT / "content/docs/authoring.md").read_text("utf-8")


@pytest.mark.parametrize("name", ENTITIES)
def test_the_language_names_every_key(name: str, library: Library) -> None:
    model, _ = ENTITIES[name]
    body = str(language(library).body)
    section = body.split(f"\n## {name}\n")[1].split("\n## ")[0]
    for shared in (one for one in COMMON if issubclass(model, one) and model is not one):
        heading = next(heading for heading, (one, _) in ENTITIES.items() if one is shared)
        assert f"](#{heading.lower().replace(' ', '-')})" in section
        section += body.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    for key, _, words, _ in keys_of(model):
        assert f"| `{key}` |" in section
        assert words, f"{name}.{key} is not described"


def test_every_chapter_that_a_message_names_is_there(library: Library) -> None:
    reference = language(library)
    page = {page.address: page for page in doc_pages(library, [reference])}[LANGUAGE]
    for what, heading in CHAPTERS.items():
        assert chapter(what).removeprefix(f"{LANGUAGE}#") in page.anchors
        assert f"\n### {heading}\n" in str(reference.body)


def test_every_place_that_a_message_names_is_there(library: Library) -> None:
    page = {page.address: page for page in doc_pages(library, [language(library)])}[LANGUAGE]
    said = "".join(path.read_text("utf-8") for path in (GOLDEN / "check").glob("*/expected.txt"))
    named = set(re.findall(rf"{LANGUAGE}#([a-z-]+)", said))
    assert named
    assert named <= set(page.anchors)
    assert {kind[0] for kind in KINDS.values()} <= set(CHAPTERS)


def test_every_condition_of_the_site_is_named_with_its_title(library: Library) -> None:
    body = str(language(library).body)
    for id_, condition in library.conditions.items():
        assert f"`{id_}`: {condition.title}" in body


def test_every_model_an_author_writes_is_in_the_language() -> None:
    documented = {model for model, _ in ENTITIES.values()}
    inner = {
        "Review", "Shared", "Ruled", "Rule", "Choice", "Tell", "Entity", "Paged", "Doc", "DrawnDoc",
        "OwnPain", "OwnMeasure", "AllDay", "Alongside", "Limited", "Lapsed",
    }  # fmt: skip
    missing = {m.__name__ for m in subclasses(Model)} - {m.__name__ for m in documented} - inner
    assert missing == set()


def subclasses(model: type[Model]) -> set[type[Model]]:
    return {sub for direct in model.__subclasses__() for sub in {direct, *subclasses(direct)}}


@pytest.mark.parametrize("entry", ALSO)
def test_other_words_are_read_as_the_reference_says(entry: str) -> None:
    for written, read in ALSO[entry]:
        assert str(_parse(entry, written)) == read


@pytest.mark.parametrize("entry", NOTATION)
def test_every_example_of_the_notation_parses(entry: str) -> None:
    for example in NOTATION[entry][1]:
        _parse(entry, example)


def test_every_form_of_the_notation_has_examples() -> None:
    assert set(ENTRIES) == set(NOTATION)


def test_the_command_line_names_every_command_and_option() -> None:
    body = str(command_line(main).body)
    for name, command in every_command(main).items():
        assert f"## revlanox {name}" in body
        for parameter in command.params:
            assert (parameter.metavar or parameter.opts[0]) in body


@pytest.mark.usefixtures("built_site")
def test_the_five_minute_protocol_is_right(tmp_path: Path) -> None:
    written = re.search(r"```yaml\n(id: first-runs.*?)```", AUTHORING, re.DOTALL)
    assert written
    root = own_copy(tmp_path / "copy")
    first = root / "protocols/first-runs.yaml"
    first.write_text(written[1], "utf-8")
    assert [found for found in findings(root) if found.place.path == "protocols/first-runs.yaml"] == []
    first.write_text(written[1].replace("30 s", "30 mi"), "utf-8")
    said = [str(problem) for problem in findings(root) if problem.severity == "error"]
    assert said == [line for line in AUTHORING.splitlines() if line.startswith("protocols/first-runs.yaml:")]


def test_the_readme_shows_the_same_first_protocol() -> None:
    written = re.search(r"```yaml\n(id: first-runs.*?)```", AUTHORING, re.DOTALL)
    assert written
    assert written[1] in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in RECIPES])
def test_every_recipe_reads_and_passes_check(sentence: str, library: Library) -> None:
    assert plan_problems(whole(dict(RECIPES)[sentence]), library) == []


def test_the_whole_plan_of_the_language_passes_check(library: Library) -> None:
    written = re.search(r"```yaml\n(id: calf-return.*?)```", str(language(library).body), re.DOTALL)
    assert written
    assert plan_problems(written[1], library) == []


@pytest.mark.parametrize("name", ENTITIES)
def test_every_example_of_a_key_reads(name: str) -> None:
    model, _ = ENTITIES[name]
    for field_name, field in model.model_fields.items():
        for example in field.examples or ():
            key = field.alias or field_name
            value, problems = parse_yaml(f"{key}: {example}\n", "example.yaml")
            assert problems == []
            assert isinstance(value, Map)
            kind = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
            own = isinstance(field.annotation, type) and issubclass(field.annotation, Model)
            config = None if own else ConfigDict(arbitrary_types_allowed=True)
            TypeAdapter(kind, config=config).validate_python(value[key])


def test_the_table_of_the_houses_numbers_is_whole(library: Library) -> None:
    body = str(language(library).body)
    section = body.split("\n## The house's numbers\n")[1].split("\n## ")[0]
    assert "clinician opinion" in section.replace("\n", " ")
    assert set(WORDS) == {field.name for field in fields(House)}
    for field in fields(House):
        number = getattr(House(), field.name)
        shown = str(number) if isinstance(number, int) else "2 in"
        assert f"| {WORDS[field.name]} | {shown}" in section
    assert set(OwnNumbers.model_fields) | {"back", "see"} == set(WORDS)
