"""What was withdrawn keeps its addresses and says so at each, and no other page, list or file leads to it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from withdrawals import after, also_followed, before

from generator.anchors import broken
from generator.check.lock import lock
from generator.check.published import published
from generator.cli import main
from generator.errors import Place
from generator.load import load
from generator.model import Library
from generator.pages.addresses.short_codes import short_address
from generator.site import files, pages, printed
from generator.survey import findings

SITE = "https://example.org/"
STOP = "Stop following it today. Do not do its next session."
OWN = re.compile("^(plans/plan/|exercises/squat/|questions/hip/)")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The small project once a plan, an exercise and a question of it were withdrawn."""
    root = after(tmp_path_factory.mktemp("after"))
    assert [*map(str, findings(root))] == []
    return replace(load(root), site=SITE)


def test_no_other_page_leads_to_it(library: Library) -> None:
    # The list of all pages is what search is without a script, and names it as withdrawn.
    others = [
        page for page in pages(library).values() if not OWN.match(page.address) and page.address != "find/"
    ]
    leads = [
        (page.address, href)
        for page in others
        for href in re.findall(r'href="([^"#]*)', page.body)
        if re.search(r"(plans/plan|exercises/squat|questions/hip)/$", href)
    ]
    assert leads == []
    assert [page.address for page in others if ">Squat<" in page.body] == []


def test_each_address_of_before_is_a_notice(library: Library, tmp_path: Path) -> None:
    was = [address for address in pages(load(before(tmp_path))) if OWN.match(address)]
    now = pages(library)
    assert len(was) == 6
    assert {now[address].kind for address in was} == {"withdrawn"}
    assert all(now[address].title.startswith("Withdrawn: ") for address in was)
    for address in (one for one in was if one.startswith("plans/")):
        assert STOP in now[address].body
        # No dose is left to read.
        assert "30 s" not in now[address].body
        assert "× 12" not in now[address].body


def test_files_beside_the_pages_say_so(library: Library) -> None:
    made = files(library)
    assert STOP in made["embed/plans/plan/week-2/index.html"]
    assert "Stop doing it." in made["embed/exercises/squat/index.html"]
    assert json.loads(made["withdrawn.json"]) == ["plans/plan/", "exercises/squat/", "questions/hip/"]
    assert "plans/plan/week-2/" in made[f"{short_address('plan:plan/week-2')}index.html"]
    assert '"form":2' in made["plans/plan/plan.js"]
    assert '"form":1' in made["plans/other/plan.js"]
    assert '"withdrawn":["squat"]' in made["assets/notation.js"]
    assert "exercises/squat/" not in made["plans/plan/pages.json"]
    entry = made["feed.xml"].partition("<title>Withdrawn: Plan</title>")[2].partition("</entry>")[0]
    assert "<updated>2026-11-28T00:00:00Z</updated>" in entry
    assert "twice as long" in entry
    assert "Withdrawn" not in made["llms.txt"]
    assert "plans/plan/" not in made["llms.txt"]


def test_its_data_say_so(library: Library) -> None:
    made = files(library)
    plan = json.loads(made["data/v1/plans/plan.json"])
    assert plan["title"] == "Withdrawn: Plan"
    assert plan["changed"] == plan["withdrawn"]["on"] == "2026-11-28"
    assert plan["withdrawn"]["instead"]["id"] == "plan:other"
    assert STOP in plan["withdrawn"]["words"]
    index = json.loads(made["data/v1/index.json"])["entries"]
    assert {one["id"]: one.get("withdrawn") for one in index if one["kind"] in ("plan", "exercise")} == {
        "other": None, "bridge": None, "plan": "2026-11-28", "squat": "2026-11-27",
    }  # fmt: skip
    resources = [
        json.loads(text) for address, text in made.items() if "fhir" in address and "plan.json" in address
    ]
    definition = next(one for one in resources if one["resourceType"] == "PlanDefinition")
    assert (definition["status"], definition["title"]) == ("retired", "Withdrawn: Plan")
    assert STOP in definition["text"]["div"]


def test_its_sheets_are_printed_as_notices(library: Library) -> None:
    jobs = [job for job in printed(pages(library)) if "plans/plan/" in str(job)]
    assert [str(job).count("sheet.pdf") for job in jobs].count(1) == 2
    assert any("booklet.pdf" in str(job) for job in jobs)


def test_published_ids_and_places_still_answer(library: Library, tmp_path: Path) -> None:
    was = load(before(tmp_path))
    locked = {id_: Place("links.lock", n) for n, id_ in enumerate(published(was), 1)}
    assert [*lock(library, locked)] == []
    places = {
        f"page:plans/plan/#{anchor}": Place("links.lock") for anchor in pages(was)["plans/plan/"].anchors
    }
    assert [*broken(library, pages(library), places)] == []


def test_a_plan_may_leave_out_what_was_withdrawn(tmp_path: Path) -> None:
    root = also_followed(tmp_path)
    assert [*map(str, findings(root))] == []
    assert "squat" not in pages(load(root))["plans/plan/week-2/"].body.lower()


@pytest.mark.parametrize(
    "command", [["simulate", "plan", "--runner", "perfect"], ["calendar", "plan", "--start", "2026-11-30"]]
)
def test_nobody_is_given_days_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(after(tmp_path))
    said = CliRunner().invoke(main, command)
    assert said.exit_code == 1
    assert "plan 'plan' was withdrawn on 2026-11-28; 'revlanox show plan' prints why" in said.output


def test_show_says_it_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(after(tmp_path))
    said = CliRunner().invoke(main, ["show", "plan"])
    assert said.exit_code == 0, said.output
    assert said.output.splitlines()[1:3] == [
        "WITHDRAWN on 2026-11-28: The runs of week 2 were twice as long as in the source.",
        "Instead: plan:other.",
    ]
