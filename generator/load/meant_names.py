"""A name that leads nowhere to what its author meant by it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from generator.model import Written
from generator.notation.condition import Condition


def meant_by(name: str, known: Mapping[str, Any]) -> str:
    """The id that a few words nearly are: `night pain`, `Nigth-pain`; '' for a sentence of its own."""
    id_ = "-".join(name.lower().split())
    by_title = {str(entry.title).lower(): one for one, entry in known.items()}
    near = get_close_matches(id_[:80], known, n=1, cutoff=0.85)
    return by_title.get(name.lower()) or (near[0] if near else "")


def of_two_places(name: str, written: Written[Condition]) -> str:
    """What to write where `pain at achilles or heel > 3` means the pain at both; '' for anything else."""
    match = re.search(rf"pain at ([a-z-]+) (or|and) {re.escape(name)}\b(.*)", written.text)
    if match is None:
        return ""
    first, joined, rest = match.groups()
    return f"write the pain at each, 'pain at {first}{rest} {joined} pain at {name}{rest}'"
