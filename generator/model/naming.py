"""Conditions to what names them: the one fact from which the links of both ways are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.condition import ClinicalCondition
from generator.model.library import Library

NAMING = ("plan", "test", "question", "exercise")
"""Kinds that name conditions, in the order in which a condition's page lists them."""

Named = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Condition, or `any`, to kind, to the id of each that names it, and the words for whom."""


def naming(library: Library) -> Named:
    """All that names a condition."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for kind in NAMING:
        for id_, one in library.collection(kind).items():
            named = one.entry if kind == "plan" else one
            for condition, words in named.conditions.items():
                found.setdefault(str(condition), {}).setdefault(kind, {})[str(id_)] = str(words)
    return found


def areas_of(one: ClinicalCondition, library: Library) -> list[str]:
    """Body parts that it is found under, each once: those of its sites, then its own."""
    return list(dict.fromkeys([*_of_sites(one, library), *map(str, one.areas)]))


def _of_sites(one: ClinicalCondition, library: Library) -> Iterator[str]:
    return (str(site.area) for site in library.sites_of(one.sites) if site.area is not None)


def is_high_risk(one: ClinicalCondition, library: Library) -> bool:
    """Whether a bone there can break right through: nobody follows a plan for it alone."""
    return any(site.risk == "high" for site in library.sites_of(one.sites))
