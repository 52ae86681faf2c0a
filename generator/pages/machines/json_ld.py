"""A page and the library to what machines read of it: in schema.org's words, and from the model alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from generator.markdown import plain
from generator.model import ClinicalCondition, Entity, Exercise, Library, Protocol, Reference, Stage
from generator.pages.frame.origin import page_id
from generator.pages.frame.page import Page
from generator.pages.frame.reviews import status
from generator.pages.parts.figure import figure_address, shown
from generator.pages.parts.training import session_shown
from generator.steps import kept_of
from generator.words.often import stage_often
from generator.words.stages import part_of

MEDICAL = ("condition", "plan", "stage", "booklet", "exercise", "test", "guide", "stop")
FOLDERS = ("conditions", "exercises", "tests", "questions", "guides")
"""Folders of addresses that are named like the library's fields."""


def with_linked_data(page: Page, library: Library) -> Page:
    """The page with its data at its end, where every engine keeps it."""
    # A title may hold anything; a tag that ends the script must not end it here.
    text = json.dumps(linked(page, library), ensure_ascii=False, separators=(",", ":")).replace(
        "<", "\\u003c"
    )
    return replace(page, body=f'{page.body}\n<script type="application/ld+json">{text}</script>')


def linked(page: Page, library: Library) -> dict[str, Any]:
    """JSON-LD of a page: what it is, when it changed, what it cites, and the thing that it is about."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _type(page.kind),
        "name": page.title,
        "description": page.summary,
        "dateModified": page.changed.isoformat(),
        "inLanguage": "en",
        "isAccessibleForFree": True,
        **_license(library, page_id(page.address)),
        "publisher": {"@type": "Organization", "name": library.publisher, **library.settings.reached},
    }
    if library.site:
        data["url"] = library.site + page.address
    return data | _about(page, library)


def _license(library: Library, id_: str) -> dict[str, str]:
    """Where it can be read under what this may be used; nothing where all rights are reserved."""
    if library.base and library.base.has(id_):
        return {"license": library.base.licence[2]}
    licence = library.settings.licence
    return {"license": str(licence.address)} if licence else {}


def _type(kind: str) -> str:
    if kind == "question":
        return "FAQPage"
    return "MedicalWebPage" if kind in MEDICAL else "WebPage"


def _about(page: Page, library: Library) -> dict[str, Any]:
    first, _, rest = page.address.partition("/")
    name, _, part = rest.rstrip("/").partition("/")
    if first == "plans" and name in library.protocols:
        return _plan(library.protocols[name], part, library)
    entity = getattr(library, first).get(name) if first in FOLDERS else None
    if entity is None:
        return {}
    data = _said(entity, library)
    if first == "questions":
        answer = {"@type": "Answer", "text": plain(entity.answer)}
        return data | {
            "mainEntity": [{"@type": "Question", "name": str(entity.title), "acceptedAnswer": answer}]
        }
    if first == "conditions":
        return data | {"mainEntity": _condition(entity)}
    if first == "exercises":
        return data | {"mainEntity": _how_to(entity)} | _image(entity, library)
    return data


def _said(entity: Entity, library: Library) -> dict[str, Any]:
    """Sources, and who reviewed it: nobody is named where nobody did."""
    data: dict[str, Any] = {"citation": [*_citations(entity.sources, library)]}
    review = entity.review
    if review.reviewed and review.on is not None:
        data |= {
            "lastReviewed": review.on.isoformat(),
            "reviewedBy": {"@type": "Person", "name": str(review.by)},
        }
    else:
        data["creativeWorkStatus"] = status(review)
    return data


def _citations(ids: Iterable[str], library: Library) -> Iterable[dict[str, Any]]:
    own = ids if isinstance(ids, Mapping) else {}
    for id_ in dict.fromkeys(map(str, ids)):
        reference = library.references.get(id_)
        if reference is None:
            yield {"@type": "CreativeWork", "name": str(own[id_])}
        elif reference.kind != "opinion":
            yield _citation(reference)


def _citation(reference: Reference) -> dict[str, Any]:
    address = f"https://doi.org/{reference.doi}" if reference.doi else str(reference.url or "")
    found = {
        "@type": "ScholarlyArticle" if reference.doi else "CreativeWork",
        "name": str(reference.title),
        "author": {"@type": "Person", "name": str(reference.authors)} if reference.authors else None,
        "datePublished": str(reference.year) if reference.year else None,
        "sameAs": address or None,
    }
    return {key: value for key, value in found.items() if value is not None}


def _condition(one: ClinicalCondition) -> dict[str, Any]:
    """What is wrong, in schema.org's words."""
    said = {
        "@type": "MedicalCondition",
        "name": str(one.title),
        "description": str(one.summary),
        "signOrSymptom": [{"@type": "MedicalSymptom", "name": plain(feels)} for feels in one.feels],
        "differentialDiagnosis": [
            {"@type": "DDxElement", "diagnosis": {"@type": "MedicalCondition", "name": str(name)}}
            for name in one.looks_like
        ],
        "possibleTreatment": [{"@type": "MedicalTherapy", "name": str(name)} for name in one.helps],
        "code": [
            {"@type": "MedicalCode", "codingSystem": system.upper(), "codeValue": str(code)}
            for system, code in one.codes.items()
        ],
    }
    return {key: value for key, value in said.items() if value}


def _image(exercise: Exercise, library: Library) -> dict[str, Any]:
    """Its figure, by an address that others can follow."""
    found = shown(exercise)
    if found is None or not library.site:
        return {}
    image = {
        "@type": "ImageObject",
        "url": library.site + figure_address(exercise),
        "encodingFormat": "image/svg+xml",
        "caption": found.words,
        **_license(library, f"exercise:{exercise.id}"),
    }
    return {"image": image}


def _how_to(exercise: Any) -> dict[str, Any]:
    steps = [*exercise.set_up, *exercise.steps]
    return {
        "@type": "HowTo",
        "name": str(exercise.title),
        "step": [{"@type": "HowToStep", "text": plain(step)} for step in steps],
        "tool": [{"@type": "HowToTool", "name": str(tool)} for tool in exercise.equipment],
    }


def _often(plan: Protocol, stages: list[Stage], library: Library) -> list[str]:
    """How often sessions are done, in words, each once; of several parts, with the name of its part."""
    said = ((part_of(plan, stage), stage_often(stage, library)) for stage in stages)
    return list(dict.fromkeys(": ".join(filter(None, pair)) for pair in said if pair[1]))


@kept_of("protocols")
def _plan(plan: Protocol, part: str, library: Library) -> dict[str, Any]:
    seen = library.of(plan)
    stages = [stage for stage in plan.stages if part in ("", "booklet", stage.id)]
    about = {
        "@type": "ExercisePlan",
        "name": plan.title,
        "exerciseType": "rehabilitation",
        "activityFrequency": _often(plan, stages, seen),
        "additionalVariable": [words for stage in stages for words in _doses(stage, seen)],
    }
    return _said(plan.entry, library) | {
        "medicalAudience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "about": about,
    }


def _doses(stage: Stage, library: Library) -> Iterable[str]:
    """`Weeks 1–2: Run 30 s, walk 2 min, 8–10 times.`"""
    for session in stage.sessions:
        shown = session_shown(session, stage, library)
        if shown.today and not shown.ordered:
            yield f"{stage.title}: {shown.today.words}"
        for dose in shown.doses:
            facts = "; ".join(f"{label.lower()} {value}" for label, value in dose.facts)
            number = str(dose.number) if dose.number else ""
            yield f"{stage.title}: {', '.join(part for part in (dose.title, number, facts) if part)}"
