"""What readers do, in Firefox and WebKit: every page alive, each flow from its first tap to what is kept."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from kinds import PAGES
from prescriptions import fragment

from engines.hand import Hand
from engines.watch import Network

STAGE = "plans/run-walk-8-week/weeks-1-2/"
AWAKE = "() => document.readyState === 'complete' && !document.querySelector(':not(:defined)')"
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
HEADS = "() => [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).length"
KEPT = "() => Object.keys(localStorage).filter((key) => key.startsWith('revlanox/')).length"
TICKED = "(at) => document.querySelectorAll('.rv-tick input')[at].checked"


def alive(hand: Hand, address: str) -> None:
    """Every element of the page has its script, and the page fits its window."""
    hand.open(address)
    hand.until(AWAKE)
    assert hand.run(HEADS) == 1
    assert hand.run(WIDER) == 0
    assert hand.errors() == []


SOME = ("home", "stage", "exercise", "test-yes-no", "question", "go", "data")
"""Kinds of page that no other test of this file opens; the rest is for `make browsers`."""


def test_some_kinds_of_page_are_alive(hand: Hand) -> None:
    for name in SOME:
        alive(hand, PAGES[name])


@pytest.mark.browsers
def test_every_kind_of_page_is_alive(hand: Hand, subtests: pytest.Subtests) -> None:
    for name, address in PAGES.items():
        with subtests.test(name):
            alive(hand, address)


def start(hand: Hand, side: str = "Left") -> None:
    """Follow the plan of this stage from today on."""
    hand.press("Start at")
    hand.check(side)
    hand.fill("#rv-injury", "muscle")
    hand.check("None of these")
    hand.tap(".rv-start-form button", "Start this plan")
    hand.reads("rv-decision", "Log today's session")


def log(hand: Hand, pain: int) -> None:
    """Answer the questions after a session."""
    hand.press("Log today's session")
    hand.check("Yes", "Did you finish the whole session?")
    hand.check("0", "Pain before the session")
    hand.check(str(pain), "Pain during the session")
    hand.check("8", "How ready are you to train")
    hand.check("None of these")
    hand.press("Save")


def test_a_plan_is_followed_ticked_and_answered_and_all_is_kept(hand: Hand) -> None:
    hand.open(STAGE)
    start(hand)
    hand.tap("label.rv-tick")
    hand.reads("rv-ticks", "1 of")
    log(hand, pain=8)
    hand.reads(".rv-decision :is(h2, h3)", "Stop for today")
    hand.reads(".rv-verdict", "You said 8 for pain. This plan stops at 6 or more.")
    hand.open(STAGE)
    hand.reads("rv-ticks", "1 of")
    assert hand.run(TICKED, 0)
    hand.open("my/")
    hand.reads("rv-my", "Weeks 1–2")
    hand.reads("rv-my", "You said 8 for pain")


def test_the_timer_counts(hand: Hand) -> None:
    hand.open(STAGE)
    hand.press("Start timer")
    hand.reads(".rv-face-digits", "0:0")
    before = hand.texts(".rv-face-digits")
    hand.until("(before) => document.querySelector('.rv-face-digits').textContent !== before", *before)
    hand.press("Pause")
    hand.press("Resume")


def test_two_taps_are_an_entry_of_the_diary(hand: Hand) -> None:
    hand.open("track/")
    pads = ".rv-pads fieldset:nth-of-type({}) label"
    hand.tap(pads.format(1), "1")
    hand.reads("rv-diary [role=status]", "Now choose: readiness to train.")
    hand.tap(pads.format(2), "8")
    hand.reads("rv-diary .rv-entries", "pain now 1, readiness to train 8")
    hand.open("track/")
    hand.reads("rv-diary .rv-entries", "pain now 1, readiness to train 8")


def test_a_test_is_judged_as_it_is_typed_and_kept(hand: Hand) -> None:
    hand.open("tests/strength-benchmarks/")
    hand.check("Left")
    hand.type("[name=single-leg-calf-raise-left]", "22")
    hand.type("[name=single-leg-calf-raise-right]", "26")
    hand.reads("#single-leg-calf-raise .rv-outcome-parts", "Left: 22 (goal 25), 3 to go")
    hand.press("Save today's results")
    hand.reads(".rv-test-end [role=status]", "Saved on this device.")
    hand.open("tests/strength-benchmarks/")
    hand.until("() => document.querySelector('[name=single-leg-calf-raise-left]').value === '22'")


def test_a_prescription_is_opened_and_nothing_is_kept_before_its_start(hand: Hand) -> None:
    begins = (dt.date.today() - dt.date(2000, 1, 1)).days
    changed = ["/session/session", "6-8 x (run 30 s, walk 2 min)"]
    given = fragment(start=begins, side=1, stop=3, clinic="Riverside", changes=changed)
    hand.open(f"{STAGE}#{given}")
    hand.reads(".rv-given", "These changes come from a link that says it's from “Riverside”")
    hand.reads(".rv-hero .rv-cue", "Run 30 s, walk 2 min. Do this 6–8 times.")
    assert hand.run(KEPT) == 0
    hand.press("Start this plan")
    hand.fill("#rv-injury", "muscle")
    hand.check("None of these")
    hand.tap(".rv-start-form button", "Start this plan")
    hand.reads(".rv-given", "This is now part of your log. Saved on this device.")
    hand.open(STAGE)
    hand.reads(".rv-hero .rv-cue", "6–8 times")


def test_what_is_saved_and_deleted_comes_back_from_its_file(hand: Hand, tmp_path: Path) -> None:
    hand.open(STAGE)
    start(hand)
    hand.open("my/")
    hand.press("Download my data")
    file = tmp_path / "revlanox.json"
    file.write_text(hand.saved(), encoding="utf-8")
    assert json.loads(file.read_text(encoding="utf-8"))
    hand.press("Delete everything")
    hand.press("Yes, delete everything")
    hand.reads("rv-my", "You haven't started a plan on this device")
    hand.give("#rv-import", file)
    hand.reads("rv-data", "3 entries restored")
    hand.reads(".rv-hero", "Weeks 1–2")


def test_a_search_answers_and_a_sign_comes_first(hand: Hand) -> None:
    hand.open("")
    hand.tap("a", "Search")
    hand.until("() => document.activeElement.role === 'combobox' || document.activeElement.type === 'search'")
    hand.keys("sore heel")
    hand.reads("[role=option]", "heel")
    hand.keys(" chest pain while running")
    hand.reads("[role=alert]", "Call an emergency number now")


READY = """async () => {
  const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
  return active?.state === 'activated' && navigator.serviceWorker.controller !== null
    && (await caches.match(location.href)) !== undefined;
}"""


def test_a_page_that_was_opened_once_opens_without_a_network(hand: Hand, network: Network) -> None:
    hand.open(STAGE)
    hand.until(READY)
    network.away = True
    hand.open(STAGE)
    hand.reads(".rv-kept-page", "Doses may have been corrected since.")
    hand.tap("label.rv-tick")
    hand.reads("rv-ticks", "1 of")
    hand.press("Start timer")
    hand.reads(".rv-face-digits", "0:0")
