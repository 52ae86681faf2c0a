"""Where in a project each field of the library is written, and as what it is read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from generator.model import (
    ClinicalCondition,
    Doc,
    EmergencyNumber,
    Exclusion,
    Exercise,
    Guide,
    Measure,
    PainRule,
    ProtocolEntry,
    Question,
    ReadinessTest,
    RedFlag,
    Reference,
    Retired,
    Site,
    Tag,
    Term,
    Tracker,
    Triage,
)
from generator.model.base import Model

ENTITY_FOLDERS: dict[str, tuple[str, type[Model]]] = {
    "conditions": ("content/conditions", ClinicalCondition),
    "protocols": ("protocols", ProtocolEntry),
    "tests": ("protocols/tests", ReadinessTest),
    "trackers": ("protocols/trackers", Tracker),
    "exercises": ("content/exercises", Exercise),
    "questions": ("content/questions", Question),
    "triage": ("content/triage", Triage),
}
"""Library field: the folder of its YAML files, one entity a file, and what they are read as."""

MARKDOWN_FOLDERS: dict[str, tuple[str, type[Model]]] = {
    "guides": ("content/guides", Guide),
    "docs": ("content/docs", Doc),
}

TABLES: dict[str, tuple[str, type[Model]]] = {
    "references": ("content/references.yaml", Reference),
    "tags": ("content/tags.yaml", Tag),
    "terms": ("content/glossary.yaml", Term),
    "red_flags": ("protocols/vocabulary/red-flags.yaml", RedFlag),
    "emergency_numbers": ("protocols/vocabulary/emergency-numbers.yaml", EmergencyNumber),
    "exclusions": ("protocols/vocabulary/not-for.yaml", Exclusion),
    "measures": ("protocols/vocabulary/measures.yaml", Measure),
    "pain_rules": ("protocols/vocabulary/pain-rules.yaml", PainRule),
    "sites": ("protocols/vocabulary/sites.yaml", Site),
    "retired": ("content/retired.yaml", Retired),
}
"""Library field: the one file that maps ids to entries."""

LISTED = "content/files.yaml"
"""The list of files in content/ that are published as they are."""

SUFFIXES = (".yaml", ".yml")


def files_in(folder: Path) -> Iterator[Path]:
    """What a folder has to read. One that cannot be opened is a finding of `astray`."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.is_file() and path.suffix in (*SUFFIXES, ".md"):
                yield path


def read_files(root: Path) -> set[Path]:
    """The files of the project that `load` reads."""
    folders = [folder for folder, _ in (*ENTITY_FOLDERS.values(), *MARKDOWN_FOLDERS.values())]
    tables = [root / table for table, _ in TABLES.values()]
    return {root / LISTED, *tables, *(path for folder in folders for path in files_in(root / folder))}
