"""A kind and an id to a commented file to start from, which passes `check` as it is."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from pathlib import Path

from generator.errors import Refusal, quote
from generator.model.text import ID
from generator.output import within, write_new
from generator.reference.schema_files import ONE_A_FILE, modeline, write_schemas

TEMPLATES = Path(__file__).parent / "templates"
KINDS = tuple(sorted(path.stem for path in TEMPLATES.glob("*.yaml")))
LONGEST = 60
"""Letters of an id. A test's items lengthen it, and 80 is the most that the language reads."""


class Refused(Refusal):
    """No file is written; the message says why and what to do."""


def start(root: Path, kind: str, id_: str, today: dt.date) -> Path:
    """Write the file and the schema that its first line names; returns where it stands."""
    folder = root / ONE_A_FILE[kind][0]
    _refuse_bad(id_)
    _refuse_taken(folder, id_, root)
    content = starting_text(kind, id_, today)
    write_schemas(root, (kind,))
    path = folder / f"{id_}.yaml"
    within(folder, root)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_new(path, content)
    return path


def starting_text(kind: str, id_: str, today: dt.date) -> str:
    """The template of a kind with its id, a title made from it, the day and the schema."""
    template = (TEMPLATES / f"{kind}.yaml").read_text("utf-8")
    title, schema = _title(kind, id_), modeline(kind)
    return filled(template, id=id_, title=title, today=today.isoformat(), schema=schema)


def filled(template: str, **values: str) -> str:
    """The text with each value in the place of its `<name>`."""
    return re.sub(f"<({'|'.join(values)})>", lambda match: values[match[1]], template)


def next_steps(path: Path) -> str:
    """What the author does now."""
    return (
        f"Wrote {path}\n"
        "Now open it and replace every TO DO. 'revlanox check' tells you if anything is wrong,\n"
        "and 'revlanox serve' shows the page. It stays a draft until a clinician has reviewed it."
    )


def _title(kind: str, id_: str) -> str:
    words = id_.replace("-", " ")
    if kind != "question":
        return words.capitalize()
    return re.sub(r"\bi\b", "I", words.capitalize()) + "?"


def _refuse_bad(id_: str) -> None:
    if ID.fullmatch(id_) and len(id_) <= LONGEST:
        return
    raise Refused(
        f"{quote(id_)} isn't a valid id; use lower-case words joined by hyphens,"
        f" at most {LONGEST} letters, such as {_near(id_)}"
    )


def _near(text: str) -> str:
    """The id that was probably meant: letters without their accents, hyphens between the words."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain))[:LONGEST].strip("-") or "calf-raise"


def _refuse_taken(folder: Path, id_: str, root: Path) -> None:
    for path in (folder / f"{id_}.yaml", folder / f"{id_}.yml"):
        if path.exists():
            shown = path.relative_to(root).as_posix()
            raise Refused(f"{shown} already exists; open it, or choose another id")
