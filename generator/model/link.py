"""Links between entities, as an author writes them (`plan:run-walk-8-week/weeks-1-2`), and addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from generator.errors import Place, did_you_mean
from generator.model.text import as_text, refuse

FOLDERS = {
    "condition": "conditions/",
    "plan": "plans/",
    "exercise": "exercises/",
    "test": "tests/",
    "question": "questions/",
    "triage": "triage/",
    "guide": "guides/",
    "doc": "docs/",
    "source": "evidence/",
    "page": "",
}
"""Link scheme to the folder its pages stand in: the address contract."""

PAGED = ("condition", "exercise", "test", "question", "triage", "guide")
"""Kinds of which each entity has a page of its own, and nothing below it but anchors."""

PAGES = (
    "",
    "conditions",
    "plans",
    "exercises",
    "tests",
    "questions",
    "triage",
    "guides",
    "track",
    "my",
    "handover",
    "compare",
    "evidence",
    "glossary",
    "clinicians",
    "stop",
    "docs",
)
"""Hub pages that `page:` may name; the empty one is the home page."""

_LINK = re.compile(r"(?P<kind>[a-z]+):(?P<id>[a-z0-9-]*)(/(?P<part>[a-z0-9-]+))?(#(?P<anchor>[\w-]+))?")


_NOWHERE = Place("")


@dataclass(frozen=True)
class Link:
    """A reference to something that has an address; `part` is a stage of a plan."""

    kind: str
    id: str
    part: str = ""
    anchor: str = ""
    place: Place = _NOWHERE

    def __str__(self) -> str:
        part = f"/{self.part}" if self.part else ""
        return f"{self.kind}:{self.id}{part}" + (f"#{self.anchor}" if self.anchor else "")

    @property
    def address(self) -> str:
        """The address below the site's root, such as `plans/run-walk-8-week/weeks-1-2/`."""
        if self.kind == "source":
            return f"evidence/#{self.id}"
        parts = "".join(f"{part}/" for part in (self.id, self.part) if part)
        return FOLDERS[self.kind] + parts + (f"#{self.anchor}" if self.anchor else "")


def parse_link(text: str, place: Place) -> Link | str:
    """The link, or a sentence that says why it is none."""
    match = _LINK.fullmatch(text)
    if match is None:
        return f"'{text[:60]}' is not a link; write it like plan:run-walk-8-week or question:some-id"
    kind = match["kind"]
    if kind not in FOLDERS:
        return f"'{kind}:' is not a link type{did_you_mean(kind, FOLDERS)} (known: {', '.join(FOLDERS)})"
    return Link(kind, match["id"], match["part"] or "", match["anchor"] or "", place)


def as_link(value: Any) -> Link:
    """The link in a field of its own, such as a line of `related`."""
    text = as_text(value)
    link = parse_link(text, text.place)
    if isinstance(link, str):
        raise refuse(link)
    return link


WrittenLink = Annotated[
    Link,
    PlainValidator(as_link),
    WithJsonSchema({"type": "string", "description": "a scheme link"}),
]
