"""Forms that few plans use, each in a plan of its own: how it is shown, and what both engines do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from diaries import random_diary
from plans import good_plan, plan_problems
from test_client import laid_out, replayed, said, write
from tries import FACTOR

from generator.feeds.calendar import PRODID
from generator.model import Library, Protocol
from generator.pages.browser.plan_data import plan_data
from generator.proof.explore import explore
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.runners import RUNNERS, diary
from generator.rules.simulate import Row, simulate
from generator.show import show
from generator.words.verdict import row_words

FORMS = sorted((Path(__file__).parent / "golden/forms").iterdir())


def plan_of(form: Path) -> Protocol:
    return good_plan((form / "plan.yaml").read_text("utf-8"))


def shown(plan: Protocol, library: Library) -> Iterator[str]:
    """The plan in words, and then each made-up runner's days."""
    yield from show(plan, library)
    for runner in RUNNERS:
        yield f"\n{runner}"
        for row in simulate(plan, library, *diary(plan, library, runner)):
            yield row_words(row, plan)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_it_is_read_shown_and_run(form: Path, library: Library) -> None:
    assert plan_problems((form / "plan.yaml").read_text("utf-8"), library) == []
    said = "".join(f"{line}\n" for line in shown(plan_of(form), library))
    assert said == (form / "shown.txt").read_text("utf-8")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_way_through_it_is_safe(form: Path, library: Library) -> None:
    for machine in machines(plan_of(form), library):
        found = explore(machine)
        assert (found.whole, found.broken) == (True, ())
        assert found.reached == {step.number for step in machine.steps}


def test_both_engines_tell_it_alike(library: Library, tmp_path: Path) -> None:
    for form in FORMS:
        plan = plan_of(form)
        for runner in RUNNERS:
            write(tmp_path, f"{form.name}-{runner}", plan, library, *diary(plan, library, runner))
        for seed in range(20 * FACTOR):
            write(tmp_path, f"{form.name}-{seed}", plan, library, *random_diary(plan, library, seed))
    assert replayed(tmp_path) == ""


def test_each_can_be_followed_in_the_browser(library: Library, tmp_path: Path) -> None:
    for form in FORMS:
        plan = plan_of(form)
        data = plan_data(plan, library) | {"calendar": laid_out(plan, library), "prodid": PRODID}
        (tmp_path / f"{form.name}.json").write_text(json.dumps(data), "utf-8")
    assert said(PLANS=str(tmp_path), ONLY="plans") == ""
    assert said(PLANS=str(tmp_path), ONLY="verdict") == ""


def lived(form: str, log: str, library: Library) -> list[Row]:
    """The days of a diary in the plan of that form."""
    plan = plan_of(next(one for one in FORMS if one.name == form))
    memory, days, problems = read_log(log, "log.yaml", machines(plan, library))
    assert problems == []
    return list(simulate(plan, library, memory, days))


GOOD = "done: yes, pain during: 0, pain before: 0, pain next morning: 0"


ASKS = "the source doesn't say when to move on; ask your physical therapist"


def test_nobody_moves_on_where_the_source_does_not_say_when(library: Library) -> None:
    days = ", ".join(f"{2 * day}: {{{GOOD}}}" for day in range(30))
    found = lived("not-stated", f"known: {{heel-raises: 20}}\ndays: {{{days}}}", library)[1:]
    assert {row.state.stage for row in found} == {1}
    asked = [row for row in found if row.told.verdict == "ask"]
    assert {row.told.because for row in asked} == {(ASKS,)}
    # Nobody is asked the same for ever.
    assert [row.told.verdict for row in found[len(asked) :]] == ["see", *["wait"] * (29 - len(asked))]


@pytest.mark.parametrize(
    ("answer", "stages"), [("not stated: yes", [1, 1, 2, 2, 2]), ("not stated: no", [1, 1, 1, 1, 1])]
)
def test_a_persons_yes_is_to_one_stage_on_one_day(answer: str, stages: list[int], library: Library) -> None:
    agreed = f"{{{GOOD}, {answer}}}"
    days = ", ".join(f"{day}: {agreed}" for day in (0, 2, 7, 9, 11))
    found = lived("not-stated", f"known: {{heel-raises: 20}}\ndays: {{{days}}}", library)[1:]
    assert [row.state.stage for row in found] == stages
    assert not any(row.state.ready for row in found[2:])


def test_where_to_begin_is_asked_and_then_said_by_a_person(library: Library) -> None:
    first = "days: {0: {person: go on}}"
    [asked, *_] = lived("not-stated", f"known: {{heel-raises: 3}}\n{first}", library)
    assert asked.told.because == ("the source doesn't say where to begin; ask your physical therapist",)
    assert asked.told.missing == ("not stated",)
    [begun, *_] = lived("not-stated", f"known: {{heel-raises: 3, not stated: yes}}\n{first}", library)
    assert (begun.told.verdict, begun.told.stage) == ("start", "level-2")
    [sent, *_] = lived("not-stated", f"known: {{heel-raises: 3, not stated: no}}\n{first}", library)
    assert (sent.told.verdict, sent.state.waiting) == ("see", "physio")
    assert sent.told.because == asked.told.because


def test_the_way_back_is_to_what_went_well(library: Library) -> None:
    well, limps = f"{{{GOOD}, limp: no, tight: no}}", f"{{{GOOD}, limp: yes, tight: no}}"
    days = {0: well, 7: well, 14: well, 18: limps, 21: limps, 24: limps}
    found = lived("back-to-green", "days: {" + ", ".join(f"{d}: {a}" for d, a in days.items()) + "}", library)
    # Level 2 and the day of rest were passed over; nothing before level 1 can go well.
    assert [(row.told.day, row.told.verdict, row.told.stage) for row in found] == [
        (0, "carry on", "level-1"), (7, "carry on", "level-3"), (14, "carry on", "level-5"),
        (18, "back", "level-3"), (21, "back", "level-1"), (24, "repeat", "level-1"),
    ]  # fmt: skip


def test_nobody_moves_up_two_sessions_in_a_row(library: Library) -> None:
    plan = plan_of(next(form for form in FORMS if form.name == "not-two-in-a-row"))
    rises = 0
    for seed in range(120 * FACTOR):
        stage, sessions = 1, 0
        for row in simulate(plan, library, *random_diary(plan, library, seed)):
            if row.state.stage > stage and row.told.verdict != "start":
                # A rise that is told before a session was earned by the one before it.
                assert sessions + (row.told.verdict == "progress" and row.day.done is True) >= 2
                rises += 1
            if row.state.stage != stage:
                stage, sessions = row.state.stage, 0
            sessions += row.day.done is True
    # Most of them never say whether they trained their strength, and stay.
    assert rises > 8


WELL = f"{{{GOOD}, limp: no, stiff: no, sore-tendon: no, tired: no}}"
STIFF, LIMPS, TIRED = (
    WELL.replace(f"{sign}: no", f"{sign}: yes") for sign in ("stiff", "limp", "tired")
)  # fmt: skip
THIRD = {0: WELL, 7: WELL, 14: WELL, 16: STIFF}
"""To level 3, and aside from there."""


@pytest.mark.parametrize(
    ("days", "told"),
    [
        # Its sessions are done, and level 3 begins anew.
        ({18: WELL, 21: WELL, 23: WELL, 25: WELL}, ["carry on flare-week"] * 3 + ["progress level-3"]),
        # Back is back from where one was, and so is a long gap.
        ({18: WELL, 21: LIMPS}, ["carry on flare-week", "back level-2"]),
        ({32: WELL}, ["carry on level-2"]),
        ({40: WELL}, ["carry on level-1"]),
        ({60: WELL}, ["carry on level-1"]),
        # Its own `then` leads on.
        (
            {18: WELL, 21: WELL, 23: WELL, 25: WELL, 28: WELL, 35: TIRED, 37: WELL, 39: WELL, 42: WELL},
            ["carry on flare-week"] * 3 + ["progress level-3", "carry on level-3"]
            + ["carry on deload"] * 3 + ["carry on level-4"],
        ),
    ],
)  # fmt: skip
def test_a_stage_aside_leads_back_to_where_one_was(
    days: dict[int, str], told: list[str], library: Library
) -> None:
    log = ", ".join(f"{day}: {answers}" for day, answers in (THIRD | days).items())
    found = lived("aside", f"known: {{stiff: no}}\ndays: {{{log}}}", library)
    said_ = [f"{row.told.verdict} {row.told.stage}" for row in found]
    assert said_[4] == "aside flare-week"
    assert said_[5 : 5 + len(told)] == told
    assert {row.state.best for row in found} <= {1, 2, 3, 4}
    assert [row.state.origin for row in found if row.told.stage in ("flare-week", "deload")] == [3] * (
        sum(row.told.stage in ("flare-week", "deload") for row in found)
    )


def test_pain_at_a_part_of_the_body_is_asked_for_itself(library: Library) -> None:
    """A knee that hurts says nothing of the back, and who has not said it of the shin doesn't move on."""
    backs, sore = "pain at lower-back during: 0", GOOD.replace("pain during: 0", "pain during: 2")
    shins = ["pain at shin during: 1", "limp: no", "pain at shin during: 0"]
    days = ", ".join(f"{2 * n}: {{{sore}, {backs}, {s}}}" for n, s in enumerate(shins))
    found = lived("pain-at-a-part", f"days: {{{days}, 7: {{{GOOD}, pain at lower-back during: 1}}}}", library)
    assert [row.told.verdict for row in found] == ["carry on", "carry on", "progress", "see"]


def test_a_diary_answers_only_what_its_plan_asks(library: Library) -> None:
    plan = plan_of(next(form for form in FORMS if form.name == "pain-at-a-part"))
    wrong = "days: {0: {done: yes, pain while squat: 3, pain at knee during: 1}}"
    _, _, problems = read_log(wrong, "diary.yaml", tuple(machines(plan, library)))
    assert ["doesn't ask" in problem.message for problem in problems] == [True, True]


def test_each_row_of_stages_is_trained_on_its_own_days(library: Library) -> None:
    """Who hops every other day and balances daily hears nothing of too soon, and gets on in both."""
    days = ", ".join(f"{day}: {{{GOOD}, wobbly: no, session: stance}}" for day in (1, 3, 5))
    both = ", ".join(f"{day}: {{{GOOD}, wobbly: no, session: [stance, hop]}}" for day in (0, 2, 4))
    found = lived("beside-one-another", f"days: {{{both}, {days}}}", library)
    assert not any("too soon" in words for row in found for words in row.told.also)
    last = {row.track: row for row in found}
    assert (last["stance"].state.stage, last["hop"].state.stage) == (2, 2)
    assert {row.told.verdict for row in found if row.track == "hop" and row.day.number % 2} == {"quiet"}


def test_a_day_that_names_no_row_is_of_each_that_was_due(library: Library) -> None:
    days = ", ".join(f"{day}: {{{GOOD}, wobbly: no}}" for day in range(3))
    found = lived("beside-one-another", f"days: {{{days}}}", library)
    assert [(row.day.number, row.track) for row in found if row.told.verdict == "quiet"] == [(1, "hop")]
    assert not any(row.told.also for row in found)
