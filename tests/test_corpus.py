"""Inputs that are kept because they are nasty or once broke something: each door reads or refuses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import ROOT
from golden import project
from hostile import Parsed
from test_properties import FILES, loads

from generator.notation import NotationError
from generator.notation.parse import ENTRIES, _parse
from generator.pages.frame.prose import prose

FOLDER = ROOT / "tests" / "corpus"
MOST = 20_000
"""Bytes of them all: what is kept is looked at, and stays few."""


def kept(door: str) -> dict[str, str]:
    """What is nasty about an input, to the input."""
    return {
        name: spelled(one) for name, one in json.loads((FOLDER / f"{door}.json").read_text("utf-8")).items()
    }


def spelled(one: str | dict[str, str | int]) -> str:
    """A long one is said by what repeats in it."""
    if isinstance(one, str):
        return one
    return f"{one.get('before', '')}{str(one['repeat']) * int(one['times'])}{one.get('after', '')}"


FILED, SAID, WRITTEN = kept("files"), kept("notation"), kept("markdown")


@pytest.mark.parametrize("text", FILED.values(), ids=FILED)
def test_a_file(text: str, tmp_path: Path) -> None:
    root = project(tmp_path)
    for name in FILES:
        before = (root / name).read_bytes()
        (root / name).write_text(text, "utf-8", errors="surrogatepass")
        loads(root)
        (root / name).write_bytes(before)


@pytest.mark.parametrize("text", SAID.values(), ids=SAID)
def test_a_line_of_notation(text: str) -> None:
    for entry in ENTRIES:
        try:
            _parse(entry, text)
        except NotationError as error:
            assert 0 <= error.offset <= len(text)
            assert error.message


@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN)
def test_a_text_of_markdown(text: str) -> None:
    assert Parsed(str(prose(text, "x/"))).active == []


def test_every_file_of_them_has_a_door_and_they_stay_small() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {
        "files",
        "notation",
        "markdown",
        "links",
        "runs",
        "copies",
    }
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= MOST
