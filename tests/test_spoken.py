"""A rule that an earlier day's answer keeps true speaks once, then waits for a new answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan
from test_client import replayed

from generator.model import Protocol
from generator.notation import NotationError, parse_outcome
from generator.pages.browser.plan_data import plan_data
from generator.proof.explore import explore
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import Row, simulate
from generator.rules.vectors import test_vectors as vectors_of
from generator.words.outcome import outcome_words

LIBRARY = own_library()


def plan_of(rule: str) -> Protocol:
    return good_plan(
        f"{HEAD}starts: surgery\ntimes: every other day\nif: {{{rule}}}\n"
        "stages: {weeks 1-2: {do: walk 20 min}, weeks 3-8: {do: run 20 min}}\n"
    )


def log_of(days: dict[int, str]) -> str:
    good = "pain before: 0, pain during: 0, pain next morning: 0"
    lines = (
        f"  {day}: {{{'person: yes, ' if 'ok' in more else 'done: yes, '}"
        f"{'pain before: 0' if 'pain' in more.replace('sharp-pain', '') else good}{more}}}\n"
        for day, more in days.items()
    )
    return "known: {surgery: 0}\ndays:\n" + "".join(lines).replace(", ok", "")


def lived(rule: str, days: dict[int, str]) -> list[Row]:
    plan = plan_of(rule)
    memory, log, problems = read_log(log_of(days), "log.yaml", machines(plan, LIBRARY))
    assert problems == []
    return list(simulate(plan, LIBRARY, memory, log))


RAISES = "single-leg-calf-raise"
CASES: dict[str, tuple[str, dict[int, str], list[str]]] = {
    "a test of before the go-ahead": (
        f"{RAISES} < 10: see physio",
        {0: "", 2: f", {RAISES}: 6", 4: ", ok", 6: "", 8: "", 10: f", {RAISES}: 7", 12: ", ok", 14: ""},
        ["carry on", "see", "quiet", "carry on", "carry on", "see", "quiet", "carry on"],
    ),
    "a test that is given anew on the day of the go-ahead": (
        f"{RAISES} < 10: see physio",
        {0: f", {RAISES}: 6", 2: f", ok, {RAISES}: 12", 4: "", 6: f", {RAISES}: 9"},
        ["see", "quiet", "carry on", "see"],
    ),
    "a question in its own words": (
        'ask "Did it swell?": see doctor',
        {0: ", 'ask \"Did it swell?\"': yes", 2: ", ok", 4: "", 6: ", 'ask \"Did it swell?\"': yes"},
        ["see", "quiet", "carry on", "see"],
    ),
    "one of two tests is given anew": (
        f"{RAISES} < 10 or strength < 10: rest 3 days",
        {0: f", {RAISES}: 6", 4: ", strength: 12", 6: ", strength: 5", 10: ", strength: 12", 12: ""},
        ["rest", "carry on", "rest", "carry on", "carry on"],
    ),
    "a time that comes beside a test of before": (
        f"{RAISES} < 10 or 4 days in stage: rest 3 days",
        {0: f", {RAISES}: 6", 4: "", 8: "", 10: f", {RAISES}: 6", 14: ""},
        ["rest", "rest", "carry on", "rest", "carry on"],
    ),
    "a person who knows of one of two tests": (
        f"{RAISES} < 10 or strength < 10: see physio",
        {0: f", {RAISES}: 6", 2: ", ok, strength: 12", 4: "", 6: ", strength: 5", 8: ", ok", 10: ""},
        ["see", "quiet", "carry on", "see", "quiet", "carry on"],
    ),
    "both of two that are not enough": (
        f"not ({RAISES} >= 10 and strength >= 10): rest 3 days",
        {0: f", {RAISES}: 6", 4: ", strength: 12", 6: ", strength: 5", 10: ""},
        ["rest", "carry on", "rest", "carry on"],
    ),
    "any two of three": (
        f"'any 2 of ({RAISES} < 10, strength < 10, 6 days in stage)': rest 1 day",
        {0: f", {RAISES}: 6", 2: ", strength: 5", 4: "", 6: "", 8: "", 10: ", strength: 12"},
        ["carry on", "rest", "carry on", "rest", "carry on", "carry on"],
    ),
    "one of two beside a third": (
        f"strength < 10 and ({RAISES} < 10 or 4 days in stage): rest 1 day",
        {0: f", {RAISES}: 6, strength: 5", 2: "", 4: "", 6: "", 8: f", {RAISES}: 12", 10: ", strength: 5"},
        ["rest", "carry on", "rest", "carry on", "carry on", "rest"],
    ),
    "a load that stays less by one of two": (
        f"{RAISES} < 10 or 2 sessions done: rest 1 day and reduce load by 10 %",
        {0: f", {RAISES}: 6", 2: "", 4: "", 6: f", {RAISES}: 12", 8: ""},
        ["rest", "rest", "hold", "carry on", "carry on"],
    ),
    "a load that stays less beside a check-up": (
        f"{RAISES} < 10: carry on and see clinician and reduce load by 20 %",
        {0: f", {RAISES}: 6", 2: "", 4: f", {RAISES}: 12"},
        ["hold", "hold", "carry on"],
    ),
    "a stage that is left once": (
        f"{RAISES} < 10: back 1 stage",
        {0: "", **dict.fromkeys(range(2, 16, 2), ""), 16: f", {RAISES}: 6", 18: "", 20: ""},
        [*["carry on"] * 6, "progress", "carry on", "back", "carry on", "carry on"],
    ),
    "a rest that was taken": (
        f"{RAISES} < 10: rest 3 days",
        {0: f", {RAISES}: 6", 4: "", 6: f", {RAISES}: 6", 10: f", {RAISES}: 12", 12: ""},
        ["rest", "carry on", "rest", "carry on", "carry on"],
    ),
    "a load that stays less": (
        f"{RAISES} < 10: reduce load by 20 %",
        {0: f", {RAISES}: 6", 2: "", 4: f", {RAISES}: 12"},
        ["hold", "hold", "carry on"],
    ),
    "a count that has been seen": (
        "2 sessions done: see clinician",
        {0: "", 2: "", 4: ", ok", 6: "", 8: "", 10: ""},
        ["carry on", "see", "quiet", "carry on", "carry on", "carry on"],
    ),
    "a count that begins again with each stage": (
        "3 sessions done: see clinician",
        {**dict.fromkeys(range(0, 4, 2), ""), 4: "", 5: ", ok", **dict.fromkeys(range(6, 24, 2), "")},
        [
            *["carry on"] * 2,
            "see",
            "quiet",
            *["carry on"] * 3,
            "progress",
            *["carry on"] * 2,
            "see",
            "wait",
            "wait",
        ],
    ),
    "a rest for a count": (
        "2 sessions done: rest 3 days",
        {0: "", 2: "", 6: "", 8: ""},
        ["carry on", "rest", "carry on", "carry on"],
    ),
    "less for a count": (
        "2 sessions done and 2 days in stage: reduce load by 20 %",
        {0: "", 2: "", 4: ""},
        ["carry on", "hold", "carry on"],
    ),
    "a time that begins again with each stage": (
        "5 days in stage: see clinician",
        {0: "", 6: "", 7: ", ok", **dict.fromkeys(range(8, 24, 2), "")},
        ["carry on", "see", "quiet", *["carry on"] * 4, "progress", "carry on", "carry on", "see"],
    ),
    "a check-up for a count": (
        "2 sessions done: carry on and see clinician",
        {0: "", 2: "", 4: "", 6: ""},
        ["carry on"] * 4,
    ),
    "pain is of its own day": (
        "pain during > 4: see physio",
        {0: "", 2: ", limp: no", 4: ""},
        ["carry on", "carry on", "carry on"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_rule_waits_for_its_answer(name: str) -> None:
    rule, days, told = CASES[name]
    assert [row.told.verdict for row in lived(rule, days)] == told


@pytest.mark.parametrize("name", CASES)
def test_all_that_a_rule_says_has_words_on_the_page(name: str) -> None:
    rule, days, _ = CASES[name]
    words = plan_data(plan_of(rule), LIBRARY)["words"]
    spoke = {said for row in lived(rule, days) for said in row.told.because if ": " in said}
    assert {said for said in spoke if said not in words and not said.startswith("red: ")} == set()


def test_a_rule_of_time_is_told_once_as_before() -> None:
    rows = lived("2 weeks since plan start: see clinician", {14: "", 16: ", ok", 18: "", 20: ""})
    assert [row.told.verdict for row in rows][:3] == ["see", "quiet", "carry on"]


def test_a_rule_that_holds_nobody_back_is_told_after_a_go_ahead_too() -> None:
    rows = lived("2 sessions done: progress", {0: "", 2: "", 3: ", ok", 4: ""})
    assert [row.told.because for row in rows] == [(), (why := ("2 sessions done: progress",)), (), why]


SORE = ", pain during: 5, pain next morning: 0"
CHECK_UPS: dict[str, tuple[str, dict[int, str], list[int]]] = {
    "a time": ("4 days since surgery", {0: "", 2: "", 4: "", 6: "", 8: ""}, [4]),
    "a test": (
        f"{RAISES} < 10",
        {0: f", {RAISES}: 6", 2: "", 4: f", {RAISES}: 7", 6: f", {RAISES}: 12"},
        [0, 4],
    ),
    "one of two tests": (
        f"{RAISES} < 10 or strength < 10",
        {0: f", {RAISES}: 6", 2: ", strength: 12", 4: ", strength: 6", 6: f", {RAISES}: 12", 8: ""},
        [0, 4],
    ),
    "a color on each of its days": (
        "amber",
        {0: SORE, 2: SORE, 4: "", 6: SORE},
        [0, 2, 6],
    ),
    "what leads on beside it": ("14 days since surgery", dict.fromkeys(range(0, 20, 2), ""), [14]),
}
"""When it is due, the diary, and the days on which it is told."""


@pytest.mark.parametrize("name", CHECK_UPS)
def test_a_check_up_is_told_once_and_holds_nobody(name: str, tmp_path: Path) -> None:
    condition, days, told = CHECK_UPS[name]
    rule = f"{condition}: carry on and see clinician"
    rows = lived(rule, days)
    assert [row.told.day for row in rows if rule in (*row.told.because, *row.told.also)] == told
    before = [row.told.verdict for row in lived(f"{condition}: carry on", days)]
    assert [row.told.verdict for row in rows] == before
    plan = plan_of(rule)
    memory, log, _ = read_log(log_of(days), "log.yaml", machines(plan, LIBRARY))
    (tmp_path / "one.json").write_text(json.dumps(vectors_of(plan, LIBRARY, memory, log)), "utf-8")
    assert replayed(tmp_path) == ""


TELLS = [
    'sharp-pain: carry on and note "leave out the trigger"',
    'sharp-pain: note "leave out the trigger"',
    "sharp-pain: not stated",
    "sharp-pain: carry on and see clinician",
]
HURT, WELL = ", sharp-pain: yes", ", sharp-pain: no"
DAYS: dict[str, tuple[dict[int, str], int, str]] = {
    "the stage's time is missing": ({0: HURT}, 0, "carry on"),
    "on the day of a rise": (dict.fromkeys(range(0, 12, 2), WELL) | {12: HURT}, 12, "progress"),
    "pain above the limit": ({0: f"{HURT}, pain during: 9, pain next morning: 0"}, 0, "hold"),
    "pain that nobody told": ({0: f"{HURT}, pain during: 0"}, 0, "ask"),
    "too soon": ({0: WELL, 1: HURT}, 1, "too soon"),
    "a day without a session": ({0: f"{HURT}, ok"}, 0, "quiet"),
}  # fmt: skip


@pytest.mark.parametrize("rule", TELLS)
@pytest.mark.parametrize("name", DAYS)
def test_what_a_rule_tells_is_told_that_day(rule: str, name: str) -> None:
    days, day, verdict = DAYS[name]
    [told] = [row.told for row in lived(rule, days) if row.told.day == day]
    assert told.verdict == verdict
    assert [one for one in (*told.because, *told.also) if "sharp-pain" in one] == [rule]


def test_words_tell_a_check_up_from_a_stop() -> None:
    said = {text: outcome_words(parse_outcome(text), LIBRARY) for text in (
        "see clinician", "stop and see clinician", "carry on and see clinician",
    )}  # fmt: skip
    assert list(said.values()) == [
        "See your clinician.",
        "Stop for today, then see your clinician.",
        "Carry on, and see your clinician for a check-up.",
    ]
    with pytest.raises(NotationError, match="nobody carries on with an emergency"):
        parse_outcome("carry on and see emergency")


def test_nobody_moves_on_by_a_rule_that_is_silent() -> None:
    for rule, _, _ in CASES.values():
        [machine] = machines(plan_of(rule), LIBRARY)
        found = explore(machine)
        assert (found.whole, found.broken) == (True, ())


def test_it_is_told_alike_in_the_browser(tmp_path: Path) -> None:
    told = ((rule, days) for rule in TELLS for days, _, _ in DAYS.values())
    cases = ((rule, days) for rule, days, _ in CASES.values())
    for number, (rule, days) in enumerate((*cases, *told)):
        plan = plan_of(rule)
        memory, log, _ = read_log(log_of(days), "log.yaml", machines(plan, LIBRARY))
        vectors = vectors_of(plan, LIBRARY, memory, log)
        (tmp_path / f"{number}.json").write_text(json.dumps(vectors), "utf-8")
    assert replayed(tmp_path) == ""
