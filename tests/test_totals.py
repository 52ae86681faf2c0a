"""Totals: what the source says that something adds up to is checked, wherever it is written."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan, plan_findings

from generator.model import Library
from generator.pages.parts.training import session_shown
from generator.words.sums import week_words

STARTED = f"{HEAD}starts: plan start\nexercises: [squat, lunge, bridge, hop]\n"
CIRCUIT = "{rounds: '3, rest 2 min'%s, do: [{squat: 1 x 5}, {lunge: 1 x 5}, {bridge: 2 x 5}]}"
CHOICE = "{choose: 1%s, do: [{squat: 5 x 5}, {lunge: 8 x 5}, {bridge: 6 x 5}]}"
SLOW = "squat: '3 x 10, tempo 3-0-3, rest 2 min'"


def week(line: str, key: str = "week 1") -> str:
    return f"times: 3 per week\nstages: {{{key}: {{{line}}}}}\n"


CHECKED: dict[str, tuple[str, str]] = {
    "an item": (week("do: [{squat: 3 x 12, total: 40 reps}]"), "40 reps, but the line adds up to 36 reps;"),
    "an item that fits": (week("do: [{squat: 3 x 12, total: 36 reps}]"), ""),
    "an item in a week": (
        week("do: [{squat: 3 x 12, total: 100 reps per week}]"),
        "100 reps per week, but a week of the line adds up to 108 reps;",
    ),
    "an item on each side counts one or both": (
        week("do: [{squat: 3 x 12 each side, total: 72 reps}]"), "",
    ),
    "an item on each side": (
        week("do: [{squat: 3 x 12 each side, total: 80 reps}]"),
        "80 reps, but the line adds up to 36 reps or 72 reps for both sides;",
    ),
    "what one side comes to": (
        week("do: [{squat: '3 x 40 s each side, rest 30 s', total: 120 s each side}]"), "",
    ),
    "what one side comes to is not that of both": (
        week("do: [{squat: '3 x 12 each side', total: 72 reps each side}]"),
        "72 reps each side, but the line adds up to 36 reps each side;",
    ),
    "contacts of one side": (
        week("do: [{hop: 3 x 5 contacts each side}, {squat: 10 contacts}], total: 25 contacts per leg"), "",
    ),
    "contacts of one side in a week": (
        week("do: [{hop: 3 x 5 contacts each side}], total: 90 contacts each side per week"),
        "90 contacts each side per week, but a week of the session adds up to 45 contacts each side;",
    ),
    "a set of one side": (
        week("do: [{squat: '3 x 10 each side, tempo 2-0-2', total: 80 s per set each side}]"),
        "80 s each side per set, but a set adds up to 40 s each side;",
    ),
    "a ladder of sets": (
        week("do: [{squat: 'ladder 12, 10, 8 reps', total: '31 reps, 3 sets'}]"),
        "31 reps, but the line adds up to 30 reps;",
    ),
    "a ladder of runs": (
        week("do: 'ladder run 1, 2, 3, 2, 1 min with walk 1 min between', total: 15 min"),
        "15 min, but the session adds up to 13 min;",
    ),
    "a choice": (
        week(f"total: 12 sets, do: [{CHOICE % ''}, hop: 3 x 10 contacts]"),
        "12 sets, but the session adds up to 8 to 11 sets;",
    ),
    "a choice with a total of its own": (
        week(f"do: [{CHOICE % ', total: 9 sets'}]"), "9 sets, but the group adds up to 5 to 8 sets;",
    ),
    "a choice of runs": (
        week("total: 45 min, do: [{choose: 1, do: [run 20 min, cycle 30 min]}]"),
        "45 min, but the session adds up to 20–30 min;",
    ),
    "rounds": (week(f"do: [{CIRCUIT % ', total: 4 sets'}]"), "4 sets, but the group adds up to 12 sets;"),
    "rounds of runs, with and without rests": (
        week("total: 30 min, do: [{rounds: '3, rest 2 min', do: [run 3 min, walk 1 min]}]"),
        "30 min, but the session adds up to 12 min or 16 min with its rests;",
    ),
    "repeated distances": (
        week("do: '8 x (run 400 m, rest 90 s)', total: 4 km"), "4 km, but the session adds up to 3.2 km;",
    ),
    "work and rests: neither": (
        week(f"total: 10 min, do: [{SLOW}]"),
        "10 min, but the session adds up to 3 min or 7 min with its rests;",
    ),
    "work alone fits": (week(f"total: 3 min, do: [{SLOW}]"), ""),
    "work with rests fits": (week(f"total: 7 min, do: [{SLOW}]"), ""),
    "an item on each side, between one and both": (
        week("do: [{squat: 20 reps each side, total: 30 reps}]"),
        "30 reps, but the line adds up to 20 reps or 40 reps for both sides;",
    ),
    "holds on each side, the rests too": (
        week("do: [{squat: '3 x 30 s each side, rest 30 s', total: 180 s}]"), "",
    ),
    "lines of which only one is done": (
        week("total: 3 sets, do: [{squat: 3 x 12, when: limp}, {lunge: 3 x 12, when: no limp}]"), "",
    ),
    "lines of which only one is done, added up": (
        week("total: 6 sets, do: [{squat: 3 x 12, when: limp}, {lunge: 3 x 12, when: no limp}]"),
        "6 sets, but the session adds up to 3 sets;",
    ),
    "lines for pain above and below a limit": (
        week(
            "total: 5 sets, do: [{squat: 3 x 9, when: pain before > 2}, "
            "{lunge: 2 x 9, when: pain before <= 2}]"
        ),
        "5 sets, but the session adds up to 2 sets or 3 sets;",
    ),
    "sessions of which only one is done": (
        "stages: {week 1: {total: 18 sets per week, sessions: {"
        "a: {do: [squat: 3 x 12], times: 3 per week, when: limp}, "
        "b: {do: [lunge: 3 x 12], times: 3 per week, when: no limp}}}}\n",
        "18 sets per week, but a week of 'week 1' adds up to 9 sets;",
    ),
    "a rest that nobody says": (
        week("total: 9 min, do: [squat: '3 x 10, tempo 3-0-3']"),
        "9 min, which can't be checked: the session adds up to 3 min or at least 3 min with its rests;",
    ),
    "a dose in a unit of the plan's own": (
        "times: 3 per week\nunits: {length: 100 m}\n"
        "stages: {week 1: {do: [{squat: 4 x 2 lengths, total: 700 m}]}}\n",
        "700 m, but the line adds up to 800 m;",
    ),
    "a unit that the lines don't have": (
        week("do: [{hop: 3 x 10, total: 300 contacts}]"),
        "300 contacts, which can't be checked: nothing it counts has a number in contacts;",
    ),
    "a warm-up may count": (week("warm-up: walk 5 min, do: run 20 min, total: 25 min"), ""),
    "exercises before the session may count": (
        week("warm-up: [walk 5 min, hop: 2 x 5 contacts], do: [{hop: 3 x 10 contacts}], total: 40 contacts"),
        "",
    ),
    "but no more than they come to": (
        week("warm-up: [hop: 2 x 5 contacts], do: [{hop: 3 x 10 contacts}], total: 50 contacts"),
        "50 contacts, but the session adds up to 30 contacts or 40 contacts with its warm-up;",
    ),
    "an exercise before the session": (
        week("warm-up: [{squat: 3 x 12, total: 40 reps}], do: run 5 min"),
        "40 reps, but the line adds up to 36 reps;",
    ),
    "a part that is not known": (
        week("total: 25 min, do: [run 20 min, run not stated]"),
        "25 min, which can't be checked: the session adds up to at least 20 min;",
    ),
    "nothing is known": (
        week("total: 25 min, do: run not stated"),
        "25 min, which can't be checked: nothing it counts has a number in min;",
    ),
    "what fills it up": (week("total: 25 min, do: [run 20 min, walk as needed]"), ""),
    "but what is known is too much": (
        week("total: 15 min, do: [run 20 min, run as needed]"),
        "15 min, but the session adds up to at least 20 min;",
    ),
    "sessions with names, all that are done": (
        week("total: 12 km, sessions: {a: run 3 km, b: run 4 km, c: run 4 km}"),
        "12 km, but 'week 1' adds up to 11 km;",
    ),
    "sessions with names, in a week": (
        week("total: 12 km per week, sessions: {a: run 3 km, b: run 4 km, c: run 4 km}"),
        "12 km per week, but a week of 'week 1' adds up to 11 km;",
    ),
    "each session with a name": (
        week("sessions: {a: {do: run 3 km, total: 4 km}}"), "4 km, but the session adds up to 3 km;",
    ),
    "a group of stages": (
        week("total: 30 km, stages: {week 1: run 5 km, week 2: run 6 km}", "phase 1"),
        "30 km, but 'phase 1' adds up to 33 km;",
    ),
    "the plan, in all": (
        "times: 3 per week\ntotal: 100 min\nstages: {week 1: run 20 min, weeks 2-3: run 25 min}\n",
        "100 min, but the plan adds up to 210 min;",
    ),
    "the plan, each week": (
        "times: 3 per week\ntotal: 60 min per week\nstages: {week 1: run 20 min, week 2: run 25 min}\n",
        "60 min per week, but a week of 'week 2' adds up to 75 min;",
    ),
    "a track": (
        "times: 3 per week\ntracks:\n  run: {total: 50 min, stages: {week 1: run 20 min}}\n"
        "  walk: {stages: {week 1: walk 20 min}}\n",
        "50 min, but track 'run' adds up to 60 min;",
    ),
    "a budget of sets": (
        "times: 3 per week\ntotal: at most 20 sets per week\nstages: {week 1: {do: [squat: 8 x 12]}}\n",
        "at most 20 sets per week, but a week of 'week 1' adds up to 24 sets;",
    ),
    "so much a day, of several activities": (
        "times: daily\nstages: {week 1: {total: at most 45 min per day, do: [run 20 min, cycle 30 min]}}\n",
        "at most 45 min per day, but a day of the session adds up to 50 min;",
    ),
    "twice a day": (
        "times: 2 per day\nstages: {week 1: {total: 9 sets per day, do: [squat: 3 x 12]}}\n",
        "9 sets per day, but a day of the session adds up to 6 sets;",
    ),
    "every other day": (
        "times: every other day\nstages: {week 1: {total: 80 min per week, do: run 20 min}}\n",
        "80 min per week, but a week of the session adds up to 70 min;",
    ),
    "a branch": (
        week("do: run 20 min, if: {limp: {do: run 10 min, total: 15 min}}"),
        "15 min, but what then holds adds up to 10 min;",
    ),
    "a line of a branch": (
        week("do: [squat: 3 x 12], if: {limp: {do: [{squat: 2 x 12, total: 36 reps}]}}"),
        "36 reps, but the line adds up to 24 reps;",
    ),
    "a branch of a line": (
        week("do: [{squat: 3 x 12, if: {unable: {do: [{lunge: 2 x 12, total: 30 reps}]}}}]"),
        "30 reps, but the line adds up to 24 reps;",
    ),
    "a branch that leaves the total to the session": (
        week("do: run 20 min, total: 20 min, if: {limp: {do: run 10 min}}"), "",
    ),
    "about is a tenth more or less": (week("do: run 22 min, total: about 20 min"), ""),
    "about is no more than that": (
        week("do: run 23 min, total: about 20 min"), "about 20 min, but the session adds up to 23 min;",
    ),
    "a copy": (
        "times: 3 per week\nstages:\n  week 1: {do: run 20 min, total: 20 min}\n"
        "  week 2: {as: week 1, do: run 30 min}\n",
        "20 min, but the session of 'week 2' adds up to 30 min;",
    ),
    "a line that is only for some": (
        week("total: 3 sets, do: [{squat: 3 x 5}, {lunge: 3 x 5, when: 'ask \"ready?\"'}]"), "",
    ),
}  # fmt: skip
"""A plan, and what is said of its total; '' for nothing."""


@pytest.mark.parametrize("name", CHECKED)
def test_a_total_is_checked(name: str, library: Library) -> None:
    text, expected = CHECKED[name]
    said = [problem.message for problem in plan_findings(STARTED + text, library) if problem.rule == "sum"]
    assert [message.startswith(f"the plan states {expected}") for message in said] == [True] * bool(expected)


GROWN: dict[str, tuple[str, list[str]]] = {
    "distances, week by week": (
        "times: 3 per week\ngrow at most: 10 %\n"
        "stages: {week 1: run 8 km, week 2: run 10 km, week 3: run 12 km, week 4: run 13 km}\n",
        [
            "running rises from 24 to 30 km a week, more than 10 %",
            "running rises from 30 to 36 km a week, more than 10 %",
        ],
    ),
    "distances, where nobody knows how often": (
        "grow at most: 10 %\nstages: {level 1: run 8 km, level 2: run 10 km}\n",
        ["running rises from 8 to 10 km a session, more than 10 %"],
    ),
    "walking": (
        "times: 3 per week\ngrow at most: 10 %\nstages: {week 1: walk 20 min, week 2: walk 30 min}\n",
        ["walking rises from 60 to 90 min a week, more than 10 %"],
    ),
    "a cap in kilometers": (
        "times: 2 per week\ngrow at most: 3 km\n"
        "stages: {week 1: run 8 km, week 2: run 9 km, week 3: run 11 km}\n",
        ["running rises from 18 to 22 km a week, more than 3 km"],
    ),
    "more sessions of the same length": (
        "grow at most: 10 %\nstages:\n  week 1: {do: run 5 km, times: 2 per week}\n"
        "  week 2: {do: run 5 km, times: 3 per week}\n",
        ["running rises from 10 to 15 km a week, more than 10 %"],
    ),
    "laps of the plan's own": (
        "times: 1 per week\nunits: {lap: 300 m}\ngrow at most: 10 %\n"
        "stages: {week 1: run 10 laps, week 2: run 3 km, week 3: run 12 laps}\n",
        ["running rises from 3 to 3.6 km a week, more than 10 %"],
    ),
    "strides and sprints are runs": (
        "times: 3 per week\ngrow at most: 10 %\n"
        "stages:\n  week 1: 4 x (stride 20 s, walk 1 min)\n  week 2: 8 x (sprint 20 s, walk 30 s)\n",
        ["running rises from 4 to 8 min a week, more than 10 %"],
    ),
    "a week of something else is no week from which any run may follow": (
        "times: 3 per week\ngrow at most: 10 %\n"
        "stages: {week 1: run 20 min, week 2: swim 20 min, week 3: run 40 min}\n",
        ["running rises from 60 to 120 min a week, more than 10 %"],
    ),
    "nor is a week of rest": (
        "times: 3 per week\ngrow at most: 10 %\n"
        "stages: {week 1: run 20 min, week 2: rest, week 3: run 20 min}\n",
        [],
    ),
    "runs of which only one is done": (
        "times: 3 per week\ngrow at most: 10 %\nstages:\n  week 1: run 20 min\n"
        "  week 2: {do: [{do: [run 20 min], when: limp}, {do: [run 22 min], when: no limp}]}\n",
        [],
    ),
    "no step too far": (
        "times: 3 per week\ngrow at most: 10 %\nstages: {week 1: run 10 km, week 2: run 11 km}\n", [],
    ),
    "a run that grows by itself": (
        "times: 3 per week\ngrow at most: 10 %\nstages: {weeks 1-4: run 20 min add 15 % per week}\n",
        ["'add 15 % per week' is more than 10 % a week"],
    ),
    "a run that grows by itself, slowly": (
        "times: 3 per week\ngrow at most: 10 %\nstages: {weeks 1-4: run 20 min add 10 % per week}\n", [],
    ),
    "a cap that nothing can be held against": (
        "grow at most: 5 reps\nstages: {week 1: run 10 km}\n",
        ["'5 reps' can't be checked, since runs and walks have minutes or a distance"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", GROWN)
def test_each_step_is_held_against_the_plans_own_cap(name: str, library: Library) -> None:
    text, expected = GROWN[name]
    said = [
        p.message
        for p in plan_findings(STARTED + text, library)
        if p.rule == "jump" and p.severity == "error"
    ]
    assert [message.partition(";")[0] for message in said] == expected


def test_a_step_too_far_can_be_explained(library: Library) -> None:
    text = (
        "times: 3 per week\ngrow at most: 10 %\nas printed: {jump: the source does so}\n"
        "stages: {week 1: run 8 km, week 2: run 10 km}\n"
    )
    [said] = [problem for problem in plan_findings(STARTED + text, library) if problem.rule == "jump"]
    assert said.severity == "warning"
    assert "as printed: the source does so" in str(said)


def test_a_week_is_added_up_in_the_plans_own_units() -> None:
    plan = good_plan(
        STARTED + "times: 3 per week\nunits: {length: 100 m}\nstages: {week 1: run 10 lengths}\n"
    )
    assert week_words(plan.stages[0]) == "3 km running"


def test_a_week_has_only_what_somebody_does_in_it() -> None:
    when = "[{do: [run 20 min], when: limp}, {do: [run 10 min], when: no limp}]"
    plan = good_plan(STARTED + f"times: 3 per week\nstages: {{week 1: {{do: {when}}}}}\n")
    assert week_words(plan.stages[0]) == "30–60 min running"


@pytest.mark.parametrize("total", ["at most 30 min per day", "5 min per day", "15 min per week", "15 min"])
@pytest.mark.parametrize("only", ["", ", when: limp", ", when: no limp"])
def test_a_total_of_exercises_and_bouts_is_told_on_its_page(total: str, only: str, library: Library) -> None:
    """Also where the bouts are lines among the exercises, and where nobody may do the session."""
    one = f"{{total: {total}{only}, do: [squat: 2 x 30 s, walk 4 min]}}"
    text = f"{STARTED}times: 3 per week\nstages: {{week 1: {{sessions: {{a: {one}}}}}}}\n"
    plan = good_plan(text)
    shown = session_shown(plan.stages[0].sessions[0], plan.stages[0], library.of(plan))
    assert "The plan's own total: " in shown.note
    assert not [said for said in plan_findings(text, library) if said.severity == "error"]


GROWING = {
    "jog 1 mile add 0.25 miles per session until 3 miles": "3-9 miles running",
    "jog 10 min add 1 min per session": "at least 30 min running",
    "run 20 min add 10 % per week until 30 min": "60–90 min running",
    "run 20-30 min at 70 %BW add 5 %BW per session": "60–90 min running",
}
"""A bout that becomes longer, and one that only bears more; what three of them a week come to."""


@pytest.mark.parametrize("bout", GROWING)
def test_a_bout_that_grows_has_no_week_of_its_first_day_alone(bout: str) -> None:
    plan = good_plan(f"{HEAD}starts: plan start\ntimes: 3 per week\nstages: {{week 1: {{do: {bout}}}}}\n")
    assert week_words(plan.stages[0]) == GROWING[bout]
