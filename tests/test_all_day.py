"""What is not done yet, what is worn and what may be done beside the sessions is told wherever a stage is."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B import get_fhir_model_class
from plans import HEAD, good_plan, plan_problems
from selectolax.lexbor import LexborHTMLParser
from test_client import laid_out
from test_client import said as on_a_phone
from test_totals import STARTED

from generator.feeds.calendar import PRODID
from generator.feeds.fhir.files import fhir_files
from generator.feeds.plans import plan as published
from generator.model import Library, Protocol
from generator.pages.browser.plan_data import plan_data
from generator.pages.browser.plan_lines import lines_data
from generator.pages.kinds.embed import embed_files
from generator.pages.kinds.plan import overview
from generator.pages.kinds.stage import stage_page
from generator.pages.paper.booklet import booklet_pages
from generator.rules.windows import counted
from generator.words.all_day import along_words

WRITTEN = (Path(__file__).parent / "golden/forms/not-yet/plan.yaml").read_text("utf-8")

NOT_YET = "Do not do yet: running; leg curl; stretching your hamstring"
BENDING = "bending your hip past 60 degrees (weeks 1–3 only)"
CRUTCHES = "crutches (until your physical therapist has cleared you)"
ALLOWED = (
    "If you like: cycle 20–30 min (on rest days); strength work for your other leg. "
    "This doesn't count as a session."
)


@pytest.fixture(scope="module")
def plan() -> Protocol:
    return good_plan(WRITTEN)


@pytest.fixture(scope="module")
def alone(plan: Protocol, library: Library) -> Library:
    return replace(library, protocols={plan.id: plan})


def said(body: str, what: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in LexborHTMLParser(body).css(what)]


def test_it_stands_in_sight_above_the_sessions(plan: Protocol, library: Library) -> None:
    first, second = (stage_page(plan, stage, library).body for stage in plan.stages)
    assert said(first, "#not-yet li") == [
        "Running",
        "Leg curl",
        "Stretching your hamstring",
        f"B{BENDING[1:]}",
    ]
    assert first.index('id="not-yet"') < first.index('id="exercises-session"') < first.index("if-it-hurts")
    assert said(first, "#wear li") == ["Hip brace (weeks 1–4 only)", f"C{CRUTCHES[1:]}"]
    assert said(first, "#optional") == []
    assert said(second, "#optional .rv-note") == ["This doesn't count as a session."]


def test_the_sheet_of_a_week_has_what_holds_in_it(alone: Library) -> None:
    [booklet] = booklet_pages(alone)
    sheets = LexborHTMLParser(booklet.body).css(".rv-sheet:has(.rv-sheet-days)")
    words = [[" ".join(one.text().split()) for one in sheet.css(".rv-sheet-all-day")] for sheet in sheets]
    assert words[2] == [f"{NOT_YET}; {BENDING}.", f"Wear or use: hip brace (weeks 1–4 only); {CRUTCHES}."]
    assert words[5] == [f"{NOT_YET}.", f"Wear or use: {CRUTCHES}."]
    assert words[6][2] == ALLOWED


def test_it_takes_room_on_a_sheet(plan: Protocol, library: Library) -> None:
    many = "; ".join(f"moving your leg in way number {n} of many" for n in range(60))
    found = good_plan(WRITTEN.replace("[run, leg-curl,", f"['{many}',"))
    pages = [
        LexborHTMLParser(stage_page(one, one.stages[0], library).body).css_first(".rv-sheet")
        for one in (plan, found)
    ]
    assert [page.attributes["data-pages"] for page in pages if page] == ["1", "2"]


def test_a_frame_says_it(alone: Library) -> None:
    body = embed_files(alone)["embed/plans/my-plan/weeks-7-12/index.html"]
    assert ALLOWED in said(body, "p")


def test_a_phone_says_it_and_what_is_only_allowed(plan: Protocol, library: Library) -> None:
    first, second = plan_data(plan, library)["stages"].values()
    assert first["all day"][0] == ["Do not do yet", f"{NOT_YET[15:]}; {BENDING}.", False]
    assert [(head, allowed) for head, _, allowed in second["all day"]] == [
        ("Do not do yet", False), ("Wear or use", False), ("If you like", True),
    ]  # fmt: skip


def test_the_plan_says_it_once_with_the_stages_it_is_for(plan: Protocol, alone: Library) -> None:
    told = said(overview(plan, alone).body, "#every-day p")
    assert told[0] == (
        f"Do not do yet: Weeks 1–6: {NOT_YET[15:]}; {BENDING}. "
        "Weeks 7–12: running; stretching your hamstring (until you do not limp)."
    )
    assert told[2] == ALLOWED.replace("like:", "like: Weeks 7–12:")


def test_the_calendar_says_it_with_every_session(plan: Protocol, alone: Library, tmp_path: Path) -> None:
    told = [words for _, _, _, words in laid_out(plan, alone)]
    assert f"{NOT_YET}; {BENDING}." in told[0].split("\n")
    assert ALLOWED in told[-1].split("\n")
    data = plan_data(plan, alone) | {"calendar": laid_out(plan, alone), "prodid": PRODID}
    (tmp_path / "plan.json").write_text(json.dumps(data), "utf-8")
    assert on_a_phone(PLANS=str(tmp_path), ONLY="plans") == ""


def test_a_link_is_told_what_it_must_not_ask_for(plan: Protocol, alone: Library) -> None:
    first, _ = lines_data(plan, alone)["stages"]
    assert first["not yet"][:2] == [
        [["jog", "run", "sprint", "stride"], "running"], [["leg-curl"], "leg curl"],
    ]  # fmt: skip


def test_it_is_data(plan: Protocol, alone: Library) -> None:
    first, second = published(plan, alone).stages
    assert [(one.activity, one.exercise) for one in first.not_yet] == [
        ("run", None), (None, "leg-curl"), (None, None), (None, None),
    ]  # fmt: skip
    assert first.not_yet[3].lasts is not None
    assert first.not_yet[3].lasts.words == "weeks 1–3"
    assert first.wear[1].until is not None
    assert first.wear[1].until.notation == "cleared by physio"
    assert second.optional[0].bouts is not None
    assert second.optional[0].how == "on rest days"


def test_fhir_is_told_not_to_perform_it(alone: Library) -> None:
    files = {address: json.loads(text) for address, text in fhir_files(alone).items()}
    for resource in files.values():
        loaded = get_fhir_model_class(resource["resourceType"]).model_validate(resource)
        assert json.loads(loaded.model_dump_json()).keys() == resource.keys()
    forbidden = [one for one in files.values() if one.get("doNotPerform")]
    assert [one["code"]["text"] for one in forbidden][:2] == ["running", "leg curl"]
    stage = _action(files["data/v1/fhir/PlanDefinition-my-plan.json"], "weeks-7-12")
    asked = {one["title"]: one["requiredBehavior"] for one in stage["action"] if "requiredBehavior" in one}
    assert asked["If you like: strength work for your other leg"] == "could"
    assert asked["Do not do yet: running"] == "must"
    urls = {f"{one['url']}|{one['version']}" for one in forbidden}
    assert urls <= {one.get("definitionCanonical") for one in _all(files)}


def _action(plan: dict[str, Any], stage: str) -> dict[str, Any]:
    return next(action for action in plan["action"] if action["id"] == stage)


def _all(files: dict[str, Any]) -> list[dict[str, Any]]:
    plan = files["data/v1/fhir/PlanDefinition-my-plan.json"]
    return [one for stage in plan["action"] for one in stage.get("action", ())]


def test_what_is_said_above_holds_below_and_of_one_thing_the_nearest() -> None:
    head, stages = WRITTEN.split("stages:\n")
    above = "wear: {hip brace: weeks 1-2, shoes with soft heels: as needed}\nnot yet: [sprinting]\n"
    found = good_plan(f"{head}{above}stages:\n{stages}")
    first, second = found.stages
    assert [(str(one.what), str(one.lasts.text) if one.lasts else None) for one in first.all_day.wear] == [
        ("hip brace", "weeks 1-4"), ("shoes with soft heels", None), ("crutches", None),
    ]  # fmt: skip
    assert [str(one.what) for one in second.all_day.wear] == ["shoes with soft heels", "neoprene support"]
    assert [one.activity for one in second.all_day.not_yet][:2] == ["sprint", "run"]


def test_a_stage_that_copies_another_one_adds_its_own_things_to_the_copied() -> None:
    """What the plan says for all stays; aims are copied too, as long as the stage has none of its own."""
    plan = good_plan(
        f"{STARTED}wear: [insole]\n"
        "stages:\n"
        "  weeks 1-2: {wear: [boot at 10 degrees], not yet: [hop], aims: [Less swelling], do: [walk 5 min]}\n"
        "  weeks 3-4: {as: weeks 1-2, wear: [boot at 10 degrees: none, boot at 20 degrees]}\n"
    )
    first, second = plan.stages
    assert [str(one.what) for one in first.all_day.wear] == ["insole", "boot at 10 degrees"]
    assert [str(one.what) for one in second.all_day.wear] == ["insole", "boot at 20 degrees"]
    assert [str(one.what) for one in second.all_day.not_yet] == ["hop"]
    assert [*map(str, second.aims)] == ["Less swelling"]


OPEN = """stages:
  {before}: {{do: walk 5 min, wear: brace}}
  {longer}:
    do: walk 10 min
    wear: {{boot: weeks 6 or longer}}
    not yet: [sprint, {{run: weeks 8-12}}]
    watch: {{swelling: weeks 6-8}}
    optional: {{cycle: weeks 20 or longer}}
"""


@pytest.mark.parametrize(
    ("starts", "before", "longer", "weeks"),
    [
        ("plan start", "weeks 1-6", "weeks 6 or longer", (7, 7)),
        ("plan start", "weeks 1-5", "weeks 6 or longer", (6, 6)),
        ("surgery", "weeks 0-6", "weeks 6 or longer", (7, 7)),
        ("surgery", "weeks 2-6", "weeks 6-9 or longer", (7, 9)),
    ],
)
def test_a_stage_without_an_end_keeps_what_holds_in_any_later_week(
    starts: str, before: str, longer: str, weeks: tuple[int, int]
) -> None:
    plan = good_plan(STARTED.replace("plan start", starts) + OPEN.format(before=before, longer=longer))
    last = plan.stages[1]
    assert last.weeks == weeks
    assert counted(plan).opens(last) == 7 * (weeks[0] - 1)
    assert [len(getattr(last.all_day, kind)) for kind in ("wear", "not_yet", "watch", "optional")] == [
        1, 2, 1, 1,
    ]  # fmt: skip


def test_what_holds_after_the_numbered_weeks_has_a_sheet(library: Library) -> None:
    plan = good_plan(f"{STARTED}{OPEN.format(before='weeks 1-5', longer='weeks 6 or longer')}")
    [booklet] = booklet_pages(replace(library, protocols={plan.id: plan}))
    sheets = LexborHTMLParser(booklet.body).css(".rv-sheet:has(.rv-sheet-days)")
    told = [" ".join(sheet.text().split()) for sheet in sheets]
    assert ["cycling" in words for words in told if "Week" in words][-2:] == [False, True]


DATED = """wear: {brace: weeks 0-2, sling: weeks 2-6, boot: months 5-7}
not yet: {run: months 0-6}
stages:
"""
WINDOWS = (
    ("weeks 0-6", ["brace", "sling"]),
    ("weeks 6-12", []),
    ("months 3-6", ["boot"]),
    ("months 6-9", ["boot"]),
    ("months 9 or longer", []),
)


def test_weeks_of_a_thing_and_months_of_a_stage_are_compared_by_days(library: Library) -> None:
    stages = "".join(f"  {window}: {{do: walk 10 min}}\n" for window, _ in WINDOWS)
    text = f"{STARTED.replace('plan start', 'surgery')}times: daily\n{DATED}{stages}"
    worn = [[str(one.what) for one in stage.all_day.wear] for stage in good_plan(text).stages]
    assert worn == [things for _, things in WINDOWS]
    run = text.replace("months 3-6: {do: walk 10 min}", "months 3-6: {do: run 10 min}")
    assert any("asks for 'run'" in problem for problem in plan_problems(run, library))


COPIED = f"""{HEAD}starts: surgery
times: 3 per week
not yet: [jumping]
stages:
  weeks 1-2:
    not yet: [run, {{deep squats: weeks 1-2}}, {{stairs: weeks 1-4}}]
    wear: [boot, {{crutches: weeks 1-2}}]
    do: cycle 10 min
  weeks 3-4:
    as: weeks 1-2
    not yet: OWN
    wear: [none, sleeve]
"""


@pytest.mark.parametrize(
    ("own", "left"),
    [
        ("[hopping]", ["jumping", "run", "stairs", "hopping"]),
        ("[{Running: none}]", ["jumping", "stairs"]),
        ("none", []),
        ("[none, hopping]", ["hopping"]),
        ("[{jumping: until cleared by physio}]", ["jumping", "run", "stairs"]),
    ],
)
def test_a_copy_keeps_what_must_not_be_done_until_it_is_taken_away(own: str, left: list[str]) -> None:
    stage = good_plan(COPIED.replace("OWN", own)).stages[1]
    held = stage.all_day
    assert [str(one.what) for one in held.not_yet] == left
    assert [str(one.what) for one in held.wear] == ["sleeve"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("brace until no swelling", "brace (until you have no swelling)"),
        (
            "brace locked at 0-30 degrees until no limp",
            "brace locked at 0-30 degrees (until you do not limp)",
        ),
        ("boot until 4 weeks since surgery", "boot (until it has been 4 weeks since surgery)"),
        ("sleeve from no limp", "sleeve (once you do not limp)"),
        (
            "sleeve from no limp until no swelling",
            "sleeve (once you do not limp, until you have no swelling)",
        ),
        ("tape during weeks 1-2", "tape (weeks 1–2 only)"),
        ("brace for 2 weeks", "brace (the first 2 weeks only)"),
        ("crutches as needed", "crutches (as needed)"),
        ("a shoe until it is dry", "a shoe until it is dry"),
        ("what lifts you from lying", "what lifts you from lying"),
    ],
)
def test_when_a_thing_is_worn_may_stand_behind_it(written: str, told: str, library: Library) -> None:
    plan = good_plan(
        f"{HEAD}starts: plan start\nstages:\n  weeks 1-4:\n    wear: {written}\n    do: run 5 min\n"
    )
    assert [along_words(one, library) for one in plan.stages[0].all_day.wear] == [told]
