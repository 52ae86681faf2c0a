"""`back 1 session` leads to the session before, and where only time is missing a rule that adds is heard."""

from __future__ import annotations

from test_rules import rows
from unusual import BACK

from generator.model import Library

PLAN = BACK.replace("  2 sessions done: reduce load by 10 %\n", "").strip() + "\n"


def lived(library: Library, *days: str, plan: str = PLAN) -> list[tuple[str, str, int]]:
    """The verdict of each day, the stage and how many of its sessions are done by then."""
    good = {"pain during": "0", "limp": "no", "wobble": "no"}
    said = [{**good, **dict.fromkeys(day.split(), "yes")} for day in days]
    log = "".join(
        f"  {3 * at}: {{done: yes, {', '.join(f'{key}: {v}' for key, v in day.items())}}}\n"
        for at, day in enumerate(said)
    )
    found = rows(plan, f"days:\n{log}", library)
    return [(row.told.verdict, row.told.stage, row.state.done) for row in found]


def test_back_a_session_is_to_the_one_before(library: Library) -> None:
    # The second session went badly: the first is done again, and then the second.
    assert lived(library, "", "wobble", "", "") == [
        ("carry on", "level-1", 1), ("hold", "level-1", 0), ("carry on", "level-1", 1),
        ("carry on", "level-1", 2),
    ]  # fmt: skip


def test_before_the_first_session_of_a_stage_is_the_last_of_the_stage_before(library: Library) -> None:
    assert lived(library, "", "", "", "wobble", "")[3:] == [
        ("back", "level-1", 2),
        ("progress", "level-2", 0),
    ]
    # A stage with a single session too, and one whose criteria count its sessions.
    assert lived(library, "", "", "", "", "wobble")[-1] == ("back", "level-2", 0)
    assert lived(library, "", "", "", "", "", "", "wobble")[-1] == ("back", "level-3", 1)


def test_so_many_sessions_back_may_pass_over_a_stage(library: Library) -> None:
    assert lived(library, "", "", "", "", "", "limp")[-1] == ("back", "level-1", 0)


def test_before_the_very_first_session_the_stage_begins_again(library: Library) -> None:
    assert lived(library, "wobble", "") == [("repeat", "level-1", 0), ("carry on", "level-1", 1)]


def test_where_only_time_is_missing_the_rule_that_adds_is_told_beside_it(library: Library) -> None:
    plan = (
        PLAN[PLAN.index("if:") :] + "stages: {level 1: {do: run 4 km, lasts: 2 weeks}, level 2: run 5 km}\n"
    )
    [row] = rows(plan, "days: {0: {done: yes, pain during: 0}}", library)
    assert row.told.because == ("pain during <= 2: add 1 km run", "finish the time at this stage first")
    plan = plan.replace("lasts: 2 weeks", "lasts: 2 weeks, progress when: no limp")
    [row] = rows(plan, "days: {0: {done: yes, pain during: 0, limp: no}}", library)
    assert row.told.because[-1] == "you've reached every target; finish the time at this stage first"
    [row] = rows(plan, "days: {0: {done: yes, pain during: 0}}", library)
    assert (row.told.verdict, row.told.because) == ("ask", ("pain during <= 2: add 1 km run",))
