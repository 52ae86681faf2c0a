"""Where the data stands: the address contract of version 1."""

from __future__ import annotations

from generator.errors import Place
from generator.markdown import rewritten, without_html
from generator.model import parse_link

DATA = "data/v1/"
INDEX = f"{DATA}index.json"
SCHEMA = f"{DATA}schema.json"
FHIR = f"{DATA}fhir/"
ABOUT = "clinicians/data/"
"""The page that explains it."""

FOLDERS = {
    "condition": "conditions",
    "plan": "plans",
    "exercise": "exercises",
    "test": "tests",
    "question": "questions",
    "triage": "triage",
    "guide": "guides",
    "tracker": "trackers",
}
"""Kinds of which each entity has a file of its own, and their folders."""


def entity_data(kind: str, id_: str) -> str:
    """`data/v1/plans/run-walk-8-week.json`."""
    return f"{DATA}{FOLDERS[kind]}/{id_}.json"


def shared_data(kind: str, id_: str = "") -> str:
    """`data/v1/references.json`, or one of its entries."""
    return f"{DATA}{kind}.json" + (f"#/entries/{id_}" if id_ else "")


def plan_bundle(id_: str) -> str:
    """A plan and all of its activities in FHIR."""
    return f"{FHIR}Bundle-{id_}.json"


def plan_definition(id_: str) -> str:
    """A plan in FHIR."""
    return f"{FHIR}PlanDefinition-{id_}.json"


def markdown(text: object) -> str:
    """An author's Markdown with addresses below the site's root in place of the house's scheme links.

    Many readers of Markdown run the HTML in it, so there is none: what looks like it is text.
    """
    return without_html(rewritten(str(text).strip(), _address))


def _address(written: str) -> str:
    link = parse_link(written, Place(""))
    return written if isinstance(link, str) else link.address
