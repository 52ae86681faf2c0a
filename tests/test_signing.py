"""`revlanox review`: a name under what somebody has read, which holds for exactly that."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT
from golden import project as base
from test_review import GUIDE

from generator.cli import main
from generator.load import load
from generator.load.folders import read_files
from generator.load.reviewed import reviewed_mark
from generator.load.signing import Signature, _written, with_review
from generator.site import pages
from generator.source import Map

BY = 'Ada "A." Byron, physical therapist'
PLAN = "protocols/plan.yaml"
SIGNED = Signature(BY, dt.date(2026, 11, 28))


HEAD, _, _ = GUIDE.partition("body:")
PAGE = f"---\n{HEAD}---\n\nWalk.\nreview: this is a line of the text\n"


def project(folder: Path) -> Path:
    root = base(folder)
    (root / "mkdocs.yml").write_text("site_name: A clinic\n", "utf-8")
    return root


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["review", "--root", str(root), *words])


def foot(root: Path, address: str) -> str:
    body = pages(load(root))[address].body
    return body[body.index('class="rv-draft"') :][:300]


@pytest.mark.parametrize("path", sorted(read_files(ROOT)), ids=lambda path: path.name)
def test_all_that_is_written_stays_as_it_was(path: Path) -> None:
    if not path.is_file() or not path.read_text("utf-8").lstrip("-\n").startswith("id:"):
        pytest.skip("nothing that is reviewed")
    text = path.read_text("utf-8")
    before = _written(text, path)
    made = with_review(text, SIGNED, reviewed_mark(before))
    after = _written(made, path)
    assert after["review"] == Map(
        {"status": "reviewed", "by": BY, "on": "2026-11-28", "of": reviewed_mark(after)}, after.place
    )
    assert {key: after[key] for key in after if key != "review"} == {
        key: before[key] for key in before if key != "review"
    }
    again = Signature("Someone else, physician", dt.date(2026, 11, 29), dt.date(2027, 1, 1))
    twice = with_review(made, again, reviewed_mark(after))
    assert twice == with_review(text, again, reviewed_mark(before))


def test_a_page_names_its_reviewer_until_a_dose_changes(tmp_path: Path) -> None:
    root = project(tmp_path)
    result = run(root, "plan:plan", "--by", BY)
    assert result.exit_code == 0, result.output
    assert result.output.startswith(f"{PLAN}: reviewed by {BY} on ")
    assert "<b>Reviewed.</b> Ada" in foot(root, "plans/plan/")
    text = (root / PLAN).read_text("utf-8")
    (root / PLAN).write_text(f"# Only a comment.\n{text}", "utf-8")
    assert "<b>Reviewed.</b> Ada" in foot(root, "plans/plan/")
    changed = text.replace("times: 3 per week", "times: 2 per week")
    assert changed != text
    (root / PLAN).write_text(changed, "utf-8")
    assert "It was changed after that." in foot(root, "plans/plan/")
    assert f"{PLAN}: changed since {BY} reviewed it on" in run(root).output
    found = CliRunner().invoke(main, ["check", "--root", str(root), PLAN]).output
    assert "have the change reviewed, then run 'revlanox review'" in found
    assert run(root, PLAN, "--by", BY).exit_code == 0
    assert "<b>Reviewed.</b> Ada" in foot(root, "plans/plan/")


def test_a_review_that_is_due_again_is_none_any_more(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert run(root, "plans/plan/", "--by", BY, "--on", "2020-01-01", "--due", "2021-01-01").exit_code == 0
    assert "It was due for review again by 1 Jan 2021." in foot(root, "plans/plan/")
    assert "it was due again by 2021-01-01" in run(root).output
    page = pages(load(root))["clinicians/reviews/"].body
    assert "Needs another look" in page
    assert "Draft, due for review again" in page


def test_a_guide_is_signed_in_its_front_matter(tmp_path: Path) -> None:
    root = project(tmp_path)
    guide = root / "content/guides/walking.md"
    guide.parent.mkdir()
    guide.write_text(PAGE, "utf-8")
    result = run(root, "guide:walking", "--by", BY)
    assert result.exit_code == 0, result.output
    assert "<b>Reviewed.</b> Ada" in foot(root, "guides/walking/")
    guide.write_text(guide.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    assert "It was changed after that." in foot(root, "guides/walking/")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["plan:plam", "--by", BY], "there is no page 'plan:plam'; did you mean 'plan:plan'?"),
        (["plan:plan"], "a review needs a reviewer; add --by"),
        (["plan:plan", "--by", " "], "a review needs a reviewer; add --by"),
        (["plan:plan", "--by", BY, "--on", "2999-01-01"], "is in the future; correct --on"),
        (["plan:plan", "--by", BY, "--on", "2020-02-01", "--due", "2020-01-01"], "correct --due"),
    ],
)
def test_what_is_no_review_is_refused(tmp_path: Path, words: list[str], said: str) -> None:
    root = project(tmp_path)
    before = (root / PLAN).read_bytes()
    result = run(root, *words)
    assert result.exit_code != 0
    assert said in result.output
    assert (root / PLAN).read_bytes() == before


def test_a_file_with_an_error_is_signed_by_nobody(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / PLAN).write_text((root / PLAN).read_text("utf-8").replace("changed: ", "changed: x"), "utf-8")
    result = run(root, "plan:plan", "--by", BY)
    assert result.exit_code != 0
    assert "reviewed by" not in result.output
