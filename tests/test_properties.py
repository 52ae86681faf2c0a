"""Whatever the files hold: a Library or problems, never another exception."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from golden import project
from hypothesis import given
from hypothesis import strategies as st
from tries import tries

from generator.errors import ProblemsFound
from generator.load import load
from generator.load.folders import ENTITY_FOLDERS, TABLES
from generator.site import pages
from generator.source import parse_yaml
from generator.survey import findings

KEYS = sorted(
    {
        field.alias or name
        for _, model in [*ENTITY_FOLDERS.values(), *TABLES.values()]
        for name, field in model.model_fields.items()
    }
)
LINES = [
    "8-10 x (run 30 s, walk 2 min)", "3 x 12 each side, rest 60 s", "pain during <= 2", "back 1 stage",
    "___", "not stated", "3 per week", "plan start", "squat", "opinion", "week 1", "x", "", "-", "5:30",
    "2026-11-25",
]  # fmt: skip

scalars = st.one_of(st.sampled_from(LINES), st.text(max_size=20))
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), scalars), inner, max_size=4),
    ),
    max_leaves=12,
)

FILES = [
    "protocols/plan.yaml",
    "content/exercises/squat.yaml",
    "content/questions/knee.yaml",
    "protocols/vocabulary/pain-rules.yaml",
    "content/references.yaml",
]


def loads(root: Path) -> None:
    """Read, check and render; the only exception is the one that carries problems with places."""
    try:
        library = load(root)
    except ProblemsFound as found:
        assert found.problems
        assert all(p.place.path and p.place.line > 0 and p.place.column > 0 for p in found.problems)
        return
    findings(root)
    pages(library)


def dumped(value: Any) -> str:
    """The value as YAML that our reader reads: JSON is YAML."""
    import json

    return json.dumps(value)


@given(st.text(max_size=200), st.sampled_from(FILES))
@tries(60)
def test_any_text_in_any_file(text: str, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = project(Path(folder))
        (root / name).write_text(text, "utf-8", errors="surrogatepass")
        loads(root)


@given(st.binary(max_size=120), st.sampled_from(FILES))
@tries(30)
def test_any_bytes_in_any_file(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = project(Path(folder))
        (root / name).write_bytes(data)
        loads(root)


@given(st.data())
@tries(120)
def test_any_value_in_any_field(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = project(Path(folder))
        path = root / data.draw(st.sampled_from(FILES))
        value, _ = parse_yaml(path.read_text("utf-8"), "f")
        assert isinstance(value, dict)
        target = value
        while data.draw(st.booleans()):
            inner = [v for v in target.values() if isinstance(v, dict) and v]
            if not inner:
                break
            target = data.draw(st.sampled_from(inner))
        key = data.draw(st.sampled_from(sorted(target)))
        target[key] = data.draw(values)
        path.write_text(dumped(value), "utf-8")
        loads(root)


@given(st.text(max_size=300))
@tries(300)
def test_any_text_as_yaml(text: str) -> None:
    value, problems = parse_yaml(text, "f.yaml")
    assert value is None or not any(p.message == "" for p in problems)
