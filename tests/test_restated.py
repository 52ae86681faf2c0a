"""Which line above a line says again: that of its id; else of its exercise, the bouts or the circuit."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan, plan_problems

from generator.model import Item, Library
from generator.words.branch import lines_of, rule_words

ABOVE = f"{HEAD}starts: plan start\ntimes: 3 per week\nexercises: [a, b, c]\n"

SAID: dict[str, tuple[str, str, list[str]]] = {
    "bouts of an id are added": (
        "[{id: cycling, rounds: 3, do: [cycle 15 min]}, a]",
        "[{do: 10 x run 100 m, id: sprints}]",
        ["cycle 15 min (1)", "a", "10 x run 100 m"],
    ),
    "one of two bouts is replaced": (
        "[{do: walk 5 min, id: walking}, {do: cycle 10 min, id: cycling}]",
        "[{do: cycle 20 min, id: cycling}]",
        ["walk 5 min", "cycle 20 min"],
    ),
    "free bouts leave a circuit as it is": (
        "[{rounds: 2, do: [cycle 5 min, a]}, cycle 10 min]",
        "[walk 20 min]",
        ["cycle 5 min (1)", "a (1)", "walk 20 min"],
    ),
    "the only bouts need no id": ("[{do: run 5 min, id: run}, a]", "[run 8 min]", ["run 8 min", "a"]),
    "bouts for the same runners": (
        "[{do: walk 9 min, when: limp}, {do: run 9 min, when: no limp}]",
        "[{do: walk 5 min, when: limp}]",
        ["walk 5 min", "run 9 min"],
    ),
    "bouts for all": (
        "[{do: walk 9 min, when: limp}, {do: run 9 min, when: no limp}]",
        "[run 8 min]",
        ["run 8 min"],
    ),
    "a circuit of bouts": (
        "[walk 5 min, {rounds: 2, do: [run 1 min]}, a]",
        "[{rounds: 3, do: [run 2 min, walk 1 min]}]",
        ["walk 5 min", "run 2 min (1)", "walk 1 min (1)", "a"],
    ),
    "a circuit of its exercises": (
        "[{rounds: 2, do: [run 1 min, a]}, {rounds: 2, do: [run 3 min, b]}]",
        "[{rounds: 3, do: [run 2 min, b]}]",
        ["run 1 min (1)", "a (1)", "run 2 min (1)", "b (1)"],
    ),
    "a circuit of an id, whole": (
        "[a, {id: pair, rounds: 2, do: [run 1 min, b]}, c]",
        "[{id: pair, rounds: 3, do: [walk 2 min]}]",
        ["a", "walk 2 min (1)", "c"],
    ),
    "a circuit becomes one line": (
        "[a, {id: pair, rounds: 2, do: [run 1 min, b]}, c]",
        "[{do: run 20 min, id: pair}]",
        ["a", "run 20 min", "c"],
    ),
    "a circuit inside another stays there": (
        "[{rounds: 2, do: [a, {id: pair, choose: 1, do: [run 1 min, b]}]}]",
        "[{id: pair, choose: 1, do: [walk 2 min, c]}]",
        ["a (1)", "walk 2 min (2)", "c (2)"],
    ),
    "bouts are taken away by their id": (
        "[{do: walk 5 min, id: walking}, {id: pair, rounds: 2, do: [run 1 min, b]}, a]",
        "[{do: none, id: walking}, {do: none, id: pair}]",
        ["a"],
    ),
    "the only line of an exercise, though it has an id": (
        "[{a: 3 x 9, id: first}, b]",
        "[{a: 3 x 8}]",
        ["first: a", "b"],
    ),
    "lines for the same runners": (
        "[{a: 3 x 9, when: limp}, {a: 3 x 8, when: no limp}]",
        "[{a: 3 x 7, when: no limp}, {a: 3 x 6, when: limp}]",
        ["a", "a-2: a"],
    ),
    "an exercise is taken away for all": (
        "[{a: 3 x 9, when: limp}, {a: 3 x 8, when: no limp}, b]",
        "[{a: none}]",
        ["b"],
    ),
}  # fmt: skip
"""What week 1 does, what week 2 says on top, and what is then done, with the groups each stands in."""


def told(item: Item) -> str:
    name = str(item.exercise or (item.sequence and item.sequence.text))
    circuits = [group for group in item.groups if group.kind != "block"]
    id_ = f"{item.id}: " if item.exercise and item.id != item.exercise else ""
    return f"{id_}{name} ({len(circuits)})" if circuits else f"{id_}{name}"


@pytest.mark.parametrize("name", SAID)
def test_a_line_takes_the_place_of_the_one_it_says_again(name: str, library: Library) -> None:
    above, below, done = SAID[name]
    text = f"{ABOVE}stages:\n  week 1: {{do: {above}}}\n  week 2: {{as: week 1, do: {below}}}\n"
    assert [told(item) for item in good_plan(text).stages[1].sessions[0].items] == done
    assert not [problem for problem in plan_problems(text, library) if problem.endswith("[value]")]


RULES = {
    "{do: cycle 9 min, id: cycling}": "Do cycle 9 min instead.",
    "{do: cycle 9 min, id: more}": "Also do cycle 9 min.",
    "{do: none, id: cycling}": "Leave out cycling.",
}


@pytest.mark.parametrize("line", RULES)
def test_a_line_of_an_if_says_what_it_replaces(line: str, library: Library) -> None:
    plan = good_plan(
        f"{ABOVE}if: {{limp: {{do: [{line}]}}}}\n"
        "stages:\n  week 1: {do: [{do: walk 5 min, id: walking}, {do: cycle 10 min, id: cycling}]}\n"
    )
    [stage] = plan.stages
    assert rule_words(stage.rules[0], library, lines_of(stage.sessions)) == RULES[line]
    [branch] = stage.sessions[0].instead
    assert len(branch.items) == {"Do": 2, "Also": 3, "Leave": 1}[RULES[line].split()[0]]
