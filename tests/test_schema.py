"""An editor that knows the schemas accepts what authors wrote, refuses wrong keys, and explains each key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from conftest import ROOT
from jsonschema import Draft7Validator

from generator.cli import main
from generator.commands.folder import NEEDED
from generator.errors import Problem
from generator.reference.schema_files import KINDS, ONE_A_FILE, ONE_A_KEY, modeline, schema_text
from generator.source import split_front_matter

SCHEMAS = {kind: json.loads(schema_text(kind)) for kind in KINDS}


class EditorLoader(yaml.CSafeLoader):
    """YAML 1.2 as editors read it: 30 is a number, true is a boolean, but `no` and dates are text."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^({pattern})$"), first)


def files() -> Iterator[tuple[str, Path]]:
    for kind, (folder, _) in ONE_A_FILE.items():
        yield from ((kind, path) for path in sorted((ROOT / folder).glob("*.*")))
    yield from ((kind, ROOT / path) for kind, (path, _) in ONE_A_KEY.items())


# Of the tables, `retired` is there once something was taken back.
FILES = [(kind, path) for kind, path in files() if path.exists()]


def value_of(path: Path) -> Any:
    text = path.read_text("utf-8")
    if path.suffix == ".md":
        parts = split_front_matter(text, path.name)
        assert not isinstance(parts, Problem)
        text = parts[0]
    return yaml.load(text, Loader=EditorLoader)


def refusals(kind: str, value: Any) -> list[str]:
    return [error.message for error in Draft7Validator(SCHEMAS[kind]).iter_errors(value)]


PLAN = """
id: p
title: P
summary: Two weeks.
for: runners
changed: 2026-11-25
starts: plan start
pain: tendon
sources: {opinion: Clinician opinion}
"""


def plan(text: str) -> Any:
    return yaml.load(PLAN + text, Loader=EditorLoader)


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_schema(kind: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[kind])


@pytest.mark.parametrize(("kind", "path"), FILES, ids=[path.stem for _, path in FILES])
def test_what_is_written_is_accepted(kind: str, path: Path) -> None:
    assert refusals(kind, value_of(path)) == []


def test_every_yaml_file_has_a_kind() -> None:
    written = {path for folder in ("protocols", "content") for path in (ROOT / folder).rglob("*.yaml")}
    assert written - {path for _, path in FILES} == set()


@pytest.mark.parametrize(("kind", "path"), FILES, ids=[path.stem for _, path in FILES])
def test_a_wrong_key_is_refused(kind: str, path: Path) -> None:
    value = value_of(path)
    entry = next(iter(value.values())) if kind in ONE_A_KEY else value
    assert refusals(kind, value) == []
    entry["titel"] = "x"
    assert any("titel" in message for message in refusals(kind, value))


ACCEPTED = {
    "a stage that is its content": "stages: {week 1: run 5 min, week 2: [walk 5 min, squat], week 3: 30}",
    "a session that is its content": "stages: {week 1: {sessions: {a: run 8 min, b: [squat: 3 x 12]}}}",
    "an item with keys beside its dose": "do: [{squat: 3 x 12, times: daily, if: {unable: {lunge: 3 x 5}}}]",
    "a group of items": "do: [{choose: 2, do: [squat, {lunge: none}]}, {rounds: '3, rest 2 min', do: walk 5 min}]",
    "a map of rules": "if: {pain during > 3: repeat, limp: {dose: 2 x 5, progress when: no limp}}",
    "joined conditions": "progress when: [no limp, {any 2 of: [a, b, {all: [c, d]}]}]\nenter when: {any: [a, b]}",
    "a start by condition": "start at: {heel-raise < 10: phase 1, otherwise: see physio}",
    "a start": "start at: phase 1",
    "a next stage": "stages: {phase 1: {then: {run-distance <= 1 km: phase 2, otherwise: other}}, phase 2: run 1 km}",
    "pain of its own": "pain: {green: pain during <= 2, red: pain during > 2}",
    "short measures": "measures: {a: sign, b: number deg, c: word, d: [none, more], e: {kind: sign, ask: Limp?}}",
    "exercises by id and by name": "exercises: [heel-slide, quad-set]",
    "one word for a list": "also: C25K\nred flags: night-pain\nequipment: 2\nsource: opinion",
    "what a source prints": "as printed: {sum: it says so}",
    "tracks": "tracks: {running: {stages: {week 1: run 5 min}}}",
    "stages in a stage": "stages: {phase 1: {stages: {week 1: run 5 min}}}",
}  # fmt: skip


@pytest.mark.parametrize("text", ACCEPTED.values(), ids=list(ACCEPTED))
def test_every_short_form_is_accepted(text: str) -> None:
    stages = "" if re.search("^(stages|tracks):", text) else "\nstages: {week 1: run 5 min}"
    assert refusals("protocol", plan(text + stages)) == []


REFUSED = {
    "in a stage": "stages: {week 1: {progres when: no limp}}",
    "in a session": "stages: {week 1: {sessions: {a: {tims: daily}}}}",
    "in a branch": "if: {limp: {dosee: 3 x 5, dose: 2}}\nstages: {week 1: run 5 min}",
    "in a line": "stages: {week 1: {do: [{Squat!: 3 x 12}]}}",
    "in a list of conditions": "progress when: {some: [a, b]}\nstages: {week 1: run 5 min}",
    "in an excuse": "as printed: {sums: x}\nstages: {week 1: run 5 min}",
    "a list that is a map": "equipment: {a: b}\nstages: {week 1: run 5 min}",
    "nothing in it": "stages: {week 1: }",
    "no stages": "",
    "stages and tracks": "stages: {week 1: run 5 min}\ntracks: {a: {stages: {week 1: run 5 min}}}",
    "an id with spaces": "stages: {week 1: run 5 min}\nsite: the Heel",
    "a measure of no kind": "stages: {week 1: run 5 min}\nmeasures: {a: maybe}",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=list(REFUSED))
def test_what_the_language_refuses_is_refused(text: str) -> None:
    assert refusals("protocol", plan(text)) != []


def properties(schema: Any) -> Iterator[tuple[str, Any]]:
    for definition in (schema, *schema["definitions"].values()):
        yield from definition.get("properties", {}).items()


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described_and_its_examples_are_right(kind: str) -> None:
    definitions = {"definitions": SCHEMAS[kind]["definitions"]}
    for key, schema in properties(SCHEMAS[kind]):
        assert schema["description"], key
        assert "enum" in schema or schema["examples"], key
        for example in schema.get("examples", ()):
            assert not list(Draft7Validator({**schema, **definitions}).iter_errors(example)), (key, example)


def test_the_modeline_of_each_kind_leads_to_its_schema() -> None:
    for kind, path in FILES:
        where = modeline(kind).removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / where).resolve() == ROOT / f"build/schema/{kind}.json"


def begun(root: Path) -> None:
    """A project with nothing in it."""
    (root / "mkdocs.yml").touch()
    for folder in NEEDED:
        (root / folder).mkdir(parents=True)


def test_all_schemas_are_written_below_build(tmp_path: Path) -> None:
    begun(tmp_path)
    result = CliRunner().invoke(main, ["schema", "--root", str(tmp_path)])
    assert result.output == f"Wrote {len(KINDS)} schemas to {tmp_path / 'build/schema'}\n"
    written = {
        path.stem: json.loads(path.read_text("utf-8")) for path in tmp_path.glob("build/schema/*.json")
    }
    assert written == SCHEMAS


def test_one_schema_is_written_or_printed(tmp_path: Path) -> None:
    begun(tmp_path)
    result = CliRunner().invoke(main, ["schema", "red-flags", "--root", str(tmp_path)])
    assert result.output == f"Wrote {tmp_path / 'build/schema/red-flags.json'}\n"
    assert [path.name for path in (tmp_path / "build/schema").glob("*.json")] == ["red-flags.json"]
    printed = CliRunner().invoke(main, ["schema", "test", "--print", "--root", str(tmp_path)])
    assert json.loads(printed.output) == SCHEMAS["test"]


def test_a_kind_that_is_none_is_refused_with_the_nearest(tmp_path: Path) -> None:
    begun(tmp_path)
    result = CliRunner().invoke(main, ["schema", "protocols", "--root", str(tmp_path)])
    assert result.exit_code == 2
    assert "there is no kind 'protocols'; did you mean 'protocol'?" in result.output
    alone = CliRunner().invoke(main, ["schema", "--print", "--root", str(tmp_path)])
    assert alone.exit_code == 2
    assert "name a kind" in alone.output
