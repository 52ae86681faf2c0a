"""The house's words to their published data: one file for all references, red flags, pain rules and so on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.feeds.address import SCHEMA, markdown, shared_data
from generator.feeds.head import licence, shared_origin
from generator.feeds.measures import measure
from generator.feeds.pain import pain_bands
from generator.feeds.shape import vocabulary as shape
from generator.model import EmergencyNumber, Exclusion, Library, PainRule, RedFlag, Reference, Site, Term
from generator.pages.frame.glossary import GLOSSARY
from generator.pages.frame.render import latest


def shared_files(library: Library) -> list[shape.Shared]:
    """Every file of several entries."""

    def made(of: type[shape.Shared], kind: str, entries: Mapping[str, Any]) -> shape.Shared:
        return of(**{**shared(kind, library), "entries": entries})

    numbers = {id_: _number(id_, one) for id_, one in library.emergency_numbers.items()}
    rules = {id_: _pain_rule(id_, rule, library) for id_, rule in library.pain_rules.items()}
    return [
        made(shape.References, "references", {i: _reference(i, r) for i, r in library.references.items()}),
        made(shape.RedFlags, "red-flags", {i: _flag(i, f) for i, f in library.red_flags.items()}),
        made(shape.EmergencyNumbers, "emergency-numbers", numbers),
        made(shape.Exclusions, "not-for", {i: _exclusion(i, e) for i, e in library.exclusions.items()}),
        made(shape.PainRules, "pain-rules", rules),
        made(shape.Measures, "measures", {i: measure(i, m) for i, m in library.measures.items()}),
        made(shape.Sites, "sites", {i: _site(i, s) for i, s in library.sites.items()}),
        made(shape.Glossary, "glossary", {i: _term(i, t) for i, t in library.terms.items()}),
    ]


def shared(kind: str, library: Library) -> dict[str, Any]:
    """What each such file begins with."""
    return {
        "kind": kind,
        "data": shared_data(kind),
        "schema_": SCHEMA,
        "licence": licence(library),
        "changed": latest(library),
        "origin": shared_origin(library),
    }


def _reference(id_: str, one: Reference) -> shape.Reference:
    return shape.Reference(
        id=id_,
        title=one.title,
        authors=one.authors,
        year=one.year,
        where=one.where,
        doi=one.doi,
        url=one.url,
        kind=one.kind,
        read=one.read,
        says=markdown(one.says),
        page=f"evidence/#{id_}",
    )


def _flag(id_: str, one: RedFlag) -> shape.RedFlag:
    return shape.RedFlag(
        id=id_,
        title=one.title,
        sentence=one.sentence,
        act=one.act,
        why=one.why,
        never=one.never,
        source=one.source,
        areas=one.areas,
        tissues=one.tissues,
        readers=one.readers,
    )


def _number(id_: str, one: EmergencyNumber) -> shape.EmergencyNumber:
    return shape.EmergencyNumber(
        id=id_, title=f"{one.number} in {one.where}", number=one.number, where=one.where
    )


def _exclusion(id_: str, one: Exclusion) -> shape.Exclusion:
    instead = markdown(one.instead)
    return shape.Exclusion(id=id_, title=one.title, sentence=one.sentence, instead=instead, source=one.source)


def _pain_rule(id_: str, rule: PainRule, library: Library) -> shape.PainRule:
    fields = pain_bands(id_, rule, library, stated=True)
    return shape.PainRule(
        **fields,
        page=f"evidence/#pain-rule-{id_}",
        tissues=rule.tissues,
    )


def _site(id_: str, one: Site) -> shape.Site:
    return shape.Site(
        id=id_, title=one.title, risk=one.risk, source=one.source, area=one.area, tissue=one.tissue
    )


def _term(id_: str, one: Term) -> shape.Term:
    return shape.Term(
        id=id_,
        title=one.title,
        says=markdown(one.says),
        said=one.forms,
        also=one.also,
        source=one.source,
        more=one.page.address if one.page is not None else None,
        page=f"{GLOSSARY}#{id_}",
    )
