"""An id that was once published answers for good, or what replaced it says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from golden import project, settings
from own import own_pages

from generator.anchors import promised
from generator.check.lock import lock
from generator.check.published import published
from generator.cli import main
from generator.errors import Place
from generator.load import load
from generator.model import Library
from generator.source.lock import NAME, lock_text, read_lock, write_lock

IDS = [
    "exercise:squat",
    "plan:plan",
    "plan:plan/week-1",
    "plan:plan/week-1/session",
    "plan:plan/week-1/session/session",
    "plan:plan/week-2",
    "plan:plan/week-2/session",
    "plan:plan/week-2/session/session",
    "plan:plan/week-2/session/squat",
    "question:knee",
]


@dataclass(frozen=True)
class Formerly:
    """Stands in for an entity or a stage with ids of old, whatever fields those have."""

    thing: Any
    formerly: tuple[str, ...]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.thing, name)


@pytest.fixture
def small(tmp_path: Path) -> Library:
    return load(project(tmp_path / "small"))


def said(library: Library, *ids: str) -> list[str]:
    return [str(problem) for problem in lock(library, {id_: Place(NAME, n) for n, id_ in enumerate(ids, 1)})]


def staged(library: Library, *formerly: str) -> Library:
    """The library with ids of old on the plan's first stage."""
    plan = library.protocols["plan"]
    (track,) = plan.tracks
    stages = (replace(track.stages[0], formerly=formerly), *track.stages[1:])
    return replace(library, protocols={"plan": replace(plan, tracks=(replace(track, stages=stages),))})


def test_every_id_is_published(small: Library) -> None:
    assert sorted(published(small)) == IDS


def test_what_is_there_is_silent_and_new_ids_are_too(small: Library) -> None:
    assert said(small, *IDS) == []
    assert said(small) == []


@pytest.mark.parametrize(
    ("id_", "message"),
    [
        (
            "plan:old",
            "plan 'old' was published but no longer exists; "
            "put it back, or write 'formerly: old' on the plan that"
            " replaced it, or explain why in content/retired.yaml",
        ),
        (
            "plan:plan/week-3",
            "stage 'week-3' of plan plan was published but no longer exists; "
            "put it back, or write 'formerly: week-3'"
            " on the stage that replaced it, or explain why in content/retired.yaml",
        ),
        (
            "plan:plan/week-1/a",
            "session 'a' of plan plan/week-1 was published but no longer exists; "
            "put it back, or write 'formerly: a'"
            " on its stage",
        ),
        (
            "plan:plan/week-1/session/lunge",
            "item 'lunge' of plan plan/week-1/session was published but no longer exists; "
            "put it back, or write"
            " 'formerly: lunge' on its stage",
        ),
        (
            "test:bench",
            "test 'bench' was published but no longer exists; "
            "put it back, or write 'formerly: bench' on the test that"
            " replaced it, or explain why in content/retired.yaml",
        ),
    ],
)
def test_what_is_gone_is_an_error_at_its_line(small: Library, id_: str, message: str) -> None:
    assert said(small, "exercise:squat", id_) == [f"links.lock:2:1: {message} [lock]"]


def test_of_a_plan_that_is_gone_only_the_plan_is_named(small: Library) -> None:
    gone = said(small, "plan:old", "plan:old/week-1", "plan:old/week-1/session", "plan:old/week-1/session/a")
    assert len(gone) == 1


def test_a_stage_answers_to_its_ids_of_old_with_all_that_is_in_it(small: Library) -> None:
    ids = ["plan:plan/week-0", "plan:plan/week-0/session", "plan:plan/week-0/session/session"]
    assert len(said(small, *ids)) == 1
    assert said(staged(small, "week-0"), *ids) == []


def test_what_left_a_stage_is_named_there(small: Library) -> None:
    ids = ["plan:plan/week-1/a", "plan:plan/week-1/session/lunge"]
    assert len(said(small, *ids)) == 2
    assert said(staged(small, "a", "lunge"), *ids) == []


def test_a_plan_answers_to_its_ids_of_old_but_its_stages_must_be_there(small: Library) -> None:
    plan = small.protocols["plan"]
    renamed = replace(plan, entry=Formerly(plan.entry, ("old",)))  # type: ignore[arg-type]
    library = replace(small, protocols={"plan": renamed})
    assert said(library, "plan:old", "plan:old/week-1", "plan:old/week-1/session") == []
    (error,) = said(library, "plan:old", "plan:old/week-9")
    assert "stage 'week-9' of plan old was published" in error


def test_a_guide_may_take_the_place_of_a_question(small: Library) -> None:
    squat: Any = Formerly(small.exercises["squat"], ("bend",))
    library = replace(small, exercises={"squat": squat})
    assert said(library, "exercise:bend", "question:bend", "test:bend", "test:bend/item") == []


def test_a_new_id_is_stronger_than_one_of_old(small: Library) -> None:
    assert sorted(published(staged(small, "week-2"))) == IDS
    assert said(staged(small, "week-2"), *IDS) == []


def test_items_of_a_test_are_published(library: Library) -> None:
    ids = set(published(library))
    assert "test:strength-benchmarks/single-leg-calf-raise" in ids
    assert "plan:run-walk-8-week/weeks-1-2/session/session" in ids


def test_the_file_reads_back_sorted_and_with_places(tmp_path: Path) -> None:
    write_lock(tmp_path, reversed([*IDS, "plan:plan"]))
    text = (tmp_path / NAME).read_text("utf-8")
    assert [line for line in text.splitlines() if not line.startswith("#")] == IDS
    locked, problems = read_lock(tmp_path)
    assert problems == []
    assert list(locked) == IDS
    first = text.splitlines().index("exercise:squat") + 1
    assert locked["exercise:squat"] == Place(NAME, first)
    assert lock_text(locked) == text


def test_the_marks_of_a_merge_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("<<<<<<< HEAD\nplan:a\n=======\nplan:b\n>>>>>>> b\n")
    locked, problems = read_lock(tmp_path)
    assert list(locked) == ["plan:a", "plan:b"]
    assert [problem.place.line for problem in problems] == [1, 3, 5]


def test_without_a_file_nothing_is_checked(tmp_path: Path) -> None:
    assert read_lock(tmp_path) == ({}, [])


def test_links_prints_what_would_change_and_writes_it_when_told(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    (root / "mkdocs.yml").write_text(settings(), "utf-8")
    (root / NAME).write_text("plan:gone\n" + "\n".join(IDS[1:]) + "\n")

    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["links", "--root", str(root), *words])
        return result.exit_code, result.output

    before = (root / NAME).read_text("utf-8")
    code, output = run()
    assert code == 0
    fresh, said = output.splitlines()[:-1], output.splitlines()[-1]
    assert fresh[0] == "+ exercise:squat"
    assert fresh[-1] == "+ version 1 of plan"
    assert "+ plans/plan/week-1/: 6 places" in fresh
    assert "'revlanox links --update' writes" in said
    assert said.endswith("and 1 new version to versions.lock.")
    assert (root / NAME).read_text("utf-8") == before
    assert run("--update")[1].splitlines()[:-1] == fresh
    locked = list(read_lock(root)[0])
    assert [line for line in locked if not line.startswith("page:")] == sorted([*IDS, "plan:gone"])
    assert "page:plans/plan/week-1/#if-it-hurts" in locked
    assert run("--update") == (0, "links.lock has every id and place, versions.lock every version.\n")
    changed = (root / "protocols/plan.yaml").read_text("utf-8").replace("run 30 s", "run 40 s")
    (root / "protocols/plan.yaml").write_text(changed)
    code, output = run("--update")
    assert (code, "[versions]" in output) == (1, True)
    (root / "protocols/plan.yaml").write_text(
        changed.replace("id: plan\n", "id: plan\nchanges: {2: More.}\n")
    )
    said = "Wrote 1 new line to links.lock and 1 new version to versions.lock."
    assert run("--update") == (0, f"+ plans/plan/: 1 place\n+ version 2 of plan\n{said}\n")
    (root / "protocols/plan.yaml").write_text("id: plan\n")
    code, output = run("--update")
    assert code == 1
    assert "protocols/plan.yaml" in output


def test_a_source_is_promised_where_it_stays_and_not_at_its_topic() -> None:
    """Who cites it decides on its topic: an author who adds a page must not break a link by it."""
    made = own_pages()
    said = {*promised(made)}
    topics = [page for page in made.values() if page.kind == "evidence-topic"]
    assert topics
    assert not any(line.startswith(f"page:{page.address}") for page in topics for line in said)
    sources = [anchor for page in topics for anchor in page.promised]
    assert sources
    assert {f"page:evidence/#{anchor}" for anchor in sources} <= said
