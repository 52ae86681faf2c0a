"""What a name is called in a message, to the chapter of the reference that lists those there are."""

from __future__ import annotations

import re

LANGUAGE = "docs/language/"
"""Where the reference is read, from the site's own address."""

CHAPTERS = {
    "condition": "Conditions",
    "exercise": "Exercises with a page",
    "activity or exercise": "Exercises with a page",
    "measure or test": "Measures",
    "thing to change": "What an outcome changes",
    "pain rule": "Pain rules",
    "red flag": "Red flags",
    "'not for' entry": "Whom a plan is not for",
    "site": "Sites of bone stress injuries",
    "beginning": "Beginnings",
    "equipment": "Equipment",
    "load": "Equipment",
    "surface": "Surfaces",
    "place": "Places",
    "body part": "Body parts",
    "pace or place": "Paces and places",
    "number to take a share of": "Shares",
    "work to rest from": "Work",
}


def chapter(what: str) -> str:
    """`docs/language/#equipment`, for a name that is called so; '' for one that no chapter lists."""
    heading = CHAPTERS.get(what)
    return LANGUAGE + "#" + re.sub(r"[^a-z]+", "-", heading.lower()) if heading else ""
