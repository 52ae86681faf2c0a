"""Plans as FHIR R4: every file loads, every reference resolves, and the doses are in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from fhir.resources.R4B import get_fhir_model_class
from plans import HEAD, good_plan

from generator.feeds.fhir.common import short_id
from generator.feeds.fhir.files import fhir_files
from generator.feeds.fhir.timing import timing
from generator.feeds.plans import plan as published
from generator.feeds.shape.numbers import Number, Often, Quantity, Rate
from generator.model import Library
from generator.model.review import Review
from generator.rules.stricter import by_tissue
from generator.source import Text
from generator.words.dose import dose_words
from generator.words.session import sequence_words

pytestmark = pytest.mark.long

SITE = "https://site.test/run/"
FOLDER = "data/v1/fhir/"


@pytest.fixture(scope="module")
def files(library: Library) -> dict[str, Any]:
    """Address to resource."""
    return resources(replace(library, site=SITE))


def resources(library: Library) -> dict[str, Any]:
    return {address: json.loads(text) for address, text in fhir_files(library).items()}


def plan_of(files: dict[str, Any], id_: str) -> dict[str, Any]:
    return dict(files[f"{FOLDER}PlanDefinition-{id_}.json"])


def actions(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for action in value.get("action", ()):
        yield action
        yield from actions(action)


def stage_action(plan: dict[str, Any], stage: str) -> dict[str, Any]:
    return next(action for action in plan["action"] if action["id"] == stage)


def test_every_file_loads(files: dict[str, Any], library: Library) -> None:
    for address, resource in {**files, **resources(library)}.items():
        loaded = get_fhir_model_class(resource["resourceType"]).model_validate(resource)
        assert json.loads(loaded.model_dump_json()).keys() == resource.keys(), address
        assert address == f"{FOLDER}{resource['resourceType']}-{resource['id']}.json"
        assert re.fullmatch(r"[A-Za-z0-9.-]{1,64}", resource["id"])


def test_the_classes_refuse_what_is_wrong(files: dict[str, Any]) -> None:
    plan = plan_of(files, "run-walk-8-week")
    for wrong in ({"stages": []}, {"status": None}, {"action": [{"condition": [{"expression": {}}]}]}):
        with pytest.raises(ValueError, match=r"."):
            get_fhir_model_class("PlanDefinition").model_validate(plan | wrong)


@pytest.mark.parametrize("site", [SITE, ""])
def test_every_reference_resolves_inside_its_bundle(library: Library, site: str) -> None:
    files = resources(replace(library, site=site))
    for id_ in library.protocols:
        bundle = files[f"{FOLDER}Bundle-{id_}.json"]
        inside = [entry["resource"] for entry in bundle["entry"]]
        known = {f"{one['url']}|{one['version']}" for one in inside}
        plan = inside[0]
        named = [action["definitionCanonical"] for action in actions(plan) if "definitionCanonical" in action]
        assert set(named) == known - {f"{plan['url']}|{plan['version']}"}
        assert all(files[f"{FOLDER}{one['resourceType']}-{one['id']}.json"] == one for one in inside)
        ids = [action["id"] for action in actions(plan) if "id" in action]
        assert len(ids) == len(set(ids))
        goals = {goal["id"] for goal in plan.get("goal", ())}
        for action in actions(plan):
            assert {one["actionId"] for one in action.get("relatedAction", ())} <= set(ids)
            assert set(action.get("goalId", ())) <= goals


def test_no_two_resources_have_one_url(files: dict[str, Any]) -> None:
    urls = [one["url"] for one in files.values() if one["resourceType"] != "Bundle"]
    assert len(urls) == len(set(urls))
    for address, one in files.items():
        assert one["resourceType"] == "Bundle" or one["url"] == SITE + address


def test_every_dose_of_every_stage_is_there_in_words(files: dict[str, Any], library: Library) -> None:
    doses = 0
    for protocol in library.protocols.values():
        plan = plan_of(files, protocol.id)
        for stage in protocol.stages:
            action = stage_action(plan, stage.id)
            for session in stage.sessions:
                for item in session.items:
                    words = sequence_words(item.sequence.value) if item.sequence else dose_words(item.dose)
                    assert words.rstrip(".") in action["textEquivalent"]
                    named = f"{stage.id}.{session.id}.{item.id}"
                    (line,) = (one for one in actions(action) if one.get("id") == named)
                    assert words.rstrip(".") in line["description"]
                    activity = by_url(files, line["definitionCanonical"])
                    assert words.rstrip(".") in activity["description"]
                    # A patient is told one dose, not what sources disagree about.
                    one = words.partition(" (another source: ")[0].rstrip(".")
                    told = instruction(activity) if words else ""
                    # With the cue of its own that a line has in place of the exercise's.
                    own = ". ".join(filter(None, [one, str(item.cue or "").rstrip(".")]))
                    assert told.partition(" One of these to choose from (")[0].startswith(own)
                    doses += bool(words)
    assert doses > 100


def by_url(files: dict[str, Any], canonical: str) -> dict[str, Any]:
    return dict(files[canonical.partition("|")[0].removeprefix(SITE)])


def instruction(activity: dict[str, Any]) -> str:
    """What $apply writes into the request: the value of the FHIRPath literal."""
    (value,) = activity["dynamicValue"]
    assert (value["path"], value["expression"]["language"]) == ("patientInstruction", "text/fhirpath")
    literal = value["expression"]["expression"]
    assert re.fullmatch(r"'(?:[^'\\]|\\.)*'", literal)
    return re.sub(r"\\(.)", r"\1", literal[1:-1])


def test_every_plan_says_its_version_its_sources_and_its_status(
    files: dict[str, Any], library: Library
) -> None:
    for protocol in library.protocols.values():
        plan, entry = plan_of(files, protocol.id), protocol.entry
        assert plan["version"] == plan["date"] == entry.changed.isoformat()
        cited = [one["label"] for one in plan["relatedArtifact"] if one["type"] == "citation"]
        assert cited == [source[:100] for source in entry.sources]
        assert plan["status"] == ("active" if entry.review.reviewed else "draft")
        assert plan["experimental"] is False
        assert "CC-BY-4.0" in plan["copyright"]
        if not entry.review.reviewed:
            assert "Draft, awaiting clinical review" in plan["usage"]
            assert "reviewer" not in plan
            assert "Draft, awaiting clinical review" in plan["text"]["div"]


def test_a_reviewed_plan_is_active_and_names_its_reviewer(library: Library) -> None:
    plan = library.protocols["run-walk-8-week"]
    place = plan.entry.id.place
    day = plan.entry.changed
    review = Review(status=Text("reviewed", place), by=Text("A Person, physical therapist", place), on=None)
    review = review.model_copy(update={"on": day})
    entry = plan.entry.model_copy(update={"review": review})
    made = resources(replace(library, protocols={plan.id: replace(plan, entry=entry)}))
    found = plan_of(made, plan.id)
    assert found["status"] == "active"
    assert found["reviewer"] == [{"name": "A Person, physical therapist"}]
    assert found["lastReviewDate"] == day.isoformat()


def test_what_to_stop_for_and_the_pain_rule_come_first(files: dict[str, Any], library: Library) -> None:
    for id_, protocol in library.protocols.items():
        signs, pain, *others = plan_of(files, id_)["action"]
        injured = by_tissue(protocol, library)
        stricter, stages = others[: len(injured)], others[len(injured) :]
        assert [one["id"] for one in stricter] == [f"pain-{tissue}-rule" for tissue in injured]
        assert (signs["id"], pain["id"]) == ("red-flags", "pain-rule")
        assert any(one["priority"] == "stat" for one in signs["action"])
        assert next(one["id"] for one in pain["action"]) == "pain-red"
        assert [stage["title"] for stage in stages] == [stage.title for stage in protocol.stages]


def test_criteria_stop_a_stage_and_the_next_one_follows(files: dict[str, Any], library: Library) -> None:
    for id_, protocol in library.protocols.items():
        plan = plan_of(files, id_)
        for stage in protocol.stages:
            said = stage_action(plan, stage.id).get("condition", [])
            stops = [one["expression"]["expression"] for one in said if one["kind"] == "stop"]
            assert stops == [str(written.value) for written in stage.progress_when]
            assert all(one["expression"]["description"] for one in said)
        for track in protocol.tracks:
            ids = [stage.id for stage in track.stages]
            after = [stage_action(plan, one).get("relatedAction", []) for one in ids]
            assert [one[0]["actionId"] if one else None for one in after] == [None, *ids][: len(ids)]


def test_timing_is_typed_where_it_is_a_number(files: dict[str, Any]) -> None:
    activity = files[f"{FOLDER}ActivityDefinition-run-walk-8-week.weeks-1-2.session.session.json"]
    days = {"value": 14, "unit": "days", "system": "http://unitsofmeasure.org", "code": "d"}
    assert activity["timingTiming"] == {
        "repeat": {
            "boundsDuration": days,
            "duration": 1200,
            "durationMax": 1500,
            "durationUnit": "s",
            "frequency": 3,
            "period": 1,
            "periodUnit": "wk",
        },
        "code": {"text": "3 times a week, never 2 days in a row (our rule)"},
    }


@pytest.mark.parametrize(
    ("times", "period", "expected"),
    [
        (Number(low=3, high=4), Quantity(low=1, high=1, unit="week"), (3, 4, 1, "wk")),
        (Number(low=1, high=1), Quantity(low=2, high=2, unit="day"), (1, None, 2, "d")),
        (Number(high=3), Quantity(low=1, high=1, unit="week"), None),
        (Number(low=0, high=2), Quantity(low=1, high=1, unit="week"), None),
        (Number(low=1.5, high=1.5), Quantity(low=1, high=1, unit="week"), None),
        (Number(low=2, high=2), Quantity(low=1, high=1, unit="session"), None),
        (Number(unknown="not stated"), Quantity(low=1, high=1, unit="week"), None),
    ],
)
def test_what_fhir_cannot_count_stays_in_words(
    library: Library, times: Number, period: Quantity, expected: tuple[Any, ...] | None
) -> None:
    stage = published(library.protocols["run-walk-8-week"], library).stages[0]
    often = Often(notation="x", words="so often", rate=Rate(times=times, period=period))
    made = timing(often, stage)
    keys = ("frequency", "frequencyMax", "period", "periodUnit")
    found = tuple(made["repeat"].get(key) for key in keys)
    assert found == (expected or (None,) * 4)
    assert made["code"] == {"text": "so often"}


def test_a_bundle_can_be_given_to_a_server_as_it_is(files: dict[str, Any]) -> None:
    for bundle in (one for one in files.values() if one["resourceType"] == "Bundle"):
        assert bundle["type"] == "transaction"
        for entry in bundle["entry"]:
            resource = entry["resource"]
            assert entry["request"] == {
                "method": "PUT",
                "url": f"{resource['resourceType']}/{resource['id']}",
            }
            assert entry["fullUrl"] == resource["identifier"][0]["value"]


def test_what_is_shown_to_people_is_well_formed(files: dict[str, Any]) -> None:
    for one in files.values():
        if "text" in one:
            assert ElementTree.fromstring(one["text"]["div"]).tag == "{http://www.w3.org/1999/xhtml}div"


def test_names_are_the_same_on_every_host(files: dict[str, Any], library: Library) -> None:
    elsewhere = resources(library)
    for address, one in files.items():
        if one["resourceType"] != "Bundle":
            assert one["identifier"] == elsewhere[address]["identifier"]
            assert elsewhere[address]["url"] == one["identifier"][0]["value"]


def test_a_long_id_is_shortened_and_stays_its_own() -> None:
    long = [short_id("plan", "x" * 70, name) for name in ("a", "b")]
    assert all(len(one) <= 64 for one in long)
    assert len(set(long)) == 2
    assert short_id("plan", "stage", "session", "item") == "plan.stage.session.item"


def test_an_old_id_of_a_plan_still_answers(library: Library) -> None:
    plan = library.protocols["run-walk-8-week"]
    old = type(plan.entry.id)("old-name", plan.entry.id.place)
    entry = plan.entry.model_copy(update={"formerly": (old,)})
    made = fhir_files(replace(library, protocols={plan.id: replace(plan, entry=entry)}))
    for kind in ("PlanDefinition", "Bundle"):
        assert made[f"{FOLDER}{kind}-old-name.json"] == made[f"{FOLDER}{kind}-{plan.id}.json"]


def test_the_data_names_the_fhir_files(files: dict[str, Any], library: Library) -> None:
    for protocol in library.protocols.values():
        data = published(protocol, library)
        assert {data.fhir, data.fhir_bundle} <= files.keys()


def test_every_line_of_bouts_is_a_resource_of_its_own(library: Library) -> None:
    plan = good_plan(
        f"{HEAD}starts: plan start\nstages:\n  week 1: {{do: [run 5 min, walk 10 min, run 5 min]}}\n"
    )
    found = resources(replace(library, protocols={plan.id: plan}))
    told = [
        str(one["dynamicValue"][0]["expression"]["expression"])
        for one in found.values()
        if one["resourceType"] == "ActivityDefinition"
    ]
    assert told == ["'Run 5 min.'", "'Walk 10 min.'", "'Run 5 min.'"]


def test_a_stage_of_rest_asks_for_no_session(library: Library) -> None:
    plan = good_plan(f"{HEAD}starts: plan start\nstages:\n  week 1: rest\n  week 2: run 5 min\n")
    rest, runs = plan_of(resources(replace(library, protocols={plan.id: plan})), plan.id)["action"][-2:]
    assert "At least" not in rest["description"]
    assert "over by itself" in rest["description"]
    assert "At least 1 session before moving on." in runs["description"]


def test_what_is_worn_from_a_condition_on_starts_with_it(library: Library) -> None:
    plan = good_plan(
        f"{HEAD}starts: plan start\nstages:\n  week 1:\n    wear: sleeve from no swelling until no limp\n"
        "    do: run 5 min\n"
    )
    stage = plan_of(resources(replace(library, protocols={plan.id: plan})), plan.id)["action"][-1]
    worn = next(one for one in stage["action"] if one["id"].endswith("wear.sleeve"))
    assert [one["kind"] for one in worn["condition"]] == ["start", "stop"]
