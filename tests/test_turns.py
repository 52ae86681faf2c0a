"""Sessions of a stage that share one rate take turns: on the page, in boxes, in the data, in the export."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan

from generator.feeds.fhir.timing import own_often
from generator.feeds.plans import plan as published
from generator.model import Library
from generator.pages.browser.session_words import told_of_sessions
from generator.pages.parts.boxes import weekly_ticks
from generator.rules.forecast import forecast
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.sessions_of import sessions_of
from generator.rules.simulate import Row, simulate
from generator.words.often import often_words


def test_three_different_runs_a_week_are_once_each(library: Library) -> None:
    plan = library.protocols["nhs-c25k"]
    stage = plan.stage("week-5")
    assert stage is not None
    for session in stage.sessions:
        assert often_words(session, stage, library) == "once a week, never the day after another session"
        assert [len(tick.boxes) for tick in weekly_ticks(session, stage)] == [1]


def test_a_rate_that_is_shared_is_no_sessions_own(library: Library) -> None:
    plan = published(library.protocols["nhs-c25k"], library)
    [week] = [stage for stage in plan.stages if stage.id == "week-5"]
    for session in week.sessions:
        own = own_often(session)
        assert session.in_turn
        assert own is not None
        assert own.rate is None


def test_sessions_with_a_rate_of_their_own_keep_it(library: Library) -> None:
    stage = library.protocols["silbernagel-achilles"].stage("rebuilding")
    assert stage is not None
    every_day, heavy = stage.sessions
    assert often_words(every_day, stage, library).startswith("every day")
    assert often_words(heavy, stage, library).startswith("2–3 times a week")


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ("3-4 per week", "3–4 times a week, never 2 days in a row (our rule)"),
        ("3-5 per week", "3–5 times a week"),
        ("5-6 per week", "5–6 times a week"),
        ("4 per week", "4 times a week, never 2 days in a row (our rule)"),
    ],
)
def test_a_day_between_is_only_told_where_a_week_has_room_for_it(
    times: str, words: str, library: Library
) -> None:
    plan = good_plan(f"{HEAD}starts: plan start\ntimes: {times}\nstages: {{week 1: run 20 min}}\n")
    stage = plan.stages[0]
    assert often_words(stage.sessions[0], stage, library) == words


TURNS = f"""{HEAD}starts: plan start
times: 3 per week
stages:
  week 1:
    lasts: 12 sessions
    sessions: {{hills: run 10 min, long: run 20 min, easy: run 5 min}}
"""

APART = f"""{HEAD}starts: plan start
exercises: [squat]
times: 3 per week
stages:
  week 1:
    lasts: 12 sessions
    sessions: {{run: run 10 min, lift: [squat], home: [squat: '2 x 8, load 2 kg']}}
"""
"""Sessions in turn that load alike, and sessions in turn that don't."""


def days_of(*named: str, step: int = 3) -> str:
    days = (
        f"  {step * n}: {{done: yes, pain during: 0, pain next morning: 0"
        + (f", session: {session}" if session else "")
        + "}\n"
        for n, session in enumerate(named)
    )
    return f"days:\n{''.join(days)}"


def lived(text: str, diary: str, library: Library) -> list[Row]:
    protocol = good_plan(text)
    memory, days, problems = read_log(diary, "log.yaml", machines(protocol, library))
    assert problems == []
    return list(simulate(protocol, library, memory, days))


@pytest.mark.parametrize(
    ("plan", "named", "following"),
    [
        (TURNS, ("", "", ""), "hills"),
        (TURNS, ("",), "long"),
        (TURNS, ("long",), "easy"),
        (TURNS, ("hills", "easy"), "hills"),
        (TURNS, ("hills", "easy", ""), "long"),
        (TURNS, ("hills", "hills"), "long"),
        (TURNS, ("[long, easy]",), "hills"),
        (TURNS, ("[hills, easy]",), "long"),
        (APART, ("run",), "lift"),
        (APART, ("run", "home"), "run"),
        (APART, ("home", "home"), "run"),
    ],
)
def test_the_next_in_turn_follows_the_one_that_was_done(
    plan: str, named: tuple[str, ...], following: str, library: Library
) -> None:
    row = lived(plan, days_of(*named), library)[-1]
    [machine] = machines(good_plan(plan), library)
    coming = next(forecast(machine, row.state, row.day.number + 1, 0))
    assert coming.which == (following,)


def test_a_session_out_of_turn_counts_and_the_reader_is_told_what_is_next(library: Library) -> None:
    protocol = good_plan(TURNS)
    first, second, third = lived(TURNS, days_of("hills", "easy", ""), library)
    assert first.told.also == ()
    assert second.told.also == ("out of turn, but it counts: hills is next",)
    assert second.state.done == 2
    assert [session.id for session in sessions_of(third, protocol)] == ["hills"]
    [machine] = machines(protocol, library)
    words = dict(told_of_sessions(machine.steps[0], protocol, library))
    assert words[second.told.also[0]] == (
        "You did this session out of turn. It counts as today's. Next in turn: Hills"
    )


def test_a_session_that_does_not_count_leaves_the_turn_where_it_was(library: Library) -> None:
    diary = days_of("hills", "easy").replace("3: {done: yes", "3: {done: no")
    row = lived(TURNS, diary, library)[-1]
    [machine] = machines(good_plan(TURNS), library)
    assert next(forecast(machine, row.state, 9, 0)).which == ("long",)
    assert row.told.also == ()


DAILY = TURNS.replace("3 per week", "daily").replace("run 1", "walk 1").replace("run ", "walk ")


@pytest.mark.parametrize("text", [TURNS, APART, DAILY], ids=["alike", "apart", "daily"])
def test_the_same_session_again_is_too_soon_before_another_had_its_turn(text: str, library: Library) -> None:
    own, second, third = [session.id for session in good_plan(text).stages[0].sessions]
    first, again, once_more, other, back = lived(text, days_of(own, own, own, third, own), library)
    assert [row.told.verdict for row in (first, again, once_more)] == ["carry on", "too soon", "too soon"]
    assert again.told.because == (f"{second} is next in turn",)
    assert [row.told.verdict for row in (other, back)] == ["carry on", "carry on"]
    assert back.state.done > once_more.state.done == 1
    words = dict(told_of_sessions(machines(good_plan(text), library)[0].steps[0], good_plan(text), library))
    assert words[again.told.because[0]].startswith("You did the same session last time. Next in turn:")


def test_a_session_is_not_kept_for_one_that_may_never_come(library: Library) -> None:
    text = APART.replace(
        "lift: [squat], home: [squat: '2 x 8, load 2 kg']", "lift: {when: no limp, do: [squat]}"
    )
    diary = days_of("run", "run").replace("session", "limp: yes, session")
    assert [row.told.verdict for row in lived(text, diary, library)] == ["carry on", "carry on"]


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ("daily", "every day in all, taking turns: this one every third day"),
        ("every other day", "every other day in all, taking turns: this one every 6 days"),
        ("3 per week", "once a week"),
        ("5 per week", "5 times a week in all, taking turns"),
    ],
)
def test_how_often_one_comes_around_is_told_where_it_follows(
    times: str, words: str, library: Library
) -> None:
    stage = good_plan(DAILY.replace("daily", times)).stages[0]
    assert often_words(stage.sessions[0], stage, library).partition(" (")[0].partition(", never")[0] == words
