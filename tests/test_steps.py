"""Steps from a library to pages and files: what is kept is what would be made."""

from __future__ import annotations

import random
from dataclasses import fields
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from edits import SPOILS, edited, enriched
from tries import FACTOR

from generator.kept import FOLDER
from generator.load import load
from generator.model import Library
from generator.pages.frame.page import page_of
from generator.site import files, pages
from generator.steps import NAME, _Entries, _Run, _Seen, keeping_steps


def warm(root: Path) -> dict[str, Any]:
    """All that the site consists of, with what earlier runs made."""
    with keeping_steps(root, load(root)) as library:
        return {**pages(library), **{f"file {address}": text for address, text in files(library).items()}}


def spoil_one(root: Path, spoil: Any, chance: random.Random) -> None:
    spoil(chance.choice(sorted((root / FOLDER / NAME).iterdir())), chance)


def cold(root: Path) -> dict[str, Any]:
    """The same, made anew."""
    library = load(root)
    return {**pages(library), **{f"file {address}": text for address, text in files(library).items()}}


def test_what_is_kept_is_what_would_be_made_after_any_edits(tmp_path: Path) -> None:
    root, chance = enriched(tmp_path / "project"), random.Random(1)
    warm(root)
    for number in range(6 * FACTOR):
        for _ in range(chance.randrange(1, 4)):
            edited(root, chance)
        if number % 3 == 2:
            spoil_one(root, chance.choice(SPOILS), chance)
        found, wanted = warm(root), cold(root)
        assert list(found) == list(wanted), number
        assert {address for address in wanted if found[address] != wanted[address]} == set(), number


@pytest.mark.parametrize("spoil", SPOILS)
def test_what_is_spoilt_or_of_another_version_is_made_again(tmp_path: Path, spoil: Any) -> None:
    root = enriched(tmp_path / "project")
    wanted = warm(root)
    for seed in range(5):
        spoil_one(root, spoil, random.Random(seed))
    assert warm(root) == wanted


def made(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of what a run makes and doesn't find."""
    names: list[str] = []
    of = _Run.of

    def noted(run: _Run, name: str, make: Any) -> Any:
        return of(run, name, lambda: (names.append(name), make())[1])

    monkeypatch.setattr(_Run, "of", noted)
    warm(root)
    monkeypatch.undo()
    return names


def test_only_what_asked_for_an_edited_exercise_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = enriched(tmp_path / "project")
    everything = made(root, monkeypatch)
    assert len(everything) > 50
    assert made(root, monkeypatch) == []
    path = root / "content/exercises/squat.yaml"
    path.write_text(f"# a line above\n{path.read_text('utf-8')}", "utf-8")
    assert made(root, monkeypatch) == []
    path.write_text(path.read_text("utf-8").replace("steps: Sit", "steps: Now sit"), "utf-8")
    again = made(root, monkeypatch)
    assert any(name.endswith("exercise._exercise squat") for name in again)
    assert not any("question._question" in name or name.endswith("week-1") for name in again)


def test_a_page_is_what_its_data_say(tmp_path: Path) -> None:
    for page in pages(load(enriched(tmp_path / "project"))).values():
        assert page_of(page.data) == page


def test_what_a_library_remembers_is_noted_each_time(tmp_path: Path) -> None:
    remembered = {name for name, value in vars(Library).items() if isinstance(value, cached_property)}
    assert remembered == {"test_of", "used_in", "less_is_better"}
    assert {name for name in remembered if isinstance(vars(_Seen)[name], property)} == remembered
    kept = {field.name for field in fields(Library)}
    unnoted = kept - {
        "name",
        "settings",
        "base",
        "site",
        "pdfs",
        "files",
        "versions",
        "stage_word",
        "names",
        "sided",
    }
    root = enriched(tmp_path / "project")
    with keeping_steps(root, load(root)) as library:
        assert {name for name in unnoted if not isinstance(getattr(library, name), _Entries)} == set()


def test_a_library_that_holds_one_plans_own_is_not_noted(tmp_path: Path) -> None:
    """What a step asks of it couldn't be told apart, so nothing is kept of it."""
    root = enriched(tmp_path / "project")
    with keeping_steps(root, load(root)) as library:
        plan = next(iter(library.protocols.values()))
        assert library.notes_all  # type: ignore[attr-defined]
        assert not library.of(plan).notes_all  # type: ignore[attr-defined]


def test_what_a_word_leads_to_is_not_asked_of_the_pages_of_a_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = enriched(tmp_path / "project")
    word = "pain:\n  title: Pain\n  says: What hurts.\n  page: guide:first\n"
    (root / "content/glossary.yaml").write_text(word, "utf-8")
    assert any("stage_page" in name for name in made(root, monkeypatch))
    path = root / "content/guides/first.md"
    path.write_text(path.read_text("utf-8").replace("Rest.", "Rest well."), "utf-8")
    again = made(root, monkeypatch)
    assert any("guide" in name for name in again)
    assert not any("kinds.plan." in name or "kinds.stage." in name for name in again)
