"""Who gets no further hears what holds them, and how long; who gets on hears of no limit."""

from __future__ import annotations

import json
from pathlib import Path

from own import own_library
from plans import good_plan
from test_client import replayed
from unusual import HEAD, slept

from generator.model import Protocol
from generator.rules.diary import Day
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.plateau import HELP
from generator.rules.simulate import Row, simulate
from generator.rules.vectors import test_vectors as vectors_of

LIBRARY = own_library()
LEVELS = (
    f"{HEAD}stages: {{level 1: run 1 km, level 2: run 2 km, level 3: run 3 km}}\n"
    "progress when: no limp\nhouse: {shortest: 1, between: 1}\n"
)
THREE = LEVELS.replace("level 1: run 1 km", "level 1: {do: run 1 km, lasts: 3 sessions}")
WELL = "done: yes, pain during: 0, limp: no"
LIMPS = "done: yes, pain during: 0, limp: yes"
RED = "done: yes, pain during: 7, limp: no"
CUT = "done: no, pain during: 0, limp: no"

Told = dict[int, str]
"""What was answered, by its day."""


def days_of(plan: Protocol, log: Told) -> list[Day]:
    text = "days:\n" + "".join(f"  {day}: {{{said}}}\n" for day, said in log.items())
    _, days, problems = read_log(text, "log.yaml", machines(plan, LIBRARY))
    assert problems == []
    return list(slept(days))


def lived(text: str, log: Told) -> list[Row]:
    plan = good_plan(text)
    memory, _, _ = read_log("days: {}", "log.yaml", machines(plan, LIBRARY))
    return list(simulate(plan, LIBRARY, memory, days_of(plan, log)))


def limps(*days: int) -> Told:
    return dict.fromkeys(days, LIMPS)


def test_who_meets_every_target_on_the_day_of_the_limit_moves_on() -> None:
    last = lived(LEVELS, {**limps(*range(12)), 12: WELL})[-1].told
    assert (last.verdict, last.stage, last.because) == ("progress", "level-2", ())
    assert lived(LEVELS, limps(*range(13)))[-1].told.verdict == "see"


def test_who_only_comes_back_to_where_they_were_gets_no_further() -> None:
    back = LEVELS + "if: {wobble: back 1 level}\n"
    log = {0: WELL, **limps(*range(1, 11)), 11: f"{LIMPS}, wobble: yes", 12: LIMPS, 13: f"{WELL}, wobble: no"}
    last = lived(back, log)[-1].told
    assert (last.verdict, last.because) == ("see", ("no progress in 13 sessions",))


def test_a_plan_that_starts_over_counts_anew() -> None:
    rows = lived(LEVELS, limps(*range(11), *range(40, 46)))
    assert [row.told.verdict for row in rows if row.told.day >= 40] == [*["carry on"] * 5, "plateau"]
    higher = lived(LEVELS, {0: WELL, 1: LIMPS, 40: WELL, **limps(*range(41, 47))})
    assert [row.told.verdict for row in higher if row.told.day >= 40] == [
        "progress", *["carry on"] * 5, "plateau"
    ]  # fmt: skip


def test_who_falls_back_break_after_break_is_sent_to_a_person() -> None:
    """Each of the sessions leads on, and each of the breaks back: no count of sessions would ever end it."""
    for gap in (15, 21, 30, 60):
        rows = lived(LEVELS, {gap * n: WELL for n in range(9)})
        assert [row.told.verdict for row in rows] == [*["progress"] * 3, "see", *["wait"] * 5]
        assert rows[3].told.because == ("3 breaks without getting any further",)
    seen = {15 * n: WELL if n != 4 else f"{WELL}, person: go on" for n in range(7)}
    assert [row.told.verdict for row in lived(LEVELS, seen)][3:] == ["see", "progress", "progress", "see"]


def test_a_break_is_forgotten_once_a_new_stage_is_reached() -> None:
    rows = lived(LEVELS, dict.fromkeys((0, 15, 30, 31, 46, 61, 76), WELL))
    assert [row.told.verdict for row in rows] == [*["progress"] * 6, "see"]
    endless = lived(f"{LEVELS}ends: never\n", {0: WELL, 1: WELL} | {2 + 15 * n: WELL for n in range(1, 9)})
    assert {row.told.verdict for row in endless} == {"progress"}


def test_pain_that_came_back_is_told_with_the_window_that_counted() -> None:
    for day, within in ((10, "2 times in 14 days"), (20, "2 times in 28 days")):
        assert lived(LEVELS, {0: RED, day: RED})[-1].told.because == (
            f"your pain was above the limit {within}",
        )


def test_who_only_has_sessions_to_do_is_not_held_back() -> None:
    log = {**dict.fromkeys(range(5), CUT), 5: WELL}
    assert (lived(THREE, log)[-1].told.verdict, lived(THREE, log)[-1].told.because) == ("carry on", ())
    told = lived(THREE, {**log, 6: CUT})[-1].told
    few = "you've done 1 of the 3 sessions that this stage needs"
    assert (told.verdict, told.because) == ("plateau", ("sessions you cut short don't count", few, HELP))


def test_a_rule_that_adds_is_told_beside_what_holds() -> None:
    rule = "no wobble: add 1 min run"
    log = dict.fromkeys(range(6), f"{LIMPS}, wobble: no")
    told = lived(f"{LEVELS}if: {{{rule}}}\n", log)[-1].told
    assert (told.verdict, told.because) == ("plateau", (rule, "not yet: no limp", HELP))


WINDOW = (
    f"{HEAD}house: {{shortest: 1, between: 1}}\nstages:\n"
    "  weeks 1-6: {progress when: no limp, stages: {level 1: run 1 km, level 2: run 2 km}}\n"
    "  weeks 7-8: run 3 km\n"
)


def test_nobody_is_stuck_within_a_window() -> None:
    log = {0: WELL, **limps(*range(1, 60))}
    for text in (WINDOW, WINDOW.replace("stages: {level 1: run 1 km, level 2: run 2 km}", "do: run 1 km")):
        [seen] = [row for row in lived(text, log) if row.told.verdict == "see"]
        assert seen.told.day == 42
        assert "no progress in" in seen.told.because[-1]


def test_who_trains_too_soon_and_gets_no_further_is_sent_too() -> None:
    seldom = LEVELS.replace("between: 1", "between: 1, stuck: 1") + "times: 2 per week\n"
    assert "see" in [row.told.verdict for row in lived(seldom, limps(*range(0, 25)))]


def test_it_is_told_alike_in_the_browser(tmp_path: Path) -> None:
    logs: tuple[Told, ...] = (
        {**limps(*range(12)), 12: WELL},
        {0: WELL, 1: LIMPS, 40: WELL, **limps(*range(41, 47))},
        {0: RED, 10: RED},
        {0: RED, 20: RED},
        {**dict.fromkeys(range(5), CUT), 5: WELL, 6: CUT},
        {0: WELL, **limps(*range(1, 60))},
        limps(*range(0, 25)),
    )
    texts = {4: THREE, 5: WINDOW, 6: f"{LEVELS}times: 2 per week\n"}
    for number, log in enumerate(logs):
        plan = good_plan(texts.get(number, LEVELS))
        memory, _, _ = read_log("days: {}", "log.yaml", machines(plan, LIBRARY))
        vectors = vectors_of(plan, LIBRARY, memory, days_of(plan, log))
        (tmp_path / f"{number}.json").write_text(json.dumps(vectors), "utf-8")
    assert replayed(tmp_path) == ""


OWN = HEAD + (
    "if: {8 weeks in stage: see doctor}\n"
    "stages: {low: {do: run 1 km, progress when: no limp}, on: run 2 km}\n"
)


def test_the_plans_own_day_for_a_person_comes_before_ours() -> None:
    rows = lived(OWN, limps(*range(0, 60, 2)))
    assert not any(HELP in row.told.because for row in rows if row.day.number < 56)
    assert "not yet: no limp" in rows[10].told.because
    [seen] = [row for row in rows if row.told.verdict == "see"]
    assert (seen.day.number, seen.state.waiting) == (56, "doctor")


def test_who_comes_back_to_a_stage_again_and_again_is_not_kept_from_a_person() -> None:
    """The stage's time begins anew with each step back, and our own rule counts on."""
    levels = OWN.replace("see doctor}", "see doctor, heel-raises < 5: back 1 stage}")
    up, down = "done: yes, pain during: 0, limp: no, heel-raises: 9", f"{LIMPS}, heel-raises: 2"
    rows = lived(levels, {2 * n: up if n % 6 == 5 else down for n in range(40)})
    assert any(row.told.verdict == "see" and row.state.waiting == "clinician" for row in rows)
