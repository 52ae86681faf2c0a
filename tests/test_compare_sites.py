"""The command that shows whether a change of the generator changed the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.compare_sites import differences, main


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "index.html").write_text(text, "utf-8")
    return folder


def test_files_that_differ_are_named(tmp_path: Path) -> None:
    before = written(tmp_path / "a", same="1", other="1", old="1")
    after = written(tmp_path / "b", same="1", other="2", fresh="1")
    expected = ["new: fresh/index.html", "gone: old/index.html", "changed: other/index.html"]
    assert list(differences(before, after)) == expected


def test_two_equal_sites_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folders = [str(written(tmp_path / name, a="1", b="2")) for name in ("a", "b")]
    assert main(*folders) == 0
    assert capsys.readouterr().out == "The same 2 files, byte for byte.\n"
