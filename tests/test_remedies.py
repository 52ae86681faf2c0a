"""What `check` says to write instead is then accepted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan, plan_findings, plan_problems

from generator.check import proved
from generator.kept import Kept
from generator.proof.explore import explore

LIBRARY = own_library()
WEEKLY = "conditions: any\nstarts: plan start\ntimes: 3 per week\n"
TWO = (
    "stages:\n  weeks 1-2:\n    sessions:\n      run: {times: 3 per week, do: walk 20 min}\n"
    "      gym: {times: 2 per week, do: [{squat: '3 x 10, load bodyweight, tempo slow, rest 60 s'}]}\n"
)
OWN = "measures: {usual-speed: number}\n"
WALK = "stages:\n  weeks 1-2: {do: walk 20 min}\n"


def once(line: str) -> str:
    return f"{WEEKLY}stages:\n  weeks 1-2: {{{line}}}\n"


def squat(more: str) -> str:
    return once(f"do: [{{squat: '3 x 10, load bodyweight, tempo slow, rest 60 s, {more}'}}]")


def often(times: str, more: str = "") -> str:
    return f"conditions: any\nstarts: plan start\ntimes: {times}\n{more}{WALK}"


CASES = {
    "a cap over several sessions": (
        f"conditions: any\nstarts: plan start\ntimes: 48 h between, at most 4 per week\n{TWO}",
        "'at most 4 per week' holds for no session, since each below it has 'times' of its own, and no cap "
        "counts several sessions together; delete it, and tell it in words: 'note: In all at most ...'",
        f"conditions: any\nstarts: plan start\nnote: In all at most 4 a week.\ntimes: 48 h between\n{TWO}",
    ),
    "a rate as a total": (
        once("do: walk 20 min, total: 5 sessions per week"),
        "that is how often: write it under its own key, 'times: 5 per week'",
        often("5 per week"),
    ),
    "a length as a total": (
        once("do: walk 20 min, total: after 5 sessions"),
        "that is how long: write it under its own key, 'lasts: 5 sessions'",
        once("do: walk 20 min, lasts: 5 sessions"),
    ),
    "where as how often": (
        often("3 per week at home"),
        "that is where, not how often; write it in the dose of an exercise, such as 'squat: 3 x 10, "
        "at home', or in a note of the stage: 'note: At home.'",
        often("3 per week", "note: At home.\n"),
    ),
    "at home with an exercise": (
        often("at home"), "such as 'squat: 3 x 10, at home'", squat("at home")
    ),
    "in the gym": (often("3 per week, at the gym"), "write 'in gym'", often("3 per week in gym")),
    "a difference of speed": (
        OWN + once("do: walk 20 min at 2 km/h below usual-speed"),
        "say it in percent, such as 'at 10 % below usual-speed'",
        OWN + once("do: walk 20 min at 10 % below usual-speed"),
    ),
    "the same in words": (
        once("do: walk 20 min at 2 km/h below usual-speed"),
        'in words: note "2 km/h below usual-speed"',
        once("do: 'walk 20 min note \"2 km/h below usual-speed\"'"),
    ),
    "until full": (
        once("do: walk 20 min at 50 %BW add 10 %BW per week until full"),
        "'full' has no number; say how much, such as 'until 100 %BW' or 'until 60 min'",
        once("do: walk 20 min at 50 %BW add 10 %BW per week until 100 %BW"),
    ),
    "less pain than is allowed": (
        squat("pain < 2 allowed"), "write 'pain at most 1 allowed'", squat("pain at most 1 allowed")
    ),
    "more pain than is allowed": (
        squat("pain > 2 allowed"), "write 'pain at most 2 allowed'", squat("pain at most 2 allowed")
    ),
    "pain that bouts don't take": (
        once("dose: pain slight allowed, do: walk 20 min"),
        "and here '- {do: \"walk 20 min\", note: \"Slight pain is allowed.\"}'",
        once('do: [{do: "walk 20 min", note: "Slight pain is allowed."}]'),
    ),
    "a sign as a day": (
        once("do: walk 20 min, progress when: 1 week since swelling"),
        "write 'no swelling for 1 week'",
        once("do: walk 20 min, progress when: no swelling for 1 week"),
    ),
}  # fmt: skip

UNSAID = "source doesn't say, write 'not stated' alone, and '8 weeks' under 'note:'"
CLAUSES = {
    "since nobody says when": (
        "progress when: 8 weeks since not stated", UNSAID, "progress when: not stated, note: 8 weeks."
    ),
    "since when": (
        "progress when: 8 weeks since not stated", "'8 weeks in stage'", "progress when: 8 weeks in stage"
    ),
    "a part of a condition": (
        "progress when: can squat at not stated", "write 'not stated' alone", "progress when: not stated"
    ),
    "a reduction without a number": (
        "if: {limp: reduce walk by not stated}", "'reduce walk', or", "if: {limp: reduce walk}"
    ),
    "a reduction with room for it": (
        "if: {limp: reduce walk to ___}", "'reduce walk by ___ %'", "if: {limp: reduce walk by ___ %}"
    ),
    "a rest without a number": (
        "if: {limp: rest not stated}", "'rest ___ days'", "if: {limp: rest ___ days}"
    ),
    "more without a number": (
        "if: {limp: add not stated load}", "'add ___ kg load'", "if: {limp: add ___ kg load}"
    ),
    "days in a row": (
        "progress when: no limp on consecutive days",
        "'for 2 consecutive days'",
        "progress when: no limp for 2 consecutive days",
    ),
    "weight on a leg as a condition": (
        "progress when: full weight-bearing",
        "'can walk 5 min full weight-bearing'",
        "progress when: can walk 5 min full weight-bearing",
    ),
    "so much weight on a leg": (
        "progress when: weight-bearing 50 %",
        "'weight-bearing >= 50 %BW'",
        "progress when: weight-bearing >= 50 %BW",
    ),
    "a unit of its own": (
        "progress when: weight-bearing >= 50 %", "write '50 %BW'", "progress when: weight-bearing >= 50 %BW"
    ),
    "can with a load": (
        "progress when: 'can squat 10 reps, load 10 kg'",
        "'can squat 10 reps at 10 kg'",
        "progress when: can squat 10 reps at 10 kg",
    ),
    "can with one's own weight": (
        "progress when: can squat 10 reps load bodyweight",
        "'can squat 10 reps note \"body weight only\"'",
        "progress when: 'can squat 10 reps note \"body weight only\"'",
    ),
    "can of several bouts": (
        "progress when: 'can alternate run 1 min, walk 1 min for 15 min'",
        'ask "Can you alternate run 1 min, walk 1 min for 15 min?"',
        "progress when: 'ask \"Can you alternate run 1 min, walk 1 min for 15 min?\"'",
    ),
    "can with a tempo": (
        "progress when: 'can squat 10 reps, tempo slow'",
        "'can squat 10 reps note \"tempo slow\"'",
        "progress when: 'can squat 10 reps note \"tempo slow\"'",
    ),
}  # fmt: skip
"""A key of a stage, what is said of it, and the key as that says."""

DOSES = {
    "partial weight": (
        "walk 20 min weight-bearing partial",
        "'weight-bearing not stated' where the source doesn't say",
        "walk 20 min weight-bearing not stated",
    ),
    "further with every bout": (
        "3 x run 50 m add 5 m per set", "'ladder run 50, 55, 60 meters'", "'ladder run 50, 55, 60 meters'"
    ),
    "more with every set": (
        "{squat: '3 x 10, add 2 reps per set, load bodyweight, tempo slow, rest 60 s'}",
        "'ladder 10, 12, 14 reps'",
        "{squat: 'ladder 10, 12, 14 reps, load bodyweight, tempo slow, rest 60 s'}",
    ),
    "further with every set": (
        "{squat: '2 x 10 each side, at 5 m, add 5 m per set'}",
        "'1 x 10 each side, at 5 m then 1 x 10 each side, at 10 m'",
        "{squat: '1 x 10 each side, at 5 m, load bodyweight, tempo slow, rest 60 s then 1 x 10 each side, "
        "at 10 m, load bodyweight, tempo slow, rest 60 s'}",
    ),
    "two ways of not knowing": (
        "walk not stated as tolerated", "'not stated' or 'as tolerated'", "walk as tolerated"
    ),
    "more each week without a number": (
        "walk 5 min add not stated per week",
        "'add not stated % per week'",
        "walk 5 min add not stated % per week",
    ),
    "pain without a number": (
        "{squat: '3 x 10, pain at most not stated allowed'}",
        "'pain ___ allowed'",
        "{squat: '3 x 10, pain ___ allowed, load bodyweight, tempo slow, rest 60 s'}",
    ),
    "heavier with every set": (
        "{squat: '2 x 10, load 20 kg, tempo slow, rest 60 s, add 5 kg per set'}",
        "'1 x 10, load 20 kg then 1 x 10, load 25 kg'",
        "{squat: '1 x 10, load 20 kg, tempo slow, rest 60 s then 1 x 10, load 25 kg, tempo slow, rest 60 s'}",
    ),
}  # fmt: skip
"""A line of `do`, what is said of it, and the line as that says."""

CASES |= {
    name: (once(f"do: walk 20 min, {wrong}"), said, once(f"do: walk 20 min, {right}"))
    for name, (wrong, said, right) in CLAUSES.items()
}
CASES |= {
    name: (once(f"do: [{wrong}]"), said, once(f"do: [{right}]"))
    for name, (wrong, said, right) in DOSES.items()
}
CASES["a condition in other words"] = (
    once("do: walk 20 min").replace("conditions: any", "conditions: insertional tendon pain"),
    "write 'conditions: [achilles-insertional]'",
    once("do: walk 20 min").replace("conditions: any", "conditions: [achilles-insertional]"),
)


@pytest.mark.parametrize("name", CASES)
def test_the_remedy_is_accepted(name: str) -> None:
    wrong, said, right = CASES[name]
    found = plan_problems(f"{HEAD}{wrong}", LIBRARY)
    assert any(said in problem for problem in found), found
    assert [problem for problem in plan_problems(f"{HEAD}{right}", LIBRARY) if said in problem] == []
    assert plan_problems(f"{HEAD}{right}", LIBRARY) == []


ACCEPTED = {
    "what something grows to is no step": "do: walk 2 km add 10 % per week until 100 %",
    "a walk as needed fills up the total": "do: '6 x (walk 30 s, walk 2 min), walk as needed', total: 30 min",
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_is_meant_so_is_accepted(name: str) -> None:
    found = plan_findings(f"{HEAD}{once(ACCEPTED[name])}", LIBRARY)
    assert [str(problem) for problem in found] == []


def test_too_many_paths_name_the_conditions_that_make_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(proved, "explore", lambda machine: explore(machine, 3))
    rules = "if: {limp twice in a row: repeat}\nprogress when: no swelling for 72 h\n"
    plan = good_plan(f"{HEAD}{WEEKLY}{rules}{WALK}")
    alone = replace(LIBRARY, protocols={plan.id: plan})
    [found] = proved.ways(alone, Kept(tmp_path, "proofs"), proved.Ways())
    assert "each condition that counts makes more of them: " in found.message
    assert "'limp twice in a row'" in found.message
    assert "'no swelling for 72 h'" in found.message
