"""What is kept between runs: a result that is reused only for the same inputs, and never a reason to fail."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import ROOT
from plans import HEAD, good_plan
from tries import FACTOR

from generator.check import Ways
from generator.check.proved import ENGINE, WORDS, ways
from generator.kept import FOLDER, Kept, keeping, kept, key_of, sources
from generator.model import Library
from generator.proof.explore import explore
from generator.rules.machine import machines

MADE = {"a": [1, "ä \udc80"], "b": {"c": None}}


def filled(root: Path) -> Path:
    step = Kept(root, "step")
    for key, value in MADE.items():
        step.of(key, lambda value=value: value)  # type: ignore[misc]
    step.save()
    return root / FOLDER / "step"


def found(root: Path) -> dict[str, Any]:
    """What is read back; `made` for what has to be made again."""
    step = Kept(root, "step")
    return {key: step.of(key, lambda: "made") for key in MADE}


AGAIN = dict.fromkeys(MADE, "made")


def test_a_result_is_kept_for_the_next_run(tmp_path: Path) -> None:
    filled(tmp_path)
    assert found(tmp_path) == MADE


def test_what_nobody_asked_for_goes_unless_something_could_not_be_asked(tmp_path: Path) -> None:
    for all_of_it in (True, False):
        filled(tmp_path)
        step = Kept(tmp_path, "step")
        step.of("a", lambda: "made")
        step.save(all_of_it=all_of_it)
        assert (found(tmp_path)["b"] == MADE["b"]) is all_of_it


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :]


def _longer(data: bytes, chance: random.Random) -> bytes:
    return data + chance.randbytes(3)


@pytest.mark.parametrize("spoil", [_cut, _flipped, _longer])
def test_a_spoiled_file_only_costs_time(
    tmp_path: Path, spoil: Callable[[bytes, random.Random], bytes]
) -> None:
    path = filled(tmp_path)
    whole = path.read_bytes()
    for seed in range(40 * FACTOR):
        path.write_bytes(spoil(whole, random.Random(seed)))
        assert found(tmp_path) == AGAIN


def test_a_file_that_cannot_be_read_or_written_only_costs_time(tmp_path: Path) -> None:
    filled(tmp_path).unlink()
    assert found(tmp_path) == AGAIN
    (tmp_path / FOLDER / "step").mkdir()
    filled(tmp_path)
    assert found(tmp_path) == AGAIN
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/build").write_text("a file", "utf-8")
    filled(tmp_path / "elsewhere")
    assert found(tmp_path / "elsewhere") == AGAIN


def test_inputs_do_not_run_into_one_another() -> None:
    keys = {key_of(*inputs) for inputs in [("ab", "c"), ("a", "bc"), ("abc",), ("a", "b", "c"), (), ("",)]}
    assert len(keys) == 6


def test_a_function_remembers_from_run_to_run_until_it_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.kept._STEPS", {})
    made: list[str] = []
    engine = ["one"]

    @kept("step", lambda: engine[0])
    def shout(text: str, *, loud: bool = True) -> str:
        made.append(text)
        return text.upper() if loud else text

    def run(*texts: str, whole: bool = True) -> list[str]:
        made.clear()
        with keeping(tmp_path) as done:
            assert [shout(text) for text in texts] == [text.upper() for text in texts]
            assert texts[:1] == (shout(texts[0], loud=False),)
            if whole:
                done()
        return sorted(made)

    assert run("a", "b", "a") == ["a", "a", "b"]
    assert run("a", "b") == []
    assert run("a", whole=False) == []
    assert run("b") == ["b"]
    assert run("a", "b") == ["a", "a"]
    (tmp_path / FOLDER / "step").unlink()
    assert run("a", "b") == ["a", "a", "b"]
    engine[0] = "two"
    assert run("a", "b") == ["a", "a", "b"]


def test_a_run_that_breaks_off_loses_nothing_that_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.kept._STEPS", {})
    shout = kept("step", lambda: "one")(str.upper)
    with keeping(tmp_path) as done:
        shout("a")
        done()

    def broken_off() -> None:
        with keeping(tmp_path):
            shout("b")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert len(Kept(tmp_path, "step").__dict__["_before"]) == 2


def closure(module: str) -> set[str]:
    """Files of the generator that a module imports, and those import."""
    todo, seen = [module], set()
    while todo:
        path = ROOT / f"{todo.pop().replace('.', '/')}.py"
        path = path if path.is_file() else path.with_suffix("") / "__init__.py"
        if not path.is_file() or path in seen:
            continue
        seen.add(path)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator"):
                todo += [node.module or "", *(f"{node.module}.{name.name}" for name in node.names)]
    return {path.relative_to(ROOT / "generator").as_posix() for path in seen}


def test_a_proof_is_kept_for_one_text_of_the_engine() -> None:
    files = closure("generator.proof.explore") - {"__init__.py"}
    assert len(files) > 30
    assert {file for file in files if not file.startswith(tuple(ENGINE))} == set()
    assert sources("rules") != sources("notation") != sources("rules", "notation")


def test_what_python_keeps_beside_the_engine_is_none_of_its_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.kept._OURS", tmp_path)
    (tmp_path / "step/__pycache__").mkdir(parents=True)
    (tmp_path / "step/a.py").write_text("a = 1\n", "utf-8")
    before = sources.__wrapped__("step")
    for name in ("a.cpython-311.pyc", "a.cpython-311.tables"):
        (tmp_path / "step/__pycache__" / name).write_bytes(b"\x80\xff")
    assert sources.__wrapped__("step") == before
    (tmp_path / "step/b.lark").write_text("b: a\n", "utf-8")
    assert sources.__wrapped__("step") != before


class Asked(Library):
    """A library that notes what it is asked for."""

    def __getattribute__(self, name: str) -> Any:
        if name in {field.name for field in fields(Library)}:
            object.__getattribute__(self, "__dict__").setdefault("asked", set()).add(name)
        return object.__getattribute__(self, name)


def test_the_engine_asks_the_library_for_nothing_else_than_its_proofs_are_kept_for(library: Library) -> None:
    asked: set[str] = set()
    for plan in library.protocols.values():
        seen = Asked(**{field.name: getattr(library.of(plan), field.name) for field in fields(Library)})
        for machine in machines(plan, library):
            machine = replace(machine, library=seen)
            explore(machine, 300)
        asked |= seen.__dict__["asked"]
    assert {"measures", "red_flags"} <= asked
    assert asked <= {"measures", "pain_rules", "red_flags", "tests", "exercises"}


def test_the_engine_knows_of_an_exercise_what_it_trains_and_of_a_sign_how_urgent_it_is(
    library: Library,
) -> None:
    exercises = {
        id_: SimpleNamespace(trains=one.trains, aim=one.aim) for id_, one in library.exercises.items()
    }
    signs = {id_: SimpleNamespace(act=one.act) for id_, one in library.red_flags.items()}
    narrow = replace(library, exercises=exercises, red_flags=signs)  # type: ignore[arg-type]
    for plan in library.protocols.values():
        for machine in machines(plan, narrow):
            explore(machine, 300)


def test_the_engine_reads_none_of_the_words_that_a_plan_says_of_itself(library: Library) -> None:
    for plan in library.protocols.values():
        silent = replace(plan, entry=plan.entry.model_copy(update=dict.fromkeys(WORDS)))
        found, wanted = ([explore(one, 300) for one in machines(p, library)] for p in (silent, plan))
        assert found == wanted, plan.id


PLAN = f"""{HEAD}starts: plan start
stages: {{level 1: {{do: run 1 km, if: {{limp: repeat}}}}, level 2: run 2 km}}
"""


def explored(library: Library, text: str, root: Path) -> bool:
    """Whether the plan has to be explored, and isn't known from an earlier run."""
    plan = good_plan(text)
    proofs, made = Kept(root, "proofs"), []
    of = proofs.of

    def noted(key: str, make: Callable[[], Any]) -> Any:
        return of(key, lambda: made.append(key) or make())  # type: ignore[func-returns-value]

    proofs.of = noted  # type: ignore[method-assign]
    assert list(ways(replace(library, protocols={plan.id: plan}), proofs, Ways())) == []
    proofs.save(all_of_it=True)
    return bool(made)


def test_a_plan_is_proved_again_when_its_rules_change_and_only_then(library: Library, tmp_path: Path) -> None:
    def anew(text: str, **changed: Any) -> bool:
        return explored(replace(library, **changed), text, tmp_path)

    assert anew(PLAN)
    assert not anew(PLAN)
    assert not anew(f"# a line above\n\n{PLAN}")
    assert not anew(re.sub(r"(?m)^title: .*$", "title: Other words", PLAN))
    assert anew(PLAN.replace("limp: repeat", "limp: back 1 stage"))
    assert anew(PLAN.replace("pain: general", "pain: tendon"))
    assert anew(PLAN.replace("run 2 km", "run 3 km"))
    limp = library.measures["limp"].model_copy(update={"kind": "number"})
    assert anew(PLAN, measures={**library.measures, "limp": limp})
    assert anew(PLAN, red_flags=dict(list(library.red_flags.items())[1:]))
    rule = library.pain_rules["general"].model_copy(update={"amber": None})
    assert anew(PLAN, pain_rules={**library.pain_rules, "general": rule})
    assert anew(PLAN, tests={})
    assert not anew(PLAN)


def test_proofs_of_another_engine_are_not_taken(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert explored(library, PLAN, tmp_path)
    monkeypatch.setitem(ways.__globals__, "sources", lambda *_: "another")
    assert explored(library, PLAN, tmp_path)
    monkeypatch.undo()
    assert not explored(library, PLAN, tmp_path)
