"""Parts of a plan that run beside one another: what each is asked, what a day tells of each, and its rest."""

from __future__ import annotations

from plans import good_plan
from unusual import HEAD, LATER

from generator.model import Library, Protocol
from generator.proof.explore import explore
from generator.rules.beginning import begin
from generator.rules.diary import Memory
from generator.rules.log import read_log
from generator.rules.log_sessions import unnamed
from generator.rules.machine import machines
from generator.rules.runners import diary
from generator.rules.simulate import Row, simulate
from generator.words.verdict import row_words

MEASURES = HEAD.replace("graft: word,", "graft: word, hop: number,")

TWO_HEIGHTS = """
house: {shortest: 1}
tracks:
  jump:
    stages: {low: {do: [squat: 3 x 10], progress when: hop LSI >= 90 %}, high: {do: [squat: 3 x 12]}}
    if: {wobble: see physio}
  run:
    stages: {easy: {do: run 1 km, progress when: hop LSI >= 70 %}, far: run 2 km}
"""

ONE_AFTER_ANOTHER = """
house: {shortest: 1}
stages:
  low: {do: run 1 km, progress when: heel-raises >= 25}
  high: {do: run 2 km, enter when: heel-raises >= 20}
"""

LEFT_OVER = """
house: {shortest: 1}
stages:
  low: {do: run 1 km, progress when: heel-raises >= 15, then: {heel-raises >= 25: end, otherwise: mid}}
  mid: run 2 km
"""

SESSIONS = """
tracks:
  strength:
    stages:
      week 1:
        lasts: 2 weeks
        sessions: {heavy: {times: 2 per week, do: [squat: 3 x 10]}, light: {times: daily, do: [squat: 1 x 5]}}
  run:
    stages: {easy: {lasts: 2 weeks, times: 3 per week, do: run 1 km}}
"""

GOOD = "done: yes, pain during: 0, pain next morning: 0, limp: no"


def lived(plan: Protocol, library: Library, days: str) -> tuple[list[Row], list[str]]:
    """What each part is told, and what is wrong with the diary."""
    text, tracks = f"days: {{{days}}}", machines(plan, library)
    memory, read, problems = read_log(text, "log.yaml", tracks)
    assert problems == []
    rows = list(simulate(plan, library, memory, read))
    return rows, [problem.message for problem in unnamed(text, "log.yaml", rows, tracks)]


def test_one_measure_at_two_heights_is_answered_well_for_both(library: Library) -> None:
    for order in (TWO_HEIGHTS, TWO_HEIGHTS.replace("90", "65")):
        plan = good_plan(MEASURES + order)
        memory, days = diary(plan, library, "perfect")
        last = {row.track: row.state.finished for row in simulate(plan, library, memory, days)}
        assert last == {"jump": "end", "run": "end"}


def test_a_higher_target_before_a_lower_one_is_a_way_on(library: Library) -> None:
    for text in (ONE_AFTER_ANOTHER, LEFT_OVER):
        [machine] = machines(good_plan(MEASURES + text), library)
        found = explore(machine)
        assert (found.broken, found.reached) == ((), {1, 2})


def test_a_day_is_about_the_part_that_it_names(library: Library) -> None:
    plan = good_plan(MEASURES + SESSIONS)
    _, said = lived(plan, library, f"0: {{{GOOD}, session: run}}, 2: {{{GOOD}, session: [run, light]}}")
    assert said == []


def test_a_day_that_does_not_say_which_session_is_told_what_to_write(library: Library) -> None:
    plan = good_plan(MEASURES + SESSIONS)
    _, said = lived(plan, library, f"0: {{{GOOD}}}, 1: {{{GOOD}, session: [strength, run]}}")
    assert said == [
        "day 0 doesn't say which session of this stage of 'strength' was done; write 'session: heavy', or "
        "several: 'session: [heavy, light]'; if 'strength' wasn't trained that day, write 'session: run'",
        "day 1 doesn't say which session of this stage of 'strength' was done; write "
        "'session: [run, heavy]', or several: 'session: [run, heavy, light]'",
    ]


NAMED = """
house: {shortest: 1}
tracks:
  loading:
    stages:
      first: {times: daily, progress when: 2 days in stage, do: [squat: 3 x 10]}
      second:
        lasts: 2 weeks
        sessions: {slow: {times: daily, do: [squat: 3 x 12]}, light: {times: daily, do: [squat: 1 x 5]}}
  base:
    stages: {easy: {lasts: 4 weeks, times: daily, do: [squat: 1 x 10]}}
"""


def test_a_named_session_is_one_of_its_own_part_on_the_day_it_begins_too(library: Library) -> None:
    named = ", ".join(f"{day}: {{{GOOD}, session: {'loading' if day < 2 else 'slow'}}}" for day in range(5))
    rows, said = lived(good_plan(MEASURES + NAMED), library, named)
    assert said == []
    [moved] = [row for row in rows if "you moved on before this session" in row.told.also]
    assert (moved.day.number, moved.told.stage) == (2, "loading-second")
    assert [row.told.verdict for row in rows if row.track == "base"] == ["quiet"] * 5


def test_a_session_of_another_stage_is_refused_with_the_names_there_are(library: Library) -> None:
    _, said = lived(good_plan(MEASURES + NAMED), library, f"0: {{{GOOD}, session: slow}}")
    assert said == ["on day 0 the runner's stage has no session 'slow'; write loading or base"]
    turns = (
        "stages: {first: {lasts: 1 day, do: [squat: 1 x 5]}, second: {sessions: {a: run 1 km, b: run 2 km}}}"
    )
    _, said = lived(good_plan(f"{MEASURES}{turns}"), library, f"0: {{{GOOD}, session: a}}")
    assert said == [
        "on day 0 the runner's stage has no session 'a'; leave 'session' out, because it has only one"
    ]


def test_a_part_that_is_held_by_another_keeps_its_day_off(library: Library) -> None:
    """Who would have moved on, and doesn't because of pain elsewhere, has trained all the same."""
    plan = good_plan(MEASURES + TWO_HEIGHTS.replace("{shortest: 1}", "{shortest: 1, between: 3}"))
    sent = f"0: {{{GOOD}, session: [jump, run], hop: {{injured: 100, uninjured: 100}}, wobble: yes}}"
    rows, _ = lived(plan, library, sent)
    jump, run = rows
    assert (jump.told.verdict, run.told.verdict) == ("see", "hold")
    assert run.state.free_from == 3
    assert run.state.waiting == "physio"
    assert run.told.next_from is None


ARMS = """
house: {shortest: 1}
stages:
  tendon-walk: {when: graft = tendon, do: walk 1 km, progress when: no limp}
  bone-walk: {when: not (graft = tendon), do: walk 1 km, progress when: no limp}
  tendon-run: {when: graft = tendon, do: run 1 km, progress when: heel-raises >= 20}
  bone-run: {when: not (graft = tendon), do: run 1 km}
"""


def test_each_arm_of_a_plan_has_a_way_on(library: Library) -> None:
    [machine] = machines(good_plan(MEASURES + ARMS), library)
    found = explore(machine)
    assert (found.whole, found.broken, found.reached) == (True, (), {1, 2, 3, 4})


def test_the_arm_that_has_none_is_found(library: Library) -> None:
    circle = ARMS.replace("bone-run: {", "bone-run: {then: bone-walk, ")
    [machine] = machines(good_plan(MEASURES + circle), library)
    assert {one.text for one in explore(machine).broken} == {
        "bone-run: there is no way on, and nobody is asked"
    }


def test_a_made_up_runner_is_of_one_arm(library: Library) -> None:
    plan = good_plan(MEASURES + ARMS)
    memory, days = diary(plan, library, "perfect")
    rows = [*simulate(plan, library, memory, days)]
    assert {row.told.stage for row in rows} == {"tendon-run"}
    assert rows[0].before.stage == 1
    assert rows[-1].state.finished == "end"


def test_who_has_not_said_for_whom_they_are_hears_what_to_answer(library: Library) -> None:
    plan = good_plan(MEASURES + ARMS.replace("{when: graft = tendon, do: walk", "{do: walk"))
    days = ", ".join(f"{day}: {{{GOOD}}}" for day in range(0, 8, 2))
    rows, _ = lived(plan, library, days)
    assert (rows[-1].told.verdict, rows[-1].told.missing) == ("ask", ("graft = tendon",))


RULES = """
house: {shortest: 1, gap back: 10}
stages:
  low: {do: run 1 km, progress when: [4 sessions done, heel-raises >= 12]}
  high: run 2 km
if:
  limp: rest until no limp
  wobble: see physio
  heel-raises < 5: see doctor
  heel-raises > 90: on to walking-8-week
"""


def test_no_day_is_promised_while_a_rest_waits_for_something(library: Library) -> None:
    bad = GOOD.replace("limp: no", "limp: yes")
    days = f"0: {{{bad}}}, 1: {{pain: 0}}, 2: {{limp: no}}, 4: {{{GOOD}}}"
    rows, _ = lived(good_plan(MEASURES + RULES), library, days)
    assert [row.told.verdict for row in rows] == ["rest", "quiet", "quiet", "carry on"]
    assert [row.told.next_from is None for row in rows] == [True, True, False, False]


def test_one_person_is_named_the_more_urgent(library: Library) -> None:
    rows, _ = lived(good_plan(MEASURES + RULES), library, f"0: {{{GOOD}, wobble: yes, heel-raises: 2}}")
    assert rows[0].told.because == ("heel-raises < 5: see doctor",)
    beside = good_plan(MEASURES + TWO_HEIGHTS.replace("tracks:", "if: {limp: see doctor}\ntracks:"))
    bad = GOOD.replace("limp: no", "limp: yes")
    rows, _ = lived(beside, library, f"0: {{{bad}, wobble: yes, session: [jump, run]}}")
    assert {row.state.waiting for row in rows} == {"doctor"}


def test_a_rule_that_leads_to_another_plan_is_no_finish(library: Library) -> None:
    plan = good_plan(MEASURES + RULES)
    red = GOOD.replace("during: 0", "during: 7")
    [row], _ = lived(plan, library, f"0: {{{red}, heel-raises: 95}}")
    assert (row.told.verdict, row.told.next_from, row.state.finished) == ("switch", None, "walking-8-week")
    assert "Switch to another plan. Why: heel-raises > 90: on to walking-8-week" in row_words(row, plan)


def test_of_sessions_to_be_done_it_is_told_how_many_have_been(library: Library) -> None:
    plan = good_plan(MEASURES + RULES.replace("4 sessions done", "9 sessions done"))
    days = ", ".join(f"{day}: {{{GOOD}, heel-raises: 9}}" for day in range(0, 14, 2))
    rows, _ = lived(plan, library, days)
    assert rows[-1].told.because[:2] == (
        "you've done 7 of the 9 sessions that this stage needs",
        "not yet: heel-raises >= 12",
    )


def test_a_track_that_opens_later_waits_for_its_window(library: Library) -> None:
    plan = good_plan(HEAD + LATER)
    strength, running = machines(plan, library)
    assert (strength.later, running.later) == (0, 56)
    states = {one.track: begin(one, Memory())[0] for one in (strength, running)}
    assert {track: state.free_from for track, state in states.items()} == {"strength": 0, "running": 56}
    for machine in (strength, running):
        assert explore(machine).broken == ()


def test_who_chooses_a_stage_of_a_later_track_is_there(library: Library) -> None:
    chosen = LATER.replace("weeks 9-12: {do: run 1 km", "weeks 9-10: run 1 km, weeks 11-12: {do: run 2 km")
    start = "start at: {limp: weeks-9-10, otherwise: weeks-11-12}\n"
    plan = good_plan(HEAD + start + chosen)
    running = machines(plan, library)[1]
    begun = begin(running, Memory({"limp": False}))[0]
    assert (running.steps[begun.stage - 1].id, begun.free_from) == ("running-weeks-11-12", 0)
