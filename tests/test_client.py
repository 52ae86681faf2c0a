"""The browser's engine against this one: the same diary, the same words, the same state, day by day."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import ROOT
from diaries import random_diary
from icalendar import Calendar
from tries import FACTOR
from unusual import UNUSUAL

from generator.feeds.calendar import PRODID, calendar
from generator.model import Library, Protocol
from generator.pages.browser.plan_data import plan_data
from generator.rules.diary import Day, Memory
from generator.rules.runners import RUNNERS, diary
from generator.rules.stricter import by_tissue, with_pain
from generator.rules.vectors import test_vectors as vectors_of
from tools.npm import node


def write(folder: Path, name: str, plan: Protocol, library: Library, memory: Memory, days: list[Day]) -> None:
    vectors = vectors_of(plan, library, memory, days)
    (folder / f"{name}.json").write_text(json.dumps(vectors), "utf-8")


def replayed(folder: Path) -> str:
    """What the client's tests say about the vectors in the folder; '' where all is well."""
    return said(VECTORS=str(folder), ONLY="engine")


def said(**given: str) -> str:
    environment = {**os.environ, **given}
    run = subprocess.run(
        [node(), "test.mjs"],
        cwd=ROOT / "client",
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return "" if run.returncode == 0 else run.stdout[-6000:] + run.stderr[-2000:]


def laid_out(plan: Protocol, library: Library) -> list[list[str]]:
    """Id, day and words of each event in the calendar file of a plan that begins on 2 March 2026."""
    start = dt.date(2026, 3, 2)
    text = calendar(plan, library, start, dt.datetime(2026, 3, 2, tzinfo=dt.UTC), "one")
    return [
        [str(e["uid"]), e.decoded("dtstart").isoformat(), str(e["summary"]), str(e["description"])]
        for e in Calendar.from_ical(text).walk("VEVENT")
    ]


def test_every_plan_is_told_alike_in_the_browser(library: Library, tmp_path: Path) -> None:
    for plan in library.protocols.values():
        for runner in RUNNERS:
            write(tmp_path, f"{plan.id}-{runner}", plan, library, *diary(plan, library, runner))
    assert replayed(tmp_path) == ""


def test_any_diary_is_told_alike_in_the_browser(library: Library, tmp_path: Path) -> None:
    for plan in library.protocols.values():
        for seed in range(6 * FACTOR):
            write(tmp_path, f"{plan.id}-{seed}", plan, library, *random_diary(plan, library, seed))
    assert replayed(tmp_path) == ""


def test_a_stricter_rule_is_told_alike_in_the_browser(library: Library, tmp_path: Path) -> None:
    for plan in library.protocols.values():
        for tissue, rule in by_tissue(plan, library).items():
            own = with_pain(plan, rule)
            for seed in range(FACTOR):
                write(tmp_path, f"{plan.id}-{tissue}-{seed}", own, library, *random_diary(own, library, seed))
    assert replayed(tmp_path) == ""


def test_what_no_plan_says_is_told_alike_in_the_browser(library: Library, tmp_path: Path) -> None:
    for name, plan in UNUSUAL.items():
        for seed in range(20 * FACTOR):
            write(tmp_path, f"{name}-{seed}", plan, library, *random_diary(plan, library, seed))
        for runner in RUNNERS:
            write(tmp_path, f"{name}-{runner}", plan, library, *diary(plan, library, runner))
    assert replayed(tmp_path) == ""


def test_what_is_left_of_a_rule_and_a_level_after_a_stop_are_told_alike(
    library: Library, tmp_path: Path
) -> None:
    good = {"pain during": Fraction(0), "pain next morning": Fraction(0), "limp": False}
    few, many = (good | {"heel-raises": Fraction(number)} for number in (12, 25))
    sign = good | {"night-pain": True}
    said = [good, good, few, good, good, many, sign, good, good, good, good, good]
    days = [Day(2 * number, True, one, person=number == 7) for number, one in enumerate(said)]
    write(tmp_path, "led", UNUSUAL["led"], library, Memory(), days)
    assert "reduce load by 10 %" in (tmp_path / "led.json").read_text("utf-8")
    assert replayed(tmp_path) == ""


def test_a_difference_between_the_engines_is_found(library: Library, tmp_path: Path) -> None:
    plan = next(iter(library.protocols.values()))
    write(tmp_path, "changed", plan, library, *diary(plan, library, "perfect"))
    path = tmp_path / "changed.json"
    path.write_text(path.read_text("utf-8").replace('"progress"', '"hold"'), "utf-8")
    if '"hold"' not in path.read_text("utf-8"):
        pytest.fail("the first plan never moves on")
    assert "changed.json" in replayed(tmp_path)


def test_every_plan_can_be_followed(library: Library, tmp_path: Path) -> None:
    for plan in library.protocols.values():
        data = plan_data(plan, library) | {"calendar": laid_out(plan, library), "prodid": PRODID}
        (tmp_path / f"{plan.id}.json").write_text(json.dumps(data), "utf-8")
    assert said(PLANS=str(tmp_path), ONLY="plans") == ""


def test_every_plan_says_its_verdict_first(library: Library, tmp_path: Path) -> None:
    for name, plan in {**library.protocols, **{name: UNUSUAL[name] for name in ("allowed", "gated")}}.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(plan_data(plan, library)), "utf-8")
    assert said(PLANS=str(tmp_path), ONLY="verdict") == ""
