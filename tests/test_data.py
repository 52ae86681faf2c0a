"""The open data: it fits its own schema, is whole, leads only to what is there, and keeps its promise."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
from golden import GOLDEN
from jsonschema import Draft202012Validator
from own import own_pages

from generator.feeds.data import data_files
from generator.model import Library
from generator.notation import parse_condition, parse_dose, parse_item
from generator.pages.addresses.short_codes import addresses, code
from generator.site import files

PROMISE = GOLDEN / "data-v1.txt"


@pytest.fixture(scope="module")
def data(library: Library) -> dict[str, Any]:
    """Address to value, for every file."""
    return {address: json.loads(text) for address, text in data_files(library).items()}


@pytest.fixture(scope="module")
def schema(data: dict[str, Any]) -> dict[str, Any]:
    return dict(data["data/v1/schema.json"])


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in it."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(part)


def test_every_file_fits_the_schema(data: dict[str, Any], schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for address, value in data.items():
        if address != "data/v1/schema.json":
            assert [error.message for error in validator.iter_errors(value)] == [], address


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plan: plan.pop("stages"),
        lambda plan: plan.pop("red_flags"),
        lambda plan: plan.update(kind="plans"),
        lambda plan: plan["stages"][0]["sessions"][0]["items"][0]["bouts"]["parts"][0].update(times=8),
        lambda plan: plan["review"].update(status="good"),
        lambda plan: plan.update(weeks=None),
    ],
)
def test_the_schema_refuses_what_is_wrong(data: dict[str, Any], schema: dict[str, Any], spoil: Any) -> None:
    plan = json.loads(json.dumps(data["data/v1/plans/run-walk-8-week.json"]))
    assert Draft202012Validator(schema).is_valid(plan)
    spoil(plan)
    assert not Draft202012Validator(schema).is_valid(plan)


def test_every_field_is_described(schema: dict[str, Any]) -> None:
    kinds = schema["$defs"]
    assert [
        name for name, kind in kinds.items() if kind.get("properties") and not kind.get("description")
    ] == []
    bare = [f"{n}.{f}" for n, kind in kinds.items() for f, v in kind.get("properties", {}).items()
            if not v.get("description")]  # fmt: skip
    assert bare == []


def promised(schema: dict[str, Any]) -> list[str]:
    """`Plan.weeks integer`, one line a field; `!` marks those that are always there."""
    return [
        f"{name}.{field}{'!' if field in kind.get('required', ()) else ''} {shape(value)}"
        for name, kind in schema["$defs"].items()
        for field, value in kind.get("properties", {}).items()
    ]


def shape(value: dict[str, Any]) -> str:
    if "$ref" in value:
        return str(value["$ref"]).rpartition("/")[2]
    if "items" in value:
        return f"[{shape(value['items'])}]"
    if isinstance(value.get("additionalProperties"), dict):
        return f"{{{shape(value['additionalProperties'])}}}"
    words = " | ".join(map(json.dumps, value.get("enum", ())))
    return words or json.dumps(value.get("const", value.get("type")))


def test_fields_are_only_added(schema: dict[str, Any]) -> None:
    """A line that is gone breaks programs of others: that is version 2. New lines go to the file."""
    now = promised(schema)
    assert [line for line in PROMISE.read_text("utf-8").splitlines() if line not in now] == []
    assert now == PROMISE.read_text("utf-8").splitlines()


def test_what_nobody_said_is_left_out(data: dict[str, Any]) -> None:
    nothing = [
        (address, part) for address, value in data.items() for part in parts(value) if None in part.values()
    ]
    assert nothing == []


def test_the_index_names_everything_once(data: dict[str, Any], library: Library) -> None:
    entries = data["data/v1/index.json"]["entries"]
    kinds = {
        "plan": library.protocols, "exercise": library.exercises, "test": library.tests,
        "question": library.questions, "guide": library.guides, "tracker": library.trackers,
        "reference": library.references, "red-flag": library.red_flags, "not-for": library.exclusions,
        "pain-rule": library.pain_rules, "measure": library.measures, "site": library.sites,
    }  # fmt: skip
    conditions = data["data/v1/index.json"]["conditions"]
    assert [(e["kind"], e["id"]) for e in conditions] == [("condition", id_) for id_ in library.conditions]
    assert [(e["kind"], e["id"]) for e in entries] == [
        (kind, id_) for kind, all_ in kinds.items() for id_ in all_
    ]


def test_every_address_leads_to_what_it_says(data: dict[str, Any], library: Library) -> None:
    made = own_pages()
    codes = {code(id_): address for id_, address in addresses(library)}
    for value in data.values():
        for part in parts(value):
            if "page" in part and isinstance(part["page"], str):
                assert is_page(part["page"], made), part["page"]
            if isinstance(part.get("data"), str):
                assert found(data, part["data"])["id" if "#" in part["data"] else "data"], part["data"]
            if "code" in part and "page" in part and isinstance(part["code"], str):
                assert codes[part["code"]] == part["page"]


def is_page(address: str, made: Mapping[str, Any]) -> bool:
    path, _, anchor = address.partition("#")
    return path in made and (not anchor or anchor in made[path].anchors)


def found(data: dict[str, Any], address: str) -> Any:
    """What a JSON pointer after # names."""
    path, _, pointer = address.partition("#/")
    value = data[path]
    for name in filter(None, pointer.split("/")):
        value = value[name]
    return value


def test_links_in_texts_lead_to_pages(data: dict[str, Any], library: Library) -> None:
    made = own_pages()
    for address, value in data.items():
        links = re.findall(r"\]\(([^)]+)\)", json.dumps(value, ensure_ascii=False))
        own = [link for link in links if not re.match(r"https?:|docs/", link)]
        assert [link for link in own if not is_page(link, made)] == [], address


def test_a_plan_is_whole(data: dict[str, Any], library: Library) -> None:
    for plan in library.protocols.values():
        published = data[f"data/v1/plans/{plan.id}.json"]
        assert [stage["id"] for stage in published["stages"]] == [stage.id for stage in plan.stages]
        for stage, out in zip(plan.stages, published["stages"], strict=True):
            assert len(out["move_on_when"]) == len(stage.progress_when)
            assert len(out["rules"]) == len(stage.rules)
            for session, sent in zip(stage.sessions, out["sessions"], strict=True):
                assert [item["id"] for item in sent["items"]] == [item.id for item in session.items]
        assert published["red_flags"]
        assert published["pain"]["red"]["condition"]["notation"]


def test_every_notation_reads_back_as_the_plan_has_it(data: dict[str, Any], library: Library) -> None:
    doses = 0
    for plan in library.protocols.values():
        out = data[f"data/v1/plans/{plan.id}.json"]
        pairs = [
            (item, sent)
            for stage, to in zip(plan.stages, out["stages"], strict=True)
            for session, one in zip(stage.sessions, to["sessions"], strict=True)
            for item, sent in zip(session.items, one["items"], strict=True)
        ]
        for item, sent in pairs:
            if item.exercise and item.dose:
                texts = [sent["dose"]["notation"], *(other["notation"] for other in sent["dose"]["instead"])]
                assert parse_dose(" or ".join(texts)) == item.dose
                assert sent["dose"]["words"]
                doses += 1
            if item.sequence:
                assert parse_item(sent["bouts"]["notation"]) == item.sequence.value
        for stage, to in zip(plan.stages, out["stages"], strict=True):
            read = [parse_condition(one["notation"]) for one in to["move_on_when"]]
            assert read == [written.value for written in stage.progress_when]
    assert doses > 50


def items(plan: dict[str, Any], stage: str) -> list[dict[str, Any]]:
    (found_,) = (one for one in plan["stages"] if one["id"] == stage)
    return [item for session in found_["sessions"] for item in session["items"]]


def test_numbers_are_typed(data: dict[str, Any]) -> None:
    (bouts,) = items(data["data/v1/plans/run-walk-8-week.json"], "weeks-1-2")
    assert (
        bouts["bouts"]["words"]
        == "Run 30 s at an easy pace with very light effort, walk 2 min. Do this 8–10 times."
    )
    assert bouts["bouts"]["parts"] == [
        {
            "id": "1",
            "is": "repeat",
            "times": {"low": 8, "high": 10},
            "parts": [
                {
                    "id": "1-1",
                    "is": "bout",
                    "activity": "run",
                    "amount": {"low": 30, "high": 30, "unit": "s"},
                    "how": ["at an easy pace", "with very light effort"],
                    "setup": [],
                    "cites": [],
                },
                {
                    "id": "1-2",
                    "is": "bout",
                    "activity": "walk",
                    "amount": {"low": 2, "high": 2, "unit": "min"},
                    "how": [],
                    "setup": [],
                    "cites": [],
                },
            ],
            "cites": [],
        }
    ]
    assert bouts["bouts"]["seconds"] == {"low": 1200, "high": 1500}
    plan = data["data/v1/plans/beyer-hsr.json"]
    first = items(plan, plan["stages"][0]["id"])[0]["dose"]
    (sets,) = first["parts"]
    assert first["notation"].startswith("3 x 15")
    assert (sets["sets"], sets["reps"]) == ({"low": 3, "high": 3}, {"low": 15, "high": 15})
    assert sets["load"]["unit"] == "RM"
    assert sets["load"]["amount"] == {"low": 15, "high": 15}


def test_a_draft_says_so_in_every_file(data: dict[str, Any], library: Library) -> None:
    reviewed = {str(entity.id) for entity in library.entities if entity.review.reviewed}
    for value in data.values():
        if "review" in value:
            assert value["licence"]["name"] == "CC-BY-4.0"
            assert (value["review"]["status"] == "reviewed") == (value["id"] in reviewed)
            assert value["review"]["words"] == "Draft, awaiting clinical review" or value["id"] in reviewed


def test_an_old_id_still_answers(library: Library) -> None:
    plan = library.protocols["run-walk-8-week"]
    old = type(plan.entry.id)("old-name", plan.entry.id.place)
    entry = plan.entry.model_copy(update={"formerly": (old,)})
    made = data_files(replace(library, protocols={plan.id: replace(plan, entry=entry)}))
    assert made["data/v1/plans/old-name.json"] == made["data/v1/plans/run-walk-8-week.json"]


def test_where_the_site_knows_its_address_the_data_does(library: Library) -> None:
    made = files(replace(library, site="https://site.test/run/"))
    assert json.loads(made["data/v1/index.json"])["site"] == "https://site.test/run/"
    assert json.loads(made["data/v1/schema.json"])["$id"] == "https://site.test/run/data/v1/schema.json"
    assert "site" not in json.loads(files(library)["data/v1/index.json"])
